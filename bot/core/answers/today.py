"""``/today [date]``: what happened on this day of the year, in any year; a plan is told as a plan."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.calendar import Edge, next_day, previous_day, this_day
from bot.core.card import Action, Card, Fact, Kind, Note, Refs, Span, Style
from bot.core.days import MonthDay, of_date, read_day
from bot.core.model import Event, Modality
from bot.core.phrasing import date_text
from bot.errors import NoSourcedFact, UsageError
from bot.words import dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from bot.core.calendar import Anniversary
    from bot.core.model import FactBase, Lang

_EDITIONS = 2
_PLANS = frozenset({Modality.PLANNED, Modality.TARGET})


def today_card(base: FactBase, typed: str | None, today: dt.date, lang: Lang) -> Card:
    """The events of a day of the year; where there are none, those of the next day that has some, said so.

    Parameters
    ----------
    typed
        The day as it was typed (``bot.core.days``); without, it is ``today``.

    Raises
    ------
    UsageError
        When what was typed is no day.
    NoSourcedFact
        When no event of the facts has a day.
    """
    readings = (of_date(today),) if typed is None else read_day(typed, today, lang)
    if not readings:
        near = tuple(f"/today date:{MonthDay(day.month, day.day)}" for day in _around(base, today))
        raise UsageError("error.not_a_day", suggestions=near, text=typed or "")
    day = readings[0].in_year(today.year)
    sheet = Sheet(base, lang)
    shown = _shown_day(sheet, day)
    for other in readings[1:]:
        sheet.note(Note("hint", sheet.say("today.read_as", day=_name(day, lang), other=_name_of(other, lang))))
    found = this_day(base, shown)
    _events(sheet, found)
    actions = [*_other_readings(readings[1:], lang), *_neighbours(sheet, shown), *_editions(sheet, found)]
    command = "/today" if typed is None else f"/today date:{readings[0]}"
    return sheet.card(command, Kind.TODAY, sheet.say("today.title", day=_name(day, lang)), actions)


def _around(base: FactBase, day: dt.date) -> Iterator[dt.date]:
    for found in (next_day(base, day), previous_day(base, day)):
        if found is not None:
            yield found


def _shown_day(sheet: Sheet, day: dt.date) -> dt.date:
    """The day itself where an event falls on it; else the next one that has some, which is said."""
    if this_day(sheet.base, day):
        return day
    following = next_day(sheet.base, day)
    if following is None:
        raise NoSourcedFact("error.no_events", suggestions=("/waic",))
    days = {"day": _name(day, sheet.lang), "next": _name(following, sheet.lang)}
    sheet.note(Note("coverage", sheet.say("today.none", **days)))
    return following


def _name(day: dt.date, lang: Lang) -> str:
    return dates.day_of_year(day, lang)


def _name_of(day: MonthDay, lang: Lang) -> str:
    return _name(day.in_year(2000), lang)


def _events(sheet: Sheet, found: Iterable[Anniversary]) -> None:
    """The events by their relevance: the conference's own first."""
    for relevance, events in groupby(found, key=_relevance):
        sheet.line(Span(sheet.say(f"today.{relevance}"), Style.STRONG))
        kept = list(events)
        for one in kept:
            _event(sheet, one)
        sheet.conflicts([claim for one in kept for claim in one.voice.claims])


def _relevance(one: Anniversary) -> str:
    event = one.claim.value
    assert isinstance(event, Event)
    return event.relevance


def _event(sheet: Sheet, one: Anniversary) -> None:
    """One event. Its own words say what happened; of a plan they are set off as what was announced."""
    event = one.claim.value
    assert isinstance(event, Event)
    item = sheet.item(one.voice)
    assert isinstance(item, Fact)
    when = date_text(event.on, sheet.lang)
    if one.edge is not Edge.WHOLE:
        when = sheet.say(f"today.{one.edge.value}", when=when)
    key = "today.plan" if one.claim.modality in _PLANS else "event.line"
    text = sheet.say(key, when=when, what=event.wording.of(sheet.lang))
    warn = [Span("⚠ ", Style.WARN, item)] if one.voice.disputed else []
    sheet.line(*warn, Span(text, Style.PLAIN, item), Refs(item.refs), bullet=True)


def _other_readings(readings: Iterable[MonthDay], lang: Lang) -> Iterator[Action]:
    return (Action(_name_of(reading, lang), f"/today date:{reading}") for reading in readings)


def _neighbours(sheet: Sheet, day: dt.date) -> Iterator[Action]:
    """The nearest days with an event, before and after."""
    for key, found in (("today.before", previous_day(sheet.base, day)), ("today.after", next_day(sheet.base, day))):
        if found is not None and of_date(found) != of_date(day):
            label = sheet.say(key, day=_name(found, sheet.lang))
            yield Action(label, f"/today date:{of_date(found)}")


def _editions(sheet: Sheet, found: Iterable[Anniversary]) -> Iterator[Action]:
    years = dict.fromkeys(one.claim.edition for one in found if one.claim.edition is not None)
    return (Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in list(years)[:_EDITIONS])
