"""The part of a process that posts, and that keeps the state in order: opened, run, drained."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.errors import DatabaseError
from bot.service.beside import beside
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.service.clock import Clock
    from bot.service.posts import Poster
    from bot.service.rules import Rules
    from bot.service.state import StateStore

log = logger(__name__)
FOR_GOOD = frozenset({"newer_schema", "foreign", "damaged"})
LONGEST_PAUSE = 60.0
TEXTS_KEPT = timedelta(days=365)
DAY = 86_400.0


@dataclass
class Posting:
    """What the process owns of it.

    Parameters
    ----------
    state
        The state database, for whoever needs it in this process.
    now, rules
        The clock, and the times of the protocol.
    poster
        Who posts; none in a process that only answers.
    let_go
        Lets go of the platform in the end.
    """

    state: StateStore
    now: Clock
    rules: Rules
    poster: Poster | None = None
    let_go: Callable[[], Awaitable[None]] | None = None

    def __post_init__(self) -> None:
        self._open = False

    async def open(self) -> None:
        """Open the state. One that cannot be reached is tried again later, and everything else goes on meanwhile.

        Raises
        ------
        DatabaseError
            Where it will not get better by itself: damaged, or changed by a newer version.
        """
        try:
            await self.state.open()
        except DatabaseError as error:
            if error.reason in FOR_GOOD:
                raise
            log.warning("no schedules and no posts for now", why=str(error))
        else:
            self._open = True

    async def run(self) -> None:
        """Post, and keep the state in order. Returns never.

        Raises
        ------
        DatabaseError, TokenRefused
            What stops the process.
        """
        pause = self.rules.again
        while not self._open:
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            await self.open()
        if self.poster is None:
            await asyncio.Event().wait()
        else:
            async with beside(self._keep_tidy(), "tidying the state"):
                await self.poster.run()
            await asyncio.Event().wait()  # it was stopped; the process ends in a moment

    async def stop(self, seconds: float) -> None:
        """Begin nothing new, and give what is under way some seconds."""
        if self.poster is not None:
            await self.poster.stop(seconds)

    async def close(self) -> None:
        """Let go of the platform and of the state, once nothing uses them: after ``run`` has ended."""
        if self.let_go is not None:
            await self.let_go()
        await self.state.close()

    async def _keep_tidy(self) -> None:
        """At the start and each day; the next try comes soon where one fails."""
        while True:
            pause = DAY
            try:
                await self.tidy()
            except Exception as error:  # noqa: BLE001  whatever it is, posts go on without it
                log.warning("the state could not be tidied", why=f"{type(error).__name__}: {error}")
                pause = LONGEST_PAUSE
            await asyncio.sleep(pause)

    async def tidy(self) -> None:
        """Work out anew when posts are due, since zone rules change with updates; drop what is old."""
        now = self.now()
        old = now - self.rules.kept
        moved = await self.state.schedules.replan()
        gone = 1
        while gone:
            gone = await self.state.ledger.prune(old.date())
        await self.state.corrections.prune(old)
        await self.state.audit.prune(old)
        await self.state.texts.prune(now - TEXTS_KEPT)
        log.info("the state is tidy", moved=moved)
