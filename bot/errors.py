"""Every error that the bot raises on purpose.

::

    WaicError
    ├── UsageError         the request cannot be understood                          exit 2
    ├── NoSourcedFact      understood, but no source says anything about it          exit 4
    ├── DataError          facts or a database cannot be read                        exit 3
    │   ├── FaultsFound    the facts were read and have faults
    │   └── DatabaseError  a database is damaged, locked, or newer than the program
    ├── SettingsError      an environment variable holds a bad value                 exit 2
    └── TokenRefused       Discord does not accept the token                         exit 5

A message says what happened and what to do; it is written for the person who reads it and never holds a token.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

DatabaseTrouble = Literal[
    "missing", "damaged", "foreign", "older_schema", "newer_schema", "unreadable", "unwritable", "inconsistent", "busy"
]


class WaicError(Exception):
    """Base of every error raised on purpose.

    Attributes
    ----------
    exit_code
        What the command line exits with when this error ends it.
    """

    exit_code: ClassVar[int] = 3


class UsageError(WaicError):
    """A request that cannot be understood.

    Parameters
    ----------
    key
        Key of the message in the catalogues of ``bot.words``.
    values
        What the message's template is filled with.
    suggestions
        Commands that would be understood, nearest first.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, key: str, *, suggestions: Sequence[str] = (), **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        self.suggestions = tuple(suggestions)


class NoSourcedFact(UsageError):
    """A request that is understood, but about which no source says anything."""

    exit_code: ClassVar[int] = 4


class DataError(WaicError):
    """Facts or a database that cannot be read."""


class FaultsFound(DataError):
    """The facts were read and have faults; ``report`` is ready to print."""

    def __init__(self, report: str, count: int) -> None:
        super().__init__(f"{count} error(s) in the facts")
        self.report = report
        self.count = count


class DatabaseError(DataError):
    """A database that is damaged, locked, or written by a newer program.

    Parameters
    ----------
    message
        What happened and what to do, in one line.
    reason
        What a program can act on. ``missing``, ``damaged``, ``older_schema`` and ``newer_schema``: build the file anew.
        ``foreign``: it belongs to something else, leave it alone. ``unreadable`` and ``unwritable``: the operating
        system refuses. ``inconsistent``: the facts handed over refer to something that is not among them. ``busy``:
        another process is changing what is served; try again when it is done.
    """

    def __init__(self, message: str, *, reason: DatabaseTrouble = "damaged") -> None:
        super().__init__(message)
        self.reason: DatabaseTrouble = reason


class SettingsError(WaicError):
    """Environment variables with bad values: one readable line each."""

    exit_code: ClassVar[int] = 2

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = tuple(lines)


class TokenRefused(WaicError):
    """Discord does not accept the token."""

    exit_code: ClassVar[int] = 5
