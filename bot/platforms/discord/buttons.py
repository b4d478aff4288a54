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
from bot.platforms.discord.render import KEPT, MARK, PREFIX
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    from bot.platforms.discord.client import WaicClient

    Interaction = discord.Interaction[WaicClient]
    Item = discord.ui.Item[Any]

log = logger(__name__)
_NAME, _TURN = "[0-9a-f]{8}", "(?: page:[0-9]{1,2})?"
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


async def press_kept(interaction: Interaction, name: str, page: str) -> None:
    """Answer a press on a button whose command was too long for it. Never raises."""
    try:
        command = await interaction.client.replies.texts.get(name, interaction.created_at)
        if command is None:
            log.info("the text of a button is not kept any more", name=name)
            text = say(lang_of(interaction.locale), "error.text_gone")
            await interaction.response.send_message(text, ephemeral=True)
            return
    except Exception as error:  # noqa: BLE001  as above
        await report(interaction, error)
        return
    await press(interaction, command + page)


class TextButton(
    discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"{PREFIX}{KEPT}(?P<name>{_NAME})(?P<page>{_TURN})"
):
    """A button that carries the name of its command."""

    def __init__(self, item: Item, name: str, page: str) -> None:
        super().__init__(item)
        self.name = name
        self.page = page

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction, item: Item, match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button that was pressed."""
        return cls(item, match["name"], match["page"])

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]
        """Answer the press."""
        await press_kept(interaction, self.name, self.page)


class ForeignButton(
    discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"(?s:(?!{PREFIX}(?:/.|{KEPT}{_NAME}{_TURN}\Z)).*)"
):
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


DYNAMIC_ITEMS = (CommandButton, TextButton, ForeignButton)
