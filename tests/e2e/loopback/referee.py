"""Discord's own OpenAPI description as a second opinion on request bodies.

The description is read with the leniency that Discord itself shows: integers may be digit strings, snowflakes may
be integers, `oneOf` means "any of", and fields that Discord accepts without describing them are passed over.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .refusals import JSON

ROOT = "urn:discord"
# Where in the body, and what is wrong there.
Finding = tuple[tuple[str | int, ...], str]
# Sent by libraries and accepted by Discord, but not described: age restriction of commands, flags of embeds,
# and text-to-speech on edits.
UNDESCRIBED = ("nsfw", "flags", "tts")
# Media channels exist, and libraries offer them as a type of channel options, but they are not described.
MEDIA_CHANNEL = {"title": "GUILD_MEDIA", "const": 16}


class Operation(NamedTuple):
    """A body that the description knows: a request's by method, an answer's by method and status."""

    name: str
    path: re.Pattern[str]
    schema: Any


class Referee:
    """Validates request bodies, and the loopback's own answers; build it by `referee_for`, which caches."""

    def __init__(self, description: JSON) -> None:
        schemas = dict(description["components"]["schemas"])
        channel_types = schemas["ChannelTypes"]
        schemas["ChannelTypes"] = {**channel_types, "oneOf": [*channel_types["oneOf"], MEDIA_CHANNEL]}
        self._requests = _Book(_Reader(schemas, closed=True), _request_schemas(description))
        self._answers = _Book(_Reader(schemas, closed=False), _answer_schemas(description))

    def findings(self, method: str, path: str, body: Any) -> list[Finding]:
        """What the description says against a request body; nothing for operations that it does not know."""
        return self._requests.findings(method, path, body)

    def answer_findings(self, method: str, path: str, status: int, answer: Any) -> list[Finding]:
        """What the description says against an answer of the loopback itself; further fields are welcome."""
        return self._answers.findings(f"{method} {status}", path, answer)


class _Book:
    """Validators by operation, compiled on first use."""

    def __init__(self, reader: _Reader, operations: Iterable[Operation]) -> None:
        self._reader = reader
        self._operations = list(operations)
        self._validators: dict[str, Any] = {}
        contents = {"components": {"schemas": {name: reader.lenient(s) for name, s in reader.schemas.items()}}}
        resource = Resource.from_contents(contents, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(ROOT, resource)

    def findings(self, name: str, path: str, instance: Any) -> list[Finding]:
        operation = next((o for o in self._operations if o.name == name and o.path.fullmatch(path)), None)
        if operation is None:
            return []
        key = f"{name} {operation.path.pattern}"
        if key not in self._validators:
            self._validators[key] = Validator(self._reader.lenient(operation.schema), registry=self._registry)
        return [_told(error) for error in self._validators[key].iter_errors(instance)]


@lru_cache(maxsize=2)
def referee_for(path: Path | None) -> Referee | None:
    """The referee of the description at `path`; ``None`` where there is none."""
    if path is None or not path.is_file():
        return None
    return Referee(json.loads(path.read_text("utf-8")))


def _described(description: JSON) -> Iterator[tuple[str, re.Pattern[str], JSON]]:
    """Every operation: method, pattern of its path, and what is said of it."""
    # Literal segments win over parameters, so paths with fewer parameters stand first.
    for template in sorted(description["paths"], key=lambda template: template.count("{")):
        pattern = re.compile(re.sub(r"\{[^}]+\}", "[^/]+", template))
        for method, operation in description["paths"][template].items():
            if isinstance(operation, dict):
                yield method.upper(), pattern, operation


def _request_schemas(description: JSON) -> Iterator[Operation]:
    for method, pattern, operation in _described(description):
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if content:
            yield Operation(method, pattern, content["schema"])


def _answer_schemas(description: JSON) -> Iterator[Operation]:
    for method, pattern, operation in _described(description):
        for status, answer in operation.get("responses", {}).items():
            content = answer.get("content", {}).get("application/json")
            if content:
                yield Operation(f"{method} {status}", pattern, content["schema"])


def _told(error: ValidationError) -> Finding:
    """The deepest reason behind an error: that of "any of" is hidden in its context."""
    deepest = best_match([error]) or error
    return tuple(deepest.absolute_path), deepest.message[:300]


class _Reader:
    """Reads schemas as Discord applies them rather than as they are written.

    `closed` schemas refuse fields that they do not describe.
    """

    def __init__(self, schemas: JSON, *, closed: bool) -> None:
        self.schemas = schemas
        self.closed = closed

    def lenient(self, schema: Any) -> Any:
        if isinstance(schema, list):
            return [self.lenient(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        found = {key: self.lenient(value) for key, value in schema.items() if key not in ("oneOf", "anyOf")}
        if isinstance(found.get("$ref"), str):
            found["$ref"] = found["$ref"].replace("#/", f"{ROOT}#/", 1)
        alternatives = schema.get("oneOf") or schema.get("anyOf")
        if isinstance(alternatives, list):
            found |= self.union(alternatives)
        if self.closed and isinstance(found.get("properties"), dict) and "additionalProperties" not in found:
            found["properties"] = {**dict.fromkeys(UNDESCRIBED, True), **found["properties"]}
            found["additionalProperties"] = False
        kinds = found.get("type")
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if isinstance(kinds, list) and "integer" in kinds:
            return {"anyOf": [found, {"type": "string", "pattern": r"^-?\d+$"}]}
        if found.get("format") == "snowflake":
            return {"anyOf": [found, {"type": "integer", "minimum": 0}]}
        return found

    def union(self, alternatives: list[JSON]) -> JSON:
        """Any of `alternatives`; by their ``type`` where that tells them apart, which is quicker and tells more."""
        by_type: JSON = {}
        for alternative in alternatives:
            target = self.schemas.get(str(alternative.get("$ref", "")).rpartition("/")[2], {})
            kinds = target.get("properties", {}).get("type", {}).get("enum")
            if not kinds:
                return {"anyOf": self.lenient(alternatives)}
            by_type |= {str(kind): self.lenient(alternative) for kind in kinds}
        return {"byType": by_type}


def _by_type(validator: Any, by_type: JSON, instance: Any, _: Any) -> Iterator[ValidationError]:
    """Validate the keyword ``byType``: the schema that belongs to the object's ``type``."""
    kind = str(instance.get("type")) if isinstance(instance, dict) else None
    if kind in by_type:
        yield from validator.descend(instance, by_type[kind])
    else:
        yield ValidationError(f"type is {kind}, not one of {', '.join(by_type)}")


Validator: Any = extend(Draft202012Validator, {"byType": _by_type})  # type: ignore[no-untyped-call]
