"""A folder of web pages: every kind of card in every language, paged as in a chat, with buttons that lead on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.pages import pages
from bot.platforms.html.card import Surroundings, no_picture, write_card
from bot.platforms.html.page import document, finished
from bot.platforms.html.samples import in_order, samples
from bot.platforms.html.writer import Writer
from bot.service.preview import LANGS
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.core.pages import Page
    from bot.platforms.html.card import Picture
    from bot.platforms.html.samples import Sample
    from bot.service.desk import Desk

INDEX = "index.html"
_UNFIT = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A sample with its answer in every language, and the name of its pages."""

    sample: Sample
    cards: Mapping[Lang, Card]
    name: str

    @property
    def section(self) -> str:
        """Under which heading of the index it stands."""
        first, *_ = LANGS
        return self.sample.section(self.cards[first])

    def file(self, lang: Lang, page: int = 1) -> str:
        """The file of a page, from the folder of the gallery."""
        return f"{lang}/{self.leaf(page)}"

    def leaf(self, page: int = 1) -> str:
        """The file of a page, from the folder of its language."""
        return f"{self.name}.html" if page == 1 else f"{self.name}.{page}.html"


def gallery(desk: Desk, picture: Picture = no_picture) -> dict[str, str]:
    """Every file of the gallery by its name, the index last."""
    shown = list(_shown(desk))
    files: dict[str, str] = {}
    for lang in LANGS:
        asked = _addresses([one for one in shown if one.sample.make is None], lang)
        for one in shown:
            known = asked if one.sample.make is None else asked | _addresses([one], lang)
            files.update(_files(one, lang, Surroundings(picture, known.get)))
    return files | {INDEX: _index(shown)}


def _shown(desk: Desk) -> Iterator[Shown]:
    taken: Counter[str] = Counter()
    for sample in samples(desk):
        cards = {lang: sample.answered(desk, lang) for lang in LANGS}
        said = sample.text or sample.case or ""
        name = _UNFIT.sub("-", said.casefold()).strip("-")[:_LONGEST_NAME] or "card"
        taken[name] += 1
        yield Shown(sample, cards, name if taken[name] == 1 else f"{name}--{taken[name]}")


def _addresses(shown: Sequence[Shown], lang: Lang) -> dict[str, str]:
    """Where buttons lead: to the page that answers the same command, by whatever words it was asked."""
    addresses: dict[str, str] = {}
    for one in shown:
        card = one.cards[lang]
        for page in pages(card):
            addresses.setdefault(f"{card.command} page:{page.number}", one.leaf(page.number))
        addresses.setdefault(card.command, one.leaf())
        if one.sample.text:
            addresses.setdefault(one.sample.text, one.leaf())
    return addresses


def _files(shown: Shown, lang: Lang, around: Surroundings) -> Iterator[tuple[str, str]]:
    card = shown.cards[lang]
    for page in pages(card):
        yield shown.file(lang, page.number), _page(shown, card, page, around)


def _page(shown: Shown, card: Card, page: Page, around: Surroundings) -> str:
    writer = Writer()
    with document(writer, card.title, card.lang), writer.element("main"):
        with writer.element("nav", {"class": "top", "aria-label": say(card.lang, "preview.title")}):
            writer.leaf("a", say(card.lang, "preview.back"), {"href": f"../{INDEX}"})
            for lang in LANGS:
                if lang != card.lang:
                    _link(writer, f"../{shown.file(lang)}", say(lang, "preview.language"), lang)
        _notice(writer, (card.lang,))
        with writer.element("p", {"class": "asked"}):
            if shown.sample.text:
                writer.text(f"{say(card.lang, 'preview.asked')} ")
                writer.leaf("code", shown.sample.text)
            else:
                writer.text(say(card.lang, f"preview.case_{shown.sample.case}"))
        write_card(writer, card, page, around)
    return finished(writer)


def _index(shown: Sequence[Shown]) -> str:
    first, *_ = LANGS
    writer = Writer()
    with document(writer, say(first, "preview.title"), first), writer.element("main", {"class": "gallery"}):
        with writer.element("h1"):
            _in_every_language(writer, "preview.title")
        _notice(writer, LANGS)
        ordered = sorted(shown, key=lambda one: in_order(one.section))
        for section, ones in groupby(ordered, lambda one: one.section):
            with writer.element("h2"):
                _in_every_language(writer, f"preview.kind_{section}")
            with writer.element("ul", {"class": "tiles"}):
                for one in ones:
                    _tile(writer, one)
    return finished(writer)


def _tile(writer: Writer, shown: Shown) -> None:
    first, *_ = LANGS
    with writer.element("li", {"class": f"tile {shown.cards[first].tone.value}"}):
        if shown.sample.text:
            with writer.element("p"):
                writer.leaf("code", shown.sample.text)
        if shown.sample.case:
            with writer.element("p", {"class": "muted"}):
                _in_every_language(writer, f"preview.case_{shown.sample.case}")
        with writer.element("p", {"class": "links"}):
            for lang in LANGS:
                title = f"{say(lang, 'preview.language')} · {shown.cards[lang].title}"
                _link(writer, shown.file(lang), title, lang)
    writer.end_line()


def _notice(writer: Writer, langs: Sequence[Lang]) -> None:
    """Say that Discord itself shows cards in its own way."""
    with writer.element("p", {"class": "notice"}):
        _in_every_language(writer, "preview.notice", langs, " ")


def _in_every_language(writer: Writer, key: str, langs: Sequence[Lang] = LANGS, between: str = " · ") -> None:
    for place, lang in enumerate(langs):
        writer.text(between if place else "")
        writer.leaf("span", say(lang, key), {"lang": lang})


def _link(writer: Writer, address: str, text: str, lang: Lang) -> None:
    writer.leaf("a", text, {"href": address, "hreflang": lang, "lang": lang})
