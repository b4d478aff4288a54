"""Small talk around one question: what somebody tells of himself, of a broken printer, of who bet what with whom.

A message may be long and ask one thing. Between its marks of punctuation stand stretches; one that tells a story is
left out where it names nothing that is asked for, no edition, number, place or other event,
and no word by which the
question could be narrowed. Whatever else stands there is kept, and counts word for word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.aside.apart import tells_of_others
from bot.core.reading.aside.asides import stretches
from bot.core.reading.aside.story_words import (
    DAYS,
    HAPPENED,
    LED_BY,
    NAME,
    NARROWS,
    NARROWS_HAN,
    NATIONS,
    NO,
    NUMBER,
    OBLIGED,
    OWNED,
    PLEASANT,
    TELLS,
    TELLS_HAN,
    TIME,
    TO_ASK,
    TOLD,
    WANTS,
)
from bot.core.reading.text.common import INCIDENTAL
from bot.core.reading.text.folding import fold, is_han
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import find_hints
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.core.reading.aside.asides import Span
    from bot.core.reading.mentions import Mentions

_FEW = 2
_SHORTEST = 40  # characters; a Han character counts for two
_TOLERATED = INCIDENTAL | frozenset(
    (
        "when",
        "where",
        "who",
        "said",
        "plan",
        "plans",
        "name",
        "date",
        "topic",
        "goal",
        "time",
        "谁",
        "时间",
        "计划",
        "哪里",
    )
)
_HARMFUL = frozenset({Hint.PART, Hint.SHARE, Hint.AVERAGE, Hint.SUM, Hint.CHOOSE, Hint.DISAGREE})


def without_story(base: FactBase, typed: str, mentions: Mentions) -> str | None:
    """A message with spaces for the small talk in it; ``None`` where it has none, or nothing in it asks."""
    text = mentions.text
    if sum(1 + is_han(sign) for sign in text) < _SHORTEST:
        return None
    every = stretches(text)
    naming = [span for span in every if _names(mentions, span)]
    whole = [span for span in naming if _is_dated(mentions, span) and _has_metric(mentions, span)]
    asking = [span for span in naming if not (whole and _names_in_passing(mentions, span))]
    if not any(_has_metric(mentions, span) for span in asking):
        return None
    story = [
        span
        for span in every
        if span not in asking and _is_story(base, typed, mentions, span, asking, named=span in naming)
    ]
    story += (found.span() for found in OBLIGED.finditer(text))
    for start, end in story:
        first, last = mentions.span(start, end)
        typed = typed[:first] + " " * (last - first) + typed[last:]
    return typed if story else None


def _within(place: int, span: Span) -> bool:
    return span[0] <= place < span[1]


def _is_dated(mentions: Mentions, span: Span) -> bool:
    return any(_within(one.start, span) for one in mentions.editions)


def _has_metric(mentions: Mentions, span: Span) -> bool:
    return any(_within(start, span) for one in mentions.metrics if one.name not in _TOLERATED for start, _ in one.parts)


def _names(mentions: Mentions, span: Span) -> bool:
    """Whether a stretch names an edition, or a metric not only in passing."""
    return _is_dated(mentions, span) or _has_metric(mentions, span)


def _names_in_passing(mentions: Mentions, span: Span) -> bool:
    """Whether a stretch names a metric while it tells a story, and wants nothing."""
    return not _is_dated(mentions, span) and not WANTS.search(mentions.text[slice(*span)])


def _is_story(  # noqa: C901, PLR0911  one for each reason
    base: FactBase, typed: str, mentions: Mentions, span: Span, asking: list[Span], *, named: bool
) -> bool:
    said = mentions.text[slice(*span)]
    if PLEASANT.fullmatch(said):
        return True
    if LED_BY.match(said) or (OWNED.match(said) and not HAPPENED.search(said)):
        return False
    if mentions.text[span[1] : span[1] + 1] == "?" or NUMBER.search(TIME.sub(" ", said)):
        return False
    if any(one.search(said) for one in (NARROWS, NARROWS_HAN, NATIONS, OTHER_EVENTS)):
        return False
    if NO.search(said) and not TOLD.search(said):
        return False
    if find_hints(said, bytearray(len(said))).keys() & _HARMFUL:
        return False
    first, last = mentions.span(*span)
    if NAME.search(DAYS.sub(" ", typed[first:last])[1:]):
        return False
    places = (name for one in base.subjects.values() for name in (one.id, one.names.en, one.names.of("zh-CN")))
    if any(fold(name).text in said for name in places):
        return False
    before = span < asking[0]
    if before and TO_ASK.search(mentions.text, span[1], asking[-1][1]):
        return True
    if not named and tells_of_others(said):
        return False
    if TELLS.search(said) or TELLS_HAN.search(said):
        return True
    return not named and before and len(said.split()) > _FEW and bool(HAPPENED.search(said))
