"""Cards as HTML: what is said of each part, and that no text becomes markup."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Action, Card, Flag, Kind, Line, Refs, Span, Style
from bot.core.pages import pages
from bot.platforms.html.card import Surroundings, write_card
from bot.platforms.html.page import render_html
from bot.platforms.html.writer import Writer
from bot.platforms.markdown import clean
from tests.cards import CARD, COMPARISON, ERROR, FACT, FIGURE, cards
from tests.platforms.html.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='x",
    "<!-- --> <![CDATA[ ]]>",
    "&lt;b&gt; &amp; &#60;i&#62; &notanentity;",
    "</title></head><body>",
    "a\x00b\x1b[31m\u202e\u2066",
)


def article(card: Card, around: Surroundings | None = None, page: int = 1) -> str:
    writer = Writer()
    write_card(writer, card, pages(card)[page - 1], around or Surroundings())
    return writer.close()


def line(*inlines: Span | Refs) -> Card:
    return replace(CARD, blocks=(Line(inlines),), notes=(), actions=(), chart=None)


def test_a_card_in_full() -> None:
    assert article(CARD) == (
        '<article class="card warn" data-kind="edition" lang="en" aria-labelledby="title">'
        '<h1 id="title">WAIC 2023</h1>\n'
        '<dl><div><dt>Exhibitors</dt><dd><span class="figure ok" data-metric="exhibitors" data-edition="2023" '
        'data-bound="at_least" data-flag="ok" data-claims="2023-exhibitors"><data value="400">over 400</data></span>'
        '<sup><a href="#source-1" aria-label="Source 1">1</a></sup></dd></div>\n</dl>\n<hr>\n<h2>Themes</h2>\n'
        '<ul><li><span class="fact ok" data-metric="theme" data-flag="ok"><em>Intelligent Connectivity</em></span>'
        '<sup><a href="#source-1" aria-label="Source 1">1</a><a href="#source-2" aria-label="Source 2">2</a></sup></li>'
        '\n</ul>\n<p class="result"><span class="comparison with_care" data-metric="exhibitors">'
        "<strong>the floors stand 1.33 to 1</strong></span></p>\n"
        '<p class="note conflict warned"><span class="mark" role="img" aria-label="Mind:">⚠</span> '
        "Sources disagree: one counts by 3 pm."
        '<sup><a href="#source-2" aria-label="Source 2">2</a></sup></p>\n'
        '<p><a href="https://example.org/b" rel="noreferrer" dir="auto">an address</a><code> or </code></p>\n'
        '<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>\n'
        '<li id="source-1" value="1"><a href="https://example.org/a" rel="noreferrer" dir="auto">WAIC 2023 closes</a>'
        '<span class="muted"> · SHINE · 8 July 2023 · named press</span></li>\n'
        '<li id="source-2" value="2"><bdi>An old page</bdi><span class="muted"> · A portal · undated'
        " · unsigned, undated or translated by machine · no address known</span></li></ol></section>\n"
        '<nav aria-label="Next"><ul><li><span class="button idle">Compare with 2024 '
        '<code>/compare first:2023 second:2024</code></span></li><li><span class="button idle">All editions '
        '<code>/waic</code></span></li></ul></nav><p class="foot">revision 3f2a9c1</p></article>'
    )


def test_a_rival_says_so_in_words() -> None:
    rival = replace(FIGURE, flag=Flag.CONFLICT)
    page = read(article(line(Span("⚠ ", Style.WARN, rival), Span("over 400", item=rival), Refs((1,)))))
    (mark,) = [given for given in page.every("span") if given.get("class") == "mark"]
    assert (mark["role"], mark["aria-label"]) == ("img", "Sources disagree:")


def test_what_is_outdated_says_so_in_words() -> None:
    old = replace(FIGURE, flag=Flag.OUTDATED)
    assert '<span class="unseen">Outdated: </span>' in article(line(Span("over 400", item=old)))


def test_a_figure_and_what_limits_it_stand_together() -> None:
    page = article(line(Span("over 400", item=FIGURE), Span(", by 8 July", item=FIGURE), Span("; "), Span("x")))
    assert '<data value="400">over 400</data>, by 8 July</span>; x' in page


@pytest.mark.parametrize(
    ("value", "element"),
    [("2023-07-08", '<time datetime="2023-07-08">8 July</time>'), ("2023-07-06/2023-07-08", "8 July")],
)
def test_a_day_can_be_read_by_programs(value: str, element: str) -> None:
    fact = replace(FACT, type="date", value=value, text="8 July")
    assert f'data-flag="ok">{element}</span>' in article(line(Span("8 July", item=fact)))


def test_a_result_stands_out_from_what_leads_to_it() -> None:
    span = Span(f"300 → 400: {COMPARISON.text}", item=COMPARISON)
    found = article(line(Span("→ ", item=COMPARISON), span, Span("", item=replace(COMPARISON, ratio="2"))))
    assert f"→ 300 → 400: <strong>{COMPARISON.text}</strong></span></p>" in found


def test_a_label_alone_heads_its_list() -> None:
    card = replace(CARD, blocks=(Line((Span("Records", Style.STRONG),)), Line((Span("One"),), bullet=True)))
    assert "<dl><div><dt>Records</dt><dd><ul><li>One</li>\n</ul></dd></div>\n</dl>" in article(card)


def test_a_label_without_a_value_leads_a_line() -> None:
    assert '<p class="lead"><strong>Online views</strong> · with care</p>' in article(
        line(Span("Online views", Style.STRONG), Span(" · with care"))
    )


def test_buttons_lead_where_there_is_a_page() -> None:
    found = article(CARD, Surroundings(address={"/waic": "waic.html"}.get))
    assert '<a class="button" href="waic.html">All editions</a>' in found
    assert "<code>/compare first:2023 second:2024</code>" in found


def test_an_error_does_not_repeat_its_suggestions() -> None:
    assert "<nav" not in article(ERROR)
    assert "<nav" in article(ERROR, Surroundings(address={"/waic": "waic.html"}.get))


def test_a_label_that_is_a_command_is_not_said_twice() -> None:
    assert '<span class="button idle">/help</span>' in article(replace(CARD, actions=(Action("/help", "/help"),)))


def test_a_private_answer_says_so() -> None:
    assert "Only the one who asked sees this." in article(replace(CARD, private=True))


def test_a_chart_is_a_picture_with_its_words_where_one_is_at_hand() -> None:
    picture = b"\x89PNG\r\n\x1a\n"
    (image,) = read(render_html(CARD, lambda _: picture)).every("img")
    assert image == {"src": "data:image/png;base64,iVBORw0KGgo=", "alt": "One bar"}
    assert "<img" not in render_html(CARD)
    assert "<img" not in render_html(replace(CARD, chart=None), lambda _: picture)


def test_pages_lead_to_each_other() -> None:
    card = replace(CARD, blocks=tuple(Line((Span(str(n) * 400),)) for n in range(20)), kind=Kind.OVERVIEW)
    count = len(pages(card))
    assert count > 2
    around = Surroundings(address={f"{card.command} page:{n}": f"page-{n}" for n in range(1, count + 1)}.get)
    middle = read(article(card, around, 2)).addresses
    assert [address for address in middle if address.startswith("page")] == ["page-1", "page-3"]
    assert "page-0" not in article(card, around, 1)
    assert f"page {count} of {count}" in article(card, around, count)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", 'https://a"b<c>.org/"><i>']
)
def test_no_address_runs_or_breaks_out(url: str) -> None:
    card = line(Span("here", url=url), Refs((1,)))
    page = read(render_html(replace(card, sources=(replace(CARD.sources[0], url=url),))))
    for address in page.addresses:
        assert address in ("data:,", "#source-1") or address.startswith("https://a%22b%3Cc%3E.org/")
    assert "script" not in dict(page.elements)


def _texts(card: Card, change: Callable[[str], str]) -> Card:
    """The card with every text changed."""

    def inline(one: Span | Refs) -> Span | Refs:
        return replace(one, text=change(one.text)) if isinstance(one, Span) else one

    blocks = tuple(
        replace(block, inlines=tuple(map(inline, block.inlines)))
        if isinstance(block, Line)
        else (replace(block, text=change(block.text)) if hasattr(block, "text") else block)
        for block in card.blocks
    )
    sources = tuple(
        replace(one, title=change(one.title), publisher=change(one.publisher), day=change(one.day))
        for one in card.sources
    )
    return replace(card, title=change(card.title), blocks=blocks, sources=sources)


_HARMLESS = str.maketrans("<>&\"'", "lgaqp")


@given(cards(max_blocks=8), st.sampled_from(HOSTILE))
def test_no_text_becomes_markup(card: Card, hostile: str) -> None:
    card = _texts(card, lambda text: text + hostile)
    harmless = _texts(card, lambda text: text.translate(_HARMLESS))
    page, other = read(render_html(card)), read(render_html(harmless))
    assert page.skeleton == other.skeleton
    assert page.text.translate(_HARMLESS) == other.text
    spans = (one for block in card.blocks if isinstance(block, Line) for one in block.inlines)
    for span in spans:
        if isinstance(span, Span):
            assert clean(span.text).strip(" ") in page.text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<#71>", '<span class="mention">#71</span>'),
        ("<t:1783425600:F>", '<time datetime="2026-07-07T12:00:00Z">7 July 2026</time>'),
        ("<t:1783425600:R>", '<time datetime="2026-07-07T12:00:00Z">12 pm UTC</time>'),
        ("<@71>", "&lt;@71&gt;"),
    ],
)
def test_what_only_discord_reads_is_told_in_words(text: str, html: str) -> None:
    card = replace(CARD, blocks=(Line((Span(text, Style.MENTION),)),))
    assert html in article(card)


@pytest.mark.parametrize("label", ["Channel: ", "频道："])
def test_a_label_with_a_colon_begins_a_row(label: str) -> None:
    card = replace(CARD, blocks=(Line((Span(label, Style.STRONG), Span("<#71>", Style.MENTION))),))
    name = label.strip(" :：")
    assert f'<dt>{name}</dt><dd><span class="mention">#71</span></dd>' in article(card)
