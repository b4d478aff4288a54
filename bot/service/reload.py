"""The life of a revision; so far its beginning: which facts are served when the program starts.

The curated files decide. Where ``facts.db`` was built from exactly these files by this version of the program, it is
read and no YAML is parsed: neither the parser nor the checks are even imported. Otherwise the files are read, checked
and written to a new ``facts.db``. Files with faults change nothing: the last good ``facts.db`` is served, and said so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.errors import DatabaseError, DataError, FaultsFound
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.core.model import FactBase, Lang

FACTS_DB = "facts.db"
_TOLD = frozenset({"damaged", "newer_schema"})  # the others are no news, or told when the new file is written


class Kept(Protocol):
    """What a facts database says about itself."""

    @property
    def fingerprint(self) -> str:
        """Names what the database was built from: whatever its writer was given."""


class FactsStore(Protocol):
    """Keeps one revision on disk. Each of these raises ``DatabaseError`` where it cannot."""

    async def peek(self, path: Path) -> Kept:
        """What the database says about itself, without the facts."""

    async def read(self, path: Path) -> FactBase:
        """The whole revision, every byte checked."""

    async def write(self, base: FactBase, path: Path, *, fingerprint: str = "") -> None:
        """Put a revision in the place of the old one, whole or not at all."""


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


class Start:
    """Finds the facts to serve first.

    Parameters
    ----------
    places, store
        Where the facts lie, and what keeps them on disk.
    version
        The program's version: another one may read the same files differently, so it builds anew.
    lang, tell
        The language of remarks, and where they go; the answer to a question never depends on them.
    """

    def __init__(
        self, places: Places, store: FactsStore, version: str, *, lang: Lang, tell: Callable[[str], None]
    ) -> None:
        self._places = places
        self._store = store
        self._version = version
        self._lang = lang
        self._tell = tell

    async def facts(self) -> FactBase:
        """The revision to serve.

        Raises
        ------
        FaultsFound
            When the curated files have faults and no earlier revision can be served.
        DataError
            When the curated files cannot be read at all, and no earlier revision can be served.
        """
        return await self._unchanged() or await self._built()

    async def _unchanged(self) -> FactBase | None:
        """The kept revision, if it was built from the curated files as they are now."""
        from bot.curation.files import fingerprint  # noqa: PLC0415 - in step with the import of load below

        try:
            current = self._mark(fingerprint(self._places.facts, self._places.seeds))
            kept = await self._store.peek(self._places.database)
            return await self._store.read(self._places.database) if kept.fingerprint == current else None
        except DatabaseError as error:
            if error.reason in _TOLD:
                self._tell(self._say("start.rebuilding", reason=error))
        except DataError:
            pass  # the load says what is wrong, and where
        return None

    async def _built(self) -> FactBase:
        from bot.curation.load import load  # noqa: PLC0415 - the parser and the checks cost more than a warm start

        try:
            loaded = load(self._places.facts, self._places.seeds, self._places.originals)
        except DataError as error:
            said = f"facts: {error}."
            return await self._last_good(error, lambda serving: f"{said} {serving}")
        if loaded.base is None:
            faults = FaultsFound(loaded.report(self._say("start.nothing")), loaded.errors)
            return await self._last_good(faults, loaded.report)
        try:
            await self._store.write(loaded.base, self._places.database, fingerprint=self._mark(loaded.revision))
        except DatabaseError as error:
            self._tell(self._say("start.memory", reason=error, revision=loaded.base.short))
        return loaded.base

    async def _last_good(self, error: DataError, report: Callable[[str], str]) -> FactBase:
        """The kept revision, whatever it was built from; ``error`` where there is none."""
        try:
            base = await self._store.read(self._places.database)
        except DatabaseError:
            raise error from None
        self._tell(report(self._say("start.still", revision=base.short)))
        return base

    def _mark(self, revision: str) -> str:
        return mark(self._version, revision)

    def _say(self, key: str, **values: object) -> str:
        return say(self._lang, key, **values)


def mark(version: str, revision: str) -> str:
    """What a facts database was built from: these files, by this version of the program."""
    return f"{version} {revision}"
