"""What a clause states: which figure, of which metric, of which edition; and why it cannot be judged, if so.

Reading is strict. A figure is joined to a metric only where nothing unknown stands between the two, and whatever could
make it a figure of something else (a part of the whole, a day, another event, a difference, a denial) is an obstacle.
An obstacle costs a verdict; a wrong reading would cost the trust in all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.checking.barriers import obstacle, scope_of
from bot.core.checking.bindings import bound, inherited, metrics_of
from bot.core.checking.figure_patterns import BLANK
from bot.core.checking.figures import mask
from bot.core.checking.partial import Told, tells_part
from bot.core.checking.surroundings import surroundings
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.checking.figures import Found
    from bot.core.checking.readings import Reading
    from bot.core.checking.surroundings import Surroundings
    from bot.core.model import FactBase

_CONFERENCE = any_of("waic, conference", "大会")
_PLANNED = any_of(
    """plans?, planned, planning, expects?, expected, expecting, will, is to, are to, set to, aims?, aimed, aiming,
    target(?:s|ed|ing)?, goal, forecast, projected, slated, scheduled, anticipated, going to, about to, intends?,
    hopes? to""",
    "计划, 预计, (?<![虚模比])拟(?!人), 将(?!军), 预期, 目标, 有望, 力争, 打算, 筹备",
)
_LIGHT = frozenset(("of", "in", "at", "on", "for", "to", "the", "a", "an", "with", "and", "by"))
_PLANS = frozenset(("plan", "plans", "计划"))
# A measure of people or of firms counts no deeds: 800家企业签约 tells no projects, 225个初创项目路演 no roadshows.
_COUNTS_WHO = re.compile(r"\s*[余多]?(?:[家名位]|[支个](?=\S{0,4}(?:项目|企业|公司|团队|选手)\S{0,3}路演))")
_DEEDS = frozenset(("projects", "forums", "events", "documents", "agreements", "batches", "needs"))
_FROM = re.compile(r"\W*(?:分别|共|均|都|他们|她们)*来自")
_TAKE_PART = frozenset(("guests", "visits", "representatives", "organisations"))
"""Whose countries are those that take part."""
_PLUS = re.compile(r"\W*plus(?: (?:a|an|some|about|around|over|more than))?\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure that a clause states.

    Attributes
    ----------
    metrics
        What it may count: more than one where a name belongs to several; none where nothing says it.
    edition
        ``None`` where no edition, or not one alone, is named for it.
    obstacle
        Why it is not judged, as the last part of a key of the catalogues; ``None`` where it is.
    planned
        Whether it is told as a plan.
    scope
        The id of the scope that is named.
    around
        The place, or the editions that are summed up, of which it is told where it is of no one edition.
    loose
        Whether the words by which the metric is named stand apart, so that another may be meant.
    likely
        Whether it holds unknown words that most likely tell of no part: it may be supported, and is never refuted.
    """

    said: Found
    metrics: tuple[str, ...] = ()
    edition: int | None = None
    obstacle: str | None = None
    planned: bool = False
    scope: str | None = None
    around: Surroundings | None = None
    loose: bool = False
    likely: bool = False


def statements(base: FactBase, readings: Sequence[Reading]) -> tuple[tuple[Statement, ...], ...]:
    """The figures that each clause states, joined to metrics and editions."""
    context = _Context(readings)
    return tuple(
        tuple(_statement(base, readings, place, found, context) for found in reading.found)
        for place, reading in enumerate(readings)
    )


def editions(readings: Sequence[Reading]) -> tuple[tuple[int, ...], ...]:
    """The editions of which each clause speaks: its own, or those that it takes over from the words around it."""
    context = _Context(readings)
    return tuple(
        reading.years if reading.editions else context.edition(readings, place)
        for place, reading in enumerate(readings)
    )


