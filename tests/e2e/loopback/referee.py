"""Discord's own OpenAPI description as a second opinion on request bodies.

The description is read with the leniency that Discord itself shows: integers may be digit strings, snowflakes may
be integers, `oneOf` means "any of", and fields that Discord accepts without describing them are passed over.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .refusals import JSON

ROOT = "urn:discord"
# Sent by libraries and accepted by Discord, but not described: age restriction of commands, flags of embeds,
# and text-to-speech on edits.
UNDESCRIBED = ("nsfw", "flags", "tts")
# Media channels exist, and libraries offer them as a type of channel options, but they are not described.
MEDIA_CHANNEL = {"title": "GUILD_MEDIA", "const": 16}


class Referee:
    """Validates request bodies; build it by `referee_for`, which caches."""

    def __init__(self, description: JSON) -> None:
        schemas = dict(description["components"]["schemas"])
        channel_types = schemas["ChannelTypes"]
        schemas["ChannelTypes"] = {**channel_types, "oneOf": [*channel_types["oneOf"], MEDIA_CHANNEL]}
        self._reader = _Reader(schemas)
        contents = {"components": {"schemas": {name: self._reader.lenient(s) for name, s in schemas.items()}}}
        resource = Resource.from_contents(contents, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(ROOT, resource)
        self._operations = list(_operations(description))
        self._validators: dict[tuple[str, str], Any] = {}

    def findings(self, method: str, path: str, body: Any) -> list[tuple[tuple[str | int, ...], str]]:
        """What the description says against `body`, as path and sentence; nothing for unknown operations."""
        template = next((t for m, t, pattern, _ in self._operations if m == method and pattern.fullmatch(path)), None)
        validator = self._validator(method, template) if template else None
        if validator is None:
            return []
        return [_told(error) for error in validator.iter_errors(body)]

    def _validator(self, method: str, template: str) -> Any:
        key = (method, template)
        if key not in self._validators:
            schema = next(s for m, t, _, s in self._operations if (m, t) == key)
            self._validators[key] = schema and Validator(self._reader.lenient(schema), registry=self._registry)
        return self._validators[key]


@lru_cache(maxsize=2)
def referee_for(path: Path | None) -> Referee | None:
    """The referee of the description at `path`; ``None`` where there is none."""
    if path is None or not path.is_file():
        return None
    return Referee(json.loads(path.read_text("utf-8")))


def _operations(description: JSON) -> Iterator[tuple[str, str, re.Pattern[str], Any]]:
    # Literal segments win over parameters, so paths with fewer parameters stand first.
    for template in sorted(description["paths"], key=lambda t: t.count("{")):
        pattern = re.compile(re.sub(r"\{[^}]+\}", "[^/]+", template))
        for method, operation in description["paths"][template].items():
            if isinstance(operation, dict) and "requestBody" in operation:
                content = operation["requestBody"]["content"].get("application/json")
                yield method.upper(), template, pattern, content and content["schema"]


def _told(error: ValidationError) -> tuple[tuple[str | int, ...], str]:
    """The deepest reason behind an error: that of "any of" is hidden in its context."""
    deepest = best_match([error]) or error
    return tuple(deepest.absolute_path), deepest.message[:300]


class _Reader:
    """Reads schemas as Discord applies them rather than as they are written."""

    def __init__(self, schemas: JSON) -> None:
        self.schemas = schemas

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
        if isinstance(found.get("properties"), dict) and "additionalProperties" not in found:
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
