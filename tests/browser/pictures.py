"""The pictures of the README, taken from the gallery's pages: ``make pictures``.

They show what is served now, in the fonts of this machine: Debian's ``fonts-inter`` and ``fonts-noto-cjk`` look as they
should. Nobody sees Discord in them: the README says so.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from bot.platforms.charts.at_once import Drawer
from bot.platforms.charts.pictures import COMMAND, environment
from bot.platforms.html.gallery import gallery
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from tests.browser import chromium
from tests.bundled import ROOT, bundled

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = ROOT / "docs/pictures"
SCHEMES = ("dark", "light")
MOST_BYTES = 150_000
_COLOURS = 128
_MARGIN = 16
# The fonts of a picture are the same on every machine that has them, whatever the machine's own choice is.
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  {matches}
</fontconfig>
"""
_MATCH = (
    '<match><test name="family"><string>{family}</string></test>'
    '<edit name="family" mode="prepend" binding="strong"><string>{font}</string></edit></match>'
)
_CHOSEN = {"system-ui": "Inter", "sans-serif": "Inter", "ui-monospace": "DejaVu Sans Mono"}
# The lower edge of the last row above a height, so that no row is cut through; nothing where all of the card fits.
_WHOLE_ROWS = """height => {
  const edge = one => one.getBoundingClientRect().bottom + scrollY;
  if (edge(document.querySelector(".card")) <= height) return null;
  const rows = [...document.querySelectorAll(".card > h2, .card > p, .card > ul, .card dl > div, .card li")];
  return Math.max(...rows.map(edge).filter(one => one <= height));
}"""


@dataclass(frozen=True)
class Shot:
    """A picture: of which page of the gallery, how wide the window is, and how much of the page it shows at most."""

    name: str
    page: str
    width: int
    height: int
    scale: float


SHOTS = (
    Shot("edition", "en/waic-2023.html", 860, 760, 1.75),
    Shot("compare", "en/compare-2021-2024.html", 390, 800, 2),
    Shot("chinese", "zh-CN/waic-2023.html", 390, 800, 2),
    Shot("timeline", "en/timeline-exhibitors.html", 390, 800, 2),
    Shot("post", "zh-CN/post.html", 390, 800, 2),
)


def main() -> int:
    """Take every picture anew; 1 where one is too heavy."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    heavy = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Drawer(COMMAND, environment(folder), _undrawn) as picture:
            pages = gallery(Desk(bundled(), "1", full_text_of=full_text), picture)
        for page, html in pages.items():
            (folder / page).parent.mkdir(exist_ok=True)
            (folder / page).write_text(html, "utf-8")
        _choose_fonts(folder)
        with chromium.browser() as browser:
            for shot in SHOTS:
                for scheme in SCHEMES:
                    path = FOLDER / f"{shot.name}-{scheme}.png"
                    path.write_bytes(smaller(take(browser, folder, shot, scheme)))
                    print(f"{path.relative_to(ROOT)}  {path.stat().st_size} bytes")  # noqa: T201
                    heavy |= path.stat().st_size > MOST_BYTES
    return int(heavy)


def _undrawn() -> None:
    raise RuntimeError("a chart could not be drawn")


def take(browser: Browser, folder: Path, shot: Shot, scheme: str) -> bytes:
    """A picture of the question and of its card, as far as there is room for it."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=shot.scale,
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page.goto((folder / shot.page).as_uri())
    asked, card = page.locator(".asked").bounding_box(), page.locator(".card").bounding_box()
    assert asked
    assert card
    top = asked["y"] - _MARGIN
    bottom = page.evaluate(_WHOLE_ROWS, top + shot.height)
    if bottom is None:
        bottom = card["y"] + card["height"] + _MARGIN
    clip = {"x": 0, "y": top, "width": shot.width, "height": bottom - top}
    picture = page.screenshot(clip=clip, full_page=True)  # type: ignore[arg-type]
    page.close()
    return picture


def smaller(picture: bytes) -> bytes:
    """The same picture in as many colours as text on a plain ground needs."""
    with Image.open(io.BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _choose_fonts(folder: Path) -> None:
    path = folder / "fonts.conf"
    matches = "\n  ".join(_MATCH.format(family=family, font=font) for family, font in _CHOSEN.items())
    path.write_text(_FONTS.format(matches=matches), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)


if __name__ == "__main__":
    sys.exit(main())
