"""Records taken apart: every value under a path that a curator knows, and nothing lost."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.leaves import is_derived, leaves
from bot.core.model import (
    Derivation,
    Doubt,
    Evidence,
    FactBase,
    Metric,
    MetricKind,
    Near,
    Passage,
    Tier,
    Wording,
)
from tests.core.build import as_of, claim, conflict, event, figure, items, person, scope, source, text, when
from tests.strategies import fact_bases

ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CLAIM = claim("2021-views", "views", "7")
PASSAGE = Passage(10, (0, 189), "0859e250")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            claim("2021-views", "views", "over 300"),
            {"amount.printed": "over 300", "amount.number": "300", "amount.bound": "at_least", "amount.low": "300"},
        ),
        (claim("2021-place", "place", text("Shanghai", "上海")), {"text.en": "Shanghai", "text.zh": "上海"}),
        (claim("2021-dates", "dates", when("2021-07-08/2021-07-10")), {"when.on": "2021-07-08/2021-07-10"}),
        (claim("2021-end", "events", event("2021-07-10", "It closed")), {"event.en": "It closed"}),
        (claim("2021-wu", "persons", person("Wu Qing", "mayor")), {"person.name.en": "Wu Qing"}),
        (claim("2021-topics", "topics", items("AI", "chips")), {"items.en": '["AI", "chips"]'}),
        (claim("2021-views", "views", "7", as_of=as_of("2021-07-10", final=False)), {"as_of.final": "false"}),
        (
            claim("2021-views", "views", "7", scope=scope("one_day", "on Sunday")),
            {"scope": "one_day", "scope.en": "on Sunday"},
        ),
        (
            claim("2021-views", "views", "7", derived_from=Derivation("a + b", ("x", "y"))),
            {"derived_from.formula": "a + b", "derived_from.inputs": '["x", "y"]'},
        ),
        (
            claim("2021-views", "views", "7", doubts=(Doubt("scope", Wording("Which?", "哪些？")),)),
            {"doubts": '["scope"]', "doubts.scope.note.zh": "哪些？"},
        ),
        (
            claim("2021-views", "views", "7", also=(figure("9", "usd"),)),
            {"also": '["usd"]', "also.usd.printed": "9"},
        ),
        (conflict("2021-views", "a", "b"), {"between": '["a", "b"]', "kind": "contradiction", "state": "open"}),
        (source("press", Tier.B, authors=("Ann", "Bo")), {"authors": '["Ann", "Bo"]', "tier": "B", "retrieved": None}),
    ],
)
def test_paths_are_those_of_the_files(record: object, expected: dict[str, str | None]) -> None:
    found = leaves(record)
    assert {path: found.get(path) for path in expected} == expected


def test_a_metric() -> None:
    metric = Metric(
        "views", Wording("Views"), MetricKind.COUNT, "counts", ("visits",), ("views",),
        plausible=(Decimal(1), Decimal(9)), near=(Near("visits", Wording("Not the same.")),),
    )  # fmt: skip
    found = leaves(metric)
    assert found["plausible"] == '["1", "9"]'
    assert found["near.visits.caution.en"] == "Not the same."
    assert found["many"] == "false"
    assert "id" not in found
    assert "not_same_as" not in found


def test_two_passages_of_one_source_are_told_apart() -> None:
    evidence = (Evidence("press", PASSAGE), Evidence("press", replace(PASSAGE, para=11), "a copy"), Evidence("gov"))
    found = leaves(replace(CLAIM, evidence=evidence))
    assert found["evidence"] == '["press", "press", "gov"]'
    assert found["evidence.press.at"] == "para 10, chars 0 to 189, sha256 0859e250"
    assert found["evidence.press.2.at"].startswith("para 11,")
    assert found["evidence.press.2.via"] == "a copy"


def test_what_follows_from_a_figure_is_known() -> None:
    found = leaves(CLAIM)
    assert [path for path in found if is_derived(path)] == ["amount.digits", "amount.low", "amount.top"]


@ANY
@given(fact_bases())
def test_records_are_equal_exactly_when_their_leaves_are(base: FactBase) -> None:
    for records in (base.claims, base.conflicts, base.sources, base.metrics, base.units, base.scopes):
        for one, other in pairwise(records.values()):
            alike = replace(other, id=one.id)
            assert (one == alike) == (leaves(one) == leaves(alike))
