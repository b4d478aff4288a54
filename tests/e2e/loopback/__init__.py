"""A Discord on 127.0.0.1 for end-to-end tests: gateway, REST, limits, and faults on demand."""

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
