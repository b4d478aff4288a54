"""Questions about a place: of what, where and when they are read, and what is said where no source tells it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from bot.core.edtf import parse
from bot.core.reading.editions.periods import periods_in
from bot.core.reading.editions.years import find_editions
from bot.core.reading.mentions import calendar_of
from bot.core.reading.metrics.places import innermost, places_in
from bot.core.reading.question import Intent, Reading, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
TABLE = yaml.safe_load((Path(__file__).parent / "placed.yaml").read_text(encoding="utf-8"))


def read(text: str) -> Reading:
    return read_question(bundled(), text, TODAY, "en" if text.isascii() else "zh-CN")


@pytest.mark.parametrize("asked", TABLE)
def test_each_question_about_a_place_is_read(asked: str) -> None:
    metric, place = asked.split()
    for text in TABLE[asked]:
        reading = read(text)
        assert reading.intent is Intent.VALUE, (text, reading)
        assert reading.metrics == (metric,), (text, reading)
        assert reading.subject == place, (text, reading)
        assert read(reading.canonical) == reading, (text, reading.canonical)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("workforce at key AI companies in Shanghai, July 2020", (2020,)),
        ("AI companies based in Pudong, mid-2021?", (2021,)),
        ("size of Shanghai's AI industry by the end of 2018", (2018,)),
        ("Shanghai AI firms above designated size, output in Q1 2025", (2025,)),
        ("上海2018年底的人工智能产业规模有多大", (2018,)),
        ("Pudong's AI industry, what was it worth in July 2021 and what was the aim for 2023?", (2021, 2023)),
        ("the latest AI output of Shanghai", ()),
        ("AI output of Shanghai 2017 to 2020", (2017, 2018, 2019, 2020)),
    ],
)
def test_a_year_beside_a_place_is_the_date_of_the_figure(text: str, years: tuple[int, ...]) -> None:
    assert read(text).years == years


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("how fast did the AI output of Shanghai grow in 2020", "ai_output_growth"),
        ("How fast did Shanghai's AI industry grow in 2020?", "ai_output_growth"),
        ("AI output of Shanghai in 2020", "ai_output"),
        ("By what percentage did the revenue of Shanghai's AI businesses rise in 2021?", "ai_revenue_growth"),
        ("revenue of Shanghai's AI businesses in 2021", "ai_revenue"),
        ("How much did Shanghai's AI industry grow between 2018 and 2020?", "ai_growth_average"),
        ("2020年上海人工智能产值比前一年增长百分之多少", "ai_output_growth"),
        ("2021年上海人工智能营收同比涨了百分之几", "ai_revenue_growth"),
        ("2018到2020年上海人工智能产业平均每年增长多少？", "ai_growth_average"),
        ("How much does Shanghai's AI industry grow a year?", "ai_growth_average"),
    ],
)
def test_a_growth_is_no_level(text: str, metric: str) -> None:
    assert read(text).metrics == (metric,)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("AI companies in China", "error.ask_elsewhere", {"place": "China"}),
        ("How many AI companies did Shanghai have in 2016?", "error.ask_undated", {"years": "2016", "known": "2020"}),
        (
            "Shanghai AI talents in March 2025",
            "error.ask_undated",
            {"years": "March 2025", "known": "2021, July 2025"},
        ),
        ("What size of AI industry does Shanghai aim for?", "", {}),
        ("How many core AI companies does Shanghai plan?", "error.ask_undated", {"years": "a plan or a target"}),
        ("AI revenue in 2019", "error.ask_context", {}),
        ("new AI companies in Pudong", "error.ask_part", {}),
        ("how many enterprises that apply AI are in Shanghai", "error.ask_part", {}),
    ],
)
def test_what_is_not_told_is_refused_with_what_is(text: str, key: str, said: dict[str, str]) -> None:
    if not key:
        assert read(text).metrics == ("ai_industry_size",)
        return
    with pytest.raises(NoSourcedFact) as refused:
        read(text)
    assert refused.value.key == key
    assert said.items() <= {name: str(value) for name, value in refused.value.values.items()}.items()


def test_two_places_are_a_choice_and_a_place_within_another_is_none() -> None:
    both = read("AI companies in Shanghai or in Pudong, 2021")
    assert [choice.subject for choice in both.choices] == ["shanghai", "pudong"]
    assert read("AI companies in Pudong, Shanghai").subject == "pudong"
    assert read("上海浦东有多少家人工智能企业").subject == "pudong"
    text = "shanghai's pudong"
    assert [one.subject for one in innermost(text, places_in(bundled(), text))] == ["pudong"]


def test_a_list_answers_no_number_and_an_edition_is_no_year() -> None:
    with pytest.raises(NoSourcedFact):
        read("how many parks does Pudong have")
    with pytest.raises(NoSourcedFact):
        read("AI companies in Shanghai at the first edition")
    assert read("How many AI companies are there?").intent is Intent.CHOICE


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in march 2021", "2021-03"),
        ("on 13 july 2021", "2021-07"),
        ("on july 13, 2021", "2021-07"),
        ("january to march 2025", "2025-01/2025-03"),
        ("march to january 2025", "2025-01"),
        ("in the second quarter of 2025", "2025-04/2025-06"),
        ("in q4 2025", "2025-10/2025-12"),
        ("2025 q3", "2025-07/2025-09"),
        ("in the first half of 2024", "2024-01/2024-06"),
        ("h2 2024", "2024-07/2024-12"),
        ("in the last half of 2024", "2024-07/2024-12"),
        ("by the end of 2018", "2018-10/2018-12"),
        ("early 2019", "2019-01/2019-04"),
        ("mid-2021", "2021-05/2021-08"),
        ("in the summer of 2020", "2020-06/2020-08"),
        ("2018年底", "2018-10/2018-12"),
        ("2021年年中", "2021-05/2021-08"),
        ("2025年一季度", "2025-01/2025-03"),
        ("2025年前三个月", "2025-01/2025-03"),
        ("2025年1至3月", "2025-01/2025-03"),
        ("2024年上半年", "2024-01/2024-06"),
        ("2024年下半年", "2024-07/2024-12"),
        ("2020年夏天", "2020-06/2020-08"),
        ("2021年7月", "2021-07"),
        ("2021年七月", "2021-07"),
        ("in 2021", None),
        ("2019 and 2021", None),
        ("from 2018 to 2020", None),
    ],
)
def test_a_time_within_a_year(text: str, period: str | None) -> None:
    editions = find_editions(text, calendar_of(bundled(), TODAY))
    assert [one.edtf for one in periods_in(text, editions)] == ([period] if period else [])


@pytest.mark.parametrize(
    ("text", "date", "holds"),
    [
        ("in july 2021", "2021-07-13", True),
        ("in july 2021", "2021", False),
        ("in july 2021", "2021-08-01", False),
        ("by the end of 2018", "2018", True),
        ("by the end of 2018", "2018-12-31", True),
        ("by the end of 2018", "2018-07-26", False),
        ("by the end of 2018", "2017/2018", False),
        ("in the first half of 2018", "2018", False),
    ],
)
def test_a_period_holds_what_is_told_of_it_and_no_longer_one(text: str, date: str, holds: bool) -> None:
    period = next(iter(periods_in(text, find_editions(text, calendar_of(bundled(), TODAY)))))
    assert period.holds(parse(date)) is holds
