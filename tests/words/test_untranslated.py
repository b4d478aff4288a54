"""Nothing that a reader of Chinese meets is left in English: every card, every error, every platform's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from bot import app
from bot.commandline.arguments import language
from bot.core.pages import pages
from bot.errors import DataError, FaultsFound, SettingsError
from bot.platforms.console.complete import SlashCompleter
from bot.platforms.console.render import render_rich
from bot.platforms.discord.render import components, embedded, texts_of
from bot.platforms.html.gallery import gallery
from bot.platforms.html.page import render_html
from bot.platforms.html.samples import samples
from bot.platforms.markdown import card_markdown
from bot.platforms.text import render_text
from bot.service.commands import COMMANDS, OptionType
from bot.service.desk import Desk
from bot.service.failure import failure_card
from bot.service.preview import cards
from bot.store.fulltext import full_text
from bot.words import nearest, say
from tests.bundled import bundled
from tests.cards import CARD
from tests.platforms.html.reading import read
from tests.words.pseudo import faults, ids, marked, marked_base, pseudo, untranslated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.card import Card
    from bot.core.model import FactBase

# What can be typed amiss; the digits stand for words, which would be repeated.
SLIPS = (
    "123", "/123", "/waic 1", "/waic 1999", "/compare 2021", "/compare 2021 2021", "/compare 2021 2021 9:9",
    "/compare 1 2", "/compare 2021 2024 123", "/compare 2018 2019 metric:nobel_laureates", "/source 123", "/help 123",
    "/waic 2023 2024", "/waic 2023 page:0", "/waic 2023 private:2", "/waic year:2023 year:2024", "/waic month:5", "",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _in_brackets() -> Iterator[None]:
    with pseudo():
        yield


@cache
def base() -> FactBase:
    return marked_base(bundled())


def desk() -> Desk:
    return Desk(base(), "1.2.3", full_text_of=full_text)


def test_brackets_can_tell() -> None:
    assert marked("没有{n}个。") == "⟦没有⟧{n}⟦个。⟧"
    assert untranslated("⟦没有⟧3⟦个⟧ 7月8日至10日 3.52亿 /waic first:2021 2021-views ‹标题›", ["2021-views"]) == []
    assert untranslated("⟦没有⟧ gar nichts 漏译") == ["gar", "nichts", "漏译"]
    assert say("zh-CN", "edition.gaps", names="x") == "⟦暂无来源：⟧x"


def test_every_card_that_the_facts_can_give() -> None:
    found = cards(base(), "zh-CN")
    assert len(found) > 100
    known = ids(base())
    assert {name: wrong for name, card in found.items() if (wrong := faults(card, known))} == {}


@pytest.mark.parametrize(
    "text", [example for command in COMMANDS for example in (*command.examples, f"/{command.name}")]
)
def test_every_example(text: str) -> None:
    letters = ascii_lowercase if "view:table" in text else ""  # of a table's scopes
    typed = {*ids(base()), *text.strip("/").split(), *letters}
    assert faults(desk().answer(text, "zh-CN"), typed) == {}


def test_the_help_of_every_command() -> None:
    for command in COMMANDS:
        assert faults(desk().answer(f"/help {command.name}", "zh-CN"), ids(base())) == {}


@pytest.mark.parametrize("text", SLIPS)
def test_every_slip(text: str) -> None:
    card = desk().answer(text, "zh-CN")
    assert card.kind.value == "error"
    assert faults(card, {*ids(base()), "month"}) == {}


@pytest.mark.parametrize("error", [FaultsFound("", 3), SettingsError([]), DataError("5"), ValueError("five")])
def test_every_failure(error: Exception) -> None:
    assert faults(failure_card("/waic", error, "zh-CN")) == {}


def bare(card: Card) -> Card:
    """A card that says nothing by itself, so that what is read is what a renderer adds."""
    sources = tuple(replace(one, title="‹1›", publisher="‹2›", day="", url=None) for one in card.sources)
    return replace(
        card, lang="zh-CN", title="⟦1⟧", blocks=(), sources=sources, private=True, revision="1", actions=(), chart=None
    )


def test_what_renderers_add() -> None:
    card = bare(CARD)
    (page,) = pages(card)
    html = read(render_html(card))
    spoken = [
        value for _, given in html.elements for name, value in given.items() if name in ("aria-label", "alt", "title")
    ]
    discord = texts_of(components(card))
    rich = re.sub(r"\x1b[^m\\]*(?:m|\\)", "", render_rich(card, 80))
    for text in (render_text(card), rich, card_markdown(card, page), html.text, *filter(None, spoken), *discord):
        assert untranslated(text) == [], text
    footer = embedded(card).embed.footer.text
    assert footer
    assert untranslated(footer) == []


def test_what_is_around_the_cards_of_the_gallery() -> None:
    answering = desk()
    files = gallery(answering)
    questions = [sample.text for sample in samples(answering)]
    typed = {word.strip("/") for text in questions for word in (*text.split(), *untranslated(text))}
    titles = [sample.answered(answering, "en").title for sample in samples(answering)]
    english = {word for title in titles for word in (*title.split(), *untranslated(title))}
    known = {*ids(base()), *typed}
    assert untranslated(read(files["index.html"]).text, known | english) == []
    unasked = ("post", "post-next", "post-figure", "correction", "schedule-set", "doctor", "doctor--2", "facts-status")
    asked = ("waic-2023", "waic-2023.2", "waic-2025-private-true", "ask", "timeline-exhibitors", "metrics")
    for name in (f"{one}.html" for one in (*asked, *unasked)):
        assert untranslated(read(files[f"zh-CN/{name}"]).text, known | {"English", "上海"}) == [], (
            name
        )  # names of cities are Babel's


def test_what_completion_proposes() -> None:
    completer = SlashCompleter(desk(), "zh-CN")
    lines = ["/", *(f"/{command.name} " for command in COMMANDS), "/waic p", "/waic 2023 pa"]
    proposed = [one for line in lines for one in completer.get_completions(Document(line), CompleteEvent())]
    assert len(proposed) > 20
    assert [one.display_meta_text for one in proposed if untranslated(one.display_meta_text, ids(base()))] == []
    for kind in OptionType:
        for entry in desk().propose(kind, "", "zh-CN"):
            assert untranslated(entry.label, ids(base())) == []


@pytest.mark.parametrize("tag", ["zh", "zh-CN", "zh-TW", "zh-HK", "zh_TW.UTF-8", "ZH-Hant"])
def test_every_chinese_is_answered_in_simplified_chinese(tag: str) -> None:
    assert nearest(tag) == language(tag) == app.language(None, {"LANG": tag}) == "zh-CN"


@pytest.mark.parametrize("tag", ["en", "en-GB", "en_US.UTF-8"])
def test_every_english_is_answered_in_english(tag: str) -> None:
    assert nearest(tag) == language(tag) == app.language(None, {"LANG": tag}) == "en"
