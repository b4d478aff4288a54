"""The rules that every card keeps, checked in tests for each card that the bot can make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.card import (
    MAX_ALT,
    MAX_COMMAND,
    MAX_LABEL,
    Card,
    Fact,
    Figure,
    Flag,
    Kind,
    Refs,
    Span,
    inlines,
    lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = re.compile(r"[0-9０-９]")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


def check_card(card: Card) -> list[str]:
    """Say what is wrong with a card; an empty list where every rule of the house holds."""
    return [
        *_check_items(card),
        *_check_lines(card),
        *_check_sources(card),
        *_check_actions(card),
        *_check_chart(card),
    ]


def _check_items(card: Card) -> Iterator[str]:
    known = {source.n for source in card.sources}
    for figure in card.figures:
        yield from _check_item(figure, known)
        yield from _check_bound(figure)
    for fact in card.facts:
        yield from _check_item(fact, known)
    for comparison in card.comparisons:
        if comparison.ratio is not None and (comparison.grade == "not_comparable" or comparison.kind == "none"):
            yield f"{comparison.metric}: arithmetic on what cannot be compared"


def _check_item(item: Figure | Fact, known: set[int]) -> Iterator[str]:
    name = f"{item.metric} {item.edition or ''}".strip()
    if not item.text.strip():
        yield f"{name}: has no text"
    if item.flag is Flag.MISSING:
        if item.claims or item.refs:
            yield f"{name}: missing, and yet it has claims"
        return
    if not item.claims:
        yield f"{name}: shown without a claim"
    if not item.refs:
        yield f"{name}: shown without a source"
    if not known.issuperset(item.refs):
        yield f"{name}: refers to sources that the card does not list"


def _check_bound(figure: Figure) -> Iterator[str]:
    ends = {
        "at_least": (figure.low is not None, figure.high is None),
        "at_most": (figure.low is None, figure.high is not None),
        "vague": (figure.low is None, figure.high is None, figure.number is None),
    }
    if figure.flag is not Flag.MISSING and not all(ends.get(figure.bound, (figure.low is not None,))):
        yield f"{figure.metric}: its interval does not fit the bound {figure.bound}"


def _check_lines(card: Card) -> Iterator[str]:
    labels = {figure.label for figure in card.figures} | {fact.label for fact in card.facts}
    labels |= {source.title for source in card.sources}  # a title is quoted as it is, with what it says
    for line in (line for block in card.blocks for line in lines(block)):
        named = {n for inline in line if isinstance(inline, Refs) for n in inline.numbers}
        for span in (inline for inline in line if isinstance(inline, Span)):
            if card.kind not in _UNFIGURED and span.text not in labels and _states_number(span):
                yield f"a number without a claim: {span.text!r}"
            if isinstance(span.item, Figure | Fact) and not named.issuperset(span.item.refs):
                yield f"{span.item.metric}: its line does not name its sources"


def _check_chart(card: Card) -> Iterator[str]:
    """A chart draws what the card says: each point is a figure of the card, in its mood, and has its words."""
    if card.chart is None:
        return
    said = {(figure.edition, figure.number, figure.bound, figure.modality, figure.text) for figure in card.figures}
    for point in card.chart.points:
        if (point.edition, point.number, point.bound, point.modality, point.text) not in said:
            yield f"a point of the chart is no figure of the card: {point.edition} {point.text!r}"
        if not point.refs or not {source.n for source in card.sources}.issuperset(point.refs):
            yield f"a point of the chart has no source on the card: {point.edition} {point.text!r}"
    if not 0 < len(card.chart.alt) <= MAX_ALT:
        yield "the chart has no alt text, or too long a one"


# What an admin is shown of a change names its claims by their ids; a schedule has times.
_UNFIGURED = frozenset({Kind.HELP, Kind.ABOUT, Kind.ERROR, Kind.SOURCE, Kind.FACTS, Kind.SCHEDULE, Kind.DOCTOR})


def _states_number(span: Span) -> bool:
    """Whether a span that shows no item holds digits other than those of a year."""
    return span.item is None and bool(_DIGIT.search(_YEAR.sub("", span.text)))


def _check_sources(card: Card) -> Iterator[str]:
    numbers = [source.n for source in card.sources]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"sources are not numbered from 1 without gaps: {numbers}"
    named = {n for inline in inlines(card.blocks) if isinstance(inline, Refs) for n in inline.numbers}
    if named != set(numbers):
        yield f"sources named {sorted(named)} are not those listed {numbers}"


def _check_actions(card: Card) -> Iterator[str]:
    commands = [action.command for action in card.actions]
    if len(set(commands)) != len(commands):
        yield "two buttons stand for one command"
    for action in card.actions:
        if not action.command.startswith("/") or len(action.command) > MAX_COMMAND:
            yield f"a button's command is no slash text of at most {MAX_COMMAND} characters: {action.command!r}"
        if not 0 < len(action.label) <= MAX_LABEL:
            yield f"a button's label is empty or over {MAX_LABEL} characters: {action.label!r}"
