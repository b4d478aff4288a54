"""Time zones by the names that people use: IANA's own, cities and countries in both languages, usual abbreviations.

A fixed offset is no zone: it has no summer time, and a daily post would come an hour off for half of the year. Who
types ``UTC+8`` is shown the cities that keep that time now.
"""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot.core.match import MOST, Entry, Index
from bot.words.zones import canonical, city, country, leading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.core.model import Lang

_AREAS = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
LANGS: Final[tuple[Lang, ...]] = ("en", "zh-CN")
UTC: Final = "Etc/UTC"
# What is shown before anything is typed, and first among equals.
_FIRST: Final = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Asia/Seoul", "Asia/Kolkata",
    "Asia/Dubai", "Europe/Moscow", "Europe/Istanbul", "Europe/Berlin", "Europe/Paris", "Europe/London",
    "Africa/Johannesburg", "Africa/Lagos", "Africa/Cairo", "America/Sao_Paulo", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Mexico_City", "Australia/Sydney", "Pacific/Auckland", UTC,
)  # fmt: skip
# Cities that are no zone's own, and abbreviations; one that means several places proposes them all.
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "Asia/Shanghai": (
        "Beijing", "北京", "北京时间", "Beijing time", "Chongqing", "重庆", "Guangzhou", "广州", "Shenzhen", "深圳",
        "Hangzhou", "杭州", "Chengdu", "成都", "Wuhan", "武汉", "Nanjing", "南京", "Tianjin", "天津", "Suzhou", "苏州",
        "Pudong", "浦东", "PRC", "CST", "China time", "中国时间",
    ),
    "Asia/Hong_Kong": ("HKT",), "Asia/Singapore": ("SGT",), "Asia/Tokyo": ("JST", "Osaka", "大阪"),
    "Asia/Seoul": ("KST",), "Asia/Taipei": ("Taiwan", "台湾"), "Asia/Dubai": ("Abu Dhabi", "阿布扎比"),
    "Asia/Kolkata": ("IST", "Delhi", "New Delhi", "新德里", "Mumbai", "孟买", "Bangalore", "Bengaluru", "班加罗尔"),
    "Asia/Jerusalem": ("IST", "Tel Aviv", "特拉维夫"), "Europe/Dublin": ("IST",),
    "Europe/London": ("BST", "UK", "England", "英国"), "Europe/Moscow": ("MSK", "Saint Petersburg", "圣彼得堡"),
    "Europe/Berlin": ("CET", "CEST", "Munich", "慕尼黑", "Frankfurt", "法兰克福", "Hamburg", "汉堡", "Cologne", "科隆"),
    "Europe/Zurich": ("Geneva", "日内瓦"), "Europe/Rome": ("Milan", "米兰"), "Europe/Madrid": ("Barcelona", "巴塞罗那"),
    "America/New_York": (
        "EST", "EDT", "ET", "Eastern time", "美东", "美东时间", "Washington", "华盛顿", "Boston", "波士顿", "Miami",
        "迈阿密", "Atlanta", "亚特兰大", "Philadelphia", "费城",
    ),
    "America/Chicago": ("CST", "CDT", "CT", "Central time", "美中", "Houston", "休斯敦", "Dallas", "达拉斯", "Austin"),
    "America/Denver": ("MST", "MDT", "MT", "Mountain time"),
    "America/Los_Angeles": (
        "PST", "PDT", "PT", "Pacific time", "美西", "美西时间", "San Francisco", "旧金山", "Seattle", "西雅图",
        "San Diego", "圣迭戈", "Silicon Valley", "硅谷", "Las Vegas", "拉斯维加斯",
    ),
    "America/Toronto": ("Montreal", "蒙特利尔", "Ottawa", "渥太华"),
    "Australia/Sydney": ("AEST", "AEDT", "Canberra", "堪培拉"), "Pacific/Auckland": ("NZST", "NZDT", "Wellington"),
    "America/Sao_Paulo": ("Rio de Janeiro", "里约热内卢", "Brasilia", "巴西利亚"), UTC: ("UTC", "GMT", "协调世界时"),
}  # fmt: skip
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−])\s*([0-9]{1,2})(?::?([0-9]{2}))?", re.IGNORECASE | re.ASCII)


