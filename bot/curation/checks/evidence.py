"""Evidence: every cited passage must stand in its document, and print the figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How many pieces of evidence were verified, are broken, or have no original at hand."""

    verified: int = 0
    broken: int = 0
    not_at_hand: int = 0
