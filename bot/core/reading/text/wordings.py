"""Ways of asking for a metric, as the vocabulary writes them: ``companies (with|had) a (booth|stand)``.

Alternatives stand in round brackets; one of them may be empty. In a Chinese way, ``…`` stands for some characters that
must be understood as everything else. These are names for the readers of free text alone: no list, search or
autocomplete shows them, and they are never spelt out as a whole, for they are very many. A way that begins with ``@``
counts only in a question that names a place ("@ fields of use"): of a conference it would say too little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GAP = "..."  # as … is folded
_OF_A_PLACE = "@"
_REACH = 12  # characters that may stand in a gap
_COMING = "(?<![出起本原未历])(?<!(?<!线)下)来"  # a bare 来 that is none of 列出来, 本来, 下来; 线下来 is
_GROUP = re.compile(r"\(([^()]*)\)")
_BETWIXT = rf"[^,;:?!。，；：？！、和与跟及\n]{{0,{_REACH}}}?"


def ways_of(asked: Iterable[str], *, of_places: bool) -> Iterator[str]:
    """The ways as the vocabulary lists them, without the mark; those that need a place only ``of_places``."""
    for way in asked:
        if of_places or not way.startswith(_OF_A_PLACE):
            yield way.removeprefix(_OF_A_PLACE).strip()


def groups(way: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a folded way in order: the alternatives of each, one where there is no choice."""
    pieces = _GROUP.split(way)
    return tuple(tuple(piece.split("|")) if at % 2 else (piece,) for at, piece in enumerate(pieces) if at % 2 or piece)


@dataclass(frozen=True)
class HanWay:
    """A way with Han characters, found by a pattern that is made when it is first needed."""

    way: str
    metrics: tuple[str, ...]

    @property
    def openings(self) -> frozenset[str]:
        """The characters with which it may begin."""
        found: set[str] = set()
        for alternatives in groups(self.way):
            found.update(one[0] for one in alternatives if one)
            if "" not in alternatives:
                break
        return frozenset(found)

    def match(self, text: str, start: int) -> tuple[tuple[int, int], ...]:
        """The places of its pieces from ``start`` on; none where it does not stand there."""
        found = self._pattern.match(text, start)
        if not found:
            return ()
        return tuple(found.span(n) for n in range(1, len(found.groups()) + 1) if found[n])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _compiled(self.way)


@lru_cache(maxsize=8192)  # the next revision asks in nearly the same ways
def _compiled(way: str) -> re.Pattern[str]:
    made = ""
    for alternatives in groups(way):
        longest = sorted(alternatives, key=len, reverse=True)
        one = "|".join(_piece(part, first=not made) for part in longest)
        made += one if len(longest) == 1 else f"(?:{one})"
    return re.compile(f"({made})(?:(?<!方)|(?!面))", re.ASCII)  # 采购方 is no part of 采购方面


def _piece(part: str, *, first: bool) -> str:
    """One alternative as a pattern: a space may stand before it; a bare 来 at its end is none of 列出来, 下来."""
    space = "" if first or not part or part.startswith(GAP) else " ?"
    *before, last = re.escape(part).split(re.escape(GAP))
    return space + f"){_BETWIXT}(".join((*before, _COMING if last == "来" else last))


@lru_cache(maxsize=8192)  # two lexicons of a revision have ways in common, and the next has nearly all of them
def folded_way(way: str) -> str:
    """A way as the text is folded with which it is compared."""
    return " ".join(fold(way).text.replace("-", " ").split())
