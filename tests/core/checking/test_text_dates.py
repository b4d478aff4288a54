"""Dates and clock times in messages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.figures import plain_signs
from bot.core.checking.text_dates import clocks, days

TABLE = [
    ("held July 6-8, 2023 in", [(2023, (7, 6), (7, 8))]),
    ("from July 6 to July 8", [(None, (7, 6), (7, 8))]),
    ("6–8 July 2023", [(2023, (7, 6), (7, 8))]),
    ("6 July to 8 July", [(None, (7, 6), (7, 8))]),
    ("2023年7月6日至8日", [(2023, (7, 6), (7, 8))]),
    ("8月30日-9月1日", [(None, (8, 30), (9, 1))]),
    ("7月26号", [(None, (7, 26), (7, 26))]),
    ("in July 2023", [(2023, (7, None), (7, None))]),
    ("late July", [(None, (7, None), (7, None))]),
    ("2025年7月", [(2025, (7, None), (7, None))]),
    ("2023-07-06", [(2023, (7, 6), (7, 6))]),
    ("July 8th, 2023 and Sept 1", [(2023, (7, 8), (7, 8)), (None, (9, 1), (9, 1))]),
    ("32 July", []),
    ("30 February", []),
    ("8-6 July", []),
    ("march 2 million", []),
    ("it may be", []),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_days(text: str, wanted: list[object]) -> None:
    assert [(one.year, one.first, one.last) for one in days(plain_signs(text))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by 4:30 pm on", ["4:30 pm"]),
        ("下午3点", ["3点"]),
        ("16:30前", ["16:30"]),
        ("3 o'clock", ["3 o'clock"]),
        ("400", []),
    ],
)
def test_clocks(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in clocks(text)] == wanted


def test_spans() -> None:
    span, month, leap = days("July 6-8 and in July and 29 February")
    assert span.span(2023) == (dt.date(2023, 7, 6), dt.date(2023, 7, 8))
    assert month.span(2023) == (dt.date(2023, 7, 1), dt.date(2023, 7, 31))
    assert month.is_month
    assert leap.span(2023) == (dt.date(2023, 2, 28), dt.date(2023, 2, 28))
    assert leap.is_single
    assert not span.is_single


@given(st.text("0123456789 年月日号至-July,Augst", max_size=60), st.integers(2000, 2049))
def test_any_date_has_a_span(text: str, year: int) -> None:
    for one in days(text):
        first, last = one.span(year)
        assert first <= last
