"""What came of a trial, counted where it counts: in the channels, and in the ledger."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.posts.ground import Ground


@dataclass(frozen=True)
class Result:
    """What came of a trial: how many servers, how many of them have one post, and how many posts are too many."""

    name: str
    servers: int
    once: int
    twice: int
    kills: int = 0
    seconds: float = 0.0
    told: str = ""
    expect_twice: bool = False

    @property
    def kept(self) -> bool:
        """Whether it came out as promised."""
        if self.expect_twice:
            return self.twice > 0
        return self.once == self.servers and self.twice == 0

    def __str__(self) -> str:
        mark = "" if self.kept else "  <-- NOT AS PROMISED"
        return (
            f"{self.name:<64} servers {self.servers:>4}  once {self.once:>4}  too many {self.twice:>3}"
            f"  kills {self.kills:>3}  {self.seconds:5.1f} s  {self.told}{mark}"
        )


async def result_of(
    ground: Ground, name: str, begun: float, kills: int, *, told: str = "", twice: bool = False
) -> Result:
    counts, states = ground.counts(), await ground.states()
    too_many = sum((posts - 1) * servers for posts, servers in counts.items() if posts > 1)
    once = min(counts[1], states["sent"])
    seconds = time.monotonic() - begun
    return Result(name, len(ground.channels), once, too_many, kills, seconds, told, expect_twice=twice)
