"""What asks for less than the texts and lists of an edition tell: its halls, its hours, its hosts, how long a list is.

A theme, a place and its days are of the edition whole; what has a place or days of its own is no part of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.frames.recast import TEXTS
from bot.core.reading.metrics.denied import is_denied
from bot.core.reading.sense.parts import holds, own_names
from bot.core.reading.text.common import INCIDENTAL, PASSING
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.mentions import Mentions, MetricMention

# What is a part of an edition and may stand at a place of its own; the opening has a metric.
_OF_A_PART = re.compile(
    r"(?<![a-z])(?:hall (?:no\.? ?|number )?[a-z]?[0-9]+[a-z]?|crowded|(?:award|closing|signing|prize"
    r"|launch)s? (?:ceremony|session|gala|dinner|show)|main (?:forum|stage)"
    r"|plenary|gala|concert|hackathon|booths?|stands?|ticket|parking|metro|food|restaurants?|built|construct(?:ed"
    r"|ion)|architects?|how (?:big|large|old|tall|far|expensive|full|crowded)|costs?|prices?|rent"
    r"|(?<!waic )(?<!conference )(?<!event )stay(?:s|ed)?|sle(?:ep|pt)|lodged?|dined?|delegations?|ministers?|premier"
    r"|hotels?(?! (?:for|in)(?![a-z])))(?![a-z])"
    r"|[a-z]?(?<![0-9]{3})[0-9一二三四五六七八九十]号?展?[馆厅](?!还是)|颁奖|闭幕式|闭幕典礼|主论坛|分论坛|全会|晚会|展台|展位|地铁|停车|门票|售票|餐厅|吃饭|酒店(?!在)|建成|建造|建筑师|多大"
    r"|多远|多高|面积|租金|容纳|多少钱",
    re.ASCII,
)
_IN_TIME = re.compile(
    r"(?<![a-z])(?:tickets?|regist(?:er|ration)|appl(?:y|ication)s?|statement|speech|talk|keynote|award|plenary"
    r"|main forum"
    r"|published|released|built|founded|concert|gala|set up)(?![a-z])"
    r"|报名|售票|门票|卖票|演讲|发言|颁奖|全会|主论坛|申报|建成|成立|演唱会|晚会|投票|人最多|最多人",
    re.ASCII,
)
_OF_A_HOLDER = re.compile(
    r"(?<![a-z])(?:which|what|whose)(?: [a-z]+){0,2} (?:compan(?:y|ies)|firms?|exhibitors?|robots?|speakers?"
    r"|start-?ups?|products?"
    r"|guests?|countries|brands?|teams?)(?![a-z])"
    r"|哪(?:些|家|几家|个|几个)(?:公司|企业|展商|参展商|机器人|嘉宾|产品|国家|团队|品牌)",
    re.ASCII,
)
_WITHIN_A_DAY = re.compile(
    r"(?<![a-z])(?:weekdays?|(?:day|days) of the week|(?:on )?an? (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|what time(?! of (?:the )?year)|which hour|what hour|opening hours|opening times|o'clock)(?![a-z])"
    r"|星期[几一二三四五六日天]|周[几一二三四五六日](?![年届])|礼拜[几一二三四五六日天]|几点|几时几分|钟头",
    re.ASCII,
)
"""What no source tells of the days: on which weekday they fell, and the hours."""
_NOT_HELD = re.compile(
    r"(?<![a-z])(?:which|what|where|when)(?![a-z])[^,;]*(?<![a-z])(?P<word>not|never|n't) (?:held|take place"
    r"|hosted|used|happen"
    r"|in(?![a-z])|open)",
    re.ASCII,
)
# "How many walked the halls" asks for people, whatever it names besides.
_HOW_MANY_CAME = re.compile(
    r"(?<![a-z])how many (?:people |visitors |folks )?(?:[a-z]+ed|came|went|saw|flew|took)"
    r"(?![a-z])|(?<![a-z])how many (?:people|folks|persons|souls|heads)(?![a-z])|(?:多少|几)(?:个|位|名|万)?人(?!工)",
    re.ASCII,
)
# What somebody did or said is not who they are: "what did the organisers say about it", "what does the city offer".
_WHAT_THEY_DID = re.compile(r"(?<![a-z])(?:what|how) (?:did|do|does|has|have|had)(?: the| its)? $", re.ASCII)
_WHO_DID = re.compile(r"(?:organi[sz]ers?|(?:co-?)?hosts?|sponsors?|city|town)(?![a-z])", re.ASCII)
# What a theme means, and who owns a venue, is not what it is.
_OF_IT = re.compile(
    r"(?<![a-z])(?:what|how|why) (?:did|do|does) [a-z0-9' ]*?(?P<deed>replace|cost|symboli[sz]e|signify|imply|refer"
    r"|express|seat)(?![a-z])"
    r"|(?:^|(?<=[,;:.!?] ))(?P<who>who) (?:owns?|owned|built|designed|made|wrote|chose|picked|invented|coined"
    r"|thought|came|paid|painted|proposed|suggested|decided|runs|manages)(?![a-z])",
    re.ASCII,
)
_WHAT_MAKES = re.compile(r"(?<![a-z])what (?:makes?|made)(?! up)(?![a-z])", re.ASCII)
_NUMBER_OF = re.compile(r"(?:how many|number of)(?: the)?\s*$|(?:多少|几)[个位条名项场]?$", re.ASCII)


def limited_in_texts(base: FactBase, mentions: Mentions, hints: Container[Hint], asked: Sequence[str]) -> Iterator[str]:
    """The words that ask for less than texts and lists tell, or for another's; as they stand in the folded text."""
    yield from _number_of(mentions, asked)
    counted = _HOW_MANY_CAME.search(mentions.text)
    if counted and any(base.metrics[name].group == "place" for name in asked):
        yield counted.group()
    yield from _of_a_part(base, mentions, hints, asked)
    yield from _done_by(base, mentions, asked)
    yield from _told_of_another(base, mentions, asked)
    lists = asked and all(base.metrics[name].kind is MetricKind.ITEMS for name in asked)
    if lists and Hint.PART in hints and any(base.metrics[name].group == "people" for name in asked):
        yield words_of(Hint.PART, mentions.text)  # who came is told of the edition whole
    held = _NOT_HELD.search(mentions.text)
    if held and any(base.metrics[name].group in TEXTS for name in asked):
        yield held["word"]
    finer = _WITHIN_A_DAY.search(mentions.text)
    if finer and any(base.metrics[name].kind is MetricKind.DATE for name in asked):
        yield finer.group()


