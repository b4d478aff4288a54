"""What a check, a reload or a rollback came to, as data that goes from one process to another."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.core.changelog import line
from bot.core.diff import diff
from bot.service.publishing import LANGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import FactBase
    from bot.curation.load import Loaded

MOST_LINES = 20


class State(StrEnum):
    """How it ended."""

    SAME = "same"  # nothing to do: this is served already
    READY = "ready"  # it can go live
    COMPARED = "compared"  # two revisions were laid side by side
    LIVE = "live"  # it is live
    FAULTS = "faults"  # the files have errors
    REFUSED = "refused"  # something has changed meanwhile, or there is no such revision
    FAILED = "failed"  # the system refuses: rights, room, damage


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    Attributes
    ----------
    served
        The revision that is served now, if any.
    revision
        The revision that was proposed or brought live.
    files
        The hash of the curated files that were looked at.
    summary, lines
        What changes, by language: in one line, and record by record as far as that is readable.
    more
        How many records change besides those in ``lines``.
    errors, warnings, faults, report
        What the check found: counts, one line for each of the first, and the whole report.
    reason, message
        Why it was refused or failed: a key of the catalogues behind ``facts.why_``, and the system's own words.
    number, of
        The history's number of what went live, and the number that a rollback goes back to.
    """

    state: State
    served: str | None = None
    revision: str | None = None
    files: str = ""
    summary: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, list[str]] = field(default_factory=dict)
    more: int = 0
    errors: int = 0
    warnings: int = 0
    faults: list[str] = field(default_factory=list)
    report: str = ""
    reason: str = ""
    message: str = ""
    number: int | None = None
    of: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The outcome as plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Outcome:
        """The outcome again."""
        return cls(**{**data, "state": State(data["state"])})


def changes(old: FactBase | None, new: FactBase) -> dict[str, Any]:
    """What changes from one revision to another, as the fields of an outcome; the first revision in one line only."""
    found = diff(old, new)
    if old is None:
        return {"summary": {lang: found.summary(lang) for lang in LANGS}}
    shown = found.changes[:MOST_LINES]
    return {
        "summary": {lang: found.summary(lang) for lang in LANGS},
        "lines": {lang: [line(found, change, lang) for change in shown] for lang in LANGS},
        "more": len(found.changes) - len(shown),
    }


def findings(loaded: Loaded) -> dict[str, Any]:
    """What a check found, as the fields of an outcome; errors go first."""
    ordered = sorted(loaded.faults, key=lambda fault: (fault.severity.value, fault.place))
    said = [f"{f.severity}[{f.code}] {f.file}:{f.line}:{f.column} {f.message} ({f.mend})" for f in ordered[:MOST_LINES]]
    return {"errors": loaded.errors, "warnings": loaded.warnings, "faults": said}
