"""The month in which an edition was held names the edition; any other time within a year narrows."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.question import read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "metric", "year"),
    [
        ("how many visitors in July 2024", "visits", 2024),
        ("the July 2024 conference: how many exhibitors", "exhibitors", 2024),
        ("exhibitors at the September 2018 edition", "exhibitors", 2018),
        ("exhibitors, September 2022", "exhibitors", 2022),
        ("how much exhibition area in July 2023", "exhibition_area", 2023),
        ("2024年7月的大会有多少参展商", "exhibitors", 2024),
        ("2018年9月的大会有多少家参展商", "exhibitors", 2018),
        ("2024年夏天参展商有多少", "exhibitors", 2024),
        ("去年暑假那届多少观众", "visits", 2025),
        ("2022年秋天的展商数", "exhibitors", 2022),
    ],
)
def test_the_month_of_an_edition_names_it(text: str, metric: str, year: int) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == ((metric,), (year,))


@pytest.mark.parametrize(
    "text",
    [
        "how many exhibitors in November 2024",
        "how many visitors in July 2022",
        "2022年7月多少参展商",
        "2024年冬天观众多少",
        "2023年秋天来了多少嘉宾",
        "2022年夏天那届展商有多少",
        "2024年第三季度观众多少",
        "how many exhibitors by July 2024",
        "how many exhibitors on 4 July 2024",
        "how many exhibitors in early July 2024",
        "2024年7月5日有多少观众",
        "2024年7月初参展商",
        "visitors from July 2024 to July 2025",
        "how many exhibitors in July 2024 and July 2025",
        "AI companies in Shanghai in July 2024",
        "how many exhibitors since July 2024 had a booth",
        "2024年7月以来有多少参展商",
        "how many exhibitors from Germany in July 2024",
    ],
)
def test_no_other_time_is_taken_for_the_edition(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)
