"""What a check found, for machines: workflow commands of a hosted CI, JSON, and SARIF 2.1.0.

The shape of the JSON is described in ``docs/json.md`` and only grows. SARIF is the exchange format of OASIS for what
analysers find; its columns are counted in code points here, as everywhere in the checks.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot.curation.codes import CODES, FAMILIES, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.curation.coverage import Cell
    from bot.curation.faults import Fault
    from bot.curation.load import Loaded

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})


def as_github(faults: Iterable[Fault]) -> str:
    """One workflow command for each fault, as GitHub and the CIs that follow it read them."""
    return "".join(f"{_command(fault)}\n" for fault in faults)


def _command(fault: Fault) -> str:
    properties: dict[str, object] = {
        "file": fault.file,
        "line": fault.line,
        "endLine": fault.line,
        "col": fault.column,
        "endColumn": fault.column + fault.length,
        "title": f"{fault.code}: {CODES[fault.code].meaning}",
    }
    written = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{_COMMANDS[fault.severity]} {written}::" + f"{fault.message}\n{fault.mend}".translate(_DATA)


def as_json(loaded: Loaded, faults: Sequence[Fault], served: str | None, fallen: Sequence[Cell]) -> str:
    """The whole outcome as one object.

    Parameters
    ----------
    loaded
        The outcome of the load.
    faults
        Those to be shown.
    served
        The revision that is served now, if any.
    fallen
        What that revision has a source for and these files have none.
    """
    count = loaded.evidence
    outcome = {
        "schema": 1,
        "revision": loaded.revision,
        "served": served,
        "sound": loaded.base is not None,
        "errors": loaded.errors,
        "warnings": loaded.warnings,
        "notes": sum(fault.severity is Severity.NOTE for fault in loaded.faults),
        "evidence": {"verified": count.verified, "broken": count.broken, "not_at_hand": count.not_at_hand},
        "fallen": [{"edition": cell.edition, "metric": cell.metric} for cell in fallen],
        "faults": [_fault(fault) for fault in faults],
    }
    return _written(outcome)


def _fault(fault: Fault) -> dict[str, object]:
    return {
        "code": fault.code,
        "family": FAMILIES[fault.code[0]],
        "severity": str(fault.severity),
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "length": fault.length,
        "message": fault.message,
        "mend": fault.mend,
        "excerpt": fault.excerpt,
    }


def as_sarif(faults: Sequence[Fault], version: str, page: Callable[[str], str]) -> str:
    """A log of one run in SARIF 2.1.0, with a rule for each code that was met.

    Parameters
    ----------
    faults
        Those to be shown.
    version
        The program's.
    page
        Gives the page that explains a code.
    """
    met = sorted({fault.code for fault in faults})
    driver = {"name": "waic check", "semanticVersion": version, "rules": [_rule(code, page(code)) for code in met]}
    places = {code: place for place, code in enumerate(met)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(fault, places) for fault in faults],
    }
    return _written({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, page: str) -> dict[str, object]:
    entry = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": entry.meaning},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": str(entry.severity)},
        "properties": {"tags": [FAMILIES[code[0]]]},
    }


def _result(fault: Fault, places: Mapping[str, int]) -> dict[str, object]:
    region: dict[str, Any] = {"startLine": fault.line}
    if fault.excerpt is not None:
        region |= {"startColumn": fault.column, "endColumn": fault.column + fault.length}
        region["snippet"] = {"text": fault.excerpt}
    location = {"artifactLocation": {"uri": quote(fault.file)}, "region": region}
    return {
        "ruleId": fault.code,
        "ruleIndex": places[fault.code],
        "level": str(fault.severity),
        "message": {"text": f"{fault.message}: {fault.mend}"},
        "locations": [{"physicalLocation": location}],
        # Whoever compares two runs knows a fault again by what stands there, also where it has moved.
        "partialFingerprints": {"waicFault/v1": _fingerprint(fault)},
    }


def _fingerprint(fault: Fault) -> str:
    known = "\0".join((fault.code, fault.file, (fault.excerpt or "").strip(), fault.message))
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _written(outcome: object) -> str:
    return json.dumps(outcome, ensure_ascii=False, indent=2) + "\n"
