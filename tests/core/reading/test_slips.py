"""English words with a slip of the pen, mended where a question cannot be read as it was typed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading.question import read_question
from bot.core.reading.slips import meant_by, surely_meant
from bot.core.reading.text.common import FILLERS
from bot.core.reading.text.spelling import NAMES, OTHER_WORDS, PLAIN, USUAL
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
SLIPS = {
    "how mnay exhibitors": "how many exhibitors",
    "onlin veiws": "online views",
    "Numbr of projets": "number of projects",  # a word is put in as it is read
    "numbr of fourms": "number of forums",
    "teh theme adn teh venue": "the theme and the venue",
    "2024 亮相的 robotts 参站商": "2024 亮相的 robots 参展商",
    "wen did WAIC 2025 tkae place": "when did WAIC 2025 take place",
    "howmany exhibitorsin 2023": "how many exhibitors in 2023",
    "exhi bitors 2023": "exhibitors 2023",
    "last year's them e": "last year's theme",
    "the confrence's theme": "the conference's theme",
    "at the5th WAIC, 200k views": "at the 5th WAIC, 200k views",
    "seven Tu ring Award winners": "seven turing Award winners",
    "sevenTuring Award winners": "seven turing Award winners",
    "the best WAICever": "the best WAIC ever",
    "tthe lowset, theey hod": "the lowest, they had",
    "gow many cisits": "how many visits",
    "Hello. Howw many": "Hello. how many",
    "Turing Awrad": "Turing award",
    "a rdew": "a drew",
    "turend up": "turned up",
    "exhibitorz": "exhibitors",
    "mroe": "more",
}
NO_SLIPS = [
    "",
    "2023",
    "exhibitors from Germany",
    "wemen",
    "visits by Robn",
    "gourmet",
    "Nvidia chips",
    "人",
    "q",
    "brood cat",
    "thid year",  # third or this
    "larest edition",  # largest or latest
    "thre of them",  # three or there
    "income and output",
    "OpenAI and iFlytek",
    "Ant Group, SI units",
    "midea and gree",
    "in 5th place",
]


@pytest.mark.parametrize(("typed", "meant"), SLIPS.items())
def test_a_slip_is_mended_and_nothing_else(typed: str, meant: str) -> None:
    assert next(meant_by(bundled(), typed)) == meant


@pytest.mark.parametrize("typed", NO_SLIPS)
def test_what_is_a_word_a_name_or_near_nothing_is_left(typed: str) -> None:
    assert (surely_meant(bundled(), typed), [*meant_by(bundled(), typed)]) == (None, [])


def test_a_text_all_in_capitals_names_nothing_by_them() -> None:
    assert surely_meant(bundled(), "HOW MNAY VIEWS") == "HOW many VIEWS"


@given(st.text())
def test_any_text_is_left_or_mended(typed: str) -> None:
    assert typed not in {surely_meant(bundled(), typed), *meant_by(bundled(), typed)}


def test_the_lists_hold_together() -> None:
    assert PLAIN <= USUAL
    assert not OTHER_WORDS & USUAL
    assert all(word.isalpha() and word.islower() for word in OTHER_WORDS | USUAL | NAMES)


def test_no_word_of_every_day_is_a_slip_of_another() -> None:
    assert not OTHER_WORDS & FILLERS


@pytest.mark.parametrize(
    ("typed", "metric", "year"),
    [
        ("how mnay exibitors at waic 2024", "exhibitors", 2024),
        ("onlin veiws in 2023 pls", "online_views", 2023),
        ("Wich projets were signd in 2020, how many?", "projects_signed", 2020),
        ("waht was teh theme of 2021", "theme", 2021),
    ],
)
def test_a_question_with_slips_is_read(typed: str, metric: str, year: int) -> None:
    reading = read_question(bundled(), typed, TODAY)
    assert (reading.metrics, reading.years) == ((metric,), (year,))


@pytest.mark.parametrize(
    "typed", ["visiters from Gemany 2023", "how many wemen exhibitors 2023", "femal visitors 2023"]
)
def test_what_narrows_is_refused_however_it_is_spelt(typed: str) -> None:
    with pytest.raises(NoSourcedFact) as refused:
        read_question(bundled(), typed, TODAY)
    assert refused.value.key == "error.ask_part"
