"""The commands that a bot registered, and what a chat client makes of them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from . import refusals
from .world import Channel, Person, snowflake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .refusals import JSON

TEXT, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER = 3, 4, 5, 6, 7, 8, 9, 10
SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3


class CannotSend(AssertionError):
    """A real chat client would not let a user do this: the command, option, choice or button is not there."""


class CommandStore:
    """Registered commands, of the application and of single servers.

    Attributes
    ----------
    syncs
        How many bulk overwrites were accepted.
    """

    def __init__(self, application_id: str) -> None:
        self.application_id = application_id
        self.syncs = 0
        self._commands: dict[str | None, list[JSON]] = {}

    def all(self, guild_id: str | None = None) -> list[JSON]:
        """The commands of the application, or those of one server only."""
        return self._commands.get(guild_id, [])

    def overwrite(self, commands: Any, guild_id: str | None = None) -> list[JSON]:
        """Store a checked bulk overwrite; a command keeps its id as long as its type and name stay."""
        known = {_key(command): command["id"] for command in self.all(guild_id)}
        self._commands[guild_id] = [
            self._stored(c, guild_id, known.get(_key(c)) or snowflake()) for c in commands or []
        ]
        self.syncs += 1
        return self.all(guild_id)

    def delete(self, command_id: str, guild_id: str | None = None) -> None:
        kept = [command for command in self.all(guild_id) if command["id"] != command_id]
        if len(kept) == len(self.all(guild_id)):
            raise refusals.unknown_command()
        self._commands[guild_id] = kept

    def find(self, name: str, kind: int, guild_id: str | None) -> JSON:
        """The command that a user would see under this name; those of the server go first.

        Raises
        ------
        CannotSend
            Nothing of that type and name is registered.
        """
        offered = [c for c in (*self.all(guild_id), *self.all()) if c["type"] == kind]
        for command in offered:
            if command["name"] == name:
                return command
        names = sorted({command["name"] for command in offered})
        raise CannotSend(f"no command {name!r} is registered; registered are: {', '.join(names) or 'none'}")

    def _stored(self, command: JSON, guild_id: str | None, command_id: str) -> JSON:
        permissions = command.get("default_member_permissions")
        stored = {
            "description": "",
            "options": [],
            "nsfw": False,
            "contexts": None,
            "integration_types": [0],
            "name_localizations": None,
            "description_localizations": None,
            **deepcopy(command),
            "id": command_id,
            "application_id": self.application_id,
            "type": command.get("type") or SLASH,
            "version": snowflake(),
            "default_member_permissions": None if permissions is None else str(permissions),
        }
        return {**stored, "guild_id": guild_id} if guild_id else stored


def _key(command: JSON) -> tuple[int, str]:
    return command.get("type") or SLASH, command["name"]


def may_use(command: JSON, *, context: int, user_install: bool, permissions: int) -> None:
    """Raise `CannotSend` where Discord would not offer the command: wrong place, or permissions missing."""
    contexts, installs = command.get("contexts"), command.get("integration_types") or [0]
    if contexts is not None and context not in contexts:
        raise CannotSend(f"/{command['name']} is not offered in context {context}, only in {contexts}")
    if user_install and 1 not in installs:
        raise CannotSend(f"/{command['name']} is not offered to those who installed the app for themselves")
    needed = int(command.get("default_member_permissions") or 0)
    if context == 0 and permissions & needed != needed and not permissions & (1 << 3):
        raise CannotSend(f"/{command['name']} needs permissions {needed}")


def descend(command: JSON, path: list[str]) -> tuple[list[JSON], list[JSON]]:
    """Follow a path of group and subcommand; the declared options at its end, and the levels passed."""
    levels: list[JSON] = []
    options: list[JSON] = command.get("options") or []
    for step in path:
        found = next((o for o in options if o["name"] == step and o["type"] in (1, 2)), None)
        if found is None:
            raise CannotSend(f"/{command['name']} has no subcommand {step!r}")
        levels.append(found)
        options = found.get("options") or []
    if any(option["type"] in (1, 2) for option in options):
        raise CannotSend(f"/{command['name']} needs a subcommand")
    return options, levels


class OptionBuilder:
    """Turns Python values into the options of an interaction, as strictly as a chat client does."""

    def __init__(self, declared: list[JSON], *, focused: str | None = None) -> None:
        self.declared = {option["name"]: option for option in declared}
        self.focused = focused
        self.resolved: dict[str, JSON] = {}

    def build(self, values: Mapping[str, Any]) -> list[JSON]:
        """The ``options`` of the payload; `CannotSend` for what a client refuses to send."""
        if unknown := [name for name in values if name not in self.declared]:
            raise CannotSend(f"no option {', '.join(unknown)}; declared are: {', '.join(self.declared) or 'none'}")
        if self.focused is None:
            missing = [n for n, o in self.declared.items() if o.get("required") and values.get(n) is None]
            if missing:
                raise CannotSend(f"required options are missing: {', '.join(missing)}")
        else:
            self._check_focus()
        return [self._option(name, value) for name, value in values.items() if value is not None]

    def _check_focus(self) -> None:
        option = self.declared.get(self.focused or "")
        if option is None or not option.get("autocomplete"):
            raise CannotSend(f"option {self.focused!r} has no autocomplete")

    def _option(self, name: str, value: Any) -> JSON:
        option = self.declared[name]
        kind = option["type"]
        if name == self.focused:
            # What is being typed arrives as text, whatever the type of the option.
            return {"name": name, "type": kind, "value": str(value), "focused": True}
        if isinstance(value, Person | Channel):
            return {"name": name, "type": kind, "value": self._resolve(value, kind, name)}
        wanted: Any = {TEXT: str, INTEGER: int, BOOLEAN: bool, NUMBER: (int, float)}.get(kind, str)
        if not isinstance(value, wanted) or (isinstance(value, bool) and kind != BOOLEAN):
            raise CannotSend(f"option {name!r} does not take {value!r}")
        self._check_bounds(option, value)
        return {"name": name, "type": kind, "value": value}

    def _check_bounds(self, option: JSON, value: Any) -> None:
        choices = option.get("choices") or []
        if choices and value not in [choice["value"] for choice in choices]:
            raise CannotSend(f"option {option['name']!r} offers no choice {value!r}")
        size, unit = (len(value), "length") if isinstance(value, str) else (value, "value")
        low, high = option.get(f"min_{unit}"), option.get(f"max_{unit}")
        if (low is not None and size < low) or (high is not None and size > high):
            raise CannotSend(f"option {option['name']!r} takes {low} to {high}, not {value!r}")

    def _resolve(self, value: Person | Channel, kind: int, name: str) -> str:
        if isinstance(value, Person) and kind in (USER, MENTIONABLE):
            self.resolved.setdefault("users", {})[value.id] = value.payload
            member = {key: part for key, part in value.member.items() if key not in ("user", "deaf", "mute")}
            self.resolved.setdefault("members", {})[value.id] = member
        elif isinstance(value, Channel) and kind == CHANNEL:
            keys = ("id", "name", "type", "parent_id", "flags", "position", "nsfw", "topic", "guild_id")
            partial = {key: value.payload.get(key) for key in keys}
            self.resolved.setdefault("channels", {})[value.id] = {
                **partial,
                "permissions": str((1 << 53) - 1),
            }
        else:
            raise CannotSend(f"option {name!r} does not take {value!r}")
        return value.id
