"""One file on its own: from bytes to records, with every fault that shows without looking at another file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.curation import reader
from bot.curation.document import Document
from bot.curation.schema import CONTEXT, EDITION, SOURCE, VOCABULARY, ClaimFile, Vocabulary
from bot.curation.shape import BAD, Yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import Source
    from bot.curation.document import Map
    from bot.curation.faults import Fault
    from bot.curation.files import File
    from bot.curation.shape import Read

_PLACES = "metrics.yaml, editions/<year>.yaml or context/<subject>.yaml among the facts, <id>.yaml among the seeds"


@dataclass(frozen=True, slots=True)
class Home:
    """A place for files: what they hold, and the ids by which others refer to it."""

    path: re.Pattern[str]
    read: Read
    kinds: Mapping[str, str]
    """Kinds of record by the key of the list that holds them; the key "" stands for the file itself."""


HOMES = (
    Home(re.compile(r"facts/metrics\.yaml"), VOCABULARY, {"metrics": "metric", "units": "unit", "scopes": "scope"}),
    Home(re.compile(r"facts/editions/[^/]+\.yaml"), EDITION, {"claims": "claim", "conflicts": "conflict"}),
    Home(re.compile(r"facts/context/[^/]+\.yaml"), CONTEXT, {"claims": "claim", "conflicts": "conflict"}),
    Home(re.compile(r"seeds/[^/]+\.yaml"), SOURCE, {"": "source"}),
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One file after reading.

    ``record`` is :data:`~bot.curation.shape.BAD` where the file holds none. ``known`` are the ids in it by kind,
    those of faulty records too; ``lost`` are the kinds about which nothing is known, as the file cannot be read.
    """

    name: str
    document: Document
    record: Yaml
    faults: tuple[Fault, ...]
    known: Mapping[str, frozenset[str]]
    lost: frozenset[str]


def parse(name: str, file: File) -> Parsed:
    """Read one file; ``name`` is its path from above the two folders, such as ``facts/editions/2021.yaml``."""
    document = Document(file.label, reader.read)
    home = next((home for home in HOMES if home.path.fullmatch(name)), None)
    record: Yaml = BAD
    tree: Map | None = None
    if file.problem is not None:
        document.whole(file.problem.code, file.problem.message, file.problem.mend)
    elif home is None:
        document.whole("F109", "no facts are kept in this place", f"move the file to {_PLACES}")
    elif reader.decode(document, file.raw) and (tree := reader.read(document)) is not None:
        record = home.read(tree, _START, document)
        if record is not BAD:
            _check_name(name, record, document)
    kinds = home.kinds if home else {}
    known = {kind: _ids(tree, key, name) for key, kind in kinds.items()}
    lost = frozenset(kinds.values()) - {"source"} if tree is None else frozenset()
    return Parsed(name, document, record, tuple(document.faults), known, lost)


class _Mark:
    line = 0
    column = 0


class _Start:
    """The place of a file's root."""

    start_mark = end_mark = _Mark()


_START = _Start()


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _ids(tree: Map | None, key: str, name: str) -> frozenset[str]:
    if not key:
        found = [_stem(name), _held(tree, "id")]
    else:
        items = _held(tree, key)
        found = [_held(item, "id") for item, _ in items] if isinstance(items, list) else []
    return frozenset(item for item in found if isinstance(item, str))


def _held(value: Yaml, key: str) -> Yaml:
    return value[key][0] if isinstance(value, dict) and key in value else None


def _check_name(name: str, record: ClaimFile | Source | Vocabulary, document: Document) -> None:
    if isinstance(record, Vocabulary):
        return
    if not isinstance(record, ClaimFile):
        key, held = "id", record.id
    elif record.edition:
        key, held = "edition", str(record.edition.year)
    else:
        key, held = "subject", record.subject.id if record.subject else ""
    if _stem(name) != held:
        message = f"{key} {held} stands in a file named {_stem(name)}.yaml"
        document.at("F109", (key,), message, f"rename the file to {held}.yaml")
