"""Free text: the metrics and editions that it names, with their places in the text as typed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Metric, MetricKind, Wording
from bot.core.reading.mentions import Mentions, calendar_of, find_mentions
from bot.core.reading.metrics.lexicon import build
from bot.core.reading.text.folding import fold
from tests.bundled import bundled
from tests.core.build import base, claim, text

TODAY = dt.date(2026, 11, 21)


def _find(text: str) -> Mentions:
    return find_mentions(bundled(), text, TODAY)


def _metrics(text: str) -> list[tuple[str, ...]]:
    return [mention.metrics for mention in _find(text).metrics]


@pytest.mark.parametrize("metric", bundled().metrics.values(), ids=lambda metric: metric.id)
def test_every_name_finds_its_metric_in_any_case_and_width(metric: Metric) -> None:
    for name in (metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh):
        for typed in (name, name.upper(), f"WAIC 2021 {name}?"):
            assert any(metric.id in found for found in _metrics(typed)), typed


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("views", ["online_views"]),
        ("interviews", []),
        ("Were there interviews?", []),
        ("views of the Hong Kong branch", ["branch_views"]),
        ("area of the exhibition", ["exhibition_area"]),
        ("the number of the exhibitors", ["exhibitors"]),
        ("visitors and exhibitors", ["visits", "exhibitors"]),
        ("countries and exhibitors", ["countries", "exhibitors"]),
        ("online visitors", ["online_views"]),
        ("visitors online", ["online_views"]),
        ("how many people came online", ["online_views"]),
        ("线上有多少人", ["online_views"]),
        ("网上观众", ["online_views"]),
        ("offline visitors", ["visits"]),
        ("on-site, not online, visitors", ["visits"]),
        ("线下参观人次", ["visits"]),
        ("exhibiters", ["exhibitors"]),
        ("attendence", ["visits"]),
        ("online veiws", ["online_views"]),
        ("exhibtion area", ["exhibition_area"]),
        ("investmnt", ["investment_signed"]),
        ("exhibited", []),
        ("quests", []),
        ("guess", []),
        ("参展商", ["exhibitors"]),
        ("參展商", ["exhibitors"]),
        ("有多少家参展商来过", ["exhibitors"]),
        ("参\u200b展商", ["exhibitors"]),
        ("e\u0301xhibitors".replace("e\u0301", "é"), ["exhibitors"]),
        ("SAIL奖获奖名单", ["sail_winners"]),
        ("ＥＸＨＩＢＩＴＯＲＳ", ["exhibitors"]),
        ("exhibitors_share", ["exhibitors"]),
        ("assail奖", []),
    ],
)
def test_the_metric_that_is_meant_and_no_other(text: str, metrics: list[str]) -> None:
    assert _metrics(text) == [(metric,) for metric in metrics]


def test_places_are_those_of_the_text_as_typed() -> None:
    typed = "在\u200b２０２１年，ﬁrst　Exhib\u00aditors?"
    mentions = _find(typed)
    (edition,) = mentions.editions
    (metric,) = mentions.metrics
    assert typed[slice(*mentions.span(edition.start, edition.end))] == "２０２１年"
    assert typed[slice(*mentions.span(metric.start, metric.end))] == "Exhib\u00aditors"
    assert [word.text for word in mentions.unread] == ["在", "first"]


def test_what_remains_unread_is_told_in_order() -> None:
    mentions = _find("How did Tesla's 40 exhibitors like 2021?")
    assert [word.text for word in mentions.unread] == ["how", "did", "tesla's", "40", "like"]


def test_the_calendar_of_the_shipped_facts() -> None:
    calendar = calendar_of(bundled(), TODAY)
    assert calendar.latest == 2025
    assert 2026 not in calendar.held
    assert [calendar.of_ordinal(n) for n in range(1, 10)] == list(range(2018, 2027))
    assert calendar_of(bundled(), dt.date(2026, 3, 1)).upcoming == 2026
    assert calendar_of(bundled(), dt.date(2021, 12, 1)).latest == 2021


@given(st.text(max_size=300))
def test_any_text_is_read_and_its_places_are_inside_it(typed: str) -> None:
    mentions = _find(typed)
    for one in (*mentions.editions, *mentions.metrics, *mentions.unread):
        start, end = mentions.span(one.start, one.end)
        assert 0 <= start < end <= len(typed)


@given(st.text(max_size=100))
def test_folding_twice_is_folding_once(typed: str) -> None:
    once = fold(typed).text
    assert fold(once).text == once


def _made(name: str, en: str) -> Metric:
    return Metric(name, Wording(en), MetricKind.COUNT, "counts")


def test_a_slip_that_two_names_could_be_is_neither() -> None:
    lexicon = build([_made("one", "planters"), _made("two", "planners"), _made("three", "gardens")])
    assert lexicon.find("planers", bytearray(7)) == []
    (found,) = lexicon.find("gardns", bytearray(6))
    assert (found.metrics, found.score < 100) == (("three",), True)


def test_a_name_that_two_metrics_bear_is_of_both() -> None:
    lexicon = build([_made("one", "planters"), _made("two", "planters")])
    (found,) = lexicon.find("planters", bytearray(8))
    assert found.metrics == ("one", "two")


def test_an_ordinal_without_a_number_numbers_nothing() -> None:
    facts = base(claim("2020-ordinal", "ordinal", text("third")), claim("2021-ordinal", "ordinal", "4"))
    assert calendar_of(facts, TODAY).ordinals == {4: 2021}


def test_signs_are_made_plain() -> None:
    assert fold("2018﹘2021 ½ “a” Ａ\u0000b").text == '2018-2021 1⁄2 "a" a b'
