"""Everything of the library that is not public and that the bot needs all the same, in one place.

Where Discord is reached can be changed by private names only, and a first connection that fails must be retried by us.
Each name is checked before it is used, so that a changed library stops the start with one line and not the bot later.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord
import discord.gateway
import discord.http
import discord.shard
import yarl

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discord.gateway import DiscordWebSocket

_SHARDS, _QUEUE = "_AutoShardedClient__shards", "_AutoShardedClient__queue"
OFFICIAL_API = discord.http.Route.BASE
OFFICIAL_GATEWAY = discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
_NEEDED: tuple[tuple[object, str], ...] = (
    (discord.http.Route, "BASE"),
    (discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY"),
    (discord.gateway.DiscordWebSocket, "from_client"),
    (discord.shard, "Shard"),
    (discord.shard.Shard, "launch"),
    (discord.AutoShardedClient, "launch_shard"),
    (discord.AutoShardedClient, "launch_shards"),
    (discord.app_commands.CommandTree, "_call"),
    (discord.http, "handle_message_parameters"),
    *(
        (discord.http.HTTPClient, name)
        for name in ("static_login", "send_message", "logs_from", "get_channel", "get_guild")
    ),
)


def check_library(needed: Iterable[tuple[object, str]] = _NEEDED) -> None:
    """Make sure that every private name is where it was.

    Raises
    ------
    SettingsError
        With one line that names what is missing and which version is known to fit.
    """
    missing = [f"{getattr(owner, '__name__', owner)}.{name}" for owner, name in needed if not hasattr(owner, name)]
    if missing:
        names = ", ".join(missing)
        raise SettingsError([f"discord.py {discord.__version__} has no {names}; install discord.py 2.7.1."])


def set_endpoints(api_base: str | None, gateway_url: str | None) -> None:
    """Lead the library to a proxy or to a loopback server, or back to Discord where ``None`` is given."""
    check_library()
    discord.http.Route.BASE = api_base or OFFICIAL_API
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url) if gateway_url else OFFICIAL_GATEWAY


def adopt_shard(client: discord.AutoShardedClient, shard_id: int, socket: DiscordWebSocket) -> None:
    """Hand a connected socket to the client, as its own ``launch_shard`` does after a success."""
    shard = discord.shard.Shard(socket, client, getattr(client, _QUEUE).put_nowait)
    getattr(client, _SHARDS)[shard_id] = shard
    shard.launch()


def hush() -> None:
    """Keep the library from warning of what is on purpose: no voice, and no cache of guilds."""
    discord.VoiceClient.warn_nacl = False
    discord.VoiceClient.warn_dave = False
    log = logging.getLogger("discord.state")
    if _is_news not in log.filters:
        log.addFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("Guilds intent seems to be disabled")
