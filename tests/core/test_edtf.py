from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.edtf import RULE, Point, parse

SHANGHAI = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize(
    ("text", "start", "end", "about"),
    [
        ("2021", Point(2021), Point(2021), False),
        ("2021-07", Point(2021, 7), Point(2021, 7), False),
        ("2021-07-10", Point(2021, 7, 10), Point(2021, 7, 10), False),
        ("2021~", Point(2021), Point(2021), True),
        ("2021-07-08/2021-07-10", Point(2021, 7, 8), Point(2021, 7, 10), False),
        ("2021-07-08/2021-07~", Point(2021, 7, 8), Point(2021, 7), True),
        ("2021/2022", Point(2021), Point(2022), False),
        ("2024-02-29", Point(2024, 2, 29), Point(2024, 2, 29), False),
        (
            "2021-07-10T16:30+08:00",
            Point(2021, 7, 10, dt.time(16, 30, tzinfo=SHANGHAI)),
            Point(2021, 7, 10, dt.time(16, 30, tzinfo=SHANGHAI)),
            False,
        ),
        (
            "2021-07-10T16:30Z",
            Point(2021, 7, 10, dt.time(16, 30, tzinfo=dt.UTC)),
            Point(2021, 7, 10, dt.time(16, 30, tzinfo=dt.UTC)),
            False,
        ),
    ],
)
def test_dates_of_the_format(text: str, start: Point, end: Point, about: bool) -> None:
    found = parse(text)
    assert (found.text, found.start, found.end, found.about) == (text, start, end, about)
    assert found.is_interval is ("/" in text)


@pytest.mark.parametrize(
    "text",
    ["", "~", "/", "21", "2021-7-1", "2021-07-10T16:30", "2021-07-10 16:30+08:00", "2021-W27", "2021/", "/2021",
     "2021?", "~2021", "10 July 2021", "2021-07-10/", "2021/2022/2023", "٢٠٢١", "2021-07-10T16:30+0800", " 2021"],
)  # fmt: skip
def test_other_dates_are_refused_with_the_rule(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date that this format knows") as caught:
        parse(text)
    assert RULE in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["2021-02-29", "2021-13", "2021-00", "2021-01-00", "0000", "2021-06-31", "2021-07-10T24:00Z", "2021-07-10T12:60Z",
     "2021-07-10T12:00+25:00"],
)  # fmt: skip
def test_days_that_no_calendar_has_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day of the calendar"):
        parse(text)


@pytest.mark.parametrize(
    "text", ["2021-07-10/2021-07-08", "2022/2021", "2021-07-10/2021-07-10", "2021/2021", "2021-07/2021"]
)
def test_an_interval_runs_forward(text: str) -> None:
    if text == "2021-07/2021":
        assert parse(text).end == Point(2021)
        return
    with pytest.raises(ValueError, match="ends before it begins"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "2021-07-10T16:30+08:00/2021-07-10T18:00+08:00",
        "2021-07-10/2021-07-10T18:00Z",
        "2021-07-10T18:00Z/2021-07-10",
    ],
)
def test_an_interval_may_lie_within_a_day(text: str) -> None:
    assert parse(text).is_interval


@pytest.mark.parametrize(
    "text",
    [
        "2021-07-10T18:00Z/2021-07-10T16:30Z",
        "2021-07-10T18:00+08:00/2021-07-10T12:00+08:00",
        "2021-07-10T18:00Z/2021-07-10T20:00+08:00",
    ],
)
def test_an_interval_within_a_day_runs_forward(text: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2021-02", dt.date(2021, 2, 1), dt.date(2021, 2, 28)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2021-12", dt.date(2021, 12, 1), dt.date(2021, 12, 31)),
        ("2021-07-10", dt.date(2021, 7, 10), dt.date(2021, 7, 10)),
        ("9999", dt.date(9999, 1, 1), dt.date(9999, 12, 31)),
        ("9999-12", dt.date(9999, 12, 1), dt.date(9999, 12, 31)),
    ],
)
def test_first_and_last_day(text: str, first: dt.date, last: dt.date) -> None:
    point = parse(text).start
    assert (point.first(), point.last()) == (first, last)
    assert point.date == (first if point.day else None)


def test_dates_are_ordered_by_their_last_moment() -> None:
    texts = ["2021-07-09", "2021-07-10T16:30+08:00", "2021-07-10", "2021-07-08/2021-07-11", "2021-07", "2021"]
    shuffled = [texts[place] for place in (3, 0, 5, 2, 4, 1)]
    assert sorted(shuffled, key=lambda text: parse(text).sort_key()) == texts


days = st.dates()


def written(day: dt.date) -> str:
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


@given(days)
def test_every_day_of_the_calendar_is_read(day: dt.date) -> None:
    point = parse(written(day)).start
    assert point.date == point.first() == point.last() == day


@given(days, days)
def test_every_interval_is_read_one_way(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    found = parse(f"{written(first)}/{written(last)}")
    assert (found.start.date, found.end.date) == (first, last)
    with pytest.raises(ValueError, match="ends before"):
        parse(f"{written(last)}/{written(first)}")


@given(st.integers(1, 9999), st.integers(1, 12))
def test_every_month_ends_before_the_next(year: int, month: int) -> None:
    point = parse(f"{year:04}-{month:02}").start
    assert point.last().month == month
    if point.last() < dt.date.max:
        assert (point.last() + dt.timedelta(days=1)).day == 1


@given(st.text(alphabet="0123456789-/T:Z+~ ", max_size=30) | st.text())
def test_nothing_but_a_value_error_is_raised(text: str) -> None:
    try:
        found = parse(text)
    except ValueError:
        return
    assert found.text == text
    assert found.start.first() <= found.end.last()
    assert found.sort_key()
