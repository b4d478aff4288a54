"""``waic posts --dry-run``: what it shows, and that it leaves no trace."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
from typing import TYPE_CHECKING

import pytest

from bot import cli
from bot.core.posts import Wish
from bot.store.state_db import StateDatabase

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 7, 7, 12, tzinfo=dt.UTC)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith(("WAIC_", "DISCORD_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("WAIC_DATA", str(tmp_path))
    monkeypatch.setenv("WAIC_NOW", NOW.isoformat())
    return tmp_path


def schedule(data: Path, *wishes: Wish) -> None:
    async def enter() -> None:
        state = StateDatabase(data)
        await state.open()
        for wish in wishes:
            await state.schedules.set(wish, NOW)
        await state.schedules.pause(9)
        for wish in wishes:
            assert await state.ledger.recent(wish.guild_id, 5) == []
        await state.close()

    asyncio.run(enter())


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(["posts", *words])
    return int(ended.value.code or 0)


SHANGHAI = Wish(7, 71, "Asia/Shanghai", dt.time(9), "en")
BERLIN = Wish(8, 81, "Europe/Berlin", dt.time(21, 30), "zh-CN", silent=True)
PAUSED = Wish(9, 91, "UTC", dt.time(9), "en")


def test_a_week_from_today(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schedule(data, SHANGHAI, BERLIN, PAUSED)
    assert run("--dry-run") == 0
    out = capsys.readouterr().out
    assert out.startswith("13 posts from 2026-07-07 to 2026-07-13, local days\n")
    assert "2026-07-08 09:00 Asia/Shanghai (2026-07-08T01:00:" in out
    assert "· server 7, channel 71, en\n" in out
    assert "This day in WAIC · 8 July" in out
    assert "server 8, channel 81, zh-CN, silent" in out
    assert "WAIC 2023 closed in Shanghai" in out
    assert "server 9" not in out
    schedule(data)  # nothing was entered


def test_as_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schedule(data, SHANGHAI)
    assert run("--dry-run", "--from", "2026-11-20", "--to", "2026-11-21", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {key: found[key] for key in ("schema", "from", "to")} == {
        "schema": 1, "from": "2026-11-20", "to": "2026-11-21",
    }  # fmt: skip
    assert [post["posted"] for post in found["posts"]] == [False, False]
    assert run("--dry-run", "--from", "2026-07-08", "--to", "2026-07-08", "--format", "json") == 0
    (post,) = json.loads(capsys.readouterr().out)["posts"]
    assert (post["server"], post["channel"], post["day"], post["local_time"], post["zone"]) == (
        "7", "71", "2026-07-08", "09:00", "Asia/Shanghai",
    )  # fmt: skip
    assert post["due"].startswith("2026-07-08T01:00:")
    assert post["card"]["kind"] == "today"
    assert post["card"]["facts"]


def test_without_a_state_nothing_is_posted_and_none_is_made(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--dry-run") == 0
    assert capsys.readouterr().out.startswith("0 posts")
    assert not (data / "state.db").exists()


def test_nothing_else_can_be_done(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "posts are sent by `waic run`" in capsys.readouterr().err
    assert run("--dry-run", "--from", "2026-07-09", "--to", "2026-07-08") == 2
    assert run("--dry-run", "--from", "8 July") == 2


def test_a_damaged_state(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "state.db").write_bytes(b"no database" * 100)
    assert run("--dry-run") == 3
    assert "damaged" in capsys.readouterr().err
