"""What a question asks: metrics, editions and what is wanted of them, by the rules that stand in docs/asking.md.

A question is read as a whole or not at all: words that narrow it ("exhibitors from Germany") and that no fact covers
make it one that no source answers. What was read can be said again in few words (``Reading.canonical``), which are read
alike. What is found in a question stands in ``bot.core.reading.asked``, what is refused in ``refusals``.
"""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.core.reading.aside.story import without_story
from bot.core.reading.asked import asked_in
from bot.core.reading.bare import bare_name, source_named
from bot.core.reading.choices import choice, near
from bot.core.reading.editions.months import without_its_month
from bot.core.reading.frames.restated import of_one_clause, restated, sharper, with_its_topic
from bot.core.reading.mentions import find_mentions
from bot.core.reading.metrics.known import editions_with, headlines
from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.reading.metrics.places import places_in
from bot.core.reading.narrowing.scoped import carried, without_scope
from bot.core.reading.placed.placed import lexicons_of_places, read_placed
from bot.core.reading.reading import NOT_FROM_FACTS, Intent, Reading, command_of
from bot.core.reading.refusals import demand_a_source, demand_known_editions, refuse_what_no_source_says
from bot.core.reading.slips import known_words, meant_by, surely_meant
from bot.core.reading.text.length import readable
from bot.core.reading.text.mixed import in_chinese
from bot.core.reading.told.telling import Telling, read_again
from bot.core.reading.told.told_claims import told_claims
from bot.core.reading.wanted import extreme_of, of_facts
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import asks_for_help, find_hints, words_of
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.model import FactBase, Lang
    from bot.core.reading.asked import Asked

__all__ = ["NOT_FROM_FACTS", "Intent", "Reading", "command_of", "make_ready", "read_question"]

_NAMES_OF_THE_SERIES = (
    "waic",
    "world artificial intelligence conference",
    "世界人工智能大会",
    "世人会",
    "世界ai大会",
    "大会",
)
_OPEN = frozenset({Intent.CHOICE, Intent.TIMELINE, Intent.VALUE})
_ANY_DAY = dt.date(2020, 1, 1)
_FIRST: Mapping[Lang, str] = {"en": "how many visitors came to the first conference", "zh-CN": "首届大会来了多少观众"}


def read_question(base: FactBase, typed: str, today: dt.date, lang: Lang = "en") -> Reading:
    """Read a question; ``lang`` is the language of what is said where it cannot be answered.

    Raises
    ------
    NoSourcedFact
        For what the facts cannot answer: with the reason, and the nearest questions that they can.
    UsageError
        For what is too long to be a question.
    """
    typed = readable(typed)
    if meant := surely_meant(base, typed):
        with suppress(NoSourcedFact):
            return _read_question(base, meant, today, lang)
    return _read_question(base, typed, today, lang)


