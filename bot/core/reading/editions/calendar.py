"""The editions on the calendar: which year is meant by a number, an ordinal, "latest" or "last year"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.numerals import read

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_YEAR, LAST_YEAR = 2010, 2059  # what a number of four digits may mean as a year: the event began in 2018
_CENTURY = 2000
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
# "twenty eighteen", "twenty-twenty", "twenty twenty-four"
SPOKEN_YEAR = rf"twenty[ -](?:{_TEENS}|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?!-?[a-z]))"
_SPOKEN = re.compile(r"twenty[ -](?P<rest>[a-z]+(?:[ -][a-z]+)?)$", re.ASCII)
_ROMAN = re.compile("mm(?P<tens>x{1,3})(?P<ones>ix|iv|v?i{0,3})", re.ASCII)
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


class Way(StrEnum):
    """How an edition was named. ``BETWEEN`` is a span whose both ends are named, ``SPAN`` one open at one end."""

    YEAR = "year"
    ORDINAL = "ordinal"
    LATEST = "latest"
    RELATIVE = "relative"
    BETWEEN = "between"
    SPAN = "span"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class EditionMention:
    """Editions named at a place of the folded text. ``years`` need not be years that the facts have.

    ``ordinal`` is the number that was named, where one was. A mention without years names an edition that cannot be
    told, or all of them (``Way.ALL``).
    """

    start: int
    end: int
    way: Way
    years: tuple[int, ...]
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is needed to tell which year is meant.

    ``today`` is a year; ``held`` are the editions with reported results; ``ordinals`` gives the year of an edition by
    its number, as far as the sources number them; ``upcoming`` is the first edition that has not ended.
    """

    today: int
    editions: tuple[int, ...]
    held: tuple[int, ...]
    ordinals: Mapping[int, int] = field(hash=False)
    upcoming: int | None = None

    @property
    def latest(self) -> int | None:
        """The latest edition with reported results."""
        return self.held[-1] if self.held else None

    def of_ordinal(self, number: int) -> int | None:
        """The year of an edition by its number: as a source numbers it, else by counting on from one that is numbered.

        The series is yearly, so it may be counted between two numbered editions whose years are as far apart as their
        numbers, and beyond the last one; never before the first.
        """
        if number in self.ordinals:
            return self.ordinals[number]
        known = sorted(self.ordinals.items())
        below = [pair for pair in known if pair[0] < number]
        above = [pair for pair in known if pair[0] > number]
        if not below:
            return None
        (low, year) = below[-1]
        if above and above[0][1] - year != above[0][0] - low:
            return None
        return year + number - low


def as_number(text: str) -> int | None:
    """Digits, Chinese digits or a number in words; ``None`` for anything else."""
    digits = text.strip("'年 ")
    if digits.isascii() and digits.isdigit():
        return int(digits)
    found = read(digits)
    return int(found[0]) if found and not found[1] and found[0].isdigit() else None


def as_year(text: str) -> int | None:
    """The year that is meant by two or four digits or by words; ``None`` where it is far from any edition."""
    number = _spoken(text) or _roman(text) or as_number(text)
    if number is None:
        return None
    year = number + _CENTURY if number < 100 else number
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _spoken(text: str) -> int | None:
    """``twenty twenty-four``: the year of the century."""
    found = _SPOKEN.match(text.strip("'年 "))
    return as_number(found["rest"].replace(" ", "-")) if found else None


def _roman(text: str) -> int | None:
    """``mmxxiv``: the year of the century."""
    found = _ROMAN.fullmatch(text.strip("'年 "))
    return 10 * len(found["tens"]) + _ONES.index(found["ones"]) if found else None
