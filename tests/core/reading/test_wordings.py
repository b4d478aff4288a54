"""Ways of asking for each metric, and questions that must not be answered with the whole of what they name."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bot.core.reading.metrics.lexicon import build, lexicon_of
from bot.core.reading.question import Intent, read_question
from bot.core.reading.text.wordings import HanWay, folded_way, groups, ways_of
from bot.errors import NoSourcedFact
from tests.bundled import bundled
from tests.tables import for_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TODAY = dt.date(2026, 11, 22)


@cache
def table(name: str) -> Any:
    return yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))


@for_all(table("wordings"))
def test_each_way_of_asking_is_read(metric: str) -> None:
    wanted: Mapping[str, Any] = table("wordings")[metric]
    for text in wanted["ask"]:
        reading = read_question(bundled(), text, TODAY)
        assert metric in reading.metrics, (text, reading)
        assert not wanted["year"] or wanted["year"] in reading.years, (text, reading)


@for_all(table("figures_zh"))
def test_each_chinese_way_asks_for_one_edition_s_figure_alone(metric: str) -> None:
    for text in table("figures_zh")[metric]:
        reading = read_question(bundled(), text, TODAY)
        assert (reading.intent, reading.metrics) == (Intent.VALUE, (metric,)), (text, reading)
        assert len(reading.years) == 1, (text, reading)


@for_all(table("narrowed"))
def test_what_narrows_is_never_answered_with_the_whole(text: str) -> None:
    try:
        reading = read_question(bundled(), text, TODAY)
    except NoSourcedFact:
        return
    # A choice, a search or help shows no figure.
    assert reading.intent in {Intent.CHOICE, Intent.SEARCH, Intent.HELP, Intent.OVERVIEW, Intent.ABOUT}, reading


def spelled_out(way: str) -> Iterator[str]:
    """Every wording that a folded way stands for."""
    return (" ".join("".join(chosen).split()) for chosen in product(*groups(way)))


def test_no_way_in_the_vocabulary_cuts_a_word() -> None:
    for metric in bundled().metrics.values():
        for way in metric.asked_en:
            whole = {word for one in spelled_out(folded_way(way)) for word in one.split()}
            pieces = {word for part in groups(folded_way(way)) for one in part for word in one.split()}
            assert pieces == whole, (metric.id, way)


def test_every_way_in_the_vocabulary_is_found() -> None:
    everywhere, of_places = lexicon_of(bundled()), build(bundled().metrics.values(), of_places=True)
    for metric in bundled().metrics.values():
        for way in ways_of(metric.asked_en, of_places=True):
            lexicon = everywhere if way in metric.asked_en else of_places
            said = next(spelled_out(folded_way(way)))
            assert lexicon.find(said, bytearray(len(said))), (metric.id, said)
        for way in ways_of(metric.asked_zh, of_places=True):
            lexicon = everywhere if way in metric.asked_zh else of_places
            said = "".join(next(iter(alternatives)) for alternatives in groups(folded_way(way))).replace("...", "了")
            assert HanWay(folded_way(way), ()).match(said, 0), (metric.id, said)
            assert lexicon.find(said, bytearray(len(said))), (metric.id, said)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("企业参展", ((0, 2), (2, 4))),
        ("企业在2025年参展", ((0, 2), (8, 10))),
        ("企业很多。参展", ()),
        ("企业和嘉宾参展", ()),
        ("公司参展", ()),
    ],
)
def test_a_gap_reaches_to_the_end_of_a_clause(text: str, found: tuple[tuple[int, int], ...]) -> None:
    assert HanWay(folded_way("企业…(参展|设展)"), ("exhibitors",)).match(text, 0) == found


def test_a_way_may_begin_with_any_of_its_alternatives() -> None:
    assert HanWay(folded_way("(多少|)(企业|公司)参展"), ()).openings == set("多企公")
    assert HanWay(folded_way("(多少|)(企业|)"), ()).openings == set("多企")


def test_of_names_that_fit_alike_the_one_with_a_figure_is_offered() -> None:
    with pytest.raises(NoSourcedFact) as refused:
        read_question(bundled(), "2021年SAIL奖里国产的几个项目拿奖", TODAY, "zh-CN")
    assert refused.value.suggestions[0] == '/ask question:"sail_winner_count 2021"'