def _read_question(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Reading:
    """Read a question as it is spelt, in plainer words or in parts."""
    typed = with_its_topic(typed)
    plain = without_story(base, typed, find_mentions(base, typed, today))
    if plain is not None:
        with suppress(NoSourcedFact):  # what is left may be no question by itself
            asked = asked_in(base, typed, today, lang).sense  # a story may name other things, and never fewer
            if (reading := _read(base, plain, today, lang)).metrics and len(reading.metrics) <= len(asked.metrics):
                return _sharpened(base, plain, reading, today, lang)
    try:
        reading = _of_one_language(base, typed, today, lang)
    except NoSourcedFact as refused:
        ways = tuple(dict.fromkeys(_ways_to_mean(base, typed, today)))
        for meant in (typed, *ways):
            if (part := _of_a_part(base, meant, today, lang)) is not None:
                return part
        for meant in ways:
            with suppress(NoSourcedFact):
                return _read(base, meant, today, lang)
        raise refused from None  # of what was typed
    return _sharpened(base, typed, reading, today, lang)


def _sharpened(base: FactBase, typed: str, reading: Reading, today: dt.date, lang: Lang) -> Reading:
    """A reading, or what settles it where its frame is said again in plain words."""
    plain = restated(typed) if reading.intent in _OPEN else None
    if plain is not None:
        with suppress(NoSourcedFact):
            return sharper(reading, _read(base, plain, today, lang))
    return reading


def _ways_to_mean(base: FactBase, typed: str, today: dt.date) -> Iterator[str]:
    """What may be meant by a question that cannot be read as it was typed, the likeliest first."""
    plain = restated(typed)
    for text in (plain, typed):
        if text is not None:
            whole = without_its_month(base, find_mentions(base, text, today))
            ways = (text, whole, *meant_by(base, text), in_chinese(text), of_one_clause(text))
            yield from (one for one in ways if one and one != typed)


def _of_one_language(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Reading:
    """The reading of a question; of one in both languages what its words in Chinese leave of several readings.

    签约的 investment names what is signed and money signed; 签约的投资 names the money alone.
    """
    asked = _read(base, typed, today, lang)
    said = in_chinese(typed) if asked.intent is Intent.CHOICE else None
    if said is not None:
        with suppress(NoSourcedFact):
            one = _read(base, said, today, lang)
            offered = {name for other in asked.choices for name in other.metrics}
            return one if offered.intersection(one.metrics[:1]) else asked
    return asked


def _of_a_part(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Reading | None:
    """The reading of a question of a part that a claim tells; ``None`` where none does."""
    for scoped in without_scope(base, typed):
        with suppress(NoSourcedFact):
            asked = asked_in(base, scoped.plain, today, lang)
            demand_known_editions(asked)
            if reading := carried(base, scoped, of_facts(asked, refuse_what_no_source_says(asked))):
                return reading
    return None


def make_ready(base: FactBase) -> None:
    """Build what the first questions would otherwise wait for: names, ways of asking, the words of texts, patterns."""
    lexicon_of(base).make_ready()
    for lexicon in lexicons_of_places(base):
        lexicon.make_ready()
    known_words(base)
    for _ in told_claims(base, ()):
        pass
    for lang, asked in _FIRST.items():  # a pattern is compiled when it is first met
        with suppress(NoSourcedFact):
            read_question(base, asked, _ANY_DAY, lang)


def _read(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Reading:
    """Read a question word for word."""
    if again := read_again(base, typed, today):
        return again
    asked = asked_in(base, typed, today, lang)
    telling = Telling(asked)
    try:
        if not _is_of_editions(asked) and (reading := read_placed(base, typed, today, lang)):
            return reading
        reading = _read_whole(asked)
    except NoSourcedFact as error:
        if told := telling.after(error):
            return told
        raise
    return telling.instead_of(reading) or reading


def _is_of_editions(asked: Asked) -> bool:
    """Whether no place is named, and what is named is told of editions: 组织者 holds the name of what a city formed."""
    named = asked.sense.metrics
    told = bool(named) and all(editions_with(asked.base, name) for name in named)
    return told and not places_in(asked.base, asked.text)


def _read_whole(asked: Asked) -> Reading:
    """Read a question by the names of what it asks."""
    if reading := _not_of_facts(asked):
        return reading
    if not asked.named and not asked.mentions.editions:
        return _general(asked)
    demand_known_editions(asked)
    guesses = refuse_what_no_source_says(asked)
    reading = of_facts(asked, guesses)
    demand_a_source(asked, reading)
    return reading


def _not_of_facts(asked: Asked) -> Reading | None:
    """A question that is answered without any figure: after help, a source, a name."""
    text = asked.text
    if source := source_named(asked.base, asked.typed):
        return Reading(Intent.SOURCES, subject=source)
    if asks_for_help(text) or not text.strip():
        return Reading(Intent.HELP)
    if words_of(Hint.ABOUT, text) and not asked.mentions.editions:
        return Reading(Intent.ABOUT)
    name = bare_name(asked.mentions)
    if name and not find_hints(name, bytearray(len(name))):
        return Reading(Intent.SEARCH, subject=name)
    return None


def _general(asked: Asked) -> Reading:
    """A question that names neither a metric nor an edition."""
    unread, hints = asked.residue.narrowing + asked.residue.unknown, asked.hints
    if not unread and Hint.HELP in hints:
        return Reading(Intent.HELP)
    if {Hint.OPINION, Hint.WHY} & hints.keys():
        raise NoSourcedFact("error.ask_opinion", suggestions=near(asked))
    numbers = re.search("[0-9]", asked.text)
    if not unread and Hint.SOURCE in hints and not numbers:
        return Reading(Intent.SOURCES)
    if not unread and {Hint.HIGHEST, Hint.LOWEST, Hint.TREND} & hints.keys():
        return choice(asked, headlines(asked.base), extreme_of(asked) or Intent.TREND)
    about_it = any(name in asked.text for name in _NAMES_OF_THE_SERIES)
    if not unread and (about_it or Hint.OVERVIEW in hints):
        return Reading(Intent.OVERVIEW)
    if not unread and not hints and not numbers:
        return Reading(Intent.HELP)
    raise NoSourcedFact("error.ask_nothing", suggestions=near(asked), text=asked.typed)
