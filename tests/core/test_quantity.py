from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Amount, Bound
from bot.core.quantity import VAGUE, Quantity, amount, disagree, disjoint, interval, parse, plain, significant_digits

D = Decimal


@pytest.mark.parametrize(
    ("printed", "number", "bound", "digits"),
    [
        ("352 million", 352_000_000, "exact", 3),
        ("Over 300", 300, "at_least", 1),
        ("over 300,000", 300_000, "at_least", 1),
        ("more than 1.77 million", 1_770_000, "at_least", 3),
        ("no fewer than 40", 40, "at_least", 1),
        ("in excess of 20", 20, "at_least", 1),
        ("surpassed an astonishing 177,000", 177_000, "at_least", 3),
        ("exceeding the 500 mark", 500, "at_least", 1),
        ("500+", 500, "at_least", 1),
        ("500-plus", 500, "at_least", 1),
        ("300+ million", 300_000_000, "at_least", 1),
        ("up to 80", 80, "at_most", 1),
        ("fewer than 80", 80, "at_most", 1),
        ("nearly 200", 200, "just_under", 1),
        ("about 70 billion yuan", 70_000_000_000, "about", 1),
        ("some 50", 50, "about", 1),
        ("50 or so", 50, "about", 1),
        ("1,149", 1149, "exact", 4),
        ("224.6 billion yuan", 224_600_000_000, "exact", 4),
        ("US$35.1 billion", 35_100_000_000, "exact", 3),
        ("$10.16 billion", 10_160_000_000, "exact", 4),
        ("RMB 5bn", 5_000_000_000, "exact", 1),
        ("1k", 1000, "exact", 1),
        ("20,000m²", 20_000, "exact", 1),
        ("50 percent", 50, "exact", 1),
        ("38.9%", "38.9", "exact", 3),
        ("0.50", "0.5", "exact", 2),
        ("four", 4, "exact", 1),
        ("four-day", 4, "exact", 1),
        ("twenty-five", 25, "exact", 2),
        ("Twenty first", 21, "exact", 2),
        ("a dozen", 12, "exact", 2),
        ("dozen", 12, "exact", 2),
        ("two dozen", 24, "exact", 2),
        ("two hundred thousand", 200_000, "exact", 1),
        ("a million", 1_000_000, "exact", 1),
        ("over half a million", 500_000, "at_least", 1),
        ("sixth", 6, "exact", 1),
        ("6th", 6, "exact", 1),
        ("第六届", 6, "exact", 1),
        ("十二", 12, "exact", 2),
        ("二十", 20, "exact", 1),
        ("一百二十", 120, "exact", 2),
        ("一百零五", 105, "exact", 3),
        ("三千", 3000, "exact", 1),
        ("两百万", 2_000_000, "exact", 1),
        ("二〇二一", 2021, "exact", 4),
        ("3.52亿", 352_000_000, "exact", 3),
        ("3亿5200万", 352_000_000, "exact", 3),
        ("超过1万5000", 15_000, "at_least", 2),
        ("17万7千", 177_000, "exact", 3),
        ("1亿2345万6789", 123_456_789, "exact", 9),
        ("超过30万", 300_000, "at_least", 1),
        ("300多万", 3_000_000, "at_least", 1),
        ("500余家", 500, "at_least", 1),
        ("约288亿元", 28_800_000_000, "about", 3),
        ("40家左右", 40, "exact", 1),
        ("40左右", 40, "about", 1),
        ("1.5万亿", 1_500_000_000_000, "exact", 2),
        ("３５０", 350, "exact", 2),
        ("about half", 50, "about", 3),
        ("三分之二", D(200) / 3, "exact", 3),
        ("一半", 50, "exact", 3),
        ("nearly two thirds of all", D(200) / 3, "just_under", 3),
        ("one-quarter", 25, "exact", 3),
    ],
)
def test_figures_as_sources_print_them(printed: str, number: Any, bound: str, digits: int) -> None:
    found = parse(printed)
    assert found == Quantity(D(number), Bound(bound), digits)
    assert "E" not in str(found.number)


@pytest.mark.parametrize(
    ("printed", "low", "high", "digits"),
    [
        ("100 to 200 million", 100_000_000, 200_000_000, 1),
        ("100 million to 2 billion", 100_000_000, 2_000_000_000, 1),
        ("15-20", 15, 20, 2),
        ("15–20 thousand", 15_000, 20_000, 2),
        ("between 100 and 200", 100, 200, 1),
        ("from 1,000 to 2,500", 1000, 2500, 2),
        ("三到5", 3, 5, 1),
        ("30至40万", 300_000, 400_000, 1),
    ],
)
def test_ranges(printed: str, low: Any, high: Any, digits: int) -> None:
    assert parse(printed) == Quantity(D(low), Bound.RANGE, digits, D(high))


@pytest.mark.parametrize("printed", [*VAGUE, "Several Dozen", " hundreds of thousands ", "数百万"])
def test_vague_wordings(printed: str) -> None:
    assert parse(printed) == Quantity(None, Bound.VAGUE, 0)


