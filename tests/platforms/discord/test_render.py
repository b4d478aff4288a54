"""What is sent: components that Discord takes, whatever the card."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.card import Action, Card, Kind, Rule, Tone
from bot.core.pages import pages
from bot.platforms.discord import render
from bot.platforms.discord.limits import (
    ACTION_ROW,
    BUTTON,
    CONTAINER,
    MAX_EMBED,
    MAX_EMBED_DESCRIPTION,
    SEPARATOR,
    TEXT,
    clip,
    size,
    validate,
    walk,
)
from bot.platforms.discord.render import Painter, clip_lines, components, embedded, texts_of
from bot.service.commands import COMMANDS
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from tests.e2e.facts import sample_base
from tests.platforms.discord.cards import card, cards, line, source

DESK = Desk(sample_base(), "1.2.3", full_text_of=full_text)
ASKED = sorted(
    {example for command in COMMANDS for example in command.examples} | {"/waic 2024", "/waic 1999", "/nope"}
)


def labels(shown: Card) -> list[str]:
    return [part["label"] for part in walk(components(shown)) if part["type"] == BUTTON]


def test_a_card_as_components() -> None:
    shown = card(
        blocks=(line("first", 1), Rule(), line("second")),
        sources=(source(1),),
        actions=(Action("Swap", "/compare first:2024 second:2021"),),
        tone=Tone.WARN,
    )
    assert components(shown) == [
        {
            "type": CONTAINER,
            "accent_color": 0xD9920A,
            "components": [
                {"type": TEXT, "content": "## T\nfirst ¹"},
                {"type": SEPARATOR, "divider": True, "spacing": 1},
                {"type": TEXT, "content": "second"},
                {"type": SEPARATOR, "divider": True, "spacing": 1},
                {
                    "type": TEXT,
                    "content": "¹ [Title](<https://example.org/a>) · Publisher · 10 July 2023\n-# revision abc",
                },
                {
                    "type": ACTION_ROW,
                    "components": [
                        {
                            "type": BUTTON,
                            "style": 2,
                            "label": "Swap",
                            "custom_id": "w1:/compare first:2024 second:2021",
                        }
                    ],
                },
            ],
        }
    ]


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
@pytest.mark.parametrize("asked", ASKED)
def test_every_page_of_every_card_is_taken(asked: str, lang: str) -> None:
    shown = DESK.answer(asked, lang)  # type: ignore[arg-type]
    count = len(pages(shown))
    for number in range(1, count + 1):
        made = components(replace(shown, page=number))
        assert validate(made) == []
        small = [text for content in texts_of(made) for text in content.split("\n") if text.startswith("-# ")]
        assert len(small) == 1
        assert "…" not in "".join(texts_of(made))


def test_a_long_card_has_pages_and_buttons_to_turn_them() -> None:
    shown = DESK.answer("/waic 2024", "en")
    count = len(pages(shown))
    assert count > 2
    assert labels(shown)[0] == "Next ▸"
    assert labels(replace(shown, page=2))[:2] == ["◂ Back", "Next ▸"]
    assert "Next ▸" not in labels(replace(shown, page=count))
    ids = [part["custom_id"] for part in walk(components(replace(shown, page=2))) if part["type"] == BUTTON]
    assert ids[:2] == ["w1:/waic year:2024 page:1", "w1:/waic year:2024 page:3"]
    assert components(replace(shown, page=99)) == components(replace(shown, page=count))


def test_buttons_that_cannot_be_are_left_out() -> None:
    twice = Action("Again", "/waic")
    shown = card(actions=(twice, replace(twice, label="Once more"), Action("Long", "/" + "x" * 100), Action("", "/a")))
    assert labels(shown) == ["Again", "…"]
    many = card(actions=tuple(Action(str(n), f"/waic {n}") for n in range(40)))
    assert len(labels(many)) == 25
    assert validate(components(many)) == []


def test_rules_beyond_the_limit_are_drawn() -> None:
    blocks = tuple(block for n in range(60) for block in (line(str(n)), Rule()))
    made = components(card(blocks=blocks, actions=tuple(Action(str(n), f"/{n}") for n in range(25))))
    assert validate(made) == []
    assert all(f"{n}" in "\n".join(texts_of(made)).split("\n") for n in range(1, 60))


def test_a_block_that_is_far_too_long_is_cut() -> None:
    shown = card(
        blocks=(line("word " * 2000), line("after")), sources=tuple(source(n, "t" * 200) for n in range(1, 99))
    )
    for number in (1, 2):
        assert validate(components(replace(shown, page=number))) == []
    assert "…" in texts_of(components(shown))[0]
    heavy = card(blocks=(line("x", *range(1, 99)),), sources=shown.sources)
    assert validate(components(heavy)) == []


def test_the_painter_remembers_and_forgets() -> None:
    painter = Painter(keep=3)
    first = card(blocks=(line("one"),))
    assert painter.layout(first) is painter.layout(first)
    assert painter.layout(replace(first, private=True)) is painter.layout(first)
    assert painter.layout(replace(first, page=2)) is not painter.layout(first)
    assert painter.layout(replace(first, blocks=(line("one"),))) is not painter.layout(first)
    empty = card(blocks=())
    assert painter.layout(empty) is not painter.layout(replace(empty, title="Another"))
    for n in range(20):
        painter.layout(card(blocks=(line(str(n)),)))
        assert len(painter) <= 3


def test_a_layout_that_breaks_a_limit_is_logged_and_left_to_discord(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(render, "components", lambda _, **__: [{"type": TEXT, "content": " "}])
    assert Painter().layout(card()).to_components()
    assert "a card breaks the limits of Discord" in caplog.text


def test_an_embed_in_place_of_components() -> None:
    shown = DESK.answer("/waic 2023", "en")
    plain = embedded(shown)
    assert plain.embed.title == "WAIC 2023"
    assert plain.embed.footer.text == f"revision {shown.revision}"
    assert "**Exhibitors** over 400 ¹" in (plain.embed.description or "")
    assert plain.view.to_components()[0]["components"][0]["label"] == "Compare with 2024"
    assert not plain.view.has_components_v2()
    assert embedded(card(revision="")).embed.footer.text is None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cards())
def test_whatever_the_card_the_limits_hold(shown: Card) -> None:
    assert validate(components(shown)) == []
    plain = embedded(shown)
    rows = plain.view.to_components()
    assert len(rows) <= 5
    assert [fault for fault in validate(rows) if "text" not in fault] == []
    assert size(plain.embed.title or "") <= 256
    assert size(plain.embed.description or "") <= MAX_EMBED_DESCRIPTION
    assert len(plain.embed) <= MAX_EMBED
    for text in texts_of(components(shown)):
        text.encode()


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("a\nbc", 3, "a\n…"),
        ("ab\ncd\nef", 6, "ab\n…"),
        ("abc", 1, ""),
        ("", 0, ""),
    ],
)
def test_clip_lines(text: str, limit: int, kept: str) -> None:
    assert clip_lines(text, limit) == kept


def test_sizes_are_counted_as_the_strictest_reader_does() -> None:
    assert size("𝄞") == 2
    assert clip("𝄞𝄞𝄞", 4) == "𝄞…"
    assert clip("数数数", 3) == "数数数"


def test_validate_names_every_fault() -> None:
    button = {"type": BUTTON, "style": 2, "label": "x", "custom_id": "a"}
    row = {"type": ACTION_ROW, "components": [button] * 6}
    bad = [{"type": BUTTON, "style": 2, "label": "", "custom_id": "x" * 101}]
    texts = [{"type": TEXT, "content": "x" * 4001}, {"type": TEXT, "content": " "}]
    many = [{"type": SEPARATOR}] * 30
    faults = validate(
        [{"type": CONTAINER, "components": [*texts, row, *many]}, *bad, {"type": CONTAINER, "components": []}]
    )
    assert faults == [
        "42 components, over 40",
        "an empty container or row",
        "4002 characters of text, over 4000",
        "an empty text",
        "6 buttons in a row, over 5",
        "a button's label is empty or over 80 characters: ''",
        f"a custom_id is empty or over 100 characters: {'x' * 101!r}",
        "a custom_id stands 6 times: 'a'",
    ]


def test_errors_are_cards_too() -> None:
    shown = DESK.answer("/waic 1999", "en")
    assert shown.kind is Kind.ERROR
    assert shown.private
    assert components(shown)[0]["accent_color"] == 0xD9920A
