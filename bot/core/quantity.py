r"""Figures: read what a source prints, and say which interval the true figure lies in.

The intervals are a convention of this house, printed in the help; they are no knowledge about a source. Python's
``\w`` and ``\b`` count Han characters as letters, and case is folded beyond ASCII (``İ`` for ``i``), so the
patterns here use ASCII classes and explicit neighbours.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from bot.core import numerals
from bot.core.model import Amount, Bound, Wording

ABOUT_SHARE = Decimal("0.10")
ROUNDING_SHARE = Decimal("0.05")
COUNT_BELOW = 1000
FLOORS_DISAGREE_AT = 2

_SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "tn": 12, "k": 3, "m": 6, "b": 9,
    "千": 3, "万": 4, "萬": 4, "百万": 6, "百萬": 6, "千万": 7, "千萬": 7, "亿": 8, "億": 8, "万亿": 12, "萬億": 12,
}  # fmt: skip
VAGUE = {
    "dozens": "数十", "several dozen": "数十", "hundreds": "数百", "several hundred": "数百", "thousands": "数千",
    "tens of thousands": "数万", "hundreds of thousands": "数十万", "millions": "数百万", "several": "若干",
    "many": "许多", "a number of": "若干", "dozens of": "数十", "hundreds of": "数百", "thousands of": "数千",
    "数十": "数十", "数百": "数百", "数千": "数千", "数万": "数万", "数十万": "数十万", "数百万": "数百万",
    "几十": "几十", "几百": "几百", "若干": "若干", "许多": "许多",
}  # fmt: skip
BOUND_WORDS: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    (Bound.AT_LEAST, ("no fewer than", "no less than", "not less than", "at least", "more than", "over", "exceeding",
                      "exceeded", "surpassed", "surpassing", "topped", "topping", "upwards of",
                      "in excess of", "above", "超过", "超過", "超", "逾",
                      "不少于", "至少", "突破")),
    (Bound.AT_MOST, ("no more than", "at most", "as many as", "as much as", "up to", "fewer than", "less than", "under",
                     "below", "不超过", "至多",
                     "不到", "少于")),
    (Bound.JUST_UNDER, ("nearly", "almost", "close to", "just under", "将近", "接近", "近")),
    (Bound.ABOUT, ("about", "around", "approximately", "roughly", "circa", "some", "大约", "约", "約")),
)  # fmt: skip
_PREFIXES = tuple(
    (bound, re.compile(rf"(?:{'|'.join(words)})(?![a-z])\s*", re.IGNORECASE | re.ASCII)) for bound, words in BOUND_WORDS
)
_SUFFIXES = (
    (Bound.AT_LEAST, re.compile(r"(?:\+|-?plus|or more|and above|余|餘|多|以上)", re.IGNORECASE | re.ASCII)),
    (Bound.ABOUT, re.compile(r"(?:or so|左右)", re.IGNORECASE | re.ASCII)),
)
_LEAD = re.compile(r"^(?:US\s?\$|\$|RMB|CNY|USD|¥|￥|第)\s*", re.IGNORECASE | re.ASCII)
_FILLER = re.compile(
    r"(?:(?:an?|the|its|total of|record|astonishing|staggering|whopping|impressive|combined)\s+)+(?=[0-9$¥])",
    re.IGNORECASE | re.ASCII,
)
_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![.,:/⁄]?[0-9])", re.ASCII)
_LONGEST = 24
"""Digits of a figure; more are no figure that anybody prints, and would be rounded by the arithmetic."""
_WAN, _LOOSE_DIGITS = 4, 3
_HAN_SCALED = re.compile(r"[^千万萬亿億]*[千万萬亿億]")
_SCALE = re.compile(
    r"(?P<more>[余餘多+](?=\s*(?:[千万萬亿億百]|thousand|[mbt]r?illion)))?"
    r"(?:\s*(thousand|million|billion|trillion|万亿|萬億|千万|千萬|百万|百萬|[千万萬亿億])|(mn|bn|tn|[kmb])(?![a-z0-9²]))",
    re.IGNORECASE | re.ASCII,
)
_JOINT = re.compile(r"\s*(?:to|[-–—~至到])\s*(?=[0-9$¥])", re.IGNORECASE | re.ASCII)
_BETWEEN = re.compile(r"(?:between|from)\s+", re.IGNORECASE | re.ASCII)
_AND = re.compile(r"\s*(?:and|to)\s*(?=[0-9$¥])", re.IGNORECASE | re.ASCII)

Interval = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed figure as it was read. ``number`` is ``None`` where the wording is vague."""

    number: Decimal | None
    bound: Bound
    digits: int
    high: Decimal | None = None


