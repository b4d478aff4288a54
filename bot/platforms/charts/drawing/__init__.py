"""Draws a chart with matplotlib's object API. Only the worker process imports this package."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path
from PIL import Image

from bot.core.chart import LOG
from bot.platforms.charts import palette
from bot.platforms.charts.drawing.marks import bar, dot, swatch
from bot.platforms.charts.layout import LEFT, MARGIN, RIGHT, WIDTH, arrange

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bot.core.chart import Chart
    from bot.platforms.charts.layout import Layout

FONT = Path(__file__).parents[1] / "fonts" / "WaicCharts-Regular.otf"
SHARPNESS = 3  # pixels to a point: a phone's screen, and room to enlarge on a desktop
_INCH = 72  # points
_COLOURS = 128


def draw(chart: Chart, foot: str) -> bytes:
    """The chart as a PNG of 390 points, three pixels each, in width; ``foot`` is the small line below it.

    Raises
    ------
    UserWarning
        For a character that the font does not have: no picture is better than one with a hole in it.
    """
    laid = arrange(chart, foot, _width)
    with warnings.catch_warnings(), mpl.rc_context({"hatch.linewidth": 1.4}):
        warnings.simplefilter("error", UserWarning)
        figure = Figure((WIDTH / _INCH, laid.height / _INCH), dpi=_INCH * SHARPNESS, facecolor=palette.GROUND)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, WIDTH), ylim=(laid.height, 0))
        axes.set_axis_off()
        _paint(axes, chart, laid)
        raw = io.BytesIO()
        figure.savefig(raw, format="rgba", facecolor=palette.GROUND)
    size = (round(WIDTH) * SHARPNESS, round(laid.height) * SHARPNESS)
    out = io.BytesIO()
    # A chart has few colours: a palette of them takes a third of the bytes, and nobody sees the difference.
    whole = Image.frombytes("RGBA", size, raw.getvalue()).convert("RGB")
    whole.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _paint(axes: Axes, chart: Chart, laid: Layout) -> None:
    top, bottom = laid.span
    axes.plot([0, WIDTH, WIDTH, 0, 0], [0, 0, laid.height, laid.height, 0], color=palette.EDGE, lw=1.5)
    for x in laid.ticks:
        axes.plot([x, x], [top, bottom], color=palette.EDGE, lw=0.8, zorder=0)
    for start, end in laid.axes:
        axes.plot([LEFT, LEFT], [start, end], color=palette.RULE, lw=1, zorder=0)
    for y in laid.breaks:
        axes.plot([MARGIN, RIGHT], [y, y], color=palette.RULE, lw=1.2, ls=(0, (4, 3)))
    for rivals in laid.brackets:
        x = LEFT - 6
        axes.plot([x, x], [rivals[0], rivals[-1]], color=palette.MARKS["disputed"], lw=1.4)
        for y in rivals:
            axes.plot([x, x + 4], [y, y], color=palette.MARKS["disputed"], lw=1.4)
    for one in laid.bars:
        (dot if chart.scale == LOG else bar)(axes, one)
    for x, y, mark in laid.swatches:
        swatch(axes, x, y, mark)
    font = _font()
    for words in laid.words:
        axes.text(
            words.x, words.y, words.text, fontproperties=font, fontsize=words.size, va="center_baseline", ha="left",
            color=palette.MUTED if words.muted else palette.TEXT, parse_math=False,
        )  # fmt: skip


@lru_cache(maxsize=1)
def _font() -> FontProperties:
    return FontProperties(fname=FONT)


@lru_cache(maxsize=4096)
def _width(text: str, size: float) -> float:
    """The width of a text in points."""
    font = _font().copy()
    font.set_size(size)
    wide, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(wide)
