"""The state database under a million schedules: ``python -m bench.posts [ROWS]``, on SQLite and on PostgreSQL.

A quarter of the schedules is due. Shown are the plan (what is due, oldest first, limited), its growth from a thousand
schedules on, the memory that it takes, and how many posts one process claims and settles in a second. The goals: a
plan within 5 ms, 200 posts a second.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import statistics
import sys
import tempfile
import time
import tracemalloc
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from bot.core.posts import Offer, Sent
from bot.store.state_db import StateDatabase
from tests.postgres import drop_database, fresh_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.core.posts import Lease

NOON = dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC)
NOW = NOON + dt.timedelta(minutes=10)
LIMIT = 32
LOOKS = 50
POSTS = 960
SIZES = (1_000, 10_000, 100_000, 1_000_000)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_SERIES = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n WHERE i < :last) ",
    "postgresql": "WITH n(i) AS (SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint))) ",
}
_FILL = (
    "INSERT INTO guild_schedule (guild_id, channel_id, tz, local_time, language, silent, quiet_day, enabled, next_date,"
    " next_due, spread, failures, corrections) {series}"
    "SELECT i, i + 1, 'UTC', '12:00', 'en', {no}, 'skip', {yes},"
    " CASE WHEN i % 4 = 0 THEN '2026-07-08' ELSE '2026-07-09' END,"
    " CAST(:due AS bigint) + (i * 7919) % 60000 + CASE WHEN i % 4 = 0 THEN 0 ELSE 86400000 END,"
    " (i * 7919) % 60000, 0, {yes} FROM n"
)


@asynccontextmanager
async def opened(engine: str) -> AsyncIterator[StateDatabase]:
    """An empty state on one of the two databases."""
    url = await fresh_database() if engine == "postgresql" else None
    with tempfile.TemporaryDirectory() as folder:
        state = StateDatabase(Path(folder), url)
        await state.open()
        yield state
        await state.close()
    if url:
        await drop_database(url)


async def fill(state: StateDatabase, engine: str, first: int, last: int) -> None:
    """Schedules with these numbers; every fourth is due at noon."""
    yes, no = ("1", "0") if engine == "sqlite" else ("true", "false")
    fill_ = _FILL.format(series=_SERIES[engine], yes=yes, no=no)
    due = (NOON - _EPOCH) // dt.timedelta(milliseconds=1)
    async with state._database.write() as connection:
        await connection.execute(text(fill_), {"first": first, "last": last, "due": due})
    async with state._database.write() as connection:
        await connection.execute(text("ANALYZE"))


async def plan(state: StateDatabase) -> tuple[float, float]:
    """The plan's median time in milliseconds, and the most memory that one took, in kilobytes."""
    times = []
    for _ in range(LOOKS):
        begun = time.perf_counter()
        found = await state.schedules.due(NOW, LIMIT)
        times.append(time.perf_counter() - begun)
        assert len(found) == LIMIT
    tracemalloc.start()
    await state.schedules.due(NOW, LIMIT)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return statistics.median(times) * 1000, most / 1024


async def posts(state: StateDatabase) -> float:
    """How many posts a second are planned, claimed and settled, 32 at a time."""
    begun, done = time.perf_counter(), 0

    async def settle(lease: Lease) -> None:
        assert await state.ledger.settle(lease, Sent(1, "f" * 64, ("2023-exhibitors",)))

    while done < POSTS:
        due = await state.schedules.due(NOW, LIMIT)
        leases = await state.ledger.claim([Offer(one) for one in due], "bench", NOW, NOW + dt.timedelta(minutes=1))
        await asyncio.gather(*map(settle, leases))
        done += len(leases)
    return done / (time.perf_counter() - begun)


async def main(most: int) -> None:
    """Print the table."""
    print("| database | schedules | due | plan ms | plan kB | posts a second |")
    print("| --- | --- | --- | --- | --- | --- |")
    for engine in ("sqlite", "postgresql"):
        async with opened(engine) as state:
            filled = 0
            for size in (size for size in SIZES if size <= most):
                await fill(state, engine, filled + 1, size)
                filled = size
                ms, kb = await plan(state)
                rate = f"{await posts(state):.0f}" if size == most else "–"
                print(f"| {engine} | {size:,} | {size // 4:,} | {ms:.2f} | {kb:.0f} | {rate} |", flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]))
