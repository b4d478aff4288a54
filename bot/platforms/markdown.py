"""Cards as Discord's markdown: pure functions from blocks and sources to text.

What a card says is text and never acts as markup, link or mention. Plain text is escaped. The text of a masked link is
not un-escaped by Discord, so there look-alikes stand in for the few characters that would act. A block is escaped once
its line is put together, because some characters act only where a line begins.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.core.card import Heading, Line, Refs, Rule, Span, Style, Table
from bot.core.pages import chat_title
from bot.platforms.layout import table_lines
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.card import Block, Card, Inline, SourceRef
    from bot.core.pages import Page

WIDEST_CODE = 40  # columns of a code block on a phone
RULE = "─────"  # where a real one cannot be drawn
_KEPT = "\u200d"  # joins the parts of an emoji; harmless, while all other format characters can mislead
_GAP = "\u200a"  # the thinnest space keeps apart what would act together
_AT = "＠"  # a backslash would keep an everyone from being shown as a mention, but not from being read as one
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ACTS = re.compile(r"[\\*_~|`<\[\]]|@(?=everyone|here)|:(?=//)|:(?=[\w+~-]+:)", re.IGNORECASE)
_ACTS_AT_START = re.compile(r"(?:[#+>-]|[0-9]+(?=[.)]))")
_LOOK_ALIKES = str.maketrans(r"[]\*_~|`<>", "()/∗ˍ∼¦'‹›")  # for the text of links
_LINK_AT = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_LINK_COLON = re.compile(r":(?=//)|:(?=[\w+~-]+:)|(?<=[\w+~-]):(?=\s|$)")
_URL = re.compile(r"https?://[^\s<>()\[\]\\\"`{}|^\x00-\x20\x7f]+", re.IGNORECASE)
_URL_CODES = str.maketrans({character: f"%{ord(character):02X}" for character in '()<>[]\\"`{}|^ '})
_MENTION = re.compile(r"<#[0-9]{1,20}>|<t:-?[0-9]{1,12}:[FR]>", re.ASCII)
_MARKS = {Style.STRONG: "**", Style.EMPHASIS: "*"}


def card_markdown(card: Card, page: Page) -> str:
    """One page of a card as a whole, for places that take nothing but text."""
    parts = [*segments(page.blocks), *([sources_markdown(page.sources)] if page.sources else [])]
    lines = (title_markdown(card), f"\n{RULE}\n".join(parts), footer_markdown(card, page))
    return "\n".join(line for line in lines if line) + "\n"


def title_markdown(card: Card) -> str:
    """The card's title as a heading."""
    return f"## {escape(card.title)}"


def segments(blocks: Iterable[Block]) -> Iterator[str]:
    """The text between the rules, one string for each stretch of blocks."""
    lines: list[str] = []
    for block in blocks:
        if not isinstance(block, Rule):
            lines.append(block_markdown(block))
        elif any(lines):
            yield "\n".join(lines)
            lines = []
    if any(lines):
        yield "\n".join(lines)


def block_markdown(block: Heading | Line | Table) -> str:
    """A heading, a line or a table."""
    if isinstance(block, Heading):
        return f"### {escape(block.text)}"
    if isinstance(block, Table):
        return _table(block)
    text = _at_start(_assembled(block.inlines))
    return f"- {text}" if block.bullet else text


def _table(table: Table) -> str:
    """The narrow columns as a block of code; as items where a phone would scroll sideways or columns would bend."""
    rows = table_lines(table, None)
    if max(map(len, rows), default=0) <= WIDEST_CODE and all(row.isascii() for row in rows):
        return "\n".join(("```", *(row.replace("`", "'") for row in rows), "```"))
    return "\n".join(f"- {escape(' '.join(row.split()))}" for row in rows)


def sources_markdown(sources: Iterable[SourceRef]) -> str:
    """One line for each source, under its number."""
    return "\n".join(f"{superscript(source.n)} {source_markdown(source)}" for source in sources)


def source_markdown(source: SourceRef) -> str:
    """Title (as a link where there is an address), publisher and day."""
    shown = chat_title(source)
    title = link(shown, source.url) if source.url else escape(shown)
    parts = (title, escape(source.publisher), escape(source.day))
    return " · ".join(part for part in parts if part)


