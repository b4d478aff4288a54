"""Discord's markdown: text stays text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.card import Card, Column, Heading, Kind, Line, Refs, Rule, SourceRef, Span, Style, Table
from bot.core.pages import Page, page_of
from bot.platforms.markdown import (
    block_markdown,
    card_markdown,
    clean,
    escape,
    footer_text,
    link,
    safe_url,
    segments,
    source_markdown,
    superscript,
)

TEXTS = st.text(st.characters(codec=None), max_size=60)
NASTY = st.text(st.sampled_from("*_~|`<>[]()#-+.!@:&\\/ \n\t\u202e\u200beh2a1"), max_size=40)


def line(*inlines: Span | Refs, bullet: bool = False) -> str:
    return block_markdown(Line(inlines, bullet))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 400", "over 400"),
        ("3.52 亿", "3.52 亿"),
        ("a*b_c~d|e`f\\g", "a\\*b\\_c\\~d\\|e\\`f\\\\g"),
        ("<@1> <#2> <@&3> </waic:4> <t:5:R> <:a:6>", "\\<@1> \\<#2> \\<@&3> \\</waic:4> \\<t\\:5:R> \\<\\:a:6>"),
        ("@everyone and @Here, a@b.org", "＠everyone and ＠Here, a@b.org"),
        ("[a](https://b.org)", "\\[a\\](https\\://b.org)"),
        (":smile: at 16:30", "\\:smile: at 16:30"),
        ("one\ntwo\u2028three\tfour", "one two three four"),
        ("\u202eevil\u2066\u200b\ufeff\x00\x1b[31m", "evil\\[31m"),
        ("\ud800broken", "broken"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
    ],
)
def test_escape(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", "\\# no heading"),
        ("-# not small", "\\-# not small"),
        ("- no item", "\\- no item"),
        ("> no quotation", "\\> no quotation"),
        ("3. no list", "3\\. no list"),
        ("12) no list", "12\\) no list"),
        ("3.52 亿", "3\\.52 亿"),
        ("  - indented", "\\- indented"),
        ("2021 was a year", "2021 was a year"),
        ("", ""),
    ],
)
def test_the_start_of_a_line_does_nothing(text: str, shown: str) -> None:
    assert line(Span(text)) == shown
    assert line(Span(text), bullet=True) == f"- {shown}"


def test_a_line_of_every_style() -> None:
    shown = line(
        Span("⚠ ", Style.WARN),
        Span("Forums", Style.STRONG),
        Span(" 133"),
        Refs((1, 12)),
        Span(" or ", Style.MUTED),
        Span("/waic 2023", Style.CODE),
        Span("the theme", Style.EMPHASIS),
        Refs((3,)),
    )
    assert shown == "⚠ **Forums** 133 ¹ ¹² or `/waic 2023`*the theme* ³"


def test_marks_hug_their_words_and_keep_apart() -> None:
    assert line(Span(" a ", Style.STRONG), Span("b")) == "**a** b"
    assert line(Span("x"), Span(" a ", Style.STRONG), Span("b")) == "x **a** b"
    assert line(Span("  ", Style.STRONG), Span("b")) == "b"
    assert line(Span("a", Style.STRONG), Span("b", Style.STRONG)) == "**ab**"
    assert line(Span("a", Style.STRONG), Span("b", Style.EMPHASIS)) == "**a**\u200a*b*"


def test_what_acts_only_together_is_escaped_together() -> None:
    assert line(Span("http:"), Span("//evil.org")) == "http\\://evil.org"
    assert line(Span("@every"), Span("one", Style.MUTED)) == "＠everyone"


def test_code_holds_no_markup() -> None:
    assert line(Span("a`b\nc", Style.CODE)) == "`a'b c`"
    assert line(Span(" ", Style.CODE), Span("b")) == "b"


def test_a_line_may_begin_with_numbers_of_sources() -> None:
    assert line(Refs((1, 2)), Span("x")) == "¹ ²x"


@pytest.mark.parametrize(
    ("text", "url", "shown"),
    [
        ("Title", "https://a.org/x", "[Title](<https://a.org/x>)"),
        ("[a](b) \\ *c* `d`", "https://a.org", "[(a)(b) / ∗c∗ 'd'](<https://a.org>)"),
        ("https://evil.org", "https://a.org", "[https∶//evil.org](<https://a.org>)"),
        ("@everyone :x:", "https://a.org", "[＠everyone ∶x∶](<https://a.org>)"),
        ("https://a.org", "https://a.org", "<https://a.org>"),
        (" ", "https://a.org", "<https://a.org>"),
        ("Title", "https://a.org/x_(y) z", "[Title](<https://a.org/x_%28y%29%20z>)"),
        ("Ti*tle", "javascript:alert(1)", "Ti\\*tle"),
        ("Title", "https://a.org/\nx", "Title"),
        ("Title", "https://[broken", "Title"),
        ("Title", "https://", "Title"),
    ],
)
def test_links(text: str, url: str, shown: str) -> None:
    assert link(text, url) == shown
    assert line(Span(text, url=url)).endswith(shown.lstrip())


def test_a_source_with_and_without_an_address() -> None:
    source = SourceRef(1, "a", "A_b", "C", "2023", "https://a.org", "B", "10 July 2023")
    assert source_markdown(source) == "[Aˍb](<https://a.org>) · C · 10 July 2023"
    assert source_markdown(SourceRef(1, "a", "A_b", "C", None, None, "B")) == "A\\_b · C"


def test_rules_part_the_text() -> None:
    blocks = (Rule(), Heading("# a"), Line((Span("b"),)), Rule(), Rule(), Line((Span("c"),)), Rule())
    assert list(segments(blocks)) == ["### # a\nb", "c"]


def _card(**kept: object) -> Card:
    return Card(**({"command": "/waic", "kind": Kind.EDITION, "title": "T", "lang": "en", "revision": "abc"} | kept))  # type: ignore[arg-type]


def test_a_whole_page() -> None:
    source = SourceRef(1, "a", "A", "B", None, "https://a.org", "B")
    card = _card(blocks=(Line((Span("x"), Refs((1,)))), Rule(), Line((Span("y"),))), sources=(source,))
    assert card_markdown(card, page_of(card)) == (
        "## T\nx ¹\n─────\ny\n─────\n¹ [A](<https://a.org>) · B\n-# revision abc\n"
    )
    bare = _card(revision="")
    assert card_markdown(bare, page_of(bare)) == "## T\n"


def test_the_footer_names_the_page() -> None:
    page = Page((), (), 2, 3)
    assert footer_text(_card(), page) == "page 2 of 3 · revision abc"
    assert footer_text(_card(lang="zh-CN", revision=""), page) == "第2页，共3页"


def test_superscript() -> None:
    assert superscript(1234567890) == "¹²³⁴⁵⁶⁷⁸⁹⁰"


@given(TEXTS | NASTY)
@example(":/|/")
def test_nothing_acts(text: str) -> None:
    bare = re.sub(r"\\[^0-9A-Za-z\s]", "·", escape(text))  # a sign stands between what it parts
    assert not re.search(r"[\\*_~|`<\[\]]|@everyone|@here|://|:\w+:", bare, re.IGNORECASE)


@given(TEXTS | NASTY)
def test_nothing_is_lost_or_misleads(text: str) -> None:
    shown = re.sub(r"\\([^0-9A-Za-z\s])", r"\1", escape(text))
    assert shown.replace("＠", "@") == clean(text).replace("＠", "@")
    assert not {unicodedata.category(c) for c in shown.replace("\u200d", "")} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert "\n" not in shown
    shown.encode()


@given(NASTY | TEXTS)
def test_no_line_starts_anything(text: str) -> None:
    assert not re.match(r"\s*(?:#{1,3} |-# |[-+*] |>|[0-9]+[.)])", line(Span(text)))


@given(NASTY | TEXTS, NASTY.map("https://a.org/".__add__))
def test_a_link_is_one_link(text: str, url: str) -> None:
    shown = link(text, url)
    address = safe_url(url)
    if address is not None:
        assert shown.endswith((f"<{address}>", f"](<{address}>)"))
        assert shown.count("<") == shown.count(">") == 1
        assert shown.count("[") == shown.count("]") <= 1


def table(*cells: str) -> str:
    column = Column("Year", narrow=True)
    return block_markdown(
        Table((column, column, Column("Wide")), tuple(((Span(cell),), (Span("1"),), (Span("大会"),)) for cell in cells))
    )


def test_a_table_is_a_block_of_code_that_fits_a_phone() -> None:
    assert table("2021", ">=5") == "```\n2021  1\n>=5   1\n```"
    assert table("a```b") == "```\na'''b  1\n```"


@pytest.mark.parametrize(("cell", "shown"), [("届", "- 届 1"), ("x" * 40, f"- {'x' * 40} 1"), ("*", "```\n*  1\n```")])
def test_a_table_that_would_bend_or_scroll_is_a_list(cell: str, shown: str) -> None:
    assert table(cell) == shown
