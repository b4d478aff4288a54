"""The store fulfils what the service asks of it."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

from bot.platforms.discord.posting import DiscordSender
from bot.service import rendering, sender
from bot.service import state as asked
from bot.service.renderer import FactsRenderer
from bot.store.state_db import StateDatabase

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["schedules", "ledger", "corrections", "texts", "audit", "pace"])
async def test_the_tables_are_what_the_service_asks_for(name: str, tmp_path: Path) -> None:
    state: asked.StateStore = StateDatabase(tmp_path)
    table = getattr(state, name)
    protocol = getattr(asked, {"texts": "ButtonTexts"}.get(name, name.capitalize()))
    assert _signatures(type(table), protocol) == _signatures(protocol, protocol) != {}
    await state.close()


def test_the_platform_and_the_facts_are_what_the_poster_asks_for() -> None:
    for protocol, found in ((sender.Sender, DiscordSender), (rendering.Renderer, FactsRenderer)):
        assert _signatures(found, protocol) == _signatures(protocol, protocol) != {}


def _signatures(found: type, protocol: type) -> dict[str, list[str]]:
    """The parameters of each method that a protocol asks for, as some class has them."""
    names = [name for name, _ in inspect.getmembers(protocol, inspect.isfunction) if not name.startswith("_")]
    return {name: list(inspect.signature(getattr(found, name)).parameters) for name in names}


async def test_the_store_says_which_database_it_is(tmp_path: Path) -> None:
    state: asked.StateStore = StateDatabase(tmp_path)
    await state.open()
    assert state.name == str(tmp_path / "state.db")
    await state.close()
