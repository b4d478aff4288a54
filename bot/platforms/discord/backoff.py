"""How long to wait before the next attempt: longer each time, never the same for two processes."""

from __future__ import annotations

import random

FIRST = 1.0
# Discord resets the token of a bot that identifies more than 1,000 times a day; half of this on average is 576 times.
MOST = 300.0


class Backoff:
    """Doubling delays in seconds, spread by chance over their upper half.

    Parameters
    ----------
    first, most
        The first delay and the longest one, before they are spread.
    """

    def __init__(self, first: float = FIRST, most: float = MOST) -> None:
        self._first = first
        self._most = most
        self._failures = 0
        self._random = random.Random()  # noqa: S311  spreads load, guards nothing

    def next(self) -> float:
        """The delay after one more failure."""
        delay = min(self._most, self._first * 2.0 ** min(self._failures, 60))
        self._failures += 1
        return delay * self._random.uniform(0.5, 1.0)

    def reset(self) -> None:
        """Begin anew, after a success."""
        self._failures = 0
