"""A record of the facts taken apart into its leaves: every value by its path, named as in the curated files.

Two records of one kind are equal exactly when their leaves are, so what changed in a record is what changed among them.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.core.edtf import Edtf
from bot.core.model import Amount, Doubt, Event, Evidence, Items, Near, Passage, Person, Text, When, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What a claim's value is called in the files.
VALUES = {Amount: "amount", Text: "text", When: "when", Event: "event", Person: "person", Items: "items"}
_KEYS = {Evidence: "source", Doubt: "about", Near: "metric", Amount: "unit"}
# What stands for its owner: `scope: whole_event`, `event: {en: …}`, `items: […]`.
_OWN = frozenset({"id", "wording", "items"})
_DERIVED = frozenset({"low", "top", "digits"})


def leaves(record: object) -> dict[str, str]:
    """Every value of a record by its path: ``amount.printed``, ``as_of.final``, ``evidence.shine-2021-closing.at``.

    What is not said has no leaf. Lists are JSON; the items of a list that have a name of their own also stand under it.
    """
    return dict(_walk("", record))


def is_derived(path: str) -> bool:
    """Whether a leaf follows from others: the interval and the digits of a figure."""
    return path.rpartition(".")[2] in _DERIVED


def _walk(path: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  any record, or any value in one
    if value is None or value == ():
        return
    if isinstance(value, tuple):
        yield from _list(path, value)
    elif isinstance(value, Passage):
        first, last = value.chars
        yield path, f"para {value.para}, chars {first} to {last}, sha256 {value.sha256}"
    elif is_dataclass(value) and not isinstance(value, Edtf):
        for field in fields(value):
            if path or field.name != "id":
                part = getattr(value, field.name)
                yield from _walk(_path(path, field.name, part), part)
    else:
        yield path, _plain(value)


def _path(path: str, name: str, part: object) -> str:
    if not path:
        return VALUES.get(type(part), name) if name == "value" else name
    return path if name in _OWN else f"{path}.{name}"


def _list(path: str, items: Sequence[Any]) -> Iterator[tuple[str, str]]:
    first = items[0]
    if isinstance(first, Wording):
        yield f"{path}.en", _json([item.en for item in items])
        if any(item.zh is not None for item in items):
            yield f"{path}.zh", _json([item.zh for item in items])
    elif is_dataclass(first):
        yield from _named(path, items)
    else:
        yield path, _json([_plain(item) for item in items])


def _named(path: str, items: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """A list whose items have names; a name that comes again is numbered."""
    key = _KEYS[type(items[0])]
    names = [getattr(item, key) for item in items]
    yield path, _json(names)
    for place, (name, item) in enumerate(zip(names, items, strict=True)):
        again = names[:place].count(name)
        below = f"{path}.{name}.{again + 1}" if again else f"{path}.{name}"
        for field in fields(item):
            if field.name != key:
                part = getattr(item, field.name)
                yield from _walk(_path(below, field.name, part), part)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.value if isinstance(value, StrEnum) else str(value)


def _json(items: Sequence[str | None]) -> str:
    return json.dumps(items, ensure_ascii=False)
