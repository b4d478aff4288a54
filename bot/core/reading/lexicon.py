"""The names of the metrics, ready to be found in a text: exact, with their words apart, and misspelt.

The order is fixed: the longest exact name first; a name of several words may also have its words apart and in another
order; a word that is in no name and no word of every day may be a slip of the pen, by ``rapidfuzz.fuzz.ratio`` with a
cut-off and a margin. ``fuzz.WRatio`` is never used: it scores "views" 90 against "interviews".
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.core.reading.common import COMMON, FILLERS, JOINERS
from bot.core.reading.folding import Word, fold, is_han, words
from bot.core.reading.kin import KIN
from bot.core.reading.wordings import GAP, HanWay, folded_way, heavy_sets, spelled_out

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from bot.core.model import FactBase, Metric

_T = TypeVar("_T")
CUTOFF = 80
MARGIN = 6  # another word may not be that close to the one taken
_SHORTEST = 5  # shorter words have too many neighbours
_APART = 4  # words that may stand between those of one name
_EXACT = 100
_ALIKE = 99
_ARTICLES = frozenset({"a", "an", "the"})
# Words that do not set one name apart from another; a name of one other word only is found with its words together.
_LIGHT_WORDS = """of for in at from to by is was were are be it its did do does on off and or how many much what which
where who when why number count this that conference event waic edition year day"""
_LIGHT = _ARTICLES | frozenset(_LIGHT_WORDS.split())
_LIGHT_HAN = frozenset("多少几有的了过个家位名场项款台件支份是什么哪些数量总共一." + "".join(GAP))
# In a way of asking they tell what is asked, "who won" from "how many won".
_ASKING = frozenset(("who", "whom", "whose", "what", "which", "when", "where"))
_SUFFIXES = frozenset(
    ("ed", "d", "ing", "ion", "ions", "al", "ive", "able", "ly", "er", "or", "ment", "ity", "y", "e", "r")
)
_ENDINGS = (("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))


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
        return _weight(self.name)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of several words: their stems, the light words left out of ``heavy``, and as it is written."""

    stems: tuple[str, ...]
    heavy: frozenset[str]
    metrics: tuple[str, ...]
    written: str


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A Latin word of the text: the stem that it is taken for, and how near it is spelt."""

    stem: str
    word: Word
    score: int


@lru_cache(maxsize=16384)
def _weight(name: str) -> int:
    if any(map(is_han, name)):
        return sum(sign not in _LIGHT_HAN for sign in name)
    return sum(len(one) for one in (stem(word.text) for word in words(name)) if one not in _LIGHT)


def stem(word: str) -> str:
    """A Latin word by which it is compared: without its plural or possessive ending, British, the head of its kin."""
    word = _singular(word.removesuffix("'s").replace("'", "").replace("iz", "is"))
    return word.replace("center", "centre").replace("licens", "licenc")


def _singular(word: str) -> str:
    if word in KIN:
        return KIN[word]
    if len(word) > 3:  # "gas" and "bus" are no plurals
        for ending, instead in _ENDINGS:
            if word.endswith(ending):
                word = word.removesuffix(ending) + instead
                break
    return KIN.get(word, word)


@dataclass(frozen=True)
class Lexicon:
    """Every name of every metric of one revision. Built once; it says nothing that the facts do not."""

    han: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    ways: Mapping[str, tuple[HanWay, ...]]
    latin: Mapping[str, tuple[_Name, ...]]
    apart: Mapping[str, tuple[_Name, ...]]
    owners: Mapping[str, frozenset[str]]
    spellings: Mapping[str, str]

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
        said = words(text, taken)
        spoken = [self._spoken(word) for word in said if not is_han(word.text)]
        found = [*self._in_han(text, said), *self._whole(text, spoken), *self._with_words_apart(text, spoken)]
        fit = (one for one in found if all(_apart_or_inside(span, one.parts) for span in loose))
        return sorted(_longest(fit, taken), key=lambda one: one.start)

    def _spoken(self, word: Word) -> _Spoken:
        spelt = stem(word.text)
        if spelt in self.owners or len(word.text) < _SHORTEST or not word.text.isalpha():
            return _Spoken(spelt, word, _EXACT)
        if not COMMON.isdisjoint((word.text, spelt)) or not FILLERS.isdisjoint((word.text, spelt)):
            return _Spoken(spelt, word, _EXACT)
        near = self._nearest(word.text)
        return _Spoken(near[0], word, near[1]) if near else _Spoken(spelt, word, _EXACT)

    def _nearest(self, typed: str) -> tuple[str, int] | None:
        """The one word of the names that may have been meant: none where two are nearly as near."""
        cutoff = CUTOFF - MARGIN
        found = process.extract(typed, self.spellings.keys(), scorer=fuzz.ratio, score_cutoff=cutoff, limit=4)
        near: dict[str, tuple[str, float]] = {}
        for written, score, _ in found:
            near.setdefault(self.spellings[written], (written, score))
        if not near:
            return None
        (meant, (written, score)), *others = near.items()
        if score < CUTOFF or written[0] != typed[0] or _inflected(stem(typed), meant):
            return None
        edits = OSA.distance(typed, written)
        close = (n for n, (w, other) in others if score - other < MARGIN and OSA.distance(typed, w) <= edits)
        if any(self.owners[meant].isdisjoint(self.owners[name]) for name in close):
            return None
        return meant, int(score)

    def _in_han(self, text: str, said: Sequence[Word]) -> Iterator[MetricMention]:
        for word in said:
            for start in range(word.start, word.end):
                for name, metrics in self.han.get(text[start], ()):
                    if text.startswith(name, start) and _bounded(text, start, start + len(name)):
                        yield MetricMention(((start, start + len(name)),), metrics, name)
                for way in self.ways.get(text[start], ()):
                    parts = way.match(text, start)
                    if parts and all(_bounded(text, *part) for part in parts):
                        name = GAP.join(text[first:last] for first, last in parts)
                        yield MetricMention(parts, way.metrics, name)

    def _whole(self, text: str, spoken: Sequence[_Spoken]) -> Iterator[MetricMention]:
        for place, first in enumerate(spoken):
            for name in self.latin.get(first.stem, ()):
                if found := _follow(text, spoken[place:], name):
                    start, end = found[0].word.start, found[-1].word.end
                    score = min(one.score for one in found)
                    if score == _EXACT and text[start:end].replace("-", " ") != name.written:
                        score = _ALIKE
                    yield MetricMention(((start, end),), name.metrics, name.written, score)

    def _with_words_apart(self, text: str, spoken: Sequence[_Spoken]) -> Iterator[MetricMention]:
        present = {one.stem for one in spoken}
        for one in sorted(present):
            for name in self.apart.get(one, ()):
                if name.heavy <= present:
                    yield from _together(text, spoken, name)


def _together(text: str, spoken: Sequence[_Spoken], name: _Name) -> Iterator[MetricMention]:
    """Where the words of a name stand near each other, in whatever order."""
    for place, first in enumerate(spoken):
        if first.stem not in name.heavy:
            continue
        reach = spoken[place : place + len(name.heavy) + _APART]
        found = {one.stem: one for one in reversed(reach) if one.stem in name.heavy}
        if len(found) < len(name.heavy):
            continue
        parts = tuple(sorted((one.word.start, one.word.end) for one in found.values()))
        if not any(sign in text[parts[0][0] : parts[-1][1]] for sign in JOINERS):
            yield MetricMention(parts, name.metrics, name.written, min(one.score for one in found.values()))


def _apart_or_inside(span: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether no part of a mention cuts into a span: each stands clear of it, or one holds it."""
    start, end = span
    return all(last <= start or end <= first or (first <= start and end <= last) for first, last in parts)


