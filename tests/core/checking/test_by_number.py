"""A bare number asks for the one figure that is printed so, and for nothing where that is not plain."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.core.checking.by_number import with_its_name
from tests.bundled import bundled
from tests.questions.desk import answer

if TYPE_CHECKING:
    from bot.core.model import Lang

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "lang", "metric", "edition"),
    [
        ("is the 177,000 figure for 2023 correct", "en", "visits", 2023),
        ("who says 28.8 billion for 2023", "en", "investment_signed", 2023),
        ("who reported 28.8 billion yuan", "en", "investment_signed", 2023),
        ("where does the figure of 352 million come from", "en", "online_views", 2021),
        ("2025: 16.2 billion yuan of what", "en", "intended_purchases", 2025),
        ("2021年的3.52亿是什么", "zh-CN", "online_views", 2021),
        ("288亿是哪一年的", "zh-CN", "investment_signed", 2023),
    ],
)
def test_a_bare_number_asks_for_the_figure_that_is_printed_so(text: str, lang: Lang, metric: str, edition: int) -> None:
    card = answer(text, lang, TODAY.isoformat())
    assert {(row["metric"], row["edition"]) for row in card["figures"]} == {(metric, edition)}


@pytest.mark.parametrize(
    "text",
    [
        "how many exhibitors in 2023",
        "exhibitors 2023: 28.8 billion?",  # a figure is named, and the number is not its own
        "28.8 billion or 40 billion",
        "28.8 billion in 2021 and 2023",
        "is the 500,000 figure for 2023 correct",
        "28.8 billion in 2019",
        "was it 28.8 billion in Shanghai in 2023, 17th, with 177,000",
        "2023 in 100 words",
        "write 1000 words on WAIC 2023",
        "12345678901 in 2023",
        "is it 600,000 in all",  # printed of several editions, and of none
        "somewhere between 28 and 29 billion",
        "several thousand",
        '~1；c2b3=:（p!"0l!#2￥=b',
        "2k1 x 7",
    ],
)
def test_any_other_question_is_left_as_it_was_typed(text: str) -> None:
    assert with_its_name(bundled(), text, TODAY, "en") == text
