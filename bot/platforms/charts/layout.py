"""Where everything of a chart stands: lengths in points, reckoned without a library but with its measure of a text.

Bars lie flat and a figure stands behind its bar, where the rest of the line has room for it; otherwise below it.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.chart import LOG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.chart import Chart, ChartPoint

    Measure = Callable[[str, float], float]

WIDTH = 390.0  # a phone; a text of 12 points reads there as one of 12 pixels
MARGIN, LEFT, RIGHT = 14.0, 52.0, 376.0
TITLE, SIZE, SMALL = 16.0, 12.0, 10.5
BAR, ROW, SMALL_ROW, BETWEEN = 11.0, 17.0, 14.0, 6.0
ARROW = 15.0  # what an open end takes behind its bar
_GAP, _SHORTEST, _LEGEND_GAP, _SWATCH = 6.0, 90.0, 14.0, 22.0
_LONG, _REMARK = 120.0, 100.0
_DOT = 4.0  # half a dot
_INDENT = 5.0  # of a text below a bar, from the line at which bars begin
_TOKEN = re.compile(r"[\x21-\x7e\xa0-\u2fff]+ *| +|.")
_CLOSING = frozenset("，。、；：！？）》」』】〕…—％%·,.;:!?)]}’”")


@dataclass(frozen=True, slots=True)
class Words:
    """A text at its place: the left end of its line, at half the height of its letters."""

    x: float
    y: float
    text: str
    size: float = SIZE
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark at its place. ``at``, ``low`` and ``high`` are where its number and its interval's ends lie."""

    point: ChartPoint
    y: float
    at: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Layout:
    """A chart as it will be drawn."""

    height: float
    words: tuple[Words, ...]
    bars: tuple[Bar, ...]
    brackets: tuple[tuple[float, ...], ...]
    """The heights of rivals that are held together."""
    axes: tuple[tuple[float, float], ...]
    """From where to where the line runs at which bars begin: it is interrupted where there is no source."""
    breaks: tuple[float, ...]
    ticks: tuple[float, ...]
    swatches: tuple[tuple[float, float, str], ...]
    span: tuple[float, float]
    """From where to where the rows reach."""


def wrap(text: str, size: float, room: float, measure: Measure) -> list[str]:
    """Break a text into lines that are no wider than ``room``: at spaces, and beside any Han character."""
    lines = [""]
    for token in _TOKEN.findall(text):
        wider = lines[-1] + token
        if lines[-1] and token not in _CLOSING and measure(wider.rstrip(), size) > room:
            lines.append(token.lstrip())
        else:
            lines[-1] = wider
    return [line.rstrip() for line in lines]


class _Scale:
    """Numbers to lengths. ``span`` is the length of the longest bar."""

    def __init__(self, chart: Chart) -> None:
        numbers = [float(text) for point in chart.points for text in ends(point) if text is not None]
        numbers += [float(number) for number, _ in chart.ticks]
        self._log = chart.scale == LOG
        self._last = max(numbers, default=1.0) or 1.0
        self._first = min((number for number in numbers if number > 0), default=1.0)
        self.span = 0.0

    def share(self, text: str) -> float:
        """How far along the scale a number stands, from 0 to 1."""
        number = float(text)
        if self._log:
            return math.log(max(number, self._first) / self._first) / math.log(self._last / self._first)
        return max(0.0, number / self._last)

    def x(self, text: str | None) -> float | None:
        """Where a number stands; ``None`` for an end that is open."""
        return None if text is None else LEFT + self.share(text) * self.span


def ends(point: ChartPoint) -> tuple[str | None, str | None, str | None]:
    """The numbers that a mark shows: its own, and the ends of its interval where a source gives one by its words.

    The interval of a bare figure is a convention about its rounding, too fine to be drawn.
    """
    drawn = point.drawn is not None and point.bound in ("about", "just_under", "range")
    return (point.drawn, point.low if drawn else None, point.high if drawn else None)


def arrange(chart: Chart, foot: str, measure: Measure) -> Layout:
    """Reckon where everything stands; ``foot`` is the small line below it all."""
    return _Arranger(chart, measure).arrange(foot)


