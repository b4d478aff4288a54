"""Buttons: each carries its command in its ``custom_id``, so it works after a restart and needs no memory.

A press by the asker on a paging button turns the page of the card. Every other press is a question of its own: the
asker's is answered where the card stands and for the same eyes, anybody else's for that person alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.platforms.discord.failures import report
from bot.platforms.discord.locales import lang_of
from bot.platforms.discord.render import MARK, PREFIX
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    from bot.platforms.discord.client import WaicClient

    Interaction = discord.Interaction[WaicClient]
    Item = discord.ui.Item[Any]

log = logger(__name__)
_PAGE = re.compile(r" page:[0-9]+$")


def is_asker(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person who presses is the one whose question the message answers."""
    metadata = interaction.message.interaction_metadata if interaction.message else None
    return metadata is not None and metadata.user.id == interaction.user.id


def is_private(interaction: discord.Interaction[Any]) -> bool:
    """Whether the message that was pressed is for one person's eyes only."""
    return interaction.message is not None and interaction.message.flags.ephemeral


async def press(interaction: Interaction, command: str) -> None:
    """Answer a press on the button that stands for ``command``. Never raises."""
    client = interaction.client
    try:
        card = client.desk.answer(command, lang_of(interaction.locale))
        asker = is_asker(interaction)
        if asker and _PAGE.search(command):
            await client.replies.turn(interaction, card)
        else:
            await client.replies.say(interaction, card, private=not asker or is_private(interaction))
    except Exception as error:  # noqa: BLE001  the library would swallow it, and the press would look lost
        await report(interaction, error)


class CommandButton(
    discord.ui.DynamicItem[discord.ui.Item[Any]],
    template=rf"(?s:{PREFIX}(?P<command>/(?!facts ).+?)(?:{MARK}[0-9a-z-]+)?)",
):
    """Every button of a card or a post, but for those of ``/facts`` (``bot.platforms.discord.admin``)."""

    def __init__(self, item: Item, command: str) -> None:
        super().__init__(item)
        self.command = command

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction, item: Item, match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button that was pressed."""
        return cls(item, match["command"])

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]
        """Answer the press."""
        await press(interaction, self.command)


class ForeignButton(discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"(?s:(?!{PREFIX}/.).*)"):
    """Whatever carries an id that is not ours, or not any more: it is answered with where to go instead."""

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction, item: Item, _match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The item that was pressed or chosen."""
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]
        """Say that this button has had its time."""
        log.info("a button that is not ours any more", custom_id=self.custom_id)
        try:
            text = say(lang_of(interaction.locale), "error.old_button")
            await interaction.response.send_message(text, ephemeral=True)
        except Exception as error:  # noqa: BLE001  as above
            await report(interaction, error)


DYNAMIC_ITEMS = (CommandButton, ForeignButton)
