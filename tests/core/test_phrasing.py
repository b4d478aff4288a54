"""How figures, dates, cut-offs and everything else read in both languages."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import edtf, quantity
from bot.core.model import Amount, Bound, Modality
from bot.core.phrasing import (
    amount_text,
    cutoff_text,
    date_text,
    edition_end,
    edition_span,
    scope_text,
    value_plain,
    value_text,
    value_type,
)
from tests.core.build import UNITS, as_of, base, claim, event, figure, items, person, plain, scope, text, when

if TYPE_CHECKING:
    from bot.core.model import Value


@pytest.mark.parametrize(
    ("printed", "unit", "en", "zh"),
    [
        ("over 300,000", "visits", "over 300,000", "超过30万"),
        ("More than 500", "visits", "over 500", "超过500"),
        ("surpassed an astonishing 177,000", "visits", "over 177,000", "超过17.7万"),
        ("500余", "visits", "over 500", "超过500"),
        ("at least 300", "visits", "at least 300", "至少300"),
        ("no fewer than 300", "visits", "at least 300", "至少300"),
        ("300 or more", "visits", "at least 300", "至少300"),
        ("300以上", "visits", "at least 300", "至少300"),
        ("352 million", "visits", "352 million", "3.52亿"),
        ("3.52亿", "visits", "352 million", "3.52亿"),
        ("1.0 billion", "visits", "1.0 billion", "10亿"),
        ("1,149", "visits", "1,149", "1149"),
        ("four", "days", "4 days", "4天"),
        ("28.8 billion yuan", "yuan", "28.8 billion yuan", "288亿元"),
        ("about 70 billion yuan", "yuan", "about 70 billion yuan", "约700亿元"),
        ("$5.48 billion", "usd", "5.48 billion US dollars", "54.8亿美元"),
        ("exceeding 50,000 square meters", "square_metres", "over 50,000 square metres", "超过5万平方米"),
        ("100 to 200 million", "visits", "100 million to 200 million", "1亿至2亿"),
        ("100 to 200", "days", "100 to 200 days", "100至200天"),
        ("1.50 to 2 million", "visits", "1.5 million to 2 million", "150万至200万"),
        ("300 to 2,000,000", "visits", "300 to 2,000,000", "300至2000000"),
        ("nearly 400", "visits", "nearly 400", "近400"),
        ("up to 300", "visits", "at most 300", "不超过300"),
        ("fewer than 300", "visits", "at most 300", "不超过300"),
        ("about 300", "visits", "about 300", "约300"),
        ("Several dozen", "visits", "several dozen", "数十"),
        ("数百", "visits", "数百", "数百"),
        ("90 percent", "percent", "90%", "90%"),
        ("one-third", "percent", "one-third", "三分之一"),
        ("about one-third", "percent", "about one-third", "约三分之一"),
        ("Nearly half", "percent", "nearly half", "近一半"),
        ("first", "edition_number", "1st", "第1届"),
        ("第六", "edition_number", "6th", "第6届"),
        ("third", "rank", "3rd", "第3位"),
        ("over 10", "rank", "over 10th", "超过第10位"),
    ],
)
def test_a_figure_as_printed(printed: str, unit: str, en: str, zh: str) -> None:
    amount = figure(printed, unit)
    assert (amount_text(amount, UNITS[unit], "en"), amount_text(amount, UNITS[unit], "zh-CN")) == (en, zh)


def test_the_record_decides_the_bound_and_the_source_the_words() -> None:
    assert amount_text(figure("one-third", "percent", bound=Bound.ABOUT), UNITS["percent"], "en") == "about one-third"
    bare = Amount("a good many", "visits", None, Bound.VAGUE)
    assert amount_text(bare, UNITS["visits"], "zh-CN") == "a good many"


numbers = st.decimals("0.001", 10**13, places=3) | st.integers(1, 10**13).map(Decimal)
single = st.sampled_from([bound for bound in Bound if bound not in (Bound.RANGE, Bound.VAGUE)])


@given(numbers, single, st.sampled_from(["visits", "yuan"]))
def test_what_is_printed_reads_back_as_the_same_figure(number: Decimal, bound: Bound, unit: str) -> None:
    amount = plain(number, bound)
    for lang in ("en", "zh-CN"):
        said = amount_text(amount, UNITS[unit], lang)
        read = quantity.parse(said)
        assert (read.number, read.bound) == (amount.number, bound)


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_a_range_reads_back_as_the_same_range(low: int, more: int) -> None:
    amount = figure(f"{low:,} to {low + more:,}")
    for lang in ("en", "zh-CN"):
        read = quantity.parse(amount_text(amount, UNITS["visits"], lang))
        assert read.number == low
        assert read.high == low + more


@pytest.mark.parametrize(
    ("on", "en", "zh"),
    [
        ("2021-07-08/2021-07-10", "8–10 July 2021", "2021年7月8日至10日"),
        ("2021-08-29/2021-09-01", "29 August – 1 September 2021", "2021年8月29日至9月1日"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022", "2021年12月30日至2022年1月2日"),
        ("2021-07-10", "10 July 2021", "2021年7月10日"),
        ("2021-07", "July 2021", "2021年7月"),
        ("2021", "2021", "2021年"),
        ("2021/2023", "2021 to 2023", "2021年至2023年"),
        ("2021-07/2021-09", "July 2021 to September 2021", "2021年7月至2021年9月"),
        ("2021-07-10/2021-09", "10 July 2021 to September 2021", "2021年7月10日至2021年9月"),
        ("2024-07-07~", "about 7 July 2024", "约2024年7月7日"),
        ("2024~", "about 2024", "约2024年"),
        ("2021-07-10T16:30+08:00", "4:30 pm on 10 July 2021", "2021年7月10日16:30"),
        (
            "2021-07-08T09:00+08:00/2021-07-10T16:30+08:00",
            "9 am on 8 July 2021 to 4:30 pm on 10 July 2021",
            "2021年7月8日09:00至2021年7月10日16:30",
        ),
    ],
)
def test_a_date(on: str, en: str, zh: str) -> None:
    read = edtf.parse(on)
    assert (date_text(read, "en"), date_text(read, "zh-CN")) == (en, zh)


@pytest.mark.parametrize(
    ("on", "final", "year", "en", "zh"),
    [
        ("2021-07-10T16:30+08:00", False, 2021, "by 4:30 pm on 10 July, not final", "截至7月10日16:30，非最终数据"),
        ("2023-07-08T15:00+08:00", None, 2023, "by 3 pm on 8 July", "截至7月8日15:00"),
        ("2021-07-10", True, 2021, "by 10 July", "截至7月10日"),
        ("2021-07-10", None, 2020, "by 10 July 2021", "截至2021年7月10日"),
        ("2021-07-08/2021-07-10", None, 2021, "for 8–10 July 2021", "2021年7月8日至10日"),
        ("2021-07-10~", None, 2021, "around 10 July", "7月10日前后"),
        ("2021-07", False, 2021, "as of July 2021, not final", "截至2021年7月，非最终数据"),
        ("2020", None, None, "as of 2020", "截至2020年"),
        ("2019-08-01", None, None, "as of 1 August 2019", "截至2019年8月1日"),
    ],
)
def test_a_cut_off(on: str, *, final: bool | None, year: int | None, en: str, zh: str) -> None:
    cut = as_of(on, final=final)
    assert (cutoff_text(cut, year, "en"), cutoff_text(cut, year, "zh-CN")) == (en, zh)


def test_a_target_is_due_by_its_time() -> None:
    cut = as_of("2030")
    assert cutoff_text(cut, None, "en", modality=Modality.TARGET) == "by 2030"
    assert cutoff_text(cut, None, "zh-CN", modality=Modality.TARGET) == "到2030年"


def test_a_plan_was_announced_and_not_counted() -> None:
    cut = as_of("2026-06-26")
    assert cutoff_text(cut, 2026, "en", modality=Modality.PLANNED) == "as announced on 26 June"
    assert cutoff_text(cut, 2026, "zh-CN", modality=Modality.PLANNED) == "据6月26日预告"


def test_what_is_said_after_the_end_was_given_then() -> None:
    cut, end = as_of("2021-12-07"), dt.date(2021, 7, 10)
    assert cutoff_text(cut, 2021, "en", ended=end) == "as given on 7 December"
    assert cutoff_text(cut, 2021, "zh-CN", ended=end) == "12月7日公布"
    assert cutoff_text(as_of("2021-07-10"), 2021, "en", ended=end) == "by 10 July"


def test_the_last_day_of_an_edition_by_every_reported_date() -> None:
    facts = base(
        claim("2021-a", "dates", when("2021-07-08/2021-07-10")), claim("2021-b", "dates", when("2021-07-08/2021-07-11"))
    )
    assert edition_end(facts, 2021) == dt.date(2021, 7, 11)
    assert edition_end(facts, 2020) is None


def test_a_scope_in_the_words_of_the_vocabulary_or_its_own() -> None:
    facts = base()
    assert scope_text(facts, None, "en") is None
    assert scope_text(facts, scope("one_day"), "zh-CN") == "仅一天"
    assert scope_text(facts, scope("one_day", "8 July alone"), "en") == "8 July alone"


@pytest.mark.parametrize(
    ("value", "kind", "en", "zh", "machine"),
    [
        (text("Shanghai", "上海"), "text", "Shanghai", "上海", "Shanghai"),
        (text("Smart Cities"), "text", "Smart Cities", "Smart Cities", "Smart Cities"),
        (when("2023-07-06/2023-07-08"), "date", "6–8 July 2023", "2023年7月6日至8日", "2023-07-06/2023-07-08"),
        (event("2023-07-08", "Over"), "event", "8 July 2023: Over", "2023年7月8日：Over（中文）", "2023-07-08"),
        (person("Wu Qing", "mayor"), "person", "Wu Qing, mayor", "Wu Qing，mayor", "Wu Qing, mayor"),
        (items("AI", "chips"), "items", "AI, chips", "AI、chips", "AI, chips"),
    ],
)  # fmt: skip
def test_what_is_no_figure(value: Value, kind: str, en: str, zh: str, machine: str) -> None:
    assert (value_text(value, "en"), value_text(value, "zh-CN")) == (en, zh)
    assert (value_type(value), value_plain(value, "en")) == (kind, machine)


def test_the_reported_days_of_an_edition() -> None:
    facts = base(
        claim("2019-dates", "dates", when("2019-08-29/2019-08-31"), modality=Modality.PLANNED),
        claim("2023-plan", "dates", when("2023-07-05"), "gov", modality=Modality.PLANNED),
        claim("2023-dates", "dates", when("2023-07-06/2023-07-08")),
        years=(2024,),
    )
    assert edition_span(facts, 2023, "en") == "6–8 July 2023"
    assert edition_span(facts, 2023, "zh-CN") == "2023年7月6日至8日"
    assert edition_span(facts, 2019, "en") is None, "a plan is no result"
    assert edition_span(facts, 2024, "en") is None
