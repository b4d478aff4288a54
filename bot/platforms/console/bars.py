"""A chart in a terminal: a bar of characters for each figure, as wide as the window allows, and its words behind it.

What is solid was reported, what is hollow was planned; an arrow ends what is only bounded from below. Nothing is told
by colour alone.
"""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING

from rich.style import Style as Look
from rich.text import Text

from bot.core.chart import LOG, mark_of
from bot.platforms.layout import Piece, clean, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.chart import Chart, ChartPoint

_MOST, _ENOUGH, _FEWEST, _REMARK = 40, 16, 8, 26
_YEAR = 6
_FILLS = {"reported": "█", "disputed": "▒", "planned": "─", "derived": "·", "estimated": "░"}
_LOOKS = {
    "reported": Look(color="cyan"),
    "disputed": Look(color="yellow"),
    "planned": Look(),
    "derived": Look(color="magenta"),
    "estimated": Look(color="cyan"),
}
_MUTED = Look(dim=True)
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SAMPLES = {
    "reported": "██",
    "disputed": "▒▒",
    "planned": "[─]",
    "derived": "··",
    "estimated": "░░",
    "floor": "█▶",
    "ceiling": "█◀",
}
_ENDS = {"at_least": "▶", "at_most": "◀"}


def bars(chart: Chart, width: int) -> Iterator[Text]:
    """The lines of a chart, each at most ``width`` columns wide."""
    breaks = {found.before: found.text for found in chart.breaks}
    known = {year: tuple(group) for year, group in groupby(chart.points, key=lambda point: point.edition)}
    span = _span(chart, width)
    yield from _set(clean(chart.subtitle), width)
    for there, group in groupby(chart.editions, key=lambda year: year in known):
        years = list(group)
        if not there:
            yield from _set(f"{chart.joint.join(map(str, years))}{chart.colon}{chart.gap}", width)
            continue
        for year in years:
            if year in breaks:
                yield Text("╌" * min(width, _MOST), _MUTED)
                yield from _set(clean(breaks[year]), width)
            yield from _edition(chart, known[year], span, width)
    yield from _set(
        "   ".join(f"{_SAMPLES[mark]} {clean(text)}" for mark, text in chart.legend if mark in _SAMPLES), width
    )


def _edition(chart: Chart, points: tuple[ChartPoint, ...], span: int, width: int) -> Iterator[Text]:
    rival = False
    for place, point in enumerate(points):
        label = "" if place else str(point.edition)
        lead = f"{chart.rival} " if rival and point.disputed else ""
        rival = rival or point.disputed
        bar = _bar(chart, point, span)
        words, remark = lead + clean(point.text), f"  {clean(point.remark)}" if point.remark else ""
        line = Text.assemble(label.ljust(_YEAR), bar)
        if width_of(words + remark) <= width - _YEAR - width_of(bar.plain):
            yield Text.assemble(line, words, (remark, _MUTED))
            continue
        yield line
        for part in wrap((Piece(words), Piece(remark)), width - _YEAR):
            yield Text(" " * _YEAR + "".join(piece.text for piece in part))


def _span(chart: Chart, width: int) -> int:
    """The columns of the longest bar: what figures leave of their lines, and short remarks where that is enough."""
    room = _room(chart, width, remarks=True)
    return max(_FEWEST, min(_MOST, room if room >= _ENOUGH else _room(chart, width, remarks=False)))


def _room(chart: Chart, width: int, *, remarks: bool) -> int:
    rooms = [float(_MOST)]
    for point in chart.points:
        share = _share(chart, point.drawn) if point.drawn is not None else 0.0
        if share > 0:
            remark = width_of(point.remark) + 2 if remarks and point.remark else 0
            words = width_of(point.text) + (remark if remark <= _REMARK else 0) + width_of(chart.rival) + 1
            rooms.append((width - _YEAR - 3 - words) / share)
    return int(min(rooms))


def _bar(chart: Chart, point: ChartPoint, span: int) -> Text:
    """A bar with its end and a space behind it; nothing where a source prints no number."""
    if point.drawn is None:
        return Text()
    mark = mark_of(point)
    cells = _share(chart, point.drawn) * span
    look = _LOOKS[mark]
    if chart.scale == LOG:
        dot = "○" if mark == "planned" else "●"
        return Text.assemble(("┈" * max(0, round(cells) - 1), _MUTED), (dot + _ENDS.get(point.bound, ""), look), " ")
    body = _body(mark, cells, exact=point.bound not in _ENDS)
    return Text.assemble((body + _ENDS.get(point.bound, ""), look), " ")


def _body(mark: str, cells: float, *, exact: bool) -> str:
    """A plan is a box without a filling; a whole report is drawn to an eighth of a column."""
    whole = max(1, round(cells))
    if mark == "planned":
        return f"[{_FILLS[mark] * max(0, whole - 2)}]"
    if mark != "reported" or not exact:
        return _FILLS[mark] * whole
    full, part = divmod(max(1, round(cells * 8)), 8)
    return "█" * full + _EIGHTHS[part].strip()


def _share(chart: Chart, number: str) -> float:
    numbers = [float(point.drawn) for point in chart.points if point.drawn is not None]
    most = max(numbers) or 1.0
    if chart.scale != LOG:
        return max(0.0, float(number) / most)
    least = float(chart.ticks[0][0])
    return math.log(float(number) / least) / math.log(most / least)


def _set(text: str, width: int) -> Iterator[Text]:
    for line in wrap((Piece(text),), width) if text else ():
        yield Text("".join(piece.text for piece in line), _MUTED)
