"""Where everything of a chart stands: inside the picture, in the order of the editions, and at honest lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import timeline
from bot.platforms.charts.layout import ARROW, LEFT, MARGIN, RIGHT, Layout, arrange, ends, wrap
from bot.platforms.layout import width_of
from tests.core.build import LANGS
from tests.platforms.charts.cards import FACTS, WIDE, chart, derived
from tests.strategies import fact_bases

if TYPE_CHECKING:
    from bot.core.chart import Chart
    from bot.core.model import FactBase, Lang


def measure(text: str, size: float) -> float:
    """A measure that needs no font: half the height of a letter, the whole of a Han character."""
    return width_of(text) * size / 2


def laid(one: Chart) -> Layout:
    return arrange(one, "the foot", measure)


def words(layout: Layout) -> list[str]:
    return [one.text for one in layout.words]


def check(one: Chart) -> None:
    """Whatever the chart: all is inside, nothing said twice in a place, every point has its words and its bar."""
    layout = laid(one)
    for said in layout.words:
        assert MARGIN <= said.y <= layout.height
        assert said.x + measure(said.text, said.size) <= RIGHT + 0.1 or len(said.text.split()) < 2
    drawn = [point for point in one.points if point.drawn is not None]
    assert [bar.point for bar in layout.bars] == drawn
    for bar in layout.bars:
        assert LEFT <= bar.at <= RIGHT
        assert 0 < bar.y < layout.height
    heights = [bar.y for bar in layout.bars]
    assert heights == sorted(heights)
    joined = "".join("".join(words(layout)).split())
    assert all("".join(point.text.split()) in joined for point in one.points)


def test_every_mark_has_its_place_and_its_words() -> None:
    layout = laid(chart())
    check(chart())
    said = words(layout)
    assert said[:2] == ["Visits on site", "Each figure as its source prints it"]
    assert "2019: no source" in said
    assert said.count("2020") == 1
    assert said[said.index("2020") + 1 : said.index("2021")][:3] == ["352,000", "not final", "or over 100,000"]
    assert "several dozen" in said
    assert said[-1] == "the foot"
    assert len(layout.brackets) == 1
    assert len(layout.brackets[0]) == 2
    assert len(layout.breaks) == len(chart().breaks) == 1
    assert len(layout.swatches) == len(chart().legend)
    assert layout.ticks == ()


def test_lengths_are_as_the_numbers() -> None:
    layout = laid(chart())
    lengths = {bar.point.text: bar.at - LEFT for bar in layout.bars}
    unit = lengths["over 600,000"] / 600_000
    assert lengths["352,000"] == pytest.approx(352_000 * unit)
    assert lengths["over 90,000"] == pytest.approx(90_000 * unit)
    about = next(bar for bar in layout.bars if bar.point.bound == "about")
    assert about.low is not None
    assert about.high is not None
    assert (about.low - LEFT, about.high - LEFT) == pytest.approx((144_000 * unit, 176_000 * unit))


def test_an_axis_runs_beside_figures_only() -> None:
    layout = laid(chart())
    gap = next(one for one in layout.words if one.text == "2019: no source")
    assert not any(start <= gap.y <= end for start, end in layout.axes)
    assert all(any(start <= bar.y <= end for start, end in layout.axes) for bar in layout.bars)


def test_a_logarithmic_scale_has_its_round_numbers_and_equal_steps() -> None:
    layout = laid(chart(WIDE))
    check(chart(WIDE))
    steps = [second - first for first, second in zip(layout.ticks, layout.ticks[1:], strict=False)]
    assert len(layout.ticks) == 6
    assert steps == pytest.approx([steps[0]] * 5)
    assert "1 million" in words(layout)
    assert layout.ticks[-1] == pytest.approx(layout.bars[-1].at)


def test_our_own_arithmetic_and_nothing_at_all() -> None:
    check(derived())
    layout = laid(derived())
    assert layout.bars[0].at == LEFT
    assert len([one for one in layout.words if one.size > 12]) == 2
    one = derived()
    empty = type(one)("bar", "None", (), "Nothing", editions=(2020,), gap="no source")
    assert words(laid(empty)) == ["Nothing", "2020: no source", "the foot"]


def test_the_interval_of_a_bare_figure_is_not_drawn() -> None:
    points = {point.text: ends(point) for point in chart().points}
    assert points["352,000"] == ("352000", None, None)
    assert points["about 160,000"] == ("160000", "144000", "176000")
    assert points["several dozen"] == (None, None, None)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 45, ["one two", "three"]),
        ("one", 1, ["one"]),
        ("", 10, [""]),
        ("世界人工智能大会", 42, ["世界人工", "智能大会"]),
        ("世界人工，智能", 42, ["世界人工，", "智能"]),
    ],
)
def test_wrap(text: str, room: float, lines: list[str]) -> None:
    assert wrap(text, 10.5, room, measure) == lines


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs"]) | st.just(" "), max_size=80))
def test_wrapping_loses_nothing(text: str) -> None:
    assert "".join("".join(wrap(text, 10, 60, measure)).split()) == "".join(text.split())


@pytest.mark.no_cover
@given(fact_bases())
@pytest.mark.parametrize("lang", LANGS)
def test_any_chart_is_whole(lang: Lang, facts: FactBase) -> None:
    for metric in sorted({one.metric for one in facts.claims.values() if one.live and one.edition})[:3]:
        found = timeline(facts, metric, None, lang).chart
        if found:
            layout = laid(found)
            assert [bar.point for bar in layout.bars] == [point for point in found.points if point.drawn is not None]
            assert all(LEFT <= bar.at <= RIGHT for bar in layout.bars)


def test_there_is_room_for_an_open_end() -> None:
    layout = laid(chart())
    assert all(bar.at + ARROW <= RIGHT for bar in layout.bars if bar.point.bound == "at_least")


def test_the_facts_have_what_these_tests_need() -> None:
    assert {point.bound for point in chart(FACTS).points} >= {"about", "at_least", "at_most", "range", "vague"}
