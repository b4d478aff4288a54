"""Which of the metrics that a question names it asks for: heads before what only stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.reading.common import INCIDENTAL, JOINERS, PASSING
from bot.core.reading.folding import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.lexicon import MetricMention

_ASKED = re.compile(
    r"(?:how many|how much|number of|amount of|total|count of|what(?:'s| is| was| were| are)?)(?: (?:the|different|of))*\s*$",
    re.ASCII,
)
_OF = re.compile(r"^\s*(?:of|for|at|in|from|to|by|during|on)(?![a-z])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sense:
    """The metrics asked for, in the order named; or ``rivals``, of which one must be chosen."""

    metrics: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()


def sense_of(base: FactBase, text: str, mentions: Sequence[MetricMention]) -> Sense:
    """Decide which metrics are asked for."""
    groups = [_strongest(group) for group in _groups(text, mentions)]
    most = max((_level(group[0]) for group in groups), default=0)
    asked: list[str] = []
    for group in groups:
        if _level(group[0]) == 0 and most:
            continue
        head = _head(text, group)
        if head is None or len(head.metrics) > 1:
            names = dict.fromkeys(name for one in ([head] if head else group) for name in one.metrics)
            known = [name for name in names if _known(base, name)] or list(names)
            if len(known) > 1:
                return Sense(rivals=tuple(known))
            asked += known
            continue
        asked += head.metrics
    return Sense(metrics=tuple(dict.fromkeys(asked)))


def relations(base: FactBase, metric: Metric) -> frozenset[str]:
    """The metrics that may not be swapped with one, whichever of the two says so."""
    found: dict[str, frozenset[str]] | None = base.memo.get("relations")
    if found is None:
        pairs = {(one.id, other) for one in base.metrics.values() for other in one.not_same_as}
        pairs |= {(other, one) for one, other in pairs}
        found = {name: frozenset(b for a, b in pairs if a == name) for name in base.metrics}
        base.memo["relations"] = found
    return found[metric.id]


def _known(base: FactBase, metric: str) -> bool:
    return any(claim.live for claim in base.claims.values() if claim.metric == metric)


def _level(mention: MetricMention) -> int:
    return 0 if mention.name in INCIDENTAL else 1 if mention.name in PASSING else 2


def _groups(text: str, mentions: Sequence[MetricMention]) -> list[list[MetricMention]]:
    """Mentions with nothing between them that joins two things stand in one group."""
    groups: list[list[MetricMention]] = []
    for mention in mentions:
        between = text[groups[-1][-1].end : mention.start] if groups else ""
        if groups and not any(sign in between for sign in JOINERS):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _strongest(group: list[MetricMention]) -> list[MetricMention]:
    """The mentions of a group that are not only in passing, one for each metric."""
    most = max(map(_level, group))
    found: dict[tuple[str, ...], MetricMention] = {}
    for mention in group:
        if _level(mention) == most:
            found.setdefault(mention.metrics, mention)
    return list(found.values())


def _asks(text: str, mention: MetricMention) -> bool:
    return mention.name.startswith(("how many", "how much", "多少", "几")) or bool(_ASKED.search(text[: mention.start]))


def _head(text: str, group: list[MetricMention]) -> MetricMention | None:
    """The mention that the others of its group only describe; ``None`` where that cannot be told."""
    if len(group) == 1:
        return group[0]
    asked = [mention for mention in group if _asks(text, mention)]
    if len(asked) == 1:
        return asked[0]
    between = text[group[0].end : group[1].start]
    if all(is_han(text[mention.start : mention.end]) for mention in group):
        return group[-1]
    if not between.strip(" -"):
        return group[1] if len(group) == 2 else None
    return group[0] if _OF.match(between) and len(group) == 2 else None
