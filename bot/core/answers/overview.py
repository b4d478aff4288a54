"""``/waic``: all editions at a glance: dates, place, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Kind, Span, Style
from bot.core.model import MetricKind
from bot.core.rank import voices

if TYPE_CHECKING:
    from bot.core.card import Inline
    from bot.core.model import FactBase, Lang, Metric

_BUTTONS = 4


def overview(base: FactBase, lang: Lang) -> Card:
    """Every edition, latest first, one line each."""
    sheet = Sheet(base, lang)
    years = sorted(base.editions, reverse=True)
    for year in years:
        sheet.line(Span(str(year), Style.STRONG), Span(" "), *_edition(sheet, year), bullet=True)
    rich = sorted(years, key=lambda year: -sum(map(len, base.by_edition[year].values())))[:_BUTTONS]
    actions = [
        Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in sorted(rich, reverse=True)
    ]
    return sheet.card("/waic", Kind.OVERVIEW, sheet.say("overview.title"), actions)


def _edition(sheet: Sheet, year: int) -> list[Inline]:
    parts: list[Inline] = []
    for metric in _glance(sheet.base):
        found = voices(sheet.base, metric.id, year)
        if found:
            theme = metric.group == "theme"
            said = sheet.either(found, style=Style.EMPHASIS if theme else Style.PLAIN, quoted=theme)
            parts += [Span(" · "), *said] if parts else said
    if sheet.implied(year):
        key = "overview.implied" if parts else "overview.no_dates"
        parts.append(Span(sheet.say(key), Style.MUTED))
    return parts


def _glance(base: FactBase) -> list[Metric]:
    """The first metric of each of the three: dates, place, theme."""
    found = []
    for group, kind in (("when", MetricKind.DATE), ("place", MetricKind.TEXT), ("theme", MetricKind.TEXT)):
        metric = next((m for m in base.metrics.values() if m.group == group and m.kind is kind and not m.many), None)
        if metric:
            found.append(metric)
    return found
