"""The process ends with its own exit code, and soon, whatever its threads do."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

HANGS = """
import asyncio, threading, time
from bot.platforms.discord.leaving import and_leave

async def work():
    asyncio.get_running_loop().run_in_executor(None, time.sleep, {seconds})
    await asyncio.sleep(0.05)
    return 5

raise SystemExit(asyncio.run(and_leave(work())))
"""


@pytest.mark.parametrize(("seconds", "without"), [(0.1, False), (60, True)])
def test_a_thread_that_hangs_holds_up_nothing(seconds: float, without: bool) -> None:
    begun = time.monotonic()
    program = [sys.executable, "-c", HANGS.format(seconds=seconds)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=50, check=False)
    assert done.returncode == 5
    assert time.monotonic() - begun < 50
    assert ("left without waiting" in done.stdout + done.stderr) is without
