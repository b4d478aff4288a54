"""Which of the metrics that a question names it asks for: heads before what only stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.metrics.denied import is_denied
from bot.core.reading.metrics.known import claims_beside, editions_with
from bot.core.reading.metrics.places import places_in
from bot.core.reading.text.common import INCIDENTAL, JOINERS, PASSING
from bot.core.reading.text.folding import is_han
from bot.core.reading.text.kin import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.metrics.lexicon import MetricMention

_ASKED = re.compile(
    r"(?:how many|how much|number of|amount of|total|count of|what(?:'s| is| was| were| are)?)"
    r"(?: (?:the|different|of))*\s*$",
    re.ASCII,
)
_MEANT = re.compile(
    r"(?<![a-z])(?:i mean(?![a-z])|i\.e\.)|(?<=, )(?:that is|i\.e\.|namely|or rather|to be precise)(?![a-z])"
    r"| that is(?= ?[,.?!)]| ?$)|我是说|我的意思是|我?(?:想?问|要|说|指|关心|想知道|在意|想了解)的(?:就|其实|只)?是",
    re.ASCII,
)
# "Of the projects signed in 2020, how many were fund projects?": the first is only what a part is asked of.
OUT_OF = re.compile(
    r"(?:^|(?<=[.;:?!] ))(?:and |so |out )*(?:of|among|out of) (?:all )?(?:the|these|those|all|its)(?![a-z])"
    r"[^,.;:?!]*,(?= (?:how many|how much|what|which)(?![a-z]))",
    re.ASCII,
)
_STOPS = re.compile("[,.;?!，。；？！]")
# A clause of nothing but "how much".
_AMOUNT = re.compile("多少(?:亿|钱)|(?:总|)(?:金额|价值|额|值)|how much money|money", re.ASCII)
_BARE = re.compile(
    "(?:又|那|那么|是|有|共|一共|总共|大概|大约|约|到底|究竟|分别|各|具体"
    "|当时|达到|达|为|多少|元|块|[ 的了呢啊呀吗人民币])*"
    "|(?: |(?:and|so|was|were|is|are|it|that|this|they|those|in all|in total|altogether|roughly|about|exactly)"
    "(?![a-z]))*",
    re.ASCII,
)
_HOW_BIG = re.compile("how (?:big|large)", re.ASCII)
_THAN_WHEN = re.compile(r"(?<![a-z])than (?:it was |they were |it did )?$", re.ASCII)
_MANY = re.compile(r"how many|number|count|多少|(?<!哪)几|人数|数量", re.ASCII)
_HOW_MANY = re.compile(
    r"(?<![a-z])(?:how many|number of)(?! (?:billions?|millions?|yuan|rmb|dollars|renminbi|us|cny)(?![a-z]))(?= )",
    re.ASCII,
)
_HOW_MUCH = re.compile(r"(?<![a-z])how (?:much|large|big|high)(?![a-z])", re.ASCII)
_WHICH_ONE = frozenset({"which edition", "第几届"})  # beside a metric they ask which edition has it
_TIMES = "how many times"  # "as many" compares, and counts no editions
_AS_MANY = re.compile(" (?:as (?:many|much|big|large)|more|the (?:number|amount))(?![a-z])", re.ASCII)
_COUNTED_HEADS = frozenset({"people", "persons"})  # with a number before them they are counted, not named
_COUNTS = re.compile(
    r"(?:[0-9]|(?<![a-z])(?:million|billion|thousand|hundreds?|many|more|fewer|less|number of|k|m|bn))s? (?:of )?$",
    re.ASCII,
)
_WHEN_AND_WHERE = frozenset(
    (
        "when",
        "where",
        "什么时候",
        "何时",
        "哪天",
        "几号",
        "哪里",
        "在哪里",
        "在哪",
        "哪儿",
        "在哪儿",
        "什么地方",
        "在什么地方",
    )
)
_NAMED = 2
# The conference itself, not what happened there.
_THE_EVENT = re.compile(
    r"(?<![a-z])(?:the|this|that|your|our)"
    r"(?: (?:[0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)|last|latest|first|whole|same|next))* $",
    re.ASCII,
)
# "Who holds the record for guests?" asks for an edition.
_WHICH_EDITION = re.compile(
    r"(?<![a-z])(?:which (?:edition|year|waic|conference)|record (?:for|of|in))(?![a-z])|哪一?[届年]|纪录", re.ASCII
)
_OFTEN = frozenset({"the", "of", "a", "in", "on"})
_OF = re.compile(r"^\s*(?:of|for|at|in|from|to|by|during|on)(?![a-z])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sense:
    """The metrics asked for, in the order named; or ``rivals``, of which one must be chosen."""

    metrics: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()


def sense_of(base: FactBase, text: str, mentions: Sequence[MetricMention], *, years: Sequence[int]) -> Sense:
    """Decide which metrics are asked for, of the editions ``years``, of none in particular where there are none."""
    wanted = _wanted(base, text, mentions, years)
    if text.startswith("which of "):
        return Sense(metrics=tuple(dict.fromkeys(name for one in wanted for name in one.metrics)))
    asked: list[str] = []
    for group in _asking_groups(base, text, wanted, years):
        if len(group) > 1 and all(one.name in _WHEN_AND_WHERE for one in group):
            asked += [name for one in group for name in one.metrics]
            continue
        head = _head(text, group)
        if head and head.every:
            asked += head.metrics
            continue
        if head is None or len(head.metrics) > 1:
            names = dict.fromkeys(name for one in ([head] if head else group) for name in one.metrics)
            known = [name for name in names if _known(base, name, editions=bool(years))] or list(names)
            known = _of_the_kind_asked(base, text, known)
            if len(known) > 1:
                return Sense(rivals=tuple(known))
            asked += known
            continue
        asked += head.metrics
    if len(asked) == 1 and _MANY.search(text) and (counted := _counted(base, asked[0])):
        return counted
    if rivals := _who(base, text, wanted, asked, years):
        return Sense(rivals=rivals)
    return Sense(metrics=tuple(dict.fromkeys(asked)))


def _of_the_kind_asked(base: FactBase, text: str, known: list[str]) -> list[str]:
    """Of a list and its count the count where a number is asked; of projects and their money what is asked of them."""
    kinds: list[list[str]] = []
    if _MANY.search(text):
        kinds.append([name for name in known if base.metrics[name].is_figure])
    if _HOW_MANY.search(text):
        kinds.append([name for name in known if not _is_money(base, name)])
    elif _HOW_MUCH.search(text):
        kinds.append([name for name in known if _is_money(base, name)])
    for kind in kinds:
        known = [name for name in kind if name in known] or known
    return known


def _asking_groups(
    base: FactBase, text: str, wanted: Sequence[MetricMention], years: Sequence[int]
) -> Iterator[list[MetricMention]]:
    """The groups that ask for something: those said in passing only where no other is, and the years have it."""
    groups = [_strongest(group) for group in _groups(text, wanted)]
    most = max((_level(group[0]) for group in groups), default=0)
    for group in groups:
        known = not years or any(base.live_claims(group[0].metrics[0], year) for year in years)
        if _asks_again(base, text, group, groups):
            continue
        if _level(group[0]) or (known and not most):
            yield group


def _asks_again(base: FactBase, text: str, group: list[MetricMention], groups: Sequence[list[MetricMention]]) -> bool:
    """Whether a clause only asks for the number of what is named before: 采购额是多少，多少钱; "how big was it"."""
    first = group[0]
    if not _BARE.fullmatch(_clause_of(text, first)):
        return False
    named = [base.metrics[name] for other in groups if _level(other[0]) == _NAMED for name in other[0].metrics]
    if _AMOUNT.fullmatch(first.name):
        return any(one.kind is MetricKind.MONEY for one in named)
    return bool(_HOW_BIG.fullmatch(first.name)) and any(one.is_figure for one in named)


def _clause_of(text: str, mention: MetricMention) -> str:
    """The clause in which a name stands, without it."""
    before = _STOPS.split(text[: mention.start])[-1]
    return before + _STOPS.split(text[mention.end :])[0]


def _who(
    base: FactBase, text: str, wanted: Sequence[MetricMention], asked: Sequence[str], years: Sequence[int]
) -> tuple[str, ...]:
    """What "who" beside a count may ask for: people or the count; between two editions, which of them had more."""
    who = [one for one in wanted if one.name in ("who", "谁")]
    if not who or len(years) > 1 or _WHICH_EDITION.search(text) or len(asked) != 1 or _MANY.search(text):
        return ()
    return (*who[0].metrics, *asked) if base.metrics[asked[0]].kind is MetricKind.COUNT else ()


def _is_relative(text: str, who: MetricMention, wanted: Sequence[MetricMention]) -> bool:
    """Whether "who" only takes up what is named right before: "prize winners who came"."""
    before = text[: who.start].rstrip()
    others = (end for one in wanted if one is not who for _, end in one.parts)
    return text.startswith("who ", who.start) and any(end == len(before) for end in others)


def _wanted(base: FactBase, text: str, mentions: Sequence[MetricMention], years: Sequence[int]) -> list[MetricMention]:
    """The mentions but for those that are denied, that a number counts, or that ask which edition has the others."""
    wanted = [one for one in mentions if not is_denied(text, one)] or list(mentions)
    meant = meant_in(text)
    wanted = _of_those_meant(wanted, [one for one in wanted if any(start <= one.start < end for start, end in meant)])
    wanted = [one for one in wanted if not (one.name == "event" and _THE_EVENT.search(text[: one.start]))]
    wanted = [one for one in wanted if not _is_relative(text, one, wanted)]
    whole = [found.span() for found in OUT_OF.finditer(text)]
    wanted = [one for one in wanted if not any(start <= one.start < end for start, end in whole)] or wanted
    wanted = [one for one in wanted if not any(_encloses(text, other, one) for other in wanted)]
    wanted = [one for one in wanted if not (one.name == _TIMES and _AS_MANY.match(text, one.end))] or wanted
    if not years:
        spans = [(place.start, place.end) for place in places_in(base, text)]
        wanted = [one for one in wanted if not any(start <= one.start and one.end < end for start, end in spans)]
    wanted = [one for one in wanted if not _THAN_WHEN.search(text[: one.start])] or wanted
    wanted = [one for one in wanted if not (one.name in _COUNTED_HEADS and _COUNTS.search(text[: one.start]))]
    others = [one for one in wanted if one.name not in _WHICH_ONE]
    numbered = len(years) == 1 and not any(map(_level, others))  # "which edition was held in 2024"
    return wanted if numbered else others or wanted


def _of_those_meant(wanted: list[MetricMention], meant: list[MetricMention]) -> list[MetricMention]:
    """What is said to be meant, where it names anything of its own: "the companies, I mean" are those named before."""
    if any(_level(one) == _NAMED for one in meant):
        return meant
    return [one for one in wanted if one not in meant] or wanted


def meant_in(text: str) -> list[tuple[int, int]]:
    """The clauses that say what is meant: "exposure, I mean"."""
    found = []
    for said in _MEANT.finditer(text):
        ends = [stop.end() for stop in _STOPS.finditer(text[: said.start()])]
        stop = _STOPS.search(text, said.end())
        found.append((ends[-1] if ends else 0, stop.start() if stop else len(text)))
    return found


def _encloses(text: str, one: MetricMention, other: MetricMention) -> bool:
    """Whether a mention stands in the gap of a Chinese one."""
    return is_han(text[one.start]) and one.start < other.start and other.end < one.end


def _counted(base: FactBase, asked: str) -> Sense | None:
    """Where a number is asked of what is a list: the count that stands near it, or the choice between the two."""
    metric = base.metrics[asked]
    near = [one.metric for one in metric.near if base.metrics[one.metric].kind is MetricKind.COUNT]
    if metric.is_figure or not near:
        return None
    words = {stem(word) for word in metric.names.en.casefold().split()}
    alike = words & {stem(word) for word in base.metrics[near[0]].names.en.casefold().split()} - _OFTEN
    return Sense(metrics=(near[0],)) if alike else Sense(rivals=(near[0], asked))


def _is_money(base: FactBase, metric: str) -> bool:
    return base.metrics[metric].kind is MetricKind.MONEY


def _known(base: FactBase, metric: str, *, editions: bool) -> bool:
    return bool(editions_with(base, metric) or (not editions and claims_beside(base, metric)))


def _level(mention: MetricMention) -> int:
    return 0 if mention.name in INCIDENTAL else 1 if mention.name in PASSING else _NAMED


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
    return group[0] if _OF.match(between) and len(group) == 2 else None
