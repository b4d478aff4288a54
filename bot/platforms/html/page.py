"""A whole page of HTML that stands alone: its styles are in it, it runs no script and fetches nothing."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.platforms.html.card import Surroundings, no_picture, whole, write_card
from bot.platforms.html.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.card import Card
    from bot.platforms.html.card import Picture

_DOCTYPE = "<!doctype html>\n"
_SHEET = Path(__file__).with_name("style.css")


@cache
def sheet() -> str:
    """The styles of every page."""
    return _SHEET.read_text("utf-8")


def render_html(card: Card, picture: Picture = no_picture) -> str:
    """A card as one whole page, however long it is."""
    writer = Writer()
    with document(writer, card.title, card.lang), writer.element("main"):
        write_card(writer, card, whole(card), Surroundings(picture))
    return finished(writer)


@contextmanager
def document(writer: Writer, title: str, lang: str) -> Iterator[None]:
    """Everything around the body of a page; what is written inside the block is the body."""
    with writer.element("html", {"lang": lang}):
        with writer.element("head"):
            _head(writer, title)
        writer.end_line()
        with writer.element("body"):
            yield
    writer.end_line()


def _head(writer: Writer, title: str) -> None:
    # A browser keeps to this even if something in the page should try otherwise.
    digest = b64encode(hashlib.sha256(sheet().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    for attributes in (
        {"charset": "utf-8"},
        {"name": "viewport", "content": "width=device-width, initial-scale=1"},
        {"name": "color-scheme", "content": "light dark"},
        {"http-equiv": "Content-Security-Policy", "content": policy},
    ):
        writer.leaf("meta", "", attributes)
        writer.end_line()
    writer.leaf("link", "", {"rel": "icon", "href": "data:,"})  # else a browser asks the server for one
    writer.leaf("title", title)
    writer.style(sheet())


def finished(writer: Writer) -> str:
    """The page as text."""
    return _DOCTYPE + writer.close()
