"""Questions about a place: what is told of a city, a district, a country, at a time that may be no edition's.

They are read by the names of what is told of places alone, and whole or not at all: every word must belong to what is
asked, to the place, to the time, or be one of every day. Whatever is not read here is read as any other question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.mentions import Way, calendar_of
from bot.core.model import MetricKind, Modality
from bot.core.phrasing import scope_text, value_text
from bot.core.reading.asides import asides, openings
from bot.core.reading.dated import Time, read_dated
from bot.core.reading.folding import fold, is_han, words
from bot.core.reading.kin import stem
from bot.core.reading.known import claims_beside, editions_with
from bot.core.reading.lexicon import Lexicon, build
from bot.core.reading.periods import periods_in
from bot.core.reading.placed_words import (
    A_NOT_A,
    AROUND_GROWTH,
    ASKS_WHEN,
    ATTRIBUTED,
    AVERAGE,
    COUNTED,
    GROWTH,
    HAN_OF_PLACES,
    HAN_OF_TEXTS,
    HOW_BIG,
    LEADS,
    OF_PLACES,
    OF_TEXTS,
    OF_THE_CONFERENCE,
    PLANNED,
    TELLING,
    YEARLY,
)
from bot.core.reading.places import PLACES, innermost, places_in
from bot.core.reading.reading import Intent, Reading
from bot.core.reading.residue import han_content
from bot.core.reading.wordings import folded_way, ways_of
from bot.core.reading.years import find_editions
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from bot.core.mentions import Mentions
    from bot.core.model import Claim, FactBase, Lang
    from bot.core.reading.lexicon import MetricMention
    from bot.core.reading.places import Place

_AI = re.compile(r"(?<![a-z])(?:ai|artificial intelligence)(?![a-z])|人工智能", re.ASCII)
_COMPANIES = re.compile(
    r"(?:(?:how many|number of) )?(?:companies|company|firms|enterprises|businesses)|(?:多少|几|家|个)*(?:企业|公司)(?:数量?)?"
)
_GATHERINGS = frozenset({MetricKind.EVENT, MetricKind.PERSON})
LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_TEXTS = 2  # characters of Chinese by which a word is known


@dataclass(frozen=True, slots=True)
class _Own:
    """The words that belong to a metric of a place: Latin ones by their stems, Chinese texts to look into."""

    stems: frozenset[str]
    texts: tuple[str, ...]
    places: frozenset[str]

    def covers(self, piece: str) -> bool:
        """Whether a piece of Chinese is put together from what stands in the texts."""
        at = 0
        while at < len(piece):
            sizes = range(len(piece) - at, _TEXTS - 1, -1)
            size = next((n for n in sizes if any(piece[at : at + n] in text for text in self.texts)), 0)
            if not size and piece[at] not in _SINGLE:
                return False
            at += size or 1
        return True


_SINGLE = frozenset("的了家个名位人里在有是几数值额度率类种年底亿万元")


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
    if ASKS_WHEN.search(text):
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
    """The metrics of places that are named: beside the place, with it ("rank in China"), beside what is aimed at."""
    free = bytearray(taken)
    for one in places:
        free[one.start : one.end] = bytes(one.end - one.start)
    aimed = bytearray(taken)
    _mark(aimed, (found.span() for found in PLANNED.finditer(text)))
    lexicon = _lexicon(base, placed=bool(places))
    every = (lexicon.find(text, variant) for variant in (bytearray(taken), free, aimed))
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


def is_of_places(base: FactBase, name: str) -> bool:
    """Whether a metric tells of a city, a district or a country, and of no person and no event."""
    metric = base.metrics[name]
    told = any(claim.subject in PLACES for claim in claims_beside(base, name))
    return told and metric.kind not in _GATHERINGS and metric.group != "people"


def _candidates(question: _Question) -> Iterator[str]:
    """The metrics that may be asked for, the likeliest first: an average of growth, a growth, what is named by most."""
    base = question.base
    named = sorted(question.mentions, key=lambda one: -one.weight)
    names = list(dict.fromkeys(name for one in named for name in one.metrics))
    if question.grows:
        growths = [one for name in names for one in (name, *_growths_of(base, name)) if _is_growth(base, one)]
        averages = [one for name in growths for one in _growths_of(base, name)]
        if _over_years(question):
            yield from dict.fromkeys(averages)
        yield from dict.fromkeys(growths)
    yield from names


def _growths_of(base: FactBase, name: str) -> list[str]:
    """The metrics of a place that say how fast another one grew: percentages that stand near it."""
    return [
        metric.id
        for metric in base.metrics.values()
        if metric.kind is MetricKind.PERCENT and is_of_places(base, metric.id)
        if any(near.metric == name for near in metric.near)
    ]


def _levels_of(base: FactBase, name: str) -> Iterator[str]:
    """What a growth is the growth of, and what an average is the average of."""
    for near in base.metrics[name].near:
        yield near.metric
        yield from (one.metric for one in base.metrics[near.metric].near if _is_growth(base, near.metric))


def _is_growth(base: FactBase, name: str) -> bool:
    return base.metrics[name].kind is MetricKind.PERCENT and bool(base.metrics[name].near)


def _is_average(base: FactBase, name: str) -> bool:
    """Whether a metric is the average of a growth."""
    return any(_is_growth(base, near.metric) for near in base.metrics[name].near) and _is_growth(base, name)


def _over_years(question: _Question) -> bool:
    """Whether a growth is asked for that an average tells: by its name, or over a span of years."""
    yearly = not question.asked.years and YEARLY.search(question.text)
    return len(question.span) > 1 or bool(yearly or AVERAGE.search(question.text))


def _fits(question: _Question, name: str) -> tuple[str | None, ...] | None:
    """The places of which a metric is asked, where every word of the question belongs to it; ``None`` where not."""
    base = question.base
    growth = _is_growth(base, name)
    figure = base.metrics[name].is_figure
    if (question.grows and figure and not growth) or (not figure and COUNTED.search(question.text)):
        return None
    subjects = _subjects(question, name)
    if subjects is None or (_is_average(base, name) and not _over_years(question)):
        return None
    own = _own(base, name)
    taken = bytearray(question.taken)
    _mark(taken, (part for one in question.mentions if name in one.metrics for part in one.parts))
    _mark(taken, (found.span() for found in HOW_BIG.finditer(question.text)))
    if growth:
        patterns: tuple[re.Pattern[str], ...] = (GROWTH, AROUND_GROWTH)
        _mark(taken, (found.span() for pattern in patterns for found in pattern.finditer(question.text)))
    if not figure or any(claim.modality is not Modality.REPORTED for claim in claims_beside(base, name)):
        _mark(taken, (found.span() for found in PLANNED.finditer(question.text)))
    for word in words(question.text, taken):
        if is_han(word.text):
            fillers = HAN_OF_PLACES if figure else HAN_OF_TEXTS
            if not all(own.covers(piece) for piece in han_content(word.text, fillers=fillers)):
                return None
        elif not _is_known(word.text, own, OF_PLACES if figure else OF_TEXTS):
            return None
    return subjects


def _is_known(word: str, own: _Own, fillers: frozenset[str]) -> bool:
    known = word in fillers or word.removesuffix("'s") in fillers or stem(word) in own.stems
    return known or (len(word) == 1 and word.isalpha())


def _subjects(question: _Question, name: str) -> tuple[str | None, ...] | None:
    """The places asked about: those of which a source tells it; others only where the metric itself names them."""
    base = question.base
    owners = tuple(dict.fromkeys(claim.subject for claim in claims_beside(base, name)))
    named = tuple(dict.fromkeys(one.subject for one in question.places))
    beside = _own(base, name).places
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


def _own(base: FactBase, name: str) -> _Own:
    """The words of a metric's names and ways of asking, and of what the sources tell there."""
    kept: dict[str, _Own] = base.memo.setdefault("own of places", {})
    if name not in kept:
        metrics = (name, *(_levels_of(base, name) if _is_growth(base, name) else ()))
        texts = [text for one in metrics for text in _texts(base, one)]
        said = [text for claim in claims_beside(base, name) for text in _said(base, claim)]
        stems = {stem(word.text) for text in texts for word in words(text) if not is_han(word.text)}
        figure = base.metrics[name].is_figure
        stems |= {stem(word.text) for text in said for word in words(text) if not figure or word.text not in TELLING}
        every = [text for text in (*texts, *said) if not text.isascii()]
        places = frozenset(one.subject for one in places_in(base, " ".join(texts if figure else (*texts, *said))))
        kept[name] = _Own(frozenset(stems), tuple(every), places)
    return kept[name]


def _texts(base: FactBase, name: str) -> Iterator[str]:
    metric = base.metrics[name]
    yield from (fold(one).text for one in (metric.names.en, metric.names.of("zh-CN")))
    yield from (fold(one).text for one in (*metric.aliases_en, *metric.aliases_zh))
    for way in ways_of((*metric.asked_en, *metric.asked_zh), of_places=True):
        yield from folded_way(way).replace("(", "|").replace(")", "|").replace("...", "|").split("|")


def _said(base: FactBase, claim: Claim) -> Iterator[str]:
    """What a claim tells in words, folded; of a figure only its note, without what it says of the conference."""
    wordings = [claim.note] if claim.note else []
    yield from (fold(scope_text(base, claim.scope, lang) or "").text for lang in LANGS)
    if claim.amount is None:
        yield from (fold(value_text(claim.value, lang)).text for lang in LANGS)
    for text in (fold(one.of(lang)).text for one in wordings for lang in LANGS):
        yield text if text.isascii() or claim.amount is None else OF_THE_CONFERENCE.sub("|", text)
