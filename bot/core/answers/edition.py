"""``/waic 2023``: one edition, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.countdown import TELLING, countdown, only_announced
from bot.core.answers.links import to_timeline
from bot.core.answers.sheet import Sheet, lead_metrics
from bot.core.card import Action, Card, Kind, Note, Span, Style, Tone
from bot.core.model import MetricKind
from bot.core.phrasing import date_text
from bot.core.rank import derived, listed, shared_figures, voices
from bot.core.reading.metrics.known import editions_with
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from bot.core.card import Inline
    from bot.core.edtf import Edtf
    from bot.core.model import Claim, FactBase, Lang, Metric

_LINES = ("counts", "money")
_MAIN = ("when", "place", "theme", "counts", "money")  # groups whose caveats stand before the announcements
_GAPS_NAMED = 6


def edition(base: FactBase, year: int, lang: Lang, today: dt.date | None = None) -> Card:
    """The card of one edition; with ``today``, that of a planned one counts the days until then.

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
    _standing(sheet, year, claims)
    for metric in _metrics(base, "implication"):
        _list(sheet, metric, year)
    _headline(sheet, year)
    if today and (planned := countdown(sheet, year, today)):
        sheet.line(*planned)
    for metric in _metrics(base, *_LINES):
        _line(sheet, metric, year)
    _gaps(sheet, year)
    main = [claim for claim in claims if base.metrics[claim.metric].group in _MAIN]
    _caveats(sheet, main)
    _details(sheet, year)
    _caveats(sheet, [claim for claim in claims if claim not in main])
    title = sheet.say("edition.title", year=year)
    return sheet.card(f"/waic year:{year}", Kind.EDITION, title, _actions(base, year, sheet), tone=Tone.INFO)


def _metrics(base: FactBase, *groups: str) -> Iterator[Metric]:
    return (metric for group in groups for metric in base.metrics.values() if metric.group == group)


def _standing(sheet: Sheet, year: int, claims: list[Claim]) -> None:
    """Say first how the edition is known, where that is only by a plan or by implication."""
    telling = [claim for claim in claims if sheet.base.metrics[claim.metric].group in TELLING]
    if sheet.implied(year):
        sheet.note(Note("coverage", sheet.say("edition.implied")))
    elif only_announced(sheet.base, year):
        day = _last_word(sheet.base, telling)
        text = sheet.say("edition.planned_by", day=date_text(day, sheet.lang)) if day else sheet.say("edition.planned")
        sheet.note(Note("stage", text, sheet.refs(telling)), warn=True)


def _last_word(base: FactBase, claims: list[Claim]) -> Edtf | None:
    """The day of the latest announcement: of the sources that are dated."""
    sources = (base.sources[evidence.source] for claim in claims for evidence in claim.evidence)
    days = [source.published for source in sources if source.published]
    return max(days, key=lambda day: day.sort_key(), default=None)


def _headline(sheet: Sheet, year: int) -> None:
    """Place and days on one line, the theme on the next."""
    parts: list[Inline] = []
    for metric in lead_metrics(sheet.base, "place", "when"):
        if found := voices(sheet.base, metric.id, year):
            parts += [Span(" · "), *sheet.either(found)] if parts else sheet.either(found)
    if parts:
        sheet.line(*parts)
    for metric in lead_metrics(sheet.base, "theme"):
        if found := voices(sheet.base, metric.id, year):
            sheet.line(*sheet.either(found, style=Style.EMPHASIS, quoted=True))


def _line(sheet: Sheet, metric: Metric, year: int) -> None:
    """A metric and all its values on one line; a metric of many values as a list."""
    found = voices(sheet.base, metric.id, year)
    if found and metric.many and len(found) > 1:
        _list(sheet, metric, year)
    elif found:
        sheet.line(Span(metric.names.of(sheet.lang), Style.STRONG), Span(" "), *sheet.either(found))


def _list(sheet: Sheet, metric: Metric, year: int) -> None:
    """A metric and each of its values as an item: values that stand beside each other and are no rivals."""
    found = listed(sheet.base, metric, year)
    if found and metric.group != "implication":
        sheet.line(Span(metric.names.of(sheet.lang), Style.STRONG))
    for voice in found:
        sheet.line(*sheet.inlines(voice), bullet=True)


def _details(sheet: Sheet, year: int) -> None:
    """What remains: announcements and people first, then the smaller matters of time, place and theme."""
    base = sheet.base
    leads = lead_metrics(base, "place", "when", "theme")
    details = ("when", "place", "theme", "context")
    groups = {"announcements": ("announcements",), "people": ("people",), "details": details}
    for heading, names in groups.items():
        metrics = [m for m in _metrics(base, *names) if m not in leads and m.id in base.by_edition[year]]
        if metrics:
            sheet.rule()
            sheet.heading(f"group.{heading}")
            for metric in metrics:
                _line(sheet, metric, year)


def _gaps(sheet: Sheet, year: int) -> None:
    """One line that names what other editions have and this one has not."""
    base = sheet.base
    others = (known for other, known in base.by_edition.items() if other != year)
    asked = {metric for known in others for metric, claims in known.items() if not derived(claims)}
    asked -= base.by_edition[year].keys()
    metrics = [*lead_metrics(base, "when", "place", "theme"), *_metrics(base, *_LINES)]
    missing = [metric.names.of(sheet.lang) for metric in metrics if metric.id in asked]
    if missing:
        sheet.note(Note("coverage", sheet.say("edition.gaps", names=sheet.names(missing, _GAPS_NAMED))))


def _caveats(sheet: Sheet, claims: list[Claim]) -> None:
    if any(claim.doubts or claim.id in sheet.base.conflicts_of for claim in claims):
        sheet.rule()
        sheet.caveats(claims)


def _actions(base: FactBase, year: int, sheet: Sheet) -> Iterator[Action]:
    years = sorted(base.editions)
    others = [other for other in years if other != year and shared_figures(base, year, other)]
    if others:
        other = others[-1]
        first, second = sorted((year, other))
        yield Action(sheet.say("action.compare_with", year=other), f"/compare first:{first} second:{second}")
    yield from _timeline(sheet, year)
    place = years.index(year)
    for neighbour in (years[place - 1] if place else None, years[place + 1] if place + 1 < len(years) else None):
        if neighbour is not None:
            yield Action(sheet.say("edition.title", year=neighbour), f"/waic year:{neighbour}")
    yield Action(sheet.say("action.overview"), "/waic")


def _timeline(sheet: Sheet, year: int) -> Iterator[Action]:
    """To the figure of the edition that the most editions have: of those, the first on the card."""
    base = sheet.base
    figures = [m for m in _metrics(base, *_LINES) if m.id in base.by_edition[year] and m.is_figure]
    amounts = [metric for metric in figures if metric.kind is not MetricKind.ORDINAL]
    most = max(amounts, key=lambda metric: len(editions_with(base, metric.id)), default=None)
    return to_timeline(sheet, most.id) if most else iter(())
