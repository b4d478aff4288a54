"""What a process that answers in chat does besides: it follows the data folder, lets admins curate, and may watch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.service.watch import watch

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.service.admin import Facts
    from bot.service.follow import Follower
    from bot.service.reload import Places
    from bot.service.worker import Worker


@dataclass(frozen=True, slots=True)
class Curation:
    """The parts that belong together, for as long as the process lives."""

    facts: Facts
    follower: Follower
    worker: Worker
    places: Places
    watching: bool = False

    def tasks(self) -> dict[str, Coroutine[None, None, None]]:
        """What runs beside the answers, by name; none of these ends by itself."""
        found = {"following the data folder": self.follower.follow()}
        if self.watching:
            found["watching the files"] = watch(self.places, self.worker, self.follower)
        return found
