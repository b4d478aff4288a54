"""The history of what was served: one entry for each time that another revision went live."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

How = Literal["start", "reload", "rollback", "found"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision went live.

    Attributes
    ----------
    number
        Counts from 1. A rollback is a new number with an old hash.
    revision
        The hash that names the facts served from then on.
    files
        The hash of the curated files as they lay there at that time; after a rollback another one than ``revision``.
    at
        When: UTC, ISO 8601, to the second.
    who
        Who asked for it.
    how
        ``start`` of a program over changed files, ``reload``, ``rollback``, or ``found``: it was served already when
        the history began.
    summary
        What changed against the revision before, in one line, by language.
    of
        The number that a rollback went back to.
    """

    number: int
    revision: str
    files: str
    at: str
    who: str
    how: How
    summary: Mapping[str, str] = field(default_factory=dict)
    of: int | None = None

    @property
    def short(self) -> str:
        """The first seven digits of the revision."""
        return self.revision[:7]

    @property
    def pinned(self) -> bool:
        """Whether something else is served than the files say: until they change, or somebody reloads."""
        return self.revision != self.files

    def to_json(self) -> dict[str, Any]:
        """The entry as plain data."""
        return asdict(self)


def chosen(entries: tuple[Entry, ...], wanted: str) -> Entry | None:
    """The entry that a person means: by number (``3``, ``#3``), else the latest whose hash begins so.

    A number goes before a hash; four digits of a hash are the fewest that name one.
    """
    text = wanted.strip().lower().removeprefix("#")
    found = [entry for entry in entries if text.isascii() and text.isdigit() and entry.number == int(text[:9])]
    if not found and len(text) >= 4:
        found = [entry for entry in entries if entry.revision.startswith(text)]
    return found[-1] if found else None
