"""The process ends with its own exit code, and soon, whatever its threads do."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

HANGS = """
import asyncio, threading, time
from bot.platforms.discord.leaving import and_leave
from bot.telemetry import set_up_logs

set_up_logs("info")

async def work():
    asyncio.get_running_loop().run_in_executor(None, time.sleep, {seconds})
    await asyncio.sleep(0.05)
    {then}

raise SystemExit(asyncio.run(and_leave(work())))
"""


@pytest.mark.parametrize(("seconds", "without"), [(0.1, False), (60, True)])
def test_a_thread_that_hangs_holds_up_nothing(seconds: float, without: bool) -> None:
    begun = time.monotonic()
    program = [sys.executable, "-c", HANGS.format(seconds=seconds, then="return 5")]
    done = subprocess.run(program, capture_output=True, text=True, timeout=50, check=False)
    assert done.returncode == 5
    assert time.monotonic() - begun < 50
    assert ("left without waiting" in done.stdout + done.stderr) is without


@pytest.mark.parametrize("seconds", [0.1, 60])
def test_a_failure_ends_the_process_as_well_and_is_told(seconds: float) -> None:
    program = [sys.executable, "-c", HANGS.format(seconds=seconds, then="raise LookupError('why')")]
    done = subprocess.run(program, capture_output=True, text=True, timeout=50, check=False)
    assert done.returncode == 1
    assert "LookupError: why" in done.stdout + done.stderr
