"""The tables as they are now. How they came to be is told by ``bot.store.migrations``; a test compares the two."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy import Dialect

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


class Instant(TypeDecorator[dt.datetime]):
    """An instant as milliseconds since 1970 in UTC: the same number, order and arithmetic on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _dialect: Dialect) -> int | None:
        """What is stored."""
        return None if value is None else (value - _EPOCH) // _MILLISECOND

    def process_result_value(self, value: int | None, _dialect: Dialect) -> dt.datetime | None:
        """What is read."""
        return None if value is None else _EPOCH + value * _MILLISECOND


class Day(TypeDecorator[dt.date]):
    """A day as ``2026-07-08``: read by anybody, and in order."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: dt.date | None, _dialect: Dialect) -> str | None:
        """What is stored."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> dt.date | None:
        """What is read."""
        return None if value is None else dt.date.fromisoformat(value)


class Clock(TypeDecorator[dt.time]):
    """A time of day as ``09:30``."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: dt.time | None, _dialect: Dialect) -> str | None:
        """What is stored."""
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> dt.time | None:
        """What is read."""
        return None if value is None else dt.time.fromisoformat(value)


METADATA = MetaData()

SCHEDULE = Table(
    "guild_schedule",
    METADATA,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("tz", String(64), nullable=False),
    Column("local_time", Clock, nullable=False),
    Column("language", String(8), nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("quiet_day", String(16), nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("paused", String(16)),
    Column("next_date", Day, nullable=False),
    Column("next_due", Instant, nullable=False),
    Column("spread", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("corrections", Boolean, nullable=False),
)
# What is due is found without looking at anything else; what is paused stands in no index at all.
Index(
    "guild_schedule_due",
    SCHEDULE.c.next_due,
    sqlite_where=text("enabled = 1"),
    postgresql_where=text("enabled"),
)


def _ledger(name: str, key: Column[Any], *more: Column[Any]) -> Table:
    return Table(
        name,
        METADATA,
        Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
        key,
        Column("state", String(16), nullable=False),
        Column("owner", String(64), nullable=False),
        Column("lease_until", Instant, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("first_try", Instant, nullable=False),
        Column("channel_id", BigInteger, nullable=False),
        Column("message_id", BigInteger),
        Column("revision", String(64)),
        Column("shown", JSON),
        *more,
    )


POST = _ledger("daily_post", Column("local_date", Day, primary_key=True))
Index("daily_post_date", POST.c.local_date)

CORRECTION = _ledger("correction", Column("key", String(32), primary_key=True), Column("was", JSON, nullable=False))
Index("correction_first_try", CORRECTION.c.first_try)
# Written out and no parameter: otherwise the index below would not be known to fit.
OPEN = CORRECTION.c.state == literal_column("'claimed'")
Index(
    "correction_open",
    CORRECTION.c.lease_until,
    sqlite_where=OPEN,
    postgresql_where=OPEN,
)

BUTTON_TEXT = Table(
    "button_texts",
    METADATA,
    Column("id", String(8), primary_key=True),
    Column("command", Text, nullable=False),
    Column("used", Instant, nullable=False),
)

AUDIT = Table(
    "admin_audit",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("guild_id", BigInteger),
    Column("user_id", BigInteger),
    Column("action", String(64), nullable=False),
    Column("detail", Text, nullable=False),
)
Index("admin_audit_guild", AUDIT.c.guild_id, AUDIT.c.at)

# One row per bucket: when the next request may leave. Taking a turn is one statement, so processes share the pace.
PACE = Table(
    "pace",
    METADATA,
    Column("name", String(32), primary_key=True),
    Column("next_free", Instant, nullable=False),
)
