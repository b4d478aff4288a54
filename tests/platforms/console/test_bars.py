"""Charts in a terminal: as wide as the window allows, and nothing told by colour alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.answers import timeline
from bot.platforms.console.bars import bars
from bot.platforms.console.render import render_rich
from bot.platforms.layout import width_of
from tests.core.build import LANGS
from tests.platforms.charts.cards import FACTS, WIDE, chart, derived

if TYPE_CHECKING:
    from bot.core.chart import Chart
    from bot.core.model import Lang


def lines(one: Chart, width: int = 78) -> list[str]:
    return [line.plain for line in bars(one, width)]


def line_of(one: Chart, text: str) -> str:
    return next(line for line in lines(one) if text in line)


def test_every_edition_in_order_with_gaps_and_breaks() -> None:
    found = lines(chart())
    assert [line[:4] for line in found if line[:3] == "202" or line[:3] == "201"] == [
        "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"
    ]  # fmt: skip
    assert found[found.index("2019: no source") + 1].startswith("╌")
    assert "Counted differently from 2020 on" in found[found.index("2019: no source") + 2]


def test_marks_differ_in_shape_and_not_only_in_colour() -> None:
    one = chart()
    assert line_of(one, "nearly 500,000").startswith("2023  ███")
    assert "▒▶ or over 100,000" in line_of(one, "or over 100,000")
    assert "█▶ over 90,000" in line_of(one, "over 90,000")
    assert line_of(one, "100,000 to 200,000  estimated").startswith("2022  ░")
    assert "]▶ over 600,000  planned" in line_of(one, "over 600,000")
    assert "◀ at most 300,000" in line_of(one, "at most")
    assert line_of(one, "several dozen") == "2021  several dozen"
    assert "·· our arithmetic" in lines(derived())[-2]
    assert line_of(derived(), "0.75").startswith("2021  ···")


def test_the_marks_are_explained() -> None:
    told = " ".join(lines(chart())[-3:])
    assert "[─] planned or aimed at: no result" in told
    assert "█▶ over: the true figure may be higher" in told


def test_lengths_are_as_the_numbers() -> None:
    one = chart()
    filled = {
        text: line_of(one, text).count("▒") + line_of(one, text).count("█") for text in ("352,000", "over 90,000")
    }
    assert filled["352,000"] / filled["over 90,000"] == pytest.approx(352 / 90, rel=0.25)


def test_a_logarithmic_scale_has_dots() -> None:
    found = lines(chart(WIDE))
    assert found[0] == "On a logarithmic scale: equal distances are equal multiples"
    assert any("○" in line and "1 million" in line for line in found)
    assert any("●▶" in line and "over 1,000" in line for line in found)
    assert not any("█" in line for line in found[:-2])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [20, 38, 60, 98])
def test_no_line_is_wider_than_the_window(lang: Lang, width: int) -> None:
    for one in (chart(lang=lang), chart(WIDE, lang), derived()):
        assert max(map(width_of, lines(one, width))) <= width


def test_a_terminal_shows_the_bars_and_then_the_words() -> None:
    card = timeline(FACTS, "visits", None, "en")
    shown = render_rich(card, 80)
    assert shown.index("several dozen") < shown.index("• ")
    assert "█" not in render_rich(replace(card, chart=None), 80)


def test_a_card_with_a_file_is_the_file() -> None:
    card = timeline(FACTS, "visits", "csv", "en")
    assert card.attachment
    assert render_rich(card, 80) == card.attachment.text.replace("\r\n", "\n")


def test_a_table_is_as_wide_as_the_window_allows() -> None:
    card = timeline(FACTS, "visits", "table", "en")
    assert "one day only" in render_rich(card, 100)
    assert "As printed" in render_rich(card, 80)
    assert "As printed" not in render_rich(card, 44)
    assert "Edition" in render_rich(card, 44)
