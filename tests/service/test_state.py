"""The store fulfils what the service asks of it; mypy reads this as well as the interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.state_db import StateDatabase

if TYPE_CHECKING:
    from pathlib import Path

    from bot.service.state import StateStore


async def test_the_store_is_what_the_service_asks_for(tmp_path: Path) -> None:
    state: StateStore = StateDatabase(tmp_path)
    await state.open()
    assert state.name == str(tmp_path / "state.db")
    await state.close()
