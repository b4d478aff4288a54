"""A process that serves follows ``facts.db``: whoever replaces it, every process has the new revision within seconds.

What is slow happens on a thread, and nothing there holds up the event loop for long: the interpreter is told to change
threads more often meanwhile, the collector rests (it would stop everything to walk what is about to be kept), and the
old facts are let go one by one.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.core.reading.lexicon import lexicon_of
from bot.errors import DatabaseError
from bot.service.publishing import LANGS
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.core.model import FactBase
    from bot.service.desk import Desk, Serving
    from bot.service.vault import Use, Vault

log = logger(__name__)
EVERY = 2.0  # seconds between two looks at the file's size and time
SWITCH = 0.0005  # seconds; an interpreter's own 5 ms would be the lag of every question during a read


class Follower:
    """Keeps a desk at the revision of the data folder.

    Parameters
    ----------
    desk, vault
        Who answers, and the data folder.
    every
        Seconds between two looks.
    seen
        The stamp of a ``facts.db`` that the start has passed over.
    after
        Called after each change of revision, to prepare the usual answers anew.
    """

    def __init__(
        self,
        desk: Desk,
        vault: Vault,
        *,
        every: float = EVERY,
        seen: object = None,
        after: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._desk = desk
        self._vault = vault
        self._every = every
        self.after = after
        self._seen = seen
        self._use: Use | None = None
        self._busy = asyncio.Lock()

    async def follow(self) -> None:
        """Look again and again; returns never."""
        try:
            self._hold(self._desk.base)
            while True:
                await self.refresh()
                await asyncio.sleep(self._every)
        finally:
            if self._use is not None:
                self._use.close()

    async def refresh(self) -> bool:
        """Look now; whether another revision is served since."""
        async with self._busy:
            stamp = self._vault.stamp()
            if stamp is None or stamp == self._seen:
                return False
            self._seen = stamp
            try:
                kept = await asyncio.to_thread(self._vault.served)
                if kept is None or kept.revision == self._desk.base.revision:
                    return False
                await self._change()
            except DatabaseError as error:
                log.error("another revision cannot be read", why=str(error), served=self._desk.base.short)  # noqa: TRY400
                return False
        if self.after is not None:
            await self.after()
        return True

    async def _change(self) -> None:
        with _undisturbed():
            serving = await asyncio.to_thread(_made, self._vault, self._desk)
            # The facts stay as they are: no later collection need look at them, nor the one that is due meanwhile.
            gc.freeze()
            old = [self._desk.swap(serving)]
            self._hold(serving.base)
            log.info("another revision is served", revision=serving.base.short, before=old[0].base.short)
            await asyncio.to_thread(_let_go, old)

    def _hold(self, base: FactBase) -> None:
        """Tell other processes which revision this one serves, so that it is not removed."""
        before, self._use = self._use, self._vault.use(base.revision)
        if before is not None:
            before.close()


def _made(vault: Vault, desk: Desk) -> Serving:
    """The revision of the data folder, with all that questions would otherwise have to wait for."""
    base = vault.read()
    serving = desk.serving(base)
    _ = serving.full_text
    lexicon_of(base)
    for lang in LANGS:
        serving.vocabulary(lang).make_ready()
    _ = base.by_edition, base.by_source, base.conflicts_of
    return serving


def _let_go(old: list[Serving]) -> None:
    """Free a revision piece by piece: freeing it at once would be one step that nothing can come between."""
    serving = old.pop()
    base = serving.base
    for full_text in serving.opened:
        full_text.close()
    pieces = [*serving.cards.values(), *base.claims.values(), *base.sources.values(), *base.memo.values()]
    indexes = [*base.by_edition.values(), *base.by_source.values(), *base.conflicts_of.values()]
    del serving, base
    for heap in (indexes, pieces):
        while heap:
            heap.pop()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No collection, and short turns for every thread."""
    collecting, interval = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        if collecting:
            gc.enable()
