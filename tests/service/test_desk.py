"""The desk: every command answers, errors are cards, and a question sees one revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Card, Kind
from bot.core.invariants import check_card
from bot.service import desk as desks
from bot.service.commands import COMMANDS, OptionType
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from bot.words import CATALOGUES
from tests.bundled import bundled
from tests.core import build
from tests.strategies import fact_bases

LANGS = ("en", "zh-CN")


@pytest.fixture
def desk() -> Desk:
    return Desk(bundled(), "1.2.3", full_text_of=full_text)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_example_of_every_command_is_answered(command: object, lang: str, desk: Desk) -> None:
    for example in command.examples:
        card = desk.answer(example, lang)
        assert card.exit_code == 0, card.message
        assert card.lang == lang
        assert card.revision == bundled().short
        assert check_card(card) == []


def test_every_button_leads_on(desk: Desk) -> None:
    seen: set[str] = set()
    waiting = ["/waic", "/help", "/about", "/source"]
    while waiting:
        command = waiting.pop()
        if command not in seen:
            seen.add(command)
            card = desk.answer(command, "en")
            assert card.exit_code == 0, f"{command}: {card.message}"
            waiting += [action.command for action in card.actions]
    assert len(seen) > 20


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", 2),
        ("capital of France", 4),
        ("visitors 2019", 4),
        ("/nope", 2),
        ("/waic 1999", 4),
        ("/compare 2021 2021", 2),
        ("/source none", 4),
    ],
)
def test_what_cannot_be_answered_is_a_card(text: str, code: int, desk: Desk) -> None:
    card = desk.answer(text, "en")
    assert (card.kind, card.exit_code, card.private) == (Kind.ERROR, code, True)
    assert card.message
    assert check_card(card) == []


def test_options_and_slash_text_give_the_same_card(desk: Desk) -> None:
    text = desk.answer("/compare 2021 2024 private:true page:2", "en")
    assert desk.run("compare", {"first": "2021", "second": "2024"}, "en", private=True, page=2) == text
    assert (text.private, text.page) == (True, 2)


def test_options_that_cannot_be_read_are_a_card(desk: Desk) -> None:
    card = desk.run("waic", {"year": "1999"}, "zh-CN")
    assert (card.kind, card.command, card.lang) == (Kind.ERROR, "/waic", "zh-CN")


@pytest.mark.parametrize(
    "text",
    [
        "/compare 2018 2030",
        "/compare 2030 2020",
        "/waic 1999",
        "/source nothing",
        "visitors 2019",
        "exhibitors from Mars",
    ],
)
def test_what_is_proposed_is_answered(text: str, desk: Desk) -> None:
    card = desk.answer(text, "en")
    assert card.suggestions
    assert [desk.answer(suggestion, "en").exit_code for suggestion in card.suggestions] == [0] * len(card.suggestions)


def test_a_proposal_that_would_be_refused_is_not_made() -> None:
    desk = Desk(build.base(build.claim("2018-visits", "visits", "400"), years=(2024,)), "1.0")
    card = desk.answer("/compare 2018 2030", "en")
    assert card.suggestions == desks.FALLBACK


def test_the_usual_answers_are_made_beforehand(desk: Desk) -> None:
    prepared = {card.command: card for card in desk.prepare("en")}
    years = desk.base.editions
    assert {f"/waic year:{year}" for year in years} | {"/waic", "/about", "/help", "/source"} <= prepared.keys()
    assert desk.answer("/waic", "en") is prepared["/waic"]
    desk.forget()
    assert desk.answer("/waic", "en") is not prepared["/waic"]


def test_every_pair_of_editions_is_prepared_or_refused(desk: Desk) -> None:
    cards = list(desk.prepare("zh-CN"))
    pairs = len(desk.base.editions) * (len(desk.base.editions) - 1)
    asked = [card for card in cards if card.command.startswith("/compare ")]
    assert len(asked) == pairs
    assert all(card is desk.answer(card.command, "zh-CN") for card in asked if card.exit_code == 0)


def test_a_card_is_made_once_for_each_language_page_and_privacy(desk: Desk) -> None:
    card = desk.answer("/waic 2023", "en")
    assert desk.answer("/waic year:2023", "en") is card
    assert desk.answer("/waic 2023", "zh-CN") is not card
    assert desk.answer("/waic 2023 private:true", "en") != card


def test_kept_cards_do_not_grow_without_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "KEPT_CARDS", 2)
    first = desk.answer("/waic", "en")
    for year in range(2018, 2025):
        desk.answer(f"/waic {year}", "en")
    assert len(desk._serving.cards) <= 2
    assert desk.answer("/waic", "en") == first


def test_another_revision_is_served_from_then_on(desk: Desk) -> None:
    before = desk.answer("/about", "en")
    desk.serve(replace(bundled(), revision="f" * 64))
    assert desk.base.short == desk.answer("/about", "en").revision == "fffffff"
    assert before.revision == bundled().short


def test_the_version_is_told(desk: Desk) -> None:
    assert "1.2.3" in _text(desk.answer("/about", "en"))


@pytest.mark.parametrize("lang", LANGS)
def test_proposals_for_each_type_of_option(desk: Desk, lang: str) -> None:
    latest = sorted(map(str, desk.base.editions), reverse=True)[:2]
    assert [entry.value for entry in desk.propose(OptionType.YEAR, "202", lang)][:2] == latest
    assert desk.propose(OptionType.METRIC, "展商" if lang == "zh-CN" else "exhib", lang)
    assert "shine-2021-closing" in [entry.value for entry in desk.propose(OptionType.SOURCE, "shine-2021", lang)]
    assert [entry.value for entry in desk.propose(OptionType.COMMAND, "", lang)] == [c.name for c in COMMANDS]
    free = (OptionType.TEXT, OptionType.DAY, OptionType.CHOICE)
    for kind in OptionType:
        assert bool(desk.propose(kind, "", lang)) == (kind not in free)
    for kind in set(OptionType) - set(free):
        assert 0 < len(desk.propose(kind, "", lang)) <= 25


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_and_option_has_its_words(lang: str) -> None:
    for command in COMMANDS:
        assert CATALOGUES[lang][f"command.{command.name}"]
        for option in command.options:
            assert CATALOGUES[lang][f"option.{command.name}.{option.name}"]


def test_usage_shows_what_may_be_left_out() -> None:
    usages = {command.name: command.usage for command in COMMANDS}
    assert usages["compare"] == "/compare first second [metric]"
    assert usages["about"] == "/about"


@given(fact_bases(), st.sampled_from(LANGS), st.sampled_from(["/waic", "/source", "/help", "/about", "/waic 2021"]))
def test_any_facts_give_cards_that_keep_the_rules(base: object, lang: str, text: str) -> None:
    card = Desk(base, "1").answer(text, lang)
    assert check_card(card) == []


def _text(card: Card) -> str:
    return " ".join(
        span.text for block in card.blocks for span in getattr(block, "inlines", ()) if hasattr(span, "text")
    )


def test_answers_are_kept_for_one_day_of_shanghai() -> None:
    now = datetime(2026, 7, 3, 15, 59, tzinfo=UTC)
    desk = Desk(bundled(), "1", lambda: now)
    kept = desk.answer("/about", "en")
    assert desk.answer("/about", "en") is kept
    assert desk.today == date(2026, 7, 3)
    now += timedelta(minutes=1)
    assert desk.today == date(2026, 7, 4)
    assert desk.answer("/about", "en") is not kept


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("help", Kind.HELP),
        ("who are you", Kind.ABOUT),
        ("which sources do you use", Kind.SOURCE),
        ("/metrics", Kind.HELP),
    ],
)
def test_questions_about_the_bot_itself(text: str, kind: Kind, desk: Desk) -> None:
    assert desk.answer(text, "en").kind is kind


def test_free_text_is_a_question_and_is_kept_nowhere(desk: Desk) -> None:
    card = desk.answer("pray, how many exhibitors were there in 2021?", "en")
    assert (card.kind, card.command) == (Kind.ANSWER, '/ask question:"exhibitors 2021"')
    assert desk.answer(card.command, "en") == card
    assert not [key for key in desk._serving.cards if "pray" in str(key)]
    assert desk.run("ask", {"question": "exhibitors 2021"}, "en", private=True).private
