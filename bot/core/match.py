"""What did they mean: exact names first, then guarded fuzzy matching over labels and aliases.

``fuzz.WRatio`` is not used: it scores "views" 90 against "interviews". Plain ``ratio`` and ``token_sort_ratio`` with a
cut-off miss more and mistake less.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


@dataclass(slots=True)
class Index:
    """Names and what they stand for. Built once per revision and language; look-ups are remembered."""

    entries: tuple[Entry, ...]
    _names: list[str] = field(default_factory=list)
    _owners: list[int] = field(default_factory=list)
    _found: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for place, entry in enumerate(self.entries):
            for name in dict.fromkeys(map(fold, (entry.value, entry.label, *entry.names))):
                self._names.append(name)
                self._owners.append(place)

    def exact(self, typed: str) -> Entry | None:
        """The one entry that bears this very name; ``None`` where there is none or more than one."""
        wanted = fold(typed)
        owners = {owner for name, owner in zip(self._names, self._owners, strict=True) if name == wanted}
        return self.entries[owners.pop()] if len(owners) == 1 else None

    def nearest(self, typed: str, most: int = 3) -> tuple[Entry, ...]:
        """Entries whose name is close enough to be a slip of the pen, nearest first."""
        return self._ranked(self._fuzzy(fold(typed), CUTOFF), most)

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
        starts, inside = [], []
        for place, name in enumerate(self._names):
            if name.startswith(wanted):
                starts.append(place)
            elif wanted in name:
                inside.append(place)
        near = self._fuzzy(wanted, PROPOSAL_CUTOFF) if len(starts) + len(inside) < MOST else ()
        return self._ranked((*starts, *inside, *near), MOST)

    def _fuzzy(self, wanted: str, cutoff: int) -> Sequence[int]:
        best: dict[int, float] = {}
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
            for _, score, place in process.extract(wanted, self._names, scorer=scorer, score_cutoff=cutoff, limit=MOST):
                best[place] = max(score, best.get(place, 0))
        return sorted(best, key=lambda place: (-best[place], place))

    def _ranked(self, places: Iterable[int], most: int) -> tuple[Entry, ...]:
        owners = dict.fromkeys(self._owners[place] for place in places)
        return tuple(self.entries[owner] for owner in owners)[:most]
