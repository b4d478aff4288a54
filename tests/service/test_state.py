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
    _check(getattr(asked, {"texts": "ButtonTexts"}.get(name, name.capitalize())), type(table))
    await state.close()


def test_the_platform_and_the_facts_are_what_the_poster_asks_for() -> None:
    _check(sender.Sender, DiscordSender)
    _check(rendering.Renderer, FactsRenderer)


def _check(protocol: type, found: type) -> None:
    methods = [
        (name, method) for name, method in inspect.getmembers(protocol, inspect.isfunction) if not name.startswith("_")
    ]
    assert methods
    for name, method in methods:
        assert inspect.signature(getattr(found, name)).parameters.keys() == inspect.signature(method).parameters.keys()


async def test_the_store_says_which_database_it_is(tmp_path: Path) -> None:
    state: asked.StateStore = StateDatabase(tmp_path)
    await state.open()
    assert state.name == str(tmp_path / "state.db")
    await state.close()
