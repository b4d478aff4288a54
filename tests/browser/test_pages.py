"""The gallery in a real browser: nothing sticks out, nothing fails, every figure is seen, and everybody can read it.

One browser serves all tests of this module. It ends with them, since playwright's loop would stand in the way of every
test that runs one of its own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from bot.core.pages import pages
from bot.platforms.charts.at_once import Drawer
from bot.platforms.charts.pictures import COMMAND, environment
from bot.platforms.html.gallery import INDEX, gallery
from bot.platforms.html.page import render_html
from bot.platforms.html.samples import samples
from bot.service.desk import Desk
from bot.service.preview import LANGS
from bot.store.fulltext import full_text
from tests.browser import chromium
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from bot.core.card import Fact
    from bot.core.model import Lang

pytestmark = pytest.mark.browser
WIDTHS = (390, 1280)
SCHEMES = ("dark", "light")
STICKS_OUT = """() => {
  const found = [];
  // A table that is too wide scrolls inside its frame, which must not stick out itself.
  for (const element of document.querySelectorAll("main *:not(.unseen, .table *)")) {
    const frame = element.closest(".card, .tile, main"), box = element.getBoundingClientRect();
    const right = Math.min(frame.getBoundingClientRect().right, innerWidth);
    if (box.width && (box.right > right + 0.5 || box.left < -0.5)) found.push(element.outerHTML.slice(0, 120));
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  return found;
}"""
GROUNDS = """() => ["body", ".card, .tile"].map(one => getComputedStyle(document.querySelector(one)).backgroundColor)"""
INKS = """() => getComputedStyle(document.body).color"""


@cache
def desk() -> Desk:
    return Desk(bundled(), "1", full_text_of=full_text)


def undrawn() -> None:
    pytest.fail("a chart was not drawn")


@cache
def files() -> dict[str, str]:
    """The gallery: the first two pages of each answer, since the later ones have nothing new."""
    with TemporaryDirectory() as data, Drawer(COMMAND, environment(Path(data)), undrawn) as picture:
        every = gallery(desk(), picture)
    return {name: html for name, html in every.items() if name.count(".") == 1 or name.endswith(".2.html")}


def one_of_each() -> list[str]:
    """The index, and a page of each kind and each particular case, in alternate languages."""
    found: dict[tuple[str, str | None], str] = {}
    names = [name for name in files() if name.startswith("en/") and name.count(".") == 1]
    for sample, name in zip(samples(desk()), names, strict=True):
        card = sample.answered(desk(), "en")
        found.setdefault((sample.section(card), sample.case), name)
    turned = [name if place % 2 else name.replace("en/", "zh-CN/") for place, name in enumerate(found.values())]
    return [INDEX, *turned]


@dataclass
class Window:
    """A page of the browser, and what it complains of."""

    browser: Browser
    folder: Path
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page = self.browser.new_page()
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type != "log" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda asked: self.complaints.append(f"failed: {asked.url}"))
        self.page.on("request", lambda asked: self._asked(asked.url))

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:")):
            self.complaints.append(f"asked for {url}")

    def open(self, name: str, width: int = 1280, scheme: str = "light") -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        self.page.goto((self.folder / name).as_uri())

    def complained(self) -> list[str]:
        told, self.complaints = self.complaints, []
        return told


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    if chromium.path() is None:
        if chromium.required():
            pytest.fail(f"{chromium.REQUIRED}=required, and yet {chromium.missing()}")
        pytest.skip(chromium.missing())
    folder = tmp_path_factory.mktemp("gallery")
    for name, html in files().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(html, "utf-8")
    with chromium.browser() as browser:
        yield Window(browser, folder)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_and_nothing_fails(window: Window, width: int) -> None:
    found = {}
    for name in files() if width == min(WIDTHS) else one_of_each():
        window.open(name, width)
        if faults := [*window.page.evaluate(STICKS_OUT), *window.complained()]:
            found[name] = faults
    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_of_a_card_is_seen(window: Window, lang: Lang) -> None:
    for sample in samples(desk()):
        card = sample.answered(desk(), lang)
        (window.folder / "whole.html").write_text(render_html(card), "utf-8")
        window.open("whole.html", 390)
        seen = " ".join(window.page.inner_text("main").split())
        wanted = [*(figure.text for figure in card.figures), *map(_told, card.facts)]
        assert [text for text in wanted if " ".join(text.split()) not in seen] == [], sample.text
        assert card.revision in seen


def _told(fact: Fact) -> str:
    """What a card must tell of a fact: of an event what happened, since the day may stand above it."""
    return re.split(r": |：", fact.text, maxsplit=1)[-1] if fact.type == "event" else fact.text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(window: Window, scheme: str) -> None:
    found = {}
    for place, name in enumerate(one_of_each()):
        window.open(name, WIDTHS[place % 2], scheme)
        results = Axe().run(window.page).response["violations"]
        if results:
            found[name] = [(one["id"], one["help"], [node["html"] for node in one["nodes"]][:3]) for one in results]
    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


def test_axe_would_find_something(window: Window) -> None:
    (window.folder / "bad.html").write_text("<html><body><img src='none.png'><script>throw 1</script>", "utf-8")
    window.open("bad.html")
    assert {"image-alt", "html-has-lang"} <= {one["id"] for one in Axe().run(window.page).response["violations"]}
    complaints = window.complained()
    assert any("none.png" in complaint for complaint in complaints)
    assert "1" in complaints


def test_what_sticks_out_would_be_found(window: Window) -> None:
    html = "<meta name=viewport content='width=device-width'><main><p style='width:60rem'>wide</p></main>"
    (window.folder / "wide.html").write_text(html, "utf-8")
    window.open("wide.html", 390)
    assert window.page.evaluate(STICKS_OUT)


def test_there_is_a_dark_look_and_a_light_one(window: Window) -> None:
    looks = {}
    for scheme in SCHEMES:
        window.open("en/waic-2023.html", 1280, scheme)
        grounds = [_light(colour) for colour in window.page.evaluate(GROUNDS)]
        looks[scheme] = (min(grounds), max(grounds), _light(window.page.evaluate(INKS)))
    assert looks["dark"][1] < looks["dark"][2] / 3
    assert looks["light"][2] < looks["light"][0] / 3


def _light(colour: str) -> float:
    """How light ``rgb(1, 2, 3)`` is, from 0 to 255."""
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_links_within_the_gallery_can_be_followed(window: Window) -> None:
    window.open("en/waic-2024.html", 390)
    assert len(pages(desk().answer("/waic 2024", "en"))) > 1
    window.page.get_by_role("link", name="Next ▸").click()
    assert window.page.url.endswith("/en/waic-2024.2.html")
    window.page.get_by_role("link", name="中文").click()
    assert window.page.url.endswith("/zh-CN/waic-2024.html")
    window.page.get_by_role("link", name="来源1", exact=True).first.click()
    assert window.page.url.endswith("#source-1")
    assert window.complained() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_chart_is_seen_whole_and_sharp(window: Window, width: int) -> None:
    window.open("zh-CN/timeline-exhibitors.html", width)
    image = window.page.get_by_role("img", name=re.compile("^条形图：历届参展商"))
    box = image.bounding_box()
    assert box
    assert 320 <= box["width"] <= 560
    natural = image.evaluate("one => [one.naturalWidth, one.naturalHeight]")
    assert natural[0] >= 2 * box["width"]
    assert natural[1] / natural[0] == pytest.approx(box["height"] / box["width"], rel=0.01)


def test_no_page_shows_what_only_discord_can_read(window: Window) -> None:
    for name in files():
        if name.startswith(("en/schedule", "en/doctor", "zh-CN/schedule", "zh-CN/doctor")):
            window.open(name, 390)
            text = window.page.inner_text("main")
            assert "#100" in text
            assert not re.search(r"<#|<t:", text)
