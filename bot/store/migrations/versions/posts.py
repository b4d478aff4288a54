"""Schedules, the ledger of daily posts, the texts of buttons, the audit, the pace."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_BIG, _INSTANT, _DAY = sa.BigInteger(), sa.BigInteger(), sa.String(10)


def upgrade() -> None:
    """Take the step."""
    _schedules()
    _posts()
    op.create_table(
        "button_texts",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("used", _INSTANT, nullable=False),
    )
    op.create_table(
        "admin_audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("guild_id", _BIG),
        sa.Column("user_id", _BIG),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
    )
    op.create_index("admin_audit_guild", "admin_audit", ["guild_id", "at"])
    op.create_table(
        "pace",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("next_free", _INSTANT, nullable=False),
    )


def _schedules() -> None:
    op.create_table(
        "guild_schedule",
        sa.Column("guild_id", _BIG, primary_key=True, autoincrement=False),
        sa.Column("channel_id", _BIG, nullable=False),
        sa.Column("tz", sa.String(64), nullable=False),
        sa.Column("local_time", sa.String(5), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("quiet_day", sa.String(16), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("paused", sa.String(16)),
        sa.Column("next_date", _DAY, nullable=False),
        sa.Column("next_due", _INSTANT, nullable=False),
        sa.Column("spread", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
    )
    # SQLite uses such an index only where a query says the very same.
    op.create_index(
        "guild_schedule_due",
        "guild_schedule",
        ["next_due"],
        sqlite_where=sa.text("enabled = 1"),
        postgresql_where=sa.text("enabled"),
    )


def _posts() -> None:
    op.create_table(
        "daily_post",
        sa.Column("guild_id", _BIG, primary_key=True, autoincrement=False),
        sa.Column("local_date", _DAY, primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("lease_until", _INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_try", _INSTANT, nullable=False),
        sa.Column("channel_id", _BIG, nullable=False),
        sa.Column("message_id", _BIG),
        sa.Column("revision", sa.String(64)),
        sa.Column("shown", sa.JSON()),
    )
    op.create_index("daily_post_date", "daily_post", ["local_date"])
