"""``/ask question``: how the question was read, then the answer by the builders of the other commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.answers.comparison import comparison
from bot.core.answers.edition import edition
from bot.core.answers.extreme import extreme
from bot.core.answers.links import to_timeline
from bot.core.answers.overview import overview
from bot.core.answers.series import series
from bot.core.answers.sheet import Sheet
from bot.core.answers.timeline import timeline
from bot.core.card import MAX_COMMAND, MAX_LABEL, Action, Card, Kind, Line, Note, Span, Style
from bot.core.mentions import calendar_of
from bot.core.question import Intent, command_of
from bot.core.rank import listed, merge, shared_figures
from bot.core.reading.known import claims_beside, claims_dated, editions_with
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from bot.core.answers.extreme import Extreme
    from bot.core.answers.series import Row
    from bot.core.model import Claim, FactBase, Lang, Metric
    from bot.core.question import Reading

_BUTTONS = 5
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
        case _:
            return _BUILDERS[reading.intent](base, reading, lang, today)
    return replace(card, command=command_of(reading), blocks=(_read_as(base, reading, lang), *card.blocks))


def _read_as(base: FactBase, reading: Reading, lang: Lang) -> Line:
    return Line((Span(say(lang, "answer.read", reading=reading_text(base, reading, lang)), Style.MUTED),))


def reading_text(base: FactBase, reading: Reading, lang: Lang) -> str:
    """A reading in words: ``online views, 2021``."""
    joint = say(lang, "list.joint")
    what = joint.join(base.metrics[name].names.of(lang) for name in reading.metrics)
    when = joint.join(map(str, reading.years)) or (say(lang, "answer.every") if _of_editions(base, reading) else "")
    if len(reading.years) > 2 and reading.years[-1] - reading.years[0] == len(reading.years) - 1:
        when = say(lang, "bound.range", low=reading.years[0], high=reading.years[-1])
    if reading.latest:
        when = say(lang, "answer.latest", year=when)
    if reading.subject:
        place = base.subjects[reading.subject].names.of(lang)
        when = joint.join(part for part in (place, when) if part and (reading.years or part == place))
    parts = (say(lang, f"answer.intent_{reading.intent.value}") if reading.intent in _SAID else "", what, when)
    return say(lang, "answer.joint").join(part for part in parts if part)


_SAID = frozenset({Intent.COMPARISON, Intent.TREND, Intent.HIGHEST, Intent.LOWEST, Intent.EDITION, Intent.OVERVIEW})


def _of_editions(base: FactBase, reading: Reading) -> bool:
    return any(editions_with(base, name) for name in reading.metrics)


def _value(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    sheet = _begin(base, reading, lang)
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
    return sheet.card(command_of(reading), Kind.ANSWER, title, _actions(sheet, reading))


def _begin(base: FactBase, reading: Reading, lang: Lang) -> Sheet:
    sheet = Sheet(base, lang)
    sheet.blocks.append(_read_as(base, reading, lang))
    return sheet


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


def _place(sheet: Sheet, subject: str | None) -> str:
    """What a claim outside the editions is about."""
    name = subject or ""
    return sheet.base.subjects[name].names.of(sheet.lang) if name in sheet.base.subjects else name


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


def _superlative(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    metric = base.metrics[reading.metrics[0]]
    rows = series(base, metric, reading.years or None)
    highest = reading.intent is Intent.HIGHEST
    found = extreme(rows, highest=highest)
    if found is None:
        return _value(base, replace(reading, intent=Intent.VALUE), lang, today)
    sheet = _begin(base, reading, lang)
    for row in found.leaders:
        _row(sheet, metric, row)
    for key in _how_far(found, highest=highest):
        sheet.note(Note("bound", sheet.say(key)))
    others = [row for row in rows.known if row not in found.leaders]
    if others:
        sheet.rule()
        sheet.heading("answer.others")
        for row in others:
            _row(sheet, metric, row)
    if rows.gaps:
        years = sheet.say("list.joint").join(map(str, rows.gaps))
        sheet.note(Note("coverage", sheet.say("answer.gaps", years=years)))
    sheet.rule()
    sheet.conflicts(rows.claims)
    title = sheet.say(f"answer.{reading.intent.value}", metric=metric.names.of(lang))
    return sheet.card(command_of(reading), Kind.ANSWER, title, _actions(sheet, reading))


def _row(sheet: Sheet, metric: Metric, row: Row) -> None:
    lead = [Span(str(row.edition), Style.STRONG), Span(" ")]
    sheet.line(*lead, *sheet.either(row.voices, quoted=metric.group == "theme"), bullet=True)


def _how_far(found: Extreme, *, highest: bool) -> Iterator[str]:
    """How far a superlative holds: over floors it is what was printed, among rivals it may hang on who is right."""
    if found.others:
        yield "answer.hangs_on_rivals"
    if len(found.leaders) > 1:
        yield "answer.shared"
    if not found.alike:
        yield "answer.not_alike"
    if found.proven:
        yield "answer.proven"
    else:
        yield "answer.highest_printed" if highest else "answer.lowest_printed"


def _trend(base: FactBase, reading: Reading, lang: Lang, today: dt.date) -> Card:
    metric = base.metrics[reading.metrics[0]]
    rows = series(base, metric, reading.years or None)
    if len(rows.known) < 2:
        return _value(base, replace(reading, intent=Intent.VALUE), lang, today)
    sheet = _begin(base, reading, lang)
    for row in rows.known:
        _row(sheet, metric, row)
    if rows.gaps:
        years = sheet.say("list.joint").join(map(str, rows.gaps))
        sheet.note(Note("coverage", sheet.say("answer.gaps", years=years)))
    sheet.note(Note("hint", sheet.say("answer.trend")))
    sheet.rule()
    sheet.conflicts(rows.claims)
    title = sheet.say("answer.title_trend", metric=metric.names.of(lang))
    return sheet.card(command_of(reading), Kind.ANSWER, title, _actions(sheet, reading))


_BUILDERS: dict[Intent, Callable[[FactBase, Reading, Lang, dt.date], Card]] = {
    Intent.VALUE: _value,
    Intent.HIGHEST: _superlative,
    Intent.LOWEST: _superlative,
    Intent.TREND: _trend,
}


def _choice(base: FactBase, reading: Reading, lang: Lang) -> Card:
    """Buttons for readings that are as likely as each other; no figure before one is pressed."""
    sheet = Sheet(base, lang)
    sheet.note(Note("hint", sheet.say("answer.choose")))
    actions = []
    for choice in reading.choices:
        sheet.line(Span(reading_text(base, choice, lang)), bullet=True)
        actions.append(Action(_short(_label(sheet, choice)), command_of(choice)))
    return sheet.card(command_of(reading), Kind.ANSWER, sheet.say("answer.title_choose"), _fit(actions))


def _label(sheet: Sheet, choice: Reading) -> str:
    """What sets a choice apart: its metric, or its place."""
    if choice.subject:
        return _place(sheet, choice.subject)
    return sheet.say("list.joint").join(map(sheet.label, choice.metrics))


def _short(text: str) -> str:
    return text if len(text) <= MAX_LABEL else f"{text[: MAX_LABEL - 1].rstrip()}…"


def _actions(sheet: Sheet, reading: Reading) -> list[Action]:
    """The commands behind the answer."""
    found: list[Action] = []
    years = () if reading.subject else reading.years[:2]
    for name in reading.metrics[:2]:
        covered = editions_with(sheet.base, name)
        found += to_timeline(sheet, name)
        for year in years[:1]:
            before = [other for other in covered if other != year and _shared(sheet.base, name, other, year)]
            if before and len(years) == 1:
                other = max((one for one in before if one < year), default=before[-1])
                first, second = sorted((other, year))
                command = f"/compare first:{first} second:{second} metric:{name}"
                found.append(Action(sheet.say("action.compare_with", year=other), command))
    found += [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in years]
    found.append(Action(sheet.say("action.overview"), "/waic"))
    return _fit(found)


def _shared(base: FactBase, metric: str, first: int, second: int) -> bool:
    return any(one.id == metric for one in shared_figures(base, first, second))


def _fit(actions: list[Action]) -> list[Action]:
    unique = {action.command: action for action in actions if len(action.command) <= MAX_COMMAND}
    return list(unique.values())[:_BUTTONS]
