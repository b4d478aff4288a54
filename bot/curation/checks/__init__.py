"""The checks that need more than one record: each finds its own kind of fault and knows nothing of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.checks import dates, derived, evidence, growth, plans, references, rivals, words
from bot.curation.checks.evidence import EvidenceCount

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from bot.curation.draft import Draft

__all__ = ["EvidenceCount", "check"]


def check(draft: Draft, originals: Path | None, today: dt.date | None = None) -> EvidenceCount:
    """Run every check over a draft; faults are noted in its documents. Without ``today``, no plan is called past."""
    references.check(draft)
    dates.check(draft)
    derived.check(draft)
    rivals.check(draft)
    growth.check(draft)
    if today is not None:
        plans.check(draft, today)
    at_hand = evidence.read_originals(draft, originals)
    words.check(draft, at_hand)
    return evidence.check(draft, at_hand)
