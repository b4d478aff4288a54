"""Schedules: what the managers of each server wish for, and when its next post is due."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import BigInteger, and_, delete, exists, func, select, type_coerce, update

from bot.core.calendar import Due, due, first_due, next_due
from bot.core.posts import Counts, Pause, Schedule, State, Wish, spread_of
from bot.store.state_db.tables import AUDIT, CORRECTION, POST, SCHEDULE, Instant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row, Select, Update
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.store.state_db.database import Database

_S = SCHEDULE.c
_EMPTY = (SCHEDULE, POST, CORRECTION, AUDIT)  # the schedule first, as a claim and a settlement lock it


class Schedules:
    """The table of schedules. Every method raises ``DatabaseError`` where the database cannot be used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, guild_id: int) -> Schedule | None:
        """The schedule of a server."""
        async with self._database.read() as connection:
            return await _one(connection, guild_id)

    async def set(self, wish: Wish, now: dt.datetime) -> Schedule:
        """Make or change the schedule of a server; a paused one goes on.

        Its next post is the first that is due from now on and was not settled already. One that is due and not sent yet
        stays due, unless the time or the zone changes.
        """
        async with self._database.write() as connection:
            before = await _one(connection, wish.guild_id)
            if before and before.enabled and (before.wish.clock, before.wish.zone) == (wish.clock, wish.zone):
                following = Due(before.next_date, before.next_due - _spread(wish.guild_id))
            else:
                following = await _first(connection, wish, now)
            values = _values(wish, following) | {"enabled": True, "paused": None, "failures": 0}
            made = self._database.insert(SCHEDULE).values(values)
            await connection.execute(made.on_conflict_do_update(index_elements=[_S.guild_id], set_=values))
            found = await _one(connection, wish.guild_id)
            assert found is not None
            return found

    async def pause(self, guild_id: int, why: Pause = Pause.MANAGER) -> bool:
        """Send no more posts; ``False`` where there was nothing to pause."""
        async with self._database.write() as connection:
            paused = update(SCHEDULE).where(_S.guild_id == guild_id, _S.enabled).values(enabled=False, paused=why)
            return (await connection.execute(paused)).rowcount > 0

    async def resume(self, guild_id: int, now: dt.datetime) -> Schedule | None:
        """Go on with the first post that is due from now on; ``None`` without a schedule."""
        async with self._database.write() as connection:
            found = await _one(connection, guild_id)
            if found is None or found.enabled:
                return found
            values = _values(found.wish, await _first(connection, found.wish, now))
            values |= {"enabled": True, "paused": None, "failures": 0}
            await connection.execute(update(SCHEDULE).where(_S.guild_id == guild_id).values(values))
            return await _one(connection, guild_id)

    async def remove(self, guild_id: int) -> bool:
        """Forget the wish of a server, not what it was sent: a day that has its post gets no other."""
        async with self._database.write() as connection:
            return (await connection.execute(delete(SCHEDULE).where(_S.guild_id == guild_id))).rowcount > 0

    async def forget(self, guild_id: int) -> bool:
        """Delete everything that is kept about a server: the bot was removed from it."""
        async with self._database.write() as connection:
            gone = 0
            for table in _EMPTY:
                gone += (await connection.execute(delete(table).where(table.c.guild_id == guild_id))).rowcount
            return gone > 0

    async def due(self, now: dt.datetime, limit: int) -> Sequence[Schedule]:
        """What is due and nobody is at, oldest first. It costs as much as is due, however many servers there are."""
        async with self._database.read() as connection:
            return [_schedule(row) for row in await connection.execute(due_query(now, limit))]

    async def page(self, after: int, limit: int) -> Sequence[Schedule]:
        """The schedules of the servers behind an id, by their ids."""
        query = select(SCHEDULE).where(_S.guild_id > after).order_by(_S.guild_id).limit(limit)
        async with self._database.read() as connection:
            return [_schedule(row) for row in await connection.execute(query)]

    async def counts(self, now: dt.datetime) -> Counts:
        """How many schedules there are."""
        columns = (func.count().filter(_S.enabled), func.count().filter(~_S.enabled))
        ripe = func.count().filter(_S.enabled, _S.next_due <= now)
        async with self._database.read() as connection:
            return Counts(*(await connection.execute(select(*columns, ripe))).one())

    async def replan(self) -> int:
        """Work out anew when posts are due, since the rules of time zones change; how many groups were put right."""
        base = (_S.next_due - _S.spread).label("base")
        groups = select(_S.next_date, _S.local_time, _S.tz, type_coerce(base, Instant)).where(_S.enabled).distinct()
        async with self._database.read() as connection:
            found = (await connection.execute(groups)).all()
        wrong = [(row, at) for row in found if (at := _instant(row)) not in (None, row[3])]
        for row, at in wrong:
            same = and_(_S.enabled, _S.next_date == row[0], _S.local_time == row[1], _S.tz == row[2])
            ms = (at - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(milliseconds=1)
            async with self._database.write() as connection:
                moved = type_coerce(ms, BigInteger) + _S.spread
                await connection.execute(update(SCHEDULE).where(same).values(next_due=type_coerce(moved, Instant)))
        return len(wrong)


def due_query(now: dt.datetime, limit: int) -> Select[Any]:
    """The plan, as one query."""
    leased = exists().where(
        POST.c.guild_id == _S.guild_id,
        POST.c.local_date == _S.next_date,
        POST.c.state == State.CLAIMED,
        POST.c.lease_until >= now,
    )
    return select(SCHEDULE).where(_S.enabled, _S.next_due <= now, ~leased).order_by(_S.next_due).limit(limit)


async def advance(connection: AsyncConnection, guild_id: int, day: dt.date) -> None:
    """Go on from a day that is settled to the one after it; the schedule is locked already, and stands there."""
    row = (await connection.execute(select(SCHEDULE).where(_S.guild_id == guild_id))).one()
    await connection.execute(update(SCHEDULE).where(_S.guild_id == guild_id).values(after(day, row)))


def after(day: dt.date, row: Row[Any]) -> dict[str, object]:
    """Where a schedule stands after a day."""
    following = next_due(day, row.local_time, ZoneInfo(row.tz))
    return {"next_date": following.day, "next_due": following.at + _spread(row.guild_id)}


def move(guild_id: int, day: dt.date, following: Due) -> Update:
    """Set the next post, while the schedule still stands at ``day``."""
    at = following.at + _spread(guild_id)
    where = and_(_S.guild_id == guild_id, _S.next_date == day)
    return update(SCHEDULE).where(where).values(next_date=following.day, next_due=at)


def _spread(guild_id: int) -> dt.timedelta:
    return dt.timedelta(milliseconds=spread_of(guild_id))


async def _first(connection: AsyncConnection, wish: Wish, now: dt.datetime) -> Due:
    """The first post from now on whose day has none yet."""
    zone = ZoneInfo(wish.zone)
    following = first_due(now, wish.clock, zone)
    settled = select(POST.c.local_date).where(
        POST.c.guild_id == wish.guild_id, POST.c.local_date >= following.day, POST.c.state != State.CLAIMED
    )
    taken = set((await connection.execute(settled)).scalars())
    while following.day in taken:
        following = next_due(following.day, wish.clock, zone)
    return following


def _instant(row: Row[Any]) -> dt.datetime | None:
    try:
        return due(row.next_date, row.local_time, ZoneInfo(row.tz)).at
    except ZoneInfoNotFoundError:
        return None


def _values(wish: Wish, following: Due) -> dict[str, Any]:
    return {
        "guild_id": wish.guild_id,
        "channel_id": wish.channel_id,
        "tz": wish.zone,
        "local_time": wish.clock,
        "language": wish.lang,
        "silent": wish.silent,
        "quiet_day": wish.quiet_day,
        "corrections": wish.corrections,
        "next_date": following.day,
        "next_due": following.at + _spread(wish.guild_id),
        "spread": spread_of(wish.guild_id),
    }


async def _one(connection: AsyncConnection, guild_id: int) -> Schedule | None:
    row = (await connection.execute(select(SCHEDULE).where(_S.guild_id == guild_id))).one_or_none()
    return None if row is None else _schedule(row)


def _schedule(row: Row[Any]) -> Schedule:
    wish = Wish(
        row.guild_id,
        row.channel_id,
        row.tz,
        row.local_time,
        row.language,
        silent=row.silent,
        quiet_day=row.quiet_day,
        corrections=row.corrections,
    )
    paused = Pause(row.paused) if row.paused else None
    return Schedule(wish, row.next_date, row.next_due, row.enabled, paused, row.failures)
