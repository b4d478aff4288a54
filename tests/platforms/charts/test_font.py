"""The font that charts are written in has every character that they may hold: no boxes."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from bot.core.answers import timeline
from bot.words import say
from tests.bundled import bundled
from tests.core.build import LANGS
from tests.platforms.charts.font import FONT, needed

# Buttons only, and the letters of one name: nothing of them comes into a chart, and the font it is cut from lacks them.
_NOT_DRAWN = set("▸◂") | {chr(code) for code in range(0x600, 0x700)}


def characters() -> set[str]:
    with TTFont(FONT) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_it_has_the_catalogues_the_facts_and_the_first_level_of_gb_2312() -> None:
    assert needed() - characters() - _NOT_DRAWN == set()
    level = {sign for row in range(0xB0, 0xD8) for sign in _row(row)}
    assert len(level) == 3755
    assert level <= characters()


def _row(first: int) -> str:
    return "".join(bytes((first, second)).decode("gb2312", "ignore") for second in range(0xA1, 0xFF))


def test_it_has_every_character_of_every_chart() -> None:
    known = characters()
    for lang in LANGS:
        for metric in bundled().metrics:
            if not any(claim.metric == metric and claim.live for claim in bundled().claims.values()):
                continue
            chart = timeline(bundled(), metric, None, lang).chart
            if chart is None:
                continue
            texts = [chart.title, chart.subtitle, chart.gap, chart.rival, chart.joint, chart.colon]
            texts += [text for point in chart.points for text in (point.text, point.remark)]
            texts += [found.text for found in chart.breaks]
            texts += [text for _, text in (*chart.ticks, *chart.legend)]
            texts.append(say(lang, "chart.foot", revision="0123abc"))
            assert set("".join(texts)) <= known, metric


def test_its_licence_goes_with_it_and_it_bears_a_name_of_its_own() -> None:
    with TTFont(FONT) as font:
        names = font["name"]
        assert names.getDebugName(1) == "WAIC Charts"
        assert "SIL Open Font License" in names.getDebugName(13)
    licence = (Path(FONT).parent / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence
