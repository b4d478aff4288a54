"""One post on its way: look where that is needed, wait for a turn, send, settle, while the lease is kept.

The steps and the meaning of each answer are those of ``docs/posts.md``. Nothing here touches another server's post.
"""

from __future__ import annotations

import asyncio
from base64 import b32encode
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from bot.core.posts import Deed, Kind, Sent, State
from bot.errors import DatabaseError
from bot.service.beside import beside
from bot.service.sender import Fate, Message, Receipt
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import AsyncIterator, Awaitable

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.core.posts import Lease
    from bot.service.clock import Clock
    from bot.service.rules import Rules
    from bot.service.sender import Sender
    from bot.service.state import StateStore

log = logger(__name__)
R = TypeVar("R")
_NAMES = {Kind.DAY: "otd", Kind.CORRECTION: "fix"}


def nonce_of(kind: Kind, guild_id: int, key: str) -> str:
    """The same for every try of one post, and of no other post: 25 characters."""
    digest = sha256(f"{_NAMES[kind]}|{guild_id}|{key}".encode()).digest()
    return "w" + b32encode(digest).decode("ascii")[:24].lower()


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be sent: the card, what it says, in which language and how loudly."""

    lease: Lease
    card: Card
    revision: str
    shown: tuple[str, ...]
    lang: Lang
    silent: bool

    @property
    def message(self) -> Message:
        """The message as the platform is given it."""
        lease = self.lease
        nonce = nonce_of(lease.kind, lease.guild_id, lease.key)
        return Message(lease.channel_id, self.card, nonce, lease.key, self.silent)


class Held:
    """A lease while its owner is at work: how long it holds, and whether it was lost."""

    def __init__(self, lease: Lease) -> None:
        self.lease = lease
        self.until = lease.until
        self.lost = False

    def holds(self, now: dt.datetime) -> bool:
        """Whether nobody else can be at it."""
        return not self.lost and now < self.until


class Delivery:
    """Sends one post after another, or many at the same time.

    Parameters
    ----------
    state, sender
        The ledger, and the platform.
    now
        The clock.
    rules
        The times of the protocol.
    """

    def __init__(self, state: StateStore, sender: Sender, now: Clock, rules: Rules) -> None:
        self._state = state
        self._sender = sender
        self._now = now
        self._rules = rules
        self._on_its_way: set[Lease] = set()

    def on_its_way(self, lease: Lease) -> bool:
        """Whether a post was handed to the platform, and nobody knows yet what became of it."""
        return lease in self._on_its_way

    def forget(self, lease: Lease) -> None:
        """The work on a post is over, whatever came of it."""
        self._on_its_way.discard(lease)

    async def deliver(self, parcel: Parcel) -> None:
        """Send a post that was claimed. Where that cannot be done now, its lease ends and another try follows.

        Raises
        ------
        DatabaseError
            Where the state cannot be used; what was sent is then found by the next try.
        TokenRefused
            Where Discord does not accept the token.
        """
        async with self._kept(parcel.lease) as held:
            if await self._found(parcel):
                return
            receipt = await self._sent(parcel, held)
            await self._enter(parcel, receipt)

    async def _found(self, parcel: Parcel) -> bool:
        """On a late retry, look first; whether that settled the matter, for now or for good."""
        lease = parcel.lease
        age = self._now() - lease.first_try
        if lease.attempts == 1 or age <= self._rules.look_after:
            return False
        await self._turn()
        look = self._sender.find(lease.channel_id, lease.key, age.total_seconds())
        receipt = await self._in_time(look, Receipt(Fate.UNCLEAR))
        if receipt.fate is Fate.ABSENT:
            return False
        if receipt.fate is Fate.SENT:
            await self._settle(lease, Sent(receipt.message_id))
        elif receipt.fate is Fate.UNREADABLE:
            await self.uncertain(lease, parcel.lang)
        return True

    async def _sent(self, parcel: Parcel, held: Held) -> Receipt:
        """Try until there is an answer, the patience is over or the lease is lost; every try has the same nonce."""
        begun, pause = self._now(), self._rules.again
        receipt = Receipt(Fate.UNCLEAR, why="the lease was lost before the first try")
        while True:
            await self._turn()
            left = (begun + self._rules.patience - self._now()).total_seconds()
            if left <= 0 or not held.holds(self._now()):
                return receipt
            self._on_its_way.add(parcel.lease)
            try:
                async with asyncio.timeout(left):
                    receipt = await self._sender.send(parcel.message)
            except TimeoutError:
                return Receipt(Fate.UNCLEAR, why="no answer in time")
            if receipt.fate is not Fate.UNCLEAR:
                return receipt
            await asyncio.sleep(pause)
            pause *= 2

    async def _enter(self, parcel: Parcel, receipt: Receipt) -> None:
        lease = parcel.lease
        match receipt.fate:
            case Fate.SENT | Fate.GONE:
                await self._settle(lease, Sent(receipt.message_id, parcel.revision, parcel.shown))
            case Fate.REFUSED:
                await self._refused(parcel, receipt.why)
            case Fate.REJECTED:
                log.error("Discord does not take a post", guild=lease.guild_id, day=lease.key, why=receipt.why)
                await self._state.ledger.end(lease, State.SKIPPED)
            case _:
                log.warning(
                    "a post could not be sent; it is tried again", guild=lease.guild_id, day=lease.key, why=receipt.why
                )

    async def _settle(self, lease: Lease, sent: Sent) -> None:
        """Enter what was sent; a database that is away is waited for, since only we know of the message."""
        pause = self._rules.again
        while True:
            try:
                if not await self._state.ledger.settle(lease, sent):
                    log.warning("another process has taken over a post", guild=lease.guild_id, day=lease.key)
            except DatabaseError as error:
                log.warning("a post was sent and cannot be entered yet", guild=lease.guild_id, why=str(error))
                await asyncio.sleep(pause)
                pause = min(2 * pause, 30 * self._rules.again)
            else:
                return

    async def _refused(self, parcel: Parcel, why: str) -> None:
        """No right to write: is the bot still there at all? After three days in a row, the schedule is paused."""
        lease = parcel.lease
        if not await self._in_time(self._sender.is_member(lease.guild_id), otherwise=True):
            log.info("the bot is no longer in a server; what was kept about it is deleted", guild=lease.guild_id)
            await self._state.schedules.forget(lease.guild_id)
            return
        log.warning("a post was refused", guild=lease.guild_id, day=lease.key, why=why)
        ended = await self._state.ledger.end(lease, State.FAILED)
        if ended.paused:
            await self.tell(lease.guild_id, "posts.paused", parcel.lang, channel=lease.channel_id)

    async def uncertain(self, lease: Lease, lang: Lang) -> None:
        """Nobody can tell whether a post was sent: send nothing more, and say so."""
        if (await self._state.ledger.end(lease, State.UNCERTAIN)).owned:
            await self.tell(lease.guild_id, "posts.uncertain", lang, channel=lease.channel_id)

    async def tell(self, guild_id: int, key: str, lang: Lang, *, channel: int) -> None:
        """Tell the managers, and the audit in any case: there, ``/schedule`` finds it."""
        now = self._now()
        text = say(lang, key, channel=f"<#{channel}>")
        nonce = nonce_of(Kind.DAY, guild_id, f"{key} {now:%Y-%m-%d}")
        await self._state.audit.add(Deed(now, guild_id, None, key, text))
        told = await self._in_time(self._sender.tell(guild_id, text, nonce), otherwise=False)
        log.warning("the managers of a server were told" if told else "nobody could be told", guild=guild_id, what=key)

    async def _in_time(self, asked: Awaitable[R], otherwise: R) -> R:
        """What the platform answers, or what that means which does not answer."""
        try:
            async with asyncio.timeout(self._rules.patience.total_seconds()):
                return await asked
        except TimeoutError:
            return otherwise

    async def _turn(self) -> None:
        """Wait until the pace that all processes share lets a request go."""
        at = await self._state.pace.take(1, self._rules.per_second, self._now())
        await asyncio.sleep(max(0.0, (at - self._now()).total_seconds()))

    @asynccontextmanager
    async def _kept(self, lease: Lease) -> AsyncIterator[Held]:
        """Renew the lease for as long as the block lasts."""
        held = Held(lease)
        async with beside(self._keep(held), f"lease of {lease.guild_id}"):
            yield held

    async def _keep(self, held: Held) -> None:
        while not held.lost:
            await asyncio.sleep(self._rules.renew.total_seconds())
            until = self._now() + self._rules.lease
            try:
                held.lost = not await self._state.ledger.renew(held.lease, until)
            except DatabaseError as error:
                log.warning("a lease could not be renewed", guild=held.lease.guild_id, why=str(error))
            else:
                held.until = until
