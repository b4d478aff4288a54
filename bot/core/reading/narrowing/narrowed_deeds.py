"""What was done with those counted, or not done, that the figure does not count: not signed, closed, launched.

A figure of those who came is none of those who stayed away, and one of makers of robots none of who launched one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.metrics.denied import breaks, takes_off
from bot.core.reading.metrics.known import units_of
from bot.core.reading.text.kin import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.core.model import FactBase, Metric
    from bot.core.reading.mentions import Mentions

# Those who did not come and what was not signed are no part that a source tells: 没来的嘉宾, 未获奖的项目.
_UNDONE = re.compile(
    r"(?<![有到破过超达还])(?:没有?|未曾?|没能|未能|不曾|不肯|不愿|拒绝)"
    r"(?:签|来(?!得)|到(?!底)|拿|得|获|中奖|成[了功]?|展|参|发|放出|办|上台|报|揭|挂|落|对接|牵|撮|秀|亮|露|首|进|入|注册"
    r"|登|通过|兑现)"
    r"|[塞挤装纳请邀签谈办开摆放搬揽拉招引聘来进](?:不|没)(?:下|进|上|来|到|起|了|成|动|完|出|住)",
    re.ASCII,
)
# "Guests not announced", "exhibitors who never came": with a comma it is another figure that is not meant.
_NOT_DONE = re.compile(
    r" (?:(?:that|who|which) )?(?:(?:were|was|are|is|did|do|had|have|has|could|would) ?)?(?:not|never|n't)"
    r"(?: (?:yet|been|actually|really|even|finally|in the end))* (?:[a-z]+ed|held|shown|there|present|seen|sold"
    r"|won|from"
    r"|met|come|came|sent|make|show|turn|take|appear|attend|sign|exhibit|launch|speak|open|happen)(?![a-z])",
    re.ASCII,
)
_WITH_MORE = re.compile(
    r" (?:(?:that|which|who) )?(?:with|had|have|having|rented|renting|booked|took|worth|larger than|bigger than"
    r"|above|below)"
    r" (?:(?:more|fewer|less|at least|over|under|up to) (?:than )?)?(?:(?!20[0-9]{2}(?![0-9]))[0-9]|one|two"
    r"|three|ten|a hundred)",
    re.ASCII,
)
_ENDED = re.compile(
    r"(?<![a-z])(?:were|was|been|got|had to be|later|since) (?:then )?(?:shut(?: down)?|closed(?: down)?"
    r"|dissolved|abandoned"
    r"|cancell?ed|called off|scrapped|rejected|refused|turned (?:away|down)|banned|withdrawn|dismissed"
    r"|broken off|relocated)"
    r"(?![a-z])|(?<![a-z])(?:shut down|closed down|went bankrupt|went bust)(?![a-z])",
    re.ASCII,
)
# Those counted are no more: "how many institutes closed"; and who won of them is another count.
_THEY_ENDED = re.compile(
    r" (?:(?:that|who|which|have|had|has) )*(?:closed|folded|failed|collapsed|quit|left|won|lost)(?![a-z])"
)
_CLOSED = re.compile(r"closed$", re.ASCII)
_DEALS = frozenset({"agreements", "projects", "yuan", "batches"})  # these are closed when they are signed
_FIRMS_LAUNCHED = re.compile(
    r"(?<![a-z])(?:compan(?:y|ies)|firms?|enterprises?|businesses|outfits) (?:that |which |who )?"
    r"(?:launch|releas|unveil|introduc|debut)(?:ed|es|e|ing)?(?![a-z])"
)
_LAUNCHED = re.compile(
    r"(?<![a-z])(?:launch|releas|unveil|introduc|sell|debut|premier|announc)(?:ed|es|e|ing)?(?![a-z])|(?<![a-z])sold(?![a-z])"
    r"|发布|推出|首发|卖出|售出|上市",
    re.ASCII,
)
_NOT_ONES = re.compile(
    r"(?<![a-z])(?:not|no|other than|except(?: for)?|without|excluding)(?: the| those"
    r"| counting)* (?P<word>[a-z]+) ones?(?![a-z])",
    re.ASCII,
)
_TIMES = re.compile(
    r"(?<![a-z])(?:visited|came|come|attended|exhibited|spoke|returned|went|took part)(?: [a-z]+){0,2}? (?:twice"
    r"|more than once"
    r"|several times|repeatedly|(?:two|three|several|many) times|on (?:two|both|all|several"
    r"|more than one) days?)(?![a-z])",
    re.ASCII,
)
_OTHERS = {
    frozenset(("companies", "exhibitors", "organisations", "groups", "teams", "institutes", "outlets")): re.compile(
        r"(?<![a-z])how many (?:of the |different )?(?:companies|firms|enterprises|businesses|makers"
        r"|manufacturers|exhibitors|vendors)(?![a-z'])"
        r"|(?:多少|几)[家个]?(?:企业|公司|厂商|厂家)",
        re.ASCII,
    ),
}
_MEASURES = {
    MetricKind.COUNT: re.compile(r"(?<![a-z])how many (?:floors|storeys|levels)(?![a-z])", re.ASCII),
    MetricKind.DURATION: re.compile(
        r"(?<![a-z])how many (?:seconds|minutes|hours|weeks|months)(?![a-z])|(?:多少|几)个?(?:分钟|小时|钟头|秒)",
        re.ASCII,
    ),
    MetricKind.MONEY: re.compile(
        r"(?<![a-z])(?:how much (?:money|cash)|how many (?:(?:m|b|tr)illions? )?(?:of )?"
        r"(?:yuan|rmb|renminbi|dollars|bucks|euros))"
        r"(?![a-z])|多少(?:钱|资金|亿元|万元|个亿的钱)",
        re.ASCII,
    ),
}
# "How many foreign companies" is answered by no share of those from outside the city.
_A_COUNT = re.compile(
    r"(?<![a-z])how many (?:of the )?(?:[a-z]+ ){0,3}?(?:foreign|overseas|international)(?![a-z])"
    r"|(?:外国|国外|海外|境外)\S{0,6}(?:多少|几)[家个]|(?:多少|几)[家个](?:外国|国外|海外|境外)",
    re.ASCII,
)
# "Where did the visitors go", "which guests came", "how old were they": none of these asks for a number.
_DO = (
    "(?:did|do|does|were|was|are|is|had|have|could|can|will|would)"
    "(?: (?:the|all|most|its|their|those|these|(?:waic )?20[0-9]{2}(?:'s)?))*"
)
_ASKED_ELSE = re.compile(
    r"(?:^|(?<=[,;:.!?] )|(?<=and ))(?P<asked>(?:where|when|why|in (?:which|what) [a-z]+|what|who|whom"
    rf"|how(?: (?:old|young|tall|short|heavy|fast|smart|rich|far|safe|expensive|good))?) {_DO}"
    r"|(?:(?P<which>which)|what)(?: (?:kinds|sorts|types) of)?(?: (?:the|those|these))*) ",
    re.ASCII,
)
_NUMBER_WORDS = "count number no figure total turnout tally list head attendance view visit hit click watch"
_NUMBERS = frozenset(stem(word) for word in _NUMBER_WORDS.split())
_WHICH_HALL = re.compile(
    r"(?<![a-z])(?:which|what) (?:hall|venue|building|booth|stand|pavilion|zone|room|floor)s? (?:was|is|were|had"
    r"|has|drew|got|saw)"
    r"(?![a-z])|哪个(?:展馆|场馆|展厅|展区|展位|展台)(?:最|的?(?:人|面积|参展商))",
    re.ASCII,
)
_OF_FORUMS = re.compile(
    r"(?<![a-z])(?:industry|industrial|sector(?:al)?|special|parallel|side|regional|closed-door) forums?(?![a-z])",
    re.ASCII,
)


def done_otherwise(base: FactBase, mentions: Mentions, counted: Collection[str]) -> Iterator[str]:
    """The words of a folded text that say of those counted what their figure does not."""
    text = mentions.text
    yield from _denied(base, mentions, counted)
    yield from counts_others(base, mentions, counted)
    units = units_of(base, counted)
    for pattern in (_UNDONE, _TIMES, *((_OF_FORUMS,) if "forums" in units else ())):
        if found := pattern.search(text):
            yield found.group()
    ended = _ENDED.search(text)
    if ended and not (_CLOSED.search(ended.group()) and units & _DEALS):
        yield ended.group()
    launched = _FIRMS_LAUNCHED.search(text) if units and units <= {"companies", "exhibitors"} else None
    if launched is None and units == {"companies"} and all(_counts_firms(base, one) for one in counted):
        launched = _LAUNCHED.search(text)
    if launched and not any(start < launched.end() <= end for start, end in mentions.parts_of(counted)):
        yield launched.group()


def _denied(base: FactBase, mentions: Mentions, counted: Collection[str]) -> Iterator[str]:
    """What is denied of the very things that are counted."""
    text = mentions.text
    for one in mentions.metrics:
        if set(counted).isdisjoint(one.metrics):
            continue
        won = any(unit in _DEALS for name in one.metrics for unit in base.metrics[name].units)
        for pattern in (_NOT_DONE, _WITH_MORE) if won else (_NOT_DONE, _WITH_MORE, _THEY_ENDED):
            if found := pattern.match(text, one.end):
                yield found.group().strip()
        if broken := breaks(text, one):
            yield broken
        if takes_off(text, one):
            yield text[one.start : one.end]
    names = {stem(word) for name in counted for word in _names(base, name).casefold().split()}
    yield from (found.group() for found in _NOT_ONES.finditer(text) if stem(found["word"]) in names)


def counts_others(base: FactBase, mentions: Mentions, counted: Collection[str]) -> Iterator[str]:
    """Where a folded text asks how many companies, or people, and the figures count none: what they showed."""
    units = units_of(base, counted)
    parts = mentions.parts_of(counted)
    for others, pattern in _OTHERS.items():
        for found in pattern.finditer(mentions.text):
            inside = any(start <= found.start() < end for start, end in parts)
            if not inside and units.isdisjoint(others):
                yield found.group()


def asked_otherwise(
    mentions: Mentions, asked: Sequence[str], figures: Sequence[Metric], years: Sequence[int]
) -> Iterator[str]:
    """Where a text does not ask how many of those counted there were, but which, when, where, or what they did."""
    if not years or any(one.kind not in (MetricKind.COUNT, MetricKind.MONEY) for one in figures):
        return
    text, money = mentions.text, any(one.kind is MetricKind.MONEY for one in figures)
    every = [one for one in mentions.metrics if not set(asked).isdisjoint(one.metrics)]
    parts = dict(part for one in every for part in one.parts)
    for found in _ASKED_ELSE.finditer(text):
        if found.start("asked") in parts or (money and not found["which"]):
            continue
        end = start = found.end()
        while end in parts:
            end = parts[end] + 1
        if end > start and _are_many(text[start : end - 1], text[end - 1 :]):
            yield found["asked"]


def _are_many(said: str, behind: str) -> bool:
    """Whether a name is of more than one of those counted, and of no number itself: "guests", no "guest count"."""
    named = (*said.split(), *behind.split()[:1])
    many = any(word.endswith("s") or word in {"people", "media"} for word in said.split())
    return many and _NUMBERS.isdisjoint(map(stem, named))


def measured_otherwise(text: str, figures: Sequence[Metric]) -> Iterator[str]:
    """Where a folded text asks for another measure than the figures are of, or which hall has the most of it."""
    kinds = {one.kind for one in figures}
    for kind, pattern in _MEASURES.items():
        if kind not in kinds and (found := pattern.search(text)):
            yield found.group()
    if found := _WHICH_HALL.search(text):
        yield found.group()
    if kinds == {MetricKind.PERCENT} and (found := _A_COUNT.search(text)):
        yield found.group()


def _names(base: FactBase, name: str) -> str:
    """The English names of a metric, without the ways of asking for it, which may name what is set aside."""
    return " ".join((base.metrics[name].names.en, *base.metrics[name].aliases_en))


def _counts_firms(base: FactBase, name: str) -> bool:
    """Whether a metric counts firms of a trade: that these launched anything is told by none."""
    return base.metrics[name].kind is MetricKind.COUNT and "firms" in base.metrics[name].names.en.casefold()
