"""The colours stand apart: from their ground, from Discord's grounds around the picture, and from each other."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.platforms.charts import palette

DARK, LIGHT = "#313338", "#ffffff"
# How people see who lack one kind of cone: linear light through the matrices of Viénot, Brettel and Mollon (1999).
PROTANOPIA = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
DEUTERANOPIA = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    light = [(int(colour[place : place + 2], 16) / 255) ** 2.2 for place in (1, 3, 5)]
    return tuple(sum(share * part for share, part in zip(row, light, strict=True)) for row in matrix)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert palette.contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("colour", [palette.TEXT, palette.MUTED])
def test_texts_can_be_read(colour: str) -> None:
    assert palette.contrast(colour, palette.GROUND) >= 7


@pytest.mark.parametrize("colour", [*palette.MARKS.values(), palette.RULE])
def test_marks_can_be_seen(colour: str) -> None:
    assert palette.contrast(colour, palette.GROUND) >= 3


def test_the_picture_has_an_edge_on_either_background() -> None:
    assert palette.contrast(palette.EDGE, DARK) >= 1.4
    assert palette.contrast(palette.GROUND, LIGHT) >= 7


@pytest.mark.parametrize("matrix", [PROTANOPIA, DEUTERANOPIA])
def test_the_colours_stay_apart_for_the_colour_blind(matrix: tuple[tuple[float, ...], ...]) -> None:
    for one, other in combinations(sorted({palette.MARKS[mark] for mark in ("reported", "disputed", "planned")}), 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen(one, matrix), seen(other, matrix), strict=True)) ** 0.5
        assert distance > 0.4, (one, other)