def significant_digits(mantissa: str) -> int:
    """Count the significant digits of a printed mantissa, trailing zeros of an integer left out."""
    bare = mantissa.replace(",", "")
    whole = bare.replace(".", "").lstrip("0")
    return max(1, len(whole if "." in bare else whole.rstrip("0")))


def wording(printed: str) -> Wording | None:
    """The words of a figure that is printed in words and would not survive as digits: ``several dozen``, ``one-third``.

    Without its bound word; ``None`` for every other figure.
    """
    _, text = _strip_bound(unicodedata.normalize("NFKC", printed).strip())
    if text.casefold() in VAGUE:
        return Wording(text, VAGUE[text.casefold()])
    if found := numerals.fraction(text):
        share, rest = found
        return Wording(text[: len(text) - len(rest)].strip(), numerals.han_fraction(share))
    return None


def parse(printed: str) -> Quantity:
    """Read a figure as a source prints it, in English or Chinese.

    Raises
    ------
    ValueError
        When no figure, or no known vague wording, can be read in it.
    """
    return _parsed(printed)[0]


def parse_whole(printed: str) -> Quantity:
    """Read a text that is nothing but a figure and its bound; raises as ``parse`` does, and where anything is left."""
    read, rest = _parsed(printed)
    behind = rest.strip()
    if behind and not any(pattern.fullmatch(behind) for _, pattern in _SUFFIXES):
        raise ValueError(f"{printed!r} holds more than one figure can be: {behind!r} is left")
    return read


def _parsed(printed: str) -> tuple[Quantity, str]:
    """The figure with which a printed text begins, and what stands behind it."""
    text = unicodedata.normalize("NFKC", printed).strip()
    bound, text = _strip_bound(text)
    if text.casefold() in VAGUE:
        return Quantity(None, Bound.VAGUE, 0), ""
    if found := numerals.fraction(text):
        share, rest = found[0] * 100, found[1]
        part = plain(Decimal(share.numerator) / Decimal(share.denominator))
        return Quantity(part, bound or Bound.EXACT, 3), rest
    numbers, rest = _numbers(_FILLER.sub("", text, count=1) if _FILLER.match(text) else text)
    if not numbers:
        raise ValueError(f"no figure can be read in {printed!r}; write it as the source prints it")
    if len(numbers) > 1:
        (low, digits), (high, more) = numbers
        if high <= low:
            raise ValueError(f"{printed!r} ends no higher than it begins; write the lower figure first")
        return Quantity(low, Bound.RANGE, max(digits, more), high), rest
    number, digits = numbers[0]
    return Quantity(number, bound or _suffix_bound(rest) or Bound.EXACT, digits), rest


def _strip_bound(text: str) -> tuple[Bound | None, str]:
    for bound, pattern in _PREFIXES:
        if found := pattern.match(text):
            return bound, text[found.end() :]
    return None, text


def _suffix_bound(rest: str) -> Bound | None:
    return next((bound for bound, pattern in _SUFFIXES if pattern.match(rest.strip())), None)


def _numbers(text: str) -> tuple[list[tuple[Decimal, int]], str]:
    """One figure, or the two ends of a range (``100 to 200 million``), and what stands behind them."""
    between = _BETWEEN.match(text)
    first, rest = _number(text[between.end() :] if between else text)
    if first is None:
        return [], text
    joint = (_AND if between else _JOINT).match(rest)
    if not joint:
        return [_scaled(*first)], rest
    second, rest = _number(rest[joint.end() :])
    if second is None:
        return [], text
    power = first[1] or second[1]
    return [_scaled(first[0], power), _scaled(*second)], rest


def _number(text: str) -> tuple[tuple[str, int] | None, str]:
    """One number as mantissa and power of ten; ``3亿5200万`` is one number, of two parts."""
    first, rest = _part(text)
    while first is not None and first[1] and _HAN_SCALED.match(text) and _goes_on(rest):
        second, behind = _part(rest)
        joined = None if second is None else _joined(first, second)
        if joined is None:
            return None, text
        first, rest = joined, behind
        text = "亿"  # what has been joined is a number with a Han scale
    return first, rest


