"""The month in which an edition was held, said beside its year: "the July 2024 conference" is WAIC 2024 as a whole.

Of any other month, of days, and of what is counted up to a month no figure of an edition tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind, When
from bot.core.reading.editions.periods import periods_in
from bot.core.reading.metrics.known import editions_with

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.core.reading.editions.periods import Period
    from bot.core.reading.mentions import Mentions

_NO_WHOLE_MONTH = re.compile(
    r"[0-9]|(?<![a-z])(?:mid|early|late|end|close|start|beginning|middle|turn|quarter|half|spring|summer|autumn|fall)"
    r"|[日号底末初旬半]|第?[一二三四1-4首]季",
    re.ASCII,
)
_MONTH_HAN = re.compile("(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|[夏秋][天季]|暑[假期]", re.ASCII)
_UP_TO = re.compile(
    r"(?<![a-z])(?:by|until|till|before|after|since|from|to|through|and|or|between)(?: the)? ?$"
    r"|[至到截从自和与][0-9]*$",
    re.ASCII,
)
_SINCE = re.compile("(?:以来|之前|以前|之后|以后|起|前|后|至|到|为止|截[至止])")


def without_its_month(base: FactBase, mentions: Mentions) -> str | None:
    """The folded text without the month in which the edition named was held; ``None`` where it names no such month.

    What is told of cities and countries has a time of its own, and there a month counts.
    """
    named = {metric for one in mentions.metrics for metric in one.metrics}
    if not all(_is_of_an_edition(base, name) for name in named):
        return None
    text = mentions.text
    found = list(periods_in(text, list(mentions.editions)))
    if len(found) != 1 or not _is_its_month(base, text, found[0]):
        return None
    return f"{text[: found[0].start]}{text[found[0].end :]}"


def _is_of_an_edition(base: FactBase, metric: str) -> bool:
    one = base.metrics[metric]
    return (one.is_figure or one.group == "place") and bool(editions_with(base, metric))


def _is_its_month(base: FactBase, text: str, period: Period) -> bool:
    said = text[period.start : period.end]
    whole = _MONTH_HAN.fullmatch(said.lstrip("年的")) if not said.isascii() else not _NO_WHOLE_MONTH.search(said)
    if not whole or _UP_TO.search(text[: period.start]) or _SINCE.match(text[period.end :]):
        return False
    days = (one for one in base.metrics.values() if one.kind is MetricKind.DATE and one.group == "when")
    held = [claim.value for metric in days for claim in base.live_claims(metric.id, period.first.year)]
    return any(isinstance(value, When) and period.holds(value.on) for value in held)
