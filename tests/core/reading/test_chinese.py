"""Chinese wordings around a figure: roles, numbers to choose from, what is set aside, two languages, two scripts."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.metrics.denied import besides, offered, set_aside
from bot.core.reading.narrowing.roles_han import words_beside
from bot.core.reading.question import Intent, read_question
from bot.core.reading.text.folding import fold
from bot.core.reading.text.mixed import in_chinese
from bot.core.reading.text.traditional import SIMPLIFIED
from bot.core.reading.text.wordings import HanWay, folded_way
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("asked", "has", "lacks"),
    [
        (("ai_chips",), "颗", "位"),
        (("academicians",), "请来了", "颗"),
        (("exhibitors",), "来的", "邀请了"),  # those invited are fewer than those who came
        (("academicians", "speakers"), "请来了", "院士"),
    ],
)
def test_words_beside_a_figure_are_those_of_its_unit(asked: tuple[str, ...], has: str, lacks: str) -> None:
    found = words_beside(bundled(), asked)
    assert has in found
    assert lacks not in found


@pytest.mark.parametrize(
    ("asked", "has", "lacks"),
    [
        (("projects_signed",), {"签下来的", "敲定了", "正式"}, {"获奖", "观众"}),
        (("exhibitors",), {"到场了", "公司", "家数"}, {"人数", "邀请来"}),
        (("forums",), {"安排了", "场数"}, {"人数", "公司"}),
    ],
)
def test_verbs_stand_in_any_form_and_nouns_by_unit(asked: tuple[str, ...], has: set[str], lacks: set[str]) -> None:
    found = set(words_beside(bundled(), asked))
    assert has <= found
    assert not lacks & found


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2019年大会最后签了几个项目", (2019,)),
        ("最近签了几个项目", (2025,)),
        ("最新一届签约项目数", (2025,)),
    ],
)
def test_in_the_end_is_no_edition(text: str, years: tuple[int, ...]) -> None:
    assert read_question(bundled(), text, TODAY).years == years


@pytest.mark.parametrize(
    "text",
    [
        "2026年准备办多少场论坛",
        "2026年将举办论坛几场",
        "2026年打算办几场论坛",
        "按计划，2026年大会预计安排几场主题论坛",
        "按照原定安排，2026年开几场论坛",
    ],
)
def test_what_is_planned_is_asked_in_many_words(text: str) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == (("forums",), (2026,))


@pytest.mark.parametrize("text", ["2024年准备办多少场论坛", "2024年拟办几场论坛"])
def test_a_plan_of_what_is_over_is_no_result(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("2025年投资人和创业者对接几次", "investor_matches"),
        ("我问的是2023年全网曝光的总次数，并非观看量", "online_exposure"),
        ("请 report 一下 2022 年 metaverse 展厅的访问量", "virtual_hall_visits"),
        ("2022年大会在香港那边，现场到了多少人", "branch_attendees"),
        ("2023年采购意向总金额多少", "intended_purchases"),
    ],
)
def test_a_word_beside_the_figure_names_no_other(text: str, metric: str) -> None:
    assert read_question(bundled(), text, TODAY).metrics == (metric,)


@pytest.mark.parametrize("asked", [(), ("theme",), ("ai_companies",), ("exhibitors", "theme")])
def test_nothing_is_understood_beside_what_is_no_figure_of_an_edition(asked: tuple[str, ...]) -> None:
    assert words_beside(bundled(), asked) == frozenset()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("线上观看是10亿还是20亿", ["是10亿还是20亿"]),
        ("参展商是五百家还是六百家", ["是五百家还是六百家"]),
        ("参展商还是嘉宾", []),
    ],
)
def test_two_numbers_to_choose_from(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in offered(text, [])] == spans


def test_two_editions_are_no_numbers_to_choose_from() -> None:
    assert not list(offered("2023还是2024", [(0, 4), (6, 10)]))


@pytest.mark.parametrize(
    ("text", "own", "found"),
    [
        ("我问的是参会，不是参展", ["参会企业"], ["不是参展"]),
        ("我问的是参会，不是参展", ["参展商"], []),
        ("不是参展的外地企业", ["参会企业"], []),
    ],
)
def test_what_is_set_aside_is_none_of_what_is_asked(text: str, own: list[str], found: list[str]) -> None:
    assert [text[start:end] for start, end in set_aside(text, own)] == found


def test_what_is_asked_besides_something_else() -> None:
    text = "除了产业项目,还签了几个基金项目"
    assert [text[start:end] for start, end in besides(text, [(2, 6), (11, 15)])] == ["除了产业项目,"]
    assert not list(besides("除了首次参展的,参展商有多少", [(2, 6)]))


@pytest.mark.parametrize(
    ("typed", "chinese"),
    [
        ("采购 groups 2025 有几个", "采购团组2025有几个"),
        ("22年 Hong Kong branch 的直播", "22年香港分会场的直播"),
        ("2024 的 humanoid robots 几台", "2024的人形机器人几台"),
        ("2024年 exhibitors from Germany", "2024年参展商from Germany"),
        ("how many guests in 2024", None),
        ("2024年 Unitree 来了吗", None),
        ("2024年嘉宾", None),
    ],
)
def test_english_words_of_the_field_are_said_in_chinese(typed: str, chinese: str | None) -> None:
    assert in_chinese(typed) == chinese


def test_what_is_no_question_in_either_language_is_refused_as_typed() -> None:
    with pytest.raises(NoSourcedFact) as refused:
        read_question(bundled(), "2024年 exhibitors from Germany 有几家", TODAY)
    assert refused.value.key == "error.ask_part"


def test_each_traditional_character_is_read_as_one_that_is_simplified() -> None:
    assert fold("去年實體參觀人數").text == "去年实体参观人数"
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())
    assert all(len(one) == len(other) == 1 for one, other in SIMPLIFIED.items())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("买家都来", True),
        ("买家采购金额列出来", False),
        ("买家从线下来", True),
        ("买家降下来", False),
    ],
)
def test_a_way_that_ends_with_coming_does_not_end_within_a_verb(text: str, found: bool) -> None:
    assert bool(HanWay(folded_way("买家…来"), ()).match(text, 0)) is found


def test_a_way_may_have_a_space_between_its_words() -> None:
    assert HanWay(folded_way("(robotics|机器人)(公司|企业)"), ()).match("robotics 公司", 0)


@pytest.mark.parametrize(
    ("text", "metrics", "years"),
    [
        ("2025年到底该叫第七届还是第八届", ("ordinal",), (2025,)),
        ("2023年的参展商数量是不是创了新高", ("exhibitors", "records"), (2023,)),
        ("2025 WAIC 牌照 how many companies", ("licences_issued",), (2025,)),
        ("2023年大会期间办了几场论坛", ("forums",), (2023,)),
        ("不要线上的，只问线下：二零二一年参观了多少人次", ("visits",), (2021,)),
        ("2024年线上观看是10亿还是20亿？说法好像不一样", ("online_views",), (2024,)),
    ],
)
def test_one_edition_is_asked_for(text: str, metrics: tuple[str, ...], years: tuple[int, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.intent, reading.metrics, reading.years) == (Intent.VALUE, metrics, years)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022年展出面积相当于上一届的几成", (2021, 2022)),
        ("2025年参展商是2018年的几倍", (2018, 2025)),
        ("第七届还是第八届参展商多", (2024, 2025)),
        ("2023年参展商比2022年涨了几成", (2022, 2023)),
        ("24年投资额跟23年比是多少倍", (2023, 2024)),
        ("24年论坛场次跟23年比是多少", (2023, 2024)),
        ("2024届签约项目个数与前一届的比是多少", (2023, 2024)),
        ("第五届展览面积相当于上一届的多少", (2021, 2022)),
    ],
)
def test_two_editions_are_compared(text: str, years: tuple[int, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.intent, reading.years) == (Intent.COMPARISON, years)
