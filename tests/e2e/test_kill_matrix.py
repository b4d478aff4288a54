"""A sample of the kill matrix; ``python -m tests.e2e.kill_matrix`` is the whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.e2e.kill_matrix import SCENARIOS, Matrix, Scenario

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.no_cover
@pytest.mark.skipif(os.name != "posix", reason="forks and SIGKILL")
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_whoever_is_killed_leaves_a_whole_revision(scenario: Scenario, tmp_path: Path) -> None:
    matrix = Matrix(scenario, tmp_path)
    assert matrix.row.steps >= 20
    row = matrix.run(kills=1, every=matrix.row.steps // 5)
    assert row.faults == []
    assert row.kills > 0
