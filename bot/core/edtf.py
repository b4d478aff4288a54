"""Dates as the facts write them: a small subset of EDTF, the Extended Date/Time Format of ISO 8601-2.

``2021``, ``2021-07``, ``2021-07-10``, ``2021-07-10T16:30+08:00``, intervals ``a/b``, and a trailing ``~`` for
"approximately". A time always carries its zone. Nothing else is accepted, so that a date has one reading only.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

_POINT = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?", re.ASCII
)
RULE = "write 2021, 2021-07, 2021-07-10 or 2021-07-10T16:30+08:00; an interval as a/b; ~ at the end for about"


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """One date with its own precision: the parts that are not known are ``None``."""

    year: int
    month: int | None = None
    day: int | None = None
    time: dt.time | None = None

    @property
    def date(self) -> dt.date | None:
        """The calendar day, or ``None`` where the day is not known."""
        return dt.date(self.year, self.month, self.day) if self.month and self.day else None

    def first(self) -> dt.date:
        """The first day that the point can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> dt.date:
        """The last day that the point can mean."""
        if self.day:
            return self.first()
        month = self.month or 12
        return dt.date(self.year, month, monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval; ``end`` equals ``start`` where it is a single date."""

    text: str
    start: Point
    end: Point
    about: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether two dates were written."""
        return self.start != self.end

    def sort_key(self) -> tuple[dt.date, dt.time]:
        """Order by the last moment that the date can mean; a time of day counts as written."""
        clock = self.end.time.replace(tzinfo=None) if self.end.time else dt.time.max
        return (self.end.last(), clock)


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a date that this format knows; {RULE}")
    year, month, day, hour, minute, zone = found.groups()
    try:
        time = dt.time.fromisoformat(f"{hour}:{minute}{zone.replace('Z', '+00:00')}") if hour else None
        point = Point(int(year), int(month) if month else None, int(day) if day else None, time)
        if point.year < 1 or point.month == 0 or point.day == 0:
            raise ValueError("a year, month or day of zero")
        point.first()
        point.last()
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{text!r} is not a day of the calendar: {error}") from None
    return point


def _runs_forward(first: Point, last: Point) -> bool:
    """Whether an interval ends behind its beginning; within one day, by the clock where both have a time."""
    if first == last or last.last() != first.first():
        return first != last and last.last() > first.first()
    return first.time is None or last.time is None or last.time > first.time


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Read a date of the facts.

    Raises
    ------
    ValueError
        With the rule of the format in its message.
    """
    about = text.endswith("~")
    start, slash, end = text.removesuffix("~").partition("/")
    first = _point(start)
    last = _point(end) if slash else first
    if slash and not _runs_forward(first, last):
        raise ValueError(f"{text!r} ends before it begins; write the earlier date first")
    return Edtf(text, first, last, about)
