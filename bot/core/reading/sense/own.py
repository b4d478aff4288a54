"""What belongs to a metric of a place: its words, what the sources tell there, and the growth that it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.phrasing import scope_text, value_text
from bot.core.reading.metrics.known import claims_beside
from bot.core.reading.metrics.places import PLACES, places_in
from bot.core.reading.placed.placed_words import OF_THE_CONFERENCE, TELLING
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.wordings import folded_way, ways_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.model import Claim, FactBase, Lang

_LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_GATHERINGS = frozenset({MetricKind.EVENT, MetricKind.PERSON})
_SINGLE = frozenset("的了家个名位人里在有是几数值额度率类种年底亿万元")
_TEXTS = 2  # characters of Chinese by which a word is known


@dataclass(frozen=True, slots=True)
class Own:
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


def is_of_places(base: FactBase, name: str) -> bool:
    """Whether a metric tells of a city, a district or a country, and of no person and no event."""
    metric = base.metrics[name]
    told = any(claim.subject in PLACES for claim in claims_beside(base, name))
    return told and metric.kind not in _GATHERINGS and metric.group != "people"


def growths_of(base: FactBase, name: str) -> list[str]:
    """The metrics of a place that say how fast another one grew: percentages that stand near it."""
    return [
        metric.id
        for metric in base.metrics.values()
        if metric.kind is MetricKind.PERCENT and is_of_places(base, metric.id)
        if any(near.metric == name for near in metric.near)
    ]


def levels_of(base: FactBase, name: str) -> Iterator[str]:
    """What a growth is the growth of, and what an average is the average of."""
    for near in base.metrics[name].near:
        yield near.metric
        yield from (one.metric for one in base.metrics[near.metric].near if is_growth(base, near.metric))


def is_growth(base: FactBase, name: str) -> bool:
    """Whether a metric of a place says how fast others grew."""
    return base.metrics[name].kind is MetricKind.PERCENT and bool(base.metrics[name].near)


def is_average(base: FactBase, name: str) -> bool:
    """Whether a metric is the average of a growth."""
    return any(is_growth(base, near.metric) for near in base.metrics[name].near) and is_growth(base, name)


def own_of(base: FactBase, name: str) -> Own:
    """The words of a metric's names and ways of asking, and of what the sources tell there."""
    kept: dict[str, Own] = base.memo.setdefault("own of places", {})
    if name not in kept:
        metrics = (name, *(levels_of(base, name) if is_growth(base, name) else ()))
        texts = [text for one in metrics for text in _texts(base, one)]
        said = [text for claim in claims_beside(base, name) for text in _said(base, claim)]
        stems = {stem(word.text) for text in texts for word in words(text) if not is_han(word.text)}
        figure = base.metrics[name].is_figure
        stems |= {stem(word.text) for text in said for word in words(text) if not figure or word.text not in TELLING}
        every = [text for text in (*texts, *said) if not text.isascii()]
        places = frozenset(one.subject for one in places_in(base, " ".join(texts if figure else (*texts, *said))))
        kept[name] = Own(frozenset(stems), tuple(every), places)
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
    yield from (fold(scope_text(base, claim.scope, lang) or "").text for lang in _LANGS)
    if claim.amount is None:
        yield from (fold(value_text(claim.value, lang)).text for lang in _LANGS)
    for text in (fold(one.of(lang)).text for one in wordings for lang in _LANGS):
        yield text if text.isascii() or claim.amount is None else OF_THE_CONFERENCE.sub("|", text)
