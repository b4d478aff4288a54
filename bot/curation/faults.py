"""Faults: what is wrong, where, and how to mend it, in one layout for people and editors."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.curation.codes import CODES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 160
"""Columns of a source line that are shown; longer lines are cut around the fault."""
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the curated files.

    ``line`` and ``column`` count from 1, columns in code points; ``length`` is how many code points the caret
    underlines. ``mend`` is what to write instead, ready to paste where that is possible. ``excerpt`` is the line
    of the file, or ``None`` where the fault is about a whole file.
    """

    code: str
    file: str
    line: int
    column: int
    length: int
    message: str
    mend: str
    excerpt: str | None = None

    @property
    def severity(self) -> Severity:
        """Whether the fault stops a load."""
        return CODES[self.code].severity

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What faults are sorted by."""
        return (self.file, self.line, self.column, self.code)

    def render(self) -> str:
        """The fault as a block of text: message, place, the line with carets, and the mend."""
        gutter = " " * len(str(self.line))
        block = [f"{self.severity}[{self.code}]: {visible(self.message)}"]
        block.append(f"{gutter}--> {visible(self.file)}:{self.line}:{self.column}")
        block.append(f"{gutter} |")
        if self.excerpt is None:
            block.append(f"{gutter} = {visible(self.mend)}")
        else:
            shown, start, length = _clip(visible(self.excerpt), self.column - 1, self.length)
            carets = "^" * max(1, _width(shown[start : start + length]))
            block.append(f"{self.line} | {shown}")
            block.append(f"{gutter} | {' ' * _width(shown[:start])}{carets} {visible(self.mend)}")
        return "\n".join(block)


def summary(faults: Iterable[Fault], serving: str) -> str:
    """The last line of a report.

    Parameters
    ----------
    faults
        Every fault of the run.
    serving
        One or two sentences that say what is being served now.
    """
    severities = [fault.severity for fault in faults]
    errors = severities.count(Severity.ERROR)
    warnings = severities.count(Severity.WARNING)
    return f"facts: {_count(errors, 'error')}, {_count(warnings, 'warning')}. {serving}"


def report(faults: Iterable[Fault], serving: str) -> str:
    """Every fault in the order of its place, and the last line."""
    ordered = sorted(faults, key=lambda fault: fault.place)
    return "\n".join([*(fault.render() for fault in ordered), summary(ordered, serving)])


def visible(text: str) -> str:
    """``text`` as it may be sent to a terminal: what cannot be printed is shown as U+FFFD, a tab as one space."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else " " if sign == "\t" else "\ufffd" for sign in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _width(text: str) -> int:
    """Columns of a terminal that ``text`` fills: Han characters take two, combining marks none."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _clip(line: str, start: int, length: int) -> tuple[str, int, int]:
    """Cut a long line around the fault; a clipped end is marked."""
    start = min(start, len(line))
    if len(line) <= WIDEST:
        return line, start, length
    first = max(0, start - WIDEST // 3)
    last = min(len(line), first + WIDEST)
    head = _ELLIPSIS if first else ""
    tail = _ELLIPSIS if last < len(line) else ""
    shown = f"{head}{line[first:last]}{tail}"
    start = start - first + len(head)
    return shown, start, min(length, len(shown) - start)
