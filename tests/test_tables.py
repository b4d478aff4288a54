"""A table that is checked in one test tells of every fault in it."""

from __future__ import annotations

import pytest

from tests.tables import each


def _even(number: int) -> None:
    assert 12 // number % 2 == 0


def test_what_holds_for_each_passes() -> None:
    each([1, 2, 3], _even)


def test_every_case_at_fault_is_named_and_whatever_it_raised() -> None:
    with pytest.raises(pytest.fail.Exception) as failed:
        each([1, 4, 0, 2, 12], _even, lambda number: f"no. {number}")
    first, *rest = str(failed.value).splitlines()
    assert first == "3 of 5 are at fault"
    assert [line.split(": ")[:2] for line in rest if line.startswith("no. ")] == [
        ["no. 4", "AssertionError"],
        ["no. 0", "ZeroDivisionError"],
        ["no. 12", "AssertionError"],
    ]


def test_an_empty_table_shows_nothing() -> None:
    with pytest.raises(AssertionError):
        each([], _even)
