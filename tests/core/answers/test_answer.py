"""``/ask``: how the question was read, and the answer by the builders of the other commands."""

from __future__ import annotations

import datetime as dt
import random
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from bot.core.answers.answer import answer
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.model import ConflictKind, Modality
from bot.core.reading.question import NOT_FROM_FACTS, read_question
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.errors import NoSourcedFact
from tests.bundled import bundled
from tests.core.build import LANGS, base, claim, conflict, scope, shown, text
from tests.questions.sets import Record
from tests.questions.sets import read as labelled
from tests.tables import for_all

if TYPE_CHECKING:
    from bot.core.card import Card
    from bot.core.model import FactBase, Lang

TODAY = dt.date(2026, 11, 21)
FACTS = base(
    claim("2021-visits", "visits", "over 300"),
    claim("2022-visits", "visits", "500", "gov"),
    claim("2022-visits-b", "visits", "200", "copy"),
    claim("2023-visits", "visits", "400"),
    claim("2024-visits", "visits", "900", modality=Modality.PLANNED),
    claim("2021-theme", "theme", text("Smart Cities")),
    claim("2023-theme", "theme", text("Clever Towns")),
    claim("2023-investment", "investment", "28.8 billion yuan"),
    claim("2021-area", "area", "50,000"),
    claim("2022-area", "area", "60,000"),
    claim("2023-area", "area", "70,000"),
    claim("2022-views", "views", "900"),
    claim("2021-views", "views", "100", scope=scope("one_day")),
    claim("2023-views", "views", "900"),
    claim("2023-growth", "growth", "several dozen"),
    claim("shanghai-companies", "companies", "1,149", "gov"),
    conflicts=[conflict("visits", "2022-visits", "2022-visits-b")],
    years=(2020,),
)


def _answer(facts: FactBase, question: str, today: dt.date = TODAY, lang: Lang = "en") -> Card | None:
    """The card of a question; none where it is refused or asks for what is not made from facts."""
    try:
        reading = read_question(facts, question, today, lang)
        return None if reading.intent in NOT_FROM_FACTS else answer(facts, reading, lang, today)
    except NoSourcedFact:
        return None


def _ask(question: str, facts: FactBase = FACTS) -> Card:
    card = answer(facts, read_question(facts, question, TODAY), "en", TODAY)
    assert check_card(card) == []
    return card


def test_a_value_says_first_how_the_question_was_read() -> None:
    card = _ask("visits on site 2021")
    assert shown(card) == ["Read as: Visits on site, 2021", "Visits on site over 300 [1]"]
    assert (card.kind, card.title) == (Kind.ANSWER, "Visits on site · WAIC 2021")
    assert card.command == '/ask question:"visits 2021"'
    assert [action.command for action in card.actions] == [
        "/timeline metric:visits",
        "/compare first:2022 second:2021 metric:visits" if False else "/compare first:2021 second:2024 metric:visits",
        "/waic year:2021",
        "/waic",
    ]


def test_several_metrics_and_editions_stand_apart_and_gaps_are_shown() -> None:
    card = _ask("visits and views in 2021, 2022 and 2020")
    assert [(figure.metric, figure.edition, figure.flag.value) for figure in card.figures] == [
        ("visits", 2021, "ok"),
        ("visits", 2022, "conflict"),
        ("visits", 2022, "conflict"),
        ("visits", 2020, "missing"),
        ("views", 2021, "ok"),
        ("views", 2022, "ok"),
        ("views", 2020, "missing"),
    ]


def test_a_conflict_is_told_with_every_rival() -> None:
    card = _ask("visits 2022")
    assert [figure.text for figure in card.figures] == ["500", "200"]
    assert [note.kind for note in card.notes] == ["conflict"]


def test_the_highest_printed_is_not_called_proven_over_floors_and_rivals() -> None:
    card = _ask("highest visits")
    assert card.figures[0].edition == 2022
    assert shown(card)[2:4] == [
        "Sources disagree, and another edition comes first if a rival figure is right.",
        "The highest printed figure, not proven to be the highest: bounds and gaps leave it open.",
    ]
    assert "No source for: 2020" in shown(card)


def test_a_plan_never_leads_a_superlative() -> None:
    assert next(figure.modality for figure in _ask("highest visits").figures) == "reported"


def test_the_lowest_is_the_lowest() -> None:
    card = _ask("lowest area")
    assert (card.figures[0].edition, card.title) == (2021, "Exhibition area: the lowest printed")


def test_bounds_that_leave_nothing_open_prove_a_superlative() -> None:
    assert "The printed bounds leave no other edition in question, among those with a source." in shown(
        _ask("highest area")
    )


def test_a_shared_record_and_unlike_scopes_are_said() -> None:
    lines = shown(_ask("highest views"))
    assert "More than one edition prints this figure." in lines
    assert "The figures do not all count the same: their scopes differ." in lines


def test_a_superlative_without_any_number_is_the_plain_value() -> None:
    card = _ask("highest growth")
    assert [figure.text for figure in card.figures] == ["several dozen"]


def test_a_trend_shows_the_rows_and_of_a_single_edition_its_value() -> None:
    assert [figure.edition for figure in _ask("trend of area").figures] == [2021, 2022, 2023]
    assert [figure.edition for figure in _ask("trend of investment").figures] == [2023]


def test_a_superlative_of_one_edition_has_no_others() -> None:
    card = _ask("highest investment")
    assert "# The other editions" not in shown(card)


