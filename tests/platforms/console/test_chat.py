"""The conversation, with prompt_toolkit's own input and output."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.platforms.console.chat import Chat
from bot.service.desk import Desk
from bot.words import say
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.core.card import Card
    from bot.core.model import Lang

GREETING, BYE = say("en", "console.greeting"), say("en", "console.bye")


class _Screen(DummyOutput):
    def __init__(self, columns: int) -> None:
        self._columns = columns

    def get_size(self) -> Size:
        return Size(rows=40, columns=self._columns)


class Talk:
    """A conversation whose keys are pressed beforehand."""

    def __init__(self, history: Path, columns: int = 80) -> None:
        self.history, self.columns = history, columns
        self.cards: list[Card] = []
        self.told: list[str] = []
        self.toolbar = ""

    async def __call__(self, keys: str, lang: Lang = "en") -> int:
        """Press the keys; the exit code."""
        with self._session(keys):
            chat = Chat(Desk(bundled(), "1"), lang, self.history, show=self.cards.append, tell=self.told.append)
            self.toolbar = "".join(part[1] for part in chat._toolbar())
            return await chat.talk()

    @contextmanager
    def _session(self, keys: str) -> Iterator[None]:
        with create_pipe_input() as typed, create_app_session(input=typed, output=_Screen(self.columns)):
            typed.send_text(keys)
            yield

    @property
    def commands(self) -> list[str]:
        """The commands of the cards shown."""
        return [card.command for card in self.cards]


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(tmp_path / "data" / "console-history")


async def test_questions_are_answered_until_the_user_leaves(talk: Talk) -> None:
    assert await talk("/waic 2023\r\r  \r/nope\r/quit\r") == 0
    assert talk.commands == ["/waic year:2023", "/nope"]
    assert talk.told == [GREETING, BYE]


@pytest.mark.parametrize(("keys", "code"), [("/QUIT\r", 0), ("/exit\r", 0), ("\x04", 0), ("\x03", 130)])
async def test_ways_to_leave(talk: Talk, keys: str, code: int) -> None:
    assert await talk(keys) == code
    assert talk.told == [GREETING, BYE]


async def test_ctrl_c_throws_a_begun_line_away(talk: Talk) -> None:
    assert await talk("/waic 20\x03/about\r\x04") == 0
    assert talk.commands == ["/about"]


async def test_a_number_runs_an_action_of_the_last_answer(talk: Talk) -> None:
    await talk("1\r/about\r1\r0\r99999999999\r\x04")
    assert talk.commands == ["/about", "/waic"]
    assert talk.told == [
        GREETING,
        "No action 1 stands under the last answer.",
        "› /waic",
        "No action 0 stands under the last answer.",
        "No action 9999 stands under the last answer.",
        BYE,
    ]


async def test_it_remembers_what_was_asked_for_this_user_only(talk: Talk) -> None:
    await talk("/about\r\x04")
    assert "/about" in talk.history.read_text("utf-8")
    assert talk.history.stat().st_mode & 0o077 == 0
    await talk("\x1b[A\r\x04")
    assert talk.commands == ["/about", "/about"]


async def test_without_a_place_to_write_it_forgets(talk: Talk) -> None:
    talk.history.parent.write_text("no folder", "utf-8")
    assert await talk("/about\r\x04") == 0
    talk.history = talk.history.parent.parent
    assert await talk("/about\r\x04") == 0
    assert talk.commands == ["/about", "/about"]


async def test_a_history_that_cannot_be_read_does_not_end_the_conversation(talk: Talk) -> None:
    talk.history.parent.mkdir()
    talk.history.write_bytes(b"# remembered\n+\xff\xfe\n\n")
    assert await talk("/about\r\x04") == 0
    assert talk.commands == ["/about"]


async def test_it_speaks_chinese(talk: Talk) -> None:
    await talk("/about\r\x04", "zh-CN")
    assert talk.cards[0].lang == "zh-CN"
    assert talk.told[-1] == "再见。"


@pytest.mark.parametrize("columns", [20, 40, 59, 60, 200])
async def test_the_toolbar_fits(talk: Talk, columns: int) -> None:
    talk.columns = columns
    await talk("\x04")
    assert bundled().short in talk.toolbar
    assert len(talk.toolbar) <= max(columns, 24)
    assert ("Tab" in talk.toolbar) == (columns >= 60)
