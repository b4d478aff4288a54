"""The daily post: the events of a day, and what is posted on a day without any."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.answers.thisday import editions, events
from bot.core.calendar import next_day, this_day
from bot.core.card import Action, Card, Kind, Note, Span, Style
from bot.core.model import MetricKind, Modality
from bot.core.rank import derived, voices
from bot.words import dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.core.calendar import Anniversary
    from bot.core.model import FactBase, Lang, Metric

_ROTATING = frozenset({"counts", "money"})


class QuietDay(StrEnum):
    """What is posted on a day without an event."""

    SKIP = "skip"  # nothing
    NEXT = "next"  # the next day with an event
    FIGURE = "figure"  # a figure, another one each time


def daily(
    base: FactBase,
    day: dt.date,
    lang: Lang,
    quiet_day: QuietDay = QuietDay.SKIP,
    shown: Mapping[str, dt.date] | None = None,
) -> Card | None:
    """The post of a day; ``None`` where nothing is posted.

    ``shown`` holds the day on which a server was last shown each claim: of the figures, the one that was shown longest
    ago, or never, has its turn.
    """
    found = past(this_day(base, day), day)
    if found:
        return _events(base, day, lang, found)
    if quiet_day is QuietDay.NEXT:
        return _next(base, day, lang)
    return _figure(base, day, lang, shown or {}) if quiet_day is QuietDay.FIGURE else None


def past(found: Iterable[Anniversary], day: dt.date) -> tuple[Anniversary, ...]:
    """What a post can tell of: nothing of years to come."""
    return tuple(one for one in found if one.day <= day)


def claims_of(card: Card) -> tuple[str, ...]:
    """The ids of the claims that a card shows: what the ledger remembers of a post."""
    said = [item.claims for item in card.figures] + [item.claims for item in card.facts]
    return tuple(dict.fromkeys(claim for claims in said for claim in claims))


def _events(base: FactBase, day: dt.date, lang: Lang, found: tuple[Anniversary, ...]) -> Card:
    sheet = Sheet(base, lang)
    events(sheet, found, day)
    return _card(sheet, day, editions(sheet, found))


def _next(base: FactBase, day: dt.date, lang: Lang) -> Card | None:
    """The next day with an event behind it: one that is still to come for the first time is no anniversary."""
    following = next_day(base, day)
    while following is not None and following - day < dt.timedelta(days=366):
        if found := past(this_day(base, following), following):
            sheet = Sheet(base, lang)
            sheet.note(Note("hint", sheet.say("daily.next", day=_short(day, lang), following=_short(following, lang))))
            events(sheet, found, day)
            return _card(sheet, day, editions(sheet, found))
        following = next_day(base, following)
    return None


def _figure(base: FactBase, day: dt.date, lang: Lang, shown: Mapping[str, dt.date]) -> Card | None:
    turns = [(year, metric) for year in base.editions for metric in _metrics(base, year)]
    if not turns:
        return None
    year, metric = min(turns, key=lambda turn: _turn(base, turn[0], turn[1], shown))
    found = voices(base, metric.id, year)
    sheet = Sheet(base, lang)
    sheet.note(Note("hint", sheet.say("daily.figure", day=_short(day, lang))))
    edition = Span(sheet.say("edition.title", year=year))
    name = Span(metric.names.of(lang), Style.STRONG)
    sheet.line(edition, Span(" · "), name, Span(" "), *sheet.either(found))
    claims = [claim for voice in found for claim in voice.claims]
    if any(claim.doubts or claim.id in base.conflicts_of for claim in claims):
        sheet.rule()
        sheet.caveats(claims)
    return _card(sheet, day, [Action(edition.text, f"/waic year:{year}")])


def _metrics(base: FactBase, year: int) -> Iterable[Metric]:
    """The figures of an edition that can have a turn: reported, and no arithmetic of ours."""
    for name, claims in base.by_edition[year].items():
        metric = base.metrics[name]
        suits = metric.is_figure and metric.kind is not MetricKind.ORDINAL and metric.group in _ROTATING
        if suits and not derived(claims) and voices(base, name, year)[0].lead.modality is Modality.REPORTED:
            yield metric


def _turn(base: FactBase, year: int, metric: Metric, shown: Mapping[str, dt.date]) -> tuple[dt.date, str]:
    """Least recently shown first; among those never shown in an order of no meaning, so that years and metrics mix."""
    last = max((shown.get(claim.id, dt.date.min) for claim in base.live_claims(metric.id, year)), default=dt.date.min)
    return (last, sha256(f"{metric.id} {year}".encode()).hexdigest())


def _short(day: dt.date, lang: Lang) -> str:
    return dates.day_of_year(day, lang)


def _card(sheet: Sheet, day: dt.date, actions: Iterable[Action]) -> Card:
    title = sheet.say("daily.title", day=_short(day, sheet.lang))
    return sheet.card(f"/today date:{day:%m-%d}", Kind.TODAY, title, actions)
