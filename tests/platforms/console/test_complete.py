"""Completion, with prompt_toolkit's own documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from bot.core.card import Action
from bot.platforms.console.complete import SlashCompleter
from bot.service.commands import COMMANDS
from bot.service.desk import Desk
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.model import Lang

ACTIONS = (Action("Compare with 2024", "/compare first:2023 second:2024"), Action("All editions", "/waic"))
DESK = Desk(bundled(), "1")
EVENT = CompleteEvent(text_inserted=True)


def _complete(text: str, lang: Lang = "en") -> list[str]:
    """Each completion as the whole line that it would make."""
    completer = SlashCompleter(DESK, lang, lambda: ACTIONS)
    found = completer.get_completions(Document(text), EVENT)
    return [text[: len(text) + completion.start_position] + completion.text for completion in found]


def _meta(text: str, lang: Lang = "en") -> dict[str, str]:
    found = SlashCompleter(DESK, lang).get_completions(Document(text), EVENT)
    return {completion.text: completion.display_meta_text for completion in found}


def test_nothing_typed_offers_actions_and_commands() -> None:
    assert _complete("") == ["1", "2", *(f"/{command.name}" for command in COMMANDS), "/quit"]
    assert _complete("  ") == ["  1", "  2", *(f"  /{command.name}" for command in COMMANDS), "  /quit"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("/w", ["/waic"]),
        ("/COM", ["/compare"]),
        ("/q", ["/quit"]),
        ("/nope", []),
        ("/nope ", []),
        ("hello", []),
        ("hello there", []),
        ("2", ["2"]),
        ("7", []),
        ("/about ", []),
        ("/help com", ["/help compare", "/help command:"]),
        ("/compare 2021 2024 metric:exhibitor", ["/compare 2021 2024 metric:exhibitors"]),
        ("/compare 2021 2024 2", []),
        ("/waic private:", ["/waic private:true", "/waic private:false"]),
        ("/waic private:t", ["/waic private:true"]),
        ("/waic nonsense:1", []),
        ("/compare metr", ["/compare metric:"]),
    ],
)
def test_how_a_line_may_go_on(text: str, lines: list[str]) -> None:
    assert _complete(text)[: max(1, len(lines))] == lines


def test_values_stand_before_names_of_options() -> None:
    lines = _complete("/compare ")
    years = sorted(bundled().editions, reverse=True)
    assert lines[:2] == [f"/compare {year}" for year in years[:2]]
    assert lines[-3:] == ["/compare first:", "/compare second:", "/compare metric:"]


def test_any_answer_can_be_asked_for_oneself_alone() -> None:
    assert "/waic private:" in _complete("/waic p")
    assert "/about private:" in _complete("/about priv")
    assert "/waic private:" not in _complete("/waic ")
    assert "/waic private:true private:" not in _complete("/waic private:true p")


def test_a_year_is_not_offered_twice() -> None:
    assert "/compare 2021 2021" not in _complete("/compare 2021 ")
    assert "/compare 2021 2024" in _complete("/compare 2021 ")


def test_named_options_are_not_offered_again() -> None:
    lines = _complete("/compare first:2021 ")
    assert "/compare first:2021 first:" not in lines
    assert "/compare first:2021 second:" in lines


def test_the_words_of_the_last_option_are_looked_up_together() -> None:
    assert _complete("/compare 2021 2024 online vi")[0] == "/compare 2021 2024 online_views"
    assert _complete("/compare 2021 2024 visits on si")[0] == "/compare 2021 2024 visits"


def test_sources_are_found_by_title_and_publisher() -> None:
    assert _complete("/source SHINE-2021-c")[0] == "/source shine-2021-closing"
    assert _complete("/source id:352")[0] == "/source id:shine-2021-closing"


def test_what_a_completion_means_stands_beside_it() -> None:
    assert _meta("/w") == {"/waic": "All editions at a glance, or one edition with every sourced figure"}
    assert _meta("/q", "zh-CN") == {"/quit": "退出控制台"}
    assert _meta("/waic 2026")["2026"] == ""
    assert _meta("/waic 202")["2023"] == "2023 · 6–8 July 2023"
    assert _meta("/compare 2021 2024 metric:exhibitor", "zh-CN")["exhibitors"] == "参展商"


@given(st.text(max_size=40) | st.text("/waic ompre:xh2014", max_size=30).map(lambda text: f"/{text}"))
def test_no_text_breaks_it(text: str) -> None:
    assert len(_complete(text)) < 60
