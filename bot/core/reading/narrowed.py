"""What makes a question one of less than a metric though its words are of every day: a place of origin, another event.

"Shanghai", "Chinese" and "us" stand in half of all questions and say nothing there. Right before what is counted, or
behind "from", they ask for a part of it that no figure of the whole may answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.known import editions_with
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.mentions import Mentions, MetricMention
    from bot.core.model import FactBase

_BEFORE = re.compile(
    r"(?<!waic )(?<!conference in )(?<![a-z])"
    r"(?P<origin>shanghai(?:'s|[ -]based)?|shanghainese|chinese|china's|us|u\.s\.|usa?[ -]based|local)"
    r" (?:(?:ai|tech|artificial intelligence) )?$"
    r"|(?P<han>上海|中国|国内|国外|海外|境外|外国|外地|本地|本市|女|男|女性|男性|学生|外资|民营|国有)(?:市|的|籍)*$",
    re.ASCII,
)
_FROM = re.compile(
    r"(?<![a-z])(?:from|based in|outside(?: of)?) (?:the )?"
    r"(?P<origin>shanghai|china|mainland(?: china)?|us|usa|u\.s\.(?:a\.)?|here|there)"
    r"(?!'s|[a-z]|,? (?:waic|conference|world|to ))"
    r"|(?P<han>来自(?:上海|中国|国内|国外|海外|境外|本地|外地))",
    re.ASCII,
)


_LINK = re.compile(
    r"\s*(?:(?:on|about|at|in|of|to|by|with|for|from|during|among|inside|around|regarding"
    r"|show(?:ed|ing)|display(?:ed|ing)|brought|launched)(?![a-z])\s*)?"
    r"(?:(?:the|an?|all|any|its)\s+)*|的?(?:一?共?有)?",
    re.ASCII,
)
_PEOPLE = frozenset({"people", "guests", "representatives"})


def narrowed_by(base: FactBase, mentions: Mentions, asked: tuple[str, ...]) -> Iterator[str]:
    """The words that narrow the metrics asked for, or hand them to another event; as they stand in the folded text."""
    yield from (found.group() for found in OTHER_EVENTS.finditer(mentions.text))
    counted = {
        name for name in asked if base.metrics[name].kind is MetricKind.COUNT and editions_with(base, name)
    }  # fmt: skip
    if not counted:
        return
    for one in mentions.metrics:
        if counted.isdisjoint(one.metrics):
            continue
        for start, _ in one.parts:
            if found := _BEFORE.search(mentions.text[:start]):
                yield found["origin"] or found["han"]
    yield from _of_another(base, mentions, counted)
    for found in _FROM.finditer(mentions.text):
        yield found["origin"] or found["han"]


def _of_another(base: FactBase, mentions: Mentions, counted: set[str]) -> Iterator[str]:
    """Counts of something else that is counted too: "forums on large models", "visitors of the forums"."""
    for first, second in pairwise(mentions.metrics):
        if not _LINK.fullmatch(mentions.text[first.end : second.start]):
            continue
        for one, other in ((first, second), (second, first)):
            if set(one.metrics) <= counted and counted.isdisjoint(other.metrics) and _counts(base, one, other):
                yield mentions.text[other.start : other.end]


def _counts(base: FactBase, one: MetricMention, other: MetricMention) -> bool:
    """Whether both count something: guests and speakers are those of the forums anyway, visitors are not."""
    if any(base.metrics[name].kind is not MetricKind.COUNT for name in other.metrics):
        return False
    metrics = [base.metrics[name] for name in one.metrics]
    if any(metric.accumulates for metric in metrics):
        return not any(base.metrics[name].accumulates for name in other.metrics)
    return not any(_PEOPLE.intersection(metric.units) for metric in metrics)
