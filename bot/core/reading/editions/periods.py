"""Times within a calendar year: a month, a quarter, a half, "by the end of 2018", "mid-2021", 2025年一季度.

A figure of a place holds at a time. Who asks for the first quarter is not answered with the whole year, and who asks
for July not with November; "the end of 2018" is also what a source tells of 2018 as a whole.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.numerals import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.edtf import Edtf
    from bot.core.reading.editions.calendar import EditionMention

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "september" else "sept?(?:ember)?" for name in _MONTHS)
_DAY = r"(?:[0-9]{1,2}(?:st|nd|rd|th)?)"
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4}
_NTH |= {"opening": 1, "closing": 4}
_WHICH = "|".join(_NTH)
# What stands right before a year, and right behind one.
_REACH = 60  # characters before a year in which its period is named
_BEFORE = re.compile(
    rf"(?<![a-z])(?:(?:the )?(?:(?P<nth>{_WHICH}) (?P<part>quarter|half)|q(?P<q>[1-4])|h(?P<h>[12])"
    rf"|(?P<edge>(?:very )?(?:year[- ])?end|close|start|beginning|middle|turn|mid|early|late"
    rf"|spring|summer|autumn|fall))"
    rf"(?: of)?(?: the year)?|(?:(?P<when>mid|early|late|end(?: of)?)[ -])?(?:(?P<first>{_DAY}) )?"
    rf"(?:(?P<from>{_SHORT})\.?(?: (?:to|through|till|until) | ?- ?))?(?P<month>{_SHORT})\.?"
    rf"(?: (?P<day>{_DAY}))?,?(?: of)?)[ -]$",
    re.ASCII,
)
_BEHIND = re.compile(
    r"[ ,]*(?:q(?P<q>[1-4])|h(?P<h>[12]))(?![0-9a-z])"
    r"|年?的?(?:第?(?P<nth>[一二三四1-4])季度?|(?P<half>[上下])半年|首季|[前头]三个?月"
    r"|(?P<season>[春夏秋](?=[季天])|暑(?=[假期])).|(?P<edge>年?底|年?末|年终|年?初|年中(?!国))|(?:(?P<from>1[0-2]|[1-9]|[一二三四五六七八九])月?[至到-])?(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:[0-9]{1,2}[日号]|底|末|初|中旬?)?)(?!届)",
    re.ASCII,
)
_EDGES = {"end": (10, 12), "close": (10, 12), "start": (1, 3), "beginning": (1, 3), "turn": (1, 3), "middle": (5, 8)}
_EDGES |= {"mid": (5, 8), "early": (1, 4), "late": (9, 12), "底": (10, 12), "末": (10, 12), "终": (10, 12)}
_EDGES |= {"初": (1, 3), "中": (5, 8)}
_EDGES |= {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_ENDS = frozenset(("end", "close", "底", "末", "终"))


@dataclass(frozen=True, slots=True)
class Period:
    """Months of a year, where they stand in the text; ``at_end`` where it is the end of the year that counts."""

    start: int
    end: int
    first: dt.date
    last: dt.date
    at_end: bool = False

    @property
    def edtf(self) -> str:
        """The period as the facts write it."""
        months = f"{self.first:%Y-%m}", f"{self.last:%Y-%m}"
        return "/".join(dict.fromkeys(months))

    def holds(self, on: Edtf) -> bool:
        """Whether what a source dates so is told of this period and of no longer one."""
        if self.at_end and on.start.year == self.last.year == on.end.year and on.end.last() == self.last:
            return True
        return self.first <= on.start.first() and on.end.last() <= self.last


def periods_in(text: str, editions: Iterable[EditionMention]) -> Iterator[Period]:
    """The periods that stand beside the years of a folded text."""
    for one in editions:
        if len(one.years) != 1:
            continue
        year = one.years[0]
        start = one.start
        since = max(0, start - _REACH)
        found = _BEFORE.search(text, since, start) or _BEFORE.search(f"{text[:start]} ", since)
        behind = _BEHIND.match(text, one.end) or (
            _BEHIND.match(text, one.end - 1) if text[one.end - 1] == "年" else None
        )
        for match in (found, behind):
            if match and match.end() > match.start() and (months := _months(match.groupdict())):
                first, last = months[0], months[1]
                yield Period(
                    match.start(),
                    min(match.end(), len(text)),
                    dt.date(year, first, 1),
                    dt.date(year, last, monthrange(year, last)[1]),
                    at_end=months[2],
                )
                break


def _months(said: dict[str, str | None]) -> tuple[int, int, bool]:
    """The first month and the last, and whether the end of the year is meant."""
    if month := said.get("month"):
        number = _month(month)
        first = _month(said.get("from") or month)
        return (first, number, False) if first <= number else (number, number, False)
    if edge := said.get("edge"):
        name = edge.rsplit(" ", 1)[-1].rsplit("-", 1)[-1] if edge.isascii() else edge[-1]
        return *_EDGES[name], name in _ENDS
    if season := said.get("season"):
        return *_EDGES[{"春": "spring", "夏": "summer", "暑": "summer", "秋": "autumn"}[season]], False
    half = said.get("half") or said.get("h") or (said.get("nth") if said.get("part") == "half" else None)
    if half:
        number = {"上": 1, "下": 2, "last": 2, "final": 2}.get(half) or _NTH.get(half) or _number(half)
        return number * 6 - 5, min(number * 6, 12), False
    quarter = said.get("q") or said.get("nth") or "1"
    number = _NTH.get(quarter) or _number(quarter)
    return number * 3 - 2, number * 3, False


def _month(said: str) -> int:
    return next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(said[:3])), 0) or _number(said)


def _number(text: str) -> int:
    found = read(text)
    return int(found[0]) if found and found[0].isdigit() else int(text)
