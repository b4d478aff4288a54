"""How long the event loop is held up while 10,000 claims are reloaded beside it, against an idle loop.

The files are changed, the worker (a process of its own) reads, checks and writes them, and this process swaps the new
revision in, all while a questioner asks a question every few milliseconds. Lag is by how much a timer of one
millisecond comes too late; the idle loop is asked the same questions.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.harness import Row
from bot.service.curator import Curator
from bot.service.desk import Desk
from bot.service.follow import Follower
from bot.service.reload import Places
from bot.service.worker import Worker
from bot.store.vault import Vault

YEARS = range(1900, 2000)
METRICS = 100
TICK = 0.001
ROUNDS = 3
LONGEST = 5_000  # µs
_SOURCE = """id: some-source
title: A source
publisher: A publisher
url: null
published: {on: "2021-07-10", inferred: null}
lang: en
tier: B
tier_why: {en: It is made up., zh: 虚构。}
retrieved: "2026-11-21"
digest: {en: Made up for a benchmark., zh: 虚构。}
"""


def write_files(root: Path) -> Places:
    """10,000 claims in 100 files."""
    for folder in ("facts/editions", "seeds"):
        (root / folder).mkdir(parents=True)
    (root / "seeds" / "some-source.yaml").write_text(_SOURCE, "utf-8")
    units = ["units:", '  - {id: things, kind: count, template: "{n}"}', "scopes: []", "metrics:"]
    for number in range(METRICS):
        names = f"{{en: Figure {number}, zh: 数字{number}}}"
        units += [f"  - id: figure_{number}", f"    names: {names}", "    kind: count", "    group: counts"]
        units += ["    units: [things]"]
    (root / "facts" / "metrics.yaml").write_text("\n".join(units) + "\n", "utf-8")
    for year in YEARS:
        write_edition(root / "facts", year, 1000)
    return Places(root / "facts", root / "seeds", root / "data")


def write_edition(facts: Path, year: int, start: int) -> None:
    """One file of 100 claims."""
    lines = [f"edition: {year}", f"names: {{en: Conference {year}, zh: {year}大会}}", "claims:"]
    for number in range(METRICS):
        figure = start + number
        lines += [f"  - id: {year}-figure-{number}", f"    metric: figure_{number}"]
        lines += [f'    amount: {{printed: "{figure}", number: {figure}, unit: things}}']
        lines += ["    evidence:", "      - {source: some-source}"]
    (facts / "editions" / f"{year}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


class Loop:
    """Measures the lag of the event loop while questions are asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.lags: list[float] = []

    async def during(self, work: asyncio.Task[object]) -> list[float]:
        """The lags in microseconds until the work is done."""
        lags: list[float] = []
        asked = 0
        while not work.done():
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            lags.append((time.perf_counter() - due) * 1e6)
            asked += 1
            if asked % 5 == 0:
                self._desk.answer(f"/waic {YEARS[asked % len(YEARS)]}", "en")
        await work
        return lags


async def rows() -> list[Row]:
    """The 99th percentile against an idle loop, and the longest lag against five milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        places = write_files(Path(folder))
        vault = Vault(places.data)
        first = Curator(places, vault, "bench", now=lambda: datetime.now(UTC)).reload("bench")
        assert first.number == 1, first.report
        env = {**os.environ, "WAIC_FACTS": str(places.facts), "WAIC_DATA": str(places.data)}
        worker = Worker((sys.executable, "-m", "bot.commandline.worker"), env)
        desk = Desk(vault.read(), "bench")
        try:
            return await _measured(places, worker, desk, Follower(desk, vault))
        finally:
            await worker.close()


async def _measured(places: Places, worker: Worker, desk: Desk, follower: Follower) -> list[Row]:
    loop, idle, busy, seconds, phases = Loop(desk), [], [], [], []
    for year in YEARS:
        desk.answer(f"/waic {year}", "en")
    for turn in range(ROUNDS):
        idle += await loop.during(asyncio.create_task(asyncio.sleep(3)))
        write_edition(places.facts, YEARS[turn], 3000 + turn)
        start = time.perf_counter()
        begun = len(busy)
        busy += await loop.during(asyncio.create_task(worker.do("reload", "bench")))
        swap = await loop.during(asyncio.create_task(follower.refresh()))
        busy += swap
        phases.append((max(busy[begun : len(busy) - len(swap)]), max(swap)))
        seconds.append(time.perf_counter() - start)
        assert desk.base.claims[f"{YEARS[turn]}-figure-0"].value.number == 3000 + turn  # type: ignore[union-attr]
    p99, most = _percentile(idle, 0.99), max(busy)
    shown = ", ".join(f"{time_:.1f} s (longest lag {work:.0f} µs while it works, {swap:.0f} µs at the swap)"
                      for time_, (work, swap) in zip(seconds, phases, strict=True))  # fmt: skip
    print(f"Reloads of 10,000 claims, first and next: {shown}\n")
    return [
        Row("loop lag, 99 of 100, while 10,000 claims reload", "idle loop", p99, _percentile(busy, 0.99),
            _percentile(busy, 0.99) / p99, 2.0),
        Row("longest loop lag while 10,000 claims reload", "5 ms", LONGEST, most, most / LONGEST, 1.0),
    ]  # fmt: skip


def _percentile(values: list[float], part: float) -> float:
    return sorted(values)[int(len(values) * part)]


if __name__ == "__main__":
    for row in asyncio.run(rows()):
        print(row)
