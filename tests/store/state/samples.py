"""Schedules to try things with."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bot.core.posts import Offer, Sent, Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.posts import Lease, Schedule
    from bot.store.state_db import StateDatabase

NOON = dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC)
LEASE = dt.timedelta(seconds=60)
SECOND, HOUR, DAY = dt.timedelta(seconds=1), dt.timedelta(hours=1), dt.timedelta(days=1)
TODAY = NOON.date()


def wish(guild_id: int = 1, **given: object) -> Wish:
    """A wish for a post at noon, UTC."""
    values: dict[str, object] = {
        "channel_id": 10 + guild_id,
        "zone": "UTC",
        "clock": dt.time(12),
        "lang": "en",
        **given,
    }
    return Wish(guild_id, **values)  # type: ignore[arg-type]


def offers(schedules: Sequence[Schedule]) -> list[Offer]:
    return [Offer(one) for one in schedules]


async def due(state: StateDatabase, *guild_ids: int) -> None:
    """Schedules of these servers, whose first post is due at noon of the 8th and a minute later at the latest."""
    for guild_id in guild_ids:
        await state.schedules.set(wish(guild_id), NOON - HOUR)


async def claim(state: StateDatabase, owner: str = "a", at: dt.datetime = NOON + 2 * dt.timedelta(minutes=1)) -> Lease:
    """Plan and claim the one post that is due."""
    leases = await state.ledger.claim(offers(await state.schedules.due(at, 10)), owner, at, at + LEASE)
    assert len(leases) == 1
    return leases[0]


def sent(message_id: int = 99, *shown: str) -> Sent:
    return Sent(message_id, "f" * 64, shown)
