"""One aiosqlite connection whose thread is surely over in the end, whatever happens.

When opening fails or is cancelled, aiosqlite tells its thread to stop but does not wait for it. The thread may then
talk to an event loop that is closed by now, and dies with a traceback on standard error. So opening never fails on the
thread (the error is carried over and raised here), and the thread is waited for.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import ExitStack, asynccontextmanager, closing
from typing import TYPE_CHECKING

import aiosqlite

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

_ROWS_AT_ONCE = 64  # of cursors that are iterated; nothing here does that
_START_WITHIN = 10.0  # seconds; where the system gives no more threads, joining the one that never was is an error


class _Opener:
    """Opens the connection on aiosqlite's thread, and knows that thread."""

    def __init__(self, open_it: Callable[[], sqlite3.Connection]) -> None:
        self.error: Exception | None = None
        self._open = open_it
        self._opened = ExitStack()
        self._started = threading.Event()
        self._thread = threading.Thread()

    def __call__(self) -> sqlite3.Connection:
        self._thread = threading.current_thread()
        self._started.set()
        try:
            connection = self._open()
        except Exception as error:  # noqa: BLE001 (raised again by `connected`)
            self.error = error
            connection = sqlite3.connect(":memory:", check_same_thread=False)
        return self._opened.enter_context(closing(connection))

    def finish(self) -> None:
        """Wait for the thread, and close what it may have left open."""
        self._started.wait(_START_WITHIN)
        self._thread.join()
        self._opened.close()


@asynccontextmanager
async def connected(open_it: Callable[[], sqlite3.Connection]) -> AsyncIterator[aiosqlite.Connection]:
    """A connection made by ``open_it`` on a thread of its own; it must allow use by other threads.

    Raises
    ------
    Exception
        Whatever ``open_it`` raises.
    """
    opener = _Opener(open_it)
    connection = aiosqlite.Connection(opener, _ROWS_AT_ONCE)
    try:
        async with connection:
            if opener.error:
                raise opener.error
            yield connection
    finally:
        opener.finish()