class _Context:
    """Which edition a clause speaks of that names none: that of its sentence, else of the latest one before."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._in_sentence: dict[int, dict[int, None]] = {}
        for reading in readings:
            self._in_sentence.setdefault(reading.clause.sentence, {}).update(dict.fromkeys(reading.years))

    def edition(self, readings: Sequence[Reading], place: int) -> tuple[int, ...]:
        """The editions that may be meant: none, one, or several."""
        for before in range(place, -1, -1):
            if readings[before].clause.sentence == readings[place].clause.sentence and readings[before].editions:
                return readings[before].years
        sentence = readings[place].clause.sentence
        own = tuple(self._in_sentence.get(sentence, ()))
        if own:
            return own
        if _CONFERENCE.search(readings[place].text):
            return ()  # named anew without a year: it may be any of them, or all
        earlier = [named for number, named in sorted(self._in_sentence.items()) if number < sentence and named]
        return tuple(earlier[-1]) if earlier else ()


def _statement(base: FactBase, readings: Sequence[Reading], place: int, found: Found, context: _Context) -> Statement:
    reading = readings[place]
    years = edition_of(reading, found) if reading.editions else context.edition(readings, place)
    metrics = metrics_of(base, reading, found) or inherited(base, readings, place, found)
    scope = scope_of(base, reading)
    if around := surroundings(base, readings, place, metrics):
        return _of_surroundings(base, reading, found, around)
    hindrance = obstacle(base, reading, found) or _gap(base, reading, metrics, years)
    hindrance = hindrance or _miscounted(base, reading, found, metrics) or _origin(base, readings, place, metrics)
    if hindrance == "difference" and _goes_on(base, readings, place, found):
        hindrance = _gap(base, reading, metrics, years)
    told = Told(found, metrics)
    likely = hindrance is None and scope is None and tells_part(base, reading, told)
    if likely and tells_part(base, reading, told, likely=True):
        hindrance = "part"
    edition = years[0] if len(years) == 1 else None
    return Statement(
        found,
        metrics,
        edition,
        hindrance,
        _is_planned(reading),
        scope,
        None,
        _named_loosely(base, reading, found),
        likely,
    )


def _miscounted(base: FactBase, reading: Reading, found: Found, metrics: Sequence[str]) -> str | None:
    """Whether the measure behind a Chinese figure counts somebody, and every metric that it may be of counts deeds."""
    deeds = all(_DEEDS.issuperset(base.metrics[name].units) for name in metrics)
    return "part" if deeds and _COUNTS_WHO.match(reading.text, found.end) else None


def _origin(base: FactBase, readings: Sequence[Reading], place: int, metrics: Sequence[str]) -> str | None:
    """Whether countries are told to be those of what was counted before: 700名记者参与报道，来自30个国家."""
    before = readings[place - 1] if place else None
    if not before or before.clause.sentence != readings[place].clause.sentence:
        return None
    if not _FROM.match(readings[place].text) or any(base.metrics[name].units != ("countries",) for name in metrics):
        return None
    told = {unit for one in before.found for name in metrics_of(base, before, one) for unit in base.metrics[name].units}
    return None if _TAKE_PART.issuperset(told) else "part"


def _named_loosely(base: FactBase, reading: Reading, found: Found) -> bool:
    """Whether words of its own stand between those by which the metric is named."""
    joined = bound(base, reading, found)
    spans = sorted(joined[0].spans) if joined else []
    read = [(one.start, one.end) for one in reading.found] + [span for span, _ in reading.editions]
    gaps = ((one[1], two[0]) for one, two in pairwise(spans))
    text = mask(reading.text, read).replace(BLANK, " ").casefold()
    return any(not _LIGHT.issuperset(text[slice(*gap)].split()) for gap in gaps)


def _of_surroundings(base: FactBase, reading: Reading, found: Found, around: Surroundings) -> Statement:
    """A figure of a place or of several editions together."""
    hindrance = obstacle(base, reading, found) or around.lacks
    if hindrance is None and tells_part(base, reading, Told(found, around.metrics, around.spans)):
        hindrance = "part"
    return Statement(found, around.metrics, None, hindrance, _is_planned(reading), None, around)


def _is_planned(reading: Reading) -> bool:
    """Whether a clause tells a plan; the name of an action plan or a floor plan tells none."""
    named = [span for one in reading.metrics if one.counts for span in one.spans]
    return any(
        match[0].casefold() not in _PLANS or not any(first <= match.start() < last for first, last in named)
        for match in _PLANNED.finditer(reading.stated)
    )


def _goes_on(base: FactBase, readings: Sequence[Reading], place: int, found: Found) -> bool:
    """Whether a "plus" only goes on with a list: what it adds is named, and is nothing that was told before it."""
    reading = readings[place]
    own = set(metrics_of(base, reading, found))
    if not own or not place or not _PLUS.fullmatch(reading.text, 0, found.start):
        return False
    earlier = [one for one in readings[:place] if one.clause.sentence == reading.clause.sentence]
    told = {name for one in earlier for other in one.found for name in metrics_of(base, one, other)}
    return bool(told) and own.isdisjoint(told)


def _gap(base: FactBase, reading: Reading, metrics: Sequence[str], years: Sequence[int]) -> str | None:
    """What a statement lacks: its metric, or the one edition of which it is."""
    if not metrics:
        return "no_metric"
    if len(years) > 1 or (not years and any(not one.years for _, one in reading.editions)):
        return "editions"
    if not years:
        return "no_edition"
    return None if years[0] in base.editions else "no_such_edition"


def edition_of(reading: Reading, found: Found) -> tuple[int, ...]:
    """The edition that a clause names for one of its figures: the only one, or that in the figure's own stretch."""
    if len(reading.years) == 1 and all(one.years for _, one in reading.editions):
        return reading.years
    place = reading.found.index(found)
    before = reading.found[place - 1].end if place else 0
    after = reading.found[place + 1].start if place + 1 < len(reading.found) else len(reading.text)
    behind = [one for span, one in reading.editions if found.end <= span[0] < after]
    ahead = [one for span, one in reading.editions if before <= span[0] < found.start]
    if len(reading.editions) == len(reading.found):
        return reading.editions[place][1].years
    for mentions in (behind, ahead):
        if len(mentions) == 1 and not (behind and ahead):
            return mentions[0].years
    return reading.years
