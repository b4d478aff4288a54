"""Reads the YAML of the facts in one pass over the parser's events, keeping the place of every key and value.

Only mappings, sequences and scalars are read, scalars by the rules of YAML 1.2: ``16:30``, ``no`` and ``2021-07-10``
are text. Whatever could hide, repeat or inflate a value is refused. The depth is counted while the events arrive, so
that no nesting, however deep, reaches the recursive parts of a parser.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from bot.curation.files import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.curation.document import Document, Map, Seq

Yaml: TypeAlias = Any
"""Events and values: their classes come from the parser, or from the file itself."""
MAX_DEPTH = 12
MAX_NODES = 250_000
MAX_DIGITS = 40
MAX_EXPONENT = 30
_SHOWN_AT_MOST = 20

_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff"
    "\U0001fffe\U0001ffff\U000e0000-\U0010ffff"
)
_FORBIDDEN = re.compile(f"[{_INVISIBLE}]|\r(?!\n)")
_ESCAPED = re.compile(f"[{_INVISIBLE}\t\r]")
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)|0o(?P<oct>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE](?P<exp>[-+]?[0-9]+))?)"
    r"|(?P<none>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))",
    re.ASCII,
)
_NUMERIC = frozenset("0123456789+-.")
"""First characters of the plain scalars that may be numbers."""
_NO_KEYS = frozenset([*_CONSTANTS, "<<"])
_HINTS = {
    "mapping values are not allowed": 'put the text in quotes: it holds ": "',
    "could not find expected ':'": "write a colon and a space behind the key, or indent the line as the text above",
    "did not find expected ',' or": "close the bracket, or put a comma before this",
    "cannot start any token": "put the text in quotes: it begins with a sign that YAML uses itself",
    "unexpected end of stream": "close the quotes or brackets that were opened above",
    "did not find expected key": "indent this line as its neighbours are, and close every quote before it",
    "did not find expected '-' indicator": "begin the line with - like its neighbours, or indent it further",
}


class _PythonParser(Reader, Scanner, Parser):
    """The same events without libyaml, only slower."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


PYTHON_PARSER: Callable[[str], Yaml] = _PythonParser
PARSER: Callable[[str], Yaml] = (
    getattr(yaml.cyaml, "CParser", PYTHON_PARSER) if yaml.__with_libyaml__ else PYTHON_PARSER
)


class _Stop(Exception):
    """Nothing behind this point can be read."""


def decode(document: Document, raw: bytes) -> bool:
    """Set the document's text from the bytes of its file; false, with a fault, where they are no plain UTF-8."""
    if len(raw) > MAX_BYTES:
        document.whole("S105", f"the file is larger than {MAX_BYTES} bytes", "split it into several files")
        return False
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        document.whole("S102", "the file begins with a byte order mark", "save it as UTF-8 without a byte order mark")
        return False
    try:
        document.text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        document.text = raw[: error.start].decode("utf-8")
        line, column = _position(document.text, len(document.text))
        message = f"byte 0x{raw[error.start]:02x} is no UTF-8"
        document.mark("S101", line, column, 1, message, "save the file as UTF-8")
        return False
    return True


def read(document: Document, parser: Callable[[str], Yaml] = PARSER) -> Map | None:
    """Read the text of a document; ``None`` where it has a fault of syntax, which is noted in the document."""
    before = len(document.faults)
    _characters(document)
    tree: Yaml = None
    if len(document.faults) == before:
        try:
            tree = _Pass(document, parser(document.text)).run()
        except _Stop:
            tree = None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            _malformed(document, error)
    return tree if len(document.faults) == before else None


def _position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index), index - (text.rfind("\n", 0, index) + 1)


def _characters(document: Document) -> None:
    text = document.text
    for found in islice(_FORBIDDEN.finditer(text), _SHOWN_AT_MOST):
        message = f"the character U+{ord(found.group()[0]):04X} is invisible or controls how text is shown"
        document.mark("S103", *_position(text, found.start()), 1, message, "delete it")
    if (tab := text.find("\t")) >= 0:
        document.mark("S104", *_position(text, tab), 1, "a tab", "indent and separate by spaces")
    if line := _DIRECTIVE.search(text):
        document.mark("S118", *_position(text, line.start()), 0, "a directive", "delete the line")


def _malformed(document: Document, error: Exception) -> None:
    problem = str(getattr(error, "problem", None) or "it cannot be read")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    hint = next((hint for words, hint in _HINTS.items() if words in problem), "check indentation, quotes and brackets")
    message = f"not well-formed YAML: {problem}"
    if mark is None:
        document.whole("S107", message, hint)
    else:
        document.mark("S107", mark.line, mark.column, 0, message, hint)


