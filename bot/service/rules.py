"""The times of the protocol of ``docs/posts.md``: a deployment sets the window and the pace, tests the others too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

WINDOW_HOURS, PER_SECOND = 6.0, 40.0


@dataclass(frozen=True, slots=True)
class Rules:
    """How posts are sent.

    Attributes
    ----------
    window
        How long after its time a post is still sent.
    per_second
        Requests of all processes of a deployment.
    lease, renew
        How long a claim holds, and how often its owner renews it.
    look_after
        A retry this long after the first try looks whether the post is there: Discord knows a nonce for some minutes.
    patience
        How long one owner tries to send one post; shorter than ``look_after``.
    room
        Posts under way at the same time in one process.
    tick
        Between two looks at what is due.
    again
        Before another try of whatever failed; doubled each time.
    corrected
        How old a post may be to be corrected.
    kept
        How long the ledger and the audit are kept.
    """

    window: timedelta = timedelta(hours=WINDOW_HOURS)
    per_second: float = PER_SECOND
    lease: timedelta = timedelta(seconds=60)
    renew: timedelta = timedelta(seconds=20)
    look_after: timedelta = timedelta(seconds=60)
    patience: timedelta = timedelta(seconds=45)
    room: int = 32
    tick: float = 1.0
    again: float = 1.0
    corrected: timedelta = timedelta(days=30)
    kept: timedelta = timedelta(days=90)
