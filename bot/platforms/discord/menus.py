"""The entry in the menu of a message: check its figures, for the eyes of whoever asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.platforms.discord.locales import lang_of, words
from bot.words import say

if TYPE_CHECKING:
    from bot.platforms.discord.commands import Answers
    from bot.platforms.discord.replies import Replies

    Interaction = discord.Interaction[Any]

COMMAND = "check"
"""The command of the registry that a choice of the entry stands for."""


def check_menu(desk: Answers, replies: Replies) -> app_commands.ContextMenu:
    """The entry; Discord sends the message with the choice, so the bot needs to read no channel for it."""

    async def check(interaction: Interaction, message: discord.Message) -> None:
        lang = lang_of(interaction.locale)
        text = text_of(message)
        if not text:
            with replies.busy:
                await interaction.response.send_message(say(lang, "check.no_text"), ephemeral=True)
            return
        await replies.say(interaction, desk.run(COMMAND, {"text": text}, lang, private=True), private=True)

    # The library looks the types up by name in this module, where they are not while it runs.
    check.__annotations__ = {"interaction": discord.Interaction, "message": discord.Message}
    return app_commands.ContextMenu(name=words("menu.check"), callback=check, auto_locale_strings=False)


def text_of(message: discord.Message) -> str:
    """What a message says: its own text, and that of a message which it forwards."""
    forwarded = (snapshot.content for snapshot in message.message_snapshots)
    return "\n".join(part for part in (message.content, *forwarded) if part.strip()).strip()
