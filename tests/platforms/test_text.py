"""Cards as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Card, Heading, Line, Rule, Span, Style
from bot.platforms.layout import clean, width_of
from bot.platforms.text import render_text
from tests.cards import CARD, ERROR, cards


def test_a_card_in_full() -> None:
    assert render_text(CARD) == (
        "WAIC 2023\n"
        "=========\n"
        "\n"
        "Exhibitors: over 400 [1]\n"
        "\n"
        "Themes\n"
        "------\n"
        "- Intelligent Connectivity [1][2]\n"
        "the floors stand 1.33 to 1\n"
        "⚠ Sources disagree: one counts by 3 pm. [2]\n"
        "an address or\n"
        "\n"
        "Sources\n"
        "[1] WAIC 2023 closes · SHINE · 8 July 2023\n"
        "    https://example.org/a\n"
        "[2] An old page · A portal · undated\n"
        "    no address known\n"
        "\n"
        "Next\n"
        "/compare first:2023 second:2024  (Compare with 2024)\n"
        "/waic  (All editions)\n"
        "\n"
        "revision 3f2a9c1\n"
    )


def test_a_narrow_terminal() -> None:
    assert render_text(replace(CARD, actions=(), blocks=CARD.blocks[3:4]), 24) == (
        "WAIC 2023\n"
        "=========\n"
        "\n"
        "- Intelligent\n"
        "  Connectivity [1][2]\n"
        "\n"
        "Sources\n"
        "[1] WAIC 2023 closes ·\n"
        "    SHINE · 8 July 2023\n"
        "    https://example.org/a\n"
        "[2] An old page · A\n"
        "    portal · undated\n"
        "    no address known\n"
        "\n"
        "revision 3f2a9c1\n"
    )


def test_a_label_goes_below_a_command_where_both_are_too_wide() -> None:
    assert "Next\n/compare first:2023 second:2024\n  (Compare with 2024)\n/waic  (All" in render_text(CARD, 40)


def test_chinese_labels_take_a_chinese_colon() -> None:
    line = Line((Span("参展企业", Style.STRONG), Span(" "), Span("超过400家")))
    card = Card("/waic", CARD.kind, "世界人工智能大会", "zh-CN", "3f2a9c1", (line,))
    assert render_text(card) == "世界人工智能大会\n================\n\n参展企业：超过400家\n\n数据版本 3f2a9c1\n"


@pytest.mark.parametrize(
    "line",
    [
        Line((Span("Online views", Style.STRONG), Span(" · with care"))),
        Line((Span("Tier B, named press.", Style.STRONG), Span(" Signed."))),
        Line((Span("All", Style.STRONG), Span("together"))),
        Line((Span("Alone", Style.STRONG),)),
    ],
)
def test_what_is_no_label_takes_no_colon(line: Line) -> None:
    text = "".join(span.text for span in line.inlines if isinstance(span, Span))
    assert f"\n{text}\n" in render_text(replace(CARD, blocks=(line,)))


def test_empty_lines_stand_only_between_parts() -> None:
    text = render_text(replace(CARD, blocks=(Rule(), Heading("One"), Rule(), Rule(), Heading("Two"), Rule())))
    assert "\n\n\n" not in text
    assert "=========\n\nOne\n---\n\nTwo\n---\n\nSources" in text


def test_an_error_does_not_repeat_its_suggestions() -> None:
    assert "Next" not in render_text(ERROR)


def test_a_card_without_revision_sources_and_actions() -> None:
    assert render_text(Card("/waic", CARD.kind, "Title", "en", "")) == "Title\n=====\n"


@pytest.mark.no_cover
@given(cards(), st.integers(1, 120))
def test_any_card_in_any_width_is_clean_whole_and_narrow(card: Card, width: int) -> None:
    text = render_text(card, width)
    assert "\x1b" not in text
    assert text.endswith("\n")
    addresses = {clean(source.url) for source in card.sources if source.url}
    for line in text.splitlines():
        assert width_of(line) <= max(width, 20) or line.strip() in addresses
    for address in addresses:
        assert address in text
