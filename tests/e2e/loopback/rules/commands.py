"""The limits of application commands."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from .modals import check_choice
from .problems import Problems

if TYPE_CHECKING:
    from tests.e2e.loopback.refusals import JSON, Path

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, GROUP = 1, 2
PLAIN_TYPES = range(3, 12)
# A group holds subcommands and a subcommand holds plain options, never deeper. The depth of a list of options
# is the sum of the types around it: 0 at the top, 1 in a subcommand, 2 in a group, 3 in a group's subcommand.
TYPES_AT = {0: range(1, 12), GROUP: range(SUBCOMMAND, SUBCOMMAND + 1)}
MOST_OF_TYPE = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
LOCALES = frozenset(
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)
LARGEST_COMMAND = 8_000


def check_commands(commands: Any) -> None:
    """Refuse a list of commands that Discord would refuse on a bulk overwrite."""
    problems = Problems()
    seen: set[tuple[int, str]] = set()
    counts: dict[int, int] = {}
    for index, command in enumerate(problems.listed(commands, (), 0, 130)):
        if problems.mapping(command, (index,)) is None:
            continue
        kind = command.get("type") or CHAT_INPUT
        check_command(command, (index,), problems)
        counts[kind] = counts.get(kind, 0) + 1
        key = (kind, str(command.get("name")))
        if key in seen:
            message = "Application command names must be unique"
            problems.add((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add(key)
    for kind, count in counts.items():
        if count > MOST_OF_TYPE.get(kind, 0):
            problems.add((), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_OF_TYPE.get(kind, 0)} or fewer in length.")
    problems.refuse()


def check_command(command: JSON, path: Path, problems: Problems) -> None:
    """Check one command."""
    kind = command.get("type") or CHAT_INPUT
    if not problems.choice(kind, (*path, "type"), MOST_OF_TYPE):
        return
    _check_name(command, path, problems, slash=kind == CHAT_INPUT)
    if kind == CHAT_INPUT:
        _check_description(command, path, problems)
        _check_options(command.get("options"), (*path, "options"), problems, depth=0)
    elif command.get("description") or command.get("options"):
        key = "description" if command.get("description") else "options"
        message = "Context menu commands cannot have a description or options"
        problems.add((*path, key), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED", message)
    for key, allowed in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        if command.get(key) is not None:
            for index, value in enumerate(problems.listed(command[key], (*path, key), 1, 3)):
                problems.choice(value, (*path, key, index), allowed)
    if command_size(command) > LARGEST_COMMAND:
        message = f"Command exceeds maximum size ({LARGEST_COMMAND})"
        problems.add(path, "APPLICATION_COMMAND_TOO_LARGE", message)


def command_size(part: JSON) -> int:
    """Characters of names, descriptions and choices; of each text only the longest translation counts."""
    size = 0
    for key in ("name", "description"):
        texts = [part.get(key) or "", *(part.get(f"{key}_localizations") or {}).values()]
        size += max(len(str(text)) for text in texts)
    size += len(str(part["value"])) if "value" in part else 0
    return size + sum(command_size(p) for key in ("options", "choices") for p in part.get(key) or [])


def _check_name(part: JSON, path: Path, problems: Problems, *, slash: bool = True) -> None:
    names = {(*path, "name"): part.get("name")}
    problems.required(part.get("name"), (*path, "name"))
    for locale, text in _translations(part, "name", path, problems).items():
        names[(*path, "name_localizations", locale)] = text
    for at, name in names.items():
        if problems.text(name, at, 1, 32) and slash and name and not _is_slash_name(str(name)):
            problems.add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _is_slash_name(name: str) -> bool:
    """Letters, digits, marks, ``-``, ``_`` and ``'``; in lower case where the script has one."""
    allowed = all(c in "-_'" or unicodedata.category(c)[0] in "LNM" for c in name)
    return allowed and name == name.lower()


def _check_description(part: JSON, path: Path, problems: Problems) -> None:
    if problems.required(part.get("description"), (*path, "description")):
        problems.text(part["description"], (*path, "description"), 1, 100)
    for locale, text in _translations(part, "description", path, problems).items():
        problems.text(text, (*path, "description_localizations", locale), 1, 100)


def _translations(part: JSON, key: str, path: Path, problems: Problems) -> dict[str, Any]:
    found = part.get(f"{key}_localizations") or {}
    at = (*path, f"{key}_localizations")
    if problems.mapping(found, at) is None:
        return {}
    for locale in found:
        problems.choice(locale, (*at, locale), sorted(LOCALES))
    return dict(found)


def _check_options(options: Any, path: Path, problems: Problems, *, depth: int) -> None:
    names: set[str] = set()
    optional_seen = False
    listed = problems.listed(options, path, 0, 25)
    nested = [o.get("type") in (SUBCOMMAND, GROUP) for o in listed if isinstance(o, dict)]
    if any(nested) and not all(nested):
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        problems.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    for index, option in enumerate(listed):
        at = (*path, index)
        if problems.mapping(option, at) is None:
            continue
        _check_option(option, at, problems, depth=depth)
        if str(option.get("name")) in names:
            message = "Option name already exists"
            problems.add(at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
        names.add(str(option.get("name")))
        if option.get("required") and optional_seen:
            message = "Required options must be placed before non-required options"
            problems.add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional_seen = optional_seen or not option.get("required")


def _check_option(option: JSON, path: Path, problems: Problems, *, depth: int) -> None:
    kind = option.get("type")
    if not problems.choice(kind, (*path, "type"), TYPES_AT.get(depth, PLAIN_TYPES)):
        return
    _check_name(option, path, problems)
    _check_description(option, path, problems)
    if kind in (SUBCOMMAND, GROUP):
        _check_options(option.get("options"), (*path, "options"), problems, depth=depth + kind)
        return
    choices = problems.listed(option.get("choices"), (*path, "choices"), 0, 25)
    if choices and option.get("autocomplete"):
        message = "Autocomplete and choices are mutually exclusive"
        problems.add((*path, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message)
    for index, choice in enumerate(choices):
        at = (*path, "choices", index)
        check_choice(choice, int(kind or 3), at, problems)
        for locale, text in _translations(choice, "name", at, problems).items():
            problems.text(text, (*at, "name_localizations", locale), 1, 100)
    problems.number(option.get("min_length"), (*path, "min_length"), 0, 6000)
    problems.number(option.get("max_length"), (*path, "max_length"), 1, 6000)
