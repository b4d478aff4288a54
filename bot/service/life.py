"""The life of one claim over the revisions that are kept: what it said, and since which revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import DatabaseError

if TYPE_CHECKING:
    from bot.core.history import Entry
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


def figure(said: dict[str, Any] | None) -> str:
    """What a claim said in few words: the figure as printed, its unit, and what a reader must know of it."""
    if said is None:
        return "–"
    parts = [said["figure"], said["unit"]]
    asides = [said["as_of"] and f"as of {said['as_of']}"]
    asides += [said[key] for key, usual in (("modality", "reported"), ("status", "accepted")) if said[key] != usual]
    shown = " ".join(part for part in parts if part)
    aside = ", ".join(part for part in asides if part)
    return f"{shown} ({aside})" if aside else shown
