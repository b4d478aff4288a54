"""The end of the process, which comes within seconds even where a thread hangs."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Final

from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable

log = logger(__name__)
LEAVE_SECONDS: Final = 1.5


async def and_leave(work: Awaitable[int]) -> int:
    """Do the work of the process; when it is done, the process ends soon, with the exit code that the work gives.

    Python waits at its end for every thread of its pool, for as long as that takes: one that reads from a disk that
    does not answer would hold up a restart. All that matters is closed by now, so the process goes without it.
    """
    code = await work
    last = threading.Timer(LEAVE_SECONDS, _leave, (code,))
    last.daemon = True
    last.start()
    return code


def _leave(code: int) -> None:
    names = sorted(thread.name for thread in threading.enumerate() if thread is not threading.current_thread())
    log.warning("left without waiting for what still runs", threads=names)
    os._exit(code)
