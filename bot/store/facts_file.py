"""The facts on disk for a program that has no event loop yet: what ``facts_db`` does, without threads and at once.

Importing an event loop takes longer than reading the bundled facts; ``waic say`` answers one question and ends. The
functions are coroutines like those of ``facts_db``, so that one protocol describes both, but they never wait.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store import image
from bot.store.assembly import Assembly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.core.model import FactBase


@dataclass(frozen=True, slots=True)
class Mark:
    """Which revision the file holds, and what it was built from: whatever its writer was given."""

    revision: str
    fingerprint: str


async def peek(path: Path) -> Mark:
    """Read what the file was built from; raises as ``facts_db.peek`` does."""
    return mark_of(path)


def mark_of(path: Path) -> Mark:
    """What ``peek`` reads, for callers without coroutines."""
    with _sense(path), closing(open_header(path)) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('revision', 'fingerprint')"))
        return Mark(**meta)


async def read(path: Path) -> FactBase:
    """Read the fact base; raises as ``facts_db.read`` does."""
    return base_of(path)


def base_of(path: Path) -> FactBase:
    """What ``read`` reads, for callers without coroutines."""
    assembly = Assembly()
    with _sense(path), closing(image.open_sealed(path)) as connection:
        for select, take in assembly.steps():
            connection.row_factory = take
            connection.execute(select).fetchall()
        return assembly.base()


async def write(base: FactBase, path: Path, *, fingerprint: str = "") -> None:
    """Put the base in the place of the old file; raises as ``facts_db.write`` does."""
    from bot.store import building  # noqa: PLC0415 (readers never need it)

    building.write(base, path, fingerprint)


def open_header(path: Path) -> sqlite3.Connection:
    """Open the file itself, read-only, after a look at its beginning."""
    image.read_header(path)
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


@contextmanager
def _sense(path: Path) -> Iterator[None]:
    """Whatever cannot be made sense of in the file is damage."""
    try:
        yield
    except (sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise image.damaged(path, f"{type(error).__name__} while reading ({error})") from error
