"""Coverage: how the cells stand, what has fallen, and the page that shows it for the shipped facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.coverage import LEGEND, Cell, Standing, cells, fallen, page, table
from tests.bundled import ROOT, bundled
from tests.curation.conftest import FILES

if TYPE_CHECKING:
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"


def test_cells_stand_as_their_claims_do(base: Base) -> None:
    found = cells(base.load().base)
    assert found[Cell(2021, "dates")] == (Standing.VERIFIED, 1)
    assert found[Cell(2021, "duration_days")] == (Standing.CONFLICTING, 2)
    assert found[Cell(2021, "per_firm")] == (Standing.CITED, 1)
    assert Cell(2022, "dates") not in found
    base.write(E21, FILES[E21].replace("state: open", "state: settled"))
    assert cells(base.load().base)[Cell(2021, "duration_days")] == (Standing.PLANNED, 2)


def test_a_cell_falls_with_its_last_claim(base: Base) -> None:
    before = base.load().base
    base.edit(
        E21, "  - id: 2021-theme\n    metric: theme\n", "  - id: 2021-theme\n    metric: theme\n    status: rejected\n"
    )
    after = base.load().base
    assert fallen(before, after) == [Cell(2021, "theme")]
    assert fallen(after, before) == []


def test_the_table_has_a_row_for_each_metric_that_is_used(base: Base) -> None:
    lines = table(base.load().base).splitlines()
    assert lines[0] == "| metric | 2021 | 2022 |"
    assert "| Days (`duration_days`) | ≠ 2 | · |" in lines
    assert "| Online views (`online_views`) | ● | · |" in lines
    assert not any("Sectors" in line for line in lines)
    assert lines[-1] == "| **10 cells** | 10 | 0 |"


def test_the_page_is_up_to_date() -> None:
    shipped = (ROOT / "docs/coverage.md").read_text("utf-8")
    assert shipped == page(bundled()), "run: make generated"
    assert LEGEND in shipped
