"""Lines of a card laid out in columns of a terminal, Latin and Han alike: measured, broken and freed of control signs.

Nothing that a user typed or a source printed may steer a terminal, so every text passes ``clean`` on its way.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.card import Refs, Span, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.core.card import Inline, Line, Table

GLUE = "\u00a0"  # a space at which no line is broken
_NEVER_FIRST = frozenset("，。、；：！？）》」』】〕…—％%·,.;:!?)]}’”")
_NEVER_LAST = frozenset("（《「『【〔([{‘“")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is set alike."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


def clean(text: str) -> str:
    """``text`` without control, direction and invisible signs; tabs and line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean_sign(sign) for sign in text)


def _clean_sign(sign: str) -> str:
    if sign in "\t\n\r\u2028\u2029":
        return " "
    return "" if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign


@lru_cache(maxsize=8192)
def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def width_of(text: str) -> int:
    """Columns of a terminal that ``text`` fills: a Han character takes two, a combining mark none."""
    return len(text) if text.isascii() else sum(map(_sign_width, text))


def pieces(line: Line, mark: Callable[[tuple[int, ...]], Iterable[Piece]]) -> tuple[Piece, ...]:
    """The runs of a line; ``mark`` writes the numbers of sources, and begins with ``GLUE`` to stay with its word."""
    found: list[Piece] = []
    for inline in line.inlines:
        if isinstance(inline, Refs):
            found.extend(mark(inline.numbers))
        else:
            found.append(Piece(clean(inline.text), inline.style, inline.url))
    return tuple(found)


def table_lines(table: Table, width: int | None) -> list[str]:
    """A table as lines of aligned text: as many of its columns, from the left, as ``width`` has room for.

    ``None`` asks for the narrow columns alone and without their titles, for a chat.
    """
    narrow = sum(column.narrow for column in table.columns)
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    if width is None:
        return _aligned([row[:narrow] for row in rows], table)
    titled = [[clean(column.title) for column in table.columns], *rows]
    fitting = (_aligned([row[:most] for row in titled], table) for most in range(len(table.columns), narrow, -1))
    lines = next((lines for lines in fitting if max(map(width_of, lines)) <= width), None)
    return lines or _aligned([row[:narrow] for row in titled], table)


def _cell(inlines: Sequence[Inline]) -> str:
    parts = (clean(one.text) if isinstance(one, Span) else "".join(f"[{n}]" for n in one.numbers) for one in inlines)
    return "".join(parts)


def _aligned(rows: Sequence[Sequence[str]], table: Table) -> list[str]:
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    found = []
    for row in rows:
        padded = []
        for text, wide, column in zip(row, widths, table.columns, strict=False):
            pad = " " * (wide - width_of(text))
            padded.append(pad + text if column.right else text + pad)
        found.append("  ".join(padded).rstrip())
    return found


def wrap(runs: Sequence[Piece], width: int) -> list[tuple[Piece, ...]]:
    """Break runs into lines of at most ``width`` columns; a single word that is wider is cut.

    A line may break at a space and beside a Han character, but not before closing or after opening punctuation.
    """
    text = "".join(run.text for run in runs)
    owners = [place for place, run in enumerate(runs) for _ in run.text]
    return [_cut(runs, owners, text, start, end) for start, end in _spans(text, max(2, width))]


def _spans(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line in ``text``, spaces at its ends left out."""
    start = 0
    while True:
        start = _skip_spaces(text, start)
        end = _end_of_line(text, start, width)
        yield start, start + len(text[start:end].rstrip(" "))
        start = _skip_spaces(text, end)
        if start >= len(text):
            return


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start


def _end_of_line(text: str, start: int, width: int) -> int:
    filled = 0
    last = start
    for place in range(start, len(text)):
        if place > start and _may_break(text[place - 1], text[place]):
            last = place
        filled += _sign_width(text[place])
        if filled > width and text[place] != " ":
            return last if last > start else place
    return len(text)


def _may_break(before: str, after: str) -> bool:
    if " " in (before, after):
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST or GLUE in (before, after):
        return False
    return 2 in (_sign_width(before), _sign_width(after))


def _cut(runs: Sequence[Piece], owners: Sequence[int], text: str, start: int, end: int) -> tuple[Piece, ...]:
    found = []
    while start < end:
        owner = owners[start]
        stop = start
        while stop < end and owners[stop] == owner:
            stop += 1
        run = runs[owner]
        found.append(Piece(text[start:stop].replace(GLUE, " "), run.style, run.url))
        start = stop
    return tuple(found)
