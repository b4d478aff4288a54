"""What cannot be answered: said in the reader's language, to the reader alone, with what would be understood."""

from __future__ import annotations

import pytest

from bot.core.answers import error_card
from bot.core.answers.refusal import echo
from bot.core.card import MAX_COMMAND, MAX_LABEL, Action, Kind, Tone
from bot.core.invariants import check_card
from bot.errors import NoSourcedFact, UsageError
from tests.core.build import base, shown

FACTS = base()


def test_what_is_not_understood() -> None:
    near = ("/compare first:2021 second:2024", "/help")
    error = UsageError("error.unknown_command", text="compair", suggestions=near)
    card = error_card(FACTS, "/compair 2021", error, "en")
    assert shown(card) == [
        "There is no command “compair”.",
        "Perhaps you meant:",
        "/compare 2021 2024",
        "/help",
    ]
    assert (card.kind, card.title, card.tone, card.exit_code) == (Kind.ERROR, "Not understood", Tone.ERROR, 2)
    assert (card.private, card.command, card.message) == (True, "/compair 2021", "There is no command “compair”.")
    assert card.suggestions == near
    assert card.actions[0] == Action("/compare 2021 2024", "/compare first:2021 second:2024")
    assert check_card(card) == []


def test_what_no_source_says() -> None:
    error = NoSourcedFact("error.unknown_year", year=1999, first=2018, last=2024)
    card = error_card(FACTS, "/waic 1999", error, "zh-CN")
    assert shown(card) == ["现有来源均未提及1999年的大会；收录范围为2018年至2024年。"]
    assert (card.title, card.tone, card.exit_code, card.suggestions) == ("没有来源可查", Tone.WARN, 4, ())
    assert check_card(card) == []


def test_suggestions_are_few_fit_a_button_and_stand_once() -> None:
    long = f"/waic {'x' * MAX_COMMAND}"
    fits = f"/source {'y' * (MAX_LABEL + 10)}"
    many = tuple(f"/waic {year}" for year in range(2018, 2026))
    error = UsageError("error.unknown_command", text="?", suggestions=(long, fits, fits, *many))
    card = error_card(FACTS, "/?", error, "en")
    assert card.suggestions == (fits, *many[:4])
    assert card.actions[0].label == f"/source {'y' * (MAX_LABEL - 9)}…"
    assert check_card(card) == []


@pytest.mark.parametrize(
    ("typed", "echoed"),
    [
        ("plain words", "plain words"),
        ("  two\n lines\t", "two lines"),
        ("\u202ereversed\u200b \x00zero", "reversed zero"),
        ("x" * 200, "x" * 79 + "…"),
        ("线上观看量", "线上观看量"),
        ("\x07", ""),
    ],
)
def test_a_users_words_are_made_safe_to_repeat(typed: str, echoed: str) -> None:
    assert echo(typed) == echoed
    card = error_card(FACTS, typed, UsageError("error.ask_part", text=typed), "en")
    assert card.command == (echoed or "/")
    assert f"“{echoed}”" in shown(card)[0]
