"""``/compare 2021 2024``: two editions side by side; arithmetic only where the figures allow it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Comparison, Kind, Note, Span, Style
from bot.core.compare import Arithmetic, Grade, Verdict, growth_text, weigh
from bot.core.model import MetricKind
from bot.core.rank import Voice, derived, listed, shared_figures, voices
from bot.errors import NoSourcedFact, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import Claim, FactBase, Lang, Metric

_NAMED = 8
_GRADES = {Grade.COMPARABLE: 0, Grade.WITH_CARE: 1, Grade.NOT_COMPARABLE: 2}
Pair = tuple[Voice, Voice, Verdict]


def comparison(base: FactBase, first: int, second: int, metric: str | None, lang: Lang) -> Card:
    """Two editions, or one metric of theirs, side by side.

    Raises
    ------
    UsageError
        When both years are the same.
    NoSourcedFact
        When no metric, or not the one asked for, has a source in both editions.
    """
    if first == second:
        raise UsageError("error.same_edition", suggestions=_others(base, first), year=first)
    sheet = Sheet(base, lang)
    shared = (base.metrics[metric],) if metric else shared_figures(base, first, second)
    _demand_something(base, first, second, shared, metric, sheet)
    shown = sorted(
        ((one, _pairs(base, one, first, second)) for one in shared),
        key=lambda found: (found[0].group == "when", min((_GRADES[v.grade] for *_, v in found[1]), default=3)),
    )
    for one, pairs in shown:
        _metric(sheet, one, (first, second), pairs)
    if metric is None:
        _only_in(sheet, first, second)
        _only_in(sheet, second, first)
    claims = [claim for one in shared for year in (first, second) for claim in base.live_claims(one.id, year)]
    sheet.rule()
    sheet.caveats(claims)
    return sheet.card(
        _command(first, second, metric), Kind.COMPARISON, sheet.say("compare.title", first=first, second=second),
        _actions(sheet, first, second, metric),
    )  # fmt: skip


def _command(first: int, second: int, metric: str | None) -> str:
    return f"/compare first:{first} second:{second}" + (f" metric:{metric}" if metric else "")


def _demand_something(
    base: FactBase, first: int, second: int, metrics: Sequence[Metric], asked: str | None, sheet: Sheet
) -> None:
    if any(base.live_claims(metric.id, year) for metric in metrics for year in (first, second)):
        return
    if asked is None:
        near = (f"/waic year:{first}", f"/waic year:{second}")
        raise NoSourcedFact("error.nothing_shared", suggestions=near, first=first, second=second)
    others = tuple(_command(first, second, metric.id) for metric in shared_figures(base, first, second)[:3])
    suggestions = others or (f"/waic year:{second}",)
    raise NoSourcedFact(
        "error.metric_in_neither", suggestions=suggestions, metric=sheet.label(asked), first=first, second=second
    )


def _others(base: FactBase, year: int) -> tuple[str, ...]:
    others = [other for other in sorted(base.editions) if other != year and shared_figures(base, year, other)][-2:]
    found = (_command(min(year, other), max(year, other), None) for other in others)
    return tuple(found) or (f"/waic year:{year}",)


def _pairs(base: FactBase, metric: Metric, first: int, second: int) -> list[Pair]:
    """Rivals of one edition against rivals of the other: like scope against like, all against all where none is alike.

    A figure whose scope has no like is also set against those of which no scope is told: they may be the same.
    """
    ones, twos = voices(base, metric.id, first), voices(base, metric.id, second)
    alike = {voice.lead.scope_id for voice in ones} & {voice.lead.scope_id for voice in twos}
    return [
        (one, two, weigh(one.lead, two.lead, metric.kind))
        for one, two in product(ones, twos)
        if not alike or _may_count_the_same(one.lead.scope_id, two.lead.scope_id, alike)
    ]


def _may_count_the_same(one: str | None, two: str | None, alike: set[str | None]) -> bool:
    if one is None or two is None:
        told = two if one is None else one
        return told is None or told not in alike
    return one == two


def _metric(sheet: Sheet, metric: Metric, years: tuple[int, int], pairs: list[Pair]) -> None:
    grades = list(dict.fromkeys(verdict.grade for *_, verdict in pairs))
    grade = sheet.say(f"grade.{max(grades, key=_GRADES.__getitem__).value}") if grades and metric.is_figure else ""
    marks = [Span(sheet.say("compare.grade", grade=grade), Style.MUTED)] if grade else []
    sheet.line(Span(metric.names.of(sheet.lang), Style.STRONG), *marks)
    for year in years:
        found = listed(sheet.base, metric, year)
        missing = sheet.missing(metric, year)
        said = sheet.either(found) if found else [Span(missing.text, Style.MUTED, missing)]
        sheet.line(Span(sheet.say("compare.year", year=year)), *said, bullet=True)
    if metric.is_figure:
        _results(sheet, metric, pairs)


def _results(sheet: Sheet, metric: Metric, pairs: list[Pair]) -> None:
    """One line for each pair of rivals that says something of its own; what must be minded stands behind them, once."""
    alone = len(pairs) == 1
    told: dict[str, list[Comparison]] = {}
    minded: dict[str, None] = {}
    for one, two, verdict in pairs:
        found = _compared(sheet, metric, (one, two), verdict)
        lead = "" if alone else sheet.say("compare.pair", first=sheet.item(one).text, second=sheet.item(two).text)
        told.setdefault(f"{lead}{found.text}", []).append(found)
        minded |= dict.fromkeys(_minded(verdict))
    reasons = sheet.say("list.joint").join(map(sheet.say, minded))
    because = [Span(sheet.say("compare.because", reasons=reasons), Style.MUTED)] if minded else []
    for text, (first, *others) in told.items():
        alike = [Span("", item=other) for other in others]
        sheet.line(Span("→ ", item=first), Span(text, item=first), *alike, *(because if len(told) == 1 else []))
    if because and len(told) > 1:
        sheet.line(Span(sheet.say("compare.minding", reasons=reasons), Style.MUTED))


def _minded(verdict: Verdict) -> list[str]:
    """The reasons for care, but for bounds that stand against each other: there the text has just said so."""
    if verdict.grade is not Grade.WITH_CARE:
        return []
    return [key for key in verdict.reasons if key != "reason.bounds" or verdict.growth.kind is Arithmetic.GROWTH]


def _compared(sheet: Sheet, metric: Metric, pair: tuple[Voice, Voice], verdict: Verdict) -> Comparison:
    reasons = tuple(map(sheet.say, verdict.reasons))
    growth = verdict.growth
    barred = verdict.grade is Grade.NOT_COMPARABLE
    joined = sheet.say("list.joint").join(reasons)
    ratio, low, high = growth.printed()
    return Comparison(
        metric=metric.id,
        first=_year(pair[0].lead),
        second=_year(pair[1].lead),
        grade=verdict.grade.value,
        kind=growth.kind.value,
        from_claims=tuple(claim.id for claim in pair[0].claims),
        to_claims=tuple(claim.id for claim in pair[1].claims),
        ratio=ratio,
        low=low,
        high=high,
        text=sheet.say("compare.not", reasons=joined) if barred else growth_text(growth, sheet.lang),
        reasons=reasons,
    )


def _year(claim: Claim) -> int:
    assert claim.edition is not None
    return claim.edition


def _only_in(sheet: Sheet, year: int, other: int) -> None:
    base = sheet.base
    here, there = base.by_edition[year], base.by_edition[other]
    names = [
        metric.names.of(sheet.lang)
        for metric in base.metrics.values()
        if metric.is_figure
        and metric.kind is not MetricKind.ORDINAL
        and metric.id in here
        and metric.id not in there
        and not derived(here[metric.id])
    ]
    if names:
        sheet.note(Note("coverage", sheet.say("compare.only_in", year=year, names=sheet.names(names, _NAMED))))


def _actions(sheet: Sheet, first: int, second: int, metric: str | None) -> list[Action]:
    found = [Action(sheet.say("action.swap"), _command(second, first, metric))]
    if metric and shared_figures(sheet.base, first, second):
        found.append(Action(sheet.say("action.all_metrics"), _command(first, second, None)))
    if metric:
        found.append(Action(sheet.say("action.timeline"), f"/timeline metric:{metric}"))
    return found + [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in (first, second)]
