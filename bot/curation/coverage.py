"""Coverage: for which metric of which edition there is a source, and how well the claims stand.

The table that curators read says where sources are still to be found. It is also how two revisions are compared:
what had a source and has none any more has *fallen*.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.model import Claim, FactBase


class Standing(StrEnum):
    """How the claims of one cell stand; the first of these that applies."""

    CONFLICTING = "conflicting"
    PLANNED = "planned"
    VERIFIED = "verified"
    CITED = "cited"


_MARKS: Mapping[Standing, str] = {
    Standing.CONFLICTING: "≠",
    Standing.PLANNED: "○",
    Standing.VERIFIED: "●",
    Standing.CITED: "◐",
}
LEGEND = (
    "● verified: a passage is on record, which a check against the original proves · ◐ cited: a source is named, "
    "no passage · ○ planned: no source reports a result · ≠ conflicting: sources disagree · a number counts the claims"
)


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One metric of one edition."""

    edition: int
    metric: str


def cells(base: FactBase) -> dict[Cell, tuple[Standing, int]]:
    """Every cell that holds a live claim: how it stands, and how many claims it holds."""
    return {
        Cell(year, metric): (_standing(base, claims), len(claims))
        for year, metrics in base.by_edition.items()
        for metric, claims in metrics.items()
    }


def _standing(base: FactBase, claims: Sequence[Claim]) -> Standing:
    if any(conflict.state == "open" for claim in claims for conflict in base.conflicts_of.get(claim.id, ())):
        return Standing.CONFLICTING
    if all(claim.modality in (Modality.PLANNED, Modality.TARGET) for claim in claims):
        return Standing.PLANNED
    located = (evidence.at is not None for claim in claims for evidence in claim.evidence)
    return Standing.VERIFIED if any(located) else Standing.CITED


def fallen(before: FactBase, after: FactBase) -> list[Cell]:
    """What ``before`` has a source for and ``after`` has none."""
    return sorted(cells(before).keys() - cells(after).keys())


def table(base: FactBase) -> str:
    """The coverage as a table in Markdown: a row for each metric that any edition has, a column for each edition."""
    found = cells(base)
    years = list(base.editions)
    rows = [["metric", *map(str, years)], ["---", *(":-:" for _ in years)], *_rows(base, found, years)]
    rows.append([f"**{len(found)} cells**", *(str(sum(cell.edition == year for cell in found)) for year in years)])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _rows(base: FactBase, found: Mapping[Cell, tuple[Standing, int]], years: Sequence[int]) -> Iterator[list[str]]:
    used = {cell.metric for cell in found}
    for metric in base.metrics.values():
        if metric.id in used:
            yield [f"{metric.names.en} (`{metric.id}`)", *(_mark(found.get(Cell(year, metric.id))) for year in years)]


def _mark(cell: tuple[Standing, int] | None) -> str:
    if cell is None:
        return "·"
    standing, count = cell
    return _MARKS[standing] if count == 1 else f"{_MARKS[standing]} {count}"


def page(base: FactBase) -> str:
    """``docs/coverage.md``: the table with its legend."""
    return (
        "# What the facts cover\n\n"
        "Made by `make generated` from the shipped facts; a test fails where it is out of date.\n\n"
        f"{LEGEND} · a dot: no source.\n\n{table(base)}"
    )
