"""How long the event loop is held up while a chart is drawn beside it, and what a chart costs that was drawn before.

The process that draws is started anew for each round, so its start counts as well. The floor is matplotlib in the loop:
the same chart, drawn there, with the library imported already. Lag is by how much a timer of one millisecond comes too
late. "Again" is everything between a card and what is sent: the picture, its file, the rendered components.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench.answer import facts
from bench.harness import Row
from bot.core.answers import timeline
from bot.platforms.charts.drawing import draw
from bot.platforms.charts.pictures import COMMAND, Pictures, environment
from bot.platforms.discord.render import Painter
from bot.platforms.discord.replies import Dressed

if TYPE_CHECKING:
    from bot.core.card import Card

TICK = 0.001
ROUNDS = 5
CALLS = 200
LONGEST, REPEAT = 5_000, 1_000  # µs


async def lags(work: asyncio.Task[object]) -> list[float]:
    """The lags of the loop in microseconds until the work is done."""
    found: list[float] = []
    while not work.done():
        due = time.perf_counter() + TICK
        await asyncio.sleep(TICK)
        found.append((time.perf_counter() - due) * 1e6)
    await work
    return found


async def rows() -> list[Row]:
    """The longest lag against five milliseconds, and a repeat against one."""
    card = timeline(facts(), "online_views", None, "en")
    assert card.chart
    with tempfile.TemporaryDirectory() as folder:
        idle = await lags(asyncio.create_task(asyncio.sleep(3)))
        busy = [await _round(card, Path(folder)) for _ in range(ROUNDS)]
        repeat = await _repeat(card, Path(folder))
    inside = _inside(card)
    longest = statistics.median(max(found) for found in busy)
    seconds = ", ".join(f"{sum(found) / 1e6 + len(found) * TICK:.1f} s" for found in busy)
    print(f"A chart with the start of its process: {seconds}; longest lag of an idle loop {max(idle):.0f} µs\n")
    return [
        Row("longest loop lag while a chart is drawn, median of rounds", "drawn in the loop", inside, longest,
            longest / inside, None),
        Row("the same", "idle loop, longest", max(idle), longest, longest / max(idle), None),
        Row("the same", "5 ms", LONGEST, longest, longest / LONGEST, 1.0),
        Row("a chart again", "1 ms", REPEAT, repeat, repeat / REPEAT, 1.0),
    ]  # fmt: skip


async def _round(card: Card, folder: Path) -> list[float]:
    pictures = Pictures(COMMAND, environment(folder), patience=120)
    found = await lags(asyncio.create_task(pictures.of(card)))
    assert pictures.kept(card)
    await pictures.close()
    return found


async def _repeat(card: Card, folder: Path) -> float:
    pictures, painter = Pictures(COMMAND, environment(folder), patience=120), Painter()
    assert await pictures.of(card)
    times = []
    for _ in range(CALLS):
        asked = replace(card, private=True)
        start = time.perf_counter()
        dressed = Dressed(asked, pictures.kept(asked))
        assert dressed.files()
        painter.layout(asked, pictured=True)
        times.append((time.perf_counter() - start) * 1e6)
    await pictures.close()
    return statistics.median(times)


def _inside(card: Card) -> float:
    assert card.chart
    draw(card.chart, "revision 0123abc")
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        draw(card.chart, "revision 0123abc")
        times.append((time.perf_counter() - start) * 1e6)
    return statistics.median(times)


if __name__ == "__main__":
    for row in asyncio.run(rows()):
        print(row)
