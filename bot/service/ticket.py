"""What a button of ``/facts`` carries: what was agreed to, by whom, and until when it may be pressed.

A ticket is a command like that of any button (``/facts apply …``), so it survives a restart and needs no memory.
Discord lets nobody press a button that does not stand under the message; who presses is checked all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Act = Literal["apply", "restore", "cancel"]
LIFE = 15 * 60
_HASH, _SERVED = 32, 8
_NOTHING = "-"
_TEXT = re.compile(
    r"/facts (?P<act>apply|restore|cancel) (?P<revision>[0-9a-f]{32}) (?P<served>[0-9a-f]{8}|-) "
    r"(?P<by>[0-9]{1,20}) (?P<until>[0-9]{1,12})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """An offer to one person.

    Attributes
    ----------
    act
        Bring the files live, go back to a revision, or do nothing.
    revision, served
        The beginnings of two hashes: of the files or the old revision, and of what they replace (empty: nothing yet).
    by
        The user id of whom it was offered to.
    until
        The last second of its life, as a Unix time.
    """

    act: Act
    revision: str
    served: str
    by: int
    until: int

    @property
    def text(self) -> str:
        """The ticket as a command."""
        served = self.served[:_SERVED] or _NOTHING
        return f"/facts {self.act} {self.revision[:_HASH]} {served} {self.by} {self.until}"


def read_ticket(text: str) -> Ticket | None:
    """The ticket behind a command, if it is one."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    act: Act = found["act"]  # type: ignore[assignment]  # the pattern allows nothing else
    served = "" if found["served"] == _NOTHING else found["served"]
    return Ticket(act, found["revision"], served, int(found["by"]), int(found["until"]))
