"""What of a question was not understood, and whether it narrows what was.

"Exhibitors from Germany" must not be answered with all exhibitors: a word that no fact knows and that stands where
words narrow a noun makes another question of it. Chat ("pls", "lol", "bro") does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.core.reading.text.common import COMMON, FILLERS, HAN_FILLERS, LONG
from bot.core.reading.text.folding import Word, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.spelling import OTHER_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from bot.core.reading.text.folding import Folded

_PREPOSITIONS = """
from of by about with for in at on to like as under per among between via using inside outside who whose which that
into around near over during many much
"""
_NARROWING = frozenset(_PREPOSITIONS.split())
_THE_EVENT = frozenset(("exhibition", "exhibitions", "fair", "show", "congress", "convention"))
_NUMBER_WORDS = """
million billion trillion thousand hundred percent k m bn mn yuan rmb cny one two three four five six seven eight nine
ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands millions
billions
"""
NUMBERS = frozenset(_NUMBER_WORDS.split())
_SHORTEST = 6  # a shorter word is too near to too many
_LONG_ENOUGH_FOR_TWO = 9
# Made of characters that are words of every day, and telling of a part all the same.
_SETS_APART = re.compile(
    "本地|外地|家用|商用|民用|医用|头部|年轻|中小|小企业|国产|上市|回家|老人|初创|做题|说明会|订单|破产|倒闭|裁员|大厂|小公司|小厂|开了公司|在家里?[看听]"
    "|头[一两]?[次回]|年年来|[看听]不见|上过台|(?:朋友|同学|老师|邻居)们?(?:去|带来|带着|带队)|过了六十"
    "|[来去]过?两[次回]|去年来过|报了名|租了|被取消|门票|没去成|亲自|本人到场|听讲座|在地下"
    "|来自(?:多少|几)家$"
)
_DRAWLED = re.compile(r"([a-z])\1{2,}", re.ASCII)
_HAN_NUMBERS = frozenset("万亿千百十零一二三四五六七八九〇两")


@dataclass(frozen=True, slots=True)
class Residue:
    """Words left unread: those that narrow what was read, and others that are not known either."""

    narrowing: tuple[str, ...]
    unknown: tuple[str, ...]


def residue_of(
    folded: Folded,
    typed: str,
    taken: bytearray,
    metrics: Collection[tuple[int, int]],
    beside: frozenset[str] = frozenset(),
    around: Container[str] = (),
) -> Residue:
    """Sort what is left of a text; ``metrics`` are the spans of the metrics in it.

    ``beside`` are Chinese words that narrow nothing beside what is asked for, ``around`` English ones.
    """
    narrowing: list[str] = []
    unknown: list[str] = []
    every = words(folded.text)
    before = {word.start: every[place - 1].text if place else "" for place, word in enumerate(every)}
    after = {word.start: every[place + 1].text if place + 1 < len(every) else "" for place, word in enumerate(every)}
    for word in words(folded.text, taken):
        if is_han(word.text):
            narrowing += _unread_han(folded.text, word, beside, metrics)
        elif word.text not in around and _is_content(word.text):
            narrows = (
                before.get(word.start, "") in _NARROWING
                or after.get(word.start, "") in _NARROWING
                or _capital(folded, typed, word, first=bool(every) and word.start == every[0].start)
                or _beside(folded.text, word, metrics)
                or _in_han(folded.text, word)
            )
            (narrowing if narrows else unknown).append(word.text)
    return Residue(tuple(dict.fromkeys(narrowing)), tuple(dict.fromkeys(unknown)))


def _is_content(word: str) -> bool:
    drawled = _DRAWLED.sub(r"\1", word)  # sooo
    forms = (word, drawled, stem(word), word.removesuffix("'s"), f"{word}g" if word.endswith("in") else word)  # hangin'
    known = word in NUMBERS or not FILLERS.isdisjoint(forms)
    return (
        not known and len(word) > 1 and not word[0].isdigit() and word not in _THE_EVENT and not misspells(word, LONG)
    )


def misspells(word: str, meant: Iterable[str]) -> bool:
    """Whether a word is one of others but for a slip of the pen, two in a long one, its first letter right."""
    if len(word) < _SHORTEST or word in COMMON or word in OTHER_WORDS:
        return False
    slips = 1 if len(word) < _LONG_ENOUGH_FOR_TWO else 2
    return any(one[0] == word[0] and OSA.distance(word, one, score_cutoff=slips) <= slips for one in meant)


def _capital(folded: Folded, typed: str, word: Word, *, first: bool) -> bool:
    """Whether a word is written as a name is, in a text that is not all in capitals."""
    start, end = folded.span(word.start, word.end)
    return not first and typed[start].isupper() and (not typed.isupper() or typed[start:end].isupper())


def _beside(text: str, word: Word, metrics: Collection[tuple[int, int]]) -> bool:
    """Whether a word stands right before the name of a metric, or right behind it."""
    return any(
        (word.end <= start and not text[word.end : start].strip(" -'\""))
        or (end <= word.start and not text[end : word.start].strip(" -'\""))
        for start, end in metrics
    )


def _in_han(text: str, word: Word) -> bool:
    """Whether a Latin word stands among Chinese ones."""
    return any(map(is_han, text[max(0, word.start - 2) : word.end + 2]))


def _unread_han(text: str, word: Word, beside: frozenset[str], metrics: Collection[tuple[int, int]]) -> Sequence[str]:
    """The pieces of a run of Han characters that tell something: none where words cover it, whatever else they cover.

    A word may begin or end in what a name has read: 签字的项目, of which 签…项目 is the name.
    """
    unread = list(han_content(word.text, beside)) or _left_of_a_word(word, beside, metrics)
    if not unread or _SETS_APART.search(word.text):
        return unread
    known = (HAN_FILLERS, beside, _HAN_NUMBERS)
    longest = max(map(_longest, known))
    reached = set(range(max(0, word.start - longest), word.start + 1))  # inside of what stands before
    for end in range(word.start + 1, min(len(text), word.end + longest) + 1):
        starts = range(max(0, end - longest), min(end, word.end))
        if any(start in reached and any(text[start:end] in one for one in known) for start in starts):
            reached.add(end)
    return () if max(reached) >= word.end else unread


_NO_REST = frozenset("将较以域度伙")  # 将举办论坛, 参展商较2023年, 采购意向额度, 多少家伙


def _left_of_a_word(word: Word, beside: frozenset[str], metrics: Collection[tuple[int, int]]) -> list[str]:
    """A character alone beside a metric, as the rest of a word is: 士人数 asks for academicians, or for others."""
    known = word.text in HAN_FILLERS or word.text in beside or word.text in _HAN_NUMBERS or word.text in _NO_REST
    stands_beside = any(word.start == end or word.end == start for start, end in metrics)
    return [word.text] if len(word.text) == 1 and stands_beside and not known else []


def han_content(run: str, beside: frozenset[str] = frozenset(), fillers: frozenset[str] = HAN_FILLERS) -> Iterator[str]:
    """The pieces of a run of Han characters that no word of every day explains, and none of those ``beside``.

    A character alone counts as well where another stands beside it: 华为 is a company though 为 is a word of every day.
    """
    yield from (found.group() for found in _SETS_APART.finditer(run))
    piece = ""
    for filler, sign in _cut(run, (fillers, beside)):
        if not filler:
            piece += sign
            continue
        if _tells(piece):
            yield piece
        elif not _HAN_NUMBERS.issuperset(piece):
            yield piece + filler
        piece = ""
    if _tells(piece) or (not _HAN_NUMBERS.issuperset(piece) and len(run) > len(piece)):
        yield piece


def _cut(run: str, known: Sequence[frozenset[str]]) -> Iterator[tuple[str, str]]:
    """A run cut into known words and other characters, as few of these as can be: 的|数目 although 的数 is a word."""
    longest = max(map(_longest, known))
    left = [0] * (len(run) + 1)  # how many characters from here on are in no word
    sizes = [0] * len(run)
    for at in range(len(run) - 1, -1, -1):
        left[at] = 1 + left[at + 1]
        for size in range(min(longest, len(run) - at), 0, -1):
            if left[at + size] < left[at] and any(run[at : at + size] in words for words in known):
                left[at], sizes[at] = left[at + size], size
    at = 0
    while at < len(run):
        yield run[at : at + sizes[at]], run[at]
        at += sizes[at] or 1


@lru_cache(maxsize=64)
def _longest(known: frozenset[str]) -> int:
    return max(map(len, known), default=0)


def _tells(piece: str) -> bool:
    return len(piece) > 1 and not _HAN_NUMBERS.issuperset(piece)
