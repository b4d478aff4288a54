"""The names of the metrics, ready to be found in a text: exact, with their words apart, and misspelt.

The order is fixed: the longest exact name first; a name of several words may also have its words apart and in another
order; a word that is in no name and no word of every day may be a slip of the pen, by ``rapidfuzz.fuzz.ratio`` with a
cut-off and a margin. ``fuzz.WRatio`` is never used: it scores "views" 90 against "interviews".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.core.reading.metrics.names import ARTICLES, LIGHT, SHORTEST, Names, names_of, weight
from bot.core.reading.text.common import COMMON, FILLERS, JOINERS
from bot.core.reading.text.folding import Word, is_han, mark, words
from bot.core.reading.text.kin import inflected, stem
from bot.core.reading.text.spelling import OTHER_WORDS
from bot.core.reading.text.wordings import GAP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.metrics.names import Name

CUTOFF = 80
MARGIN = 6  # another word may not be that close to the one taken
_APART = 4  # words that may stand between those of one name
_IN_NUMBER = re.compile(r"(?<=[0-9])[.,](?=[0-9])", re.ASCII)  # such a comma joins nothing
_FIRM = 3  # words of a name that say enough together to be looked for further apart
_DATA = "数据"
_BOSS, _COUNTED = "企业家", frozenset(("数", "有"))  # 企业家 is somebody, 企业家数 how many firms
_INVEST, _INVESTORS = "投资", tuple("人者方商")  # 投资人 names no investment
_EXACT = 100
_LONG = 6  # letters of a word in which more than one may be wrong
_ALIKE = 99


@dataclass(frozen=True, slots=True)
class MetricMention:
    """A metric named in the folded text.

    ``metrics`` holds more than one where the name belongs to several; ``every`` says that all of them are meant.
    ``parts`` are the places of its words, more than one where they stand apart. ``score`` is 100 for words spelt as in
    the name, 99 for other endings.
    """

    parts: tuple[tuple[int, int], ...]
    metrics: tuple[str, ...]
    name: str
    score: int = _EXACT
    every: bool = False

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.parts[-1][1]

    @property
    def size(self) -> int:
        """How many characters it reads."""
        return sum(end - start for start, end in self.parts)

    @property
    def weight(self) -> int:
        """How much its name says: its letters but for those of "how many", 多少 and the like."""
        return weight(self.name)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A Latin word of the text: the stem that it is taken for, and how near it is spelt."""

    stem: str
    word: Word
    score: int


