"""The coverage gates, run after the tests: ``python -m pytest --cov && python -m tests.gates``.

The rooms that decide what is true are covered whole, lines and branches; the rest of the package by nine tenths.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import coverage
from coverage.exceptions import CoverageException

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GATES: Mapping[str, float] = {"bot/core": 100.0, "bot/curation": 100.0, "bot/service": 100.0, "bot": 90.0}


@dataclass(frozen=True)
class Row:
    """What is covered of one folder, against what must be. Statements and branches count alike."""

    folder: str
    covered: int
    total: int
    gate: float

    @property
    def percent(self) -> float:
        """Covered statements and branches of a hundred; a folder without any is covered."""
        return 100.0 * self.covered / self.total if self.total else 100.0

    @property
    def passed(self) -> bool:
        """Whether the gate is met, compared without rounding."""
        return self.covered * 100 >= self.gate * self.total


def rows(files: Mapping[str, Mapping[str, Any]], gates: Mapping[str, float] = GATES) -> list[Row]:
    """One row for each gate, from the ``files`` of coverage's JSON report."""
    found = []
    for folder, gate in gates.items():
        summaries = [file["summary"] for path, file in files.items() if Path(path).as_posix().startswith(f"{folder}/")]
        covered = sum(summary["covered_lines"] + summary.get("covered_branches", 0) for summary in summaries)
        total = sum(summary["num_statements"] + summary.get("num_branches", 0) for summary in summaries)
        found.append(Row(folder, covered, total, gate))
    return found


def gaps(files: Mapping[str, Mapping[str, Any]], failed: Sequence[Row]) -> list[str]:
    """The places that keep a gate shut: the file, its lines and its branches that no test took."""
    found = []
    for path, file in sorted(files.items()):
        if any(Path(path).as_posix().startswith(f"{row.folder}/") for row in failed):
            lines = [str(line) for line in file["missing_lines"]]
            branches = [f"{start}->{end}" for start, end in file.get("missing_branches", [])]
            if lines or branches:
                found.append(f"{path}: {', '.join([*lines, *branches])}")
    return found


def table(found: Sequence[Row]) -> str:
    """The rows as text."""
    width = max(len(row.folder) for row in found)
    return "\n".join(
        f"{row.folder:<{width}}  {row.percent:6.2f} %  of {row.gate:3.0f} %  {'ok' if row.passed else 'TOO LOW'}"
        for row in found
    )


def report() -> Mapping[str, Mapping[str, Any]]:
    """The files of coverage's own JSON report of the last run."""
    measured = coverage.Coverage()
    measured.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        measured.json_report(outfile=str(path))
        files: Mapping[str, Mapping[str, Any]] = json.loads(path.read_text("utf-8"))["files"]
    return files


def main() -> int:
    """Print the table and what is missing; 1 where a gate is not met."""
    try:
        files = report()
    except CoverageException as error:
        print(f"No coverage to judge ({error}). Run: python -m pytest --cov", file=sys.stderr)  # noqa: T201
        return 1
    found = rows(files)
    failed = [row for row in found if not row.passed]
    print("\n".join(["Coverage, lines and branches:", table(found), *gaps(files, failed)]))  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
