"""Clauses of their own beside a statement in English: what they say is said of something else than its figure.

Once a sentence holds a figure beside the name of a conference, only the words around the two can narrow it, and what
reaches back to it: "they", "all of them", "which were", the counted noun said again. A clause with a subject and a verb
of its own that does not ("and my feet hurt", ", yet nobody on our team slept") says nothing of the figure, whatever its
words. What doubts, denies, plans or supposes, and what only counts a part ("and only robots were let in"), is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.checking.figures import figures
from bot.core.checking.own_clause_words import (
    AMONG,
    ASKED,
    BACK,
    BACK_SUBJECT,
    BOUNDARY,
    COUNTED_AGAIN,
    DEED,
    DENIES,
    DOUBTS,
    HARMLESS,
    JUDGED,
    LEADS,
    LIGHT,
    MINE,
    NAMED,
    NO_TALE,
    NONE_OF,
    OCCURS,
    OF_IT,
    ONE_MORE,
    ORGANISERS_OF,
    OWN_EVENT,
    PLACES,
    SAYS,
    SOME_OF,
    STOP,
    SURE_LEADS,
    TALE,
    UNREAL,
    YEAR,
)
from bot.core.checking.talk_forms import FORM
from bot.core.checking.talk_words import DOUBTED, NAMES, RESTRICTS, RESTRICTS_BY
from bot.core.reading.text.folding import is_han
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_STOPS = " .!?\n"


def without_own_clauses(sentence: str) -> str:
    """A sentence with spaces for the clauses in it that say nothing of its figures, of the same length."""
    if any(map(is_han, sentence)):
        return sentence
    for start, end in (*_before(sentence), *_behind(sentence)):
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _before(sentence: str) -> Iterator[Span]:
    """What is told before the conference begins the statement, and who is one of those that are counted."""
    tale = TALE.match(sentence)
    if (
        tale
        and _is_apart(tale["said"], frozenset(), joined=True)
        and not (NO_TALE.search(tale["said"]) or PLACES.search(tale["said"]))
    ):
        yield tale.span("said")
    yield from (lead.span() for one in SURE_LEADS if (lead := one.match(sentence)))
    for pattern in LEADS:
        lead = pattern.match(sentence)
        if lead and not any(one.search(HARMLESS.sub(" ", lead[0])) for one in (DOUBTS, PLACES, DENIES, UNREAL)):
            yield lead.span()
    if told := ORGANISERS_OF.match(sentence):
        yield told.span("who")
        yield told.span("said")
    among = AMONG.match(sentence)
    if among and not (DENIES.search(among["who"]) or DOUBTS.search(among["who"]) or BACK.search(among["who"])):
        yield among.start("who"), among.end()


def _behind(sentence: str) -> Iterator[Span]:
    """The clauses of their own behind the first figure that stands with a conference."""
    light = [one.span() for one in LIGHT.finditer(sentence)]
    told = [(one.start, one.end) for one in figures(sentence, light) or figures(sentence)]
    if not told:
        return
    cuts = [one for one in BOUNDARY.finditer(sentence) if one.start() >= told[0][1]]
    ends = [*(one.start() for one in cuts), len(sentence)][1:]
    for cut, end in zip(cuts, ends, strict=True):
        start = cut.end() if (cut["joined"] or "").casefold() != "which" else cut.start("joined")
        if any(start <= a < end for a, _ in told) or not NAMED.search(sentence[: cut.start()]):
            continue
        core = frozenset(map(_stem, re.findall(r"[a-z]{4,}", sentence[: cut.start()].casefold()))) - STOP
        if _is_apart(sentence[start:end], core, joined=bool(cut["join"] or cut["joined"])):
            yield cut.start(), cut.start() + len(sentence[cut.start() : end].rstrip(_STOPS))


def _is_apart(clause: str, core: frozenset[str], *, joined: bool) -> bool:
    """Whether a clause says nothing of a figure beside it; ``core`` are the words that stand around that."""
    said = HARMLESS.sub(" thus ", clause.strip(" \t.!?)\"'")).strip()
    if any(one.search(said) for one in (DOUBTS, DOUBTED, OTHER_EVENTS, YEAR, COUNTED_AGAIN)):
        return False
    return bool(SAYS.match(said)) or (not _touches(said, core) and _stands_alone(said, joined=joined))


def _touches(said: str, core: frozenset[str]) -> bool:
    """Whether a clause names again what is counted, or says that it did not happen."""
    again = core & {_stem(word) for word in re.findall(r"[a-z]{4,}", said.casefold())}
    mine = MINE.match(said) and not OF_IT.search(said)
    return bool(again) or bool(not mine and DENIES.search(said) and OCCURS.search(said))


def _stands_alone(said: str, *, joined: bool) -> bool:
    """Whether a clause has the form of one that needs no noun from elsewhere."""
    if any(one.match(said) for one in (NONE_OF, SOME_OF, JUDGED, ASKED)):
        return True
    if BACK_SUBJECT.match(said) or (BACK.search(said) and DEED.search(said)):
        return False
    if joined and ONE_MORE.match(said):
        return True
    if said.casefold().startswith("according") or not FORM.match(said):
        return False  # who says it is read elsewhere
    if RESTRICTS.search(said) or RESTRICTS_BY.match(said):
        return False
    return joined or not (OWN_EVENT.search(said) or NAMES.search(said))


def _stem(word: str) -> str:
    return word.removesuffix("s")
