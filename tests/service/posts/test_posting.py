"""The part of a process that posts: opened, run, tidied, stopped."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.posts import Deed
from bot.errors import DatabaseError
from bot.service import posting as module
from bot.service.posting import Posting
from bot.store.state_db import StateDatabase
from tests.service.posts.stage import DAY, NOON, QUICK, Clock, Stage
from tests.service.posts.test_posts import until

if TYPE_CHECKING:
    from pathlib import Path


def part(stage: Stage, *, posts: bool = True) -> Posting:
    return Posting(stage.state, stage.clock, stage.rules, stage.poster if posts else None)


async def test_it_posts_until_it_is_stopped(stage: Stage) -> None:
    await stage.schedule(1)
    closed = []

    async def close() -> None:
        closed.append(True)

    posting = part(stage)
    posting.let_go = close
    await posting.open()
    running = asyncio.create_task(posting.run())
    await until(lambda: stage.channels == [11])
    await posting.stop(1)
    done, _ = await asyncio.wait({running}, timeout=0.1)
    assert (not done, closed) == (True, [])  # only an error ends it, so the process takes a stop for no failure
    running.cancel()
    await asyncio.wait({running})
    await posting.close()
    assert closed == [True]


async def test_a_process_that_only_answers_keeps_the_state_and_posts_nothing(stage: Stage) -> None:
    await stage.schedule(1)
    posting = part(stage, posts=False)
    await posting.open()
    running = asyncio.create_task(posting.run())
    await asyncio.wait({running}, timeout=0.1)
    assert not running.done()
    assert stage.platform.sent == []
    running.cancel()
    await posting.stop(1)


async def test_a_database_that_cannot_be_reached_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    opened, errors = stage.state.open, [DatabaseError("away", reason="unreadable")] * 3

    async def flaky() -> None:
        if errors:
            raise errors.pop()
        await opened()

    monkeypatch.setattr(stage.state, "open", flaky)
    posting = part(stage)
    await posting.open()
    running = asyncio.create_task(posting.run())
    await until(lambda: stage.channels == [11])
    await posting.stop(1)
    running.cancel()


async def test_a_database_that_will_not_get_better_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"nothing like a database " * 100)
    posting = Posting(StateDatabase(tmp_path), Clock(), QUICK)
    with pytest.raises(DatabaseError, match="damaged"):
        await posting.open()
    await posting.stop(1)


async def test_the_state_is_kept_tidy(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    await stage.state.audit.add(Deed(NOON, 1, 2, "x", ""))
    name = await stage.state.texts.put("/waic", NOON)
    assert name is not None
    posting = part(stage)
    await posting.tidy()
    assert await stage.states(1) == ["sent"]
    stage.clock.go(91 * DAY)
    await posting.tidy()
    assert await stage.states(1) == [None]
    assert await stage.state.audit.recent() == []
    assert await stage.state.texts.get(name, NOON) == "/waic"
    stage.clock.go(300 * DAY)
    await posting.tidy()
    assert await stage.state.texts.get(name, NOON) is None


async def test_tidying_that_fails_holds_up_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_PAUSE", 0.001)
    await stage.schedule(1)
    replan, tries = stage.state.schedules.replan, 0

    async def flaky() -> Any:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise ZeroDivisionError
        return await replan()

    monkeypatch.setattr(stage.state.schedules, "replan", flaky)
    posting = part(stage)
    await posting.open()
    running = asyncio.create_task(posting.run())
    await until(lambda: tries == 2 and stage.channels == [11])
    running.cancel()
    await asyncio.wait({running})
    await posting.stop(1)


async def test_what_has_nothing_to_let_go_of_is_closed_and_may_be_closed_again(stage: Stage) -> None:
    posting = part(stage, posts=False)
    await posting.stop(1)
    await posting.close()
    await posting.close()
    assert await stage.state.audit.recent() == []  # who asks for it once more gets a new connection
