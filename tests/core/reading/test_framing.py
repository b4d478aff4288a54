"""What is said around a question, what is meant and what is denied; spans and ordinals of many kinds."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.question import Intent, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "metrics", "years"),
    [
        ("I am from Germany, how many exhibitors in 2024?", ("exhibitors",), (2024,)),
        ("For my article: exhibitors of 2024", ("exhibitors",), (2024,)),
        ("my granddaughter says there were many forums in 2024. how many exactly?", ("forums",), (2024,)),
        ("How many forums in 2024? My editor wants to know.", ("forums",), (2024,)),
        ("老师说2024年论坛很多，具体几场", ("forums",), (2024,)),
        ("我写作文要用，2024年论坛有几场", ("forums",), (2024,)),
        ("how many views in 2023, exposure I mean", ("online_exposure",), (2023,)),
        ("2023年观看量，我是说曝光量", ("online_exposure",), (2023,)),
        ("guests 2024, not exhibitors", ("guests",), (2024,)),
        ("2023年什么时候在哪里开的", ("dates", "place"), (2023,)),
        ("who had more exhibitors, 2024 or 2025", ("exhibitors",), (2024, 2025)),
        ("24 vs 25, who had more exhibitors", ("exhibitors",), (2024, 2025)),
        ("guests, second to last edition", ("guests",), (2024,)),
        ("倒数第二届嘉宾多少", ("guests",), (2024,)),
        ("最近这届展览面积多少", ("exhibition_area",), (2025,)),
        ("二三年签约金额多少亿", ("investment_signed",), (2023,)),
        ("大会哪天闭幕的，2023年", ("dates",), (2023,)),
        ("sup bot, how packed was it last yr", ("visits",), (2025,)),
        ("exhibitors in the first three editions", ("exhibitors",), (2018, 2019, 2020)),
        ("exhibitors in the three first editions", ("exhibitors",), (2018, 2019, 2020)),
        ("21到23年参展商", ("exhibitors",), (2021, 2022, 2023)),
        ("between 2022 and 2024 how did forums change?", ("forums",), (2022, 2023, 2024)),
        ("how many SAIL award winners in 2021", ("sail_winner_count",), (2021,)),
        ("in 2023 how many Nobel prize winners turned up", ("nobel_laureates",), (2023,)),
    ],
)
def test_what_is_read(text: str, metrics: tuple[str, ...], years: tuple[int, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == (metrics, years)


@pytest.mark.parametrize("text", ["best attended WAIC ever", "哪一届展区最大", "most watched edition"])
def test_a_name_may_ask_for_the_highest(text: str) -> None:
    assert read_question(bundled(), text, TODAY).intent is Intent.HIGHEST


def test_a_name_may_ask_for_the_lowest() -> None:
    assert read_question(bundled(), "worst attended WAIC", TODAY).intent is Intent.LOWEST


@pytest.mark.parametrize(
    "text",
    [
        "I want exhibitors from Germany, 2024",
        "how many exhibitors from Germany in 2024",
        "I only count women, how many visitors in 2023",
        "how many projects over 1 billion yuan were there in 2023",
        "how many themes in 2024",
        "expected exhibitors 2023",
        "2023年嘉宾占比",
        "Hong Kong visitors 2023",
        "did Shanghai sign more projects in 2023",
    ],
)
def test_what_narrows_is_no_frame(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)
