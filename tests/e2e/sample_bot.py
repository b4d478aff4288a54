"""A small discord.py bot, unmodified library and all, for the tests of the loopback itself."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Self

import discord
import yarl
from discord import app_commands, ui

if TYPE_CHECKING:
    import re


class Compare(ui.DynamicItem[ui.Button[Any]], template=r"t1:compare (?P<first>\d+) (?P<second>\d+)"):
    """A button that carries its command in its custom id and so survives restarts."""

    def __init__(self, first: int, second: int) -> None:
        self.first, self.second = first, second
        custom_id = f"t1:compare {first} {second}"
        super().__init__(ui.Button(label=f"Compare with {second}", custom_id=custom_id))

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction, __: ui.Item[Any], match: re.Match[str]) -> Self:
        return cls(int(match["first"]), int(match["second"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        message = interaction.message
        asked = message.interaction_metadata if message else None
        if asked is not None and asked.user.id != interaction.user.id:
            await interaction.response.send_message("Only for the one who asked", ephemeral=True)
            return
        text = f"{self.first} and {self.second} in {interaction.locale.value}"
        await interaction.response.edit_message(view=card(text, self.second))


class Note(ui.Modal, title="Note"):
    """A modal with one field."""

    text: ui.TextInput[Self] = ui.TextInput(label="Text", max_length=20)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"noted: {self.text.value}", ephemeral=True)


def card(text: str, year: int) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    row: ui.ActionRow[Any] = ui.ActionRow(Compare(year, year + 1), ui.Button(label="Source", url="https://example.org"))
    view.add_item(ui.Container(ui.TextDisplay(f"## {text}"), ui.Separator(), ui.TextDisplay("body"), row))
    return view


class SampleBot(discord.AutoShardedClient):
    """A client with a handful of commands, each of which shows one thing."""

    def __init__(self) -> None:
        timeout = float(os.environ.get("SAMPLE_HEARTBEAT_TIMEOUT", "60"))
        super().__init__(
            intents=discord.Intents(guilds=bool(os.environ.get("SAMPLE_GUILDS"))),
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=timeout,
            guild_ready_timeout=0.05,
        )
        self.tree = app_commands.CommandTree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify at once: the five seconds of the default are for Discord's real limits."""

    async def on_ready(self) -> None:
        say(f"guilds: {', '.join(sorted(guild.name for guild in self.guilds))}")

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer the select menu of `menu`, which has no item object behind it."""
        data: Any = interaction.data
        if interaction.type is discord.InteractionType.component and data["custom_id"] == "menu":
            await interaction.response.defer()
            await interaction.edit_original_response(content=f"chosen: {', '.join(data['values'])}", view=None)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Compare)
        add_commands(self.tree)
        await self.tree.sync()


def add_commands(tree: app_commands.CommandTree) -> None:  # noqa: C901, PLR0915 -- a list of commands
    @tree.command(description="One edition")
    @app_commands.describe(year="Of the conference")
    async def waic(interaction: discord.Interaction, year: int) -> None:
        await interaction.response.send_message(view=card(f"WAIC {year}", year))

    @waic.autocomplete("year")
    async def _years(_: discord.Interaction, current: str) -> list[app_commands.Choice[int]]:
        years = [year for year in range(2018, 2026) if str(year).startswith(current)]
        return [app_commands.Choice(name=str(year), value=year) for year in years]

    @tree.command(description="Where and who")
    async def whoami(interaction: discord.Interaction) -> None:
        where = "guild" if interaction.guild_id else f"context {interaction.context.dm_channel}"
        shown = f"{interaction.user.display_name} {interaction.locale.value} {where}"
        await interaction.response.send_message(shown, ephemeral=True)

    @tree.command(description="Thinks first, then sends more")
    async def think(interaction: discord.Interaction, more: int = 0) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(content="done")
        for index in range(more):
            await interaction.followup.send(f"more {index}")

    @tree.command(description="Sends a file with its picture")
    async def chart(interaction: discord.Interaction) -> None:
        view = ui.LayoutView(timeout=None)
        gallery: ui.MediaGallery[Any] = ui.MediaGallery()
        gallery.add_item(media="attachment://chart.png", description="A chart")
        view.add_item(gallery)
        file = discord.File(io.BytesIO(b"not really a picture"), "chart.png")
        await interaction.response.send_message(view=view, file=file)

    @tree.command(description="Answers too late")
    async def late(interaction: discord.Interaction, seconds: float) -> None:
        await asyncio.sleep(seconds)
        try:
            await interaction.response.send_message("too late")
        except discord.NotFound as error:
            say(f"late: {error.code}")

    @tree.command(description="Asks for a note")
    async def note(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Note())

    @tree.command(description="Sends what Discord refuses")
    async def bad(interaction: discord.Interaction) -> None:
        view = ui.LayoutView(timeout=None)
        for index in range(3):
            view.add_item(ui.TextDisplay(str(index) * 2000))
        try:
            await interaction.response.send_message(view=view)
        except discord.HTTPException as error:
            await interaction.response.send_message(f"refused: {error.status} {error.code}", ephemeral=True)

    @tree.command(description="Posts twice with one nonce")
    async def post(interaction: discord.Interaction, channel: app_commands.AppCommandChannel) -> None:
        target = interaction.client.get_partial_messageable(channel.id)
        try:
            ids = {(await target.send("daily", nonce="post-1")).id for _ in range(2)}
            found = f"{len(ids)} message"
        except discord.HTTPException as error:
            found = f"{error.status} {error.code}"
        await interaction.response.send_message(found)

    @tree.command(description="Offers a menu")
    async def menu(interaction: discord.Interaction) -> None:
        view = ui.View(timeout=None)
        options = [discord.SelectOption(label=text) for text in ("visits", "exhibitors")]
        view.add_item(ui.Select(custom_id="menu", options=options))
        await interaction.response.send_message("choose", view=view)

    @tree.context_menu(name="Who is it")
    async def who(interaction: discord.Interaction, user: discord.User) -> None:
        await interaction.response.send_message(f"it is {user.display_name}")

    @tree.context_menu(name="Check claim")
    async def check(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"checked: {message.content}", ephemeral=True)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


async def main() -> None:
    # The two names that an operator's proxy, or a loopback, has to replace.
    discord.http.Route.BASE = os.environ["DISCORD_API_BASE"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    bot = SampleBot()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, lambda: loop.create_task(bot.close()))
    async with bot:
        await bot.start(os.environ["DISCORD_TOKEN"])
    say("stopped")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    asyncio.run(main())
