"""``/waic``: all editions at a glance: dates, place, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.countdown import countdown
from bot.core.answers.sheet import Sheet, lead_metrics
from bot.core.card import Action, Card, Kind, Span, Style
from bot.core.rank import voices

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.card import Inline
    from bot.core.model import FactBase, Lang

_BUTTONS = 4
_RIVALS = 2  # more of them stand on the edition's own card


def overview(base: FactBase, lang: Lang, today: dt.date | None = None) -> Card:
    """Every edition, latest first, one line each; with ``today``, that of a planned one counts the days until then."""
    sheet = Sheet(base, lang, brief=True)
    years = sorted(base.editions, reverse=True)
    for year in years:
        sheet.line(Span(str(year), Style.STRONG), Span(" "), *_edition(sheet, year, today), bullet=True)
    rich = sorted(years, key=lambda year: -sum(map(len, base.by_edition[year].values())))[:_BUTTONS]
    actions = [
        Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in sorted(rich, reverse=True)
    ]
    return sheet.card("/waic", Kind.OVERVIEW, sheet.say("overview.title"), actions)


def _edition(sheet: Sheet, year: int, today: dt.date | None) -> list[Inline]:
    """Days, place and theme, as far as a source says; that the days are unknown is said, as is a mere implication."""
    base = sheet.base
    parts: list[Inline] = []
    dated = False
    for metric in lead_metrics(base, "when", "place", "theme"):
        if found := voices(base, metric.id, year):
            theme = metric.group == "theme"
            shown = found if len(found) <= _RIVALS else found[:1]
            parts += [Span(" · "), *sheet.either(shown, style=Style.EMPHASIS if theme else Style.PLAIN, quoted=theme)]
            if shown != found:
                parts.append(Span(sheet.say("overview.rivals"), Style.MUTED))
            dated = dated or metric.group == "when"
    if not dated:
        key = "overview.implied" if sheet.implied(year) else "overview.no_dates"
        parts = [Span(" · "), Span(sheet.say(key), Style.MUTED), *parts]
    if today and (planned := countdown(sheet, year, today, Style.MUTED)):
        parts += [Span(" · "), *planned]
    return parts[1:]
