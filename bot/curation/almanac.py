"""Weekdays, months and years as sources print them, in English and Chinese, against a date."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.edtf import Edtf
    from bot.core.model import AsOf, When
    from bot.curation.document import Document, Map

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NO_LETTER = "(?![A-Za-z])"
_WEEKDAY = re.compile(
    rf"(?<![A-Za-z])(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?{_NO_LETTER}"
    "|(?:星期|周|礼拜)([一二三四五六日天])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
    rf"(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?{_NO_LETTER}|(?<![0-9])(1[0-2]|0?[1-9])月"
)
_YEAR = re.compile(r"(?<![0-9.,])((?:19|20)[0-9]{2})(?![0-9])(?![.,][0-9])")
_HAN_DAYS = "一二三四五六日天"
_SHORT_DAYS = tuple(day[:3].casefold() for day in WEEKDAYS)
_SHORT_MONTHS = tuple(month[:3] for month in _MONTHS)


@dataclass(frozen=True, slots=True)
class Named:
    """What the words of a date name: weekdays from 0 (Monday), months from 1, years."""

    weekdays: frozenset[int]
    months: frozenset[int]
    years: frozenset[int]


def read(printed: str) -> Named:
    """Find weekdays, months and years in the words of a source."""
    weekdays = frozenset(_weekday(*found.groups()) for found in _WEEKDAY.finditer(printed))
    months = frozenset(_month(*found.groups()) for found in _MONTH.finditer(printed))
    years = frozenset(int(found.group(1)) for found in _YEAR.finditer(printed))
    return Named(weekdays, months, years)


def _weekday(latin: str | None, han: str | None) -> int:
    return _SHORT_DAYS.index(latin.casefold()) if latin else min(_HAN_DAYS.index(han or "一"), 6)


def _month(latin: str | None, digits: str | None) -> int:
    return _SHORT_MONTHS.index(latin[:3]) + 1 if latin else int(digits or 0)


def wrong_weekday(named: Named, on: Edtf) -> tuple[str, str] | None:
    """A printed weekday that is not that of the date, and the date's own; ``None`` where all is well.

    Of an interval, a weekday must be that of its first or its last day.
    """
    days = [day.weekday() for day in (on.start.date, on.end.date) if isinstance(day, dt.date)]
    wrong = sorted(named.weekdays - set(days)) if days and not on.about else []
    return (WEEKDAYS[wrong[0]], WEEKDAYS[days[0]]) if wrong else None


def agrees(named: Named, on: Edtf) -> bool:
    """Whether one of the printed years, and one of the printed months, lies in the date."""
    if on.about:
        return True
    first, last = on.start.first(), on.end.last()
    if named.years and not any(first.year <= year <= last.year for year in named.years):
        return False
    months = {(first.month - 1 + step) % 12 + 1 for step in range(min(12, _months_between(first, last) + 1))}
    return not named.months or not months.isdisjoint(named.months)


def _months_between(first: dt.date, last: dt.date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def check(dated: AsOf | When, raw: Map, document: Document) -> None:
    """Compare the printed words of a date with the date that was read from them; faults V210, V211 and V214."""
    if dated.printed is None:
        return
    named = read(dated.printed)
    if dated.inferred is None and (named.weekdays or not named.years):
        what = "a weekday" if named.weekdays else "no year"
        message = f'"{dated.printed}" names {what}, and nothing says how the date was found'
        document.fault("V211", raw["printed"][1], message, "add inferred: how the date was found")
    if wrong := wrong_weekday(named, dated.on):
        printed, actual = wrong
        message = f'"{dated.printed}" names {printed}, but {dated.on.text} is {actual}'
        document.fault("V210", raw["on"][1], message, f"write the date of that {printed}")
    if not agrees(named, dated.on):
        message = f'{dated.on.text} has not both month and year of printed "{dated.printed}"'
        document.fault("V214", raw["on"][1], message, "write the date that is printed")
