"""Options that no list holds: texts, days and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import about
from bot.errors import UsageError
from bot.service.commands import Command, Option, OptionType
from bot.service.requests import MAX_TEXT, Request, read_options, read_rest
from bot.service.vocabulary import vocabulary_of
from bot.words import CATALOGUES
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.card import Card
    from bot.core.model import FactBase
    from bot.service.commands import Context


def build(base: FactBase, _given: Mapping[str, str], context: Context) -> Card:
    return about(base, context.version, context.lang)


ASK = Command("ask", build, (Option("question", OptionType.TEXT, required=True),), ("/ask how many",))
DAY = Command("day", build, (Option("date", OptionType.DAY),), ("/day",))
VIEW = Command("view", build, (Option("as", OptionType.CHOICE, choices=("chart", "csv")),), ("/view",))
VOCABULARY = vocabulary_of(bundled(), "en")


@pytest.fixture(autouse=True)
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    for lang, names in {"en": ("Picture", "File"), "zh-CN": ("图表", "文件")}.items():
        for value, name in zip(("chart", "csv"), names, strict=True):
            monkeypatch.setitem(CATALOGUES[lang], f"choice.view.as.{value}", name)


@pytest.mark.parametrize(
    ("rest", "text", "page", "private"),
    [
        ("how many in 2021?", "how many in 2021?", 1, False),
        ("question:how many", "how many", 1, False),
        ('question:"how many"', "how many", 1, False),
        ('"how many"', "how many", 1, False),
        ('"how many" views', '"how many" views', 1, False),
        ('question:"a" and "b"', 'a" and "b', 1, False),
        ('question:"a" page:2', "a", 2, False),
        ('question:"a page:2"', "a page:2", 1, False),
        ("how many private:true page:3", "how many", 3, True),
        ("page:2 private:true how many", "how many", 2, True),
        ("see page:200", "see page:200", 1, False),
        ("metric:views of http://x", "metric:views of http://x", 1, False),
        ('"', '"', 1, False),
        ("question:one\ntwo page:2", "one\ntwo", 2, False),
    ],
)
def test_a_text_takes_all_the_rest(rest: str, text: str, page: int, private: bool) -> None:
    request = read_rest(ASK, rest, VOCABULARY)
    assert (request.given, request.page, request.private) == ({"question": text}, page, private)


@pytest.mark.parametrize("rest", ["", "   ", "question:", 'question:""', "page:2"])
def test_a_text_that_is_empty_is_missing(rest: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_rest(ASK, rest, VOCABULARY)
    assert caught.value.key == "error.option_missing"


@given(st.text(min_size=1, max_size=200).filter(str.strip), st.integers(1, 99))
def test_whatever_a_text_holds_its_command_gives_it_again(text: str, page: int) -> None:
    request = read_options(ASK, {"question": text}, VOCABULARY)
    rest = request.canonical.removeprefix("/ask ")
    assert read_rest(ASK, rest, VOCABULARY) == request
    assert read_rest(ASK, f"{rest} page:{page}", VOCABULARY) == Request(ASK, request.given, page)


def test_a_day_is_read_by_who_answers() -> None:
    assert ASK.text
    assert not DAY.text
    request = read_rest(DAY, "10 July", VOCABULARY)
    assert request.given == {"date": "10 July"}
    assert read_rest(DAY, request.canonical.removeprefix("/day "), VOCABULARY) == request
    assert read_options(DAY, {"date": "  "}, VOCABULARY).given == {}


@pytest.mark.parametrize("typed", ["csv", " CSV ", "File", "文件"])
def test_a_choice_is_known_by_its_value_and_its_words(typed: str) -> None:
    assert read_rest(VIEW, typed, VOCABULARY).canonical == "/view as:csv"


def test_what_is_no_choice_is_told_the_choices() -> None:
    with pytest.raises(UsageError) as caught:
        read_rest(VIEW, "pie", VOCABULARY)
    assert caught.value.key == "error.unknown_choice"
    assert caught.value.values == {"text": "pie", "choices": "chart, csv"}


def test_a_text_may_be_as_long_as_a_message() -> None:
    assert len(read_rest(ASK, "x" * MAX_TEXT, VOCABULARY).given["question"]) == MAX_TEXT
