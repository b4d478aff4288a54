"""The marks: solid what was reported, hollow what was planned, open-ended what is a floor, dotted what is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.patches import Polygon, Rectangle

from bot.core.chart import mark_of
from bot.platforms.charts import palette
from bot.platforms.charts.layout import ARROW, BAR, LEFT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bot.platforms.charts.layout import Bar

_LEAST = 1.5  # a bar of next to nothing is still seen
_STEPS = 5
_HATCHES = {"disputed": "/////", "derived": "....."}
_SHAPES = {"reported": "o", "disputed": "s", "planned": "o", "derived": "D", "estimated": "o"}


def bar(axes: Axes, one: Bar) -> None:
    """A bar from nothing to the figure. Of an interval that a source gives, what is beyond its lower end is faint."""
    point = one.point
    mark = mark_of(point)
    at = max(one.at, LEFT + _LEAST)
    if point.bound == "at_most":
        _body(axes, LEFT, at, one.y, mark, alpha=0.4)
        axes.plot([at, at], [one.y - BAR / 2 - 1, one.y + BAR / 2 + 1], color=palette.MARKS[mark], lw=2.4)
    elif one.low is not None and one.high is not None:
        _body(axes, LEFT, max(one.low, LEFT + _LEAST), one.y, mark)
        _body(axes, one.low, max(one.high, one.low + _LEAST), one.y, mark, alpha=0.4)
        if point.bound == "about":
            axes.plot([at, at], [one.y - BAR / 2, one.y + BAR / 2], color=palette.TEXT, lw=1.6)
    else:
        _body(axes, LEFT, at, one.y, mark)
    if point.bound == "at_least":
        _open_end(axes, at, one.y, palette.MARKS[mark], hollow=mark == "planned")


def dot(axes: Axes, one: Bar) -> None:
    """On a logarithmic scale a bar's length would mean nothing: a dot, with its interval or its open end."""
    point = one.point
    mark = mark_of(point)
    colour = palette.MARKS[mark]
    axes.plot([LEFT, one.at], [one.y, one.y], color=palette.EDGE, lw=1, ls=":", zorder=0.5)
    if one.low is not None and one.high is not None:
        axes.plot([one.low, one.high], [one.y, one.y], color=colour, lw=2.4)
    hollow = mark in ("planned", "estimated")
    axes.plot(
        [one.at], [one.y], _SHAPES[mark], ms=9, mec=colour, mew=1.8,
        mfc=palette.GROUND if hollow else colour,
    )  # fmt: skip
    if point.bound == "at_least":
        _open_end(axes, one.at + 6, one.y, colour, thick=3, length=12, hollow=hollow)
    elif point.bound == "at_most":
        axes.plot([one.at, max(LEFT, one.at - ARROW)], [one.y, one.y], color=colour, lw=2)


def swatch(axes: Axes, x: float, y: float, mark: str) -> None:
    """A mark of the legend, 16 points wide."""
    if mark == "floor":
        _body(axes, x, x + 5, y, "reported", height=8)
        _open_end(axes, x + 5, y, palette.MARKS["reported"], thick=8, length=12)
    elif mark == "interval":
        _body(axes, x, x + 8, y, "reported", height=8)
        _body(axes, x + 8, x + 16, y, "reported", height=8, alpha=0.4)
    elif mark == "ceiling":
        _body(axes, x, x + 15, y, "reported", height=8, alpha=0.4)
        axes.plot([x + 15, x + 15], [y - 5, y + 5], color=palette.MARKS["reported"], lw=2)
    else:
        _body(axes, x, x + 16, y, mark, height=8)


def _body(
    axes: Axes, start: float, end: float, y: float, mark: str, *, height: float = BAR, alpha: float = 1.0
) -> None:
    colour = palette.MARKS[mark]
    look: dict[str, Any] = {"fc": colour, "ec": "none", "lw": 0}
    if mark == "planned":
        look = {"fc": "none", "ec": colour, "lw": 1.5}
    elif mark == "estimated":
        look = {"fc": (*_rgb(colour), 0.25), "ec": colour, "lw": 1.3, "ls": (0, (3, 2))}
    elif mark in _HATCHES:
        look |= {"hatch": _HATCHES[mark], "ec": palette.GROUND}
    if alpha < 1.0:
        look["alpha"] = alpha  # given whole, it would undo the fainter filling of what is estimated
    axes.add_patch(Rectangle((start, y - height / 2), end - start, height, **look))
    if mark in _HATCHES and alpha == 1.0:
        axes.add_patch(Rectangle((start, y - height / 2), end - start, height, fc="none", ec=colour, lw=1.2))


def _open_end(
    axes: Axes,
    x: float,
    y: float,
    colour: str,
    *,
    thick: float = BAR,
    length: float = ARROW,
    hollow: bool = False,
) -> None:
    """A fading end with the head of an arrow: the true figure lies here or beyond. Hollow behind a hollow bar."""
    head = min(6.0, length / 2)
    wide = (length - head) / _STEPS
    for step in range(_STEPS) if not hollow else ():
        fade = 0.75 - 0.6 * step / _STEPS
        axes.add_patch(
            Rectangle((x + step * wide, y - thick / 2), wide, thick, fc=(*_rgb(colour), fade), ec="none", lw=0)
        )
    tip, half = x + length, max(thick / 2, 4.0)
    shape = [(tip - head, y - half), (tip, y), (tip - head, y + half)]
    look = {"fc": "none", "ec": colour, "lw": 1.3} if hollow else {"fc": colour, "ec": "none"}
    axes.add_patch(Polygon(shape, closed=True, **look))


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
