"""Stated growth: what a source says of the change since the edition before, held against the figures of both.

Only arithmetic that is sure gives an error: one metric that can be meant, and figures on both sides that compare
without reservation. Everything else is a warning, and a doubt about the amount or the metric of the stated growth
says that a curator has seen it already.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from bot.core import quantity
from bot.core.compare import Grade, Verdict, weigh
from bot.core.model import Bound, MetricKind, Modality, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from bot.core.model import Amount, Claim
    from bot.core.quantity import Interval
    from bot.curation.draft import Draft, Placed
    from bot.curation.schema import GrowthOf

    Pair = tuple[Claim, Claim, Verdict]

_SEEN = frozenset({"amount", "metric"})
_STATED = frozenset({Modality.REPORTED, Modality.ESTIMATED})


def check(draft: Draft) -> None:
    """Hold every stated growth against the figures that it may be of; faults V217 and V218."""
    for growth in draft.growths.values():
        metric = draft.metrics.get(growth.record.id)
        if metric is None or metric.record.kind is not MetricKind.PERCENT:
            continue  # a fault of its own
        for placed in draft.claims.values():
            claim = placed.record
            if claim.metric == growth.record.id and _is_stated(claim):
                _compare(draft, placed, growth.record)


def _is_stated(claim: Claim) -> bool:
    seen = any(doubt.about in _SEEN for doubt in claim.doubts)
    return claim.live and claim.edition is not None and claim.modality in _STATED and not seen


def _compare(draft: Draft, placed: Placed[Claim], growth: GrowthOf) -> None:
    claim = placed.record
    stated = claim.amount
    pairs = list(_pairs(draft, claim, growth))
    if stated is None or stated.number is None or not pairs:
        return
    if any(not quantity.disjoint((stated.low, stated.top), _change(verdict)) for _, _, verdict in pairs):
        return
    sure = len(growth.of) == 1 and _is_plain(claim, stated) and all(_is_sure(verdict) for _, _, verdict in pairs)
    before, after, verdict = pairs[0]
    message = f'"{stated.printed}" does not fit {before.id} and {after.id}: {_in_words(verdict)}'
    mend = "check the figures of both editions, or add doubts: [{about: amount, note: …}]"
    placed.fault("V217" if sure else "V218", ("amount", "number"), message, mend)


def _pairs(draft: Draft, claim: Claim, growth: GrowthOf) -> Iterator[Pair]:
    """The figures of the edition before and of this one between which arithmetic is allowed."""
    year = claim.edition or 0
    for name in growth.of:
        metric = draft.metrics.get(name)
        if metric is None:
            continue
        sides = (_figures(draft, name, year - 1), _figures(draft, name, year))
        for before, after in product(*sides):
            verdict = weigh(before, after, metric.record.kind)
            if verdict.grade is not Grade.NOT_COMPARABLE:
                yield before, after, verdict


def _figures(draft: Draft, metric: str, year: int) -> list[Claim]:
    claims = (placed.record for placed in draft.claims.values())
    return [claim for claim in claims if claim.live and (claim.metric, claim.edition) == (metric, year)]


def _is_plain(claim: Claim, stated: Amount) -> bool:
    return claim.status is Status.ACCEPTED and stated.bound is Bound.EXACT


def _is_sure(verdict: Verdict) -> bool:
    return verdict.grade is Grade.COMPARABLE


def _change(verdict: Verdict) -> Interval:
    """The change in percent between the two figures."""
    low, high = verdict.growth.low, verdict.growth.high
    return (None if low is None else _percent(low), None if high is None else _percent(high))


def _percent(ratio: Decimal) -> Decimal:
    return (ratio - 1) * 100


def _in_words(verdict: Verdict) -> str:
    _, low, high = verdict.growth.printed()
    if low is not None and high is not None:
        return f"the second is {low} to {high} times the first"
    only = f"at least {low}" if low is not None else f"at most {high}"
    return f"the second is {only} times the first"
