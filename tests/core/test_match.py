"""Names: exact before near, near but not far, and at most 25 proposals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.match import MOST, Entry, Index

INDEX = Index(
    (
        Entry("online_views", "Online views", ("views", "线上观看", "watched online")),
        Entry("visits", "Visits on site", ("visitors", "线下参观人次", "onsite visits")),
        Entry("interviews", "Interviews", ("talks",)),
        Entry("exhibitors", "Exhibitors", ("exhibiting firms", "参展企业", "talks")),
    )
)


def _values(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.value for entry in entries]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("online_views", "online_views"),
        ("ONLINE  Views", "online_views"),
        ("online-views", "online_views"),
        ("ｖｉｅｗｓ", "online_views"),
        ("参展企业", "exhibitors"),
        ("Exhibitors", "exhibitors"),
    ],
)
def test_a_name_is_found_whatever_its_case_width_and_spacing(typed: str, value: str) -> None:
    found = INDEX.exact(typed)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("typed", ["", "view", "talks"])
def test_what_is_no_name_or_two_things_name_is_not_found(typed: str) -> None:
    assert INDEX.exact(typed) is None


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("exibitors", ["exhibitors"]),
        ("visitor", ["visits"]),
        ("exhibiting firm", ["exhibitors"]),
        ("revenue of huawei", []),
        ("", []),
    ],
)
def test_a_slip_of_the_pen_is_mended_and_nothing_else(typed: str, values: list[str]) -> None:
    assert _values(INDEX.nearest(typed)) == values


def test_views_are_not_interviews() -> None:
    assert _values(INDEX.nearest("views"))[0] == "online_views"


def test_no_more_than_asked_for() -> None:
    assert len(INDEX.nearest("talks", 1)) == 1


def test_what_begins_so_comes_before_what_has_it_inside() -> None:
    assert _values(INDEX.propose("visit"))[:1] == ["visits"]
    assert _values(INDEX.propose("views"))[:2] == ["online_views", "interviews"]
    assert _values(INDEX.propose("线"))[:2] == ["online_views", "visits"]


def test_nothing_typed_proposes_all_in_their_order() -> None:
    assert INDEX.propose("  ") == INDEX.entries


def test_an_entry_is_proposed_once_however_many_of_its_names_fit() -> None:
    assert _values(INDEX.propose("visit")).count("visits") == 1


def test_at_most_25_are_proposed() -> None:
    index = Index(tuple(Entry(f"m{n}", f"Metric {n}") for n in range(100)))
    assert len(index.propose("")) == len(index.propose("metric")) == MOST == 25


def test_proposals_are_remembered_but_not_without_end() -> None:
    index = Index((Entry("a", "Alpha"),))
    assert index.propose("al") is index.propose("AL")
    for n in range(3000):
        index.propose(f"al{n}")
    assert len(index._found) <= 1024
    assert _values(index.propose("al")) == ["a"]


@given(st.text(max_size=60))
def test_no_text_breaks_it(typed: str) -> None:
    assert len(INDEX.propose(typed)) <= MOST
    assert len(INDEX.nearest(typed)) <= 3
    assert INDEX.exact(typed) in (None, *INDEX.entries)
