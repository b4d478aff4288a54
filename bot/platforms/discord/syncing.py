"""Telling Discord about the commands, only when they changed: it takes 200 new ones a day and not more."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.telemetry import logger

if TYPE_CHECKING:
    from pathlib import Path

    from discord import app_commands

log = logger(__name__)
FILE = "discord-commands.json"


async def payload_of(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """What would be sent for the commands of a tree, in all languages."""
    translator = tree.translator
    commands = [command for command in tree.get_commands() if hasattr(command, "get_translated_payload")]
    if translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, translator) for command in commands]


def fingerprint(payload: list[dict[str, Any]]) -> str:
    """A hash of the payload that does not depend on the order of its keys."""
    text = json.dumps(payload, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


async def sync_if_changed(tree: app_commands.CommandTree[Any], folder: Path, application: int) -> bool:
    """Send the commands unless these very ones were sent for this application before.

    Returns
    -------
    bool
        Whether they were sent. What is remembered stands in ``discord-commands.json``; deleting it sends them anew.
    """
    path = folder / FILE
    now = fingerprint(await payload_of(tree))
    known = _read(path)
    if known.get(str(application)) == now:
        return False
    await tree.sync()
    # No await in between: what Discord has taken must be remembered, even if the process is stopped right now.
    _write(path, known | {str(application): now})
    log.info("the commands were sent to Discord", count=len(tree.get_commands()))
    return True


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
