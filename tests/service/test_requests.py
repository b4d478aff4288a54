"""Slash text to requests: every way to write the same, and what is said of what cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NoSourcedFact, UsageError
from bot.service.commands import BY_NAME
from bot.service.requests import MAX_TEXT, read_options, read_text
from bot.service.vocabulary import Vocabulary, vocabulary_of
from tests.bundled import bundled


@pytest.fixture
def names() -> Vocabulary:
    return vocabulary_of(bundled(), "en")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("/waic", "/waic"),
        ("  /WAIC  ", "/waic"),
        ("/waic 2023", "/waic year:2023"),
        ("/waic year:2023", "/waic year:2023"),
        ("/waic 23", "/waic year:2023"),
        ("/waic '23", "/waic year:2023"),
        ("/waic ’23", "/waic year:2023"),
        ('/waic "2023"', "/waic year:2023"),
        ("/compare 2021 2024", "/compare first:2021 second:2024"),
        ("/compare second:2024 2021", "/compare first:2021 second:2024"),
        ("/compare 2021 2024 exhibitors", "/compare first:2021 second:2024 metric:exhibitors"),
        ("/timeline exhibitors", "/timeline metric:exhibitors"),
        ("/timeline online views", "/timeline metric:online_views"),
        ("/timeline online views table", "/timeline metric:online_views view:table"),
        ("/timeline 线上观看量 表格", "/timeline metric:online_views view:table"),
        ("/timeline metric:exhibitors CSV", "/timeline metric:exhibitors view:csv"),
        ("/timeline metric:exhibitors csv file", "/timeline metric:exhibitors view:csv"),
        ("/timeline view:csv online views", "/timeline metric:online_views view:csv"),
        ("/timeline ai companies", "/timeline metric:ai_companies"),
        ("/compare 2021 2024 metric:Exhibitors", "/compare first:2021 second:2024 metric:exhibitors"),
        ("/compare 2021 2024 online views", "/compare first:2021 second:2024 metric:online_views"),
        ('/compare 2021 2024 metric:"online views"', "/compare first:2021 second:2024 metric:online_views"),
        ("/source shine-2021-closing", "/source id:shine-2021-closing"),
        ("/help compare", "/help command:compare"),
        ("/help /compare", "/help command:compare"),
    ],
)
def test_every_way_to_write_it_is_one_request(text: str, canonical: str, names: Vocabulary) -> None:
    request = read_text(text, names)
    assert request.canonical == canonical
    assert read_text(canonical, names) == request


def test_page_and_privacy_are_no_part_of_what_is_asked(names: Vocabulary) -> None:
    request = read_text("/waic page:2 2023 private:TRUE", names)
    assert (request.canonical, request.page, request.private) == ("/waic year:2023", 2, True)
    assert not read_text("/waic private:false", names).private


@pytest.mark.parametrize("text", ["hello", "how many exhibitors in 2021?", '"quoted" private:true', "参展商 2021"])
def test_what_begins_with_no_slash_is_asked_as_it_stands(text: str, names: Vocabulary) -> None:
    request = read_text(text, names)
    assert (request.command.name, dict(request.given)) == ("ask", {"question": text})


@pytest.mark.parametrize(
    ("text", "key", "suggestions"),
    [
        ("", "error.nothing_asked", ("/waic", "/help")),
        ("   ", "error.nothing_asked", ("/waic", "/help")),
        ("/2021", "error.unknown_command", ("/waic 2021",)),
        ("/", "error.unknown_command", ("/waic", "/help")),
        ("/compair 1 2", "error.unknown_command", ("/compare 2021 2024",)),
        ("/waic when:2023", "error.unknown_option", ("/waic", "/waic 2023")),
        ("/waic year:2023 year:2024", "error.option_twice", ("/waic", "/waic 2023")),
        ("/waic 2023 2024", "error.too_many_words", ("/waic", "/waic 2023")),
        (
            "/timeline exhibitors view:pie",
            "error.unknown_choice",
            ("/timeline exhibitors", "/timeline online views view:table"),
        ),
        ("/timeline", "error.option_missing", ("/timeline exhibitors", "/timeline online views view:table")),
        ("/about it", "error.too_many_words", ("/about",)),
        ("/waic next", "error.not_a_year", ("/waic", "/waic 2023")),
        ("/waic ２０２", "error.not_a_year", ("/waic", "/waic 2023")),
        ("/compare 2021", "error.option_missing", ("/compare 2021 2024", "/compare 2021 2024 metric:exhibitors")),
        ("/waic page:0", "error.bad_page", ()),
        ("/waic page:100", "error.bad_page", ()),
        ("/waic page:two", "error.bad_page", ()),
        ("/waic page:٢", "error.bad_page", ()),
        ("/waic private:yes", "error.bad_private", ()),
    ],
)
def test_what_cannot_be_read(text: str, key: str, suggestions: tuple[str, ...], names: Vocabulary) -> None:
    with pytest.raises(UsageError) as caught:
        read_text(text, names)
    assert type(caught.value) is UsageError
    assert (caught.value.key, caught.value.suggestions) == (key, suggestions)


@pytest.mark.parametrize(
    ("text", "key", "suggestions"),
    [
        ("/waic 2031", "error.unknown_year", ("/waic year:2026", "/waic year:2025")),
        ("/waic 1999", "error.unknown_year", ("/waic year:2018", "/waic year:2019")),
        (
            "/compare 2030 2024",
            "error.unknown_year",
            ("/compare first:2026 second:2024", "/compare first:2025 second:2024"),
        ),
        ("/compare 1999 nonsense", "error.unknown_year", ("/waic year:2018", "/waic year:2019")),
        (
            "/compare 2021 2024 exibitors",
            "error.unknown_metric",
            ("/compare first:2021 second:2024 metric:exhibitors",),
        ),
        ("/source shine-2021-closin", "error.unknown_source", ("/source id:shine-2021-closing",)),
        ("/help compair", "error.unknown_command", ("/help command:compare",)),
    ],
)
def test_what_is_understood_but_not_in_the_facts(
    text: str, key: str, suggestions: tuple[str, ...], names: Vocabulary
) -> None:
    with pytest.raises(NoSourcedFact) as caught:
        read_text(text, names)
    assert caught.value.key == key
    assert caught.value.suggestions[: len(suggestions)] == suggestions


def test_a_required_option_that_is_unknown_as_well_falls_back_to_an_example(names: Vocabulary) -> None:
    with pytest.raises(NoSourcedFact) as caught:
        read_options(BY_NAME["compare"], {"first": "2021", "second": "2024", "metric": "exibitors"}, names)
    assert caught.value.suggestions[0] == "/compare first:2021 second:2024 metric:exhibitors"


def test_every_suggestion_is_understood(names: Vocabulary) -> None:
    suggested: list[str] = []
    for text in ("/waic 1999", "/compare 1 2", "/source nothing", "/help me", "2021?", "/compare 2021 2024 views on"):
        try:
            read_text(text, names)
        except UsageError as error:
            suggested += error.suggestions
    assert len(suggested) >= 6
    assert all(read_text(suggestion, names).canonical for suggestion in suggested)


def test_options_that_are_apart_already(names: Vocabulary) -> None:
    request = read_options(BY_NAME["waic"], {"year": "2023"}, names, page=3, private=True)
    assert (request.canonical, request.page, request.private) == ("/waic year:2023", 3, True)


def test_a_very_long_text_is_cut(names: Vocabulary) -> None:
    assert len(read_text("x" * 100_000, names).given["question"]) == MAX_TEXT


NAMES = vocabulary_of(bundled(), "en")


@given(st.text(max_size=80) | st.text("/waic compresu:\"'0123456789 ", max_size=40).map(lambda text: f"/{text}"))
def test_no_text_does_more_than_fail_readably(text: str) -> None:
    try:
        request = read_text(text, NAMES)
    except UsageError:
        return
    assert read_text(request.canonical, NAMES).canonical == request.canonical
