"""What came of a reload or a rollback, in lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.service.outcome import State
from bot.words import say, say_count

if TYPE_CHECKING:
    from bot.core.model import Lang
    from bot.service.outcome import Outcome


def told(found: Outcome, lang: Lang) -> list[str]:
    """The outcome, the changes first and the verdict last."""
    if found.state is State.FAULTS:
        return [found.report]
    lines = [*found.faults, *found.lines.get(lang, [])]
    if found.more:
        lines.append(say_count(lang, "curator.more", found.more))
    return [*lines, verdict(found, lang)]


def verdict(found: Outcome, lang: Lang) -> str:
    """The outcome in one sentence."""
    values = {
        "revision": (found.revision or "")[:7],
        "served": (found.served or "")[:7],
        "summary": found.summary.get(lang, ""),
        "number": found.number,
        "text": found.message,
    }
    if found.state is State.REFUSED:
        return say(lang, f"curator.why_{found.reason}", **values)
    if found.state is State.READY and not found.served:
        return say(lang, "curator.ready_first", **values)
    return say(lang, f"curator.{found.state}", **values)
