"""The one registry of commands.

From it come the Discord commands, the reading of slash text, the console's completion, the help card and the table in
the README. Nothing is listed twice. The words for people stand in ``bot.words`` under ``command.<name>`` and
``option.<command>.<name>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn

from bot.core.answers import (
    about,
    comparison,
    edition,
    help_card,
    metrics,
    overview,
    search,
    source,
    timeline,
    today,
)
from bot.core.answers.timeline import VIEWS
from bot.core.reading.reading import Intent
from bot.words import CATALOGUES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bot.core.card import Card
    from bot.core.hits import Found
    from bot.core.model import FactBase, Lang


class OptionType(StrEnum):
    """What an option holds, and so who proposes its values.

    A text is whatever is typed, to the end of the line: a command with one has no other option. A day is read by who
    answers, since what it means may hang on today. A choice is one of the few values that the option names.
    """

    YEAR = "year"
    METRIC = "metric"
    SOURCE = "source"
    COMMAND = "command"
    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command; bare words fill the options in their order.

    ``choices`` are the values of an option of type choice; their words stand under
    ``choice.<command>.<option>.<value>``.
    """

    name: str
    type: OptionType
    required: bool = False
    choices: tuple[str, ...] = ()


def _unsearchable(text: str) -> NoReturn:
    raise LookupError(f"nothing to look for {text!r} in: this context was made without a search")


@dataclass(frozen=True, slots=True)
class Context:
    """What a builder may know besides the facts and its arguments.

    Attributes
    ----------
    today
        The day in Shanghai.
    find
        The full text search over the very facts that the builder is given.
    near
        Commands for what is called nearly as a text says.
    """

    lang: Lang
    version: str
    today: date
    find: Callable[[str], Found] = _unsearchable
    near: Callable[[str], tuple[str, ...]] = _unsearchable


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the builder of its card, its options, and slash texts that show its use.

    The arguments that reach ``build`` are resolved: a year is a year of the facts, a metric and a source are ids, a
    choice is one of the option's; a text and a day are as typed, without spaces around them.
    """

    name: str
    build: Callable[[FactBase, Mapping[str, str], Context], Card]
    options: tuple[Option, ...] = ()
    examples: tuple[str, ...] = ()
    kept: bool = True
    """Whether answers may be kept for the next who asks; what people wrote is not."""

    @property
    def text(self) -> Option | None:
        """The option that takes all the rest of a line, where the command has one."""
        return next((option for option in self.options if option.type is OptionType.TEXT), None)

    @property
    def usage(self) -> str:
        """The slash text with its options: ``/compare first second [metric]``."""
        words = (option.name if option.required else f"[{option.name}]" for option in self.options)
        return " ".join((f"/{self.name}", *words))


def choice_names(command: Command, option: Option, value: str) -> tuple[str, ...]:
    """What a choice is called, in every language."""
    return tuple(say(lang, f"choice.{command.name}.{option.name}.{value}") for lang in CATALOGUES)


def _waic(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    if "year" in given:
        return edition(base, int(given["year"]), context.lang, context.today)
    return overview(base, context.lang, context.today)


def _compare(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return comparison(base, int(given["first"]), int(given["second"]), given.get("metric"), context.lang)


def _timeline(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return timeline(base, given["metric"], given.get("view"), context.lang)


def _ask(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    from bot.core.answers.answer import answer  # noqa: PLC0415 - with all its patterns, it is slow to import
    from bot.core.checking.by_number import with_its_name  # noqa: PLC0415 - as above
    from bot.core.reading.question import read_question  # noqa: PLC0415 - as above

    question = with_its_name(base, given["question"], context.today, context.lang)
    reading = read_question(base, question, context.today, context.lang)
    if reading.intent is Intent.HELP:
        return _help(base, {}, context)
    if reading.intent is Intent.ABOUT:
        return _about(base, {}, context)
    if reading.intent is Intent.SOURCES:
        return _source(base, {"id": reading.subject} if reading.subject else {}, context)
    if reading.intent is Intent.SEARCH:
        return _search(base, {"text": str(reading.subject)}, context)
    return answer(base, reading, context.lang, context.today)


def _metrics(base: FactBase, _given: Mapping[str, str], context: Context) -> Card:
    return metrics(base, context.lang)


def _check(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    from bot.core.answers.check import check  # noqa: PLC0415 - as above

    return check(base, given["text"], context.today, context.lang)


def _source(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return source(base, given.get("id"), context.lang)


def _search(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return search(base, given["text"], context.find, context.near, context.lang)


def _today(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    return today(base, given.get("date"), context.today, context.lang)


def _help(base: FactBase, given: Mapping[str, str], context: Context) -> Card:
    usages = [
        (command.name, command.usage, command.examples, tuple(option.name for option in command.options))
        for command in COMMANDS
    ]
    return help_card(base, usages, given.get("command"), context.lang)


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
    Command(
        "timeline",
        _timeline,
        (Option("metric", OptionType.METRIC, required=True), Option("view", OptionType.CHOICE, choices=VIEWS)),
        ("/timeline exhibitors", "/timeline online views view:table"),
    ),
    Command(
        "ask",
        _ask,
        (Option("question", OptionType.TEXT, required=True),),
        ("/ask how many exhibitors in 2021?", "/ask 哪一届参展商最多？"),
        kept=False,
    ),
    Command("metrics", _metrics, (), ("/metrics",)),
    Command(
        "search",
        _search,
        (Option("text", OptionType.TEXT, required=True),),
        ("/search exhibitors 2021", "/search large models", "/search 线上观看"),
    ),
    Command("today", _today, (Option("date", OptionType.DAY),), ("/today", "/today 10 July", "/today 7月10日")),
    Command(
        "check",
        _check,
        (Option("text", OptionType.TEXT, required=True),),
        ("/check 352 million views in 2021", "/check WAIC 2023: 200 exhibitors"),
        kept=False,
    ),
    Command("source", _source, (Option("id", OptionType.SOURCE),), ("/source", "/source shine-2021-closing")),
    Command("help", _help, (Option("command", OptionType.COMMAND),), ("/help", "/help compare")),
    Command("about", _about, (), ("/about",)),
)
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}
