"""Everything that was read in one run, with places, before it is known to be sound."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.curation.schema import ClaimFile, Vocabulary
from bot.curation.shape import BAD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.model import Claim, Conflict, Edition, Metric, ScopeName, Source, Subject, Unit
    from bot.curation.document import Document, Path
    from bot.curation.parse import Parsed
    from bot.curation.schema import GrowthOf

_T = TypeVar("_T")
_K = TypeVar("_K")


@dataclass(slots=True)
class Placed(Generic[_T]):
    """A record and where it stands."""

    record: _T
    document: Document
    path: Path

    def fault(self, code: str, steps: Path, message: str, mend: str) -> None:
        """Note a fault at a value of the record; ``steps`` lead to it from the record."""
        self.document.at(code, self.path + steps, message, mend)


@dataclass(slots=True)
class Draft:
    """The records of a run by id, in the order of their files.

    ``known`` holds, by kind of record, the ids of faulty records too, so that one fault is told once and not again
    at every place that refers to it. ``lost`` names the kinds of which a whole file could not be read: about those,
    nothing is called unknown.
    """

    sources: dict[str, Placed[Source]] = field(default_factory=dict)
    units: dict[str, Placed[Unit]] = field(default_factory=dict)
    scopes: dict[str, Placed[ScopeName]] = field(default_factory=dict)
    metrics: dict[str, Placed[Metric]] = field(default_factory=dict)
    growths: dict[str, Placed[GrowthOf]] = field(default_factory=dict)
    editions: dict[int, Placed[Edition]] = field(default_factory=dict)
    subjects: dict[str, Placed[Subject]] = field(default_factory=dict)
    claims: dict[str, Placed[Claim]] = field(default_factory=dict)
    conflicts: dict[str, Placed[Conflict]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)

    def is_known(self, kind: str, name: str) -> bool:
        """Whether ``name`` is, or may be, a record of ``kind``."""
        return name in self.known.get(kind, ()) or kind in self.lost

    def add(self, one: Parsed) -> None:
        """Take up the records of a file; faults R310 where an id is taken."""
        for kind, ids in one.known.items():
            self.known.setdefault(kind, set()).update(ids)
        self.lost |= one.lost
        record, document = one.record, one.document
        if isinstance(record, ClaimFile):
            if record.edition:
                _add(self.editions, record.edition.year, Placed(record.edition, document, ()), "edition")
            if record.subject:
                _add(self.subjects, record.subject.id, Placed(record.subject, document, ()), "subject")
            _add_all(self.claims, "claims", record.claims, document)
            _add_all(self.conflicts, "conflicts", record.conflicts, document)
        elif isinstance(record, Vocabulary):
            _add_all(self.units, "units", record.units, document)
            _add_all(self.scopes, "scopes", record.scopes, document)
            _add_all(self.metrics, "metrics", record.metrics, document)
            _add_all(self.growths, "growths", record.growths, document, "metric")
        elif record is not BAD:
            _add(self.sources, record.id, Placed(record, document, ()), "id")


def _add_all(
    target: dict[str, Placed[_T]], key: str, records: Iterable[tuple[int, _T]], document: Document, named: str = "id"
) -> None:
    for place, record in records:
        _add(target, record.id, Placed(record, document, (key, place)), named)  # type: ignore[attr-defined] # every listed record has an id


def _add(target: dict[_K, Placed[_T]], name: _K, placed: Placed[_T], key: str) -> None:
    first = target.setdefault(name, placed)
    if first is not placed:
        message = f"{key} {name} is taken by a record in {first.document.label}"
        placed.fault("R310", (key,), message, "choose another, or delete one of the two")
