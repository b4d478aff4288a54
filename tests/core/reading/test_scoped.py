"""Parts that a claim tells itself, people for visits, and what is named to be left out."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from bot.core.reading.narrowing.scoped import without_scope
from bot.core.reading.question import Intent, Reading, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


def _read(text: str) -> Reading:
    return read_question(bundled(), text, TODAY)


_CEREMONY = ("at the opening ceremony", "at the opening ceremony alone", "just on the opening day", "on the first day")
_ASKING = ("how many guests were there in 2025 {}?", "number of guests {} 2025", "guests {} of 2025")
_CEREMONY_ZH = ("开幕式上", "开幕式现场", "开幕当天", "若只算开幕式那一场，", "开幕首日")
_ASKING_ZH = ("2025年{}有多少位嘉宾", "2025年{}到场嘉宾是多少人？", "{}来了几位嘉宾，2025年的")


@pytest.mark.parametrize(("frame", "part"), [*product(_ASKING, _CEREMONY), *product(_ASKING_ZH, _CEREMONY_ZH)])
def test_the_guests_of_the_opening_are_told(frame: str, part: str) -> None:
    assert _read(frame.format(part)) == Reading(Intent.VALUE, ("guests",), (2025,))


@pytest.mark.parametrize(
    ("text", "metric", "year"),
    [
        ("exhibitors in the innovation and application zone, 2019", "exhibitors", 2019),
        ("in the innovative-application zone of WAIC 2019, how many exhibitors?", "exhibitors", 2019),
        ("2019年创新应用展区有多少家参展商", "exhibitors", 2019),
        ("how big was the first phase of the AI fund announced in 2019", "ai_fund", 2019),
        ("2019年公布的人工智能基金，首期规模是多少？", "ai_fund", 2019),
        ("Visits at the main venue in 2018", "visits", 2018),
        ("2018年光主会场就有多少人次", "visits", 2018),
        ("2023 exhibition space at the main venue", "exhibition_area", 2023),
        ("2020年行业论坛办了多少场", "forums", 2020),
        ("2020年特色活动有多少场", "activities", 2020),
        ("how many industrial projects were signed in 2020, not counting fund projects", "projects_signed", 2020),
        ("industrial projects signed in 2020, fund projects aside", "projects_signed", 2020),
        ("On the first day of WAIC 2025 alone, how many guests were there?", "guests", 2025),
        ("visitors from how many countries on the opening day of 2018?", "countries", 2018),
        ("2022年大会在香港那边，现场到了多少人？", "branch_attendees", 2022),
        ("香港那一场2022年现场有多少人", "branch_attendees", 2022),
        ("how many ppl watched the hong kong part of waic 2022 on the net", "branch_views", 2022),
        ("2022 hong kong branch, online, how many views", "branch_views", 2022),
    ],
)
def test_a_narrowing_that_a_claim_carries_is_answered(text: str, metric: str, year: int) -> None:
    assert _read(text) == Reading(Intent.VALUE, (metric,), (year,))


@pytest.mark.parametrize(
    "text",
    [
        "guests at the opening ceremony of 2024",
        "guests outside the opening ceremony of 2025",
        "guests at the opening ceremony",
        "guests at the opening ceremony of 2024 and 2025",
        "2025年除开幕式外来了多少嘉宾",
        "2025年开幕式前夕到了多少嘉宾",
        "exhibitors at the Hong Kong branch of 2022",
        "how many people from Hong Kong attended in 2022",
        "Hong Kong branch attendees 2023",
        "how many minutes did the Hong Kong branch of 2022 last",
    ],
)
def test_a_part_that_no_claim_carries_is_refused(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        _read(text)


def test_words_for_one_scope_are_blanked_once() -> None:
    (scoped,) = without_scope(bundled(), "How many industrial projects were signed in 2020?")
    assert " ".join(scoped.plain.split()) == "How many projects were signed in 2020?"
    assert [sorted(ids) for ids in scoped.scopes] == [["industrial_projects", "major_industrial"]]


@pytest.mark.parametrize(
    ("text", "metric", "year"),
    [
        ("Counting people and not visits, how many came in 2018?", "unique_visitors", 2018),
        ("how many different humans, not entries, came to the 2018 one", "unique_visitors", 2018),
        ("attendance 2018, not visits", "unique_visitors", 2018),
        ("2018年来了多少人，是按人头算，不是人次", "unique_visitors", 2018),
        ("2018年实际有多少个不同的人来参观", "unique_visitors", 2018),
        ("number of visits in 2018, not people", "visits", 2018),
        ("visits in 2018 rather than unique people", "visits", 2018),
        ("2018年参观人次是多少，我问的不是人数", "visits", 2018),
        ("purchases actually signed, as opposed to merely intended, in 2023", "purchases_signed", 2023),
        ("2023 intended purchases rather than those signed", "intended_purchases", 2023),
        ("2023年已经签下来的采购金额，意向的不算", "purchases_signed", 2023),
        ("我问的是2023年全网曝光的总次数，并非观看量。", "online_exposure", 2023),
        ("2023 online views as opposed to exposure", "online_views", 2023),
        ("2021年线下来了多少人次，线上的不算", "visits", 2021),
        ("2020年签了多少个产业项目，基金项目不算", "projects_signed", 2020),
        ("2024 guests, visitors don't count", "guests", 2024),
        ("2024年签约的项目数，不是金额", "projects_signed", 2024),
        ("2019年大会最后签了几个项目？", "projects_signed", 2019),
    ],
)
def test_what_is_left_out_says_which_is_meant(text: str, metric: str, year: int) -> None:
    assert _read(text) == Reading(Intent.VALUE, (metric,), (year,))


@pytest.mark.parametrize("text", ["The size of the audience in 2021, please.", "how big was the audience of 2021"])
def test_the_size_of_an_audience_is_a_choice_of_counts(text: str) -> None:
    reading = _read(text)
    assert reading.intent is Intent.CHOICE
    assert [one.metrics for one in reading.choices] == [("visits",), ("online_views",)]


@pytest.mark.parametrize(
    "text",
    [
        "shanghai is number what in china by size of ai industry",
        "上海人工智能产业规模在全国排第几",
        "Where does Shanghai stand in China by the size of its AI industry?",
    ],
)
def test_a_rank_is_never_answered_with_a_size(text: str) -> None:
    assert _read(text).metrics == ("ai_size_rank",)


def test_a_year_before_the_name_of_the_country_is_no_middle_of_it() -> None:
    reading = _read("国家定下的目标里，2030年中国人工智能产业规模要达到多少？")
    assert (reading.metrics, reading.subject) == (("ai_industry_size",), "china")


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Which city received the delegates of 2025?", "place"),
        ("Which city welcomed the participants of 2025?", "place"),
        ("In which city did participants meet in 2025?", "place"),
        ("2025年用了哪些场馆", "venue"),
    ],
)
def test_where_the_delegates_were_received(text: str, metric: str) -> None:
    assert _read(text) == Reading(Intent.VALUE, (metric,), (2025,))
