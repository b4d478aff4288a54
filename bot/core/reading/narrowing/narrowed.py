"""What makes a question one of less than a metric though its words are of every day: a place of origin, another event.

"Shanghai", "Chinese" and "us" stand in half of all questions and say nothing there. Right before what is counted, or
behind "from", they ask for a part of it that no figure of the whole may answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.model import MetricKind, Modality
from bot.core.reading.metrics.denied import is_denied, takes_off
from bot.core.reading.metrics.kinds import contrasts_in, harmless
from bot.core.reading.metrics.known import editions_with
from bot.core.reading.metrics.roles import can_be_seen
from bot.core.reading.narrowing.measures import counted_otherwise, days_in
from bot.core.reading.narrowing.narrowed_deeds import asked_otherwise, done_otherwise, measured_otherwise
from bot.core.reading.narrowing.narrowed_texts import limited_in_texts
from bot.core.reading.narrowing.set_apart import set_apart
from bot.core.reading.narrowing.verbs_english import changed_by
from bot.core.reading.sense.sense import OUT_OF, meant_in
from bot.core.reading.text.common import FILLERS, INCIDENTAL, PASSING
from bot.core.reading.text.folding import words
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of
from bot.core.word_patterns import OTHER_EVENTS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.mentions import Mentions, MetricMention

_BEFORE = re.compile(
    r"(?<!waic )(?<!conference in )(?<![a-z])"
    r"(?P<origin>shanghai(?:'s|[ -]based)?|shanghainese|chinese|china's|us|u\.s\.|usa?[ -]based|local"
    r"|new|newer|old|older|big|bigger|large|larger|small|smaller|(?<=how many )top|main|minor|rich|poor|good|bad"
    r"|great|famous)"
    r" (?:(?:ai|tech|artificial intelligence) )?$"
    r"|(?P<han>上海|中国|国内|国外|海外|境外|外国|外地|本地|本市|女|男|女性|男性|学生|外资|民营|国有"
    r"|大型|小型|中小|新|大|(?<!大)小|主)(?:市|的|籍)*$",
    re.ASCII,
)
_FROM = re.compile(
    r"(?<![a-z])(?:from|(?:based|made|produced|developed|built|designed|registered|licensed|approved|filed|founded"
    r"|headquartered|located|operating|active|living|resident) (?:in|by|at|with)|outside(?: of)?|only in"
    r"|exclusive(?:ly)? (?:to|in)) (?:the )?"
    r"(?P<origin>shanghai|china|mainland(?: china)?|us|usa|u\.s\.(?:a\.)?|here|there)"
    r"(?!'s|[a-z]|,? (?:waic|conference|world|to ))"
    r"|(?<![a-z])(?:in|to) (?:the )?(?:shanghai|china|mainland china) (?:only|alone)(?![a-z])"
    r"|(?P<han>来自(?:上海|中国|国内|国外|海外|境外|本地|外地))",
    re.ASCII,
)
# Not what WAIC brought, but what somebody else did.
_BY = re.compile(
    r"(?<![a-z])(?:did|does|do|has|have|had) (?:the )?(?P<who>shanghai|china|city|government|state|us|usa)"
    r"(?![a-z]| (?:welcome|host|greet|see)(?![a-z]))"
    r"|(?P<han>(?:上海市?(?:政府)?|中国|国家)(?:的)?(?:在)?(?:人工智能|ai)?(?:领域|产业)?)(?=(?:总|的)?投资|投了|投入)",
    re.ASCII,
)
_DENIED = re.compile(r"(?P<word>(?<![a-z])(?:not|never)(?: yet| been)?|(?<!有)没有?|(?<!有)未|尚未)\s*$", re.ASCII)
_OF_A_FIRM = re.compile("[子分母]公司", re.ASCII)
_LINK = re.compile(
    r"\s*(?:(?:on|about|at|in|of|to|by|with|for|from|during|among|inside|around|regarding"
    r"|show(?:ed|ing)|display(?:ed|ing)|brought|launched)(?![a-z])\s*)?"
    r"(?:(?:the|an?|all|any|its)\s+)*|的?(?:一?共?有)?",
    re.ASCII,
)
_ALIKE = frozenset({"visits", "views", "yuan", "usd", "square_metres"})
_BRANCH = re.compile(r"(?<![a-z])(?:hong kong|macau|macao)(?![a-z])|香港|澳门|分会场|人口", re.ASCII)
# Who lives there is not who came to the branch there.
_OF_ITS_PEOPLE = re.compile(
    r"(?<![a-z])(?:(?:from|out of) (?:hong kong|hk|macau|macao)|where d(?:id|o|oes) (?:most|the majority))(?![a-z])"
    r"|(?<![a-z])(?:hong kong|hk|macau|macao)(?:'s)? (?:residents|citizens|compan(?:y|ies)|firms|nationals"
    r"|students|exhibitors)"
    r"|(?:来自|出自)(?:香港|澳门)|(?:香港|澳门)(?:籍|居民|市民|人士|学生|企业|公司|参展商|展商)",
    re.ASCII,
)
_SUM_OF_MONEY = re.compile(
    r"[0-9](?: ?(?:million|billion|bn|m|k))? ?(?:yuan|rmb|cny|dollars?|usd|euros?)(?![a-z])"
    r"|[0-9](?:万|亿|个亿)?元(?!宇宙)|[0-9]亿",
    re.ASCII,
)
# "Deals worth more than a billion", "who rented more than one booth"; asked for yes or no it is the figure itself.
_BEYOND = re.compile(
    r"(?<![a-z])(?:worth|rented|booked|had|with|took|won|got|costing|valued at) (?:more|fewer|less) than"
    r" (?:an? |one|two|three|four|five|ten|[0-9])|(?:how many|number of) (?:lots|pairs|sets) of(?![a-z])"
    r"|how many (?!visitors)(?:[a-z]+ ){1,2}(?:broke|beat|set|held|hold|smashed)"
    r" (?:an? |any |the |their |world )*records?",
    re.ASCII,
)
_HOW_MANY = re.compile(r"(?<![a-z])(?:how many|number of)(?![a-z])", re.ASCII)
# What is counted cannot be money, whatever else the question names.
_HOW_MANY_OTHERS = re.compile(
    r"(?<![a-z])how many (?:of the |of )?(?:(?:signed|industrial|major|ai|big|investment) )?(?:companies|firms"
    r"|startups|start-ups|people|projects)(?![a-z])"
)
# "Forums 2023: how many attended?" asks for those of the forums.
_CAME_TO_IT = re.compile(
    r"(?<=[,:;?] )how many (?:people |visitors )?(?:attended|came|went|turned up|showed up|visited|joined)(?![a-z])",
    re.ASCII,
)
# Words that address somebody, said of those who are counted.
_PREDICATE = re.compile(
    r"(?<![a-z])(?:were|was|are|is|being) (?:all |mostly |also )?(?P<who>"
    r"(?:professor|teacher|captain|boss|friend|lad|king|queen|colleague|editor|client|reader|wizard|genius|legend)"
    r"(?:e?s)?|lad(?:y|ies)|gentlem[ae]n|listed (?:companies|firms))(?![a-z])",
    re.ASCII,
)
_OF_SIGNING = re.compile(r"(?:closing|signing) ceremony|闭幕式|签约仪式", re.ASCII)
_SHOWN = frozenset({"on display", "on show", "showcased"})  # what is counted was there
_PEOPLE = frozenset({"people", "guests", "representatives"})
_HUNDRED_MILLION = 100_000_000


def narrowed_by(base: FactBase, mentions: Mentions, asked: tuple[str, ...]) -> Iterator[str]:
    """The words that narrow the metrics asked for, or hand them to another event; as they stand in the folded text."""
    yield from (found.group() for found in OTHER_EVENTS.finditer(mentions.text))
    counted = {
        name for name in asked if base.metrics[name].kind is MetricKind.COUNT and editions_with(base, name)
    }  # fmt: skip
    found = _BY.search(mentions.text)
    if found and any(editions_with(base, name) for name in asked):
        yield found["who"] or found["han"]
    if not counted:
        return
    for one in mentions.metrics:
        if counted.isdisjoint(one.metrics):
            continue
        for start, _ in one.parts:
            if found := _BEFORE.search(mentions.text[:start]):
                yield found["origin"] or found["han"]
            if (found := _DENIED.search(mentions.text[:start])) and found.start("word") not in dict(one.parts):
                yield found["word"]
    yield from done_otherwise(base, mentions, counted)
    yield from (found.group() for found in _OF_A_FIRM.finditer(mentions.text))
    yield from _of_another(base, mentions, counted)
    for found in _FROM.finditer(mentions.text):
        yield found["origin"] or found["han"] or found.group()


def limited_by(
    base: FactBase, mentions: Mentions, hints: Container[Hint], asked: Sequence[str], years: Sequence[int]
) -> Iterator[str]:
    """The words that ask for less than the figures asked for: a part, a share, a plan that no source tells."""
    figures = [base.metrics[name] for name in asked if base.metrics[name].is_figure]
    branch = _BRANCH.search(mentions.text)
    of_place = bool(asked) and all(base.metrics[name].group == "place" for name in asked)
    told_of = of_place and branch is not None and branch.group() == "分会场"  # the venues tell of their branches
    if branch and not told_of and not (asked and all(_of_branch(base, name) for name in asked)):
        yield branch.group()
    if origin := _OF_ITS_PEOPLE.search(mentions.text):
        yield origin.group()
    if not figures:
        yield from limited_in_texts(base, mentions, hints, asked)
        return
    money = _SUM_OF_MONEY.search(mentions.text)
    if money and all(one.kind is MetricKind.COUNT and not _in_many_millions(one, money.group()) for one in figures):
        yield money.group()
    contrasts = contrasts_in(mentions.text)
    told = set(harmless(base, contrasts, asked))
    yield from (mentions.text[one.start : one.end] for one in contrasts if (one.start, one.end) not in told)
    yield from _partial(base, mentions, asked, figures[0].kind)
    yield from changed_by(base, mentions, asked)
    yield from measured_otherwise(mentions.text, figures)
    yield from days_in(mentions.text, figures)
    yield from set_apart(base, mentions, hints, asked, figures)
    part = words_of(Hint.PART, mentions.text) if Hint.PART in hints else ""
    if part and not (_OF_SIGNING.fullmatch(part) and all(_is_signed(one) for one in figures)):
        yield part
    yield from counted_otherwise(mentions, asked, figures)
    changes = Hint.TREND in hints or Hint.COMPARE in hints
    if not changes:
        yield from asked_otherwise(mentions, asked, figures, years)
    if Hint.SHARE in hints and not changes and all(one.kind is not MetricKind.PERCENT for one in figures):
        yield words_of(Hint.SHARE, mentions.text)
    if Hint.PLAN in hints and years and all(_only_told(base, one.id, year) for one in figures for year in years):
        yield words_of(Hint.PLAN, mentions.text)
    yield from _taken_off(base, mentions, asked)
    yield from _beside_it(base, mentions, asked)


def _is_signed(metric: Metric) -> bool:
    """Whether a figure counts what is signed: that is done at a ceremony, and told of the whole edition."""
    return "signed" in metric.names.en.casefold()


def _in_many_millions(metric: Metric, money: str) -> bool:
    """Whether 亿 beside a count is a number of it, and no sum of money: views are counted so, companies are not."""
    return money.endswith("亿") and metric.plausible is not None and metric.plausible[1] >= _HUNDRED_MILLION


def _of_branch(base: FactBase, name: str) -> bool:
    return "Hong Kong" in base.metrics[name].names.en


def _partial(base: FactBase, mentions: Mentions, asked: Sequence[str], kind: MetricKind) -> Iterator[str]:
    """What sets apart some of those that are counted, or counts something else than the figure."""
    if (beyond := _BEYOND.search(mentions.text)) and _HOW_MANY.search(mentions.text):
        yield beyond.group()
    if predicate := _PREDICATE.search(mentions.text):
        yield predicate["who"]
    came = _CAME_TO_IT.search(mentions.text)
    if came and len(asked) > 1 and any(base.metrics[name].accumulates for name in asked):
        yield came.group()
    others = _HOW_MANY_OTHERS.search(mentions.text)
    if others and len(asked) == 1 and kind is MetricKind.MONEY:
        yield others.group()
    whole = OUT_OF.search(mentions.text)
    if whole and all(one.start < whole.end() for one in mentions.metrics if not set(asked).isdisjoint(one.metrics)):
        yield whole.group().strip(" ,")


def _only_told(base: FactBase, metric: str, year: int) -> bool:
    """Whether the sources tell how an edition went, and none what was planned of it."""
    claims = base.live_claims(metric, year)
    return bool(claims) and all(claim.modality is Modality.REPORTED for claim in claims)


def _beside_it(base: FactBase, mentions: Mentions, asked: Sequence[str]) -> Iterator[str]:
    """Names of what is not asked and not said in passing: "visitors at the Expo Centre", "大模型企业的参展商"."""
    units = {unit for name in asked for unit in base.metrics[name].units}
    of_people = bool(_PEOPLE & units)
    meant = meant_in(mentions.text)
    whole = OUT_OF.search(mentions.text)
    for one in mentions.metrics:
        if meant and not any(start <= one.start < end for start, end in meant):
            continue  # what was said first is not meant
        if whole and one.start < whole.end():
            continue  # the whole of which a part is asked
        if is_denied(mentions.text, one) or (of_people and all(_is_gathering(base, name) for name in one.metrics)):
            continue
        if all(base.metrics[name].group == "announcements" for name in one.metrics):
            continue  # "announced", "promised": verbs that stand beside any figure
        if (
            one.name in PASSING
            or one.name in INCIDENTAL
            or (one.name in _SHOWN and all(can_be_seen(base, name) for name in asked))
            or not set(asked).isdisjoint(one.metrics)
            or _is_of_its_name(base, one, asked)
        ):
            continue
        if any(units & set(base.metrics[name].units) & _ALIKE for name in one.metrics):
            continue  # another name for the same kind of thing
        if any(near.metric in asked for name in one.metrics for near in base.metrics[name].near):
            continue  # the list of what is counted
        comes = all(base.metrics[name].accumulates for name in one.metrics)
        if comes and all(word.text in FILLERS for word in words(one.name)):
            continue  # "turned up"
        yield mentions.text[one.start : one.end]


def _taken_off(base: FactBase, mentions: Mentions, asked: Sequence[str]) -> Iterator[str]:
    """People who may be among those asked for, and are not to be counted: "visitors without the journalists"."""
    units = {unit for name in asked for unit in base.metrics[name].units}
    if _PEOPLE.isdisjoint(units) and "visits" not in units:
        return
    for one in mentions.metrics:
        others = {unit for name in one.metrics for unit in base.metrics[name].units}
        if others & _PEOPLE and set(asked).isdisjoint(one.metrics) and takes_off(mentions.text, one):
            yield mentions.text[one.start : one.end]


def _is_of_its_name(base: FactBase, one: MetricMention, asked: Sequence[str]) -> bool:
    """Whether a name only says again what is asked for: 记者 of 记者所属国家, the exhibitors beside a share of them."""
    figures = [base.metrics[name] for name in asked]
    if any(one.name.removesuffix("数") in figure.names.of("zh-CN") for figure in figures):
        return True
    counts = all(base.metrics[name].kind is MetricKind.COUNT for name in one.metrics)
    return counts and all(
        figure.kind is MetricKind.PERCENT and set(one.metrics) <= set(figure.not_same_as) for figure in figures
    )


def _is_gathering(base: FactBase, metric: str) -> bool:
    """Whether a metric counts what people come to, without counting them: guests are those of the forums anyway."""
    one = base.metrics[metric]
    return one.kind is MetricKind.COUNT and not one.accumulates and _PEOPLE.isdisjoint(one.units)


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
