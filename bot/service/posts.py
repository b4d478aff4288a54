"""The poster: looks what is due, claims it, has it delivered; again and again, whatever happens.

``docs/posts.md`` tells the protocol: plan, claim, send, settle. Each post is a task of its own, so that one server's
trouble is no other's; an error that nobody foresaw is logged, and the next look comes all the same.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.calendar import plan
from bot.core.posts import Offer, Pause, State
from bot.errors import DatabaseError, TokenRefused
from bot.service.delivery import Delivery, Parcel
from bot.service.rules import Rules
from bot.telemetry import logger

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence

    from bot.core.calendar import Due
    from bot.core.posts import Lease, Schedule, Wish
    from bot.service.clock import Clock
    from bot.service.corrections import Proofreader
    from bot.service.rendering import Rendered, Renderer
    from bot.service.sender import Sender
    from bot.service.state import StateStore

log = logger(__name__)
LONGEST_PAUSE = 60.0
MOST_DOUBLINGS = 10  # of the pause between two looks that fail: more would overflow after a day of them
LAST_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Post:
    """What is claimed, with what it is to say; ``None`` where it could not be rendered."""

    offer: Offer
    rendered: Rendered | None


@dataclass
class Poster:
    """Sends what is due.

    Parameters
    ----------
    state, sender, renderer
        The ledger, the platform, and who knows what to say.
    now
        The clock.
    owner
        A name that no other process has.
    proofreader
        Who finds what is to be corrected; nothing is without.
    """

    state: StateStore
    sender: Sender
    renderer: Renderer
    now: Clock
    owner: str
    rules: Rules = field(default_factory=Rules)
    proofreader: Proofreader | None = None

    def __post_init__(self) -> None:
        self._delivery = Delivery(self.state, self.sender, self.now, self.rules)
        self._active: set[asyncio.Task[None]] = set()
        self._refused: TokenRefused | None = None
        self._stopping = False
        self._woken = asyncio.Event()
        self._over = asyncio.Event()
        self._over.set()

    async def run(self) -> None:
        """Post until ``stop`` is called; when this ends, so has every post.

        Raises
        ------
        TokenRefused
            Where Discord does not accept the token: everything stops.
        """
        self._over.clear()
        try:
            await self._look_on()
            await self._gone()
        except TokenRefused:
            self._over.set()
            await self.stop(LAST_SECONDS)  # what was sent a moment ago is entered still
            await self._gone()
            raise
        except asyncio.CancelledError:
            self._cancel()
            await self._gone()
            raise
        finally:
            self._over.set()

    async def _look_on(self) -> None:
        """Look again and again, until the stop."""
        pause = self.rules.tick
        failures = 0
        while not self._stopping:
            try:
                full = await self._round()
            except Exception as error:  # noqa: BLE001  the next look comes, whatever it was
                failures += 1
                _tell(error)
            else:
                failures = 0
                pause = 0.0 if full else self.rules.tick
            if failures:
                pause = min(self.rules.tick * 2.0 ** min(failures, MOST_DOUBLINGS), LONGEST_PAUSE)
            await self._rest(pause)
        self._over.set()

    async def stop(self, seconds: float) -> None:
        """Begin nothing new, and give what is under way some seconds; what was not sent is another's at once.

        What is not done by then is told to end, and no more: it may have to wait for a database. ``run`` waits for it.
        """
        self._stopping = True
        self._woken.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._over.wait()
                await self._gone()
        self._cancel()

    def _cancel(self) -> None:
        """Tell every post to end, once: who is told twice while giving a connection back may wait for ever."""
        for task in self._active:
            if not task.cancelling():
                task.cancel()

    async def _gone(self) -> None:
        """Wait until no post is under way."""
        while self._active:
            await asyncio.wait(self._active)

    async def _rest(self, pause: float) -> None:
        """Wait for the next look, and for room where there is none; raise what stops everything."""
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._woken.wait()
        if len(self._active) >= self.rules.room:
            await asyncio.wait(self._active, return_when=asyncio.FIRST_COMPLETED)
        if self._refused is not None:
            raise self._refused

    async def _round(self) -> bool:
        """One look at what is due; whether there is more than there was room for."""
        room = self.rules.room - len(self._active)
        if room <= 0:
            return True
        now = self.now()
        due = await self.state.schedules.due(now, room)
        posts = {one.guild_id: post for one in due if (post := await self._offered(one, now)) is not None}
        offers = [post.offer for post in posts.values()]
        leases = await self.state.ledger.claim(offers, self.owner, self.now(), self.now() + self.rules.lease)
        for lease in leases:
            self._begin(lease, partial(self._post, lease, posts[lease.guild_id]))
        corrections = await self._corrections(room - len(leases))
        # Where others are at everything that is due, there is nothing to hurry for.
        begun = len(leases) + len(due) - len(posts) + corrections
        return begun > 0 and len(due) + corrections >= room

    async def _offered(self, schedule: Schedule, now: dt.datetime) -> Post | None:
        """What is to be posted; ``None`` where that day is passed over. An error here is this server's alone."""
        try:
            return await self._considered(schedule, now)
        except DatabaseError:
            raise
        except ZoneInfoNotFoundError:
            log.error("the time zone of a server is not known here", guild=schedule.guild_id, zone=schedule.wish.zone)  # noqa: TRY400
            await self.state.schedules.pause(schedule.guild_id, Pause.ZONE)
            return None
        except Exception:
            log.exception("a post cannot be made", guild=schedule.guild_id, day=str(schedule.next_date))
            return Post(Offer(schedule), None)  # claimed all the same, so that the next try comes after a lease

    async def _considered(self, schedule: Schedule, now: dt.datetime) -> Post | None:
        found = plan(schedule.next_date, now, schedule.wish.clock, ZoneInfo(schedule.wish.zone), self.rules.window)
        if found.post is None or found.post.day != schedule.next_date:
            # After a downtime, there is one post and never a burst.
            await self._pass_over(schedule, found.skipped, found.post or found.following, now)
            return None
        shown = await self.state.ledger.shown(schedule.guild_id, schedule.next_date - self.rules.kept)
        rendered = self.renderer.post(schedule, schedule.next_date, shown)
        if rendered is None:
            await self._pass_over(schedule, [schedule.next_date], found.following, now)
            return None
        return Post(Offer(schedule, rendered.revision, rendered.shown), rendered)

    async def _pass_over(self, schedule: Schedule, days: Sequence[dt.date], following: Due, now: dt.datetime) -> None:
        """Leave out days: their time has passed, or there is nothing to say."""
        days = days[-self.rules.kept.days :]
        unclear = await self.state.ledger.pass_over(schedule, days, following, self.owner, now)
        if unclear:
            self._start(self._told(schedule.wish), f"word to {schedule.guild_id}")

    async def _post(self, lease: Lease, post: Post) -> None:
        rendered, wish = post.rendered, post.offer.schedule.wish
        if rendered is not None:
            await self._delivery.deliver(
                Parcel(lease, rendered.card, rendered.revision, rendered.shown, wish.lang, wish.silent)
            )

    async def _corrections(self, room: int) -> int:
        """Find what is to be corrected, and send some of it."""
        if self.proofreader is None or room <= 0 or self._stopping:
            return 0
        await self.proofreader.read()
        now, revision = self.now(), self.renderer.revision
        claimed = await self.state.corrections.claim(self.owner, now, now + self.rules.lease, room, revision)
        for lease, to, claims in claimed:
            self._begin(lease, partial(self._correct, lease, to, claims))
        return len(claimed)

    async def _correct(self, lease: Lease, to: str, claims: Mapping[str, str]) -> None:
        schedule = await self.state.schedules.get(lease.guild_id)
        rendered = None
        if schedule is not None and schedule.wish.corrections:
            rendered = await asyncio.to_thread(self.renderer.correction, schedule.wish.lang, claims)
        changed_again = rendered is not None and rendered.revision != to and lease.attempts == 1
        if schedule is None or rendered is None or changed_again:
            await self.state.ledger.end(lease, State.SKIPPED)
            return
        await self._delivery.deliver(
            Parcel(lease, rendered.card, rendered.revision, rendered.shown, schedule.wish.lang, schedule.wish.silent)
        )

    async def _told(self, wish: Wish) -> None:
        """Tell the managers of a server that nobody knows of a post. Nothing else waits for that."""
        try:
            await self._delivery.tell(wish.guild_id, "posts.uncertain", wish.lang, channel=wish.channel_id)
        except TokenRefused as error:
            self._refused = error
        except DatabaseError as error:
            log.warning("nobody could be told", guild=wish.guild_id, why=str(error))

    def _begin(self, lease: Lease, work: Callable[[], Awaitable[None]]) -> None:
        self._start(self._guarded(lease, work), f"post of {lease.guild_id}")

    def _start(self, work: Coroutine[None, None, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._active.add(task)
        task.add_done_callback(self._active.discard)

    async def _guarded(self, lease: Lease, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work of one post; whatever happens to it stays with it, but for a token that is refused."""
        try:
            if self._stopping:  # the stop came while it was being claimed
                await self._give_up(lease)
            else:
                await work()
        except TokenRefused as error:
            self._refused = error
            await self._give_up(lease)
        except DatabaseError as error:
            log.warning("a post waits for the state database", guild=lease.guild_id, day=lease.key, why=str(error))
        except asyncio.CancelledError:
            await self._give_up(lease)
            raise
        except Exception:
            log.exception("a post has failed; it is tried again", guild=lease.guild_id, day=lease.key)
        finally:
            self._delivery.forget(lease)

    async def _give_up(self, lease: Lease) -> None:
        """Let others try at once, unless the post may be on its way."""
        if self._delivery.on_its_way(lease):
            return
        with suppress(DatabaseError):
            await self.state.ledger.renew(lease, self.now())


def _tell(error: Exception) -> None:
    """Log why a look has failed: in a line where the database is away, with all that is known otherwise."""
    if isinstance(error, DatabaseError):
        log.warning("the posts wait for the state database", why=str(error))
    else:
        log.error("a look at what is due has failed", exc_info=error)
