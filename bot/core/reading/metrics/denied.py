"""What a question names in order to leave it out: "guests, not exhibitors", "as opposed to views", 意向的不算."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.reading.text.kin import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.core.reading.mentions import Mentions
    from bot.core.reading.metrics.lexicon import MetricMention

    Span = tuple[int, int]

_CONTRAST = (
    r"(?:as )?(?:opposed to|distinct from|distinguished from|against)|rather than|instead of|in contrast (?:to"
    r"|with)|unlike"
    r"|leaving (?:out|aside)|setting aside|forget(?: about)?|never mind|ignoring|ignore"
)
_NOT = re.compile(
    rf"(?<![a-z])(?:not|no|without|excluding|except|i (?:do not|don't) (?:mean|need|want)|{_CONTRAST})"
    r"(?: (?:the|as|per|by|merely|just|only|mere|simply|those|any|of|number|counting))* ?$"
    r"|(?:而非|并非|不是|不含|不算|不要|不问|不看|别给我|不要给我|不包括|除了?|先?别管|撇开|抛开|抛去)(?:问|说|要|指|什么)?$",
    re.ASCII,
)
_DENIES = re.compile(
    r"\s*(?:and |but )?(?:(?:not|no|without|excluding|except|rather than|instead of|as opposed to)(?![a-z])"
    r"|不要|不是|不含|不算|而非|并非|除了)",
    re.ASCII,
)
_STRETCH = re.compile(r"[,;:.?!，；。？！(（]")
_NOT_BEHIND = (
    r"(?:的|那些|那部分|部分|类|项目|金额|数|量|人次|人数)*(?:都|就|可以|统统|一律|先)?"
    r"(?:不算|不要|不含|不计|不用|除外|不包括|别算|不问|不看|不管|不用算|(?:不用|不必|不需要|无需|甭|别)再?(?:报|说|给|提|管|列|讲)"
    r"|(?:我们?|咱|俺)(?:已经|都|早就?|已|自己|这边|手上|手头)*(?:有|知道|晓得|清楚|查到|拿到|看到|掌握|找到))(?:我|在内|进去|进来|了|哦|啊|哈|的话)*"
    r"(?=[,.;:?!，。；？！]|$)"
)
_BEHIND = re.compile(
    rf"{_NOT_BEHIND}|,? (?:(?:do|does|are|is|should)(?:n't| not)|not) (?:to be )?"
    r"(?:count(?:ed|ing)?|included|meant|wanted|matter|asked)(?= ?[,.;?!)]| ?$)"
    r"| i (?:already (?:have|know)|have already|know already)(?= ?[,.;?!)]| ?$)"
    r"|,? (?:being )?(?:left|set|put|leaving|setting|putting) (?:aside|to one side|out of it)(?= ?[,.;?!)]| ?$)",
    re.ASCII,
)
# Words that are no name of anything and still say which of two near figures is not meant.
_ASIDE = re.compile(
    rf"(?:(?<=[,(;-] )|(?<=[,(;])|(?<=and )|(?<=but )|(?=(?:as )?(?:opposed|distinct)|rather|instead))"
    rf"(?:not|{_CONTRAST})(?: (?:merely|just|only|mere|simply|the|those|what was|ones|that were|by))*"
    r" (?P<word>intended|planned|announced|signed|expected|intentions|intents|contracts|signed contracts"
    r"|promised|forecast|projected|online|shown"
    r"|declared)(?: (?:ones|only|figure|value|sum|amount))?(?= ?[,.;?!)]| ?$| (?:in|at|for|of) (?:waic )?[0-9])"
    rf"|(?P<han>意向|意向性|计划|预计|预期|线上|线下|网上|现场|拟签){_NOT_BEHIND}",
    re.ASCII,
)


_MINUS = re.compile(
    r"(?<![a-z])(?:not (?:counting|including)|excluding|except(?: for)?|without|leaving out|minus|other than"
    r"|apart from"
    r"|aside from|besides|less)(?: (?:the|any|all|those|its))* ?$|(?:不算|不含|不包括|不计|除去|除了|除|扣除"
    r"|扣掉|去掉|刨去)$",
    re.ASCII,
)
_MINUS_BEHIND = re.compile(
    r"(?:们|的|那些|人数)*(?:都|就)?(?:不算|不含|除外|不计|不包括|以外|之外)|,? (?:excluded|not (?:counted"
    r"|included)|left out|(?:do|does)n't count)",
    re.ASCII,
)
_BETWEEN = re.compile(
    r"(?<![a-z])(?:other than|not|except(?: for)?|excluding|without|rather than|apart from|besides)(?: (?:the"
    r"|any|only|just|so|very))* $",
    re.ASCII,
)


_NUMBER = (
    r"(?:[0-9][0-9.,]*|[一二两三四五六七八九十百千零〇半]{1,7})(?:多|来|余|几)?[万亿千百]{0,2}(?:多|余)?"
    r"(?:平方米|平米|平|人民币|美元|分钟|小时|人次|个亿|[家个位名场项款台件份支批张颗枚条天年届元块人国次倍成])?"
)
_OR_NUMBER = re.compile(
    rf"(?:到底|究竟|应该|大概|大约|约|得)*[是有为算叫]?(?:一共)?{_NUMBER}[,]?(?:还是|或者是?|或是){_NUMBER}(?:来着)?",
    re.ASCII,
)
_BESIDES = re.compile(r"除了?$", re.ASCII)
_AND_ALSO = re.compile(r"(?:以外|之外|外)?[,，]?(?=还|另|又|也)", re.ASCII)
_SET_ASIDE = re.compile(
    r"(?<![是还就])(?:而不是|并不是|可不是|不是|并非|而非|不问|没问|不要|别给我|别跟我说)(?:问|说|要|指)?"
    r"(?P<word>参展|参会|到会|观展|看展|展出|首发|签约|采购|投资|观看|直播|转播|注册|曝光|演讲|参赛|获奖|报名|揭牌|落户|落地"
    r"|金额|总额|投资额|数量|家数|个数|面积|价值)(?:的|数|数量|那个|人数|金额|额|总?量|总?次数|人次)*(?=[,.?!;，。？！；]|$)",
    re.ASCII,
)


_OF_IT = (
    r"(?: (?:in|of|for|from|at|the|waic|year|edition|conference|that|those|one|including|what happened))* ?(?:waic )?$"
)
_NOT_THAT_ONE = re.compile(
    r"(?<![a-z])(?:(?:other than|apart from|aside from|besides|without|minus|excluding|except(?: for)?"
    r"|not counting|leaving out"
    r"|ignoring|skipping|i (?:don't|do not) mean|(?:all|every|any|each)(?: of (?:them|the [a-z]+)"
    r"| [a-z]+)? (?:but|save))"
    rf"{_OF_IT}|(?<!or )(?<!why )(?<!if )(?<!whether )not ?$)|(?:(?:^|[,;:(-] ?)(?:and |but )?| and | but )not{_OF_IT}"
    r"|(?:而不是|(?<!是)不是|而非|并非|不含|不算|不包括)(?:说|指|问)?$",
    re.ASCII,
)


def without_denied(mentions: Mentions) -> Mentions:
    """What is named, but for editions that are named to be left out beside another one: "2023, not 2022"."""
    out = [one for one in mentions.editions if _NOT_THAT_ONE.search(mentions.text[: one.start])]
    left = tuple(one for one in mentions.editions if one not in out)
    if not out or not left or any(len(one.years) != 1 for one in left):
        return mentions
    spans = [
        (found.start() if (found := _NOT_THAT_ONE.search(mentions.text[: one.start])) else one.start, one.end)
        for one in out
    ]
    return replace(mentions, editions=left, framed=(*mentions.framed, *spans))


def edition_denied(mentions: Mentions) -> str:
    """The words by which a question leaves out the only edition that it names, or one of many; empty without them."""
    found = (_NOT_THAT_ONE.search(mentions.text[: one.start]) for one in mentions.editions)
    return next((one.group().strip(" ,;:(-") for one in found if one), "")


def denied_before(text: str, at: int) -> bool:
    """Whether what begins at a place of a folded text is left out by the words right before it."""
    return bool(_NOT.search(text[:at]))


def denied_behind(text: str, at: int) -> bool:
    """Whether what ends at a place of a folded text is left out by the words behind it: 线上的不算."""
    return bool(_BEHIND.match(text, at))


def is_denied(text: str, mention: MetricMention) -> bool:
    """Whether a mention names what is not asked: "guests, not exhibitors"."""
    before = text[: mention.start]
    denied = denied_before(text, mention.start) or _DENIES.match(_STRETCH.split(before)[-1])
    return bool(denied) or denied_behind(text, mention.end)


def takes_off(text: str, mention: MetricMention) -> bool:
    """Whether a mention names some of those that are counted, to be taken off: "people, not counting journalists"."""
    return bool(_MINUS.search(text[: mention.start]) or _MINUS_BEHIND.match(text, mention.end))


def breaks(text: str, mention: MetricMention) -> str:
    """The denial between the words of a name, as it stands: "robots other than humanoid ones"; empty without one."""
    gaps = (text[first[1] : second[0]] for first, second in pairwise(mention.parts))
    return next((found.group() for gap in gaps if (found := _BETWEEN.search(gap))), "")


def left_out(mentions: Mentions, asked: Collection[str], own: Sequence[str]) -> Iterator[Span]:
    """Where a folded text leaves out what is not asked: other figures that it names, and words in no name of them."""
    text = mentions.text
    for one in mentions.metrics:
        if not set(asked).isdisjoint(one.metrics) or len(one.parts) > 1:
            continue
        if before := _NOT.search(text[: one.start]):
            yield before.start(), one.end
        elif behind := _BEHIND.match(text, one.end):
            yield one.start, behind.end()
    for found in _ASIDE.finditer(text):
        word, han = found["word"], found["han"]
        if not any(han in name if han else stem(word) in name.split() for name in own):
            yield found.span()


def offered(text: str, editions: Sequence[Span]) -> Iterator[Span]:
    """Where a folded text offers two numbers that are no editions: the figure itself is the answer."""
    for found in _OR_NUMBER.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in editions):
            yield found.span()


def besides(text: str, named: Sequence[Span]) -> Iterator[Span]:
    """Where a folded text leaves out what is named as a whole and asks for something else: 除了产业项目，还签了几个."""
    for start, end in named:
        before, after = _BESIDES.search(text[:start]), _AND_ALSO.match(text, end)
        if before and after:
            yield before.start(), after.end()


def set_aside(text: str, own: Sequence[str]) -> Iterator[Span]:
    """Where a folded text says what is not asked, by a word that is in no name of what is (``own``)."""
    for found in _SET_ASIDE.finditer(text):
        if not any(found["word"] in name for name in own):
            yield found.span()
