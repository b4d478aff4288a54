"""The names of the metrics and the ways of asking for them, taken apart into words so that they can be looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.common import FILLERS
from bot.core.reading.folding import fold, is_han, words
from bot.core.reading.kin import stem
from bot.core.reading.residue import NUMBERS
from bot.core.reading.wordings import GAP, HanWay, folded_way, heavy_sets, spelled_out, ways_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bot.core.model import Metric

_AND = re.compile(r"(?<![a-z])and(?![a-z])", re.ASCII)
SHORTEST = 5  # shorter words have too many neighbours
_SHORTEST_OF_EVERY_DAY = 6
ARTICLES = frozenset({"a", "an", "the"})
# Words that do not set one name apart from another; a name of one other word only is found with its words together.
_LIGHT_WORDS = """of for in at from to by is was were are be it its did do does on off and or how many much what which
where who when why number count this that conference event waic edition year day"""
LIGHT = ARTICLES | frozenset(_LIGHT_WORDS.split())
_LIGHT_HAN = frozenset("多少几有的了过个家位名场项款台件支份是什么哪些数量总共一" + GAP)
# In a way of asking they tell what is asked, "who won" from "how many won".
_ASKING = frozenset(("who", "whom", "whose", "what", "which", "when", "where"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name of several words: their stems, the light words left out of ``heavy``, and as it is written."""

    stems: tuple[str, ...]
    heavy: frozenset[str]
    metrics: tuple[str, ...]
    written: str


@dataclass
class Names:
    """The names of one vocabulary, by what a search for them begins with.

    ``han`` and ``ways`` are by a first character, ``latin`` by the stems of the first three words, ``apart`` by the
    least of the words that may stand apart. ``owners`` tells of each stem whose name it is in, ``spellings`` the stem
    of each word.
    """

    han: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    ways: dict[str, list[HanWay]] = field(default_factory=dict)
    latin: dict[tuple[str, ...], list[Name]] = field(default_factory=dict)
    apart: dict[str, list[Name]] = field(default_factory=dict)
    owners: dict[str, set[str]] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)

    def add(self, written: str, metrics: tuple[str, ...]) -> None:
        """Take up a name as it is written, folded."""
        if any(map(is_han, written)) or not words(written):
            self.han.setdefault(written[0], []).append((written, metrics))
            return
        name = _name(written, metrics)
        self.latin.setdefault(name.stems[:3], []).append(name)
        if _are_words(name.heavy):
            self.apart.setdefault(min(name.heavy), []).append(name)
        for one in name.stems:
            self.owners.setdefault(one, set()).update(metrics)
        self.spellings |= {word.text: stem(word.text) for word in words(written) if _may_be_misspelt(word.text)}

    def add_ways(self, sets: dict[frozenset[str], dict[str, None]], *, beside_names: bool = False) -> None:
        """Take up words that ask for metrics wherever they stand together; a name goes before a way of asking.

        ``beside_names`` keeps the ways in words of another metric's name, where the rest of a question decides.
        """
        known = set() if beside_names else {name.heavy for names in self.apart.values() for name in names}
        for heavy, metrics in sets.items():
            if heavy not in known:
                name = Name((), heavy, tuple(metrics), " ".join(sorted(heavy)))
                self.apart.setdefault(min(heavy), []).append(name)
                for one in heavy:
                    self.owners.setdefault(one, set()).update(metrics)


def names_of(metrics: Collection[Metric], *, of_places: bool = False) -> Names:
    """The names and aliases of some metrics in both languages, their ids, and the ways of asking for them."""
    found = Names()
    owners: dict[str, dict[str, None]] = {}
    sets: dict[frozenset[str], dict[str, None]] = {}
    for metric in metrics:
        called = (metric.id, metric.names.en, metric.names.zh or "", *metric.aliases_en, *metric.aliases_zh)
        for name in (" ".join(fold(name).text.replace("-", " ").split()) for name in called):
            owners.setdefault(name, {})[metric.id] = None
        for way, heavy in _latin_ways(ways_of(metric.asked_en, of_places=of_places)):
            if heavy:
                sets.setdefault(heavy, {})[metric.id] = None
            else:
                owners.setdefault(way, {})[metric.id] = None
        for asked in ways_of(metric.asked_zh, of_places=of_places):
            han = HanWay(folded_way(asked), (metric.id,))
            for sign in han.openings:
                found.ways.setdefault(sign, []).append(han)
    for written, those in owners.items():
        if written:
            found.add(written, tuple(those))
    found.add_ways(sets, beside_names=of_places)
    return found


def _latin_ways(ways: Iterable[str]) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The English ways of asking: each set of words once; whole, and without a set, what has one of weight only."""
    for asked in ways:
        way = folded_way(asked)
        if _AND.search(way):  # what joins two things stands in no name whose words are apart
            yield from ((one, None) for one in spelled_out(way))
            continue
        light = False
        for heavy in heavy_sets(way, _heavy):
            if _are_words(heavy):
                yield "", heavy
            else:
                light = True
        if light:
            yield from ((one, None) for one in spelled_out(way) if _heavy(one) and not _are_words(_heavy(one)))


def _are_words(heavy: frozenset[str]) -> bool:
    """Whether the words of a name say enough to be found apart: two of them, and not as short as those of "m2"."""
    return len(heavy) > 1 and max(map(len, heavy)) > 1


@lru_cache(maxsize=16384)
def _heavy(text: str) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(text)) - (LIGHT - _ASKING)


def _name(written: str, metrics: tuple[str, ...]) -> Name:
    stems = [stem(word.text) for word in words(written)]
    stems = [one for one in stems if one not in ARTICLES] or stems
    heavy = frozenset(stems) - (LIGHT - _ASKING)
    return Name(tuple(stems), heavy if heavy - LIGHT else frozenset(), metrics, written)


def _may_be_misspelt(word: str) -> bool:
    """A word of every day in a name ("signed") is only taken for misspelt where it is long."""
    shortest = _SHORTEST_OF_EVERY_DAY if word in FILLERS else SHORTEST
    return len(word) >= shortest and word.isalpha() and word not in NUMBERS


@lru_cache(maxsize=16384)
def weight(name: str) -> int:
    """How much a name says: its letters but for those of "how many", 多少 and the like."""
    if any(map(is_han, name)):
        return sum(sign not in _LIGHT_HAN for sign in name)
    return sum(len(one) for one in (stem(word.text) for word in words(name)) if one not in LIGHT)
