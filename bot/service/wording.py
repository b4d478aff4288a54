"""What came of a reload or a rollback, and what the history holds, in lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.service.life import figure
from bot.service.outcome import State
from bot.words import say, say_count

if TYPE_CHECKING:
    from bot.core.history import Entry
    from bot.core.model import Lang
    from bot.service.life import Stage
    from bot.service.outcome import Outcome

_OWN_WORDS = frozenset({"busy", "files", "unwritable", "worker"})


def details(found: Outcome, lang: Lang) -> list[str]:
    """What was found and what changes, a line each."""
    lines = [*found.faults, *found.lines.get(lang, ())]
    return [*lines, say_count(lang, "curator.more", found.more)] if found.more else lines


def verdict(found: Outcome, lang: Lang) -> str:
    """The outcome in one sentence."""
    values = {
        "revision": (found.revision or "")[:7],
        "served": (found.served or "")[:7],
        "summary": found.summary.get(lang, ""),
        "number": found.number,
        "text": found.message,
    }
    match found.state:
        case State.REFUSED:
            return say(lang, f"curator.why_{found.reason}", **values)
        case State.FAILED:
            key = f"failed_{found.reason}" if found.reason in _OWN_WORDS else "failed"
            return say(lang, f"curator.{key}", **values)
        case State.FAULTS:
            counted = say_count(lang, "curator.faults", found.errors)
            return say(lang, "curator.still" if found.served else "curator.nothing", counted=counted, **values)
        case State.READY if not found.served:
            return say(lang, "curator.ready_first", **values)
        case _:
            return say(lang, f"curator.{found.state}", **values)


def entry_line(entry: Entry, lang: Lang) -> str:
    """One revision of the history."""
    how = say(lang, f"curator.how_{entry.how}", number=entry.of)
    parts = (f"#{entry.number}", entry.short, moment(entry), entry.who, how, entry.summary.get(lang, ""))
    return " · ".join(part for part in parts if part)


def moment(entry: Entry) -> str:
    """When it went live, to the minute."""
    return f"{entry.at[:10]} {entry.at[11:16]} UTC"


def life_lines(stages: tuple[Stage, ...], lang: Lang) -> list[str]:
    """One line for each change of a claim: old → new, and by which revision."""
    lines: list[str] = []
    before = None
    for stage in stages:
        entry, now = stage.entry, figure(stage.said, lang)
        change = now if before is None else f"{before} → {now}"
        parts = (f"#{entry.number}", entry.short, entry.at[:10], entry.who, change)
        lines.append(" · ".join(part for part in parts if part))
        before = now
    return lines
