"""Contrasts beside a question: what only says which kind of thing is counted, and what sets apart some of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.metrics.kinds import contrasts_in, harmless
from bot.core.reading.question import read_question
from bot.core.reading.text.residue import misspells
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "metric", "year"),
    [
        (
            "How many makers of robots were there in 2025? I want the companies, not the machines.",
            "robotics_firms",
            2025,
        ),
        ("how many robots in 2025 - the machines, not the companies?", "humanoid_robots", 2025),
        ("How many products, not companies, made their debut in 2024?", "new_products", 2024),
        ("projects signed 2024, I mean the projects, not the money", "projects_signed", 2024),
        ("exhibitors in 2024, visitors I mean", "visits", 2024),
        ("people not visits 2018", "unique_visitors", 2018),
        ("I want the exhibitors, 2024", "exhibitors", 2024),
        ("Hong Kong branch 2022, online views?", "branch_views", 2022),
        ("Of the projects signed in 2020, how many were fund projects?", "fund_projects_signed", 2020),
        ("First-time launches in 2023, how many products?", "new_products", 2023),
        ("the companies on display at WAIC 2018: how many were there?", "exhibitors", 2018),
        ("how many exhibitors in twenty nineteen", "exhibitors", 2019),
        ("how many guests at waic twenty-three", "guests", 2023),
    ],
)
def test_a_contrast_says_which_is_meant(text: str, metric: str, year: int) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == ((metric,), (year,))


@pytest.mark.parametrize(
    "text",
    [
        "How many robots were there in 2025? I want the companies, not the machines.",
        "how many visitors, not students, came in 2024",
        "exhibitors 2024, I only want the foreign companies",
        "Of the people invited in 2023, what number were ladies?",
        "how many exhibitors rented more than one booth in 2025",
        "how many companies got investment in 2023",
        "attendance 2023, not visits",
    ],
)
def test_what_sets_apart_some_is_refused(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)


def test_a_contrast_is_only_harmless_beside_what_it_fits() -> None:
    denied, meant = contrasts_in("not the machines, i want the companies")
    assert denied.denied
    assert not meant.denied
    spans = [(one.start, one.end) for one in (denied, meant)]
    assert list(harmless(bundled(), [denied, meant], ["robotics_firms"])) == spans
    assert not list(harmless(bundled(), [denied, meant], ["humanoid_robots"]))
    assert not list(harmless(bundled(), [denied, meant], []))


@pytest.mark.parametrize(
    ("typed", "meant", "near"),
    [
        ("confrence", "conference", True),
        ("confrance", "conference", True),
        ("germany", "general", False),
        ("funds", "fund", False),
        ("sonference", "conference", False),
        ("company", "compare", False),
    ],
)
def test_only_long_words_are_taken_for_misspelt(typed: str, meant: str, near: bool) -> None:
    assert misspells(typed, [meant]) is near
