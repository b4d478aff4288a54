"""Copied words: our wordings share no eight consecutive words with an original.

Titles, names, themes and printed forms are a source's own and are excepted, also where a wording of ours quotes one
of them in full. Chinese has no spaces: sixteen consecutive Han characters stand for eight words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from bot.core.model import Amount, Event, Items, Person, Text, When, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.core.model import Claim, Conflict, Metric, ScopeName, Source, Value
    from bot.curation.document import Path
    from bot.curation.draft import Draft, Placed
    from bot.curation.locate import Original

    _AnyPlaced: TypeAlias = Placed[Source] | Placed[Claim] | Placed[Conflict] | Placed[Metric] | Placed[ScopeName]
    Field = tuple[Path, str | Wording | None]

WORDS = 8
HAN = 16
_SHORTEST = 2 * WORDS - 1
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|[^\W\d_{_HAN}]+(?:['’][a-z]+)?")
_HAN_SIGN = re.compile(f"[{_HAN}]")
Run = tuple[str, ...]


def runs(text: str) -> Iterator[Run]:
    """Every run of eight words, and of sixteen Han characters, in the order of the text."""
    words = _WORD.findall(text.casefold())
    for start in range(len(words) - WORDS + 1):
        yield tuple(words[start : start + WORDS])
    signs = _HAN_SIGN.findall(text)
    for start in range(len(signs) - HAN + 1):
        yield tuple(signs[start : start + HAN])


def check(draft: Draft, originals: Mapping[str, Original]) -> None:
    """Compare every wording of ours with every original at hand."""
    if not originals:
        return
    theirs = {run for original in originals.values() for text in original.paragraphs for run in runs(text)}
    theirs.difference_update(run for text in _excepted(draft) for run in runs(text))
    for placed, steps, text in _ours(draft):
        if len(text) < _SHORTEST:
            continue
        copied = next((run for run in runs(text) if run in theirs), None)
        if copied is not None:
            shown = ("" if len(copied) == HAN else " ").join(copied)
            message = f'eight consecutive words of an original: "{shown}"'
            placed.fault("C501", steps, message, "say it in your own words")


def _excepted(draft: Draft) -> Iterator[str]:
    for source in draft.sources.values():
        yield source.record.title
    for edition in draft.editions.values():
        yield from _texts(edition.record.names)
    for placed in draft.claims.values():
        value = placed.record.value
        if isinstance(value, Text):
            yield from _texts(value.wording)
        if isinstance(value, Text | Amount | When) and value.printed:
            yield value.printed


def _texts(wording: Wording) -> Iterator[str]:
    yield wording.en
    if wording.zh:
        yield wording.zh


def _ours(draft: Draft) -> Iterator[tuple[_AnyPlaced, Path, str]]:
    for source in draft.sources.values():
        yield from _spread(source, _of_source(source.record))
    for metric in draft.metrics.values():
        yield from _spread(metric, _of_metric(metric.record))
    for scope in draft.scopes.values():
        yield from _spread(scope, [(("wording",), scope.record.wording)])
    for claim in draft.claims.values():
        yield from _spread(claim, _of_claim(claim.record))
    for conflict in draft.conflicts.values():
        yield from _spread(conflict, _of_conflict(conflict.record))


def _spread(placed: _AnyPlaced, fields: Iterable[Field]) -> Iterator[tuple[_AnyPlaced, Path, str]]:
    """The texts of some fields, each with its place; a wording has one in each language."""
    for steps, held in fields:
        if isinstance(held, str):
            yield placed, steps, held
        elif held is not None:
            yield placed, (*steps, "en"), held.en
            if held.zh is not None:
                yield placed, (*steps, "zh"), held.zh


def _of_source(source: Source) -> Iterator[Field]:
    yield ("tier_why",), source.tier_why
    yield ("digest",), source.digest
    yield ("published", "inferred"), source.published_inferred


def _of_metric(metric: Metric) -> Iterator[Field]:
    yield ("names",), metric.names
    for place, near in enumerate(metric.near):
        yield ("near", place, "caution"), near.caution


def _of_claim(claim: Claim) -> Iterator[Field]:
    yield ("note",), claim.note
    yield ("prefer",), claim.prefer
    for place, doubt in enumerate(claim.doubts):
        yield ("doubts", place, "note"), doubt.note
    for place, evidence in enumerate(claim.evidence):
        yield ("evidence", place, "via"), evidence.via
    if claim.scope:
        yield ("scope", "wording"), claim.scope.wording
    if claim.as_of:
        yield ("as_of", "inferred"), claim.as_of.inferred
    yield from _of_value(claim.value)


def _of_value(value: Value) -> Iterator[Field]:
    match value:
        case When():
            yield ("when", "inferred"), value.inferred
        case Event():
            yield ("event",), value.wording
            yield ("event", "inferred"), value.inferred
        case Person():
            yield ("person", "role"), value.role
        case Items():
            for place, item in enumerate(value.items):
                yield ("items", place), item


def _of_conflict(conflict: Conflict) -> Iterator[Field]:
    yield ("shown",), conflict.shown
    yield ("why",), conflict.why
