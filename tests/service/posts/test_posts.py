"""The poster: plan, claim, send, settle; and what each answer of the platform means."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import update

from bot.core.posts import Kind, Pause, Shown, State, Wish
from bot.errors import DatabaseError, TokenRefused
from bot.service.delivery import nonce_of
from bot.service.sender import Fate, Message, Receipt
from bot.store.state_db.tables import SCHEDULE
from tests.service.posts.stage import DAY, HOUR, MINUTE, NOON, REFUSAL, TODAY, Stage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def until(met: Callable[[], Awaitable[bool] | bool]) -> None:
    """Wait until it is so; a test that waits for good fails by its own time limit."""
    async with asyncio.timeout(60):
        while True:
            found = met()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.005)


async def test_what_is_due_is_sent_once_and_entered(stage: Stage) -> None:
    await stage.schedule(1, 2, silent=True)
    await stage.round()
    await stage.round()
    assert sorted(stage.channels) == [11, 12]
    message = stage.platform.sent[0]
    assert message.nonce == nonce_of(Kind.DAY, message.channel_id - 10, "2026-07-08")
    assert (message.mark, message.silent, message.card.title) == ("2026-07-08", True, "2026-07-08")
    assert await stage.states(1, 2) == ["sent", "sent"]
    assert await stage.state.ledger.shown(1, TODAY) == [Shown(TODAY, ("x", "y"))]


def test_a_nonce_is_of_one_post_alone_and_short_enough() -> None:
    nonces = {nonce_of(kind, guild, day) for kind in Kind for guild in (1, 2) for day in ("2026-07-08", "2026-07-09")}
    assert len(nonces) == 8
    assert {len(nonce) for nonce in nonces} == {25}


async def test_what_a_server_was_shown_is_told_to_whoever_chooses(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    stage.clock.go(DAY)
    await stage.round()
    assert stage.script.seen == [[], [Shown(TODAY, ("x", "y"))]]


async def test_a_day_with_nothing_to_say_is_skipped(stage: Stage) -> None:
    await stage.schedule(1)
    stage.script.quiet.add(TODAY)
    await stage.round()
    assert stage.platform.sent == []
    assert await stage.states(1) == ["skipped"]


async def test_after_a_downtime_only_the_current_day_is_posted(stage: Stage) -> None:
    await stage.schedule(1)
    stage.clock.go(3 * DAY)
    await stage.round()
    await stage.round()
    await stage.round()
    assert [message.mark for message in stage.platform.sent] == ["2026-07-11"]
    assert await stage.states(1, day=TODAY + 2 * DAY) == ["skipped"]


async def test_after_the_window_the_day_is_left_out(stage: Stage) -> None:
    await stage.schedule(1)
    stage.clock.go(7 * HOUR)
    assert not await stage.round()
    assert stage.platform.sent == []
    assert await stage.states(1) == ["skipped"]
    stage.clock.go(17 * HOUR)
    await stage.round()
    assert [message.mark for message in stage.platform.sent] == ["2026-07-09"]


async def test_one_server_s_trouble_is_no_other_s(stage: Stage) -> None:
    await stage.schedule(1, 2, 3, 4)
    stage.script.broken.add(1)
    stage.platform.answers[12].append(ZeroDivisionError())
    stage.platform.answers[13].append(Receipt(Fate.REFUSED, why="403"))
    await stage.round()
    assert stage.channels == [14]
    assert await stage.states(1, 2, 3, 4) == ["claimed", "claimed", "failed", "sent"]
    stage.script.broken.clear()
    stage.clock.go(stage.rules.lease + MINUTE)
    await stage.round()
    assert sorted(stage.channels) == [11, 12, 14]


async def test_no_answer_is_tried_again_at_once_with_the_same_nonce(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11] += [Receipt(Fate.UNCLEAR), Receipt(Fate.UNCLEAR)]
    await stage.round()
    assert stage.channels == [11]
    assert stage.platform.looked == []
    assert await stage.states(1) == ["sent"]


async def test_who_has_no_answer_for_long_leaves_it_to_the_lease(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11] += [Receipt(Fate.UNCLEAR, why="502")] * 3

    async def late(_message: Message) -> None:
        stage.clock.go(20 * dt.timedelta(seconds=1))

    stage.platform.while_sending = late
    await stage.round()
    assert await stage.states(1) == ["claimed"]
    stage.platform.while_sending = None
    stage.clock.go(MINUTE)
    await stage.round(stage.another("second"))
    assert stage.channels == [11]
    assert [mark for _, mark, _ in stage.platform.looked] == ["2026-07-08"]


async def test_a_send_that_never_ends_is_given_up(stage: Stage) -> None:
    await stage.schedule(1)
    stage.poster._delivery._rules = replace(stage.rules, patience=dt.timedelta(seconds=0.02))

    async def never(_message: Message) -> None:
        await asyncio.Event().wait()

    stage.platform.while_sending = never
    await stage.round()
    assert await stage.states(1) == ["claimed"]


async def test_a_look_that_never_ends_is_left_to_the_lease(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(stage.rules.lease + MINUTE)
    stage.poster._delivery._rules = replace(stage.rules, patience=dt.timedelta(seconds=0.02))

    async def never(*_: object) -> Receipt:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(stage.platform, "find", never)
    async with asyncio.timeout(60):
        await stage.round()
    assert (await stage.states(1), stage.platform.sent) == (["claimed"], [])


async def test_managers_who_cannot_be_told_hold_up_no_post(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(DAY - HOUR)
    await stage.schedule(2)
    await stage.state.schedules.set(Wish(2, 12, "UTC", stage.clock().time(), "en"), stage.clock() - HOUR)
    stage.clock.go(MINUTE)

    async def never(*_: object) -> bool:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(stage.platform, "tell", never)
    running = asyncio.create_task(stage.poster.run())
    await until(lambda: stage.channels == [12])
    await stage.poster.stop(0.01)
    await running
    assert await stage.states(1) == ["uncertain"]
    assert [deed.action for deed in await stage.state.audit.recent(1)] == ["posts.uncertain"]


async def test_managers_are_told_or_not_where_the_database_goes_away(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def away(*_: object) -> None:
        raise DatabaseError("away", reason="unreadable")

    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(8 * HOUR)
    monkeypatch.setattr(stage.state.audit, "add", away)
    await stage.round()
    assert await stage.states(1) == ["uncertain"]
    assert "nobody could be told" in caplog.text


@pytest.mark.parametrize(
    ("look", "sent", "state"),
    [
        (Receipt(Fate.SENT, 77), 0, "sent"),
        (Receipt(Fate.ABSENT), 1, "sent"),
        (Receipt(Fate.UNREADABLE), 0, "uncertain"),
        (Receipt(Fate.UNCLEAR), 0, "claimed"),
    ],
)
async def test_a_late_retry_looks_first(stage: Stage, look: Receipt, sent: int, state: str) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(stage.rules.lease + MINUTE)
    stage.platform.looks[11] = look
    await stage.round(stage.another("second"))
    assert stage.platform.looked == [(11, "2026-07-08", 120.0)]
    assert len(stage.platform.sent) == sent
    assert await stage.states(1) == [state]
    assert len(stage.platform.told) == (state == "uncertain")


async def test_who_is_too_late_to_be_uncertain_tells_nobody(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(stage.rules.lease + MINUTE)
    find = stage.platform.find

    async def slow(*given: Any) -> Receipt:
        await stage.state.schedules.forget(1)
        return await find(*given)

    monkeypatch.setattr(stage.platform, "find", slow)
    stage.platform.looks[11] = Receipt(Fate.UNREADABLE)
    await stage.round()
    assert stage.platform.told == []


async def test_what_was_deleted_was_sent(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(Receipt(Fate.GONE))
    await stage.round()
    assert await stage.states(1) == ["sent"]


async def test_what_discord_does_not_take_is_our_fault_and_no_failure(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(Receipt(Fate.REJECTED, why="400"))
    await stage.round()
    assert await stage.states(1) == ["skipped"]
    found = await stage.state.schedules.get(1)
    assert found is not None
    assert found.failures == 0


async def test_three_days_of_refusal_pause_and_tell_once(stage: Stage) -> None:
    await stage.schedule(1, lang="zh-CN")
    stage.platform.deaf.add(1)
    for _ in range(5):
        stage.platform.answers[11].append(Receipt(Fate.REFUSED, why="403"))
        await stage.round()
        stage.clock.go(DAY)
    found = await stage.state.schedules.get(1)
    assert found is not None
    assert (found.enabled, found.paused) == (False, Pause.FAILURES)
    assert len(stage.platform.told) == 1
    assert "<#11>" in stage.platform.told[0][1]
    assert [deed.action for deed in await stage.state.audit.recent(1)] == ["posts.paused"]


async def test_a_server_that_the_bot_has_left_is_forgotten(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.left.add(1)
    stage.platform.answers[11].append(Receipt(Fate.REFUSED, why="403"))
    await stage.round()
    assert await stage.state.schedules.get(1) is None
    assert await stage.states(1) == [None]
    assert stage.platform.told == []


async def test_a_zone_that_is_not_known_pauses_its_schedule(stage: Stage) -> None:
    await stage.schedule(1, 2)
    async with stage.state._database.write() as connection:
        await connection.execute(update(SCHEDULE).where(SCHEDULE.c.guild_id == 1).values(tz="Mars/Base"))
    await stage.round()
    assert stage.channels == [12]
    found = await stage.state.schedules.get(1)
    assert found is not None
    assert found.paused is Pause.ZONE


async def test_a_day_at_which_somebody_died_is_told_when_it_is_over(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(8 * HOUR)
    await stage.round()
    assert await stage.states(1) == ["uncertain"]
    assert [guild for guild, _ in stage.platform.told] == [1]


async def test_more_than_there_is_room_for_comes_at_once_after(stage: Stage) -> None:
    stage = Stage(stage.state, room=2)
    await stage.schedule(*range(1, 6))
    assert [await stage.round() for _ in range(4)] == [True, True, False, False]
    assert len(stage.platform.sent) == 5


async def test_a_lease_is_renewed_while_its_owner_is_at_work(stage: Stage) -> None:
    stage = Stage(stage.state, renew=dt.timedelta(seconds=0.01))
    await stage.schedule(1)
    going, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_message: Message) -> None:
        going.set()
        await go_on.wait()

    stage.platform.while_sending = slow
    working = asyncio.create_task(stage.round())
    await going.wait()
    stage.clock.go(50 * dt.timedelta(seconds=1))

    async def renewed() -> bool:
        return await stage.state.schedules.due(stage.clock() + dt.timedelta(seconds=30), 9) == []

    await until(renewed)
    go_on.set()
    await working
    assert await stage.states(1) == ["sent"]


async def test_who_has_lost_the_lease_sends_nothing_more(stage: Stage) -> None:
    stage = Stage(stage.state, renew=dt.timedelta(seconds=0.01), again=0.05)
    await stage.schedule(1)
    tries = 0

    async def slow(_message: Message) -> None:
        nonlocal tries
        tries += 1
        stage.platform.while_sending = None
        stage.platform.answers[11].append(Receipt(Fate.UNCLEAR))
        await stage.state.schedules.forget(1)
        await asyncio.sleep(0.1)

    stage.platform.while_sending = slow
    await stage.round()
    assert (tries, stage.platform.sent) == (1, [])


async def test_whoever_is_late_leaves_it_to_who_took_over(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    await stage.schedule(1)
    other = stage.another("second")

    async def slow(_message: Message) -> None:
        stage.platform.while_sending = None
        stage.clock.go(stage.rules.lease + MINUTE)
        await other._round()
        await asyncio.gather(*other._active)

    stage.platform.while_sending = slow
    await stage.round()
    assert "another process has taken over" in caplog.text
    assert await stage.states(1) == ["sent"]


async def test_a_token_that_is_refused_stops_everything(stage: Stage) -> None:
    await stage.schedule(1)
    stage.platform.answers[11].append(REFUSAL)
    with pytest.raises(TokenRefused):
        await stage.poster.run()
    stage.platform.looks.clear()
    assert await stage.states(1) == ["claimed"]


async def test_a_token_that_is_refused_while_the_managers_are_told_stops_everything(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_: object) -> bool:
        raise REFUSAL

    monkeypatch.setattr(stage.platform, "tell", refused)
    await stage.schedule(1)
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(8 * HOUR)
    with pytest.raises(TokenRefused):
        await stage.poster.run()
    assert await stage.states(1) == ["uncertain"]


async def test_the_loop_outlives_whatever_happens(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    due, errors = stage.state.schedules.due, [ZeroDivisionError(), DatabaseError("away", reason="unreadable")]

    async def flaky(*given: Any) -> Any:
        if errors:
            raise errors.pop()
        return await due(*given)

    monkeypatch.setattr(stage.state.schedules, "due", flaky)
    running = asyncio.create_task(stage.poster.run())
    await until(lambda: stage.channels == [11])
    await stage.poster.stop(1)
    await running
    assert (errors, await stage.states(1)) == ([], ["sent"])


async def test_a_database_that_is_away_is_no_end_of_the_post(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1, 2)
    settle, errors = stage.state.ledger.settle, [DatabaseError("away", reason="unreadable")] * 2

    async def flaky(*given: Any) -> Any:
        if errors:
            raise errors.pop()
        return await settle(*given)

    monkeypatch.setattr(stage.state.ledger, "settle", flaky)
    await stage.round()
    assert await stage.states(1, 2) == ["sent", "sent"]


async def test_a_pace_that_cannot_be_taken_sends_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: object) -> None:
        raise DatabaseError("away", reason="unreadable")

    await stage.schedule(1)
    monkeypatch.setattr(stage.state.pace, "take", away)
    await stage.round()
    assert stage.platform.sent == []
    assert await stage.states(1) == ["claimed"]


async def test_a_look_that_fails_for_the_database_fails_as_a_whole(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise DatabaseError("away", reason="unreadable")

    await stage.schedule(1)
    monkeypatch.setattr(stage.state.ledger, "shown", away)
    with pytest.raises(DatabaseError):
        await stage.round()


async def test_a_lease_that_cannot_be_renewed_runs_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(stage.state, renew=dt.timedelta(seconds=0.01))
    await stage.schedule(1)
    tried = asyncio.Event()

    async def away(*_: object) -> bool:
        tried.set()
        raise DatabaseError("away", reason="unreadable")

    async def slow(_message: Message) -> None:
        stage.platform.while_sending = None
        stage.platform.answers[11].append(Receipt(Fate.UNCLEAR))
        await tried.wait()
        stage.clock.go(stage.rules.lease)

    monkeypatch.setattr(stage.state.ledger, "renew", away)
    stage.platform.while_sending = slow
    await stage.round()
    assert stage.platform.sent == []
    assert await stage.states(1) == ["claimed"]


async def test_a_stop_lets_what_is_under_way_end(stage: Stage) -> None:
    await stage.schedule(1)
    going = asyncio.Event()

    async def slow(_message: Message) -> None:
        going.set()
        await asyncio.sleep(0.05)

    stage.platform.while_sending = slow
    running = asyncio.create_task(stage.poster.run())
    await going.wait()
    await stage.poster.stop(5)
    await running
    assert await stage.states(1) == ["sent"]


async def test_a_stop_leaves_what_is_on_its_way_to_its_lease_and_the_rest_to_others(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.schedule(1, 2)
    going = asyncio.Event()
    take = stage.state.pace.take
    turns = 0

    async def slow(_message: Message) -> None:
        going.set()
        await asyncio.Event().wait()

    async def second_waits(*given: Any) -> Any:
        nonlocal turns
        turns += 1
        if turns == 2:
            await asyncio.Event().wait()
        return await take(*given)

    monkeypatch.setattr(stage.state.pace, "take", second_waits)
    stage.platform.while_sending = slow
    running = asyncio.create_task(stage.poster.run())
    await going.wait()
    await until(lambda: turns == 2)
    await stage.poster.stop(0.01)
    await running
    free = await stage.state.schedules.due(stage.clock() + dt.timedelta(seconds=1), 9)
    assert len(free) == 1
    assert await stage.states(1, 2) == ["claimed", "claimed"]


async def test_the_poster_waits_for_room(stage: Stage) -> None:
    stage = Stage(stage.state, room=1)
    await stage.schedule(1, 2)
    going, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_message: Message) -> None:
        going.set()
        await go_on.wait()

    stage.platform.while_sending = slow
    running = asyncio.create_task(stage.poster.run())
    await going.wait()
    assert await stage.poster._round()
    go_on.set()
    await until(lambda: len(stage.platform.sent) == 2)
    await stage.poster.stop(1)
    await running


async def test_nobody_corrects_without_a_proofreader(stage: Stage) -> None:
    stage.poster.proofreader = None
    await stage.schedule(1)
    await stage.round()
    assert await stage.states(1) == [State.SENT.value]
    assert stage.clock() > NOON
