"""The search in the desk: of the revision that is served, whatever happens, and helpful where nothing is found."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.pages import pages
from bot.service.commands import BY_NAME, Context
from bot.service.desk import Desk
from bot.service.follow import Follower
from bot.store.fulltext import full_text
from bot.store.vault import Vault
from tests.bundled import bundled
from tests.core import build

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import FactBase, Lang

LANGS: tuple[Lang, ...] = ("en", "zh-CN")
DESK = Desk(bundled(), "1", full_text_of=full_text)


def place(name: str, digit: str) -> FactBase:
    claim = build.claim("2021-place", "place", build.text(name))
    return build.base(claim, revision=digit * 40)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("exhibitors 2021", "2021-exhibitors"),
        ("参展商 2021年", "2021-exhibitors"),
        ("352 million", "2021-online-views"),
        ("3.52亿", "2021-online-views"),
        ("what were the online views in 2021?", "2021-online-views"),
        ("线上观看", "2021-online-views"),
        ("吴清", "2021-person-wu-qing"),
        ("footfall 2024", "2024-visits"),
    ],
)
def test_figures_are_found_in_both_languages(text: str, claim: str, lang: Lang) -> None:
    card = DESK.answer(f"/search {text}", lang)
    assert (card.kind, card.exit_code, card.revision) == (Kind.SEARCH, 0, bundled().short)
    shown = {name for item in (*card.figures, *card.facts) for name in item.claims}
    assert claim in shown
    assert check_card(card) == []


@pytest.mark.parametrize("lang", LANGS)
def test_pages_are_those_of_one_card_and_its_command_gives_it_again(lang: Lang) -> None:
    card = DESK.answer("/search shanghai", lang)
    count = len(pages(card))
    assert count > 2
    again = DESK.answer(f"{card.command} page:2", lang)
    assert (again.blocks, again.page) == (card.blocks, 2)
    assert [page.number for page in pages(card)] == list(range(1, count + 1))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("exhibiterz", {"en": '/search text:"Exhibitors"', "zh-CN": '/search text:"参展商"'}),
        ("microsft reserch", dict.fromkeys(LANGS, "/source id:microsoft-2018-research")),
    ],
)
def test_what_is_not_found_proposes_what_is_called_nearly_so(text: str, suggestion: dict[str, str], lang: Lang) -> None:
    card = DESK.answer(f"/search {text}", lang)
    assert (card.kind, card.exit_code) == (Kind.ERROR, 4)
    assert suggestion[lang] in card.suggestions
    for command in card.suggestions:
        assert DESK.answer(command, lang).exit_code == 0
    assert check_card(card) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGS))
@example('"', "en")
@example('AND OR NOT NEAR(x) "a" *', "en")
@example("2021 page:2", "en")
@example("\x00 ' ; -- ^ : { } ( )", "zh-CN")
def test_whatever_is_typed_is_answered(text: str, lang: Lang) -> None:
    for card in (DESK.run("search", {"text": text}, lang), DESK.answer(f"/search {text}", lang)):
        assert card.kind in (Kind.SEARCH, Kind.ERROR)
        assert card.exit_code in (0, 2, 4)
        assert check_card(card) == []
        if card.kind is Kind.SEARCH:
            assert DESK.answer(card.command, lang).blocks == card.blocks


def test_a_search_is_of_the_revision_that_is_served() -> None:
    desk = Desk(place("Oldtown", "1"), "1", full_text_of=full_text)
    assert desk.answer("/search oldtown", "en").exit_code == 0
    assert desk.answer("/search newtown", "en").exit_code == 4
    desk.serve(place("Newtown", "2"))
    assert desk.answer("/search oldtown", "en").exit_code == 4
    found = desk.answer("/search newtown", "en")
    assert (found.exit_code, found.revision) == (0, "2222222")


def test_a_revision_that_came_by_the_data_folder_is_searched_at_once(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    bases = [place("Oldtown", "1"), place("Newtown", "2")]
    vault.publish(bases[0], f"1 {bases[0].revision}", None)
    desk = Desk(bases[0], "1", full_text_of=vault.full_text)
    desk.make_ready()
    before = desk._serving.full_text
    follower = Follower(desk, vault)
    vault.publish(bases[1], f"1 {bases[1].revision}", None)
    assert asyncio.run(follower.refresh())
    assert desk._serving.opened != [before]
    assert len(desk._serving.opened) == 1, "opened before the first question"
    assert desk.answer("/search newtown", "en").exit_code == 0
    assert desk.answer("/search oldtown", "en").exit_code == 4


def test_a_desk_without_a_search_says_so_to_its_maker() -> None:
    desk = Desk(bundled(), "1")
    desk.make_ready()
    with pytest.raises(LookupError):
        desk.answer("/search exhibitors", "en")
    desk._serving.full_text.close()


def test_a_countdown_is_told_for_the_day_of_the_question() -> None:
    now = datetime(2026, 7, 15, 4, tzinfo=UTC)
    desk = Desk(bundled(), "1", lambda: now, full_text)
    text = "\n".join(build.shown(desk.answer("/waic", "en")))
    assert "planned to open in 2 days" in text
    assert "planned to open in 2 days" in "\n".join(build.shown(desk.answer("/waic 2026", "en")))
    now = now.replace(day=16)
    for question in ("/waic", "/waic 2026"):
        assert "planned to open tomorrow" in "\n".join(build.shown(desk.answer(question, "en")))
    assert desk.answer("/today", "en").title.endswith("16 July")
    now = now.replace(day=17)
    assert desk.answer("/today", "en").title.endswith("17 July")


def test_an_edition_may_be_named_by_its_number() -> None:
    for name in ("2023", "'23", "2023年", "sixth", "第六届", "WAIC 2023"):
        card = DESK.run("waic", {"year": name}, "en")
        assert card.command == "/waic year:2023", name


@pytest.mark.parametrize("lang", LANGS)
def test_a_bare_name_is_searched_for(lang: Lang) -> None:
    card = DESK.answer("/ask Robin Li", lang)
    assert card == DESK.answer("/search robin li", lang)
    assert card.figures or card.facts or card.sources


def test_who_was_made_without_a_search_says_so() -> None:
    context = Context("en", "1", datetime(2026, 11, 22, tzinfo=UTC).date())
    with pytest.raises(LookupError, match="made without a search"):
        BY_NAME["search"].build(bundled(), {"text": "robin li"}, context)
