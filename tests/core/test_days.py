"""Days as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.days import MonthDay, of_date, read_day
from bot.words.dates import day_of_year
from tests.core.build import LANGS

NOW = dt.date(2026, 11, 21)
JULY_10 = ["07-10"]


def read(text: str, lang: str = "en") -> list[str]:
    return [str(day) for day in read_day(text, NOW, lang)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "07-10", "7-10", "2021-07-10", "2021/7/10", "2021.07.10", "10.7.", "10.07.2021", "10.7",
        "10 July", "10 july 2021", "July 10", "July 10, 2021", "jul 10", "Jul. 10th", "10th July", "the 10th of July",
        "10 Jul", "10-Jul-2021", "10JUL", "７月１０日", "7月10日", "7月10号", "07月10日", "2021年7月10日", "7 月 10 日",
        "七月十日", "二〇二一年七月十日", " 10   july ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGS)
def test_the_tenth_of_july(text: str, lang: str) -> None:
    assert read(text, lang) == JULY_10


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("7/10", ["10-07", "07-10"], ["07-10", "10-07"]),
        ("7/10/2021", ["10-07", "07-10"], ["07-10", "10-07"]),
        ("13/7", ["07-13"], ["07-13"]),
        ("7/13", ["07-13"], ["07-13"]),
        ("7/7", ["07-07"], ["07-07"]),
        ("13-07", ["07-13"], ["07-13"]),
        ("7.13.", ["07-13"], ["07-13"]),
        ("31/31", [], []),
    ],
)
def test_two_bare_numbers(text: str, english: list[str], chinese: list[str]) -> None:
    assert (read(text, "en"), read(text, "zh-CN")) == (english, chinese)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "11-21"), ("Tomorrow", "11-22"), ("yesterday", "11-20"), ("now", "11-21"), ("今天", "11-21"),
        ("明天", "11-22"), ("昨天", "11-20"), ("后天", "11-23"), ("前天", "11-19"), ("今日", "11-21"),
        ("29 February", "02-29"), ("2月29日", "02-29"), ("十一月二十一日", "11-21"), ("一月一号", "01-01"),
        ("sept 1", "09-01"), ("1 sep", "09-01"),
    ],
)  # fmt: skip
def test_other_days(text: str, day: str) -> None:
    assert read(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "30 February", "02-30", "2021-02-30", "13月1日", "July", "32 July", "0-0", "10 Xuly", "7", "2021",
        "2021-07", "10 July 21", "百月百日", "一二三月十日", "5 xyz", "July July", "10.7.21", "1-2-3", "7/10-2021",
    ],
)  # fmt: skip
def test_what_is_no_day(text: str) -> None:
    assert read(text) == []


def test_a_day_in_a_year() -> None:
    assert MonthDay(2, 29).in_year(2026) == dt.date(2028, 2, 29)
    assert MonthDay(2, 28).in_year(2026) == dt.date(2026, 2, 28)
    assert of_date(NOW) == MonthDay(11, 21)


@given(st.dates(), st.sampled_from(LANGS))
def test_every_day_is_read_as_it_is_written(day: dt.date, lang: str) -> None:
    wanted = of_date(day)
    assert read_day(str(wanted), NOW, lang) == (wanted,)  # type: ignore[arg-type]
    assert read_day(day.isoformat(), NOW, lang) == (wanted,)  # type: ignore[arg-type]
    assert read_day(day_of_year(day, lang), NOW, "en") == (wanted,)


@given(st.text(max_size=40), st.sampled_from(LANGS))
def test_no_text_breaks_it(text: str, lang: str) -> None:
    assert len(read_day(text, NOW, lang)) <= 2  # type: ignore[arg-type]
