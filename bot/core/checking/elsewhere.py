"""The reverse look-up: of what else a source prints the very number that a message tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.checking.figure_patterns import AREA, FOREIGN, PERCENT, USD, YUAN
from bot.core.model import MetricKind, Modality

if TYPE_CHECKING:
    from decimal import Decimal

    from bot.core.checking.figures import Found
    from bot.core.checking.statements import Statement
    from bot.core.model import Claim, FactBase

_ADDS_UP = frozenset({MetricKind.COUNT, MetricKind.MONEY, MetricKind.AREA})
_REVERSE = 3
_TELLING_FROM = 10_000
_TELLING_DIGITS = 2  # "5" and "100" are found everywhere; a look-up by them tells nothing


def elsewhere(base: FactBase, said: Found, statement: Statement) -> tuple[Claim, ...]:
    """Live claims that print this very number: those of the metric and the edition named first, none twice."""
    read = said.quantity
    telling = read is not None and (read.digits >= _TELLING_DIGITS or (read.number or 0) >= _TELLING_FROM)
    found: dict[tuple[str, int | None, str | None], Claim] = {}
    for claim in printing(base, said):
        named = claim.metric in statement.metrics or claim.edition == statement.edition is not None
        if telling or named:
            found.setdefault((claim.metric, claim.edition, claim.subject), claim)
    ranked = sorted(
        found.values(), key=lambda one: (one.metric not in statement.metrics, one.edition != statement.edition)
    )
    return tuple(ranked[:_REVERSE])


def printing(base: FactBase, said: Found) -> tuple[Claim, ...]:
    """The live claims of which a source prints this very number, in a unit that it may have."""
    number = said.number
    if number is None:
        return ()
    return tuple(one for one in _by_number(base).get(number, ()) if _alike(said, base.metrics[one.metric].kind))


def _by_number(base: FactBase) -> dict[Decimal, list[Claim]]:
    """The live claims that a source prints, by their number; kept for each base."""
    found: dict[Decimal, list[Claim]] | None = base.memo.get("claims by number")
    if found is None:
        found = {}
        for claim in base.claims.values():
            if (
                claim.live
                and claim.modality is not Modality.DERIVED
                and claim.amount
                and claim.amount.number is not None
            ):
                found.setdefault(claim.amount.number, []).append(claim)
        base.memo["claims by number"] = found
    return found


def _alike(said: Found, kind: MetricKind) -> bool:
    """Whether a figure may be of a kind: money in any currency, since the look-up shows which one it is."""
    if said.unit in (YUAN, USD, FOREIGN):
        return kind is MetricKind.MONEY
    if said.unit is None:
        return kind in _ADDS_UP
    return {AREA: MetricKind.AREA, PERCENT: MetricKind.PERCENT}.get(said.unit, MetricKind.DURATION) is kind
