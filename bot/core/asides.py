"""Leave asides out of what is read: who somebody is, whom he asks for, where he has it from.

An aside of a closed shape is left out wherever it stands. What somebody says of himself in his own words is left out
only where it names nothing by which the question could be narrowed: no metric, edition, number, part, place, name or other
event, and where nothing in the rest refers back to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.mentions import find_mentions
from bot.core.reading.asides import asides, of_oneself, refers_back
from bot.core.reading.folding import fold
from bot.core.reading.hints import Hint, find_hints
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from bot.core.model import FactBase

_HARMLESS = frozenset({Hint.HELP, Hint.OVERVIEW})
_NAME = re.compile(r"(?<![A-Za-z])(?!I(?![a-z]))[A-Z]")


def asked_without(base: FactBase, typed: str, today: dt.date) -> str:
    """A question with spaces for its asides; the same where it has none, or nothing but asides."""
    folded = fold(typed)
    closed = [folded.span(*one) for one in asides(folded.text)]
    plain = _blanked(typed, closed)
    rest = fold(plain).text
    own = [one for one in of_oneself(rest) if _names_nothing(base, plain[slice(*fold(plain).span(*one))], today)]
    if own:
        without = _blanked(plain, (fold(plain).span(*one) for one in own))
        plain = plain if refers_back(fold(without).text) else without
    return plain


def told_without(plain: str) -> str:
    """A message with spaces for its asides, of the same length."""
    folded = fold(plain)
    return _blanked(plain, (folded.span(*one) for one in asides(folded.text, told=True)))


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _names_nothing(base: FactBase, stretch: str, today: dt.date) -> bool:
    """Whether a stretch names nothing by which a question could be narrowed."""
    if _NAME.search(stretch, 1) or OTHER_EVENTS.search(stretch):
        return False
    mentions = find_mentions(base, stretch, today)
    if (
        mentions.metrics
        or mentions.editions
        or find_hints(mentions.text, bytearray(len(mentions.text))).keys() - _HARMLESS
    ):
        return False
    places = (name for one in base.subjects.values() for name in (one.id, one.names.en, one.names.of("zh-CN")))
    return not any(fold(name).text in mentions.text for name in places)
