"""Buttons that lead from one answer to another, where there is one to lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.card import MAX_COMMAND, MAX_LABEL, Action
from bot.core.reading.metrics.known import editions_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.answers.sheet import Sheet


def to_timeline(sheet: Sheet, metric: str) -> Iterator[Action]:
    """To a metric over the editions, where the sources tell of more than one."""
    command = f"/timeline metric:{metric}"
    if len(editions_with(sheet.base, metric)) > 1 and len(command) <= MAX_COMMAND:
        label = sheet.say("action.timeline_of", metric=sheet.label(metric))
        yield Action(label if len(label) <= MAX_LABEL else sheet.say("action.timeline"), command)
