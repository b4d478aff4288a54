"""The gates count lines and branches, do not round, and name what is missing."""

from __future__ import annotations

from typing import Any

from tests.gates import GATES, gaps, rows, table


def _file(covered: int, statements: int, taken: int = 0, branches: int = 0) -> dict[str, Any]:
    summary = {
        "covered_lines": covered,
        "num_statements": statements,
        "covered_branches": taken,
        "num_branches": branches,
    }
    return {
        "summary": summary,
        "missing_lines": list(range(covered, statements)),
        "missing_branches": [[3, 5]] * (branches - taken),
    }


def test_a_branch_not_taken_shuts_a_gate_of_a_hundred() -> None:
    files = {"bot/core/card.py": _file(9999, 9999, 1, 2), "bot/cli.py": _file(95, 100)}
    core, _, _, whole = rows(files)
    assert not core.passed
    assert whole.passed
    assert gaps(files, [core]) == ["bot/core/card.py: 3->5"]
    assert "TOO LOW" in table([core, whole])


def test_a_folder_is_no_prefix_of_another() -> None:
    files = {"bot/core_like/x.py": _file(0, 10), "bot/core/x.py": _file(10, 10)}
    assert rows(files)[0].percent == 100.0


def test_the_whole_covers_every_room() -> None:
    assert rows({"bot/words/en.py": _file(89, 100)}, {"bot": 90.0})[0].passed is False
    assert rows({}, GATES)[0].percent == 100.0
