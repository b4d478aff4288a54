"""The pictures themselves: decoded and looked at, pixel by pixel where it matters."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bot.platforms.charts import palette
from bot.platforms.charts.drawing import SHARPNESS, _width, draw
from bot.platforms.charts.layout import BAR, LEFT, RIGHT, WIDTH, Bar, arrange
from tests.core.build import LANGS
from tests.platforms.charts.cards import WIDE, chart, derived

if TYPE_CHECKING:
    from bot.core.chart import Chart
    from bot.core.model import Lang

RGB = tuple[int, int, int]


def picture(one: Chart) -> Image.Image:
    found = Image.open(io.BytesIO(draw(one, "revision 0123abc")))
    assert found.format == "PNG"
    return found.convert("RGB")


def colour(text: str) -> RGB:
    red, green, blue = (int(text[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def near(one: RGB, other: RGB, by: int = 24) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def pixels(image: Image.Image, left: float, right: float, y: float) -> list[RGB]:
    row = round(y * SHARPNESS)
    return [image.getpixel((x, row)) for x in range(round(left * SHARPNESS), round(right * SHARPNESS))]  # type: ignore[misc]


def bar(one: Chart, text: str) -> Bar:
    return next(found for found in arrange(one, "revision 0123abc", _width).bars if found.point.text == text)


def share(row: list[RGB], wanted: str) -> float:
    return sum(near(pixel, colour(wanted)) for pixel in row) / len(row)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("which", ["every", "wide"])
def test_a_picture_is_as_wide_as_a_phone_and_as_high_as_its_rows(lang: Lang, which: str) -> None:
    one = chart(lang=lang) if which == "every" else chart(WIDE, lang)
    image = picture(one)
    assert image.size == (
        round(WIDTH) * SHARPNESS,
        round(arrange(one, "revision 0123abc", _width).height) * SHARPNESS,
    )
    found = image.getcolors(1 << 24)
    assert found is not None
    ground = max(found)[1]
    assert near(ground, colour(palette.GROUND), 4)  # type: ignore[arg-type]
    text = sum(count for count, seen in found if near(seen, colour(palette.TEXT), 12))  # type: ignore[arg-type]
    assert text > 2_000


def test_it_is_small_enough_to_send() -> None:
    assert len(draw(chart(), "revision 0123abc")) < 150_000


def test_what_was_reported_is_solid_and_what_was_planned_is_hollow() -> None:
    one = chart()
    image = picture(one)
    solid, hollow = bar(one, "nearly 500,000"), bar(one, "over 600,000")
    assert solid.low is not None
    assert share(pixels(image, LEFT + 2, solid.low - 2, solid.y), palette.MARKS["reported"]) == 1
    inside = pixels(image, LEFT + 3, hollow.at - 3, hollow.y)
    assert share(inside, palette.GROUND) == 1
    assert share(pixels(image, LEFT + 3, hollow.at - 3, hollow.y - BAR / 2), palette.MARKS["planned"]) > 0.9


def test_both_rivals_are_drawn_in_a_pattern_of_their_own() -> None:
    one = chart()
    image = picture(one)
    for text in ("352,000", "over 100,000"):
        rival = bar(one, text)
        row = pixels(image, LEFT + 3, rival.at - 3, rival.y)
        assert 0.2 < share(row, palette.MARKS["disputed"]) < 0.9
        assert share(row, palette.MARKS["reported"]) == 0


def test_an_open_end_fades_and_a_bare_figure_ends() -> None:
    one = chart()
    image = picture(one)
    floor = bar(one, "over 90,000")
    behind = pixels(image, floor.at + 1, floor.at + 8, floor.y)
    assert share(behind, palette.GROUND) < 0.2
    assert share(behind, palette.MARKS["reported"]) < 0.5
    ceiling = bar(one, "at most 300,000")
    assert share(pixels(image, LEFT + 3, ceiling.at - 4, ceiling.y), palette.MARKS["reported"]) == 0


def test_what_is_estimated_is_fainter_than_what_was_reported() -> None:
    one = chart()
    estimated = bar(one, "100,000 to 200,000")
    assert estimated.low is not None
    row = pixels(picture(one), LEFT + 3, estimated.low - 3, estimated.y)
    assert share(row, palette.MARKS["reported"]) == share(row, palette.GROUND) == 0


def test_our_own_arithmetic_is_dotted() -> None:
    one = derived()
    ours = bar(one, "0.75")
    rows = [pixels(picture(one), LEFT + 3, ours.at - 3, ours.y + step) for step in (-3, -1, 1, 3)]
    assert any(share(row, palette.GROUND) > 0 for row in rows)
    assert all(share(row, palette.MARKS["reported"]) == 0 for row in rows)


def test_no_line_joins_two_editions() -> None:
    one = chart()
    image = picture(one)
    layout = arrange(one, "revision 0123abc", _width)
    breaking = layout.breaks[0]
    row = pixels(image, LEFT - 1, RIGHT, breaking - 2)
    assert share(row, palette.GROUND) == 1


def test_a_logarithmic_scale_has_dots_and_no_bars() -> None:
    one = chart(WIDE)
    image = picture(one)
    planned = bar(one, "1 million")
    assert near(image.getpixel((round(planned.at * SHARPNESS), round(planned.y * SHARPNESS))), colour(palette.GROUND))  # type: ignore[arg-type]
    assert share(pixels(image, LEFT + 20, planned.at - 10, planned.y + 3), palette.MARKS["planned"]) == 0


def test_a_character_that_the_font_lacks_is_refused() -> None:
    one = chart()
    with pytest.raises(UserWarning, match="missing"):
        draw(type(one)(one.kind, one.alt, one.points, title="\U00020000"), "")


def test_a_dollar_sign_is_no_formula() -> None:
    one = chart()
    assert draw(type(one)(one.kind, one.alt, one.points, title="US$1 and US$2 \\alpha_1"), "")
