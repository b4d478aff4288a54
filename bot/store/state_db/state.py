"""The state as a whole: one database, and the tables behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.state_db.audit import Audit
from bot.store.state_db.corrections import Corrections
from bot.store.state_db.database import Database, place_of
from bot.store.state_db.ledger import Ledger
from bot.store.state_db.migrating import migrate
from bot.store.state_db.pace import Pace
from bot.store.state_db.schedules import Schedules
from bot.store.state_db.texts import ButtonTexts

if TYPE_CHECKING:
    from pathlib import Path


class StateDatabase:
    """Everything that is kept and is no fact.

    Parameters
    ----------
    data
        The data folder, for ``state.db``.
    url
        The address of a PostgreSQL database instead.
    """

    def __init__(self, data: Path, url: str | None = None) -> None:
        self._database = Database(place_of(data, url))
        self.schedules = Schedules(self._database)
        self.ledger = Ledger(self._database)
        self.corrections = Corrections(self._database)
        self.texts = ButtonTexts(self._database)
        self.audit = Audit(self._database)
        self.pace = Pace(self._database)

    @property
    def name(self) -> str:
        """Which database this is, without a password."""
        return self._database.name

    async def open(self) -> None:
        """Bring the tables to what this program expects.

        Raises
        ------
        DatabaseError
            ``newer_schema``, ``foreign`` and ``damaged`` are for good; with any other reason, it may work later.
        """
        await self._database.prepare()
        await migrate(self._database)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._database.close()
