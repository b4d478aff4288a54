"""Cards for when there is nothing to answer from."""

from __future__ import annotations

import pytest

from bot.core.card import Kind, to_json
from bot.core.invariants import check_card
from bot.errors import DataError, FaultsFound, SettingsError
from bot.service.failure import failure_card


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (FaultsFound("…", 1), 3, "The facts have 1 error, and there is no earlier revision to serve."),
        (FaultsFound("…", 7), 3, "The facts have 7 errors, and there is no earlier revision to serve."),
        (DataError("/facts: no such folder"), 3, "The facts cannot be read: /facts: no such folder"),
        (SettingsError(["WAIC_LOG: x.", "WAIC_DATA: y."]), 2, "A setting cannot be used: WAIC_LOG: x. WAIC_DATA: y."),
        (ZeroDivisionError("secret"), 3, "Something went wrong on our side."),
    ],
)
def test_it_says_why_there_is_no_answer(error: Exception, code: int, message: str) -> None:
    card = failure_card("/waic 2023", error, "en")
    assert (card.kind, card.exit_code, card.command, card.revision) == (Kind.ERROR, code, "/waic 2023", "")
    assert card.message is not None
    assert card.message.startswith(message)
    assert to_json(card, 1)["message"] == card.message
    assert check_card(card) == []


def test_it_speaks_chinese_and_repeats_nothing_harmful() -> None:
    card = failure_card("\x1b[31m/waic\n" + "x" * 200, DataError("x"), "zh-CN")
    assert card.message == "无法读取事实数据：x"
    assert "\x1b" not in card.command
    assert len(card.command) <= 80
    assert failure_card("", DataError("x"), "en").command == "/"
