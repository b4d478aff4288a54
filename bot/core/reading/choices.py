"""Readings to choose from, and the nearest questions that are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.metrics.known import editions_with
from bot.core.reading.reading import Intent, Reading, command_of
from bot.core.reading.sense.parts import MOST_CHOICES

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.core.reading.asked import Asked


def choice(asked: Asked, metrics: tuple[str, ...], intent: Intent) -> Reading:
    """Which of the metrics is meant: the same is asked of each."""
    years = asked.single if intent is Intent.VALUE else ()
    rank = asked.rank if intent in (Intent.HIGHEST, Intent.LOWEST) else 1
    readings = (_plain(asked.base, name, intent, years, rank) for name in metrics[:MOST_CHOICES])
    return Reading(Intent.CHOICE, choices=tuple(readings))


def _plain(base: FactBase, name: str, intent: Intent, years: tuple[int, ...], rank: int = 1) -> Reading:
    if not editions_with(base, name):
        return Reading(Intent.VALUE, (name,))
    if intent is Intent.VALUE and not years:
        return Reading(Intent.TIMELINE, (name,))
    return Reading(intent, (name,), years, rank=rank)


def near(asked: Asked) -> tuple[str, ...]:
    """The commands of the nearest questions that are answered."""
    years = asked.single or asked.span[-1:]
    metrics = asked.sense.metrics or asked.sense.rivals
    found = [command_of(_plain(asked.base, name, Intent.VALUE, years[:1])) for name in metrics[:2]]
    return (*found, *(f"/waic year:{year}" for year in years[:2]), "/metrics", "/waic")