class _Arranger:
    def __init__(self, chart: Chart, measure: Measure) -> None:
        self._chart = chart
        self._measure = measure
        self._scale = _Scale(chart)
        self._y = MARGIN
        self._words: list[Words] = []
        self._bars: list[Bar] = []
        self._brackets: list[tuple[float, ...]] = []
        self._axes: list[tuple[float, float]] = []
        self._breaks: list[float] = []
        self._swatches: list[tuple[float, float, str]] = []

    def arrange(self, foot: str) -> Layout:
        chart = self._chart
        self._paragraph(chart.title, TITLE, MARGIN, 22)
        self._paragraph(chart.subtitle, SMALL, MARGIN, SMALL_ROW, muted=True)
        self._y += BETWEEN
        self._scale.span = self._longest()
        ticks = self._ticks()
        top = self._y
        self._rows()
        bottom = self._y
        self._legend()
        self._paragraph(foot, SMALL, MARGIN, SMALL_ROW, muted=True)
        return Layout(
            height=float(math.ceil(self._y + MARGIN - 4)),
            words=tuple(self._words),
            bars=tuple(self._bars),
            brackets=tuple(self._brackets),
            axes=tuple(self._axes),
            breaks=tuple(self._breaks),
            ticks=ticks,
            swatches=tuple(self._swatches),
            span=(top, bottom),
        )

    def _rows(self) -> None:
        """Every edition; neighbours of which no source speaks share a line, and no axis runs through it."""
        breaks = {found.before: found.text for found in self._chart.breaks}
        known = {point.edition for point in self._chart.points}
        for found, group in groupby(self._chart.editions, key=lambda year: year in known):
            years = list(group)
            if not found:
                gap = f"{self._chart.joint.join(map(str, years))}{self._chart.colon}{self._chart.gap}"
                self._paragraph(gap, SMALL, MARGIN, SMALL_ROW, muted=True)
                self._y += BETWEEN
                continue
            for year in years:
                if year in breaks:
                    self._break(breaks[year])
                start = self._y
                self._edition(year)
                self._axes.append((start - BETWEEN / 2, self._y + BETWEEN / 2))
                self._y += BETWEEN

    def _paragraph(self, text: str, size: float, x: float, height: float, *, muted: bool = False) -> None:
        if text:
            for line in wrap(text, size, RIGHT - x, self._measure):
                self._words.append(Words(x, self._y + height / 2, line, size, muted))
                self._y += height

    def _longest(self) -> float:
        """The length of the longest bar that leaves room for every figure behind its own, and for short remarks.

        Remarks go below their bars where all bars would become short for them.
        """
        with_remarks = self._room(remarks=True)
        return with_remarks if with_remarks >= _LONG else max(_SHORTEST, self._room(remarks=False))

    def _room(self, *, remarks: bool) -> float:
        rooms = [RIGHT - LEFT - ARROW]
        for point, lead in self._led():
            shares = [self._scale.share(text) for text in ends(point) if text is not None]
            if shares and max(shares) > 0:
                taken = self._measure(lead + point.text, SIZE) + self._behind(point)
                remark = self._measure(point.remark, SMALL) + _GAP if point.remark else 0.0
                taken += remark if remarks and remark <= _REMARK else 0.0
                rooms.append((RIGHT - LEFT - taken) / max(shares))
        return min(rooms)

    def _behind(self, point: ChartPoint) -> float:
        """What lies between the end of a bar and its figure."""
        dot = _DOT if self._chart.scale == LOG else 0.0
        return _GAP + dot + (ARROW if point.bound == "at_least" else 0.0)

    def _led(self) -> Iterator[tuple[ChartPoint, str]]:
        """Each figure, and the word before one that stands against another."""
        for _, group in groupby(self._chart.points, key=lambda point: point.edition):
            seen = False
            for point in group:
                yield point, f"{self._chart.rival} " if point.disputed and seen else ""
                seen = seen or point.disputed

    def _ticks(self) -> tuple[float, ...]:
        """The round numbers of a logarithmic scale, above the rows; one that would touch another is left out."""
        found, taken = [], 0.0
        for number, text in self._chart.ticks:
            x = self._scale.x(number)
            assert x is not None
            found.append(x)
            wide = self._measure(text, SMALL)
            start = min(x - wide / 2, RIGHT - wide)
            if start > taken:
                self._words.append(Words(start, self._y + SMALL_ROW / 2, text, SMALL, muted=True))
                taken = start + wide + _GAP
        self._y += SMALL_ROW + 4 if found else 0.0
        return tuple(found)

    def _break(self, text: str) -> None:
        self._breaks.append(self._y)
        self._y += 3
        self._paragraph(text, SMALL, MARGIN, SMALL_ROW, muted=True)
        self._y += 3

    def _edition(self, year: int) -> None:
        self._words.append(Words(MARGIN, self._y + ROW / 2, str(year)))
        found = [(point, lead) for point, lead in self._led() if point.edition == year]
        rivals = []
        for point, lead in found:
            if point.disputed:
                rivals.append(self._y + ROW / 2)
            self._point(point, lead)
        if len(rivals) > 1:
            self._brackets.append(tuple(rivals))

    def _point(self, point: ChartPoint, lead: str) -> None:
        """A bar, its figure behind it, and what limits that behind it too, or below."""
        x = LEFT
        if point.drawn is not None:
            at, low, high = (self._scale.x(text) for text in ends(point))
            assert at is not None
            self._bars.append(Bar(point, self._y + ROW / 2, at, low, high))
            x = max(place for place in (at, high) if place is not None) + self._behind(point)
        else:
            x += _INDENT
        text = lead + point.text
        remark, text_wide = point.remark, self._measure(text, SIZE)
        if x + text_wide > RIGHT:
            self._y += ROW
            x = LEFT + _INDENT
        self._words.append(Words(x, self._y + ROW / 2, text))
        behind = x + text_wide + _GAP
        self._y += ROW
        if remark and behind + self._measure(remark, SMALL) <= RIGHT:
            self._words.append(Words(behind, self._y - ROW / 2, remark, SMALL, muted=True))
        else:
            self._paragraph(remark, SMALL, LEFT + _INDENT, SMALL_ROW, muted=True)

    def _legend(self) -> None:
        x = MARGIN
        for mark, text in self._chart.legend:
            lines = wrap(text, SMALL, RIGHT - MARGIN - _SWATCH, self._measure)
            wide = _SWATCH + max(self._measure(line, SMALL) for line in lines)
            if x > MARGIN and x + wide > RIGHT:
                x = MARGIN
                self._y += SMALL_ROW + 2
            self._swatches.append((x, self._y + SMALL_ROW / 2, mark))
            for place, line in enumerate(lines):
                self._words.append(Words(x + _SWATCH, self._y + SMALL_ROW * (place + 0.5), line, SMALL, muted=True))
            if len(lines) > 1:
                self._y += SMALL_ROW * (len(lines) - 1)
            x += wide + _LEGEND_GAP
        if self._chart.legend:
            self._y += SMALL_ROW + 6
