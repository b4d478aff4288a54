"""``/schedule``: what the managers of a server wish for, as cards. Who is one, the platform knows.

Nothing is saved that cannot work: a time that cannot be read, a zone that nobody knows, a channel in which the bot may
not post. What is saved is entered into the audit; removing it removes everything that is kept about the server.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.core.answers.daily import QuietDay, daily
from bot.core.answers.refusal import echo
from bot.core.card import Tone
from bot.core.days import read_day
from bot.core.posts import Deed, Wish
from bot.core.timeofday import time_of_day
from bot.errors import DatabaseError
from bot.service import zones
from bot.service.rules import Rules
from bot.service.schedule_cards import note_card, schedule_card
from bot.telemetry import logger
from bot.words import dates, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.card import Card
    from bot.core.model import FactBase, Lang
    from bot.core.posts import Shown
    from bot.service.clock import Clock
    from bot.service.desk import Desk
    from bot.service.rights import Access
    from bot.service.state import StateStore

log = logger(__name__)
LATEST = 5


class Server(Protocol):
    """A server as the platform sees it, and the member who manages it."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def person(self) -> int:
        """The id of the member who asks."""

    @property
    def lang(self) -> Lang:
        """The language of the server."""

    async def look(self, channel: int) -> Access:
        """What the bot may do in a channel."""

    async def send(self, channel: int, card: Card, *, silent: bool) -> bool:
        """Post a card; ``False`` where it was refused."""


@dataclass(frozen=True, slots=True)
class Given:
    """The options of ``/schedule set`` as they were typed; ``None`` stands for what was left out."""

    channel: int
    time: str
    timezone: str
    language: Lang | None = None
    quiet_day: str | None = None
    silent: bool | None = None
    corrections: bool | None = None


