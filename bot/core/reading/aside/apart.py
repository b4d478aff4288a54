"""What stands apart from a question: a stretch of its own that says something, and asks and sets apart nothing.

Whoever asks may say anything before and behind what he asks ("my printer is broken", 我做电台的, "one per line"). No
list holds all of it, so such a stretch is told by what it must not hold: a word that asks, a word that may narrow, and
the bare name of a thing, which would be the subject of the question ("robot makers: how many came"). That it names no
figure, number, place, name or other event is looked at in ``framing``.
"""

from __future__ import annotations

import re

from bot.core.reading.aside.oneself_shapes import EXCUSE, FOR_ANY, NEED, OURS
from bot.core.reading.aside.story_words import NARROWS, NARROWS_HAN, NATIONS, NO
from bot.core.word_patterns import any_of

_ASKS = any_of(
    """how, what, what's, whats, which, where, when, who, whom, whose, whether, compare, rank, chart, plot, list, count,
    total, versus, vs, than, more, fewer, less, most, least, average, if, thanks to""",
    "多少, (?<![这那前好近上下])几(?!乎), 哪, 什么, 谁, 何, 是不是, 是否, 吗, 比较, 对比, 排, 列, 最, 更, 超过,"
    "总共, 一共",
)
_FILLS = any_of("please, pls, plz, if possible, thanks, thx, ok, so, well, and, but")
# Whoever speaks or is spoken to, and verbs: a stretch with neither is the name of a thing.
_SAYS = any_of(
    """i, i'm, i've, i'll, i'd, im, ive, we, we're, we've, we'll, we'd, my, our, me, us, you, your, you're, u, ur, he,
    he's, she, she's, his, her, it's, it, this, mate, boss, buddy, dude, is, are, was, were, has, had, be, been,
    says?, said, goes, keeps?, wants?, needs?, works?, won't, isn't, doesn't, don't, didn't, can't, couldn't, cannot,
    meets, starts, begins, ends, hurts, loves, likes, hates, lives, thinks, studies, asks, runs, makes, gets, gives,
    seems, looks, writes, came, went, broke, quit, died, fell, left, lost, ran, got, froze, won, did, does, made, took,
    thought, told, forgot, [a-z][a-z][a-z]+ed, [a-z][a-z][a-z]+ing, no [a-z]+"""
)
_LED_BY = re.compile(r"(?:for|of|from|with|among|by|at|in|on|about|within|to|the|all|any|some|not|and not|but not) ")
_FOR = re.compile(f"{OURS}|{FOR_ANY}", re.ASCII)  # "for a lesson that I give"
# Who may be among those counted: "for our university" may ask for its part.
_A_PART = any_of(
    """universit(?:y|ies), colleges?, institutes?, compan(?:y|ies), firms?, schools?, agency, bureau, ministry, embassy,
    council, chamber, museum, station, association, union, society, province, town, village, city, stands?"""
)
_TURN = re.compile(f"{EXCUSE}|{NEED}|to (?:be )?[a-z]+(?: [a-z]+){{0,2}} (?:my|our) [a-z' -]+", re.ASCII)
# Words that may narrow what is asked, in turns that do not.
_IDLE = re.compile(
    r"^not sure|^who (?=(?:studies|lives|works|teaches|loves|likes|wants|needs|reads|runs|is an?) )"
    r"|(?:would|'d|should) (?:really |also |just )?(?:like|love)|about (?=$)|about (?:ai|it|this|that"
    r"|artificial intelligence|all this|to)(?![a-z])|(?:go|goes|going) to press|interests? (?:me|us)"
    r"|(?:village|town|concert|dance|music|church|school) (?:hall|district|board)"
    r"|just(?! the)|if (?:only|i|we|you)|that(?= (?:i|we|my|our|he|she)(?![a-z]))|want(?:s|ed)? to|need(?:s|ed)? to",
    re.ASCII,
)
_OWNED = re.compile(r"(?:my|our|his|her|their|your|this|that) ")
# Without a subject a verb says what those counted did: "needed visas".
_DID = re.compile(
    r"(?:and |but |so |or |who )*(?:[a-z]+(?:ed|ing)|came|went|won|took|made|got|had|has|have|is|are|was|were|did|does"
    r"|do|be|been|left|lost|ran|fell|said|told|thought|met|sold|bought|built|paid|wore|spoke|gave|kept|held)(?![a-z'])",
    re.ASCII,
)
_FEWEST = 2
# How the answer shall be written.
_FORM = re.compile(
    r"(?:(?:with |in |on )?(?:one|each|every|a|an|its own|the|both|two|either|your|plain|simple|separate)"
    r"(?: (?:per|on|a|in|its|own|separate|edition|year|one|and|each))*"
    r" (?:lines?|rows?|languages?|sentences?|words?|tables?|lists?|bullets?|edition|year)(?: each)?"
    r"|(?:oldest|newest|latest|earliest|most recent) (?:one |edition |year )?first"
    r"|in (?:chronological |that |the right )?order|year by year|edition by edition|one by one)"
    r"(?:,? (?:please|pls|plz|if possible|if you can|thanks|thx|ty))*",
    re.ASCII,
)
_FORM_HAN = re.compile(
    "(?:请|要|最好|麻烦|尽量|记得)*(?:(?:用|以)?(?:中文|英文|中英文|双语|文字|表格|一句话|大白话)(?:来)?(?:回答|答|说|写|列|给|回复)?"
    "|(?:带|附|注明|写明|标明|标上)(?:上|好)?(?:单位|出处|来源|年份|链接|日期)|精确到个位数?|一年一行|一届一行|按年份?(?:列|排)?)"
    "(?:就好|就行|即可|吧|哈|哦|谢谢)*",
)
_SHORTEST = 3
# For whom a piece of work is, or whose work: no pupils are asked for where somebody prepares their lesson.
BY_WHOM = re.compile(
    "^(?:给|替|帮|为)[一-鿿]{1,5}?(?=讲|备课|上课|看|听|解释|科普|做|写|查|用|问)"
    "|^[一-鿿]{0,4}(?:公司|单位|企业|学校|机构|部门|团队)里?(?=写|做|要[交用写做]|准备|整理|汇报|开会|内部)"
    "|(?:去|来|到|在|回)上海(?=[^的市企公本举办开参展]{2})"
)
_SELF = re.compile("^(?:我们?|咱们?|俺|本人|小弟|在下|人在)(?!国|[市省区校厂馆院司厅县州军方])")
_WANTS = re.compile(
    "[要想](?!做|写|发|拍|记|学|画|用|整|搞|出|给|去|带|把|拿|交|开|讲|考|不)|[找问指选查挑算]|[要想只就光]看|说的|是说"
)
_TRADE = re.compile("[是做搞干教学跑写管].{0,8}的$")
_DOES = re.compile(
    "[是在了着过想要会能得给帮替让叫说讲聊问做写教读搞弄看听用去来赶等忙急求谢记忘打准备找住坐睡吃喝玩开刷翻争赌吵]|学(?![校生院者])"
)
_TOPIC = re.compile(
    "(?:的|里|中|内|上|方面|之间|领域|行业|类|者|员|人|家|商|方|级|型|版|区|场|厅|团|队|界|层|组|款|种|项|件|部分|群体|代表"
    "|(?:[发公宣]布|通报|报[喜捷]))$|^(?:关于|对于|至于|按|以|除|比|从|在|就|而|且|和|与|或|其|每|各|该|这|那|全|不|非|没|未|有(?!点|些|人|个|朋友|同|老|读|客|网))"
)


