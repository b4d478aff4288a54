"""``/source``: one document with all that it supports, or the list of all documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from bot.core.answers import source as answer
from bot.core.card import Action, Kind, Refs, inlines
from bot.core.invariants import check_card
from bot.core.model import FactBase, Modality, Status, Tier
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
        "#",
        "Supports 5 claims, 4 on its word alone",
        "2021 · Visits on site: ⚠ over 300 [1]",
        "2023 · Place: Shanghai [1,2]",
        "Shanghai · AI companies: 1,149, as of 2020 [1]",
        "Shanghai · AI companies: 2,000, by 2030 (target) [1]",
        "pudong · Dated events: 21 May 2019: The zone opened [1]",
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
        "#",
        "支持2条记载，其中1条仅以此为据",
        "2021 · 线下参观人次：⚠ 900 [1]",
        "2023 · 举办地：上海 [1,2]",
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
