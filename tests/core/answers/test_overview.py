"""``/waic``: all editions at a glance."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.core.answers import edition, overview
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.model import FactBase, Modality
from tests.core.build import METRICS, base, claim, conflict, shown, text, when

FACTS = base(
    claim("2024-place", "place", text("Shanghai", "上海"), "page"),
    claim("2024-name", "official_name", text("WAIC 2024"), "page"),
    claim("2024-visits", "visits", "over 300,000", "page"),
    claim("2023-dates", "dates", when("2023-07-06/2023-07-08"), "gov"),
    claim("2023-theme", "theme", text("Smart Cities", "智慧城市"), "gov"),
    claim("2023-theme-b", "theme", text("Clever Towns", "聪明城镇"), "copy"),
    claim("2023-venue", "venue", text("Expo Center"), "copy"),
    claim("2022-held", "held", text("It is counted later.")),
    claim("2022-place", "place", text("Shanghai", "上海")),
    claim("2021-dates", "dates", when("2021-07-08/2021-07-10"), "press", modality=Modality.PLANNED),
    claim("2021-visits", "visits", "400"),
    conflicts=[conflict("theme", "2023-theme", "2023-theme-b")],
    years=(2020, 2021),
)


def test_one_line_for_each_edition_latest_first() -> None:
    card = overview(FACTS, "en")
    assert shown(card) == [
        "2024 no source for the dates · Shanghai [1]",
        "2023 6–8 July 2023 [2] · ⚠ “Smart Cities” [2] or ⚠ “Clever Towns” [3]",
        "2022 known only by implication · Shanghai [4]",
        "2021 8–10 July 2021 (planned) [4]",
        "2020 known only by implication",
    ]
    assert (card.kind, card.command, card.title) == (Kind.OVERVIEW, "/waic", "World Artificial Intelligence Conference")
    assert check_card(card) == []


def test_the_same_in_chinese() -> None:
    card = overview(FACTS, "zh-CN")
    assert shown(card) == [
        "2024 日期暂无来源 · 上海 [1]",
        "2023 2023年7月6日至8日 [2] · ⚠ “智慧城市” [2]或⚠ “聪明城镇” [3]",
        "2022 仅由旁证得知 · 上海 [4]",
        "2021 2021年7月8日至10日（计划） [4]",
        "2020 仅由旁证得知",
    ]
    assert check_card(card) == []


def test_buttons_lead_to_the_four_editions_of_which_most_is_known() -> None:
    commands = [action.command for action in overview(FACTS, "en").actions]
    assert commands == ["/waic year:2024", "/waic year:2023", "/waic year:2022", "/waic year:2021"]


def test_no_editions_at_all() -> None:
    card = overview(base(), "en")
    assert (card.blocks, card.actions) == ((), ())


PLANNED = Modality.PLANNED
TO_COME = base(claim("2027-dates", "dates", when("2027-07-08/2027-07-10"), "press", modality=PLANNED))


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-21", "planned to open in 229 days"),
        ("2027-07-06", "planned to open in 2 days"),
        ("2027-07-07", "planned to open tomorrow"),
        ("2027-07-08", "planned to open today"),
        ("2027-07-09", "under way, if it goes as planned"),
        ("2027-07-10", "under way, if it goes as planned"),
        ("2027-07-11", "its planned days have passed, and no source at hand reports on them"),
    ],
)
def test_the_days_until_a_planned_edition_are_counted_and_called_a_plan(today: str, said: str) -> None:
    day = dt.date.fromisoformat(today)
    card = overview(TO_COME, "en", day)
    assert shown(card) == [f"2027 8–10 July 2027 (planned) [1] · {said} [1]"]
    assert check_card(card) == []
    card = edition(TO_COME, 2027, "en", day)
    assert f"{said} [1]" in shown(card)
    assert check_card(card) == []


@pytest.mark.parametrize(
    "facts",
    [
        base(claim("2027-dates", "dates", when("2027-07-08/2027-07-10"))),
        base(claim("2027-dates", "dates", when("2027-07"), modality=PLANNED)),
        base(claim("2027-dates", "dates", when("2027-07-08~"), modality=PLANNED)),
        base(claim("2027-dates", "dates", when("2027-07-08"), modality=PLANNED), claim("2027-visits", "visits", "400")),
        base(
            claim("2027-dates", "dates", when("2027-07-08"), modality=PLANNED),
            claim("2027-dates-b", "dates", when("2027-07-09"), modality=PLANNED),
        ),
        base(claim("2027-place", "place", text("Shanghai"))),
        base(claim("2027-dates", "dates", when("2027-07-08"), modality=PLANNED), metrics={
            name: metric for name, metric in METRICS.items() if name == "dates"} | {
            "dates": replace(METRICS["dates"], many=True)}),
    ],
)  # fmt: skip
def test_nothing_is_counted_where_the_day_is_not_known_or_something_is_reported(facts: FactBase) -> None:
    day = dt.date(2027, 7, 1)
    assert overview(facts, "en", day) == overview(facts, "en")
    assert edition(facts, 2027, "en", day) == edition(facts, 2027, "en")


def test_the_count_in_chinese() -> None:
    card = overview(TO_COME, "zh-CN", dt.date(2027, 7, 1))
    assert shown(card) == ["2027 2027年7月8日至10日（计划） [1] · 按计划7天后开幕 [1]"]
