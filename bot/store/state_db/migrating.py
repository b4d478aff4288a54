"""Bringing the tables to what the program expects: all steps in one transaction, one process at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from bot.errors import DatabaseError
from bot.store.state_db.dialects import lock_migrations

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.state_db.database import Database

STEPS = Path(__file__).parents[1] / "migrations"
TARGET = "head"


async def migrate(database: Database, steps: Path = STEPS, target: str = TARGET) -> None:
    """Take every step that is missing. Where one fails, none was taken.

    Alembic knows one migration at a time in a process: two of one process must not run side by side.

    Raises
    ------
    DatabaseError
        ``newer_schema`` where a later version of the program has changed the tables, ``foreign`` where the database
        holds tables of something else, and what ``Database.write`` raises.
    """
    async with database.write() as connection:
        await connection.run_sync(_migrate, database.name, steps, target)


def _migrate(connection: Connection, name: str, steps: Path, target: str) -> None:
    lock_migrations(connection)
    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.attributes["connection"] = connection
    _refuse_newer(connection, name, ScriptDirectory.from_config(config))
    command.upgrade(config, target)


def _refuse_newer(connection: Connection, name: str, script: ScriptDirectory) -> None:
    known = {step.revision for step in script.walk_revisions()}
    found = set(MigrationContext.configure(connection).get_current_heads())
    if found - known:
        line = f"{name}: the state database was changed by a newer version of waic-bot; update this program"
        raise DatabaseError(line, reason="newer_schema")
    if not found and inspect(connection).has_table("guild_schedule"):
        line = f"{name}: holds tables of something else under the names of ours; give the bot a database of its own"
        raise DatabaseError(line, reason="foreign")
