"""Migrations: all or nothing, one process at a time, never backwards; on both databases."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.errors import DatabaseError
from bot.store.state_db import Database, StateDatabase, place_of
from bot.store.state_db.migrating import STEPS, migrate
from bot.store.state_db.tables import METADATA
from tests.store.state.samples import NOON, claim, sent, wish

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Connection

ROOT = Path(__file__).parents[3]
LATER = '''"""A step of a later version."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0002"


def upgrade() -> None:
    """Take the step."""
    op.create_table("of_the_future", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("UPDATE guild_schedule SET failures = 7")
'''
BROKEN = LATER + '    op.drop_table("nowhere")\n'


@pytest.fixture
async def database(url: str | None, tmp_path: Path) -> AsyncIterator[Database]:
    found = Database(place_of(tmp_path, url))
    await found.prepare()
    yield found
    await found.close()


def steps(folder: Path, later: str) -> Path:
    """The steps of the program and one more."""
    made = folder / "steps"
    shutil.copytree(STEPS, made, ignore=shutil.ignore_patterns("__pycache__"))
    (made / "versions" / "later.py").write_text(later, encoding="utf-8")
    return made


async def tables(database: Database) -> set[str]:
    async with database.read() as connection:
        return set(await connection.run_sync(lambda plain: inspect(plain).get_table_names()))


async def test_the_tables_are_those_that_the_program_uses(state: StateDatabase) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), METADATA))

    async with state._database.read() as connection:
        assert await connection.run_sync(differences) == []


async def test_opening_again_changes_nothing(state: StateDatabase) -> None:
    await state.schedules.set(wish(1), NOON)
    await state.open()
    assert await state.schedules.get(1) is not None


async def test_data_of_the_first_version_goes_on(database: Database, url: str | None, tmp_path: Path) -> None:
    await migrate(database, target="0001")
    assert "correction" not in await tables(database)
    row = (
        "INSERT INTO guild_schedule (guild_id, channel_id, tz, local_time, language, silent, quiet_day, enabled,"
        " next_date, next_due, spread, failures)"
        " VALUES (1, 11, 'UTC', '12:00', 'en', {no}, 'skip', {yes}, '2026-07-08', 1783512000000, 0, 1)"
    )
    async with database.write() as connection:
        await connection.execute(text(row.format(yes="true", no="false") if url else row.format(yes=1, no=0)))
    state = StateDatabase(tmp_path, url)
    await state.open()
    found = await state.schedules.get(1)
    assert found is not None
    assert (found.wish, found.failures, found.next_due) == (wish(1), 1, NOON)
    assert await state.ledger.settle(await claim(state), sent())
    await state.close()


async def test_four_processes_at_once(url: str | None, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.store.state.opener", str(tmp_path), *([url] if url else [])]
    pipe = asyncio.subprocess.PIPE
    started = [
        await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) for _ in range(4)
    ]
    for process in started:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
    said = [told for _, told in await asyncio.gather(*(process.communicate(b"\n") for process in started))]
    assert [process.returncode for process in started] == [0, 0, 0, 0], said
    state = StateDatabase(tmp_path, url)
    await state.schedules.set(wish(1), NOON)
    await state.close()


async def test_a_later_version_s_database_is_refused_and_left_alone(
    database: Database, url: str | None, tmp_path: Path
) -> None:
    await migrate(database, steps(tmp_path, LATER))
    state = StateDatabase(tmp_path, url)
    with pytest.raises(DatabaseError, match="changed by a newer version of waic-bot; update this program") as caught:
        await state.open()
    assert (caught.value.reason, caught.value.exit_code) == ("newer_schema", 3)
    assert "of_the_future" in await tables(database)
    await state.close()


async def test_a_step_that_fails_leaves_nothing_behind(database: Database, url: str | None, tmp_path: Path) -> None:
    await migrate(database)
    state = StateDatabase(tmp_path, url)
    await state.schedules.set(wish(1), NOON)
    with pytest.raises(DatabaseError, match="nowhere"):
        await migrate(database, steps(tmp_path, BROKEN))
    assert "of_the_future" not in await tables(database)
    found = await state.schedules.get(1)
    assert found is not None
    assert found.failures == 0
    await state.open()
    await state.close()


async def test_the_first_steps_are_all_or_nothing_as_well(database: Database, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError):
        await migrate(database, steps(tmp_path, BROKEN))
    assert await tables(database) == set()


async def test_tables_of_something_else_are_not_touched(database: Database, url: str | None, tmp_path: Path) -> None:
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE guild_schedule (mine INTEGER)"))
    state = StateDatabase(tmp_path, url)
    with pytest.raises(DatabaseError, match="tables of something else") as caught:
        await state.open()
    assert caught.value.reason == "foreign"
    assert await tables(database) == {"guild_schedule"}
    await state.close()


def test_every_step_is_part_of_the_package() -> None:
    found = {path.relative_to(STEPS).as_posix() for path in STEPS.rglob("*.py")}
    assert {"env.py", "versions/posts.py", "versions/corrections.py"} <= found
