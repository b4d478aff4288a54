"""The bytes of a facts database: its header, its seal, and how both are checked before SQLite sees a single page.

A finished file is never changed, so its content can be sealed: a row of ``meta`` holds the SHA-256 of all other bytes
of the file. One damaged bit anywhere is noticed before a figure is read; hashing costs far less than reading rows.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from typing import TYPE_CHECKING

from bot.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = int.from_bytes(b"WAIC", "big")
SCHEMA = 2
SEAL_PREFIX = "sha256-of-the-rest:"

# The layout of the header: https://www.sqlite.org/fileformat.html#the_database_header
_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_VERSION_AT = 60
_APPLICATION_AT = 68
_SEAL = re.compile(SEAL_PREFIX.encode() + rb"([0-9a-f]{64})")


def read_file(path: Path, size: int = -1) -> bytes:
    """Read the first ``size`` bytes, or all of them, and check that they begin a file of this schema.

    Raises
    ------
    DatabaseError
        With any reason but ``unwritable`` and ``inconsistent``.
    """
    try:
        with path.open("rb") as file:
            data = file.read(size)
    except (FileNotFoundError, NotADirectoryError):
        raise DatabaseError(f"{path} does not exist yet; build it from the facts", reason="missing") from None
    except OSError as error:
        line = f"{path} cannot be read: {error.strerror}; let this user read it, or set WAIC_DATA to another folder"
        raise DatabaseError(line, reason="unreadable") from error
    _check_header(path, data[:_HEADER_SIZE])
    return data


def read_header(path: Path) -> None:
    """Check that the file is there and begins like one of this schema; nothing else of it is read."""
    read_file(path, _HEADER_SIZE)


def _check_header(path: Path, head: bytes) -> None:
    if not any(head):
        raise damaged(path, "it is empty")
    ours = _integer(head, _APPLICATION_AT) == APPLICATION_ID
    cut_short = len(head) < _HEADER_SIZE and head[: len(_MAGIC)] == _MAGIC[: len(head)]
    if cut_short or (ours and not head.startswith(_MAGIC)):
        raise damaged(path, "its beginning is broken")
    if not ours:
        line = f"{path} was not made by this program; move it away, or set WAIC_DATA to another folder"
        raise DatabaseError(line, reason="foreign")
    version = _integer(head, _VERSION_AT)
    if version < SCHEMA:
        line = f"{path} was written by an older program (schema {version}, now {SCHEMA}); build it anew from the facts"
        raise DatabaseError(line, reason="older_schema")
    if version > SCHEMA:
        line = (
            f"{path} was written by a newer program (schema {version}, this one knows {SCHEMA}); "
            "update this program, or build the file anew from the facts"
        )
        raise DatabaseError(line, reason="newer_schema")


def _integer(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big", signed=True)


def damaged(path: Path, why: str) -> DatabaseError:
    """The error for a file of ours that cannot be trusted any more."""
    return DatabaseError(f"{path} is damaged: {why}; build it anew from the facts", reason="damaged")


def seal(data: bytes, placeholder: str) -> bytes:
    """Put the seal where the placeholder, 64 characters that occur once, stands behind the prefix."""
    before, after = data.split(placeholder.encode())
    return before + _digest(before, after).encode() + after


def open_sealed(path: Path) -> sqlite3.Connection:
    """Read the whole file, check its seal, and open the bytes in memory.

    The file may be replaced at any moment: a connection serves the one revision that it has read.

    Raises
    ------
    DatabaseError
        Where the file is missing, not ours, of another schema, or damaged in any byte.
    """
    data = read_file(path)
    if not _is_sealed(data):
        raise damaged(path, "its content does not match its seal")
    return connected(data)


def connected(data: bytes) -> sqlite3.Connection:
    """A connection to an image in memory, for any thread."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.deserialize(data)
    return connection


def _is_sealed(data: bytes) -> bool:
    """Whether one of the seals in the data holds: a text of the facts may look like a seal, but cannot be one."""
    view = memoryview(data)
    return any(
        _digest(view[: found.start(1)], view[found.end(1) :]).encode() == found.group(1)
        for found in _SEAL.finditer(data)
    )


def _digest(before: bytes | memoryview, after: bytes | memoryview) -> str:
    digest = hashlib.sha256(before)
    digest.update(after)
    return digest.hexdigest()
