"""What the service needs of the state: schedules, the ledger of posts, texts of buttons, the audit.

The store fulfils these protocols with SQLite and PostgreSQL. Every method raises ``DatabaseError`` where the database
cannot be used; nothing is half done then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.posts import Kind, Pause

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from bot.core.calendar import Due
    from bot.core.posts import (
        Correction,
        Counts,
        Deed,
        Ended,
        Entry,
        Lease,
        Offer,
        Schedule,
        Sent,
        Shown,
        State,
        Told,
        Wish,
    )


class Schedules(Protocol):
    """What the managers of each server wish for, and when its next post is due."""

    async def get(self, guild_id: int) -> Schedule | None:
        """The schedule of a server."""

    async def set(self, wish: Wish, now: dt.datetime) -> Schedule:
        """Make or change a schedule. A zone that this machine does not know raises ``ZoneInfoNotFoundError``."""

    async def pause(self, guild_id: int, why: Pause = Pause.MANAGER) -> bool:
        """Send no more posts; ``False`` where there was nothing to pause."""

    async def resume(self, guild_id: int, now: dt.datetime) -> Schedule | None:
        """Go on with the first post that is due from now on; ``None`` without a schedule."""

    async def remove(self, guild_id: int) -> bool:
        """Forget the wish of a server, not what it was sent."""

    async def forget(self, guild_id: int) -> bool:
        """Delete everything that is kept about a server: the bot was removed from it."""

    async def due(self, now: dt.datetime, limit: int) -> Sequence[Schedule]:
        """What is due and nobody is at, oldest first."""

    async def page(self, after: int, limit: int) -> Sequence[Schedule]:
        """The schedules of the servers behind an id, by their ids."""

    async def counts(self, now: dt.datetime) -> Counts:
        """How many schedules there are."""

    async def replan(self) -> int:
        """Work out anew when posts are due, since the rules of time zones change."""


class Ledger(Protocol):
    """Who may send which post, until when, and what became of it."""

    async def claim(self, offers: Sequence[Offer], owner: str, now: dt.datetime, until: dt.datetime) -> Sequence[Lease]:
        """Claim the post of each schedule's next day; the leases that were got."""

    async def renew(self, lease: Lease, until: dt.datetime) -> bool:
        """Keep a lease for longer; ``False`` where it is another's by now. Giving it up is renewing it until now."""

    async def settle(self, lease: Lease, sent: Sent) -> bool:
        """Enter a post as sent, and its schedule goes on; ``False`` where the lease is another's by now."""

    async def end(self, lease: Lease, state: State) -> Ended:
        """Enter a post as failed, skipped or uncertain, and go on; after three failures, the schedule is paused."""

    async def pass_over(
        self, schedule: Schedule, days: Sequence[dt.date], following: Due, owner: str, now: dt.datetime
    ) -> Sequence[dt.date] | None:
        """Leave out days whose time has passed; those that are uncertain, or ``None`` where somebody was faster."""

    async def shown(self, guild_id: int, since: dt.date) -> Sequence[Shown]:
        """What a server was shown from a day on, oldest first."""

    async def recent(self, guild_id: int, limit: int) -> Sequence[Entry]:
        """The latest posts of a server, newest first, whatever became of them."""

    async def state(self, guild_id: int, key: str, kind: Kind = Kind.DAY) -> State | None:
        """What became of a post; ``None`` where it was never tried."""

    async def prune(self, before: dt.date, *, limit: int = 10_000) -> int:
        """Delete posts of before a day, some at a time; how many."""


class Corrections(Protocol):
    """What servers were told last, what is to be put right, and who may send it."""

    async def revisions(self, since: dt.date) -> frozenset[str]:
        """The revisions of which servers were told since a day, by posts and by corrections."""

    async def told(self, since: dt.date, after: tuple[int, str], limit: int) -> Sequence[Told]:
        """The posts since a day of servers that want corrections, by server and day, page by page."""

    async def corrected(self, guild_ids: Sequence[int], since: dt.datetime) -> Sequence[Told]:
        """The corrections that servers were sent, or will be, oldest first."""

    async def drop(self, revision: str) -> int:
        """Delete what nobody has tried yet, but for corrections to this revision; how many."""

    async def propose(self, corrections: Sequence[Correction], now: dt.datetime) -> int:
        """Enter what is to be sent; how many were not known yet."""

    async def claim(
        self, owner: str, now: dt.datetime, until: dt.datetime, limit: int, revision: str
    ) -> Sequence[tuple[Lease, str, Mapping[str, str]]]:
        """Claim corrections that wait: the lease, the revision corrected to, and the one each claim was shown at.

        Those that nobody has tried yet only where they are to this revision.
        """

    async def prune(self, before: dt.datetime) -> int:
        """Delete corrections of before an instant; how many."""


class ButtonTexts(Protocol):
    """Commands that are too long for a button."""

    async def put(self, command: str, now: dt.datetime) -> str | None:
        """Keep a command; its id, or ``None`` where another command has the same one."""

    async def get(self, name: str, now: dt.datetime) -> str | None:
        """The command behind an id, which counts as used now."""

    async def prune(self, before: dt.datetime) -> int:
        """Delete what was last used before an instant; how many."""


class Audit(Protocol):
    """Who did what."""

    async def add(self, deed: Deed) -> None:
        """Enter a deed."""

    async def recent(self, guild_id: int | None = None, limit: int = 20) -> Sequence[Deed]:
        """The latest deeds, newest first: of one server, or of all."""

    async def prune(self, before: dt.datetime) -> int:
        """Delete deeds of before an instant; how many."""


class Pace(Protocol):
    """One pace of requests for all processes of a deployment."""

    async def take(self, turns: int, per_second: float, now: dt.datetime) -> dt.datetime:
        """Take some turns; the instant of the first one, the others follow at the pace."""


class StateStore(Protocol):
    """The state as a whole."""

    @property
    def name(self) -> str:
        """Which database it is, without a password."""

    @property
    def schedules(self) -> Schedules:
        """The schedules."""

    @property
    def ledger(self) -> Ledger:
        """The ledger of posts and corrections."""

    @property
    def corrections(self) -> Corrections:
        """What servers were told."""

    @property
    def texts(self) -> ButtonTexts:
        """The texts of buttons."""

    @property
    def audit(self) -> Audit:
        """The audit."""

    @property
    def pace(self) -> Pace:
        """The pace."""

    async def open(self) -> None:
        """Bring the tables to what the program expects."""

    async def close(self) -> None:
        """Let go of every connection."""
