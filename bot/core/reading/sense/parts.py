"""The parts of which a question is made: years, places, the words of the metrics asked for, and near ones."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind, Text
from bot.core.reading.mentions import Way
from bot.core.reading.metrics.known import claims_beside, editions_with
from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.reading.text.common import PASSING
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.wordings import folded_way, ways_of
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.model import FactBase, Metric
    from bot.core.reading.mentions import Mentions, MetricMention
    from bot.core.reading.sense.sense import Sense

MOST_CHOICES = 5
_MONEY = frozenset({"money", "cash", "金额", "钱"})
_SUM_OF_MONEY = re.compile(r"(?<![a-z])(?:money|cash|signed|launched|bought)(?![a-z])|金额|钱", re.ASCII)
_COMPANIES = (
    "companies company firms firm enterprises 企业 公司 几家企业 几家公司 多少企业 多少公司 多少家企业 多少家公司"
)
_COUNTERS = {
    "companies": frozenset((*_COMPANIES.split(), "how many companies", "how many firms", "number of companies")),
    "guests": frozenset(("headcount", "head count")),
    "groups": frozenset(("team", "teams", "团队", "队伍")),
    "teams": frozenset(("团队", "队伍")),
}
"""Words for what is counted, by unit: beside another name of that unit they name no figure of their own."""
_BEHIND_STOP = {
    "people": frozenset(("how many people", "how many folks", "number of people")),
    "products": frozenset(("how many products", "number of products")),
    "projects": frozenset(("how many projects", "projects", "number of projects")),
}
"""More of them, that do so only behind a stop: "first-time launches in 2023, how many products?"."""
_JOINED = (" and ", " or ", " vs ", "和", "与", "还是", "跟", "及", "、")
_NO_BRACKETS = str.maketrans("()|", "   ")
_STOP = re.compile("[,:;?]")
_COMBINED = re.compile(r"(?<![a-z])(?:combined|cumulative|altogether)(?![a-z])|累计|合计", re.ASCII)
_PROVENANCE = re.compile(
    r"(?<![a-z])where (?:does|did|do|is|are)(?: [a-z0-9.,%-]+){0,5}"
    r"(?: (?:figure|number|count|estimate)s?(?: [a-z0-9]+){0,4})? (?:come )?from"
    r"|(?<![a-z])where (?:did|do|have) you (?:get|got|find|found|take|taken|have|read)(?![a-z])"
    r"|(?<![a-z])who (?:says|said|reports|reported|claims|claimed|prints|printed|counted)"
    r"|谁(?:说|报|统计|公布|登)|从哪里?来|哪(?:里|儿|家)?(?:报|说|写|登|公布|统计|来)的"
    r"|(?:出处|来源|源头|依据|(?:数字|数据|说法|数)(?:最早|最初)?(?:是|都)?(?:来自|出自|引自|源自))"
    r"(?:是|在|于|来自|出自|到底|究竟|又|都|能)*(?:谁|哪(?:里|儿|一?[家个份篇条])?)(?:的)?(?:媒体|机构|地方|报纸|网站|单位)?"
    r"|哪一?家(?:最早|首先|最先|率先|都)?(?:报道|发布|公布|披露|刊登|统计|写|发)(?:出来|过)?的"
    r"|(?:是|由|从|引|据)?哪一?[家个](?:媒体|机构|单位|报纸|网站)(?:最早|首先|最先|率先|都)?(?:给|报|说|写|登|公布|统计|发布|披露|刊登|报道|提供|引用)",
    re.ASCII,
)


def single_years(mentions: Mentions) -> tuple[int, ...]:
    """The editions that are named one by one, in the order named."""
    named = (m for m in mentions.editions if m.way not in (Way.SPAN, Way.BETWEEN, Way.ALL))
    return tuple(dict.fromkeys(year for mention in named for year in mention.years))


def spanned_years(mentions: Mentions) -> tuple[int, ...]:
    """The editions of the spans that are named."""
    spans = (m for m in mentions.editions if m.way in (Way.SPAN, Way.BETWEEN))
    return tuple(sorted({year for mention in spans for year in mention.years}))


def subject_of(base: FactBase, mentions: Mentions, taken: bytearray) -> str | None:
    """The place that is named among what was left unread; it is marked as read where a metric is of places."""
    if not any(claims_beside(base, name) for one in mentions.metrics for name in one.metrics):
        return None
    for subject in base.subjects.values():
        for name in (subject.id, subject.names.en, subject.names.of("zh-CN"), subject.names.of("zh-CN")[:2]):
            at = mentions.text.find(fold(name).text)
            if at >= 0 and not any(taken[at : at + len(name)]):
                taken[at : at + len(name)] = b"\1" * len(name)
                return subject.id
    return None


def own_words(base: FactBase, sense: Sense) -> list[str]:
    """The names of the metrics asked for and the ways of asking for them, Latin words by their stems."""
    return [name for metric in (*sense.metrics, *sense.rivals) for name in own_names(base, metric)]


def own_values(base: FactBase, sense: Sense, years: tuple[int, ...]) -> list[str]:
    """What the sources tell of the place or the theme asked for: a question that names it narrows nothing by that."""
    asked = (*sense.metrics, *sense.rivals)
    of_place = [one.id for one in base.metrics.values() if one.group == "place"]
    every = (*asked, *of_place) if set(asked) <= set(of_place) else asked
    return [value for name in dict.fromkeys(every) for value in told_values(base, name, years)]


def told_values(base: FactBase, name: str, years: Iterable[int]) -> list[str]:
    """What is told of a metric of places or themes, of some editions or of all, Latin words by their stems."""
    if base.metrics[name].group not in ("place", "theme"):
        return []
    claims = (claim for year in years or base.editions for claim in base.live_claims(name, year))
    texts = (claim.value.wording for claim in claims if isinstance(claim.value, Text))
    return [" ".join(stem(word) for word in _words(text.of(lang))) for text in texts for lang in ("en", "zh-CN")]


def holds(name: str, word: str) -> bool:
    """Whether a word stands in a name, Latin words by their stems and as a whole."""
    return word in name if is_han(word) else stem(word) in name.split()


def _words(text: str) -> list[str]:
    return [word.text for word in words(fold(text).text)]


def own_names(base: FactBase, name: str) -> tuple[str, ...]:
    """The names of a metric and the ways of asking for it, Latin words by their stems."""
    kept: dict[str, tuple[str, ...]] = base.memo.setdefault("own words", {})
    if name not in kept:
        metric = base.metrics[name]
        every = ways_of((*metric.asked_en, *metric.asked_zh), of_places=False)
        asked = (folded_way(way).translate(_NO_BRACKETS) for way in every)
        names = (metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh, *asked)
        kept[name] = tuple(" ".join(stem(word) for word in fold(one).text.split()) for one in names)
    return kept[name]


def without_provenance(mentions: Mentions) -> list[MetricMention]:
    """The metrics named, but for the "where" and "who" of a question after the source of something."""
    asked = [found.span() for found in _PROVENANCE.finditer(mentions.text)]
    return [
        one
        for one in mentions.metrics
        if not any(start <= one.start < end and one.name in PASSING for start, end in asked)
    ]


def without_counters(base: FactBase, mentions: Mentions) -> Mentions:
    """The mentions but for a bare word for what one of the others counts: companies beside licences are the companies.

    Such a word counts as said around the rest. Between two things that are asked for, and where it is all that is
    named, it stays.
    """
    kept: list[MetricMention] = []
    counting: list[tuple[int, int]] = []
    for one in mentions.metrics:
        units = {unit for unit, words in _COUNTERS.items() if one.name in words}
        units |= {unit for unit, words in _BEHIND_STOP.items() if one.name in words}
        loose = not any(one.name in words for words in _COUNTERS.values())
        others = [other for other in mentions.metrics if other is not one and not _is_counter(other)]
        if loose:
            others = [other for other in others if _STOP.search(mentions.text, other.end, one.start)]
        if any(_counts_only(base, name, units) for other in others for name in other.metrics) and not any(
            sign in mentions.text for sign in _JOINED
        ):
            counting += one.parts
        else:
            kept.append(one)
    return replace(mentions, metrics=tuple(kept), framed=(*mentions.framed, *counting)) if counting else mentions


def _is_counter(mention: MetricMention) -> bool:
    return any(mention.name in words for words in _COUNTERS.values())


def _counts_only(base: FactBase, name: str, units: set[str]) -> bool:
    metric = base.metrics[name]
    return metric.kind is MetricKind.COUNT and not units.isdisjoint(metric.units)


def read_spans(mentions: Mentions, asked: set[str]) -> Iterator[tuple[int, int]]:
    """What names an edition or a metric that is asked for; names in passing are left, they may say what is wanted."""
    yield from ((one.start, one.end) for one in mentions.editions)
    for mention in mentions.metrics:
        if not asked.isdisjoint(mention.metrics):
            yield from mention.parts


def _is_named(metric: Metric, word: str) -> bool:
    """Whether a word is in a name of the metric, and not only in a way of asking for it."""
    return any(word in map(stem, fold(name).text.split()) for name in (metric.names.en, *metric.aliases_en))


def led_by(mentions: Mentions, asked: set[str]) -> Iterator[Hint]:
    """What the names of the metrics asked for want themselves: "best attended" the highest, "combined" the sum."""
    for mention in mentions.metrics:
        if not asked.isdisjoint(mention.metrics):
            yield from (hint for hint in (Hint.HIGHEST, Hint.LOWEST) if words_of(hint, mention.name))
            yield from (Hint.SUM for _ in _COMBINED.finditer(mention.name))


def money_word(text: str) -> str:
    """The word for money in a folded text, whatever money; empty where there is none."""
    found = _SUM_OF_MONEY.search(text)
    return found.group() if found else ""


def guesses_for(base: FactBase, word: str, years: tuple[int, ...]) -> tuple[str, ...]:
    """The figures in whose names a word stands and that the years have, where there are several to choose from."""
    if word in _MONEY:
        owners = [metric.id for metric in base.metrics.values() if metric.kind is MetricKind.MONEY]
    elif is_han(word):
        names = {
            metric.id: " ".join((metric.names.of("zh-CN"), *metric.aliases_zh)) for metric in base.metrics.values()
        }
        owners = [name for name, every in names.items() if word in every]
    else:
        every = lexicon_of(base).names.owners.get(stem(word), ())
        owners = sorted(every, key=lambda name: (not _is_named(base.metrics[name], stem(word)), name))
    known = [name for name in owners if base.metrics[name].is_figure and set(years) & set(editions_with(base, name))]
    return tuple(known[:MOST_CHOICES]) if len(known) > 1 else ()
