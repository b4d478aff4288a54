"""A facts database is built in memory, sealed, and only then written: SQLite itself never touches the disk."""

from __future__ import annotations

import errno
import secrets
import sqlite3
from contextlib import closing
from importlib import resources
from typing import TYPE_CHECKING

import bot
from bot.errors import DatabaseError
from bot.store import image, place
from bot.store.assembly import Assembly
from bot.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.core.model import FactBase
    from bot.store.tables import Row

_ADVICE = {
    errno.ENOSPC: "free some space on that disk",
    errno.EDQUOT: "free some space in that quota",
    errno.EFBIG: "raise the limit on the size of files",
}
_DEFAULT_ADVICE = "let this user write there, or set WAIC_DATA to another folder"


def write(base: FactBase, path: Path, fingerprint: str) -> None:
    """Build the file, put it in place, and read it back from disk before it replaces the old one."""
    path = path.resolve()
    _refuse_foreign(path)
    data = build(base, fingerprint)
    try:
        place.put(data, path, lambda new: _verify(new, base))
    except OSError as error:
        raise _unwritable(path, error) from error


def copy(source: Path, path: Path) -> None:
    """Put the bytes of one finished file in the place of another; raises as :func:`write` does."""
    path = path.resolve()
    _refuse_foreign(path)
    data = image.read_file(source)
    try:
        place.put(data, path, lambda new: image.open_sealed(new).close())
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> DatabaseError:
    advice = _ADVICE.get(error.errno or 0, _DEFAULT_ADVICE)
    line = f"{path} could not be written: {error.strerror}; {advice}. The file in place was not touched."
    return DatabaseError(line, reason="unwritable")


def _refuse_foreign(path: Path) -> None:
    """A file that is not ours is nobody's to overwrite; anything else can be replaced."""
    try:
        image.read_header(path)
    except DatabaseError as error:
        if error.reason == "foreign":
            raise


def build(base: FactBase, fingerprint: str = "") -> bytes:
    """The bytes of the database; the same base gives the same bytes.

    Raises
    ------
    DatabaseError
        ``inconsistent``, where the base refers to something that is not in it.
    """
    placeholder = secrets.token_hex(32)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA application_id = {image.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {image.SCHEMA}")
        connection.executescript(resources.files("bot.store").joinpath("facts.sql").read_text("utf-8"))
        connection.execute("BEGIN")
        try:
            for table, rows in tables(base):
                _insert(connection, table, rows)
        except (sqlite3.IntegrityError, UnicodeEncodeError) as error:
            line = f"these facts do not hold together: {error} in table {table}; run `waic check` on them"
            raise DatabaseError(line, reason="inconsistent") from error
        _insert(connection, "meta", _meta(base, fingerprint, placeholder))
        connection.execute("COMMIT")
        return image.seal(connection.serialize(), placeholder)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    marks = ", ".join("?" * columns)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 (names are constants)


def _meta(base: FactBase, fingerprint: str, placeholder: str) -> Iterable[Row]:
    yield "schema_version", str(image.SCHEMA)
    yield "program_version", bot.__version__
    yield "revision", base.revision
    yield "fingerprint", fingerprint
    for name in ("sources", "metrics", "units", "scopes", "editions", "claims", "conflicts", "subjects"):
        yield f"count_{name}", str(len(getattr(base, name)))
    yield "seal", image.SEAL_PREFIX + placeholder


def _verify(path: Path, base: FactBase) -> None:
    """Read the new file from disk as a reader will, and compare it with what was to be written."""
    with closing(image.open_sealed(path)) as connection:
        faults = [row for row in connection.execute("PRAGMA integrity_check") if row != ("ok",)]
        faults += connection.execute("PRAGMA foreign_key_check").fetchall()
        assembly = Assembly()
        for select, take in assembly.steps():
            connection.row_factory = take
            connection.execute(select).fetchall()
    if faults or assembly.base() != base:
        raise image.damaged(path, f"it does not read back as it was written {faults}")
