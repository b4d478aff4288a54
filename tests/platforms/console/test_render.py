"""Cards in a terminal: colours, links, numbers to type, and none of it where it is not wanted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Card
from bot.platforms.console.render import render_rich
from bot.platforms.layout import width_of
from tests.cards import CARD, ERROR, cards

_CODES = re.compile(r"\x1b\[[0-9;]*m")
_LINKS = re.compile(r"\x1b]8;[^;]*;([^\x1b]*)\x1b\\")


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


def _bare(text: str) -> str:
    return _LINKS.sub("", _CODES.sub("", text))


def test_a_card_in_full() -> None:
    assert _bare(render_rich(CARD, 80)) == (
        "▌ WAIC 2023\n"
        f"▌ 2023  {'█' * 40}▶ over 400\n"
        "▌ \n"
        "▌ Exhibitors over 400 ¹\n"
        "▌ \n"
        "▌ Themes\n"
        "▌ • Intelligent Connectivity ¹ ²\n"
        "▌ the floors stand 1.33 to 1\n"
        "▌ ⚠ Sources disagree: one counts by 3 pm. ²\n"
        "▌ an address or\n"
        "▌ ────────────────────────\n"
        "▌ ¹ WAIC 2023 closes · SHINE · 8 July 2023 · example.org\n"
        "▌ ² An old page · A portal · undated\n"
        "▌ \n"
        "▌ /compare first:2023 second:2024  Compare with 2024\n"
        "▌ /waic  All editions\n"
        "▌ revision 3f2a9c1\n"
    )


def test_a_console_numbers_the_actions() -> None:
    assert "▌ 1 Compare with 2024   2 All editions\n" in _bare(render_rich(CARD, 80, numbered=True))


def test_an_error_names_its_suggestions_once() -> None:
    assert "/compare" not in render_rich(ERROR, 80)
    assert "1 Compare with 2024" in _bare(render_rich(ERROR, 80, numbered=True))


def test_titles_numbers_and_spans_are_links() -> None:
    links = set(_LINKS.findall(render_rich(CARD, 80)))
    assert links == {"", "https://example.org/a", "https://example.org/b"}


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = render_rich(CARD, 80)
    assert re.search(r"\x1b\[[0-9;]*3[0-9]m", coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", render_rich(CARD, 80))


def test_a_card_without_revision_and_actions() -> None:
    assert _bare(render_rich(Card("/waic", CARD.kind, "Title", "en", ""), 80)) == "▌ Title\n"


def test_a_dumb_terminal_gets_bare_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in render_rich(CARD, 80)


def test_wide_terminals_are_not_filled() -> None:
    long = replace(CARD, title="word " * 100)
    assert max(width_of(line) for line in _bare(render_rich(long, 300)).splitlines()) <= 100


@pytest.mark.no_cover
@given(cards(), st.integers(10, 140), st.booleans())
def test_any_card_in_any_width_is_narrow_and_holds_only_codes_of_ours(card: Card, width: int, numbered: bool) -> None:
    bare = _bare(render_rich(card, width, numbered=numbered))
    assert "\x1b" not in bare
    assert all(width_of(line) <= max(width, 20) for line in bare.splitlines())
