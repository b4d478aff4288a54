"""What the bot must be allowed to do in a channel to post there, and what for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """A permission, by its name in Discord's interface of programs. Words stand under ``right.`` and ``right.why_``."""

    VIEW = "view_channel"
    SEND = "send_messages"
    EMBED = "embed_links"
    HISTORY = "read_message_history"


NEEDED = (Right.VIEW, Right.SEND)
WISHED = (Right.EMBED, Right.HISTORY)  # posts go out without them, but not as well


class Look(StrEnum):
    """What came of looking at a channel."""

    SEEN = "seen"
    GONE = "gone"  # there is no such channel any more
    HIDDEN = "hidden"  # the bot may not see it
    UNKNOWN = "unknown"  # Discord did not say


@dataclass(frozen=True, slots=True)
class Access:
    """What the bot may do in a channel."""

    look: Look
    missing: tuple[Right, ...] = ()

    @property
    def works(self) -> bool:
        """Whether a post can be sent, as far as is known."""
        return self.look in (Look.SEEN, Look.UNKNOWN) and not set(self.missing) & set(NEEDED)


def access(granted: frozenset[str]) -> Access:
    """What is missing among the permissions that are granted."""
    return Access(Look.SEEN, tuple(right for right in (*NEEDED, *WISHED) if right.value not in granted))
