"""The command line in this process: what takes a process of its own in ``test_cli`` is told apart here more quickly."""

from __future__ import annotations

import gc
import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot import app, output
from bot.cli import main
from bot.errors import DataError, FaultsFound, SettingsError
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., int]


@pytest.fixture
def run(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs a command line here; the exit code."""
    for name in ("WAIC_FACTS", "WAIC_SEEDS", "WAIC_LOG", "DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAIC_DATA", str(built))
    monkeypatch.setenv("LC_ALL", "C")

    def run_it(*words: str) -> int:
        with pytest.raises(SystemExit) as caught:
            main(words)
        assert isinstance(caught.value.code, int)
        return caught.value.code

    yield run_it
    gc.enable()


class _Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_say(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("say", "/waic", "2023") == 0
    assert gc.isenabled()
    shown = capsys.readouterr()
    assert shown.out.startswith("WAIC 2023\n")
    assert shown.err == ""


@pytest.mark.parametrize("form", list(output.Format))
def test_every_format(run: Run, form: output.Format, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("say", "/waic 2023", "--format", form.value) == 0
    assert "over 400" in capsys.readouterr().out


def test_a_terminal_gets_rich(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Tty()
    monkeypatch.setattr(sys, "stdout", screen)
    assert run("say", "/waic", "1999", "--lang", "zh-CN") == 4
    assert "▌ " in screen.getvalue()


def test_the_width(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert run("say", "/about") == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


def test_run_answers_lines(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("/waic\n/nope\n"))
    assert run("run") == 2
    assert capsys.readouterr().out.count(f"\nrevision {bundled().short}\n") == 2


@pytest.mark.parametrize("command", ["run", "chat"])
def test_run_and_chat_on_a_terminal(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Tty())
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        typed.send_text("/about\r\x04")
        assert run(command) == 0
    shown = capsys.readouterr()
    assert "1 " in shown.out
    assert ("DISCORD_TOKEN" in shown.err) == (command == "run")


def test_check(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--originals", str(tmp_path)) == 0
    assert capsys.readouterr().out.startswith("facts: 0 errors")
    assert run("check", "--originals", str(tmp_path / "none")) == 2


def test_settings_that_cannot_be_used(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WAIC_LOG", "loud")
    assert run("check") == 2
    assert capsys.readouterr().out == ""
    assert run("say", "/waic", "--format", "json") == 2
    assert json.loads(capsys.readouterr().out)["kind"] == "error"


def test_closed_streams_and_interrupts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.StringIO):
        def __next__(self) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert run("run") == 130
    monkeypatch.setattr(sys, "stdout", None)
    assert run("say", "/waic") == 0
    sys.stdout.close()


def test_a_reader_that_goes_away(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return kept.fileno()

    with (tmp_path / "out").open("w+") as kept:
        monkeypatch.setattr(sys, "stdout", Gone())
        assert run("say", "/waic") == 0


def test_what_nobody_foresaw(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "bot.service.desk", None)
    assert run("say", "/waic") == 3
    shown = capsys.readouterr()
    assert "Something went wrong" in shown.out
    assert shown.err == "waic: something went wrong inside (ModuleNotFoundError); with WAIC_LOG=debug it says where.\n"


@pytest.mark.parametrize(
    ("chosen", "environ", "lang"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh-CN"),
        (None, {"LANG": "zh", "LC_ALL": "", "LC_MESSAGES": "en_US"}, "en"),
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
        ("zh-CN", {}, "zh-CN"),
    ],
)
def test_the_language(chosen: str | None, environ: dict[str, str], lang: str) -> None:
    assert app.language(chosen, environ) == lang


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (FaultsFound("the report", 1), "the report"),
        (SettingsError(["one", "two"]), "waic: one\nwaic: two"),
        (DataError("no folder"), "waic: no folder"),
    ],
)
def test_what_an_operator_reads(error: Exception, shown: str) -> None:
    assert output.trouble(error) == shown


def test_last_words_at_the_level_debug_show_no_token() -> None:
    token = "only-a-test.not-a-token"
    words = output.last_words(ValueError(f"with {token}"), {"WAIC_LOG": "Debug", "DISCORD_TOKEN": token})
    assert "ValueError" in words
    assert token not in words


def test_a_store_that_waits_is_a_mistake_of_ours() -> None:
    async def never() -> None:
        await _Forever()

    class _Forever:
        def __await__(self) -> Iterator[None]:
            yield

    with pytest.raises(AssertionError, match="has waited"):
        app._at_once(never())
