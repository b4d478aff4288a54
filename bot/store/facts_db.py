"""The facts on disk: one SQLite file holding one revision, built anew and replaced whole, never changed in place.

``facts.sql`` draws the tables. A reader takes the bytes of the file at once, checks their seal, and lets SQLite work on
them in memory: no locks, no files beside it, and no harm if the file is replaced meanwhile or lies on read-only media.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.store import image
from bot.store.assembly import Assembly
from bot.store.connection import connected

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from pathlib import Path

    import aiosqlite

    from bot.core.model import FactBase

_COUNT = "count_"


@dataclass(frozen=True, slots=True)
class Meta:
    """What a facts database says about itself. ``fingerprint`` is whatever the writer was given."""

    revision: str
    fingerprint: str
    schema: int
    program: str
    counts: Mapping[str, int]


async def write(base: FactBase, path: Path, *, fingerprint: str = "") -> None:
    """Write the base to a new file and put it in the place of the old one.

    Until the last step, which cannot be seen half done, ``path`` is the old file. Several processes may write at once:
    the last one wins. The work is done on a thread; a cancelled call may still finish there.

    Parameters
    ----------
    fingerprint
        Names what the base was built from; :func:`peek` gives it back.

    Raises
    ------
    DatabaseError
        ``unwritable`` (disk full, folder read-only), ``foreign`` (the file there belongs to something else) or
        ``inconsistent`` (the base refers to something that is not in it). The old file is untouched.
    """
    from bot.store import building  # noqa: PLC0415 (readers never need it)

    await asyncio.to_thread(building.write, base, path, fingerprint)


async def read(path: Path) -> FactBase:
    """Read the fact base; every byte of the file has been checked.

    Raises
    ------
    DatabaseError
        ``missing``, ``damaged``, ``older_schema`` or ``newer_schema``: build the file anew. ``foreign`` or
        ``unreadable``: a human must look.
    """
    assembly = Assembly()
    async with _connected(path, image.open_sealed) as connection:
        for select, take in assembly.steps():
            connection.row_factory = take  # type: ignore[assignment]  # it may return anything, also nothing
            await connection.execute_fetchall(select)
        return assembly.base()


async def peek(path: Path) -> Meta:
    """Read what the file says about itself, without the facts and without checking every byte.

    Raises
    ------
    DatabaseError
        As :func:`read` does, where the beginning of the file shows it.
    """
    async with _connected(path, _open_header) as connection:
        rows = await connection.execute_fetchall("SELECT key, value FROM meta")
        meta: dict[str, str] = dict(map(tuple, rows))
        return Meta(
            revision=meta["revision"],
            fingerprint=meta["fingerprint"],
            schema=int(meta["schema_version"]),
            program=meta["program_version"],
            counts={key.removeprefix(_COUNT): int(meta[key]) for key in meta if key.startswith(_COUNT)},
        )


def _open_header(path: Path) -> sqlite3.Connection:
    image.read_header(path)
    # A finished file is never changed, only replaced: "immutable" spares the locks, which read-only media cannot give.
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, check_same_thread=False)


@asynccontextmanager
async def _connected(path: Path, open_it: Callable[[Path], sqlite3.Connection]) -> AsyncIterator[aiosqlite.Connection]:
    """A connection to the file; whatever cannot be made sense of in it is damage."""
    try:
        async with connected(partial(open_it, path)) as connection:
            yield connection
    except (sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise image.damaged(path, f"{type(error).__name__} while reading ({error})") from error
