"""The ledger: who may send which post, until when, and what became of it. ``docs/posts.md`` tells how it is used."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, select, update

from bot.core.posts import Ended, Entry, Kind, Lease, Offer, Pause, Sent, Shown, State
from bot.store.state_db.schedules import advance, after, move
from bot.store.state_db.settling import KEYS, TABLES, key_of, settle_all
from bot.store.state_db.tables import POST, SCHEDULE
from bot.store.state_db.together import Together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.core.calendar import Due
    from bot.core.posts import Schedule
    from bot.store.state_db.database import Database
    from bot.store.state_db.settling import Settled

PAUSE_AFTER = 3
_S = SCHEDULE.c


class Ledger:
    """Both ledgers: posts by server and day, corrections by server and what they correct.

    Every method raises ``DatabaseError`` where the database cannot be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._settling = Together(self._settle)

    async def claim(self, offers: Sequence[Offer], owner: str, now: dt.datetime, until: dt.datetime) -> Sequence[Lease]:
        """Claim the post of each schedule's next day; the leases that were got.

        A post that another process claims at this moment is passed over without a wait. One whose day is settled
        already is none: its schedule goes on to the next day.
        """
        if not offers:
            return []
        async with self._database.write() as connection:
            free = await self._free(connection, [offer.schedule for offer in offers])
            if not free:
                return []
            ids = {one.guild_id for one in free}
            rows = [_claim(offer, owner, now, until) for offer in offers if offer.schedule.guild_id in ids]
            made = self._database.insert(POST).values(rows)
            claimed = made.on_conflict_do_update(
                index_elements=[POST.c.guild_id, POST.c.local_date],
                set_={
                    "owner": made.excluded.owner,
                    "lease_until": made.excluded.lease_until,
                    "attempts": POST.c.attempts + 1,
                },
                where=and_(POST.c.state == State.CLAIMED, POST.c.lease_until < now),
            ).returning(*POST.c)
            leases = [_lease(Kind.DAY, row) for row in await connection.execute(claimed)]
            await self._heal(connection, free, {lease.guild_id for lease in leases})
            return leases

    async def _free(self, connection: AsyncConnection, schedules: Sequence[Schedule]) -> list[Schedule]:
        """Those that still stand where they stood when they were planned, and that nobody else holds."""
        wanted = {one.guild_id: one for one in schedules}
        query = select(_S.guild_id, _S.next_date).where(_S.guild_id.in_(wanted), _S.enabled)
        rows = await connection.execute(query.with_for_update(skip_locked=True))
        return [wanted[row.guild_id] for row in rows if wanted[row.guild_id].next_date == row.next_date]

    async def _heal(self, connection: AsyncConnection, schedules: Sequence[Schedule], got: set[int]) -> None:
        """Move on the schedules whose day was settled before: by a change of the time, for one, after the post."""
        for one in schedules:
            if one.guild_id not in got:
                settled = select(POST.c.state).where(
                    POST.c.guild_id == one.guild_id,
                    POST.c.local_date == one.next_date,
                    POST.c.state != State.CLAIMED,
                )
                if (await connection.execute(settled)).first() is not None:
                    await advance(connection, one.guild_id, one.next_date)

    async def renew(self, lease: Lease, until: dt.datetime) -> bool:
        """Keep a lease for longer; ``False`` where it is another's by now. Giving it up is renewing it until now."""
        async with self._database.write() as connection:
            return await _change(connection, lease, lease_until=until)

    async def settle(self, lease: Lease, sent: Sent) -> bool:
        """Enter a post as sent, and the schedule goes on; ``False`` where the lease is another's by now.

        Posts that are settled at the same time are settled in one transaction.
        """
        return await self._settling.ask((lease, sent))

    async def _settle(self, settled: Sequence[Settled]) -> Sequence[bool]:
        async with self._database.write() as connection:
            return await settle_all(connection, settled)

    async def end(self, lease: Lease, state: State) -> Ended:
        """Enter a post as failed, skipped or uncertain, and go on; after three failures, the schedule is paused."""
        async with self._database.write() as connection:
            held = await _hold(connection, lease)
            if not await _change(connection, lease, state=state):
                return Ended(owned=False)
            if held is None:
                return Ended(owned=True)
            failures = held.failures + (state is State.FAILED)
            paused = held.enabled and state is State.FAILED and failures >= PAUSE_AFTER
            pause = {"enabled": False, "paused": Pause.FAILURES} if paused else {}
            await _go_on(connection, lease, held, failures=failures, **pause)
            return Ended(owned=True, paused=paused)

    async def pass_over(
        self, schedule: Schedule, days: Sequence[dt.date], following: Due, owner: str, now: dt.datetime
    ) -> Sequence[dt.date] | None:
        """Leave out days whose time has passed, and go on to the next one.

        Returns
        -------
        The days of which nobody can tell whether their post was sent (uncertain from now on), or ``None`` where the
        schedule stands elsewhere by now, or somebody is at one of the days.
        """
        async with self._database.write() as connection:
            if not await self._free(connection, [schedule]):
                return None
            mine = and_(POST.c.guild_id == schedule.guild_id, POST.c.local_date.in_(days))
            open_ = select(POST.c.lease_until, POST.c.local_date).where(mine, POST.c.state == State.CLAIMED)
            found = (await connection.execute(open_)).all()
            if any(row.lease_until >= now for row in found):
                return None
            uncertain = update(POST).where(mine, POST.c.state == State.CLAIMED).values(state=State.UNCERTAIN)
            await connection.execute(uncertain)
            entry = _claim(Offer(schedule), owner, now, now)
            rows = [entry | {"local_date": day, "state": State.SKIPPED} for day in days]
            if rows:
                await connection.execute(self._database.insert(POST).values(rows).on_conflict_do_nothing())
            await connection.execute(move(schedule.guild_id, schedule.next_date, following))
            return [row.local_date for row in found]

    async def shown(self, guild_id: int, since: dt.date) -> Sequence[Shown]:
        """What a server was shown from a day on, oldest first."""
        query = select(POST.c.local_date, POST.c.shown).where(
            POST.c.guild_id == guild_id, POST.c.local_date >= since, POST.c.state == State.SENT
        )
        async with self._database.read() as connection:
            rows = await connection.execute(query.order_by(POST.c.local_date))
            return [Shown(row.local_date, tuple(row.shown or ())) for row in rows]

    async def recent(self, guild_id: int, limit: int) -> Sequence[Entry]:
        """The latest posts of a server, newest first, whatever became of them."""
        query = select(POST).where(POST.c.guild_id == guild_id).order_by(POST.c.local_date.desc()).limit(limit)
        async with self._database.read() as connection:
            rows = await connection.execute(query)
            return [
                Entry(row.local_date, State(row.state), row.channel_id, row.first_try, row.message_id) for row in rows
            ]

    async def state(self, guild_id: int, key: str, kind: Kind = Kind.DAY) -> State | None:
        """What became of a post; ``None`` where it was never tried."""
        table = TABLES[kind]
        query = select(table.c.state).where(table.c.guild_id == guild_id, KEYS[kind] == key_of(kind, key))
        async with self._database.read() as connection:
            found = (await connection.execute(query)).scalar()
            return None if found is None else State(found)

    async def prune(self, before: dt.date, *, limit: int = 10_000) -> int:
        """Delete posts of before a day, some at a time; how many."""
        # In one order: two processes that prune at the same time must not wait for each other.
        order = POST.c.local_date, POST.c.guild_id
        old = select(POST.c.guild_id, POST.c.local_date).where(POST.c.local_date < before).order_by(*order).limit(limit)
        async with self._database.write() as connection:
            rows = (await connection.execute(old)).all()
            gone = 0
            for day in sorted({row.local_date for row in rows}):
                ids = [row.guild_id for row in rows if row.local_date == day]
                # SQLite takes some thousand values in one statement, PostgreSQL's driver 32,767.
                for start in range(0, len(ids), 500):
                    which = and_(POST.c.local_date == day, POST.c.guild_id.in_(ids[start : start + 500]))
                    gone += (await connection.execute(delete(POST).where(which))).rowcount
            return gone


