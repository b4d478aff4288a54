"""Makes the font that charts are written in: ``python -m tests.platforms.charts.font NotoSansCJK-Regular.ttc``.

The font is a subset of Noto Sans CJK SC Regular under the SIL Open Font License 1.1 (``fonts/OFL.txt`` beside it). Its
name is a name of our own, as a changed font may need one. It holds ASCII and Latin letters, the signs and the first
level of GB 2312 (3,755 Han characters), and every character of the catalogues and of the curated facts.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from fontTools import subset
from fontTools.ttLib import TTFont

from bot.words import CATALOGUES

ROOT = Path(__file__).parents[3]
FONT = ROOT / "bot" / "platforms" / "charts" / "fonts" / "WaicCharts-Regular.otf"
NAME = "WAIC Charts"
_SIMPLIFIED = 2  # the place of "Noto Sans CJK SC" in the collection
_KEPT_NAMES = (0, 7, 13, 14)  # copyright, trademark, licence and where to read it


def needed() -> set[str]:
    """Every character that the facts, the catalogues and ordinary Chinese may put into a chart."""
    texts = [text for catalogue in CATALOGUES.values() for text in catalogue.values()]
    texts += [_shown(path) for path in sorted((ROOT / "facts").rglob("*.yaml"))]
    signs = {chr(code) for text in texts for code in map(ord, text)}
    return {sign for sign in signs if sign.isprintable()} | _latin() | _gb2312(0xA1, 0xA3) | _gb2312(0xB0, 0xD7)


def _shown(path: Path) -> str:
    """A file of facts without the ways of asking, which are read and never shown."""
    held = yaml.safe_load(path.read_text("utf-8"))
    for metric in held.get("metrics", ()):
        metric.pop("asked", None)
    return str(yaml.safe_dump(held, allow_unicode=True))


def _latin() -> set[str]:
    return {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}


def _gb2312(first: int, last: int) -> set[str]:
    """The characters of rows of GB 2312, named by their first bytes; places that hold none are left out."""
    pairs = (bytes((row, column)) for row in range(first, last + 1) for column in range(0xA1, 0xFF))
    return {sign for pair in pairs for sign in pair.decode("gb2312", "ignore")}


def make(original: Path) -> None:
    """Write the font anew from the collection ``original``."""
    options = subset.Options()
    options.layout_features = ["kern", "locl", "ccmp"]
    options.name_IDs = list(_KEPT_NAMES)
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = False
    font = TTFont(original, fontNumber=_SIMPLIFIED)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(needed())))
    cutter.subset(font)
    named = {1: NAME, 2: "Regular", 3: f"{NAME} Regular; subset of Noto Sans CJK SC 2.004", 4: NAME, 6: FONT.stem}
    for key, text in named.items():
        font["name"].setName(text, key, 3, 1, 0x409)
    _rename(font)
    font["head"].modified = font["head"].created  # the same bytes whenever it is made
    font.recalcTimestamp = False
    font.save(FONT)


def _rename(font: TTFont) -> None:
    table = font["CFF "].cff
    table.fontNames[0] = FONT.stem
    table.topDictIndex[0].FamilyName = NAME
    table.topDictIndex[0].FullName = NAME


if __name__ == "__main__":
    make(Path(sys.argv[1]))