def _goes_on(rest: str) -> bool:
    return bool(rest) and ((rest[0].isdecimal() and rest[0].isascii()) or numerals.opens_han(rest))


def _joined(first: tuple[str, int], second: tuple[str, int]) -> tuple[str, int] | None:
    """Two parts of one Chinese number; ``None`` where the second does not fit below the first.

    ``3亿5`` is said for 350 million and may be meant as 300,000,005: loose digits need a 万 before them, and three of
    them at least.
    """
    if not second[1] and (first[1] != _WAN or len(second[0]) < _LOOSE_DIGITS):
        return None
    total, added = _scaled(*first)[0], _scaled(*second)[0]
    if added >= Decimal(1).scaleb(first[1]) or total % Decimal(1).scaleb(first[1]):
        return None
    whole = (total + added).scaleb(-second[1])
    return format(plain(whole), "f"), second[1]


def _part(text: str) -> tuple[tuple[str, int] | None, str]:
    text = _LEAD.sub("", text, count=1)
    if found := _DIGITS.match(text):
        mantissa, rest = found.group(), text[found.end() :]
    elif words := numerals.read(text):
        mantissa, rest = words
    else:
        return None, text
    if len(mantissa) > _LONGEST:
        return None, text
    if scale := _SCALE.match(rest):
        behind = "+" if scale["more"] else ""
        return (mantissa, _SCALES[(scale.group(2) or scale.group(3)).casefold()]), behind + rest[scale.end() :]
    return (mantissa, 0), rest


def _scaled(mantissa: str, power: int) -> tuple[Decimal, int]:
    number = Decimal(mantissa.replace(",", "")).scaleb(power)
    return plain(number), significant_digits(mantissa)


def plain(number: Decimal) -> Decimal:
    """The same number without an exponent and without trailing zeros behind the point."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if whole == number else number.normalize()


def interval(number: Decimal | None, bound: Bound, digits: int, high: Decimal | None = None) -> Interval:
    """The interval in which the true figure lies, by the convention of the house.

    Exact figures: half a unit of the last significant digit, but never more than 5 %; a plain integer below 1,000
    is a count. ``about`` is ± 10 %, ``just_under`` reaches down to 90 %. ``None`` marks an open end.
    """
    if number is None or bound is Bound.VAGUE:
        return None, None
    if bound is Bound.RANGE:
        return number, high
    if bound is Bound.AT_LEAST:
        return number, None
    if bound is Bound.AT_MOST:
        return None, number
    margin = abs(number) * ABOUT_SHARE
    if bound is Bound.JUST_UNDER:
        return plain(number - margin), number
    if bound is Bound.EXACT:
        margin = _rounding(number, digits)
    return plain(number - margin), plain(number + margin)


def _rounding(number: Decimal, digits: int) -> Decimal:
    if number == number.to_integral_value() and abs(number) < COUNT_BELOW:
        return Decimal(0)
    half_unit = Decimal(5).scaleb(number.adjusted() - max(1, digits))
    return min(half_unit, abs(number) * ROUNDING_SHARE)


def amount(printed: str, number: Decimal | None, unit: str, bound: Bound, high: Decimal | None = None) -> Amount:
    """Make an amount whose digits and interval follow from its printed form.

    Raises
    ------
    ValueError
        When no figure can be read in ``printed``.
    """
    read = parse(printed)
    low, top = interval(number, bound, read.digits, high)
    return Amount(printed, unit, number, bound, high, read.digits, low, top)


def disjoint(one: Interval, other: Interval) -> bool:
    """Whether two intervals have no figure in common."""
    (low_a, top_a), (low_b, top_b) = one, other
    return (low_a is not None and top_b is not None and low_a > top_b) or (
        low_b is not None and top_a is not None and low_b > top_a
    )


def disagree(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one metric, edition and scope contradict each other.

    They do when their intervals are disjoint, or when both are floors (or both ceilings) that differ by a factor of
    two or more. Vague wordings contradict nothing; different units are not compared.
    """
    if one.number is None or other.number is None or one.unit != other.unit:
        return False
    if one.bound is other.bound and one.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        low, high = sorted((one.number, other.number))
        return high >= low * FLOORS_DISAGREE_AT
    return disjoint((one.low, one.top), (other.low, other.top))
