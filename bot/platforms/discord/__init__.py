"""The bot on Discord. The only package that imports the library; import it late, it takes a third of a second."""

from bot.platforms.discord.run import run_discord

__all__ = ["run_discord"]
