"""What a question asks of one of those counted, of a day, of their names: less than a figure of the whole can answer.

"Which country sent the most exhibitors" asks for a country, "a list of the exhibitors by name" for names, "visitors on
day 2" for a day, though each of these words is of every day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind, When
from bot.core.reading.aside.apart import tells_of_them
from bot.core.reading.aside.asides import stretches
from bot.core.reading.narrowing.set_apart_words import (
    AFTERTHOUGHT,
    ANY,
    AT_A_TIME,
    ATTRIBUTES,
    BREAK,
    FRAMES,
    HAN_MONTHS,
    HOW_MANY_BUT_MONEY,
    MEANT,
    MONTH,
    MOST_OF_A_SHARE,
    OF_A_CHANGE,
    OF_COUNTS,
    OF_UNITS,
    REALLY,
    SHARE,
    SHOWN,
    SIGNED,
    WHICH_OF_THEM,
)
from bot.core.reading.wishes.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.mentions import Mentions


def set_apart(
    base: FactBase, mentions: Mentions, hints: Container[Hint], asked: Collection[str], figures: Sequence[Metric]
) -> Iterator[str]:
    """The words of a folded text that ask for one of those counted, for a day, for names, or for what was done else."""
    text = mentions.text
    own = [part for one in mentions.metrics if not set(asked).isdisjoint(one.metrics) for part in one.parts]
    years = [(one.start, one.end) for one in mentions.editions]
    patterns = list(_patterns(text, hints, figures))
    yield from (one for pattern in patterns for one in _outside(pattern, text, own))
    yield from _outside(AT_A_TIME, text, (*years, *mentions.framed))
    yield from _other_months(base, mentions)
    yield from _framed(mentions, asked)
    yield from _of_them(mentions, [*own, *years]) if figures else ()
    units = {unit for one in figures for unit in one.units}
    words = "|".join(ATTRIBUTES[unit] for unit in sorted(units & ATTRIBUTES.keys()))
    before = (re.search(rf"(?<!签约)(?:{words})了?的?$", text[:start]) for start, _ in own if words)
    yield from (found.group() for found in before if found)


def _of_them(mentions: Mentions, named: Collection[tuple[int, int]]) -> Iterator[str]:
    """The stretches that name nothing and tell of those that are counted."""
    for start, end in stretches(mentions.text):
        taken = any(start <= at < end for at, _ in named) or (start, end) in mentions.framed
        if not taken and tells_of_them(mentions.text[start:end]):
            yield mentions.text[start:end]


def _patterns(text: str, hints: Container[Hint], figures: Sequence[Metric]) -> Iterator[re.Pattern[str]]:
    """The patterns that count beside figures, by what they are of."""
    kinds = {one.kind for one in figures}
    units = {unit for one in figures for unit in one.units}
    names = [one.names.en.casefold() for one in figures]
    yield from ANY
    if Hint.HIGHEST in hints or Hint.LOWEST in hints:
        yield WHICH_OF_THEM
    if kinds == {MetricKind.COUNT}:
        yield from OF_COUNTS
        yield from OF_UNITS.get(" ".join(units), ())
    if kinds == {MetricKind.PERCENT} and not SHARE.search(text):
        yield MOST_OF_A_SHARE
    if kinds == {MetricKind.MONEY}:
        yield HOW_MANY_BUT_MONEY
    if all(map(MEANT.search, names)) and not MEANT.search(text):
        yield REALLY
    if units == {"projects"} and all(map(SIGNED.search, names)):
        yield SHOWN


def _outside(pattern: re.Pattern[str], text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """What a pattern finds within none of the spans."""
    for found in pattern.finditer(text):
        inside = any(start <= found.start() and found.end() <= end for start, end in spans)
        its_own = pattern is OF_A_CHANGE and any(found.end() == end for _, end in spans)  # "highest growth" of a growth
        if not inside and not its_own:
            yield found.group()


def _framed(mentions: Mentions, asked: Collection[str]) -> Iterator[str]:
    """Names of one figure in a stretch of its own that says of what another one is asked."""
    text = mentions.text
    named = [one for one in mentions.metrics if not set(asked).isdisjoint(one.metrics)]
    afterthought = AFTERTHOUGHT.search(text)
    for one in named:
        others = [other for other in named if set(other.metrics).isdisjoint(one.metrics)]
        apart = any(BREAK.search(text[min(one.end, other.end) : max(one.start, other.start)]) for other in others)
        behind = afterthought is not None and afterthought.start() <= one.start
        if apart and (FRAMES.search(text[: one.start]) or behind):
            yield text[one.start : one.end]


def _other_months(base: FactBase, mentions: Mentions) -> Iterator[str]:
    """Months in which no edition that is named was held: 2024年8月的观众."""
    years = {year for one in mentions.editions for year in one.years if year in base.editions}
    dates = (claim.value for year in years for name in _days_of(base) for claim in base.live_claims(name, year))
    held = {month for one in dates if isinstance(one, When) for month in (one.on.start.month, one.on.end.month)}
    for found in MONTH.finditer(mentions.text) if held else ():
        month = int(found["n"] or 0) or sum(HAN_MONTHS.index(sign) + 1 for sign in found["han"])
        if month not in held:
            yield found.group()


def _days_of(base: FactBase) -> Iterator[str]:
    """The metrics that tell when an edition was held."""
    return (one.id for one in base.metrics.values() if one.kind is MetricKind.DATE and one.group == "when")
