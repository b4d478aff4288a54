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
AGAIN = 10.0  # seconds; a folder that vanished may come back, and one that was replaced is watched no more


async def watch(places: Places, worker: Worker, follower: Follower, *, again: float = AGAIN) -> None:
    """Reload whenever a file changes; returns never."""
    folders = _folders(places)
    while True:
        if folders is None:
            log.warning("the files cannot be watched: a folder is missing", retry_in=again)
            await asyncio.sleep(again)
        else:
            await _watch(places, folders, worker, follower, again)
        before, folders = folders, _folders(places)
        if folders not in (before, None):
            await reload(worker, follower)


async def _watch(places: Places, folders: tuple[int, ...], worker: Worker, follower: Follower, again: float) -> None:
    """Watch these very folders for as long as they stand there."""
    from watchfiles import awatch  # noqa: PLC0415 - only those who watch pay for it

    look = max(1, int(again * 1000))
    looks = awatch(places.facts, places.seeds, rust_timeout=look, yield_on_timeout=True)
    async for changes in looks:  # pragma: no branch - it does not end by itself
        if changes:
            await reload(worker, follower)
        if _folders(places) != folders:
            return


def _folders(places: Places) -> tuple[int, ...] | None:
    """Which folders stand there now, by their identity; ``None`` where one is missing."""
    try:
        return tuple(folder.stat().st_ino for folder in (places.facts, places.seeds))
    except OSError:
        return None


async def reload(worker: Worker, follower: Follower) -> None:
    """Bring live what lies there, if it is sound."""
    found = await worker.do("reload", WHO)
    said = log.info if found.state in (State.LIVE, State.SAME) else log.warning
    said("the files have changed", outcome=verdict(found, "en"), faults=found.faults[:5])
    await follower.refresh()
