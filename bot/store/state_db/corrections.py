"""Corrections: what servers were told last, what is to be put right, and who may send it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, or_, select, tuple_, update

from bot.core.posts import Kind, Lease, State, Told
from bot.store.state_db.tables import CORRECTION, OPEN, POST, SCHEDULE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.posts import Correction
    from bot.store.state_db.database import Database

_C, _P, _S = CORRECTION.c, POST.c, SCHEDULE.c
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_TELLS = (State.CLAIMED, State.SENT, State.UNCERTAIN)
_PENDING = ("", 0)  # owner and attempts of what nobody has tried yet


class Corrections:
    """The ledger of corrections; leases are renewed, settled and ended by ``Ledger``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def revisions(self, since: dt.date) -> frozenset[str]:
        """The revisions of which servers were told since a day, by posts and by corrections."""
        posts = select(_P.revision).where(_P.local_date >= since, _P.state == State.SENT)
        begun = dt.datetime.combine(since, dt.time.min, dt.UTC)
        async with self._database.read() as connection:
            found = await connection.execute(posts.union(select(_C.revision).where(_C.first_try >= begun)))
            return frozenset(revision for revision in found.scalars() if revision)

    async def told(self, since: dt.date, after: tuple[int, str], limit: int) -> Sequence[Told]:
        """The posts since a day of servers that want corrections, by server and day, after the last one of a page."""
        wants = and_(_S.guild_id == _P.guild_id, _S.enabled, _S.corrections)
        day = dt.date.fromisoformat(after[1])
        query = (
            select(POST)
            .join(SCHEDULE, wants)
            .where(_P.local_date >= since, _P.state == State.SENT, _P.message_id.is_not(None))
            .where(or_(_P.guild_id > after[0], and_(_P.guild_id == after[0], _P.local_date > day)))
        )
        async with self._database.read() as connection:
            rows = await connection.execute(query.order_by(_P.guild_id, _P.local_date).limit(limit))
            return [
                Told(row.guild_id, row.channel_id, str(row.local_date), row.revision, row.first_try, tuple(row.shown))
                for row in rows
            ]

    async def corrected(self, guild_ids: Sequence[int], since: dt.datetime) -> Sequence[Told]:
        """The corrections that servers were sent, or will be, oldest first; each tells its claims anew.

        One that was refused or left out has told nothing.
        """
        query = select(CORRECTION).where(_C.guild_id.in_(guild_ids), _C.first_try >= since, _C.state.in_(_TELLS))
        async with self._database.read() as connection:
            rows = await connection.execute(query.order_by(_C.first_try))
            return [
                Told(row.guild_id, row.channel_id, row.key, row.revision, row.first_try, tuple(row.was)) for row in rows
            ]

    async def drop(self, revision: str) -> int:
        """Delete what nobody has tried yet, but for corrections to this revision: the facts have changed again.

        Its claims were never told, so what is wrong with them now is worked out from what was; how many there were.
        """
        stale = delete(CORRECTION).where(OPEN, _C.attempts == _PENDING[1], _C.revision != revision)
        async with self._database.write() as connection:
            return (await connection.execute(stale)).rowcount

    async def propose(self, corrections: Sequence[Correction], now: dt.datetime) -> int:
        """Enter what is to be sent; how many were not known yet. Whoever enters it twice changes nothing."""
        if not corrections:
            return 0
        rows = [
            {
                "guild_id": one.guild_id,
                "key": one.key,
                "state": State.CLAIMED,
                "owner": _PENDING[0],
                "lease_until": _NEVER,
                "attempts": _PENDING[1],
                "first_try": now,
                "channel_id": one.channel_id,
                "revision": one.revision,
                "was": dict(one.claims),
            }
            for one in corrections
        ]
        made = self._database.insert(CORRECTION).values(rows).on_conflict_do_nothing().returning(_C.guild_id)
        async with self._database.write() as connection:
            return len((await connection.execute(made)).all())

    async def claim(
        self, owner: str, now: dt.datetime, until: dt.datetime, limit: int, revision: str
    ) -> Sequence[tuple[Lease, str, Mapping[str, str]]]:
        """Claim corrections that wait: the lease, the revision corrected to, and the one each claim was shown at.

        A first try is for those who serve the revision corrected to; whoever serves another one would say another
        thing than was entered.
        """
        free = and_(OPEN, _C.lease_until < now, or_(_C.attempts > _PENDING[1], _C.revision == revision))
        async with self._database.write() as connection:
            query = select(_C.guild_id, _C.key).where(free).order_by(_C.lease_until).limit(limit)
            keys = [tuple(row) for row in await connection.execute(query.with_for_update(skip_locked=True))]
            if not keys:
                return []
            values: dict[Any, Any] = {"owner": owner, "lease_until": until, "attempts": _C.attempts + 1}
            taken = update(CORRECTION).where(tuple_(_C.guild_id, _C.key).in_(keys), free).values(values)
            rows = (await connection.execute(taken.returning(*_C))).all()
            # The time until a history must be read counts from the first try, not from when it was entered.
            fresh = [(row.guild_id, row.key) for row in rows if row.attempts == 1]
            if fresh:
                first = update(CORRECTION).where(tuple_(_C.guild_id, _C.key).in_(fresh)).values(first_try=now)
                await connection.execute(first)
        return [
            (
                Lease(
                    Kind.CORRECTION,
                    row.guild_id,
                    row.key,
                    owner,
                    row.attempts,
                    now if row.attempts == 1 else row.first_try,
                    until,
                    row.channel_id,
                ),
                row.revision,
                row.was,
            )
            for row in rows
        ]

    async def prune(self, before: dt.datetime) -> int:
        """Delete corrections of before an instant; how many."""
        old = delete(CORRECTION).where(_C.first_try < before)
        async with self._database.write() as connection:
            return (await connection.execute(old)).rowcount
