"""Time zones by the names that people use."""

from __future__ import annotations

import datetime as dt
import sys
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service import zones
from bot.words.zones import city, country

NOW = dt.datetime(2026, 11, 21, 8, tzinfo=dt.UTC)
SUMMER = dt.datetime(2026, 7, 1, 8, tzinfo=dt.UTC)
_HAN = range(0x4E00, 0x9FFF)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Asia/Shanghai", "Asia/Shanghai"),
        ("asia/shanghai", "Asia/Shanghai"),
        ("Shanghai", "Asia/Shanghai"),
        ("上海", "Asia/Shanghai"),
        ("Beijing", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("PRC", "Asia/Shanghai"),
        ("Asia/Chongqing", "Asia/Shanghai"),
        ("Calcutta", "Asia/Kolkata"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("US/Pacific", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("纽约", "America/New_York"),
        ("伦敦", "Europe/London"),
        ("Japan", "Asia/Tokyo"),
        ("日本", "Asia/Tokyo"),
        ("UTC", "Etc/UTC"),
        ("gmt", "Etc/UTC"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_a_zone_is_found_by_many_names(typed: str, zone: str, lang: str) -> None:
    assert zones.find(typed, lang) == zone  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Shangai", ("Asia/Shanghai",)),
        ("Nev York", ("America/New_York",)),
        ("CST", ("Asia/Shanghai", "America/Chicago")),
        ("IST", ("Asia/Kolkata",)),
        ("China", ("Asia/Shanghai", "Asia/Urumqi")),
        ("Germany", ("Europe/Berlin",)),
        ("UTC+8", ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei")),
        ("gmt +8", ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei")),
        ("+05:30", ("Asia/Kolkata",)),
        ("UTC+5:45", ("Asia/Kathmandu",)),
        ("−3", ("America/Sao_Paulo",)),
        ("+23", ()),
        ("qqqqqqqqq", ()),
    ],
)
def test_what_means_several_or_is_misspelt_brings_the_likeliest(typed: str, first: tuple[str, ...]) -> None:
    assert zones.find(typed, "en") is None
    found = zones.near(typed, "en", NOW)
    assert found[: len(first)] == first
    assert bool(found) == bool(first)
    assert len(found) <= 3


def test_an_offset_is_that_of_the_season() -> None:
    assert zones.near("UTC+1", "en", NOW)[0] == "Europe/Berlin"
    assert zones.near("UTC+1", "en", SUMMER)[0] == "Europe/London"


def test_proposals_say_the_city_and_its_offset() -> None:
    assert zones.propose("shang", "en", NOW)[0].label == "Shanghai · UTC+08:00"
    assert zones.propose("上", "zh-CN", NOW)[0].label == "上海 · UTC+08:00"
    assert zones.propose("new y", "en", NOW)[0].label == "New York · UTC-05:00"
    assert zones.propose("new y", "en", SUMMER)[0].label == "New York · UTC-04:00"
    assert zones.propose("kathm", "zh-CN", NOW)[0].label == "加德满都 · UTC+05:45"
    assert zones.propose("utc", "en", NOW)[0].label == "UTC"
    assert zones.offset("America/St_Johns", NOW) == "-03:30"


def test_what_is_prepared_is_found_at_once() -> None:
    zones._by_offset.cache_clear()
    zones._index.cache_clear()
    zones.prepare(NOW)
    assert zones.propose("UTC+8", "zh-CN", NOW)[0].value == "Asia/Shanghai"
    assert zones._by_offset.cache_info().hits == 1
    assert zones._index.cache_info().misses == 2


def test_the_best_known_are_proposed_first() -> None:
    empty = zones.propose("", "en", NOW)
    assert len(empty) == 25
    assert empty[0].value == "Asia/Shanghai"


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_every_zone_can_be_chosen_and_read(lang: str) -> None:
    assert len(zones.zones()) > 400
    for zone in zones.zones():
        assert zones.load(zone) is not None
        assert zones.find(zone, lang) == zone  # type: ignore[arg-type]
        assert zones.place(zone, lang)  # type: ignore[arg-type]


def test_every_city_has_a_chinese_name() -> None:
    without = {zone for zone in zones.zones() if not any(ord(sign) in _HAN for sign in city(zone, "zh-CN"))}
    assert without <= {"Etc/UTC", "America/Coyhaique"}  # CLDR has no name for the newest yet


def test_countries() -> None:
    assert country("Asia/Kolkata", "en") == "India"
    assert country("Asia/Kolkata", "zh-CN") == "印度"
    assert country("Etc/UTC", "en") is None


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "/etc/passwd", "Asia", "", "\0"])
def test_what_is_no_zone_is_not_read(name: str) -> None:
    assert zones.load(name) is None


@given(st.text(max_size=60))
def test_anything_can_be_typed(typed: str) -> None:
    assert all(zones.load(zone) for zone in zones.near(typed, "en", NOW))
    assert len(zones.propose(typed, "zh-CN", NOW)) <= 25


def test_a_machine_without_a_zone_database_has_that_of_the_lock() -> None:
    """As on Windows, and in the smallest containers: the zones come from the package tzdata."""
    before = zoneinfo.TZPATH
    try:
        zoneinfo.reset_tzpath(to=[])
        zoneinfo.ZoneInfo.clear_cache()
        assert "Asia/Shanghai" in zoneinfo.available_timezones()
        assert zones.load("Asia/Shanghai") is not None
    finally:
        zoneinfo.reset_tzpath(to=before if sys.platform != "win32" else [])
        zoneinfo.ZoneInfo.clear_cache()
