"""``/doctor`` on Discord: for those who manage the server, and for anybody in a direct message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.platforms.discord import rights
from bot.platforms.discord.locales import lang_of, words
from bot.platforms.discord.schedule import manages
from bot.service.doctor import doctor
from bot.words import say

if TYPE_CHECKING:
    from bot.platforms.discord.client import WaicClient
    from bot.service.rights import Access

    Interaction = discord.Interaction[WaicClient]


class Ward:
    """Where an interaction came from."""

    def __init__(self, interaction: Interaction) -> None:
        self.id = interaction.guild_id
        self._interaction = interaction

    def here(self) -> Access:
        """What the bot may do in this channel."""
        return rights.here(self._interaction)

    async def look(self, channel: int) -> Access:
        """What it may do in another one."""
        if channel == self._interaction.channel_id:
            return self.here()
        assert self.id is not None
        return await rights.look(self._interaction.client, self.id, channel)


def doctor_command() -> app_commands.Command[Any, ..., None]:
    """The command."""

    async def run(interaction: Interaction) -> None:
        client, lang = interaction.client, lang_of(interaction.locale)
        if client.scheduling is None:
            return
        if interaction.guild_id is not None and not manages(interaction):
            await interaction.response.send_message(say(lang, "schedule.not_manager"), ephemeral=True)
            return
        with client.replies.busy:
            await interaction.response.defer(ephemeral=True, thinking=True)
            card = await doctor(client.scheduling.base, client.scheduling.state, Ward(interaction), lang)
            await client.replies.say(interaction, card, private=True)

    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="doctor", description=words("doctor.top"), callback=run, auto_locale_strings=False
    )
    command.default_permissions = discord.Permissions(manage_guild=True)
    command.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False)
    command.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
    return command
