"""What people say around a question or a statement, as far as it cannot narrow it: who they are, who told them.

An aside of a closed shape (``bot.core.reading.asides``) is left out wherever it stands beside something that is asked.
What somebody says of himself in his own words is left out only where it names nothing by which the question could be
narrowed: no metric, number, part, place, name or other event, no edition beside another, and where nothing in the rest
refers back to it. Everything else counts word for word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.asides import asides, closings, leading, of_oneself, openings, refers_back
from bot.core.reading.common import INCIDENTAL, PASSING
from bot.core.reading.folding import fold
from bot.core.reading.hint import Hint
from bot.core.reading.hints import find_hints
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.asides import Span
    from bot.core.reading.calendar import EditionMention
    from bot.core.reading.folding import Folded
    from bot.core.reading.lexicon import MetricMention

_HARMLESS = frozenset({Hint.HELP, Hint.OVERVIEW, Hint.PLAN, Hint.PERSONAL})
_NAME = re.compile(r"(?<![A-Za-z])(?!I(?![a-z]))[A-Z]")


def framed_in(
    base: FactBase, typed: str, folded: Folded, editions: Iterable[EditionMention], metrics: Iterable[MetricMention]
) -> list[Span]:
    """The spans of a folded text that only lead in or take leave, beside something that names what is asked."""
    named = [(one.start, one.end) for one in metrics]
    years = [(one.start, one.end) for one in editions]
    closed = [span for span in asides(folded.text) if _outside([*named, *years], [span])]
    own = [
        span
        for span in of_oneself(folded.text)
        if span not in closed
        and _outside(named, [span]) == named
        and named
        and _names_nothing(base, typed, folded, span)
    ]
    firm = [(one.start, one.end) for one in metrics if one.name not in PASSING | INCIDENTAL] or named
    first = min((*firm, *years), default=(0, 0))[0]
    own += [
        span
        for span in leading(folded.text)
        if span[1] <= first and span not in (*closed, *own) and firm and _names_nothing(base, typed, folded, span)
    ]
    if refers_back(_without(folded.text, own)) or (years and _outside(years, own) not in ([], years)):
        own = []
    return [*closed, *own, *openings(folded.text), *closings(folded.text)]


def told_without(plain: str) -> str:
    """A message with spaces for all that only says where somebody has it from, of the same length."""
    folded = fold(plain)
    spans = [*asides(folded.text, told=True), *openings(folded.text, told=True)]
    return _without(plain, (folded.span(*one) for one in spans))


def _outside(places: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """The places that begin in none of the spans."""
    return [one for one in places if not any(start <= one[0] < end for start, end in spans)]


def _without(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _names_nothing(base: FactBase, typed: str, folded: Folded, span: Span) -> bool:
    """Whether a stretch without metrics names nothing else by which a question could be narrowed."""
    first, last = folded.span(*span)
    stretch = folded.text[slice(*span)]
    if _NAME.search(typed, first + 1, last) or OTHER_EVENTS.search(stretch):
        return False
    if find_hints(stretch, bytearray(len(stretch))).keys() - _HARMLESS:
        return False
    places = (name for one in base.subjects.values() for name in (one.id, one.names.en, one.names.of("zh-CN")))
    return not any(fold(name).text in stretch for name in places)
