"""One metric over the editions: gaps, plans, rivals, and where the definition changes."""

from __future__ import annotations

from bot.core.answers.series import series
from bot.core.model import Derivation, Modality
from tests.core.build import base, claim, conflict, scope

FACTS = base(
    claim("2019-visits", "visits", "100"),
    claim("2020-visits", "visits", "90", modality=Modality.PLANNED),
    claim("2021-visits", "visits", "120"),
    claim("2021-visits-b", "visits", "130"),
    claim("2022-visits", "visits", "50", scope=scope("one_day")),
    claim("2024-visits", "visits", "2", modality=Modality.DERIVED, derived_from=Derivation("a/b", ("2019-visits",))),
    conflicts=[conflict("rivals", "2021-visits", "2021-visits-b")],
    years=(2018, 2023),
)


def test_rows_stand_in_order_with_their_gaps() -> None:
    found = series(FACTS, FACTS.metrics["visits"])
    assert [row.edition for row in found.rows] == list(range(2018, 2025))
    assert found.gaps == (2018, 2023)
    assert [row.edition for row in found.known if row.planned] == [2020]
    assert [row.edition for row in found.known if row.derived] == [2024]
    assert [row.edition for row in found.known if row.disputed] == [2021]
    assert [claim.id for claim in found.claims][:2] == ["2019-visits", "2020-visits"]


def test_nothing_is_joined_across_a_change_of_scope_nor_by_a_plan() -> None:
    found = series(FACTS, FACTS.metrics["visits"])
    assert [(row.edition, row.follows) for row in found.known] == [
        (2019, False),
        (2020, False),
        (2021, True),
        (2022, False),
        (2024, False),
    ]
    assert found.breaks == ((2021, 2022),)


def test_some_editions_only() -> None:
    assert [row.edition for row in series(FACTS, FACTS.metrics["visits"], (2021, 2019, 1999)).rows] == [2019, 2021]
