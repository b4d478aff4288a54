"""Commands that are too long for a button: the button carries eight hexadecimal digits, the text is kept here."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from bot.core.posts import text_id
from bot.store.state_db.tables import BUTTON_TEXT

if TYPE_CHECKING:
    from bot.store.state_db.database import Database

_B = BUTTON_TEXT.c
_FRESH = dt.timedelta(days=1)  # a text that is used often is not written each time


class ButtonTexts:
    """The texts by their id. Every method raises ``DatabaseError`` where the database cannot be used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, command: str, now: dt.datetime) -> str | None:
        """Keep a command; its id, or ``None`` where another command has the same one (1 chance in 4,294,967,296)."""
        name = text_id(command)
        made = self._database.insert(BUTTON_TEXT).values(id=name, command=command, used=now)
        kept = made.on_conflict_do_update(
            index_elements=[_B.id], set_={"used": made.excluded.used}, where=_B.command == made.excluded.command
        ).returning(_B.id)
        async with self._database.write() as connection:
            found: str | None = (await connection.execute(kept)).scalar()
        return found

    async def get(self, name: str, now: dt.datetime) -> str | None:
        """The command behind an id, which counts as used now; ``None`` where it is not kept any more."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(_B.command, _B.used).where(_B.id == name))).one_or_none()
        if row is None:
            return None
        if now - row.used > _FRESH:
            async with self._database.write() as connection:
                await connection.execute(update(BUTTON_TEXT).where(_B.id == name).values(used=now))
        command: str = row.command
        return command

    async def prune(self, before: dt.datetime) -> int:
        """Delete what was last used before an instant; how many."""
        async with self._database.write() as connection:
            return (await connection.execute(delete(BUTTON_TEXT).where(_B.used < before))).rowcount
