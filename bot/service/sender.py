"""What the poster needs of a platform: send, look whether it was sent, tell the managers. Discord fulfils it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.core.card import Card


class Fate(StrEnum):
    """What became of one try to send, or to look."""

    SENT = "sent"  # it stands in the channel
    GONE = "gone"  # it was sent, and somebody has deleted it
    ABSENT = "absent"  # looked for, and not there
    REFUSED = "refused"  # no right to write there, or no such channel
    REJECTED = "rejected"  # Discord does not take what it says: a fault of ours
    UNREADABLE = "unreadable"  # the history cannot be read
    UNCLEAR = "unclear"  # no answer, or one that says nothing


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one try, and why where that matters to an operator."""

    fate: Fate
    message_id: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A card on its way to a channel.

    ``nonce`` makes the platform send it once, for some minutes. ``mark`` is carried by a button of the message, for
    ever: whoever looks through the channel later knows it by that.
    """

    channel_id: int
    card: Card
    nonce: str
    mark: str
    silent: bool = False


class Sender(Protocol):
    """Sends. None of these raises for what the platform answers, except ``TokenRefused``."""

    async def send(self, message: Message) -> Receipt:
        """Send a message: SENT, GONE, REFUSED, REJECTED or UNCLEAR."""

    async def find(self, channel_id: int, mark: str, seconds: float) -> Receipt:
        """Look for a message of our own with this mark, of the last seconds: SENT, ABSENT, UNREADABLE or UNCLEAR."""

    async def tell(self, guild_id: int, text: str, nonce: str) -> bool:
        """Tell the managers of a server something, in a place that they see; whether there was one."""

    async def is_member(self, guild_id: int) -> bool:
        """Whether the bot is still in a server; where nobody can tell, it is."""
