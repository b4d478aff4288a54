from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.curation.checks.derived import compute, parse

if TYPE_CHECKING:
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"
VALUES = {"a": Fraction(10), "b": Fraction(4)}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("a", 10),
        ("a + b", 14),
        ("a - b", 6),
        ("a * b", 40),
        ("a / b", Fraction(5, 2)),
        ("(b / a - 1) * 100", -60),
        ("-a + +b", -6),
        ("1.1 * a", 11),
        (" b/a\n", Fraction(2, 5)),
    ],
)
def test_formulas_are_computed_exactly(formula: str, value: Any) -> None:
    assert compute(parse(formula), VALUES) == value


@pytest.mark.parametrize(
    "formula",
    ["", " ", "a **b", "a // b", "a; b", "__import__('os')", "ab", "a.b", "a if b else a", "1e5", "a" + " + a" * 50,
     "(a", "0777", "a b", "A", "a@b", "a(b)", "a,b", "1.", "()", "1_0", "٣"],
)  # fmt: skip
def test_anything_else_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        parse(formula)


@given(st.text(alphabet="ab01.+-*/() ", max_size=80))
def test_formulas_never_end_in_another_error(formula: str) -> None:
    found: object
    try:
        found = compute(parse(formula), VALUES)
    except (ValueError, ZeroDivisionError) as error:
        found = error
    assert isinstance(found, Fraction | ValueError | ZeroDivisionError)


@pytest.mark.parametrize(
    ("printed", "number", "formula", "unit", "good"),
    [
        ("1.17 million", "1170000", "a / b", "views", True),
        ("1.2 million", "1200000", "a / b", "views", True),
        ("1.1 million", "1100000", "a / b", "views", False),
        ("1,173,333", "1173333", "a / b", "views", True),
        ("300", "300", "b + 0 * a", "views", True),
        ("301", "301", "b + 0 * a", "views", False),
        ("300.4", "300.4", "b + 0.38 + 0 * a", "views", True),
        ("17.3", "17.3", "b / (a / 203000)", "percent", True),
        ("17", "17", "(b / a) * 203000 * 100", "percent", True),
        ("3", "3", " * ".join(["a"] * 40) + " * b", "views", False),
    ],
)  # fmt: skip
def test_derived_figures_are_recomputed(
    base: Base, files: dict[str, str], printed: str, number: str, formula: str, unit: str, good: bool
) -> None:
    metric = "share" if unit == "percent" else "per_firm"
    written = files[E21].replace(
        "metric: per_firm\n    amount: {printed: 1.17 million, number: 1170000, unit: views}",
        f'metric: {metric}\n    amount: {{printed: "{printed}", number: {number}, unit: {unit}}}',
    )
    base.write(E21, written.replace("formula: a / b", f"formula: {formula}"))
    codes = [fault.code for fault in base.load().faults]
    assert codes == ([] if good else ["D603"])


def test_a_derived_claim_need_not_be_a_figure(base: Base, files: dict[str, str]) -> None:
    """Arithmetic over claims gives a figure; on anything else the formula is not compared."""
    written = files[E21].replace(
        "metric: per_firm\n    amount: {printed: 1.17 million, number: 1170000, unit: views}",
        "metric: theme\n    text: {en: Connected Minds}",
    )
    base.write(E21, written)
    assert [fault.code for fault in base.load().faults] == ["D608"]
