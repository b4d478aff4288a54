"""Slash text to a request: ``/compare 2021 2024 metric:exhibitors``, the same in the console and behind buttons."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.match import Entry, Index, fold
from bot.errors import NoSourcedFact, UsageError
from bot.service.commands import BY_NAME, Command, Option, OptionType, choice_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.service.vocabulary import Vocabulary

_WORD = re.compile(r'(?:(?P<name>[a-z_]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>\S+))')
_YEAR = re.compile(r"['’]?([0-9]{2}|[0-9]{4})", re.ASCII)
_EXTRAS = ("page", "private")
_QUOTED = (OptionType.TEXT, OptionType.DAY)
_EXTRA = r"(page|private):([0-9]{1,2}|true|false)"
_BEFORE = re.compile(rf"{_EXTRA}(?:\s+|\Z)", re.ASCII | re.IGNORECASE)
_AFTER = re.compile(rf"(?:\A|\s){_EXTRA}\Z", re.ASCII | re.IGNORECASE)
MAX_TEXT = 4000
_MOST = MAX_TEXT + 64  # the name of a command, its option and a page stand around a text
MAX_PAGE = 99


@dataclass(frozen=True, slots=True)
class Request:
    """A command with its arguments resolved to years and ids of the facts."""

    command: Command
    given: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    private: bool = False

    @property
    def canonical(self) -> str:
        """The slash text that says exactly this, without page and privacy."""
        words = (_written(option, self.given) for option in self.command.options if option.name in self.given)
        return " ".join((f"/{self.command.name}", *words))


def _written(option: Option, given: Mapping[str, str]) -> str:
    """An option as it is read again. What a text holds ends at the last quotation mark, so it may hold some itself."""
    value = given[option.name]
    return f'{option.name}:"{value}"' if option.type in _QUOTED else f"{option.name}:{value}"


def read_text(text: str, vocabulary: Vocabulary) -> Request:
    """Read slash text, or a question: what begins with no slash is asked as it stands.

    Raises
    ------
    UsageError
        For what cannot be understood, with the nearest commands.
    NoSourcedFact
        For a year, metric or source of which the facts know nothing.
    """
    text = text.strip()[:_MOST]
    if not text:
        raise UsageError("error.nothing_asked", suggestions=("/waic", "/help"))
    if not text.startswith("/"):
        return Request(BY_NAME["ask"], {"question": text[:MAX_TEXT]})
    name, _, rest = text[1:].partition(" ")
    command = BY_NAME.get(name.casefold())
    if command is None:
        raise UsageError("error.unknown_command", suggestions=_nearest_commands(name), text=name)
    return read_rest(command, rest, vocabulary)


def read_rest(command: Command, rest: str, vocabulary: Vocabulary) -> Request:
    """Read what stands behind a command's name; raises as ``read_text`` does."""
    if command.text:
        named, extras = _one_text(command.text, rest)
    else:
        named, bare = _words(command, rest)
        extras = {name: named.pop(name) for name in _EXTRAS if name in named}
        _fill(command, named, bare)
    return read_options(command, named, vocabulary, page=_page(extras), private=_switch(extras))


def read_options(
    command: Command, named: Mapping[str, str], vocabulary: Vocabulary, *, page: int = 1, private: bool = False
) -> Request:
    """Resolve options that are already apart, as Discord sends them; raises as ``read_text`` does."""
    given: dict[str, str] = {}
    for option in command.options:
        if named.get(option.name, "").strip():
            given[option.name] = _resolve(command, option, named, vocabulary)
        elif option.required:
            raise UsageError(
                "error.option_missing", suggestions=command.examples, option=option.name, usage=command.usage
            )
    return Request(command, given, page, private)


def _one_text(option: Option, rest: str) -> tuple[dict[str, str], dict[str, str]]:
    """The text of a command that takes all the rest, and what is said before or after it of pages and privacy.

    A text that is named and in quotation marks ends at the last of them: so is the canonical form read back, whatever
    the text holds.
    """
    rest = rest.strip()
    extras: dict[str, str] = {}
    while found := _BEFORE.match(rest):
        extras.setdefault(found[1].casefold(), found[2])
        rest = rest[found.end() :]
    quoted = rest.startswith(f'{option.name}:"')
    while found := _AFTER.search(rest, rest.rindex('"') if quoted else 0):
        extras.setdefault(found[1].casefold(), found[2])
        rest = rest[: found.start()]
    text = rest.removeprefix(f"{option.name}:").strip()
    return {option.name: text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text}, extras


def _words(command: Command, text: str) -> tuple[dict[str, str], list[str]]:
    names = {option.name for option in command.options} | set(_EXTRAS)
    named: dict[str, str] = {}
    bare: list[str] = []
    for found in _WORD.finditer(text):
        value = found["bare"] if found["quoted"] is None else found["quoted"]
        if found["name"] is None:
            bare.append(value)
        elif found["name"] not in names:
            raise UsageError(
                "error.unknown_option", suggestions=command.examples, option=found["name"], usage=command.usage
            )
        elif found["name"] in named:
            raise UsageError(
                "error.option_twice", suggestions=command.examples, option=found["name"], usage=command.usage
            )
        else:
            named[found["name"]] = value
    return named, bare


