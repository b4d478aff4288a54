"""The house keeps its rules, and the test that says so can see a breach."""

from __future__ import annotations

from pathlib import Path

import pytest

import bot
from tests.architecture.rules import HOUSE, check_house, check_module, room_of

PACKAGE = Path(bot.__file__).parent


def test_every_module_keeps_to_its_room() -> None:
    assert check_house(PACKAGE) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("core.answers", "from bot.store.facts_db import read"),
        ("core.answers", "import bot.service.desk"),
        ("core.answers", "from bot import service"),
        ("core.answers", "from . import card"),
        ("core.answers", "import yaml"),
        ("core.calendar", "import datetime as dt\nnow = dt.datetime.now(dt.UTC)"),
        ("core.calendar", "from datetime import date\ntoday = date.today()"),
        ("core.calendar", "import time"),
        ("core.card", "from time import monotonic"),
        ("core.card", "import os.path"),
        ("core.card", "from pathlib import Path"),
        ("core.card", "import random"),
        ("core.card", "import asyncio"),
        ("core.card", "text = open('facts.yaml').read()"),
        ("core.card", "def f():\n    print('here')"),
        ("core.card", "async def f() -> None: ..."),
        ("core.card", "async def f(g):\n    await g"),
        ("core.card", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from bot.store import facts_db"),
        ("errors", "from bot.words import say"),
        ("words.en", "from bot.core.card import Card"),
        ("curation.schema", "from bot.service.desk import Desk"),
        ("store.facts_db", "import sqlalchemy"),
        ("store.facts_db", "def late():\n    from bot.curation import load"),
        ("service.desk", "from bot.platforms.text import render"),
        ("service.desk", "from bot.store.facts_db import FactsDb"),
        ("service.desk", "import discord"),
        ("platforms.console.chat", "from bot.platforms.discord import render"),
        ("platforms.console.chat", "import discord"),
        ("platforms.text", "import rich"),
        ("platforms.discord.client", "import rich"),
        ("cli", "from bot.service.desk import Desk"),
        ("cli", "import rich"),
        ("attic", "x = 1"),
        ("platforms", "import discord"),
    ],
)
def test_a_planted_breach_is_seen(module: str, source: str) -> None:
    assert check_module(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("", "__version__ = '1'"),
        (
            "core.answers",
            "from bot.words import say\nfrom bot.core.card import Card\nfrom rapidfuzz import fuzz",
        ),
        ("core.calendar", "import datetime as dt\ndef day(now: dt.datetime) -> dt.date:\n    return now.date()"),
        ("core.card", "from urllib.parse import urlsplit"),
        ("service.desk", "import asyncio\nfrom bot.core.card import Card"),
        ("store.state_db", "import sqlalchemy"),
        ("app", "from bot.platforms.discord.client import run_discord\nfrom bot import __version__"),
        ("__main__", "from bot.cli import main"),
    ],
)
def test_what_is_allowed_passes(module: str, source: str) -> None:
    assert check_module(module, source) == []


def test_a_breach_names_the_file_the_line_and_the_rule(tmp_path: Path) -> None:
    planted = tmp_path / "core" / "card.py"
    planted.parent.mkdir()
    planted.write_text("x = 1\nimport discord\n", "utf-8")
    (tmp_path / "__init__.py").touch()
    (planted.parent / "__init__.py").touch()
    assert check_house(tmp_path) == ["core.card:2: core may not import discord"]


def test_the_deepest_room_wins() -> None:
    assert room_of("store.state_db").name == "store.state_db"
    assert room_of("store.state_db_old").name == "store"
    assert room_of("attic") is None
    assert len({room.name for room in HOUSE}) == len(HOUSE)
