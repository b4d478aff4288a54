"""What the command line says to a reader of Chinese. The curators' tools speak English, as docs/design.md says."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.commandline.conftest import edit
from tests.words.pseudo import pseudo, untranslated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., int]
    Said = pytest.CaptureFixture[str]


@pytest.fixture
def said(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Words that were said in no language of ours since the last call."""
    monkeypatch.setenv("LC_ALL", "zh_HK.UTF-8")

    def told() -> list[str]:
        shown = capsys.readouterr()
        text = shown.out + shown.err
        assert "⟦" in text
        return untranslated(text, {"waic", "2021-views", "root", "html", "index.html", "Discord"})

    with pseudo():
        yield told


def test_reloading_and_rolling_back(run: Run, checkout: Path, said: Callable[[], list[str]]) -> None:
    assert run("history") == 0
    assert said() == []
    assert run("reload") == 0
    edit(checkout, "facts/editions/2021.yaml", "未说明统计范围", "未说明统计口径")
    assert run("reload", "--dry-run") == 0
    assert run("reload") == 0
    assert run("reload") == 0
    assert run("rollback", "1") == 2
    assert run("rollback", "1", "--yes") == 0
    assert run("rollback", "9") == 1
    assert run("history") == 0
    assert run("history", "2021-views") == 0
    assert run("history", "2021-days-three") == 0
    assert run("history", "nothing") == 4
    figures = {"线上观看量", "views", "days", "three", "million", "nothing", "days-three"}
    assert [word for word in said() if word not in figures] == []


def test_what_a_start_tells(run: Run, checkout: Path, said: Callable[[], list[str]]) -> None:
    assert run("reload") == 0
    said()
    assert run("rollback", "1", "--yes") == 0
    edit(checkout, "facts/editions/2021.yaml", "未说明统计范围", "未说明统计口径")
    assert run("say", "/waic 1900") == 4
    assert said() == []


def test_a_pipe_and_a_preview(
    run: Run, said: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("/waic 1900\n"))
    assert run("run") == 4
    assert said() == []
    out = tmp_path / "1"
    assert run("preview", "--out", str(out)) == 0
    (out / ".waic-preview").unlink()
    assert run("preview", "--out", str(out)) == 3
    assert run("preview", "--out", str(out / "index.html")) == 3
    (out / ".waic-preview").write_text("index.html\n", "utf-8")
    assert run("preview", "--out", str(out)) == 3
    assert said() == []
