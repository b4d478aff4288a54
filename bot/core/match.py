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
    from collections.abc import Iterable

CUTOFF = 72
PROPOSAL_CUTOFF = 50
MOST = 25
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


class Index:
    """Names and what they stand for. Built once per revision and language; look-ups are remembered.

    All names also stand in one text, a line each, so that what begins with the letters typed, or has them inside, is
    found by scanning that text and not name by name.
    """

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        named = [
            (name, place)
            for place, entry in enumerate(entries)
            for name in dict.fromkeys(map(fold, (entry.value, entry.label, *entry.names)))
        ]
        self._owners = [place for _, place in named]
        self._sorted = [_sorted(name) for name, _ in named]
        self._text = "".join(f"\n{name}" for name, _ in named)
        self._lines = list(accumulate((len(name) + 1 for name, _ in named), initial=0))[:-1]
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
        return self._entries(dict.fromkeys(self._near(fold(typed), CUTOFF)), most)

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

    def _propose(self, wanted: str) -> tuple[Entry, ...]:
        """What begins with the letters, then what has them inside; only where nothing does, what is near."""
        owners: dict[int, None] = {}
        self._scan(f"\n{wanted}", owners)
        self._scan(wanted, owners)
        if not owners:
            owners = dict.fromkeys(self._near(wanted, PROPOSAL_CUTOFF))
        return self._entries(owners, MOST)

    def _scan(self, wanted: str, owners: dict[int, None]) -> None:
        at = self._text.find(wanted)
        while at >= 0 and len(owners) < MOST:
            line = bisect_right(self._lines, at) - 1
            owners[self._owners[line]] = None
            following = self._lines[line + 1] if line + 1 < len(self._lines) else len(self._text)
            at = self._text.find(wanted, following)

    def _near(self, wanted: str, cutoff: int) -> list[int]:
        """Owners of near names, nearest first; the order of words does not matter."""
        near = process.extract(_sorted(wanted), self._sorted, scorer=fuzz.ratio, score_cutoff=cutoff, limit=MOST)
        return [self._owners[line] for _, _, line in near]

    def _entries(self, owners: Iterable[int], most: int) -> tuple[Entry, ...]:
        return tuple(self.entries[owner] for owner in owners)[:most]


def _sorted(name: str) -> str:
    """The words of a name in order, as ``token_sort_ratio`` would put them at every comparison."""
    return " ".join(sorted(name.split()))
