"""A process that reads or writes a facts database, and that can kill itself at a chosen step of the writing.

Run as ``python -m tests.store.child write PATH SEED CLAIMS [STEP]`` or ``python -m tests.store.child visit PATH``. The
steps are what the interpreter reports of its dealings with the file system while it writes: opening, locking, renaming.
A visit reads, peeks and tries to write, as a user without any rights.
"""

from __future__ import annotations

import asyncio
import concurrent.futures.thread  # noqa: F401 (asyncio loads it late, when a visitor may not read it any more)
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

from bot.errors import DatabaseError
from bot.store import building, facts_db
from tests.strategies import make_base

NOBODY = 65534
_STEPS = {"open", "os.mkdir", "os.listdir", "os.rename", "os.remove", "fcntl.flock"}


def die_at(step: int) -> None:
    """Have this process killed, as by the system, just before the given step."""
    left = step

    def count(event: str, _: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _STEPS:
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(count)


async def visit(path: Path) -> None:
    """Do everything as nobody: to root, every folder is open."""
    path.as_uri()
    building.build(make_base(random.Random(0), 1))
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    base = await facts_db.read(path)
    print(base.revision, (await facts_db.peek(path)).revision)  # noqa: T201
    await facts_db.write(base, path)


async def write(path: Path, seed: int, claims: int, *step: int) -> None:
    """Build a base, wait for a line, and write."""
    base = make_base(random.Random(seed), claims)
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    if step:
        die_at(step[0])
    await facts_db.write(base, path)


if __name__ == "__main__":
    job, path, *numbers = sys.argv[1:]
    try:
        asyncio.run(write(Path(path), *map(int, numbers)) if job == "write" else visit(Path(path)))
    except DatabaseError as error:
        sys.exit(f"{error.reason}: {error}")
