"""Cards as plain text, for pipes and files: no colour, sources as ``[1]``, their full addresses at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.card import Action, Block, Card, Heading, Kind, Line, SourceRef, Style, Table
from bot.platforms.layout import GLUE, Piece, clean, pieces, table_lines, width_of, wrap
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 100
_NARROWEST = 20


def render_text(card: Card, width: int = WIDTH) -> str:
    """The whole card in lines of at most ``width`` columns, addresses excepted; ends with a line end.

    A card that comes with a file is that file: who pipes it wants nothing else.
    """
    if card.attachment:
        return card.attachment.text.replace("\r\n", "\n")
    width = max(_NARROWEST, width)
    parts = [_title(card, width), _body(card, width), _sources(card, width), _actions(card, width), _footer(card)]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _title(card: Card, width: int) -> list[str]:
    lines = _fill(clean(card.title), width)
    return [*lines, "=" * max(map(width_of, lines))]


def _body(card: Card, width: int) -> list[str]:
    lines = [line for block in card.blocks for line in _block(block, card.lang, width)]
    while lines and not lines[-1]:
        lines.pop()
    return [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]


def _block(block: Block, lang: str, width: int) -> list[str]:
    if isinstance(block, Heading):
        lines = _fill(clean(block.text), width)
        return ["", *lines, "-" * max(map(width_of, lines))]
    if isinstance(block, Line):
        lead = "- " if block.bullet else ""
        lines = _lines(_labelled(pieces(block, _mark), lang), width - len(lead))
        return [f"{' ' * len(lead) if place else lead}{line}" for place, line in enumerate(lines)]
    return ["", *table_lines(block, width), ""] if isinstance(block, Table) else [""]


_ENDS = frozenset("：:.。!！?？…")


def _labelled(runs: tuple[Piece, ...], lang: str) -> tuple[Piece, ...]:
    """A colon behind a label that leads a line: where nothing is bold, nothing else would part the two."""
    if len(runs) < 2 or runs[0].style is not Style.STRONG or runs[0].text[-1:] in _ENDS:
        return runs
    label, value, *rest = runs
    bare = value.text.lstrip(" ")
    if value.text == bare or bare.startswith("·"):
        return runs
    return (Piece(say(lang, "text.label", label=label.text)), Piece(bare), *rest)


def _mark(numbers: tuple[int, ...]) -> tuple[Piece, ...]:
    return (Piece(GLUE + "".join(f"[{n}]" for n in numbers)),)


def _sources(card: Card, width: int) -> list[str]:
    if not card.sources:
        return []
    lines = [line for source in card.sources for line in _source(source, card.lang, width)]
    return [say(card.lang, "text.sources"), *lines]


def _source(source: SourceRef, lang: str, width: int) -> Iterator[str]:
    lead = f"[{source.n}] "
    for place, line in enumerate(_fill(source_line(source), width - len(lead))):
        yield f"{' ' * len(lead) if place else lead}{line}"
    yield f"{' ' * len(lead)}{clean(source.url) if source.url else say(lang, 'text.no_address')}"


def source_line(source: SourceRef) -> str:
    """Title, publisher and day of a source in one line."""
    return " · ".join(clean(part) for part in (source.title, source.publisher, source.day) if part)


def _actions(card: Card, width: int) -> list[str]:
    if not card.actions or card.kind is Kind.ERROR:  # an error names its suggestions already
        return []
    return [say(card.lang, "text.next"), *(line for action in card.actions for line in _action(action, width))]


def _action(action: Action, width: int) -> list[str]:
    """A command stays whole, to be copied; its label goes below it where both are too wide."""
    command, label = clean(action.command), f"({clean(action.label)})"
    if width_of(command) + 2 + width_of(label) <= width:
        return [f"{command}  {label}"]
    return [command, *(f"  {line}" for line in _fill(label, width - 2))]


def _footer(card: Card) -> list[str]:
    return [say(card.lang, "text.revision", revision=card.revision)] if card.revision else []


def _fill(text: str, width: int) -> list[str]:
    return _lines((Piece(text),), width)


def _lines(runs: tuple[Piece, ...], width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in wrap(runs, width)]
