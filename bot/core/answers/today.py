"""``/today [date]``: what happened on this day of the year, in any year; a plan is told as a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.answers.thisday import editions, events
from bot.core.calendar import next_day, previous_day, this_day
from bot.core.card import Action, Card, Kind, Note
from bot.core.days import MonthDay, of_date, read_day
from bot.errors import NoSourcedFact, UsageError
from bot.words import dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from bot.core.model import FactBase, Lang


def today(base: FactBase, typed: str | None, now: dt.date, lang: Lang) -> Card:
    """The events of a day of the year; where there are none, those of the next day that has some, said so.

    Parameters
    ----------
    typed
        The day as it was typed (``bot.core.days``); without, it is ``now``.
    now
        The day of the question. It decides which plans are still to come.

    Raises
    ------
    UsageError
        When what was typed is no day.
    NoSourcedFact
        When no event of the facts has a day.
    """
    readings = (of_date(now),) if typed is None else read_day(typed, now, lang)
    if not readings:
        near = tuple(f"/today date:{of_date(day)}" for day in _around(base, now))
        raise UsageError("error.not_a_day", suggestions=near, text=typed or "")
    day = readings[0].in_year(now.year)
    sheet = Sheet(base, lang)
    for other in readings[1:]:
        sheet.note(Note("hint", sheet.say("today.read_as", day=_name(day, lang), other=_name_of(other, lang))))
    shown = _shown(sheet, day)
    found = this_day(base, shown)
    events(sheet, found, now)
    actions = [*_others(readings[1:], lang), *_neighbours(sheet, shown), *editions(sheet, found)]
    command = "/today" if typed is None else f"/today date:{readings[0]}"
    return sheet.card(command, Kind.TODAY, sheet.say("daily.title", day=_name(day, lang)), actions)


def _around(base: FactBase, day: dt.date) -> Iterator[dt.date]:
    return (found for found in (next_day(base, day), previous_day(base, day)) if found is not None)


def _shown(sheet: Sheet, day: dt.date) -> dt.date:
    """The day itself where an event falls on it; else the next one that has some, which is said."""
    if this_day(sheet.base, day):
        return day
    following = next_day(sheet.base, day)
    if following is None:
        raise NoSourcedFact("error.no_events", suggestions=("/waic",))
    days = {"day": _name(day, sheet.lang), "following": _name(following, sheet.lang)}
    sheet.note(Note("hint", sheet.say("daily.next", **days)))
    return following


def _others(readings: Iterable[MonthDay], lang: Lang) -> Iterator[Action]:
    return (Action(_name_of(reading, lang), f"/today date:{reading}") for reading in readings)


def _neighbours(sheet: Sheet, day: dt.date) -> Iterator[Action]:
    """The nearest days with an event, before and after; where there is but one, it is told once."""
    told = {of_date(day)}
    for key, found in (("today.before", previous_day(sheet.base, day)), ("today.after", next_day(sheet.base, day))):
        if found is not None and of_date(found) not in told:
            told.add(of_date(found))
            yield Action(sheet.say(key, day=_name(found, sheet.lang)), f"/today date:{of_date(found)}")


def _name(day: dt.date, lang: Lang) -> str:
    return dates.day_of_year(day, lang)


def _name_of(day: MonthDay, lang: Lang) -> str:
    return _name(day.in_year(2000), lang)
