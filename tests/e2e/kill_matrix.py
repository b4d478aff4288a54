"""Kill whoever changes what is served, at every step and again and again, and look at what is left behind.

``python -m tests.e2e.kill_matrix [KILLS]`` kills every scenario KILLS (10) times at each of its steps and prints a
table; exit code 1 where anything was wrong. A sample of it runs with the tests.

A step is what the interpreter reports of its dealings with the data folder: opening, locking, making, cutting,
renaming, removing, connecting. The first kill of a step falls exactly before it, the others at a random moment after
it, so that writing and forcing to disk are interrupted as well. The victim is a fork, killed by SIGKILL.

After each kill:

1. ``facts.db`` holds the old or the new revision, whole, and nothing else.
2. The history ends with the revision that is served, and its numbers have no gap.
3. A start over files with a fault serves that same revision, and so does every other reader.
4. The same change, made again, goes through; nothing is left over and nobody is locked out.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.curation.load import load
from bot.errors import DatabaseError
from bot.service.curator import Curator
from bot.service.reload import Places, Program, Start
from bot.store import building, facts_file  # noqa: F401  loaded before the fork, so that only the data folder is counted
from bot.store.vault import Vault
from tests.bundled import FACTS, SEEDS
from tests.cli.test_reloading import edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.model import FactBase

KILLS = 10
LATEST = 0.012  # seconds after a step, for the kills that do not fall exactly before it
_STEPS = frozenset(
    (
        *("open", "os.mkdir", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.truncate"),
        *("fcntl.flock", "sqlite3.connect"),
    )
)
_VERSION = "1.0.0"


def clock() -> dt.datetime:
    return dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)


@dataclass(frozen=True)
class House:
    """One set of folders."""

    places: Places

    @property
    def vault(self) -> Vault:
        return Vault(self.places.data)

    @property
    def curator(self) -> Curator:
        return Curator(self.places, self.vault, _VERSION, now=clock)

    def start(self, told: list[str]) -> FactBase:
        """Start the program, as ``waic run`` does."""
        program = Program(_VERSION, clock)
        start = Start(self.places, facts_file, lambda: self.vault, program, lang="en", tell=told.append)
        return asyncio.run(start.facts())


@dataclass(frozen=True)
class Scenario:
    """What is killed: how the house is made ready, and what the victim does."""

    name: str
    prepare: Callable[[House], object]
    act: Callable[[House], object]


def _nothing(_house: House) -> None:
    pass


def _edited(house: House) -> None:
    house.curator.reload("ada")
    edit(house.places.facts, 410)


def _edited_twice(house: House) -> None:
    _edited(house)
    house.curator.reload("ada")


SCENARIOS = (
    Scenario("the first reload", _nothing, lambda house: house.curator.reload("ben")),
    Scenario("a reload", _edited, lambda house: house.curator.reload("ben")),
    Scenario("a rollback", _edited_twice, lambda house: house.curator.rollback("1", "ben")),
    Scenario("a start over changed files", _edited, lambda house: house.start([])),
)


@dataclass
class Row:
    """What came of one scenario."""

    name: str
    steps: int = 0
    kills: int = 0
    served: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


class Matrix:
    """All kills of one scenario."""

    def __init__(self, scenario: Scenario, folder: Path, seed: int = 1) -> None:
        self.scenario = scenario
        self._folder = folder
        self._random = random.Random(seed)
        self._ready = self._make("ready")
        scenario.prepare(self._ready)
        self._old = _read(self._ready.vault)
        after = self._copy()
        scenario.act(after)
        self._new = after.vault.read()
        self.row = Row(scenario.name, steps=self._count())

    def run(self, kills: int = KILLS, every: int = 1) -> Row:
        """Kill at every step (or at every n-th)."""
        for step in range(0, self.row.steps, every):
            for turn in range(kills):
                delay = None if turn == 0 else self._random.uniform(0, LATEST)
                house = self._killed(step, delay)
                self.row.kills += 1
                self.row.faults += [f"step {step}, turn {turn}: {fault}" for fault in self._inspect(house)]
        return self.row

    def _killed(self, step: int, delay: float | None) -> House:
        """A house whose victim was killed; one that was done before is killed earlier in another house."""
        while True:
            house = self._copy()
            if _victim(house, self.scenario.act, step, delay) == -signal.SIGKILL:
                return house
            assert delay is not None, "the victim outlived a kill at its own step"
            delay = delay / 3 if delay > 0.0001 else None

    def _make(self, name: str) -> House:
        root = self._folder / name
        shutil.copytree(FACTS, root / "facts")
        shutil.copytree(SEEDS, root / "seeds")
        return House(Places(root / "facts", root / "seeds", root / "data"))

    def _copy(self) -> House:
        """The house as it was before the act, in the same place each time."""
        root = self._folder / "house"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self._folder / "ready", root)
        return House(Places(root / "facts", root / "seeds", root / "data"))

    def _count(self) -> int:
        """How many steps the act takes."""
        house = self._copy()
        reader, writer = os.pipe()
        pid = _fork()
        if pid == 0:
            counted = [0]
            _hook(house.places.data, lambda: counted.__setitem__(0, counted[0] + 1))
            self.scenario.act(house)
            os.write(writer, str(counted[0]).encode())
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as file:
            steps = int(file.read())
        os.waitpid(pid, 0)
        return steps

    def _inspect(self, house: House) -> Iterator[str]:
        served = _read(house.vault)
        if served not in (self._old, self._new):
            yield "what is served is neither the old nor the new revision"
        self.row.served["new" if served == self._new else "old"] += 1
        yield from self._inspect_history(house, served)
        if served is not None:
            yield from self._inspect_start(house, served)
        yield from self._inspect_again(house)

    def _inspect_history(self, house: House, served: FactBase | None) -> Iterator[str]:
        entries = house.vault.history()
        if [entry.number for entry in entries] != list(range(1, len(entries) + 1)):
            yield f"the numbers of the history have a gap: {[entry.number for entry in entries]}"
        if served is not None and (not entries or entries[-1].revision != served.revision):
            yield "the history does not end with what is served"

    def _inspect_start(self, house: House, served: FactBase) -> Iterator[str]:
        """Over files with a fault, a start serves the last good revision."""
        path = house.places.facts / "editions" / "2021.yaml"
        sound = path.read_bytes()
        path.write_bytes(sound + b"\nnonsense: 1\n")
        told: list[str] = []
        if house.start(told) != served or "is still served" not in told[-1]:
            yield "a start serves something else"
        path.write_bytes(sound)
        if _read(house.vault) != served:
            yield "a start has changed what is served"

    def _inspect_again(self, house: House) -> Iterator[str]:
        self.scenario.act(house)
        if _read(house.vault) != self._new:
            yield "the same change does not go through again"
        yield from self._inspect_history(house, self._new)
        left = [path.name for path in house.places.data.rglob("*") if path.name.endswith(".new")]
        if left:
            yield f"left over: {left}"


def _read(vault: Vault) -> FactBase | None:
    """What is served; nothing only where there is no file."""
    try:
        return vault.read()
    except DatabaseError as error:
        if error.reason != "missing":
            raise
        return None


def _victim(house: House, act: Callable[[House], object], step: int, delay: float | None) -> int:
    """Do it in a fork that is killed at a step; how the fork ended."""
    pid = _fork()
    if pid == 0:
        with contextlib.suppress(BaseException):
            left = [step]
            _hook(house.places.data, lambda: _count_down(left, delay))
            act(house)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # from 3.12 on, for threads that do not concern the victim
        return os.fork()


def _count_down(left: list[int], delay: float | None) -> None:
    left[0] -= 1
    if left[0] == -1:
        if delay is None:
            os.kill(os.getpid(), signal.SIGKILL)
        threading.Timer(delay, os.kill, (os.getpid(), signal.SIGKILL)).start()


def _hook(data: Path, call: Callable[[], object]) -> None:
    """Call before every step in the data folder. Only for a fork: a hook stays for good."""
    folder = str(data)

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event in _STEPS and (event in ("fcntl.flock", "sqlite3.connect", "os.truncate") or _within(folder, given)):
            call()

    sys.addaudithook(hear)


def _within(folder: str, given: tuple[Any, ...]) -> bool:
    with contextlib.suppress(TypeError):
        return os.fsdecode(given[0]).startswith(folder)
    return False


def main() -> int:
    """Run all of it and print the table."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    begun = time.monotonic()
    rows = []
    for scenario in SCENARIOS:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(Matrix(scenario, Path(folder)).run(kills))
            _print(rows[-1])
    total = sum(row.kills for row in rows)
    faults = [fault for row in rows for fault in row.faults]
    print(f"{total} kills in {time.monotonic() - begun:.0f} s, {len(faults)} faults")  # noqa: T201
    return 1 if faults else 0


def _print(row: Row) -> None:
    served = ", ".join(f"{name} {times}" for name, times in sorted(row.served.items()))
    print(f"{row.name}: {row.steps} steps, {row.kills} kills; served afterwards: {served}", flush=True)  # noqa: T201
    for fault in row.faults:
        print(f"  WRONG: {fault}")  # noqa: T201


if __name__ == "__main__":
    assert load  # every module that the victim needs is loaded before it is forked
    sys.exit(main())
