"""Work that goes on beside a block of code, and is over when the block is left."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine


@asynccontextmanager
async def beside(work: Coroutine[None, None, None], name: str) -> AsyncIterator[None]:
    """Run a coroutine for as long as the block lasts.

    It is waited for, and not only told to stop: a task that was interrupted in a transaction still has to give its
    connection back, and one that is interrupted again while it does so may wait for the driver for ever. So whoever is
    interrupted while waiting waits on, and is interrupted after.
    """
    task = asyncio.create_task(work, name=name)
    try:
        yield
    finally:
        task.cancel()
        await _over(task)


async def _over(task: asyncio.Task[None]) -> None:
    """Wait until a task has ended, whatever comes meanwhile."""
    interrupted: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            interrupted = error
    if interrupted is not None:
        raise interrupted