def test_the_latest_has_the_plan_beside_it() -> None:
    card = _ask("latest visits")
    assert [(figure.edition, figure.flag.value) for figure in card.figures] == [(2023, "ok"), (2024, "planned")]
    assert "2023 (the latest edition with reported results)" in shown(card)[0]


def test_a_planned_edition_is_said_to_be_one() -> None:
    card = _ask("visits 2024")
    assert [note.kind for note in card.notes] == ["stage"]


def test_a_figure_of_a_place_is_no_figure_of_an_edition() -> None:
    (figure,) = _ask("AI companies in Shanghai").figures
    assert (figure.edition, figure.text) == (None, "1,149")


def test_a_choice_offers_buttons_and_no_figure() -> None:
    card = _ask("which of visits or views 2021")
    assert (card.figures, card.facts) == ((), ())
    assert [action.command for action in card.actions] == ['/ask question:"visits 2021"', '/ask question:"views 2021"']


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("2023", Kind.EDITION),
        ("2021 vs 2023", Kind.COMPARISON),
        ("visits 2021 vs 2023", Kind.COMPARISON),
        ("all editions", Kind.OVERVIEW),
        ("visits", Kind.TIMELINE),
    ],
)
def test_other_builders_are_used_again(question: str, kind: Kind) -> None:
    card = _ask(question)
    assert card.kind is kind
    assert shown(card)[0].startswith("Read as: ")
    assert _ask(card.command.removeprefix('/ask question:"').removesuffix('"')).blocks == card.blocks


@for_all([*product(labelled("questions", "work"), LANGS)])
def test_every_labelled_question_gives_a_sound_card_or_a_reason(record: Record, lang: Lang) -> None:
    today = dt.date.fromisoformat(record.now)
    card = _answer(bundled(), record.text, today, lang)
    assert card is None or check_card(card) == []


_SYMBOLS = {"exhibition_area": ("m2", "㎡")}
"""Symbols of units, which name what alone is measured in them."""


def _named(metric: str, question: str) -> bool:
    """Whether a question holds a name of a metric, or a word spelt nearly as in one; by other means than the bot's."""
    facts = bundled().metrics
    family = [
        facts[metric],
        *(one for one in facts.values() if metric in one.not_same_as or one.id in facts[metric].not_same_as),
    ]
    plain = fold(question).text.replace("-", " ")
    said = [stem(word.text) for word in words(plain) if not is_han(word.text)]
    for one in family:
        if any(symbol in plain for symbol in _SYMBOLS.get(one.id, ())):
            return True
        for name in (one.id, one.names.en, one.names.of("zh-CN"), *one.aliases_en, *one.aliases_zh):
            folded = fold(name).text.replace("-", " ")
            if any(map(is_han, folded)):
                if folded in plain:
                    return True
            elif any(fuzz.ratio(stem(word.text), other) >= 75 for word in words(folded) for other in said):
                return True
    return False


def _noise(seed: int) -> str:
    """A text by chance: letters, signs, Han characters, and words of the trade that name no figure."""
    dice = random.Random(seed)
    pieces = (
        "2021",
        "WAIC",
        "how many",
        "大会",
        "多少",
        "第六届",
        "most",
        "<@1>",
        "**",
        "`",
        "\u202e",
        "\u200b",
        "'; --",
        "latest",
        "😀",
    )
    alphabet = (
        "abcdefghijklmnopqrstuvwxyz 的人大会是有在一不上中我你他数多少0123456789.,;:!?'\"<>@#*_`~|\\/\n\t\u0000\u202e"
    )
    runs = ("".join(dice.choices(alphabet, k=dice.randint(1, 12))) for _ in range(dice.randint(1, 6)))
    return " ".join(dice.choice((run, dice.choice(pieces))) for run in runs)


@pytest.mark.no_cover
@pytest.mark.parametrize("start", range(0, 1000, 250))
def test_noise_is_never_answered_with_a_figure_that_it_does_not_name(start: int) -> None:
    for seed in range(start, start + 250):
        question = _noise(seed)
        card = _answer(bundled(), question)
        if card and card.kind in (Kind.ANSWER, Kind.TIMELINE):
            assert all(_named(figure.metric, question) for figure in card.figures), question


@settings(max_examples=60)
@given(st.text(max_size=4000))
def test_no_text_whatever_breaks_the_answer(question: str) -> None:
    card = _answer(bundled(), question)
    assert card is None or check_card(card) == []


def test_a_stage_of_counting_is_no_rival_of_itself() -> None:
    facts = base(
        claim("2021-visits", "visits", "100"),
        claim("2021-visits-b", "visits", "120"),
        claim("2022-visits", "visits", "110"),
        conflicts=[conflict("stage", "2021-visits", "2021-visits-b", kind=ConflictKind.STAGE)],
    )
    assert "Sources disagree, and another edition comes first if a rival figure is right." in shown(
        _ask("highest visits", facts)
    )


def test_a_later_edition_without_a_plan_of_it_is_only_named() -> None:
    assert [figure.edition for figure in _ask("latest area").figures] == [2023]


def test_places_are_offered_by_their_names() -> None:
    card = _ask("AI industry size", bundled())
    assert {action.label for action in card.actions} >= {"Shanghai", "China"}


def test_only_so_many_answers_are_kept() -> None:
    facts = base(claim("2021-visits", "visits", "100"))
    facts.memo["answers"] = dict.fromkeys(range(512))
    _ask("visits 2021", facts)
    assert len(facts.memo["answers"]) == 1
