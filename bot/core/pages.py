"""Split a long card into pages that fit a chat message, each with the sources of its own figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.card import Block, Card, Heading, Inline, Line, Refs, Rule, SourceRef, Span, inlines

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE_WEIGHT = 3600  # of the 4,000 characters that Discord takes in all texts of one message
_MARKUP = 6  # more than any style adds to a span
_SPECIAL = frozenset("\\*_~`|<>[]()#-+.!@:&")  # characters that a renderer may have to escape


@dataclass(frozen=True, slots=True)
class Page:
    """One message's worth of a card. ``number`` counts from 1 to ``count``."""

    blocks: tuple[Block, ...]
    sources: tuple[SourceRef, ...]
    number: int
    count: int


def pages(card: Card, limit: int = PAGE_WEIGHT) -> tuple[Page, ...]:
    """Cut the card between blocks so that no page weighs more than ``limit``.

    The weight of a block is never less than the length of what a renderer makes of it. A single block that is too
    heavy stands on a page of its own.
    """
    by_number = {source.n: source for source in card.sources}
    base = _text_weight(card.title) + 60
    cuts: list[tuple[list[Block], dict[int, SourceRef]]] = [([], {})]
    weight = base
    for block in card.blocks:
        cited = {n: by_number[n] for n in _numbers((block,)) if n in by_number}
        blocks, sources = cuts[-1]
        added = _weight(block) + sum(source_weight(cited[n]) for n in cited.keys() - sources.keys())
        if blocks and weight + added > limit:
            moved = [blocks.pop()] if isinstance(blocks[-1], Heading | Rule) and len(blocks) > 1 else []
            cuts.append((moved, {}))
            blocks, sources = cuts[-1]
            added = _weight(block) + sum(map(source_weight, cited.values()))
            weight = base + sum(map(_weight, moved))
        blocks.append(block)
        sources.update(cited)
        weight += added
    return tuple(
        Page(_trim(blocks), tuple(sources[n] for n in sorted(sources)), number, len(cuts))
        for number, (blocks, sources) in enumerate(cuts, 1)
    )


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


def _numbers(blocks: Iterable[Block]) -> list[int]:
    return [n for inline in inlines(blocks) if isinstance(inline, Refs) for n in inline.numbers]


def _weight(block: Block) -> int:
    if isinstance(block, Line):
        return _MARKUP + sum(map(_inline_weight, block.inlines))
    return _MARKUP + (_text_weight(block.text) if isinstance(block, Heading) else 0)


def _inline_weight(inline: Inline) -> int:
    if isinstance(inline, Refs):
        return 1 + sum(len(str(n)) + 1 for n in inline.numbers)
    return _span_weight(inline)


def _span_weight(span: Span) -> int:
    return _MARKUP + _text_weight(span.text) + (len(span.url) + _MARKUP if span.url else 0)


def _text_weight(text: str) -> int:
    return len(text) + sum(character in _SPECIAL for character in text)


def source_weight(source: SourceRef) -> int:
    """The most characters that a source's line can take."""
    words = _text_weight(source.title) + _text_weight(source.publisher) + len(source.day) + len(source.id)
    return words + len(source.url or "") + 8 * _MARKUP
