"""What would be posted where and when, worked out from the schedules without a claim, a message or a trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from bot.core.calendar import due, next_due
from bot.core.posts import Shown, spread_of
from bot.service import zones
from bot.service.rules import Rules

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import AsyncIterator, Iterator, Sequence

    from bot.core.card import Card
    from bot.core.posts import Schedule
    from bot.service.rendering import Renderer
    from bot.service.state import StateStore

PAGE = 200


@dataclass(frozen=True, slots=True)
class Forecast:
    """A post to come. ``at`` is its instant in UTC; ``card`` is ``None`` where nothing is posted on that day."""

    schedule: Schedule
    day: dt.date
    at: dt.datetime
    card: Card | None


async def schedules(state: StateStore) -> AsyncIterator[Schedule]:
    """Every schedule, page by page."""
    after, page = -1, await state.schedules.page(-1, PAGE)
    while page:
        for one in page:
            yield one
        after = page[-1].guild_id
        page = await state.schedules.page(after, PAGE)


async def forecast(state: StateStore, renderer: Renderer, first: dt.date, last: dt.date) -> list[Forecast]:
    """Every post of these local days, of schedules that run, in the order of their instants.

    A day that is settled already is none to come. Figures take their turns as if each post before had been sent.
    """
    found: list[Forecast] = []
    async for schedule in schedules(state):
        if schedule.enabled and zones.load(schedule.wish.zone) is not None:
            shown = await state.ledger.shown(schedule.guild_id, schedule.next_date - Rules().kept)
            found += _of(schedule, renderer, shown, first, last)
    return sorted(found, key=lambda one: (one.at, one.schedule.guild_id))


def _of(
    schedule: Schedule, renderer: Renderer, shown: Sequence[Shown], first: dt.date, last: dt.date
) -> Iterator[Forecast]:
    zone = zones.load(schedule.wish.zone)
    assert zone is not None
    told = list(shown)
    spread = timedelta(milliseconds=spread_of(schedule.guild_id))
    one = due(schedule.next_date, schedule.wish.clock, zone)
    while one.day <= last:
        since = one.day - Rules().kept
        rendered = renderer.post(schedule, one.day, [post for post in told if post.day >= since])
        if rendered is not None:
            told.append(Shown(one.day, rendered.shown))
        if one.day >= first:
            yield Forecast(schedule, one.day, one.at.astimezone(UTC) + spread, rendered.card if rendered else None)
        one = next_due(one.day, schedule.wish.clock, zone)
