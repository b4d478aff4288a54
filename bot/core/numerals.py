"""Numbers in words, English and Chinese, as headlines write them: ``twenty-five``, ``two dozen``, ``一百二十``."""

from __future__ import annotations

import re
from fractions import Fraction

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENTHS = tuple(word.removesuffix("y") + "ieth" for word in _TENS)
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: value for value, word in enumerate(ORDINALS)},
    **{word: value for value, word in enumerate(_TENS, start=2)},
    **{word: value for value, word in enumerate(_TENTHS, start=2)},
}
_VALUES.update({word: 10 * _VALUES[word] for word in (*_TENS, *_TENTHS)})
_MULTIPLES = {"dozen": 12, "hundred": 100}
_SHARES = "half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?"
_ANY = "|".join(sorted(_VALUES, key=len, reverse=True))
_BELOW_TEN = "|".join((*_UNITS[1:10], *ORDINALS[1:10]))
_ENGLISH = re.compile(
    rf"(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>{_BELOW_TEN})(?![a-z])"
    rf"|(?P<word>{_ANY}|an?(?=\s+(?:dozen|hundred|thousand|million|billion|trillion)))(?![a-z])(?!-(?:{_SHARES})\b)"
    rf"|(?P<half>half\s+an?(?=\s+(?:thousand|million|billion|trillion)))"
    rf"|(?P<bare>dozen|hundred)(?![a-z])",
    re.IGNORECASE | re.ASCII,
)
_MULTIPLE = re.compile(r"\s+(dozen|hundred)(?![a-z])", re.IGNORECASE | re.ASCII)
_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_HAN_SIGNS = "零一二三四五六七八九十"
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
# 一百五 is said for 150 and may be meant as 105: behind a hundred or thousand, ones need 零 or a ten before them.
_HAN_SECTION = re.compile(
    "([D]?千)?零?([D]?百)?零?([D]?十)?(?:(?:(?<=[百千])[零〇]|(?<=十))([D]))?".replace("D", "一二两兩三四五六七八九")
)
_YEAR_LENGTH = 4
_HAN = re.compile(f"[{''.join((*_HAN_DIGITS, *_HAN_UNITS))}]+")
_HAN_POINT = re.compile("点([零〇一二三四五六七八九]+)(?![时分])")
_FRACTION_WORDS = {
    "half": Fraction(1, 2), "one-half": Fraction(1, 2), "one-third": Fraction(1, 3), "a third": Fraction(1, 3),
    "two-thirds": Fraction(2, 3), "one-quarter": Fraction(1, 4), "a quarter": Fraction(1, 4),
    "three-quarters": Fraction(3, 4), "one-fifth": Fraction(1, 5), "a fifth": Fraction(1, 5),
    "two-fifths": Fraction(2, 5), "three-fifths": Fraction(3, 5), "four-fifths": Fraction(4, 5),
    "one-tenth": Fraction(1, 10), "a tenth": Fraction(1, 10),
}  # fmt: skip
_FRACTION = re.compile(
    rf"(?P<words>{'|'.join(word.replace('-', '[- ]') for word in sorted(_FRACTION_WORDS, key=len, reverse=True))})"
    r"(?![a-z])(?!\s+an?\s)"
    r"|(?P<all>[二两三四五六七八九十])分之(?P<part>[一二两三四五六七八九])|(?P<han_half>一半)",
    re.IGNORECASE | re.ASCII,
)


def read(text: str) -> tuple[str, str] | None:
    """Read the number in words with which a text begins.

    Returns
    -------
    tuple of str, or None
        The number in digits, and the rest of the text; ``None`` where the text begins with no such number.
    """
    if found := _HAN.match(text):
        value, rest = _han(found.group()), text[found.end() :]
        if value is None:
            return None
        point = _HAN_POINT.match(rest)
        return (f"{value}.{_digits(point[1])}", rest[point.end() :]) if point else (str(value), rest)
    found = _ENGLISH.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    if found["half"]:
        return "0.5", rest
    if found["bare"]:
        return str(_MULTIPLES[found["bare"].casefold()]), rest
    value = _word(found["tens"]) + _word(found["ones"]) if found["tens"] else _word(found["word"])
    while more := _MULTIPLE.match(rest):
        value *= _MULTIPLES[more.group(1).casefold()]
        rest = rest[more.end() :]
    return str(value), rest


def ordinal_names(number: int) -> tuple[str, ...]:
    """What the edition of a number from 1 to 99 is called: ``6th``, ``sixth``, ``第6届``, ``第六届``."""
    tens, ones = divmod(number, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    han = "".join((_HAN_SIGNS[tens] if tens > 1 else "", "十" if tens else "", _HAN_SIGNS[ones] if ones else ""))
    return (f"{number}{ending}", _ordinal(number), f"第{number}届", f"第{han}届")


def _ordinal(number: int) -> str:
    if number < len(ORDINALS):
        return ORDINALS[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{ORDINALS[ones]}" if ones else _TENTHS[tens - 2]


def fraction(text: str) -> tuple[Fraction, str] | None:
    """Read the share (``one-third``, ``三分之一``) with which a text begins, and the rest of the text."""
    found = _FRACTION.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    if found["words"]:
        words = found["words"].casefold()
        return _FRACTION_WORDS.get(words) or _FRACTION_WORDS[words.replace(" ", "-")], rest
    if found["han_half"]:
        return Fraction(1, 2), rest
    return Fraction(_HAN_DIGITS[found["part"]], {**_HAN_DIGITS, **_HAN_UNITS}[found["all"]]), rest


def han_fraction(share: Fraction) -> str:
    """A share in Chinese words: ``三分之一``, ``一半``. Numerator and denominator are at most ten."""
    if share == Fraction(1, 2):
        return "一半"
    return f"{_HAN_SIGNS[share.denominator]}分之{_HAN_SIGNS[share.numerator]}"


def _word(word: str) -> int:
    return _VALUES.get(word.casefold(), 1)  # "a" and "an" are one


def _han(signs: str) -> int | None:
    """The value of Chinese digits and units below 10,000; ``None`` where they can be read in two ways."""
    if not any(sign in _HAN_UNITS for sign in signs):
        return int(_digits(signs)) if len(signs) <= _YEAR_LENGTH else None
    found = _HAN_SECTION.fullmatch(signs)
    if not found:
        return None
    parts = [part for part in found.groups() if part]
    return sum(_HAN_UNITS.get(part[-1], 1) * _HAN_DIGITS.get(part[0], 1) for part in parts)


def _digits(signs: str) -> str:
    return "".join(str(_HAN_DIGITS[sign]) for sign in signs)


def opens_han(text: str) -> bool:
    """Whether a text begins with a sign of Chinese numbers."""
    return text[:1] in _HAN_DIGITS or text[:1] in _HAN_UNITS
