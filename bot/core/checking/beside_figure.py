"""What the stretches of a clause beside the one with a figure say of it: nothing, or that it counts less.

A stretch stands between marks: commas, colons, brackets, dashes. Talk ("so proud to look back:", ", our feet hurt",
各位老铁：) narrows no figure and is passed over: it has the form of talk, and no word that may name a part, a place, a
day or a holder, nor a denial. A stretch that restricts (", robotics firms only", 清一色机器人公司) costs the verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.checking.beside_han import narrows, restricts, says_nothing
from bot.core.checking.figure_patterns import BLANK
from bot.core.checking.figures import mask
from bot.core.checking.own_clause_words import BACK, COUNTED_AGAIN, DENIES, DOUBTS, UNREAL, YEAR
from bot.core.checking.plain_words import is_plain
from bot.core.checking.talk_forms import (
    AFTERMATH,
    ANYWHERE,
    FORM,
    HAN_PRAISE,
    LEAD,
    OF_EDITION,
    OF_WAIC,
    OPENS_HAN,
    PERSON,
    PERSONAL,
    PRAISE,
    PRAISE_BEHIND,
    PREDICATE,
    TO_EVENT,
)
from bot.core.checking.talk_words import (
    BLOCKED,
    BLOCKED_HAN,
    DOUBTED,
    HARMLESS,
    HARMLESS_HAN,
    NAMES,
    RESTRICTS,
    RESTRICTS_BY,
    RESTRICTS_HAN,
    SET_OFF,
)
from bot.core.reading.aside.asides import LONGEST_ASIDE, between
from bot.core.reading.text.common import FILLERS
from bot.core.reading.text.folding import Word, fold, is_han, words
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Span = tuple[int, int]

_MARK = re.compile(
    r"(?<![0-9])[,:]|[,:](?![0-9])|[;()!?。、\[\]【】|\"“”\n…]|\.(?=\s|$)|\s-+\s|--+"
    rf"|\s(?=(?:despite|in spite of|thanks to|even though|although|because|{AFTERMATH}|and (?:my|our|we|i|you"
    rf"|everyone|the whole))(?![a-z]))"
    r"|[\u2190-\u23ff\u2460-\u2bff\U0001f000-\U0001faff]+",
    re.IGNORECASE,
)
_REACHING_BACK = re.compile(
    r"\s(?=(?:and|but|though) (?:they|these|those|it|that|this|each|all|most|both|half|the [a-z]+(?: all"
    r"| both)? (?:were|are|came))"
    r"(?![a-z]))",
    re.IGNORECASE | re.ASCII,
)
_EDGES = " \t\r\n" + BLANK


def talk(text: str, told: Sequence[Span], counted: Sequence[Span], editions: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a clause that only talk, and the talk before what a stretch states.

    Parameters
    ----------
    text
        Of the clause.
    told
        Where figures and days stand: no stretch that holds one of these is talk.
    counted
        Where metrics are named: beside a figure that stands with the name of its own, talk may hold one.
    editions
        Where editions are named: what is said of an edition may be talk, its name is none.
    """
    own = [(a, b) for a, b in stretches(text) if _any_in(told, a, b) and _any_in(counted, a, b)]
    taken = [*told, *([] if own else counted)]
    yield from (found.span() for found in ANYWHERE.finditer(text))
    yield from _praise(mask(text, editions))
    stated = _stated(text, told, counted)
    for start, end in stretches(text):
        if end - start > LONGEST_ASIDE:
            continue
        inside = [span for span in editions if start <= span[0] < end]
        if start >= stated and not inside and _is_han(text[start:end]):
            if says_nothing(text[start:end].replace(BLANK, " ")):
                yield start, end
        elif not _any_in(taken, start, end):
            bare = mask(text, inside)[start:end]
            if is_talk(bare, named=bool(inside)) or (
                start >= stated and _is_named(text, inside) and _is_predicate(bare)
            ):
                yield from _without(start, end, inside)
        elif not any(last <= start for _, last in told) and (
            size := _leads(text, start, end, [*told, *counted, *editions], editions)
        ):
            yield start, start + size


def _stated(text: str, told: Sequence[Span], counted: Sequence[Span]) -> int:
    """Where the stretch of the last figure or day ends, once the name of a metric was told; else beyond the text."""
    last = max((end for _, end in told), default=len(text))
    end = next((end for _, end in stretches(text) if end >= last), len(text))
    return end if not counted or any(first < end for first, _ in counted) else len(text)


def _is_han(stretch: str) -> bool:
    return any(map(is_han, stretch))


