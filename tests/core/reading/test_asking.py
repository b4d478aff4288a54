"""Editions named by others, places in an order, thresholds, contrasts, and small talk around a question."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.answers.answer import answer
from bot.core.reading.editions.calendar import Calendar, as_year
from bot.core.reading.editions.year_neighbours import counted_from
from bot.core.reading.editions.years import find_editions
from bot.core.reading.question import Intent, Reading, read_question
from bot.core.reading.text.folding import fold
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
CALENDAR = Calendar(2026, tuple(range(2018, 2027)), tuple(range(2018, 2026)), {1: 2018, 2: 2019, 6: 2023, 7: 2024})
TALK = "Sorry to bother you, my laptop died on the train and I am late. "
TALK_ZH = "我室友太吵了，电脑还卡，老师很急，"


def _read(text: str) -> Reading:
    return read_question(bundled(), text, TODAY)


def _refused(text: str) -> str:
    with pytest.raises(NoSourcedFact) as caught:
        _read(text)
    return caught.value.key


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("exhibitors in the year after 2023", 2024),
        ("exhibitors at the edition just before 2023", 2022),
        ("exhibitors at the first edition after 2020", 2021),
        ("exhibitors two years before 2023", 2021),
        ("2023年次年参展商多少", 2024),
        ("2023年前一届参展商", 2022),
        ("2020年之后第一届参展商", 2021),
        ("比2023年早一届的参展商", 2022),
        ("exhibitors at the last one before Covid", 2019),
        ("疫情前最后一届参展商", 2019),
        ("exhibitors in twenty twenty-four", 2024),
        ("exhibitors in twenty-twenty", 2020),
        ("exhibitors MMXXIII", 2023),
        ("23参展商数", 2023),
        ("参展商数 24", 2024),
        ("exhibitors for 24 (please)", 2024),
    ],
)
def test_an_edition_is_named_by_another_or_in_words(text: str, year: int) -> None:
    assert _read(text) == Reading(Intent.VALUE, ("exhibitors",), (year,))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("exhibitors in 2023 and the year after", (2023, 2024)),
        ("exhibitors: 2023 versus the previous edition", (2023, 2022)),
        ("2023年和次年的参展商", (2023, 2024)),
        ("最新一届和上一届的参展商", (2025, 2024)),
    ],
)
def test_beside_one_edition_another_is_counted_from_it(text: str, years: tuple[int, ...]) -> None:
    assert _read(text) == Reading(Intent.COMPARISON, ("exhibitors",), years)


def test_what_is_counted_from_no_edition_names_none() -> None:
    text = fold("the year after, how many exhibitors").text
    assert counted_from(text, find_editions(text, CALENDAR)) == []


@pytest.mark.parametrize("text", ["guests before the pandemic", "疫情前嘉宾", "pre-covid guests"])
def test_before_the_pandemic_there_were_two(text: str) -> None:
    assert _read(text).years == (2018, 2019)


def test_a_calendar_without_editions_knows_none_before_the_pandemic() -> None:
    none = Calendar(2026, (), (), {})
    found = [*find_editions("the year before covid", none), *find_editions("before covid", none)]
    assert not any(one.years for one in found)


@pytest.mark.parametrize(
    "text", ["visits in 1918", "visitors at the 1956 conference", "1999年参展商", "visits in 2100?"]
)
def test_a_year_far_from_any_edition_is_an_unknown_one(text: str) -> None:
    assert _refused(text) == "error.unknown_year"


@pytest.mark.parametrize(
    ("text", "year"), [("twenty eighteen", 2018), ("mmxxvi", 2026), ("mm", None), ("twenty", 2020)]
)
def test_years_in_words(text: str, year: int | None) -> None:
    assert as_year(text) == year


@pytest.mark.parametrize(
    ("text", "intent", "metric", "rank"),
    [
        ("second most visited WAIC ever", Intent.HIGHEST, "visits", 2),
        ("third largest exhibition area", Intent.HIGHEST, "exhibition_area", 3),
        ("second fewest exhibitors", Intent.LOWEST, "exhibitors", 2),
        ("which year came second for online views", Intent.HIGHEST, "online_views", 2),
        ("which year was runner-up for guests", Intent.HIGHEST, "guests", 2),
        ("参展企业第二多的是哪年", Intent.HIGHEST, "exhibitors", 2),
        ("意向采购金额排第二的年份", Intent.HIGHEST, "intended_purchases", 2),
        ("签约项目倒数第二的是哪一届", Intent.LOWEST, "projects_signed", 2),
        ("论坛数量的季军是哪一届", Intent.HIGHEST, "forums", 3),
    ],
)
def test_a_place_in_the_order(text: str, intent: Intent, metric: str, rank: int) -> None:
    reading = _read(text)
    assert (reading.intent, reading.metrics, reading.rank) == (intent, (metric,), rank)
    assert _read(reading.canonical) == reading


def test_the_one_that_is_asked_for_stands_first() -> None:
    card = answer(bundled(), _read("second most visited"), "en", TODAY)
    assert card.figures[0].edition == 2024
    assert "number 2 from the top" in card.title


def test_a_place_beyond_the_last_is_refused() -> None:
    with pytest.raises(NoSourcedFact) as caught:
        answer(bundled(), _read("ninth highest visits"), "en", TODAY)
    assert caught.value.key == "error.ask_rank"


@pytest.mark.parametrize(
    "text",
    [
        "which number has the 2025 edition, the 7th or the 8th?",
        "Was the 2025 conference the seventh or the eighth?",
        "2025年到底该叫第七届还是第八届？",
        "was 2025 the 8th edition?",
    ],
)
def test_the_number_of_an_edition_compares_none(text: str) -> None:
    assert _read(text) == Reading(Intent.VALUE, ("ordinal",), (2025,))


def test_a_doubt_about_the_number_leaves_the_edition() -> None:
    assert _read("how many exhibitors in 2025, the 7th or 8th edition?").years == (2025,)


@pytest.mark.parametrize(
    ("text", "metrics", "year"),
    [
        ("Have there been at least two hundred exhibitors in 2022?", ("exhibitors",), 2022),
        ("Did the 2022 edition reach a billion views online?", ("online_views",), 2022),
        ("2018年的演讲嘉宾够不够三百人", ("speakers",), 2018),
        ("听说2025年意向采购有200亿，真的假的", ("intended_purchases",), 2025),
        ("Not the exhibitors, not the forums: the speakers of 2018, how many?", ("speakers",), 2018),
        ("不要线上的，只问线下：二零二一年参观了多少人次", ("visits",), 2021),
        ("How many robot makers came in 2025? The companies I mean, not the machines.", ("robotics_firms",), 2025),
        ("How many distinct persons, counted once each, came to the 2018 event?", ("unique_visitors",), 2018),
    ],
)
def test_thresholds_and_contrasts(text: str, metrics: tuple[str, ...], year: int) -> None:
    assert _read(text) == Reading(Intent.VALUE, metrics, (year,))


@pytest.mark.parametrize(
    "text", ["Of the people invited in 2023, what number were ladies?", "how many ladies among the guests 2023"]
)
def test_ladies_are_not_everybody(text: str) -> None:
    assert _refused(text) == "error.ask_part"


@pytest.mark.parametrize(
    "text", ["record for guests: which year?", "Who holds the record for guests: which edition of WAIC?"]
)
def test_a_record_for_a_figure_is_its_highest(text: str) -> None:
    assert _read(text) == Reading(Intent.HIGHEST, ("guests",))


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (f"{TALK}How many guests were invited in 2023?", Reading(Intent.VALUE, ("guests",), (2023,))),
        (f"{TALK}Which edition had the most exhibitors? Nice weekend!", Reading(Intent.HIGHEST, ("exhibitors",))),
        (f"{TALK_ZH}求问2023年参展商有多少，谢谢", Reading(Intent.VALUE, ("exhibitors",), (2023,))),
        (
            "my mate says there were no forums at all and we argued for hours, anyway how many forums in 2023",
            Reading(Intent.VALUE, ("forums",), (2023,)),
        ),
        (
            "We are late as ever, I would be most obliged to learn how many exhibitors there were in 2023.",
            Reading(Intent.VALUE, ("exhibitors",), (2023,)),
        ),
    ],
)
def test_small_talk_is_left_out(text: str, reading: Reading) -> None:
    assert _read(text) == reading


@pytest.mark.parametrize(
    "told",
    [
        "Only the foreign ones please. ",
        "I care for women. ",
        "We come from Germany. ",
        "My boss hates Siemens. ",
        "I was there on the first day. ",
        "He was at CES. ",
        "We live in Pudong. ",
        "I manage 500 cows. ",
        "I do love the press, not the rest. ",
        "Do they bite? ",
        "Seats. ",
    ],
)
def test_what_may_narrow_is_no_small_talk(told: str) -> None:
    with pytest.raises(NoSourcedFact):
        _read(f"{TALK}{told}How many speakers were there in 2018?")


@pytest.mark.parametrize("told", ["只要外国企业的，", "我只关心女性，", "来自德国的，"])
def test_what_may_narrow_in_chinese_is_no_small_talk(told: str) -> None:
    with pytest.raises(NoSourcedFact):
        _read(f"{TALK_ZH}{told}请问2018年演讲嘉宾有多少")


def test_talk_alone_is_no_question() -> None:
    assert _refused(f"{TALK}We had tea on the way home and it was cold.") == "error.ask_nothing"
