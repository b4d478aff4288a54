"""What people type into an option, and what is proposed first: over the shipped facts, in both languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.core.match import MOST
from bot.service.commands import OptionType
from bot.service.vocabulary import Vocabulary, vocabulary_of
from tests.core.build import LANGS, real

if TYPE_CHECKING:
    from bot.core.model import Lang

# (typed, what is proposed first), the same whatever the language of the reader.
METRICS = (
    # the beginning of a title
    ("exhibitors", "exhibitors"), ("exhib", "exhibition_end"), ("Online v", "online_views"), ("vis", "visits"),
    ("inv", "investor_matches"), ("spea", "speakers"), ("GUESTS", "guests"), ("theme", "theme"), ("forums", "forums"),
    ("investment s", "investment_signed"), ("large models", "large_models"), ("projects signed", "projects_signed"),
    ("duration", "duration_days"), ("venue", "venue"), ("jobs", "jobs_offered"), ("humanoid", "humanoid_robots"),
    # another name, or a word inside a title
    ("footfall", "visits"), ("views", "online_views"), ("laureates", "turing_laureates"), ("robots", "humanoid_robots"),
    ("winners", "sail_winner_count"), ("area", "exhibition_area"), ("nobel", "nobel_laureates"),
    # in another order
    ("views online", "online_views"), ("signed investment", "investment_signed"), ("models large", "large_models"),
    ("signed proj", "projects_signed"), ("area exhibition", "exhibition_area"), ("award sail", "sail_entries"),
    # with a slip of the pen
    ("exhibiters", "exhibitors"), ("exhbitors", "exhibitors"), ("onlin viws", "online_views"), ("gest", "guests"),
    ("invesment signed", "investment_signed"), ("projcts signed", "projects_signed"), ("speakrs", "speakers"),
    ("footfal", "visits"), ("intended purchses", "intended_purchases"), ("durtaion", "duration_days"),
    # letters inside
    ("umanoid", "humanoid_robots"), ("xhibitor", "exhibitors"),
    # Chinese, from the beginning, inside, and with a slip
    ("参展", "exhibitors"), ("线上观看", "online_views"), ("观看量", "online_views"), ("大模型", "large_models"),
    ("签约项目", "projects_signed"), ("项目签约", "projects_signed"), ("演讲嘉宾", "speakers"), ("嘉宾", "guests"),
    ("展览面积", "exhibition_area"), ("线下参观", "visits"), ("签约 投资", "investment_signed"),
    ("人形机器", "humanoid_robots"),
    ("主题", "theme"), ("线上 观看", "online_views"), ("诺贝尔", "nobel_laureates"), ("图灵奖", "turing_laureates"),
    # both scripts
    ("SAIL奖获奖", "sail_winner_count"), ("sail 奖", "sail_entries"), ("AI芯片", "ai_chips"), ("芯片AI", "ai_chips"),
    # wide letters, underscores, hyphens
    ("ｏｎｌｉｎｅ", "online_views"), ("online_views", "online_views"), ("online-views", "online_views"),
)  # fmt: skip
YEARS = (
    ("2021", "2021"), ("21", "2021"), ("'21", "2021"), ("2021年", "2021"), ("21年", "2021"), ("WAIC 2021", "2021"),
    ("sixth", "2023"), ("6th", "2023"), ("第六届", "2023"), ("第6届", "2023"), ("2024世界", "2024"), ("20", "2026"),
)  # fmt: skip
SOURCES = (
    ("shine 2021 closing", "shine-2021-closing"), ("shine-2021", "shine-2021-closing"),
    ("zhu shenshen", "shine-2021-closing"), ("zhu shensen", "shine-2021-closing"),
    ("352 million", "shine-2021-closing"),
    ("microsft", "microsoft-2018-research"), ("reuters tesla", "reuters-2020-musk"),
    ("人工智能SAIL大奖", "cri-2018-sail"), ("about sail", "worldaic-sail-about"),
)  # fmt: skip
COMMANDS = (("sea", "search"), ("compar", "compare"), ("tody", "today"), ("sorce", "source"), ("/he", "help"))
ROWS = [
    *((OptionType.METRIC, *row) for row in METRICS),
    *((OptionType.YEAR, *row) for row in YEARS),
    *((OptionType.SOURCE, *row) for row in SOURCES),
    *((OptionType.COMMAND, *row) for row in COMMANDS),
]


@cache
def vocabulary(lang: Lang) -> Vocabulary:
    found = vocabulary_of(real(), lang)
    found.make_ready()
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("kind", "typed", "first"), ROWS, ids=str)
def test_what_is_typed_proposes(kind: OptionType, typed: str, first: str, lang: Lang) -> None:
    found = [entry.value for entry in vocabulary(lang).index(kind).propose(typed)]
    assert found[:1] == [first]
    assert len(found) <= MOST


def test_the_table_is_worth_its_name() -> None:
    assert len(ROWS) >= 60


@pytest.mark.parametrize("lang", LANGS)
def test_every_name_is_proposed_while_it_is_typed(lang: Lang) -> None:
    """Whole, and by all but its last letter; unless more than 25 others begin so."""
    for kind in (OptionType.METRIC, OptionType.YEAR, OptionType.SOURCE):
        index = vocabulary(lang).index(kind)
        for entry in index.entries:
            for name in (entry.label, *entry.titles, *entry.names):
                for typed in (name, name[:-1]):
                    found = index.propose(typed)
                    assert entry in found or len(found) == MOST or len(typed) < 3, (typed, entry)


@pytest.mark.parametrize("lang", LANGS)
def test_the_label_shown_is_in_the_readers_language(lang: Lang) -> None:
    (entry, *_) = vocabulary(lang).index(OptionType.METRIC).propose("exhibitors")
    assert entry.label == {"en": "Exhibitors", "zh-CN": "参展商"}[lang]
