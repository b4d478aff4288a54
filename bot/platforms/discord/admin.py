"""``/facts`` on Discord: who may use it, its subcommands, and its buttons."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands

from bot.platforms.discord.failures import report
from bot.platforms.discord.limits import MAX_CHOICE
from bot.platforms.discord.locales import lang_of, words
from bot.platforms.discord.render import PREFIX
from bot.service.admin import ADMIN_COMMANDS, Person
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    import re

    from bot.platforms.discord.client import WaicClient
    from bot.service.admin import AdminCommand

    Interaction = discord.Interaction[WaicClient]
    Item = discord.ui.Item[Any]

log = logger(__name__)
_TEXT: Any = app_commands.Range[str, 1, MAX_CHOICE]


def admin_group() -> app_commands.Group:
    """The command with its subcommands, hidden from those who do not manage the server.

    That is Discord's default only, which servers can change and their administrators pass; who may, we check ourselves.
    """
    group = app_commands.Group(
        name="facts",
        description=words("curator.top"),
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        auto_locale_strings=False,
    )
    for command in ADMIN_COMMANDS:
        group.add_command(_subcommand(command))
    return group


def _subcommand(command: AdminCommand) -> app_commands.Command[Any, ..., None]:
    async def run(interaction: Interaction, **given: str | None) -> None:
        await answer(interaction, command, next(iter(given.values()), None))

    parameters = [inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    if command.option:
        default = inspect.Parameter.empty if command.required else None
        kind = inspect.Parameter.KEYWORD_ONLY
        parameters.append(inspect.Parameter(command.option, kind, annotation=_TEXT, default=default))
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    if command.option:
        app_commands.describe(**{command.option: words(f"curator.option_{command.option}")})(run)
    description = words(f"curator.sub_{command.name}")
    return app_commands.Command(name=command.name, description=description, callback=run, auto_locale_strings=False)


def may_curate(interaction: Interaction) -> bool:
    """Whether the person is one of the admins set, or of the application's owners."""
    client, person = interaction.client, interaction.user.id
    return person in client.settings.admins or person in owners(client.application)


def owners(application: discord.AppInfo | None) -> set[int]:
    """The people behind the application: its owner, or the accepted members of its team."""
    if application is None:
        return set()
    if application.team is None:
        return {application.owner.id}
    accepted = discord.TeamMembershipState.accepted
    return {member.id for member in application.team.members if member.membership_state is accepted}


async def answer(interaction: Interaction, command: AdminCommand, given: str | None) -> None:
    """Answer a subcommand, for the asker's eyes only."""
    client, lang = interaction.client, lang_of(interaction.locale)
    if client.facts is None or not await _allowed(interaction, f"/facts {command.name}"):
        return
    with client.replies.busy:
        await interaction.response.defer(ephemeral=True, thinking=True)
        card = await client.facts.answer(command.name, given, lang, _person(interaction))
        await client.replies.say(interaction, card, private=True)


async def press(interaction: Interaction, command: str) -> None:
    """Answer a press on a button of ``/facts``: in the place of the message that it stands under. Never raises."""
    client, lang = interaction.client, lang_of(interaction.locale)
    try:
        if client.facts is None or not await _allowed(interaction, command):
            return
        with client.replies.busy:
            await interaction.response.defer()
            card = await client.facts.press(command, lang, _person(interaction))
            await client.replies.say(interaction, card, private=True)
    except Exception as error:  # noqa: BLE001  the library would swallow it, and the press would look lost
        await report(interaction, error)


async def _allowed(interaction: Interaction, wanted: str) -> bool:
    if may_curate(interaction):
        log.info("an admin asks", command=wanted, user=interaction.user.id)
        return True
    log.warning("refused to one who is no admin", command=wanted, user=interaction.user.id)
    text = say(lang_of(interaction.locale), "curator.not_admin")
    await interaction.response.send_message(text, ephemeral=True)
    return False


def _person(interaction: Interaction) -> Person:
    return Person(interaction.user.id, f"{interaction.user.name} ({interaction.user.id})")


class FactsButton(discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"(?s:{PREFIX}(?P<command>/facts .+))"):
    """Apply and Cancel."""

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
