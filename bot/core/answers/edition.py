"""``/waic 2023``: one edition, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Kind, Note, Span, Style, Tone
from bot.core.model import MetricKind, Modality
from bot.core.rank import Voice, voices
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.card import Inline
    from bot.core.model import Claim, FactBase, Lang, Metric

_LINES = ("counts", "money")
_LISTS = ("announcements", "people")
_GAPS_NAMED = 6


def edition(base: FactBase, year: int, lang: Lang) -> Card:
    """The card of one edition.

    Raises
    ------
    NoSourcedFact
        When the facts do not have that edition.
    """
    if year not in base.editions:
        raise NoSourcedFact("error.unknown_year", year=year, first=min(base.editions), last=max(base.editions))
    sheet = Sheet(base, lang)
    known = base.by_edition[year]
    claims = [claim for said in known.values() for claim in said]
    _standing(sheet, claims)
    for metric in _metrics(base, "implication"):
        _each(sheet, metric, year, bullet=False)
    _place_and_dates(sheet, year)
    _themes(sheet, year)
    for metric in _metrics(base, *_LINES):
        found = voices(base, metric.id, year)
        if found and metric.many:
            _each(sheet, metric, year, bullet=False)
        elif found:
            sheet.line(Span(metric.names.of(lang), Style.STRONG), Span(" "), *sheet.either(found))
    _gaps(sheet, year)
    _caveats(sheet, claims)
    for group in _LISTS:
        if any(metric.group == group for metric in map(base.metrics.__getitem__, known)):
            sheet.rule()
            sheet.heading(f"group.{group}")
            for metric in _metrics(base, group):
                _each(sheet, metric, year, bullet=True)
    title = sheet.say("edition.title", year=year)
    return sheet.card(f"/waic year:{year}", Kind.EDITION, title, _actions(base, year, sheet), tone=Tone.INFO)


def _metrics(base: FactBase, *groups: str) -> Iterator[Metric]:
    return (metric for group in groups for metric in base.metrics.values() if metric.group == group)


def _standing(sheet: Sheet, claims: list[Claim]) -> None:
    """Say first how the edition is known, where that is only by a plan or by implication."""
    kinds = {sheet.base.metrics[claim.metric].group for claim in claims}
    if not claims or kinds == {"implication"}:
        sheet.note(Note("coverage", sheet.say("edition.implied")))
    elif all(claim.modality in (Modality.PLANNED, Modality.TARGET) for claim in claims if _own(sheet, claim)):
        sheet.note(Note("stage", sheet.say("edition.planned")), warn=True)


def _own(sheet: Sheet, claim: Claim) -> bool:
    return sheet.base.metrics[claim.metric].group != "implication"


def _place_and_dates(sheet: Sheet, year: int) -> None:
    parts: list[Inline] = []
    for group in ("place", "when"):
        for metric in _metrics(sheet.base, group):
            found = voices(sheet.base, metric.id, year)
            if not found:
                continue
            if metric.kind in (MetricKind.DURATION, MetricKind.ORDINAL) or metric.many:
                continue
            if parts:
                parts.append(Span(" · "))
            parts.extend(sheet.either(found))
    if parts:
        sheet.line(*parts)
    for metric in _metrics(sheet.base, "place", "when"):
        found = voices(sheet.base, metric.id, year)
        if found and (metric.kind in (MetricKind.DURATION, MetricKind.ORDINAL) or metric.many):
            sheet.line(Span(metric.names.of(sheet.lang), Style.STRONG), Span(" "), *sheet.either(found))


def _themes(sheet: Sheet, year: int) -> None:
    for metric in _metrics(sheet.base, "theme"):
        found = voices(sheet.base, metric.id, year)
        if found:
            label = Span(metric.names.of(sheet.lang), Style.STRONG)
            sheet.line(label, Span(" "), *sheet.either(found, style=Style.EMPHASIS))


def _each(sheet: Sheet, metric: Metric, year: int, *, bullet: bool) -> None:
    """Every voice of a metric on a line of its own: those that are no rivals of each other."""
    for voice in _in_order(sheet.base, metric, year):
        label = [Span(metric.names.of(sheet.lang), Style.STRONG), Span(" ")] if metric.group != "implication" else []
        sheet.line(*label, *sheet.inlines(voice), bullet=bullet)


def _in_order(base: FactBase, metric: Metric, year: int) -> tuple[Voice, ...]:
    """As in the file for lists, where the curator's order tells; by rank where voices may be rivals."""
    found = voices(base, metric.id, year)
    if not metric.many:
        return found
    place = {claim: n for n, claim in enumerate(base.claims)}
    return tuple(sorted(found, key=lambda voice: place[voice.lead.id]))


def _gaps(sheet: Sheet, year: int) -> None:
    """One line that names what other editions have and this one has not."""
    base = sheet.base
    asked = {metric for other, known in base.by_edition.items() if other != year for metric in known} - base.by_edition[
        year
    ].keys()
    missing = [metric.names.of(sheet.lang) for metric in _metrics(base, *_LINES) if metric.id in asked]
    if missing:
        joint = sheet.say("list.joint")
        named = joint.join(missing[:_GAPS_NAMED])
        key = "edition.gaps_more" if len(missing) > _GAPS_NAMED else "edition.gaps"
        text = sheet.say(key, names=named, more=len(missing) - _GAPS_NAMED)
        sheet.note(Note("coverage", text))


def _caveats(sheet: Sheet, claims: list[Claim]) -> None:
    if any(claim.doubts or claim.id in sheet.base.conflicts_of for claim in claims):
        sheet.rule()
        sheet.caveats(claims)


def _actions(base: FactBase, year: int, sheet: Sheet) -> Iterator[Action]:
    years = sorted(base.editions)
    reported = [other for other in years if other != year and _comparable(base, year, other)]
    if reported:
        other = reported[-1]
        first, second = sorted((year, other))
        yield Action(sheet.say("action.compare_with", year=other), f"/compare first:{first} second:{second}")
    place = years.index(year)
    for neighbour in (years[place - 1] if place else None, years[place + 1] if place + 1 < len(years) else None):
        if neighbour is not None:
            yield Action(sheet.say("edition.title", year=neighbour), f"/waic year:{neighbour}")
    yield Action(sheet.say("action.overview"), "/waic")


def _comparable(base: FactBase, year: int, other: int) -> bool:
    shared = base.by_edition[year].keys() & base.by_edition[other].keys()
    return any(
        base.metrics[metric].is_figure and base.metrics[metric].kind is not MetricKind.ORDINAL for metric in shared
    )
