"""Growth that needs no caution is written down as our own arithmetic; nothing else is."""

from __future__ import annotations

from itertools import pairwise, product

from bot.core.compare import Arithmetic, Grade, weigh
from bot.core.model import Modality
from bot.core.rank import shared_figures, voices
from tests.bundled import ROOT, bundled

BASE = bundled()
DERIVED = {claim.derived_from.inputs: claim for claim in BASE.claims.values() if claim.derived_from}


def _comparable() -> set[tuple[str, str]]:
    found = set()
    for first, second in pairwise(sorted(BASE.editions)):
        for metric in shared_figures(BASE, first, second):
            pairs = product(voices(BASE, metric.id, first), voices(BASE, metric.id, second))
            for one, two in ((one.lead, two.lead) for one, two in pairs):
                verdict = weigh(one, two, metric.kind)
                if verdict.grade is Grade.COMPARABLE and verdict.growth.kind is Arithmetic.GROWTH:
                    found.add((one.id, two.id))
    return found


def test_every_growth_without_a_caution_is_a_derived_claim_and_no_other() -> None:
    assert _comparable() == DERIVED.keys()


def test_what_is_derived_is_marked_and_listed() -> None:
    page = (ROOT / "docs" / "aggregates.md").read_text("utf-8")
    for claim in DERIVED.values():
        assert claim.modality is Modality.DERIVED
        assert f"`{claim.id}`" in page
