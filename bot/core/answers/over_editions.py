"""The answers that go over the editions of one figure: the highest, the second lowest, how it changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.answers.extreme import extreme
from bot.core.answers.frame import actions, begin
from bot.core.answers.series import series
from bot.core.card import Card, Kind, Note, Span, Style
from bot.core.reading.question import Intent, command_of
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.answers.extreme import Extreme
    from bot.core.answers.series import Row, Series
    from bot.core.answers.sheet import Sheet
    from bot.core.model import FactBase, Lang, Metric
    from bot.core.reading.question import Reading


def superlative(base: FactBase, reading: Reading, lang: Lang) -> Card | None:
    """The highest or lowest of a figure, or the place in that order that is asked for; ``None`` where none is told.

    Raises
    ------
    NoSourcedFact
        Where fewer editions have the figure than the place in the order that is asked for.
    """
    metric = base.metrics[reading.metrics[0]]
    rows = series(base, metric, reading.years or None)
    highest = reading.intent is Intent.HIGHEST
    found = extreme(rows, highest=highest, rank=reading.rank)
    if found is None and reading.rank > 1:
        raise NoSourcedFact(
            "error.ask_rank",
            suggestions=(command_of(replace(reading, rank=1)), f"/timeline metric:{metric.id}"),
            metric=metric.names.of(lang),
            count=sum(row.results != () for row in rows.rows),
            rank=reading.rank,
        )
    if found is None:
        return None
    sheet = begin(base, reading, lang)
    for row in found.leaders:
        _row(sheet, metric, row)
    for key in _how_far(found, reading):
        sheet.note(Note("bound", sheet.say(key)))
    others = [row for row in rows.known if row not in found.leaders]
    if others:
        sheet.rule()
        sheet.heading("answer.others")
        for row in others:
            _row(sheet, metric, row)
    _gaps(sheet, rows)
    sheet.rule()
    sheet.conflicts(rows.claims)
    ranked = "ranked_" if reading.rank > 1 else ""
    title = sheet.say(f"answer.{ranked}{reading.intent.value}", metric=metric.names.of(lang), rank=reading.rank)
    return sheet.card(command_of(reading), Kind.ANSWER, title, actions(sheet, reading))


def _row(sheet: Sheet, metric: Metric, row: Row) -> None:
    lead = [Span(str(row.edition), Style.STRONG), Span(" ")]
    sheet.line(*lead, *sheet.either(row.voices, quoted=metric.group == "theme"), bullet=True)


def _how_far(found: Extreme, reading: Reading) -> Iterator[str]:
    """How far a superlative holds: over floors it is what was printed, among rivals it may hang on who is right."""
    if found.others:
        yield "answer.hangs_on_rivals" if reading.rank == 1 else "answer.order_hangs_on_rivals"
    if len(found.leaders) > 1:
        yield "answer.shared"
    if not found.alike:
        yield "answer.not_alike"
    if found.proven:
        yield "answer.proven"
    elif reading.rank > 1:
        yield "answer.ranked_printed"
    else:
        yield f"answer.{reading.intent.value}_printed"


def trend(base: FactBase, reading: Reading, lang: Lang) -> Card | None:
    """The rows of every edition; ``None`` where fewer than two are told."""
    metric = base.metrics[reading.metrics[0]]
    rows = series(base, metric, reading.years or None)
    if len(rows.known) < 2:
        return None
    sheet = begin(base, reading, lang)
    for row in rows.known:
        _row(sheet, metric, row)
    _gaps(sheet, rows)
    sheet.note(Note("hint", sheet.say("answer.trend")))
    sheet.rule()
    sheet.conflicts(rows.claims)
    title = sheet.say("answer.title_trend", metric=metric.names.of(lang))
    return sheet.card(command_of(reading), Kind.ANSWER, title, actions(sheet, reading))


def _gaps(sheet: Sheet, rows: Series) -> None:
    if rows.gaps:
        years = sheet.say("list.joint").join(map(str, rows.gaps))
        sheet.note(Note("coverage", sheet.say("answer.gaps", years=years)))
