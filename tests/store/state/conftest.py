"""Both databases for every test of the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.store.state_db import StateDatabase
from tests.postgres import drop_database, fresh_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest) -> AsyncIterator[str | None]:
    """The address of an empty database; ``None`` stands for a file in ``tmp_path``."""
    if request.param == "sqlite":
        yield None
        return
    found = await fresh_database()
    yield found
    await drop_database(found)


@pytest.fixture
async def state(url: str | None, tmp_path: Path) -> AsyncIterator[StateDatabase]:
    """A state database, ready for use."""
    found = StateDatabase(tmp_path, url)
    await found.open()
    yield found
    await found.close()
