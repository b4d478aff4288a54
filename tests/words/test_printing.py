"""Numbers, dates, ordinals and names of languages as people read them."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import quantity
from bot.words import dates
from bot.words.languages import language
from bot.words.numbers import number, significant
from bot.words.ordinals import ordinal


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("999", "999", "999"),
        ("1149", "1,149", "1149"),
        ("10000", "10,000", "1万"),
        ("50000", "50,000", "5万"),
        ("177000", "177,000", "17.7万"),
        ("300000", "300,000", "30万"),
        ("1234567", "1,234,567", "1234567"),
        ("1500000", "1.5 million", "150万"),
        ("352000000", "352 million", "3.52亿"),
        ("352500000", "352.5 million", "3.525亿"),
        ("352567891", "352,567,891", "352567891"),
        ("1000000000", "1 billion", "10亿"),
        ("28800000000", "28.8 billion", "288亿"),
        ("1000000000000", "1 trillion", "1万亿"),
        ("2.5E+12", "2.5 trillion", "2.5万亿"),
        ("0.5", "0.5", "0.5"),
        ("33.3", "33.3", "33.3"),
        ("-5", "-5", "-5"),
        ("-2000000", "-2 million", "-200万"),
    ],
)
def test_number(value: str, en: str, zh: str) -> None:
    assert (number(Decimal(value), "en"), number(Decimal(value), "zh-CN")) == (en, zh)


@pytest.mark.parametrize(
    ("value", "digits", "en", "zh"),
    [
        ("1500000000", 3, "1.50 billion", "15.0亿"),
        ("1000000000", 2, "1.0 billion", "10亿"),
        ("352000000", 3, "352 million", "3.52亿"),
        ("350000000", 3, "350 million", "3.50亿"),
        ("0.5", 2, "0.50", "0.50"),
        ("12", 3, "12.0", "12.0"),
        ("1400", 1, "1,400", "1400"),
    ],
)
def test_number_at_the_printed_digits(value: str, digits: int, en: str, zh: str) -> None:
    assert (number(Decimal(value), "en", digits), number(Decimal(value), "zh-CN", digits)) == (en, zh)


@given(st.decimals(0, 10**15, places=3) | st.integers(0, 10**15).map(Decimal), st.integers(0, 6))
def test_a_number_reads_back_as_itself_in_both_languages(value: Decimal, digits: int) -> None:
    for lang in ("en", "zh-CN"):
        assert quantity.parse(number(value, lang, digits)).number == value


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        ("2.84", 2, "2.8"),
        ("38.9", 2, "39"),
        ("12.5", 2, "13"),
        ("13.5", 2, "14"),
        ("9.96", 2, "10"),
        ("99.6", 2, "100"),
        ("0.0996", 2, "0.10"),
        ("999.6", 3, "1000"),
        ("1234.5", 2, "1200"),
        ("3", 3, "3.00"),
        ("0", 3, "0"),
        ("0.000123456", 3, "0.000123"),
        ("1E+9", 3, "1000000000"),
    ],
)
def test_significant_digits(value: str, digits: int, text: str) -> None:
    assert significant(Decimal(value), digits) == text


def test_rounding_to_one_side() -> None:
    assert significant(Decimal("2.699"), 3, ROUND_CEILING) == "2.70"
    assert significant(Decimal("2.699"), 3, ROUND_FLOOR) == "2.69"


@given(st.decimals("0.0001", 10**12, allow_nan=False, allow_infinity=False), st.integers(1, 6))
def test_rounding_loses_less_than_a_unit_and_prints_no_exponent(value: Decimal, digits: int) -> None:
    text = significant(value, digits)
    assert "E" not in text
    assert abs(Decimal(text) - value) <= Decimal(5).scaleb(value.adjusted() - digits)
    assert len(text.replace(".", "").lstrip("0")) >= digits


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "en", "zh"),
    [
        ("2021-07-10", "2021-07-10", "10 July 2021", "2021年7月10日"),
        ("2021-07-08", "2021-07-10", "8–10 July 2021", "2021年7月8日至10日"),
        ("2021-08-29", "2021-09-01", "29 August – 1 September 2021", "2021年8月29日至9月1日"),
        ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022", "2021年12月30日至2022年1月2日"),
        ("2021-07-08", "2022-07-10", "8 July 2021 – 10 July 2022", "2021年7月8日至2022年7月10日"),
    ],
)
def test_days(first: str, last: str, en: str, zh: str) -> None:
    assert (dates.days(day(first), day(last), "en"), dates.days(day(first), day(last), "zh-CN")) == (en, zh)


def test_a_day_a_month_and_a_year() -> None:
    date = day("2021-07-10")
    assert [dates.day_of_year(date, "en"), dates.day_of_year(date, "zh-CN")] == ["10 July", "7月10日"]
    assert [dates.month(date, "en"), dates.month(date, "zh-CN")] == ["July 2021", "2021年7月"]
    assert [dates.year(2021, "en"), dates.year(2021, "zh-CN")] == ["2021", "2021年"]


@pytest.mark.parametrize(
    ("time", "en", "zh"),
    [
        ("16:30", "4:30 pm", "16:30"),
        ("15:00", "3 pm", "15:00"),
        ("09:05", "9:05 am", "09:05"),
        ("00:00", "12 am", "00:00"),
        ("12:00+08:00", "12 pm", "12:00"),
    ],
)
def test_clock(time: str, en: str, zh: str) -> None:
    moment = dt.time.fromisoformat(time)
    assert (dates.clock(moment, "en"), dates.clock(moment, "zh-CN")) == (en, zh)


def test_ordinals() -> None:
    endings = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 10: "10th", 11: "11th", 12: "12th", 13: "13th", 20: "20th",
               21: "21st", 22: "22nd", 101: "101st", 111: "111th", 112: "112th", 123: "123rd"}  # fmt: skip
    assert {n: ordinal(n) for n in endings} == endings


@pytest.mark.parametrize(
    ("tag", "en", "zh"),
    [("en", "English", "英语"), ("zh-CN", "Chinese", "中文"), ("ja", "Japanese", "日语"), ("xxq", "xxq", "xxq")],
)
def test_languages(tag: str, en: str, zh: str) -> None:
    assert (language(tag, "en"), language(tag, "zh-CN")) == (en, zh)
