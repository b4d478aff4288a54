"""``waic`` on a real pseudo-terminal: colours, the conversation, narrow and wide."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.platforms.layout import width_of
from tests.bundled import bundled

if TYPE_CHECKING:
    from tests.cli.terminal import Waic

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")


def test_a_terminal_gets_colours_and_links(waic: Waic) -> None:
    with waic.terminal("say", "/waic 2023") as terminal:
        assert terminal.ended() == 0
        assert "\x1b[1m" in terminal.raw
        assert "\x1b]8;" in terminal.raw
        assert terminal.text.startswith("▌ WAIC 2023\n")


def test_no_color_and_dumb_terminals(waic: Waic) -> None:
    with waic.terminal("say", "/waic 1999", NO_COLOR="1") as terminal:
        assert terminal.ended() == 4
        assert "\x1b[33m" not in terminal.raw
    with waic.terminal("say", "/waic 2023", TERM="dumb") as terminal:
        assert terminal.ended() == 0
        assert "\x1b" not in terminal.raw


@pytest.mark.parametrize("columns", [40, 80, 220])
@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_lines_fit_the_terminal(waic: Waic, columns: int, lang: str) -> None:
    with waic.terminal("say", "/compare 2021 2024", "--lang", lang, columns=columns) as terminal:
        assert terminal.ended() == 0
        assert max(map(width_of, terminal.text.splitlines())) <= min(columns, 100)


@pytest.mark.parametrize("command", ["chat", "run"])
def test_a_conversation(waic: Waic, command: str) -> None:
    with waic.terminal(command) as terminal:
        if command == "run":
            terminal.wait_for("set DISCORD_TOKEN")
        terminal.wait_for("› ")
        terminal.wait_for(f"revision {bundled().short}")
        terminal.type("/comp")
        terminal.wait_for("Two editions side by side")
        terminal.type("\x15/waic 2023\r")
        terminal.wait_for("▌ WAIC 2023")
        terminal.wait_for("1 Compare with 20")
        terminal.wait_for("› ")
        terminal.type("1\r")
        terminal.wait_for("› /compare first:2023 second:20")
        terminal.wait_for("▌ WAIC 2023 and 20")
        terminal.wait_for("› ")
        terminal.type("/quit\r")
        terminal.wait_for("Goodbye.")
        assert terminal.ended() == 0
    assert (waic.data / "console-history").is_file()


def test_a_conversation_in_a_narrow_terminal(waic: Waic) -> None:
    with waic.terminal("chat", "--lang", "zh-CN", columns=40) as terminal:
        terminal.wait_for(bundled().short)
        terminal.type("/about\r")
        terminal.wait_for("▌ 关于本机器人")
        terminal.wait_for("› ")
        terminal.type("\x04")
        terminal.wait_for("再见。")
        assert terminal.ended() == 0
