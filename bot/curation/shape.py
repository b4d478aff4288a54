"""Small readers of shape that are put together into the format: a declaration, not code, says what a record holds.

A reader takes a value as it came from YAML, the event that marks its place, and the document; it returns the value
as the program keeps it, or :data:`BAD` after noting a fault. Reading goes on after a fault, so that one run tells
all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from bot.core import edtf
from bot.core.model import Wording
from bot.curation.document import Document, Event, Map
from bot.curation.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

Yaml: TypeAlias = Any
"""Whatever a YAML file may hold, before and after reading."""
BAD: Final[Yaml] = object()
"""What a reader returns after it has noted a fault."""
Read = Callable[[Yaml, Event, Document], Yaml]
Shape: TypeAlias = dict[str, Any]
"""What a reader accepts, in the words of JSON Schema; where a reader stands in it, its own shape is meant."""
SHAPES: Final[dict[Read, Shape]] = {}
"""The shapes of all readers but records, from which ``bot.curation.json_schema`` writes schemas for editors."""
MAX_TEXT = 2000
MAX_NUMBER = Decimal(10) ** 18
_TYPES = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a decimal",
    dict: "a mapping",
    list: "a list",
}


def shaped(read: Read, shape: Shape) -> Read:
    """Say of a reader what it accepts."""
    SHAPES[read] = shape
    return read


def name_of(value: object) -> str:
    """What a value is, in words."""
    return "nothing" if value is None else _TYPES.get(type(value), "a value")


def expected(what: str, value: object, at: Event, document: Document, mend: str | None = None) -> Yaml:
    """Note that ``what`` was expected where ``value`` stands."""
    document.fault("F103", at, f"expected {what}, found {name_of(value)}", mend or f"write {what}")
    return BAD


def text(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read a text that is not empty."""
    if value.__class__ is not str:
        raw = getattr(at, "value", None)
        mend = f'write "{raw}" in quotes' if raw and not isinstance(value, dict | list) else None
        return expected("text", value, at, document, mend)
    if not value or value.isspace():
        document.fault("F107", at, "the text is empty", "write the text, or delete the key")
        return BAD
    if len(value) > MAX_TEXT:
        document.fault("F110", at, f"the text is longer than {MAX_TEXT} characters", "shorten it")
        return BAD
    return value


