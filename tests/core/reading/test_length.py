"""Questions that are long, and what is said over and over."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.question import read_question
from bot.core.reading.text.length import MOST_LETTERS, readable
from bot.errors import UsageError
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("how many exhibitors in 2021?", "how many exhibitors in 2021?"),
        ("please please please please please exhibitors 2021", "please please exhibitors 2021"),
        ("2023 2023 2023 2023 2023", "2023 2023 2023"),
        ("2023 " * 800, "2023 2023 "),
        ("哈哈哈哈哈哈2021年参展商", "哈哈2021年参展商"),
        ("over 1,000,000,000,000,000,000 views or 10000000", "over 1,000,000,000,000,000,000 views or 10000000"),
        ("!!!!!!!", "!!"),
        ("very\n" * 9, "very\nvery\n"),
    ],
)
def test_what_is_said_over_and_over_is_read_twice(typed: str, plain: str) -> None:
    assert readable(typed) == plain


@pytest.mark.parametrize(
    ("typed", "most"),
    [
        (" ".join(f"word{n}" for n in range(200)), MOST_LETTERS),
        ("".join(chr(0x4E00 + n) for n in range(201)), MOST_LETTERS // 3),
    ],
)
def test_a_page_is_no_question(typed: str, most: int) -> None:
    with pytest.raises(UsageError) as refused:
        read_question(bundled(), typed, TODAY)
    assert (refused.value.key, refused.value.values, refused.value.exit_code) == ("error.ask_long", {"n": most}, 2)


def test_what_is_sought_in_a_page_is_in_no_claim() -> None:
    run = "".join(chr(0x4E00 + 7 * n) for n in range(120))
    with pytest.raises(UsageError):
        read_question(bundled(), f"谁说了{run}", TODAY)
