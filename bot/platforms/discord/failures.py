"""When something fails while somebody waits: what they are told, and what the operator reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord
from discord import app_commands

from bot.platforms.discord.locales import lang_of
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    Interaction = discord.Interaction[Any]

log = logger(__name__)

UNKNOWN_INTERACTION: Final = 10062
ALREADY_ANSWERED: Final = 40060
INVALID_FORM: Final = 50035
LOST: Final = (OSError, aiohttp.ClientError, TimeoutError)


def is_gone(error: BaseException) -> bool:
    """Whether Discord no longer takes an answer: too late, or one was taken already."""
    return isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_INTERACTION, ALREADY_ANSWERED)


def is_refused(error: discord.HTTPException) -> bool:
    """Whether Discord read the message and refuses its form."""
    return error.status == 400 and error.code == INVALID_FORM


def retry_after(error: discord.HTTPException) -> float | None:
    """The seconds that a 429 asks to wait; ``None`` for any other answer. One where it is unreadable."""
    if error.status != 429:
        return None
    try:
        return max(0.0, float(error.response.headers.get("Retry-After", "1")))
    except ValueError:
        return 1.0


async def report(interaction: Interaction, error: BaseException) -> None:
    """Tell the user in one ephemeral line and the operator in the log. Never raises.

    The first that applies:

    1. The library's wrapper around an error is taken off.
    2. Nobody waits any more (unknown or answered interaction): logged, nothing is said.
    3. The command is not ours or not in this shape: Discord shows an older set of commands; the user is told so.
    4. The answer was lost on the way: logged in one line, and the user is asked to try again.
    5. Anything else is a fault of ours: logged with its traceback, and the user is told that it is.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if is_gone(error):
        log.warning("an answer came too late", interaction=interaction.id, why=str(error))
        return
    key = "error.unexpected"
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("a command that Discord remembers and we do not", why=str(error))
        key = "error.stale_command"
    elif isinstance(error, (*LOST, discord.HTTPException)):
        log.warning("an answer could not be sent", interaction=interaction.id, why=f"{type(error).__name__}: {error}")
    else:
        log.error("a question failed", interaction=interaction.id, exc_info=error)
    await _tell(interaction, key)


async def _tell(interaction: Interaction, key: str) -> None:
    response = interaction.response
    try:
        if interaction.type is discord.InteractionType.autocomplete:
            if not response.is_done():
                await response.autocomplete([])
            return
        text = say(lang_of(interaction.locale), key)
        if response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await response.send_message(text, ephemeral=True)
    except (*LOST, discord.DiscordException) as failure:
        log.warning("not even the error could be told", interaction=interaction.id, why=str(failure))
