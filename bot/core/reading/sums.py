"""Sums over editions: only those that a source prints itself are told, never one of our own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.metrics.known import claims_dated, part_of, source_of_arithmetic, sum_of
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of

if TYPE_CHECKING:
    from bot.core.reading.asked import Asked

_UP_TO = re.compile(
    r"(?<![a-z])(?:by|up to|up until|until|till|through|as of|as at)(?: the end of)?(?: (?:waic )?[0-9]{4})? ?$"
    r"|(?:截至|截止到?|直到|到)(?:[0-9]{4}年?)?$",
    re.ASCII,
)
_EACH = re.compile(
    r"(?<![a-z])(?:each|every|per|by)(?: (?:of the|single))? (?:years?|editions?|waics?|conferences?|time)(?![a-z])"
    r"|(?<![a-z])year (?:after|on) year|每|各届|逐[年届]",
    re.ASCII,
)
_IN_SUM = re.compile(
    r"(?<![a-z])(?:in sum|aggregate|accumulated"
    r"|all (?:the )?(?:waics|editions|conferences) (?:[a-z]+ )?together)(?![a-z])"
)


def metrics_of(asked: Asked) -> tuple[str, ...]:
    """The metrics asked for: a sum for one edition is its own figure, over editions it is a source's."""
    base, metrics = asked.base, asked.sense.metrics
    if {Hint.HIGHEST, Hint.LOWEST} & asked.hints.keys():  # no sum over editions has a highest
        metrics = tuple(part_of(base, name) or name for name in metrics)
    total = _is_total(asked)
    every = asked.every or (len(asked.span) >= len(asked.calendar.held) and not asked.single)
    if (Hint.SUM in asked.hints and len(asked.single) != 1) or (total and every):
        return sums(asked) or metrics
    named = any(part_of(base, name) for name in metrics)
    if (named or total or Hint.SUM in asked.hints) and (printed := sums_until(asked)):
        return printed
    if asked.single or _EACH.search(asked.text):
        return tuple(part_of(base, name) or name for name in metrics)
    sources = tuple(source_of_arithmetic(base, name) or name for name in metrics)
    if sources != metrics:  # a name of our own arithmetic speaks of a change
        asked.hints.setdefault(Hint.TREND, 0)
    return sources


def has_no_source(asked: Asked) -> bool:
    """Whether a sum or an average is asked for that no source prints."""
    metrics = asked.sense.metrics
    several = len(asked.span) > 1 or len(asked.single) > 1
    part = any(part_of(asked.base, name) for name in metrics)
    if Hint.AVERAGE in asked.hints or (part and several and not sums_until(asked)):
        return True
    if len(metrics) > 1 and {Hint.SUM, Hint.TOTAL} & asked.hints.keys():
        return True
    whole = asked.every or several
    total = Hint.TOTAL in asked.hints and whole and not _EACH.search(asked.text)
    return (total or (Hint.SUM in asked.hints and len(asked.single) != 1)) and not sums(asked)


def _is_total(asked: Asked) -> bool:
    """Whether a total is asked for, be it within the name of a figure; "the total of each edition" is no sum."""
    return bool(words_of(Hint.TOTAL, asked.text) or _IN_SUM.search(asked.text)) and not _EACH.search(asked.text)


def sums(asked: Asked) -> tuple[str, ...]:
    """The sums over editions that sources print themselves, for the metrics asked; none where one has none."""
    if asked.single or (asked.span and len(asked.span) < len(asked.calendar.held)):
        return sums_until(asked)
    found = [sum_of(asked.base, name) for name in asked.sense.metrics]
    return tuple(name for name in found if name) if found and all(found) else ()


def sums_until(asked: Asked) -> tuple[str, ...]:
    """The sums that sources print up to the last edition asked for; none where one metric has none."""
    year = _until(asked)
    found = [sum_of(asked.base, name) for name in asked.sense.metrics]
    dated = tuple(name for name in found if name and year and claims_dated(asked.base, name, None, (year,)))
    return dated if len(dated) == len(found) else ()


def _until(asked: Asked) -> int | None:
    """The edition up to which everything is asked for: the last of a span from the first one on, or "by 2022"."""
    if asked.span and not asked.single and asked.span[0] == min(asked.base.editions):
        return asked.span[-1]
    before = (asked.text[:at] for one in asked.mentions.editions for at in (one.start, one.end))
    alone = len(asked.single) == 1 and not asked.span
    return asked.single[0] if alone and any(map(_UP_TO.search, before)) else None
