"""What goes wrong with a database, in words; and what SQLite is told."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.errors import DatabaseError
from bot.store.state_db import Database, StateDatabase, dialects, place_of
from tests.postgres import drop_database, fresh_database
from tests.store.state.samples import NOON, wish

if TYPE_CHECKING:
    from pathlib import Path


async def test_sqlite_keeps_what_was_committed_and_lets_readers_in(tmp_path: Path) -> None:
    state = StateDatabase(tmp_path)
    await state.open()
    async with state._database.write() as connection:
        told = [(await connection.execute(text(f"PRAGMA {name}"))).scalar() for name in ("journal_mode", "synchronous")]
        assert told == ["wal", 2]
        assert await state.schedules.get(1) is None  # a reader waits for no writer
    await state.close()


async def _fail_halfway(state: StateDatabase) -> None:
    async with state._database.write() as connection:
        await connection.execute(text("INSERT INTO pace VALUES ('x', 1)"))
        raise ZeroDivisionError


async def test_what_fails_is_undone(state: StateDatabase) -> None:
    with pytest.raises(ZeroDivisionError):
        await _fail_halfway(state)
    async with state._database.read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM pace"))).scalar() == 0


async def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    state = StateDatabase(tmp_path)
    with pytest.raises(DatabaseError, match="is damaged; restore a backup") as caught:
        await state.open()
    assert caught.value.reason == "damaged"
    await state.close()


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    state = StateDatabase(tmp_path / "file" / "data")
    with pytest.raises(DatabaseError, match="cannot be reached") as caught:
        await state.open()
    assert caught.value.reason == "unreadable"
    await state.close()


async def test_a_server_that_is_not_there_is_told_without_the_password(tmp_path: Path) -> None:
    state = StateDatabase(tmp_path, "postgresql+asyncpg://bot:geheim@127.0.0.1:9/waic?ssl=disable")
    with pytest.raises(DatabaseError) as caught:
        await state.schedules.set(wish(1), NOON)
    assert caught.value.reason == "unreadable"
    assert "geheim" not in f"{caught.value} {state.name}"
    assert state.name == "postgresql+asyncpg://bot:***@127.0.0.1:9/waic"
    await state.close()


async def test_a_writer_that_others_keep_out_for_too_long_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialects, "BUSY_SECONDS", 0.05)
    state = StateDatabase(tmp_path)
    await state.open()
    other = sqlite3.connect(tmp_path / "state.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError, match="in use by others") as caught:
        await state.schedules.set(wish(1), NOON)
    assert caught.value.reason == "busy"
    other.execute("ROLLBACK")
    other.close()
    await state.schedules.set(wish(1), NOON)
    await state.close()


async def test_opening_waits_for_another_that_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialects, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(tmp_path / "state.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    database = Database(place_of(tmp_path, None))
    waiting = asyncio.create_task(database.prepare())
    done, _ = await asyncio.wait({waiting}, timeout=0.2)
    assert not done
    other.execute("ROLLBACK")
    other.close()
    await waiting
    await database.close()


async def test_opening_gives_up_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialects, "BUSY_SECONDS", 0.0)
    monkeypatch.setattr("bot.store.state_db.database.WAL_TRIES", 2)
    other = sqlite3.connect(tmp_path / "state.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    database = Database(place_of(tmp_path, None))
    with pytest.raises(DatabaseError, match="in use by others"):
        await database.prepare()
    other.close()
    await database.close()


async def test_a_connection_that_was_cut_while_it_rested_is_noticed_before_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = await fresh_database()
    state, other = StateDatabase(tmp_path, url), StateDatabase(tmp_path, url)
    await state.open()
    assert await state.schedules.get(1) is None
    others = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    async with other._database.write() as connection:
        assert (await connection.execute(others)).scalars().all()
    with pytest.raises(DatabaseError):  # it was in use a moment ago, and is not asked
        await state.schedules.get(1)
    assert await state.schedules.get(1) is None  # a new one
    monkeypatch.setattr(dialects, "_FRESH_SECONDS", 0.0)
    async with other._database.write() as connection:
        assert (await connection.execute(others)).scalars().all()
    assert await state.schedules.get(1) is None
    for one in (state, other):
        await one.close()
    await drop_database(url)
