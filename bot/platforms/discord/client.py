"""The connection to Discord: no cache, no intents, no memory of messages; questions in, answers out."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Final

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.platforms.discord.admin import FactsButton, admin_group
from bot.platforms.discord.backoff import Backoff
from bot.platforms.discord.buttons import DYNAMIC_ITEMS
from bot.platforms.discord.commands import Answers, Tree
from bot.platforms.discord.doctor import doctor_command
from bot.platforms.discord.endpoints import adopt_shard, hush
from bot.platforms.discord.locales import Translations
from bot.platforms.discord.schedule import schedule_group
from bot.platforms.discord.syncing import sync_if_changed
from bot.service import zones
from bot.telemetry import logger

if TYPE_CHECKING:
    import yarl

    from bot.core.model import Lang
    from bot.platforms.discord.replies import Replies
    from bot.service.admin import Facts
    from bot.service.schedule import Scheduling
    from bot.settings import Settings

log = logger(__name__)
SOCKET_TIMEOUT: Final = 60.0
STEP: Final = 0.002  # between two prepared answers: the loop is free for longer than it is held up
LANGUAGES: Final[tuple[Lang, ...]] = ("en", "zh-CN")
SYNC_GRACE: Final = 0.5
STEADY_SECONDS: Final = 60.0


async def prepare(desk: Answers, replies: Replies) -> None:
    """Have the usual answers at hand before anybody asks; questions that come meanwhile go first."""
    for lang in LANGUAGES:
        for card in desk.prepare(lang):
            replies.painter.layout(card)
            await asyncio.sleep(STEP)


class WaicClient(discord.AutoShardedClient):
    """One connection's worth of the bot. A lost connection that the library cannot mend ends it; another is made then.

    Parameters
    ----------
    desk
        Who answers.
    settings
        Shards, proxy, data folder, and whether the gateway's address was given.
    replies
        Who sends; shared by all connections of the process, so that what was rendered is kept.
    facts
        Who answers ``/facts``; without, there is no such command.
    scheduling
        Who answers ``/schedule`` and ``/doctor``; without, there are no such commands.
    """

    def __init__(
        self,
        desk: Answers,
        settings: Settings,
        replies: Replies,
        facts: Facts | None = None,
        scheduling: Scheduling | None = None,
    ) -> None:
        hush()
        super().__init__(
            intents=discord.Intents.none(),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=settings.shards,
            proxy=settings.proxy,
        )
        self.desk = desk
        self.settings = settings
        self.replies = replies
        self.facts = facts
        self.scheduling = scheduling
        self.connected_at: float | None = None
        self.tree = Tree(self)
        if facts is not None:
            only = discord.Object(settings.admin_guild) if settings.admin_guild else None
            self.tree.add_command(admin_group(), guild=only)
        if scheduling is not None:
            self.tree.add_command(schedule_group())
            self.tree.add_command(doctor_command())
        self._syncing: asyncio.Task[None] | None = None
        self._preparing: asyncio.Task[None] | None = None

    async def setup_hook(self) -> None:
        """Prepare what the first question needs. The commands are sent meanwhile: nobody waits for that."""
        self.add_dynamic_items(*DYNAMIC_ITEMS, FactsButton)
        await self.tree.set_translator(Translations())
        self._syncing = asyncio.create_task(self._sync(), name="sync of the commands")
        self._preparing = asyncio.create_task(self._prepare(), name="the usual answers")

    async def _prepare(self) -> None:
        if self.scheduling is not None:
            await asyncio.to_thread(zones.prepare, self.scheduling.now())
        await prepare(self.desk, self.replies)

    async def _sync(self) -> None:
        backoff = Backoff(first=5.0)
        while self.application_id is not None:
            try:
                server = self.settings.admin_guild if self.facts is not None else None
                await sync_if_changed(self.tree, self.settings.data, self.application_id, server)
            except discord.app_commands.CommandSyncFailure as error:
                log.error("Discord does not take the commands", why=str(error))  # noqa: TRY400  a traceback says no more
                return
            except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
                delay = backoff.next()
                log.warning("the commands could not be sent", why=str(error), retry_in=round(delay, 1))
                await asyncio.sleep(delay)
            else:
                return

    async def on_connect(self) -> None:
        """Note when Discord accepted the connection."""
        self.connected_at = self.loop.time()
        log.info("connected", bot=str(self.user), guilds=len(self.guilds), shards=self.shard_count)

    @property
    def was_steady(self) -> bool:
        """Whether the connection has lasted, so that its end is an event of its own and not one more failure."""
        return self.connected_at is not None and self.loop.time() - self.connected_at >= STEADY_SECONDS

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Log what an event's handler raised; the library would print it past the log."""
        log.error("an event failed", event_name=event_method, exc_info=sys.exc_info())

    async def launch_shards(self) -> None:
        """Launch every shard, at the address that was set where one was."""
        if self.settings.shards is None and self.settings.gateway_url:
            # Left alone, the library asks Discord for the number and goes to the address that comes with it.
            self.shard_count, _, _ = await self.http.get_bot_gateway()
        await super().launch_shards()

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect one shard, as often as it takes.

        The library's own retries come every five seconds without end, each one call deeper than the last.
        """
        backoff = Backoff()
        while not self.is_closed():
            try:
                async with asyncio.timeout(SOCKET_TIMEOUT):
                    socket = await DiscordWebSocket.from_client(
                        self, initial=initial, gateway=gateway, shard_id=shard_id
                    )
            except (OSError, aiohttp.ClientError, TimeoutError, ReconnectWebSocket) as error:
                delay = backoff.next()
                why = f"{type(error).__name__}: {error}"
                log.warning("the gateway cannot be reached", shard=shard_id, why=why, retry_in=round(delay, 1))
                await asyncio.sleep(delay)
            else:
                adopt_shard(self, shard_id, socket)
                return

    async def close(self) -> None:
        """Let go of Discord."""
        if self._preparing is not None:
            self._preparing.cancel()
        if self._syncing is not None:
            # A moment for an answer that is on its way: without it, the next start would send the commands again.
            await asyncio.wait({self._syncing}, timeout=SYNC_GRACE)
            self._syncing.cancel()
        await super().close()
