"""A day of the year as people type it, in English and Chinese; the year, where one is typed, does not matter.

The rule for two bare numbers: a number over 12 can only be the day. Otherwise ``7-10`` is month and day, as in an ISO
date, ``10.7.`` is day and month, and ``7/10`` is day and month in English, month and day in Chinese; there, the other
reading is offered.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core import numerals

if TYPE_CHECKING:
    from bot.core.model import Lang

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_BESIDE = {
    "today": 0, "tomorrow": 1, "yesterday": -1, "now": 0,
    "今天": 0, "今日": 0, "明天": 1, "明日": 1, "昨天": -1, "昨日": -1, "后天": 2, "前天": -2,
}  # fmt: skip
_WITH_YEAR = re.compile(r"[0-9]{4}([-./])([0-9]{1,2})\1([0-9]{1,2})", re.ASCII)
_BARE = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})(?:\2(?:[0-9]{4})?)?", re.ASCII)
_DAY, _YEAR = r"([0-9]{1,2})(?:st|nd|rd|th)?", r"(?:[,\s-]*[0-9]{4})?"
_DAY_FIRST = re.compile(rf"(?:the\s+)?{_DAY}[\s.-]*(?:of\s+)?([a-z]{{3,9}})\.?{_YEAR}", re.ASCII)
_MONTH_FIRST = re.compile(rf"([a-z]{{3,9}})\.?[\s-]*(?:the\s+)?{_DAY}{_YEAR}", re.ASCII)
_HAN_NUMBER = "[0-9〇零一二两三四五六七八九十]{1,4}"
_HAN = re.compile(rf"(?:{_HAN_NUMBER} ?年 ?)?({_HAN_NUMBER}) ?月 ?({_HAN_NUMBER}) ?[日号]?")


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A month and a day of it."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date:
        """The day of that year; 29 February in the next year that has one."""
        while True:
            try:
                return dt.date(year, self.month, self.day)
            except ValueError:
                year += 1

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


def read_day(text: str, today: dt.date, lang: Lang) -> tuple[MonthDay, ...]:
    """The days that a text can mean, the likelier first: mostly one, two where it has two readings, else none."""
    typed = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    if typed in _BESIDE:
        return (of_date(today + dt.timedelta(days=_BESIDE[typed])),)
    pairs = _numbers(typed, lang) or _words(typed)
    found = (_valid(month, day) for month, day in pairs)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def of_date(day: dt.date) -> MonthDay:
    """The month and day of a date."""
    return MonthDay(day.month, day.day)


def _numbers(typed: str, lang: Lang) -> list[tuple[int, int]]:
    """Month and day in the order of their likelihood, where a text is two numbers, or three with a year."""
    if found := _WITH_YEAR.fullmatch(typed):
        return [(int(found[2]), int(found[3]))]
    if not (found := _BARE.fullmatch(typed)):
        return []
    one, two = int(found[1]), int(found[3])
    month_first = [(one, two), (two, one)]
    if found[2] == "/":
        return month_first if lang == "zh-CN" else month_first[::-1]
    # A dash or a dot is written by people who write but one order; the other is left for a day that has no other.
    likely, other = month_first if found[2] == "-" else month_first[::-1]
    return [likely] if _valid(*likely) else [other]


def _words(typed: str) -> list[tuple[int, int]]:
    if found := _HAN.fullmatch(typed):
        month, day = map(_han, found.groups())
        return [(month, day)]
    if found := _DAY_FIRST.fullmatch(typed):
        return [(_month(found[2]), int(found[1]))]
    if found := _MONTH_FIRST.fullmatch(typed):
        return [(_month(found[1]), int(found[2]))]
    return []


def _han(number: str) -> int:
    """A number in digits or in Chinese; 0 where it is neither."""
    if number.isdecimal():
        return int(number)
    read = numerals.read(number)
    return int(read[0]) if read and not read[1] else 0


def _month(name: str) -> int:
    """The number of a month by the beginning of its name; 0 where there is none. ``sept`` is one, ``ju`` is none."""
    return next((n for n, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _valid(month: int, day: int) -> MonthDay | None:
    try:
        dt.date(2000, month, day)  # a leap year
    except ValueError:
        return None
    return MonthDay(month, day)
