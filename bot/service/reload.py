"""The beginning of a revision's life: which facts are served when the program starts.

The curated files decide. Where ``facts.db`` was decided for exactly these files by this version of the program, it is
read and no YAML is parsed: neither the parser nor the checks are even imported. Otherwise the files are read, checked
and brought live. Files with faults change nothing: the last good revision is served, and said so.

After a rollback ``facts.db`` holds another revision than the files give, and was decided for them all the same: it is
served, and said so, until the files change or somebody reloads them.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.errors import DatabaseError, DataError, FaultsFound
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.core.model import FactBase, Lang
    from bot.curation.load import Loaded
    from bot.service.publishing import Clock
    from bot.service.vault import Kept, Vault

FACTS_DB = "facts.db"
PATIENCE = 20.0  # seconds that a start waits for a reload that is under way
_TOLD = frozenset({"damaged", "newer_schema"})  # the others are no news, or told when the new file is written


class FactsStore(Protocol):
    """Keeps one revision on disk. Each of these raises ``DatabaseError`` where it cannot."""

    async def peek(self, path: Path) -> Kept:
        """What the database says about itself, without the facts."""

    async def read(self, path: Path) -> FactBase:
        """The whole revision, every byte checked."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the facts lie: two folders of curated files, the originals if any, and the folder of ``facts.db``."""

    facts: Path
    seeds: Path
    data: Path
    originals: Path | None = None

    @property
    def database(self) -> Path:
        """The path of ``facts.db``."""
        return self.data / FACTS_DB


@dataclass(frozen=True, slots=True)
class Program:
    """The program that starts.

    Attributes
    ----------
    version
        Another one may read the same files differently, so it builds anew.
    now
        The clock for the history, in UTC.
    stays
        Whether it stays and answers others. One that answers a single question brings changed files live only where no
        other process serves: a look at a draft must not change what a chat is told.
    """

    version: str
    now: Clock
    stays: bool = True


class Start:
    """Finds the facts to serve first.

    Parameters
    ----------
    places, store
        Where the facts lie, and what reads them.
    vault
        Makes the data folder's keeper, which only a start over changed files needs.
    program
        Who starts.
    lang, tell
        The language of remarks, and where they go; the answer to a question never depends on them.
    """

    def __init__(
        self,
        places: Places,
        store: FactsStore,
        vault: Callable[[], Vault],
        program: Program,
        *,
        lang: Lang,
        tell: Callable[[str], None],
    ) -> None:
        self._places = places
        self._store = store
        self._vault = vault
        self._program = program
        self._lang = lang
        self._tell = tell
        self.passed_over: object = None
        """The stamp of a ``facts.db`` that is older than what is served from memory: nobody may go back to it."""

    async def facts(self) -> FactBase:
        """The revision to serve.

        Raises
        ------
        FaultsFound
            When the curated files have faults and no earlier revision can be served.
        DataError
            When the curated files cannot be read at all, and no earlier revision can be served.
        """
        found = await self._unchanged()
        if found is not None:
            return found
        vault = self._vault()
        with ExitStack() as stack:
            refusal = self._locked(vault, stack)
            return self._made_meanwhile(vault) or self._gone_back_to(vault, refusal) or self._built(vault, refusal)

    def _locked(self, vault: Vault, stack: ExitStack) -> DatabaseError | None:
        """Take the right to change what is served; the reason where it cannot be had."""
        try:
            stack.enter_context(vault.locked(f"a start, since {self._program.now():%H:%M:%S} UTC", patience=PATIENCE))
            vault.heal()
        except DatabaseError as error:
            return error
        return None

    async def _unchanged(self) -> FactBase | None:
        """The revision of ``facts.db``, if it was decided for the curated files as they are now."""
        try:
            files, kept = self._files(), await self._store.peek(self._places.database)
            if self._holds(kept, files):
                return self._noted(await self._store.read(self._places.database), files)
        except DatabaseError as error:
            if error.reason in _TOLD:
                self._tell(self._say("start.rebuilding", reason=error))
        except DataError:
            pass  # the load says what is wrong, and where
        return None

    def _made_meanwhile(self, vault: Vault) -> FactBase | None:
        """The same, where another process has done by now what this one was about to do."""
        try:
            files, kept = self._files(), vault.served()
            return self._noted(vault.read(), files) if kept and self._holds(kept, files) else None
        except DataError:
            return None

    def _gone_back_to(self, vault: Vault, refusal: DatabaseError | None) -> FactBase | None:
        """The revision that people went back to, where ``facts.db`` is lost and the files are still the same."""
        from bot.service.publishing import mark  # noqa: PLC0415 - as above

        try:
            files, entries = self._files(), vault.history()
            if not entries or not entries[-1].pinned or entries[-1].files != files:
                return None
            base = vault.kept(entries[-1].revision)
            if refusal is None:
                vault.publish(base, mark(self._program.version, files), None)
        except DataError:
            return None
        return self._noted(base, files)

    def _files(self) -> str:
        from bot.curation.files import fingerprint  # noqa: PLC0415 - in step with the import of load below

        return fingerprint(self._places.facts, self._places.seeds)

    def _holds(self, kept: Kept, files: str) -> bool:
        """Whether what is kept was decided for these files, and by a program that reads them as this one does.

        What people went back to was not read from the files at all: there, another version makes no difference.
        """
        version, _, known = kept.fingerprint.rpartition(" ")
        return known == files and (version == self._program.version or kept.revision != files)

    def _noted(self, base: FactBase, files: str) -> FactBase:
        if base.revision != files:
            self._tell(self._say("start.pinned", revision=base.short))
        return base

    def _built(self, vault: Vault, refusal: DatabaseError | None) -> FactBase:
        from bot.curation.load import load  # noqa: PLC0415 - the parser and the checks cost more than a warm start

        try:
            loaded = load(self._places.facts, self._places.seeds, self._places.originals)
        except DataError as error:
            said = f"facts: {error}."
            return self._last_good(vault, error, lambda serving: f"{said} {serving}")
        if loaded.base is None:
            faults = FaultsFound(loaded.report(self._say("start.nothing")), loaded.errors)
            return self._last_good(vault, faults, loaded.report)
        if not self._program.stays and self._served_by_others(vault):
            self._tell(self._say("start.draft", revision=loaded.base.short))
            return loaded.base
        return self._brought_live(vault, loaded.base, loaded, refusal)

    def _served_by_others(self, vault: Vault) -> bool:
        try:
            served = vault.served()
        except DatabaseError:
            return False
        return served is not None and vault.in_use(served.revision)

    def _brought_live(self, vault: Vault, base: FactBase, loaded: Loaded, refusal: DatabaseError | None) -> FactBase:
        from bot.service.publishing import Cause, bring_live, mark  # noqa: PLC0415 - as above

        fingerprint = mark(self._program.version, loaded.revision)
        try:
            if refusal is not None:
                raise refusal
            bring_live(vault, base, fingerprint, Cause("", "start"), self._program.now)
        except DatabaseError as error:
            self.passed_over = vault.stamp()
            self._tell(self._say("start.memory", reason=error, revision=base.short))
        return base

    def _last_good(self, vault: Vault, error: DataError, report: Callable[[str], str]) -> FactBase:
        """The revision that was served last, whatever it was decided for; ``error`` where there is none."""
        from bot.service.publishing import present  # noqa: PLC0415 - as above

        try:
            base = present(vault)
        except DatabaseError:
            base = None
        if base is None:
            raise error from None
        self._tell(report(self._say("start.still", revision=base.short)))
        return base

    def _say(self, key: str, **values: object) -> str:
        return say(self._lang, key, **values)
