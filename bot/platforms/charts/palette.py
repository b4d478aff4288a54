"""The colours of a chart, and how well they stand apart.

The ground is opaque, so a chart looks the same on Discord's dark and light backgrounds. Blue and orange stay apart for
people who do not tell red from green; the purple is told by its dots, and every mark has words beside it all the same.
"""

from __future__ import annotations

GROUND = "#23262d"
EDGE = "#4a505c"
TEXT = "#f4f5f7"
MUTED = "#b7bdc8"
RULE = "#7d8694"
MARKS = {
    "reported": "#56b4e9",
    "disputed": "#f0a63c",
    "planned": "#f4f5f7",
    "derived": "#cc9be6",
    "estimated": "#56b4e9",
}
"""Colour by kind of mark. A plan is an outline in the colour of text: hollow, as nothing has happened yet."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21, as WCAG 2 reckons it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb``, from 0 to 1, by WCAG 2."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
