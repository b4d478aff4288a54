"""Cards for a terminal: a bar in the colour of the card's tone, superscript source numbers, clickable links (OSC 8)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rich.console import Console
from rich.style import Style as Look
from rich.text import Text

from bot.core.card import Block, Card, Heading, Kind, Line, SourceRef, Style, Table, Tone
from bot.platforms.console.bars import bars
from bot.platforms.layout import GLUE, Piece, clean, pieces, table_lines, width_of, wrap
from bot.platforms.text import render_text, source_line
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WIDEST = 100
_NARROWEST = 20
_BAR = "▌ "
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TONES = {Tone.INFO: Look(color="cyan"), Tone.WARN: Look(color="yellow"), Tone.ERROR: Look(color="red")}
_TITLE = Look(bold=True)
_MUTED = Look(dim=True)
_LOOKS = {
    Style.PLAIN: Look(),
    Style.STRONG: Look(bold=True),
    Style.EMPHASIS: Look(italic=True),
    Style.MUTED: _MUTED,
    Style.WARN: Look(color="yellow"),
    Style.CODE: Look(color="cyan"),
    Style.MENTION: Look(),
}


def render_rich(card: Card, width: int, *, numbered: bool = False) -> str:
    """The whole card with the escape sequences that the terminal knows; ``NO_COLOR`` is honoured.

    Parameters
    ----------
    numbered
        Number the actions, for a console where typing the number runs one; else their commands are shown.
    """
    if card.attachment:
        return render_text(card)
    console = Console(
        file=io.StringIO(), force_terminal=True, width=width, highlight=False, markup=False, emoji=False, soft_wrap=True
    )
    with console.capture() as captured:
        for line in _lines(card, max(_NARROWEST, min(width, WIDEST)) - width_of(_BAR), numbered=numbered):
            console.print(Text.assemble((_BAR, _TONES[card.tone]), line))
    return captured.get()


def _lines(card: Card, width: int, *, numbered: bool) -> Iterator[Text]:
    links = {source.n: clean(source.url) for source in card.sources if source.url}
    yield from _set((Piece(clean(card.title)),), width, _TITLE + _TONES[card.tone])
    if card.chart:
        yield from bars(card.chart, width)
        yield Text()
    blank = True
    for block in card.blocks:
        for line in _block(block, width, links):
            if line.plain or not blank:
                yield line
            blank = not line.plain
    if card.sources:
        yield Text("─" * min(width, 24), _MUTED)
        for source in card.sources:
            yield from _source(source, width)
    yield from _foot(card, width, numbered=numbered)


def _block(block: Block, width: int, links: Mapping[int, str]) -> Iterator[Text]:
    if isinstance(block, Heading):
        yield Text()
        yield from _set((Piece(clean(block.text)),), width, _TITLE)
    elif isinstance(block, Line):
        lead = "• " if block.bullet else ""
        runs = pieces(block, lambda numbers: [_mark(n, links) for n in numbers])
        for place, line in enumerate(_set(runs, width - len(lead), Look())):
            yield Text.assemble(" " * len(lead) if place else lead, line)
    else:
        yield Text()
        if isinstance(block, Table):
            yield from map(Text, table_lines(block, width))
            yield Text()


def _mark(number: int, links: Mapping[int, str]) -> Piece:
    return Piece(GLUE + _superscript(number), Style.CODE, links.get(number))


def _superscript(number: int) -> str:
    return str(number).translate(_SUPERSCRIPTS)


def _source(source: SourceRef, width: int) -> Iterator[Text]:
    lead = f"{_superscript(source.n)} "
    runs = [Piece(source_line(source), Style.MUTED, source.url and clean(source.url))]
    if source.url:
        runs.append(Piece(f" · {urlsplit(source.url).hostname or ''}", Style.MUTED))
    for place, line in enumerate(_set(runs, width - len(lead), Look())):
        yield Text.assemble((" " * len(lead) if place else lead, _LOOKS[Style.CODE]), line)


def _foot(card: Card, width: int, *, numbered: bool) -> Iterator[Text]:
    if card.actions and numbered:
        yield Text()
        yield from _set(_buttons(card), width, Look())
    elif card.actions and card.kind is not Kind.ERROR:  # an error names its suggestions already
        yield Text()
        for action in card.actions:
            runs = [Piece(clean(action.command), Style.CODE), Piece(f"  {clean(action.label)}", Style.MUTED)]
            yield from _set(runs, width, Look())
    if card.revision:
        yield from _set([Piece(say(card.lang, "text.revision", revision=card.revision), Style.MUTED)], width, Look())


def _buttons(card: Card) -> list[Piece]:
    """All actions in a row, each with the number that runs it; none is broken over two lines."""
    runs: list[Piece] = []
    for number, action in enumerate(card.actions, 1):
        label = clean(action.label).replace(" ", GLUE)
        runs += [Piece(f"{number}{GLUE}", Style.CODE), Piece(label), Piece("   ")]
    return runs


def _set(runs: list[Piece] | tuple[Piece, ...], width: int, base: Look) -> Iterator[Text]:
    """Each line of the runs, wrapped and in its look."""
    for line in wrap(runs, width):
        yield Text.assemble(*((piece.text, base + _look(piece)) for piece in line))


def _look(piece: Piece) -> Look:
    look = _LOOKS[piece.style]
    return look + Look(link=piece.url) if piece.url else look
