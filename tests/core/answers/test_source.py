"""``/source``: one document with all that it supports, or the list of all documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from bot.core.answers import source as answer
from bot.core.card import Action, Kind, Refs, inlines
from bot.core.invariants import check_card
from bot.core.model import Evidence, FactBase, Modality, Passage, Status, Tier
from bot.errors import NoSourcedFact
from tests.core.build import LANGS, SOURCES, as_of, base, claim, conflict, event, said, shown, source, text
from tests.strategies import fact_bases

FACTS = base(
    claim("2021-visits", "visits", "over 300", "press"),
    claim("2021-visits-b", "visits", "900", "page"),
    claim("2023-place", "place", text("Shanghai", "上海"), "page press"),
    claim("2023-old", "visits", "70", "press", status=Status.REJECTED),
    claim("shanghai-firms", "companies", "1,149", "press", as_of=as_of("2020")),
    claim("shanghai-aim", "companies", "2,000", "press", as_of=as_of("2030"), modality=Modality.TARGET),
    claim("pudong-day", "events", event("2019-05-21", "The zone opened"), "press"),
    conflicts=[conflict("c", "2021-visits", "2021-visits-b")],
)


def test_the_card_of_a_source() -> None:
    card = answer(FACTS, "press", "en")
    assert shown(card) == [
        "Ann Lee · Bo Wu · Publisher of press · 10 July 2024 · in English [1]",
        "Tier B, named press. Why B.",
        "What it says.",
        "Not verified against an original: no copy of the document is at hand.",
        "#",
        "Supports 5 claims, 4 on its word alone",
        "WAIC 2021",
        "Visits on site: ⚠ over 300 [1] · no other source",
        "WAIC 2023",
        "Place: Shanghai [1,2]",
        "Shanghai",
        "AI companies: 1,149, as of 2020 [1] · no other source",
        "AI companies: 2,000, by 2030 (target) [1] · no other source",
        "pudong",
        "Dated events: 21 May 2019: The zone opened [1] · no other source",
        "#",
        "⚠ Sources disagree: Rivals of c. [1,2]",
    ]
    assert (card.kind, card.title, card.command) == (Kind.SOURCE, "Title of press", "/source id:press")
    assert card.actions == (
        Action("All sources", "/source"),
        Action("WAIC 2021", "/waic year:2021"),
        Action("WAIC 2023", "/waic year:2023"),
    )
    assert check_card(card) == []


def test_the_same_in_chinese_without_day_or_address() -> None:
    card = answer(FACTS, "page", "zh-CN")
    assert shown(card) == [
        "Publisher of page · 日期不详 · 英语 [1]",
        "网址不详",
        "C级：未署名、无日期或系机器翻译。C级的理由。",
        "内容概要。",
        "未与原文核对：手头没有该文件的原件。",
        "#",
        "支持2条记载，其中1条仅以此为据",
        "WAIC 2021",
        "线下参观人次：⚠ 900 [1] · 别无其他来源",
        "WAIC 2023",
        "举办地：上海 [1,2]",
        "#",
        "⚠ 来源不一：c的分歧。 [1,2]",
    ]
    assert check_card(card) == []


def test_a_source_that_supports_one_claim_or_none() -> None:
    assert "Supports 1 claim, 1 on its word alone" in shown(answer(base(claim("2023-a", "visits", "9")), "press", "en"))
    card = answer(base(), "gov", "en")
    assert "Supports 0 claims, 0 on its word alone" in shown(card)
    assert [action.command for action in card.actions] == ["/source"]
    assert check_card(card) == []


AT = Passage(3, (0, 20), "0" * 64)


@pytest.mark.parametrize(
    ("places", "english", "chinese"),
    [
        ([AT], "1 passage is cited, and located", "所引1处均已在原文中"),
        ([AT, AT], "2 passages are cited, all located", "所引2处均已在原文中"),
        ([AT, None], "1 of 2 passages cited are located in the original", "所引2处中有1处已在原文中"),
        ([None], "Not verified against an original", "未与原文核对"),
    ],
)
def test_what_was_verified_against_an_original(places: list[Passage | None], english: str, chinese: str) -> None:
    cited = tuple(Evidence("press", at) for at in places)
    facts = base(replace(claim("2021-visits", "visits", "9"), evidence=cited))
    for lang, said_ in zip(LANGS, (english, chinese), strict=True):
        assert shown(answer(facts, "press", lang))[3].startswith(said_)


def test_the_day_on_which_it_was_looked_up() -> None:
    sources = {**SOURCES, "press": replace(SOURCES["press"], retrieved="2026-11-21")}
    assert shown(answer(base(sources=sources), "press", "en"))[4] == "Looked up on 21 November 2026."
    assert shown(answer(base(sources=sources), "press", "zh-CN"))[4] == "查阅于2026年11月21日。"


def test_all_sources() -> None:
    card = answer(FACTS, None, "en")
    assert shown(card) == [
        "gov · 0 claims · Tier A, organiser or government. [1]",
        "press · 5 claims · Tier B, named press. [2]",
        "page · 2 claims · Tier C, unsigned, undated or translated by machine. [3]",
        "copy · 0 claims · Tier D, aggregator. [4]",
    ]
    assert (card.command, card.title) == ("/source", "Sources")
    assert card.actions[0] == Action("Title of gov", "/source id:gov")
    assert check_card(card) == []


def test_a_long_title_is_cut_on_its_button() -> None:
    long = replace(source("long", Tier.B), title="A title that is far too long for any button")
    card = answer(base(sources={"long": long}), None, "en")
    assert card.actions[0].label == "A title that is far too long for…"
    assert check_card(card) == []


@pytest.mark.parametrize("lang", ["zh-CN", "ja", "xxq"])
def test_a_source_in_any_language(lang: str) -> None:
    sources = {**SOURCES, "other": replace(source("other", Tier.B), lang=lang)}
    names = {"zh-CN": "in Chinese", "ja": "in Japanese", "xxq": "in xxq"}
    assert names[lang] in shown(answer(base(sources=sources), "other", "en"))[0]


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(NoSourcedFact) as caught:
        answer(FACTS, "nobody", "en")
    assert caught.value.key == "error.unknown_source"


@settings(max_examples=25, deadline=None)
@given(fact_bases(20))
def test_every_live_claim_of_every_source_is_shown_whatever_the_facts(facts: FactBase) -> None:
    for name, claims in facts.by_source.items():
        for lang in LANGS:
            card = answer(facts, name, lang)
            assert {shown for item in said(card) for shown in item.claims} == {c.id for c in claims if c.live}
            assert check_card(card) == []
    every = answer(facts, None, "en")
    assert {n for inline in inlines(every.blocks) if isinstance(inline, Refs) for n in inline.numbers} == set(
        range(1, len(facts.sources) + 1)
    )
