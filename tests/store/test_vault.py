"""The data folder: kept revisions, their history, the lock; what is torn, what is pruned, what is refused."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.core.history import Entry, chosen
from bot.errors import DatabaseError
from bot.store import vault as module
from bot.store.history import History
from bot.store.lock import exclusive
from bot.store.vault import Vault
from tests.store.helpers import base_of
from tests.store.test_writing import files_up_to
from tests.strategies import make_base

if TYPE_CHECKING:
    from bot.core.model import FactBase

BASES = [base_of(seed) for seed in range(81, 86)]


def entry(number: int, base: FactBase) -> Entry:
    return Entry(number, base.revision, base.revision, "2026-07-01T12:00:00Z", "ada", "reload", {"en": "é"})


def publish(vault: Vault, number: int, base: FactBase) -> None:
    with vault.locked("a test"):
        vault.publish(base, f"1 {base.revision}", entry(number, base))


def revisions(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "revisions").iterdir()}


def numbers(vault: Vault) -> list[int]:
    return [one.number for one in vault.history()]


# The history ----------------------------------------------------------------------------------------------------------


def test_a_change_that_was_settled_is_told(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    assert vault.history() == ()
    publish(vault, 1, BASES[0])
    publish(vault, 2, BASES[1])
    assert vault.history() == (entry(1, BASES[0]), entry(2, BASES[1]))
    assert vault.read() == BASES[1]
    assert vault.kept(BASES[0].revision) == BASES[0]


@pytest.mark.parametrize(("served", "counts"), [(0, False), (1, True), (None, False)])
def test_a_change_that_was_never_settled_counts_where_it_is_served(
    tmp_path: Path, served: int | None, counts: bool
) -> None:
    history = History(tmp_path / "history.jsonl")
    revision = None if served is None else BASES[served].revision
    history.announce(entry(1, BASES[0]))
    history.settle(1, done=True)
    history.announce(entry(2, BASES[1]))
    assert [one.number for one in history.entries(revision)] == ([1, 2] if counts else [1])
    history.heal(revision)
    assert [one.number for one in history.entries(None)] == ([1, 2] if counts else [1])
    lines = history.path.read_bytes()
    history.heal(revision)
    assert history.path.read_bytes() == lines, "nothing is left to be settled"


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_line_that_was_cut_short_is_no_line(tmp_path: Path, cut: int) -> None:
    history = History(tmp_path / "history.jsonl")
    history.announce(entry(1, BASES[0]))
    history.settle(1, done=True)
    whole = history.path.read_bytes()
    history.announce(entry(2, BASES[1]))
    history.path.write_bytes(history.path.read_bytes()[:-cut])
    assert history.entries(BASES[1].revision) == (entry(1, BASES[0]),)
    history.announce(entry(2, BASES[2]))
    history.settle(2, done=True)
    assert history.path.read_bytes().startswith(whole + b'{"entry"')
    assert history.entries(None) == (entry(1, BASES[0]), entry(2, BASES[2]))


@pytest.mark.parametrize(
    "line", ["", "{", "[]", "7", '{"entry": 7}', '{"entry": {"number": 2}}', '{"done": 9}', "\x00"]
)
def test_a_damaged_line_takes_no_other_with_it(tmp_path: Path, line: str) -> None:
    history = History(tmp_path / "history.jsonl")
    history.announce(entry(1, BASES[0]))
    history.settle(1, done=True)
    with history.path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    history.announce(entry(2, BASES[1]))
    history.settle(2, done=True)
    assert [one.number for one in history.entries(None)] == [1, 2]


def test_without_room_no_half_a_line_is_left(tmp_path: Path) -> None:
    history = History(tmp_path / "history.jsonl")
    history.announce(entry(1, BASES[0]))
    history.settle(1, done=True)
    before = history.path.read_bytes()
    with files_up_to(len(before) + 20), pytest.raises(DatabaseError) as caught:
        history.announce(entry(2, BASES[1]))
    assert caught.value.reason == "unwritable"
    assert history.path.read_bytes() == before


def test_a_history_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "history.jsonl").mkdir()
    with pytest.raises(DatabaseError) as caught:
        History(tmp_path / "history.jsonl").entries(None)
    assert caught.value.reason == "unreadable"


def test_what_a_person_names() -> None:
    entries = (entry(1, BASES[0]), entry(2, BASES[1]), replace(entry(3, BASES[0]), of=1))
    assert chosen(entries, "2") == chosen(entries, " #2 ") == entries[1]
    assert chosen(entries, BASES[0].revision[:9].upper()) == entries[2]
    assert chosen(entries, BASES[1].revision[:3]) is None
    assert chosen(entries, "9") is None
    assert chosen(entries, "٢") is None
    assert entries[0].short == BASES[0].short
    assert not entries[0].pinned
    assert replace(entries[0], files="other").pinned


# Kept revisions -------------------------------------------------------------------------------------------------------


def test_old_revisions_are_pruned_but_those_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    (tmp_path / "revisions" / "notes.txt").write_text("somebody's", "utf-8")
    use = vault.use(BASES[0].revision)
    for number, base in enumerate(BASES[1:], 2):
        publish(vault, number, base)
    kept = {base.revision for base in (BASES[0], BASES[3], BASES[4])}
    assert revisions(tmp_path) == {*kept, "notes"}
    assert vault.in_use(BASES[0].revision)
    assert not vault.in_use(BASES[3].revision)
    assert not vault.in_use(BASES[1].revision)
    use.close()
    use.close()
    publish(vault, 6, BASES[1])
    assert revisions(tmp_path) == {BASES[1].revision, BASES[4].revision, "notes"}
    assert numbers(vault) == [1, 2, 3, 4, 5, 6]
    assert vault.keeps(BASES[4].revision)
    assert not vault.keeps(BASES[0].revision)


def test_a_revision_in_use_by_another_process_is_kept_until_it_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 1)
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    code = (
        "import sys, pathlib; from bot.store.vault import Vault\n"
        "use = Vault(pathlib.Path(sys.argv[1])).use(sys.argv[2]); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path), BASES[0].revision]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        publish(vault, 2, BASES[1])
        assert BASES[0].revision in revisions(tmp_path)
        other.kill()
    publish(vault, 3, BASES[2])
    assert revisions(tmp_path) == {BASES[2].revision}


def test_using_what_is_not_kept_is_nothing(tmp_path: Path) -> None:
    Vault(tmp_path).use("0" * 64).close()
    assert numbers(Vault(tmp_path)) == []


def test_a_damaged_kept_revision_is_written_anew(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    path = vault.archive.path(BASES[0].revision)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DatabaseError):
        vault.kept(BASES[0].revision)
    publish(vault, 2, BASES[0])
    assert vault.kept(BASES[0].revision) == BASES[0]


def test_the_same_facts_decided_for_other_files(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    before = vault.stamp()
    vault.publish(BASES[0], "2 other", None)
    served = vault.served()
    assert served is not None
    assert (served.revision, served.fingerprint) == (BASES[0].revision, "2 other")
    assert vault.stamp() != before
    assert numbers(vault) == [1]


def test_one_claim_of_a_kept_revision(tmp_path: Path) -> None:
    base = make_base(random.Random(7), 30)
    vault = Vault(tmp_path)
    publish(vault, 1, base)
    claim = next(iter(base.claims))
    said = vault.claim(base.revision, claim)
    assert said is not None
    assert set(said) == {"figure", "unit", "bound", "as_of", "modality", "status"}
    assert vault.claim(base.revision, "unheard-of") is None
    with pytest.raises(DatabaseError):
        vault.claim("0" * 64, claim)


def test_what_is_served_is_not_known_where_there_is_nothing(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    assert vault.served() is None
    assert vault.stamp() is None
    vault.database.write_text("a diary", "utf-8")
    with pytest.raises(DatabaseError) as caught:
        vault.served()
    assert caught.value.reason == "foreign"


# What the system refuses ----------------------------------------------------------------------------------------------


def sizes() -> list[int]:
    """No room at all, for some of the first file, and for all of the files but the last lines."""
    return [0, 1, 65_536, 100_000]


@pytest.mark.parametrize("size", sizes())
def test_without_room_the_old_revision_is_served(tmp_path: Path, size: int) -> None:
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    with files_up_to(size), pytest.raises(DatabaseError) as caught:
        publish(vault, 2, BASES[1])
    assert caught.value.reason == "unwritable"
    assert (vault.read(), numbers(vault)) == (BASES[0], [1])
    publish(vault, 2, BASES[1])
    assert (vault.read(), numbers(vault)) == (BASES[1], [1, 2])


def test_a_change_that_fails_after_it_was_announced_is_void(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    publish(vault, 1, BASES[0])
    vault.database.unlink()
    vault.database.write_text("a diary that appeared meanwhile", "utf-8")
    with pytest.raises(DatabaseError) as caught:
        publish(vault, 2, BASES[1])
    assert caught.value.reason == "foreign"
    lines = [json.loads(line) for line in (tmp_path / "history.jsonl").read_text("utf-8").splitlines()]
    assert lines[-1] == {"void": 2}


@pytest.mark.skipif(sys.platform == "win32", reason="rights")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(DatabaseError) as caught, exclusive(tmp_path / "file" / "lock", "me"):
        pass
    assert caught.value.reason == "unwritable"
    assert "WAIC_DATA" in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="rights")
def test_a_read_only_folder_can_be_read_by_anybody() -> None:
    """In a process without rights, as root may write everywhere."""
    code = (
        "import os, sys, pathlib\n"
        "from bot.store.vault import Vault\nfrom bot.store import building\nfrom bot.errors import DatabaseError\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "vault = Vault(pathlib.Path(sys.argv[1]))\n"
        "print(vault.read().revision, len(vault.history()), vault.kept(vault.history()[0].revision).revision)\n"
        "try:\n    vault.locked('nobody').__enter__()\nexcept DatabaseError as error:\n    print(error.reason)\n"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        publish(Vault(folder), 1, BASES[0])
        paths = (folder, *folder.rglob("*"))
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        command = [sys.executable, "-c", code, name]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert done.stdout.split() == [BASES[0].revision, "1", BASES[0].revision, "unwritable"], done.stderr


# The lock -------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="locks")
def test_the_second_is_told_who_the_first_is(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    with vault.locked("ada, since 12:00:00 UTC\n\x1b[31m"):
        with pytest.raises(DatabaseError, match=r"under way \(ada, since 12:00:00 UTC\[31m\)") as caught:
            vault.locked("ben", patience=0.06).__enter__()
        assert caught.value.reason == "busy"
    with vault.locked("ben"):
        assert (tmp_path / "reload.lock").read_text("utf-8") == "ben"


@pytest.mark.skipif(sys.platform == "win32", reason="locks")
def test_a_holder_that_has_said_nothing_yet(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    with vault.locked("x"):
        os.truncate(tmp_path / "reload.lock", 0)
        with pytest.raises(DatabaseError, match="it just began"):
            vault.locked("y").__enter__()
