"""Questions about a place: what is told of a city, a district, a country, at a time that may be no edition's.

They are read by the names of what is told of places alone, and whole or not at all: every word must belong to what is
asked, to the place, to the time, or be one of every day. Whatever is not read here is read as any other question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.aside.asides import asides, openings
from bot.core.reading.editions.periods import periods_in
from bot.core.reading.editions.years import find_editions
from bot.core.reading.mentions import Way, calendar_of
from bot.core.reading.metrics.known import claims_beside, editions_with
from bot.core.reading.metrics.lexicon import Lexicon, build
from bot.core.reading.metrics.places import innermost, places_in
from bot.core.reading.placed.dated import Time, read_dated
from bot.core.reading.placed.placed_words import (
    A_NOT_A,
    A_NUMBER,
    AROUND_GROWTH,
    ASKS_WHEN,
    ATTRIBUTED,
    AVERAGE,
    COMPANIES_COUNTED,
    COUNTED,
    GROWTH,
    HAN_OF_PLACES,
    HAN_OF_TEXTS,
    HOW_BIG,
    LEADS,
    OF_PLACES,
    OF_TEXTS,
    PLANNED,
    RANKED,
    YEARLY,
    YES_OR_NO,
)
from bot.core.reading.reading import Intent, Reading
from bot.core.reading.sense.own import growths_of, is_average, is_growth, is_of_places, levels_of, own_of
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.residue import han_content
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from bot.core.model import FactBase, Lang
    from bot.core.reading.mentions import Mentions
    from bot.core.reading.metrics.lexicon import MetricMention
    from bot.core.reading.metrics.places import Place
    from bot.core.reading.sense.own import Own

_AI = re.compile(r"(?<![a-z])(?:ai|artificial intelligence)(?![a-z])|人工智能", re.ASCII)
_COMPANIES = re.compile(
    r"(?:(?:how many|number of) )?(?:companies|company|firms|enterprises|businesses)"
    r"|(?:多少|几|家|个)*(?:企业|公司)(?:数量?)?"
)


@dataclass
class _Question:
    """One question and what of it has been read so far."""

    base: FactBase
    text: str
    taken: bytearray
    places: list[Place]
    mentions: list[MetricMention]
    asked: Time
    span: tuple[int, ...]
    """The years of a span whose both ends are named."""
    grows: bool = field(init=False)

    def __post_init__(self) -> None:
        self.grows = bool(GROWTH.search(self.text))


def read_placed(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Reading | None:
    """The reading of a question about a place; ``None`` for one that is not read whole as such.

    Raises
    ------
    NoSourcedFact
        Where it is read, and no source tells it of that place or time.
    """
    question = _taken_apart(base, typed, today)
    if question is None:
        return None
    fits = [(name, subjects) for name in _candidates(question) if (subjects := _fits(question, name)) is not None]
    if not fits:
        return None
    refused: NoSourcedFact | None = None
    for name, subjects in fits:
        try:
            return _reading(question, name, subjects, lang)
        except NoSourcedFact as error:
            refused = refused or error
    assert refused is not None
    raise refused


def _reading(question: _Question, name: str, subjects: tuple[str | None, ...], lang: Lang) -> Reading:
    planned = bool(PLANNED.search(question.text)) and question.base.metrics[name].is_figure
    time = replace(question.asked, planned=planned)
    if len(subjects) > 1:
        choices = tuple(Reading(Intent.VALUE, (name,), time.years, subject=one) for one in subjects)
        return Reading(Intent.CHOICE, choices=choices)
    return read_dated(question.base, (name,), subjects[0], time, lang)


def bare_companies(base: FactBase, mentions: Mentions) -> bool:
    """Whether companies are asked for that are of a place and of AI, and of the conference by no word."""
    text = mentions.text
    bare = all(_COMPANIES.fullmatch(one.name) for one in mentions.metrics)
    return bool(mentions.metrics) and bare and bool(places_in(base, text)) and bool(_AI.search(text))


def _taken_apart(base: FactBase, typed: str, today: dt.date) -> _Question | None:
    text = fold(typed).text
    if ASKS_WHEN.search(text) or words_of(Hint.PERSONAL, text):
        return None
    taken = bytearray(len(text))
    places = places_in(base, text)
    spans = [(one.start, one.end) for one in places] + [*asides(text), *openings(text)]
    spans += (found.span() for pattern in (ATTRIBUTED, LEADS) for found in pattern.finditer(text))
    spans += ((found.start(), found.end()) for found in A_NOT_A.finditer(text))
    blank = AROUND_GROWTH.sub(lambda found: " " * len(found.group()), text)
    editions = [one for one in find_editions(blank, calendar_of(base, today)) if one.way is not Way.ALL]
    if any(one.way is Way.ORDINAL for one in editions):
        return None
    periods = tuple(periods_in(text, editions))
    spans += [(one.start, one.end) for one in editions] + [(one.start, one.end) for one in periods]
    _mark(taken, spans)
    mentions = _mentions(base, text, taken, places)
    dated = [one for one in editions if one.way is not Way.LATEST]
    years = tuple(dict.fromkeys(year for one in dated for year in one.years))
    between = next((one.years for one in dated if one.way is Way.BETWEEN), ())
    return _Question(base, text, taken, innermost(text, places), mentions, Time(years, periods), between)


def _mentions(base: FactBase, text: str, taken: bytearray, places: list[Place]) -> list[MetricMention]:
    """The metrics of places that are named, beside the place and with it: "rank in China"."""
    free = bytearray(taken)
    for one in places:
        free[one.start : one.end] = bytes(one.end - one.start)
    lexicon = _lexicon(base, placed=bool(places))
    every = (lexicon.each(text, variant) for variant in ((taken, free) if places else (taken,)))
    return list(dict.fromkeys(one for found in every for one in found))


def _mark(taken: bytearray, spans: Iterable[tuple[int, int]]) -> None:
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)


def _lexicon(base: FactBase, *, placed: bool) -> Lexicon:
    """The names of what is told of places, and of nothing else; the ways that need a place only where it is named."""
    kept: dict[bool, Lexicon] = base.memo.setdefault("lexicon of places", {})
    if placed not in kept:
        metrics = [one for one in base.metrics.values() if is_of_places(base, one.id)]
        kept[placed] = build(metrics, of_places=placed)
    return kept[placed]


def lexicons_of_places(base: FactBase) -> tuple[Lexicon, Lexicon]:
    """The names of what is told of places, as they count with a place beside them and without."""
    return _lexicon(base, placed=True), _lexicon(base, placed=False)


def _candidates(question: _Question) -> Iterator[str]:
    """The metrics that may be asked for, the likeliest first: an average of growth, a growth, what is named by most."""
    base = question.base
    named = sorted(question.mentions, key=lambda one: -one.weight)
    names = list(dict.fromkeys(name for one in named for name in one.metrics))
    if question.grows:
        growths = [one for name in names for one in (name, *growths_of(base, name)) if is_growth(base, one)]
        averages = [one for name in growths for one in growths_of(base, name)]
        if _over_years(question):
            yield from dict.fromkeys(averages)
        yield from dict.fromkeys(growths)
    yield from names


def _counts_grow(question: _Question, name: str) -> bool:
    """Whether it is companies or people that grow in number, not what a growth is of."""
    named = {metric for one in question.mentions for metric in one.metrics}
    counts = any(question.base.metrics[one].kind is MetricKind.COUNT for one in named)
    return counts and named.isdisjoint(levels_of(question.base, name))


def _counts_else(question: _Question, name: str) -> bool:
    """Whether a number is asked for that this is not: no list or text is one, and no money a number of companies."""
    metric = question.base.metrics[name]
    if not metric.is_figure:
        return bool(COUNTED.search(question.text))
    return metric.kind is MetricKind.MONEY and bool(COMPANIES_COUNTED.search(question.text))


def _ranks_alike(question: _Question, name: str) -> bool:
    """Whether a rank is asked and told, or neither: never a size for it, nor an industry's rank for its people's."""
    metrics = question.base.metrics
    if metrics[name].kind is not MetricKind.ORDINAL:
        return not RANKED.search(question.text)
    counts = (all(metrics[one].kind is MetricKind.COUNT for one in named.metrics) for named in question.mentions)
    return not any(counts)


def _over_years(question: _Question) -> bool:
    """Whether a growth is asked for that an average tells: by its name, or over a span of years."""
    yearly = not question.asked.years and YEARLY.search(question.text)
    return len(question.span) > 1 or bool(yearly or AVERAGE.search(question.text))


def _fits(question: _Question, name: str) -> tuple[str | None, ...] | None:
    """The places of which a metric is asked, where every word of the question belongs to it; ``None`` where not."""
    base = question.base
    growth = is_growth(base, name)
    figure = base.metrics[name].is_figure
    if (question.grows and figure and not growth) or _counts_else(question, name):
        return None
    if (growth and _counts_grow(question, name)) or not _ranks_alike(question, name):
        return None
    subjects = _subjects(question, name)
    if subjects is None or (is_average(base, name) and not _over_years(question)):
        return None
    own = own_of(base, name)
    taken = bytearray(question.taken)
    _mark(taken, (part for one in question.mentions if name in one.metrics for part in one.parts))
    _mark(taken, (found.span() for found in HOW_BIG.finditer(question.text)))
    if figure and YES_OR_NO.search(question.text):
        _mark(taken, (found.span() for found in A_NUMBER.finditer(question.text)))
    if growth:
        patterns: tuple[re.Pattern[str], ...] = (GROWTH, AROUND_GROWTH)
        _mark(taken, (found.span() for pattern in patterns for found in pattern.finditer(question.text)))
    _mark(taken, (found.span() for found in PLANNED.finditer(question.text)))
    for word in words(question.text, taken):
        if is_han(word.text):
            fillers = HAN_OF_PLACES if figure else HAN_OF_TEXTS
            if not all(own.covers(piece) for piece in han_content(word.text, fillers=fillers)):
                return None
        elif not _is_known(word.text, own, OF_PLACES if figure else OF_TEXTS):
            return None
    return subjects


def _is_known(word: str, own: Own, fillers: frozenset[str]) -> bool:
    known = word in fillers or word.removesuffix("'s") in fillers or stem(word) in own.stems
    return known or (len(word) == 1 and word.isalpha())


def _subjects(question: _Question, name: str) -> tuple[str | None, ...] | None:
    """The places asked about: those of which a source tells it; others only where the metric itself names them."""
    base = question.base
    owners = tuple(dict.fromkeys(claim.subject for claim in claims_beside(base, name)))
    named = tuple(dict.fromkeys(one.subject for one in question.places))
    beside = own_of(base, name).places
    if not named:
        alone = len(owners) == 1 and not base.metrics[name].is_figure and not editions_with(base, name)
        return owners if alone else None
    told = tuple(one for one in named if one in owners)
    rest = set(named) - set(told)
    if len(told) > 1:
        told = tuple(one for one in told if one not in beside) or told
    if told:
        return told if rest <= beside else None
    if rest <= beside and len(owners) == 1:
        return owners if not base.metrics[name].is_figure else named
    return None if editions_with(base, name) or len(named) > 1 else named
