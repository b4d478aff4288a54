"""A Discord on 127.0.0.1 for end-to-end tests: gateway, REST, limits, and faults on demand.

An unmodified discord.py process is led here by three environment variables (`LoopbackDiscord.env`)::

    async with LoopbackDiscord() as discord, BotProcess(discord, tmp_path) as bot:
        await bot.ready()
        reply = await discord.slash("waic", year=2023, locale="en-GB")
        assert "WAIC 2023" in reply.text
        after = await reply.press("Compare with 2024")
        names = (await discord.autocomplete("waic", year="20", focused="year")).names
        discord.fail("POST", r"/interactions/.*/callback", status=503)
        discord.gateway.cut()
        await bot.stop()

What a chat client would not let a user do raises `CannotSend`; a bot that does not answer in time raises
`NoAnswer`; what Discord refuses is refused with its status and codes, and stands in `discord.journal`.
"""

from .acting import NoAnswer
from .commands import CannotSend
from .config import Config
from .faults import Fault, Limit
from .interactions import Interaction
from .journal import GatewayEvent, Journal, Request
from .messages import StoredMessage
from .replies import Button, Choice, Completion, Reply, Shown
from .server import LoopbackDiscord
from .world import MANAGE_GUILD, Channel, Guild, Person, Place, World

__all__ = [
    "MANAGE_GUILD",
    "Button",
    "CannotSend",
    "Channel",
    "Choice",
    "Completion",
    "Config",
    "Fault",
    "GatewayEvent",
    "Guild",
    "Interaction",
    "Journal",
    "Limit",
    "LoopbackDiscord",
    "NoAnswer",
    "Person",
    "Place",
    "Reply",
    "Request",
    "Shown",
    "StoredMessage",
    "World",
]
