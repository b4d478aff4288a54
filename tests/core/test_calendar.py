"""Which events fall on a day, and when a post is due: by table, over a year in many zones, and by property."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import edtf
from bot.core.calendar import (
    CATCH_UP,
    Due,
    Edge,
    days_of,
    due,
    exists,
    first_due,
    next_day,
    next_due,
    plan,
    previous_day,
    this_day,
)
from bot.core.model import Event, Wording
from tests.core import all_zones
from tests.core.build import base, claim, event, real

DAY = dt.timedelta(days=1)


def happened(on: str, en: str = "It happened", relevance: str = "core") -> Event:
    return Event(edtf.parse(on), "other", Wording(en), relevance)


def on(day: str, *events: Event) -> list[tuple[str, str, str]]:
    facts = base(*(claim(f"2021-event-{n}", "events", one) for n, one in enumerate(events)))
    found = this_day(facts, dt.date.fromisoformat(day))
    return [(one.claim.value.wording.en, one.day.isoformat(), one.edge.value) for one in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "day", "edge"),
    [
        ("2021-07-10", "2024-07-10", "whole"),
        ("2021-07-10", "2021-07-10", "whole"),
        ("2021-07-10", "2020-07-10", "whole"),
        ("2021-07-10T16:30+08:00", "2025-07-10", "whole"),
        ("2021-07-10T09:00+08:00/2021-07-10T16:30+08:00", "2025-07-10", "whole"),
        ("2021-07-08/2021-07-10", "2024-07-08", "first"),
        ("2021-07-08/2021-07-10", "2024-07-10", "last"),
        ("2021-12-31/2022-01-02", "2024-12-31", "first"),
        ("2021-12-31/2022-01-02", "2024-01-02", "last"),
        ("2021-07-08/2021-09", "2024-07-08", "first"),
        ("2021-07/2021-09-01", "2024-09-01", "last"),
        ("2024-02-29", "2028-02-29", "whole"),
        ("2024-02-29", "2025-02-28", "whole"),
        ("2024-02-28/2024-02-29", "2028-02-29", "last"),
    ],
)
def test_an_event_falls_on_its_day_of_every_year(written: str, day: str, edge: str) -> None:
    assert [found[2] for found in on(day, happened(written))] == [edge]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-07-08/2021-07-10", "2024-07-09"),  # the days between are no anniversary
        ("2021-07-10~", "2024-07-10"),
        ("2021-07", "2024-07-01"),
        ("2021", "2024-01-01"),
        ("2024-02-29", "2028-02-28"),  # that year has a 29th
        ("2024-02-29", "2025-03-01"),
    ],
)
def test_and_on_no_other(written: str, day: str) -> None:
    assert on(day, happened(written)) == []


def test_both_ends_of_february() -> None:
    leap, before = happened("2020-02-29", "Leap"), happened("2022-02-28", "Before")
    assert [name for name, _, _ in on("2023-02-28", leap, before)] == ["Leap", "Before"]
    assert [name for name, _, _ in on("2024-02-28", leap, before)] == ["Before"]


def test_the_conference_first_and_then_by_time() -> None:
    events = [
        happened("2019-07-08", "Far away", "background"),
        happened("2023-07-08", "Third"),
        happened("2018-07-08", "In the city", "host_city"),
        happened("2021-07-08", "Second"),
        happened("2020-07-08", "First"),
    ]
    assert [name for name, _, _ in on("2024-07-08", *events)] == ["First", "Second", "Third", "In the city", "Far away"]


def test_one_event_of_two_sources_is_told_once() -> None:
    facts = base(
        claim("2021-a", "events", event("2021-07-08", "It opened"), "press"),
        claim("2021-b", "events", event("2021-07-08", "It opened"), "gov"),
    )
    (one,) = this_day(facts, dt.date(2024, 7, 8))
    assert [said.id for said in one.voice.claims] == ["2021-b", "2021-a"]
    assert this_day(facts, dt.date(2024, 7, 8)) is not None


def test_the_nearest_days() -> None:
    facts = base(
        claim("2021-a", "events", happened("2021-07-08/2021-07-10")), claim("2020-b", "events", happened("2020-02-29"))
    )
    assert next_day(facts, dt.date(2025, 7, 7)) == dt.date(2025, 7, 8)
    assert next_day(facts, dt.date(2025, 7, 8)) == dt.date(2025, 7, 10)
    assert next_day(facts, dt.date(2025, 7, 10)) == dt.date(2026, 2, 28)
    assert next_day(facts, dt.date(2027, 7, 10)) == dt.date(2028, 2, 29)
    assert previous_day(facts, dt.date(2025, 7, 10)) == dt.date(2025, 7, 8)
    assert previous_day(facts, dt.date(2025, 7, 8)) == dt.date(2025, 2, 28)


def test_the_days_of_the_calendar_are_told_in_order() -> None:
    events = (happened("2021-07-08/2021-07-10"), happened("2019-02-01"), happened("2023-07-08"), happened("2021"))
    facts = base(*(claim(f"2021-event-{n}", "events", one) for n, one in enumerate(events)))
    assert days_of(facts) == ((2, 1), (7, 8), (7, 10))


def test_no_day_where_no_event_has_one() -> None:
    facts = base(claim("2021-a", "events", happened("2021-07")))
    assert next_day(facts, dt.date(2025, 7, 7)) is None
    assert previous_day(facts, dt.date(2025, 7, 7)) is None


def test_the_calendar_ends() -> None:
    facts = base(claim("2021-a", "events", happened("2021-07-08")))
    assert next_day(facts, dt.date(9999, 12, 30)) is None
    assert previous_day(facts, dt.date(1, 1, 2)) is None


def test_one_event_comes_round_each_year() -> None:
    facts = base(claim("2020-a", "events", happened("2020-02-29")))
    assert next_day(facts, dt.date(2023, 2, 28)) == dt.date(2024, 2, 29)
    assert previous_day(facts, dt.date(2025, 2, 28)) == dt.date(2024, 2, 29)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_the_bundled_facts_have_no_day_between(day: dt.date) -> None:
    following, before = next_day(real(), day), previous_day(real(), day)
    assert following is not None
    assert before is not None
    assert this_day(real(), following)
    between = (before + step * DAY for step in range(1, (following - before).days))
    assert all(other == day or not this_day(real(), other) for other in between)


def test_every_dated_event_of_the_facts_falls_on_its_own_day() -> None:
    events = [one for one in real().claims.values() if one.live and isinstance(one.value, Event)]
    assert len(events) > 100
    for one in events:
        assert isinstance(one.value, Event)
        for point in (one.value.on.start, one.value.on.end):
            if point.date and not one.value.on.about:
                assert one.id in {said.id for found in this_day(real(), point.date) for said in found.voice.claims}


ZONES = (
    "UTC", "Asia/Shanghai", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Beirut",
    "Africa/Cairo", "Africa/Casablanca", "Europe/London", "Europe/Berlin", "Europe/Lisbon", "Atlantic/Azores",
    "America/New_York", "America/St_Johns", "America/Los_Angeles", "America/Santiago", "America/Asuncion",
    "America/Havana", "America/Scoresbysund", "America/Nuuk", "Australia/Lord_Howe", "Australia/Adelaide",
    "Pacific/Chatham", "Pacific/Auckland", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Marquesas",
    "Antarctica/Troll",
)  # fmt: skip
CLOCKS = (dt.time(0), dt.time(2, 30), dt.time(9), dt.time(23, 59))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", CLOCKS, ids=str)
def test_one_post_a_day_at_the_right_time_for_a_year(zone: str, clock: dt.time) -> None:
    place = ZoneInfo(zone)
    one = first_due(dt.datetime(2024, 12, 31, 12, tzinfo=dt.UTC), clock, place)
    posts = []
    while len(posts) < 370:
        posts.append(one)
        one = next_due(one.day, clock, place)
    assert [post.day for post in posts] == [posts[0].day + n * DAY for n in range(len(posts))]
    for earlier, later in pairwise(posts):
        assert dt.timedelta(hours=22) <= later.at - earlier.at <= dt.timedelta(hours=26)
    for post in posts:
        local = post.at.astimezone(place)
        at_the_time = (local.date(), local.time().replace(tzinfo=None)) == (post.day, clock)
        assert at_the_time or not _has(post.day, clock, place), f"{post} is {local} there"
        if at_the_time:
            assert local.fold == 0, "of a time that comes twice, it is the first"
        else:
            assert dt.timedelta() < local.replace(tzinfo=None) - dt.datetime.combine(post.day, clock) <= 2 * HOUR


HOUR = dt.timedelta(hours=1)


def _has(day: dt.date, clock: dt.time, zone: dt.tzinfo) -> bool:
    """Whether a zone has a time on a day: there and back again leads to the same."""
    written = dt.datetime.combine(day, clock, zone)
    return written.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) == written.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "at"),
    [
        ("Asia/Shanghai", "2025-07-08", "09:00", "2025-07-08T01:00"),
        ("Europe/Berlin", "2025-03-30", "02:30", "2025-03-30T01:30"),  # skipped: 03:30 there
        ("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26T00:30"),  # twice: the first
        ("Australia/Lord_Howe", "2025-10-05", "02:15", "2025-10-04T15:45"),  # a shift of half an hour
        ("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45"),
        ("Asia/Beirut", "2025-03-30", "00:00", "2025-03-29T22:00"),  # midnight is skipped
        ("America/Havana", "2025-11-02", "00:30", "2025-11-02T04:30"),  # midnight comes twice
        ("America/Nuuk", "2025-03-29", "23:30", "2025-03-30T01:30"),  # skipped: the next day there
        ("Pacific/Kiritimati", "2025-01-01", "00:00", "2024-12-31T10:00"),
    ],
)
def test_when_a_post_is_due(zone: str, day: str, clock: str, at: str) -> None:
    found = due(dt.date.fromisoformat(day), dt.time.fromisoformat(clock), ZoneInfo(zone))
    assert found == Due(dt.date.fromisoformat(day), dt.datetime.fromisoformat(at).replace(tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("zone", "lost"),
    [
        ("Pacific/Apia", "2011-12-30"),
        ("Pacific/Fakaofo", "2011-12-30"),
        ("Pacific/Kiritimati", "1994-12-31"),
        ("Pacific/Kwajalein", "1993-08-21"),
    ],
)
@pytest.mark.parametrize("clock", CLOCKS, ids=str)
def test_a_day_lost_at_the_date_line_has_no_post(zone: str, lost: str, clock: dt.time) -> None:
    place, day = ZoneInfo(zone), dt.date.fromisoformat(lost)
    assert not exists(day, place)
    assert exists(day - DAY, place)
    assert exists(day + DAY, place)
    assert next_due(day - DAY, clock, place).day == day + DAY
    assert due(day - DAY, clock, place).at < next_due(day - DAY, clock, place).at


def test_a_new_schedule_begins_today_while_its_time_has_not_passed() -> None:
    zone, nine = ZoneInfo("Asia/Shanghai"), dt.time(9)
    at_nine = dt.datetime(2025, 7, 8, 1, tzinfo=dt.UTC)
    second = dt.timedelta(seconds=1)
    assert first_due(at_nine - second, nine, zone) == Due(dt.date(2025, 7, 8), at_nine)
    assert first_due(at_nine, nine, zone) == Due(dt.date(2025, 7, 8), at_nine)
    assert first_due(at_nine + second, nine, zone) == Due(dt.date(2025, 7, 9), at_nine + DAY)


NINE, SHANGHAI = dt.time(9), ZoneInfo("Asia/Shanghai")
EIGHTH = dt.date(2025, 7, 8)


@pytest.mark.parametrize(
    ("late", "post", "skipped", "following"),
    [
        (dt.timedelta(seconds=-1), None, 0, 0),
        (dt.timedelta(), 0, 0, 1),
        (CATCH_UP, 0, 0, 1),
        (CATCH_UP + dt.timedelta(seconds=1), None, 1, 1),
        (3 * DAY, 3, 3, 4),
        (3 * DAY + CATCH_UP + dt.timedelta(seconds=1), None, 4, 4),
        (400 * DAY, 400, 400, 401),
    ],
)
def test_catching_up(late: dt.timedelta, post: int | None, skipped: int, following: int) -> None:
    found = plan(EIGHTH, due(EIGHTH, NINE, SHANGHAI).at + late, NINE, SHANGHAI)
    assert found.post == (None if post is None else due(EIGHTH + post * DAY, NINE, SHANGHAI))
    assert found.skipped == tuple(EIGHTH + n * DAY for n in range(skipped))
    assert found.following == due(EIGHTH + following * DAY, NINE, SHANGHAI)


@given(
    st.sampled_from(ZONES),
    st.dates(dt.date(2010, 1, 1), dt.date(2035, 1, 1)),
    st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    st.timedeltas(dt.timedelta(days=-2), dt.timedelta(days=10)),
)
def test_each_day_is_posted_skipped_or_to_come(zone: str, day: dt.date, clock: dt.time, late: dt.timedelta) -> None:
    place = ZoneInfo(zone)
    first = next_due(day - DAY, clock, place)
    now = first.at + late
    found = plan(day, now, clock, place)
    days = [*found.skipped, *([found.post.day] if found.post else []), found.following.day]
    assert days[0] == first.day
    for earlier, later in pairwise(days):
        assert next_due(earlier, clock, place).day == later
    assert found.following.at > now
    if found.post:
        assert dt.timedelta() <= now - found.post.at <= CATCH_UP


def test_edges_are_named() -> None:
    assert {edge.value for edge in Edge} == {"whole", "first", "last"}


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"])
def test_the_walk_over_all_zones_finds_no_fault_and_would_find_one(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = all_zones.walk(zone, 2010, 2012, dt.time(2, 15))
    assert found["posts"] in (1095, 1096)
    assert found["in a gap of the clocks"] + found["days lost at the date line"] >= 1
    assert not any(number for name, number in found.items() if name.startswith("FAULT"))
    monkeypatch.setattr(all_zones, "next_due", lambda after, clock, place: due(after + 2 * DAY, clock, place))
    assert all_zones.walk(zone, 2010, 2012, dt.time(2, 15))["FAULT: day left out"] > 500
