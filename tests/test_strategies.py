"""What ``tests.strategies`` promises about its bases, so that the tests that build on it mean something."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings

from bot.core import model, quantity
from tests.strategies import fact_bases, large_fact_bases, make_base

VALUES = {
    model.MetricKind.TEXT: model.Text,
    model.MetricKind.DATE: model.When,
    model.MetricKind.EVENT: model.Event,
    model.MetricKind.PERSON: model.Person,
    model.MetricKind.ITEMS: model.Items,
}


def check_claim(base: model.FactBase, claim: model.Claim) -> None:
    metric = base.metrics[claim.metric]
    assert isinstance(claim.value, VALUES.get(metric.kind, model.Amount))
    assert (claim.edition in base.editions) != (claim.subject is not None)
    assert claim.id.startswith(f"{claim.edition or claim.subject}-")
    assert claim.subject is None or claim.as_of
    assert all(evidence.source in base.sources for evidence in claim.evidence)
    assert bool(claim.evidence) != bool(claim.derived_from)
    assert (claim.derived_from is not None) == (claim.modality is model.Modality.DERIVED)
    assert claim.scope is None or claim.scope.id in base.scopes
    for amount in filter(None, (claim.amount, *claim.also)):
        assert amount.unit in base.units
        made = quantity.amount(amount.printed, amount.number, amount.unit, amount.bound, amount.high)
        assert amount == made
        assert amount.low is None or amount.top is None or amount.low <= amount.top
    if claim.amount:
        assert claim.amount.unit in metric.units
    if claim.derived_from and claim.amount:
        inputs = [base.claims[name] for name in claim.derived_from.inputs]
        assert sum(it.amount.number for it in inputs if it.amount and it.amount.number) == claim.amount.number


def check_conflicts(base: model.FactBase) -> None:
    for conflict in base.conflicts.values():
        members = [base.claims[claim] for claim in conflict.between]
        assert len(members) > 1
        assert len({(claim.metric, claim.edition, claim.subject) for claim in members}) == 1
    for year, metrics in base.by_edition.items():
        for metric, claims in metrics.items():
            for one, other in combinations(claims[:12], 2):
                figures = one.amount and other.amount and not one.derived_from and not other.derived_from
                if figures and not base.metrics[metric].many and quantity.disagree(one.amount, other.amount):
                    between = [set(conflict.between) for conflict in base.conflicts_of[one.id]]
                    assert any(other.id in members for members in between), (year, one.id, other.id)


@pytest.mark.no_cover
@given(fact_bases())
@settings(max_examples=60, deadline=None)
def test_small_bases_are_well_formed(base: model.FactBase) -> None:
    for claim in base.claims.values():
        check_claim(base, claim)
    check_conflicts(base)


@pytest.mark.no_cover
@given(large_fact_bases(400))
@settings(max_examples=10, deadline=None)
def test_large_bases_are_well_formed(base: model.FactBase) -> None:
    for claim in base.claims.values():
        check_claim(base, claim)
    check_conflicts(base)


@pytest.mark.parametrize("claims", [0, 1, 130])
def test_a_seed_makes_one_base_of_the_wanted_size(claims: int) -> None:
    base = make_base(random.Random(7), claims)
    assert base == make_base(random.Random(7), claims)
    assert len(base.claims) == claims


def test_a_large_base_has_everything() -> None:
    base = make_base(random.Random(11), 1500)
    claims = base.claims.values()
    assert {type(claim.value) for claim in claims} == {model.Amount, *VALUES.values()}
    assert {claim.amount.bound for claim in claims if claim.amount} == set(model.Bound)
    assert {claim.modality for claim in claims} == set(model.Modality)
    assert {claim.status for claim in claims} == set(model.Status)
    assert {claim.as_of.final for claim in claims if claim.as_of} == {None, True, False}
    assert {conflict.kind for conflict in base.conflicts.values()} == set(model.ConflictKind)
    assert {claim.edition is None for claim in claims} == {True, False}
    assert any(len(conflict.between) > 20 for conflict in base.conflicts.values())
    assert any(claim.derived_from for claim in claims)
    assert any(isinstance(claim.value, model.When) and claim.value.on.is_interval for claim in claims)