def printed(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read the words of a source; a bare number is taken as it is written."""
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        value = at.value  # type: ignore[attr-defined] # only a scalar's event holds a number
    return text(value, at, document)


def boolean(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read true or false."""
    return value if value.__class__ is bool else expected("true or false", value, at, document)


def number(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read a number in base units."""
    if value.__class__ is not int and value.__class__ is not Decimal:
        return expected("a number", value, at, document, "write digits only, without commas, quotes or units")
    if not -MAX_NUMBER < value < MAX_NUMBER:
        document.fault("F110", at, "the number is too large for any fact", "check its digits")
        return BAD
    return Decimal(value)


def date(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read a date or an interval of the format."""
    if value.__class__ is not str:
        raw = getattr(at, "value", "2021-07-10")
        return expected("a date in quotes", value, at, document, f'write "{raw}"')
    try:
        return edtf.parse(value)
    except ValueError as error:
        message, _, rule = str(error).partition("; ")
        document.fault("F106", at, message, rule or edtf.RULE)
        return BAD


def wording(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read a wording of ours, which needs Chinese too."""
    return _wording(value, at, document, ours=True)


def quoted_wording(value: Yaml, at: Event, document: Document) -> Yaml:
    """Read a wording that is a source's own: Chinese only where a source has it."""
    return _wording(value, at, document, ours=False)


def _wording(value: Yaml, at: Event, document: Document, *, ours: bool) -> Yaml:
    if value.__class__ is str:
        read = text(value, at, document)
        found = BAD if read is BAD else Wording(read)
    else:
        found = _WORDING(value, at, document)
    if ours and found is not BAD and found.zh is None:
        document.fault("F120", at, "the wording has no Chinese", "write {en: …, zh: …}")
    return found


def whole(least: int) -> Read:
    """Make a reader of whole numbers from ``least``."""

    def read(value: Yaml, at: Event, document: Document) -> Yaml:
        if value.__class__ is not int:
            return expected("a whole number", value, at, document)
        if not least <= value < MAX_NUMBER:
            document.fault("F110", at, f"{value} is not at least {least}", f"write a whole number from {least}")
            return BAD
        return value

    return shaped(read, {"type": "integer", "minimum": least})


def pattern(rule: str, meaning: str, code: str = "F110", longest: int = 200) -> Read:
    """Make a reader of texts that follow a regular expression."""
    matches = re.compile(rule, re.ASCII).fullmatch

    def read(value: Yaml, at: Event, document: Document) -> Yaml:
        found = value if value.__class__ is str else text(value, at, document)
        if found is BAD:
            return BAD
        if len(found) > longest or not matches(found):
            document.fault(code, at, f'"{found[:80]}" breaks the rule', f"write {meaning}")
            return BAD
        return found

    return shaped(read, {"type": "string", "pattern": f"^(?:{rule})$", "maxLength": longest, "description": meaning})


def choice(words: type[StrEnum] | tuple[str, ...], what: str) -> Read:
    """Make a reader of one of some words; those of an enumeration are returned as its members."""
    members: dict[str, Yaml] = {str(word): word for word in words}

    def read(value: Yaml, at: Event, document: Document) -> Yaml:
        if value.__class__ is not str:
            return expected(f"a word for {what}", value, at, document, f"write one of: {', '.join(members)}")
        if value not in members:
            near = did_you_mean(value, members)
            mend = f"write {near}" if near else f"write one of: {', '.join(members)}"
            document.fault("F104", at, f'"{value[:80]}" is no {what}', mend)
            return BAD
        return members[value]

    return shaped(read, {"enum": list(members), "description": what})


def many(read: Read, least: int = 1) -> Read:
    """Make a reader of lists."""

    def read_all(value: Yaml, at: Event, document: Document) -> Yaml:
        if value.__class__ is not list:
            return expected("a list", value, at, document, "write [ … ]")
        if len(value) < least:
            document.fault(
                "F107", at, f"the list holds {len(value)} of at least {least}", "add to it, or delete the key"
            )
            return BAD
        found = [read(item, mark, document) for item, mark in value]
        return BAD if BAD in found else tuple(found)

    return shaped(read_all, {"type": "array", "items": read, "minItems": least})


class Record:
    """A reader of mappings with known keys.

    Parameters
    ----------
    what
        What the record is, in words.
    required, optional
        Readers by key. An optional key that holds null counts as absent.
    nullable
        Required keys that may hold null.
    build
        Called with the values by key; may note faults and return :data:`BAD`.
    """

    def __init__(
        self,
        what: str,
        required: Mapping[str, Read],
        optional: Mapping[str, Read],
        build: Callable[[dict[str, Yaml], Map, Document], Yaml],
        nullable: frozenset[str] = frozenset(),
    ) -> None:
        self.what = what
        self.required = required
        self.optional = optional
        self._fields = {**required, **optional}
        self.may_be_null = frozenset(optional) | nullable
        self._build = build

    def __call__(self, value: Yaml, at: Event, document: Document) -> Yaml:
        """Read one mapping."""
        if value.__class__ is not dict:
            return expected(
                self.what, value, at, document, f"write {{{', '.join(f'{key}: …' for key in self.required)}}}"
            )
        fields = self._fields
        found: dict[str, Yaml] = {}
        good = True
        for key, (item, mark, key_mark) in value.items():
            if (read := fields.get(key)) is None:
                good = self._unknown(key, item, key_mark, document)
            elif item is not None or key not in self.may_be_null:
                result = found[key] = read(item, mark, document)
                if result is BAD:
                    good = False
        for key in self.required:
            if key not in value:
                document.fault("F102", at, f"{self.what} needs {key}", f"add {key}: …")
                good = False
        return self._build(found, value, document) if good else BAD

    def _unknown(self, key: str, value: Yaml, mark: Event, document: Document) -> bool:
        near = did_you_mean(key, self._fields)
        mend = f"write {near}" if near else f"write one of: {', '.join(self._fields)}"
        if value is None and not near:
            mend = "put the text before it in quotes: it holds a comma"
        document.fault("F101", mark, f'{self.what} has no key "{key[:80]}"', mend)
        return False


def made(kind: Callable[..., Yaml]) -> Callable[[dict[str, Yaml], Map, Document], Yaml]:
    """Make a ``build`` for :class:`Record` that calls ``kind`` with the values by name."""

    def build(found: dict[str, Yaml], _raw: Map, _document: Document) -> Yaml:
        return kind(**found)

    return build


_WORDING = Record("a wording", {"en": text}, {"zh": text}, made(Wording))
_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?"
_EITHER = {"anyOf": [text, _WORDING]}
shaped(text, {"type": "string", "pattern": r"\S", "maxLength": MAX_TEXT})
shaped(printed, {"anyOf": [text, {"type": "number"}], "description": "as the source prints it"})
shaped(boolean, {"type": "boolean"})
shaped(number, {"type": "number", "description": "in base units, digits only"})
shaped(date, {"type": "string", "pattern": f"^{_DATE}(/{_DATE})?~?$", "description": edtf.RULE})
shaped(wording, {**_EITHER, "description": "our own words, in English and Chinese"})
shaped(quoted_wording, {**_EITHER, "description": "a source's own words; zh only where a Chinese source has them"})
