"""What is wanted of what a question names: a figure, a comparison, the highest, a trend, an edition; or a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.choices import choice
from bot.core.reading.metrics.known import editions_with, headlines
from bot.core.reading.placed.beside import beside
from bot.core.reading.reading import Intent, Reading
from bot.core.reading.sense.parts import guesses_for
from bot.core.reading.sums import metrics_of
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of

if TYPE_CHECKING:
    from bot.core.reading.asked import Asked

MOST_METRICS = 4
_PEOPLE = frozenset({"people", "persons", "person", "人物"})
_HOW_MANY = re.compile(
    r"(?<![a-z])(?:how (?:many|much)|number of|count of)(?![a-z])|多少|几[家位名个场项台款]", re.ASCII
)

# A factor is told forwards in time: how many times the one before.
_HOW_MANY_TIMES = re.compile(r"[几多]少?个?[倍成]|之比|比[例值率]|[与和跟同][^,]{1,8}比$|(?<![a-z])(?:how many times|ratio)(?![a-z])", re.ASCII)


def of_facts(asked: Asked, guesses: tuple[str, ...]) -> Reading:
    """A question that names metrics, editions or both; ``guesses`` may be meant where no metric is named."""
    metrics = metrics_of(asked)
    if asked.sense.rivals or len(metrics) > MOST_METRICS:
        return choice(asked, asked.sense.rivals or metrics, Intent.VALUE)
    if Hint.CHOOSE in asked.hints and len(metrics) > 1:
        trend = Intent.TREND if Hint.TREND in asked.hints else Intent.VALUE
        return choice(asked, metrics, extreme_of(asked) or trend)
    if asked.named and not metrics:
        people = asked.named[0].name in _PEOPLE
        guesses = guesses_for(asked.base, "people", asked.single) if people else ()
    if guesses and not metrics:
        return choice(asked, guesses, Intent.VALUE)
    return _of_metrics(asked, metrics) if metrics else _of_editions(asked)


def extreme_of(asked: Asked) -> Intent | None:
    """Whether the highest or the lowest is asked for; ``None`` where neither is."""
    if Hint.LOWEST in asked.hints:
        return Intent.LOWEST
    return Intent.HIGHEST if Hint.HIGHEST in asked.hints else None


def _of_editions(asked: Asked) -> Reading:
    """A question that names editions and no metric."""
    ends = _ends(asked)
    if (superlative := extreme_of(asked)) or (Hint.TREND in asked.hints and not ends):
        return choice(asked, headlines(asked.base), superlative or Intent.TREND)
    if ends:
        return Reading(Intent.COMPARISON, (), ends)
    if len(asked.single) == 1 and not asked.span:
        if _HOW_MANY.search(asked.text):  # of what is not said, or not in words that are known
            return choice(asked, headlines(asked.base), Intent.VALUE)
        return Reading(Intent.EDITION, (), asked.single)
    return Reading(Intent.OVERVIEW)


def _ends(asked: Asked) -> tuple[int, ...]:
    """The two editions to set against each other: two that are named, or the ends of a span that is compared."""
    if len(asked.single) == 2 and not asked.span:
        return tuple(sorted(asked.single)) if _HOW_MANY_TIMES.search(asked.text) else asked.single
    if asked.between and not asked.single and {Hint.COMPARE, Hint.TREND} & asked.hints.keys():
        known = [year for year in asked.span if year in asked.base.editions]
        return (known[0], known[-1]) if len(known) > 1 else ()
    return ()


def _of_metrics(asked: Asked, metrics: tuple[str, ...]) -> Reading:
    """A question that names metrics, with editions or without."""
    base = asked.base
    if not any(editions_with(base, metric) for metric in metrics):
        return beside(asked, metrics)
    if len(metrics) > 1 and not all(editions_with(base, metric) for metric in metrics):
        return choice(asked, metrics, Intent.VALUE)  # an edition's figure and a city's are no one answer
    if len(metrics) > 1:
        return Reading(Intent.VALUE, metrics, asked.single or asked.span, asked.latest)
    return _of_metric(asked, metrics[0])


def _told_of_records(asked: Asked, name: str) -> tuple[str, ...]:
    """What sources claim of an edition that is named alone, where the question is whether its figure was a record."""
    if len(asked.single) != 1 or asked.span or not asked.base.metrics[name].is_figure:
        return ()
    words = [one for one in asked.named if name not in one.metrics and words_of(Hint.HIGHEST, one.name)]
    told = dict.fromkeys(other for one in words for other in one.metrics)
    return tuple(one for one in told if asked.single[0] in editions_with(asked.base, one))


def _of_metric(asked: Asked, name: str) -> Reading:  # noqa: PLR0911  one for each kind of question
    metric, single, span = asked.base.metrics[name], asked.single, asked.span
    if records := _told_of_records(asked, name):
        return Reading(Intent.VALUE, (name, *records), single)
    if (superlative := extreme_of(asked)) and len(single) != 2 and metric.is_figure:
        return Reading(superlative, (name,), span or (single if len(single) > 2 else ()), rank=asked.rank)
    if ends := _ends(asked):
        if asked.between and not set(ends) <= set(editions_with(asked.base, name)):
            return Reading(Intent.TREND, (name,), span)
        return Reading(Intent.COMPARISON, (name,), ends)
    if len(single) > 2 and Hint.TREND in asked.hints:
        return Reading(Intent.TREND, (name,), single)
    if span or not single:
        told = Hint.TREND in asked.hints and Hint.CHART not in asked.hints
        return Reading(Intent.TREND if told else Intent.TIMELINE, (name,), span)
    alone = metric.kind in (MetricKind.PERCENT, MetricKind.ORDINAL) or not metric.is_figure
    before = 0 if alone else single[0] - 1
    if len(single) == 1 and {Hint.TREND, Hint.COMPARE} & asked.hints.keys() and before in asked.base.editions:
        return Reading(Intent.COMPARISON, (name,), (before, single[0]))
    return Reading(Intent.VALUE, (name,), single, asked.latest)
