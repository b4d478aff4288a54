"""The end of the poster: whatever is under way, nothing begins after a stop, and nothing is left behind."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from bot.errors import DatabaseError, TokenRefused
from bot.service import posts as module
from tests.service.posts.stage import REFUSAL, Stage
from tests.service.posts.test_posts import until

if TYPE_CHECKING:
    from bot.service.sender import Message

SECOND = dt.timedelta(seconds=1)


async def free(stage: Stage) -> int:
    """How many posts another process could claim now."""
    return len(await stage.state.schedules.due(stage.clock() + SECOND, 9))


class Slow:
    """Something of the state that takes until it is let go, or is interrupted."""

    def __init__(self, does: Any) -> None:
        self._does = does
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()

    async def __call__(self, *given: Any) -> Any:
        self.begun.set()
        await self.go_on.wait()
        return await self._does(*given)


async def test_what_is_claimed_while_the_stop_comes_is_given_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.schedule(1, 2)
    claim = Slow(stage.state.ledger.claim)
    monkeypatch.setattr(stage.state.ledger, "claim", claim)
    running = asyncio.create_task(stage.poster.run())
    await claim.begun.wait()
    stopping = asyncio.create_task(stage.poster.stop(5))
    await asyncio.sleep(0)
    claim.go_on.set()
    await stopping
    await running
    assert stage.platform.sent == []
    assert await free(stage) == 2


async def test_a_claim_that_outlasts_the_stop_holds_up_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    claim = Slow(stage.state.ledger.claim)
    monkeypatch.setattr(stage.state.ledger, "claim", claim)
    running = asyncio.create_task(stage.poster.run())
    await claim.begun.wait()
    await stage.poster.stop(0.01)
    assert not running.done()
    running.cancel()
    await asyncio.wait({running})
    assert await stage.states(1) == [None]


async def test_a_lease_that_cannot_be_given_back_soon_holds_up_no_stop(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.schedule(1)
    renew, take = Slow(stage.state.ledger.renew), Slow(stage.state.pace.take)
    monkeypatch.setattr(stage.state.ledger, "renew", renew)
    monkeypatch.setattr(stage.state.pace, "take", take)
    running = asyncio.create_task(stage.poster.run())
    await take.begun.wait()
    async with asyncio.timeout(60):
        await stage.poster.stop(0.01)
    await renew.begun.wait()
    assert not running.done()  # it waits for its posts, and they for the database
    renew.go_on.set()
    await running
    assert await free(stage) == 1


async def test_who_is_cancelled_takes_the_posts_along_and_interrupts_each_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.schedule(1)
    interrupted = 0

    async def stubborn(_message: Message) -> None:
        nonlocal interrupted
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            interrupted += 1
            await asyncio.sleep(0.05)  # as a driver that gives its connection back
            raise

    going = asyncio.Event()

    async def send(message: Message) -> None:
        going.set()
        await stubborn(message)

    monkeypatch.setattr(stage.platform, "while_sending", send)
    running = asyncio.create_task(stage.poster.run())
    await going.wait()
    await stage.poster.stop(0.01)
    running.cancel()
    await asyncio.wait({running})
    assert (interrupted, len(stage.poster._active)) == (1, 0)


async def test_what_was_sent_as_the_token_was_refused_is_entered_first(stage: Stage) -> None:
    await stage.schedule(1, 2)
    stage.platform.answers[12].append(REFUSAL)

    async def slow(message: Message) -> None:
        if message.channel_id == 11:
            await asyncio.sleep(0.05)

    stage.platform.while_sending = slow
    with pytest.raises(TokenRefused):
        await stage.poster.run()
    assert len(stage.poster._active) == 0
    assert await stage.states(1, 2) == ["sent", "claimed"]


async def test_a_database_that_is_away_for_days_ends_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_PAUSE", 0.0)
    looks = 0

    async def away(*_: object) -> None:
        nonlocal looks
        looks += 1
        raise DatabaseError("away", reason="unreadable")

    monkeypatch.setattr(stage.state.schedules, "due", away)
    running = asyncio.create_task(stage.poster.run())
    await until(lambda: looks > 1100 or running.done())
    assert not running.done()
    await stage.poster.stop(1)
    await running
