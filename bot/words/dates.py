"""Dates as people read them: ``8–10 July 2021``, ``2021年7月8日至10日``. Names of months and days come from Babel."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date, format_time

if TYPE_CHECKING:
    import datetime as dt

_LOCALES = {"en": "en_GB", "zh-CN": "zh_CN"}
_DAY = {"en": "d MMMM y", "zh-CN": "y年M月d日"}
_MONTH = {"en": "MMMM y", "zh-CN": "y年M月"}
_SHORT = {"en": "d MMMM", "zh-CN": "M月d日"}
_CLOCK = {"en": "h:mm a", "zh-CN": "HH:mm"}
_HOUR = {"en": "h a", "zh-CN": "HH:mm"}


@lru_cache(maxsize=4096)
def day(date: dt.date, lang: str) -> str:
    """One day with its year."""
    return format_date(date, _DAY[lang], locale=_LOCALES[lang])


@lru_cache(maxsize=1024)
def day_of_year(date: dt.date, lang: str) -> str:
    """One day where the year is plain from what stands beside it."""
    return format_date(date, _SHORT[lang], locale=_LOCALES[lang])


@lru_cache(maxsize=1024)
def month(date: dt.date, lang: str) -> str:
    """A month with its year."""
    return format_date(date, _MONTH[lang], locale=_LOCALES[lang])


def year(number: int, lang: str) -> str:
    """A year."""
    return f"{number}年" if lang == "zh-CN" else str(number)


@lru_cache(maxsize=1024)
def days(first: dt.date, last: dt.date, lang: str) -> str:
    """A span of days, what both ends share said once."""
    if first == last:
        return day(first, lang)
    if lang == "zh-CN":
        return _days_zh(first, last)
    if first.year != last.year:
        return f"{day(first, lang)} – {day(last, lang)}"
    if first.month != last.month:
        return f"{day_of_year(first, lang)} – {day(last, lang)}"
    return f"{first.day}–{day(last, lang)}"


def _days_zh(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return f"{day(first, 'zh-CN')}至{day(last, 'zh-CN')}"
    if first.month != last.month:
        return f"{day(first, 'zh-CN')}至{day_of_year(last, 'zh-CN')}"
    return f"{day(first, 'zh-CN')}至{last.day}日"


@lru_cache(maxsize=1024)
def clock(time: dt.time, lang: str) -> str:
    """A time of day as it is said there: ``4:30 pm``, ``3 pm``, ``16:30``."""
    pattern = _CLOCK[lang] if time.minute else _HOUR[lang]
    return format_time(time.replace(tzinfo=None), pattern, locale=_LOCALES[lang]).replace("\u202f", " ")