def stands_apart(stretch: str, *, before: bool) -> bool:
    """Whether a folded stretch says something of its own, and holds nothing by which a question may be narrowed.

    ``before`` says that the question follows it.
    """
    if _FORM.fullmatch(stretch) or _FORM_HAN.fullmatch(stretch):
        return True
    stretch = _IDLE.sub(" ", BY_WHOM.sub("", stretch)).strip()
    if any(one.search(stretch) for one in (_ASKS, NARROWS, NARROWS_HAN, NATIONS, NO)):
        return False
    return _in_english(stretch) if stretch.isascii() else _in_chinese(stretch, before=before)


def _in_english(stretch: str) -> bool:
    if _FOR.fullmatch(stretch):
        return not _A_PART.search(stretch)
    if _TURN.fullmatch(stretch):
        return True
    if _LED_BY.match(stretch) or _DID.match(stretch) or len(_FILLS.sub(" ", stretch).split()) < _FEWEST:
        return False
    return bool(_SAYS.search(_OWNED.sub("", stretch, count=1)))


def _in_chinese(stretch: str, *, before: bool) -> bool:
    """Whether a Chinese stretch tells something; behind the question verbs stand for what is asked, too: 会写诗."""
    if len(stretch) < _SHORTEST or not _DOES.search(stretch):
        return False
    if _SELF.match(stretch):
        return not _WANTS.search(stretch) and (not stretch.endswith("的") or bool(_TRADE.search(stretch)))
    return before and not _TOPIC.search(stretch)
