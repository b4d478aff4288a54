"""Pages: nothing is lost, nothing is repeated, each page fits, and each has the sources of its own lines."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Card, Column, Heading, Line, Refs, Rule, Span, Table, inlines
from bot.core.pages import PAGE_WEIGHT, Page, page_of, pages
from bot.platforms.markdown import card_markdown
from tests.cards import CARD, cards


def _line(length: int, *refs: int) -> Line:
    return Line((Span("x" * length), *([Refs(refs)] if refs else [])))


def _shown(page: Page) -> list[object]:
    return [block for block in page.blocks if not isinstance(block, Rule)]


@given(cards(), st.integers(200, 4000))
def test_pages_hold_every_block_once_and_in_order(card: Card, limit: int) -> None:
    found = pages(card, limit)
    assert [block for page in found for block in _shown(page)] == [
        block for block in card.blocks if not isinstance(block, Rule)
    ]
    assert [page.number for page in found] == list(range(1, len(found) + 1))
    assert {page.count for page in found} == {len(found)}


@given(cards(), st.integers(200, 4000))
def test_a_page_lists_the_sources_of_its_own_lines(card: Card, limit: int) -> None:
    for page in pages(card, limit):
        named = {n for inline in inlines(page.blocks) if isinstance(inline, Refs) for n in inline.numbers}
        assert [source.n for source in page.sources] == sorted(named)


@given(cards(max_blocks=60))
def test_what_a_chat_is_sent_fits_into_one_message(card: Card) -> None:
    for page in pages(card):
        if len(page.blocks) > 1:
            assert len(card_markdown(card, page)) <= 4000


def test_a_short_card_is_one_page() -> None:
    (page,) = pages(CARD)
    assert page == Page(CARD.blocks, CARD.sources, 1, 1)


def test_an_empty_card_is_one_empty_page() -> None:
    assert pages(replace(CARD, blocks=())) == (Page((), (), 1, 1),)


def test_a_heading_goes_with_what_stands_below_it() -> None:
    card = replace(CARD, blocks=(_line(3000), Heading("Below"), _line(1000)))
    first, second = pages(card)
    assert first.blocks == card.blocks[:1]
    assert second.blocks == card.blocks[1:]


def test_rules_do_not_begin_or_end_a_page() -> None:
    card = replace(CARD, blocks=(Rule(), _line(3000), Rule(), _line(1000), Rule()))
    assert [page.blocks for page in pages(card)] == [card.blocks[1:2], card.blocks[3:4]]


def test_a_block_that_is_too_heavy_stands_alone() -> None:
    card = replace(CARD, blocks=(_line(10), _line(PAGE_WEIGHT), _line(10)))
    assert [len(page.blocks) for page in pages(card)] == [1, 1, 1]


def test_a_source_is_listed_on_each_page_that_names_it() -> None:
    card = replace(CARD, blocks=(_line(3000, 1), _line(3000, 1, 2)))
    assert [[source.n for source in page.sources] for page in pages(card)] == [[1], [1, 2]]


def test_the_page_asked_for_or_the_last() -> None:
    card = replace(CARD, blocks=(_line(3000), _line(3000)))
    assert page_of(card).number == 1
    assert page_of(replace(card, page=2)).number == 2
    assert page_of(replace(card, page=9)).number == 2


def test_a_page_ends_where_a_part_ends_if_half_of_it_is_filled() -> None:
    card = replace(CARD, blocks=(_line(2500), Rule(), _line(600), _line(900)))
    first, second = pages(card)
    assert first.blocks == card.blocks[:1]
    assert second.blocks == card.blocks[2:]
    early = replace(CARD, blocks=(_line(500), Rule(), _line(2600), _line(900)))
    assert [len(page.blocks) for page in pages(early)] == [3, 1]


def test_a_label_goes_with_its_list() -> None:
    label, item = _line(500), replace(_line(900), bullet=True)
    card = replace(CARD, blocks=(_line(2500), label, item, item))
    first, second = pages(card)
    assert first.blocks == card.blocks[:1]
    assert second.blocks == card.blocks[1:]


def _table(rows: int) -> Table:
    figures = Column("N", narrow=True, right=True)
    wide = Span("x" * 500)
    return Table((figures, Column("Wide")), tuple(((Span("1"),), (wide,)) for _ in range(rows)))


def test_a_table_stands_on_one_page_and_weighs_what_a_chat_shows_of_it() -> None:
    line = Line((Span("x" * 1500),))
    short = replace(CARD, blocks=(line, _table(30), line), sources=())
    assert [page.blocks for page in pages(short)] == [(line, _table(30)), (line,)]
    long = replace(CARD, blocks=(line, _table(70), line), sources=())
    assert [page.blocks for page in pages(long)] == [(line,), (_table(70),), (line,)]