@pytest.mark.parametrize(
    "printed",
    ["", "   ", "July 6 to 8", "visitors", "1,14", "12345,678", "4:30pm", "3.5.2", "1/3", "½", "5-3", "20-20", "一百五",
     "三千五", "二三十", "一二三四五", "over", "onerous", "9" * 25, "mİllion", "sİx",
     "between 5 and 9,9", "3亿5", "1万5", "1万20000", "1.5万3000", "3亿1,2万",
     "ten-fifths"],
)  # fmt: skip
def test_what_is_no_figure_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="figure"):
        parse(printed)


@pytest.mark.parametrize(
    ("mantissa", "digits"),
    [
        ("352", 3),
        ("300", 1),
        ("300,000", 1),
        ("1,149", 4),
        ("28.8", 3),
        ("0.50", 2),
        ("0.05", 1),
        ("0", 1),
        ("10.0", 3),
    ],
)
def test_significant_digits(mantissa: Any, digits: int) -> None:
    assert significant_digits(mantissa) == digits


@pytest.mark.parametrize(
    ("printed", "low", "top"),
    [
        ("352 million", 351_500_000, 352_500_000),
        ("1 billion", 950_000_000, 1_050_000_000),
        ("40 billion", 38_000_000_000, 42_000_000_000),
        ("20", 20, 20),
        ("999", 999, 999),
        ("1,000", 950, 1050),
        ("1,149", "1148.5", "1149.5"),
        ("0.5", "0.475", "0.525"),
        ("over 300", 300, None),
        ("up to 80", None, 80),
        ("about 200", 180, 220),
        ("nearly 200", 180, 200),
        ("100 to 200", 100, 200),
        ("dozens", None, None),
    ],
)
def test_intervals(printed: str, low: Any, top: Any) -> None:
    read = parse(printed)
    found = amount(printed, read.number, "views", read.bound, read.high)
    ends = tuple(None if end is None else D(end) for end in (low, top))
    assert (found.low, found.top) == ends
    assert found.digits == read.digits


def test_an_amount_without_a_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="no figure"):
        amount("visitors", D(1), "views", Bound.EXACT)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((D(1), D(2)), (D(2), D(3)), False),
        ((D(1), D(2)), (D(3), D(4)), True),
        ((D(1), None), (D(5), D(6)), False),
        ((D(7), None), (D(5), D(6)), True),
        ((None, D(4)), (D(5), D(6)), True),
        ((None, None), (D(5), D(6)), False),
    ],
)
def test_disjoint(one: Any, other: Any, apart: bool) -> None:
    assert disjoint(one, other) is apart
    assert disjoint(other, one) is apart


def made(printed: str, unit: str = "views") -> Amount:
    read = parse(printed)
    return amount(printed, read.number, unit, read.bound, read.high)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (made("300"), made("301"), True),
        (made("352 million"), made("352,200,000"), False),
        (made("over 300"), made("over 599"), False),
        (made("over 300"), made("over 600"), True),
        (made("up to 300"), made("up to 600"), True),
        (made("over 300"), made("up to 200"), True),
        (made("dozens"), made("5"), False),
        (made("5"), made("6", "yuan"), False),
    ],
)
def test_disagree(one: Any, other: Any, differ: bool) -> None:
    assert disagree(one, other) is differ
    assert disagree(other, one) is differ


@pytest.mark.parametrize(("number", "shown"), [("1E+3", "1000"), ("1.50", "1.5"), ("0E-7", "0"), ("12.0", "12")])
def test_plain_numbers_have_no_exponent(number: Any, shown: str) -> None:
    assert str(plain(D(number))) == shown


@given(st.text() | st.text(alphabet="0123456789., $%to一二十百千万亿余+多bkmn-", max_size=20))
def test_nothing_but_a_value_error_is_raised(printed: str) -> None:
    try:
        found = parse(printed)
    except ValueError:
        return
    low, top = interval(found.number, found.bound, found.digits, found.high)
    assert low is None or top is None or low <= top


@given(st.integers(0, 10**15))
def test_integers_are_read_as_written(number: Any) -> None:
    for printed in (str(number), f"{number:,}"):
        found = parse(printed)
        assert found.number == number
        low, top = interval(found.number, found.bound, found.digits)
        assert low <= number <= top


@given(
    st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from(["thousand", "million", "billion", "万", "亿"])
)
def test_scales_multiply(mantissa: Any, scale: str) -> None:
    power = {"thousand": 3, "million": 6, "billion": 9, "万": 4, "亿": 8}[scale]
    assert parse(f"{mantissa} {scale}").number == mantissa.scaleb(power)


@given(st.integers(1, 9999))
def test_chinese_numerals_are_read_back(number: Any) -> None:
    digits = "零一二三四五六七八九"
    text = ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            if text and number // (unit * 10) % 10 == 0 and not text.endswith("零"):
                text += "零"
            text += digits[digit] + sign
    assert parse(text).number == number
    assert parse(f"{text}万").number == number * 10_000


@given(st.decimals(min_value=1, max_value=10**12, places=0), st.sampled_from(list(Bound)))
def test_an_amount_does_not_disagree_with_itself(number: Any, bound: str) -> None:
    low, top = interval(number, bound, 3, number)
    one = Amount("x", "views", number, bound, None, 3, low, top)
    assert not disagree(one, one)
