"""The one registry of commands.

From it come the Discord commands, the reading of slash text, the console's completion, the help card and the table in
the README. Nothing is listed twice. The words for people stand in ``bot.words`` under ``command.<name>`` and
``option.<command>.<name>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.answers import about, comparison, edition, help_card, overview, source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.card import Card
    from bot.core.model import FactBase, Lang


class OptionType(StrEnum):
    """What an option holds, and so who proposes its values."""

    YEAR = "year"
    METRIC = "metric"
    SOURCE = "source"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command; bare words fill the options in their order."""

    name: str
    type: OptionType
    required: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a builder may know besides the facts and its arguments."""

    lang: Lang
    version: str


Arguments = "Mapping[str, str]"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the builder of its card, its options, and slash texts that show its use.

    The arguments that reach ``build`` are resolved: a year is a year of the facts, a metric and a source are ids.
    """

    name: str
    build: Callable[[FactBase, Mapping[str, str], Context], Card]
    options: tuple[Option, ...] = ()
    examples: tuple[str, ...] = ()

    @property
    def usage(self) -> str:
        """The slash text with its options: ``/compare first second [metric]``."""
        words = (option.name if option.required else f"[{option.name}]" for option in self.options)
        return " ".join((f"/{self.name}", *words))


def _waic(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    if "year" in given:
        return edition(base, int(given["year"]), context.lang)
    return overview(base, context.lang)


def _compare(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return comparison(base, int(given["first"]), int(given["second"]), given.get("metric"), context.lang)


def _source(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return source(base, given.get("id"), context.lang)


def _help(_base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    usages = tuple((command.name, command.usage, command.examples) for command in COMMANDS)
    return help_card(_base, usages, given.get("command"), context.lang)


def _about(base: FactBase, _given: Mapping[str, str], context: Context) -> Card:
    return about(base, context.version, context.lang)


COMMANDS: tuple[Command, ...] = (
    Command("waic", _waic, (Option("year", OptionType.YEAR),), ("/waic", "/waic 2023")),
    Command(
        "compare",
        _compare,
        (
            Option("first", OptionType.YEAR, required=True),
            Option("second", OptionType.YEAR, required=True),
            Option("metric", OptionType.METRIC),
        ),
        ("/compare 2021 2024", "/compare 2021 2024 metric:exhibitors"),
    ),
    Command("source", _source, (Option("id", OptionType.SOURCE),), ("/source", "/source shine-2021-closing")),
    Command("help", _help, (Option("command", OptionType.COMMAND),), ("/help", "/help compare")),
    Command("about", _about, (), ("/about",)),
)
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}