def _follow(text: str, spoken: Sequence[_Spoken], name: _Name) -> list[_Spoken] | None:
    """The words with which a text begins that are those of a name; articles between them do not count."""
    found = [spoken[0]]
    at = 1
    for wanted in name.stems[1:]:
        while at < len(spoken) and spoken[at].stem in _ARTICLES:
            at += 1
        if at >= len(spoken) or spoken[at].stem != wanted:
            return None
        found.append(spoken[at])
        at += 1
    inside = text[found[0].word.start : found[-1].word.end]
    return None if any(sign in inside for sign in ",;?!.") else found


def _inflected(one: str, two: str) -> bool:
    """Whether one word is the other with an ending: "exhibited" is no slip of the pen for "exhibit"."""
    short, long = sorted((one, two), key=len)
    roots = (short, short.removesuffix("e"))
    return any(long.startswith(root) and long.removeprefix(root) in _SUFFIXES for root in roots)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether Latin letters at the ends of a name stand at the ends of a word."""
    before = start > 0 and text[start - 1].isascii() and text[start - 1].isalnum()
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
            for start, end in mention.parts:
                taken[start:end] = b"\1" * (end - start)
            chosen[mention.parts] = mention
    return list(chosen.values())


def lexicon_of(base: FactBase) -> Lexicon:
    """The lexicon of a revision, built at its first use."""
    found: Lexicon | None = base.memo.get("lexicon")
    if found is None:
        found = base.memo["lexicon"] = build(base.metrics.values())
    return found


def build(metrics: Collection[Metric]) -> Lexicon:
    """The lexicon of some metrics: their names and aliases in both languages, their ids, and the ways of asking."""
    owners: dict[str, dict[str, None]] = {}
    sets: dict[frozenset[str], dict[str, None]] = {}
    for metric in metrics:
        called = (metric.id, metric.names.en, metric.names.zh or "", *metric.aliases_en, *metric.aliases_zh)
        names = [(" ".join(fold(name).text.replace("-", " ").split()), None) for name in called]
        for name, heavy in (*names, *_latin_ways(metric)):
            if heavy:
                sets.setdefault(heavy, {})[metric.id] = None
            elif name:
                owners.setdefault(name, {})[metric.id] = None
    han: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    found = _Built()
    for written, those in owners.items():
        if any(map(is_han, written)) or not words(written):
            han.setdefault(written[0], []).append((written, tuple(those)))
        else:
            found.add(_name(written, tuple(those)), written)
    known = {name.heavy for names in found.apart.values() for name in names}
    for heavy, those in sets.items():
        if heavy in known:  # a name goes before a way of asking
            continue
        found.add(_Name((), heavy, tuple(those), " ".join(sorted(heavy))), "")
    return Lexicon(
        _frozen(han),
        _frozen(_ways(metrics)),
        _frozen(found.latin),
        _frozen(found.apart),
        {one: frozenset(every) for one, every in found.by_stem.items()},
        found.spellings,
    )


@dataclass
class _Built:
    """The Latin names as they are put together."""

    latin: dict[str, list[_Name]] = field(default_factory=dict)
    apart: dict[str, list[_Name]] = field(default_factory=dict)
    by_stem: dict[str, set[str]] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)

    def add(self, name: _Name, written: str) -> None:
        """Take up a name: by its first word, and by the least of those that may stand apart."""
        if name.stems:
            self.latin.setdefault(name.stems[0], []).append(name)
        if len(name.heavy) > 1:
            self.apart.setdefault(min(name.heavy), []).append(name)
        for one in (*name.stems, *name.heavy):
            self.by_stem.setdefault(one, set()).update(name.metrics)
        self.spellings |= {word.text: stem(word.text) for word in words(written) if _may_be_misspelt(word.text)}


def _ways(metrics: Iterable[Metric]) -> dict[str, list[HanWay]]:
    """The Chinese ways of asking, by the characters with which they may begin."""
    found: dict[str, list[HanWay]] = {}
    for metric in metrics:
        for asked in metric.asked_zh:
            way = HanWay(folded_way(asked), (metric.id,))
            for sign in way.openings:
                found.setdefault(sign, []).append(way)
    return found


def _latin_ways(metric: Metric) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The English ways of asking: each set of words once; whole, and without a set, what has one of weight only."""
    for asked in metric.asked_en:
        way = folded_way(asked)
        if " and " in way:  # what joins two things stands in no name whose words are apart
            yield from ((one, None) for one in spelled_out(way))
            continue
        light = False
        for heavy in heavy_sets(way, _heavy):
            if len(heavy) > 1:
                yield " ".join(sorted(heavy)), heavy
            else:
                light = True
        if light:
            yield from ((one, None) for one in spelled_out(way) if len(_heavy(one)) == 1)


@lru_cache(maxsize=16384)
def _heavy(text: str) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(text)) - (_LIGHT - _ASKING)


def _name(written: str, metrics: tuple[str, ...]) -> _Name:
    stems = [stem(word.text) for word in words(written)]
    stems = [one for one in stems if one not in _ARTICLES] or stems
    heavy = frozenset(stems) - (_LIGHT - _ASKING)
    return _Name(tuple(stems), heavy if heavy - _LIGHT else frozenset(), metrics, written)


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in FILLERS


def _frozen(found: Mapping[str, list[_T]]) -> dict[str, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in found.items()}
