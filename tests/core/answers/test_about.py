"""``/help`` and ``/about``."""

from __future__ import annotations

import pytest

from bot.core.answers import about, help_card
from bot.core.card import Action, Heading, Kind
from bot.core.invariants import check_card
from bot.core.model import Lang, Status
from bot.service.commands import COMMANDS
from bot.words import say
from tests.core.build import LANGS, base, claim, shown

USAGES = [(c.name, c.usage, c.examples, tuple(option.name for option in c.options)) for c in COMMANDS]
FACTS = base(claim("2023-a", "visits", "9"), claim("2023-b", "visits", "8", status=Status.REJECTED))


@pytest.mark.parametrize("lang", LANGS)
def test_help_names_every_command_and_every_mark(lang: Lang) -> None:
    card = help_card(FACTS, USAGES, None, lang)
    lines = shown(card)
    assert lines[: len(COMMANDS)] == [f"{c.usage} {say(lang, f'command.{c.name}')}" for c in COMMANDS]
    assert lines[len(COMMANDS)] == say(lang, "help.managers")
    assert sum(line.startswith("#") for line in lines) == 2
    assert [block.text for block in card.blocks if isinstance(block, Heading)] == [say(lang, "help.marks")]
    assert (card.kind, card.command, len(card.actions)) == (Kind.HELP, "/help", 5)
    assert check_card(card) == []


@pytest.mark.parametrize("lang", LANGS)
def test_help_prints_the_convention_of_the_intervals(lang: Lang) -> None:
    printed = "\n".join(shown(help_card(FACTS, USAGES, None, lang)))
    for share in ("10", "5", "1,000" if lang == "en" else "1000"):
        assert share in printed


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
@pytest.mark.parametrize("lang", LANGS)
def test_help_for_one_command(command: object, lang: Lang) -> None:
    (usage,) = [usage for usage, known in zip(USAGES, COMMANDS, strict=True) if known is command]
    name, line, examples, options = usage
    card = help_card(FACTS, USAGES, name, lang)
    example = say(lang, "help.example")
    assert shown(card) == [
        f"{line} {say(lang, f'command.{name}')}",
        *(f"{option} {say(lang, f'option.{name}.{option}')}" for option in options),
        *(f"{example}{text}" for text in examples),
    ]
    assert (card.title, card.command) == (f"/{name}", f"/help command:{name}")
    assert card.actions == (Action(examples[0], examples[0]),)
    assert check_card(card) == []


def test_about() -> None:
    card = about(FACTS, "1.2.3", "en")
    assert shown(card)[1:4] == ["Version 1.2.3", "Revision 0123456", "Facts 1 claim, 4 sources, 1 edition"]
    assert "# Privacy" in shown(card)
    assert [action.command for action in card.actions] == ["/waic", "/source"]
    assert (card.kind, card.command) == (Kind.ABOUT, "/about")
    assert check_card(card) == []
    assert "收录 1条记载、4个来源、1届大会" in shown(about(FACTS, "1.2.3", "zh-CN"))
