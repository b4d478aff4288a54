"""Cards of every shape and size, by hand and by chance."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.core.card import Action, Card, Heading, Kind, Line, Refs, Rule, SourceRef, Span, Style, Tone

NASTY = st.text(st.sampled_from("*_~|`<>[]()#-+.!@:&\\/ \n\u202ea1数𝄞"), max_size=60)
LONG = st.builds(str.__mul__, NASTY, st.integers(1, 120))
TEXTS = NASTY | st.text(max_size=40) | LONG
NUMBERS = st.integers(1, 40)


def card(**kept: object) -> Card:
    """A card of which only the named parts matter."""
    fields: dict[str, object] = {
        "command": "/waic",
        "kind": Kind.EDITION,
        "title": "T",
        "lang": "en",
        "revision": "abc",
    }
    return Card(**(fields | kept))  # type: ignore[arg-type]


def line(text: str, *numbers: int, bullet: bool = False) -> Line:
    """A plain line."""
    return Line((Span(text), *([Refs(numbers)] if numbers else [])), bullet)


def source(n: int, title: str = "Title", url: str | None = "https://example.org/a") -> SourceRef:
    """A source."""
    return SourceRef(n, f"source-{n}", title, "Publisher", "2023-07-10", url, "B", "10 July 2023")


_spans = st.builds(
    Span, TEXTS, st.sampled_from(Style), url=st.none() | NASTY.map("https://a.org/".__add__) | NASTY
) | st.builds(Refs, st.lists(NUMBERS, min_size=1, max_size=4).map(tuple))
_blocks = (
    st.builds(Line, st.lists(_spans, max_size=5).map(tuple), st.booleans())
    | st.builds(Heading, TEXTS)
    | st.just(Rule())
)
_actions = st.builds(Action, TEXTS, TEXTS.map("/".__add__))


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """Any card, most of them worse than the bot ever makes."""
    count = draw(st.integers(0, 40))
    title = draw(TEXTS)
    return card(
        title=title,
        command="/" + draw(NASTY),
        lang=draw(st.sampled_from(("en", "zh-CN"))),
        revision=draw(st.sampled_from(("", "abc1234"))),
        tone=draw(st.sampled_from(Tone)),
        blocks=tuple(draw(st.lists(_blocks, max_size=30))),
        sources=tuple(source(n, title) for n in range(1, count + 1)),
        actions=tuple(draw(st.lists(_actions, max_size=30))),
        page=draw(st.integers(1, 5)),
    )
