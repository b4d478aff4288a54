"""A card as an ``article``: rows of labels and values, figures with their marks in words, and numbered sources."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.card import (
    Card,
    Comparison,
    Fact,
    Figure,
    Flag,
    Heading,
    Kind,
    Line,
    Note,
    Refs,
    Rule,
    Span,
    Style,
    Table,
)
from bot.core.pages import Page
from bot.platforms.html.mentions import mention
from bot.platforms.html.parts import Items, Rows, parts, runs
from bot.platforms.markdown import footer_text, safe_url
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from bot.core.card import Action, Inline, Item, SourceRef
    from bot.platforms.html.parts import Part, Row
    from bot.platforms.html.writer import Writer

    Picture: TypeAlias = Callable[[Card], bytes | None]

_TAGS = {Style.STRONG: "strong", Style.EMPHASIS: "em", Style.CODE: "code"}
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")  # what the element `time` takes of our dates
_WARNING = "⚠"
MARKED = (Flag.CONFLICT, Flag.OUTDATED)  # the other flags have their words in the line


def no_picture(_card: Card) -> None:
    """Give no picture of a chart: the card's text holds every number of it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a card needs to know of where it stands.

    Attributes
    ----------
    picture
        Gives the PNG of a card's chart, or ``None`` where there is none at hand.
    address
        Gives the address of the page that answers a command, or ``None`` where there is no such page.
    """

    picture: Picture = no_picture
    address: Callable[[str], str | None] = lambda _: None


def whole(card: Card) -> Page:
    """All of a card as one page, however long it is."""
    return Page(card.blocks, card.sources, 1, 1)


def write_card(writer: Writer, card: Card, page: Page, around: Surroundings) -> None:
    """Write one page of a card."""
    frame = {"class": f"card {card.tone.value}", "data-kind": card.kind.value, "lang": card.lang}
    with writer.element("article", frame | {"aria-labelledby": "title"}):
        writer.leaf("h1", card.title, {"id": "title"})
        _chart(writer, card, around)
        for part in parts(page.blocks):
            writer.end_line()
            _Body(writer, card).part(part)
        if page.sources:
            _sources(writer, card, page.sources)
        _actions(writer, card, page, around)
        if foot := footer_text(card, page):
            writer.leaf("p", foot, {"class": "foot"})
        if card.private:
            writer.leaf("p", say(card.lang, "html.private"), {"class": "foot"})


class _Body:
    """Writes the parts of a card's body."""

    def __init__(self, writer: Writer, card: Card) -> None:
        self._writer = writer
        self._card = card

    def _table(self, table: Table) -> None:
        """All columns, under their titles; what is too wide for the page can be scrolled."""
        with self._writer.element("div", {"class": "table", "tabindex": "0"}), self._writer.element("table"):
            with self._writer.element("tr"):
                for column in table.columns:
                    self._writer.leaf("th", column.title)
            for row in table.rows:
                with self._writer.element("tr"):
                    for cell in row:
                        with self._writer.element("td"):
                            self._inlines(cell)

    def part(self, part: Part) -> None:
        """Write one part."""
        if isinstance(part, Heading):
            self._writer.leaf("h2", part.text)
        elif isinstance(part, Rule):
            self._writer.leaf("hr")
        elif isinstance(part, Rows):
            with self._writer.element("dl"):
                for row in part.rows:
                    self._row(row)
        elif isinstance(part, Items):
            self._items(part.lines)
        elif isinstance(part, Table):
            self._table(part)
        else:
            with self._writer.element("p", {"class": _line_class(part)}):
                self._inlines(part.inlines)

    def _row(self, row: Row) -> None:
        with self._writer.element("div"):
            with self._writer.element("dt"):
                self._inlines((Span(row.label.text, Style.PLAIN, row.label.item, row.label.url),))
            with self._writer.element("dd"):
                self._inlines(row.value)
                if row.items:
                    self._items(row.items)
        self._writer.end_line()

    def _items(self, lines: Sequence[Line]) -> None:
        with self._writer.element("ul"):
            for line in lines:
                with self._writer.element("li"):
                    self._inlines(line.inlines)
                self._writer.end_line()

    def _inlines(self, inlines: Sequence[Inline]) -> None:
        for item, run in runs(inlines):
            if all(isinstance(inline, Span) and not inline.text for inline in run):
                continue  # a span without a text only says in JSON what its neighbour shows
            attributes = _item_attributes(item)
            if attributes is None:
                self._run(item, run)
            else:
                with self._writer.element("span", attributes):
                    self._run(item, run)

    def _run(self, item: Item | None, run: Sequence[Inline]) -> None:
        if isinstance(item, Figure | Fact) and item.flag in MARKED and not _is_mark(run[0]):
            self._writer.leaf("span", f"{self._flag(item.flag)} ", {"class": "unseen"})
        for inline in run:
            if isinstance(inline, Refs):
                self._refs(inline.numbers)
            elif _is_mark(inline):
                self._writer.leaf("span", _WARNING, {"class": "mark", "role": "img", "aria-label": self._mark(item)})
                self._writer.text(" ")
            else:
                self._span(inline)

    def _mark(self, item: Item | None) -> str:
        flag = item.flag if isinstance(item, Figure | Fact) else None
        return self._flag(flag) if flag in MARKED else say(self._card.lang, "html.mark")

    def _flag(self, flag: Flag | None) -> str:
        return say(self._card.lang, f"html.flag_{flag}")

    def _refs(self, numbers: Sequence[int]) -> None:
        with self._writer.element("sup"):
            for n in numbers:
                label = say(self._card.lang, "html.source", n=n)
                self._writer.leaf("a", str(n), {"href": f"#source-{n}", "aria-label": label})

    def _span(self, span: Span) -> None:
        address = safe_url(span.url) if span.url else None
        if address:
            self._writer.leaf("a", span.text, {"href": address, "rel": "noreferrer", "dir": "auto"})
            return
        if isinstance(span.item, Comparison) and span.text.endswith(span.item.text):
            self._writer.text(span.text.removesuffix(span.item.text))
            self._writer.leaf("strong", span.item.text)
            return
        if span.style is Style.MENTION:
            mention(self._writer, span.text, self._card.lang)
            return
        tag, attributes = _set(span)
        if tag is None:
            self._writer.text(span.text)
        else:
            self._writer.leaf(tag, span.text, attributes)


