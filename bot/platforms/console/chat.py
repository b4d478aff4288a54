"""``waic chat``: a conversation in the terminal, with history, completion and numbered actions."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.styles import Style

from bot.platforms.console.complete import QUIT, SlashCompleter
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prompt_toolkit.history import History

    from bot.core.card import Action, Card
    from bot.core.model import Lang
    from bot.service.desk import Desk

HISTORY = "console-history"
INTERRUPTED = 130
_NARROW = 60
_STYLE = Style.from_dict(
    {
        "prompt": "ansicyan bold",
        "bottom-toolbar": "noreverse ansibrightblack",
        "completion-menu": "bg:default",
        "completion-menu.completion": "bg:default fg:default",
        "completion-menu.completion.current": "noreverse bold ansicyan",
        "completion-menu.meta.completion": "bg:default ansibrightblack",
        "completion-menu.meta.completion.current": "bg:default ansicyan",
    }
)


class Chat:
    """One conversation.

    Parameters
    ----------
    show
        Shows a card.
    say
        Says a line that is no answer.
    history
        The file that remembers what was asked; forgotten at the end where it cannot be written.
    """

    def __init__(
        self, desk: Desk, lang: Lang, history: Path, *, show: Callable[[Card], None], tell: Callable[[str], None]
    ) -> None:
        self._desk = desk
        self._lang = lang
        self._show = show
        self._tell = tell
        self._actions: tuple[Action, ...] = ()
        self._session: PromptSession[str] = PromptSession(
            FormattedText([("class:prompt", "› ")]),
            completer=SlashCompleter(desk, lang, lambda: self._actions),
            complete_while_typing=True,
            auto_suggest=AutoSuggestFromHistory(),
            history=_history(history),
            bottom_toolbar=self._toolbar,
            style=_STYLE,
            reserve_space_for_menu=6,
        )

    async def talk(self) -> int:
        """Ask and answer until the user leaves; the exit code."""
        asyncio.get_running_loop().set_exception_handler(self._stumbled)
        self._tell(say(self._lang, "console.greeting"))
        while True:
            try:
                text = (await self._session.prompt_async(set_exception_handler=False)).strip()
            except EOFError:
                return self._left(0)
            except KeyboardInterrupt:
                if self._session.default_buffer.text:
                    continue
                return self._left(INTERRUPTED)
            if text.casefold() in (QUIT, "/exit"):
                return self._left(0)
            if text:
                self._answer(text)

    def _stumbled(self, _loop: asyncio.AbstractEventLoop, _context: dict[str, Any]) -> None:
        """Something beside the conversation failed, such as a completion: the conversation goes on."""
        self._tell(say(self._lang, "error.unexpected"))

    def _left(self, code: int) -> int:
        self._tell(say(self._lang, "console.bye"))
        return code

    def _answer(self, text: str) -> None:
        if text.isascii() and text.isdigit():
            number = int(text[:4])
            if not 1 <= number <= len(self._actions):
                self._tell(say(self._lang, "console.no_action", number=text[:4]))
                return
            text = self._actions[number - 1].command
            self._tell(f"› {text}")
        card = self._desk.answer(text, self._lang)
        self._actions = card.actions
        self._show(card)

    def _toolbar(self) -> FormattedText:
        narrow = self._session.output.get_size().columns < _NARROW
        key = "console.toolbar_short" if narrow else "console.toolbar"
        return FormattedText([("", f" {say(self._lang, key, revision=self._desk.base.short)}")])


def _history(path: Path) -> History:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(path) if path.is_file() and os.access(path, os.R_OK | os.W_OK) else InMemoryHistory()
