"""Derived figures: our own arithmetic over claims, recomputed each time."""

from __future__ import annotations

import ast
import re
from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from bot.core.model import MetricKind, Modality
from bot.curation.checks.references import unknown, value_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import Amount, Claim, Derivation
    from bot.curation.draft import Draft, Placed

LONGEST = 200
_TOKENS = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?|[a-z](?![a-z0-9])|[-+*/()]|\s)+", re.ASCII)
_SMALL = 1000
_SHOWN = Context(prec=12)


def check(draft: Draft) -> None:
    """Recompute every derived figure."""
    for placed in draft.claims.values():
        claim = placed.record
        is_derived = claim.modality is Modality.DERIVED
        if claim.derived_from is None:
            if is_derived:
                placed.fault(
                    "D604",
                    ("modality",),
                    "nothing says how the figure was derived",
                    "add derived_from: {formula: …, inputs: […]}",
                )
            continue
        if claim.amount is None:
            placed.fault(
                "D608", ("derived_from",), "arithmetic gives a figure", f"write amount instead of {value_key(claim)}"
            )
        if not is_derived:
            placed.fault(
                "D605", ("derived_from",), f"the claim is {claim.modality}, not derived", "add modality: derived"
            )
        _recompute(draft, placed, claim.derived_from)


def _recompute(draft: Draft, placed: Placed[Claim], derivation: Derivation) -> None:
    values = _inputs(draft, placed, derivation)
    try:
        tree = parse(derivation.formula)
    except ValueError as error:
        placed.fault("D601", ("derived_from", "formula"), str(error), "write it as in b / a - 1")
        return
    names = _names(derivation)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if wrong := sorted(used ^ set(names)):
        message = f"the formula and its {len(names)} inputs do not agree about {', '.join(wrong)}"
        placed.fault("D602", ("derived_from", "formula"), message, f"use each of {', '.join(names)}, and nothing else")
    elif values is not None and (amount := placed.record.amount) is not None:
        _compare(draft, placed, amount, tree, dict(zip(names, values, strict=True)))


def _names(derivation: Derivation) -> list[str]:
    """The names of the inputs in a formula: a for the first, b for the second."""
    return [chr(ord("a") + place) for place in range(len(derivation.inputs))]


def _inputs(draft: Draft, placed: Placed[Claim], derivation: Derivation) -> list[Fraction] | None:
    """The numbers of the inputs, or ``None`` where one has a fault."""
    values: list[Fraction] = []
    for place, name in enumerate(derivation.inputs):
        steps = ("derived_from", "inputs", place)
        found = draft.claims.get(name)
        if found is None:
            if not draft.is_known("claim", name):
                unknown(draft, "R309", "claim", name, placed, steps)
            continue
        claim = found.record
        if claim.amount is None or claim.amount.number is None or not claim.live or claim.modality is Modality.DERIVED:
            placed.fault(
                "D606", steps, f"{name} is no sourced figure in force", "derive from live claims with a number"
            )
            continue
        values.append(Fraction(claim.amount.number))
    return values if len(values) == len(derivation.inputs) else None


def parse(formula: str) -> ast.expr:
    """Read a formula.

    Raises
    ------
    ValueError
        When it holds anything but small letters, plain numbers, ``+ - * /`` and brackets.
    """
    refusal = f'the formula "{formula[:LONGEST]}" cannot be read'
    if len(formula) > LONGEST or not _TOKENS.fullmatch(formula):
        raise ValueError(refusal)
    try:
        tree = ast.parse(formula.strip().replace("\n", " "), mode="eval").body
    except SyntaxError:
        raise ValueError(refusal) from None
    if not all(isinstance(node, _ALLOWED) for node in ast.walk(tree)):
        raise ValueError(refusal)
    return tree


_ALLOWED = (
    ast.BinOp, ast.UnaryOp, ast.Constant, ast.Name, ast.Load, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.UAdd, ast.USub,
)  # fmt: skip


def compute(tree: ast.expr, values: Mapping[str, Fraction]) -> Fraction:
    """The exact value of a formula.

    Raises
    ------
    ZeroDivisionError
        Where it divides by zero.
    """
    if isinstance(tree, ast.Name):
        return values[tree.id]
    if isinstance(tree, ast.UnaryOp):
        value = compute(tree.operand, values)
        return -value if isinstance(tree.op, ast.USub) else value
    if isinstance(tree, ast.BinOp):
        left, right = compute(tree.left, values), compute(tree.right, values)
        if isinstance(tree.op, ast.Add):
            return left + right
        if isinstance(tree.op, ast.Sub):
            return left - right
        return left * right if isinstance(tree.op, ast.Mult) else left / right
    return Fraction(ast.unparse(tree))


def _compare(
    draft: Draft, placed: Placed[Claim], amount: Amount, tree: ast.expr, values: Mapping[str, Fraction]
) -> None:
    try:
        exact = compute(tree, values)
    except ZeroDivisionError:
        placed.fault("D607", ("derived_from", "formula"), "the formula divides by zero", "choose other inputs")
        return
    number = Fraction(amount.number or 0)
    unit = draft.units.get(amount.unit)
    # A share such as b / a - 1 may stand in percent.
    shares = (exact, exact * 100) if unit and unit.record.kind is MetricKind.PERCENT else (exact,)
    if all(abs(share - number) > _half_unit(amount) for share in shares):
        shown = format(_SHOWN.divide(Decimal(shares[-1].numerator), Decimal(shares[-1].denominator)), "f")
        placed.fault("D603", ("amount", "number"), f"the formula gives {shown}", f"write it rounded: {shown}")


def _half_unit(amount: Amount) -> Fraction:
    """Half a unit of the last digit: below 1,000 of the last that stands, else of the last significant one."""
    number = amount.number or Decimal(0)
    exponent = number.as_tuple().exponent
    if abs(number) >= _SMALL or not isinstance(exponent, int):
        exponent = number.adjusted() - max(1, amount.digits) + 1
    return Fraction(Decimal(1).scaleb(exponent)) / 2
