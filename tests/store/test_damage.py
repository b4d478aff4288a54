from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bot.errors import DatabaseError
from bot.store import facts_db, image
from tests.store.helpers import base_of, changed, put

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

BASE = base_of(29, 60)
REBUILT = {"missing", "damaged", "older_schema", "newer_schema"}


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    await facts_db.write(BASE, path)
    return path


@pytest.fixture
def whole(path: Path) -> bytes:
    return path.read_bytes()


async def refused(call: Callable[[Path], Awaitable[object]], path: Path) -> DatabaseError:
    with pytest.raises(DatabaseError) as caught:
        await call(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    assert ";" in message, "says what to do"
    return caught.value


@pytest.mark.parametrize("call", [facts_db.read, facts_db.peek])
async def test_a_missing_file(tmp_path: Path, call: Callable[[Path], Awaitable[object]]) -> None:
    for path in (tmp_path / "none.db", tmp_path / "no" / "folder.db"):
        assert (await refused(call, path)).reason == "missing"


@pytest.mark.parametrize("call", [facts_db.read, facts_db.peek])
async def test_something_that_is_no_file(tmp_path: Path, call: Callable[[Path], Awaitable[object]]) -> None:
    assert (await refused(call, tmp_path)).reason == "unreadable"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"\0" * 8192, "damaged"),
        (b"SQLite", "damaged"),
        (b"SQLite format 3\0" + b"\0" * 20, "damaged"),
        (b"year,visitors\n2021,300000\n" * 9, "foreign"),
        (b"hello", "foreign"),
    ],
)
@pytest.mark.parametrize("call", [facts_db.read, facts_db.peek])
async def test_files_that_are_no_database(
    tmp_path: Path, content: bytes, reason: str, call: Callable[[Path], Awaitable[object]]
) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(content)
    assert (await refused(call, path)).reason == reason


async def test_the_database_of_another_program_is_not_read_and_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE diary (entry TEXT)")
    connection.close()
    before = path.read_bytes()
    assert (await refused(facts_db.read, path)).reason == "foreign"
    assert (await refused(lambda path: facts_db.write(BASE, path), path)).reason == "foreign"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "reason"),
    [(0, "older_schema"), (-1, "older_schema"), (image.SCHEMA + 1, "newer_schema"), (2**31 - 1, "newer_schema")],
)
async def test_another_schema(path: Path, version: int, reason: str) -> None:
    with changed(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    assert (await refused(facts_db.read, path)).reason == reason
    assert (await refused(facts_db.peek, path)).reason == reason
    await facts_db.write(BASE, path)
    assert await facts_db.read(path) == BASE


async def test_a_flipped_byte_anywhere_is_noticed(path: Path, whole: bytes) -> None:
    rng = random.Random(31)
    offsets = {*range(100), *range(100, len(whole), 977), *(rng.randrange(len(whole)) for _ in range(200))}
    for offset in sorted(offsets):
        broken = bytearray(whole)
        broken[offset] ^= 1 << rng.randrange(8)
        with pytest.raises(DatabaseError) as caught:
            await facts_db.read(put(path, broken))
        assert caught.value.reason in REBUILT | {"foreign"}, offset
        assert caught.value.reason == "damaged" or offset < 100


async def test_a_peek_at_a_broken_file_answers_or_says_that_it_is_damaged(path: Path, whole: bytes) -> None:
    rng = random.Random(37)
    for _ in range(150):
        broken = bytearray(whole)
        for offset in range(rng.randrange(100, 8000), 9000, 131):
            broken[offset] ^= rng.randrange(256)
        try:
            await facts_db.peek(put(path, broken))
        except DatabaseError as error:
            assert error.reason == "damaged"  # noqa: PT017 (it may also succeed)


async def test_a_cut_or_grown_file_is_noticed(path: Path, whole: bytes) -> None:
    for length in (1, 50, 99, 100, 101, 4096, 8192, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        assert (await refused(facts_db.read, put(path, whole[:length]))).reason == "damaged"
    for more in (b"\0", b"\0" * 4096, whole):
        assert (await refused(facts_db.read, put(path, whole + more))).reason == "damaged"


async def test_a_file_that_was_edited_by_hand_is_noticed(path: Path) -> None:
    with changed(path, seal=False) as connection:
        connection.execute("UPDATE claims SET number = '1' WHERE number IS NOT NULL")
    assert (await refused(facts_db.read, path)).reason == "damaged"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims SET modality = 'guessed'",
        "UPDATE claims SET number = 'many' WHERE number IS NOT NULL",
        "UPDATE claims SET as_of = 'yesterday'",
        "DELETE FROM sources",
        "DELETE FROM metrics",
        "DELETE FROM texts",
        "DELETE FROM meta WHERE key = 'revision'",
        "DROP TABLE evidence",
    ],
)
async def test_sealed_nonsense_is_damage_and_no_traceback(path: Path, change: str) -> None:
    with changed(path) as connection:
        connection.execute(change)
    assert (await refused(facts_db.read, path)).reason == "damaged"


@pytest.mark.parametrize("key", ["revision", "fingerprint", "schema_version", "program_version"])
async def test_a_peek_needs_every_line_of_meta(path: Path, key: str) -> None:
    with changed(path) as connection:
        connection.execute("DELETE FROM meta WHERE key = ?", [key])
    assert (await refused(facts_db.peek, path)).reason == "damaged"


def test_the_marks_of_the_file_are_where_other_tools_look_for_them(path: Path) -> None:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    assert connection.execute("PRAGMA application_id").fetchone() == (image.APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (image.SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
