"""Every spelling of years and ordinals in both languages, and the numbers that are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading.editions.calendar import Calendar, Way, as_year
from bot.core.reading.editions.years import find_editions
from bot.core.reading.text.folding import fold

CALENDAR = Calendar(2026, tuple(range(2018, 2027)), tuple(range(2018, 2026)), {1: 2018, 2: 2019, 6: 2023, 7: 2024})


def _years(text: str, calendar: Calendar = CALENDAR) -> list[tuple[int, ...]]:
    return [mention.years for mention in find_editions(fold(text).text, calendar)]


@pytest.mark.parametrize(
    "text",
    [
        "2021",
        "WAIC 2021",
        "waic2021",
        "WAIC-2021",
        "waic 21",
        "waic21",
        "waic '21",
        "WAIC’21",
        "'21",
        "’21",
        "in 2021?",
        "2021年",
        "在2021年的",
        "21年",
        "二〇二一年",
        "二零二一年",
        "2021届",
        "2021年度",
        "2021年这届",
        "2021年的本届",
        "2021年那一届",
        "２０２１年",
        "4th",
        "the fourth edition",
        "the 4th WAIC",
        "4th annual conference",
        "edition 4",
        "edition no. 4",
        "edition four",
        "第四届",
        "第4届",
        "第 4 届".replace(" ", ""),
        "in the fourth?",
        "the fourth",
        "fourth World Artificial Intelligence Conference",
        "5 years ago",
        "five years ago",
        "五年前",
        "5年前",
        "2021世界人工智能大会",
        "21大会",
        "WAIC\u200b2021",
        "2021\u202e",
        "WAIC_2021",
        "⒛21".replace("⒛", "20"),
    ],
)
def test_one_year_in_all_its_spellings(text: str) -> None:
    assert _years(text) == [(2021,)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("the first edition", [(2018,)]),
        ("1st WAIC", [(2018,)]),
        ("首届", [(2018,)]),
        ("第一届大会", [(2018,)]),
        ("inaugural conference", [(2018,)]),
        ("the very first one", [(2018,)]),
        ("the 2nd", [(2019,)]),
        ("sixth", []),
        ("the sixth edition", [(2023,)]),
        ("第六届", [(2023,)]),
        ("六届大会", [(2023,)]),
        ("the 7th", [(2024,)]),
        ("the 8th", [(2025,)]),
        ("第八届", [(2025,)]),
        ("第十届", [(2027,)]),
        ("tenth edition", [(2027,)]),
        ("latest", [(2025,)]),
        ("the latest edition", [(2025,)]),
        ("最近一届", [(2025,)]),
        ("最新一届", [(2025,)]),
        ("most recent WAIC", [(2025,)]),
        ("the last edition", [(2025,)]),
        ("last year", [(2025,)]),
        ("last year's WAIC", [(2025,)]),
        ("去年", [(2025,)]),
        ("去年的去年", [(2024,)]),
        ("去年的前一年", [(2024,)]),
        ("前年的上一届", [(2023,)]),
        ("大前年的前一年", [(2022,)]),
        ("今年的前一年", [(2025,)]),
        ("2023年的去年", [(2022,)]),
        ("好,25届", [(2025,)]),
        ("六届那次", [(2023,)]),
        ("办到第七回", [(2024,)]),
        ("刚办完的那届", [(2025,)]),
        ("24、25两年", [(2024,), (2025,)]),
        ("上一届", [(2025,)]),
        ("上届", [(2025,)]),
        ("previous edition", [(2025,)]),
        ("前年", [(2024,)]),
        ("year before last", [(2024,)]),
        ("this year", [(2026,)]),
        ("今年", [(2026,)]),
        ("本届", [(2026,)]),
        ("这届", [(2026,)]),
        ("next year", [(2027,)]),
        ("明年", [(2027,)]),
        ("大前年", [(2023,)]),
        ("2021 vs 2024", [(2021,), (2024,)]),
        ("waic 21 and 24", [(2021,), (2024,)]),
        ("'21, '23 & '24", [(2021,), (2023,), (2024,)]),
        ("2021和2024", [(2021,), (2024,)]),
        ("waic 21 and 24 exhibitors", [(2021,), (2024,)]),
        ("exhibitors 23", [(2023,)]),
        ("exhibitors 45", []),
        ("first and latest WAIC", [(2018,), (2025,)]),
        ("21年和24年", [(2021,), (2024,)]),
        ("2021年跟24年比", [(2021,), (2024,)]),
        ("between 2021 and 2023", [(2021, 2022, 2023)]),
        ("from 2021 to 2023", [(2021, 2022, 2023)]),
        ("2021-2023", [(2021, 2022, 2023)]),
        ("2021–23", [(2021, 2022, 2023)]),
        ("从2021年到2023年", [(2021, 2022, 2023)]),
        ("2021至2023年间", [(2021, 2022, 2023)]),
        ("between 21 and 23", [(2021, 2022, 2023)]),
        ("2023-2021", [(2021, 2022, 2023)]),
        ("since 2023", [(2023, 2024, 2025)]),
        ("2023年以来", [(2023, 2024, 2025)]),
        ("自2023年起", [(2023, 2024, 2025)]),
        ("from 2023 onwards", [(2023, 2024, 2025)]),
        ("after 2023", [(2024, 2025)]),
        ("2023年之后", [(2024, 2025)]),
        ("before 2020", [(2018, 2019)]),
        ("2020年之前", [(2018, 2019)]),
        ("until 2019", [(2018, 2019)]),
        ("the last three years", [(2023, 2024, 2025)]),
        ("近三年", [(2023, 2024, 2025)]),
        ("the past couple of years", [(2024, 2025)]),
        ("最近两届", [(2024, 2025)]),
        ("a year ago", [(2025,)]),
        ("in 2015", [(2015,)]),
        ("2021 to 2021", [(2021,), (2021,)]),
        ("next edition", [(2027,)]),
        ("下一届", [(2027,)]),
        ("edition before last", [(2024,)]),
        ("the last time", [(2025,)]),
        ("since the pandemic", [(2020, 2021, 2022, 2023, 2024, 2025, 2026)]),
        ("疫情以来", [(2020, 2021, 2022, 2023, 2024, 2025, 2026)]),
    ],
)
def test_other_ways_to_name_editions(text: str, years: list[tuple[int, ...]]) -> None:
    assert _years(text) == years


@pytest.mark.parametrize(
    "text", ["all editions", "every year", "each WAIC", "over the years", "历届", "历年", "每年", "by year", "so far"]
)
def test_all_editions(text: str) -> None:
    (mention,) = find_editions(fold(text).text, CALENDAR)
    assert mention.way is Way.ALL
    assert mention.years == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20210",
        "2,021",
        "2021.5",
        "2021%",
        "12021",
        "0.2021",
        "352 million",
        "1,149",
        "1999",
        "2199",
        "20:21",
        "July 6th",
        "6th of July",
        "6th July",
        "the second day",
        "2nd place",
        "9 July",
        "21",
        "21 forums",
        "30 countries",
        "10-12 July",
        "waic 21%",
        "waic 21 million",
        "first-time exhibitors",
        "first shown",
        "第一",
        "第六场",
        "多届",
        "三年",
        "两天",
        "last day",
        "0th edition",
        "第零届",
        "a year",
        "every day",
        "for the last time",
    ],
)
def test_what_names_no_edition(text: str) -> None:
    assert _years(text) == []


def test_an_ordinal_is_counted_on_only_where_years_and_numbers_run_alike() -> None:
    skipping = Calendar(2026, (2018, 2020, 2024), (2018, 2020, 2024), {1: 2018, 2: 2020, 4: 2024})
    assert _years("the 3rd edition", skipping) == [()]
    assert _years("the 5th edition", skipping) == [(2025,)]
    assert _years("the 1st edition", Calendar(2026, (), (), {})) == [()]
    assert find_editions("3rd edition", skipping)[0].ordinal == 3


def test_without_editions_nothing_is_the_latest() -> None:
    nothing = Calendar(2026, (), (), {})
    assert _years("latest", nothing) == [()]
    assert _years("since 2021", nothing) == [(2021,)]
    assert _years("before 2021", nothing) == [(2021,)]
    assert _years("the last three years", nothing) == []
    assert _years("since the pandemic", nothing) == []


def test_the_next_edition_is_the_one_that_has_not_ended() -> None:
    before = Calendar(2026, CALENDAR.editions, CALENDAR.held, CALENDAR.ordinals, upcoming=2026)
    assert _years("the next edition", before) == [(2026,)]


@pytest.mark.parametrize(
    ("text", "year"), [("21", 2021), ("'21", 2021), ("2021年", 2021), ("99", None), ("x", None), ("一百", None)]
)
def test_a_year_from_its_digits(text: str, year: int | None) -> None:
    assert as_year(text) == year


@given(st.text(max_size=200))
def test_any_text_is_read_and_mentions_stand_in_order_and_apart(text: str) -> None:
    folded = fold(text).text
    found = find_editions(folded, CALENDAR)
    assert all(0 <= one.start < one.end <= len(folded) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
