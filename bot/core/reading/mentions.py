"""What a text names: editions and metrics with their places, in English, Chinese or both, and what remains unread.

Nothing is decided here about what is asked or claimed; ``bot.core.reading.question`` and the check of messages do that.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.model import Modality, When
from bot.core.rank import voices
from bot.core.reading.aside.asides import openings
from bot.core.reading.aside.framing import framed_in
from bot.core.reading.editions.calendar import Calendar, EditionMention, Way
from bot.core.reading.editions.year_neighbours import counted_from
from bot.core.reading.editions.years import find_editions
from bot.core.reading.metrics.counted_as import counted_as_people, said_of_money
from bot.core.reading.metrics.denied import denied_behind
from bot.core.reading.metrics.kinds import contrasts_in, named_beside
from bot.core.reading.metrics.lexicon import MetricMention, lexicon_of
from bot.core.reading.metrics.roles import REGIONS, presence
from bot.core.reading.text.folding import Folded, Word, fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.model import FactBase

__all__ = ["Calendar", "EditionMention", "Mentions", "MetricMention", "Way", "calendar_of", "find_mentions"]

_ONLINE = re.compile(
    r"(?<![a-z])(?:on[- ]?line|internet|live ?stream(?:ed|s|ing)?|streamed|web|virtual(?:ly)?|remotely)(?![a-z])"
    r"|线上|网上|在线|网络|云端|直播",
    re.ASCII,
)
_ON_SITE = re.compile(
    r"(?<![a-z])(?:off-?line|on[- ]?site|in[- ]person|at the venue|physical(?:ly)?)(?![a-z])|线下|现场|到场",
    re.ASCII,
)

_COMERS = frozenset({"visits", "people"})
_NOT = re.compile(
    r"(?<![a-z])(?:not|no|without|excluding|except)(?: the| those| counting)?\s*$"
    r"|(?:而非|不是|不含|不算|不要|不管|不问|不看|不计|不包括|抛开|除去|除开|撇开|除了?)$",
    re.ASCII,
)
# What is named behind the branch in Hong Kong is of the branch: "Hong Kong branch 2022, online views?"
_BRANCH = re.compile(
    r"((?<![a-z])(?:hong kong|hk)(?: [a-z-]+){0,2}(?: (?:in |of )?[0-9]{4})?"
    r"|香港(?:分会场|会场|分会)?(?:那边|那头|那里)?)[,:]",
    re.ASCII,
)
# "The reporters of 2018, they came from how many countries?": one thing is asked, in two breaths.
_TAKEN_UP = re.compile(
    r"[,:](?= (?:[a-z']+ ){0,6}(?:they|them|it|its|their)(?![a-z])"
    r"| (?:when |if |each |all |everybody )?(?:counted|counting)(?![a-z])"
    r"| (?:and )?(?:(?:from|in|out of) )?how m[ae]ny (?:countr|nations|percent))",
    re.ASCII,
)
_WHICH_NUMBER = re.compile(r"第[^第届]{1,3}届(?:还是|或者?|或是|,还是)第[^第届]{1,3}届", re.ASCII)
# The whole of an edition by its time or its ground: no metric is named by 会期 in it, nor by 展馆.
_DURING = re.compile(
    r"(?:大会|会议|展会|峰会|展览)期间"
    r"|(?:(?<=[年届,，在])|^)(?:展馆|场馆|会场|展厅|展会|展览|现场|场地)"
    r"(?:里面?|里头|内|当中|之中|中)(?=\S)",
    re.ASCII,
)
_BY_PLAN = re.compile(
    r"(?:按照?|依照?|根据|照)(?:原|既)?(?:来|先|定)?的?(?:计划|规划|安排)(?=[,，]|[^的里中])", re.ASCII
)
# "In person" asks for visitors, never for persons; a verb before a number and "which had" stand in no name.
_IN_NO_NAME = re.compile(
    r"(?<![a-z])(?:in[- ]person(?![a-z])"
    r"|(?:report|list|show|record|present|plan)(?= ?一?下(?![午月半]))"
    r"|reach(?:ed|es|ing)?(?= (?:(?:an?|the|over|about|around|nearly|almost|at least|more than|even|some|half) )*"
    r"(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|hundred|thousand"
    r"|million"
    r"|billion|dozen)(?!-?(?:site|line)))"
    r"|(?:stack|measure|match|shape|hold)(?:s|ed|ing|es)? up(?= (?:against|to|with)(?! (?:the )?(?:investor"
    r"|vc|backer|founder|start|buyer|supplier|partner|customer|client))(?![a-z]))"
    r"|who(?= (?:was|is|were|had|has|got|drew) (?:the )?(?:bigger|larger|more|fewer|smaller|higher|lower|ahead|most))"
    r"|where(?= (?:do|does|did|is|was|are|were|have|has) (?:(?:your|the|that|this|those|these|you|we|they) )?"
    r"(?:[a-z-]+ ){0,4}(?:number|figure|count|total|value|statistic|stat|estimate|sum|claim|percentage|data|tally"
    r"|headcount)s?(?![a-z]).*(?<![a-z])(?:from|reported|published|printed)(?![a-z]))"
    r"|single(?= (?:year|edition|conference|waic|event|occasion)s?(?![a-z]))"
    r"|(?:go(?:es|ne|ing)?|went) (?:up|down)(?! on)(?![a-z])"
    r"|what(?= place (?:did|was|were|is|will|does)(?![a-z])|(?:'s| is| was| were)? the (?:total |exact |overall )?"
    r"(?:number|count|tally|total|figure|size|amount|sum|value)(?![a-z])"
    r"| (?:share|percentage|proportion|fraction|percent|portion)(?![a-z]))"
    r"|stream(?:ed|ing)?(?= (?:into|through) the (?:halls?|venue|doors|gates|exhibition|show))"
    # How large a difference or a change is says nothing of the floor.
    r"|(?:差距|差别|差异|区别|相差|落差|反差|悬殊|出入|变化|变动|波动|起伏|[增涨降跌]幅|幅度|(?<=[0-9年届比])差)(?:到底|究竟|会|能|是)*有?[多好]大"
    r"|says who(?![a-z])|according to who(?:m|se)?(?![a-z])"
    r"|record(?= for(?![a-z]))|deal(?= with (?:the |waic|[0-9']))|account(?= of)|(?:fact|cheat|data|info"
    r"|crib) ?sheets?(?![a-z])"
    r"|which(?= (?:one|had|has|saw|drew|got|counted|boasted|attracted)(?![a-z])))",
    re.ASCII,
)
_FIRM = frozenset({Way.YEAR, Way.BETWEEN, Way.SPAN, Way.ORDINAL})  # these name editions whatever stands around them


@dataclass(frozen=True, slots=True)
class Mentions:
    """What was found in a text. Places are those of ``folded``; ``span`` gives those of the text as typed."""

    folded: Folded
    editions: tuple[EditionMention, ...]
    metrics: tuple[MetricMention, ...]
    unread: tuple[Word, ...]
    read: bytes
    """For each character of the folded text, whether a mention has read it."""
    framed: tuple[tuple[int, int], ...] = ()
    """What is only said around the rest: who asks, what for, that those counted were there."""

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the typed text behind a span of the folded one."""
        return self.folded.span(start, end)


