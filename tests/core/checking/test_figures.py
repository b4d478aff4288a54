"""Figures in messages: what is one, how it is bound, and in what it counts; and all that only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.figures import figures, is_year, mask, plain_signs

TABLE = [
    ("352 million online views", ["352 million|352000000|exact|None"]),
    ("3.52亿次观看", ["3.52亿|352000000|exact|None"]),
    ("论坛，133场", ["133|133|exact|None"]),
    ("１，２００家", ["1,200|1200|exact|None"]),
    ("3.52亿，2024年", ["3.52亿|352000000|exact|None"]),
    ("35万人次", ["35万|350000|exact|None"]),
    ("1.07B views", ["1.07B|1070000000|exact|None"]),
    ("177k visitors", ["177k|177000|exact|None"]),
    ("28.8 bn yuan", ["28.8 bn yuan|28800000000|exact|yuan"]),
    ("288亿元", ["288亿元|28800000000|exact|yuan"]),
    ("¥40bn", ["¥40bn|40000000000|exact|yuan"]),
    ("RMB15 billion", ["RMB15 billion|15000000000|exact|yuan"]),
    ("$4.1bn", ["$4.1bn|4100000000|exact|usd"]),
    ("US$4.1 billion", ["US$4.1 billion|4100000000|exact|usd"]),
    ("$4.1bn yuan", ["$4.1bn yuan|4100000000|exact|foreign"]),
    ("40亿美元", ["40亿美元|4000000000|exact|usd"]),
    ("HK$300 million", ["HK$300 million|300000000|exact|foreign"]),
    ("€28.8 billion", ["€28.8 billion|28800000000|exact|foreign"]),
    ("3 hectares", ["3 hectares|3|exact|foreign"]),
    ("50,000 m² of space", ["50,000 m2|50000|exact|square_metres"]),
    ("5万㎡", ["5万㎡|50000|exact|square_metres"]),
    ("39% more", ["39%|39|exact|percent"]),
    ("40 per cent or more", ["40 per cent or more|40|at_least|percent"]),
    ("百分之四十以上", ["百分之四十|40|exact|percent"]),
    ("half of the exhibitors", ["half|50|exact|percent"]),
    ("over 400 exhibitors", ["over 400|400|at_least|None"]),
    ("well over 400", ["well over 400|400|at_least|None"]),
    ("more than a record 400", ["more than a record 400|400|at_least|None"]),
    ("超过400家企业", ["超过400|400|at_least|None"]),
    ("400多家", ["400多|400|at_least|None"]),
    ("17.7万余人次", ["17.7万余|177000|at_least|None"]),
    ("400人以上", ["400|400|at_least|None"]),
    ("400以上", ["400以上|400|at_least|None"]),
    ("300,000+ people", ["300,000+|300000|at_least|None"]),
    ("400 yuan or more", ["400 yuan or more|400|at_least|yuan"]),
    ("近30万人次", ["近30万|300000|just_under|None"]),
    ("签约32个项目", ["32|32|exact|None"]),
    ("最近400家", ["400|400|exact|None"]),
    ("about 1,200 speakers", ["about 1,200|1200|about|None"]),
    ("up to 500", ["up to 500|500|about|None"]),
    ("不到20万人", ["不到20万|200000|at_most|None"]),
    ("not even 400", ["not even 400|400|at_most|None"]),
    ("between 300 and 400 exhibitors", ["300 and 400|300|range|None"]),
    ("300-400 exhibitors", ["300-400|300|range|None"]),
    ("30万至35万人次", ["30万至35万|300000|range|None"]),
    ("400-300", ["400-300|None|None|None"]),
    ("grew from 300 to 500", ["300|300|exact|None", "500|500|exact|None"]),
    ("from 352 million in 2021 to 2 billion", ["352 million|352000000|exact|None", "2 billion|2000000000|exact|None"]),
    ("133 forums and 32 projects", ["133|133|exact|None", "32|32|exact|None"]),
    ("several dozen deals", ["several dozen|None|vague|None"]),
    ("hundreds of thousands of visitors", ["hundreds of thousands|None|vague|None"]),
    ("five laureates and one Nobel laureate", ["five|5|exact|None", "one|1|exact|None"]),
    (
        "twenty-five and three hundred thousand",
        ["twenty-five and three hundred thousand|None|None|None"],
    ),
    ("three and 400", ["three|3|exact|None", "400|400|exact|None"]),
    ("two hundred and ten firms", ["two hundred and ten|None|None|None"]),
    ("one hundred thirty-three forums", ["one hundred thirty-three|None|None|None"]),
    ("half a million views", ["half a million|500000|exact|None"]),
    ("三天会期", ["三天|3|exact|days"]),
    ("百度和千问发布了一百三十三场", ["一百三十三|133|exact|None"]),
    ("3亿5200万", ["3亿5200万|352000000|exact|None"]),
    ("一亿两千万人", ["一亿两千万|120000000|exact|None"]),
    ("2,024 exhibitors", ["2,024|2024|exact|None"]),
    ("2024家企业", ["2024|2024|exact|None"]),
    ("$2024", ["$2024|2024|exact|usd"]),
    ("2.8 times those of 2021", ["2.8 times|2.8|exact|times"]),
    ("3-day event, 45-minute debate", ["3-day|3|exact|days", "45-minute|45|exact|minutes"]),
    ("2024 exhibitors", []),
    ("2021-2024 grew", []),
    ("5G and 3D at 16:30, GPT4, v1.2.3 and 9/10", []),
    ("第六届大会, 一个重要, 四川, 百度", []),
    ("no one came, one of the best", []),
    ("several, many and a number of things", []),
    ("6th, 4.5.6", []),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_figures(text: str, wanted: list[str]) -> None:
    plain = plain_signs(text)
    found = [
        f"{plain[one.start : one.end]}|{one.number}|{one.quantity.bound.value if one.quantity else None}|{one.unit}"
        for one in figures(plain)
    ]
    assert found == wanted


def test_places_that_are_taken_hold_no_figure() -> None:
    assert figures("on 8 July 400 came", [(3, 4)])[0].number == 400
    assert mask("abc", [(1, 2)]) == "a\x00c"


def test_what_cannot_be_read_has_no_interval() -> None:
    (unread,) = figures("two hundred and ten firms")
    assert unread.interval == (None, None)
    assert unread.number is None


def test_signs_keep_their_places() -> None:
    assert plain_signs("３.５２亿，“a”…㎡") == "3.52亿、“a”…㎡"
    assert is_year("in 2023", 3, 7)
    assert not is_year("in 2023家", 3, 7)


@given(st.text(max_size=200))
def test_any_text_has_figures_in_order_and_apart(text: str) -> None:
    plain = plain_signs(text)
    assert len(plain) == len(text)
    found = figures(plain)
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.core <= one.end <= len(text) for end, one in zip(ends, found, strict=False))
