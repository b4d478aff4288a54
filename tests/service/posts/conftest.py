"""The stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.store.state_db import StateDatabase
from tests.service.posts.stage import Stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    state = StateDatabase(tmp_path)
    await state.open()
    yield Stage(state)
    await state.close()