async def _hold(connection: AsyncConnection, lease: Lease) -> Row[Any] | None:
    """Lock the schedule before the post, as a claim does: in another order, two could wait for each other.

    A correction has no schedule that goes on, and that of a post may have been removed.
    """
    if lease.kind is not Kind.DAY:
        return None
    mine = select(SCHEDULE).where(_S.guild_id == lease.guild_id).with_for_update()
    return (await connection.execute(mine)).one_or_none()


async def _go_on(connection: AsyncConnection, lease: Lease, held: Row[Any], **values: object) -> None:
    """Let the schedule go on from the day that is settled; where it stands elsewhere by now, it stays there."""
    day = dt.date.fromisoformat(lease.key)
    if held.next_date == day:
        values |= after(day, held)
    await connection.execute(update(SCHEDULE).where(_S.guild_id == lease.guild_id).values(values))


async def _change(connection: AsyncConnection, lease: Lease, **values: object) -> bool:
    """Change an entry, only while the lease is its owner's."""
    table = TABLES[lease.kind]
    where = and_(
        table.c.guild_id == lease.guild_id,
        KEYS[lease.kind] == key_of(lease.kind, lease.key),
        table.c.state == State.CLAIMED,
        table.c.owner == lease.owner,
        table.c.attempts == lease.attempts,
    )
    return (await connection.execute(update(table).where(where).values(values))).rowcount == 1


def _claim(offer: Offer, owner: str, now: dt.datetime, until: dt.datetime) -> dict[str, Any]:
    """A new entry. Its channel and what it says stay: a retry looks where the first try wrote, for what it wrote."""
    schedule = offer.schedule
    return {
        "guild_id": schedule.guild_id,
        "local_date": schedule.next_date,
        "state": State.CLAIMED,
        "owner": owner,
        "lease_until": until,
        "attempts": 1,
        "first_try": now,
        "channel_id": schedule.wish.channel_id,
        "revision": offer.revision,
        "shown": list(offer.shown),
    }


def _lease(kind: Kind, row: Row[Any]) -> Lease:
    key = row.local_date.isoformat() if kind is Kind.DAY else row.key
    return Lease(kind, row.guild_id, key, row.owner, row.attempts, row.first_try, row.lease_until, row.channel_id)