def prepare(now: dt.datetime) -> None:
    """Have the names of all zones at hand, so that nobody waits for them while typing. It takes some 0.2 seconds."""
    for lang in LANGS:
        _index(lang)
    _by_offset(_hour(now))


def load(zone: str) -> ZoneInfo | None:
    """The rules of a zone; ``None`` where this machine knows no zone of that name."""
    try:
        return ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def find(typed: str, lang: Lang) -> str | None:
    """The one zone that is called so; ``None`` where there is none, or more than one."""
    entry = _index(lang).exact(typed)
    return entry.value if entry else None


def near(typed: str, lang: Lang, now: dt.datetime) -> tuple[str, ...]:
    """At most three zones that may have been meant: of those that are called nearly so, the best known first."""
    index = _index(lang)
    nearest = sorted((entry.value for entry in index.nearest(typed)), key=zones().index)
    found = _at_offset(typed, now) or [*nearest, *(entry.value for entry in index.propose(typed))]
    return tuple(dict.fromkeys(found))[:3]


def propose(typed: str, lang: Lang, now: dt.datetime) -> tuple[Entry, ...]:
    """At most 25 zones for what has been typed so far, with the offset that each has now."""
    found = _at_offset(typed, now) or [entry.value for entry in _index(lang).propose(typed)]
    return tuple(Entry(zone, described(zone, lang, now)) for zone in found[:MOST])


def described(zone: str, lang: Lang, now: dt.datetime) -> str:
    """A zone in words: ``Shanghai · UTC+08:00``."""
    return f"{place(zone, lang)} · UTC{offset(zone, now)}" if zone != UTC else "UTC"


def place(zone: str, lang: Lang) -> str:
    """The city that stands for a zone."""
    return "UTC" if zone == UTC else city(zone, lang)


def offset(zone: str, now: dt.datetime) -> str:
    """How far a zone is from UTC now: ``+08:00``."""
    minutes = round((now.astimezone(ZoneInfo(zone)).utcoffset() or dt.timedelta()) / dt.timedelta(minutes=1))
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _at_offset(typed: str, now: dt.datetime) -> list[str]:
    """The zones that keep a typed offset now; nothing where what is typed is none."""
    found = _OFFSET.fullmatch(typed.strip())
    if found is None:
        return []
    wanted = f"{'+' if found[1] == '+' else '-'}{int(found[2]):02}:{found[3] or '00'}"
    return _by_offset(_hour(now)).get(wanted, [])


def _hour(now: dt.datetime) -> dt.datetime:
    return now.replace(minute=0, second=0, microsecond=0)


@lru_cache(maxsize=2)
def _by_offset(hour: dt.datetime) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for zone in zones():
        found.setdefault(offset(zone, hour), []).append(zone)
    return found


@cache
def zones() -> tuple[str, ...]:
    """Every zone that can be chosen: those of places, by the names that they bear today, the best known first."""
    known = zoneinfo.available_timezones()
    current = sorted(name for name in known if name.partition("/")[0] in _AREAS and canonical(name) == name)
    first = [name for name in _FIRST if name in known]
    led = leading()
    return tuple(dict.fromkeys((*first, *(name for name in current if name in led), *current)))


@cache
def _index(lang: Lang) -> Index:
    older: dict[str, list[str]] = {}
    for name in zoneinfo.available_timezones():
        if "/" in name:
            older.setdefault(canonical(name), []).append(name)
    return Index(tuple(Entry(zone, place(zone, lang), tuple(_names(zone, older.get(zone, ())))) for zone in zones()))


def _names(zone: str, older: Iterable[str]) -> Iterable[str]:
    yield from (place(zone, "en"), place(zone, "zh-CN"), zone.rpartition("/")[2])
    yield from _ALSO.get(zone, ())
    yield from (name for lang in LANGS if (name := country(zone, lang)))
    yield from (part for name in sorted(older) for part in (name, name.rpartition("/")[2]))
