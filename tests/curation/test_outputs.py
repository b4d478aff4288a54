# ruff: noqa: E501 - a table reads best with one case a line
"""Faults for machines: workflow commands, JSON, SARIF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from bot.curation.codes import CODES
from bot.curation.coverage import Cell
from bot.curation.faults import Fault
from bot.curation.outputs import as_github, as_json, as_sarif
from bot.curation.pages import page

if TYPE_CHECKING:
    from tests.curation.conftest import Base

WHOLE = Fault("S105", "facts/editions/a, b: 100%.yaml", 1, 1, 1, "the file\nis large", "split it")
LATER = Fault("F120", "seeds/a b#é.yaml", 7, 3, 4, "no Chinese", "write {en: …, zh: …}", "  : text")
# The parts of SARIF 2.1.0 that are written, as strictly as its own schema and the rules of GitHub's upload ask for.
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_REGION = {
    "type": "object",
    "required": ["startLine"],
    "additionalProperties": False,
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "endColumn": {"type": "integer", "minimum": 1},
        "snippet": _TEXT,
    },
}
_PLACE = {
    "type": "object",
    "required": ["artifactLocation", "region"],
    "properties": {
        "artifactLocation": {"required": ["uri"], "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}}},
        "region": _REGION,
    },
}
_RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": _TEXT,
        "locations": {"minItems": 1, "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": _PLACE}}},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}  # fmt: skip
_RULE = {
    "required": ["id", "shortDescription", "help", "defaultConfiguration"],
    "properties": {
        "id": {"enum": list(CODES)},
        "shortDescription": _TEXT,
        "help": _TEXT,
        "defaultConfiguration": {"properties": {"level": {"enum": ["none", "note", "warning", "error"]}}},
    },
}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "minItems": 1,
            "items": {
                "required": ["tool", "columnKind", "results"],
                "properties": {
                    "tool": {"required": ["driver"], "properties": {"driver": {"required": ["name", "rules"], "properties": {"rules": {"items": _RULE, "uniqueItems": True}}}}},
                    "columnKind": {"const": "unicodeCodePoints"},
                    "results": {"type": "array", "items": _RESULT},
                },
            },
        },
    },
}  # fmt: skip


def test_workflow_commands_escape_what_would_end_them() -> None:
    first, second = as_github([WHOLE, LATER]).splitlines()
    assert first.startswith(
        "::error file=facts/editions/a%2C b%3A 100%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=S105%3A "
    )
    assert first.endswith("::the file%0Ais large%0Asplit it")
    assert second.startswith("::warning file=seeds/a b#é.yaml,line=7,endLine=7,col=3,endColumn=7,title=F120%3A ")
    assert as_github([]) == ""


@pytest.mark.parametrize("faults", [[], [WHOLE], [LATER, WHOLE, LATER]])
def test_sarif_is_sound(faults: list[Fault]) -> None:
    log = json.loads(as_sarif(faults, "1.0", page))
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [fault.code for fault in faults]


def test_sarif_points_at_the_place_and_knows_a_fault_again() -> None:
    first, second = json.loads(as_sarif([LATER, WHOLE], "1.0", page))["runs"][0]["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "seeds/a%20b%23%C3%A9.yaml"
    assert place["region"] == {"startLine": 7, "startColumn": 3, "endColumn": 7, "snippet": {"text": "  : text"}}
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    moved = Fault("F120", LATER.file, 99, 5, 4, LATER.message, LATER.mend, "    : text")
    again = json.loads(as_sarif([moved], "1.0", page))["runs"][0]["results"][0]
    assert again["partialFingerprints"] == first["partialFingerprints"] != second["partialFingerprints"]


def test_json_tells_the_outcome(base: Base) -> None:
    base.edit("facts/editions/2021.yaml", "number: 352000000", "number: 35200000")
    loaded = base.load()
    shown = loaded.faults[:1]
    outcome = json.loads(as_json(loaded, shown, "f" * 64, [Cell(2021, "theme")]))
    (fault,) = outcome.pop("faults")
    assert outcome == {
        "schema": 1,
        "revision": loaded.revision,
        "served": "f" * 64,
        "sound": False,
        "errors": loaded.errors,
        "warnings": 0,
        "notes": 0,
        "evidence": {
            "verified": loaded.evidence.verified,
            "broken": loaded.evidence.broken,
            "not_at_hand": loaded.evidence.not_at_hand,
        },
        "fallen": [{"edition": 2021, "metric": "theme"}],
    }
    assert (fault["code"], fault["family"], fault["severity"], fault["line"]) == ("V201", "values", "error", 14)
