"""The words of a question by which texts are searched: Latin ones one by one, Chinese ones in their runs.

Words of every day are left out, but for those that say what was done ("spoke", 开幕): these need not be met, and of two
texts the one that meets them is nearer. A word that gives a wish ("best", 最) must be met like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from bot.core.reading.text.common import FILLERS, HAN_FILLERS
from bot.core.reading.text.folding import is_han, mark, words
from bot.core.reading.text.kin import stem
from bot.core.reading.told.told_words import (
    GROUPS,
    HAN_GROUPS,
    HAN_LIGHT,
    HAN_NAMING,
    HAN_WIDER,
    KINDS,
    LIGHT,
    MONTHS,
    NOUNS,
    PLACES,
    root,
)
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import spans_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.core.reading.mentions import Mentions

_WISHES = (Hint.OPINION, Hint.HIGHEST, Hint.LOWEST, Hint.AVERAGE, Hint.SHARE)
_WHICH = re.compile(
    r"(?<![a-z])(?:which|what|whose|name)(?: the| [0-9]+| two| three| four| five)?(?: [a-z]+)? $", re.ASCII
)
_MONTH = re.compile(r"(?<![0-9])(1[0-2]|[1-9])月(?:份|底|初)?")
# Fillers that are written as names are, and still are none.
_OFTEN_NAMED = PLACES | frozenset(
    ["ai", "artificial", "intelligence", "conference", "edition", "event", "i", "summit", "the", "waic", "world"]
)
_PAGE = 80  # characters
_FREE = frozenset((*HAN_FILLERS, *HAN_LIGHT)) - HAN_NAMING
_KNOWN_HAN = frozenset((*HAN_GROUPS, *HAN_WIDER))
_LONGEST = max(map(len, (*_FREE, *_KNOWN_HAN)))


@dataclass(frozen=True, slots=True)
class Said:
    """A Latin word or a number: ``soft`` where it need not be met, ``behind`` right behind the word before."""

    text: str
    root: str
    soft: bool
    behind: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run of Chinese characters.

    At each of them ``free`` has the lengths of the words that may be left out, ``known`` those of words with equals.
    ``weights`` counts the characters before each place that are no part of a word of every day; those of them that are
    in no known word either are ``needed``.
    """

    text: str
    free: tuple[tuple[int, ...], ...]
    known: tuple[tuple[int, ...], ...]
    weights: tuple[int, ...]
    needed: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.weights[-1]) or any(
            not set(sizes) <= set(self.free[at]) for at, sizes in enumerate(self.known)
        )

    def heavy(self, at: int, size: int) -> int:
        """How many of the characters from ``at`` on say something."""
        return self.weights[at + size] - self.weights[at]


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question looks for."""

    words: tuple[Said, ...]
    runs: tuple[Run, ...]

    @property
    def is_page(self) -> bool:
        """Whether so much Chinese is sought that it asks for nothing that a claim could tell in a line."""
        return sum(len(run.text) for run in self.runs) > _PAGE

    @property
    def acts(self) -> bool:
        """Whether any word says what was done and need not be met."""
        if any(word.soft and word.text not in PLACES for word in self.words):
            return True
        return any(
            size in run.free[at] and run.text[at : at + size] not in HAN_LIGHT
            for run in self.runs
            for at, sizes in enumerate(run.known)
            for size in sizes
        )

    def __bool__(self) -> bool:
        return any(map(bool, self.runs)) or any(not word.soft for word in self.words)


def sought_in(mentions: Mentions, typed: str) -> Sought:
    """The words of a question outside its editions and asides."""
    blank = [(one.start, one.end) for one in mentions.editions] + list(mentions.framed)
    named = frozenset(
        word.start
        for before, word in pairwise(words(mentions.text))
        if typed[mentions.span(word.start, word.end)[0]].isupper()
        and not typed.isupper()
        and word.text not in _OFTEN_NAMED
        and mentions.text[before.end : word.start] == " "
    )
    return _sought(mentions.text, blank, named)


def sought_again(words_met: str) -> Sought:
    """The words by which texts were found before, folded."""
    return _sought(words_met, [])


def _sought(text: str, blank: list[tuple[int, int]], named: Collection[int] = ()) -> Sought:
    months = [found.span() for found in _MONTH.finditer(text)]
    strict = {at for hint in _WISHES for span in spans_of(hint, text) for at in range(*span)}
    taken = bytearray(len(text))
    mark(taken, (*blank, *months))
    said = [Said(month, root(month), soft=False, behind=False) for month in _months(text)]
    runs: list[Run] = []
    last = -2
    for word in words(text, taken):
        must = not strict.isdisjoint(range(word.start, word.end)) or (word.start in named and word.text not in LIGHT)
        if is_han(word.text):
            runs.append(_run(word.text, word.start, strict))
        elif (soft := _soft(word.text, must=must)) is not None:
            soft = soft or bool(_WHICH.search(text[: word.start]) and root(word.text) in KINDS)
            said.append(Said(word.text, root(word.text), soft, text[last : word.start] == " "))
            last = word.end
    return Sought(tuple(said), tuple(runs))


def _months(text: str) -> Iterator[str]:
    return (MONTHS[int(found[1]) - 1] for found in _MONTH.finditer(text))


def _soft(word: str, *, must: bool) -> bool | None:
    """Whether a Latin word need not be met; ``None`` where it says nothing by itself."""
    if must or word in NOUNS:
        return False
    plain = word.removesuffix("'s")
    if word in PLACES:
        return True
    filler = not FILLERS.isdisjoint((word, plain, stem(word)))
    if filler and GROUPS.get(root(word)):
        return True
    return None if filler or word in LIGHT or plain in LIGHT or (len(plain) < 2 and plain.isalpha()) else False


def _run(text: str, start: int, strict: set[int]) -> Run:
    free: list[tuple[int, ...]] = []
    known: list[tuple[int, ...]] = []
    light = bytearray(len(text))
    needless = bytearray(len(text))
    for at in range(len(text)):
        parts = [text[at : at + size] for size in range(1, min(_LONGEST, len(text) - at) + 1)]
        loose = (part for part in parts if strict.isdisjoint(range(start + at, start + at + len(part))))
        free.append(tuple(len(part) for part in loose if part in _FREE))
        known.append(tuple(len(part) for part in parts if part in _KNOWN_HAN))
        for size in free[-1]:
            light[at : at + size] = needless[at : at + size] = b"\1" * size
        for size in known[-1]:
            needless[at : at + size] = b"\1" * size
    weights = (0, *accumulate(not one for one in light))
    needed = frozenset(sign for sign, read in zip(text, needless, strict=True) if not read)
    return Run(text, tuple(free), tuple(known), weights, needed)
