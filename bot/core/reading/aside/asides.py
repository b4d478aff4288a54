"""Asides: what somebody says of himself or of where he has it from, beside what he asks or states.

An aside is a stretch of its own, between marks of punctuation, or an opening that stands before what is asked. Its
shape is closed: who asks or tells, by a word for kin, an office or a piece of writing, and a verb of asking, telling,
writing or needing; a greeting, thanks, an order to whoever answers. What may narrow a question ("only those from
Japan", "I mean the opening day", "not the stream") has none of these shapes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, cast

from bot.core.reading.aside import aside_shapes as english
from bot.core.reading.aside import aside_shapes_han as chinese
from bot.core.reading.aside.apart import stands_apart
from bot.core.reading.aside.aside_words import ANY
from bot.core.reading.aside.oneself import clause_after, clause_before, is_beside, trailing
from bot.core.reading.aside.own_han import of_oneself_han
from bot.core.reading.aside.requests import lead_of
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Span = tuple[int, int]
_Asked = ParamSpec("_Asked")

_REFERS_BACK = any_of(
    "those, these, them, such, ones, they, their, like (?:me|us|mine|ours), as (?:i|we) do, my, our, ours, mine",
    "这些, 那些, 这类, 那类, 此类, 我们, 他们",
)
# The marks between stretches. A figure keeps its points and commas, an abbreviation nothing: it is no figure.
_MARK = re.compile(r"[!?;:()\[\]。!?、\n]|(?<![0-9])[.,]|[.,](?![0-9])|\s-+\s|--+", re.ASCII)
_NUMBER = re.compile(
    r"(?<!year )(?<!grade )(?<!class )[0-9](?![0-9]? ?(?:th|st|nd|rd)[ -]grade|[0-9]? ?(?:am|pm|mins?|minutes"
    r"|hours)(?![a-z]))|[一二三四五六七八九十百千万亿]{2}",
    re.ASCII,
)
_LEAVING = re.compile(
    r"(?:(?:kind|best|warm)(?:est)? )?(?:regards|wishes)|yours(?: (?:sincerely|faithfully|truly))?"
    r"|sincerely(?: yours)?|xo+|best",
    re.ASCII,
)
_SIGNED = re.compile(r"[a-z]+(?: [a-z]+)?[.!]?", re.ASCII)
_GAP = re.compile(r"(?<![a-z]) +| +(?![a-z])", re.ASCII)
_ENDS = ("?", "!", "。", "\n")
_EDGES = " \t\r\n\"'@#"
LONGEST_ASIDE = 300
"""In characters."""


def _once(find: Callable[_Asked, Iterator[Span]]) -> Callable[_Asked, Sequence[Span]]:
    """Keep what was found in the last texts: a question is looked at several times on its way."""

    @lru_cache(maxsize=128)
    @wraps(find)
    def found(*args: _Asked.args, **told: _Asked.kwargs) -> Sequence[Span]:
        return tuple(find(*args, **told))

    return cast("Callable[_Asked, Sequence[Span]]", found)


@_once
def stretches(text: str) -> Iterator[Span]:
    """The stretches of a folded text between marks of punctuation, without the spaces around them."""
    return between(_MARK, text, _EDGES, " \t\r\n")


def between(marks: re.Pattern[str], text: str, before: str, behind: str = "") -> Iterator[Span]:
    """What stands between the marks in a text, without the characters of ``before`` and ``behind`` at its ends."""
    at = 0
    for mark in (*marks.finditer(text), None):
        start, end = at, mark.start() if mark else len(text)
        at = mark.end() if mark else end
        while start < end and text[start] in before:
            start += 1
        while end > start and text[end - 1] in behind:
            end -= 1
        if start < end:
            yield start, end


def _short(text: str) -> Iterator[Span]:
    """The stretches that somebody may say in passing: the shapes of asides are not looked for in whole pages."""
    return ((start, end) for start, end in stretches(text) if end - start <= LONGEST_ASIDE)


def _pieces(text: str) -> Iterator[Span]:
    """Short stretches, and beside Chinese what stands between spaces in them: 想看地图 behind a question."""
    for start, end in _short(text):
        yield start, end
        gaps = [] if text[start:end].isascii() else [gap.span() for gap in _GAP.finditer(text, start, end)]
        bounds = [start, *(place for gap in gaps for place in gap), end]
        yield from zip(bounds[::2], bounds[1::2], strict=True) if gaps else ()


@_once
def asides(text: str, *, told: bool = False) -> Iterator[Span]:
    """Where whole stretches of a folded text are asides; ``told`` for one that states and does not ask."""
    leaving = False
    for start, end in _pieces(text):
        stretch = text[start:end]
        if _is_whole(stretch, told=told) or (leaving and _SIGNED.fullmatch(text, start)):
            yield start, end
        elif not told and (at := trailing(stretch)) < len(stretch) and is_beside(stretch[at:]):
            yield start + at, end
        leaving = bool(_LEAVING.fullmatch(stretch))


@_once
def openings(text: str, *, told: bool = False) -> Iterator[Span]:
    """Where stretches begin by telling who asks or tells the rest of them; no whole aside is among these."""
    for start, end in _short(text):
        size = _opening(text[start:end], told=told) or (0 if told else lead_of(text[start:end]))
        if size and not _is_whole(text[start:end], told=told):
            yield start, start + size


@_once
def closings(text: str) -> Iterator[Span]:
    """Where stretches end by begging for an answer to the rest of them, in Chinese."""
    for start, end in _short(text):
        for pattern in () if text[start:end].isascii() else map(_compiled, chinese.CLOSING):
            found = next((one for one in pattern.finditer(text, start, end) if one.end() == end), None)
            if found and found.start() > start:
                yield found.span()


def _is_whole(stretch: str, *, told: bool) -> bool:
    return (not told and is_beside(stretch)) or any(one.fullmatch(stretch) for one in _shapes(stretch, "WHOLE", told))


def _opening(stretch: str, *, told: bool) -> int:
    found = (one.match(stretch) for one in _shapes(stretch, "OPENING", told))
    return next((one.end() for one in found if one), 0)


def _shapes(stretch: str, kind: str, told: bool) -> Iterator[re.Pattern[str]]:
    """The shapes that a stretch may have, the English ones by its first word; those of who states only if ``told``."""
    for name in (kind, f"TOLD_{kind}")[: 1 + told]:
        if not stretch.isascii():
            yield from map(_compiled, getattr(chinese, name))
        by_word = _by_word(name)
        yield from map(_compiled, by_word.get(stretch.partition(" ")[0], by_word[ANY]))


@cache
def _by_word(kind: str) -> Mapping[str, Sequence[str]]:
    """The English shapes of a kind by the words with which they may begin; those that any word may begin by ``ANY``."""
    shapes: Sequence[tuple[str, str]] = getattr(english, kind)
    every = {word for leads, _ in shapes for word in leads.split()} | {ANY}
    return {word: [one for leads, one in shapes if leads == ANY or word in leads.split()] for word in every}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


@_once
def of_oneself(text: str, first: int = 0) -> Iterator[Span]:
    """Where somebody may say in his own words who he is, or how he came to ask what begins at ``first``.

    Whether it names anything asked for is not looked at.
    """
    for start, end in _pieces(text):
        stretch = text[start:end]
        alone = text[:start].rstrip(" ").endswith(_ENDS)  # a sentence of its own says nothing of the one before it
        apart = stands_apart(stretch, before=alone or end <= first, alone=alone and not stretch.isascii())
        if (apart or of_oneself_han(stretch)) and not _NUMBER.search(stretch):
            yield start, end
        elif ((at := trailing(stretch)) < len(stretch) and not _NUMBER.search(stretch, at)) or (
            at := clause_after(stretch)
        ) < len(stretch):
            yield start + at, end
        elif (size := clause_before(stretch)) and not _NUMBER.search(stretch[:size]):
            yield start, start + size


def refers_back(text: str) -> bool:
    """Whether a folded text may mean something that was named before: "how many of those"."""
    return bool(_REFERS_BACK.search(text))