def footer_markdown(card: Card, page: Page) -> str:
    """The one small line: which page this is, and which revision answers. Empty where neither is known."""
    text = footer_text(card, page)
    return f"-# {text}" if text else ""


def footer_text(card: Card, page: Page) -> str:
    """The words of the footer, which hold nothing to escape."""
    words = [say(card.lang, "card.revision", revision=clean(card.revision))] if card.revision else []
    if page.count > 1:
        words.insert(0, say(card.lang, "card.page", page=page.number, pages=page.count))
    return " · ".join(words)


def superscript(number: int) -> str:
    """A number of a source as it stands in a line: ``¹²``."""
    return str(number).translate(_SUPERSCRIPTS)


def clean(text: str) -> str:
    """The text in one line, without control, bidi or other invisible format characters and lone surrogates."""
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace() or category in ("Zl", "Zp"):
        return " "
    return "" if category in ("Cc", "Cf", "Cs") and character != _KEPT else character


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """The text in one line so that Discord shows it as it is, wherever it stands but at the start of a line."""
    return _ACTS.sub(_escaped, clean(text))


def _escaped(found: re.Match[str]) -> str:
    return _AT if found[0] == "@" else f"\\{found[0]}"


def _at_start(text: str) -> str:
    """Keep a finished line from becoming a heading, a quotation, small print or an item of a list."""
    text = text.strip(" ")
    found = _ACTS_AT_START.match(text)
    if found is None:
        return text
    place = found.end() if found[0].isdigit() else 0
    return f"{text[:place]}\\{text[place:]}"


def link(text: str, url: str) -> str:
    """A masked link; the text alone where the address is none that may be followed."""
    address = safe_url(url)
    shown = _LINK_COLON.sub("∶", clean(text).translate(_LOOK_ALIKES)).strip()
    if address is None:
        return escape(text)
    if clean(text) == url or not shown:
        return f"<{address}>"
    return f"[{_LINK_AT.sub(_AT, shown)}](<{address}>)"


def safe_url(url: str) -> str | None:
    """The address with everything encoded that could end it early; ``None`` unless it is http or https."""
    coded = url.strip().translate(_URL_CODES)
    try:
        followable = bool(urlsplit(url.strip()).hostname)
    except ValueError:
        return None
    return coded if followable and coded.isprintable() and _URL.fullmatch(coded) else None


def _assembled(inlines: Sequence[Inline]) -> str:
    parts: list[str] = []
    for inline in _merged(inlines):
        if isinstance(inline, Refs):
            lead = "" if not parts or parts[-1].endswith(" ") else " "
            parts.append(lead + " ".join(map(superscript, inline.numbers)))
            continue
        part = span_markdown(inline)
        if parts and parts[-1][-1:] == part[:1] == "*":
            part = _GAP + part  # "**a***b*" would be read otherwise
        if part:
            parts.append(part)
    return "".join(parts)


def _merged(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Join spans of one style: what acts only together must be escaped together."""
    waiting: Span | None = None
    for inline in inlines:
        if isinstance(inline, Span) and waiting and _alike(waiting, inline):
            waiting = Span(waiting.text + inline.text, waiting.style)
            continue
        if waiting:
            yield waiting
        waiting = inline if isinstance(inline, Span) else None
        if waiting is None:
            yield inline
    if waiting:
        yield waiting


def _alike(one: Span, other: Span) -> bool:
    return not one.url and not other.url and _look(one) == _look(other)


def _look(span: Span) -> str:
    return {Style.CODE: "`", Style.MENTION: "<"}.get(span.style) or _MARKS.get(span.style, "")


def span_markdown(span: Span) -> str:
    """A piece of a line. Warnings need no mark of their own: their words and their ⚠ are in the text."""
    if span.url:
        return link(span.text, span.url)
    if span.style is Style.CODE:
        bare = clean(span.text).replace("`", "'").strip()
        return f"`{bare}`" if bare else ""
    if span.style is Style.MENTION and _MENTION.fullmatch(span.text):
        return span.text
    text = escape(span.text)
    mark = _MARKS.get(span.style)
    bare = text.strip(" ")
    if mark is None or not bare:
        return text
    # Markup does not take hold next to a space inside it.
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{before}{mark}{bare}{mark}{after}"
