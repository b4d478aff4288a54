"""The proofreader: when the facts change, finds the servers that were shown what no longer holds.

What a server was told last of a claim counts, by a post or by a correction; so one that has been corrected already is
told nothing twice, and one that was corrected in vain, since the facts went back, is told again. What only waits to be
sent when the facts change once more was told to nobody: it is dropped, and worked out anew.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.core.posts import Correction
from bot.errors import DatabaseError
from bot.service.rules import Rules
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from bot.core.posts import Told
    from bot.service.clock import Clock
    from bot.service.rendering import Renderer
    from bot.service.state import StateStore

log = logger(__name__)
PAGE = 500


@dataclass
class Proofreader:
    """Reads what was posted against the facts of now, once for each revision.

    Parameters
    ----------
    state, renderer
        What was posted, and who knows what has changed.
    now
        The clock.
    """

    state: StateStore
    renderer: Renderer
    now: Clock
    rules: Rules = field(default_factory=Rules)
    page: int = PAGE

    def __post_init__(self) -> None:
        self._read: str | None = None
        self._wrong: dict[str, frozenset[str]] = {}
        self._not_before: dt.datetime | None = None

    async def read(self) -> int:
        """Enter the corrections that are due since the facts changed; how many. A failure is tried again."""
        revision, now = self.renderer.revision, self.now()
        if revision == self._read or (self._not_before is not None and now < self._not_before):
            return 0
        try:
            entered = await self._entered(revision, now)
        except DatabaseError:
            raise
        except Exception:
            log.exception("the posts could not be read against the facts")
            self._not_before = now + self.rules.lease
            return 0
        self._read = revision
        if entered:
            log.info("posts are to be corrected", servers=entered, revision=revision[:7])
        return entered

    async def _entered(self, revision: str, now: dt.datetime) -> int:
        since = (now - self.rules.corrected).date()
        await self.state.corrections.drop(revision)
        told = await self.state.corrections.revisions(since)
        self._wrong = {one: await asyncio.to_thread(self.renderer.wrong, one) for one in told - {revision}}
        if not any(self._wrong.values()):
            return 0
        entered = 0
        async for guilds in self._pages(since):
            found = [one for told in guilds if (one := self._correction(told, revision)) is not None]
            entered += await self.state.corrections.propose(found, now)
        return entered

    async def _pages(self, since: dt.date) -> AsyncIterator[list[list[Told]]]:
        """What servers were told, oldest first, some servers at a time."""
        after = (0, "0001-01-01")
        rest: list[Told] = []
        while True:
            page = await self.state.corrections.told(since, after, self.page)
            guilds = [list(told) for _, told in groupby((*rest, *page), key=attrgetter("guild_id"))]
            # The last server of a full page may have more on the next one.
            rest = guilds.pop() if len(page) == self.page else []
            yield await self._with_corrections(guilds, since)
            if len(page) < self.page:
                return
            after = (page[-1].guild_id, page[-1].key)

    async def _with_corrections(self, guilds: list[list[Told]], since: dt.date) -> list[list[Told]]:
        begun = dt.datetime.combine(since, dt.time.min, dt.UTC)
        corrected = await self.state.corrections.corrected([told[0].guild_id for told in guilds], begun)
        for told in guilds:
            told += [one for one in corrected if one.guild_id == told[0].guild_id]
            told.sort(key=attrgetter("at"))
        return guilds

    def _correction(self, told: Sequence[Told], revision: str) -> Correction | None:
        """What is to be put right for one server."""
        last = {claim: one.revision for one in told for claim in one.claims}
        claims = {claim: was for claim, was in last.items() if claim in self._wrong.get(was, ())}
        return Correction(told[0].guild_id, told[-1].channel_id, revision, claims) if claims else None
