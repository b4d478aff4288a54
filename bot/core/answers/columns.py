"""The rows of a metric in columns: a table for the eye, and a file for a spreadsheet."""

from __future__ import annotations

import csv
from decimal import Decimal
from string import ascii_lowercase
from typing import TYPE_CHECKING

from bot.core.card import Attachment, Card, Column, Figure, Flag, Inline, Refs, Span, Style, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.core.answers.series import Row, Series
    from bot.core.answers.sheet import Sheet
    from bot.core.card import Fact

_BOUNDS = {"at_least": ">=", "at_most": "<=", "about": "~", "just_under": "<~"}
_MOODS = {"planned": "P", "target": "T", "estimated": "E", "derived": "D"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FIELDS = (
    "edition", "metric", "label", "text", "number", "unit", "bound", "low", "high", "modality", "as_of", "final",
    "scope", "flag", "claims", "sources", "addresses",
)  # fmt: skip


def table_of(sheet: Sheet, rows: Series) -> Table:
    """A row for each value. What a chat shows of it is ASCII in either language: Han letters would bend the columns.

    Numbers stand in full and right-aligned, so that they can be compared by their length.
    """
    items = [_items(sheet, rows, row) for row in rows.rows]
    scopes = _letters(figure for found in items for figure in found)
    several = len({figure.unit for found in items for figure in found if figure.unit}) > 1
    names = ("edition", "number", "mark", "sources", "printed", "scope", "as_of")
    columns = (
        Column(sheet.say(f"table.{name}"), narrow=place < 4, right=name == "number") for place, name in enumerate(names)
    )
    made = (
        _row(figure, scopes, first=not place, unit=several) for found in items for place, figure in enumerate(found)
    )
    return Table(tuple(columns), tuple(made))


def _items(sheet: Sheet, rows: Series, row: Row) -> list[Figure]:
    items = [sheet.item(voice) for voice in row.voices] or [sheet.missing(rows.metric, row.edition)]
    return [item for item in items if isinstance(item, Figure)]


def _letters(figures: Iterable[Figure]) -> dict[str, str]:
    """A letter for each scope that is named, in the order of the rows."""
    scopes = dict.fromkeys(figure.scope for figure in figures if figure.scope)
    return {scope: ascii_lowercase[place % len(ascii_lowercase)] for place, scope in enumerate(scopes)}


def _row(figure: Figure, scopes: Mapping[str, str], *, first: bool, unit: bool) -> tuple[tuple[Inline, ...], ...]:
    edition = Span(str(figure.edition) if first else "")
    number = _number(figure) + (f" {figure.unit}" if unit and figure.unit else "")
    shown = Span(number, Style.MUTED if figure.flag is Flag.MISSING else Style.PLAIN, figure)
    mark = Span(marks(figure) + scopes.get(figure.scope or "", ""), item=figure)
    refs: tuple[Inline, ...] = (Refs(figure.refs),) if figure.refs else ()
    wide = (figure.text, figure.scope or "", figure.as_of or "")
    return ((edition,), (shown,), (mark,), refs, *((Span(text, item=figure),) for text in wide))


def _number(figure: Figure) -> str:
    if figure.flag is Flag.MISSING:
        return "-"
    if figure.number is None:
        return "?"
    if figure.bound == "range" and figure.high is not None:
        return f"{_grouped(figure.number)}..{_grouped(figure.high)}"
    return _BOUNDS.get(figure.bound, "") + _grouped(figure.number)


def _grouped(number: str) -> str:
    return format(Decimal(number), ",")


def marks(figure: Figure) -> str:
    """The signs behind a number: its mood, whether sources disagree, whether more was counted later."""
    mood = _MOODS.get(figure.modality, "")
    return mood + ("!" if figure.flag is Flag.CONFLICT else "") + ("*" if figure.final is False else "")


def signs_of(sheet: Sheet, table: Table) -> list[list[Span]]:
    """The lines below a table: the unit, what the signs mean as far as they stand in it, and each scope."""
    figures = [span.item for row in table.rows for span in row[1] if isinstance(span, Span)]
    shown = [figure for figure in figures if isinstance(figure, Figure)]
    signs = sheet.say("list.beside").join(sheet.say(f"table.sign_{name}") for name in _signs(shown))
    lines = [[Span(signs, Style.MUTED)]]
    units = dict.fromkeys(figure.unit for figure in shown if figure.unit)
    named = [sheet.base.units[unit].template.of(sheet.lang).replace("{n}", "").strip() for unit in units]
    if named == [name for name in named if name]:
        lines.insert(0, [Span(sheet.say("table.unit", unit=sheet.say("list.joint").join(named)), Style.MUTED)])
    for scope, letter in _letters(shown).items():
        figure = next(figure for figure in shown if figure.scope == scope)
        lines.append([Span(sheet.say("table.sign_scope", letter=letter, scope=scope), Style.MUTED, figure)])
    return lines


def _signs(shown: list[Figure]) -> Iterator[str]:
    """The names of the signs that occur, in one order."""
    told = [figure for figure in shown if figure.flag is not Flag.MISSING]
    used = {figure.bound for figure in told} | {figure.modality for figure in told}
    yield from (name for name in (*_BOUNDS, *_MOODS) if name in used)
    rest = {
        "conflict": any(figure.flag is Flag.CONFLICT for figure in told),
        "interim": any(figure.final is False for figure in told),
        "vague": any(figure.number is None for figure in told),
        "missing": len(told) < len(shown),
    }
    yield from (name for name, occurs in rest.items() if occurs)


def attachment_of(card: Card, metric: str) -> Attachment:
    """Every figure or fact of the card as CSV (RFC 4180), a row each, with the ids of its claims and its sources.

    No text can act as a formula: one that begins like one gets an apostrophe in front.
    """
    written: list[str] = []
    writer = csv.writer(_Lines(written))
    writer.writerow(_FIELDS)
    sources = {source.n: source for source in card.sources}
    items: tuple[Figure | Fact, ...] = (*card.figures, *card.facts)
    for item in items:
        cited = [sources[n] for n in item.refs]
        row = {name: _cell(getattr(item, name, None)) for name in _FIELDS}
        row["sources"] = " ".join(source.id for source in cited)
        row["addresses"] = " ".join(source.url for source in cited if source.url)
        writer.writerow(map(_guarded, row.values()))
    return Attachment(f"waic-{metric}-{card.revision}.csv", "".join(written))


class _Lines:
    """What ``csv`` writes to: a list and no stream, since the core opens none."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
