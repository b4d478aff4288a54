"""Telling Discord about the commands, only when they changed: it takes 200 new ones a day and not more."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import discord

from bot.telemetry import logger

if TYPE_CHECKING:
    from pathlib import Path

    from discord import app_commands

log = logger(__name__)
FILE = "discord-commands.json"


async def payload_of(
    tree: app_commands.CommandTree[Any], guild: discord.abc.Snowflake | None = None
) -> list[dict[str, Any]]:
    """What would be sent for the commands of a tree, in all languages: those for everywhere, or those of one server."""
    translator = tree.translator
    commands = [command for command in tree.get_commands(guild=guild) if hasattr(command, "get_translated_payload")]
    if translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, translator) for command in commands]


def fingerprint(payload: list[dict[str, Any]]) -> str:
    """A hash of the payload that does not depend on the order of its keys."""
    text = json.dumps(payload, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


async def sync_if_changed(
    tree: app_commands.CommandTree[Any], folder: Path, application: int, server: int | None = None
) -> bool:
    """Send the commands unless these very ones were sent for this application before.

    Parameters
    ----------
    server
        The id of a server that has commands of its own. One that had some earlier loses them.

    Returns
    -------
    bool
        Whether they were sent. What is remembered stands in ``discord-commands.json``; deleting it sends them anew.
    """
    path = folder / FILE
    sent = False
    for key, guild in _places(_read(path), application, server).items():
        known, commands = _read(path), await payload_of(tree, guild)
        now = fingerprint(commands)
        if known.get(key) == now:
            continue
        await (tree.sync(guild=guild) if guild else tree.sync())
        # No await in between: what Discord has taken must be remembered, even if the process is stopped right now.
        _write(path, known | {key: now})
        log.info("the commands were sent to Discord", count=len(commands), server=guild and guild.id)
        sent = True
    return sent


def _places(known: dict[str, str], application: int, server: int | None) -> dict[str, discord.Object | None]:
    """Everywhere, and each server that has commands of its own, or had some that must go."""
    servers = [key.partition("/")[2] for key in known if key.startswith(f"{application}/")]
    servers += [str(server)] if server else []
    return {str(application): None} | {f"{application}/{one}": discord.Object(int(one)) for one in servers}


def _read(path: Path) -> dict[str, str]:
    """What was sent, by application; a file that cannot be read counts as nothing sent."""
    with suppress(OSError, ValueError):
        found = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return {str(key): str(value) for key, value in found.items()}
    return {}


def _write(path: Path, known: dict[str, str]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        log.warning("what was sent cannot be remembered; it will be sent again at the next start", why=str(error))
