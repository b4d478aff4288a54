"""What did they mean: exact names first, then guarded fuzzy matching over labels and aliases.

``fuzz.WRatio`` is not used: it scores "views" 90 against "interviews". Plain ``ratio`` over names whose words are in
order, with a cut-off, misses more and mistakes less.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CUTOFF = 72
PROPOSAL_CUTOFF = 60
MOST = 25
NEAR = 8  # more guesses than that help nobody
_CACHED = 1024


def fold(text: str) -> str:
    """Case, width, underscores and runs of spaces made one."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").replace("-", " ").split())


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be named: its value, the label shown, and every name that finds it."""

    value: str
    label: str
    names: tuple[str, ...] = ()


class _Names:
    """Names of one script, in one text, a line each, and with their words in order."""

    def __init__(self, named: Sequence[tuple[str, int]]) -> None:
        self.owners = [owner for _, owner in named]
        self.sorted = [_sorted(name) for name, _ in named]
        self.text = "".join(f"\n{name}" for name, _ in named)
        self.lines = list(accumulate((len(name) + 1 for name, _ in named), initial=0))[:-1]

    def scan(self, wanted: str, owners: dict[int, None]) -> None:
        """Add the owners of the names that hold ``wanted``, until there are enough."""
        at = self.text.find(wanted)
        while at >= 0 and len(owners) < MOST:
            line = bisect_right(self.lines, at) - 1
            owners[self.owners[line]] = None
            following = self.lines[line + 1] if line + 1 < len(self.lines) else len(self.text)
            at = self.text.find(wanted, following)

    def near(self, wanted: str, cutoff: int) -> dict[int, None]:
        """Owners of near names, nearest first; the order of words does not matter."""
        found = process.extract(_sorted(wanted), self.sorted, scorer=fuzz.ratio, score_cutoff=cutoff, limit=NEAR)
        return dict.fromkeys(self.owners[line] for _, _, line in found)


class Index:
    """Names and what they stand for. Built once per revision and language; look-ups are remembered.

    What begins with the letters typed, or has them inside, is found by scanning one text and not name by name. Latin
    letters are looked for among names that have some, and everything else among those that have something else.
    """

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        named = [
            (name, place)
            for place, entry in enumerate(entries)
            for name in dict.fromkeys(map(fold, (entry.value, entry.label, *entry.names)))
        ]
        self._latin = _Names([one for one in named if any(map(str.isascii, one[0]))])
        self._other = _Names([one for one in named if not one[0].isascii()])
        self._exact: dict[str, set[int]] = {}
        for name, place in named:
            self._exact.setdefault(name, set()).add(place)
        self._found: dict[str, tuple[Entry, ...]] = {}

    def exact(self, typed: str) -> Entry | None:
        """The one entry that bears this very name; ``None`` where there is none or more than one."""
        owners = self._exact.get(fold(typed), set())
        return self.entries[next(iter(owners))] if len(owners) == 1 else None

    def nearest(self, typed: str, most: int = 3) -> tuple[Entry, ...]:
        """Entries whose name is close enough to be a slip of the pen, nearest first."""
        wanted = fold(typed)
        return self._entries(self._names(wanted).near(wanted, CUTOFF), most)

    def propose(self, typed: str) -> tuple[Entry, ...]:
        """At most 25 entries for what has been typed so far: all in order where that is nothing."""
        wanted = fold(typed)
        if not wanted:
            return self.entries[:MOST]
        found = self._found.get(wanted)
        if found is None:
            if len(self._found) >= _CACHED:
                self._found.clear()
            found = self._found[wanted] = self._propose(wanted)
        return found

    def _names(self, wanted: str) -> _Names:
        return self._latin if wanted.isascii() else self._other

    def _propose(self, wanted: str) -> tuple[Entry, ...]:
        """What begins with the letters, then what has them inside; only where nothing does, what is near."""
        names = self._names(wanted)
        owners: dict[int, None] = {}
        names.scan(f"\n{wanted}", owners)
        names.scan(wanted, owners)
        return self._entries(owners or names.near(wanted, PROPOSAL_CUTOFF), MOST)

    def _entries(self, owners: Iterable[int], most: int) -> tuple[Entry, ...]:
        return tuple(self.entries[owner] for owner in owners)[:most]


def _sorted(name: str) -> str:
    """The words of a name in order, as ``token_sort_ratio`` would put them at every comparison."""
    return " ".join(sorted(name.split()))
