"""The data folder: what is served, the revisions before it, their history, and the lock of whoever changes it.

::

    facts.db               the revision that every process serves
    revisions/<hash>.db    the last ones, and those that a process still uses
    history.jsonl          when each went live, by whom, and what changed
    reload.lock            held by whoever changes any of these

The steps of a change, each of which may be the last one that its process lives to see: the revision is kept; the change
is announced; ``facts.db`` is replaced; the change is settled; old revisions are removed. What is served changes in the
third step alone, which is one rename.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from bot.errors import DatabaseError
from bot.store import facts_file
from bot.store.archive import Archive, Use
from bot.store.history import History
from bot.store.lock import exclusive

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bot.core.history import Entry
    from bot.core.model import FactBase
    from bot.store.facts_file import Mark
    from bot.store.fulltext import FullText

KEPT = 50
FACTS_DB = "facts.db"
_UNREADABLE = frozenset({"missing", "damaged", "older_schema", "newer_schema"})


class Vault:
    """One data folder."""

    def __init__(self, data: Path) -> None:
        self.database = data / FACTS_DB
        self.archive = Archive(data / "revisions")
        self._history = History(data / "history.jsonl")
        self._lock = data / "reload.lock"

    def stamp(self) -> object:
        """Changes whenever ``facts.db`` is replaced; ``None`` where there is none."""
        try:
            found = self.database.stat()
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size)

    def served(self) -> Mark | None:
        """What ``facts.db`` holds; ``None`` where it must be built anew.

        Raises
        ------
        DatabaseError
            ``foreign`` or ``unreadable``: a human must look.
        """
        try:
            return facts_file.mark_of(self.database)
        except DatabaseError as error:
            if error.reason in _UNREADABLE:
                return None
            raise

    def read(self) -> FactBase:
        """The revision of ``facts.db``; raises as ``facts_db.read`` does."""
        return facts_file.base_of(self.database)

    def kept(self, revision: str) -> FactBase:
        """A kept revision; raises as ``facts_db.read`` does."""
        return self.archive.read(revision)

    def keeps(self, revision: str) -> bool:
        """Whether a revision is kept."""
        return self.archive.path(revision).is_file()

    def claim(self, revision: str, claim: str) -> dict[str, Any] | None:
        """What a kept revision says of one claim; see :meth:`Archive.claim`."""
        return self.archive.claim(revision, claim)

    def full_text(self, base: FactBase) -> FullText:
        """The full text search over a revision; see :func:`bot.store.fulltext.full_text`."""
        from bot.store.fulltext import full_text  # noqa: PLC0415 (only a search needs it)

        return full_text(base, self.database, self.archive.path(base.revision))

    def use(self, revision: str) -> Use:
        """Tell other processes that this one serves a revision."""
        return self.archive.use(revision)

    def in_use(self, revision: str) -> bool:
        """Whether a living process serves a revision."""
        return self.archive.in_use(revision)

    def history(self) -> tuple[Entry, ...]:
        """Every change that went live, oldest first."""
        return self._history.entries(self._revision())

    def locked(self, note: str, *, patience: float = 0.0) -> AbstractContextManager[None]:
        """Hold the right to change what is served; see :func:`bot.store.lock.exclusive`."""
        return exclusive(self._lock, note, patience=patience)

    def heal(self) -> None:
        """Settle what a process that died has left open. The lock must be held."""
        self._history.heal(self._revision())

    def publish(self, base: FactBase, fingerprint: str, entry: Entry | None) -> None:
        """Serve a revision from now on. The lock must be held.

        Parameters
        ----------
        fingerprint
            Names the curated files (and the program) that this was decided for.
        entry
            What the history says of it; ``None`` where the facts stay as they are.

        Raises
        ------
        DatabaseError
            As ``facts_db.write`` does; what was served before is served still.
        """
        self.archive.keep(base, fingerprint)
        if entry is None:
            self._replace(base, fingerprint)
            return
        self._history.announce(entry)
        try:
            self._replace(base, fingerprint)
        except DatabaseError:
            with contextlib.suppress(DatabaseError):
                self._history.settle(entry.number, done=False)
            raise
        with contextlib.suppress(DatabaseError):  # it is live; the next change settles what this one could not
            self._history.settle(entry.number, done=True)
            wanted = {one.revision for one in self._history.entries(base.revision)[-KEPT:]}
            self.archive.prune(wanted | {base.revision})

    def adopt(self, base: FactBase, fingerprint: str, entry: Entry) -> None:
        """Enter what is served already, but of which the history does not know. The lock must be held."""
        self.archive.keep(base, fingerprint)
        self._history.announce(entry)
        self._history.settle(entry.number, done=True)

    def _revision(self) -> str | None:
        served = self.served()
        return served.revision if served else None

    def _replace(self, base: FactBase, fingerprint: str) -> None:
        from bot.store import building  # noqa: PLC0415 (readers never need it)

        kept = self.archive.path(base.revision)
        if facts_file.mark_of(kept).fingerprint == fingerprint:
            building.copy(kept, self.database)
        else:  # the same facts, decided for other files
            building.write(base, self.database, fingerprint)
