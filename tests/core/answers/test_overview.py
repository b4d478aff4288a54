"""``/waic``: all editions at a glance."""

from __future__ import annotations

from bot.core.answers import overview
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.model import Modality
from tests.core.build import base, claim, conflict, shown, text, when

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
