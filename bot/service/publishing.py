"""Bringing a revision live: the one way on which starts, reloads and rollbacks change what is served.

``facts.db`` remembers which curated files it was decided for, apart from the revision that it holds. After a reload the
two are the same. After a rollback they are not: the files say one thing, and people have decided for another. That
decision holds until the files change or somebody reloads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.diff import diff
from bot.core.history import Entry
from bot.errors import DatabaseError
from bot.words import CATALOGUES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bot.core.history import How
    from bot.core.model import FactBase, Lang
    from bot.service.vault import Vault

    Clock = Callable[[], datetime]

LANGS: tuple[Lang, ...] = ("en", "zh-CN")
assert set(LANGS) == set(CATALOGUES)
_BUILD_ANEW = frozenset({"missing", "damaged", "older_schema", "newer_schema"})


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a revision goes live: who wants it, how, and which number a rollback goes back to."""

    who: str
    how: How
    of: int | None = None


def mark(version: str, files: str) -> str:
    """What ``facts.db`` was decided for: another version of the program may read the same files otherwise."""
    return f"{version} {files}"


def files_of(fingerprint: str) -> str:
    """The hash of the curated files that a mark names."""
    return fingerprint.rpartition(" ")[2]


def present(vault: Vault) -> FactBase | None:
    """The facts that are served: those of ``facts.db``, or where it is lost those that the history names last."""
    try:
        return vault.read()
    except DatabaseError as error:
        if error.reason not in _BUILD_ANEW:
            raise
    return last_kept(vault)


def last_kept(vault: Vault) -> FactBase | None:
    """The latest revision of the history that is kept and whole."""
    for entry in reversed(vault.history()):
        try:
            return vault.kept(entry.revision)
        except DatabaseError:
            continue
    return None


def bring_live(vault: Vault, base: FactBase, fingerprint: str, cause: Cause, now: Clock) -> Entry | None:
    """Serve ``base`` from now on; the lock must be held.

    Returns
    -------
    Entry or None
        What was entered into the history; ``None`` where these very facts were served already.

    Raises
    ------
    DatabaseError
        Where it cannot be written; what was served before is served still.
    """
    vault.heal()
    old = present(vault)
    entries = vault.history()
    at = now().strftime("%Y-%m-%dT%H:%M:%SZ")
    if old is not None and (not entries or entries[-1].revision != old.revision):
        entries = (*entries, _adopted(vault, old, _next(entries), at))
    if old is not None and old.revision == base.revision:
        served = vault.served()
        if served is None or served.fingerprint != fingerprint or not _reads(vault):
            vault.publish(base, fingerprint, None)
        return None
    files = files_of(fingerprint)
    entry = Entry(_next(entries), base.revision, files, at, cause.who, cause.how, summaries(old, base), cause.of)
    vault.publish(base, fingerprint, entry)
    return entry


def summaries(old: FactBase | None, new: FactBase) -> Mapping[str, str]:
    """What changed in one line, in every language."""
    found = diff(old, new)
    return {lang: found.summary(lang) for lang in LANGS}


def _reads(vault: Vault) -> bool:
    try:
        vault.read()
    except DatabaseError:
        return False
    return True


def _next(entries: tuple[Entry, ...]) -> int:
    return entries[-1].number + 1 if entries else 1


def _adopted(vault: Vault, base: FactBase, number: int, at: str) -> Entry:
    """Begin (or go on with) the history by what is served already: it was lost, or is younger than ``facts.db``."""
    served = vault.served()
    fingerprint = served.fingerprint if served else mark("", base.revision)
    entry = Entry(number, base.revision, files_of(fingerprint), at, "", "found", summaries(None, base))
    vault.adopt(base, fingerprint, entry)
    return entry
