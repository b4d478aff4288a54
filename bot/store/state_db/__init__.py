"""The state: schedules, the ledger of posts, texts of buttons, the audit; in SQLite or in PostgreSQL."""

from bot.store.state_db.database import Database, place_of
from bot.store.state_db.state import StateDatabase

__all__ = ["Database", "StateDatabase", "place_of"]
