"""The labelled sets hold together: every id exists, nothing twice, the split is the one that is stated."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.bundled import bundled
from tests.questions import sets
from tests.questions.sets import EVERY, FRESH, Record, both, every, held_back, parts_of, read
from tests.tables import each

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTCOMES = {
    *("figure", "facts", "timeline", "comparison", "edition", "overview", "superlative", "trend", "choice", "no_fact"),
    *("refused", "search", "help", "source", "verdict"),
}
VERDICTS = ["none", "supported", "not_covered", "outdated", "contradicted"]
NOTES = {"floor", "interim", "doubt", "conflict"}
LEAST = {"questions": 270, "messages": 130}
LEAST_FRESH = {"questions": 125, "messages": 64}
FRESH_ONES = [(name, part) for name in sets.SETS for part in FRESH if part in parts_of(name)]
OPENED = "# OPENED on 22 November 2026"


def metrics(expect: dict[str, Any]) -> list[str]:
    found = expect.get("metric", [])
    return [found] if isinstance(found, str) else found


def named(expect: dict[str, Any], *keys: str) -> list[str]:
    """The claims that are named, also those of which one will do."""
    ids = [entry for key in keys for entry in expect.get(key, [])]
    return [name for entry in ids for name in ([entry] if isinstance(entry, str) else entry)]


def clauses() -> Iterator[tuple[Record, dict[str, Any]]]:
    return ((record, clause) for record in every("messages") for clause in record.label["clauses"])


@pytest.mark.parametrize("name", sets.SETS)
def test_ids_and_texts_are_used_once(name: str) -> None:
    for values in ([record.id for record in every(name)], [(record.text, record.now) for record in every(name)]):
        assert [value for value, count in Counter(values).items() if count > 1] == []


@pytest.mark.parametrize("name", sets.SETS)
def test_the_split_is_the_stated_one(name: str) -> None:
    assert {record.id for record in read(name, "held")} == held_back(both(name))


@pytest.mark.parametrize("name", sets.SETS)
def test_the_held_part_is_representative(name: str) -> None:
    assert {record.kind for record in read(name, "held")} == {record.kind for record in read(name, "work")}
    assert 0.25 <= len(read(name, "held")) / len(both(name)) <= 0.35


@pytest.mark.parametrize("name", sets.SETS)
def test_there_are_enough_in_both_languages(name: str) -> None:
    assert len(both(name)) >= LEAST[name]
    langs = Counter(record.lang for record in both(name))
    assert set(langs) == {"en", "zh-CN"}
    assert min(langs.values()) >= len(both(name)) // 5


@pytest.mark.parametrize(("name", "part"), FRESH_ONES)
def test_a_fresh_part_is_as_the_held_one_was(name: str, part: str) -> None:
    """The same kinds in about the same shares, so that the two counts can be set side by side."""
    fresh, held = (Counter(record.kind for record in read(name, one)) for one in (part, "held"))
    assert fresh.total() >= LEAST_FRESH[name]
    assert set(fresh) == set(held)
    far = {kind for kind in held if abs(fresh[kind] / fresh.total() - held[kind] / held.total()) > 0.03}
    assert far == set()
    langs = Counter(record.lang for record in read(name, part))
    assert min(langs.values()) >= fresh.total() // 5


@pytest.mark.parametrize("name", sets.SETS)
def test_the_ids_of_a_fresh_part_say_so(name: str) -> None:
    for part in FRESH:
        assert part not in parts_of(name) or {record.id.split("-")[0] for record in read(name, part)} == {part}
    assert not [record.id for record in both(name) if record.id.split("-")[0] in FRESH]


@pytest.mark.parametrize("name", sets.SETS)
def test_the_ids_of_the_practice_part_say_so(name: str) -> None:
    assert {record.id.startswith("practice") for record in read(name, "practice")} == {True}
    langs = Counter(record.lang for record in read(name, "practice"))
    assert min(langs.values()) >= langs.total() * 2 // 5


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [*((name, "held", "# HELD BACK") for name in sets.SETS), *((*one, OPENED) for one in FRESH_ONES)],
)
def test_a_file_says_whether_it_is_held_back(name: str, part: str, said: str) -> None:
    assert (sets.TESTS / name / f"{part}.yaml").read_text(encoding="utf-8").startswith(said)


@pytest.mark.parametrize("name", sets.SETS)
def test_every_clock_is_a_day(name: str) -> None:
    assert all(dt.date.fromisoformat(record.now) for record in every(name))


@pytest.mark.parametrize("part", EVERY)
def test_a_question_is_labelled_in_known_words(part: str) -> None:
    each(read("questions", part), labelled_in_known_words)


def labelled_in_known_words(record: Record) -> None:
    expect, base = record.label["expect"], bundled()
    assert set(record.label) <= {"id", "kind", "lang", "ask", "now", "expect", "why"}
    assert set(expect) <= {"outcome", "metric", "editions", "figures", "beside", "subject", "acceptable"}
    assert {expect["outcome"], *expect.get("acceptable", [])} <= OUTCOMES
    assert expect["outcome"] not in expect.get("acceptable", [])
    assert set(metrics(expect)) <= set(base.metrics)
    assert expect["editions"] == "any" or set(expect["editions"]) <= set(base.editions)
    assert expect.get("subject") in {None, *base.subjects}


@pytest.mark.parametrize("part", EVERY)
def test_the_claims_of_a_question_are_live_and_answer_it(part: str) -> None:
    each(read("questions", part), claims_live_and_answering)


def claims_live_and_answering(record: Record) -> None:
    expect, base = record.label["expect"], bundled()
    for name in named(expect, "figures", "beside"):
        claim = base.claims[name]
        assert claim.live, name
        assert claim.metric in metrics(expect)
        if name in named(expect, "figures") and expect["editions"] != "any":
            assert claim.subject == expect["subject"] if claim.edition is None else claim.edition in expect["editions"]


@pytest.mark.parametrize("part", EVERY)
def test_what_is_said_to_be_unknown_is_unknown(part: str) -> None:
    """A label of no fact would otherwise punish the right answer."""
    each(read("questions", part), unknown_where_said_to_be)


def unknown_where_said_to_be(record: Record) -> None:
    expect, base = record.label["expect"], bundled()
    if expect["outcome"] != "no_fact" or {"figure", "facts", "refused"} & set(expect.get("acceptable", [])):
        return
    known = {(year, metric) for year in expect["editions"] for metric in base.by_edition[year]}
    assert not known & {(year, metrics(expect)[0]) for year in expect["editions"]}


@pytest.mark.parametrize("part", EVERY)
def test_every_open_rival_of_a_demanded_figure_is_demanded(part: str) -> None:
    """A conflict always shows all: leaving a rival out may not count as right."""
    each(read("questions", part), open_rivals_demanded)


def open_rivals_demanded(record: Record) -> None:
    expect, base = record.label["expect"], bundled()
    if expect["outcome"] not in {"figure", "superlative"} or expect.get("subject"):
        return
    asked = {entry for entry in expect.get("figures", []) if isinstance(entry, str)}
    for name in named(expect, "figures"):
        known = [c for c in base.conflicts_of.get(name, ()) if c.state == "open" or expect["outcome"] == "figure"]
        rivals = {rival for conflict in known for rival in conflict.between} - {name}
        alike = {r for r in rivals if base.claims[r].metric == base.claims[name].metric and base.claims[r].live}
        assert alike <= asked, name


@pytest.mark.parametrize("part", parts_of("messages"))
def test_the_worst_clause_wins(part: str) -> None:
    each(read("messages", part), worst_clause_wins)


def worst_clause_wins(record: Record) -> None:
    worst = max((clause["verdict"] for clause in record.label["clauses"]), key=VERDICTS.index)
    assert record.label["verdict"] == worst


def test_clauses_are_labelled_in_known_words() -> None:
    base = bundled()
    for record, clause in clauses():
        assert set(clause) <= {"verdict", "metric", "edition", "claims", "one_of", "notes", "acceptable"}, record.id
        assert {clause["verdict"], *clause.get("acceptable", [])} <= set(VERDICTS), record.id
        assert clause.get("metric") in {None, *base.metrics}, record.id
        assert clause.get("edition") in {None, *base.editions}, record.id
        assert set(clause.get("notes", [])) <= NOTES, record.id
        assert {*clause.get("claims", []), *clause.get("one_of", [])} <= set(base.claims), record.id


def test_what_decides_is_of_the_metric_and_edition_told() -> None:
    base = bundled()
    for record, clause in clauses():
        if clause["verdict"] not in {"supported", "contradicted", "outdated"}:
            continue
        deciding = [base.claims[name] for name in (*clause.get("claims", []), *clause.get("one_of", []))]
        told = [c for c in deciding if (c.metric, c.edition) == (clause["metric"], clause.get("edition"))]
        assert told, record.id
        assert set(clause.get("claims", [])) <= {claim.id for claim in told}, record.id
        assert all(claim.live for claim in told) or clause["verdict"] == "outdated", record.id


def test_no_plan_supports_a_result() -> None:
    base = bundled()
    for record, clause in clauses():
        if clause["verdict"] == "supported" and record.kind != "plan":
            names = (*clause.get("claims", []), *clause.get("one_of", []))
            assert {base.claims[name].modality.value for name in names} <= {"reported", "estimated"}, record.id


def test_a_compulsory_note_is_borne_out_by_a_claim() -> None:
    """Only the claims cited can call for a note: a bound, an interim count, a doubt, an open conflict."""
    base = bundled()
    for record, clause in clauses():
        cited = [base.claims[name] for name in (*clause.get("claims", []), *clause.get("one_of", []))]
        called = {
            "floor": any(c.amount is not None and c.amount.bound.value == "at_least" for c in cited),
            "interim": any(c.as_of is not None and c.as_of.final is False for c in cited),
            "doubt": any(c.doubts for c in cited),
            "conflict": any(base.conflicts_of.get(c.id) for c in cited),
        }
        assert {note for note in clause.get("notes", []) if not called[note]} == set(), record.id


def test_the_report_counts_every_record() -> None:
    for name in sets.SETS:
        first, *rest = sets.report(name)
        work, held, *fresh, practice = totals = [len(read(name, part)) for part in EVERY]
        later = ", ".join(f"{count} {part}" for part, count in zip(FRESH, fresh, strict=True))
        assert first == f"{name}: {work} to work with, {held} once held back, {later}, {practice} to practise on"
        counted = [line.split() for line in rest if ":" not in line]
        assert [sum(int(row[column]) for row in counted) for column in range(1, len(EVERY) + 1)] == totals
