"""What the service needs of the data folder: what is served, what was, who brought it live, and one lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from bot.core.history import Entry
    from bot.core.model import FactBase


class Kept(Protocol):
    """What a facts database says about itself."""

    @property
    def revision(self) -> str:
        """The hash that names the facts in it."""

    @property
    def fingerprint(self) -> str:
        """Names what the database was built from: whatever its writer was given."""


class Use(Protocol):
    """Says that a revision is in use, for as long as it is open."""

    def close(self) -> None:
        """It is in use no more."""


class Vault(Protocol):
    """The data folder. Each of these raises ``DatabaseError`` where it cannot."""

    def stamp(self) -> object:
        """Changes whenever another ``facts.db`` is in place."""

    def served(self) -> Kept | None:
        """What ``facts.db`` says about itself; ``None`` where it must be built anew."""

    def read(self) -> FactBase:
        """The revision of ``facts.db``, every byte checked."""

    def kept(self, revision: str) -> FactBase:
        """One of the revisions that are kept."""

    def keeps(self, revision: str) -> bool:
        """Whether a revision is kept."""

    def claim(self, revision: str, claim: str) -> dict[str, Any] | None:
        """What a kept revision says of one claim."""

    def use(self, revision: str) -> Use:
        """Tell other processes that this one serves a revision."""

    def in_use(self, revision: str) -> bool:
        """Whether a living process serves a revision."""

    def history(self) -> tuple[Entry, ...]:
        """Every change that went live, oldest first."""

    def locked(self, note: str, *, patience: float = 0.0) -> AbstractContextManager[None]:
        """Hold the right to change what is served."""

    def heal(self) -> None:
        """Settle what a process that died has left open."""

    def publish(self, base: FactBase, fingerprint: str, entry: Entry | None) -> None:
        """Serve a revision from now on, and enter it into the history."""

    def adopt(self, base: FactBase, fingerprint: str, entry: Entry) -> None:
        """Enter what is served already, but of which the history does not know."""
