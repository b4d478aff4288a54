"""The life of one claim over the revisions that are kept: what it said, and since which revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import DatabaseError
from bot.words import say

if TYPE_CHECKING:
    from bot.core.history import Entry
    from bot.core.model import Lang
    from bot.service.vault import Vault


@dataclass(frozen=True, slots=True)
class Stage:
    """From this revision on, a claim said this; ``said`` is ``None`` where it was not there."""

    entry: Entry
    said: dict[str, Any] | None


def life(vault: Vault, claim: str) -> tuple[Stage, ...]:
    """Every change of one claim, oldest first; nothing where no kept revision knows it.

    Revisions that are kept no more are passed over: the first stage may then have begun before its entry.
    """
    stages: list[Stage] = []
    for entry in vault.history():
        try:
            said = vault.claim(entry.revision, claim)
        except DatabaseError:
            continue
        if (stages[-1].said if stages else None) != said:
            stages.append(Stage(entry, said))
    return tuple(stages)


def figure(said: dict[str, Any] | None, lang: Lang) -> str:
    """What a claim said in few words: the figure as printed, its unit, and what a reader must know of it."""
    if said is None:
        return "–"
    parts = [said["figure"], said["unit"]]
    asides = [say(lang, "life.as_of", when=said["as_of"])] if said["as_of"] else []
    for key, usual in (("modality", "reported"), ("status", "accepted")):
        asides += [say(lang, f"life.{said[key]}")] if said[key] != usual else []
    shown = " ".join(part for part in parts if part)
    return say(lang, "life.figure", figure=shown, asides=say(lang, "list.joint").join(asides)) if asides else shown