def _fill(command: Command, named: dict[str, str], bare: list[str]) -> None:
    """Give bare words to the options still open, in order; the last open one takes all that is left, if it may.

    A choice at the end takes the last word only, and only one that names a choice: what stands before it may be of
    several words (``/timeline online views table``).
    """
    still_open = [option for option in command.options if option.name not in named]
    if len(still_open) > 1 and still_open[-1].type is OptionType.CHOICE:
        last = still_open.pop()
        if len(bare) > 1 and fold(bare[-1]) in _choices(command, last):
            named[last.name] = bare.pop()
    for option in still_open:
        if not bare:
            return
        if option is still_open[-1] and option.type is not OptionType.YEAR:
            named[option.name] = " ".join(bare)
            return
        named[option.name] = bare.pop(0)
    if bare:
        raise UsageError("error.too_many_words", suggestions=command.examples, text=" ".join(bare), usage=command.usage)


def _page(extras: Mapping[str, str]) -> int:
    written = extras.get("page", "1")
    if not (written.isascii() and written.isdigit() and 1 <= int(written[:4]) <= MAX_PAGE):
        raise UsageError("error.bad_page", text=written)
    return int(written)


def _switch(extras: Mapping[str, str]) -> bool:
    written = extras.get("private", "false").casefold()
    if written not in ("true", "false"):
        raise UsageError("error.bad_private", text=written)
    return written == "true"


def _resolve(command: Command, option: Option, named: Mapping[str, str], vocabulary: Vocabulary) -> str:
    typed = named[option.name].strip()
    if option.type is OptionType.YEAR:
        return _year(command, option, named, vocabulary)
    if option.type in _QUOTED:
        return typed[:MAX_TEXT]
    if option.type is OptionType.CHOICE:
        return _choice(command, option, typed)
    index = vocabulary.index(option.type)
    if entry := index.exact(typed):
        return entry.value
    near = index.nearest(typed) or index.propose(typed)[:3]
    suggestions = (_corrected(command, named, option, entry.value, vocabulary) for entry in near)
    raise NoSourcedFact(f"error.unknown_{option.type.value}", suggestions=tuple(suggestions), text=typed)


def _choices(command: Command, option: Option) -> dict[str, str]:
    """Each choice by its names."""
    return {fold(name): value for value in option.choices for name in (value, *choice_names(command, option, value))}


def _choice(command: Command, option: Option, typed: str) -> str:
    """The value chosen, by itself or by its words in either language."""
    if found := _choices(command, option).get(fold(typed)):
        return found
    raise UsageError(
        "error.unknown_choice", suggestions=command.examples, text=typed, choices=", ".join(option.choices)
    )


def _year(command: Command, option: Option, named: Mapping[str, str], vocabulary: Vocabulary) -> str:
    typed = named[option.name]
    years = [int(entry.value) for entry in vocabulary.index(OptionType.YEAR).entries]
    entry = vocabulary.index(OptionType.YEAR).exact(typed)
    year = int(entry.value) if entry else _as_year(typed)
    if year is None:
        raise UsageError("error.not_a_year", suggestions=command.examples, text=typed)
    if year in years:
        return str(year)
    taken = {_as_year(value) for name, value in named.items() if name != option.name}
    near = sorted(set(years) - taken, key=lambda known: (abs(known - year), -known))[:2]
    suggestions = (_corrected(command, named, option, str(known), vocabulary) for known in near)
    span = {"first": min(years, default=0), "last": max(years, default=0)}
    raise NoSourcedFact("error.unknown_year", suggestions=tuple(suggestions), year=year, **span)


def _as_year(typed: str) -> int | None:
    found = _YEAR.fullmatch(typed.strip())
    return None if found is None else int(found[1]) + (2000 if len(found[1]) == 2 else 0)


def _corrected(command: Command, named: Mapping[str, str], option: Option, value: str, vocabulary: Vocabulary) -> str:
    """The command as it was meant: ``value`` in its place, and the other options as far as they are known."""
    given = {option.name: value}
    for other in command.options:
        entry = vocabulary.index(other.type).exact(named.get(other.name, "")) if other is not option else None
        if entry:
            given[other.name] = entry.value
        elif other.required and other is not option:
            return f"/waic year:{value}" if option.type is OptionType.YEAR else command.examples[0]
    return Request(command, given).canonical


def _nearest_commands(text: str) -> tuple[str, ...]:
    index = Index(tuple(Entry(command.name, command.name) for command in BY_NAME.values()))
    year = re.search(r"(?<![0-9])20[0-9]{2}(?![0-9])", text)
    if year:
        return (f"/waic {year[0]}",)
    near = index.nearest(text)
    return tuple(BY_NAME[entry.value].examples[0] for entry in near[:3]) or ("/waic", "/help")