@dataclass(frozen=True)
class Lexicon:
    """Every name of every metric of one revision. Built once; it says nothing that the facts do not."""

    names: Names
    of_places: bool = False

    def make_ready(self) -> None:
        """Compile the Chinese ways of asking, which are otherwise compiled when each is first met."""
        for ways in self.names.han_ways.values():
            for way in ways:
                way.match("", 0)

    def find(self, text: str, taken: bytearray, loose: Sequence[tuple[int, int]] = ()) -> list[MetricMention]:
        """Every mention of a metric in a folded text.

        Parameters
        ----------
        taken
            Which characters something else has read; what is found here is marked too.
        loose
            Spans that something else has read as well, and that a name may hold as a whole: "over all years" names all
            editions, but not in "visitors over all years".
        """
        fit = (one for one in self.each(text, taken) if all(_apart_or_inside(span, one.parts) for span in loose))
        return sorted(_longest(fit, taken), key=lambda one: one.start)

    def each(self, text: str, taken: bytearray) -> list[MetricMention]:
        """Every name and way of asking that stands in a folded text outside ``taken``, though others read the same."""
        said = words(text, taken)
        spoken = [self._spoken(word) for word in said if not is_han(word.text)]
        found = [
            *self._in_han(text, said),
            *self._whole(text, spoken),
            *self._in_a_row(text, spoken),
            *self._with_words_apart(text, spoken),
        ]
        return [one for one in found if not any(any(taken[start:end]) for start, end in one.parts)]

    def _spoken(self, word: Word) -> _Spoken:
        spelt = stem(word.text)
        if spelt in self.names.owners or len(word.text) < SHORTEST or not word.text.isalpha():
            return _Spoken(spelt, word, _EXACT)
        if any(not known.isdisjoint((word.text, spelt)) for known in (COMMON, FILLERS, OTHER_WORDS)):
            return _Spoken(spelt, word, _EXACT)
        near = self._nearest(word.text)
        return _Spoken(near[0], word, near[1]) if near else _Spoken(spelt, word, _EXACT)

    def _nearest(self, typed: str) -> tuple[str, int] | None:
        """The one word of the names that may have been meant: none where two are nearly as near."""
        cutoff = CUTOFF - MARGIN
        found = process.extract(typed, self.names.spellings.keys(), scorer=fuzz.ratio, score_cutoff=cutoff, limit=4)
        near: dict[str, tuple[str, float]] = {}
        for written, score, _ in found:
            near.setdefault(self.names.spellings[written], (written, score))
        if not near:
            return None
        (meant, (written, score)), *others = near.items()
        edits = OSA.distance(typed, written)
        far = score < CUTOFF or (edits > 1 and len(written) < _LONG)  # "prajcts" is no "pacts"
        if far or written[0] != typed[0] or inflected(stem(typed), meant):
            return None
        close = (n for n, (w, other) in others if score - other < MARGIN and OSA.distance(typed, w) <= edits)
        if any(self.names.owners[meant].isdisjoint(self.names.owners[name]) for name in close):
            return None
        return meant, int(score)

    def _in_han(self, text: str, said: Sequence[Word]) -> Iterator[MetricMention]:
        for word in said:
            for start in range(word.start, word.end):
                for name, metrics in self.names.han.get(text[start], ()):
                    if text.startswith(name, start) and _bounded(text, start, start + len(name)):
                        yield MetricMention(((start, start + len(name)),), metrics, name)
                for way in self.names.han_ways.get(text[start], ()):
                    parts = way.match(text, start)
                    if parts and all(_bounded(text, *part) for part in parts):
                        name = GAP.join(text[first:last] for first, last in parts)
                        yield MetricMention(parts, way.metrics, name)

    def _whole(self, text: str, spoken: Sequence[_Spoken]) -> Iterator[MetricMention]:
        for place, first in enumerate(spoken):
            following = (one.stem for one in spoken[place + 1 : place + 5] if one.stem not in ARTICLES)
            opening = (first.stem, *islice(following, 2))
            for name in chain.from_iterable(
                self.names.latin.get(opening[:size], ()) for size in range(1, len(opening) + 1)
            ):
                if found := _follow(text, spoken[place:], name):
                    yield _mention_of(text, found, name.metrics, name.written)

    def _in_a_row(self, text: str, spoken: Sequence[_Spoken]) -> Iterator[MetricMention]:
        said = [one for one in spoken if one.stem not in ARTICLES]
        stems = tuple(one.stem for one in said)
        for place, first in enumerate(stems):
            for way in self.names.in_a_row.get(first, ()):
                for count, written in way.follow(stems[place:]):
                    if found := _unbroken(text, said[place : place + count]):
                        yield _mention_of(text, found, (way.metric,), written)

    def _with_words_apart(self, text: str, spoken: Sequence[_Spoken]) -> Iterator[MetricMention]:
        present = {one.stem for one in spoken}
        for one in sorted(present):
            for name in self.names.apart.get(one, ()):
                if name.heavy <= present:
                    yield from _together(text, spoken, name)
        for name in self.names.ways_said_in(present, beside_names=self.of_places):
            yield from _together(text, spoken, name)


def _together(text: str, spoken: Sequence[_Spoken], name: Name) -> Iterator[MetricMention]:
    """Where the words of a name stand near each other, in whatever order."""
    for place, first in enumerate(spoken):
        if first.stem not in name.heavy:
            continue
        most = len(name.heavy) + _APART
        reach = spoken[place : place + most] if len(name.heavy) < _FIRM else _within(spoken[place:], most)
        found = {one.stem: one for one in reversed(reach) if one.stem in name.heavy}
        if len(found) < len(name.heavy):
            continue
        parts = tuple(sorted((one.word.start, one.word.end) for one in found.values()))
        between = _IN_NUMBER.sub("", text[parts[0][0] : parts[-1][1]])
        if not any(sign in between for sign in JOINERS):
            yield MetricMention(parts, name.metrics, name.written, min(one.score for one in found.values()))


