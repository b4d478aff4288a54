"""The connection to the state: transactions, errors in words, one writer at a time where SQLite is used."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.errors import DatabaseError
from bot.store.state_db import dialects

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncEngine

    from bot.errors import DatabaseTrouble

FILE = "state.db"
WAL_TRIES, WAL_PAUSE = 200, 0.05


def place_of(data: Path, url: str | None) -> str:
    """The address of the state: what was set, else ``state.db`` in the data folder."""
    return url or f"sqlite+aiosqlite:///{data / FILE}"


class Database:
    """One state database. It connects when it is first used, and again after a loss.

    Parameters
    ----------
    url
        ``sqlite+aiosqlite:///path`` or ``postgresql+asyncpg://…``.
    """

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        backend = self._url.get_backend_name()
        self._file = Path(self._url.database) if backend == dialects.SQLITE and self._url.database else None
        self.engine: AsyncEngine = create_async_engine(self._url, **dialects.engine_options(backend))
        dialects.prepare(self.engine)
        # SQLite lets one writer in: those of this process wait for each other here, and not by asking again and again.
        self._turn = asyncio.Lock() if self._file else None

    @property
    def name(self) -> str:
        """Which database this is, without a password: for messages."""
        return str(self._file) if self._file else self._url.render_as_string(hide_password=True).partition("?")[0]

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that changes something: all of it or nothing.

        Raises
        ------
        DatabaseError
            ``unreadable`` where the database cannot be reached, ``busy`` where others held it for too long.
        """
        async with self._turn or nullcontext():
            with _in_words(self):
                async with self.engine.begin() as connection:
                    yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One statement that only reads, and so waits for nobody. Raises as ``write`` does."""
        with _in_words(self):
            async with self.engine.connect() as connection:
                await connection.execution_options(**dialects.read_only(self._url.get_backend_name()))
                yield connection
                await connection.rollback()

    async def prepare(self) -> None:
        """Make the folder, and let SQLite's readers and writer work side by side."""
        if self._file is None:
            return
        with _in_words(self):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            for tried in range(1, WAL_TRIES + 1):
                try:
                    if await asyncio.to_thread(dialects.use_wal, self._file):
                        return
                except sqlite3.OperationalError as error:
                    # Another process that opens the file at the same time is not waited for by SQLite itself.
                    if tried == WAL_TRIES or not _is_busy(error):
                        raise
                await asyncio.sleep(WAL_PAUSE)

    def insert(self, table: Table) -> dialects.Insert:
        """An INSERT of this database."""
        return dialects.insert_into(self.engine, table)

    async def close(self) -> None:
        """Let go of every connection."""
        await self.engine.dispose()


class _in_words:  # noqa: N801  reads as a phrase where it is used
    """Turns what a driver raises into one line for an operator, never with a password."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, (SQLAlchemyError, OSError, sqlite3.Error)) and not isinstance(error, DatabaseError):
            raise trouble(self._database.name, error) from error


def trouble(name: str, error: Exception) -> DatabaseError:
    """What happened and what to do."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    said = f"{name}: the state database "
    if isinstance(cause, OSError):
        return DatabaseError(f"{said}cannot be reached: {cause.strerror or type(cause).__name__}", reason="unreadable")
    if _is_busy(error):
        return DatabaseError(f"{said}is in use by others for too long; try again", reason="busy")
    reason: DatabaseTrouble = "unreadable"
    if getattr(cause, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseError(f"{said}is damaged; restore a backup, or move it away to begin anew", reason="damaged")
    line = str(cause).strip().split("\n", 1)[0] or type(cause).__name__
    return DatabaseError(f"{said}cannot be used: {line}", reason=reason)


def _is_busy(error: BaseException) -> bool:
    cause = getattr(error, "orig", None) or error
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
