"""The facts as one JSON document: everything that the curated files say, and how a card would say it."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.core.changelog import claim_text
from bot.core.edtf import Edtf
from bot.core.leaves import VALUES
from bot.export import licence

if TYPE_CHECKING:
    from bot.core.model import Claim, FactBase

SCHEMA = 1


def whole(base: FactBase, version: str) -> str:
    """The document; its keys are told in ``docs/export.md``."""
    data = {
        "schema": SCHEMA,
        "title": licence.TITLE,
        "description": licence.DESCRIPTION,
        "licence": {"name": licence.LICENCE, "url": licence.LICENCE_URL, "note": licence.NOTE},
        "program": version,
        "revision": base.revision,
        "sources": _all(base.sources.values()),
        "units": _all(base.units.values()),
        "scopes": _all(base.scopes.values()),
        "metrics": _all(base.metrics.values()),
        "editions": _all(base.editions.values()),
        "subjects": _all(base.subjects.values()),
        "claims": [_claim(base, claim) for claim in base.claims.values()],
        "conflicts": _all(base.conflicts.values()),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _all(records: Any) -> list[Any]:  # noqa: ANN401  records of any kind
    return [_plain(record) for record in records]


def _claim(base: FactBase, claim: Claim) -> dict[str, Any]:
    data: dict[str, Any] = _plain(claim)
    data["value"] = {"type": VALUES[type(claim.value)], **data["value"]}
    data["said"] = {"en": claim_text(base, claim, "en"), "zh-CN": claim_text(base, claim, "zh-CN")}
    return data


def _plain(value: Any) -> Any:  # noqa: ANN401  any value of a record
    """A value as JSON knows it: dates as EDTF, numbers as exact decimal strings, what is not said as ``null``."""
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