class Scheduling:
    """Answers ``/schedule``.

    Parameters
    ----------
    desk
        The facts that are served.
    state
        Where schedules are kept.
    now
        The clock, in UTC.
    """

    def __init__(self, desk: Desk, state: StateStore, *, now: Clock) -> None:
        self._desk = desk
        self.state = state
        self.now = now

    async def set(self, server: Server, given: Given, lang: Lang) -> Card:
        """Make or change the schedule of a server."""
        clock = time_of_day(given.time)
        if clock is None:
            return self._note(say(lang, "schedule.bad_time", text=echo(given.time)), lang)
        zone = zones.find(given.timezone, lang)
        if zone is None or zones.load(zone) is None:
            return self._unknown_zone(given.timezone, lang)
        try:
            wish = await self._wish(server, given, clock, zone)
            access = await server.look(given.channel)
            if not access.works:
                return note_card(self.base, lang, say(lang, "schedule.not_saved"), tone=Tone.ERROR, access=access)
            saved = await self.state.schedules.set(wish, self.now())
            await self._enter(server, "schedule set", _told(wish))
        except DatabaseError as error:
            return self._failed(error, lang)
        return schedule_card(self.base, saved, access, lang, self.now(), head=say(lang, "schedule.saved"))

    async def _wish(self, server: Server, given: Given, clock: dt.time, zone: str) -> Wish:
        """What was typed, and for what was left out what holds already."""
        known = await self.state.schedules.get(server.id)
        before = known.wish if known else Wish(server.id, given.channel, zone, clock, server.lang)
        return replace(
            before,
            channel_id=given.channel,
            zone=zone,
            clock=clock,
            lang=given.language or before.lang,
            silent=before.silent if given.silent is None else given.silent,
            quiet_day=given.quiet_day or before.quiet_day,
            corrections=before.corrections if given.corrections is None else given.corrections,
        )

    def _unknown_zone(self, typed: str, lang: Lang) -> Card:
        now = self.now()
        near = zones.near(typed, lang, now)
        text = say(lang, "schedule.bad_zone", text=echo(typed))
        names = say(lang, "list.beside").join(zones.described(zone, lang, now) for zone in near)
        return self._note(text, lang, *([say(lang, "schedule.bad_zone_near", names=names)] if near else []))

    async def show(self, server: Server, lang: Lang) -> Card:
        """The schedule, when it posts next, what became of the last posts, and whether it can work."""
        try:
            found = await self.state.schedules.get(server.id)
            if found is None:
                return self._note(say(lang, "schedule.no_schedule"), lang)
            latest = await self.state.ledger.recent(server.id, LATEST)
        except DatabaseError as error:
            return self._failed(error, lang)
        access = await server.look(found.wish.channel_id)
        return schedule_card(self.base, found, access, lang, self.now(), latest=latest)

    async def preview(self, server: Server, typed: str | None, lang: Lang) -> Card:
        """The post of a day as this server would get it; of the next post without a day."""
        try:
            found = await self.state.schedules.get(server.id)
            wish = found.wish if found else Wish(server.id, 0, zones.UTC, dt.time(9), lang)
            day = found.next_date if found else self._desk.today
            if typed is not None:
                read = _day(typed, self._desk.today, lang)
                if read is None:
                    return self._note(say(lang, "schedule.bad_day", text=echo(typed)), lang)
                day = read
            card = await self.post(wish, day)
        except DatabaseError as error:
            return self._failed(error, lang)
        if card is None:
            return self._note(say(lang, "schedule.skipped_day", day=dates.day(day, lang)), lang, tone=Tone.INFO)
        return card.asked(private=True, page=1)

    async def pause(self, server: Server, lang: Lang) -> Card:
        """Stop posting for now."""
        try:
            if await self.state.schedules.pause(server.id):
                await self._enter(server, "schedule pause", "")
            elif await self.state.schedules.get(server.id) is None:
                return self._note(say(lang, "schedule.no_schedule"), lang)
        except DatabaseError as error:
            return self._failed(error, lang)
        return self._note(say(lang, "schedule.paused"), lang, tone=Tone.INFO)

    async def resume(self, server: Server, lang: Lang) -> Card:
        """Go on posting."""
        try:
            found = await self.state.schedules.resume(server.id, self.now())
            if found is None:
                return self._note(say(lang, "schedule.no_schedule"), lang)
            await self._enter(server, "schedule resume", "")
        except DatabaseError as error:
            return self._failed(error, lang)
        access = await server.look(found.wish.channel_id)
        return schedule_card(self.base, found, access, lang, self.now(), head=say(lang, "schedule.resumed"))

    async def remove(self, server: Server, lang: Lang) -> Card:
        """Forget the schedule and everything else that is kept about the server, its audit too."""
        try:
            known = await self.state.schedules.forget(server.id)
        except DatabaseError as error:
            return self._failed(error, lang)
        if not known:
            return self._note(say(lang, "schedule.no_schedule"), lang)
        log.info("a schedule was removed", guild=server.id, user=server.person)
        return self._note(say(lang, "schedule.removed"), lang, tone=Tone.INFO)

    async def test(self, server: Server, lang: Lang) -> Card:
        """Post once, marked as a test, now. The ledger knows nothing of it: the post of the day still comes."""
        try:
            found = await self.state.schedules.get(server.id)
            if found is None:
                return self._note(say(lang, "schedule.no_schedule"), lang)
            wish = found.wish
            access = await server.look(wish.channel_id)
            if access.works:
                card = await self.post(wish, found.next_date) or await self.post(
                    replace(wish, quiet_day=QuietDay.NEXT), found.next_date
                )
                assert card is not None, "a year has days with events"
                marked = replace(card, title=say(wish.lang, "schedule.test_title", title=card.title))
                if await server.send(wish.channel_id, marked, silent=wish.silent):
                    await self._enter(server, "schedule test", f"channel {wish.channel_id}")
                    return note_card(self.base, lang, say(lang, "schedule.tested"), access=access)
        except DatabaseError as error:
            return self._failed(error, lang)
        return note_card(self.base, lang, say(lang, "schedule.test_failed"), tone=Tone.ERROR, access=access)

    async def post(self, wish: Wish, day: dt.date) -> Card | None:
        """The post of a day for a server; ``None`` where it gets none."""
        shown = await self.state.ledger.shown(wish.guild_id, day - Rules().kept)
        return daily(self.base, day, wish.lang, QuietDay(wish.quiet_day), last_shown(shown))

    @property
    def base(self) -> FactBase:
        """The facts that are served."""
        return self._desk.base

    async def _enter(self, server: Server, action: str, detail: str) -> None:
        await self.state.audit.add(Deed(self.now(), server.id, server.person, action, detail))

    def _note(self, text: str, lang: Lang, *more: str, tone: Tone = Tone.WARN) -> Card:
        return note_card(self.base, lang, text, *more, tone=tone)

    def _failed(self, error: DatabaseError, lang: Lang) -> Card:
        log.error("the state database failed", why=str(error))
        return self._note(say(lang, "schedule.database"), lang, tone=Tone.ERROR)


def last_shown(shown: Sequence[Shown]) -> dict[str, dt.date]:
    """The last day on which each claim was shown, of posts in the order of their days."""
    return {claim: post.day for post in shown for claim in post.claims}


def _told(wish: Wish) -> str:
    parts = [f"channel {wish.channel_id}", f"{wish.clock:%H:%M}", wish.zone, wish.lang, f"quiet day: {wish.quiet_day}"]
    parts += ["silent"] if wish.silent else []
    return ", ".join(parts if wish.corrections else [*parts, "no corrections"])


def _day(typed: str, today: dt.date, lang: Lang) -> dt.date | None:
    """A day as it was typed; without a year, the next one of that month and day."""
    try:
        return dt.date.fromisoformat(typed.strip())
    except ValueError:
        pass
    readings = read_day(typed, today, lang)
    if not readings:
        return None
    this_year = readings[0].in_year(today.year)
    return this_year if this_year >= today else readings[0].in_year(today.year + 1)
