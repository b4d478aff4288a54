"""Conflicts between figures that can both be true: the same thing over another scope, or at another stage."""

from __future__ import annotations

import pytest

from bot.core.edtf import parse
from bot.core.model import AsOf, Bound, Claim, Conflict, ConflictKind, Scope, Wording
from bot.core.quantity import amount
from bot.curation.checks.rivals import _at_odds


def _claim(printed: str, number: int, bound: Bound, scope: str | None = None, day: str | None = None) -> Claim:
    value = amount(printed, number, "guests", bound)
    as_of = AsOf(parse(day)) if day else None
    return Claim("2025-guests", "guests", value, (), edition=2025, scope=Scope(scope) if scope else None, as_of=as_of)


OPENING = _claim("over 1,200", 1200, Bound.AT_LEAST, "opening_day", "2025-07-26")
CLOSE = _claim("over 1,500", 1500, Bound.AT_LEAST, None, "2025-07-29")


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        (ConflictKind.STAGE, OPENING, CLOSE, True),
        (ConflictKind.SCOPE, OPENING, CLOSE, True),
        (ConflictKind.CONTRADICTION, OPENING, CLOSE, False),
        (ConflictKind.ROUNDING, OPENING, CLOSE, False),
        (ConflictKind.STAGE, CLOSE, CLOSE, False),
        (ConflictKind.SCOPE, CLOSE, CLOSE, False),
    ],
)
def test_a_conflict_of_scope_or_stage_needs_no_disagreement(
    kind: ConflictKind, one: Claim, other: Claim, expected: bool
) -> None:
    conflict = Conflict("2025-how-many-guests", ("a", "b"), kind, Wording("Shown.", "说明。"))
    assert _at_odds(conflict, one, other) is expected
