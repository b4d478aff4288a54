"""Small talk around one question: what somebody tells of himself, of a broken printer, of who bet what with whom.

A message may be long and ask one thing. Between its marks of punctuation stand stretches; one that tells a story is
left out where it names nothing that is asked for, no edition, number, place or other event, and no word by which the
question could be narrowed. Whatever else stands there is kept, and counts word for word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.asides import stretches
from bot.core.reading.common import INCIDENTAL
from bot.core.reading.folding import fold, is_han
from bot.core.reading.hint import Hint
from bot.core.reading.hints import find_hints
from bot.core.word_patterns import OTHER_EVENTS, any_of

if TYPE_CHECKING:
    from bot.core.mentions import Mentions
    from bot.core.model import FactBase
    from bot.core.reading.asides import Span

_FEW = 2
_SHORTEST = 40  # characters; a Han character counts for two
_TOLERATED = INCIDENTAL | frozenset(
    (
        "when",
        "where",
        "who",
        "said",
        "plan",
        "plans",
        "name",
        "date",
        "topic",
        "goal",
        "time",
        "谁",
        "时间",
        "计划",
        "哪里",
    )
)
_HARMFUL = frozenset({Hint.PART, Hint.SHARE, Hint.AVERAGE, Hint.SUM, Hint.CHOOSE, Hint.DISAGREE})
# What may narrow a question from another sentence: "only those", "I mean the foreign ones", "without the press".
_NARROWS = any_of(
    """without, except[a-z]*, exclud[a-z]*, rather, instead, only, just, mean, means, meant, strictly, purely, solely,
    specific[a-z]*, particular[a-z]*, especially, exclusively, namely, those, these, them, ones, whose, among, within,
    per, count[a-z]*, includ[a-z]*, interest[a-z]*, cares?, about, regarding, as for, when it comes to, from, halls?,
    zones?, pavilions?, districts?, venues?, sections?, tracks?, stages?, booths?, foreign[a-z]*, overseas, abroad,
    domestic, local, international, national, female, male, women, men, ladies, gentlemen, girls, boys, students, pupils,
    children, kids, tourists, professionals, buyers, investors, press, staff, private, listed, public, state, state-owned,
    startups?, start-ups?, unicorns?, paid, paying, free, new, newly, online, offline, on-?site, virtual, live, stream[a-z]*,
    focus[a-z]*, referring, refers?, consider[a-z]*, limit[a-z]*, restrict[a-z]*, areas?, sectors?, fields?, industry,
    kinds?, types?, sorts?, ignore, skip, leave, drop, minus, but not, or not"""
)
_NATIONS = re.compile(
    r"(?<![a-z])(?:chin(?:a|ese)|german[a-z]*|japan[a-z]*|america[a-z]*|usa?|uk|french|france|british|britain|korea[a-z]*"
    r"|india[a-z]*|russia[a-z]*|singapore[a-z]*|europe[a-z]*|asia[a-z]*|africa[a-z]*|ital[a-z]+|spa(?:in|nish)|arab[a-z]*"
    r"|israel[a-z]*|hong kong|taiwan[a-z]*|maca[ou]|dutch|swiss|swed[a-z]+|brazil[a-z]*|canad[a-z]+|australia[a-z]*)(?![a-z])"
    r"|[德美日韩英法俄台港澳]国?[企商人方资籍]|德国|美国|日本|韩国|英国|法国|俄罗斯|印度|新加坡|欧洲|欧美|港澳|台湾|外籍|亚洲|非洲",
    re.ASCII,
)
_NARROWS_HAN = re.compile(
    "只|仅|来自|不要|不含|不算|不包|除了?|以外|之外|其中|那些|这些|这种|那种|这类|那类|限|指的|意思|说的是|关于|对于|女|男"
    "|国外|海外|外国|外资|外地|本地|境外|国内|国企|民企|央企|首日|当天|开幕|闭幕|馆|展区|展位|分会场|学生|儿童|老外|企业|公司"
    "|单位|线上|线下|网上|现场|直播|包括|按|占|比例|百分|新增|首次|免费|付费|购票|专业|排除|不计|单独|单算|里的|中的"
)
# A bare "not" or "no" narrows ("not the press"); with a verb, or in these turns, it tells a story.
_NO = re.compile(
    r"(?<![a-z])(?:(?<!do )(?<!does )(?<!did )(?<!is )(?<!was )(?<!are )(?<!were )(?<!am )(?<!have )(?<!has )(?<!had )"
    r"(?<!could )(?<!would )(?<!should )(?<!can )(?<!need )(?<!will )not|neither|nor|never mind"
    r"|no(?! (?:way|idea|clue|luck|time|one|rush|worries|pressure|matter|sleep|signal|joke|doubt|more|longer|problem)))(?![a-z])",
    re.ASCII,
)
_TELLS = any_of(
    """i, i'm, i've, i'll, i'd, im, we, we're, we've, we'll, we'd, my, our, me, us, he, he's, she, she's, his, her, you,
    your, it's, mate, boss, buddy, dude"""
)
_HAPPENED = any_of(
    """[a-z]{3,}ed, is, are, was, were, has, had, broke, quit, went, came, died, fell, left, lost, ran, got, froze, won, did,
    made, took, said, says, goes, keeps, wants, needs, works, won't, isn't, doesn't"""
)
_TOLD = any_of(
    "says?, said, goes, claims?, claimed, told, thinks?, insists?, insisted, swears?, swore, reckons?, bets?, 说"
)
_WANTS = re.compile(
    r"(?<![a-z])(?:how (?:many|much|big|large|often|long)|which|what|when|where|wants?|wanted|needs?|needed|wish|likes?|look[a-z]*"
    r"|seek[a-z]*|search[a-z]*|after|ask[a-z]*|know|find|number|figures?|counts?|totals?)(?![a-z])|多少|几|哪|什么|想|要|查|找|问|求|数",
    re.ASCII,
)
_TELLS_HAN = re.compile(
    "我|咱|俺|他|她|你|您|老师|老板|室友|同学|同事|领导|邻居|孩子|爸|妈|爷|奶|朋友|作业|电脑|手机|明天|昨天|今天|救命|谢|急|打扰"
    "|麻烦|论文|吵|争|打赌|晚安|辛苦"
)
_TO_ASK = re.compile(
    r"(?<![a-z])(?:(?:could|can|would|will) you(?: (?:please|kindly|possibly))? (?:tell|let|give|say|remind|confirm)"
    r"|please tell|(?:i|we)(?: would|'d) (?:like|love|want) to (?:know|learn|ask|hear)|(?:i|we) (?:need|want|wish) to know"
    r"|(?:i|we) (?:would|should) be (?:most |very |much )?(?:obliged|grateful|glad|happy|pleased)|anyway|my question(?: is)?"
    r"|tell me|the question is)(?![a-z])|求问|请问|想问|问一下|告诉我|想知道|求助|我的问题",
    re.ASCII,
)
_OBLIGED = re.compile(
    r"(?<![a-z])(?:i|we) (?:would|should) be (?:most |very |much )?(?:obliged|grateful|thankful|glad|happy|pleased|delighted)"
    r" (?:to (?:learn|know|hear|be told|find out)|if (?:you|someone) (?:could|would|can) (?:tell|say to|let) (?:me|us)(?: know)?)"
    r"(?![a-z])",
    re.ASCII,
)
_PLEASANT = re.compile(
    r"how are you.*|how do you do|how's it going|can (?:you|anyone|somebody) help.*|with (?:the|my|our|kind|best|warm).*"
    r"|(?:and )?(?:just|only) (?:the |that |this )?(?:one|number|figure|one number|one figure)|nothing (?:else|more)"
    r"|(?:and )?(?:a |have a )?(?:very )?(?:nice|lovely|great|good|pleasant) (?:day|sunday|weekend|week|evening|one).*"
    r"|don't ask|long story|true story|you know|ok(?:ay)?|lol|anyway|sigh|ugh|phew|救命|唉+|哎+|呜+|哈+|急+|在线等",
    re.ASCII,
)
_NUMBER = re.compile(r"[0-9]|[一二三四五六七八九十百千]{2}|[百千万亿]")
_TIME = re.compile(
    r"[0-9]{1,2} ?(?:am|pm|minutes?|hours?|o'clock|percent of my)(?![a-z])|(?:[0-9]+|[一二三四五六七八九十两]+)个?(?:点|小时|分钟)"
)
_NAME = re.compile(r"(?<![A-Za-z'’])(?!I(?![a-z]))[A-Z]")
_DAYS = re.compile(
    r"(?<![A-Za-z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<![A-Za-z])(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Christmas|Easter|English|Sir|Madam|Mr|Mrs|Ms|Dr|Google|OK|LOL|AI|PDF)(?![A-Za-z])"
    r"|(?:stud(?:y|ies|ying|ied)|li(?:ve|ves|ving)|work(?:s|ing|ed)?|teach(?:es|ing)?|stuck|sitting|retired|based|born)"
    r" (?:here )?(?:in|at|near) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)


def without_story(base: FactBase, typed: str, mentions: Mentions) -> str | None:
    """A message with spaces for the small talk in it; ``None`` where it has none, or no stretch asks for anything."""
    text = mentions.text
    if sum(1 + is_han(sign) for sign in text) < _SHORTEST:
        return None
    every = list(stretches(text))
    naming = [span for span in every if _names(mentions, span)]
    whole = [span for span in naming if _is_dated(mentions, span) and _has_metric(mentions, span)]
    asking = [span for span in naming if not (whole and _names_in_passing(mentions, span))]
    if not any(_has_metric(mentions, span) for span in asking):
        return None
    story = [
        span
        for span in every
        if span not in asking and _is_story(base, typed, mentions, span, asking, named=span in naming)
    ]
    story += (found.span() for found in _OBLIGED.finditer(text))
    for start, end in story:
        first, last = mentions.span(start, end)
        typed = typed[:first] + " " * (last - first) + typed[last:]
    return typed if story else None


def _within(place: int, span: Span) -> bool:
    return span[0] <= place < span[1]


def _is_dated(mentions: Mentions, span: Span) -> bool:
    return any(_within(one.start, span) for one in mentions.editions)


def _has_metric(mentions: Mentions, span: Span) -> bool:
    return any(_within(start, span) for one in mentions.metrics if one.name not in _TOLERATED for start, _ in one.parts)


def _names(mentions: Mentions, span: Span) -> bool:
    """Whether a stretch names an edition, or a metric not only in passing."""
    return _is_dated(mentions, span) or _has_metric(mentions, span)


def _names_in_passing(mentions: Mentions, span: Span) -> bool:
    """Whether a stretch names a metric while it tells a story, and wants nothing."""
    return not _is_dated(mentions, span) and not _WANTS.search(mentions.text[slice(*span)])


def _is_story(  # noqa: PLR0911, PLR0913  one for each reason
    base: FactBase, typed: str, mentions: Mentions, span: Span, asking: list[Span], *, named: bool
) -> bool:
    said = mentions.text[slice(*span)]
    if _PLEASANT.fullmatch(said):
        return True
    if mentions.text[span[1] : span[1] + 1] == "?" or _NUMBER.search(_TIME.sub(" ", said)):
        return False
    if any(one.search(said) for one in (_NARROWS, _NARROWS_HAN, _NATIONS, OTHER_EVENTS)):
        return False
    if _NO.search(said) and not _TOLD.search(said):
        return False
    if find_hints(said, bytearray(len(said))).keys() & _HARMFUL:
        return False
    first, last = mentions.span(*span)
    if _NAME.search(_DAYS.sub(" ", typed[first:last])[1:]):
        return False
    places = (name for one in base.subjects.values() for name in (one.id, one.names.en, one.names.of("zh-CN")))
    if any(fold(name).text in said for name in places):
        return False
    before = span < asking[0]
    if (
        _TELLS.search(said)
        or _TELLS_HAN.search(said)
        or (before and _TO_ASK.search(mentions.text, span[1], asking[-1][1]))
    ):
        return True
    return not named and before and len(said.split()) > _FEW and bool(_HAPPENED.search(said))
