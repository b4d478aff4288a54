"""Times of day, as they are typed in two languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.timeofday import time_of_day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", "09:00"),
        ("09", "09:00"),
        ("9:30", "09:30"),
        ("21:00", "21:00"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
        ("9.30", "09:30"),
        ("21h30", "21:30"),
        ("0930", "09:30"),
        ("2130", "21:30"),
        (" 9am ", "09:00"),
        ("9 AM", "09:00"),
        ("9 a.m.", "09:00"),
        ("9:30pm", "21:30"),
        ("12am", "00:00"),
        ("12:30 a.m.", "00:30"),
        ("12pm", "12:00"),
        ("12:30 PM", "12:30"),
        ("noon", "12:00"),
        ("Midnight", "00:00"),
        ("９：３０", "09:30"),
        ("9点", "09:00"),
        ("9点半", "09:30"),
        ("9点30分", "09:30"),
        ("9點", "09:00"),
        ("21时", "21:00"),
        ("21时05分", "21:05"),
        ("9点整", "09:00"),
        ("9点钟", "09:00"),
        ("9点一刻", "09:15"),
        ("9点3刻", "09:45"),
        ("九点三刻", "09:45"),
        ("晚上9点", "21:00"),
        ("晚9点", "21:00"),
        ("晚上21点", "21:00"),
        ("晚上9点半", "21:30"),
        ("上午9:30", "09:30"),
        ("上午 9：30", "09:30"),
        ("早上8点", "08:00"),
        ("早8点", "08:00"),
        ("下午3点", "15:00"),
        ("下午15:30", "15:30"),
        ("下午12点半", "12:30"),
        ("傍晚6点", "18:00"),
        ("中午12点", "12:00"),
        ("中午11点半", "11:30"),
        ("中午1点", "13:00"),
        ("凌晨12点", "00:00"),
        ("凌晨2点", "02:00"),
        ("晚上12点", "00:00"),
        ("深夜1点", "01:00"),
        ("夜里11点", "23:00"),
        ("晚上九点", "21:00"),
        ("上午十点", "10:00"),
        ("十二点", "12:00"),
        ("二十一点三十分", "21:30"),
        ("两点", "02:00"),
        ("二十点", "20:00"),
        ("九点零五分", "09:05"),
        ("九点〇五分", "09:05"),
        ("零点", "00:00"),
        ("零点三十分", "00:30"),
        ("午夜", "00:00"),
        ("正午", "12:00"),
    ],
)
def test_a_time_is_read(typed: str, meant: str) -> None:
    assert time_of_day(typed) == dt.time.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "soon", "25", "24:00", "9:60", "9:5", "13pm", "0am", "-9", "9:30:15", "9 bm", "2460", "9:30 Uhr", "930"),
        *(
            "晚上",
            "点",
            "上午13点",
            "上午12点",
            "凌晨13点",
            "中午9点",
            "25点",
            "9点60分",
            "晚上30点",
            "早上9点pm",
            "百点",
        ),
        *("九十点", "৯:00", "٩:٣٠", "9\n9", "9" * 5000, "零" * 5000 + "点"),
    ],
)
def test_what_is_none_or_could_be_two_is_not_guessed(typed: str) -> None:
    assert time_of_day(typed) is None


@given(st.times())
def test_every_minute_can_be_typed(time: dt.time) -> None:
    minute = time.replace(second=0, microsecond=0)
    twelve = f"{minute.hour % 12 or 12}:{minute.minute:02}{'am' if minute.hour < 12 else 'pm'}"
    han = f"{minute.hour}点{minute.minute}分"
    assert {time_of_day(typed) for typed in (f"{minute:%H:%M}", f"{minute:%H%M}", twelve, han)} == {minute}


@given(st.text() | st.text("0123456789:点半晚上午中凌晨十二零刻apm. "))
def test_whatever_is_typed_is_a_time_to_the_minute_or_none(typed: str) -> None:
    found = time_of_day(typed)
    assert found is None or (found.second, found.microsecond, found.tzinfo) == (0, 0, None)
