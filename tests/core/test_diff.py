"""What changed between two revisions, by id: in a table of single changes, and as laws over generated facts."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.changelog import lines
from bot.core.diff import Change, Diff, Turn, What, diff, to_json
from bot.core.model import Claim, Edition, FactBase, Modality, Status, Subject, Wording
from tests.core.build import LANGS, METRICS, SOURCES, UNITS, as_of, base, claim, conflict, figure, scope
from tests.strategies import fact_bases

ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VIEWS = claim("2021-views", "views", "352 million")
RIVAL = claim("2021-views-two", "views", "300 million", sources="page")
VISITS = claim("2021-visits", "visits", "over 300")
CITY = claim("shanghai-companies", "companies", "1,149", as_of=as_of("2021"))
RIFT = conflict("2021-how-many", "2021-views", "2021-views-two")
OLD = base(VIEWS, RIVAL, VISITS, CITY, conflicts=[RIFT])


def _with(**changes: Any) -> FactBase:
    return replace(OLD, revision="fedcba9876543210", **changes)


def _claims(*claims: Claim) -> FactBase:
    return _with(claims={one.id: one for one in claims})


def _views(**changes: Any) -> FactBase:
    return _claims(replace(VIEWS, **changes), RIVAL, VISITS, CITY)


def test_nothing_changes_where_only_the_revision_does() -> None:
    found = diff(OLD, _with())
    assert not found
    assert (found.changes, found.moved) == ((), ())
    assert (found.old, found.new) == ("0123456789abcdef", "fedcba9876543210")
    assert [found.summary(lang) for lang in LANGS] == ["nothing changed", "没有变化"]
    assert lines(found, "en") == ()


@pytest.mark.parametrize(
    ("change", "field", "old", "new"),
    [
        ({"value": figure("353 million")}, "amount.number", "352000000", "353000000"),
        ({"value": figure("over 352 million")}, "amount.bound", "exact", "at_least"),
        ({"as_of": as_of("2021-07-10")}, "as_of.on", None, "2021-07-10"),
        ({"scope": scope("one_day")}, "scope", None, "one_day"),
        ({"modality": Modality.ESTIMATED}, "modality", "reported", "estimated"),
        ({"status": Status.SUPERSEDED}, "status", "accepted", "superseded"),
        ({"evidence": (*VIEWS.evidence, *RIVAL.evidence)}, "evidence", '["press"]', '["press", "page"]'),
        ({"note": Wording("A note.")}, "note.en", None, "A note."),
        ({"edition": 2022}, "edition", "2021", "2022"),
    ],
)
def test_a_changed_claim_tells_each_value(change: dict[str, Any], field: str, old: str | None, new: str | None) -> None:
    found = diff(OLD, _views(**change))
    (one,) = found.changed
    assert (one.what, one.id, one.turn) == (What.CLAIM, "2021-views", Turn.CHANGED)
    assert (one.old, one.new) == (VIEWS, replace(VIEWS, **change))
    assert {part.name: (part.old, part.new) for part in one.fields}[field] == (old, new)
    assert found.changes == (one,)


def test_added_and_removed_claims_tell_all_their_values() -> None:
    more = claim("2021-area", "area", "50,000")
    found = diff(OLD, _claims(VIEWS, RIVAL, CITY, more))
    assert [one.id for one in found.added] == ["2021-area"]
    assert [one.id for one in found.removed] == ["2021-visits"]
    assert found.changed == ()
    assert all(part.old is None for part in found.added[0].fields)
    assert all(part.new is None for part in found.removed[0].fields)
    assert (found.removed[0].old, found.removed[0].new) == (VISITS, None)


@pytest.mark.parametrize(
    ("before", "after", "turns"),
    [
        ({}, {"state": "open"}, [Turn.OPENED]),
        ({}, {"state": "settled"}, [Turn.SETTLED]),
        ({"state": "open"}, {"state": "settled"}, [Turn.SETTLED]),
        ({"state": "settled"}, {"state": "open"}, [Turn.OPENED]),
        ({"state": "open"}, {"state": "open", "why": Wording("Nobody says.")}, [Turn.CHANGED]),
        ({"state": "open"}, {"state": "open"}, []),
        ({"state": "open"}, {}, [Turn.REMOVED]),
    ],
)
def test_conflicts_are_opened_settled_changed_and_removed(
    before: dict[str, Any], after: dict[str, Any], turns: list[Turn]
) -> None:
    old, new = ({RIFT.id: replace(RIFT, **given)} if given else {} for given in (before, after))
    found = diff(_with(conflicts=old), _with(conflicts=new))
    assert [one.turn for one in found.conflicts] == turns


def test_sources_and_the_vocabulary() -> None:
    metrics = {**METRICS, "views": replace(METRICS["views"], aliases_en=("online viewers",))}
    units = {name: unit for name, unit in UNITS.items() if name != "rank"}
    found = diff(
        OLD,
        _with(
            sources={**SOURCES, "press": replace(SOURCES["press"], url=None)},
            metrics=metrics,
            units=units,
            scopes={name: replace(one, wording=Wording("another")) for name, one in OLD.scopes.items()},
            editions={**OLD.editions, 2022: Edition(2022, Wording("WAIC 2022"))},
            subjects={**OLD.subjects, "china": Subject("china", Wording("China", "中国"))},
        ),
    )
    assert [one.id for one in found.sources] == ["press"]
    assert [(one.what.value, one.id, one.turn.value) for one in found.vocabulary] == [
        ("metric", "views", "changed"),
        ("unit", "rank", "removed"),
        ("scope", "whole_event", "changed"),
        ("scope", "one_day", "changed"),
        ("edition", "2022", "added"),
        ("subject", "china", "added"),
    ]
    assert found.summary("en") == (
        "sources: 1 changed; metrics: 1 changed; units: 1 removed; scopes: 2 changed; "
        "editions: 1 added; subjects: 1 added"
    )
    assert found.summary("zh-CN").startswith("来源：修改1；指标：修改1；")
    assert lines(found, "zh-CN")[-1] == "新增地区：china · 中国"


def test_another_order_is_a_change_as_well() -> None:
    found = diff(OLD, _with(metrics=dict(reversed(METRICS.items()))))
    assert found
    assert (found.changes, found.moved) == ((), (What.METRIC,))
    assert found.summary("en") == "metrics: order changed"
    assert lines(found, "en") == ("metrics: order changed",)


def test_without_an_old_revision_everything_is_new() -> None:
    found = diff(None, OLD)
    assert found.old is None
    assert {one.turn for one in found.changes} == {Turn.ADDED, Turn.OPENED}
    assert len(found.added) == len(OLD.claims)


def test_a_line_for_each_change() -> None:
    new = replace(
        _claims(
            replace(VIEWS, value=figure("353 million"), modality=Modality.ESTIMATED),
            replace(RIVAL, note=Wording("A note.")),
            replace(CITY, value=figure("1,150")),
            claim("2021-area", "area", "over 50,000"),
        ),
        conflicts={RIFT.id: replace(RIFT, state="settled")},
        sources=SOURCES | {"press": replace(SOURCES["press"], title="Another title")},
    )
    assert lines(diff(OLD, new), "en") == (
        "claim changed: 2021-views · Online views, 2021: 352 million → 353 million (estimated)",
        "claim changed: 2021-views-two · Online views, 2021: 300 million",
        "claim changed: shanghai-companies · AI companies, Shanghai: 1,149 → 1,150",
        "claim added: 2021-area · Exhibition area, 2021: over 50,000 square metres",
        "claim removed: 2021-visits · Visits on site, 2021: over 300",
        "conflict settled: 2021-how-many · Rivals of 2021-how-many.",
        "source changed: press · Another title",
    )
    assert lines(diff(OLD, new), "zh-CN")[0] == "修改记载：2021-views · 2021 · 线上观看量：3.52亿 → 3.53亿（估计）"


def test_the_json_is_whole_and_plain() -> None:
    data = to_json(diff(OLD, _views(value=figure("353 million"))))
    assert json.loads(json.dumps(data)) == data
    assert (data["old"], data["new"], data["differs"]) == ("0123456789abcdef", "fedcba9876543210", True)
    (one,) = data["claims"]
    assert (one["id"], one["turn"]) == ("2021-views", "changed")
    assert {"field": "amount.printed", "old": "352 million", "new": "353 million"} in one["fields"]


def _differences(found: Diff) -> dict[What, set[str]]:
    return {what: {one.id for one in found.of(what)} for what in What}


@ANY
@given(fact_bases(8), fact_bases(8))
def test_a_diff_names_all_that_differs_and_nothing_else(old: FactBase, new: FactBase) -> None:
    found = diff(old, new)
    for what, ids in _differences(found).items():
        before, after = getattr(old, f"{what}s"), getattr(new, f"{what}s")
        assert ids == {str(key) for key in {*before, *after} if before.get(key) != after.get(key)}
    assert all(one.fields for one in found.changes)


@ANY
@given(fact_bases(8), fact_bases(8))
def test_a_diff_back_is_the_diff_turned_round(old: FactBase, new: FactBase) -> None:
    there, back = diff(old, new), diff(new, old)
    assert _differences(there) == _differences(back)
    assert there.moved == back.moved

    def values(change: Change) -> set[tuple[str, str | None, str | None]]:
        return {(part.name, part.old, part.new) for part in change.fields}

    turned = {(one.what, one.id): {(name, b, a) for name, a, b in values(one)} for one in back.changes}
    assert {(one.what, one.id): values(one) for one in there.changes} == turned


@ANY
@given(fact_bases())
def test_a_revision_against_itself_and_against_nothing(one: FactBase) -> None:
    assert not diff(one, one)
    found = diff(None, one)
    assert len(found.added) == len(one.claims)
    for lang in LANGS:
        assert len(lines(found, lang)) == len(found.changes)
        assert found.summary(lang)
