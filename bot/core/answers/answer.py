"""``/ask question``: how the question was read, then the answer by the builders of the other commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.answers.comparison import comparison
from bot.core.answers.edition import edition
from bot.core.answers.frame import actions, begin, fit, read_as, reading_text
from bot.core.answers.over_editions import superlative, trend
from bot.core.answers.overview import overview
from bot.core.answers.sheet import Sheet
from bot.core.answers.telling import telling
from bot.core.answers.timeline import timeline
from bot.core.card import MAX_LABEL, Action, Card, Kind, Note, Span, Style
from bot.core.rank import listed, merge
from bot.core.reading.mentions import calendar_of
from bot.core.reading.metrics.known import claims_beside, claims_dated, editions_with
from bot.core.reading.question import Intent, command_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from bot.core.model import Claim, FactBase, Lang, Metric
    from bot.core.reading.question import Reading

_KEPT = 512
_LISTED = 2  # of more values than that, each stands on a line of its own


def answer(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    """The card of a question as it was read; its intent is none of ``NOT_FROM_FACTS``.

    A card is kept for each reading, so that questions in other words for the same are answered at once; the words
    themselves are kept nowhere.

    Raises
    ------
    NoSourcedFact
        When a builder finds nothing to show.
    """
    kept: dict[object, Card] = base.memo.setdefault("answers", {})
    key = (reading, lang, today)
    if key not in kept:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[key] = _made(base, reading, lang, today)
    return kept[key]


def _made(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    match reading.intent:
        case Intent.EDITION:
            card = edition(base, reading.years[0], lang)
        case Intent.COMPARISON:
            first, second = reading.years[:2]
            card = comparison(base, first, second, next(iter(reading.metrics), None), lang)
        case Intent.OVERVIEW:
            card = overview(base, lang)
        case Intent.TIMELINE:
            card = timeline(base, reading.metrics[0], None, lang)
        case Intent.CHOICE:
            return _choice(base, reading, lang)
        case Intent.TOLD:
            return telling(base, reading, lang, today, read_as(base, reading, lang))
        case _:
            return _BUILDERS[reading.intent](base, reading, lang, today)
    return replace(card, command=command_of(reading), blocks=(read_as(base, reading, lang), *card.blocks))


def _value(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    sheet = begin(base, reading, lang)
    metrics = [base.metrics[name] for name in reading.metrics]
    claims: list[Claim] = []
    for metric in metrics:
        if editions_with(base, metric.id) and not reading.subject:
            years = reading.years or editions_with(base, metric.id)
            claims += _by_edition(sheet, metric, years, named=len(metrics) > 1)
        else:
            claims += _beside(sheet, metric, reading)
    if reading.latest:
        claims += _plans_beside(sheet, metrics, reading.years[0])
    _cautions(sheet, metrics)
    sheet.rule()
    sheet.caveats(claims)
    if not reading.latest and not reading.subject:
        _state(sheet, reading, today)
    title = sheet.say("list.joint").join(metric.names.of(lang) for metric in metrics)
    if len(reading.years) == 1:
        title = sheet.say("answer.title", metric=title, year=reading.years[0])
    return sheet.card(command_of(reading), Kind.ANSWER, title, actions(sheet, reading))


def _by_edition(sheet: Sheet, metric: Metric, years: tuple[int, ...], *, named: bool) -> Iterator[Claim]:
    """One metric of some editions; the name stands before it where there are several."""
    label = [Span(metric.names.of(sheet.lang), Style.STRONG)]
    if len(years) > 1:
        if named:
            sheet.line(*label)
        for year in years:
            _line(sheet, metric, year, [Span(str(year), Style.STRONG), Span(" ")], bullet=True)
    else:
        found = listed(sheet.base, metric, years[0])
        if metric.many and len(found) > _LISTED:
            sheet.line(*label)
            for voice in found:
                sheet.line(*sheet.inlines(voice), bullet=True)
        else:
            _line(sheet, metric, years[0], [*label, Span(" ")], bullet=False)
    return (claim for year in years for claim in sheet.base.live_claims(metric.id, year))


def _line(sheet: Sheet, metric: Metric, year: int, lead: list[Span], *, bullet: bool) -> None:
    found = listed(sheet.base, metric, year)
    missing = sheet.missing(metric, year)
    said = sheet.either(found, quoted=metric.group == "theme") if found else [Span(missing.text, Style.MUTED, missing)]
    sheet.line(*lead, *said, bullet=bullet)


def _beside(sheet: Sheet, metric: Metric, reading: Reading) -> tuple[Claim, ...]:
    """What is known of a place or of the whole series; it is the figure of no edition."""
    dated = claims_dated(sheet.base, metric.id, reading.subject, reading.years)
    claims = dated or claims_beside(sheet.base, metric.id, reading.subject) or claims_beside(sheet.base, metric.id)
    for about in dict.fromkeys(claim.subject for claim in claims):
        name = _place(sheet, about)
        sheet.line(Span(metric.names.of(sheet.lang), Style.STRONG), Span(sheet.say("answer.about", name=name)))
        for voice in merge(sheet.base, [claim for claim in claims if claim.subject == about]):
            sheet.line(*sheet.inlines(voice), bullet=True)
    return claims


def _plans_beside(sheet: Sheet, metrics: list[Metric], latest: int) -> Iterator[Claim]:
    """Beside the latest edition with results: what was announced for one after it."""
    later = [year for year in sorted(sheet.base.editions) if year > latest]
    for year in later:
        sheet.note(Note("stage", sheet.say("answer.later", year=year)))
        for metric in metrics:
            if sheet.base.live_claims(metric.id, year):
                label = sheet.say("answer.title", metric=metric.names.of(sheet.lang), year=year)
                _line(sheet, metric, year, [Span(label), Span(" ")], bullet=True)
    return (claim for year in later for metric in metrics for claim in sheet.base.live_claims(metric.id, year))


def _state(sheet: Sheet, reading: Reading, today: dt.date) -> None:
    """Say of an edition without results that all of it was announced before."""
    held = calendar_of(sheet.base, today).held
    for year in reading.years:
        if year not in held:
            sheet.note(Note("stage", sheet.say("answer.announced", year=year)))


def _cautions(sheet: Sheet, metrics: list[Metric]) -> None:
    """What is easily mistaken for what was asked."""
    for metric in metrics:
        for near in metric.near[:1]:
            sheet.note(Note("hint", near.caution.of(sheet.lang)))


def _in_order(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    return superlative(base, reading, lang) or _value(base, replace(reading, intent=Intent.VALUE), lang, today)


def _over_time(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    return trend(base, reading, lang) or _value(base, replace(reading, intent=Intent.VALUE), lang, today)


_BUILDERS: dict[Intent, Callable[[FactBase, Reading, Lang, dt.date], Card]] = {
    Intent.VALUE: _value,
    Intent.HIGHEST: _in_order,
    Intent.LOWEST: _in_order,
    Intent.TREND: _over_time,
}


def _choice(base: FactBase, reading: Reading, lang: Lang) -> Card:
    """Buttons for readings that are as likely as each other; no figure before one is pressed."""
    sheet = Sheet(base, lang)
    sheet.note(Note("hint", sheet.say("answer.choose")))
    found = []
    for choice in reading.choices:
        sheet.line(Span(reading_text(base, choice, lang)), bullet=True)
        found.append(Action(_short(_label(sheet, choice)), command_of(choice)))
    return sheet.card(command_of(reading), Kind.ANSWER, sheet.say("answer.title_choose"), fit(found))


def _label(sheet: Sheet, choice: Reading) -> str:
    """What sets a choice apart: its metric, or its place."""
    if choice.subject:
        return _place(sheet, choice.subject)
    return sheet.say("list.joint").join(map(sheet.label, choice.metrics))


def _short(text: str) -> str:
    return text if len(text) <= MAX_LABEL else f"{text[: MAX_LABEL - 1].rstrip()}…"


def _place(sheet: Sheet, subject: str | None) -> str:
    """What a claim outside the editions is about."""
    name = subject or ""
    return sheet.base.subjects[name].names.of(sheet.lang) if name in sheet.base.subjects else name
