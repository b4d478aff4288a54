"""Words that play a role beside what is asked and narrow nothing: that those counted were there, that only they count.

"Academicians who showed up" are the academicians of the sources, and "visitors on site, the stream left out" are the
visitors. Whatever is no such phrase still counts word for word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.metrics.known import units_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.metrics.lexicon import MetricMention

    Span = tuple[int, int]

_PRESENT = frozenset(
    (
        "people",
        "guests",
        "exhibitors",
        "companies",
        "organisations",
        "groups",
        "outlets",
        "teams",
        "countries",
        "robots",
    )
)
"""Units of what can be there: people, those whom people stand for, and what walks about."""
_COMERS = frozenset(("visits", "people"))
_HALLS = r"the (?:(?:exhibition|show|expo|fair|exhibit) )?(?:halls?|floors?|stands|booths|aisles)"
_WHO = r"(?:(?:who|that|which) )?(?:(?:have|has|had|did|actually|really|finally|all|eventually|also|even) )*"
_THERE = (
    r"(?:show|turn|rock|roll|pitch|pop|end)(?:ed|n|s)? up(?! (?:with|late|early|to))",
    r"turn(?:ed)? out(?! (?:to|for))",
    r"(?:c[ao]me|came) (?:along|by|over|round|around)(?! (?:from|with))",
    r"(?:drop(?:ped)?|stop(?:ped)?|pop(?:ped)?|swing|swung|stroll(?:ed)?) (?:in|by|round)(?! from)",
    r"ma(?:de|ke) it(?: (?:there|over|along|in person))?(?! (?:onto|on|to the|into))",
    r"(?:made|make|put in) an appearance",
    r"(?:(?:were|was|are|is|been|be) )?on the (?:spot|ground)",
    r"(?:ma(?:de|ke)) the trip",
    r"(?:were|was|are|is|been|be) (?:there|present|around|on hand|on site)",
    r"(?:(?:were|was|are|is|been|be) )?(?:in attendance|in the room|involved|represented|attending|taking part)",
    r"(?:(?:were|was|are|is|been|be) )?among the (?:guests|attendees|participants|visitors|crowd|audience)",
    r"(?:had|have|sent|send) (?:their )?(?:people|somebody|someone|staff|a delegation|delegates)(?: there)?",
    r"(?:took|take|taken) (?:part|(?:their |a )?(?:seats?|places?)|a bow)",
    rf"(?:stood|strolled|walked|roamed|stalked|wandered)(?: about| around)? (?:(?:in|through|on|round) )?{_HALLS}",
    r"mingled with the (?:visitors|crowds?|public)",
    r"grac(?:ed|e) (?:it|the event|the conference|the occasion)",
    r"(?:show|showed|shown) (?:their faces?|face)",
    r"(?:could|can|did) (?:one|you|people|visitors|we) (?:get to )?(?:meet|see|hear|listen to)",
    (
        "(?:took|take) the trouble(?: (?:to (?:come|attend|show up)|of coming))?|came calling|pli(?:ed) their"
        " (?:trade|wares)"
    ),
    r"(?:jostl|vi|compet)(?:ed|ing) for attention|went up (?:on|to) (?:the )?stage|(?:were|was) housed",
    r"(?:stream|flood|fil|trickl|roll)(?:ed|led) in(?! (?:late|early))|took up space",
    r"(?:accept|follow|answer|heed)(?:ed)? (?:the|an|its|their) (?:invitation|call|summons)",
    r"(?:were|was|are) (?:in the (?:house|building)|on the guest list|lined up)",
    r"hono(?:u)?r(?:ed)?(?= .*with (?:their|its) (?:presence|company))",
    r"(?:gathered|assembled|met|came together|were) under (?:one|the same|its) roof",
    r"(?:pitch(?:ed)? (?:their )?tents?|rent(?:ed)? (?:floor )?space|set up (?:camp|shop))",
    r"(?:set|put) foot (?:in|on) (?:the )?(?:halls?|venue|site|floor|grounds)",
    (
        "(?:cram|crowd|squeez|pil|pack|pour|stream|flock)(?:m?ed|e|ed)? (?:into|in|through|to) the (?:halls?"
        "|doors|venue|building)"
    ),
)
_PRESENCE = re.compile(rf"(?<![a-z]){_WHO}(?:{'|'.join(_THERE)})(?![a-z])", re.ASCII)
_TOLD = frozenset(("needs", "jobs", "documents", "agreements", "products", "actions", "forums", "events"))
_MADE_KNOWN = re.compile(
    r"(?<![a-z])(?:(?:(?:were|was|been) )?made (?:public|known|available)|in store"
    r"|on the (?:bill|programme|agenda|menu|cards|calendar|table)"
    r"|(?:did|could|can) (?:the )?(?:delegates|visitors|people|attendees|guests|participants)"
    r" (?:get|attend|choose from|go to|pick from|sit through))(?![a-z])",
    re.ASCII,
)
# Those who came to the whole of it, by its doors: "flocked to the halls", "were counted at the gates".
_COMING = re.compile(
    rf"(?<![a-z]){_WHO}(?:(?:flock|stream|pour|troop|crowd|head|go|came|come|went|walk|ma[dk]e their way)(?:ed)?"
    rf" (?:in)?to (?:{_HALLS}|the venue)|pass(?:ed)? (?:through )?the (?:gates?|doors?|turnstiles?|entrances?)"
    r"|paid (?:it )?a visit|ma[dk]e the trip"
    rf"|set foot (?:in|on) (?:{_HALLS}|the venue)"
    r"|(?:(?:were|was) )?counted (?:at|on) the (?:gates?|doors?|venue|entrances?))"
    r"(?![a-z])",
    re.ASCII,
)
# Things are looked at; whoever says so means all of them. A project on show is another thing than one that is signed.
_SHOWABLE = frozenset(("products", "robots", "models", "chips", "exhibitors"))
_SHOWN = re.compile(
    r"(?<![a-z])(?:(?:could|can|did) (?:the )?(?:visitors?|you|people|one|attendees|guests|we|the public)"
    r" (?:see|meet|visit|admire|look at|check out|find|come across|get to see|marvel at|try(?: out)?|test"
    r"|touch|play with|experience|inspect"
    r"|gaw[kp] at|gaze at)"
    r"|(?:(?:which|that|who) )?(?:(?:was|were|are|could be|can be|have been|being) )*"
    rf"(?:(?:st(?:ood|anding) )?(?:on|in|at) {_HALLS}|on (?:show|display|view|stage)"
    r"|in the (?:spotlight|limelight)|up for inspection|there to behold|to behold"
    r"|there to (?:see|be seen)|to be seen|to see|seen|in the exhibition"
    r"|at the (?:stands|booths|exhibition|expo|show)))"
    r"|(?<![a-z])(?:(?:which|that|who) )?(?:fill(?:ed)?|populated?|occup(?:y|ied)|lined|took over|crowded"
    r"|adorned|inhabited)"
    rf" (?:{_HALLS}|the (?:exhibition|expo))"
    r"|(?<![a-z])(?:grac(?:ed|e) the (?:halls?|stage|floor)|(?:saw|see) the light of day|(?:took|take) a bow)"
    r"|(?<![a-z])(?:(?:laid out|put out|set out|out) )?(?:(?:for|to|before|in front of) the|to)"
    r" (?:public|crowds?|visitors)"
    r"(?: to (?:see|admire|look at|marvel at|try|touch))?"
    r"(?! (?:for|by|from|in the|of|days?|sector)(?![a-z]))(?![a-z])",
    re.ASCII,
)
# The sources count "countries and regions"; no question asks for the regions alone.
REGIONS = re.compile(r"(?:(?<=countries)|(?<=nations)|(?<=states)) (?:and|or|&|/) regions(?![a-z])", re.ASCII)
# "In the summer of 2023", "in the pandemic year 2020": the edition again, in other words.
_SEASON = re.compile(
    r"(?<![a-z])(?:(?:in|by|of|from|during|back in) )?(?:the |that )?(?:summer|pandemic|covid|corona)"
    r"(?: (?:edition|year))?(?: of)?(?= (?:the )?(?:waic )?20[12][0-9])",
    re.ASCII,
)
# The number is asked behind the name: "companies on display at WAIC 2018, how many were there".
_HOW_MANY = r"how many(?: (?:of )?(?:them|these|those|'?em))?"
_HOW_MANY_THERE = re.compile(
    rf"{_HOW_MANY} (?:(?:were|are|was|is) (?:there|they|that|it)(?: (?:in all|altogether|in total))?)(?![a-z])",
    re.ASCII,
)
_HOW_MANY_CAME = re.compile(
    rf"{_HOW_MANY} (?:came|come|attended|joined|participated|went|{'|'.join(_THERE)})(?![a-z])(?! (?:from|to|with))",
    re.ASCII,
)
# Whose doing it is where no other's can be: "how many forums did the organisers stage".
_DID = r"(?<![a-z])(?:did|do|does|had|have|has|could|can) (?:the )?(?:20[0-9]{2} )?"
_BY = r"(?<![a-z])by (?:the |all )?(?=[a-z]+(?![a-z]| (?:from|of|in the|with|who|based)(?![a-z])))"
_HOSTS = r"(?:organi[sz]ers|hosts|halls|venue|show|fair|show floor|organi[sz]ing (?:committee|body|bodies))(?![a-z'])"
_FIRMS = "exhibitors|companies|firms|enterprises|vendors|businesses"
_DOERS = {
    **dict.fromkeys(("products", "robots", "models", "chips"), _FIRMS),
    "jobs": rf"{_FIRMS}|employers|recruiters",
    "needs": rf"{_FIRMS}|buyers|purchasers|buyer groups|procurement groups",
}
_NAMED_BEFORE = re.compile(
    r"[^a-z]*(?:(?:in|at|of|for|the|waic|edition|conference|event|year|during|on|who|that|came|attended)[^a-z]+)*",
    re.ASCII,
)
_BETWEEN = re.compile(r"(?: (?!and |or |from |with )[a-z'-]+){0,3} ?", re.ASCII)
_SEEN_BETWEEN = re.compile(
    rf"{_BETWEEN.pattern}|{_NAMED_BEFORE.pattern}(?:how many(?: of (?:them|those|these))? )?", re.ASCII
)

_LEFT_OUT = (
    r"(?:not counting|not including|not|no|without|excluding|except(?:ing)?|leaving (?:out|aside)|ignoring|minus"
    r"|apart from|other than|setting aside|forget(?:ting)?|never mind|disregarding)"
    r"(?: (?:the|any|those|people|anyone|it))*"
)
_OUT = r"(?:不算|不含|不包括|不包含|不计|不要|除去|除了|除开|刨去|刨除|去掉|撇开|抛开|排除|扣除|不管|而非|不是)"
_OUT_BEHIND = r"(?:都|就)?(?:不算|不计|不含|除外|不要|不包括)(?:在内|进去|了)?(?=[,.;?!]|$)"
_ONLINE = (
    r"(?:on[- ]?line|the web|web|internet|live ?stream|streams?|streaming|virtual|remote|broadcast)"
    r"(?: (?:ones|part|side|audience|viewers|views|visitors|crowd|people|attendees|numbers|traffic))?"
)
_HERE = (
    r"(?:on[- ]?site|in[- ]person|off-?line|physical(?:ly)?|the (?:venue|halls?))"
    r"(?: (?:ones|part|side|audience|visitors|crowd|people|attendees|numbers))?"
)
_TAIL = r"(?:上|的|部分|观众|观看|人次|流量|人数|参观|观展)*"
_NOT_ONLINE = re.compile(
    rf"(?<![a-z]){_LEFT_OUT} {_ONLINE}(?![a-z])|{_OUT}(?:了|掉)?(?:线上|网上|在线|直播|云端|云上|网络){_TAIL}"
    rf"|(?:线上|网上|在线|直播|云端|云上|网络){_TAIL}{_OUT_BEHIND}",
    re.ASCII,
)
_NOT_ON_SITE = re.compile(
    rf"(?<![a-z]){_LEFT_OUT} {_HERE}(?![a-z])|{_OUT}(?:了|掉)?(?:线下|现场|到场|实地){_TAIL}"
    rf"|(?:线下|现场|到场|实地){_TAIL}{_OUT_BEHIND}",
    re.ASCII,
)
_ONLY_HERE = re.compile(
    r"(?<![a-z])(?:(?:only|just|purely|strictly) )?(?:on[- ]?site|in the flesh|physically|in[- ]person|face to face)"
    r"(?: only| alone)?(?![a-z])"
    r"|(?:[只光仅单就](?:算|看|要|问|说|数|限|想要|想问|关心)?(?:的是|的)?)?(?:线下|现场|到场|实地|亲自|亲临)(?:的)?",
    re.ASCII,
)

_THINGS = r"(?:machines?|robots?|devices?|gadgets?|products?|hardware|people|persons|visitors?|staff)(?: themselves)?"
_NO_THINGS = re.compile(rf"(?<![a-z]){_LEFT_OUT} {_THINGS}(?![a-z])|{_OUT}(?:机器人?|产品|展品|人)(?:本身)?", re.ASCII)
_NEVER_HELD = {
    "companies": (_NO_THINGS,),
    "views": (_NOT_ON_SITE,),
    "visits": (_NOT_ONLINE, _ONLY_HERE),
    "people": (_NOT_ONLINE, _ONLY_HERE),
}


def _is_count(metric: Metric) -> bool:
    return metric.kind is MetricKind.COUNT


def _counts(units: frozenset[str]) -> Callable[[Metric], bool]:
    return lambda metric: _is_count(metric) and not units.isdisjoint(metric.units)


def _can_be_there(metric: Metric) -> bool:
    return _counts(_PRESENT)(metric) and not metric.accumulates


def _came(metric: Metric) -> bool:
    return _counts(_COMERS)(metric) and metric.accumulates


# What is said of what is counted, by what can be said of it, and what may stand between the two.
_ROLES = (
    (_can_be_there, _PRESENCE, _BETWEEN),
    (_counts(_SHOWABLE), _SHOWN, _SEEN_BETWEEN),
    (_came, _COMING, _BETWEEN),
    (_counts(_TOLD), _MADE_KNOWN, _BETWEEN),
    (_is_count, _HOW_MANY_THERE, _NAMED_BEFORE),
    (_counts(_PRESENT), _HOW_MANY_CAME, _NAMED_BEFORE),
)


def presence(base: FactBase, text: str, metrics: Sequence[MetricMention]) -> Iterator[Span]:
    """Where a folded text says of what is counted right before that it was there, or asks how many that were."""
    for fits, pattern, between in _ROLES:
        ends = [end for one in metrics if all(fits(base.metrics[name]) for name in one.metrics) for _, end in one.parts]
        for found in pattern.finditer(text):
            if any(end <= found.start() and between.fullmatch(text, end, found.start()) for end in ends):
                yield found.span()
    yield from (found.span() for pattern in (REGIONS, _SEASON) for found in pattern.finditer(text))
    yield from _doers(base, text, metrics)


def _doers(base: FactBase, text: str, metrics: Sequence[MetricMention]) -> Iterator[Span]:
    """Where those are named who put up what is counted, and nobody else can have."""
    for one in metrics:
        units = units_of(base, one.metrics)
        for who in (_HOSTS, *(f"(?:{_DOERS[unit]})(?![a-z'])" for unit in units if unit in _DOERS)):
            for found in re.compile(f"(?:{_DID}|{_BY}){who}", re.ASCII).finditer(text, one.start):
                if any(_BETWEEN.fullmatch(text, end, found.start()) for _, end in one.parts if end <= found.start()):
                    yield found.span()


def can_be_seen(base: FactBase, name: str) -> bool:
    """Whether a figure counts what stands in the halls."""
    return not _SHOWABLE.isdisjoint(base.metrics[name].units)


def bounds(base: FactBase, text: str, asked: Sequence[str]) -> Iterator[Span]:
    """Where a folded text leaves out what the one metric asked for never holds: views of visits, machines of firms."""
    if len(asked) != 1 or base.metrics[asked[0]].kind is not MetricKind.COUNT:
        return
    for unit in base.metrics[asked[0]].units:
        for pattern in _NEVER_HELD.get(unit, ()):
            yield from (found.span() for found in pattern.finditer(text))
