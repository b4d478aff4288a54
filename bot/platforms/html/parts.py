"""What belongs together in a card: a label and its value, a list, a remark; so that HTML can say so.

A card is a list of lines. A line that leads with a bold label is a row of a table of terms; lines with bullets are
items of one list, and of the label before them where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.card import Heading, Line, Rule, Span, Style, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.card import Block, Inline, Item

_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its value, or with its items where the value is a list."""

    label: Span
    value: tuple[Inline, ...] = ()
    items: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels and values that stand below each other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """The items of one list."""

    lines: tuple[Line, ...]


Part = Heading | Rule | Rows | Items | Table | Line


def parts(blocks: Sequence[Block]) -> Iterator[Part]:
    """The blocks of a card, joined where they belong together."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, Line) and block.bullet:
            lines = _bullets(blocks, place)
            yield Items(lines)
            place += len(lines)
        elif rows := _rows(blocks, place):
            yield Rows(rows)
            place += sum(1 + len(row.items) for row in rows)
        else:
            yield block
            place += 1


def _bullets(blocks: Sequence[Block], place: int) -> tuple[Line, ...]:
    found = []
    for block in blocks[place:]:
        if not (isinstance(block, Line) and block.bullet):
            break
        found.append(block)
    return tuple(found)


def _rows(blocks: Sequence[Block], place: int) -> tuple[Row, ...]:
    found: list[Row] = []
    while place < len(blocks) and (row := _row(blocks, place)):
        found.append(row)
        place += 1 + len(row.items)
    return tuple(found)


def _row(blocks: Sequence[Block], place: int) -> Row | None:
    """The row that begins at a place: a label with a value behind it, or alone above the items of its list."""
    block = blocks[place]
    if not isinstance(block, Line) or block.bullet or not block.inlines:
        return None
    label, *rest = block.inlines
    if not isinstance(label, Span) or label.style is not Style.STRONG:
        return None
    if not rest:
        items = _bullets(blocks, place + 1)
        return Row(label, items=items) if items else None
    if label.text.rstrip().endswith(_COLONS):
        return Row(replace(label, text=label.text.rstrip().rstrip("".join(_COLONS))), tuple(rest))
    gap, value = rest[0], rest[1:]
    if not isinstance(gap, Span) or not gap.text.startswith(" ") or gap.text.startswith(" ·"):
        return None
    bare = gap.text.lstrip(" ")
    lead = [Span(bare, gap.style, gap.item, gap.url)] if bare else []
    return Row(label, (*lead, *value)) if lead or value else None


def runs(inlines: Sequence[Inline]) -> Iterator[tuple[Item | None, list[Inline]]]:
    """The inlines of a line, joined where neighbours show the same figure or fact: what it says and what limits it."""
    item: Item | None = None
    run: list[Inline] = []
    for inline in inlines:
        shown = inline.item if isinstance(inline, Span) else None
        if run and (shown is None or shown != item):
            yield item, run
            run = []
        item = shown
        run.append(inline)
    if run:
        yield item, run
