"""Looking at schedules and posts without changing them: for managers, the doctor and a dry run."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bot.core.posts import Entry, State
from tests.store.state.samples import DAY, HOUR, NOON, TODAY, claim, due, sent, wish

if TYPE_CHECKING:
    from bot.store.state_db import StateDatabase


async def test_schedules_by_pages_in_the_order_of_their_ids(state: StateDatabase) -> None:
    for guild_id in (30, 10, 20):
        await state.schedules.set(wish(guild_id), NOON - HOUR)
    await state.schedules.pause(20)
    first = await state.schedules.page(-1, 2)
    assert [(one.guild_id, one.enabled) for one in first] == [(10, True), (20, False)]
    assert [one.guild_id for one in await state.schedules.page(20, 2)] == [30]
    assert list(await state.schedules.page(30, 2)) == []
    assert first[0] == await state.schedules.get(10)


async def test_the_latest_posts_newest_first_whatever_became_of_them(state: StateDatabase) -> None:
    assert list(await state.ledger.recent(1, 5)) == []
    await due(state, 1)
    at = NOON + dt.timedelta(minutes=2)
    assert await state.ledger.settle(await claim(state, at=at), sent(99))
    await state.ledger.end(await claim(state, at=at + DAY), State.FAILED)
    failed, fine = await state.ledger.recent(1, 5)
    assert fine == Entry(TODAY, State.SENT, 11, at, 99)
    assert failed == Entry(TODAY + DAY, State.FAILED, 11, at + DAY, None)
    assert list(await state.ledger.recent(1, 1)) == [failed]
    assert list(await state.ledger.recent(2, 5)) == []