def restricted(text: str, read: Iterable[Span], editions: Iterable[Span], idle: Iterable[Span]) -> bool:
    """Whether a stretch without a figure says that a figure beside it counts less than the whole."""
    taken, passed, named = list(read), list(idle), list(editions)
    bare = _REACHING_BACK.sub(",", mask(text, named).replace(BLANK, " "))
    whole = list(stretches(bare))
    behind = max((last for _, last in taken), default=len(text))
    for place, (start, end) in enumerate(whole):
        if any(start <= first < end for first, _ in (*taken, *passed)):
            continue
        stretch = bare[start:end].strip(_EDGES)
        if DOUBTED.search(stretch) or (RESTRICTS_HAN if any(map(is_han, stretch)) else RESTRICTS).search(stretch):
            return True
        if behind <= start and _is_han(stretch) and _narrowed(stretch, whole=_is_whole(text, named, start, end)):
            return True
        if RESTRICTS_BY.match(stretch) and not (
            PERSON.search(stretch) or all(map(_is_light, words(fold(stretch).text)))
        ):
            return True
        if place and SET_OFF.fullmatch(stretch):
            return True
    return False


def _is_whole(text: str, editions: Sequence[Span], start: int, end: int) -> bool:
    """Whether a stretch names no edition and stands in no quotation marks."""
    return not any(first < end and start <= last + 1 for first, last in editions) and text[start - 1 : start] not in (
        '"',
        "“",
    )


def _narrowed(stretch: str, *, whole: bool) -> bool:
    """Whether a Chinese stretch narrows a figure before it; one that names an edition may say what that one was."""
    return restricts(stretch) if whole else narrows(stretch)


def _is_light(word: Word) -> bool:
    return word.text in FILLERS or is_plain(word.text)


def stretches(text: str) -> Iterator[Span]:
    """The stretches of a clause between its marks."""
    return between(_MARK, text, _EDGES)


def is_talk(stretch: str, *, named: bool = False) -> bool:
    """Whether a stretch has the form of talk, and nothing in it that may narrow."""
    bare = stretch.replace(BLANK, " ").strip()
    if DOUBTED.search(bare):
        return False
    if any(map(is_han, bare)):
        return bool(OPENS_HAN.search(bare)) and not BLOCKED_HAN.search(HARMLESS_HAN.sub("", bare))
    plain = HARMLESS.sub(" ", bare)
    if plain != bare and all(map(_is_light, words(fold(plain).text))):
        return True
    if named:
        return bool(PREDICATE.fullmatch(stretch)) and not BLOCKED.search(plain) and not NAMES.search(plain)
    return bool(FORM.match(bare)) and _may_stand(bare)


def _is_named(text: str, editions: Sequence[Span]) -> bool:
    """Whether an edition is named by its year or its name: ``every one`` may be of the figures."""
    return any(YEAR.search(text[slice(*span)]) for span in editions)


def _is_predicate(stretch: str) -> bool:
    """Whether a stretch behind a figure says something of the edition alone, its name blank."""
    return bool(OF_EDITION.match(stretch)) and not any(
        one.search(stretch) for one in (DOUBTS, BACK, DENIES, RESTRICTS, COUNTED_AGAIN, OTHER_EVENTS)
    )


def _may_stand(stretch: str) -> bool:
    """Whether nothing in an English stretch names a part or a holder, or denies or supposes."""
    bare = HARMLESS.sub(" ", stretch)
    if BLOCKED.search(bare) or RESTRICTS.search(bare) or (NAMES.search(stretch) and not PERSONAL.match(stretch)):
        return False
    return not RESTRICTS_BY.match(stretch) or bool(PERSON.search(stretch))


def _any_in(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def _praise(text: str) -> Iterator[Span]:
    """What something is said to have made of an edition, its name blank: ``made WAIC 2024 unforgettable``."""
    for found in (*PRAISE.finditer(text), *PRAISE_BEHIND.finditer(text)):
        how = found["how"] or ""
        if not any(one.search(f" {how}") for one in (BLOCKED, NAMES, DOUBTED)):
            yield found.span("verb")
            yield found.span("how")
    for found in HAN_PRAISE.finditer(text):
        if not BLOCKED_HAN.search(found["how"]):
            yield found.span("verb")
            yield found.span("how")


def _leads(text: str, start: int, end: int, stated: Sequence[Span], editions: Sequence[Span]) -> int:
    """How much of a stretch that states something only leads in to it: ``thrilled to share that at WAIC 2022 …``."""
    first, last = min((span for span in stated if span[0] >= start), default=(end, end))
    lead = text[start:first]
    found = LEAD.match(lead + text[first : first + len("there were ")] if text.startswith("there ", first) else lead)
    if found and found.end() < len(lead) and not FORM.match(lead):
        found = None
    if not found and (first, last) in editions and OF_WAIC.match(text, first) and re.match(r"\s[a-z]", text[last:]):
        found = TO_EVENT.match(lead)
    if not found or not _may_stand(lead[: found.end()]) or UNREAL.search(lead) or OTHER_EVENTS.search(lead):
        return 0
    return found.end()


def _without(start: int, end: int, inside: Iterable[Span]) -> Iterator[Span]:
    """A span without some places in it."""
    for first, last in sorted(inside):
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end
