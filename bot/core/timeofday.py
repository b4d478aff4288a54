"""Times of day as people write them, in English and Chinese: ``9``, ``21:00``, ``9am``, ``晚上9点``, ``上午9:30``."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_HAN = "零一二三四五六七八九"
_NAMED = {
    "midnight": dt.time(0), "午夜": dt.time(0), "零点": dt.time(0), "noon": dt.time(12), "midday": dt.time(12),
    "正午": dt.time(12),
}  # fmt: skip
_FOUR_DIGITS = re.compile("([0-9]{2})([0-9]{2})")
_WESTERN = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2}))?\s*(?P<half>[ap])?(?(half)\.?m\.?)")
_EASTERN = re.compile(
    r"(?P<part>凌晨|清晨|清早|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜)?\s*(?P<hour>[0-9]{1,2})"
    r"(?::(?P<exact>[0-9]{2})|[点點时時](?:(?P<minute>[0-9]{1,2})分?|(?P<half>半)|(?P<quarter>[13一三])刻|整|钟|鐘)?)?"
)
_NUMERAL = re.compile(f"(?P<tens>[二三四五]?)(?P<ten>十)(?P<ones>[{_HAN[1:]}]?)(?!刻)|零?(?P<one>[{_HAN}])(?!刻)")
_MORNING = frozenset({"凌晨", "清晨", "清早", "早上", "早晨", "早", "上午"})
_NIGHT = frozenset({"晚上", "晚间", "晚", "夜里", "夜间", "深夜"})


def time_of_day(text: str) -> dt.time | None:
    """Read a time of day to the minute; ``None`` for what is none, or could be two: ``13pm``, ``24:00``, ``9:5``."""
    said = unicodedata.normalize("NFKC", text).casefold().strip()
    if said in _NAMED:
        return _NAMED[said]
    if four := _FOUR_DIGITS.fullmatch(said):
        return _time(int(four[1]), int(four[2]))
    if found := _WESTERN.fullmatch(said):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        return _time(hour, minute) if found["half"] is None else _of_twelve(hour, minute, found["half"])
    return _eastern(_digits(said))


def _of_twelve(hour: int, minute: int, half: str) -> dt.time | None:
    """The hour 12 is the first of its half of the day."""
    return _time(hour % 12 + (12 if half == "p" else 0), minute) if 1 <= hour <= 12 else None


def _eastern(said: str) -> dt.time | None:
    found = _EASTERN.fullmatch(said)
    if found is None:
        return None
    hour = _in_part(int(found["hour"]), found["part"])
    return None if hour is None else _time(hour, _minute(found))


def _minute(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15 if found["quarter"] in "1一" else 45
    return int(found["exact"] or found["minute"] or 0)


def _in_part(hour: int, part: str | None) -> int | None:
    """The hour of 24 that an hour of a part of the day is; ``None`` where that part has no such hour."""
    if part is None:
        return hour
    if part in _MORNING:
        # 凌晨12点 is midnight; 上午12点 is noon to some and midnight to others.
        return 0 if (hour, part) == (12, "凌晨") else hour if hour < 12 else None
    if part == "中午":
        return hour if hour in (11, 12) else hour + 12 if hour in (1, 2) else None
    if part in _NIGHT and hour == 12:
        return 0
    if part in _NIGHT and hour < 5:
        return hour  # 夜里2点
    return hour + 12 if hour < 12 else hour


def _digits(said: str) -> str:
    """Hours and minutes in Chinese numerals as digits: ``二十一点三十分`` as ``21点30分``."""
    return _NUMERAL.sub(_number, said.replace("〇", "零").replace("两", "二"))


def _number(found: re.Match[str]) -> str:
    tens, ten, ones = found["tens"], found["ten"], found["ones"]
    return f"{_HAN.index(tens or '一')}{_HAN.index(ones or '零')}" if ten else str(_HAN.index(found["one"]))


def _time(hour: int, minute: int) -> dt.time | None:
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
