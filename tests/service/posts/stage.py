"""A stage for the poster: the real state in SQLite, a clock to be set, and a platform that does as it is told."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.core.card import Card, Kind
from bot.core.posts import Schedule, Shown, Wish
from bot.errors import TokenRefused
from bot.service.corrections import Proofreader
from bot.service.posts import Poster
from bot.service.rendering import Rendered
from bot.service.rules import Rules
from bot.service.sender import Fate, Message, Receipt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.core.model import Lang
    from bot.store.state_db import StateDatabase

NOON = dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC)
TODAY = NOON.date()
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
QUICK = Rules(per_second=10_000, tick=0.01, again=0.001)


class Clock:
    """Shows what it is set to."""

    def __init__(self, at: dt.datetime = NOON + 2 * MINUTE) -> None:
        self.at = at

    def __call__(self) -> dt.datetime:
        return self.at

    def go(self, by: dt.timedelta) -> None:
        self.at += by


@dataclass
class Platform:
    """A platform: what it is to answer stands in ``answers`` and ``looks``, by channel; else it sends."""

    sent: list[Message] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    looked: list[tuple[int, str, float]] = field(default_factory=list)
    answers: dict[int, deque[Receipt | BaseException]] = field(default_factory=lambda: defaultdict(deque))
    looks: dict[int, Receipt] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)
    deaf: set[int] = field(default_factory=set)
    while_sending: Callable[[Message], Any] | None = None

    async def send(self, message: Message) -> Receipt:
        if self.while_sending is not None:
            await self.while_sending(message)
        answers = self.answers[message.channel_id]
        answer = answers.popleft() if answers else Receipt(Fate.SENT, 1000 + len(self.sent))
        if isinstance(answer, BaseException):
            raise answer
        if answer.fate is Fate.SENT:
            self.sent.append(message)
        return answer

    async def find(self, channel_id: int, mark: str, seconds: float) -> Receipt:
        self.looked.append((channel_id, mark, seconds))
        return self.looks.get(channel_id, Receipt(Fate.ABSENT))

    async def tell(self, guild_id: int, text: str, nonce: str) -> bool:
        assert len(nonce) == 25
        self.told.append((guild_id, text))
        return guild_id not in self.deaf

    async def is_member(self, guild_id: int) -> bool:
        return guild_id not in self.left


@dataclass
class Script:
    """What is to be said: nothing on quiet days, an error for those in ``broken``."""

    revision: str = "a" * 64
    quiet: set[dt.date] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    changed: dict[str, set[str]] = field(default_factory=dict)
    shown: tuple[str, ...] = ("x", "y")
    seen: list[Sequence[Shown]] = field(default_factory=list)
    fails: bool = False

    def post(self, schedule: Schedule, day: dt.date, shown: Sequence[Shown]) -> Rendered | None:
        if schedule.guild_id in self.broken:
            raise ZeroDivisionError
        self.seen.append(shown)
        if day in self.quiet:
            return None
        return Rendered(self.card(f"{day}", schedule.wish.lang), self.revision, self.shown)

    def correction(self, lang: Lang, claims: Mapping[str, str]) -> Rendered | None:
        wrong = sorted(claim for claim, was in claims.items() if claim in self.changed.get(was, ()))
        said = ", ".join(f"{claim}@{claims[claim][0]}" for claim in wrong)
        return Rendered(self.card(f"corrected: {said}", lang), self.revision, tuple(claims)) if wrong else None

    def wrong(self, revision: str) -> frozenset[str]:
        if self.fails:
            raise ZeroDivisionError
        return frozenset(self.changed.get(revision, ()))

    def card(self, title: str, lang: Lang) -> Card:
        return Card("/waic", Kind.TODAY, title, lang, self.revision[:7])


class Stage:
    """All of it together."""

    def __init__(self, state: StateDatabase, **rules: Any) -> None:
        self.state = state
        self.clock = Clock()
        self.platform = Platform()
        self.script = Script()
        self.rules = replace(QUICK, **rules)
        self.poster = self.another("first")

    def another(self, owner: str) -> Poster:
        """One more process, so to speak."""
        proofreader = Proofreader(self.state, self.script, self.clock, self.rules, page=3)
        return Poster(self.state, self.platform, self.script, self.clock, owner, self.rules, proofreader)

    async def schedule(self, *guild_ids: int, **given: Any) -> None:
        """Servers whose post is due at noon."""
        for guild_id in guild_ids:
            values = {"channel_id": 10 + guild_id, "zone": "UTC", "clock": dt.time(12), "lang": "en", **given}
            await self.state.schedules.set(Wish(guild_id, **values), NOON - HOUR)

    async def round(self, poster: Poster | None = None) -> bool:
        """One look at what is due, and all that follows from it."""
        poster = poster or self.poster
        full = await poster._round()
        await asyncio.gather(*poster._active)
        return full

    async def states(self, *guild_ids: int, day: dt.date = TODAY) -> list[str | None]:
        """What the ledger says."""
        found = [await self.state.ledger.state(guild_id, day.isoformat()) for guild_id in guild_ids]
        return [str(state) if state else None for state in found]

    @property
    def channels(self) -> list[int]:
        """Where something was sent, in order."""
        return [message.channel_id for message in self.platform.sent]


REFUSAL = TokenRefused("no")
