"""A clause of its own takes nothing from a figure beside it; what reaches back to the figure costs the verdict."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.own_clauses import without_own_clauses
from tests.core.checking.said import said
from tests.tables import for_all

CORES = (
    "WAIC 2023 held 133 forums",
    "25 projects were signed at WAIC 2022",
    "over 1,300 guests attended WAIC 2024",
    "18 humanoid robots were shown at WAIC 2024",
    "WAIC 2021 had 324 exhibitors",
    "WAIC 2023 held 160 forums",
)
CLAUSES = (
    " and my feet still hurt", ", and nobody on our team slept", ", yet our booth had a queue all day long",
    ", which is why nobody has seen them all", " and somehow every other booth was selling snacks",
    ", and our ministry welcomes every one of them", ", that's a lot of talking per booth",
    ", but don't tell my boss", " and thanks all its partners", " and a queue for the toilets",
    ", and the hall was boiling", ", so wear good shoes", ", says the guy at the next desk",
    ", I still can't believe it",
    " and I shared a taxi with one of them", " because the city had a good year",
)  # fmt: skip
REACHING_BACK = (
    " and they were all German", ", and all of them came from Germany", ", but that is not true",
    ", but nobody believes it", ", the ones based in Pudong", ", which was just the first day",
    ", but that was in Beijing", ", if you count the workshops", ", and they lied",
    ", and those were the online ones", ", but the figure was never confirmed", ", but don't quote me on that",
)  # fmt: skip
LEADS = (
    "Subscribers will recall that ", "ppl keep forgetting that ", "It turns out that ", "I read somewhere that ",
    "Pretty sure that ", "Correct me if I'm wrong but ", "Word is ",
)  # fmt: skip


@for_all([*product(CORES, CLAUSES)])
def test_a_clause_changes_nothing(core: str, clause: str) -> None:
    assert said(f"{core}{clause}.") == said(core)


@for_all([*product(CORES, REACHING_BACK)])
def test_a_clause_that_reaches_back_costs_the_verdict(core: str, clause: str) -> None:
    assert all(one.startswith("not_covered") for one in said(f"{core}{clause}."))


@for_all([*product(CORES, LEADS)])
def test_a_lead_changes_nothing(core: str, lead: str) -> None:
    assert said(f"{lead}{core}") == said(core)


@given(st.text(max_size=120))
def test_only_spaces_take_the_place_of_anything(text: str) -> None:
    left = without_own_clauses(text)
    assert len(left) == len(text)
    assert all(new in (old, " ") for new, old in zip(left, text, strict=True))
