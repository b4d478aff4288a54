"""The clock of a process, true or rehearsed, and the day in Shanghai."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.service.clock import clock_from, day_of, utc_now

TRUE = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_without_a_start_the_clock_is_the_true_one() -> None:
    clock = clock_from(None)
    before = utc_now()
    assert before <= clock() <= utc_now()
    assert clock().tzinfo is UTC


def test_a_rehearsed_clock_begins_at_its_start_and_runs_on() -> None:
    true = TRUE

    def real() -> datetime:
        return true

    clock = clock_from(datetime.fromisoformat("2026-07-04T09:00+08:00"), real)
    assert clock() == datetime(2026, 7, 4, 1, tzinfo=UTC)
    true += timedelta(minutes=90)
    assert clock() == datetime(2026, 7, 4, 2, 30, tzinfo=UTC)
    assert clock().tzinfo is UTC


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 7, 3, 15, 59, 59, tzinfo=UTC), date(2026, 7, 3)),
        (datetime(2026, 7, 3, 16, 0, 0, tzinfo=UTC), date(2026, 7, 4)),
        (datetime.fromisoformat("2026-07-03T20:00-07:00"), date(2026, 7, 4)),
    ],
)
def test_the_day_is_that_of_shanghai(instant: datetime, day: date) -> None:
    assert day_of(instant) == day
