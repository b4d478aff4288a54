"""Figures under check: what stands as number and bound must follow from what is printed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from bot.core import quantity
from bot.core.model import Amount, Bound
from bot.curation.shape import BAD, Yaml

if TYPE_CHECKING:
    from bot.core.quantity import Quantity
    from bot.curation.document import Document, Map

_TENTH = Decimal("0.1")
_FRACTION_DIGITS = 10
"""More decimals than any source prints: such a number was read from a fraction in words, such as one-third."""


def read_amount(found: dict[str, Yaml], raw: Map, document: Document) -> Yaml:
    """Build an amount; faults V201 to V206 where number and bound do not follow from ``printed``."""
    printed: str = found["printed"]
    number: Decimal | None = found.get("number")
    bound: Bound = found.get("bound", Bound.EXACT)
    high: Decimal | None = found.get("high")
    try:
        read = quantity.parse(printed)
    except ValueError:
        read = None
    check = _Check(raw, document, printed)
    good = check.vague(read, number, high) if bound is Bound.VAGUE else check.figure(read, number, bound, high)
    if not good:
        return BAD
    digits = read.digits if read else 0
    low, top = quantity.interval(number, bound, digits, high)
    return Amount(printed, found["unit"], number, bound, high, digits, low, top)


def digits_of(number: Decimal) -> str:
    """A number as the facts write it: digits only, without an exponent."""
    return format(quantity.plain(number), "f")


def equal(read: Decimal, number: Decimal) -> bool:
    """Whether ``number`` is the figure that was read; a fraction in words counts as rounded to the number's digits."""
    if read == number:
        return True
    return _is_fraction(read) and not _is_fraction(number) and read.quantize(number) == number


class _Check:
    def __init__(self, raw: Map, document: Document, printed: str) -> None:
        self._raw = raw
        self._document = document
        self._printed = printed

    def _fault(self, code: str, key: str, message: str, mend: str) -> bool:
        mark = self._raw[key if key in self._raw else "printed"][1]
        self._document.fault(code, mark, message, mend)
        return False

    def vague(self, read: Quantity | None, number: Decimal | None, high: Decimal | None) -> bool:
        if read is not None and read.number is not None:
            message = f'"{self._printed}" is a figure, not a vague wording'
            return self._fault("V202", "bound", message, f"write {read.bound}")
        if number is not None or high is not None:
            key = "high" if number is None else "number"
            return self._fault("V206", key, "a vague wording has no number", f"delete {key}")
        return True

    def figure(self, read: Quantity | None, number: Decimal | None, bound: Bound, high: Decimal | None) -> bool:
        if read is None:
            message = f'no figure can be read in "{self._printed}"'
            return self._fault("V203", "printed", message, "write the figure as the source prints it, and nothing else")
        if read.number is None:
            return self._fault("V202", "bound", f'"{self._printed}" is vague', "write bound: vague and no number")
        if number is None:
            return self._fault("V206", "number", "the number is missing", f"add number: {_short(read.number)}")
        good = self._bound(read, bound)
        if not equal(read.number, number):
            message = f'number {digits_of(number)} does not match printed "{self._printed}"'
            good = self._fault("V201", "number", message, f"write {_short(read.number)}")
        return self._high(read, bound, high) and good

    def _bound(self, read: Quantity, bound: Bound) -> bool:
        if read.bound is bound or (bound is Bound.ABOUT and read.number is not None and _is_fraction(read.number)):
            return True
        mend = f"write {read.bound}" if "bound" in self._raw else f"add bound: {read.bound}"
        return self._fault("V202", "bound", f'bound {bound} does not match printed "{self._printed}"', mend)

    def _high(self, read: Quantity, bound: Bound, high: Decimal | None) -> bool:
        if bound is not Bound.RANGE:
            return high is None or self._fault("V205", "high", "only a range has an upper end", "delete high")
        if read.high is None:
            return True  # the bound is a fault already
        if high is None:
            return self._fault("V205", "high", "the range has no upper end", f"add high: {digits_of(read.high)}")
        if high != read.high:
            message = f'high {digits_of(high)} does not match printed "{self._printed}"'
            return self._fault("V205", "high", message, f"write {digits_of(read.high)}")
        return True


def _is_fraction(read: Decimal) -> bool:
    _, _, exponent = read.as_tuple()
    return isinstance(exponent, int) and exponent < -_FRACTION_DIGITS


def _short(read: Decimal) -> str:
    return digits_of(read.quantize(_TENTH) if _is_fraction(read) else read)