def _number_of(mentions: Mentions, asked: Sequence[str]) -> Iterator[str]:
    """What is listed and never counted, where its number is asked."""
    for one in mentions.metrics:
        if not set(asked).isdisjoint(one.metrics) and _NUMBER_OF.search(mentions.text[: one.start]):
            yield mentions.text[one.start : one.end]


def _of_a_part(base: FactBase, mentions: Mentions, hints: Container[Hint], asked: Sequence[str]) -> Iterator[str]:
    """What has a place, days or hosts of its own that no source tells, and what of these no source tells."""
    groups = {base.metrics[name].group for name in asked}
    if not groups or not groups <= TEXTS:
        return
    own = [word for name in asked for word in own_names(base, name)]
    patterns = [_OF_A_HOLDER, _IN_TIME if "when" in groups else _OF_A_PART]
    for found in (pattern.search(mentions.text) for pattern in patterns):
        if found and not any(holds(name, found.group()) for name in own):
            yield found.group()
    if "theme" not in groups:
        yield from (words_of(hint, mentions.text) for hint in (Hint.HIGHEST, Hint.LOWEST) if hint in hints)


def _done_by(base: FactBase, mentions: Mentions, asked: Sequence[str]) -> Iterator[str]:
    """What those did who are asked for, and what makes a place what it is: that is none of their names."""
    if not asked or any(base.metrics[name].group not in TEXTS for name in asked):
        return
    for one in mentions.metrics:
        if not set(asked).isdisjoint(one.metrics) and does_something(mentions.text, one):
            yield mentions.text[one.start : one.end]
    if found := _WHAT_MAKES.search(mentions.text):
        yield found.group()
    if found := _OF_IT.search(mentions.text):
        word = found["deed"] or found["who"]
        own = (one for one in mentions.metrics if not set(asked).isdisjoint(one.metrics))
        inside = any(word in mentions.text[slice(*part)] for one in own for part in one.parts)
        yield from () if inside else (word,)


def does_something(text: str, mention: MetricMention) -> bool:
    """Whether a folded text asks what those did that a mention names: "what did the organisers say"."""
    starts = (start for start, _ in mention.parts if _WHO_DID.match(text, start))
    return any(_WHAT_THEY_DID.search(text[:start]) for start in starts)


def _told_of_another(base: FactBase, mentions: Mentions, asked: Sequence[str]) -> Iterator[str]:
    """Names of figures and lists beside an edition's own texts: "the official name of the SAIL award"."""
    if not asked or any(base.metrics[name].group not in TEXTS for name in asked):
        return
    for one in mentions.metrics:
        if one.name in PASSING or one.name in INCIDENTAL or is_denied(mentions.text, one):
            continue
        if all(base.metrics[name].group not in (*TEXTS, "implication", "announcements") for name in one.metrics):
            yield mentions.text[one.start : one.end]
