"""Questions for the days, the place, the theme and the hosts of an edition, in many words, and what is near them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.core.reading.frames.recast import named, recast
from bot.core.reading.frames.shapes import SHAPES
from bot.core.reading.frames.shapes_han import HAN_SHAPES
from bot.core.reading.mentions import find_mentions
from bot.core.reading.narrowing.around import words_around
from bot.core.reading.question import Intent, read_question
from bot.core.reading.sense.settle import by_value
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
TABLE = yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("metric", TABLE)
def test_each_text_of_an_edition_is_asked_for_in_many_words(metric: str) -> None:
    for year, text in TABLE[metric]:
        reading = read_question(bundled(), text, TODAY)
        assert metric in reading.metrics, (text, reading)
        assert set(reading.metrics) <= {metric, "dates"}, (text, reading)  # how many days: the days tell it too
        assert not year or set(reading.years) <= {year}, (text, reading)


@pytest.mark.parametrize("name", [name for name, _ in (*SHAPES, *HAN_SHAPES)])
def test_each_shape_is_known_by_the_name_of_one_metric(name: str) -> None:
    assert len(named(bundled(), name)) == 1


def test_a_name_that_the_vocabulary_lacks_has_no_metric() -> None:
    assert named(bundled(), "zzz") == ()


@pytest.mark.parametrize(
    ("text", "metrics", "years"),
    [
        # The opening, where a source tells it of that edition; else the venue.
        ("In which hall did WAIC 2023 open?", ("opening_venue",), (2023,)),
        ("In which hall did WAIC 2025 open?", ("venue",), (2025,)),
        ("2023年大会开幕，主会场在哪里", ("venue",), (2023,)),
        ("Branch venues in 2023, where?", ("venue",), (2023,)),
        # What was changed, or the end of the exhibition, before the days that are near to them.
        ("When was WAIC 2022 originally planned, before it was moved?", ("schedule_changes",), (2022,)),
        ("When was WAIC 2024 originally planned?", ("dates",), (2024,)),
        ("was it moved and when was WAIC 2024", ("dates",), (2024,)),
        ("dates of WAIC 2024 and the last day of the exhibition", ("dates", "exhibition_end"), (2024,)),
        ("2025年会议结束以后展览还开着吗，最晚能看到哪一天？", ("exhibition_end",), (2025,)),
        # A countdown names the edition it ends with.
        ("how many days to go till waic 2026", ("dates",), (2026,)),
        ("what was the last day of 2024", ("dates",), (2024,)),
        # Of two numbers of days, what was counted and the days themselves.
        ("Three days or four in 2021?", ("duration_days", "dates"), (2021,)),
        ("was waic 2021 three days or four", ("duration_days", "dates"), (2021,)),
        # A place that the sources name, and nothing else.
        ("Was WAIC 2023 held on the West Bund?", ("venue",), (2023,)),
        ("Did the first WAIC open on the West Bund?", ("opening_venue",), (2018,)),
        # The theme of a session is not that of the conference.
        ("2021年产业全会的主题是什么", ("session_theme",), (2021,)),
        # A reason, where what is asked tells it.
        ("Why did the 2022 conference move from July to September?", ("schedule_changes",), (2022,)),
        # "This conference" is the series.
        ("How often is this conference held?", ("series",), ()),
    ],
)
def test_of_near_things_the_one_that_is_asked(text: str, metrics: tuple[str, ...], years: tuple[int, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == (metrics, years)


@pytest.mark.parametrize(
    "text",
    [
        "Was WAIC 2023 held at the National Stadium?",
        "What day of the week did WAIC 2020 begin?",
        "How long do I have to wait until WAIC 2027 opens?",
        "Why was WAIC 2023 held in July?",
        "Was WAIC 2024 in Zhangjiang or at the West Bund?",
        "theme of the plenary in 2023",
    ],
)
def test_what_no_source_tells_of_days_and_places_is_refused(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "which sites streamed WAIC 2020",
        "how many visitors in July 2023",
        "visitors of the main venue or the branch, 2023",
    ],
)
def test_no_shape_is_read_beside_a_figure(text: str) -> None:
    mentions = find_mentions(bundled(), text, TODAY)
    assert recast(bundled(), mentions) is mentions


def test_a_shape_reads_nothing_where_its_metric_is_gone() -> None:
    """A vocabulary without the metrics of these shapes has none of their names."""
    base = bundled()
    bare = replace(base, metrics={name: one for name, one in base.metrics.items() if one.group == "counts"})
    mentions = find_mentions(base, "which sites had 2023", TODAY)
    assert recast(bare, mentions).metrics == mentions.metrics == ()


def test_words_around_count_for_nothing_but_these_texts() -> None:
    english, han = words_around(bundled(), ("venue",))
    assert "riverside" in english
    assert "江边" in han
    for asked in ((), ("visits",), ("venue", "visits")):
        assert words_around(bundled(), asked) == (frozenset(), frozenset())


def test_a_place_is_asked_by_its_name_of_one_known_edition() -> None:
    asked = "was it on the west bund"
    assert by_value(bundled(), asked, ("west", "bund"), (2023,)) == ("venue",)
    assert by_value(bundled(), asked, ("west", "bund"), (2023, 2024)) == ()
    assert by_value(bundled(), asked, ("west", "bund"), (2017,)) == ()
    assert by_value(bundled(), asked, ("west", "bund", "huawei"), (2023,)) == ()
    assert by_value(bundled(), "the west bund", ("west", "bund"), (2023,)) == ()
    assert by_value(bundled(), asked, (), (2023,)) == ()
    assert by_value(bundled(), asked, ("west", "bund"), (2024,)) == ()


def test_a_question_about_the_seventh_edition_that_counts_something_is_still_a_comparison() -> None:
    assert read_question(bundled(), "第七届还是第八届参展商多", TODAY).intent is Intent.COMPARISON
