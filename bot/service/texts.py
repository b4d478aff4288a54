"""Commands that are too long for a button: the button carries eight hexadecimal digits, the text is kept here.

What people wrote is kept in memory only, for a while, and nowhere else: a restart forgets it, and a press on such a
button is then answered with a request to ask again.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt

DIGITS = 8
MOST = 500  # of at most some 4,000 characters each: a few megabytes


class Texts(Protocol):
    """Where commands are kept. A database's table of texts has this shape too."""

    async def put(self, command: str, now: dt.datetime) -> str | None:
        """Keep a command; its name, or ``None`` where another command has the same one."""

    async def get(self, name: str, now: dt.datetime) -> str | None:
        """The command of a name, which counts as used now; ``None`` where it is not kept any more."""


class MemoryTexts:
    """The latest commands, in memory.

    Parameters
    ----------
    most
        How many are kept; the one that was not used for longest goes first.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[str, str] = OrderedDict()

    async def put(self, command: str, now: dt.datetime) -> str | None:  # noqa: ARG002  order tells what is old
        """Keep a command; its name, or ``None`` where another command has the same one."""
        name = sha256(command.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
        if self._kept.setdefault(name, command) != command:
            return None
        self._kept.move_to_end(name)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return name

    async def get(self, name: str, now: dt.datetime) -> str | None:  # noqa: ARG002  as above
        """The command of a name, which counts as used now; ``None`` where it is not kept any more."""
        if name in self._kept:
            self._kept.move_to_end(name)
        return self._kept.get(name)
