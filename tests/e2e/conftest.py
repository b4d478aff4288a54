"""Fixtures of the end-to-end tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.loopback import LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """A loopback Discord; afterwards, nothing may have been sent that Discord's own description forbids."""
    async with LoopbackDiscord() as loopback:
        yield loopback
    assert loopback.findings == []
