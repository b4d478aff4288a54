"""One curated file while it is checked: its text, the places of its values, and the faults found in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from bot.curation.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"[^\s,:{}\[\]]+")
Path = tuple[str | int, ...]
"""Where a value stands in a file: keys and places in lists, from the root."""


class Mark(Protocol):
    """A position as the YAML parser counts it, from 0, columns in code points."""

    @property
    def line(self) -> int: ...  # noqa: D102
    @property
    def column(self) -> int: ...  # noqa: D102


class Event(Protocol):
    """The part of a parser's event that is kept for each key and value."""

    @property
    def start_mark(self) -> Mark: ...  # noqa: D102
    @property
    def end_mark(self) -> Mark: ...  # noqa: D102


Map: TypeAlias = dict[str, tuple[Any, Event, Event]]
"""A mapping as read: by key, the value, the event of the value, the event of the key."""
Seq: TypeAlias = list[tuple[Any, Event]]
"""A sequence as read: each item with its event."""


class Document:
    """A file under check.

    Parameters
    ----------
    label
        The file's path as the user knows it.
    read
        Reads the text again when a place is asked for: the events that hold the places are let go once a file is
        read, as keeping them all costs more time (fresh memory for each) than reading the few faulty files twice.
    text
        Its decoded text.
    """

    def __init__(self, label: str, read: Callable[[Document], Map | None], text: str = "") -> None:
        self.label = label
        self.text = text
        self.faults: list[Fault] = []
        self.tree: Map | None = None
        self._read = read
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The text by lines, split only when a fault has to be shown."""
        if self._lines is None:
            self._lines = [line.rstrip("\r") for line in self.text.split("\n")]
        return self._lines

    def fault(self, code: str, event: Event, message: str, mend: str) -> None:
        """Note a fault of the value (or key) that ``event`` stands for."""
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 0
        self.mark(code, start.line, start.column, length, message, mend)

    def mark(self, code: str, line: int, column: int, length: int, message: str, mend: str) -> None:
        """Note a fault at a line and column counted from 0; with no length, the word there is underlined."""
        excerpt = self.lines[line] if line < len(self.lines) else ""
        if length < 1:
            found = _WORD.match(excerpt, column)
            length = len(found.group()) if found else 1
        self.faults.append(Fault(code, self.label, line + 1, column + 1, length, message, mend, excerpt))

    def whole(self, code: str, message: str, mend: str) -> None:
        """Note a fault of the file as a whole."""
        self.faults.append(Fault(code, self.label, 1, 1, 1, message, mend))

    def at(self, code: str, path: Path, message: str, mend: str) -> None:
        """Note a fault of the value at ``path``; where the path ends early, at the last part that is there."""
        if self.tree is None:
            self.tree = self._read(self)
        node: object = self.tree
        event: Event | None = None
        for step in path:
            event, node = _step(node, step, event)
        if event is None:
            self.whole(code, message, mend)
        else:
            self.fault(code, event, message, mend)


def _step(node: object, step: str | int, event: Event | None) -> tuple[Event | None, object]:
    if isinstance(node, dict) and step in node:
        return node[step][1], node[step][0]
    if isinstance(node, list) and isinstance(step, int):
        return node[step][1], node[step][0]
    return event, None
