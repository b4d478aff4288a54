"""The checks that need more than one record: each finds its own kind of fault and knows nothing of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.checks import dates, derived, evidence, references, rivals, words
from bot.curation.checks.evidence import EvidenceCount

if TYPE_CHECKING:
    from pathlib import Path

    from bot.curation.draft import Draft

__all__ = ["EvidenceCount", "check"]


def check(draft: Draft, originals: Path | None) -> EvidenceCount:
    """Run every check over a draft; faults are noted in its documents."""
    references.check(draft)
    dates.check(draft)
    derived.check(draft)
    rivals.check(draft)
    at_hand = evidence.read_originals(draft, originals)
    words.check(draft, at_hand)
    return evidence.check(draft, at_hand)
