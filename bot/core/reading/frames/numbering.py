"""Questions after the number of an edition: "is 2025 the 7th or the 8th?" names one edition, not three."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.reading.editions.calendar import Way
from bot.core.reading.metrics.lexicon import MetricMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import FactBase
    from bot.core.reading.editions.calendar import EditionMention
    from bot.core.reading.mentions import Mentions

_UNIT = "edition_number"
_NAME = "edition number"
_OR = re.compile(
    r"\W*(?:(?:edition|waic|conference|event|one|大会) ?)?\W*"
    r"(?:or(?: is it| was it| rather| maybe| perhaps| even)?(?: the)?|/|还是|抑?或者?)\W*(?:说|算)?[是叫]?\W*",
    re.ASCII,
)
_COPULA = re.compile(
    r"(?<![a-z])(?:is|was|were|isn't|wasn't|be|been|being|count(?:s|ed)?|number(?:ed)?|call(?:ed)?|really|officially)(?![a-z])"
    r"|[是算叫为称]",
    re.ASCII,
)


def without_numbers_asked(base: FactBase, mentions: Mentions) -> Mentions:
    """What a question names, but for numbers of which one is asked for: these are no editions.

    Where the number of a named edition is asked, that edition alone is left, and the metric of numbers; beside another
    metric two numbers between which somebody doubts are left out.
    """
    text = mentions.text
    numbers = [one for one in mentions.editions if one.way is Way.ORDINAL]
    years = [one for one in mentions.editions if one.way is not Way.ORDINAL]
    names = [metric.id for metric in base.metrics.values() if metric.units == (_UNIT,)]
    if not numbers or not years or not names or any(len(one.years) != 1 for one in years):
        return mentions
    doubted = len(numbers) > 1 and _joined(text, numbers)
    one_year = len({one.years for one in years}) == 1
    others = [one for one in mentions.metrics if set(one.metrics).isdisjoint(names)]
    if others and doubted and one_year:
        return replace(mentions, editions=tuple(years))
    said = len(numbers) == 1 and (_COPULA.search(text) if one_year else _joined(text, years))
    if others or not (said or (doubted and one_year)):
        return mentions
    asked = MetricMention(tuple((one.start, one.end) for one in numbers), (names[0],), _NAME)
    metrics = sorted([*mentions.metrics, asked], key=lambda one: one.start)
    return replace(mentions, editions=tuple(years), metrics=tuple(metrics))


def _joined(text: str, mentions: Sequence[EditionMention]) -> bool:
    """Whether nothing but "or" stands between each two."""
    return all(_OR.fullmatch(text, one.end, other.start) for one, other in pairwise(mentions))
