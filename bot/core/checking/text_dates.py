"""Dates and clock times in a message, so far as their reading is certain: ``July 6-8, 2023``, ``7月6日至8日``.

``7/8`` is July or August, by the reader; it is no date here. Clock times are found only so that nobody takes them for
figures. The text given has its signs made plain (``bot.core.checking.figures.plain_signs``).
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS = {name[:length]: n for n, name in enumerate(_NAMES, 1) for length in {3, len(name)}} | {"sept": 9}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|~|to|through|till|until|and|至|到)\s?"
_YEAR = r"20[0-4][0-9]"
_EDGE = r"(?![A-Za-z0-9%]|[.,][0-9]|\s(?:thousand|million|billion|trillion|percent)(?![a-z]))"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9-])",
        rf"(?:(?P<y>{_YEAR})年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>{_DAY})[日号]?{_TO}(?:(?P<m2>1[0-2]|0?[1-9])月)?(?P<d2>{_DAY})[日号]",
        rf"(?:(?P<y>{_YEAR})年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>{_DAY})[日号]",
        rf"(?:(?P<y>{_YEAR})年)?(?P<m>1[0-2]|0?[1-9])月(?!\S*前)",
        rf"(?<![A-Za-z])(?P<m>{_MONTH})\s?(?P<d>{_DAY}){_TO}(?:(?P<m2>{_MONTH})\s?)?(?P<d2>{_DAY}){_EDGE}(?:,?\s?(?P<y>{_YEAR}))?",
        rf"(?<![A-Za-z0-9.,-])(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH}){_TO}(?P<d2>{_DAY})\s(?:of\s)?(?P<m2>{_MONTH}){_EDGE}(?:,?\s?(?P<y>{_YEAR}))?",
        rf"(?<![A-Za-z0-9.,-])(?P<d>{_DAY}){_TO}(?P<d2>{_DAY})\s(?:of\s)?(?P<m>{_MONTH}){_EDGE}(?:,?\s?(?P<y>{_YEAR}))?",
        rf"(?<![A-Za-z])(?P<m>{_MONTH})\s?(?P<d>{_DAY}){_EDGE}(?:,?\s?(?P<y>{_YEAR}))?",
        rf"(?<![A-Za-z0-9.,-])(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH}){_EDGE}(?:,?\s?(?P<y>{_YEAR}))?",
        rf"(?<![A-Za-z])(?P<m>{_MONTH}),?\s(?P<y>{_YEAR})(?![0-9])",
        rf"(?<![A-Za-z])(?:in|of|during|early|mid|late|until|by|since|last|this|next)[\s-](?P<m>{_MONTH}){_EDGE}",
    )
)
_CLOCKS = re.compile(
    r"(?<![0-9.,:])[0-2]?[0-9](?::[0-5][0-9])?\s?(?:[ap]\.?m\.?(?![a-z])|o'clock)|(?<![0-9.,:])[0-2]?[0-9]:[0-5][0-9](?![0-9])"
    r"|(?<![0-9.,])[0-2]?[0-9](?:时|点)(?:[0-5]?[0-9]分?|半|整)?(?![0-9])",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day, a span of days, or a month, as a message has it.

    Attributes
    ----------
    start, end
        Where it stands.
    year
        ``None`` where the message leaves it to its reader.
    first, last
        Month and day at either end; the day is ``None`` where only the month is said.
    """

    start: int
    end: int
    year: int | None
    first: tuple[int, int | None]
    last: tuple[int, int | None]

    def span(self, year: int) -> tuple[dt.date, dt.date]:
        """The first and the last day that it can mean in a year; 29 February falls on the 28th of a common year."""
        (month, day), (late, end) = self.first, self.last
        first, last = monthrange(year, month)[1], monthrange(year, late)[1]
        return dt.date(year, month, min(day or 1, first)), dt.date(year, late, min(end or last, last))

    @property
    def is_month(self) -> bool:
        """Whether no day is said."""
        return self.first[1] is None

    @property
    def is_single(self) -> bool:
        """Whether one day is said."""
        return not self.is_month and self.first == self.last


def days(text: str) -> tuple[Days, ...]:
    """Every date of a text, in order."""
    found: list[Days] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found.extend(_made(match))
    return tuple(sorted(found, key=lambda one: one.start))


def clocks(text: str) -> tuple[tuple[int, int], ...]:
    """Where clock times stand."""
    return tuple(match.span() for match in _CLOCKS.finditer(text))


def _made(match: re.Match[str]) -> Iterator[Days]:
    parts = match.groupdict()
    month, day = _month(match["m"]), _day(parts.get("d"))
    late, end = _month(parts.get("m2") or match["m"]), _day(parts.get("d2")) or day
    year = int(parts["y"]) if parts.get("y") else None
    if _exists(year, month, day) and _exists(year, late, end) and (month, day or 0) <= (late, end or 0):
        yield Days(*match.span(), year, (month, day), (late, end))


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text.rstrip(".").casefold()]


def _day(text: str | None) -> int | None:
    return int(re.sub("[a-z]", "", text, flags=re.IGNORECASE)) if text else None


def _exists(year: int | None, month: int, day: int | None) -> bool:
    return (day or 1) <= monthrange(year or 2000, month)[1]
