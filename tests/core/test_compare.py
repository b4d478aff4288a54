"""Grades with every reason, growth as an interval, and what the catalogues make of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.core.compare import Arithmetic, Grade, Growth, growth, growth_text, weigh
from bot.core.model import Amount, Bound, Doubt, Modality, Status, Text, Wording
from tests.core.build import METRICS, as_of, claim, figure, plain, scope

COMPARABLE, CARE, NOT = Grade.COMPARABLE, Grade.WITH_CARE, Grade.NOT_COMPARABLE


def weighed(one: dict[str, Any], two: dict[str, Any], metric: str = "visits") -> tuple[Grade, list[str]]:
    """The grade and its reasons, the same in both directions."""
    given = {"value": "400"}
    first = claim("2021-a", metric, **{**given, **one})
    second = claim("2024-a", metric, **{**given, **two})
    verdict = weigh(first, second, METRICS[metric].kind)
    back = weigh(second, first, METRICS[metric].kind)
    assert (back.grade, sorted(back.reasons)) == (verdict.grade, sorted(verdict.reasons))
    assert (verdict.growth.kind is Arithmetic.NONE) == (verdict.grade is NOT)
    return verdict.grade, [reason.removeprefix("reason.") for reason in verdict.reasons]


DOUBT = (Doubt("scope", Wording("Unclear.")),)
GRADES: list[tuple[str, dict[str, Any], dict[str, Any], Grade, list[str]]] = [
    ("two counts", {}, {"value": "300"}, COMPARABLE, []),
    (
        "both final",
        {"as_of": as_of("2021-07-10", final=True)},
        {"as_of": as_of("2024-07-07", final=True)},
        COMPARABLE,
        [],
    ),
    ("both of unknown finality", {"as_of": as_of("2021-07-10")}, {}, COMPARABLE, []),
    ("one scope", {"scope": scope("one_day")}, {"scope": scope("one_day", "8 July")}, COMPARABLE, []),
    ("a floor", {}, {"value": "over 300"}, CARE, ["bounds"]),
    ("two floors", {"value": "over 300"}, {"value": "over 400"}, CARE, ["bounds"]),
    ("about", {"value": "about 300"}, {}, CARE, ["bounds"]),
    ("nearly", {"value": "nearly 300"}, {}, CARE, ["bounds"]),
    ("a range", {"value": "100 to 200"}, {}, CARE, ["bounds"]),
    ("an interim count", {"as_of": as_of("2021-07-10", final=False)}, {}, CARE, ["cutoffs"]),
    (
        "two interim counts",
        {"as_of": as_of("2021-07-10", final=False)},
        {"as_of": as_of("2024-07-10", final=False)},
        CARE,
        ["cutoffs"],
    ),
    ("final against unknown", {"as_of": as_of("2021-07-10", final=True)}, {}, CARE, ["cutoffs"]),
    ("a scope on one side", {"scope": scope("one_day")}, {}, CARE, ["scopes"]),
    ("two scopes", {"scope": scope("one_day")}, {"scope": scope("whole_event")}, CARE, ["scopes"]),
    ("an estimate", {"modality": Modality.ESTIMATED}, {}, CARE, ["estimates"]),
    ("disputed", {"status": Status.DISPUTED}, {}, CARE, ["disputed"]),
    ("doubted", {}, {"doubts": DOUBT}, CARE, ["doubts"]),
    (
        "everything at once",
        {"value": "over 300", "status": Status.DISPUTED, "doubts": DOUBT, "scope": scope("one_day")},
        {"modality": Modality.ESTIMATED, "as_of": as_of("2024-07-07", final=False)},
        CARE,
        ["bounds", "cutoffs", "scopes", "estimates", "disputed", "doubts"],
    ),
    ("a plan", {"modality": Modality.PLANNED}, {}, NOT, ["planned"]),
    ("two plans", {"modality": Modality.PLANNED}, {"modality": Modality.PLANNED}, NOT, ["planned"]),
    ("a target", {}, {"modality": Modality.TARGET}, NOT, ["target"]),
    ("our own arithmetic", {}, {"modality": Modality.DERIVED}, NOT, ["derived"]),
    ("a plan and a target", {"modality": Modality.PLANNED}, {"modality": Modality.TARGET}, NOT, ["planned", "target"]),
    ("no number", {"value": "several dozen"}, {}, NOT, ["vague"]),
    ("zero", {"value": plain(0)}, {}, NOT, ["zero"]),
    ("below zero", {"value": plain(-3)}, {}, NOT, ["zero"]),
    ("no figure", {"value": Text(Wording("many"))}, {}, NOT, ["no_figure"]),
    (
        "barred, whatever else",
        {"value": figure("40", "days"), "doubts": DOUBT},
        {"modality": Modality.PLANNED},
        NOT,
        ["units", "planned"],
    ),
]


@pytest.mark.parametrize(
    ("one", "two", "grade", "reasons"), [row[1:] for row in GRADES], ids=[row[0] for row in GRADES]
)
def test_grade_and_reasons(one: dict[str, Any], two: dict[str, Any], grade: Grade, reasons: list[str]) -> None:
    assert weighed(one, two) == (grade, reasons)


def test_ordinals_and_percentages_are_never_divided() -> None:
    assert weighed({"value": "first"}, {"value": "second"}, "ordinal") == (NOT, ["kind_ordinal"])
    assert weighed({"value": "90%"}, {"value": "45%"}, "growth") == (NOT, ["kind_percent"])


def test_money_is_compared_in_one_currency_only() -> None:
    yuan = {"value": "28.8 billion yuan"}
    dollars = {"value": figure("$5.48 billion", "usd")}
    converted = {"value": "40 billion yuan", "also": (figure("$5.48 billion", "usd"),)}
    assert weighed(yuan, dollars, "investment") == (NOT, ["units"])
    assert weighed(yuan, converted, "investment") == (COMPARABLE, [])


# Growth --------------------------------------------------------------------------------------------------------------

GROWTH, FLOORS, ONE, NONE = Arithmetic.GROWTH, Arithmetic.FLOORS, Arithmetic.ONE_BOUND, Arithmetic.NONE
Printed = tuple[str | None, str | None, str | None]
TABLE: list[tuple[str, str, Arithmetic, Printed, str, str]] = [
    # The examples of the facts.
    (
        "352 million", "1 billion", GROWTH, ("2.84", "2.70", "2.99"),
        "about 2.8 times (2.70 to 2.99)", "约2.8倍（2.70至2.99倍）",
    ),
    ("28.8 billion", "40 billion", GROWTH, ("1.39", "1.32", "1.46"), "+39 % (32 to 46 %)", "+39%（32%至46%）"),
    (
        "over 300", "over 400", FLOORS, ("1.33", None, None),
        "the floors stand 1.33 to 1; the true change is not known", "两个下限之比为1.33比1；实际变化不明",
    ),
    (
        "over 300", "over 500", FLOORS, ("1.67", None, None),
        "the floors stand 1.67 to 1; the true change is not known", "两个下限之比为1.67比1；实际变化不明",
    ),
    (
        "over 400", "over 300", FLOORS, ("0.750", None, None),
        "the floors stand 1 to 1.33; the true change is not known", "两个下限之比为1比1.33；实际变化不明",
    ),
    (
        "over 300", "over 300", FLOORS, ("1.00", None, None),
        "the floors stand 1 to 1; the true change is not known", "两个下限之比为1比1；实际变化不明",
    ),
    (
        "up to 300", "up to 400", FLOORS, ("1.33", None, None),
        "the ceilings stand 1.33 to 1; the true change is not known", "两个上限之比为1.33比1；实际变化不明",
    ),
    # One end only: never rounded towards what it promises.
    ("352", "over 500", ONE, (None, "1.42", None), "at least × 1.42", "至少1.42倍"),
    ("over 500", "352", ONE, (None, None, "0.704"), "at most × 0.704", "至多0.704倍"),
    ("300", "over 500", ONE, (None, "1.66", None), "at least × 1.66", "至少1.66倍"),
    ("over 300", "500", ONE, (None, None, "1.67"), "at most × 1.67", "至多1.67倍"),
    ("300", "up to 500", ONE, (None, None, "1.67"), "at most × 1.67", "至多1.67倍"),
    ("up to 300", "500", ONE, (None, "1.66", None), "at least × 1.66", "至少1.66倍"),
    ("over 300", "up to 500", ONE, (None, None, "1.67"), "at most × 1.67", "至多1.67倍"),
    ("up to 300", "over 500", ONE, (None, "1.66", None), "at least × 1.66", "至少1.66倍"),
    ("about 300", "over 500", ONE, (None, "1.51", None), "at least × 1.51", "至少1.51倍"),
    ("over 300", "100 to 200", ONE, (None, None, "0.667"), "at most × 0.667", "至多0.667倍"),
    # Counts are exact, and so is their ratio.
    ("four", "three", GROWTH, ("0.750", "0.750", "0.750"), "−25 %", "−25%"),
    ("100", "300", GROWTH, ("3.00", "3.00", "3.00"), "3.0 times", "3.0倍"),
    ("133", "147", GROWTH, ("1.11", "1.11", "1.11"), "+11 %", "+11%"),
    ("8", "9", GROWTH, ("1.13", "1.13", "1.13"), "+13 %", "+13%"),
    ("133", "133", GROWTH, ("1.00", "1.00", "1.00"), "the same", "相同"),
    ("999", "1", GROWTH, ("0.00100", "0.00100", "0.00100"), "−99.9 %", "−99.9%"),
    # Rounded figures: equal print, and still an interval.
    ("1 billion", "1 billion", GROWTH, ("1.00", "0.905", "1.11"), "±0 % (−9.5 to 11 %)", "±0%（−9.5%至11%）"),
    ("1 billion", "352 million", GROWTH, ("0.352", "0.335", "0.371"), "−65 % (−67 to −63 %)", "−65%（−67%至−63%）"),
    ("about 300", "about 400", GROWTH, ("1.33", "1.09", "1.63"), "+33 % (9.1 to 63 %)", "+33%（9.1%至63%）"),
    ("nearly 300", "300", GROWTH, ("1.00", "1.00", "1.11"), "±0 % (0 to 11 %)", "±0%（0%至11%）"),
    ("about 300", "about 500", GROWTH, ("1.67", "1.36", "2.04"), "+67 % (36 to 104 %)", "+67%（36%至104%）"),
    # Two digits would lie outside the interval: a third is printed.
    (
        "352 million", "1,001 million", GROWTH, ("2.84", "2.84", "2.85"),
        "about 2.84 times (2.84 to 2.85)", "约2.84倍（2.84至2.85倍）",
    ),
    # An interval narrower than its print is not printed.
    ("352.4 million", "1,001.3 million", GROWTH, ("2.84", "2.84", "2.84"), "2.84 times", "2.84倍"),
    ("1,000.4 million", "1,100.3 million", GROWTH, ("1.10", "1.10", "1.10"), "+10 %", "+10%"),
    ("100 to 200", "300", GROWTH, (None, "1.50", "3.00"), "1.50 to 3.00 times", "1.50至3.00倍"),
    ("300", "100 to 200", GROWTH, (None, "0.333", "0.667"), "0.333 to 0.667 times", "0.333至0.667倍"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "kind", "printed", "en", "zh"), TABLE, ids=[f"{r[0]} → {r[1]}" for r in TABLE])
def test_growth(one: str, two: str, kind: Arithmetic, printed: Printed, en: str, zh: str) -> None:
    found = growth(figure(one), figure(two))
    assert found.kind is kind
    assert found.printed() == printed
    assert (growth_text(found, "en"), growth_text(found, "zh-CN")) == (en, zh)


def test_what_cannot_be_compared_has_no_number() -> None:
    verdict = weigh(claim("2021-a", "growth", "90%"), claim("2024-a", "growth", "45%"), METRICS["growth"].kind)
    assert verdict.growth == Growth(NONE)
    assert verdict.growth.printed() == (None, None, None)
    assert growth_text(verdict.growth, "en") == "the bounds allow no statement about the change"


# Properties ----------------------------------------------------------------------------------------------------------

numbers = st.decimals("0.001", "9e13", allow_nan=False, allow_infinity=False, places=3)
closed = st.sampled_from((Bound.EXACT, Bound.ABOUT, Bound.JUST_UNDER))
bounds = st.sampled_from((Bound.EXACT, Bound.ABOUT, Bound.JUST_UNDER, Bound.AT_LEAST, Bound.AT_MOST))
near = st.integers(10**9, 10**9 + 10**4).map(Decimal)


@st.composite
def ranges(draw: st.DrawFn) -> Amount:
    low, high = sorted((draw(numbers), draw(numbers)))
    assume(low < high)
    return Amount(f"{low} to {high}", "visits", low, Bound.RANGE, high, 3, low, high)


amounts = st.builds(plain, numbers | near, bounds) | ranges()


@given(st.builds(plain, numbers | near, closed), st.builds(plain, numbers | near, closed))
def test_the_ratio_lies_in_its_interval_and_so_does_what_is_printed(one: Amount, two: Amount) -> None:
    found = growth(one, two)
    assert found.kind is GROWTH
    assert found.low is not None
    assert found.ratio is not None
    assert found.high is not None
    assert found.low <= found.ratio <= found.high
    low, ratio, high = (Decimal(text or "") for text in (found.printed()[n] for n in (1, 0, 2)))
    assert low <= ratio <= high
    assert _lead_inside(growth_text(found, "en"))


def _lead_inside(text: str) -> bool:
    """Whether the number before the brackets lies between those inside."""
    lead, bracket, ends = text.partition(" (")
    if not bracket:
        return True
    said = lead.removeprefix("about ").removesuffix(" times").removesuffix(" %").replace("−", "-").lstrip("±")
    low, high = (Decimal(end.removesuffix(" %").replace("−", "-")) for end in ends.removesuffix(")").split(" to "))
    return low <= Decimal(said) <= high


@given(amounts, amounts)
def test_swapping_inverts(one: Amount, two: Amount) -> None:
    there, back = growth(one, two), growth(two, one)
    assert there.kind is back.kind
    for end, other in ((there.ratio, back.ratio), (there.low, back.high), (there.high, back.low)):
        assert (end is None) == (other is None)
        if end is not None and other is not None:
            assert abs(end * other - 1) < Decimal("1e-20")


@given(amounts, amounts)
@example(plain("0.001"), plain("9e13"))
@example(plain("9e13"), plain("0.001"))
def test_any_two_positive_amounts_have_a_text_without_exponents(one: Amount, two: Amount) -> None:
    found = growth(one, two)
    assert found.kind is not NONE
    for text in (growth_text(found, "en"), growth_text(found, "zh-CN"), *filter(None, found.printed())):
        assert text
        assert not any(sign in text for sign in ("E+", "E-", "e+", "e-", "None", "NaN", "Infinity"))


@given(amounts, amounts)
def test_an_end_that_stands_alone_is_never_overstated(one: Amount, two: Amount) -> None:
    found = growth(one, two)
    assume(found.kind is ONE)
    _, low, high = found.printed()
    assert found.low is None or Decimal(low or "") <= found.low
    assert found.high is None or Decimal(high or "") >= found.high


@given(st.builds(plain, numbers, st.just(Bound.AT_LEAST)), st.builds(plain, numbers, st.just(Bound.AT_LEAST)))
def test_two_floors_say_nothing_about_the_change(one: Amount, two: Amount) -> None:
    found = growth(one, two)
    assert (found.kind, found.low, found.high) == (FLOORS, None, None)
    assert "not known" in growth_text(found, "en")
