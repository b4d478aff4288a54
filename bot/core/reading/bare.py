"""A question that is nothing but a name, or who somebody is: the sources are searched for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.text.common import FILLERS, HAN_FILLERS
from bot.core.reading.text.folding import is_han, words
from bot.core.reading.text.residue import han_content

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.core.reading.mentions import Mentions

_MOST_WORDS = 4
_MOST_HAN = 8
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_WHO = frozenset({"who", "谁", "person", "people"})
_OPENING = re.compile(
    r"^\W*(?:(?:who|what)(?:'s| is| are| was| were)(?: an?| the)?|(?:tell me )?about|search(?: for)?|find|look up"
    r"|info(?:rmation)? (?:on|about)|what did|did) |^\W*(?:谁是|关于|搜索|查找|介绍一?下?)|(?:说了什么"
    r"|(?:到底|究竟)?是(?:谁|哪位|何人|什么人|哪个人|干(?:什么|嘛|啥)的|做什么的)(?:来着|啊|呀|呢|哈)?"
    r"|何许人也?)[\s?!.]*$"
    r"| (?:say|said|talk about|again|by the way|btw|pls|please|then)\W*$",
    re.ASCII,
)

_WHO_IS = re.compile(r"是(?:谁|哪位|何人|什么人|哪个人)|谁是|何许人", re.ASCII)


def bare_name(mentions: Mentions) -> str | None:
    """The name that a whole question consists of, folded; ``None`` where it asks for anything else."""
    if mentions.editions or any(one.name not in _WHO for one in mentions.metrics):
        return None
    text = mentions.text
    asks_who = bool(_WHO_IS.search(text))
    while (rest := _OPENING.sub("", text)) != text:
        text = rest
    found = [word.text for word in words(text)]
    if len(found) == 1 and asks_who and _is_han_name(found[0]):
        return found[0]
    if not found or len(found) > _MOST_WORDS or any(map(_is_of_every_day, found)):
        return None
    return " ".join(found)


def _is_han_name(word: str) -> bool:
    """Whether a word may be what a Chinese is called: 正 in 龚正 is a word of every day, and none there."""
    return is_han(word) and _SHORTEST_NAME <= len(word) <= _LONGEST_NAME and bool(list(han_content(word)))


def _is_of_every_day(word: str) -> bool:
    if is_han(word):
        return len(word) > _MOST_HAN or any(filler in word for filler in HAN_FILLERS)
    return word in FILLERS or word.removesuffix("'s") in FILLERS or not word[0].isalpha()


def source_named(base: FactBase, typed: str) -> str | None:
    """The source whose id stands in a text."""
    return next(
        (word for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", typed.casefold()) if word in base.sources), None
    )
