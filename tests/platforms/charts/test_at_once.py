"""Pictures for a program that goes when it has answered: one process for all, none left behind, one word of failure."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from bot.core.answers import timeline
from bot.platforms.charts.at_once import Drawer
from bot.platforms.charts.pictures import COMMAND, environment
from tests.platforms.charts.cards import FACTS, WIDE

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.card import Card

CARD: Card = timeline(FACTS, "visits", None, "en")
OTHER: Card = timeline(WIDE, "visits", None, "zh-CN")
BROKEN = (sys.executable, "-c", "")


def test_one_process_draws_all_and_ends(tmp_path: Path) -> None:
    told: list[str] = []
    with Drawer(COMMAND, environment(tmp_path), lambda: told.append("failed")) as picture:
        assert picture(timeline(FACTS, "visits", "table", "en")) is None  # it has no chart
        assert picture.pid is None
        first = picture(CARD)
        assert first is not None
        assert first.startswith(b"\x89PNG")
        pid = picture.pid
        assert pid is not None
        assert picture(OTHER) not in (None, first)
        assert picture(CARD) is first
        assert picture.pid == pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert told == []


def test_a_failure_is_told_once_and_not_tried_again(tmp_path: Path) -> None:
    told: list[str] = []
    with Drawer(BROKEN, environment(tmp_path), lambda: told.append("failed")) as picture:
        assert [picture(CARD), picture(OTHER), picture(CARD)] == [None, None, None]
    assert told == ["failed"]


def test_who_asks_for_nothing_starts_nothing(tmp_path: Path) -> None:
    with Drawer(("/no/such/program",), environment(tmp_path), pytest.fail) as picture:
        assert picture.pid is None
