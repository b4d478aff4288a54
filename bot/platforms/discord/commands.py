"""The slash commands, made from the registry: nothing about a command is written down here."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Protocol

import discord
from discord import app_commands

from bot.platforms.discord.failures import report
from bot.platforms.discord.limits import MAX_CHOICE, MAX_CHOICES, clip, size
from bot.platforms.discord.locales import lang_of, words
from bot.platforms.discord.menus import check_menu
from bot.platforms.markdown import clean
from bot.service.commands import COMMANDS, OptionType
from bot.service.requests import MAX_TEXT
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence

    from bot.core.card import Card
    from bot.core.match import Entry
    from bot.core.model import Lang
    from bot.platforms.discord.client import WaicClient
    from bot.platforms.discord.replies import Replies
    from bot.service.commands import Command, Option

    Interaction = discord.Interaction[Any]
    Completer = Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]

log = logger(__name__)
PRIVATE = "private"
# The library learns an option's type from this; it is an object, not an annotation that a checker could use.
_SHORT: Any = app_commands.Range[str, 1, MAX_CHOICE]
_LONG: Any = app_commands.Range[str, 1, MAX_TEXT]


class Answers(Protocol):
    """What the commands need of a desk. A desk that takes its time gives something to await."""

    def answer(self, text: str, lang: Lang) -> Card | Awaitable[Card]:
        """Answer slash text."""

    def run(
        self, name: str, options: Mapping[str, str], lang: Lang, *, private: bool = False, page: int = 1
    ) -> Card | Awaitable[Card]:
        """Answer a command whose options are already apart."""

    def propose(self, kind: OptionType, typed: str, lang: Lang) -> Sequence[Entry]:
        """Values for an option that is being typed."""

    def prepare(self, lang: Lang) -> Iterable[Card]:
        """Make the usual answers, one at each step."""


class Tree(app_commands.CommandTree["WaicClient"]):
    """The commands of the registry, installable by servers and by people, usable everywhere."""

    def __init__(self, client: WaicClient) -> None:
        super().__init__(
            client,
            fallback_to_global=True,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        for command in app_commands_of(COMMANDS, client.desk, client.replies):
            self.add_command(command)
        self.add_command(check_menu(client.desk, client.replies))

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Answer every failure; the numbered list of what is said when stands at ``failures.report``."""
        await report(interaction, error)

    async def _call(self, interaction: Interaction) -> None:
        # The library hands only its own errors to on_error; others would end in a task that nobody looks at.
        try:
            await super()._call(interaction)
        except app_commands.AppCommandError:
            raise
        except Exception as error:  # noqa: BLE001  reported in full
            await report(interaction, error)


def app_commands_of(
    commands: Iterable[Command], desk: Answers, replies: Replies
) -> list[app_commands.Command[Any, ..., None]]:
    """One application command for each command of the registry."""
    return [_app_command(command, desk, replies) for command in commands]


def _app_command(command: Command, desk: Answers, replies: Replies) -> app_commands.Command[Any, ..., None]:
    async def run(interaction: Interaction, **given: Any) -> None:  # noqa: ANN401  as the signature below says
        private = given.pop(PRIVATE)
        options = {name: value for name, value in given.items() if value is not None}
        made = desk.run(command.name, options, lang_of(interaction.locale), private=private)
        await replies.say(interaction, made, private=private)

    run.__signature__ = _signature(command.options)  # type: ignore[attr-defined]
    texts = {option.name: words(f"option.{command.name}.{option.name}") for option in command.options}
    app_commands.describe(**texts, **{PRIVATE: words("option.private")})(run)
    fixed = {option.name: _fixed(command, option) for option in command.options if option.choices}
    proposed = (option for option in command.options if option.type is not OptionType.TEXT and not option.choices)
    app_commands.choices(**fixed)(run)
    app_commands.autocomplete(**{option.name: _completer(option, desk) for option in proposed})(run)
    return app_commands.Command(
        name=command.name, description=words(f"command.{command.name}"), callback=run, auto_locale_strings=False
    )


def _signature(options: Iterable[Option]) -> inspect.Signature:
    """What the library reads the options from: texts all, years too, so that a slip can be answered."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    for option in options:
        default = inspect.Parameter.empty if option.required else None
        parameters.append(inspect.Parameter(option.name, keyword, annotation=_kind(option), default=default))
    parameters.append(inspect.Parameter(PRIVATE, keyword, annotation=bool, default=False))
    return inspect.Signature(parameters)


def _kind(option: Option) -> Any:  # noqa: ANN401  as above
    return _LONG if option.type is OptionType.TEXT else _SHORT


def _fixed(command: Command, option: Option) -> list[app_commands.Choice[str]]:
    """The values that Discord lists by itself, named in the language of whoever looks."""
    named = ((value, words(f"choice.{command.name}.{option.name}.{value}")) for value in option.choices)
    return [app_commands.Choice(name=name, value=value) for value, name in named]


def _completer(option: Option, desk: Answers) -> Completer:
    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        try:
            return choices(desk.propose(option.type, current, lang_of(interaction.locale)))
        except Exception:
            # The user sees no choices and can go on typing; the library would leave the list loading.
            log.exception("an autocomplete failed", option=option.name)
            return []

    return complete


def choices(entries: Iterable[Entry]) -> list[app_commands.Choice[str]]:
    """Entries as choices that Discord takes; one whose value is too long to be sent back is left out."""
    fitting = [entry for entry in entries if 0 < size(entry.value) <= MAX_CHOICE][:MAX_CHOICES]
    return [app_commands.Choice(name=_name(entry), value=entry.value) for entry in fitting]


def _name(entry: Entry) -> str:
    return clip(clean(entry.label).strip() or entry.value, MAX_CHOICE)