def plain_scalar(text: str) -> Yaml:
    """What a plain (unquoted) scalar means in YAML 1.2.

    Raises
    ------
    ValueError
        For infinities, "not a number", and numbers too large for any fact.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text.isdecimal() and text.isascii() and len(text) <= MAX_DIGITS:
        return int(text)
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    if found["none"] or len(text) > MAX_DIGITS or abs(int(found["exp"] or 0)) > MAX_EXPONENT:
        raise ValueError(f"{text[:MAX_DIGITS]} is no number that a fact can hold")
    if found["int"]:
        return int(text)
    if found["float"]:
        return Decimal(text)
    return int(found["oct"], 8) if found["oct"] else int(found["hex"], 16)


class _Pass:
    """One pass over the events of one document."""

    def __init__(self, document: Document, parser: Yaml) -> None:
        self._document = document
        self._next: Callable[[], Yaml] = parser.get_event
        self._left = MAX_NODES

    def run(self) -> Map | None:
        self._next()  # the start of the stream
        event = self._next()
        if event.__class__ is not DocumentStartEvent:
            self._nothing()
            return None
        root_event = self._next()
        root = self._value(root_event, 0)
        self._next()  # the end of the document
        more = self._next()
        if more.__class__ is not StreamEndEvent:
            self._fault("S108", more, "a second document begins here", "move it to a file of its own")
        if root is None:
            self._nothing()
            return None
        if root.__class__ is not dict:
            self._fault("F103", root_event, "expected a mapping of keys and values", "begin with `key: value`")
            return None
        found: Map = root
        return found

    def _nothing(self) -> None:
        self._document.whole("S106", "the file holds nothing", "write a record, or delete the file")

    def _fault(self, code: str, event: Yaml, message: str, mend: str) -> None:
        self._document.fault(code, event, message, mend)

    def _value(self, event: Yaml, depth: int) -> Yaml:
        """The value that begins with ``event``, ``depth`` levels below the root."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            self._fault("S111", event, f"an alias (*{event.anchor})", "write the value out")
            return None
        self._plain_node(event)
        if depth >= MAX_DEPTH:
            self._fault("S109", event, f"more than {MAX_DEPTH} levels deep", "flatten the record")
            raise _Stop
        return self._mapping(event, depth + 1) if kind is MappingStartEvent else self._sequence(event, depth + 1)

    def _plain_node(self, event: Yaml) -> None:
        if event.anchor is not None:
            self._fault("S110", event, f"an anchor (&{event.anchor})", f"delete &{event.anchor}")
        if event.tag is not None:
            self._fault("S112", event, f"a tag ({event.tag})", "delete the tag")

    def _scalar(self, event: Yaml) -> Yaml:
        """The value of a scalar that is quoted, or may be something else than text, or is refused."""
        self._plain_node(event)
        text = event.value
        if event.style:
            self._escapes(event, text)
            return text
        try:
            return plain_scalar(text)
        except ValueError as error:
            self._fault("S117", event, str(error), "write a finite number of at most 40 digits, or put it in quotes")
            return None

    def _escapes(self, event: Yaml, text: str) -> None:
        """Refuse in quotes, where an escape can write it, what is refused in the open."""
        if not text.isprintable() and (found := _ESCAPED.search(text)):
            message = f"an escape writes the character U+{ord(found.group()):04X}, which cannot be seen"
            self._fault("S103", event, message, "delete the escape")

    def _count(self, event: Yaml, values: int) -> None:
        """Count the values of a collection that is read."""
        self._left -= values
        if self._left < 0:
            self._fault("S116", event, f"more than {MAX_NODES} values", "split the file into several files")
            raise _Stop

    def _mapping(self, start: Yaml, depth: int) -> Map:
        pairs: Map = {}
        take = self._next
        while True:
            key = take()
            if key.__class__ is MappingEndEvent:
                self._count(start, len(pairs))
                return pairs
            # The common case is spelled out here, for speed: a plain word as key, a plain text as value.
            name = key.value if key.__class__ is ScalarEvent and key.tag is None and key.anchor is None else None
            if name is None or key.style or name in pairs or name in _NO_KEYS or name[0] in _NUMERIC:
                name = self._key(key, depth, pairs)
            event = take()
            if event.__class__ is not ScalarEvent:
                value = self._value(event, depth)
            else:
                text = event.value
                if event.style or text in _CONSTANTS or text[0] in _NUMERIC or event.anchor or event.tag:
                    value = self._scalar(event)
                else:
                    value = text
            if name is not None:
                pairs[name] = (value, event, key)

    def _key(self, event: Yaml, depth: int, pairs: Map) -> str | None:
        """The text of a key; ``None``, with a fault, where it is refused."""
        if event.__class__ is not ScalarEvent:
            self._fault("S115", event, "a key that is no text", "write a plain word as the key")
            self._value(event, depth)
            return None
        name: str = event.value
        if not isinstance(self._scalar(event), str):
            self._fault("S115", event, f"the key {name or 'null'} is no text", f'write "{name}" in quotes')
            return None
        if name == "<<" and not event.style:
            self._fault("S113", event, "a merge key (<<)", "write the keys out")
            return None
        if name in pairs:
            first = pairs[name][2].start_mark.line + 1
            self._fault("S114", event, f"the key {name} stands twice; first in line {first}", "keep one of the two")
            return None
        return name

    def _sequence(self, start: Yaml, depth: int) -> Seq:
        items: Seq = []
        take = self._next
        while True:
            event = take()
            if event.__class__ is SequenceEndEvent:
                self._count(start, len(items))
                return items
            items.append((self._value(event, depth), event))
