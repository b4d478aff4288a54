"""The order of rivals, rung by rung; what is one voice and what are two; who is a rival."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings

from bot.core.model import Claim, ConflictKind, Event, FactBase, Modality, Status, Value, Wording
from bot.core.rank import is_rival, listed, merge, shared_figures, voices
from tests.core.build import (
    as_of,
    base,
    claim,
    conflict,
    event,
    figure,
    items,
    person,
    scope,
    text,
    when,
)
from tests.strategies import fact_bases

STAGE = ConflictKind.STAGE


def order(*claims: Claim, kind: ConflictKind = ConflictKind.CONTRADICTION) -> list[str]:
    """The ids in the order shown, all in one conflict; the same whatever the order in the file."""
    fight = [conflict("rivals", *(claim.id for claim in claims), kind=kind)]
    found = {
        tuple(voice.lead.id for voice in voices(base(*some, conflicts=fight), "visits", 2023))
        for some in permutations(claims)
    }
    assert len(found) == 1, "the order of the file decides"
    return [name.removeprefix("2023-") for name in found.pop()]


def visits(name: str, printed: str, sources: str = "page", **more: Any) -> Claim:
    return claim(f"2023-{name}", "visits", printed, sources, **more)


# Each rung against the one below: the better claim loses everything that comes later.
RUNGS = [
    (
        "accepted before disputed",
        {"sources": "copy"},
        {"sources": "gov", "status": Status.DISPUTED, "prefer": Wording("signed")},
    ),
    (
        "a preference before none",
        {"sources": "copy", "prefer": Wording("It is signed."), "modality": Modality.PLANNED},
        {"sources": "gov"},
    ),
    ("reported before estimated", {"sources": "copy"}, {"sources": "gov", "modality": Modality.ESTIMATED}),
    (
        "estimated before planned",
        {"sources": "copy", "modality": Modality.ESTIMATED},
        {"sources": "gov", "modality": Modality.PLANNED},
    ),
    (
        "planned before target",
        {"sources": "copy", "modality": Modality.PLANNED},
        {"sources": "gov", "modality": Modality.TARGET},
    ),
    (
        "target before derived",
        {"sources": "copy", "modality": Modality.TARGET},
        {"sources": "gov", "modality": Modality.DERIVED},
    ),
    (
        "the better tier",
        {"sources": "press", "as_of": as_of("2023-07-07")},
        {"sources": "page", "as_of": as_of("2023-07-08")},
    ),
    (
        "the best of several sources",
        {"sources": "copy gov"},
        {"sources": "press"},
    ),
    ("the later day", {"as_of": as_of("2023-07-08")}, {"as_of": as_of("2023-07-07")}),
    ("the later hour", {"as_of": as_of("2023-07-08T16:30+08:00")}, {"as_of": as_of("2023-07-08T15:30+08:00")}),
    ("a day is its end", {"as_of": as_of("2023-07-08")}, {"as_of": as_of("2023-07-08T23:30+08:00")}),
    ("a cut-off before none", {"as_of": as_of("2023-07-01")}, {}),
]


@pytest.mark.parametrize(("better", "worse"), [rung[1:] for rung in RUNGS], ids=[rung[0] for rung in RUNGS])
def test_each_rung_decides_against_all_below(better: dict[str, Any], worse: dict[str, Any]) -> None:
    # The ids speak for the worse one, so that a tie would show.
    assert order(visits("z", "500", **better), visits("a", "1,000", **worse)) == ["z", "a"]


def test_a_tie_shows_both_by_their_ids() -> None:
    assert order(visits("b", "500"), visits("a", "1,000")) == ["a", "b"]


def test_in_a_conflict_of_stages_the_later_count_comes_before_the_better_tier() -> None:
    early = visits("a", "500", "gov", as_of=as_of("2023-07-07"))
    late = visits("z", "1,000", "copy", as_of=as_of("2023-07-08"))
    assert order(early, late) == ["a", "z"]
    assert order(early, late, kind=STAGE) == ["z", "a"]


def test_of_stages_of_one_moment_the_better_tier_comes_first() -> None:
    moment = as_of("2023-07-08")
    assert order(visits("z", "500", "gov", as_of=moment), visits("a", "1,000", as_of=moment), kind=STAGE) == ["z", "a"]


def test_a_conflict_of_stages_gives_no_advantage_over_a_better_third() -> None:
    claims = (
        visits("early", "500", "page", as_of=as_of("2023-07-07")),
        visits("late", "1,000", "page", as_of=as_of("2023-07-08")),
        visits("other", "9,000", "gov"),
    )
    fights = [
        conflict("stages", "2023-early", "2023-late", kind=STAGE),
        conflict("all", "2023-early", "2023-late", "2023-other"),
    ]
    found = [voice.lead.id for voice in voices(base(*claims, conflicts=fights), "visits", 2023)]
    assert found == ["2023-other", "2023-late", "2023-early"]


def test_the_stages_of_one_count_stand_together() -> None:
    claims = (
        visits("early", "500", "gov", as_of=as_of("2023-07-07")),
        visits("late", "1,000", "page", as_of=as_of("2023-07-08")),
        visits("other", "9,000", "press", as_of=as_of("2023-07-09")),
    )
    stages = [conflict("stages", "2023-early", "2023-late", kind=STAGE)]
    found = [voice.lead.id for voice in voices(base(*claims, conflicts=stages), "visits", 2023)]
    assert found == ["2023-other", "2023-late", "2023-early"]


@pytest.mark.parametrize(
    "other",
    [
        claim("2023-late", "views", "1,000", "gov", as_of=as_of("2023-07-09")),
        visits("late", "1,000", "gov", as_of=as_of("2023-07-09"), status=Status.SUPERSEDED),
        claim("2022-late", "visits", "1,000", "gov", as_of=as_of("2023-07-09")),
    ],
    ids=["another metric", "no longer live", "another edition"],
)
def test_a_stage_of_something_else_moves_nothing(other: Claim) -> None:
    early = visits("early", "500", "copy", as_of=as_of("2023-07-07"))
    third = visits("third", "700", "page")
    stages = [conflict("stages", "2023-early", other.id, kind=STAGE)]
    found = [voice.lead.id for voice in voices(base(early, other, third, conflicts=stages), "visits", 2023)]
    assert found == ["2023-third", "2023-early"]


def test_a_claim_without_evidence_stands_behind_every_tier() -> None:
    assert order(visits("a", "1,000", ""), visits("z", "500", "copy")) == ["z", "a"]


def test_only_live_claims_have_a_voice() -> None:
    claims = [visits(status.value, f"{n},000", status=status) for n, status in enumerate(Status, 1)]
    assert [voice.lead.status for voice in voices(base(*claims), "visits", 2023)] == [Status.ACCEPTED, Status.DISPUTED]
    assert voices(base(*claims), "visits", 1999) == ()
    assert voices(base(*claims), "views", 2023) == ()


# Voices --------------------------------------------------------------------------------------------------------------

SAME: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("another source", {}, {"sources": "gov"}),
    ("another way to print it", {"value": "1.4 million"}, {"value": "1,400,000"}),
    ("a vague wording in capitals", {"value": "Several dozen"}, {"value": "several dozen"}),
    ("disputed and accepted", {}, {"status": Status.DISPUTED}),
    ("a note", {}, {"note": Wording("A note.")}),
    ("the same cut-off", {"as_of": as_of("2023-07-08", final=False)}, {"as_of": as_of("2023-07-08", final=False)}),
]
APART: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("another number", {}, {"value": "1,500"}),
    ("another bound", {}, {"value": "over 1,400"}),
    ("another upper end", {"value": "100 to 200"}, {"value": "100 to 300"}),
    ("another vague wording", {"value": "dozens"}, {"value": "hundreds"}),
    ("another modality", {}, {"modality": Modality.ESTIMATED}),
    ("a cut-off", {}, {"as_of": as_of("2023-07-08")}),
    ("another cut-off", {"as_of": as_of("2023-07-07")}, {"as_of": as_of("2023-07-08")}),
    ("final or not", {"as_of": as_of("2023-07-08", final=True)}, {"as_of": as_of("2023-07-08", final=False)}),
    ("a scope", {}, {"scope": scope("one_day")}),
    ("another scope", {"scope": scope("whole_event")}, {"scope": scope("one_day")}),
    ("another wording of the scope", {"scope": scope("one_day")}, {"scope": scope("one_day", "Saturday alone")}),
    ("another unit", {"value": figure("1,400")}, {"value": figure("1,400", "days")}),
]


def pair(one: dict[str, Any], two: dict[str, Any]) -> FactBase:
    given = {"value": "1,400", "sources": "press"}
    claims = (claim(name, "visits", **{**given, **more}) for name, more in (("2023-one", one), ("2023-two", two)))
    return base(*claims)


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_claims_that_say_the_same_have_one_voice(one: dict[str, Any], two: dict[str, Any]) -> None:
    (voice,) = voices(pair(one, two), "visits", 2023)
    assert {claim.id for claim in voice.claims} == {"2023-one", "2023-two"}


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_claims_that_differ_keep_their_own_voice(one: dict[str, Any], two: dict[str, Any]) -> None:
    found = voices(pair(one, two), "visits", 2023)
    assert sorted(claim.id for voice in found for claim in voice.claims) == ["2023-one", "2023-two"]
    assert len(found) == 2


def test_the_best_claim_leads_its_voice() -> None:
    (voice,) = voices(pair({"sources": "copy"}, {"sources": "gov"}), "visits", 2023)
    assert voice.lead.id == "2023-two"


@pytest.mark.parametrize(
    ("metric", "one", "same", "other"),
    [
        ("place", text("Shanghai", "上海"), text("shanghai"), text("Pudong")),
        ("dates", when("2023-07-06/2023-07-08"), when("2023-07-06/2023-07-08"), when("2023-07-06")),
        (
            "events",
            event("2023-07-08", "It closed"),
            event("2023-07-08", "It closed"),
            event("2023-07-07", "It closed"),
        ),
        ("persons", person("Wu Qing", "vice mayor"), person("Wu Qing", "vice mayor"), person("Wu Qing", "mayor")),
        ("topics", items("AI", "chips"), items("AI", "chips"), items("chips", "AI")),
    ],
    ids=["text", "date", "event", "person", "items"],
)
def test_what_is_no_figure_merges_by_what_it_says(metric: str, one: Value, same: Value, other: Value) -> None:
    claims = (claim(f"2023-{name}", metric, value) for name, value in (("one", one), ("same", same), ("other", other)))
    found = voices(base(*claims), metric, 2023)
    assert {tuple(sorted(claim.id for claim in voice.claims)) for voice in found} == {
        ("2023-one", "2023-same"),
        ("2023-other",),
    }


# Rivals --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "rival"), [(status, status in ("accepted", "disputed")) for status in Status])
def test_only_a_live_claim_is_a_rival(status: Status, rival: bool) -> None:
    one, two = visits("one", "500"), visits("two", "1,000", status=status)
    facts = base(one, two, conflicts=[conflict("c", one.id, two.id)])
    assert is_rival(facts, one) is rival
    assert voices(facts, "visits", 2023)[0].disputed is rival


def test_without_a_written_conflict_there_is_no_rival() -> None:
    one, two = visits("one", "500"), visits("two", "1,000")
    facts = base(one, two)
    assert not is_rival(facts, one)
    assert not any(voice.disputed for voice in voices(facts, "visits", 2023))


def test_a_rival_of_another_metric_counts() -> None:
    dates, days = claim("2023-dates", "dates", when("2023-07-06/2023-07-08")), claim("2023-days", "duration", "four")
    facts = base(dates, days, conflicts=[conflict("c", dates.id, days.id)])
    assert [voice.disputed for metric in ("dates", "duration") for voice in voices(facts, metric, 2023)] == [True, True]


def test_one_contested_claim_makes_its_voice_disputed() -> None:
    claims = visits("one", "500"), visits("same", "500", "gov"), visits("two", "1,000", "copy")
    first, second = voices(base(*claims, conflicts=[conflict("c", "2023-one", "2023-two")]), "visits", 2023)
    assert [claim.id for claim in first.claims] == ["2023-same", "2023-one"]
    assert first.disputed
    assert second.disputed


# Lists and shared figures --------------------------------------------------------------------------------------------


def test_lists_keep_the_order_of_the_file_and_rivals_that_of_their_rank() -> None:
    events = [
        claim("2023-b", "events", event("2023-07-08", "It closed"), "copy"),
        claim("2023-a", "events", event("2023-07-06", "It opened"), "gov"),
        claim("2023-c", "events", event("2023-07-08", "It closed"), "gov"),
        visits("z", "500", "copy"),
        visits("y", "1,000", "gov"),
    ]
    facts = base(*events)
    said = [voice.lead.value for voice in listed(facts, facts.metrics["events"], 2023)]
    assert [value.wording.en for value in said if isinstance(value, Event)] == ["It closed", "It opened"]
    assert [voice.lead.id for voice in listed(facts, facts.metrics["visits"], 2023)] == ["2023-y", "2023-z"]


def test_figures_that_two_editions_share() -> None:
    both = [
        claim(f"{year}-{metric}", metric, value)
        for year in (2021, 2023)
        for metric, value in (("views", "5"), ("visits", "9"), ("ordinal", "first"), ("place", text("Shanghai")))
    ]
    facts = base(*both, claim("2023-area", "area", "300"), visits("gone", "8", status=Status.REJECTED))
    assert [metric.id for metric in shared_figures(facts, 2021, 2023)] == ["visits", "views"]


@settings(max_examples=25, deadline=None)
@given(fact_bases(20))
def test_every_live_claim_has_exactly_one_voice_and_the_order_is_that_of_merge(facts: FactBase) -> None:
    for year, metrics in facts.by_edition.items():
        for metric, claims in metrics.items():
            found = voices(facts, metric, year)
            assert sorted(claim.id for voice in found for claim in voice.claims) == sorted(claim.id for claim in claims)
            assert merge(facts, reversed(claims)) == found
            assert set(listed(facts, facts.metrics[metric], year)) == set(found)
