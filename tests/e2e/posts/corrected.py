"""Corrections under kills: servers were shown what does not hold any more, and whoever tells them so is killed."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections import Counter
from typing import TYPE_CHECKING

from bot.core.posts import Kind, Offer, Sent, State
from bot.store.vault import Vault
from tests.e2e.posts.ground import NOON, Ground
from tests.e2e.posts.replica import FIRST
from tests.e2e.posts.result import Result

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.e2e.posts.ground import Nursery

SHOWN = ("2023-exhibitors", "2023-visits")


async def corrections_killed(nursery: Nursery, engine: str, step: str, replicas: int, runs: int) -> Result:
    """A process is killed after a step of a correction; it is started again, or another is there all the time.

    The first step is that the correction is entered; the others are those of a post.
    """
    begun, kills = time.monotonic(), 0
    async with Ground(nursery, engine, room=2) as ground:
        await asyncio.to_thread(Vault(ground.folder).archive.keep, FIRST, "trial")
        while kills < runs:
            guilds = await posted(ground, 1 if replicas == 1 else 4)
            victim = await ground.start(die=step, corrects=True, tick=0.01)
            if replicas == 1:
                await ground.dead(victim)
                kills += 1
                await ground.kill(victim)
                other = await ground.start(corrects=True)
                await corrected(ground, guilds)
            else:
                other = await ground.start(corrects=True, tick=0.3)
                await corrected(ground, guilds)
                kills += not await nursery.lives(victim)
                await ground.kill(victim)
            await ground.kill(other)
        last = await ground.start(corrects=True)  # whatever somebody might still send, it sends now
        await asyncio.sleep(2 * ground.rules["lease"])
        await ground.kill(last)
        counts = ground.counts()
        too_many = sum((told - 1) * servers for told, servers in counts.items() if told > 1)
        states = Counter([state for guild in ground.channels for state in await _states(ground, guild)])
        once = min(counts[1], states[State.SENT]) if set(states) == {State.SENT} else 0
        name = f"correction: kill -9 after {step}, {replicas} replica(s), {engine}"
        return Result(name, len(ground.channels), once, too_many, kills, time.monotonic() - begun)


async def posted(ground: Ground, count: int) -> list[int]:
    """New servers that were sent a post of the first facts, as the ledger has it."""
    guilds = await ground.schedule(count)
    now = ground.now()
    schedules = [found for guild in guilds if (found := await ground.state.schedules.get(guild)) is not None]
    offers = [Offer(one, FIRST.revision, SHOWN) for one in schedules]
    for lease in await ground.state.ledger.claim(offers, "before", now, now + dt.timedelta(minutes=1)):
        assert await ground.state.ledger.settle(lease, Sent(1, FIRST.revision, SHOWN))
    return guilds


async def corrected(ground: Ground, guilds: Iterable[int]) -> None:
    """Wait until each of these servers was told."""

    async def done() -> bool:
        found = [await _states(ground, guild) for guild in guilds]
        return all(states and State.CLAIMED not in states for states in found)

    await ground.until(done, 30, "corrections")


async def _states(ground: Ground, guild: int) -> list[State | None]:
    told = await ground.state.corrections.corrected([guild], NOON - dt.timedelta(days=1))
    return [await ground.state.ledger.state(guild, one.key, Kind.CORRECTION) for one in told]
