"""What stands around an English question and is none of it: crossed with questions, each read as it is alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from bot.core.reading.question import Intent, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.reading.reading import Reading

TODAY = dt.date(2026, 11, 22)
TABLE: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("frames.yaml").read_text("utf-8"))


def _read(text: str) -> Reading:
    return read_question(bundled(), text, TODAY)


@pytest.mark.parametrize("kind", TABLE)
@pytest.mark.parametrize("part", range(4))
def test_a_frame_changes_nothing(kind: str, part: int) -> None:
    cores = TABLE[kind]["cores"]
    for place, frame in enumerate(TABLE[kind]["frames"]):
        if place % 4 == part:
            core = cores[place % len(cores)]
            asked = core[0].upper() + core[1:] if frame.startswith("{}") and frame[2:3] in ".?!" else core
            assert _read(frame.replace("{}", asked)) == _read(core), frame


@pytest.mark.parametrize(
    ("text", "metrics", "years"),
    [
        ("In 2024 I taught a class: how many exhibitors in 2023?", ("exhibitors",), (2023,)),
        ("I was at WAIC 2023. how many exhibitors more in 2024?", ("exhibitors",), (2023, 2024)),
        ("I was at WAIC 2023. how many exhibitors were there", ("exhibitors",), (2023,)),
        ("We're compiling a list of exhibitors: how many forums in 2024?", ("forums",), (2024,)),
    ],
)
def test_where_somebody_was_is_not_what_he_asks(text: str, metrics: tuple[str, ...], years: tuple[int, ...]) -> None:
    reading = _read(text)
    assert (reading.metrics, reading.years) == (metrics, years)


TRAPS = """
For German exhibitors: how many in 2024?
For the forum on health: how many guests in 2023?
Our hall only: how many visitors in 2024?
I need exhibitors from Germany in 2024
I need the exhibitors from Germany in 2024
Can you tell me how many German exhibitors came in 2024?
My boss wants to know how many visitors came on day 2 in 2023
For my thesis on startups: how many startup exhibitors in 2024?
We need only the foreign ones: how many exhibitors in 2024?
For a paying visitor: how many tickets in 2023?
how many visitors in 2023 for our hall
how many exhibitors in 2024 for the lidar sector
Lidar: how many exhibitors in 2024?
How many exhibitors in 2024? I mean startups.
How many exhibitors in 2024? We count women-led firms.
How many visitors in 2024? I care about students.
how many visitors in 2024, for free
how many visitors in 2024, for the first time
how many visitors in 2024 by noon
how many visitors before the opening in 2024
I was at CES, how many exhibitors in 2024?
Produce the number of exhibitors from Japan in 2024
Describe the exhibitors from Japan 2024
what i want to know is how many exhibitors from japan in 2024
how many exhibitors in 2024 because of subsidies
how many exhibitors in 2024 in our industry
how many exhibitors in 2024 for a fee
how many exhibitors in 2024, in biotech
how many exhibitors in 2024 as a percentage
someone in hall 3 asked how many visitors in 2024
How many visitors in 2024? Without my colleagues from the press.
we are visiting the robot hall: how many exhibitors in 2024
how many jobs in 2022, for students
how many exhibitors in 2024, needed visas
How many robots in 2024? The website doesn't count humanoids.
how many exhibitors in 2024 per our definition
With a focus on health, how many exhibitors in 2024?
On the topic of health, how many forums in 2023?
In the field of medicine, how many exhibitors in 2024?
at the request of sponsors, how many forums in 2024
how many visitors in 2024 before lunch
how many visitors in 2024 in the first two hours
how many exhibitors in 2024 would be foreign
how many exhibitors in 2024 could be startups
how many exhibitors in 2024 would help startups
How many exhibitors in 2024? The ones I met.
How many exhibitors in 2024, those we invited?
how many exhibitors missed 2024
can you tell me how many visitors my booth had in 2024
the total of visitors in 2021 and 2023 for my report
why did exhibitors grow in 2024, for my thesis
how many exhibitors will there be in 2030, for my thesis
For a lesson: how many exhibitors at CES 2024?
as a startup how many exhibitors in 2024
for my students how many student visitors in 2023
"""


@pytest.mark.parametrize("text", TRAPS.strip().splitlines())
def test_what_narrows_within_a_frame_counts(text: str) -> None:
    try:
        reading = _read(text)
    except NoSourcedFact:
        return
    assert reading.intent is Intent.CHOICE
