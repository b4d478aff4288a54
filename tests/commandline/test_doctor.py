"""``waic doctor``: what it finds, how it says so, and its exit codes."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from bot import cli
from bot.core.posts import Wish
from bot.store.state_db import StateDatabase
from bot.words import say
from tests.bundled import FACTS, SEEDS

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"  # shaped like one, and none


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files of one's own, and no settings but these."""
    for name in list(os.environ):
        if name.startswith(("WAIC_", "DISCORD_")):
            monkeypatch.delenv(name)
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.setenv("WAIC_FACTS", str(tmp_path / "facts"))
    monkeypatch.setenv("WAIC_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(["doctor", *words])
    return int(ended.value.code or 0)


def test_all_is_well(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    assert run() == 0
    out, err = capsys.readouterr()
    assert out.startswith("✓ A token is set and has the shape of one.")
    assert TOKEN not in out + err
    assert "✓ The facts pass every check: " in out
    assert "✗" not in out
    assert err.strip() == "Everything works."
    assert run("--lang", "zh-CN") == 0
    assert "事实通过全部检查" in capsys.readouterr().out


@pytest.mark.parametrize("token", ["abc", f'"{TOKEN}"', f"Bot {TOKEN}", TOKEN[:30]])
def test_a_token_that_cannot_be_one(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    assert run() == 1
    out, err = capsys.readouterr()
    assert "✗ What is set as the token" in out
    assert "→ Copy it anew" in out
    assert token not in out + err
    assert err.strip() == "1 thing does not work."


def test_a_bad_setting(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAIC_SHARDS", "many")
    assert run() == 1
    assert "✗ A setting cannot be used: WAIC_SHARDS" in capsys.readouterr().out


def test_facts_with_faults(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = here / "facts" / "editions" / "2023.yaml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace("number: 400", "number: 401"), "utf-8")
    assert run() == 3, "nothing can be served"
    assert "✗ The facts have 1 error." in capsys.readouterr().out
    path.write_text(sound, "utf-8")
    with pytest.raises(SystemExit):
        cli.main(["say", "/about"])
    path.write_text(sound.replace("number: 400", "number: 401"), "utf-8")
    assert run() == 1, "the last good revision is served"


def test_files_that_say_something_else_than_what_is_served(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["say", "/about"])
    path = here / "facts" / "metrics.yaml"
    path.write_text(path.read_text("utf-8") + "\n# Another byte, another revision.\n", "utf-8")
    assert run() == 0
    assert "⚠ The files say something else than what is served" in capsys.readouterr().out


def test_facts_that_are_not_there(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(here / "facts")
    assert run() == 3
    out = capsys.readouterr().out
    assert "✗ The facts cannot be read" in out
    assert "→ Set WAIC_FACTS and WAIC_SEEDS" in out


def test_posts_that_are_overdue(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def enter() -> None:
        state = StateDatabase(here / "data")
        await state.open()
        await state.schedules.set(Wish(7, 71, "UTC", dt.time(9), "en"), dt.datetime(2026, 7, 7, 8, tzinfo=dt.UTC))
        await state.close()

    asyncio.run(enter())
    for hour, late in (("08:00", False), ("09:01", False), ("09:10", True)):
        monkeypatch.setenv("WAIC_NOW", f"2026-07-07T{hour}+00:00")
        assert run() == 0
        out = capsys.readouterr().out
        assert "✓ The state database answers: 1 running, 0 paused." in out
        assert ("⚠ 1 post is overdue." in out) is late


def test_a_state_that_is_damaged(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "data").mkdir()
    (here / "data" / "state.db").write_bytes(b"no database" * 100)
    assert run() == 3
    out = capsys.readouterr().out
    assert "✗ The state database cannot be used" in out
    assert "Traceback" not in out


def test_a_data_folder_that_is_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "data").write_text("in the way")
    assert run() == 1
    out = capsys.readouterr().out
    assert "✗ The data folder" in out
    assert "→ Give the bot's user the right" in out


def test_originals(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "originals").mkdir()
    monkeypatch.setenv("WAIC_ORIGINALS", str(here / "originals"))
    run()
    assert "⚠ 0 of 5 original documents are at hand." in capsys.readouterr().out


def test_no_zones(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.service.zones.zones", tuple)
    assert run() == 1
    assert say("en", "doctor.zones_none_mend") in capsys.readouterr().out
