"""Which place in the order a question asks for: "the second most visited", 第三多, 排第二."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.numerals import ORDINALS
from bot.core.reading.editions.calendar import as_number
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NTH = rf"(?P<n>{'|'.join(ORDINALS[2:11])}|[2-9](?:nd|rd|th))"
_MOST = (
    r"(?:most|highest|biggest|largest|greatest|best|busiest|longest|top|widest|strongest|fullest|richest"
    r"|(?P<low>least|lowest|smallest|fewest|worst|quietest|shortest|tiniest|weakest|emptiest))"
)
_N = "(?P<n>two|three|four|five|[2-9])"
_HAN_N = "(?P<n>[二两三四五六七八九2-9])"
_CAME = "(?:came|comes?|coming|ranks?|ranked|ranking|placed|finish(?:ed)?|is|was|in|takes|took)"
_PLACE = "(?:place|position|spot|rank)"
_BEHIND = r"(?: (?:for|by|in terms of|on the list|in the ranking)(?![a-z])|(?= *[?!.,]|$))"
_PATTERNS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?<![a-z])(?:the )?{_NTH}[ -]{_MOST}(?![a-z])",
        rf"(?<![a-z])(?:the )?(?:number |no\.? ?|#){_N}(?= (?:for|in|by|on the list)(?![a-z]))",
        rf"(?<![a-z])(?:{_CAME} )+(?:in )?(?:the )?{_NTH}(?: {_PLACE})?{_BEHIND}",
        rf"(?<![a-z])(?:the )?{_NTH} {_PLACE}(?![a-z])",
        r"(?<![a-z])(?:the )?runners?[ -]up(?! (?:team|prize|award)s?)(?![a-z])",
        rf"(?:倒数|倒着数)第?{_HAN_N}(?=[^届]|$)(?P<low>[多高大少低小]?)",
        rf"第{_HAN_N}(?:个|大)?(?:(?P<low>少|小|低|短|差)|多|大|高|长|广|热闹|火|旺|好)(?!家|会|模型|届)",
        rf"(?:排名?|位居|名列|位列|居|列|排行)(?:在|到|得)?(?:第|老){_HAN_N}(?:位|名)?",
        rf"第{_HAN_N}名(?!单)",
        r"(?<![其依名])次(?:(?P<low>少|小|低)|多|大|高)(?=的|是|为|[?？，,。]|$)",
        r"亚军|榜眼|仅次于(?:最(?:多|高|大)的?|(?:第一|冠军)(?:名|的)?)|(?P<bronze>季军|探花)",
    )
)


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in the order, from 2 on, from the top or from the bottom; ``start`` and ``end`` in the folded text."""

    start: int
    end: int
    place: int
    lowest: bool


def rank_in(text: str, editions: Iterable[tuple[int, int]]) -> Rank | None:
    """The first place in the order that a folded text asks for, outside what names ``editions``."""
    named = list(editions)
    for found in _found(text):
        if any(found.start() < end and start < found.end() for start, end in named):
            continue
        groups = found.groupdict()
        place = as_number(re.sub(r"(?<=[0-9])[a-z]+", "", groups.get("n") or "")) or (3 if groups.get("bronze") else 2)
        lowest = groups.get("low") is not None or bool(words_of(Hint.LOWEST, text))
        return Rank(found.start(), found.end(), place, lowest)
    return None


def _found(text: str) -> Iterator[re.Match[str]]:
    for pattern in _PATTERNS:
        yield from pattern.finditer(text)
