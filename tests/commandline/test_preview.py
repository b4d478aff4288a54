"""``waic preview``: the folder that it writes, and what it leaves alone."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest

from tests.bundled import FACTS, SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., int]
    Said = pytest.CaptureFixture[str]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_is_made(run: Run, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "a" / "new folder"
    assert run("preview", "--out", str(out)) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    written = contents(out)
    assert shown.err == f"Wrote {len(written) - 1} pages. Open {out / 'index.html'}\n"
    assert {"index.html", "en/waic-2023.html", "zh-CN/waic-2023.html", ".waic-preview"} <= written.keys()
    assert set((out / ".waic-preview").read_text("utf-8").splitlines()) == written.keys() - {".waic-preview"}


def test_it_can_be_told_in_chinese(run: Run, tmp_path: Path, capsys: Said) -> None:
    assert run("preview", "--out", str(tmp_path / "out"), "--lang", "zh-CN") == 0
    assert capsys.readouterr().err.startswith("已写入")


def test_the_next_run_replaces_what_it_wrote_and_leaves_the_rest_alone(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert run("preview", "--out", str(out)) == 0
    before = contents(out)
    (out / "en/about.html").write_text("changed", "utf-8")
    (out / "old.html").write_text("of an earlier version", "utf-8")
    (out / ".waic-preview").write_text("\n".join([*before, "old.html", "../outside.html"]), "utf-8")
    (out / "mine.txt").write_text("mine", "utf-8")
    (tmp_path / "outside.html").write_text("mine", "utf-8")
    assert run("preview", "--out", str(out)) == 0
    assert contents(out) == before | {"mine.txt": b"mine"}
    assert (tmp_path / "outside.html").exists()


def test_a_folder_of_others_is_left_alone(run: Run, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    before = contents(tmp_path)
    assert run("preview", "--out", str(tmp_path)) == 3
    assert capsys.readouterr().err == (
        f"waic: {tmp_path} holds other files, so nothing was written. Name a new or an empty folder.\n"
    )
    assert {name: data for name, data in contents(tmp_path).items() if not name.startswith("data")} == before


def test_a_file_of_others_among_ours_is_left_alone(run: Run, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out"
    (out / "en").mkdir(parents=True)
    (out / ".waic-preview").write_text("index.html\n", "utf-8")
    (out / "en/help.html").write_text("mine", "utf-8")
    before = contents(out)
    assert run("preview", "--out", str(out)) == 3
    assert "help.html is there and was not written by waic" in capsys.readouterr().err
    assert contents(out) == before


def test_a_file_is_no_folder(run: Run, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert run("preview", "--out", str(tmp_path / "file")) == 3
    assert "is no folder" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="the name is that of a system's own folder")
def test_a_folder_that_cannot_be_written_is_named(run: Run, capsys: Said) -> None:
    assert run("preview", "--out", "/proc/waic-preview") == 3
    assert capsys.readouterr().err.startswith("waic: /proc/waic-preview cannot be written: ")


def test_a_list_that_cannot_be_read_is_named(run: Run, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".waic-preview").write_bytes(b"\xff")
    assert run("preview", "--out", str(out)) == 3
    assert "cannot be written" in capsys.readouterr().err


CHART = "<figure><img"


@pytest.fixture
def shipped(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Over the shipped facts, which have charts."""
    monkeypatch.setenv("WAIC_FACTS", str(FACTS))
    monkeypatch.setenv("WAIC_SEEDS", str(SEEDS))
    return run


def test_charts_are_in_the_pages(shipped: Run, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out"
    assert shipped("preview", "--out", str(out)) == 0
    assert any(CHART.encode() in page for page in contents(out).values())
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def no_matplotlib(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In the process that draws, the library cannot be imported."""
    package = tmp_path / "broken" / "matplotlib"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('not here')", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(package.parent))


@pytest.mark.usefixtures("no_matplotlib")
def test_without_what_draws_the_pages_go_without_charts_and_it_is_said_once(
    shipped: Run, tmp_path: Path, capsys: Said
) -> None:
    out = tmp_path / "out"
    assert shipped("preview", "--out", str(out)) == 0
    assert not any(CHART.encode() in page for page in contents(out).values())
    told, written = capsys.readouterr().err.splitlines()
    assert told.startswith("waic: the charts could not be drawn")
    assert written.startswith("Wrote ")


def test_a_page_of_one_answer_shows_its_chart(shipped: Run, capsys: Said) -> None:
    assert shipped("say", "/timeline exhibitors", "--format", "html") == 0
    shown = capsys.readouterr()
    assert CHART in shown.out
    assert 'alt="Bar chart: Exhibitors by edition.' in shown.out
    assert shown.err == ""


@pytest.mark.usefixtures("no_matplotlib")
def test_a_page_without_its_chart_is_a_whole_page_and_the_log_can_tell_why(
    shipped: Run, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shipped("say", "/timeline exhibitors", "--format", "html") == 0
    shown = capsys.readouterr()
    assert CHART not in shown.out
    assert "</html>" in shown.out
    assert len(shown.err.splitlines()) == 1
    monkeypatch.setenv("WAIC_LOG", "debug")
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    assert shipped("say", "/timeline exhibitors", "--format", "html") == 0
    assert "ImportError: not here" in capsys.readouterr().err
