"""The exported files: readable in a spreadsheet, exact for programs, and whole."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.model import Derivation, Evidence, FactBase, Modality, Passage, Wording
from bot.export import licence
from bot.export.files import csv_files, datasette_metadata, describe, package_files, read_me, spreadsheet
from bot.export.tables import TABLES
from bot.export.whole import whole
from tests.bundled import bundled
from tests.core.build import SOURCES, as_of, base, claim, conflict, figure, scope, text
from tests.strategies import fact_bases

ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROOT = Path(__file__).parents[2]
VIEWS = claim(
    "2021-views", "views", "over 352 million", "press gov", as_of=as_of("2021-07-10T16:30+08:00", final=False),
    scope=scope("one_day", "on Sunday"), also=(figure("$1", "usd"),), note=Wording("A remark.", "备注。"),
)  # fmt: skip
RIVAL = claim("2021-views-two", "views", "several dozen")
GROWTH = replace(
    claim("2021-growth", "growth", "39"),
    evidence=(),
    modality=Modality.DERIVED,
    derived_from=Derivation("a / b", ("x", "y")),
)
FACTS = base(VIEWS, RIVAL, GROWTH, conflicts=[conflict("2021-how-many", "2021-views", "2021-views-two")])


def rows(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_a_row_per_claim_and_source() -> None:
    found = rows(spreadsheet(FACTS).removeprefix("\ufeff"))
    assert [(row["claim"], row["source"]) for row in found] == [
        ("2021-views", "press"),
        ("2021-views", "gov"),
        ("2021-views-two", "press"),
        ("2021-growth", ""),
    ]
    expected = {
        "edition": "2021", "metric_name": "Online views", "metric_name_zh": "线上观看量", "type": "amount",
        "value": "over 352 million", "value_zh": "超过3.52亿", "printed": "over 352 million", "number": "352000000",
        "bound": "at_least", "unit": "visits", "low": "352000000", "top": "", "also": "$1", "modality": "reported",
        "status": "accepted", "as_of": "2021-07-10T16:30+08:00", "final": "false", "scope": "one_day",
        "scope_name": "on Sunday", "conflicts": "2021-how-many", "note_zh": "备注。", "source_title": "Title of press",
        "publisher": "Publisher of press", "published": "2024-07-10", "tier": "B", "url": "https://example.org/press",
    }  # fmt: skip
    assert {name: found[0][name] for name in expected} == expected
    assert {name: found[2][name] for name in ("number", "bound", "as_of", "final", "scope")} == {
        "number": "", "bound": "vague", "as_of": "", "final": "", "scope": "",
    }  # fmt: skip
    assert {name: found[3][name] for name in ("formula", "inputs", "modality", "tier")} == {
        "formula": "a / b", "inputs": "x; y", "modality": "derived", "tier": "",
    }  # fmt: skip


def test_passages_of_one_source_stand_in_one_row() -> None:
    at = Passage(3, (0, 9), "00")
    evidence = (Evidence("press", at), Evidence("press", replace(at, para=7), "a copy"))
    (row,) = rows(spreadsheet(base(replace(RIVAL, evidence=evidence))).removeprefix("\ufeff"))
    assert (row["paragraphs"], row["via"]) == ("3; 7", "a copy")


@pytest.mark.parametrize("head", ["=1+1", "+39 %", "-5 %", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_acts_as_a_formula_in_a_spreadsheet(head: str) -> None:
    facts = base(claim("2021-place", "place", text(head)))
    (row,) = rows(spreadsheet(facts).removeprefix("\ufeff"))
    assert row["value"] == f"'{head}"
    (row,) = rows(package_files(facts, "1")["claims.csv"])
    assert row["value"] == head


def test_a_negative_number_is_a_number() -> None:
    low = replace(RIVAL, value=replace(figure("5"), low=Decimal(-5)))
    assert rows(spreadsheet(base(low)).removeprefix("\ufeff"))[0]["low"] == "-5"


def test_a_spreadsheet_knows_the_encoding_and_a_program_needs_no_help() -> None:
    for name, content in csv_files(FACTS).items():
        assert content.startswith("\ufeff") == name.endswith(".csv")
    assert not any(content.startswith("\ufeff") for content in package_files(FACTS, "1").values())


def test_every_export_says_what_it_is_of_which_revision_and_under_which_terms() -> None:
    for content in (read_me(FACTS), package_files(FACTS, "1")["datapackage.json"], whole(FACTS, "1")):
        assert FACTS.revision in content
        assert licence.NOTE in content
        assert licence.DESCRIPTION in content
    assert FACTS.short in datasette_metadata(FACTS)
    assert licence.NOTE in datasette_metadata(FACTS)


def test_the_terms_are_those_of_the_readme() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    assert " ".join(page.partition("## Licence\n")[2].split()) == licence.NOTE
    terms = " ".join((ROOT / "LICENSE-facts.md").read_text("utf-8").replace("*", "").split())
    assert licence.LICENCE_TITLE in terms
    assert licence.LICENCE_URL in terms


def test_the_page_on_exports_lists_every_column() -> None:
    page = (ROOT / "docs/export.md").read_text("utf-8")
    listed = re.search(r"<!-- tables -->\n(.*)<!-- /tables -->", page, re.DOTALL)
    assert listed
    wanted = [line for table in TABLES for line in (f"### {table.name}", "", *describe(table), "")]
    assert listed[1].splitlines() == wanted


# The data package, by the rules of Table Schema -----------------------------------------------------------------------

_TYPES = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": r"true|false", "string": r"(?s:.*)"}


def check_package(files: dict[str, str]) -> None:
    """Every rule that the descriptor states about its tables holds."""
    package = json.loads(files["datapackage.json"])
    assert re.fullmatch(r"[a-z0-9._/-]+", package["name"])
    assert all({"name", "path"} <= given.keys() for given in package["licenses"])
    assert all(given["title"] for given in package["sources"])
    tables = {resource["name"]: rows(files[resource["path"]]) for resource in package["resources"]}
    assert {f"{name}.csv" for name in tables} | {"datapackage.json"} == set(files)
    for resource in package["resources"]:
        _check_resource(resource, files[resource["path"]], tables)


def _check_resource(resource: dict[str, Any], content: str, tables: dict[str, list[dict[str, str]]]) -> None:
    found, schema = tables[resource["name"]], resource["schema"]
    assert next(csv.reader(io.StringIO(content, newline=""))) == [field["name"] for field in schema["fields"]]
    assert all(field["description"] for field in schema["fields"])
    for field in schema["fields"]:
        assert [v for row in found if (v := row[field["name"]]) and not re.fullmatch(_TYPES[field["type"]], v)] == []
    for name in schema.get("primaryKey", []):
        keys = [row[name] for row in found]
        assert all(keys)
        assert len(set(keys)) == len(keys)
    for key in schema.get("foreignKeys", []):
        (own,), (other,) = key["fields"], key["reference"]["fields"]
        known = {row[other] for row in tables[key["reference"]["resource"]]}
        assert {row[own] for row in found if row[own]} <= known


def test_the_package_of_the_bundled_facts() -> None:
    files = package_files(bundled(), "1.2.3")
    check_package(files)
    package = json.loads(files["datapackage.json"])
    assert package["version"] == f"1.2.3+{bundled().short}"
    assert len(package["sources"]) == len(bundled().sources)


@ANY
@given(fact_bases())
def test_a_package_of_any_facts(facts: FactBase) -> None:
    files = package_files(facts, "1")
    check_package(files)
    claims = rows(files["claims.csv"])
    assert {row["claim"] for row in claims} == set(facts.claims)
    assert {(row["claim"], row["source"]) for row in claims if row["source"]} == {
        (one.id, evidence.source) for one in facts.claims.values() for evidence in one.evidence
    }
    assert package_files(facts, "1") == files
    assert csv_files(facts) == csv_files(facts)


# The whole document ---------------------------------------------------------------------------------------------------


def test_the_whole_document() -> None:
    data = json.loads(whole(FACTS, "1.2.3"))
    assert (data["schema"], data["program"], data["revision"]) == (1, "1.2.3", FACTS.revision)
    first, _, derived = data["claims"]
    assert first["value"] == {
        "type": "amount", "printed": "over 352 million", "unit": "visits", "number": "352000000", "bound": "at_least",
        "high": None, "digits": 3, "low": "352000000", "top": None,
    }  # fmt: skip
    assert first["said"] == {"en": "over 352 million", "zh-CN": "超过3.52亿"}
    assert first["as_of"] == {"on": "2021-07-10T16:30+08:00", "printed": None, "inferred": None, "final": False}
    assert [one["source"] for one in first["evidence"]] == ["press", "gov"]
    assert derived["derived_from"] == {"formula": "a / b", "inputs": ["x", "y"]}
    assert [one["id"] for one in data["sources"]] == list(SOURCES)
    assert data["conflicts"][0]["between"] == ["2021-views", "2021-views-two"]


@ANY
@given(fact_bases(8), fact_bases(8))
def test_two_documents_are_equal_exactly_when_the_facts_are(one: FactBase, other: FactBase) -> None:
    same = replace(other, revision=one.revision)
    assert (one == same) == (whole(one, "1") == whole(same, "1"))


def test_the_document_of_the_bundled_facts_is_readable() -> None:
    data = json.loads(whole(bundled(), "1"))
    counts = {name: len(data[name]) for name in ("claims", "sources", "metrics", "conflicts", "editions", "subjects")}
    assert counts == {name: len(getattr(bundled(), name)) for name in counts}
