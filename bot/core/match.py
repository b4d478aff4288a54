"""What did they mean: exact names first, then guarded fuzzy matching over labels and aliases.

``fuzz.WRatio`` is not used: it scores "views" 90 against "interviews". Plain ``ratio`` over names whose words are in
order, with a cut-off, misses more and mistakes less.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.postings import HAN, Postings

if TYPE_CHECKING:
    from collections.abc import Iterable

CUTOFF = 72
PROPOSAL_CUTOFF = 60
MOST = 25
NEAR = 8  # more guesses than that help nobody
_CACHED = 1024


# Chinese is written without spaces; where somebody has typed one, nothing is meant by it.
_BESIDE_HAN = re.compile(f"(?<=[{HAN}]) | (?=[{HAN}])")


def fold(text: str) -> str:
    """Case, width, underscores and runs of spaces made one; no spaces beside Han characters."""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").replace("-", " ").split())
    return plain if plain.isascii() else _BESIDE_HAN.sub("", plain)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be named: its value, the label shown, its titles in other languages, and other names."""

    value: str
    label: str
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


class Index:
    """Names and what they stand for. Built once per revision and language; look-ups are remembered.

    What begins with the letters typed, or has them inside, is found by scanning one text and not name by name. Latin
    letters are looked for among names that have some, and everything else among those that have something else.
    """

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        named = [(*name, place) for place, entry in enumerate(entries) for name in _folded(entry)]
        self._latin = Postings([(name, place, title) for name, title, place in named if any(map(str.isascii, name))])
        self._other = Postings([(name, place, title) for name, title, place in named if not name.isascii()])
        self._exact: dict[str, set[int]] = {}
        for name, _, place in named:
            self._exact.setdefault(name, set()).add(place)
        self._found: dict[str, tuple[Entry, ...]] = {}

    def make_ready(self) -> None:
        """Make all that the first keystroke would otherwise have to wait for."""
        self._latin.make_ready()
        self._other.make_ready()

    def exact(self, typed: str) -> Entry | None:
        """The one entry that bears this very name; ``None`` where there is none or more than one."""
        owners = self._exact.get(fold(typed), set())
        return self.entries[next(iter(owners))] if len(owners) == 1 else None

    def nearest(self, typed: str, most: int = 3) -> tuple[Entry, ...]:
        """Entries whose name is close enough to be a slip of the pen, nearest first."""
        wanted = fold(typed)
        names = self._names(wanted)
        return self._entries(names.near(wanted, CUTOFF, NEAR) or names.mended(wanted, most), most)

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

    def _names(self, wanted: str) -> Postings:
        return self._latin if wanted.isascii() else self._other

    def _propose(self, wanted: str) -> tuple[Entry, ...]:
        """What begins with the letters, has words that do, or has them inside; and what is near, where need be."""
        names = self._names(wanted)
        owners, certain = names.fitting(wanted, MOST)
        if not certain:
            owners |= names.near(wanted, PROPOSAL_CUTOFF, NEAR) or names.mended(wanted, MOST)
        return self._entries(owners, MOST)

    def _entries(self, owners: Iterable[int], most: int) -> tuple[Entry, ...]:
        return tuple(self.entries[owner] for owner in owners)[:most]


def _folded(entry: Entry) -> Iterable[tuple[str, bool]]:
    """Every name by which an entry is found, each once, and whether it is a title."""
    titles = dict.fromkeys((fold(name) for name in (entry.value, entry.label, *entry.titles)), True)
    return (dict.fromkeys(map(fold, entry.names), False) | titles).items()
