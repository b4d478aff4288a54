"""Filling in modals as a chat client does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .commands import CannotSend
from .rules.modals import CHECKBOX, RADIO_GROUP, TEXT_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .refusals import JSON

ACTION_ROW, TEXT_DISPLAY, LABEL = 1, 10, 18


def fill_in(modal: JSON, values: Mapping[str, Any]) -> JSON:
    """The ``data`` of a submit.

    Parameters
    ----------
    modal
        As the bot sent it.
    values
        By label or custom id: text for inputs, a list of values for selects.

    Raises
    ------
    CannotSend
        A field is unknown, required but empty, or out of its bounds.
    """
    left = dict(values)
    components = [_answered(top, left) for top in modal["components"]]
    if left:
        raise CannotSend(f"the modal has no field {', '.join(left)}")
    return {"custom_id": modal["custom_id"], "components": components}


def _fields(top: JSON) -> Iterator[tuple[str, JSON]]:
    if top["type"] == LABEL:
        yield top["label"], top["component"]
    for field in top.get("components", []):
        yield field.get("label", ""), field


def _answered(top: JSON, left: dict[str, Any]) -> JSON:
    kind = top["type"]
    if kind == TEXT_DISPLAY:
        return {"type": kind, "id": top.get("id", 0)}
    filled = [_field(label, field, left) for label, field in _fields(top)]
    if kind == LABEL:
        return {"type": kind, "id": top.get("id", 0), "component": filled[0]}
    return {"type": ACTION_ROW, "id": top.get("id", 0), "components": filled}


def _field(label: str, field: JSON, left: dict[str, Any]) -> JSON:
    key = field["custom_id"] if field["custom_id"] in left else label
    answer: JSON = {"type": field["type"], "id": field.get("id", 0), "custom_id": field["custom_id"]}
    given = left.pop(key, None)
    if field["type"] == TEXT_INPUT:
        text = str(field.get("value") or "") if given is None else str(given)
        low = field.get("min_length") or (1 if field.get("required", True) else 0)
        if not low <= len(text) <= (field.get("max_length") or 4000):
            raise CannotSend(f"field {label!r} does not take {len(text)} characters")
        return {**answer, "value": text}
    if field["type"] in (CHECKBOX, RADIO_GROUP):
        return {**answer, "value": given}
    return {**answer, "values": list(given or [])}
