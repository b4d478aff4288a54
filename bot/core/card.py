"""A card: an answer as data, never as markup.

A card is a list of blocks (headings, lines, rules). A line is made of spans, and every figure or fact that a line
shows is carried by its span. So the figures and facts of the JSON form are those that are shown, by construction, and
``bot.core.invariants`` can hold the rule of the house: no figure without its claim, source, bound and flag.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.chart import Chart
    from bot.core.model import Lang

SCHEMA = 1
MAX_COMMAND = 97  # a button's custom_id is "w1:" and the command; Discord takes 100 characters
MAX_LABEL = 34
MAX_ALT = 1024


class Flag(StrEnum):
    """What a reader must know of a figure; the first that applies, in this order."""

    MISSING = "missing"
    CONFLICT = "conflict"
    DERIVED = "derived"
    PLANNED = "planned"
    OUTDATED = "outdated"
    OK = "ok"


class Kind(StrEnum):
    """What a card is."""

    OVERVIEW = "overview"
    EDITION = "edition"
    COMPARISON = "comparison"
    TIMELINE = "timeline"
    ANSWER = "answer"
    SEARCH = "search"
    TODAY = "today"
    SOURCE = "source"
    VERDICT = "verdict"
    HELP = "help"
    ABOUT = "about"
    FACTS = "facts"
    SCHEDULE = "schedule"
    DOCTOR = "doctor"
    ERROR = "error"


class Tone(StrEnum):
    """How a card is coloured."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"


class Style(StrEnum):
    """How a span is set."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    MUTED = "muted"
    WARN = "warn"
    CODE = "code"
    MENTION = "mention"  # a channel or an instant in Discord's own notation, which it shows in the reader's terms


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as shown. Numbers are decimal strings in base units; ``None`` is an open end or no number."""

    metric: str
    edition: int | None
    label: str
    text: str
    number: str | None
    unit: str | None
    bound: str
    low: str | None
    high: str | None
    modality: str
    as_of: str | None
    final: bool | None
    scope: str | None
    flag: Flag
    claims: tuple[str, ...]
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something shown that is no figure. ``value`` is ISO for dates, else the text."""

    metric: str
    edition: int | None
    label: str
    type: str
    text: str
    value: str
    modality: str
    flag: Flag
    claims: tuple[str, ...]
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures set against each other. Ratios are of the second to the first, as decimal strings."""

    metric: str
    first: int
    second: int
    grade: str
    kind: str
    from_claims: tuple[str, ...]
    to_claims: tuple[str, ...]
    ratio: str | None
    low: str | None
    high: str | None
    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as numbered on one card."""

    n: int
    id: str
    title: str
    publisher: str
    published: str | None
    url: str | None
    tier: str
    day: str = ""  # ``published`` in words, in the card's language


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that a reader must see. ``kind``: conflict, bound, coverage, scope, stage or hint."""

    kind: str
    text: str
    refs: tuple[int, ...] = ()


Item = Figure | Fact | Comparison | Note


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line. ``item`` is what it shows, where it shows a figure, a fact, a comparison or a note."""

    text: str
    style: Style = Style.PLAIN
    item: Item | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Refs:
    """Numbers of sources behind what stands before them."""

    numbers: tuple[int, ...]


Inline = Span | Refs


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``bullet`` sets it as an item of a list."""

    inlines: tuple[Inline, ...]
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the card, below its title."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line between parts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. A chat shows the ``narrow`` ones only, and of those the whole is ASCII."""

    title: str
    narrow: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells that stand below each other; ``rows`` hold a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Line | Heading | Rule | Table


@dataclass(frozen=True, slots=True)
class Action:
    """A button: a label, and the command that a press stands for."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a card: its name, and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """An answer. ``command`` is the canonical slash text that gives this card again."""

    command: str
    kind: Kind
    title: str
    lang: Lang
    revision: str
    blocks: tuple[Block, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    notes: tuple[Note, ...] = ()
    actions: tuple[Action, ...] = ()
    tone: Tone = Tone.INFO
    private: bool = False
    chart: Chart | None = None
    page: int = 1
    exit_code: int = 0
    message: str | None = None
    suggestions: tuple[str, ...] = ()
    attachment: Attachment | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that the card shows, in the order shown."""
        return _shown(self.blocks, Figure)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything shown that is no figure."""
        return _shown(self.blocks, Fact)

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every comparison shown."""
        return _shown(self.blocks, Comparison)

    def asked(self, *, private: bool, page: int) -> Card:
        """The same card for one reader's eyes only or for all, opened at a page."""
        return self if (self.private, self.page) == (private, page) else replace(self, private=private, page=page)


_Shown = TypeVar("_Shown", Figure, Fact, Comparison)


def _shown(blocks: Iterable[Block], kind: type[_Shown]) -> tuple[_Shown, ...]:
    found = (span.item for span in spans(blocks) if isinstance(span.item, kind))
    return tuple(dict.fromkeys(found))


def inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline of the blocks, in order."""
    for block in blocks:
        for line in lines(block):
            yield from line


def lines(block: Block) -> Iterator[tuple[Inline, ...]]:
    """What stands on each line of a block: on one of a line, on as many as there are rows of a table."""
    if isinstance(block, Line):
        yield block.inlines
    elif isinstance(block, Table):
        yield from (tuple(inline for cell in row for inline in cell) for row in block.rows)


def spans(blocks: Iterable[Block]) -> Iterator[Span]:
    """Every span of the blocks, in order."""
    return (inline for inline in inlines(blocks) if isinstance(inline, Span))


def to_json(card: Card, pages: int) -> dict[str, Any]:
    """The card as plain data: the stable keys that scripts rely on (``docs/json.md``).

    ``pages`` is the number of pages that a chat would need; the JSON itself is never paged.
    """
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "command": card.command,
        "kind": card.kind.value,
        "title": card.title,
        "lang": card.lang,
        "tone": card.tone.value,
        "private": card.private,
        "revision": card.revision,
        "figures": [_plain(figure) for figure in card.figures],
        "comparisons": [_comparison(comparison) for comparison in card.comparisons],
        "facts": [_plain(fact) for fact in card.facts],
        "sources": [_plain(source, leave_out=("day",)) for source in card.sources],
        "notes": [_plain(note) for note in card.notes],
        "chart": _chart(card.chart),
        "actions": [_plain(action) for action in card.actions],
        "pages": pages,
    }
    if card.kind is Kind.ERROR:
        data |= {"message": card.message, "suggestions": list(card.suggestions)}
    return data


def _plain(item: Any, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:  # noqa: ANN401  any of the dataclasses above
    names = (name for name in item.__slots__ if name not in leave_out)
    return {name: _value(getattr(item, name)) for name in names}


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.value if isinstance(value, StrEnum) else value


def _comparison(comparison: Comparison) -> dict[str, Any]:
    data = _plain(comparison)
    names = {"first": "from", "second": "to"}
    return {names.get(name, name): value for name, value in data.items()}


_DRAWN = ("text", "remark", "disputed", "aside")  # what the picture says beside a point, and the figures say in full


def _chart(chart: Chart | None) -> dict[str, Any] | None:
    if chart is None:
        return None
    return {"kind": chart.kind, "alt": chart.alt, "points": [_plain(point, _DRAWN) for point in chart.points]}
