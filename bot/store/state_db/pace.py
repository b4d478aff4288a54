"""One pace for all processes of a deployment: a bucket of turns in the database.

The row holds the instant from which turns are free. Whoever needs some moves it on and has the turns before it: one
statement, whoever comes first is first, and nobody has to ask twice.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, case, type_coerce

from bot.store.state_db.tables import PACE
from bot.store.state_db.together import Together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.state_db.database import Database

BURST = dt.timedelta(milliseconds=250)  # what was not used for this long may be used at once
LONGEST = dt.timedelta(minutes=2)  # a row further ahead was written under another clock


class Pace:
    """The bucket of requests to Discord."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._taking = Together(self._take)

    async def take(self, turns: int, per_second: float, now: dt.datetime) -> dt.datetime:
        """Take some turns; the instant of the first one, the others follow at the pace.

        Turns that are taken at the same time are taken by one statement, one after another.

        Raises
        ------
        DatabaseError
            Where the database cannot be used.
        """
        return await self._taking.ask((now, dt.timedelta(seconds=turns / per_second)))

    async def _take(self, asked: Sequence[tuple[dt.datetime, dt.timedelta]]) -> Sequence[dt.datetime]:
        now = max(at for at, _ in asked)
        whole = sum((span for _, span in asked), dt.timedelta())
        earliest = now - BURST
        made = self._database.insert(PACE).values(name="requests", next_free=earliest + whole)
        free = PACE.c.next_free
        sound = (free >= earliest) & (free <= now + LONGEST)
        # In milliseconds: both databases add whole numbers alike.
        ms = type_coerce(round(whole / dt.timedelta(milliseconds=1)), BigInteger)
        moved = case((sound, free + ms), else_=made.excluded.next_free)
        taken = made.on_conflict_do_update(index_elements=[PACE.c.name], set_={"next_free": moved}).returning(free)
        async with self._database.write() as connection:
            until: dt.datetime = (await connection.execute(taken)).scalar_one()
        first = max(until - whole, earliest)
        return [first + sum((span for _, span in asked[:place]), dt.timedelta()) for place in range(len(asked))]
