"""Schedules: what is due and when, on both databases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.core.posts import Counts, Deed, Pause, State, spread_of
from bot.store.state_db.tables import SCHEDULE
from tests.store.state.samples import DAY, HOUR, LEASE, NOON, TODAY, claim, due, offers, sent, wish

if TYPE_CHECKING:
    from bot.store.state_db import StateDatabase

MINUTES = dt.timedelta(minutes=2)


async def test_a_schedule_is_kept_as_it_was_wished(state: StateDatabase) -> None:
    wanted = wish(7, zone="Asia/Shanghai", clock=dt.time(9, 30), lang="zh-CN", silent=True, quiet_day="post")
    made = await state.schedules.set(wanted, NOON)
    assert made.wish == wanted
    assert made.next_date == dt.date(2026, 7, 9)
    assert made.next_due == dt.datetime(2026, 7, 9, 1, 30, tzinfo=dt.UTC) + dt.timedelta(milliseconds=spread_of(7))
    assert await state.schedules.get(7) == made
    assert await state.schedules.get(8) is None


async def test_nothing_is_due_before_its_time_and_the_oldest_comes_first(state: StateDatabase) -> None:
    for guild_id, hour in ((1, 11), (2, 10), (3, 13)):
        await state.schedules.set(wish(guild_id, clock=dt.time(hour)), NOON - 6 * HOUR)
    assert [one.guild_id for one in await state.schedules.due(NOON, 10)] == [2, 1]
    assert [one.guild_id for one in await state.schedules.due(NOON, 1)] == [2]


async def test_posts_of_one_minute_are_spread_over_it(state: StateDatabase) -> None:
    await due(state, *range(1, 40))
    offsets = {(await state.schedules.get(n)).next_due - NOON for n in range(1, 40)}  # type: ignore[union-attr]
    assert len(offsets) == 39
    assert min(offsets) >= dt.timedelta(0)
    assert max(offsets) < dt.timedelta(minutes=1)


async def test_what_somebody_is_at_is_not_planned_until_the_lease_ends(state: StateDatabase) -> None:
    await due(state, 1)
    lease = await claim(state)
    assert await state.schedules.due(lease.until, 10) == []
    assert len(await state.schedules.due(lease.until + dt.timedelta(milliseconds=1), 10)) == 1


async def test_a_paused_schedule_is_not_due_and_goes_on_where_the_calendar_is(state: StateDatabase) -> None:
    await due(state, 1)
    assert await state.schedules.pause(1)
    assert not await state.schedules.pause(1)
    assert await state.schedules.due(NOON + HOUR, 10) == []
    found = await state.schedules.get(1)
    assert found is not None
    assert (found.enabled, found.paused) == (False, Pause.MANAGER)
    again = await state.schedules.resume(1, NOON + 3 * DAY + HOUR)
    assert again is not None
    assert (again.enabled, again.paused, again.next_date) == (True, None, TODAY + 4 * DAY)
    assert await state.schedules.resume(1, NOON) == again
    assert await state.schedules.resume(2, NOON) is None


async def test_setting_a_schedule_anew_wakes_a_paused_one_and_forgets_failures(state: StateDatabase) -> None:
    await due(state, 1)
    await state.ledger.end(await claim(state), State.FAILED)
    await state.schedules.pause(1)
    made = await state.schedules.set(wish(1, channel_id=5), NOON + HOUR)
    assert (made.enabled, made.failures, made.wish.channel_id) == (True, 0, 5)


async def test_a_change_of_the_channel_does_not_lose_a_post_that_is_due(state: StateDatabase) -> None:
    await due(state, 1)
    made = await state.schedules.set(wish(1, channel_id=5), NOON + MINUTES)
    assert made.next_date == TODAY
    assert (await claim(state)).channel_id == 5


async def test_a_later_hour_on_a_day_that_had_its_post_begins_tomorrow(state: StateDatabase) -> None:
    await due(state, 1)
    await state.ledger.settle(await claim(state), sent())
    made = await state.schedules.set(wish(1, clock=dt.time(18)), NOON + HOUR)
    assert made.next_date == TODAY + DAY


async def test_a_removed_schedule_keeps_what_was_posted(state: StateDatabase) -> None:
    await due(state, 1)
    await state.ledger.settle(await claim(state), sent())
    assert await state.schedules.remove(1)
    assert not await state.schedules.remove(1)
    assert await state.ledger.state(1, "2026-07-08") is State.SENT
    assert (await state.schedules.set(wish(1, clock=dt.time(18)), NOON + HOUR)).next_date == TODAY + DAY


async def test_nothing_is_kept_about_a_server_that_the_bot_was_removed_from(state: StateDatabase) -> None:
    await due(state, 1, 2)
    for lease in await state.ledger.claim(offers(await state.schedules.due(NOON + HOUR, 9)), "a", NOON, NOON + LEASE):
        await state.ledger.settle(lease, sent())
    await state.audit.add(Deed(NOON, 1, 5, "schedule.set", ""))
    assert await state.schedules.forget(1)
    assert not await state.schedules.forget(1)
    assert await state.schedules.get(1) is None
    assert await state.ledger.shown(1, TODAY) == []
    assert await state.audit.recent(1) == []
    assert await state.schedules.get(2) is not None
    assert len(await state.ledger.shown(2, TODAY)) == 1


async def test_schedules_are_counted(state: StateDatabase) -> None:
    assert await state.schedules.counts(NOON) == Counts(0, 0, 0)
    await due(state, 1, 2, 3)
    await state.schedules.pause(3)
    assert await state.schedules.counts(NOON) == Counts(2, 1, 0)
    assert await state.schedules.counts(NOON + HOUR) == Counts(2, 1, 2)


async def test_new_rules_of_a_zone_move_what_is_due(state: StateDatabase) -> None:
    await due(state, 1, 2)
    right = await state.schedules.get(1)
    assert right is not None
    assert await state.schedules.replan() == 0
    moved = update(SCHEDULE).where(SCHEDULE.c.guild_id == 1).values(next_due=right.next_due + HOUR)
    async with state._database.write() as connection:
        await connection.execute(moved)
        await connection.execute(update(SCHEDULE).where(SCHEDULE.c.guild_id == 2).values(tz="Mars/Base"))
    assert await state.schedules.replan() == 1
    assert await state.schedules.get(1) == right


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"])
async def test_the_next_day_is_worked_out_in_the_zone_of_the_server(state: StateDatabase, zone: str) -> None:
    made = await state.schedules.set(wish(1, zone=zone), NOON)
    lease = await claim(state, at=made.next_due)
    assert lease.key == made.next_date.isoformat()
    assert await state.ledger.settle(lease, sent())
    after = await state.schedules.get(1)
    assert after is not None
    assert (after.next_date, after.next_due) == (made.next_date + DAY, made.next_due + DAY)
