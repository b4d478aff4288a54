"""Split a long card into pages that fit a chat message, each with the sources of its own figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.card import Block, Card, Heading, Inline, Line, Refs, Rule, SourceRef, Span, Table, inlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PAGE_WEIGHT = 3600  # of the 4,000 characters that Discord takes in all texts of one message
TITLE = 72  # characters of a source's title below a card
WIDEST_ROW = 44  # of a table: forty columns and a line end; what is wider is no block of code and not padded
_FOOTER = 60  # the revision, and which page this is
_MARKUP = 6  # more than any style adds to a span
_SPECIAL = re.compile(r"[\\*_~`|<>\[\]()#+.!@:&-]")  # characters that a renderer may have to escape


@dataclass(frozen=True, slots=True)
class Page:
    """One message's worth of a card. ``number`` counts from 1 to ``count``."""

    blocks: tuple[Block, ...]
    sources: tuple[SourceRef, ...]
    number: int
    count: int


def pages(card: Card, limit: int = PAGE_WEIGHT) -> tuple[Page, ...]:
    """Cut the card between blocks so that no page weighs more than ``limit``.

    The weight of a block is never less than the length of what a renderer makes of it. A page ends where a part of the
    card ends, if at least half of it is filled by then; it never ends with a heading, nor between a label and its list.
    A single block that is too heavy stands on a page of its own.
    """
    by_number = {source.n: source for source in card.sources}
    weighed = _Weighed(card, by_number, limit)
    parts: list[tuple[Block, ...]] = []
    start = 0
    while start < len(card.blocks):
        end = weighed.end(start)
        parts.append(_trim(list(card.blocks[start:end])))
        start = end
    parts = [part for part in parts if part] or [()]
    return tuple(
        Page(part, tuple(by_number[n] for n in sorted(_cited(part, by_number))), number, len(parts))
        for number, part in enumerate(parts, 1)
    )


class _Weighed:
    """The blocks of a card with their weights."""

    def __init__(self, card: Card, by_number: Mapping[int, SourceRef], limit: int) -> None:
        self._blocks = card.blocks
        self._weights = [_weight(block) for block in card.blocks]
        self._cited = [_cited((block,), by_number) for block in card.blocks]
        self._sources = {n: source_weight(source) for n, source in by_number.items()}
        self._room = limit - _text_weight(card.title) - _FOOTER

    def end(self, start: int) -> int:
        """Where the page that begins at ``start`` ends."""
        last, half = self._reach(start, self._room), self._reach(start, self._room // 2)
        if last == len(self._blocks):
            return last
        parts = (place for place in range(last, max(half, start + 1) - 1, -1) if self._begins_part(place))
        return next(parts, self._back(start, last))

    def _reach(self, start: int, room: int) -> int:
        """How far a page of so much room can go; always at least one block."""
        seen: set[int] = set()
        for place in range(start, len(self._blocks)):
            fresh = self._cited[place] - seen
            room -= self._weights[place] + sum(self._sources[n] for n in fresh)
            if room < 0:
                return max(place, start + 1)
            seen |= fresh
        return len(self._blocks)

    def _begins_part(self, place: int) -> bool:
        return isinstance(self._blocks[place], Rule)

    def _back(self, start: int, last: int) -> int:
        """A little earlier, where a heading or a label would be left behind by what it announces."""
        end = last
        while end > start + 1 and self._announces(end - 1):
            end -= 1
        return end

    def _announces(self, place: int) -> bool:
        block, following = self._blocks[place], self._blocks[place + 1]
        if isinstance(block, Line):
            return isinstance(following, Line) and following.bullet and not block.bullet
        return not isinstance(block, Table)


def page_of(card: Card) -> Page:
    """The page that the card asks for; the last one where it has fewer."""
    found = pages(card)
    return found[min(card.page, len(found)) - 1]


def _trim(blocks: list[Block]) -> tuple[Block, ...]:
    while blocks and isinstance(blocks[0], Rule):
        del blocks[0]
    while blocks and isinstance(blocks[-1], Rule):
        del blocks[-1]
    return tuple(blocks)


def _cited(blocks: Iterable[Block], known: Mapping[int, SourceRef]) -> set[int]:
    return {n for inline in inlines(blocks) if isinstance(inline, Refs) for n in inline.numbers if n in known}


def _weight(block: Block) -> int:
    if isinstance(block, Line):
        return _MARKUP + sum(map(_inline_weight, block.inlines))
    if isinstance(block, Table):
        return _MARKUP + sum(_row_weight(block, row) for row in block.rows)
    return _MARKUP + (_text_weight(block.text) if isinstance(block, Heading) else 0)


def _row_weight(table: Table, row: tuple[tuple[Inline, ...], ...]) -> int:
    """The narrow columns of a row, padded as they may be."""
    narrow = row[: sum(column.narrow for column in table.columns)]
    return max(WIDEST_ROW, sum(_inline_weight(inline) for cell in narrow for inline in cell))


def _inline_weight(inline: Inline) -> int:
    if isinstance(inline, Refs):
        return 1 + sum(len(str(n)) + 1 for n in inline.numbers)
    return _span_weight(inline)


def _span_weight(span: Span) -> int:
    return _MARKUP + _text_weight(span.text) + (len(span.url) + _MARKUP if span.url else 0)


def _text_weight(text: str) -> int:
    return len(text) + len(_SPECIAL.findall(text))


def chat_title(source: SourceRef) -> str:
    """A source's title as short as a chat needs it; the whole of it stands on the source's card."""
    return source.title if len(source.title) <= TITLE else f"{source.title[: TITLE - 1].rstrip()}…"


def source_weight(source: SourceRef) -> int:
    """The most characters that a source's line can take."""
    words = _text_weight(chat_title(source)) + _text_weight(source.publisher) + len(source.day) + len(source.id)
    return words + len(source.url or "") + 8 * _MARKUP
