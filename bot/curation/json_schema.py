"""JSON Schemas (draft-07) of the three kinds of file, for editors that complete and mark YAML by them.

They are written from the declarations in ``bot.curation.schema``, so they cannot drift from what the reader accepts;
the ids of metrics, units, scopes and sources stand in them, so that an editor offers those that there are. A schema
knows one file at a time: ``waic check`` remains the judge.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.core.model import MetricKind
from bot.curation.files import gather
from bot.curation.parse import parse
from bot.curation.schema import CLAIM, CONTEXT, EDITION, FIGURES, SOURCE, VALUES, VOCABULARY, Vocabulary
from bot.curation.shape import SHAPES, Record
from bot.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Schema: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_NULL: Schema = {"type": "null"}
_KEYS: Mapping[str, str] = {
    **dict.fromkeys(FIGURES, "amount"),
    MetricKind.TEXT: "text",
    MetricKind.DATE: "when",
    MetricKind.EVENT: "event",
    MetricKind.PERSON: "person",
    MetricKind.ITEMS: "items",
}


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that an editor shall offer: metrics with their kinds, and units, scopes and sources."""

    metrics: Mapping[str, MetricKind]
    units: tuple[str, ...]
    scopes: tuple[str, ...]
    sources: tuple[str, ...]


def names(facts: Path, seeds: Path) -> Names:
    """Read the ids from the files, also where other things in them are not yet sound.

    Raises
    ------
    DataError
        When a folder cannot be read, or there is no vocabulary in it.
    """
    found = next((file for file in gather(facts) if file.name == "metrics.yaml"), None)
    vocabulary = parse("facts/metrics.yaml", found).record if found else None
    if not isinstance(vocabulary, Vocabulary):
        raise DataError(f"{facts}: there is no vocabulary that can be read; `waic check` says what is wrong")
    return Names(
        {metric.id: metric.kind for _, metric in vocabulary.metrics},
        tuple(unit.id for _, unit in vocabulary.units),
        tuple(scope.id for _, scope in vocabulary.scopes),
        tuple(file.name.removesuffix(".yaml") for file in gather(seeds) if file.problem is None),
    )


def schemas(known: Names) -> dict[str, Schema]:
    """The schemas by the name of the kind of file: source, metrics, claims."""
    vocabulary, sources = _definitions(known, closed=False), describe(SOURCE)
    return {
        "source": _schema("The record of a source document", sources, {}),
        "metrics": _schema("The vocabulary: units, scopes, metrics", describe(VOCABULARY), vocabulary),
        "claims": _schema("The claims of an edition or a subject", _claims(), _definitions(known, closed=True)),
    }


def written(schema: Schema) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def describe(shape: object) -> Any:  # noqa: ANN401 - a piece of JSON
    """A reader, or a shape in which readers stand, as a JSON Schema."""
    if isinstance(shape, Record):
        return _record(shape)
    if callable(shape):
        return describe(SHAPES[shape])
    if isinstance(shape, dict):
        return {key: describe(held) for key, held in shape.items()}
    return [describe(held) for held in shape] if isinstance(shape, list) else shape


def _record(record: Record) -> Schema:
    fields = {**record.required, **record.optional}
    properties = {key: _field(describe(read), null=key in record.may_be_null) for key, read in fields.items()}
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if record.required:
        found["required"] = list(record.required)
    return {**found, **_ONE_VALUE} if record is CLAIM else found


def _held(key: str) -> Schema:
    """Asks for a key that is not null: an optional key that holds null counts as absent."""
    return {"required": [key], "properties": {key: {"not": _NULL}}}


_ONE_VALUE: Schema = {
    "oneOf": [_held(value) for value in VALUES],
    "anyOf": [_held("evidence"), _held("derived_from")],
    "allOf": [{"$ref": "#/definitions/value_of_metric"}],
}


def _field(schema: Schema, *, null: bool) -> Schema:
    return {"anyOf": [schema, _NULL]} if null else schema


def _schema(title: str, schema: Schema, definitions: Schema) -> Schema:
    return {"$schema": _DRAFT, "title": title, **schema, "definitions": definitions}


def _claims() -> Schema:
    """One schema for both kinds of file of claims: they differ in their heads only."""
    edition, context = describe(EDITION), describe(CONTEXT)
    return {
        "type": "object",
        "properties": {**context["properties"], **edition["properties"]},
        "additionalProperties": False,
        "required": ["names"],
        "oneOf": [{"required": ["edition"]}, {"required": ["subject"]}],
    }


def _definitions(known: Names, *, closed: bool) -> Schema:
    """The ids that there are; in the vocabulary itself (not ``closed``) they are offered, and new ones allowed."""
    kinds = {"metric": known.metrics, "unit": known.units, "scope": known.scopes, "source": known.sources}
    offered: dict[str, Schema] = {kind: {"enum": list(ids)} for kind, ids in kinds.items()}
    if not closed:
        return {kind: {"anyOf": [there, {"type": "string"}]} for kind, there in offered.items()}
    return {**offered, "value_of_metric": {"allOf": list(_values(known))}}


def _values(known: Names) -> Iterator[Schema]:
    """Which key holds the value of a claim follows from the kind of its metric."""
    for key in VALUES:
        metrics = [metric for metric, kind in known.metrics.items() if _KEYS[kind] == key]
        about = {"properties": {"metric": {"enum": metrics}}, "required": ["metric"]}
        yield {"if": about, "then": {"required": [key]}}
