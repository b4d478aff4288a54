"""HTML written element by element. Text is handed over as text and escaped by the standard library's serialiser.

There is no way to hand over markup, so nothing that a user typed or a source printed can become any.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.etree.ElementTree import TreeBuilder, tostring

from bot.platforms.markdown import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Writer:
    """Collects elements in the order in which they are written."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()

    @contextmanager
    def element(self, tag: str, attributes: Mapping[str, str | None] | None = None) -> Iterator[None]:
        """Open an element for what is written inside the block; an attribute that is ``None`` is left out."""
        given = (attributes or {}).items()
        self._tree.start(tag, {name: clean(value) for name, value in given if value is not None})
        yield
        self._tree.end(tag)

    def leaf(self, tag: str, text: str = "", attributes: Mapping[str, str | None] | None = None) -> None:
        """Write an element that holds text or nothing."""
        with self.element(tag, attributes):
            self.text(text)

    def text(self, text: str) -> None:
        """Write text, without control, direction and other invisible signs."""
        self._tree.data(clean(text))

    def style(self, sheet: str) -> None:
        """Write a sheet of styles. It is the one text that is not escaped, so it must be ours."""
        self._tree.start("style", {})
        self._tree.data(sheet)
        self._tree.end("style")

    def end_line(self) -> None:
        """End a line of the file; between block elements nobody sees it."""
        self._tree.data("\n")

    def close(self) -> str:
        """The finished HTML of the one outermost element."""
        return tostring(self._tree.close(), encoding="unicode", method="html")
