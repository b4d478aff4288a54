"""A card for when there is no desk to ask: the facts or the settings cannot be read, or the program has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.refusal import echo
from bot.core.card import Card, Kind, Line, Note, Span, Tone
from bot.errors import FaultsFound, SettingsError, WaicError
from bot.words import say, say_count

if TYPE_CHECKING:
    from bot.core.model import Lang

UNEXPECTED = 3


def failure_card(text: str, error: Exception, lang: Lang) -> Card:
    """A card of kind ``error`` that says why ``text`` was not answered; it has no revision."""
    message = _message(error, lang)
    note = Note("hint", message)
    return Card(
        command=echo(text) or "/",
        kind=Kind.ERROR,
        title=say(lang, "failure.title"),
        lang=lang,
        revision="",
        blocks=(Line((Span(message, item=note),)),),
        notes=(note,),
        tone=Tone.ERROR,
        private=True,
        exit_code=error.exit_code if isinstance(error, WaicError) else UNEXPECTED,
        message=message,
    )


def _message(error: Exception, lang: Lang) -> str:
    if isinstance(error, FaultsFound):
        return say_count(lang, "failure.faults", error.count)
    if isinstance(error, SettingsError):
        return say(lang, "failure.settings", reason=" ".join(error.lines))
    if isinstance(error, WaicError):
        return say(lang, "failure.data", reason=error)
    return say(lang, "error.unexpected")
