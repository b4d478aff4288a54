"""Numbers as people read them: the printed significant digits, in the scale words of the language.

Babel's own compact forms are not used: they round to their taste (352.5 million would become 4亿).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_EN = ((12, "trillion"), (9, "billion"), (6, "million"))
_ZH = ((12, "万亿"), (8, "亿"), (4, "万"))
_MOST_PLACES = 3


def number(value: Decimal, lang: str, digits: int = 0) -> str:
    """Print a number with every digit that it has: ``352 million``, ``1,149``; ``3.52亿``, ``1149``.

    ``digits`` significant digits are shown at least, where a source prints zeros behind the point: ``1.50 billion``.
    """
    scales, joint, grouped = (_ZH, "", "") if lang == "zh-CN" else (_EN, " ", ",")
    for power, word in scales:
        mantissa = value.scaleb(-power)
        if abs(mantissa) >= 1 and _places(mantissa) <= _MOST_PLACES:
            return f"{_digits(mantissa, grouped, digits)}{joint}{word}"
    return _digits(value, grouped, digits)


def ends(low: Decimal, high: Decimal, lang: str) -> tuple[str, str]:
    """Both ends of a range. "300 to 2 million" would be taken for 300 million: then both stand in full."""
    first, second = number(low, lang), number(high, lang)
    grouped = "" if lang == "zh-CN" else ","
    return (first, _digits(high, grouped, 0) if first == _digits(low, grouped, 0) else second)


def _digits(value: Decimal, grouped: str, digits: int) -> str:
    places = max(_places(value), digits - value.adjusted() - 1)
    return format(value, f"{grouped}.{places}f")


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def significant(value: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> str:
    """Round to ``digits`` significant digits and print without an exponent: ``2.84`` to ``2.8``, ``38.9`` to ``39``."""
    if not value:
        return "0"
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding)
    # 9.96 became 10.0: rounded up into the next power of ten, it has one digit too many.
    return format(rounded, f".{max(0, digits - rounded.adjusted() - 1)}f")