def _within(spoken: Sequence[_Spoken], most: int) -> Sequence[_Spoken]:
    """The first words up to a number of them, those that say nothing by themselves not counted."""
    for place, one in enumerate(spoken):
        most -= one.stem not in LIGHT
        if most < 0:
            return spoken[:place]
    return spoken


def _apart_or_inside(span: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether no part of a mention cuts into a span: each stands clear of it, or one holds it."""
    start, end = span
    return all(last <= start or end <= first or (first <= start and end <= last) for first, last in parts)


def _follow(text: str, spoken: Sequence[_Spoken], name: Name) -> Sequence[_Spoken]:
    """The words with which a text begins that are those of a name; articles between them do not count."""
    found = [spoken[0]]
    at = 1
    for wanted in name.stems[1:]:
        while at < len(spoken) and spoken[at].stem in ARTICLES:
            at += 1
        if at >= len(spoken) or spoken[at].stem != wanted:
            return ()
        found.append(spoken[at])
        at += 1
    return _unbroken(text, found)


def _unbroken(text: str, found: Sequence[_Spoken]) -> Sequence[_Spoken]:
    """Words in a row, none where a sign or a Han character stands among them."""
    inside = text[found[0].word.start : found[-1].word.end] if found else ""
    return () if any(sign in ",;?!." or is_han(sign) for sign in inside) else found


def _mention_of(text: str, found: Sequence[_Spoken], metrics: tuple[str, ...], written: str) -> MetricMention:
    """The mention that words in a row make of a name as it is written."""
    start, end = found[0].word.start, found[-1].word.end
    score = min(one.score for one in found)
    if score == _EXACT and text[start:end].replace("-", " ") != written:
        score = _ALIKE
    return MetricMention(((start, end),), metrics, written, score)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether Latin letters at the ends of a name stand at the ends of a word; nor may it cut 数据, 投资人, 企业家."""
    before = start > 0 and text[start - 1].isascii() and text[start - 1].isalnum()
    if text.startswith(_DATA, end - 1) or (text.startswith(_INVEST, end - 2) and text[end : end + 1] in _INVESTORS):
        return False
    if text.startswith(_BOSS, end - 2) and text[end + 1 : end + 2] not in _COUNTED:
        return False
    after = end < len(text) and text[end].isascii() and text[end].isalnum()
    return not (before and text[start].isascii()) and not (after and text[end - 1].isascii())


def _longest(found: Iterable[MetricMention], taken: bytearray) -> list[MetricMention]:
    """Of mentions that share words, the longest; of those that read as much, the one spelt as the name is.

    Where nothing tells two apart, the mention is of both metrics.
    """
    chosen: dict[tuple[tuple[int, int], ...], MetricMention] = {}
    for mention in sorted(found, key=lambda one: (-one.weight, -one.size, len(one.parts), -one.score, one.start)):
        before = chosen.get(mention.parts)
        if before and before.score == mention.score:
            both = tuple(dict.fromkeys((*before.metrics, *mention.metrics)))
            chosen[mention.parts] = replace(before, metrics=both)
        elif not any(any(taken[start:end]) for start, end in mention.parts):
            mark(taken, mention.parts)
            chosen[mention.parts] = mention
    return list(chosen.values())


def lexicon_of(base: FactBase) -> Lexicon:
    """The lexicon of a revision, built at its first use."""
    found: Lexicon | None = base.memo.get("lexicon")
    if found is None:
        found = base.memo["lexicon"] = build(base.metrics.values())
    return found


def build(metrics: Collection[Metric], *, of_places: bool = False) -> Lexicon:
    """The lexicon of some metrics, with the ways of asking that count beside the name of a place, or without."""
    return Lexicon(names_of(metrics, of_places=of_places), of_places)
