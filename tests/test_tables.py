"""A table that is checked in one test tells of every fault in it."""

from __future__ import annotations

import pytest

from tests.questions.sets import Record, read
from tests.tables import each, for_all


def _even(number: int) -> None:
    assert 12 // number % 2 == 0


def test_what_holds_for_each_passes() -> None:
    each([1, 2, 3], _even)


def test_every_case_at_fault_is_named_and_whatever_it_raised() -> None:
    with pytest.raises(pytest.fail.Exception) as failed:
        each([1, 4, 0, 2, 12], _even)
    first, *rest = str(failed.value).splitlines()
    assert first == "3 of 5 are at fault"
    assert [line.split(": ")[:2] for line in rest if ": " in line] == [
        ["4", "AssertionError"],
        ["0", "ZeroDivisionError"],
        ["12", "AssertionError"],
    ]


def test_an_empty_table_shows_nothing() -> None:
    with pytest.raises(AssertionError):
        each([], _even)


@for_all([(1, 2), [2, 3]])
def test_the_arguments_of_a_case_are_those_of_the_test(one: int, other: int) -> None:
    assert one + 1 == other


def test_a_table_in_place_of_parameters_tells_of_its_faults() -> None:
    @for_all("aXbY")
    def checked(letter: str) -> None:
        assert letter.islower()

    with pytest.raises(pytest.fail.Exception, match=r"^2 of 4 are at fault\n'X': (.|\n)*\n'Y': "):
        checked()


def test_a_case_with_an_id_is_called_by_it() -> None:
    @for_all([(record, "en") for record in read("questions", "work")[:1]])
    def checked(record: Record, lang: str) -> None:
        assert record.lang != lang

    with pytest.raises(pytest.fail.Exception, match=r"\nplain-01, 'en': AssertionError: "):
        checked()
