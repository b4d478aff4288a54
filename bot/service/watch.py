"""Watching the curated files: what passes the checks goes live as soon as it is saved."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.service.outcome import State
from bot.service.wording import verdict
from bot.telemetry import logger

if TYPE_CHECKING:
    from bot.service.follow import Follower
    from bot.service.reload import Places
    from bot.service.worker import Worker

log = logger(__name__)
WHO = "watch"
AGAIN = 10.0  # seconds; a folder that vanished may come back


async def watch(places: Places, worker: Worker, follower: Follower, *, again: float = AGAIN) -> None:
    """Reload whenever a file changes; returns never."""
    from watchfiles import awatch  # noqa: PLC0415 - only those who watch pay for it

    while True:
        try:
            async for _ in awatch(places.facts, places.seeds, ignore_permission_denied=True):
                await reload(worker, follower)
        except OSError as error:
            log.warning("the files cannot be watched", why=str(error), retry_in=again)
        await asyncio.sleep(again)


async def reload(worker: Worker, follower: Follower) -> None:
    """Bring live what lies there, if it is sound."""
    found = await worker.do("reload", WHO)
    said = log.info if found.state in (State.LIVE, State.SAME) else log.warning
    said("the files have changed", outcome=verdict(found, "en"), faults=found.faults[:5])
    await follower.refresh()
