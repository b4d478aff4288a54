"""``/metrics``: what can be asked, by group, with the editions that each is known for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.refusal import short_label
from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Kind, Span, Style
from bot.core.model import GROUPS, Modality
from bot.core.reading.metrics.known import claims_beside, editions_with, headlines

if TYPE_CHECKING:
    from bot.core.model import FactBase, Lang, Metric


def metrics(base: FactBase, lang: Lang) -> Card:
    """Every metric that a live claim is about, in the order of the vocabulary."""
    sheet = Sheet(base, lang)
    for group in GROUPS:
        members = [metric for metric in base.metrics.values() if metric.group == group and _asked(base, metric)]
        if members:
            sheet.heading(f"asked.{group}")
        for metric in members:
            name = Span(metric.names.of(lang), Style.STRONG)
            sheet.line(name, Span(sheet.say("asked.row", where=_where(sheet, metric))), bullet=True)
    actions = [Action(short_label(sheet.label(name)), f"/timeline metric:{name}") for name in headlines(base)]
    return sheet.card("/metrics", Kind.HELP, sheet.say("asked.title"), actions)


def _asked(base: FactBase, metric: Metric) -> bool:
    return bool(editions_with(base, metric.id) or claims_beside(base, metric.id))


def _where(sheet: Sheet, metric: Metric) -> str:
    """The editions, marked where all that is known was planned or is our arithmetic; places behind them."""
    joint = sheet.say("list.joint")
    years = [_year(sheet, metric, year) for year in editions_with(sheet.base, metric.id)]
    subjects = dict.fromkeys(claim.subject or "" for claim in claims_beside(sheet.base, metric.id))
    places = [sheet.base.subjects[name].names.of(sheet.lang) for name in subjects if name in sheet.base.subjects]
    return joint.join((*years, *places))


def _year(sheet: Sheet, metric: Metric, year: int) -> str:
    moods = {claim.modality for claim in sheet.base.live_claims(metric.id, year)}
    if moods <= {Modality.PLANNED, Modality.TARGET}:
        return f"{year}{sheet.say('limit.planned')}"
    return f"{year}{sheet.say('limit.derived')}" if moods <= {Modality.DERIVED} else str(year)
