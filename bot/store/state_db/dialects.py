"""Everything in which SQLite and PostgreSQL differ; the rest of the code is the same for both."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import AsyncAdaptedQueuePool

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Dialect, Engine, Table
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.ext.asyncio import AsyncEngine
    from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

SQLITE, POSTGRESQL = "sqlite", "postgresql"
BUSY_SECONDS = 20.0
READING = "waic_reading"
_USED, _FRESH_SECONDS = "waic_used", 0.5
_CONNECT_SECONDS, _STATEMENT_SECONDS = 10.0, 30.0
_MIGRATING = 0x57414943  # names the lock among all that a server of PostgreSQL may know
Insert = sqlite_dialect.Insert | postgresql.Insert


def engine_options(backend: str) -> dict[str, Any]:
    """How an engine is made."""
    common = {"poolclass": AsyncAdaptedQueuePool, "hide_parameters": True}
    if backend == SQLITE:
        return common | {"pool_size": 4, "connect_args": {"timeout": BUSY_SECONDS}}
    told = {"application_name": "waic-bot"}
    connect = {"timeout": _CONNECT_SECONDS, "command_timeout": _STATEMENT_SECONDS, "server_settings": told}
    return common | {"pool_size": 8, "max_overflow": 8, "connect_args": connect}


def prepare(engine: AsyncEngine) -> None:
    """Teach an engine of SQLite when its transactions begin, and how much a commit is worth; others, what to ask."""
    if engine.dialect.name != SQLITE:
        event.listen(engine.sync_engine, "checkin", _rested)
        event.listen(engine.sync_engine, "checkout", partial(_woken, engine.dialect))
        return
    event.listen(engine.sync_engine, "connect", _connected)
    event.listen(engine.sync_engine, "begin", _begun)


def _connected(connection: DBAPIConnection, _record: object) -> None:
    # The driver's own transactions begin too late and leave schema changes out.
    setattr(connection, "isolation_level", None)  # noqa: B010  no part of what every driver has
    cursor = connection.cursor()
    # FULL: what was committed is there after a power cut as well; the ledger rests on that.
    for pragma in ("synchronous = FULL", f"busy_timeout = {int(BUSY_SECONDS * 1000)}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begun(connection: Connection) -> None:
    # A writer takes its lock at once: one that turned from a reader into a writer could be refused without a wait.
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _rested(_connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    record.info[_USED] = time.monotonic()


def _woken(
    dialect: Dialect, connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    # A server that went away and came back is noticed before a connection is used, and not by a failure. To ask takes
    # three round trips, so what was in use a moment ago is not asked.
    used = record.info.get(_USED)
    if used is None or time.monotonic() - used < _FRESH_SECONDS:
        return
    try:
        dialect.do_ping(connection)
    except Exception as error:
        raise InvalidatePoolError from error


def read_only(backend: str) -> dict[str, Any]:
    """How a connection is told that it only reads.

    On PostgreSQL a single statement is a transaction of its own; to begin and to end one are two round trips more.
    """
    return {READING: True} if backend == SQLITE else {"isolation_level": "AUTOCOMMIT"}


def use_wal(path: Path) -> bool:
    """Let SQLite's readers and its writer work side by side; whether that is settled. It is kept by the file."""
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        found = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    return bool(found == ("wal",))


def lock_migrations(connection: Connection) -> None:
    """Make other processes wait until this transaction ends; SQLite's writers do so anyway."""
    if connection.dialect.name == POSTGRESQL:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATING})


def insert_into(engine: Engine | AsyncEngine, table: Table) -> Insert:
    """An INSERT that knows ON CONFLICT and RETURNING; both databases write these alike."""
    return sqlite_dialect.insert(table) if engine.dialect.name == SQLITE else postgresql.insert(table)
