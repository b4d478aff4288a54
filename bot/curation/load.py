"""The way from two folders of YAML to a :class:`~bot.core.model.FactBase`: read, check, build."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.core.model import FactBase
from bot.curation import faults as reporting
from bot.curation.checks import EvidenceCount, check
from bot.curation.codes import Severity
from bot.curation.draft import Draft, Placed
from bot.curation.files import File, Problem, gather, revision
from bot.curation.parse import HOMES, Parsed, parse
from bot.curation.schema import ClaimFile

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bot.curation.faults import Fault

_MISSING = Problem("F109", "there is no vocabulary", "write metrics.yaml with units and metrics")
_K = TypeVar("_K")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to: ``base`` is ``None`` where there are errors."""

    base: FactBase | None
    faults: tuple[Fault, ...]
    evidence: EvidenceCount
    revision: str

    @property
    def errors(self) -> int:
        """How many faults stop the load."""
        return sum(fault.severity is Severity.ERROR for fault in self.faults)

    @property
    def warnings(self) -> int:
        """How many faults do not, and should be mended all the same."""
        return sum(fault.severity is Severity.WARNING for fault in self.faults)

    def report(self, serving: str) -> str:
        """Every fault and the last line, which says what is ``serving`` now."""
        return reporting.report(self.faults, serving)


def load(facts: Path, seeds: Path, originals: Path | None = None, today: dt.date | None = None) -> Loaded:
    """Read, check and build the facts of two folders.

    Parameters
    ----------
    facts, seeds
        The folders of claims and of source records.
    originals
        Where documents lie against which evidence is verified, if any.
    today
        The day against which plans are held; without one, no plan is called past.

    Raises
    ------
    DataError
        When one of the folders cannot be read at all.
    """
    return Loader().load(facts, seeds, originals, today)


class Loader:
    """Loads again and again, and parses only the files whose bytes have changed since the last time."""

    def __init__(self) -> None:
        self._parsed: dict[str, tuple[File, Parsed]] = {}

    def load(self, facts: Path, seeds: Path, originals: Path | None = None, today: dt.date | None = None) -> Loaded:
        """Read, check and build; see :func:`load`."""
        with _collector_at_rest():
            return self._load(facts, seeds, originals, today)

    def _load(self, facts: Path, seeds: Path, originals: Path | None, today: dt.date | None) -> Loaded:
        folders = (("facts", gather(facts)), ("seeds", gather(seeds)))
        parsed = self._parse_all({f"{folder}/{file.name}": file for folder, files in folders for file in files})
        draft = Draft()
        for one in sorted(parsed, key=_order):
            draft.add(one)
        if not any(one.name == "facts/metrics.yaml" for one in parsed):
            parsed.append(_no_vocabulary(folders[0][1], facts, draft))
        evidence = check(draft, originals, today)
        number = revision((name, [file for file in files if file.problem is None]) for name, files in folders)
        found = tuple(sorted((fault for one in parsed for fault in one.document.faults), key=lambda fault: fault.place))
        sound = all(fault.severity is not Severity.ERROR for fault in found)
        for one in parsed:
            one.document.tree = None
        return Loaded(_base(draft, number) if sound else None, found, evidence, number)

    def _parse_all(self, files: Mapping[str, File]) -> list[Parsed]:
        fresh: dict[str, tuple[File, Parsed]] = {}
        for name, file in files.items():
            kept = self._parsed.get(name)
            if kept and kept[0] == file:
                kept[1].document.faults[:] = kept[1].faults
                fresh[name] = kept
            else:
                fresh[name] = (file, parse(name, file))
        self._parsed = fresh
        return [parsed for _, parsed in fresh.values()]


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let the garbage collector rest while hundreds of thousands of small objects are made that will all be kept.

    It would walk them again and again and find nothing: that was measured at half the time of a load.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _order(one: Parsed) -> tuple[int, int, str]:
    """The vocabulary, then editions by year, then subjects, then sources."""
    home = next((place for place, home in enumerate(HOMES) if home.path.fullmatch(one.name)), len(HOMES))
    year = one.record.edition.year if isinstance(one.record, ClaimFile) and one.record.edition else 0
    return (home, year, one.name)


def _no_vocabulary(files: list[File], facts: Path, draft: Draft) -> Parsed:
    draft.lost.update(HOMES[0].kinds.values())
    folder = files[0].label.removesuffix(files[0].name) if files else f"{facts.name}/"
    return parse("facts/metrics.yaml", File("metrics.yaml", f"{folder}metrics.yaml", problem=_MISSING))


def _base(draft: Draft, number: str) -> FactBase:
    return FactBase(
        revision=number,
        sources=_records(draft.sources),
        metrics=_records(draft.metrics),
        units=_records(draft.units),
        scopes=_records(draft.scopes),
        editions=dict(sorted(_records(draft.editions).items())),
        claims=_records(draft.claims),
        conflicts=_records(draft.conflicts),
        subjects=_records(draft.subjects),
    )


def _records(placed: Mapping[_K, Placed[_T]]) -> dict[_K, _T]:
    return {name: one.record for name, one in placed.items()}
