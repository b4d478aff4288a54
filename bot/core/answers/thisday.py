"""Events of a day as lines of a card: what happened in which year, and what was only planned for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.calendar import Edge
from bot.core.card import Action, Span, Style
from bot.core.model import Event, Modality
from bot.core.phrasing import date_text, modality_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.answers.sheet import Sheet
    from bot.core.calendar import Anniversary
    from bot.core.card import Inline

_BUTTONS = 4
_PLANS = frozenset({Modality.PLANNED, Modality.TARGET})


def events(sheet: Sheet, found: Sequence[Anniversary], today: dt.date) -> None:
    """Write a line for each event: those of the conference first, then what happened around it; then the caveats."""
    ours = [one for one in found if _relevance(one) == "core"]
    others = [one for one in found if _relevance(one) != "core"]
    for one in ours:
        sheet.line(*event_line(sheet, one, today), bullet=True)
    if others:
        sheet.heading("event.around")
    for one in others:
        sheet.line(*event_line(sheet, one, today), bullet=True)
    claims = [claim for one in (*ours, *others) for claim in one.voice.claims]
    if any(claim.doubts or claim.id in sheet.base.conflicts_of for claim in claims):
        sheet.rule()
        sheet.caveats(claims)


def event_line(sheet: Sheet, one: Anniversary, today: dt.date) -> list[Inline]:
    """An event: ``2023 · WAIC 2023 closed in Shanghai`` and its sources; a plan is worded as one."""
    item = sheet.item(one.voice)
    mark = modality_text(one.claim, sheet.lang) if one.claim.modality in _PLANS else ""  # the wording says it
    told = sheet.inlines(one.voice, text=_wording(sheet, one, today))
    limits = [inline for inline in told if not (mark and isinstance(inline, Span) and inline.text == mark)]
    return [Span(str(one.day.year), Style.STRONG, item), Span(" · "), *limits]


def _wording(sheet: Sheet, one: Anniversary, today: dt.date) -> str:
    event = one.claim.value
    assert isinstance(event, Event)
    what = event.wording.of(sheet.lang)
    if one.edge is not Edge.WHOLE:
        what = sheet.say(f"event.{one.edge}", days=date_text(event.on, sheet.lang), what=what)
    if one.claim.modality in _PLANS:
        return sheet.say("event.is_planned" if one.day > today else "event.was_planned", what=what)
    return what


def _relevance(one: Anniversary) -> str:
    event = one.claim.value
    assert isinstance(event, Event)
    return event.relevance


def editions(sheet: Sheet, found: Iterable[Anniversary]) -> Iterator[Action]:
    """A button for each edition that the events belong to, the latest first."""
    years = {one.claim.edition for one in found if one.claim.edition is not None}
    for year in sorted(years, reverse=True)[:_BUTTONS]:
        yield Action(sheet.say("edition.title", year=year), f"/waic year:{year}")
