"""The gallery: every kind of card, in every language, and no link that leads nowhere."""

from __future__ import annotations

import posixpath
import random
from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.core.card import Flag, Kind
from bot.core.invariants import check_card
from bot.core.model import Status
from bot.platforms.html.gallery import gallery
from bot.platforms.html.samples import samples
from bot.service.commands import COMMANDS
from bot.service.desk import Desk
from bot.service.preview import LANGS
from bot.store.fulltext import full_text
from bot.words import say
from tests.bundled import bundled
from tests.platforms.html.reading import read
from tests.strategies import make_base

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.card import Card
    from bot.core.model import Lang


@cache
def files() -> Mapping[str, str]:
    return gallery(Desk(bundled(), "1", full_text_of=full_text))


@cache
def targets(name: str) -> set[str]:
    """The files that a page of the gallery leads to."""
    inside = (one for one in read(files()[name]).addresses if not one.startswith(("http", "#", "data:")))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) for address in inside}


def test_every_example_of_every_command_is_shown() -> None:
    texts = {sample.text for sample in samples(Desk(bundled(), "1", full_text_of=full_text))}
    assert {example for command in COMMANDS for example in command.examples} <= texts


def test_what_nobody_asks_for_on_purpose_is_shown() -> None:
    cases = {sample.case for sample in samples(Desk(bundled(), "1", full_text_of=full_text))} - {None}
    unasked = {"post", "post_next", "post_figure", "correction", "doctor_trouble"}
    assert cases - unasked == {"planned", "conflict", "long", "private", "meant", "missing", "unsourced"}
    assert unasked <= cases


@pytest.mark.parametrize("lang", LANGS)
def test_the_cards_of_posts_and_managers_keep_the_rule_of_the_house(lang: Lang) -> None:
    desk = Desk(bundled(), "1", full_text_of=full_text)
    made = {sample: sample.answered(desk, lang) for sample in samples(desk) if sample.make}
    assert {card.kind for card in made.values()} == {Kind.TODAY, Kind.SCHEDULE, Kind.DOCTOR, Kind.FACTS}
    for sample, card in made.items():
        assert check_card(card) == [], sample
        assert card.lang == lang
        assert card.revision == bundled().short
        assert (sample.section(card) == "post") == (sample.text == "")


def test_a_correction_tells_of_a_count_that_was_superseded() -> None:
    desk = Desk(bundled(), "1", full_text_of=full_text)
    (card,) = (sample.answered(desk, "en") for sample in samples(desk) if sample.case == "correction")
    old, *now = card.figures
    assert old.flag is Flag.OUTDATED
    assert bundled().claims[old.claims[0]].status is Status.SUPERSEDED
    assert now
    assert all(bundled().claims[claim].live for figure in now for claim in figure.claims)


def test_a_button_of_a_post_leads_to_answers_only() -> None:
    for name in ("en/today.html", "en/today-10-july.html"):
        assert not any("post" in target or "correction" in target for target in targets(name))


def test_charts_are_shown_where_they_can_be_drawn() -> None:
    seen: list[str] = []

    def picture(card: Card) -> bytes:
        seen.append(f"{card.lang} {card.command}")
        return b"PNG"

    found = gallery(Desk(bundled(), "1", full_text_of=full_text), picture)
    assert {name for name, html in found.items() if "<figure>" in html} >= {
        f"{lang}/timeline-exhibitors.html" for lang in LANGS
    }
    assert {one for one in seen if "metric:exhibitors" in one} == {f"{x} /timeline metric:exhibitors" for x in LANGS}


def test_all_languages_have_the_same_samples() -> None:
    named = [{name.partition("/")[2] for name in files() if name.startswith(f"{lang}/")} for lang in LANGS]
    firsts = [{name for name in names if name.count(".") == 1} for names in named]
    assert firsts[0] == firsts[1]
    assert list(files())[-1] == "index.html"


def test_links_within_the_gallery_lead_somewhere() -> None:
    for name in files():
        assert targets(name)
        assert targets(name) <= files().keys()


def test_every_page_can_be_reached_from_the_index() -> None:
    seen: set[str] = set()
    ahead = ["index.html"]
    while ahead:
        seen.add(name := ahead.pop())
        ahead += targets(name) - seen
    assert seen == set(files())


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_says_that_it_is_no_more_than_a_preview(lang: str) -> None:
    for name, html in files().items():
        if name.startswith(f"{lang}/") or name == "index.html":
            assert say(lang, "preview.notice") in html


@pytest.mark.parametrize("claims", [0, 40])
def test_other_facts_have_a_gallery_too(claims: int) -> None:
    found = gallery(Desk(make_base(random.Random(7), claims), "1", full_text_of=full_text))
    assert "index.html" in found
    assert len({name.casefold() for name in found}) == len(found)
