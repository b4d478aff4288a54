"""Pictures of charts: asked for from a process of their own, kept for the next who asks, missing where it fails.

Drawing takes some hundred milliseconds of computing and the library half a second to import, and much longer where it
looks through a machine's fonts for the first time; in another process none of that holds up a question. Who waits too
long is told to go without; the picture is kept for the next who asks.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from bot.platforms.charts import wire
from bot.service.helper import IDLE_SECONDS, START_SECONDS, Helper, HelperFailed, Start
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.core.card import Card

    Key = tuple[str, str, str]

log = logger(__name__)
COMMAND: Final = (sys.executable, "-m", "bot.platforms.charts.worker")
KEPT: Final = 64  # pictures of some 50 kB
JOB_SECONDS: Final = 10.0
PATIENCE: Final = 8.0
_HIDDEN = ("DISCORD_", "WAIC_", "MPL")


def environment(data: Path) -> dict[str, str]:
    """What the process is given: no token, and a place where matplotlib may keep its list of fonts."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(_HIDDEN)}
    return env | {"MPLCONFIGDIR": str(data / "matplotlib"), "PYTHONUTF8": "1"}


class Pictures:
    """Draws and keeps pictures.

    Parameters
    ----------
    command, env
        How the process is started.
    keep
        How many pictures are kept; those asked for longest ago go first.
    job, start, idle
        Seconds that one drawing may take, that the process may take to start, and that it stays without work.
    patience
        Seconds after which an answer goes out without its picture.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        keep: int = KEPT,
        job: float = JOB_SECONDS,
        start: float = START_SECONDS,
        patience: float = PATIENCE,
        idle: float = IDLE_SECONDS,
    ) -> None:
        how = Start(command, env, ready=wire.READY.encode(), within=start, quiet=True)
        self._helper = Helper(how, job=job, idle=idle)
        self._keep = keep
        self._patience = patience
        self._kept: OrderedDict[Key, bytes] = OrderedDict()
        self._drawing: dict[Key, asyncio.Task[bytes | None]] = {}

    @property
    def count(self) -> int:
        """How many pictures are kept."""
        return len(self._kept)

    @property
    def pid(self) -> int | None:
        """The process that draws, where there is one."""
        return self._helper.process.pid if self._helper.process else None

    def kept(self, card: Card) -> bytes | None:
        """The picture of a card that was drawn already; ``None`` where it was not."""
        key = _key(card)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    async def of(self, card: Card) -> bytes | None:
        """The picture of a card as PNG, drawn if need be; ``None`` without a chart, and where drawing failed or lasts.

        Who asks for what is being drawn for another waits for the same picture.
        """
        if card.chart is None:
            return None
        if found := self.kept(card):
            return found
        key = _key(card)
        task = self._drawing.get(key)
        if task is None:
            task = self._drawing[key] = asyncio.create_task(self._drawn(card, key), name="a chart")
        done, _ = await asyncio.wait({task}, timeout=self._patience)
        if not done:
            log.warning("a chart was not drawn in time", command=card.command, lang=card.lang)
            return None
        return task.result()

    def forget(self) -> None:
        """Forget what was drawn; the charts of another revision come."""
        self._kept.clear()

    async def close(self) -> None:
        """End the process, whatever it does."""
        for task in self._drawing.values():
            task.cancel()
        await self._helper.close()

    async def _drawn(self, card: Card, key: Key) -> bytes | None:
        try:
            picture = await self._asked(card)
        finally:
            del self._drawing[key]
        if picture is not None:
            while len(self._kept) >= self._keep:
                self._kept.popitem(last=False)
            self._kept[key] = picture
        return picture

    async def _asked(self, card: Card) -> bytes | None:
        assert card.chart is not None
        line = wire.job(card.chart, say(card.lang, "chart.foot", revision=card.revision))
        try:
            return await self._helper.do(line, wire.read_done)
        except wire.Refused as error:
            log.error("a chart could not be drawn", command=card.command, lang=card.lang, why=str(error))  # noqa: TRY400
        except HelperFailed as error:
            log.error("the process that draws charts has failed", command=card.command, why=str(error))  # noqa: TRY400
        return None


def _key(card: Card) -> Key:
    """A canonical command, a language and a revision give one chart."""
    return (card.revision, card.lang, card.command)
