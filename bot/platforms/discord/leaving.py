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
FAILED: Final = 1  # what Python itself exits with


async def and_leave(work: Awaitable[int]) -> int:
    """Do the work of the process; when it is done, the process ends soon, with the exit code that the work gives.

    So it does where the work fails for a reason of its own: whoever restarts it must not wait for an end for ever.

    Python waits at its end for every thread of its pool, for as long as that takes: one that reads from a disk that
    does not answer would hold up a restart. All that matters is closed by now, so the process goes without it.
    """
    try:
        code = await work
    except Exception as error:
        _leave_soon(FAILED, error)
        raise
    _leave_soon(code)
    return code


def _leave_soon(code: int, error: Exception | None = None) -> None:
    last = threading.Timer(LEAVE_SECONDS, _leave, (code, error))
    last.daemon = True
    last.start()


def _leave(code: int, error: Exception | None) -> None:
    if error is not None:
        log.error("the process has failed", exc_info=error)
    names = sorted(thread.name for thread in threading.enumerate() if thread is not threading.current_thread())
    log.warning("left without waiting for what still runs", threads=names)
    os._exit(code)
