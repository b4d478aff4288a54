"""The words by which a metric is named and asked for: beside a figure of that metric they tell of no part of it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.wordings import GAP, folded_way, groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.checking.plain_words import Own
    from bot.core.model import FactBase, Metric

# Of the words by which metrics are asked for, those that would narrow a figure of them all the same.
_NARROW_WORDS = """
    each per every listed international domestic daily day days from of in at on by not no without first last other
    others more most some only among how many much what which who
"""
_NARROW_CHINESE = """国内 国际 每 首日 首 单 其中 多少 几 有 的 了"""
_NARROW = frozenset(_NARROW_WORDS.split())
_NARROW_HAN = frozenset(_NARROW_CHINESE.split())
_LETTERS = 2


def own_words(base: FactBase, metrics: Sequence[str]) -> Own:
    """The words, English and Chinese, that are in the vocabulary of each of some metrics."""
    if not metrics:
        return frozenset(), ()
    found = [_words_of(base, base.metrics[name]) for name in metrics]
    latin = reduce(frozenset.__and__, (one for one, _ in found))
    han = reduce(frozenset.__and__, (frozenset(one) for _, one in found))
    return latin, tuple(sorted(han))


def _words_of(base: FactBase, metric: Metric) -> Own:
    memo: dict[str, Own] = base.memo.setdefault("words that tell of no part", {})
    if metric.id not in memo:
        pieces = list(_pieces(metric))
        latin = frozenset(word.text for piece in pieces for word in words(piece) if not is_han(word.text))
        han = frozenset(word.text for piece in pieces for word in words(piece) if is_han(word.text))
        memo[metric.id] = latin - _NARROW, tuple(sorted(one for one in han - _NARROW_HAN if len(one) >= _LETTERS))
    return memo[metric.id]


def _pieces(metric: Metric) -> Iterator[str]:
    """The names of a metric, and the alternatives of the ways of asking for it, each by itself."""
    for name in (metric.names.en, metric.names.zh or "", *metric.aliases_en, *metric.aliases_zh):
        yield fold(name).text
    for way in (*metric.asked_en, *metric.asked_zh):
        for alternatives in groups(folded_way(way)):
            for one in alternatives:
                yield from one.split(GAP)
