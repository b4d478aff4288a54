"""``/metrics``: what can be asked, and where."""

from __future__ import annotations

import pytest

from bot.core.answers import metrics
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.model import Derivation, Modality
from tests.bundled import bundled
from tests.core.build import LANGS, base, claim, shown

FACTS = base(
    claim("2021-visits", "visits", "100"),
    claim("2022-visits", "visits", "100", modality=Modality.PLANNED),
    claim("2022-area", "area", "2", modality=Modality.DERIVED, derived_from=Derivation("a/b", ("2021-visits",))),
    claim("shanghai-companies", "companies", "1,149"),
)


def test_each_metric_stands_under_its_group_with_its_editions() -> None:
    card = metrics(FACTS, "en")
    assert shown(card) == [
        "# Counts",
        "Visits on site · 2021, 2022 (planned)",
        "Exhibition area · 2022 (our arithmetic)",
        "# City, industry and the whole series",
        "AI companies · Shanghai",
    ]
    assert (card.kind, card.command) == (Kind.HELP, "/metrics")


@pytest.mark.parametrize("lang", LANGS)
def test_every_metric_that_is_known_is_listed(lang: str) -> None:
    facts = bundled()
    card = metrics(facts, "zh-CN" if lang == "zh-CN" else "en")
    assert check_card(card) == []
    asked = {claim.metric for claim in facts.claims.values() if claim.live}
    assert sum(" · " in line for line in shown(card)) == len(asked)
