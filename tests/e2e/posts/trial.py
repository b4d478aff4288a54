"""The trials of the daily post: real processes, real kills. ``python -m tests.e2e.posts.trial --full`` runs all of it.

Without ``--full`` it runs the sample that the tests run; ``--only NAME`` runs the trials of one name. It prints a line
for each trial and ends with 1 where one of them did not come out as promised. The times are those of the protocol,
sixty times faster; a database that goes away, and one takeover, are tried with the real ones.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import sys
import time
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from tests.e2e.posts.corrected import corrections_killed
from tests.e2e.posts.ground import ENGINES, Bad, Ground, Nursery
from tests.e2e.posts.outage import outage
from tests.e2e.posts.replica import STEPS
from tests.e2e.posts.result import Result, result_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

AT_ONCE = 5
NAMES = ("steps", "corrections", "random", "nonces", "restart", "takeover", "outage")
TOGETHER = ("steps", "corrections")


async def killed_after(nursery: Nursery, engine: str, step: str, replicas: int, runs: int) -> Result:
    """A process is killed after a step; it is started again, or another one has been there all the time."""
    begun = time.monotonic()
    kills = 0
    async with Ground(nursery, engine, room=2) as ground:
        if replicas == 2:
            await ground.start(tick=0.3)
        while kills < runs:
            victim = await ground.start(die=step, tick=0.01)
            await ground.ready(victim)
            guilds = await ground.schedule(1 if replicas == 1 else 4)
            if replicas == 1:
                await ground.dead(victim)
                kills += 1
            else:
                kills += await _died_or_done(ground, victim, guilds)
            await ground.kill(victim)
            if replicas == 1:
                survivor = await ground.start()
                await ground.settled(guilds)
                await ground.kill(survivor)
            await ground.settled(guilds)
        last = await ground.start()  # whatever somebody might still send, it sends now
        await asyncio.sleep(2 * ground.rules["lease"])
        await ground.kill(last)
        return await result_of(ground, f"kill -9 after {step}, {replicas} replica(s), {engine}", begun, kills)


async def _died_or_done(ground: Ground, victim: int, guilds: list[int]) -> int:
    """Whether the victim got a post to die over, before the other one had done them all."""
    died = False

    async def either() -> bool:
        nonlocal died
        died = not await ground.nursery.lives(victim)
        return died or not await ground.open_posts(guilds)

    await ground.until(either, 30, "a death or the posts")
    return int(died)


async def random_kills(
    nursery: Nursery, engine: str, *, posts: int, kills: int, nonces: bool = True, seed: int = 1
) -> Result:
    """Two replicas on a bad day are killed at random moments and started again."""
    begun = time.monotonic()
    chance = random.Random(seed)
    slower = {"lease": 3.0, "renew": 1.0, "look_after": 3.0, "patience": 2.2, "per_second": 40.0}
    async with Ground(nursery, engine, **slower) as ground:
        ground.discord.faults.chance = bad = Bad(0.04, seed)
        guilds = await ground.schedule(posts)
        running = [await ground.start(nonces=nonces) for _ in range(2)]
        span = posts / slower["per_second"]
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0, 2 * span / kills))
            victim = running.pop(chance.randrange(2))
            await ground.kill(victim)
            running.append(await ground.start(nonces=nonces))
        await ground.settled(guilds, within=120)
        await asyncio.sleep(1.0)
        name = f"{kills} random kills, bad answers{'' if nonces else ', WITHOUT a nonce'}, {engine}"
        drawn = ", ".join(f"{kind} {n}" for kind, n in sorted(bad.drawn.items()))
        return await result_of(ground, name, begun, kills, told=drawn, twice=not nonces)


async def forgotten_nonces(nursery: Nursery, engine: str, *, posts: int, kills: int, looks: bool = True) -> Result:
    """Discord forgets a nonce before the lease ends: whoever takes over must look at the history."""
    begun = time.monotonic()
    look_after = 1.0 if looks else 1e6
    async with Ground(nursery, engine, nonce_window=0.8, look_after=look_after, room=4, patience=0.6) as ground:
        guilds = await ground.schedule(posts)
        for _ in range(kills):
            victim = await ground.start(die="send")
            await ground.dead(victim)
            await ground.kill(victim)
        await ground.start()
        await ground.settled(guilds)
        name = f"nonces forgotten before the lease ends{'' if looks else ', WITHOUT a look'}, {engine}"
        return await result_of(ground, name, begun, kills, twice=not looks)


async def taken_over(nursery: Nursery, engine: str, runs: int) -> Result:
    """A replica is killed while its message is on its way; the other has the post done within a lease or so."""
    begun = time.monotonic()
    longest = 0.0
    async with Ground(nursery, engine, patience=5.0) as ground:
        for _ in range(runs):
            guilds = await ground.schedule(1)
            slow = ground.discord.slow("POST", r"/channels/\d+/messages", seconds=30.0)
            victim = await ground.start()
            await ground.until(lambda slow=slow: _used(slow), 20, "the message of the victim")
            await ground.kill(victim)
            died = time.monotonic()
            survivor = await ground.start()
            await ground.settled(guilds)
            longest = max(longest, time.monotonic() - died)
            await ground.kill(survivor)
        told = f"taken over after {longest:.1f} s at most (lease {ground.rules['lease']:g} s)"
        return await result_of(ground, f"killed while sending, {engine}", begun, runs, told=told)


async def taken_over_alive(nursery: Nursery, engine: str, runs: int, **rules: float) -> Result:
    """Two replicas live; the one that is sending is killed, and the other has the post done within a lease or so."""
    begun = time.monotonic()
    longest = 0.0
    async with Ground(nursery, engine, **({"patience": 5.0} | rules)) as ground:
        alive = {await ground.start(), await ground.start()}
        for _ in range(runs):
            for pid in alive:
                await ground.ready(pid)
            slow = ground.discord.slow("POST", r"/channels/\d+/messages", seconds=10 * ground.rules["lease"])
            guilds = await ground.schedule(1)
            await ground.until(lambda slow=slow: _used(slow), 20, "the message of the victim")
            victim = await ground.owner(guilds[0])
            assert victim in alive
            await ground.kill(victim)
            alive.discard(victim)
            died = time.monotonic()
            await ground.settled(guilds, within=30 + 2 * ground.rules["lease"])
            longest = max(longest, time.monotonic() - died)
            assert await ground.owner(guilds[0]) in alive, "the post was not taken over by the one that lived"
            alive.add(await ground.start())
        told = f"taken over after {longest:.1f} s at most (lease {ground.rules['lease']:g} s)"
        name = f"one of two live replicas killed while sending, {engine}"
        return await result_of(ground, name, begun, runs, told=told)


async def _used(fault: object) -> bool:
    return bool(getattr(fault, "used", 0))


def trials(nursery: Nursery, full: bool) -> dict[str, list[Callable[[], Awaitable[Result]]]]:
    """Every trial, by the name that ``--only`` takes."""
    posts, kills, runs = (600, 25, 40) if full else (60, 3, 1)
    some, died, minute = (10, 20, 60.0) if full else (1, 2, 10.0)
    steps = list(itertools.product(ENGINES, STEPS, (1, 2)))
    both = list(itertools.product(ENGINES, (True, False)))
    real = {"lease": 60.0, "renew": 20.0, "look_after": 60.0, "patience": 45.0, "tick": 1.0, "again": 1.0}
    alive = [partial(taken_over_alive, nursery, "postgresql", some)]
    return {
        "steps": [partial(killed_after, nursery, *one, runs) for one in steps],
        "corrections": [partial(corrections_killed, nursery, *one, some) for one in steps],
        "random": [partial(random_kills, nursery, e, posts=posts, kills=kills, nonces=n) for e, n in both],
        "nonces": [partial(forgotten_nonces, nursery, e, posts=posts // 6, kills=died, looks=k) for e, k in both],
        "restart": [partial(taken_over, nursery, e, some) for e in ENGINES],
        "takeover": [*alive, partial(taken_over_alive, nursery, "postgresql", 1, **real)] if full else [*alive],
        "outage": [partial(outage, e, minute) for e in ENGINES],
    }


async def run(full: bool, only: str | None = None) -> list[Result]:
    """Every trial, or those of one name. Those of the steps run some at a time, the others alone."""
    results: list[Result] = []
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(trial: Callable[[], Awaitable[Result]]) -> None:
        async with turns:
            results.append(await trial())
            sys.stdout.write(f"{results[-1]}\n")
            sys.stdout.flush()

    async with Nursery() as nursery:
        for name, found in trials(nursery, full).items():
            if only not in (None, name):
                continue
            if name in TOGETHER:
                await asyncio.gather(*map(one, found))
            else:
                for trial in found:
                    await one(trial)
    return results


def main() -> int:
    """Run the trials and sum up."""
    parser = argparse.ArgumentParser(description="Kill the poster in every way and count the posts.")
    parser.add_argument("--full", action="store_true", help="the full size; some twenty minutes")
    parser.add_argument("--only", metavar="NAME", choices=NAMES, help=f"one of {', '.join(NAMES)}")
    given = parser.parse_args()
    begun = time.monotonic()
    results = asyncio.run(run(given.full, given.only))
    bad = [result for result in results if not result.kept]
    steps = [result for result in results if "after" in result.name]
    sums = Counter(kills=sum(result.kills for result in steps), servers=sum(result.servers for result in steps))
    sys.stdout.write(
        f"{sums['kills']} kills after a step over {sums['servers']} posts; {len(results)} trials in "
        f"{time.monotonic() - begun:.0f} s, {len(bad)} not as promised\n"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
