"""A sample of the slips that ``python -m tests.questions.slips`` makes by thousands: none may mislead."""

from __future__ import annotations

import random

import pytest

from tests.questions import slips
from tests.questions.slips import CHINESE, ENGLISH, OTHER, cases, met

SAMPLE = 150


def test_no_slip_is_answered_with_other_rows() -> None:
    found = [(case.text, met(case, card)) for case, card in cases(20261122, SAMPLE)]
    assert [(text, how) for text, (what, how) in found if what is OTHER] == []
    assert {what for _, (what, _) in found} <= {slips.SAME, slips.SAFE}


@pytest.mark.parametrize("name", [*ENGLISH, *CHINESE])
def test_a_slip_changes_a_text_and_no_digit(name: str) -> None:
    text = "哪一届参展商最多，2023年吗" if name in CHINESE else "What's the number of exhibitors in 2023"
    make = {**ENGLISH, **CHINESE}[name]
    made = {make(random.Random(seed), text) for seed in range(20)} - {None}
    assert made
    assert all(one and one != text and "2023" in one for one in made)
    assert make(random.Random(0), "2023") is None


def test_the_command_prints_what_came_of_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert slips.main(["--count", "30", "--seed", "3"]) == 0
    table = capsys.readouterr().out
    assert "same    safe   OTHER" in table
    assert all(lang in table for lang in ("en     one slip", "zh-CN  one slip"))
