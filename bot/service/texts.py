"""Commands that are too long for a button: the button carries eight hexadecimal digits, the text is kept here.

Under a public answer the command is public as well, and its buttons should work for ever: it is kept in the state
database, without who asked. What is shown to one person alone (a message that was checked, say) is kept in memory only:
a restart forgets it, and a press on such a button is then answered with a request to ask again.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

from bot.errors import DatabaseError
from bot.telemetry import logger

if TYPE_CHECKING:
    import datetime as dt

log = logger(__name__)
DIGITS = 8
MOST = 500  # of at most some 4,000 characters each: a few megabytes


class Texts(Protocol):
    """Where commands are kept. A database's table of texts has this shape too."""

    async def put(self, command: str, now: dt.datetime) -> str | None:
        """Keep a command; its name, or ``None`` where another command has the same one."""

    async def get(self, name: str, now: dt.datetime) -> str | None:
        """The command of a name, which counts as used now; ``None`` where it is not kept any more."""


class SharedTexts:
    """Public commands in the database, private ones in memory; all of them in memory while the database is away.

    Parameters
    ----------
    kept
        The database's texts; without, everything is in memory.
    """

    def __init__(self, kept: Texts | None = None) -> None:
        self._kept = kept
        self._memory = MemoryTexts()

    async def put(self, command: str, now: dt.datetime, *, private: bool) -> str | None:
        """Keep a command; its name, or ``None`` where another command has the same one."""
        if self._kept is not None and not private:
            try:
                return await self._kept.put(command, now)
            except (DatabaseError, UnicodeEncodeError) as error:  # half a character is no text of a database
                log.warning("the text of a button is kept in memory", why=str(error))
        return await self._memory.put(command, now)

    async def get(self, name: str, now: dt.datetime) -> str | None:
        """The command of a name; ``None`` where it is not kept any more, or cannot be read now."""
        found = await self._memory.get(name, now)
        if found is None and self._kept is not None:
            try:
                return await self._kept.get(name, now)
            except DatabaseError as error:
                log.warning("the text of a button cannot be read", why=str(error))
        return found


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
