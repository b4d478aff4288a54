"""Figures in a message: where they stand, how they are bound, and in what they count.

A source is read whole by ``bot.core.quantity``; a message has to be searched first, and most numbers in it are none:
years, dates, clock times, ordinals, names such as ``5G``. What cannot be read safely is marked as such and never
guessed. All positions are those of the text given; ``plain_signs`` keeps them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core import numerals, quantity
from bot.core.checking.figure_patterns import (
    AFTER,
    AND,
    BEFORE,
    BETWEEN,
    BETWIXT,
    BLANK,
    COUNTED,
    FOREIGN,
    FROM,
    GLUED,
    HAN_NONE,
    HAN_WORD,
    HUNDREDTHS,
    HYPHENED,
    LEADING,
    MONEY_BEFORE,
    NUMBER,
    ONE_WORD,
    PERCENT,
    SHARE,
    SPELLED,
    STRONG,
    TENTHS,
    TIGHT,
    TRAILING,
    VAGUE,
    WORDS,
    YEAR,
    YEARS_RUNNING,
)
from bot.core.model import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from bot.core.quantity import Interval, Quantity


_WIDE_COMMA = re.compile(r"(?<=[0-9])、(?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class Found:
    """A figure as a message has it.

    Attributes
    ----------
    start, end
        Where it stands, from its bound word to its unit.
    core
        Where the number itself ends, before a unit: what follows says what is counted.
    quantity
        The number and its bound; ``None`` where something is a figure and cannot be read safely.
    unit
        The unit that is written with it; ``None`` for a bare number.
    words
        A vague wording (``several dozen``) as it stands there.
    """

    start: int
    core: int
    end: int
    quantity: Quantity | None
    unit: str | None = None
    words: str = ""

    @property
    def interval(self) -> Interval:
        """Where the figure that is claimed lies; both ends open where that is not known."""
        read = self.quantity
        if read is None:
            return None, None
        return quantity.interval(read.number, read.bound, read.digits, read.high)

    @property
    def number(self) -> Decimal | None:
        """The number, where there is one."""
        return self.quantity.number if self.quantity else None


def plain_signs(text: str) -> str:
    """The text with wide and styled signs made plain, each in its place: ``３.５２亿，`` becomes ``3.52亿、``.

    A Chinese comma is one inside a number only where three digits follow; elsewhere it must not look like one.
    """
    if text.isascii():
        return text
    return _WIDE_COMMA.sub(",", "".join(map(_plain_sign, text)))


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    known = {"，": "、", "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "～": "~", "\u00a0": " ", "¥": "¥"}.get(sign)
    plain = known or unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def figures(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Found, ...]:
    """Every figure of a text, in order.

    Parameters
    ----------
    text
        A message or a clause, its signs made plain.
    taken
        Places where no figure stands: dates, ordinals and years that were read already.
    """
    shown = mask(text, taken)
    found: list[Found] = []
    read = bytearray(len(text))
    for search in (_shares, _vague, _digits, _han, _spelled):
        for one in search(shown):
            if not any(read[one.start : one.end]):
                read[one.start : one.end] = b"\1" * (one.end - one.start)
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def mask(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text with some places made blank, everything else where it was."""
    for start, end in taken:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the digits at a place are a year and not a number of something."""
    if not YEAR.fullmatch(text[start:end]) or MONEY_BEFORE.search(text[:start]):
        return False
    return not COUNTED.match(text, end)


def _digits(text: str) -> Iterator[Found]:
    at = 0
    while match := NUMBER.search(text, at):
        end = match.end()
        if match["range"] and not _is_range(text, match):
            end = match.start("range")
        at = max(end, match.start() + 1)
        if is_year(text, match.start(), end) or (match["range"] and _years(match)):
            continue
        if GLUED.match(text, end) and not _unit(text, end):
            at = _glued_end(text, end)
            continue
        yield _made(text, match.start(), end)


def _years(match: re.Match[str]) -> bool:
    """Whether both ends of what looks like a range are years: ``2021-2024``."""
    return all(YEAR.fullmatch(part) for part in re.split(r"\s?(?:-|~|至|到|to|and)\s?", match[0]))


def _is_range(text: str, match: re.Match[str]) -> bool:
    """``300 to 400`` is a range, ``from 300 to 400`` a change, ``400 and 133`` are two figures, ``2021 to 2`` none."""
    if is_year(text, match.start(), match.start("range")) or FROM.search(text[: match.start()]):
        return False
    return not AND.match(match["range"]) or bool(BETWEEN.search(text[: match.start()]))


def _glued_end(text: str, end: int) -> int:
    found = re.compile(r"[A-Za-z0-9_/:.,-]*", re.ASCII).match(text, end)
    assert found
    return max(end, found.end())


def _made(text: str, start: int, end: int) -> Found:
    """A figure from its digits: its bound and currency before, its unit and bound behind."""
    begin, money = _currency(text, start)
    begin, bound = _bound(text, begin)
    core = end
    after = _suffix(text, end)
    if after:
        core = after[1]
    unit, stop = _unit(text, core) or (None, core)
    if strong := STRONG.match(text, stop):
        stop = strong.end()
    late = _suffix(text, stop)
    if late and not after:
        after, stop = late, late[1]
    after = after or _far_suffix(text, stop)
    read = _read(text[start:end], bound or (after[0] if after else None))
    if money and unit and unit != money:
        unit = FOREIGN
    return Found(begin, core, stop, read, unit or money)


def _read(printed: str, bound: Bound | None) -> Quantity | None:
    """What ``bot.core.quantity`` makes of it, under the bound that the message gives."""
    try:
        read = quantity.parse_whole(HYPHENED.sub(" ", TIGHT.sub("", AND.sub(" to ", printed.strip()))))
    except (ValueError, ArithmeticError):
        return None
    if bound is None or read.bound in (Bound.RANGE, Bound.VAGUE):
        return read
    return quantity.Quantity(read.number, bound, read.digits, read.high)


def _currency(text: str, start: int) -> tuple[int, str | None]:
    for unit, pattern in LEADING:
        if found := pattern.search(text[max(0, start - 8) : start]):
            return start - (len(text[max(0, start - 8) : start]) - found.start()), unit
    return start, None


def _bound(text: str, start: int) -> tuple[int, Bound | None]:
    window = text[max(0, start - 40) : start]
    if window.rstrip()[-1:].isdecimal():
        return start, None  # a cheap look for the many figures of a table
    if found := BEFORE.search(window):
        return start - (len(window) - found.start()), WORDS[found["word"].casefold()]
    return start, None


def _unit(text: str, end: int) -> tuple[str, int] | None:
    for unit, pattern in TRAILING:
        if found := pattern.match(text, end):
            return unit, found.end()
    return None


def _suffix(text: str, end: int) -> tuple[Bound, int] | None:
    for bound, pattern in AFTER:
        if found := pattern.match(text, end):
            return bound, found.end()
    return None


def _far_suffix(text: str, end: int) -> tuple[Bound, int] | None:
    """A bound behind what is counted, which is no part of the figure."""
    if between := BETWIXT.match(text, end):
        return next(((bound, end) for bound, pattern in AFTER if pattern.match(text, between.end())), None)
    return None


def _han(text: str) -> Iterator[Found]:
    """Numbers in Chinese signs, where a measure word follows: without one, ``千`` and ``一`` are parts of words."""
    for match in HAN_WORD.finditer(text):
        bound = BEFORE.search(text[max(0, match.start() - 4) : match.start()])  # 近百款 counts, 百家 is many a one
        if not HAN_NONE.fullmatch(match[0]) or (bound and match[0] in "百千"):
            yield _made(text, match.start(), match.end())
    for match in YEARS_RUNNING.finditer(text):
        yield _made(text, match.start("n"), match.end("n"))


def _spelled(text: str) -> Iterator[Found]:
    """Numbers in English words. What ``numerals`` does not read to its end is left unread, never cut short."""
    for match in SPELLED.finditer(text):
        words = match[0].rstrip(" -")
        if words.casefold().endswith(" and"):
            words = words[: -len(" and")].rstrip()
        if ONE_WORD.fullmatch(words) and not (words.casefold() == "one" and _counts_one(text, match.start())):
            continue
        end = match.start() + len(words)
        made = _made(text, match.start(), end)
        whole = _whole(words)
        yield made if whole else Found(made.start, made.core, made.end, None, made.unit)


def _counts_one(text: str, start: int) -> bool:
    """``one`` counts only in ``one Nobel laureate``: behind it stands a name, not ``of``, ``day`` or ``more``."""
    return bool(
        re.compile(r"[Oo]ne\s(?!of|day|more|thing|can|another|year|who|that|time|to\s)[A-Z]", re.ASCII).match(
            text, start
        )
    )


def _whole(words: str) -> bool:
    found = numerals.read(HYPHENED.sub(" ", words))
    return found is not None and not re.sub(
        r"\s*(?:thousand|million|billion|trillion)\s*", "", found[1], count=1, flags=re.IGNORECASE
    )


def _vague(text: str) -> Iterator[Found]:
    for match in VAGUE.finditer(text):
        read = quantity.parse(match[0])
        yield Found(match.start(), match.end(), match.end(), read, None, match[0].casefold())


def _shares(text: str) -> Iterator[Found]:
    for match in SHARE.finditer(text):
        begin, bound = _bound(text, match.start())
        yield Found(begin, match.end(), match.end(), _read(match[0], bound), PERCENT)
    for match in TENTHS.finditer(text):
        begin, bound = _bound(text, match.start())
        late = _suffix(text, match.end()) or (None, match.end())
        tenth = _read(match["n"], bound or late[0])
        read = None if tenth is None or tenth.number is None else replace(tenth, number=tenth.number * 10)
        yield Found(begin, match.end(), late[1], read, PERCENT)
    for match in HUNDREDTHS.finditer(text):
        begin, bound = _bound(text, match.start())
        yield Found(begin, match.end(), match.end(), _read(match["n"], bound), PERCENT)
