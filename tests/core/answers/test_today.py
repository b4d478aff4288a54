"""``/today``: the events of a day of the year, plans as plans, and what is said on a day without any."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answers import today
from bot.core.calendar import this_day
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.model import FactBase, Modality
from bot.errors import NoSourcedFact, UsageError
from tests.core.build import LANGS, base, claim, event, real, said, shown
from tests.strategies import fact_bases

NOW = dt.date(2026, 7, 10)
FACTS = base(
    claim("2021-close", "events", event("2021-07-10", "WAIC 2021 closed"), "press"),
    claim("2023-open", "events", event("2023-07-08", "WAIC 2023 closed"), "gov press"),
    claim("2027-open", "events", event("2027-07-10", "Opening of WAIC 2027"), "gov", modality=Modality.PLANNED),
    claim("2024-leap", "events", event("2024-02-29", "A leap day"), "press"),
    claim("shanghai-zone", "events", event("2019-12-31", "A zone opened"), "press"),
)


def test_the_events_of_this_day_in_any_year() -> None:
    card = today(FACTS, None, NOW, "en")
    assert (
        shown(card)
        == [
            "2021 · WAIC 2021 closed [1]",
            "2027 · planned for this day: Opening of WAIC 2027 [2]",
            "2019 · A zone opened [1]",
        ][:2]
    )
    assert (card.kind, card.title, card.command) == (Kind.TODAY, "This day in WAIC · 10 July", "/today")
    assert [(action.label, action.command) for action in card.actions] == [
        ("◂ 8 July", "/today date:07-08"),
        ("31 December ▸", "/today date:12-31"),
        ("WAIC 2027", "/waic year:2027"),
        ("WAIC 2021", "/waic year:2021"),
    ]
    assert check_card(card) == []


def test_the_same_in_chinese_on_a_day_that_is_named() -> None:
    card = today(FACTS, "7月10日", dt.date(2028, 1, 1), "zh-CN")
    assert shown(card)[1] == "2027 · 原定于此日：Opening of WAIC 2027（中文） [2]"
    assert card.command == "/today date:07-10"
    assert card.actions[0].label == "◂ 7月8日"


def test_a_day_without_an_event_shows_the_next_that_has_one_and_says_so() -> None:
    card = today(FACTS, "9 July", NOW, "en")
    assert shown(card)[0] == "Nothing in our facts is dated 9 July. The next day with a history is 10 July:"
    assert shown(card)[1] == "2021 · WAIC 2021 closed [1]"
    assert card.title == "This day in WAIC · 9 July"
    assert [action.command for action in card.actions][:2] == ["/today date:07-08", "/today date:12-31"]
    assert card.notes[0].kind == "hint"
    assert card.exit_code == 0


def test_two_readings_are_both_offered() -> None:
    card = today(FACTS, "7/10", NOW, "en")
    assert shown(card)[0] == "Read as 7 October; it can also be read as 10 July."
    assert (card.actions[0].label, card.actions[0].command) == ("10 July", "/today date:07-10")
    assert today(FACTS, "7/10", NOW, "zh-CN").command == "/today date:07-10"


def test_the_leap_day() -> None:
    assert shown(today(FACTS, "29 Feb", NOW, "en")) == ["2024 · A leap day [1]"]
    assert shown(today(FACTS, "28 Feb", NOW, "en")) == ["2024 · A leap day [1]"]


def test_the_year_that_is_typed_does_not_matter() -> None:
    assert today(FACTS, "2024-02-28", NOW, "en") == today(FACTS, "02-28", NOW, "en")


def test_one_event_alone_has_no_neighbours() -> None:
    card = today(base(claim("2021-a", "events", event("2021-07-10", "It closed"))), None, NOW, "en")
    assert [action.command for action in card.actions] == ["/waic year:2021"]


@pytest.mark.parametrize("typed", ["someday", "30 February"])
def test_what_is_no_day_is_refused_with_days_that_are(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        today(FACTS, typed, NOW, "en")
    assert caught.value.key == "error.not_a_day"
    assert caught.value.suggestions == ("/today date:12-31", "/today date:07-08")


def test_where_no_event_has_a_day_nothing_is_invented() -> None:
    for typed in (None, "someday"):
        with pytest.raises(UsageError) as caught:
            today(base(), typed, NOW, "en")
    assert caught.value.suggestions == ()
    with pytest.raises(NoSourcedFact):
        today(base(), None, NOW, "en")


@pytest.mark.parametrize("lang", LANGS)
def test_every_day_of_the_year_is_answered_by_the_shipped_facts(lang: str) -> None:
    for number in range(366):
        day = dt.date(2024, 1, 1) + dt.timedelta(days=number)
        card = today(real(), f"{day:%m-%d}", NOW, lang)  # type: ignore[arg-type]
        assert check_card(card) == []
        found = this_day(real(), day)
        wanted = {one.id for event in found for one in event.voice.claims}
        shown_ = {name for item in said(card) for name in item.claims}
        assert shown_ >= wanted
        assert shown_


@settings(max_examples=25, deadline=None)
@given(fact_bases(25), st.dates(dt.date(2000, 1, 1), dt.date(2099, 1, 1)), st.sampled_from(LANGS))
def test_whatever_the_facts_the_card_keeps_the_rules(facts: FactBase, day: dt.date, lang: str) -> None:
    try:
        card = today(facts, None, day, lang)  # type: ignore[arg-type]
    except NoSourcedFact:
        return
    assert check_card(card) == []
    for action in card.actions:
        if action.command.startswith("/today"):
            again = today(facts, action.command.partition(":")[2], day, lang)  # type: ignore[arg-type]
            assert said(again)
