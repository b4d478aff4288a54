from __future__ import annotations

import asyncio
import random
import resource
import signal
import stat
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.core import edtf, model
from bot.errors import DatabaseError
from bot.store import building, facts_db, image, place
from tests.store.helpers import base_of, leftovers, start

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = base_of(41)


async def refused(base: model.FactBase, path: Path) -> DatabaseError:
    with pytest.raises(DatabaseError) as caught:
        await facts_db.write(base, path)
    assert "\n" not in str(caught.value)
    return caught.value


# Killed while writing -------------------------------------------------------------------------------------------------


async def test_killed_before_any_step_the_file_is_whole(tmp_path: Path) -> None:
    path, new, steps = tmp_path / "facts.db", base_of(43), 0
    await facts_db.write(OLD, path)
    while True:
        child = start("write", path, 43, 20, steps)
        _, errors = child.communicate("go\n", timeout=60)
        assert await facts_db.read(path) in (OLD, new)
        if child.returncode == 0:
            break
        assert child.returncode == -signal.SIGKILL, errors
        steps += 1
    assert steps >= 8
    assert await facts_db.read(path) == new
    assert leftovers(path) == [], "the writer that lived has swept up"


async def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    path, new = tmp_path / "facts.db", base_of(47, 1500)
    await facts_db.write(OLD, path)
    rng = random.Random(53)
    for turn in range(8):
        child = start("write", path, 47, 1500)
        assert child.stdout
        assert child.stdin
        child.stdout.readline()
        child.stdin.write("go\n")
        child.stdin.flush()
        await asyncio.sleep((turn + rng.random()) * 0.04)
        child.kill()
        child.communicate(timeout=60)
        assert await facts_db.read(path) in (OLD, new)
    await facts_db.write(OLD, path)
    assert await facts_db.read(path) == OLD
    assert leftovers(path) == []


# Several writers ------------------------------------------------------------------------------------------------------


async def test_two_processes_at_once(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(OLD, path)
    for _ in range(3):
        children = [start("write", path, seed, 300) for seed in (59, 61)]
        for child in children:
            assert child.stdout
            child.stdout.readline()
        for child in children:
            assert child.stdin
            child.stdin.write("go\n")
            child.stdin.flush()
        bases = (OLD, base_of(59, 300), base_of(61, 300))
        while any(child.poll() is None for child in children):
            assert await facts_db.read(path) in bases
        assert [child.communicate()[1] for child in children] == ["", ""]
        assert await facts_db.read(path) in bases[1:]
        assert leftovers(path) == []


def test_the_file_of_a_living_writer_is_not_swept_away(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    held: list[Path] = []

    def another_writer(new: Path) -> None:
        held.append(new)
        place.put(b"second", path, lambda _: None)
        assert path.read_bytes() == b"second"
        assert new.read_bytes() == b"first"

    place.put(b"first", path, another_writer)
    assert path.read_bytes() == b"first"
    assert leftovers(path) == []
    assert len(held) == 1


def test_a_file_that_is_swept_before_it_is_locked_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    swept: list[Path] = []

    def sweep_once(event: str, _: tuple[Any, ...]) -> None:
        if event == "fcntl.flock" and not swept:
            swept.extend(leftovers(path))
            place.put(b"second", path, lambda _: None)  # sweeps the file that has no lock yet

    sys.addaudithook(sweep_once)  # it stays for good, and does nothing more
    place.put(b"first", path, lambda _: None)
    assert len(swept) == 1
    assert path.read_bytes() == b"first"
    assert leftovers(path) == []


def test_only_files_that_a_writer_left_behind_are_swept(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    ours, folder = tmp_path / ".facts.db-0123456789ab.new", tmp_path / ".facts.db-folder.new"
    others = [tmp_path / name for name in (".facts.db-notes.txt", "facts.db-journal", ".other.db-0123456789ab.new")]
    folder.mkdir()
    for file in (ours, *others):
        file.write_bytes(b"left")
    place.put(b"new", path, lambda _: None)
    assert leftovers(path) == sorted([*others, folder])


# What the system refuses ----------------------------------------------------------------------------------------------


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file of this process may grow beyond ``size``: what a disk without room does, without one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 1, 65536, 100_000])
async def test_without_room_the_old_file_stays(tmp_path: Path, size: int) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(OLD, path)
    with files_up_to(size):
        error = await refused(base_of(73), path)
    assert error.reason == "unwritable"
    assert "raise the limit" in str(error)
    assert await facts_db.read(path) == OLD
    assert leftovers(path) == []


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file")
    error = await refused(OLD, tmp_path / "data" / "facts.db")
    assert error.reason == "unwritable"
    assert "WAIC_DATA" in str(error)


async def test_a_read_only_folder_can_be_read_and_is_not_written() -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        path = Path(name) / "facts.db"
        await facts_db.write(OLD, path)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        output, errors = start("visit", path).communicate(timeout=60)
        assert output.split() == [OLD.revision, OLD.revision], errors
        assert errors.startswith("unwritable: ")
        assert "WAIC_DATA" in errors
        assert await facts_db.read(path) == OLD
        assert leftovers(path) == []
        path.parent.chmod(0o755)


# What is put in place -------------------------------------------------------------------------------------------------


async def test_a_new_folder_is_made_and_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "facts.db"
    await facts_db.write(OLD, path)
    plain = tmp_path / "plain"
    plain.touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


async def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, target = tmp_path / "facts.db", tmp_path / "volume" / "facts.db"
    path.symlink_to(target)
    await facts_db.write(OLD, path)
    assert path.is_symlink()
    assert await facts_db.read(target) == OLD


async def test_a_file_that_does_not_read_back_is_not_put_in_place(tmp_path: Path) -> None:
    """A base whose date says something else than its text cannot be told by the text."""
    path = tmp_path / "facts.db"
    await facts_db.write(OLD, path)
    source = next(iter(OLD.sources.values()))
    misdated = replace(source, published=replace(edtf.parse("2021"), text="2022"))
    wrong = replace(OLD, sources={**OLD.sources, source.id: misdated})
    error = await refused(wrong, path)
    assert error.reason == "damaged"
    assert await facts_db.read(path) == OLD
    assert leftovers(path) == []


@pytest.mark.parametrize(
    "change",
    [
        {"metric": "unheard_of"},
        {"edition": 1999},
        {"evidence": (model.Evidence("unheard-of"),)},
        {"scope": model.Scope("unheard_of")},
        {"derived_from": model.Derivation("a", ("unheard-of",))},
        {"value": model.Amount("3", "unheard_of", None)},
        {"note": model.Wording("half a pair: \ud83d")},
    ],
)
async def test_facts_that_do_not_hold_together_are_not_written(tmp_path: Path, change: dict[str, Any]) -> None:
    path = tmp_path / "facts.db"
    claim = next(iter(OLD.claims.values()))
    error = await refused(replace(OLD, claims={**OLD.claims, claim.id: replace(claim, **change)}), path)
    assert error.reason == "inconsistent"
    assert not path.exists()


async def test_a_damaged_or_outdated_file_is_simply_replaced(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    for content in (b"", b"\0" * 5000, building.build(OLD)[:70_000]):
        path.write_bytes(content)
        await facts_db.write(OLD, path)
        assert await facts_db.read(path) == OLD


def test_the_seal_is_over_every_other_byte() -> None:
    data = building.build(OLD)
    at = data.index(image.SEAL_PREFIX.encode()) + len(image.SEAL_PREFIX)
    assert data[at : at + 64] != b"0" * 64
    assert image.seal(data[:at] + b"0" * 64 + data[at + 64 :], "0" * 64) == data
