"""From the rows of a metric to a chart: which figures it draws, and the words beside them and instead of them."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.card import MAX_ALT, Figure, Flag
from bot.core.chart import LOG, Chart, ChartBreak, ChartPoint, mark_of, scale_of
from bot.core.model import Amount, Bound, MetricKind
from bot.core.phrasing import amount_text
from bot.core.quantity import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.answers.series import Series
    from bot.core.answers.sheet import Sheet

_FEWEST = 2
_LEGEND = ("reported", "estimated", "planned", "derived", "disputed")
_INTERVALS = ("about", "just_under", "range")


def chart_of(sheet: Sheet, rows: Series, breaks: Mapping[int, str]) -> Chart | None:
    """The chart of a metric; ``None`` where fewer than two figures could be set against each other.

    ``breaks`` holds, by edition, the words about a change of definition before it. Figures in another unit than most
    of them stand in words beside the bars.
    """
    if not rows.metric.is_figure or rows.metric.kind is MetricKind.ORDINAL:
        return None
    items = [sheet.item(voice) for row in rows.rows for voice in row.voices]
    figures = [item for item in items if isinstance(item, Figure)]
    units = [figure.unit for figure in figures if figure.number is not None]
    unit = max(units, key=units.count, default=None)
    points = tuple(_points(sheet, figures, unit))
    if sum(point.drawn is not None for point in points) < _FEWEST:
        return None
    scale = scale_of(points)
    editions = tuple(row.edition for row in rows.rows)
    return Chart(
        kind="bar",
        alt=_alt(sheet, rows, points, breaks),
        points=points,
        title=rows.metric.names.of(sheet.lang),
        subtitle=sheet.say("chart.log" if scale == LOG else "chart.linear"),
        scale=scale,
        editions=editions,
        gap=sheet.say("missing"),
        breaks=tuple(ChartBreak(year, text) for year, text in breaks.items()),
        ticks=tuple(_ticks(sheet, unit, points)) if unit and scale == LOG else (),
        legend=tuple((mark, sheet.say(f"chart.mark_{mark}")) for mark in _marks(points)),
        rival=sheet.say("list.or").strip(),
        joint=sheet.say("list.joint"),
        colon=sheet.say("text.label", label=""),
    )


def _points(sheet: Sheet, figures: list[Figure], unit: str | None) -> Iterator[ChartPoint]:
    """Every figure; of each edition rivals first, so that they stand together."""
    order = {year: place for place, year in enumerate(dict.fromkeys(figure.edition for figure in figures))}
    for figure in sorted(figures, key=lambda figure: (order[figure.edition], figure.flag is not Flag.CONFLICT)):
        assert figure.edition is not None
        yield ChartPoint(
            edition=figure.edition,
            number=figure.number,
            low=figure.low,
            high=figure.high,
            bound=figure.bound,
            modality=figure.modality,
            refs=figure.refs,
            text=figure.text,
            remark=_remark(sheet, figure),
            disputed=figure.flag is Flag.CONFLICT,
            aside=figure.unit != unit,
        )


def _remark(sheet: Sheet, figure: Figure) -> str:
    """What limits a figure, as short as a chart needs it: its mood, whether more was counted later, its scope."""
    parts = [sheet.say(f"chart.word_{figure.modality}")] if figure.modality != "reported" else []
    parts += [sheet.say("chart.word_interim")] if figure.final is False else []
    parts += [figure.scope] if figure.scope else []
    return sheet.say("list.joint").join(parts)


def _marks(points: tuple[ChartPoint, ...]) -> list[str]:
    """The kinds of mark that occur, in one order."""
    drawn = [point for point in points if point.drawn is not None]
    kinds = {mark_of(point) for point in drawn} | ({"disputed"} if any(point.disputed for point in drawn) else set())
    found = [mark for mark in _LEGEND if mark in kinds]
    found += ["floor"] if any(point.bound == "at_least" for point in drawn) else []
    found += ["ceiling"] if any(point.bound == "at_most" for point in drawn) else []
    return found + (["interval"] if any(point.bound in _INTERVALS for point in drawn) else [])


def _ticks(sheet: Sheet, name: str, points: tuple[ChartPoint, ...]) -> Iterator[tuple[str, str]]:
    """The powers of ten around all figures, printed as the house prints figures."""
    numbers = [Decimal(point.drawn) for point in points if point.drawn is not None]
    first, last = min(numbers).adjusted(), max(numbers).adjusted()
    last += max(numbers) > Decimal(1).scaleb(last)
    unit = sheet.base.units[name]
    for power in range(first, last + 1):
        number = plain(Decimal(1).scaleb(power))
        text = format(number, "f")
        yield text, amount_text(Amount(text, name, number, Bound.EXACT, None, 1), unit, sheet.lang)


def _alt(sheet: Sheet, rows: Series, points: tuple[ChartPoint, ...], breaks: Mapping[int, str]) -> str:
    """All of the chart in words; with less detail, and at last not to the end, where Discord would not take it."""
    lead = sheet.say("chart.alt", metric=rows.metric.names.of(sheet.lang))
    lead += sheet.say("chart.alt_log") if scale_of(points) == LOG else ""
    joint, rest = sheet.say("chart.alt_joint"), sheet.say("chart.alt_rest")
    parts = [lead, *_editions(sheet, rows, points, breaks, full=True)]
    if len(joint.join(parts)) <= MAX_ALT:
        return joint.join(parts)
    parts = [lead, *_editions(sheet, rows, points, {}, full=False)]
    while len(joint.join(parts)) + len(rest) > MAX_ALT:
        parts.pop()
    return joint.join(parts) + rest


def _editions(
    sheet: Sheet, rows: Series, points: tuple[ChartPoint, ...], breaks: Mapping[int, str], *, full: bool
) -> Iterator[str]:
    """A sentence for each edition; neighbours of which no source speaks share one."""
    told = {year: tuple(group) for year, group in groupby(points, key=lambda point: point.edition)}
    for known, group in groupby((row.edition for row in rows.rows), key=lambda year: year in told):
        years = list(group)
        if not known:
            names = sheet.say("list.joint").join(map(str, years))
            yield sheet.say("chart.alt_year", year=names, text=sheet.say("missing"))
            continue
        for year in years:
            if year in breaks:
                yield breaks[year]
            yield sheet.say("chart.alt_year", year=year, text=_values(sheet, told[year], full=full))


def _values(sheet: Sheet, points: tuple[ChartPoint, ...], *, full: bool) -> str:
    """The figures of one edition: rivals together, and said to be some, then what stands beside them."""
    parts = []
    for disputed, group in groupby(points, key=lambda point: point.disputed):
        said = [_value(sheet, point, full=full) for point in group]
        if disputed:
            parts.append(sheet.say("list.or").join(said) + sheet.say("chart.alt_disputed"))
        else:
            parts += said
    return sheet.say("list.beside").join(parts)


def _value(sheet: Sheet, point: ChartPoint, *, full: bool) -> str:
    """A figure and what limits it; that it is no report is said in any case."""
    mood = sheet.say(f"chart.word_{point.modality}") if point.modality != "reported" else ""
    remark = point.remark if full else mood
    return point.text + (sheet.say("limit.also", text=remark) if remark else "")
