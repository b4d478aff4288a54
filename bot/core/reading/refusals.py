"""What is refused, and why: unknown editions, opinions, sums, parts that no source tells, figures that none prints."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.aside.oneself import is_in_hand
from bot.core.reading.choices import near
from bot.core.reading.mentions import Way
from bot.core.reading.metrics.denied import edition_denied
from bot.core.reading.metrics.known import claims_beside, editions_with
from bot.core.reading.narrowing.narrowed import limited_by, narrowed_by
from bot.core.reading.placed.placed import bare_companies
from bot.core.reading.reading import Intent, Reading, command_of
from bot.core.reading.sense.parts import guesses_for, money_word
from bot.core.reading.sums import has_no_source
from bot.core.reading.text.common import INCIDENTAL
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    from bot.core.reading.asked import Asked
    from bot.core.reading.mentions import Mentions

_OTHER_THING = 3
# "How many were held in 2020" asks for no place, whatever is misspelt there.
_NUMBER_ASKED = re.compile(
    r"(?<![a-z])how (?!was|were|is|are|it|did|do|does|the|about|come|has|had|have|would|can|could|long|often)[a-z]+",
    re.ASCII,
)
_YES_OR_NO = re.compile(r"^\W*(?:is|are|was|were|did|does|do|has|have|had)(?![a-z])|吗|是不是|是否|有没有", re.ASCII)


def demand_known_editions(asked: Asked) -> None:
    """Refuse a question that names an edition which the facts do not have.

    Raises
    ------
    NoSourcedFact
        With the nearest editions that they have.
    """
    base = asked.base
    if asked.subject and asked.sense.metrics and not any(editions_with(base, one) for one in asked.sense.metrics):
        return  # of a place any calendar year may be told
    known = base.editions
    span = {"first": min(known, default=0), "last": max(known, default=0)}
    for mention in asked.mentions.editions:
        if mention.way is Way.ALL or any(year in known for year in mention.years):
            continue
        if mention.ordinal and not mention.years:
            raise NoSourcedFact("error.ask_ordinal", suggestions=("/waic",), n=mention.ordinal)
        year = mention.years[0] if mention.years else 0
        closest = sorted(known, key=lambda one: (abs(one - year), -one))[:2]
        suggestions = tuple(f"/waic year:{one}" for one in closest)
        raise NoSourcedFact("error.unknown_year", suggestions=suggestions, year=year, **span)


def refuse_what_no_source_says(asked: Asked) -> tuple[str, ...]:
    """Refuse opinions, sums, and what narrows a question beyond the facts.

    Returns
    -------
    tuple of str
        The figures that may be meant where none is named, and one word stands in the names of several.

    Raises
    ------
    NoSourcedFact
        With the reason.
    """
    if {Hint.OPINION, Hint.WHY} & asked.hints.keys() and Hint.DISAGREE not in asked.hints and not _tells_why(asked):
        raise NoSourcedFact("error.ask_opinion", suggestions=near(asked))
    if has_no_source(asked):
        raise NoSourcedFact("error.ask_sum", suggestions=near(asked))
    said = _said(asked.mentions)
    if denied := edition_denied(asked.mentions):
        raise NoSourcedFact("error.ask_part", suggestions=near(asked), text=denied)
    if words_of(Hint.PERSONAL, said.text):
        raise NoSourcedFact("error.ask_nothing", suggestions=near(asked), text=asked.typed)
    if bare_companies(asked.base, asked.mentions):
        raise NoSourcedFact("error.ask_part", suggestions=near(asked), text=asked.typed)
    named = asked.sense.metrics or asked.sense.rivals
    kinds = {asked.base.metrics[name].is_figure for name in named}
    counted = named if kinds == {True} else asked.sense.metrics
    limits = list(limited_by(asked.base, said, asked.hints, counted, asked.single))
    if kinds == {False} and all(one.name in INCIDENTAL for one in asked.named):
        limits += (
            found.group() for found in _NUMBER_ASKED.finditer(said.text)
        )  # "how many were held in 2020" asks for no place
    narrowing = _narrowing(asked, named, kinds, limits)
    guesses: tuple[str, ...] = ()
    if not named and (word := money_word(asked.text) if not narrowing else narrowing[0]):
        guesses = guesses_for(asked.base, word, asked.single or asked.span) if len(narrowing) < 2 else ()
    alone = len(narrowing) < _OTHER_THING or asked.mentions.editions  # "when did the UN adopt …": of no edition at all
    listed = kinds == {False} and alone and not limits and (Hint.WHICH in asked.hints or _YES_OR_NO.search(asked.text))
    if narrowing and not guesses and not listed:
        text = " ".join(narrowing)
        search = () if named or '"' in text else (f'/search text:"{text}"',)
        raise NoSourcedFact("error.ask_part", suggestions=(*search, *near(asked)), text=text)
    return guesses


def _said(mentions: Mentions) -> Mentions:
    """The mentions of a question, with spaces for the work that somebody has in hand: "preparing our booth budget"."""
    folded = mentions.folded
    text = folded.text
    for start, end in (span for span in mentions.framed if is_in_hand(text[slice(*span)])):
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(mentions, folded=replace(folded, text=text))


def _tells_why(asked: Asked) -> bool:
    """Whether what is asked says itself why: what was changed of the schedule."""
    metrics = [asked.base.metrics[name] for name in asked.sense.metrics]
    told = bool(metrics) and all(one.kind is MetricKind.TEXT and one.group == "when" for one in metrics)
    return told and Hint.OPINION not in asked.hints


def _narrowing(asked: Asked, named: tuple[str, ...], kinds: set[bool], limits: list[str]) -> list[str]:
    """The words that ask for less than the metrics that are named, or for something else."""
    origins = narrowed_by(asked.base, asked.mentions, named)
    found = list(
        dict.fromkeys(one for one in (*asked.residue.narrowing, *origins) if not asked.is_own(one.removesuffix("数")))
    )
    found += limits
    if not named and asked.residue.unknown and Hint.PART in asked.hints:  # "was the opening ceremony of 2020 online"
        found.append(words_of(Hint.PART, asked.text))
    if not asked.mentions.editions or kinds != {False}:  # of a figure every word counts; a bare remark asks for none
        found += (one for one in asked.residue.unknown if not asked.is_own(one))
    return found


def demand_a_source(asked: Asked, reading: Reading) -> None:
    """Refuse a reading of which no source says anything.

    Raises
    ------
    NoSourcedFact
        With the nearest editions of which one does.
    """
    base = asked.base
    for name in reading.metrics:
        years = editions_with(base, name)
        if not years and claims_beside(base, name):
            return
        if years and (not reading.years or set(years) & set(reading.years)):
            return
    if not reading.metrics or reading.intent is Intent.CHOICE:
        return
    name = reading.metrics[0]
    wanted = reading.years[-1] if reading.years else 0
    closest = sorted(editions_with(base, name), key=lambda year: (abs(year - wanted), -year))[:2]
    found = (Reading(Intent.VALUE, (name,), (year,)) for year in closest)
    raise NoSourcedFact(
        "error.ask_missing",
        suggestions=(*(command_of(one) for one in found), *(f"/waic year:{year}" for year in reading.years[:1])),
        metric=base.metrics[name].names.of(asked.lang),
        years=say(asked.lang, "list.joint").join(map(str, reading.years)),
    )
