"""Lines from a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.platforms.console.lines import answer_lines
from bot.service.desk import Desk
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.card import Card


@pytest.mark.parametrize(
    ("lines", "shown", "code"),
    [
        ([], [], 0),
        (["\n", "  \n", "# a remark\n", "#/waic\n"], [], 0),
        (["/waic 2023\n", "/about"], ["/waic year:2023", "/about"], 0),
        (["  /about  \r\n"], ["/about"], 0),
        (["/nope\n", "/about\n"], ["/nope", "/about"], 2),
        (["/nope\n", "/waic 1999\n", "/about\n"], ["/nope", "/waic 1999", "/about"], 4),
    ],
)
def test_each_line_is_answered_in_its_turn(lines: list[str], shown: list[str], code: int) -> None:
    cards: list[Card] = []
    assert answer_lines(Desk(bundled(), "1"), lines, "en", cards.append) == code
    assert [card.command for card in cards] == shown


def test_an_answer_does_not_wait_for_the_next_line() -> None:
    cards: list[Card] = []

    def lines() -> Iterator[str]:
        yield "/waic"
        assert len(cards) == 1
        yield "/about"

    answer_lines(Desk(bundled(), "1"), lines(), "en", cards.append)
    assert len(cards) == 2
