"""What may come next in a line that is being typed: commands, options and their values, from the one registry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prompt_toolkit.completion import Completer, Completion

from bot.platforms.layout import clean
from bot.service.commands import BY_NAME, Command, OptionType
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from bot.core.card import Action
    from bot.core.model import Lang
    from bot.service.commands import Option
    from bot.service.desk import Desk

QUIT = "/quit"
_NAMED = re.compile(r"([a-z_]+):(.*)", re.DOTALL)
_EXTRAS = {"private": ("true", "false")}


class SlashCompleter(Completer):
    """Completes slash text.

    Parameters
    ----------
    actions
        Gives the actions under the last answer, which can be run by their number.
    """

    def __init__(self, desk: Desk, lang: Lang, actions: Callable[[], tuple[Action, ...]] = tuple) -> None:
        self._desk = desk
        self._lang = lang
        self._actions = actions

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002
        """Every way to go on from the text before the cursor."""
        text = document.text_before_cursor.lstrip()
        name, space, rest = text.removeprefix("/").partition(" ")
        if not text or text.isdigit():
            yield from self._numbers(text)
        if not space and text[:1] in ("", "/"):
            yield from self._commands(text)
        elif text.startswith("/") and (command := BY_NAME.get(name.casefold())):
            yield from self._options(command, rest)

    def _numbers(self, typed: str) -> Iterator[Completion]:
        for number, action in enumerate(self._actions(), 1):
            if str(number).startswith(typed):
                yield _completion(str(number), typed, action.label)

    def _commands(self, typed: str) -> Iterator[Completion]:
        for name in BY_NAME:
            if f"/{name}".startswith(typed.casefold()):
                yield _completion(f"/{name}", typed, say(self._lang, f"command.{name}"))
        if QUIT.startswith(typed.casefold()):
            yield _completion(QUIT, typed, say(self._lang, "console.quit"))

    def _options(self, command: Command, rest: str) -> Iterator[Completion]:
        done, _, typed = rest.rpartition(" ")
        named = {found[1] for word in done.split() if (found := _NAMED.fullmatch(word))}
        if found := _NAMED.fullmatch(typed):
            yield from self._named_values(command, found[1], found[2])
            return
        bare = sum(1 for word in done.split() if not _NAMED.fullmatch(word))
        waiting = [option for option in command.options if option.name not in named]
        yield from self._bare_values(command, waiting, (bare, done), typed)
        for option in waiting[bare:]:
            if option.name.startswith(typed):
                yield _completion(f"{option.name}:", typed, self._meaning(command, option.name))
        for extra in _EXTRAS:
            if typed and extra.startswith(typed) and extra not in named:
                yield _completion(f"{extra}:", typed, say(self._lang, f"option.{extra}"))

    def _named_values(self, command: Command, name: str, typed: str) -> Iterator[Completion]:
        for option in command.options:
            if option.name == name:
                yield from self._values(command, option, typed)
        for value in _EXTRAS.get(name, ()):
            if value.startswith(typed):
                yield _completion(value, typed, "")

    def _bare_values(
        self, command: Command, waiting: list[Option], before: tuple[int, str], typed: str
    ) -> Iterator[Completion]:
        bare, done = before
        if bare < len(waiting):
            used = done.split()
            yield from (found for found in self._values(command, waiting[bare], typed) if found.text not in used)
        elif waiting and waiting[-1].type is not OptionType.YEAR:
            # The last option takes all the words that are left, so they are looked up together.
            words = " ".join([*done.split(" ")[-(bare - len(waiting) + 1) :], typed])
            yield from self._values(command, waiting[-1], words)

    def _values(self, command: Command, option: Option, typed: str) -> Iterator[Completion]:
        for value in option.choices:
            if value.startswith(typed.casefold()):
                yield _completion(value, typed, say(self._lang, f"choice.{command.name}.{option.name}.{value}"))
        for entry in self._desk.propose(option.type, typed.strip('"'), self._lang):
            yield _completion(entry.value, typed, entry.label)

    def _meaning(self, command: Command, option: str) -> str:
        return say(self._lang, f"option.{command.name}.{option}")


def _completion(text: str, typed: str, meta: str) -> Completion:
    """``text`` in the place of what has been typed of it; what it means is left out where that says the same."""
    return Completion(text, -len(typed), display_meta="" if meta == text else clean(meta))
