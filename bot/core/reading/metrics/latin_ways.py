"""English ways of asking, kept as their alternatives and never multiplied out: a way stands for thousands of wordings.

A way of two words of weight or more is found with its words apart, in whatever order; one with "and" also, and one of a
single word of weight only, with its words in a row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.wordings import groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

_NOTHING: frozenset[str] = frozenset()


def are_words(heavy: AbstractSet[str]) -> bool:
    """Whether the words of a name say enough to be found apart: two of them, and not as short as those of "m2"."""
    return len(heavy) > 1 and max(map(len, heavy)) > 1


@dataclass(frozen=True, slots=True)
class WayApart:
    """A way as the words of weight of each of its parts: of each part those of one alternative must be said.

    ``place`` is its place among all ways, in the order of the vocabulary.
    """

    parts: tuple[tuple[frozenset[str], ...], ...]
    metric: str
    place: int

    @property
    def anchors(self) -> frozenset[str]:
        """Words of which one at least is said wherever the way is."""
        firm = [part for part in self.parts if _NOTHING not in part]
        return frozenset(min(one) for one in min(firm, key=len)) if firm else _NOTHING.union(*map(_all, self.parts))

    @property
    def stems(self) -> frozenset[str]:
        """Every word by which it may be said."""
        return _NOTHING.union(*map(_all, self.parts))

    def said_in(self, present: AbstractSet[str]) -> Iterator[frozenset[str]]:
        """The sets of words by which it is said among those that are present."""
        chosen = [[one for one in part if one <= present] for part in self.parts]
        if all(chosen):
            yield from (heavy for each in product(*chosen) if are_words(heavy := _NOTHING.union(*each)))


@dataclass(slots=True)
class WaysApart:
    """Ways whose words may stand apart, by a word that must be said."""

    by_word: dict[str, list[WayApart]] = field(default_factory=dict)
    count: int = 0

    def add(self, way: str, metric: str, heavy: Callable[[str], frozenset[str]]) -> WayApart:
        """Take up a folded way; ``heavy`` gives the words of weight of a text."""
        parts = (tuple(dict.fromkeys(map(heavy, alternatives))) for alternatives in groups(way))
        made = WayApart(tuple(part for part in parts if part != (_NOTHING,)), metric, self.count)
        self.count += 1
        for word in made.anchors:
            self.by_word.setdefault(word, []).append(made)
        return made

    def said_in(self, present: AbstractSet[str]) -> dict[frozenset[str], tuple[str, ...]]:
        """The sets of words by which ways are said among those that are present, and the metrics they ask for."""
        likely = {way.place: way for word in present for way in self.by_word.get(word, ())}
        found: dict[frozenset[str], dict[str, None]] = {}
        for _, way in sorted(likely.items()):
            for heavy in way.said_in(present):
                found.setdefault(heavy, {})[way.metric] = None
        return {heavy: tuple(metrics) for heavy, metrics in found.items()}


def _all(part: Iterable[frozenset[str]]) -> frozenset[str]:
    return _NOTHING.union(*part)


@dataclass(frozen=True, slots=True)
class WayInARow:
    """A way as the stems of each alternative of its parts, articles left out, beside how that is written."""

    parts: tuple[tuple[tuple[tuple[str, ...], str], ...], ...]
    metric: str

    @property
    def openings(self) -> frozenset[str]:
        """The stems with which it may begin."""
        found: set[str] = set()
        for part in self.parts:
            found.update(stems[0] for stems, _ in part if stems)
            if all(stems for stems, _ in part):
                break
        return frozenset(found)

    def follow(self, said: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """How many stems each of its wordings reads from the first on, and how that wording is written."""
        reached = [(0, "")]
        for part in self.parts:
            reached = [
                (at + len(stems), f"{before} {written}".strip())
                for at, before in reached
                for stems, written in part
                if said[at : at + len(stems)] == stems
            ]
        yield from reached


def in_a_row(way: str, metric: str, articles: AbstractSet[str]) -> WayInARow:
    """A folded way whose words are looked for in a row."""
    return WayInARow(tuple(tuple(_stems(one, articles) for one in part) for part in groups(way)), metric)


def _stems(text: str, articles: AbstractSet[str]) -> tuple[tuple[str, ...], str]:
    said = (stem(word.text) for word in words(text))
    return tuple(one for one in said if one not in articles), " ".join(text.split())


def of_little_weight(way: str, heavy: Callable[[str], frozenset[str]]) -> Iterator[str]:
    """The wordings of a folded way that have one word of weight and so say too little with their words apart."""
    reached: list[tuple[str, frozenset[str]]] = [("", _NOTHING)]
    for part in groups(way):
        chosen = [(one, heavy(one)) for one in part]
        steps = ((before + one, had | more) for before, had in reached for one, more in chosen)
        reached = [(written, had) for written, had in steps if not are_words(had)]
    yield from (" ".join(written.split()) for written, had in reached if had)
