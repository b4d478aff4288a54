"""``/timeline exhibitors``: one metric over all editions, with its gaps, rivals, plans and changes of definition."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.answers.charting import chart_of
from bot.core.answers.columns import attachment_of, signs_of, table_of
from bot.core.answers.series import series
from bot.core.answers.sheet import Sheet
from bot.core.card import MAX_COMMAND, Action, Card, Figure, Heading, Kind, Note, Refs, Span, Style
from bot.core.phrasing import scope_text
from bot.core.rank import merge, shared_figures
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.answers.series import Row, Series
    from bot.core.model import Claim, FactBase, Lang

VIEWS = ("table", "csv")


def timeline(base: FactBase, metric: str, view: str | None, lang: Lang) -> Card:
    """One metric by edition, earliest first.

    Parameters
    ----------
    view
        ``table`` for columns, ``csv`` for a file, ``None`` for a chart and its words.

    Raises
    ------
    NoSourcedFact
        When no live claim is about the metric.
    """
    sheet = Sheet(base, lang)
    rows = series(base, base.metrics[metric])
    breaks = _breaks(sheet, rows)
    if not rows.known:
        _context(sheet, metric)
    elif view == "table" and rows.metric.is_figure:
        table = table_of(sheet, rows)
        sheet.blocks.append(table)
        for line in signs_of(sheet, table):
            cited = [Refs(span.item.refs) for span in line if isinstance(span.item, Figure)]
            sheet.line(*line, *cited)
        for text in breaks.values():
            sheet.note(Note("scope", text))
    else:
        _rows(sheet, rows, breaks)
    sheet.rule()
    sheet.caveats(rows.claims or tuple(_about(base, metric)))
    name = rows.metric.names.of(lang)
    title = sheet.say("timeline.title", metric=name) if rows.known else name
    command = _command(metric, view)
    card = sheet.card(command, Kind.TIMELINE, title, _actions(sheet, rows, view))
    if view == "csv":
        return replace(card, attachment=attachment_of(card, metric))
    return card if view else replace(card, chart=chart_of(sheet, rows, breaks))


def _command(metric: str, view: str | None = None) -> str:
    return f"/timeline metric:{metric}" + (f" view:{view}" if view else "")


def _rows(sheet: Sheet, rows: Series, breaks: Mapping[int, str]) -> None:
    """A line for each edition; neighbours of which no source speaks share one."""
    for gap, group in groupby(rows.rows, key=lambda row: row.gap):
        if gap:
            _gap(sheet, rows, list(group))
            continue
        for row in group:
            if row.edition in breaks:
                sheet.note(Note("scope", breaks[row.edition]))
            year = Span(str(row.edition), Style.STRONG)
            sheet.line(year, Span(" "), *sheet.either(row.voices, quoted=rows.metric.group == "theme"), bullet=True)


def _gap(sheet: Sheet, rows: Series, gaps: list[Row]) -> None:
    years = sheet.say("list.joint").join(str(row.edition) for row in gaps)
    first, *others = (sheet.missing(rows.metric, row.edition) for row in gaps)
    more = (Span("", item=other) for other in others)
    sheet.line(Span(years, Style.STRONG), Span(" "), Span(first.text, Style.MUTED, first), *more, bullet=True)


def _breaks(sheet: Sheet, rows: Series) -> dict[int, str]:
    """By edition, what was counted before it and what is counted from it on, where these are not the same."""
    found = {}
    by_year = {row.edition: row for row in rows.rows}
    if rows.metric.is_figure:
        for before, year in rows.breaks:
            one, two = by_year[before], by_year[year]
            first, second = _meaning(sheet, one, two), _meaning(sheet, two, one)
            found[year] = sheet.say("timeline.break", year=year, first=first, second=second)
    return found


def _meaning(sheet: Sheet, row: Row, other: Row) -> str:
    """The scopes of an edition's results; their units too, where those of the other edition are not the same."""
    scopes = (scope_text(sheet.base, voice.lead.scope, sheet.lang) for voice in row.results)
    named = [scope or sheet.say("timeline.no_scope") for scope in scopes]
    units = _units(row) if _units(row) != _units(other) else ()
    templates = (sheet.base.units[unit].template.of(sheet.lang) for unit in units)
    named += [template.replace("{n}", "").strip() for template in templates]
    return sheet.say("list.joint").join(dict.fromkeys(filter(None, named)))


def _units(row: Row) -> tuple[str, ...]:
    return tuple(sorted({voice.lead.amount.unit for voice in row.results if voice.lead.amount}))


def _about(base: FactBase, metric: str) -> Iterator[Claim]:
    return (claim for claim in base.claims.values() if claim.metric == metric and claim.live and claim.subject)


def _context(sheet: Sheet, metric: str) -> None:
    """What is known outside the editions, labelled so: figures of a city answer nothing about an edition."""
    claims = tuple(_about(sheet.base, metric))
    if not claims:
        raise NoSourcedFact("error.no_timeline", metric=sheet.label(metric))
    sheet.note(Note("scope", sheet.say("timeline.context")), warn=True)
    order = sorted(claims, key=lambda claim: (claim.subject, claim.as_of.on.sort_key() if claim.as_of else ()))
    for subject, group in groupby(order, key=lambda claim: claim.subject):
        assert subject is not None
        sheet.blocks.append(Heading(sheet.base.subjects[subject].names.of(sheet.lang)))
        said = list(group)
        place = {claim.id: n for n, claim in enumerate(said)}
        for voice in sorted(merge(sheet.base, said), key=lambda voice: min(place[claim.id] for claim in voice.claims)):
            sheet.line(*sheet.inlines(voice), bullet=True)


def _actions(sheet: Sheet, rows: Series, view: str | None) -> Iterator[Action]:
    """The other views, then what leads on: the last two editions with results side by side, and the latest of them."""
    metric, known = rows.metric, rows.known
    views = (None, *VIEWS) if metric.is_figure and known else (None, "csv") if known else (None,)
    found = [
        Action(sheet.say(f"action.view_{other or 'chart'}"), _command(metric.id, other))
        for other in views
        if other != view
    ]
    told = [row.edition for row in rows.rows if row.results]
    if len(told) > 1 and metric in shared_figures(sheet.base, told[-2], told[-1]):
        label = sheet.say("compare.title", first=told[-2], second=told[-1])
        found.append(Action(label, f"/compare first:{told[-2]} second:{told[-1]} metric:{metric.id}"))
    found += [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in told[-1:]]
    return (action for action in found if len(action.command) <= MAX_COMMAND)
