"""Which metric a figure counts: by the name right behind it, else right before it, with nothing unknown in between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.checking.figure_patterns import AREA, FOREIGN, PERCENT, USD, YUAN
from bot.core.checking.figures import mask
from bot.core.checking.plain_words import is_plain
from bot.core.checking.readings import COUNTERS, SIGNED, VALUED, Named
from bot.core.checking.vocabulary import own_words
from bot.core.model import MetricKind
from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.reading.text.folding import fold, is_han, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.checking.figures import Found
    from bot.core.checking.readings import Reading, Span
    from bot.core.model import FactBase, Metric

_MEASURE = re.compile(
    r"\s*(?:[余多]?(?:人次|次|余|多|家|名|位|个|场|項|项|件|款|台|国|支|批|条|所|届|组|团))?\s*(?:的|以上|左右)?\s*"
)
_LOOKED_AT = 60
_HOW_MANY = "多少"
_THAT_IS = re.compile(
    r"(?<![a-z])(?:that|this|it|these|which)(?:'s|\s(?:is|was|were|are|makes))(?![a-z])|这(?:就)?是|就是", re.IGNORECASE
)
_MARKED = re.compile(r"\s*[,:、:(-]+\s*")
_SHARE_OF = "占"
_TELLING = 3  # letters that a name has beside 多少 and the measure
_REACH = 12  # clauses of a sentence that are looked back on


def bound(base: FactBase, reading: Reading, found: Found) -> tuple[Named, tuple[str, ...]] | None:
    """The name that stands right behind the figure, else right before it, and those of its metrics that fit.

    A name of metrics that count nothing of the kind is the nearest all the same: the figure is none of another's.
    Each figure of a clause is asked for by all the others, so what was found is kept with the clause.
    """
    if found not in reading.bound:
        joined = _bound(base, reading, found)
        reading.bound[found] = _of_topic(base, reading, found, joined[0]) or joined if joined else None
    return reading.bound[found]


def _of_topic(base: FactBase, reading: Reading, found: Found, named: Named) -> tuple[Named, tuple[str, ...]] | None:
    """The metric that was named before a mark, where a figure stands with a word of its own: 虚拟展厅，访问量37万."""
    start, end = named.spans[0][0], named.spans[-1][1]
    for topic in reading.metrics:
        last = topic.spans[-1][1]
        names = tuple(name for name in topic.metrics if _fits(base.metrics[name], found))
        gap = reading.text[last:start]
        if last < start <= found.end and names and _MARKED.fullmatch(gap) and set(names).isdisjoint(named.metrics):
            latin, han = own_words(base, names)
            if all(word.text in latin or word.text in han for word in words(fold(reading.text[start:end]).text)):
                return Named((*topic.spans, *named.spans), names, topic.words), names
    return None


def _bound(base: FactBase, reading: Reading, found: Found) -> tuple[Named, tuple[str, ...]] | None:
    if asked := _asked_with(base, reading, found):
        return asked, asked.metrics
    text = reading.text
    end = min((one.start for one in reading.found if one.start > found.start), default=len(text))
    begin = max((one.end for one in reading.found if one.end <= found.start), default=0)
    closed = _closes(reading, found)
    behind: list[tuple[Named, tuple[str, ...]]] = []
    ahead: list[tuple[Named, tuple[str, ...]]] = []
    for named in _beside(base, reading, found, begin, end):
        if not named.counts:
            continue
        names = tuple(name for name in named.metrics if _fits(base.metrics[name], found))
        starts = [max(span[0], found.end) for span in named.spans if _begins(span, found, end)]
        if starts and _free(base, reading, found.end, min(starts), behind=True, named=named):
            behind.append((named, names))
        ends = [span[1] for span in named.spans if begin <= span[0] and span[1] <= found.start]
        if ends and closed and _free(base, reading, max(ends), found.start, named=named):
            ahead.append((named, names))
    behind.sort(key=lambda one: (min(span[0] for span in one[0].spans if _begins(span, found, end)), not one[1]))
    ahead.sort(key=lambda one: (-max(span[1] for span in one[0].spans if span[1] <= found.start), not one[1]))
    if found.unit == PERCENT and _SHARE_OF in text[begin : found.start]:
        ahead = [one for one in ahead if one[1]] or ahead  # 境外嘉宾占演讲嘉宾的40% is told of the former
    counted = [one for one in behind if one[0].words in COUNTERS]
    ranked = (*(one for one in behind if one not in counted), *ahead, *counted)
    return next(iter(ranked), None) or _fronted(base, reading, found)


def _fronted(base: FactBase, reading: Reading, found: Found) -> tuple[Named, tuple[str, ...]] | None:
    """The name behind a figure that is told first and said to be what follows: ``15 billion yuan: that is the …``."""
    if len(reading.found) > 1 or not is_plain(reading.text[: found.start]):
        return None
    for named in sorted(reading.metrics, key=lambda one: one.spans[0]):
        start = named.spans[0][0]
        gap = mask(reading.text, (span for span, _ in reading.editions))[found.end : start]
        names = tuple(name for name in named.metrics if _fits(base.metrics[name], found))
        if named.counts and names and start >= found.end and _THAT_IS.search(gap) and is_plain(_THAT_IS.sub(" ", gap)):
            return named, names
    return None


def _begins(span: Span, found: Found, end: int) -> bool:
    """Whether a word of a name begins behind a number; ``billion yuan signed`` begins within the figure."""
    return found.core <= span[0] < end or found.start <= span[0] < found.core <= found.end < span[1]


def metrics_of(base: FactBase, reading: Reading, found: Found) -> tuple[str, ...]:
    """The metrics that a figure may count; none where its clause does not say it."""
    joined = bound(base, reading, found)
    return joined[1] if joined else ()


def _fits(metric: Metric, found: Found) -> bool:
    if found.unit == FOREIGN:
        return False
    if metric.kind is MetricKind.MONEY:
        return found.unit in (None, YUAN, USD)
    if metric.kind is MetricKind.COUNT:
        return found.unit is None
    if metric.kind is MetricKind.AREA:
        return found.unit in (None, AREA)
    return metric.is_figure and found.unit in metric.units


def _beside(base: FactBase, reading: Reading, found: Found, begin: int, end: int) -> list[Named]:
    """The names that may belong to a figure. One whose words enclose another figure is read anew without that."""
    kept, torn = [], False
    for named in reading.metrics:
        first, last = named.spans[0][0], named.spans[-1][1]
        if any(first < other.start < last for other in reading.found if other is not found):
            torn = True
        else:
            kept.append(named)
    if torn:
        kept += _within(base, mask(reading.text, [(found.start, found.end)]), begin, end)
        kept += [*_within(base, reading.text, found.core, end), *_within(base, reading.text, begin, found.start)]
    return kept


def _within(base: FactBase, text: str, start: int, stop: int) -> Iterator[Named]:
    """The names in one stretch of a clause, read by itself."""
    folded = fold(VALUED.sub(lambda found: " " * len(found[0]), text[start:stop]))
    for one in lexicon_of(base).find(folded.text, bytearray(len(folded.text))):
        spans = tuple((start + first, start + last) for first, last in (folded.span(*part) for part in one.parts))
        yield Named(spans, one.metrics, one.name, any(base.metrics[name].is_figure for name in one.metrics))


def _closes(reading: Reading, found: Found) -> bool:
    """Whether no noun of its own follows the figure: one that is unknown would say what it counts."""
    measure = _MEASURE.match(reading.text, found.end)
    at = measure.end() if measure else found.end
    rest = reading.text[at:]
    following = words(fold(rest[:_LOOKED_AT]).text)
    if not rest or not following or not rest[0].isalnum():
        return True
    if any(span[0] <= at < span[1] for span, _ in reading.editions):
        return True
    if any(named.counts and named.holds(at) and named.words not in COUNTERS for named in reading.metrics):
        return False
    return is_plain(rest[:_LOOKED_AT], start_only=True)


def _free(
    base: FactBase, reading: Reading, start: int, end: int, *, behind: bool = False, named: Named | None = None
) -> bool:
    """Whether nothing stands in a gap but editions and words that add nothing; behind a figure, no comma either.

    The words by which the metric itself is asked for add nothing: ``matches of start-ups and investors hit 3,500``.
    """
    text = reading.text[start:end]
    if any(sign in text for sign in (";", "。", "(", ")", *((",", "、", ":", "-") if behind else ()))):
        return False
    gap = list(text)
    blank = [span for span, _ in reading.editions] + [(day.start, day.end) for day in reading.days]
    for first, last in (*blank, *(named.spans if named else ())):
        for place in range(max(first, start), min(last, end)):
            gap[place - start] = "\n"
    return is_plain("".join(gap), own=own_words(base, named.metrics if named else ()))


def _asked_with(base: FactBase, reading: Reading, found: Found) -> Named | None:
    """The name that a figure is part of, read as a question has it: 记者来自30个国家 as 记者来自多少个国家."""
    if not any(is_han(sign) for sign in reading.text[max(0, found.start - 1) : found.end + 2]):
        return None
    others = ((one.start, one.end) for one in reading.found if one is not found)
    text = mask(reading.text, others)
    folded = fold(text[: found.start] + _HOW_MANY + text[found.core :])
    held = (found.start, found.start + len(_HOW_MANY))
    shift = found.core - held[1]
    for one in lexicon_of(base).find(folded.text, bytearray(len(folded.text))):
        parts = [folded.span(*part) for part in one.parts]
        if one.weight < _TELLING or not any(first < held[1] and held[0] < last for first, last in parts):
            continue
        names = tuple(name for name in one.metrics if _fits(base.metrics[name], found))
        ahead = [(first, min(last, held[0])) for first, last in parts if first < held[0]]
        behind = [(max(first, held[1]) + shift, last + shift) for first, last in parts if last > held[1]]
        if names and len(names) == len(one.metrics) and (ahead or behind):
            return Named((*ahead, *behind), names, one.name)
    return None


def inherited(base: FactBase, readings: Sequence[Reading], place: int, found: Found) -> tuple[str, ...]:
    """The metric of the figure before, in the same sentence, where this one is bare: ``… and 2 billion in 2024``.

    A semicolon does not end what is spoken of.
    """
    reading = readings[place]
    if not _closes(reading, found):
        return ()
    names: tuple[str, ...] = ()
    sentence = reading.clause.sentence
    reach = range(sentence - reading.clause.follows, sentence + 1)
    for one in readings[max(0, place - _REACH) : place + 1]:
        if one.clause.sentence in reach:
            for other in one.found:
                if one is reading and other.start >= found.start:
                    break
                names = metrics_of(base, one, other) or names
    begin = max((one.end for one in reading.found if one.end <= found.start), default=0)
    fresh = any(begin <= span[0] < found.start for named in reading.metrics for span in named.spans)
    if fresh or not _free(base, reading, begin, found.start):
        return ()
    own = tuple(name for name in names if _fits(base.metrics[name], found))
    return own or (_value_of(base, names, found) if SIGNED.search(_sentence(readings, place)) else ())


def _sentence(readings: Sequence[Reading], place: int) -> str:
    number = readings[place].clause.sentence
    return " ".join(one.text for one in readings if one.clause.sentence == number)


def _value_of(base: FactBase, names: Iterable[str], found: Found) -> tuple[str, ...]:
    """The metric that is the value of what was counted before: ``32 projects signed, 28.8 billion yuan``."""
    values = (f"value of the {alias}" for name in names for alias in base.metrics[name].aliases_en)
    known = (
        one.metrics
        for value in values
        for one in lexicon_of(base).find(value, bytearray(len(value)))
        if one.size == len(value) and all(_fits(base.metrics[metric], found) for metric in one.metrics)
    )
    return next(known, ())
