"""What the bot may do in a channel. Without a cache of servers it is asked for, by three requests at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import discord

from bot.platforms.discord.failures import LOST
from bot.service.rights import Access, Look, Right, access
from bot.telemetry import logger

if TYPE_CHECKING:
    Client = discord.Client

log = logger(__name__)
_UNKNOWN_CHANNEL: Final = 10003
_MISSING_ACCESS: Final = 50001


def granted(permissions: discord.Permissions) -> frozenset[str]:
    """Those of the permissions that matter to us which are granted; an administrator has all."""
    return frozenset(right.value for right in Right if permissions.administrator or getattr(permissions, right))


async def look(client: Client, guild_id: int, channel_id: int) -> Access:
    """Work out the bot's own permissions in a channel of a server, from its roles and the channel's overwrites."""
    assert client.user is not None
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
        member = await guild.fetch_member(client.user.id)
        channel = await guild.fetch_channel(channel_id)
    except discord.NotFound as error:
        return Access(Look.GONE if error.code == _UNKNOWN_CHANNEL else Look.UNKNOWN)
    except discord.Forbidden as error:
        return Access(Look.HIDDEN if error.code == _MISSING_ACCESS else Look.UNKNOWN)
    except (*LOST, discord.DiscordException) as error:
        log.warning("the permissions could not be asked for", guild=guild_id, channel=channel_id, why=str(error))
        return Access(Look.UNKNOWN)
    if isinstance(channel, discord.Thread):
        return Access(Look.UNKNOWN)
    return access(granted(channel.permissions_for(member)))


def here(interaction: discord.Interaction[Any]) -> Access:
    """The same for the channel of an interaction, which brings them along."""
    return access(granted(interaction.app_permissions))
