"""Tables of messages: what stands beside a figure and takes nothing from it, and what narrows it or takes it back."""

from __future__ import annotations

from pathlib import Path

from tests.core.checking.said import said
from tests.tables import for_all, table

TABLES = [table(Path(__file__).parent / name) for name in ("talk.yaml", "talk_han.yaml", "own_clauses.yaml")]


@for_all([row for one in TABLES for row in one["told"]])
def test_what_says_nothing_takes_nothing(wanted: str, text: str) -> None:
    assert said(text) == [wanted]


@for_all([text for one in TABLES for text in one["narrowed"]])
def test_what_narrows_costs_the_verdict(text: str) -> None:
    assert all(one.startswith("not_covered") for one in said(text))
