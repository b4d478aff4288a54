"""``/waic 2023``: everything that is known of one edition, most important first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from bot.core.answers import edition
from bot.core.card import Action, Kind
from bot.core.invariants import check_card
from bot.core.model import Doubt, FactBase, Modality, Status, Value, Wording
from bot.errors import NoSourcedFact
from tests.core.build import (
    LANGS,
    SOURCES,
    as_of,
    base,
    claim,
    conflict,
    event,
    figure,
    items,
    person,
    said,
    scope,
    shown,
    text,
    when,
)
from tests.strategies import fact_bases

FULL = base(
    claim("2023-topics", "topics", items("AI", "chips")),
    claim("2023-name", "official_name", text("WAIC 2023")),
    claim("2023-days", "duration", "three", "page"),
    claim("2023-who", "persons", person("Wu Jincheng", "director")),
    claim("2023-opening", "events", event("2023-07-06", "It opened")),
    claim("2023-closing", "events", event("2023-07-08", "It closed")),
    claim("2023-money", "investment", "28.8 billion yuan", also=(figure("$4 billion", "usd"),)),
    claim("2023-visits", "visits", "over 177,000", "page", as_of=as_of("2023-07-08"), scope=scope("one_day")),
    claim("2023-area", "area", "50,000 square metres", "page"),
    claim("2023-area-b", "area", "over 60,000 square metres", "press"),
    claim("2023-theme", "theme", text("Smart Cities", "智慧城市"), doubts=(Doubt("text", Wording("A translation.")),)),
    claim("2023-dates", "dates", when("2023-07-06/2023-07-08"), "page press"),
    claim("2023-place", "place", text("Shanghai", "上海"), "gov"),
    claim("2023-venue", "venue", text("Expo Center"), "gov"),
    claim("2023-firms", "companies", "1,149", "gov"),
    claim("2024-views", "views", "1 billion"),
    claim("2024-visits", "visits", "over 300,000"),
    claim("2022-held", "held", text("It is counted later.")),
    conflicts=[conflict("area", "2023-area", "2023-area-b")],
)


def test_a_card_from_top_to_bottom() -> None:
    card = edition(FULL, 2023, "en")
    assert shown(card) == [
        "Shanghai [1] · 6–8 July 2023 [2,3]",
        "“Smart Cities” [3]",
        "Visits on site over 177,000, one day only, by 8 July [2]",
        "Exhibition area ⚠ over 60,000 square metres [3] or ⚠ 50,000 square metres [2]",
        "Investment signed 28.8 billion yuan (4 billion US dollars) [3]",
        "No source for: Online views",
        "#",
        "⚠ Sources disagree: Rivals of area. [2,3]",
        "Theme: A translation. [3]",
        "#",
        "# Announced, opened, agreed",
        "Dated events",
        "6 July 2023: It opened [3]",
        "8 July 2023: It closed [3]",
        "#",
        "# People and their offices at the time",
        "People Wu Jincheng, director [3]",
        "#",
        "# More about this edition",
        "Duration 3 days [2]",
        "Venue Expo Center [1]",
        "Official name WAIC 2023 [3]",
        "Topics AI, chips [3]",
        "AI companies 1,149 [1]",
    ]
    assert (card.kind, card.title, card.command) == (Kind.EDITION, "WAIC 2023", "/waic year:2023")
    assert check_card(card) == []


def test_the_same_card_in_chinese() -> None:
    card = edition(FULL, 2023, "zh-CN")
    assert shown(card)[:8] == [
        "上海 [1] · 2023年7月6日至8日 [2,3]",
        "“智慧城市” [3]",
        "线下参观人次 超过17.7万，仅一天，截至7月8日 [2]",
        "展览面积 ⚠ 超过6万平方米 [3]或⚠ 5万平方米 [2]",
        "签约投资额 288亿元（40亿美元） [3]",
        "暂无来源：线上观看量",
        "#",
        "⚠ 来源不一：area的分歧。 [2,3]",
    ]
    assert check_card(card) == []


def test_its_buttons_lead_to_what_can_be_compared_and_to_its_neighbours() -> None:
    assert edition(FULL, 2023, "en").actions == (
        Action("Compare with 2024", "/compare first:2023 second:2024"),
        Action("Visits on site by edition", "/timeline metric:visits"),
        Action("WAIC 2022", "/waic year:2022"),
        Action("WAIC 2024", "/waic year:2024"),
        Action("All editions", "/waic"),
    )
    assert [action.command for action in edition(FULL, 2022, "en").actions] == ["/waic year:2023", "/waic"]
    assert [action.command for action in edition(FULL, 2024, "en").actions] == [
        "/compare first:2023 second:2024",
        "/timeline metric:visits",
        "/waic year:2023",
        "/waic",
    ]


def test_an_edition_known_by_implication_says_so_first() -> None:
    facts = base(
        claim("2020-held", "held", text("A later text counts it.")), claim("2020-place", "place", text("Shanghai"))
    )
    assert shown(edition(facts, 2020, "en")) == [
        "Known only by implication: none of our sources reports on this edition itself.",
        "A later text counts it. [1]",
        "Shanghai [1]",
    ]


def test_a_plan_is_worded_as_a_plan() -> None:
    planned = {"modality": Modality.PLANNED}
    facts = base(
        claim("2025-held", "held", text("It is counted later.")),
        claim("2025-place", "place", text("Shanghai")),
        claim("2025-dates", "dates", when("2025-07-26/2025-07-28"), **planned),
        claim("2025-visits", "visits", "over 300,000", modality=Modality.TARGET),
    )
    assert shown(edition(facts, 2025, "en")) == [
        "⚠ Announced before the event, last on 10 July 2024: what was planned, not how it went. [1]",
        "It is counted later. [1]",
        "Shanghai [1] · 26–28 July 2025 (planned) [1]",
        "Visits on site over 300,000 (target) [1]",
    ]


def test_a_plan_that_nobody_dates_is_worded_as_a_plan_all_the_same() -> None:
    planned = claim("2025-dates", "dates", when("2025-07-26"), "undated", modality=Modality.PLANNED)
    undated = replace(SOURCES["page"], id="undated", published=None)
    facts = base(planned, sources=SOURCES | {"undated": undated})
    assert shown(edition(facts, 2025, "en"))[0] == (
        "⚠ Announced before the event: our sources say what was planned, not how it went. [1]"
    )


def test_an_announcement_of_before_does_not_make_it_a_report() -> None:
    facts = base(
        claim("2025-dates", "dates", when("2025-07-26"), modality=Modality.PLANNED),
        claim("2025-told", "events", event("2025-06-05", "Shanghai announced it")),
    )
    assert shown(edition(facts, 2025, "en"))[0].startswith("⚠ Announced before the event")


def test_one_report_and_it_is_no_longer_a_plan() -> None:
    facts = base(
        claim("2025-dates", "dates", when("2025-07-26"), modality=Modality.PLANNED),
        claim("2025-visits", "visits", "over 300,000"),
    )
    assert shown(edition(facts, 2025, "en"))[0] == "26 July 2025 (planned) [1]"


def test_gaps_are_named_up_to_six_and_counted_beyond() -> None:
    names = ("dates", "place", "theme", "visits", "views", "growth", "area", "investment")
    values: dict[str, Value | str] = {"dates": when("2023"), "place": text("x"), "theme": text("y"), "growth": "5%"}
    full = [claim(f"2023-{name}", name, values.get(name, "400")) for name in names]
    facts = base(*full, claim("2024-days", "duration", "three"))
    (gaps,) = [note.text for note in edition(facts, 2024, "en").notes]
    assert gaps == "No source for: Dates, Place, Theme, Visits on site, Online views, Growth and 2 more"
    (gaps,) = [note.text for note in edition(facts, 2024, "zh-CN").notes]
    assert gaps == "暂无来源：日期、举办地、主题、线下参观人次、线上观看量、增幅，另有2项"
    assert edition(facts, 2023, "en").notes == ()


def test_a_list_among_the_counts_is_set_as_a_list() -> None:
    facts = base(claim("2023-a", "deals", text("One deal")), claim("2023-b", "deals", text("Another")))
    assert shown(edition(facts, 2023, "en")) == ["Deals", "One deal [1]", "Another [1]"]


def test_what_is_no_longer_live_is_not_shown() -> None:
    facts = base(claim("2023-a", "visits", "400"), claim("2023-b", "visits", "500", status=Status.SUPERSEDED))
    assert shown(edition(facts, 2023, "en")) == ["Visits on site 400 [1]"]


def test_an_edition_of_which_nothing_is_known() -> None:
    card = edition(base(years=(2023,)), 2023, "en")
    assert shown(card) == ["Known only by implication: none of our sources reports on this edition itself."]
    assert check_card(card) == []


def test_a_year_without_an_edition_is_refused() -> None:
    with pytest.raises(NoSourcedFact) as caught:
        edition(FULL, 1999, "en")
    assert (caught.value.key, caught.value.values) == (
        "error.unknown_year",
        {"year": 1999, "first": 2022, "last": 2024},
    )


@settings(max_examples=25, deadline=None)
@given(fact_bases(20))
def test_no_live_claim_of_an_edition_is_dropped_whatever_the_facts(facts: FactBase) -> None:
    for year, metrics in facts.by_edition.items():
        live = {claim.id for claims in metrics.values() for claim in claims}
        for lang in LANGS:
            card = edition(facts, year, lang)
            assert {name for item in said(card) for name in item.claims} == live
            # Labels of random facts may hold any digits.
            assert [fault for fault in check_card(card) if not fault.startswith("a number without")] == []
