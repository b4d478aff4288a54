from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.curation import files
from bot.curation.files import fingerprint
from bot.curation.load import load
from bot.errors import DataError

if TYPE_CHECKING:
    from tests.curation.conftest import Base


def test_fingerprint_is_the_revision(base: Base) -> None:
    number = fingerprint(base.root / "facts", base.root / "seeds")
    assert number == base.load().revision
    assert len(number) == 64


def test_fingerprint_follows_paths_and_bytes(base: Base) -> None:
    facts, seeds = base.root / "facts", base.root / "seeds"
    before = fingerprint(facts, seeds)
    base.write("facts/.hidden.yaml", "x: 1")
    base.write("facts/.git/x.yaml", "x: 1")
    base.write("facts/readme.md", "x")
    assert fingerprint(facts, seeds) == before
    (facts / "context/harbour.yaml").rename(facts / "context/haven.yaml")
    assert fingerprint(facts, seeds) != before


def test_fingerprint_is_the_same_wherever_the_folders_lie(
    base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(base.root / "facts", base.root / "seeds")
    (base.root / "facts").rename(base.root / "claims")
    monkeypatch.chdir(base.root)
    assert fingerprint(Path("claims"), Path("seeds")) == before


@pytest.mark.parametrize("inside", [True, False])
def test_paths_are_shown_as_the_user_knows_them(base: Base, inside: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base.root.parent if inside else "/")
    base.write("facts/odd.yaml", "x: 1")
    shown = {fault.file for fault in base.load().faults}
    assert shown == {f"{base.root.name}/facts/odd.yaml" if inside else "facts/odd.yaml"} or not inside
    if inside:
        monkeypatch.chdir(base.root)
        relative = load(Path("facts"), Path("./seeds"))
        assert {fault.file for fault in relative.faults} == {"facts/odd.yaml"}


def test_missing_folder_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no-such: the folder cannot be read .*; name one that holds YAML files"):
        fingerprint(tmp_path / "no-such", tmp_path)
    with pytest.raises(DataError):
        load(tmp_path / "no-such", tmp_path)


def test_link_out_of_the_folder_is_refused(base: Base) -> None:
    outside = base.write("elsewhere.yaml", "x: 1")
    (base.root / "facts/context/linked.yaml").symlink_to(outside)
    (fault,) = base.faults("S121")
    assert fault.file == "facts/context/linked.yaml"
    assert "leads out" in fault.message
    with pytest.raises(DataError, match=r"facts/context/linked.yaml: the link leads out"):
        fingerprint(base.root / "facts", base.root / "seeds")


def test_linked_folders_are_refused(base: Base) -> None:
    (base.root / "facts/more").symlink_to(base.root / "originals")
    (base.root / "facts/again").symlink_to(base.root / "facts/context")
    messages = {fault.file: fault.message for fault in base.faults("S121")}
    assert messages == {
        "facts/more": "the link leads out of the folder",
        "facts/again": "a linked folder is not read",
    }


def test_link_within_the_folder_is_read(base: Base) -> None:
    target = base.root / "facts/..data"
    target.mkdir()
    (base.root / "facts/metrics.yaml").rename(target / "metrics.yaml")
    (base.root / "facts/metrics.yaml").symlink_to("..data/metrics.yaml")
    assert base.load().errors == 0


@pytest.mark.parametrize("kind", ["dangling", "loop", "folder", "fifo"])
def test_what_cannot_be_read_is_told(base: Base, kind: str) -> None:
    path = base.root / "seeds/odd.yaml"
    if kind == "dangling":
        path.symlink_to("gone.yaml")
    elif kind == "loop":
        path.symlink_to("odd.yaml")
    elif kind == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
        base.write("seeds/odd.yaml/x.yaml", "x: 1")
    faults = base.load().faults
    assert [fault.code for fault in faults] == (["F109"] if kind == "folder" else ["S120"])
    assert faults[0].excerpt is None
    if kind != "folder":
        with pytest.raises(DataError, match=r"seeds/odd\.yaml"):
            fingerprint(base.root / "facts", base.root / "seeds")


def test_too_many_files_are_refused(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 1)
    faults = base.faults("S122")
    assert [fault.file for fault in faults] == ["facts", "seeds"]


def test_unread_names_do_not_stop_the_fingerprint(base: Base) -> None:
    before = fingerprint(base.root / "facts", base.root / "seeds")
    base.write("seeds/other.yml", "x: 1")
    loaded = base.load()
    assert [fault.code for fault in loaded.faults] == ["S123"]
    assert loaded.base is not None
    assert loaded.revision == before == fingerprint(base.root / "facts", base.root / "seeds")
