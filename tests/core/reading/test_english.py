"""English ways of asking: what is read, verbs that say nothing beside a figure, and verbs that ask for less of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.narrowing.verbs_english import ANY, HELD, SHOWN, SIGNED, forms
from bot.core.reading.question import Intent, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled
from tests.core.reading.test_wordings import table

TODAY = dt.date(2026, 11, 22)
OF_EACH = (
    ("humanoids", "humanoid_robots", 2025, f"{ANY} {SHOWN}"),
    ("LLMs", "large_models", 2024, f"{ANY} {SHOWN}"),
    ("forums", "forums", 2023, f"{ANY} {HELD}"),
    ("projects", "projects_signed", 2023, f"{ANY} {SIGNED}"),
    ("academicians", "academicians", 2023, ANY),
)


@pytest.mark.parametrize("metric", table("english"))
def test_each_english_wording_is_read_as_one_metric(metric: str) -> None:
    for year, wordings in table("english")[metric].items():
        for text in wordings:
            reading = read_question(bundled(), text, TODAY)
            assert reading.metrics == (metric,), (text, reading)
            assert reading.years == ((year,) if year else ()), (text, reading)


def test_forms_of_a_verb() -> None:
    assert forms("trot+ stage carry push display") == {
        *("trot", "trots", "trotted", "trotting", "stage", "stages", "staged", "staging"),
        *("carry", "carries", "carried", "carrying", "push", "pushes", "pushed", "pushing"),
        *("display", "displays", "displayed", "displaying"),
    }


@pytest.mark.parametrize(("thing", "metric", "year", "verbs"), OF_EACH)
def test_a_verb_of_showing_holding_or_signing_says_nothing_beside_a_figure(
    thing: str, metric: str, year: int, verbs: str
) -> None:
    for verb in verbs.split():
        reading = read_question(bundled(), f"how many {thing} did they {verb.rstrip('+')} in {year}", TODAY)
        assert (reading.metrics, reading.years) == ((metric,), (year,)), verb


@pytest.mark.parametrize(("thing", "metric", "year", "verbs"), OF_EACH)
@pytest.mark.parametrize("particle", ["away", "apart", "off"])
def test_a_particle_that_changes_such_a_verb_is_never_passed_over(
    thing: str, metric: str, year: int, verbs: str, particle: str
) -> None:
    for verb in verbs.split()[::4]:
        with pytest.raises(NoSourcedFact):
            read_question(bundled(), f"how many {thing} did they {verb.rstrip('+')} {particle} in {year}", TODAY)


@pytest.mark.parametrize("said", ["pulled out", "backed out", "walked out", "came back", "stood idle", "were for sale"])
@pytest.mark.parametrize("thing", ["exhibitors", "companies", "visitors", "speakers"])
def test_what_undoes_a_figure_is_refused(thing: str, said: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), f"how many {thing} {said} at WAIC 2021", TODAY)


@pytest.mark.parametrize(
    ("text", "intent", "metrics"),
    [
        ("largest exhibitor count", Intent.HIGHEST, ("exhibitors",)),
        ("how many exhibitors over 400 in 2023", Intent.VALUE, ("exhibitors",)),
        ("were there over 300,000 visits in 2025", Intent.VALUE, ("visits",)),
        ("how much did they put in in 2023", Intent.VALUE, ("investment_signed",)),
        ("how much did they buy in 2023", Intent.VALUE, ("intended_purchases",)),
        ("turing award winners who came in 2020", Intent.VALUE, ("turing_laureates",)),
        ("who were the guests in 2023", Intent.CHOICE, ()),
        ("visits, not exhibitors, in 2023", Intent.VALUE, ("visits",)),
        ("guests, not visits, in 2023", Intent.VALUE, ("guests",)),
        ("how many guests, not entries, in 2023", Intent.VALUE, ("guests",)),
        ("2024签约的 investment 总额", Intent.VALUE, ("investment_signed",)),
        ("2024签约的 forum", Intent.CHOICE, ()),
        ("how many deals were signed at the 5th", Intent.VALUE, ("projects_signed",)),
        ("how many deals were signed in 2024", Intent.VALUE, ("deal_projects",)),
        ("biggest total of investment ever signed", Intent.HIGHEST, ("investment_signed",)),
        ("what portion of the speakers in 2018 came from abroad", Intent.VALUE, ("foreign_speakers_share",)),
        ("what was the venu of WAIC 2025", Intent.VALUE, ("venue",)),
        ("how many events made up the 2021 programme", Intent.VALUE, ("activities",)),
        ("in 2024, how many countries were there among those attending", Intent.VALUE, ("countries",)),
        ("among the first three editions, which one signed the most projects", Intent.HIGHEST, ("projects_signed",)),
        ("we're preparing our booth budget: how many guests in 2023", Intent.VALUE, ("guests",)),
        ("how large was the investment in the projects signed in 2020", Intent.VALUE, ("investment_signed",)),
    ],
)
def test_near_things_are_told_apart(text: str, intent: Intent, metrics: tuple[str, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.intent, reading.metrics) == (intent, metrics), reading
