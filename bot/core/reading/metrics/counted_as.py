"""What is made of a name by what stands beside it: visits counted as people, "they put" as money or as nothing.

"How many chips did they put on show" names no money, though "how much did they put in" does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.text.folding import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import FactBase
    from bot.core.reading.metrics.lexicon import MetricMention

_PEOPLE = r"(?:people|persons|humans?(?: beings)?|individuals|heads|ppl|human beings|bodies|warm bodies)"
_NOT = r"(?:not(?: by| as)?|rather than|instead of|as opposed to|never|in place of)(?: by| as)?(?: the)?(?: number of)?"
_VISITS = r"(?:visits?|entries|admissions?|footfall|visit numbers|gate clicks)"
_REPEATS = r"(?:repeat(?:ed)?|return|multiple|double|second) (?:visits?|visitors|entries|counts?|counting|admissions)"
_AS_PEOPLE = re.compile(
    rf"(?<![a-z])(?:count(?:ing|ed)?(?: as| the| by)* )?{_PEOPLE},? (?:and |but )?{_NOT} {_VISITS}(?![a-z])"
    rf"|(?:(?<=[,(-])|(?<=[,-] )| )(?:and |but )?{_NOT} {_VISITS}(?= ?(?:[,.;:?!)]|$))"
    rf"|(?<![a-z]){_REPEATS} (?:not counted|counted (?:only )?once|left out|excluded|aside|ignored|removed|taken out)"
    rf"|(?<![a-z])(?:not counting|without|excluding|leaving out|ignoring|no|minus|discounting) (?:any |the )?{_REPEATS}"
    r"|(?<![a-z])(?:(?:if|with|when) )?(?:each|everyone|everybody|every (?:person|visitor|one|head)|one person|nobody)"
    r"(?: person| one| of them| visitor)? (?:is |was |being |gets |are )?(?:only )?(?:counted|counts?)"
    r" (?:(?:only |just )?once|twice|(?:only |just )?one time)",
    re.ASCII,
)
_SAYS_PEOPLE = re.compile(
    rf"(?<![a-z]){_PEOPLE}(?![a-z])|(?<![a-z])how many(?: different)? (?:came|went|attended|visited)"
)
_ON_THE_EVENT = re.compile(
    r"(?<![a-z])(?:on|for|from) (?:the |their |its |all this )?(?:show|event|conference|waic|organi[sz]"
    r"|stands?(?![a-z])|booths?"
    r"|tickets?|venue|security|catering|marketing|staff)",
    re.ASCII,
)
_WEAK = frozenset({"they", "company", "it", "customer"})
_HOW_MUCH = re.compile(r"(?<![a-z])(?:how much|what (?:sum|amount)|money|yuan|rmb|cash|billions?|dollars?|\$)(?![a-z])")


def counted_as_people(base: FactBase, text: str, metrics: Sequence[MetricMention]) -> list[MetricMention]:
    """What a folded text names, visits as those who made them where it says that each counts once."""
    found = _AS_PEOPLE.search(text)
    if not found or not (_SAYS_PEOPLE.search(text) or "counted" in found.group() or "repeat" in found.group()):
        return list(metrics)
    return [_as_people(base, one, found) for one in metrics]


def _as_people(base: FactBase, mention: MetricMention, clause: re.Match[str]) -> MetricMention:
    metric = base.metrics[mention.metrics[0]]
    near = (one for one in base.metrics.values() if metric.id in one.not_same_as and one.units == ("people",))
    people = next((one.id for one in near if one.accumulates), None)
    if len(mention.metrics) != 1 or "visits" not in metric.units or people is None:
        return mention
    parts = [part for part in mention.parts if part[1] <= clause.start() or clause.end() <= part[0]]
    return replace(mention, metrics=(people,), parts=tuple(sorted((*parts, clause.span()))))


def said_of_money(base: FactBase, text: str, metrics: Sequence[MetricMention]) -> list[MetricMention]:
    """The metrics named, but for money of which only "they put" or "companies bring" is said where none is asked."""
    if _HOW_MUCH.search(text) and len(metrics) == 1 and not _ON_THE_EVENT.search(text):
        return list(metrics)
    return [one for one in metrics if not _only_done(base, one)]


def _only_done(base: FactBase, mention: MetricMention) -> bool:
    said = {word.text for word in words(mention.name)}
    money = all(base.metrics[name].kind is MetricKind.MONEY for name in mention.metrics)
    return money and len(mention.parts) > 1 and len(said) <= len(_WEAK & said) + 1 and not _WEAK.isdisjoint(said)