def _set(span: Span) -> tuple[str | None, dict[str, str | None]]:
    """The element that says what a span is, if any."""
    item = span.item
    if isinstance(item, Figure) and span.text == item.text and item.number is not None:
        return "data", {"value": item.number}
    if isinstance(item, Fact) and span.text == item.text and item.type == "date" and _DAY.fullmatch(item.value):
        return "time", {"datetime": item.value}
    if tag := _TAGS.get(span.style):
        return tag, {}
    return (None, {}) if span.style is Style.PLAIN else ("span", {"class": span.style.value})


def _is_mark(inline: Inline) -> bool:
    return isinstance(inline, Span) and inline.text.strip() == _WARNING


def _item_attributes(item: Item | None) -> dict[str, str | None] | None:
    """What a program reads of a figure; ``None`` for text that shows nothing."""
    if isinstance(item, Figure):
        return {
            "class": f"figure {item.flag.value}",
            "data-metric": item.metric,
            "data-edition": None if item.edition is None else str(item.edition),
            "data-bound": item.bound,
            "data-flag": item.flag.value,
            "data-claims": " ".join(item.claims),
        }
    if isinstance(item, Fact):
        return {"class": f"fact {item.flag.value}", "data-metric": item.metric, "data-flag": item.flag.value}
    if isinstance(item, Comparison):
        return {"class": f"comparison {item.grade}", "data-metric": item.metric}
    return None


def _line_class(line: Line) -> str | None:
    first = next((inline for inline in line.inlines if isinstance(inline, Span)), None)
    if first is None:
        return None
    if isinstance(first.item, Note):
        return f"note {first.item.kind}{' warned' if _is_mark(first) else ''}"
    if isinstance(first.item, Comparison):
        return "result"
    return "lead" if first.style is Style.STRONG else None


def _chart(writer: Writer, card: Card, around: Surroundings) -> None:
    picture = around.picture(card) if card.chart else None
    if card.chart and picture:
        with writer.element("figure"):
            source = f"data:image/png;base64,{b64encode(picture).decode()}"
            writer.leaf("img", "", {"src": source, "alt": card.chart.alt})


def _sources(writer: Writer, card: Card, sources: Sequence[SourceRef]) -> None:
    writer.end_line()
    with writer.element("section", {"class": "sources", "aria-labelledby": "sources"}):
        writer.leaf("h2", say(card.lang, "text.sources"), {"id": "sources"})
        with writer.element("ol"):
            for source in sources:
                writer.end_line()
                with writer.element("li", {"id": f"source-{source.n}", "value": str(source.n)}):
                    _source(writer, card, source)


def _source(writer: Writer, card: Card, source: SourceRef) -> None:
    address = safe_url(source.url) if source.url else None
    title = source.title.strip() or source.id
    if address:
        writer.leaf("a", title, {"href": address, "rel": "noreferrer", "dir": "auto"})
    else:
        writer.leaf("bdi", title)
    said = [source.publisher, source.day, say(card.lang, f"tier.{source.tier}")]
    said += [] if address else [say(card.lang, "text.no_address")]
    writer.leaf("span", "".join(f" · {part}" for part in said if part), {"class": "muted"})


def _actions(writer: Writer, card: Card, page: Page, around: Surroundings) -> None:
    turns = _turns(card, page, around)
    buttons = [(action, around.address(action.command)) for action in card.actions]
    if card.kind is Kind.ERROR:  # its suggestions stand in its text already
        buttons = [(action, address) for action, address in buttons if address]
    if not turns and not buttons:
        return
    writer.end_line()
    with writer.element("nav", {"aria-label": say(card.lang, "text.next")}), writer.element("ul"):
        for label, address in turns:
            with writer.element("li"):
                writer.leaf("a", label, {"class": "button", "href": address})
        for action, target in buttons:
            with writer.element("li"):
                _action(writer, action, target)


def _turns(card: Card, page: Page, around: Surroundings) -> list[tuple[str, str]]:
    """The ways to the page before and the page after."""
    found = []
    for key, number in (("button.previous", page.number - 1), ("button.next", page.number + 1)):
        address = around.address(f"{card.command} page:{number}") if 1 <= number <= page.count else None
        if address:
            found.append((say(card.lang, key), address))
    return found


def _action(writer: Writer, action: Action, address: str | None) -> None:
    """A button that leads to a page; where there is none, the command to type."""
    if address:
        writer.leaf("a", action.label, {"class": "button", "href": address})
        return
    with writer.element("span", {"class": "button idle"}):
        writer.text(action.label)
        if action.label != action.command:
            writer.text(" ")
            writer.leaf("code", action.command)
