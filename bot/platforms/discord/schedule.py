"""``/schedule`` on Discord: who may use it, its subcommands, and the server as the service sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import discord
from discord import app_commands

from bot.core.answers.daily import QuietDay
from bot.platforms.discord import rights
from bot.platforms.discord.failures import LOST
from bot.platforms.discord.limits import MAX_CHOICE
from bot.platforms.discord.locales import lang_of, words
from bot.service import zones
from bot.service.schedule import Given
from bot.telemetry import logger
from bot.words import CATALOGUES, say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.platforms.discord.client import WaicClient
    from bot.service.rights import Access
    from bot.service.schedule import Scheduling

    Interaction = discord.Interaction[WaicClient]

log = logger(__name__)
_SUBCOMMANDS: Final = ("show", "pause", "resume", "remove", "test")
_CHANNELS: Final = [discord.ChannelType.text, discord.ChannelType.news]


class PostChannel(app_commands.Transformer):
    """A channel of messages, as the interaction brings it: it stands in no cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """What Discord offers."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """Those in which a post can stand."""
        return _CHANNELS

    async def transform(self, _interaction: discord.Interaction[Any], value: Any, /) -> Any:  # noqa: ANN401  the library's
        """The channel itself."""
        return value


_Channel: Any = app_commands.Transform[app_commands.AppCommandChannel, PostChannel]
_Text: Any = app_commands.Range[str, 1, MAX_CHOICE]


class Here:
    """The server of an interaction, and the member who manages it."""

    def __init__(self, interaction: Interaction) -> None:
        assert interaction.guild_id is not None
        self.id = interaction.guild_id
        self.person = interaction.user.id
        self.lang: Lang = lang_of(interaction.guild_locale) if interaction.guild_locale else "en"
        self._interaction = interaction

    async def look(self, channel: int) -> Access:
        """What the bot may do in a channel; of this one, the interaction tells."""
        if channel == self._interaction.channel_id:
            return rights.here(self._interaction)
        return await rights.look(self._interaction.client, self.id, channel)

    async def send(self, channel: int, card: Card, *, silent: bool) -> bool:
        """Post a card; ``False`` where it was refused, or did not arrive."""
        client = self._interaction.client
        layout = client.replies.painter.layout(card)
        try:
            await client.get_partial_messageable(channel, guild_id=self.id).send(view=layout, silent=silent)
        except (*LOST, discord.DiscordException) as error:
            log.warning("a test could not be posted", guild=self.id, channel=channel, why=str(error))
            return False
        return True


def schedule_group() -> app_commands.Group:
    """The command with its subcommands, hidden from those who do not manage the server.

    That is Discord's default only, which servers can change; who may, we check ourselves.
    """
    group = app_commands.Group(
        name="schedule",
        description=words("schedule.top"),
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        auto_locale_strings=False,
    )
    group.add_command(_set())
    group.add_command(_preview())
    for name in _SUBCOMMANDS:
        group.add_command(_plain(name))
    return group


def manages(interaction: discord.Interaction[Any]) -> bool:
    """Whether the member manages the server, by the permissions that Discord has worked out."""
    return interaction.permissions.administrator or interaction.permissions.manage_guild


async def _answer(
    interaction: Interaction, name: str, make: Callable[[Scheduling, Here, Lang], Awaitable[Card]]
) -> None:
    """Answer a subcommand, for the asker's eyes only."""
    client, lang = interaction.client, lang_of(interaction.locale)
    if client.scheduling is None or interaction.guild_id is None:
        return
    if not manages(interaction):
        log.warning("refused to one who does not manage the server", command=name, user=interaction.user.id)
        await interaction.response.send_message(say(lang, "schedule.not_manager"), ephemeral=True)
        return
    with client.replies.busy:
        await interaction.response.defer(ephemeral=True, thinking=True)
        card = await make(client.scheduling, Here(interaction), lang)
        await client.replies.say(interaction, card, private=True)


def _plain(name: str) -> app_commands.Command[Any, ..., None]:
    async def run(interaction: Interaction) -> None:
        await _answer(interaction, f"/schedule {name}", lambda s, here, lang: getattr(s, name)(here, lang))

    return _command(name, run)


def _preview() -> app_commands.Command[Any, ..., None]:
    async def run(interaction: Interaction, date: _Text | None = None) -> None:
        await _answer(interaction, "/schedule preview", lambda s, here, lang: s.preview(here, date, lang))

    app_commands.describe(date=words("schedule.option_date"))(run)
    return _command("preview", run)


def _set() -> app_commands.Command[Any, ..., None]:
    async def run(  # noqa: PLR0913, PLR0917  one for each option of the command
        interaction: Interaction,
        channel: _Channel,
        time: _Text,
        timezone: _Text,
        language: str | None = None,
        quiet_day: str | None = None,
        silent: bool | None = None,
        corrections: bool | None = None,
    ) -> None:
        spoken: Lang | None = "zh-CN" if language == "zh-CN" else "en" if language else None
        given = Given(channel.id, time, timezone, spoken, quiet_day, silent, corrections)
        await _answer(interaction, "/schedule set", lambda s, here, lang: s.set(here, given, lang))

    options = ("channel", "time", "timezone", "language", "quiet_day", "silent", "corrections")
    app_commands.describe(**{name: words(f"schedule.option_{name}") for name in options})(run)
    languages = [app_commands.Choice(name=words(f"schedule.language_{tag[:2]}"), value=tag) for tag in CATALOGUES]
    quiet = [app_commands.Choice(name=words(f"schedule.quiet_{day}"), value=day.value) for day in QuietDay]
    app_commands.choices(language=languages, quiet_day=quiet)(run)
    app_commands.autocomplete(timezone=_zones)(run)
    return _command("set", run)


async def _zones(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    """Zones for what has been typed so far. An error here would leave the list loading; none is better."""
    try:
        client: WaicClient = interaction.client
        now = client.scheduling.now() if client.scheduling else discord.utils.utcnow()
        found = zones.propose(typed, lang_of(interaction.locale), now)
        return [app_commands.Choice(name=entry.label[:MAX_CHOICE], value=entry.value) for entry in found]
    except Exception:
        log.exception("an autocomplete failed", option="timezone")
        return []


def _command(name: str, run: Callable[..., Any]) -> app_commands.Command[Any, ..., None]:
    description = words(f"schedule.sub_{name}")
    return app_commands.Command(name=name, description=description, callback=run, auto_locale_strings=False)
