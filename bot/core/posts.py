"""A daily post as data: what a server's managers wished for, who may send it at the moment, and what became of it.

The protocol stands in ``docs/posts.md``. Instants are in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from bot.core.model import Lang

SPREAD = 60_000  # milliseconds over which the posts of one minute are spread
TEXT_ID = 8  # hexadecimal digits


class State(StrEnum):
    """What became of a post."""

    CLAIMED = "claimed"  # a process is at it, or was: its lease says until when
    SENT = "sent"
    FAILED = "failed"  # Discord refuses it: no right to write there, or no such channel
    SKIPPED = "skipped"  # nothing was to be said, or its time had passed
    UNCERTAIN = "uncertain"  # nobody can tell whether it was sent, so nothing more is sent


class Kind(StrEnum):
    """Which ledger a post stands in."""

    DAY = "day"
    CORRECTION = "correction"


class Pause(StrEnum):
    """Why a schedule is paused."""

    MANAGER = "manager"
    FAILURES = "failures"
    ZONE = "zone"  # its time zone is not known on this machine


@dataclass(frozen=True, slots=True)
class Wish:
    """What the managers of a server wish for. ``clock`` is to the minute, ``zone`` a name of the IANA database."""

    guild_id: int
    channel_id: int
    zone: str
    clock: dt.time
    lang: Lang
    silent: bool = False
    quiet_day: str = "skip"
    corrections: bool = True


@dataclass(frozen=True, slots=True)
class Schedule:
    """A wish, and where it stands: ``next_due`` is worked out from ``next_date``, the clock and the zone."""

    wish: Wish
    next_date: dt.date
    next_due: dt.datetime
    enabled: bool = True
    paused: Pause | None = None
    failures: int = 0

    @property
    def guild_id(self) -> int:
        """The server."""
        return self.wish.guild_id


@dataclass(frozen=True, slots=True)
class Offer:
    """A post that is about to be claimed, and what it will say: the revision of the facts, and the claims it shows."""

    schedule: Schedule
    revision: str | None = None
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to send one post, for a while. ``attempts`` tells a right from an earlier one of the same owner."""

    kind: Kind
    guild_id: int
    key: str
    owner: str
    attempts: int
    first_try: dt.datetime
    until: dt.datetime
    channel_id: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: the message (``None`` where it is deleted already), and what it says.

    Without a revision, it is what the first claim was to say: another process sent it and could not enter it.
    """

    message_id: int | None
    revision: str | None = None
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A post of the past: its day and the claims that it showed."""

    day: dt.date
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of the post of a day: where it was to go, its first try, and the message that it is."""

    day: dt.date
    state: State
    channel_id: int
    first_try: dt.datetime
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """What ending a lease came to. ``owned`` is false where the lease was another's by then: nothing was changed."""

    owned: bool
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a server was last told of some claims: by a post or a correction, at one revision, in one channel."""

    guild_id: int
    channel_id: int
    key: str
    revision: str
    at: dt.datetime
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction to be sent: for each claim, the revision at which the server was shown it last."""

    guild_id: int
    channel_id: int
    revision: str
    claims: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Names the revision and the claims: the same correction is never sent twice."""
        said = " ".join(sorted(self.claims))
        return f"{self.revision[:12]}-{sha256(said.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many schedules there are."""

    enabled: int
    paused: int
    due: int


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the audit: who did what, where and when."""

    at: dt.datetime
    guild_id: int | None
    user_id: int | None
    action: str
    detail: str


def spread_of(guild_id: int) -> int:
    """By how many milliseconds a server's posts come later: always the same, within a minute."""
    return int.from_bytes(sha256(b"spread|%d" % guild_id).digest()[:8]) % SPREAD


def text_id(command: str) -> str:
    """The name under which a command too long for a button is kept."""
    return sha256(command.encode()).hexdigest()[:TEXT_ID]
