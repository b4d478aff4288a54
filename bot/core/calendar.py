"""The calendar: which dated events fall on a day, and when a daily post is due in a time zone.

The rule of ``docs/facts-format.md``: an event falls on every day of the calendar with its month and day; an interval on
its first and on its last day; 29 February on the 28th in years without one. An event whose day is not known, or only
roughly, falls on none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.model import Event
from bot.core.rank import merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.model import Claim, FactBase
    from bot.core.rank import Voice

MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)
CATCH_UP = dt.timedelta(hours=6)
_RELEVANCE = ("core", "host_city", "background")
_ENDS = frozenset({"opening", "closing"})
_LEAP_DAY, _DAY_BEFORE = (2, 29), (2, 28)


class Edge(StrEnum):
    """Which day of an event it is."""

    WHOLE = "whole"  # the event has one day
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An event with the month and day that are asked for, and the day on which it happened or was to happen."""

    voice: Voice
    day: dt.date
    edge: Edge

    @property
    def claim(self) -> Claim:
        """The claim that speaks for the event."""
        return self.voice.lead


def this_day(base: FactBase, day: dt.date) -> tuple[Anniversary, ...]:
    """The events that fall on a day, of all years, later ones too: the conference first, in order of time.

    What opened or closed on a day goes before what else happened on it.
    """
    known = _by_day(base)
    found = known.get((day.month, day.day), ())
    if (day.month, day.day) == _DAY_BEFORE and (day + DAY).month != day.month:
        found = tuple(sorted((*found, *known.get(_LEAP_DAY, ())), key=_order))
    return found


def next_day(base: FactBase, day: dt.date) -> dt.date | None:
    """The next day after this one on which an event falls; ``None`` where no event has a day."""
    return _nearest(base, day, DAY)


def previous_day(base: FactBase, day: dt.date) -> dt.date | None:
    """The last day before this one on which an event falls; ``None`` where no event has a day."""
    return _nearest(base, day, -DAY)


def days_of(base: FactBase) -> tuple[tuple[int, int], ...]:
    """Every day of the calendar, as month and day, on which an event falls, in order."""
    return tuple(sorted(_by_day(base)))


def _nearest(base: FactBase, day: dt.date, step: dt.timedelta) -> dt.date | None:
    edge = dt.date.max if step > dt.timedelta() else dt.date.min
    for _ in range(366):  # every event falls on one day of each year
        if day == edge:
            break
        day += step
        if this_day(base, day):
            return day
    return None


def _by_day(base: FactBase) -> Mapping[tuple[int, int], tuple[Anniversary, ...]]:
    """Every event of the base by month and day. Worked out once for each base."""
    known: dict[tuple[int, int], tuple[Anniversary, ...]] | None = base.memo.get("calendar")
    if known is None:
        found: dict[tuple[int, int], list[Anniversary]] = {}
        for voice in merge(base, _dated(base)):
            for one in _days(voice):
                found.setdefault((one.day.month, one.day.day), []).append(one)
        known = {day: tuple(sorted(events, key=_order)) for day, events in found.items()}
        base.memo["calendar"] = known
    return known


def _dated(base: FactBase) -> Iterator[Claim]:
    return (claim for claim in base.claims.values() if claim.live and isinstance(claim.value, Event))


def _days(voice: Voice) -> Iterator[Anniversary]:
    event = voice.lead.value
    assert isinstance(event, Event)
    if event.on.about:
        return
    first, last = event.on.start.date, event.on.end.date
    if first is not None and first == last:
        yield Anniversary(voice, first, Edge.WHOLE)
        return
    if first is not None:
        yield Anniversary(voice, first, Edge.FIRST)
    if last is not None:
        yield Anniversary(voice, last, Edge.LAST)


def _order(one: Anniversary) -> tuple[int, dt.date, bool, str]:
    event = one.claim.value
    assert isinstance(event, Event)
    return (_RELEVANCE.index(event.relevance), one.day, event.kind not in _ENDS, one.claim.id)


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A post: the local day that it is for, which is its key, and the instant, in UTC, at which it is due."""

    day: dt.date
    at: dt.datetime


def due(day: dt.date, clock: dt.time, zone: dt.tzinfo) -> Due:
    """When the post of a day is due.

    A time that the clocks skip comes as much later as they skip; of one that comes twice, it is the first.
    """
    return Due(day, dt.datetime.combine(day, clock, zone).replace(fold=0).astimezone(dt.UTC))


def exists(day: dt.date, zone: dt.tzinfo) -> bool:
    """Whether a zone has a day at all: Samoa had no 30 December 2011 when it moved across the date line."""
    return due(day, dt.time.min, zone).at < due(day + DAY, dt.time.min, zone).at


def next_due(after: dt.date, clock: dt.time, zone: dt.tzinfo) -> Due:
    """The post after that of a day: of the next day that the zone has.

    Raises
    ------
    OverflowError
        At the end of the calendar, in the year 9999.
    """
    day = after + DAY
    while not exists(day, zone):
        day += DAY
    return due(day, clock, zone)


def first_due(now: dt.datetime, clock: dt.time, zone: dt.tzinfo) -> Due:
    """The first post that is due at ``now`` or later: what a new schedule begins with."""
    found = next_due(now.astimezone(zone).date() - 2 * DAY, clock, zone)
    while found.at < now:
        found = next_due(found.day, clock, zone)
    return found


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do about a schedule: the post to send now, if any, the days that are left out, and what comes then."""

    post: Due | None
    skipped: tuple[dt.date, ...]
    following: Due


def plan(planned: dt.date, now: dt.datetime, clock: dt.time, zone: dt.tzinfo, window: dt.timedelta = CATCH_UP) -> Plan:
    """What is due of a schedule whose next post is that of ``planned``.

    After a downtime only the latest day is posted, and only within ``window`` after it was due: never a burst.
    """
    one = next_due(planned - DAY, clock, zone)
    overdue: list[Due] = []
    while one.at <= now:
        overdue.append(one)
        one = next_due(one.day, clock, zone)
    post = overdue.pop() if overdue and now - overdue[-1].at <= window else None
    return Plan(post, tuple(missed.day for missed in overdue), one)
