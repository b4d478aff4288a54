"""Time two coroutines in turn, round by round, and say how one stands to the other."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

ROUNDS = 25
CALLS = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: medians in microseconds, and the median of the rounds' ratios."""

    name: str
    floor_name: str
    floor: float
    ours: float
    ratio: float
    goal: float | None

    @property
    def met(self) -> bool:
        """Whether the goal is met; a row without one is there to be known."""
        return self.goal is None or self.ratio <= self.goal


async def side_by_side(
    name: str,
    floor_name: str,
    floor: Callable[[int], Awaitable[object]],
    ours: Callable[[int], Awaitable[object]],
    goal: float | None,
) -> Row:
    """Run both in turn; each call gets its number, so that it can vary what it asks."""
    for warm in range(CALLS):
        await floor(warm)
        await ours(warm)
    pairs = []
    gc.collect()
    gc.disable()
    try:
        for turn in range(ROUNDS):
            first, second = (floor, ours) if turn % 2 else (ours, floor)
            times = {first: await _timed(first), second: await _timed(second)}
            pairs.append((times[floor], times[ours]))
            gc.collect()
    finally:
        gc.enable()
    ratio = statistics.median(one / two for two, one in pairs)
    return Row(name, floor_name, _median(pairs, 0), _median(pairs, 1), ratio, goal)


async def _timed(call: Callable[[int], Awaitable[object]]) -> float:
    start = time.perf_counter()
    for turn in range(CALLS):
        await call(turn)
    return (time.perf_counter() - start) / CALLS * 1e6


def _median(pairs: list[tuple[float, float]], place: int) -> float:
    return statistics.median(pair[place] for pair in pairs)
