"""The clock of a process, and the day that answers reckon with.

The core takes the day as an argument; here is where it comes from. With ``WAIC_NOW`` the clock starts at that instant
and runs on from there, so that a day to come can be rehearsed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Clock = Callable[[], datetime]

# China has had no summer time since 1991. The conference's days are meant there, and so is "today" of an answer.
SHANGHAI = timezone(timedelta(hours=8))


def utc_now() -> datetime:
    """The true time, in UTC."""
    return datetime.now(UTC)


def clock_from(start: datetime | None, real: Clock = utc_now) -> Clock:
    """The true clock, or one that shows ``start`` now and runs on from there; always in UTC."""
    if start is None:
        return real
    ahead = start.astimezone(UTC) - real()
    return lambda: real() + ahead


def day_of(instant: datetime) -> date:
    """The day in Shanghai at an instant."""
    return instant.astimezone(SHANGHAI).date()
