"""The real client, in this process, against the loopback Discord."""

from __future__ import annotations

import asyncio
import io
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from bot.platforms.discord import client as client_module
from bot.platforms.discord.backoff import Backoff
from bot.platforms.discord.client import WaicClient
from bot.platforms.discord.endpoints import set_endpoints
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.run import stay_connected
from bot.service.desk import Desk
from bot.settings import Secret, Settings
from bot.telemetry import set_up_logs
from tests.e2e.facts import sample_base
from tests.e2e.loopback import LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.platforms.discord.commands import Answers


class Bot:
    """The bot as it runs, with what a test wants to look at.

    Attributes
    ----------
    clients
        Every connection that was made, the latest last.
    desk
        Who answers; a test may put another one in its place before ``start``.
    log
        What an operator reads.
    """

    def __init__(self, discord: LoopbackDiscord, data: Path, log: io.StringIO) -> None:
        self.discord = discord
        self.log = log
        self.desk: Answers = Desk(sample_base(), "1.2.3")
        self.settings = Settings(
            facts=data,
            seeds=data,
            data=data,
            token=Secret(discord.config.token),
            api_base=discord.api_base,
            gateway_url=discord.gateway_url,
        )
        self.replies = Replies()
        self.clients: list[WaicClient] = []
        self.task: asyncio.Task[None] | None = None

    @property
    def client(self) -> WaicClient:
        return self.clients[-1]

    def _make(self) -> WaicClient:
        self.clients.append(WaicClient(self.desk, self.settings, self.replies))
        return self.clients[-1]

    def start(self) -> asyncio.Task[None]:
        """Begin to connect."""
        set_endpoints(self.settings.api_base, self.settings.gateway_url)
        self.task = asyncio.create_task(stay_connected(self._make, self.discord.config.token, Backoff(0.01, 0.02)))
        return self.task

    async def ready(self) -> Bot:
        """Connect, and have the commands known."""
        self.start()
        await self.discord.gateway.wait_ready()
        if not self.discord.commands.syncs:
            await self.discord.wait_for_request("PUT", ".*/commands")
        return self

    async def logged(self, words: str) -> None:
        """Wait until the log holds these words."""
        async with asyncio.timeout(60):
            while words not in self.log.getvalue():  # noqa: ASYNC110  a stream tells nobody that it was written to
                await asyncio.sleep(0.005)

    async def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await self.task
        set_endpoints(None, None)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The process's log while a test runs."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("discord", "asyncio", "aiohttp")}
    stream = io.StringIO()
    set_up_logs("info", stream=stream)
    yield stream
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """A loopback Discord; afterwards, nothing may have been sent that Discord's own description forbids."""
    async with LoopbackDiscord() as loopback:
        yield loopback
    assert loopback.findings == []


@pytest.fixture
async def idle(
    discord: LoopbackDiscord, tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Bot]:
    """The bot, not started yet."""
    monkeypatch.setattr(client_module, "Backoff", lambda **_: Backoff(0.01, 0.02))
    monkeypatch.setattr(WaicClient, "before_identify_hook", _at_once)
    bot = Bot(discord, tmp_path / "data", log)
    yield bot
    await bot.stop()


async def _at_once(_self: object, _shard: int | None, *, initial: bool = False) -> None:
    """Identify without the five seconds that Discord's real limits ask for."""


@pytest.fixture
async def bot(idle: Bot) -> Bot:
    """The bot, connected."""
    return await idle.ready()