def find_mentions(base: FactBase, typed: str, today: dt.date) -> Mentions:
    """Find everything that a text names.

    Parameters
    ----------
    typed
        Free text of any length and characters.
    today
        The day against which "last year" is understood.
    """
    key = (typed, today)
    kept: tuple[tuple[str, dt.date], Mentions] | None = base.memo.get("mentions")
    if kept is None or kept[0] != key:  # one question is looked at more than once
        kept = base.memo["mentions"] = (key, _found(base, typed, today))
    return kept[1]


def _found(base: FactBase, typed: str, today: dt.date) -> Mentions:
    folded = fold(typed)
    text = folded.text
    editions = counted_from(text, _but_numbers_asked(text, find_editions(text, calendar_of(base, today))))
    taken = bytearray(len(text))
    _take(taken, [mention for mention in editions if mention.way in _FIRM])
    for start, end in openings(text):
        taken[start:end] = b"\1" * (end - start)
    for found in (*_IN_NO_NAME.finditer(text), *_DURING.finditer(text), *_BY_PLAN.finditer(text)):
        taken[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    loose = [(mention.start, mention.end) for mention in editions if mention.way not in _FIRM]
    lexicon = lexicon_of(base)
    contrasts = contrasts_in(text)
    said = _BRANCH.sub(r"\1 ", _TAKEN_UP.sub(" ", REGIONS.sub(lambda found: " " * len(found[0]), text)))
    before = bytes(taken)
    named = named_beside(base, said, contrasts, lambda one: lexicon.find(one, bytearray(taken), loose))
    framed = framed_in(base, typed, folded, editions, named)
    if any(_straddles(one, framed) for one in named):
        for start, end in framed:
            taken[start:end] = b"\1" * (end - start)
        named = named_beside(base, said, contrasts, lambda one: lexicon.find(one, bytearray(taken), loose))
        framed = framed_in(base, typed, folded, editions, named)
    taken = bytearray(before)
    metrics = counted_as_people(base, text, said_of_money(base, text, named))
    for start, end in (part for one in metrics for part in one.parts):
        taken[start:end] = b"\1" * (end - start)
    there = list(presence(base, text, metrics))
    metrics = [one for one in metrics if not all(_in_any(part, there) for part in one.parts) and not _does(one, there)]
    if metrics != named:
        framed = framed_in(base, typed, folded, editions, metrics)
    metrics = [one for one in metrics if not any(start <= one.start and one.end <= end for start, end in framed)]
    editions = [one for one in editions if not _in_any((one.start, one.end), framed)] or editions
    editions = [one for one in editions if one.way in _FIRM or not any(taken[one.start : one.end])]
    _take(taken, editions)
    for start, end in framed:  # 在线等 asks for an answer, not for the stream
        taken[start:end] = b"\1" * (end - start)
    metrics = [_online(base, text, mention, taken) for mention in metrics]
    for start, end in there:
        taken[start:end] = b"\1" * (end - start)
    unread = tuple(words(text, taken))
    return Mentions(folded, tuple(editions), tuple(metrics), unread, bytes(taken), (*framed, *there))


def _straddles(mention: MetricMention, framed: Iterable[tuple[int, int]]) -> bool:
    """Whether a mention has parts both in what is only said around the question and in the question."""
    inside = [_in_any(part, framed) for part in mention.parts]
    return any(inside) and not all(inside)


def _in_any(part: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in spans)


def _does(mention: MetricMention, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a name has words of those who put up what is counted: "did companies" of "companies show"."""
    return len(mention.parts) > 1 and any(start < mention.start and mention.parts[0][1] == end for start, end in spans)


def _but_numbers_asked(text: str, editions: Sequence[EditionMention]) -> Sequence[EditionMention]:
    """The editions that are named; 第七届还是第八届 beside one asks for its number, and names no other."""
    found = _WHICH_NUMBER.search(text)
    if not found:
        return editions
    others = [one for one in editions if one.end <= found.start() or found.end() <= one.start]
    return others or editions


def _take(taken: bytearray, mentions: Iterable[EditionMention]) -> None:
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)


def calendar_of(base: FactBase, today: dt.date) -> Calendar:
    """Which editions there are, which of them have results, and their numbers, against a day."""
    found: Calendar | None = base.memo.get(("calendar", today))
    if found is None:
        years = tuple(sorted(base.editions))
        held = tuple(year for year in years if year <= today.year and _has_results(base, year))
        upcoming = next((year for year in years if _ends(base, year) >= today), None)
        found = base.memo["calendar", today] = Calendar(today.year, years, held, _ordinals(base), upcoming)
    return found


def _has_results(base: FactBase, year: int) -> bool:
    """Whether a source reports how an edition went: a figure that is no plan and no arithmetic of ours."""
    told = (Modality.REPORTED, Modality.ESTIMATED)
    return any(
        claim.amount is not None and claim.modality in told and base.metrics[metric].group in ("counts", "money")
        for metric, claims in base.by_edition[year].items()
        for claim in claims
    )


def _ends(base: FactBase, year: int) -> dt.date:
    """The last day that the dates of an edition can mean, planned or not; the last of its year where none is given."""
    whens = (claim.value for claims in base.by_edition[year].values() for claim in claims)
    return max((when.on.end.last() for when in whens if isinstance(when, When)), default=dt.date(year, 12, 31))


def _ordinals(base: FactBase) -> dict[int, int]:
    """Year of each numbered edition, by the number shown first; a number that two editions bear is left out."""
    found: dict[int, list[int]] = {}
    for year in sorted(base.editions):
        for metric in base.metrics.values():
            if metric.units == ("edition_number",):
                for voice in voices(base, metric.id, year)[:1]:
                    amount = voice.lead.amount
                    if amount and amount.number is not None:
                        found.setdefault(int(amount.number), []).append(year)
    return {number: years[0] for number, years in found.items() if len(years) == 1}


def _online(base: FactBase, text: str, mention: MetricMention, taken: bytearray) -> MetricMention:
    """Visitors "online" are views: the word sends a count of people to the metric of that name which it must not be.

    "On site and online" asks for both.
    """
    metrics = [base.metrics[name] for name in mention.metrics]
    if len(metrics) != 1 or not metrics[0].accumulates or _COMERS.isdisjoint(metrics[0].units):
        return mention
    found = next((one for one in _ONLINE.finditer(text) if not any(taken[one.start() : one.end()])), None)
    names = (base.metrics[name] for name in metrics[0].not_same_as if name in base.metrics)
    online = next((metric.id for metric in names if "online" in metric.names.en.casefold().split()), None)
    if found is None or online is None or _NOT.search(text[: found.start()]) or denied_behind(text, found.end()):
        return mention
    taken[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    if _ON_SITE.search(text):
        return replace(mention, metrics=(metrics[0].id, online), every=True)
    return replace(mention, metrics=(online,), parts=tuple(sorted((*mention.parts, found.span()))))
