"""Cards for tests: one made by hand that has every part, and any number made by chance."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from bot.core.card import (
    Action,
    Block,
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
    SourceRef,
    Span,
    Style,
    Tone,
)
from bot.core.chart import Chart, ChartPoint

FIGURE = Figure(
    metric="exhibitors",
    edition=2023,
    label="Exhibitors",
    text="over 400",
    number="400",
    unit="exhibitors",
    bound="at_least",
    low="400",
    high=None,
    modality="reported",
    as_of=None,
    final=None,
    scope=None,
    flag=Flag.OK,
    claims=("2023-exhibitors",),
    refs=(1,),
)
FACT = Fact(
    metric="theme",
    edition=2023,
    label="Theme",
    type="text",
    text="Intelligent Connectivity",
    value="Intelligent Connectivity",
    modality="reported",
    flag=Flag.OK,
    claims=("2023-theme",),
    refs=(1, 2),
)
COMPARISON = Comparison(
    metric="exhibitors",
    first=2021,
    second=2023,
    grade="with_care",
    kind="floors",
    from_claims=("2021-exhibitors",),
    to_claims=("2023-exhibitors",),
    ratio="1.33",
    low=None,
    high=None,
    text="the floors stand 1.33 to 1",
    reasons=("bounds",),
)
NOTE = Note("conflict", "Sources disagree: one counts by 3 pm.", (2,))
SOURCES = (
    SourceRef(1, "shine-2023", "WAIC 2023 closes", "SHINE", "2023-07-08", "https://example.org/a", "B", "8 July 2023"),
    SourceRef(2, "old-page", "An old page", "A portal", None, None, "C", "undated"),
)
CARD = Card(
    command="/waic year:2023",
    kind=Kind.EDITION,
    title="WAIC 2023",
    lang="en",
    revision="3f2a9c1",
    blocks=(
        Line((Span("Exhibitors", Style.STRONG), Span(" "), Span("over 400", item=FIGURE), Refs((1,)))),
        Rule(),
        Heading("Themes"),
        Line((Span("Intelligent Connectivity", Style.EMPHASIS, FACT), Refs((1, 2))), bullet=True),
        Line((Span("the floors stand 1.33 to 1", item=COMPARISON),)),
        Line((Span("⚠ ", Style.WARN, NOTE), Span(NOTE.text, item=NOTE), Refs((2,)))),
        Line((Span("an address", Style.MUTED, url="https://example.org/b"), Span(" or ", Style.CODE))),
    ),
    sources=SOURCES,
    notes=(NOTE,),
    actions=(Action("Compare with 2024", "/compare first:2023 second:2024"), Action("All editions", "/waic")),
    tone=Tone.WARN,
    chart=Chart(
        "bar",
        "One bar",
        (ChartPoint(2023, "400", "400", None, "at_least", "reported", (1,), "over 400"),),
        title="Exhibitors",
        editions=(2023,),
    ),
)
ERROR = replace(CARD, kind=Kind.ERROR, message="There is no command “x”.", suggestions=("/waic",), exit_code=2)


_SIGNS = st.characters(codec="utf-8")
_TEXTS = st.text(_SIGNS, max_size=40) | st.sampled_from(
    [
        "over 300,000",
        "超过30万，其中一半来自海外。",
        "**bold** [x](y)",
        "#1 - a",
        "\x1b[31mred\u202e",
        "50,000 m²",
        "a" * 90,
    ]
)
_URLS = st.none() | st.sampled_from(["https://example.org/", "https://example.org/" + "x" * 300])
_SPANS = st.builds(Span, _TEXTS, st.sampled_from(Style), st.none(), _URLS)


def _refs(count: int) -> st.SearchStrategy[Refs]:
    return st.builds(Refs, st.lists(st.integers(1, count), min_size=1, max_size=3, unique=True).map(tuple))


def _blocks(sources: int) -> st.SearchStrategy[Block]:
    inlines = _SPANS | _refs(sources) if sources else _SPANS
    lines = st.builds(Line, st.lists(inlines, min_size=1, max_size=5).map(tuple), st.booleans())
    return lines | lines | lines | st.builds(Heading, _TEXTS) | st.builds(Rule)


def _source(n: int) -> st.SearchStrategy[SourceRef]:
    return st.builds(
        SourceRef, st.just(n), st.just(f"source-{n}"), _TEXTS, _TEXTS, st.none(), _URLS, st.just("B"), _TEXTS
    )


@st.composite
def cards(draw: st.DrawFn, max_blocks: int = 30) -> Card:
    """Cards of any length, with hostile texts; the sources listed are those that the lines name."""
    count = draw(st.integers(0, 8))
    blocks = tuple(draw(st.lists(_blocks(count), max_size=max_blocks)))
    sources = tuple(draw(_source(n)) for n in range(1, count + 1))
    return Card(
        "/waic", Kind.OVERVIEW, draw(_TEXTS), draw(st.sampled_from(["en", "zh-CN"])), "3f2a9c1", blocks, sources
    )
