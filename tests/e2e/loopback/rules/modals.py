"""The limits of modals and of autocomplete answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .components import ACTION_ROW, OTHER_SELECTS, STRING_SELECT, TEXT_DISPLAY, check_select_options
from .problems import Problems

if TYPE_CHECKING:
    from tests.e2e.loopback.refusals import JSON, Path

TEXT_INPUT, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 4, 18, 19, 21, 22, 23
IN_LABEL = (
    STRING_SELECT,
    TEXT_INPUT,
    *OTHER_SELECTS,
    FILE_UPLOAD,
    RADIO_GROUP,
    CHECKBOX_GROUP,
    CHECKBOX,
)


def check_modal(data: Any, path: Path = ("data",)) -> None:
    """Refuse a modal that Discord would refuse."""
    problems = Problems()
    modal = problems.mapping(data, path)
    if modal is not None:
        for key, high in (("custom_id", 100), ("title", 45)):
            if problems.required(modal.get(key), (*path, key)):
                problems.text(modal[key], (*path, key), 1, high)
        custom_ids: set[str] = set()
        for index, top in enumerate(problems.listed(modal.get("components"), (*path, "components"), 1, 5)):
            _check_top(top, (*path, "components", index), problems, custom_ids)
    problems.refuse()


def _check_top(top: Any, path: Path, problems: Problems, custom_ids: set[str]) -> None:
    if problems.mapping(top, path) is None:
        return
    kind = top.get("type")
    if kind == ACTION_ROW:
        for index, child in enumerate(problems.listed(top.get("components"), (*path, "components"), 1, 1)):
            at = (*path, "components", index)
            if _is_one_of(child, at, problems, (TEXT_INPUT,)):
                if problems.required(child.get("label"), (*at, "label")):
                    problems.text(child["label"], (*at, "label"), 1, 45)
                _check_field(child, at, problems, custom_ids)
    elif kind == LABEL:
        if problems.required(top.get("label"), (*path, "label")):
            problems.text(top["label"], (*path, "label"), 1, 45)
        problems.text(top.get("description"), (*path, "description"), 0, 100)
        at = (*path, "component")
        if problems.required(top.get("component"), at) and _is_one_of(top["component"], at, problems, IN_LABEL):
            _check_field(top["component"], at, problems, custom_ids)
    elif kind != TEXT_DISPLAY:
        message = 'Value of field "type" must be one of (1, 10, 18).'
        problems.add((*path, "type"), "UNION_TYPE_CHOICES", message)


def _is_one_of(component: Any, path: Path, problems: Problems, allowed: tuple[int, ...]) -> bool:
    if problems.mapping(component, path) is None:
        return False
    if component.get("type") in allowed:
        return True
    listed = ", ".join(map(str, allowed))
    problems.add((*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).')
    return False


def _check_field(field: JSON, path: Path, problems: Problems, custom_ids: set[str]) -> None:
    if problems.required(field.get("custom_id"), (*path, "custom_id")):
        problems.text(field["custom_id"], (*path, "custom_id"), 1, 100)
        if field["custom_id"] in custom_ids:
            message = "Component custom id cannot be duplicated"
            problems.add((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        custom_ids.add(field["custom_id"])
    if field["type"] == STRING_SELECT:
        check_select_options(field.get("options"), (*path, "options"), problems)
    if field["type"] != TEXT_INPUT:
        return
    problems.choice(field.get("style"), (*path, "style"), (1, 2))
    problems.number(field.get("min_length"), (*path, "min_length"), 0, 4000)
    problems.number(field.get("max_length"), (*path, "max_length"), 1, 4000)
    problems.text(field.get("value"), (*path, "value"), 0, 4000)
    problems.text(field.get("placeholder"), (*path, "placeholder"), 0, 100)


def check_choices(data: Any, option_type: int, path: Path = ("data",)) -> None:
    """Refuse autocomplete choices that Discord would refuse: over 25, or a name or value out of bounds."""
    problems = Problems()
    found = problems.mapping(data, path)
    if found is not None and problems.required(found.get("choices"), (*path, "choices")):
        for index, choice in enumerate(problems.listed(found["choices"], (*path, "choices"), 0, 25)):
            check_choice(choice, option_type, (*path, "choices", index), problems)
    problems.refuse()


def check_choice(choice: Any, option_type: int, path: Path, problems: Problems) -> None:
    """Check one choice of an option of `option_type` (3 text, 4 integer, 10 number)."""
    if problems.mapping(choice, path) is None:
        return
    if problems.required(choice.get("name"), (*path, "name")):
        problems.text(choice["name"], (*path, "name"), 1, 100)
    value = choice.get("value")
    if not problems.required(value, (*path, "value")):
        return
    if option_type == 3:
        problems.text(value, (*path, "value"), 1, 100)
    else:
        problems.number(value, (*path, "value"), -(2**53), 2**53)
    if option_type == 4 and isinstance(value, float):
        problems.add((*path, "value"), "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
