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
    connection back, and one that is interrupted again while it does so may wait for the driver for ever.
    """
    task = asyncio.create_task(work, name=name)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
