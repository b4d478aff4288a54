"""Who did what: changes by managers and admins, and what the bot did by itself and must account for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from bot.core.posts import Deed
from bot.store.state_db.tables import AUDIT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.store.state_db.database import Database

_A = AUDIT.c


class Audit:
    """The audit. Every method raises ``DatabaseError`` where the database cannot be used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, deed: Deed) -> None:
        """Enter a deed."""
        values = {
            "at": deed.at,
            "guild_id": deed.guild_id,
            "user_id": deed.user_id,
            "action": deed.action,
            "detail": deed.detail,
        }
        async with self._database.write() as connection:
            await connection.execute(insert(AUDIT).values(values))

    async def recent(self, guild_id: int | None = None, limit: int = 20) -> Sequence[Deed]:
        """The latest deeds, newest first: of one server, or of all."""
        query = select(AUDIT).order_by(_A.id.desc()).limit(limit)
        if guild_id is not None:
            query = query.where(_A.guild_id == guild_id)
        async with self._database.read() as connection:
            rows = await connection.execute(query)
            return [Deed(row.at, row.guild_id, row.user_id, row.action, row.detail) for row in rows]

    async def prune(self, before: dt.datetime) -> int:
        """Delete deeds of before an instant; how many."""
        async with self._database.write() as connection:
            return (await connection.execute(delete(AUDIT).where(_A.at < before))).rowcount
