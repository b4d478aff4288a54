"""What a curator does to the facts that are served: look, reload, go back. The same on the command line and in chat.

Everything here blocks, and a process that answers questions does not call it: it asks a worker to
(``bot.service.worker``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.history import chosen
from bot.curation.files import fingerprint
from bot.curation.load import Loader
from bot.errors import DatabaseError, DataError
from bot.service.outcome import Outcome, State, changes, findings
from bot.service.publishing import Cause, bring_live, mark, present

if TYPE_CHECKING:
    from bot.core.history import Entry
    from bot.core.model import FactBase
    from bot.curation.load import Loaded
    from bot.service.publishing import Clock
    from bot.service.reload import Places
    from bot.service.vault import Vault


class Curator:
    """Changes what is served. It keeps what it has parsed: the next reload reads only files that have changed.

    Parameters
    ----------
    places, vault
        Where the curated files and the originals lie, and the data folder.
    version
        The program's version.
    now
        The clock for the history, in UTC.
    """

    def __init__(self, places: Places, vault: Vault, version: str, *, now: Clock) -> None:
        self._places = places
        self._vault = vault
        self._version = version
        self._now = now
        self._loader = Loader()

    def propose(self) -> Outcome:
        """Check the files and say what a reload would change. Nothing is written.

        Raises
        ------
        DataError
            Where files or facts cannot be read at all.
        """
        return self._proposed(self._load(), present(self._vault))

    def reload(self, who: str, *, files: str = "", served: str = "") -> Outcome:
        """Bring the files live.

        Parameters
        ----------
        who
            For the history.
        files, served
            Beginnings of the hashes that were agreed to: of the files, and of the revision that they replace. Where one
            is another by now, nothing is done.

        Raises
        ------
        DataError
            Where files cannot be read, or the data folder cannot be written; what was served is served still.
        """
        with self._vault.locked(self._note(who)):
            loaded, old = self._load(), present(self._vault)
            found = self._proposed(loaded, old)
            if loaded.base is None:
                return found
            if refused := _refused(found, files, served):
                return refused
            cause = Cause(who, "reload")
            entry = bring_live(self._vault, loaded.base, mark(self._version, loaded.revision), cause, self._now)
            return _live(found, entry)

    def propose_rollback(self, wanted: str) -> Outcome:
        """Say what going back to a revision would change. Nothing is written; raises as ``propose`` does."""
        entry = chosen(self._vault.history(), wanted)
        if entry is None:
            return Outcome(State.REFUSED, reason="no_such_revision", message=wanted)
        return self._back(entry)[0]

    def compare(self, wanted: str) -> Outcome:
        """Say what has changed since a revision; raises as ``propose`` does."""
        entry, served = chosen(self._vault.history(), wanted), present(self._vault)
        if entry is None or served is None:
            return Outcome(State.REFUSED, reason="no_such_revision", message=wanted)
        try:
            old = self._vault.kept(entry.revision)
        except DatabaseError as error:
            return Outcome(State.REFUSED, entry.revision, entry.revision, reason="not_kept", message=str(error))
        return Outcome(State.COMPARED, old.revision, served.revision, **changes(old, served))

    def rollback(self, wanted: str, who: str, *, served: str = "") -> Outcome:
        """Serve an old revision anew, under a new number.

        The curated files stay as they are; that something else is served holds until they change or are reloaded.
        Parameters and errors are those of ``reload``.
        """
        with self._vault.locked(self._note(who)):
            entry = chosen(self._vault.history(), wanted)
            if entry is None:
                return Outcome(State.REFUSED, reason="no_such_revision", message=wanted)
            found, base = self._back(entry)
            if base is None or found.state is State.SAME:
                return found
            if refused := _refused(found, "", served):
                return refused
            cause = Cause(who, "rollback", entry.number)
            made = bring_live(self._vault, base, mark(self._version, found.files), cause, self._now)
            return _live(found, made)

    def _back(self, entry: Entry) -> tuple[Outcome, FactBase | None]:
        old = present(self._vault)
        served = old.revision if old else None
        try:
            base = self._vault.kept(entry.revision)
        except DatabaseError as error:
            return Outcome(State.REFUSED, served, entry.revision, reason="not_kept", message=str(error)), None
        state = State.SAME if served == base.revision else State.READY
        found = changes(old, base)
        return Outcome(state, served, base.revision, self._files(), of=entry.number, **found), base

    def _files(self) -> str:
        """The hash of the files as they lie there; going back must be possible where they cannot even be read."""
        try:
            return fingerprint(self._places.facts, self._places.seeds)
        except DataError:
            return ""

    def _load(self) -> Loaded:
        return self._loader.load(self._places.facts, self._places.seeds, self._places.originals)

    def _proposed(self, loaded: Loaded, old: FactBase | None) -> Outcome:
        served, found = (old.revision if old else None), findings(loaded)
        if loaded.base is None:
            report = loaded.report(_serving(old))
            return Outcome(State.FAULTS, served, files=loaded.revision, report=report, **found)
        state = State.SAME if served == loaded.revision else State.READY
        known = {**found, **changes(old, loaded.base)}
        report = loaded.report(f"Revision {loaded.revision[:7]} can be served.")
        return Outcome(state, served, loaded.revision, loaded.revision, report=report, **known)

    def _note(self, who: str) -> str:
        return f"{who}, since {self._now():%H:%M:%S} UTC"


def _serving(old: FactBase | None) -> str:
    if old is None:
        return "Nothing was loaded, and there is no earlier revision to serve."
    return f"Nothing was loaded; revision {old.short} is still served."


def _refused(found: Outcome, files: str, served: str) -> Outcome | None:
    """What stands in the way of doing what was agreed to."""
    if not found.files.startswith(files):
        return Outcome(State.REFUSED, found.served, found.revision, found.files, reason="files_changed")
    if not (found.served or "").startswith(served):
        return Outcome(State.REFUSED, found.served, found.revision, found.files, reason="overtaken")
    return None


def _live(found: Outcome, entry: Entry | None) -> Outcome:
    data = found.to_json()
    if entry is None:
        return Outcome.from_json({**data, "state": State.SAME})
    return Outcome.from_json({**data, "state": State.LIVE, "served": entry.revision, "number": entry.number})
