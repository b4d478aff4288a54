"""What a card shows, row by row, and whether a row is what it claims to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.core.model import Modality
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Card = Mapping[str, Any]

AHEAD = (Modality.PLANNED, Modality.TARGET)


@dataclass(frozen=True)
class Row:
    """An entry of ``figures`` or ``facts``, a mark of the chart, or one end of a comparison."""

    metric: str | None
    edition: int | None
    claims: tuple[str, ...]
    missing: bool = False
    modality: str | None = None

    @property
    def subjects(self) -> set[str | None]:
        """Whom the claims speak of, where they are of no edition."""
        known = bundled().claims
        return {known[name].subject if name in known else None for name in self.claims}

    @property
    def sound(self) -> bool:
        """Whether each claim exists, is of this metric and edition, and no plan is shown as a result."""
        known = bundled().claims
        for name in self.claims:
            if name not in known or (known[name].metric, known[name].edition) != (self.metric, self.edition):
                return False
            ahead = known[name].modality in AHEAD
            if ahead and self.modality is not None and self.modality not in AHEAD:
                return False
        return self.missing or bool(self.claims)


def rows(card: Card) -> list[Row]:
    """The entries of ``figures``, then those of ``facts``, in the order shown; verdicts are no facts."""
    return [_row(entry) for key in ("figures", "facts") for entry in card[key] if entry["metric"] != "verdict"]


def figures(card: Card) -> list[Row]:
    """The figures that are shown."""
    return [row for row in map(_row, card["figures"]) if not row.missing]


def facts(card: Card) -> list[Row]:
    """What is shown and is no figure."""
    return [row for row in rows({**card, "figures": ()}) if not row.missing]


def shown(card: Card) -> list[Row]:
    """Every row but those that say that something is missing."""
    return [row for row in rows(card) if not row.missing]


def ends(card: Card) -> Iterator[Row]:
    """Both ends of every comparison."""
    for entry in card["comparisons"]:
        for side in ("from", "to"):
            claims = tuple(entry[f"{side}_claims"])
            yield Row(entry["metric"], entry[side], claims, missing=not claims)


def charted(card: Card) -> set[int]:
    """Editions with a mark in the chart."""
    return {point["edition"] for point in (card["chart"] or {}).get("points", ())}


def claims(card: Card) -> set[str]:
    """Every claim that the card shows."""
    return {name for row in (*rows(card), *ends(card)) for name in row.claims}


def _row(entry: Mapping[str, Any]) -> Row:
    return Row(
        entry["metric"], entry["edition"], tuple(entry["claims"]), entry["flag"] == "missing", entry.get("modality")
    )
