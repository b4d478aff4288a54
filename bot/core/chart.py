"""A chart as data: the marks, what stands beside each of them, and all of it in words.

Whoever paints a chart reckons nothing and words nothing: every text comes from here, printed as the house prints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

LOG_FROM = 20
"""A figure more than so many times another would leave nothing of it to see."""
LINEAR, LOG = "linear", "log"


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One mark of a chart: a figure as its source prints it.

    ``number``, ``low`` and ``high`` are decimal strings in base units, ``None`` where there is no number or no end.
    ``text`` is the figure in words, ``remark`` what limits it; ``disputed`` says that sources disagree about it, and
    ``aside`` that it is in another unit than most, so that its length would mean nothing beside theirs.
    """

    edition: int
    number: str | None
    low: str | None
    high: str | None
    bound: str
    modality: str
    refs: tuple[int, ...]
    text: str = ""
    remark: str = ""
    disputed: bool = False
    aside: bool = False

    @property
    def drawn(self) -> str | None:
        """The number that is drawn; ``None`` where the figure stands in words only."""
        return None if self.aside else self.number


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """A place before which something else was counted than after it."""

    before: int
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart draws, and its words for those who cannot see it.

    ``editions`` are the rows; one without a point says ``gap``. ``rival`` is the word before a figure that stands
    against the one above it; ``joint`` and ``colon`` set years in a row. ``ticks`` are the round numbers of a
    logarithmic scale, ``legend`` the kinds of mark that occur, each with its words.
    """

    kind: str
    alt: str
    points: tuple[ChartPoint, ...]
    title: str = ""
    subtitle: str = ""
    scale: str = LINEAR
    editions: tuple[int, ...] = ()
    gap: str = ""
    breaks: tuple[ChartBreak, ...] = ()
    ticks: tuple[tuple[str, str], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    rival: str = ""
    joint: str = ", "
    colon: str = ": "


def scale_of(points: tuple[ChartPoint, ...]) -> str:
    """Logarithmic where one figure is more than twenty times another; never where one is nothing."""
    numbers = [Decimal(point.drawn) for point in points if point.drawn is not None]
    if numbers and min(numbers) > 0 and max(numbers) > LOG_FROM * min(numbers):
        return LOG
    return LINEAR


def mark_of(point: ChartPoint) -> str:
    """How a figure is drawn; the first that applies: a rival is marked before its mood, as in a card's flags.

    A plan is hollow, also where plans disagree: it must never look like a result.
    """
    if point.modality in ("planned", "target"):
        return "planned"
    if point.modality == "derived":
        return "derived"
    if point.disputed:
        return "disputed"
    return "estimated" if point.modality == "estimated" else "reported"
