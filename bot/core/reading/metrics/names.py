"""The names of the metrics and the ways of asking for them, taken apart into words so that they can be looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.metrics.latin_ways import WayInARow, WaysApart, are_words, in_a_row, of_little_weight
from bot.core.reading.text.common import FILLERS
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.residue import NUMBERS
from bot.core.reading.text.wordings import GAP, HanWay, folded_way, ways_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from bot.core.model import Metric

_AND = re.compile(r"(?<![a-z])and(?![a-z])", re.ASCII)
SHORTEST = 5  # shorter words have too many neighbours
_SHORTEST_OF_EVERY_DAY = 6
ARTICLES = frozenset({"a", "an", "the"})
# Words that do not set one name apart from another; a name of one other word only is found with its words together.
_LIGHT_WORDS = """of for in at from to by is was were are be it its did do does on off and or how many much what which
where who when why number count this that will conference event waic edition year day"""
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

    ``han`` and ``han_ways`` are by a first character, ``latin`` by the stems of the first three words, ``apart`` by the
    least of the words that may stand apart, ``in_a_row`` by a first stem. ``known`` has the words of weight of each
    name whose words may stand apart. ``owners`` tells of each stem whose name it is in, ``spellings`` the stem of each
    word.
    """

    han: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    han_ways: dict[str, list[HanWay]] = field(default_factory=dict)
    latin: dict[tuple[str, ...], list[Name]] = field(default_factory=dict)
    in_a_row: dict[str, list[WayInARow]] = field(default_factory=dict)
    apart: dict[str, list[Name]] = field(default_factory=dict)
    ways_apart: WaysApart = field(default_factory=WaysApart)
    known: set[frozenset[str]] = field(default_factory=set)
    owners: dict[str, set[str]] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)

    def add(self, written: str, metrics: tuple[str, ...]) -> None:
        """Take up a name as it is written, folded."""
        if any(map(is_han, written)) or not words(written):
            self.han.setdefault(written[0], []).append((written, metrics))
            return
        name = _name(written, metrics)
        self.latin.setdefault(name.stems[:3], []).append(name)
        if are_words(name.heavy):
            self.known.add(name.heavy)
            self.apart.setdefault(min(name.heavy), []).append(name)
        self._own(name.stems, metrics)
        self._spell(written)

    def add_han_way(self, way: str, metric: str) -> None:
        """Take up a folded way of asking with Han characters."""
        made = HanWay(way, (metric,))
        for sign in made.openings:
            self.han_ways.setdefault(sign, []).append(made)

    def add_latin_way(self, way: str, metric: str) -> None:
        """Take up a folded English way of asking, but for its wordings that are names: see ``of_little_weight``."""
        self._own(self.ways_apart.add(way, metric, _heavy).stems, (metric,))
        if joins_two(way):
            made = in_a_row(way, metric, ARTICLES)
            for one in made.openings:
                self.in_a_row.setdefault(one, []).append(made)
            self._spell(way)

    def ways_said_in(self, present: AbstractSet[str], *, beside_names: bool) -> Iterator[Name]:
        """The ways of asking that are said by some of the words present; a name goes before a way of asking.

        ``beside_names`` keeps the ways in words of another metric's name, where the rest of a question decides.
        """
        for heavy, metrics in self.ways_apart.said_in(present).items():
            if beside_names or heavy not in self.known:
                yield Name((), heavy, metrics, " ".join(sorted(heavy)))

    def _own(self, stems: Iterable[str], metrics: tuple[str, ...]) -> None:
        for one in stems:
            self.owners.setdefault(one, set()).update(metrics)

    def _spell(self, written: str) -> None:
        self.spellings |= {word.text: stem(word.text) for word in words(written) if _may_be_misspelt(word.text)}


def names_of(metrics: Collection[Metric], *, of_places: bool = False) -> Names:
    """The names and aliases of some metrics in both languages, their ids, and the ways of asking for them."""
    found = Names()
    owners: dict[str, dict[str, None]] = {}
    for metric in metrics:
        called = (metric.id, metric.names.en, metric.names.zh or "", *metric.aliases_en, *metric.aliases_zh)
        for name in (" ".join(fold(name).text.replace("-", " ").split()) for name in called):
            owners.setdefault(name, {})[metric.id] = None
        for way in map(folded_way, ways_of(metric.asked_en, of_places=of_places)):
            found.add_latin_way(way, metric.id)
            for name in () if joins_two(way) else of_little_weight(way, _heavy):
                owners.setdefault(name, {})[metric.id] = None
        for way in map(folded_way, ways_of(metric.asked_zh, of_places=of_places)):
            found.add_han_way(way, metric.id)
    for written, those in owners.items():
        if written:
            found.add(written, tuple(those))
    return found


def joins_two(way: str) -> bool:
    """Whether "and" stands in a way: what joins two things stands in no name whose words are apart."""
    return bool(_AND.search(way))


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
