"""Figures in a message: where they stand, how they are bound, and in what they count.

A source is read whole by ``bot.core.quantity``; a message has to be searched first, and most numbers in it are none:
years, dates, clock times, ordinals, names such as ``5G``. What cannot be read safely is marked as such and never
guessed. All positions are those of the text given; ``plain_signs`` keeps them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core import numerals, quantity
from bot.core.model import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from bot.core.quantity import Interval, Quantity

YUAN, USD, AREA, PERCENT, DAYS, YEARS, MINUTES, TIMES = (
    "yuan", "usd", "square_metres", "percent", "days", "years", "minutes", "times",
)  # fmt: skip
BLANK = "\x00"  # no pattern finds it, and no word begins or ends with it
FOREIGN = "foreign"
"""A unit that no figure of ours has (euros, hectares, hours): it is read, and agrees with nothing."""

_SPOKEN_BOUNDS: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    (Bound.AT_LEAST, ("well over", "just over", "slightly over", "a little over", "greater than", "higher than",
                      "north of", "beyond", "minimum of", "not under", "not below", "passed", "passing", "broke",
                      "crossed", "topped", ">=", ">", "≥", "不少于", "不低于", "不下", "不止", "起码", "最少", "大于",
                      "高于", "多于", "超出", "超过了", "突破了", "逾", "达到了超过")),
    (Bound.AT_MOST, ("not more than", "not over", "not even", "lower than", "smaller than", "maximum of", "capped at",
                     "<=", "<", "≤", "不足", "未满", "不满", "未超过", "没有超过", "没超过", "低于", "小于", "最多",
                     "不多于", "至多", "未达到", "未到", "没到", "没有达到", "没达到")),
    (Bound.JUST_UNDER, ("just short of", "just below", "not quite", "接近于", "快到", "将近有")),
    (Bound.ABOUT, ("approx.", "approx", "ca.", "c.", "~", "≈", "somewhere around", "in the region of", "大概",
                   "差不多", "大致", "约为", "大约有", "约有")),
)  # fmt: skip
# "as many as 500" and "up to 500" boast more often than they bound; a message that says so is read as about.
_BOASTS = ("as many as", "as much as", "up to", "多达", "高达")
_WORDS = {
    **{word: bound for bound, words in (*quantity.BOUND_WORDS, *_SPOKEN_BOUNDS) for word in words},
    **dict.fromkeys(_BOASTS, Bound.ABOUT),
}
_BEFORE = re.compile(
    rf"(?:^|(?<![A-Za-z]))(?<![签預预合节制特公履条协盟缔失违最附邻临靠远亲])(?P<word>{'|'.join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))})"
    r"\s*(?:(?:an?|the|its|total of|a total of|a record|some|有|了|共|共计|达)\s*)?$",
    re.IGNORECASE | re.ASCII,
)

_CURRENCIES = (
    (FOREIGN, r"(?<![A-Za-z])(?:HK\s?|S|A|C|NT)\$|[€£₩]|(?<![A-Za-z])(?:EUR|GBP|JPY|HKD)\s?"),
    (USD, r"US\s?\$|USD\s?|\$"),
    (YUAN, r"RMB\s?|CNY\s?|CN¥|¥"),
)
_UNITS = (
    (FOREIGN, r"(?:billion\s)?(?:euros?|pounds?(?:\ssterling)?|yen|won|rubles?|rupees?|HK\s?dollars?|HKD|EUR|GBP|JPY)(?![a-z])"
              r"|(?:Hong\sKong|Singapore|Australian|Canadian|Taiwan)\sdollars?|[欧歐日韩港英]元|港币|英镑|韩币|卢布|日圆|新台币"),
    (YUAN, r"(?:Chinese\s)?(?:yuan|RMB|CNY|renminbi)(?![a-z])|元人民币|人民币|元|块钱"),
    (USD, r"(?:US\s?|U\.S\.\s?|American\s)?dollars?(?![a-z])|USD(?![a-z])|美元|美金"),
    (AREA, r"m2(?![0-9])|m²|㎡|sqm(?![a-z])|sq\.?\s?m(?:et(?:er|re)s?)?\.?(?![a-z])|square[\s-]met(?:er|re)s?|平方米|平米|平方公尺"),
    (FOREIGN, r"square\s(?:feet|foot|km|kilomet(?:er|re)s?)|sq\.?\s?(?:ft|feet|km)|hectares?|acres?|公顷|亩|平方公里|平方英尺"),
    (FOREIGN, r"percentage\spoints?|个百分点|pp(?![a-z])|pts?(?![a-z])|°C?|℃|kg|km(?![a-z])|公里|吨|GB(?![a-z])|TB(?![a-z])"),
    (PERCENT, r"%|per\s?cent(?![a-z])|percent(?![a-z])"),
    (DAYS, r"-?days?(?![a-z])|天|日(?=[^0-9]|$)"),
    (MINUTES, r"-?min(?:ute)?s?(?![a-z])|分钟"),
    (FOREIGN, r"-?(?:hours?|hrs?|weeks?|months?|seconds?)(?![a-z])|小时|个小时|周|个月|秒"),
    (YEARS, r"-?years?(?![a-z])|年"),
    (TIMES, r"times(?=\s(?:as|more|larger|bigger|higher|that|those|than|the|of|what))|-?fold(?![a-z])|x(?![a-z0-9])|倍"),
)  # fmt: skip
_LEADING = tuple((unit, re.compile(rf"(?:{pattern})\s*$", re.IGNORECASE | re.ASCII)) for unit, pattern in _CURRENCIES)
_TRAILING = tuple((unit, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE | re.ASCII)) for unit, pattern in _UNITS)

_SCALE = (
    r"(?:\s?(?:thousand|million|billion|trillion)(?![a-z])|\s?(?:mn|bn|tn)(?![a-z])|[kmb](?![a-z0-9²])|\s[mb](?=\s|$)"
    r"|[余餘多]?(?:万亿|萬億|千万|千萬|百万|百萬|[千万萬亿億])[余餘多]?)"
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_ONE = rf"{_DIGITS}(?:{_SCALE}(?:{_DIGITS}[万萬])?(?:(?<=[万萬])[0-9]{{3,4}})?)?"
_NUMBER = re.compile(
    rf"(?:(?<=RMB)|(?<=CNY)|(?<=USD)|(?<![A-Za-z0-9_#.,/:%-]))(?:{_ONE})"
    rf"(?P<range>(?:\s?(?:-|–|—|~|至|到)\s?|\s(?:to|and)\s)(?:US\$|\$|¥|RMB\s?)?{_DIGITS}(?:{_SCALE})?)?"
    r"(?P<more>\+|\s?plus(?![a-z])|\s(?:or|and)\s(?:more|above)|[余餘多])?",
    re.IGNORECASE | re.ASCII,
)
_AND = re.compile(r"\sand\s", re.ASCII)
_TIGHT = re.compile(r"\s(?=(?:[mbt]n|[kmb])(?![a-z]))", re.IGNORECASE | re.ASCII)  # "28.8 bn" as headlines have it
_GLUED = re.compile(r"[A-Za-z_/0-9]|[:.][0-9]|,[0-9]{3}(?![0-9])|-[A-Za-z]*[0-9]", re.ASCII)
_BETWEEN = re.compile(r"(?:between|介于|在)\s*(?:US\$|\$|¥|RMB)?\s*$", re.IGNORECASE)
_FROM = re.compile(r"(?:from|从|由|自)\s*(?:US\$|\$|¥|RMB|about|over|近|约|超过)?\s*$", re.IGNORECASE)
_AFTER = (
    (Bound.AT_LEAST, re.compile(r"\s*(?:以上|或以上|or\smore|and\sabove|-plus|plus(?![a-z]))", re.IGNORECASE)),
    (Bound.ABOUT, re.compile(r"\s*(?:左右|上下|or\sso(?![a-z])|or\sthereabouts|前后)", re.IGNORECASE)),
    (Bound.AT_MOST, re.compile(r"\s*(?:以下|以内|or\sless|or\sfewer|at\smost)", re.IGNORECASE)),
)  # fmt: skip

_YEAR = re.compile(r"(?<![0-9,.])20[0-4][0-9](?![0-9]|,[0-9]{3}|\.[0-9])", re.ASCII)
_COUNTED = re.compile(
    r"[余餘多]?\s?(?:千|万|萬|亿|億|家|名|位|个|場|场|项|件|款|台|平|元|人|次|%|m2|m²|㎡|\+|thousand|million|billion|bn|mn|sqm|yuan|rmb|dollars|usd|square)",
    re.IGNORECASE | re.ASCII,
)  # fmt: skip
_MONEY_BEFORE = re.compile(r"(?:¥|\$|RMB|CNY|USD)\s*$", re.IGNORECASE)
_NONE_SIGNS = "[零〇一二两兩三四五六七八九十百千]"
_HAN_WORD = re.compile(
    rf"(?<![第每唯统之其第同单星期周月初上下头前后度{_NONE_SIGNS[1:-1]}0-9.])(?:(?:{_NONE_SIGNS}+(?:点{_NONE_SIGNS}+)?(?:万亿|[万萬亿億])?)+|[万亿])"
    r"(?P<more>[余餘多])?"
    r"(?=家|名|位|个(?!人)|場|场|项|件|款|台|天|次|人次|人|国|支|批|条|所|届(?!时)|倍|平方米|平米|元|美元|成)"
)
_HAN_NONE = re.compile(r"一|[十百千万亿]", re.ASCII)
_SPELLED = re.compile(
    r"(?<![A-Za-z-])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|"
    r"trillion|dozen|half\sa|an?(?=\s(?:dozen|hundred|thousand|million|billion|trillion)))"
    r"(?:[\s-]+(?:and\s)?|(?![a-z-])))+(?![a-z])",
    re.IGNORECASE | re.ASCII,
)
_ONE_WORD = re.compile(r"one|hundred|thousand|million|billion|trillion|dozen", re.IGNORECASE | re.ASCII)
_VAGUE_WORDS = tuple(word for word in quantity.VAGUE if word not in ("several", "many", "a number of", "若干", "许多"))
_VAGUE = re.compile(
    rf"(?<![A-Za-z0-9])(?:{'|'.join(sorted(_VAGUE_WORDS, key=len, reverse=True))})(?![a-z])", re.IGNORECASE | re.ASCII
)
_SHARE = re.compile(
    r"(?<![A-Za-z])(?:(?:one|a)[- ](?:third|quarter|fifth|tenth)|(?:two|three|four)[- ](?:thirds|quarters|fifths)|"
    r"(?:one[- ])?half)(?=\s(?:of|were|are|came)\s)|[二两三四五六七八九十]分之[一二两三四五六七八九]|一半",
    re.IGNORECASE | re.ASCII,
)
_HUNDREDTHS = re.compile(rf"百分之(?P<n>[0-9]+(?:\.[0-9]+)?|{_NONE_SIGNS}+)")


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
    """The text with wide and styled signs made plain, each in its place: ``３.５２亿，`` becomes ``3.52亿,``."""
    if text.isascii():
        return text
    return "".join(map(_plain_sign, text))


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    known = {"，": ",", "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "～": "~", "\u00a0": " ", "¥": "¥"}.get(sign)
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
    for search in (_shares, _vague, _digits, _han, _spelled):
        for one in search(shown):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def mask(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text with some places made blank, everything else where it was."""
    for start, end in taken:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the digits at a place are a year and not a number of something."""
    if not _YEAR.fullmatch(text[start:end]) or _MONEY_BEFORE.search(text[:start]):
        return False
    return not _COUNTED.match(text, end)


def _digits(text: str) -> Iterator[Found]:
    at = 0
    while match := _NUMBER.search(text, at):
        end = match.end()
        if match["range"] and not _is_range(text, match):
            end = match.start("range")
        at = max(end, match.start() + 1)
        if is_year(text, match.start(), end) or (match["range"] and _years(match)):
            continue
        if _GLUED.match(text, end) and not _unit(text, end):
            at = _glued_end(text, end)
            continue
        yield _made(text, match.start(), end)


def _years(match: re.Match[str]) -> bool:
    """Whether both ends of what looks like a range are years: ``2021-2024``."""
    return all(_YEAR.fullmatch(part) for part in re.split(r"\s?(?:-|~|至|到|to|and)\s?", match[0]))


def _is_range(text: str, match: re.Match[str]) -> bool:
    """``300 to 400`` is a range, ``from 300 to 400`` a change, ``400 and 133`` are two figures, ``2021 to 2`` none."""
    if is_year(text, match.start(), match.start("range")) or _FROM.search(text[: match.start()]):
        return False
    return not _AND.match(match["range"]) or bool(_BETWEEN.search(text[: match.start()]))


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
    late = _suffix(text, stop)
    if late and not after:
        after, stop = late, late[1]
    read = _read(text[start:end], bound or (after[0] if after else None))
    if money and unit and unit != money:
        unit = FOREIGN
    return Found(begin, core, stop, read, unit or money)


def _read(printed: str, bound: Bound | None) -> Quantity | None:
    """What ``bot.core.quantity`` makes of it, under the bound that the message gives."""
    try:
        read = quantity.parse_whole(_TIGHT.sub("", _AND.sub(" to ", printed.strip())))
    except (ValueError, ArithmeticError):
        return None
    if bound is None or read.bound in (Bound.RANGE, Bound.VAGUE):
        return read
    return quantity.Quantity(read.number, bound, read.digits, read.high)


def _currency(text: str, start: int) -> tuple[int, str | None]:
    for unit, pattern in _LEADING:
        if found := pattern.search(text[max(0, start - 8) : start]):
            return start - (len(text[max(0, start - 8) : start]) - found.start()), unit
    return start, None


def _bound(text: str, start: int) -> tuple[int, Bound | None]:
    window = text[max(0, start - 40) : start]
    if found := _BEFORE.search(window):
        return start - (len(window) - found.start("word")), _WORDS[found["word"].casefold()]
    return start, None


def _unit(text: str, end: int) -> tuple[str, int] | None:
    for unit, pattern in _TRAILING:
        if found := pattern.match(text, end):
            return unit, found.end()
    return None


def _suffix(text: str, end: int) -> tuple[Bound, int] | None:
    for bound, pattern in _AFTER:
        if found := pattern.match(text, end):
            return bound, found.end()
    return None


def _han(text: str) -> Iterator[Found]:
    """Numbers in Chinese signs, where a measure word follows: without one, ``千`` and ``一`` are parts of words."""
    for match in _HAN_WORD.finditer(text):
        if not _HAN_NONE.fullmatch(match[0]):
            yield _made(text, match.start(), match.end())


def _spelled(text: str) -> Iterator[Found]:
    """Numbers in English words. What ``numerals`` does not read to its end is left unread, never cut short."""
    for match in _SPELLED.finditer(text):
        words = match[0].rstrip(" -")
        if words.casefold().endswith(" and"):
            words = words[: -len(" and")].rstrip()
        if _ONE_WORD.fullmatch(words) and not (words.casefold() == "one" and _counts_one(text, match.start())):
            continue
        end = match.start() + len(words)
        made = _made(text, match.start(), end)
        whole = _whole(words)
        yield made if whole else Found(made.start, made.core, made.end, None, made.unit)


def _counts_one(text: str, start: int) -> bool:
    """``one`` counts only in ``one Nobel laureate``: behind it stands a name, not ``of``, ``day`` or ``more``."""
    return bool(
        re.compile(r"one\s(?!of|day|more|thing|can|another|year|who|that|time|to\s)[A-Z]", re.ASCII).match(text, start)
    )


def _whole(words: str) -> bool:
    found = numerals.read(words)
    return found is not None and not re.sub(
        r"\s*(?:thousand|million|billion|trillion)\s*", "", found[1], count=1, flags=re.IGNORECASE
    )


def _vague(text: str) -> Iterator[Found]:
    for match in _VAGUE.finditer(text):
        read = quantity.parse(match[0])
        yield Found(match.start(), match.end(), match.end(), read, None, match[0].casefold())


def _shares(text: str) -> Iterator[Found]:
    for match in _SHARE.finditer(text):
        begin, bound = _bound(text, match.start())
        yield Found(begin, match.end(), match.end(), _read(match[0], bound), PERCENT)
    for match in _HUNDREDTHS.finditer(text):
        begin, bound = _bound(text, match.start())
        yield Found(begin, match.end(), match.end(), _read(match["n"], bound), PERCENT)
