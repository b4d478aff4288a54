"""The card of a message that was checked."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.answers.check import check
from bot.core.card import Kind, Tone
from bot.core.invariants import check_card
from bot.core.pages import pages
from bot.platforms.markdown import card_markdown
from bot.platforms.text import render_text
from tests.bundled import bundled
from tests.core.build import LANGS

TODAY = dt.date(2026, 11, 21)
MESSAGES = (
    "WAIC 2023 had 200 exhibitors, 133 forums and 1.07B views. What a show! WAIC had 352 million views.",
    "2021年线上观看3.52亿，2024年签约投资400亿美元",
    "WAIC 2022 was held from 7 to 9 July. The theme of WAIC 2023 was Governing AI for Good and for All",
    "WAIC 2026 had 1,100 exhibitors, and Shanghai had 1,149 AI companies. WAIC 2024 signed 28.8bn of investment.",
    "WAIC drew 1.5 billion online views in five editions",
    "Investment signed rose 39% from 2023 to 2024, WAIC 2023 was the sixth edition",
    "**@everyone** <@1234567890> [400 exhibitors](https://example.org) at WAIC 2023 `x` ||y|| \u202eabc",
    "Lovely weather.",
    "x",
)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("text", MESSAGES)
def test_every_card_keeps_the_rules(text: str, lang: str) -> None:
    card = check(bundled(), text, TODAY, lang)  # type: ignore[arg-type]
    assert check_card(card) == []
    assert card.kind is Kind.VERDICT
    assert card.private
    assert card.exit_code == 0


def rows(text: str, lang: str = "en") -> list[tuple[str, str, int | None, tuple[str, ...]]]:
    card = check(bundled(), text, TODAY, lang)  # type: ignore[arg-type]
    return [(fact.label, fact.value, fact.edition, fact.claims) for fact in card.facts if fact.metric == "verdict"]


def test_the_first_row_is_the_message_and_then_each_statement_in_order() -> None:
    assert rows(MESSAGES[0]) == [
        ("Whole message", "contradicted", None, ("2023-exhibitors",)),
        ("Statement 1", "contradicted", 2023, ("2023-exhibitors",)),
        ("Statement 2", "supported", 2023, ("2023-forums", "2023-forums-all")),
        ("Statement 3", "supported", 2023, ("2023-online-views",)),
        ("Statement 4", "none", None, ()),
        ("Statement 5", "not_covered", None, ("2021-online-views",)),
    ]
    assert rows(MESSAGES[1], "zh-CN")[0] == (
        "整条消息",
        "outdated",
        None,
        ("2021-online-views", "2021-online-views-wrap-up"),
    )


def test_what_must_be_told_is_told() -> None:
    card = check(bundled(), "WAIC 2024 had 2 billion online views and over 300,000 visitors", TODAY, "en")
    assert {"bound", "stage", "conflict", "hint"} <= {note.kind for note in card.notes}
    plan = check(bundled(), "WAIC 2026 will have over 1,100 exhibitors", TODAY, "en")
    assert any(note.kind == "stage" and "plan" in note.text for note in plan.notes)
    money = check(bundled(), "WAIC 2023 signed 28.8bn of investment", TODAY, "en")
    assert any("yuan" in note.text for note in money.notes)
    long = check(bundled(), "Fine. " * 60, TODAY, "en")
    assert any(note.kind == "coverage" and note.text.startswith("20 parts") for note in long.notes)


def test_a_grave_message_is_coloured_as_a_warning() -> None:
    assert check(bundled(), MESSAGES[0], TODAY, "en").tone is Tone.WARN
    assert check(bundled(), "WAIC 2023 had 133 forums", TODAY, "en").tone is Tone.INFO


def test_the_editions_spoken_of_are_one_press_away() -> None:
    commands = [action.command for action in check(bundled(), MESSAGES[0], TODAY, "en").actions]
    assert commands == ["/waic year:2023", "/waic year:2021"]


def test_both_editions_of_a_change_are_named() -> None:
    text = render_text(check(bundled(), "Investment signed rose 39% from 2023 to 2024", TODAY, "en"), 100)
    assert "Investment signed, 2023: 28.8 billion yuan" in text
    assert "Investment signed, 2024: 40 billion yuan" in text


def test_a_figure_of_a_place_is_named_with_it() -> None:
    text = render_text(check(bundled(), "Shanghai's AI output was 224.6 billion yuan", TODAY, "en"), 100)
    assert "Shanghai" in text.split("is in our sources as")[1]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(MESSAGES), max_size=4).map(" ".join), st.sampled_from(LANGS))
def test_nothing_that_people_write_acts(text: str, lang: str) -> None:
    """No mention, link or code of the message gets through, whatever it says."""
    card = check(bundled(), text, TODAY, lang)  # type: ignore[arg-type]
    assert check_card(card) == []
    for page in pages(card):
        shown = card_markdown(card, page)
        assert not re.search(r"(?<!\\)<[@#]|(?<!\\)`|(?<!\\)\|\||@everyone|@here", shown.split("\n¹ ")[0])
        assert "\u202e" not in shown
