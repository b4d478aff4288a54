"""What would be posted: the same as is posted, and without a trace."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.posts import Wish, spread_of
from bot.service import forecast as module
from bot.service.desk import Desk
from bot.service.forecast import forecast, schedules
from bot.service.renderer import FactsRenderer
from bot.store.state_db import StateDatabase
from bot.store.vault import Vault
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NOW = dt.datetime(2026, 7, 7, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
FIRST = NOW.date()
WISH = Wish(7, 71, "Asia/Shanghai", dt.time(9), "en")


@pytest.fixture
async def state(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    found = StateDatabase(tmp_path)
    await found.open()
    yield found
    await found.close()


@pytest.fixture
def renderer(tmp_path: Path) -> FactsRenderer:
    return FactsRenderer(Desk(bundled(), "1"), Vault(tmp_path))


async def test_each_day_of_each_schedule_in_the_order_of_the_instants(
    state: StateDatabase, renderer: FactsRenderer
) -> None:
    await state.schedules.set(WISH, NOW)
    await state.schedules.set(replace(WISH, guild_id=8, zone="Asia/Tokyo", lang="zh-CN"), NOW)
    await state.schedules.set(replace(WISH, guild_id=9), NOW)
    await state.schedules.pause(9)
    found = await forecast(state, renderer, FIRST, FIRST + 2 * DAY)
    assert [(one.schedule.guild_id, one.day.day) for one in found] == [(8, 8), (7, 8), (8, 9), (7, 9)]
    assert found[1].at == dt.datetime(2026, 7, 8, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=spread_of(7))
    assert found[1].card is not None
    assert found[1].card.title == "This day in WAIC · 8 July"
    schedule = await state.schedules.get(7)
    assert schedule is not None
    assert found[1].at == schedule.next_due


async def test_quiet_days_and_those_before_the_first(state: StateDatabase, renderer: FactsRenderer) -> None:
    await state.schedules.set(WISH, NOW)
    found = await forecast(state, renderer, dt.date(2026, 11, 20), dt.date(2026, 11, 22))
    assert [(one.day.day, one.card) for one in found] == [(20, None), (21, None), (22, None)]
    assert await forecast(state, renderer, FIRST - 3 * DAY, FIRST) == []


async def test_figures_take_their_turns(state: StateDatabase, renderer: FactsRenderer) -> None:
    await state.schedules.set(replace(WISH, quiet_day="figure"), NOW)
    found = await forecast(state, renderer, dt.date(2026, 11, 1), dt.date(2026, 11, 20))
    figures = [one.card.figures[0].claims for one in found if one.card and one.card.figures]
    assert len(figures) > 10
    assert len(set(figures)) == len(figures)


async def test_nothing_is_written(state: StateDatabase, renderer: FactsRenderer) -> None:
    await state.schedules.set(WISH, NOW)
    before = await state.schedules.get(7)
    await forecast(state, renderer, FIRST, FIRST + 30 * DAY)
    assert await state.schedules.get(7) == before
    assert await state.ledger.recent(7, 5) == []


async def test_a_zone_that_is_not_known_here_is_left_out(
    state: StateDatabase, renderer: FactsRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await state.schedules.set(WISH, NOW)
    monkeypatch.setattr("bot.service.zones.load", lambda _: None)
    assert await forecast(state, renderer, FIRST, FIRST + DAY) == []


async def test_schedules_come_page_by_page(state: StateDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    for guild in range(5):
        await state.schedules.set(replace(WISH, guild_id=guild), NOW)
    assert [one.guild_id async for one in schedules(state)] == [0, 1, 2, 3, 4]
