"""What cannot be answered: what happened, and what would be understood."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bot.core.card import MAX_COMMAND, MAX_LABEL, Action, Card, Kind, Line, Note, Span, Style, Tone
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    from bot.core.model import FactBase, Lang
    from bot.errors import UsageError

_ECHOED = 80
_BUTTONS = 5


def error_card(base: FactBase, text: str, error: UsageError, lang: Lang) -> Card:
    """A card of kind ``error``: the message, and the nearest commands as buttons. Always for the asker alone."""
    values = {name: echo(value) if isinstance(value, str) else value for name, value in error.values.items()}
    message = say(lang, error.key, **values)
    suggestions = tuple(dict.fromkeys(s for s in error.suggestions if len(s) <= MAX_COMMAND))[:_BUTTONS]
    note = Note("hint", message)
    blocks = [Line((Span(message, item=note),))]
    if suggestions:
        blocks.append(Line((Span(say(lang, "error.nearest"), Style.MUTED),)))
        blocks += [Line((Span(_as_typed(suggestion), Style.CODE),), bullet=True) for suggestion in suggestions]
    unsourced = isinstance(error, NoSourcedFact)
    return Card(
        command=echo(text) or "/",
        kind=Kind.ERROR,
        title=say(lang, "error.title_unsourced" if unsourced else "error.title_usage"),
        lang=lang,
        revision=base.short,
        blocks=tuple(blocks),
        notes=(note,),
        actions=tuple(Action(short_label(_as_typed(suggestion)), suggestion) for suggestion in suggestions),
        tone=Tone.WARN if unsourced else Tone.ERROR,
        private=True,
        exit_code=error.exit_code,
        message=message,
        suggestions=suggestions,
    )


def echo(text: str, most: int = _ECHOED) -> str:
    """A user's own words made safe to repeat: one line, no control or direction characters, not long."""
    shown = " ".join("".join(character for character in text if _harmless(character)).split())
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def _harmless(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] != "C"


def _as_typed(command: str) -> str:
    """``/compare first:2021 second:2024`` as a person would type it."""
    return " ".join(word.partition(":")[2] or word for word in command.split())


def short_label(text: str) -> str:
    """A text as short as a button needs it."""
    return text if len(text) <= MAX_LABEL else f"{text[: MAX_LABEL - 1].rstrip()}…"
