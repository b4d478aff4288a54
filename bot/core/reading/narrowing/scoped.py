"""A narrowing that a claim itself carries: the opening ceremony's guests, the first phase of a fund, a branch.

Such words ask for a part, and a part is refused; but where a live claim of the metric and edition that the rest of the
question asks for has just this scope, its card tells the part, with its scope, beside its rivals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.narrowing.scoped_words import (
    AFTER,
    AFTER_HAN,
    BEFORE,
    BEFORE_HAN,
    BRANCH,
    BRANCH_HAN,
    NEVER_BEFORE,
    NEVER_BEHIND,
    SCOPES,
)
from bot.core.reading.reading import Intent
from bot.core.reading.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.model import FactBase
    from bot.core.reading.reading import Reading

    Span = tuple[int, int]

_SINGLE = 1
_BRANCH_NAME = "Hong Kong"
# "On the first day of 2025 alone": beside a part it says no more than the part does.
_ALONE = re.compile(r"(?<![a-z])alone(?![a-z])", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scoped:
    """A question without the words that narrow it: ``scopes`` are those that they may mean, one of each.

    ``branch`` says that it is asked of the branch alone.
    """

    plain: str
    scopes: tuple[frozenset[str], ...] = ()
    branch: bool = False


def without_scope(base: FactBase, typed: str) -> Iterator[Scoped]:
    """What is asked apart from a narrowing that some claim carries; nothing where the question has none."""
    text = fold(typed).text
    every = ((one.span(), ids) for ids, pattern in _patterns() for one in pattern.finditer(text))
    found = _merged([(span, set(ids & base.scopes.keys())) for span, ids in every if not _is_set_aside(text, *span)])
    if found:
        scopes = tuple(dict.fromkeys(frozenset(ids) for _, ids in found))
        yield Scoped(_ALONE.sub(" ", _blanked(typed, [span for span, _ in found])), scopes)
    branch = [one.span() for one in _branch().finditer(text) if not _is_set_aside(text, *one.span())]
    if len(branch) == _SINGLE:
        yield Scoped(_blanked(typed, branch), branch=True)


def carried(base: FactBase, scoped: Scoped, reading: Reading) -> Reading | None:
    """The reading of what is left, where live claims carry the narrowing; ``None`` where they do not."""
    if len(reading.metrics) != _SINGLE or reading.subject:
        return None
    name = reading.metrics[0]
    if scoped.branch:
        own = _of_the_branch(base, name)
        known = own and all(base.live_claims(own, year) for year in reading.years)
        alone = reading.intent in (Intent.VALUE, Intent.TIMELINE) and len(reading.years) <= _SINGLE
        return replace(reading, metrics=(own,), latest=False) if own and known and alone else None
    if reading.intent is not Intent.VALUE or len(reading.years) != _SINGLE:
        return None
    told = {claim.scope_id for claim in base.live_claims(name, reading.years[0])}
    return reading if all(not told.isdisjoint(ids) for ids in scoped.scopes) else None


def _of_the_branch(base: FactBase, name: str) -> str | None:
    """What is counted at the branch as this metric counts it for the whole."""
    for one in base.metrics.values():
        alike = one.kind is MetricKind.COUNT and any(near.metric == name for near in one.near)
        if alike and _BRANCH_NAME in one.names.en:
            return one.id
    return None


def _merged(found: list[tuple[Span, set[str]]]) -> list[tuple[Span, set[str]]]:
    """Spans without overlaps, with the scopes that either may mean."""
    merged: list[tuple[Span, set[str]]] = []
    for (start, end), ids in sorted(found, key=lambda one: one[0]):
        if merged and start < merged[-1][0][1]:
            (first, last), others = merged.pop()
            merged.append(((first, max(last, end)), others | ids))
        else:
            merged.append(((start, end), ids))
    return merged


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    return tuple((frozenset(ids.split()), _pattern(english, han)) for ids, (english, han) in SCOPES.items())


@lru_cache(maxsize=1)
def _branch() -> re.Pattern[str]:
    return _pattern(BRANCH, BRANCH_HAN)


def _pattern(english: str, han: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z-]){BEFORE}(?:{english})(?![a-z-]){AFTER}|{BEFORE_HAN}(?:{han}){AFTER_HAN}",
        re.ASCII,
    )


def _is_set_aside(text: str, start: int, end: int) -> bool:
    """Whether a part is named to be left out, or for what lies before or behind it."""
    return bool(NEVER_BEFORE.search(text[:start]) or NEVER_BEHIND.match(text, end))


def _blanked(typed: str, spans: list[Span]) -> str:
    """A text with a space for each span of its folded form."""
    folded = fold(typed)
    for start, end in sorted((folded.span(*span) for span in spans), reverse=True):
        typed = f"{typed[:start]} {typed[end:]}"
    return typed.strip(" ,，")
