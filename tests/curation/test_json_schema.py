# ruff: noqa: E501 - a table reads best with one case a line
"""The JSON Schemas: shipped as they are made, sound, true of every shipped file, and false of planted faults."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from bot.curation.document import Document
from bot.curation.json_schema import Names, names, schemas, written
from bot.curation.reader import decode, read
from bot.errors import DataError
from tests.bundled import FACTS, ROOT, SEEDS
from tests.curation.conftest import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.curation.conftest import Base

SCHEMAS = schemas(names(FACTS, SEEDS))
SHIPPED = sorted([*FACTS.rglob("*.yaml"), *SEEDS.rglob("*.yaml")])


def plain(node: Any) -> Any:
    """A tree as JSON has it: without places, and without decimals."""
    if isinstance(node, dict):
        return {key: plain(entry[0]) for key, entry in node.items()}
    if isinstance(node, list):
        return [plain(entry[0]) for entry in node]
    return float(node) if isinstance(node, Decimal) else node


def tree(raw: bytes) -> Any:
    document = Document("x.yaml", read)
    assert decode(document, raw)
    return plain(read(document))


def kind_of(name: str) -> str:
    if name.endswith("metrics.yaml"):
        return "metrics"
    return "source" if "seeds/" in name else "claims"


def _checker(kind: str, known: dict[str, Any] = SCHEMAS) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(known[kind])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_shipped_schemas_are_current(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[kind])
    assert (ROOT / "schemas" / f"{kind}.schema.json").read_text("utf-8") == written(SCHEMAS[kind]), (
        "run: make generated"
    )


def test_every_shipped_file_is_true_to_its_schema() -> None:
    checkers = {kind: _checker(kind) for kind in SCHEMAS}
    told = [
        f"{path.name}: {error.json_path}: {error.message[:200]}"
        for path in SHIPPED
        for error in checkers[kind_of(path.as_posix())].iter_errors(tree(path.read_bytes()))
    ]
    assert told == []


def test_ids_are_offered() -> None:
    definitions = SCHEMAS["claims"]["definitions"]
    known = names(FACTS, SEEDS)
    assert definitions["metric"] == {"enum": list(known.metrics)}
    assert definitions["source"] == {"enum": [path.stem for path in sorted(SEEDS.glob("*.yaml"))]}
    assert definitions["unit"] == {"enum": list(known.units)}
    assert definitions["scope"] == {"enum": list(known.scopes)}
    assert SCHEMAS["metrics"]["definitions"]["unit"]["anyOf"][0] == {"enum": list(known.units)}


@pytest.fixture
def small(base: Base) -> dict[str, Any]:
    """The schemas of the small sound base."""
    return schemas(names(base.root / "facts", base.root / "seeds"))


@pytest.mark.parametrize("name", FILES)
def test_the_small_base_is_true_to_its_schemas(small: dict[str, Any], name: str) -> None:
    assert list(_checker(kind_of(name), small).iter_errors(tree(FILES[name].encode()))) == []


E21 = "facts/editions/2021.yaml"
SRC = "seeds/closing-2021.yaml"
VOC = "facts/metrics.yaml"
FAULTS = [
    (SRC, "tier: B", "tier: E"),
    (SRC, "lang: en\n", ""),
    (SRC, "lang: en", "language: en\nlang: en"),
    (SRC, "authors: [Ada Lin]", "authors: Ada Lin"),
    (SRC, "https://example.org/closing", "example.org"),
    (SRC, '"2021-07-11"', "2021"),
    (SRC, '"2021-07-11"', '"11 July"'),
    (SRC, "paragraphs: 5", "paragraphs: 0"),
    (SRC, "Harbour Daily", '" "'),
    (VOC, "kind: items", "kind: item"),
    (VOC, "plausible: [1000, 10000000000]", "plausible: [1000]"),
    (VOC, "accumulates: true", "accumulates: always"),
    (E21, "edition: 2021", 'edition: "2021"'),
    (E21, "edition: 2021\n", ""),
    (E21, "edition: 2021", "edition: 2021\nsubject: harbour"),
    (E21, "id: 2021-theme", "id: 2021_theme"),
    (E21, "metric: theme", "metric: themes"),
    (E21, "source: notice-2021, via", "source: notice-2020, via"),
    (E21, "scope: whole_event", "scope: whole"),
    (E21, "number: 3, unit: days", "number: 3, unit: day"),
    (E21, "number: 352000000", 'number: "352000000"'),
    (E21, "bound: at_least", "bound: over"),
    (E21, "    text: {en: Connected Minds, zh: null, printed: null}\n", ""),
    (E21, "text: {en: Connected Minds", "items: [a]\n    text: {en: Connected Minds"),
    (E21, "text: {en: Connected Minds, zh: null, printed: null}", "items: [Connected Minds]"),
    (E21, "    evidence: [{source: notice-2021}]\n    modality: planned\n  - id: 2021-signed", "    modality: planned\n  - id: 2021-signed"),
    (E21, "kind: contradiction", "kind: quarrel"),
    (E21, "between: [2021-days-three, 2021-days-four]", "between: [2021-days-three]"),
    (E21, "modality: derived", "modality: guessed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new"), FAULTS, ids=[new[:30].strip() or old[:30].strip() for _, old, new in FAULTS]
)
def test_the_schema_refuses_what_the_check_refuses(
    base: Base, small: dict[str, Any], name: str, old: str, new: str
) -> None:
    assert FILES[name].count(old) >= 1
    faulty = FILES[name].replace(old, new, 1)
    assert list(_checker(kind_of(name), small).iter_errors(tree(faulty.encode())))
    base.write(name, faulty)
    assert base.load().errors


def test_a_new_unit_may_stand_in_the_vocabulary(small: dict[str, Any]) -> None:
    new = FILES[VOC].replace("units:\n", 'units:\n  - {id: hours, kind: duration, template: "{n}"}\n', 1)
    new = new.replace("units: [days]", "units: [days, hours]")
    assert list(_checker("metrics", small).iter_errors(tree(new.encode()))) == []


def test_ids_are_read_although_something_else_is_faulty(base: Base) -> None:
    base.write(E21, "edition: [")
    base.write(VOC, FILES[VOC].replace("kind: items", "kind: item"))
    known = names(base.root / "facts", base.root / "seeds")
    assert isinstance(known, Names)
    assert "sectors" not in known.metrics
    assert "theme" in known.metrics


@pytest.mark.parametrize("text", [None, "units: ["])
def test_without_a_vocabulary_there_is_no_schema(base: Base, text: str | None) -> None:
    path: Path = base.root / VOC
    path.unlink() if text is None else path.write_text(text)
    with pytest.raises(DataError, match="no vocabulary that can be read"):
        names(base.root / "facts", base.root / "seeds")


def test_what_is_written_is_json() -> None:
    assert json.loads(written(SCHEMAS["source"])) == SCHEMAS["source"]
