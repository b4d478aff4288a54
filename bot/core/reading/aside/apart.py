"""What stands apart from a question: a stretch of its own that says something, and asks and sets apart nothing.

Whoever asks may say anything before and behind what he asks ("my printer is broken", 我做电台的, "one per line"). No
list holds all of it, so such a stretch is told by of whom it tells (of whoever asks, of a thing that fails, of how the
answer shall look) and by what it must not hold: a word that asks, wishes, points or may narrow, and the bare name of a
thing, which would be the subject of the question ("robot makers: how many came"). What tells of others may tell of
those that are counted. That it names no figure, number, place, name or other event is looked at in ``framing``.
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
_LINK = (
    "(?:(?:and|so|but|because|cos|since|as|before|hello|hi|hey|sorry|while|now|well|ok|okay|lol|oh|the thing is"
    "|as an? [a-z]+|an? [a-z]+ and|hence|thus|which is why|that's why),? )*"
)
# Of whom it tells: of whoever asks; of somebody who has to do with him; of a thing that fails or stands about. What
# begins with a participle, "they", "it" or "who", or tells of others, may tell of those that are counted.
_OF_ME = re.compile(
    _LINK + r"(?:(?:i|we)(?:'m|'ve|'ll|'d|'re)?|im|ive|my|our|(?:has|have|need) to|testing you|having [a-z]+ (?:my|our)"
    r"|you [a-z]+ (?:lump|heap|piece|bot|machine)|(?:writing|working|preparing|studying|typing|waiting|sitting|reading"
    r"|checking) (?:for|this|it|on|at|in|my|our|a|an|here|about)|need (?:work|help|sleep"
    r"|coffee|food)|(?:he|she|his|her|an?|the(?= [a-z]+(?<!s) ))(?:'s)?(?= [a-z' ]*(?<![a-z])(?:me|my|us"
    r"|mine)(?![a-z])))"
    r"(?![a-z'])",
    re.ASCII,
)
_OF_A_THING = re.compile(
    _LINK + r"(?:(?:the |this |an? )?(?!they|it|who|there)[a-z]+(?: [a-z]+)? (?:broke|crashed|died|froze|quit|won't"
    r"|keeps)(?: [a-z' ]+)?|(?:the|this) [a-z]+(?<!s)(?: [a-z]+(?<!s))? (?:is|isn't|has|won't|keeps|goes|wants|needs"
    r"|starts|begins|ends) (?!(?:out|in|part|over) ?)[a-z' ]+|it(?:'s| is) (?:(?:past|after|almost|nearly"
    r"|already|gone) )*"
    r"(?:midnight|bedtime|lunchtime|[a-z]+ o'clock|half past [a-z]+|(?:that|my) time of [a-z' ]+)(?: (?:here|now))*"
    r"(?: and (?:i|we) [a-z' ]+)?|(?:it's|it is|this is|that's) (?:(?:so|really"
    r"|very|all|quite|too"
    r"|pretty|a bit|getting) )*(?:late|early|urgent|important|raining|snowing|freezing|boring|confusing|hot|cold"
    r"|driving me mad|bugging me|a mess|a long story|my (?:first|last) [a-z]+|been a (?:long|hard"
    r"|busy) [a-z]+)(?: (?:here|now"
    r"|today|tonight|outside|for me|i know|as well))*|it(?:'s| would|'d)? (?:been )?[a-z]+ (?:me|us)"
    r"|been [a-z]+ing (?:me|us)(?: [a-z ]+)?|riddle me this"
    r"|you (?:may|might) be able to help|(?:who )?[a-z]+s [a-z ]+ is an? [a-z ]*(?:girl|boy|lad|man|woman"
    r"|child|person|kid|lady|genius|fan))",
    re.ASCII,
)
# A thing behind a word of wishing, pointing or saying is what is asked for: "we need hospitals", "he said banks".
_POINTS = re.compile(
    r"(?<![a-z])(?:wants?(?![a-z])|wanted|needs?(?![a-z])|needed|(?:would|'d|should) (?:rather )?(?:like|love"
    r"|have)|prefers?|after"
    r"|think(?:s|ing)?(?![a-z])(?: of| about)?+|talk(?:s|ing)?|deal(?:s|ing)? (?:with|in)|asks?"
    r"|(?<!was )(?<!am )asked|asking"
    r"|looks?|looking"
    r"|search(?:es|ing)?|says?|said|told (?:me|us)|tells? (?:me|us)|show(?: me)?|pick(?:s|ed)?|cho(?:se|oses?)"
    r"|stick(?:ing)?(?: to)?|go(?:ing)? (?:with|by)|stud(?:y|ies|ying) only|hunt(?:s|ing)?|compet(?:es?|ing)"
    r"|concern(?:s|ed)?|picture|imagin(?:e|ing)|target(?:s|ing)?|cover(?:s|ing)?|follow(?:s|ing)?|track(?:s|ing)?)"
    r"(?![a-z])(?! (?:(?:and|but|so)(?![a-z])|for (?:an?|the) (?:hour|day|while|week)|(?:for )?work in [a-z]+$"
    r"|[a-z]+ing(?! )|it|this|that|me|us|him|her|to (?:know"
    r"|learn)(?: it| this| that)?$|to (?!look|ask"
    r"|see|find|hear|know|learn)[a-z]+"
    r"|(?:(?:one|an?|the|some|any|my|our|your|no|two|exact|right|good|quick|hard|single|real|proper|plain) )*"
    r"(?:numbers?|figures?|answers?|data|proof|sources?|help|sleep|coffee|work|break|advice|facts?|hand|minutes?"
    r"|slides?|reports?|rest|food|tea|lunch|talk|quote|link|evidence|drink|job|money))(?![a-z])| (?:please|lol)$|$)"
    r"|(?<![a-z])(?:topic|subject|theme|focus|angle|beat|field|thing|niche|speciality|specialty|market|rivals?"
    r"|competitors?|competition|clients|customers|suppliers?|peers|neighbours|neighbors|colleagues? were|friends"
    r" were|city|country|town|hometown|countrymen|village|province|region|target|priority|concern|world|sort|like"
    r" me|(?:was|were) there|let's|let us|(?:the|an?|this|that) (?:[a-z]+ )?(?:fair|show|expo|exhibition"
    r"|conference|summit"
    r"|congress|marathon|festival|convention|ceremony|opening|closing|forum|workshop|launch|final))(?![a-z])",
    re.ASCII,
)
# Whoever speaks or is spoken to, and verbs: a stretch with neither is the name of a thing.
_SAYS = any_of(
    """i, i'm, i've, i'll, i'd, im, ive, we, we're, we've, we'll, we'd, my, our, me, us, you, your, you're, u, ur, he,
    he's, she, she's, his, her, it's, it, this, mate, boss, buddy, dude, is, are, was, were, has, had, be, been,
    says?, said, goes, keeps?, wants?, needs?, works?, won't, isn't, doesn't, don't, didn't, can't, couldn't, cannot,
    meets, starts, begins, ends, hurts, loves, likes, hates, lives, thinks, studies, asks, runs, makes, gets, gives,
    seems, looks, writes, came, went, broke, quit, died, fell, left, lost, ran, got, froze, won, did, does, made, took,
    thought, told, forgot, [a-z][a-z][a-z]+ed, [a-z][a-z][a-z]+ing, no [a-z]+"""
)
_OF_THEM = re.compile(
    r"(?:(?:and|but|so) )*(?:they(?:'re|'d|'ve)?|their|it (?:was|had)|as was|being|having(?![a-z ]* (?:my|our) )"
    r"|who (?:are|were|was|had|have)) (?!(?:say|said|says|told|tell|asked|ask|keep|think|know|knew|want|need"
    r"|claim|do not|don't|didn't|won't|can't)"
    r"(?! come| show| pay| go| buy| sign)|(?:late|raining|fun|great|nice|long|hard|good|lovely)(?![a-z]))[a-z' -]+"
    r"|(?:he|she) was (?!wrong|right|sure|late)[a-z ]+|(?:.* )?the (?!latest|newest|last|first|other"
    r"|recent)[a-z]+ ones"
    r"(?: [a-z' ]+)?|our kind of [a-z]+|(?:talking|walking|dancing|selling|making|speaking) (?!of )[a-z ]+"
    r"|when the [a-z]+ (?:opened|closed)|(?:the )?doors had [a-z ]+|[a-z ]+ were there|big tech(?: [a-z ]+)?|in person"
    r"|[a-z ]+ were what (?:i|we) [a-z]+",
    re.ASCII,
)
_LED_BY = re.compile(r"(?:for|of|from|with|among|by|at|in|on|about|within|to|the|all|any|some|not|and not|but not) ")
_FOR = re.compile(f"{OURS}|{FOR_ANY}", re.ASCII)  # "for a lesson that I give"
# Who may be among those counted: "for our university" may ask for its part.
_A_PART = any_of(
    """universit(?:y|ies), colleges?, institutes?, compan(?:y|ies), firms?, schools?, agency, bureau, ministry, embassy,
    council, chamber, museum, station, association, union, society, province, town, village, city, stands?"""
)
_TURN = re.compile(
    rf"{EXCUSE}|{NEED}|(?:permit|allow) me [a-z' ]{{1,30}}|(?:hence|thus|which explains|explains) (?:my|our|the"
    rf"|this) [a-z ]{{3,30}}"
    r"|(?:(?:so|hence|thus|which is why|that's why) )?(?:i'm|i am|we're|we are) (?:asking|turning to|trying"
    r"|checking with) "
    r"(?:you|here|this|around|for it|it)(?: [a-z]+)?|(?:and |but |so )*(?:please |pls )?(?:don't|do not) (?:send"
    r"|refer|point"
    r"|direct|redirect|lecture|judge|laugh|bore|make fun)(?: [a-z']+){0,7}"
    r"|to (?:be )?[a-z]+(?: [a-z]+){0,2} (?:my|our) [a-z' -]+",
    re.ASCII,
)
# Words that may narrow what is asked, in turns that do not.
_IDLE = re.compile(
    r"^not sure(?: if)?(?![a-z])|^who (?=(?:studies|lives|works|teaches|loves|likes|wants|needs|reads|runs|is an?) )"
    r"|(?:would|'d|should) (?:really |also |just )?(?:like|love)|about (?=$)|about (?:ai|it|this|that"
    r"|artificial intelligence|all this|to)(?![a-z])|(?:go|goes|going) to press|interests? (?:me|us)"
    r"|(?:my|our) (?:interest|curiosity)(?![a-z])|(?:all|any) (?:sorts|kinds|types) of (?:things|stuff|nonsense"
    r"|rubbish|numbers|figures)"
    r"|(?:i|we|to|he|she|who|parents|sister|brother|family) (?:still |all |now )?live(?:d)?(?![a-z])"
    r"|looking for (?:work|a (?:new )?job)(?: in [a-z]+)?|something you (?:track|cover|follow|count|know|have)"
    r"|^if (?=that's |that is |it's |it is |this is )"
    r"|(?:village|town|concert|dance|music|church|school) (?:hall|district|board)"
    r"|just(?! the)|if (?:only|i|we|you)|that(?= (?:i|we|my|our|he|she)(?![a-z]))|want(?:s|ed)? to|need(?:s|ed)? to",
    re.ASCII,
)
_OWNED = re.compile(r"(?:my|our|his|her|their|your|this|that) ")
# Without a subject a verb says what those counted did: "needed visas".
_DID = re.compile(
    r"(?:and |but |so |or |who )*(?:[a-z]+(?:ed|ing)|came|went|won|took|made|got|had|has|have|is|are|was|were|did|does"
    r"|do|be|been|left|lost|ran|fell|said|told|thought|met|sold|bought|built|paid|wore|spoke|gave|kept"
    r"|held)(?![a-z'])",
    re.ASCII,
)
_FEWEST = 2
# What the answer says by itself, whether it is asked for or not.
_ANSWERED = re.compile(
    r"(?:and )?(?:was|is) that (?:goal|true|right|correct)(?: met| reached)?|plans? (?:left )?aside", re.ASCII
)
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
    "[要想](?!做|写|发|拍|记|学|画|用|整|搞|出|给|去|带|把|拿|交|开|讲|考|不)|找(?!工作|实习|对象|房)|[问指选查挑算]|[要想只就光]看|说的|是说|的是|对(?!这|此|大会|ai|人工智能|waic|数[据字]).*兴趣|在[乎意]|看重|偏好|针对|限于"
)
_TRADE = re.compile("[是做搞干教学跑写管].{0,8}的$")
_DOES = re.compile(
    "[是在了着过想要会能得给帮替让叫说讲聊问做写教读搞弄看听用去来赶等忙急求谢记忘打准备找住坐睡吃喝玩开刷翻争赌吵]|学(?![校生院者])"
)
# Before a question, too, a verb may tell of those that are counted (签了约，参展企业多少): it must be told of somebody
# who has to do with whoever asks, of his hour and way, of his mood, or of his work.
_LEADS = re.compile(
    "^(?:我的?|咱)?(?:老师|老板|boss|领导|主任|客户|同事|同学|朋友|室友|邻居|孩子|儿子|女儿|老婆|老公|媳妇"
    "|[老]?[爸妈]|[爷奶]奶?"
    "|外[公婆]|老家的?亲戚|亲戚|表[哥姐弟妹]|编辑|导师|甲方|隔壁|闺蜜|侄[子女]|外甥|孙[子女])(?!群体"
    "|们?(?:[来去在]|带[来着队])).{2,}"
    "|^(?:昨[天晚]|今[天早晚]|明[天早晚]|后天|下周.?|平时|最近|这[几两]天|路上|地铁[上里]|车上|课上|群里|饭桌上"
    "|饭局上|办公室"
    "|刚(?:才|刚|在|到家|看|听|刷|吃|睡|起床|下班|放学|开完会)).{2,}"
    "|^(?:外面|窗外|到处|马上要|翻了[半老好]|找了[半老好]|(?:今天)?[真太好][冷热困累饿])"
    "|(?:电脑|打印机|手机|网络?|咖啡机|空调|电梯|水管)[又刚都快]?(?:坏|死机|没电|断|卡|漏)|头疼"
    "|催得|闲着$"
    "|^老家的亲戚|新闻|布置|记[混错不]|被.{0,4}[问催考难怼逼]|^听(?:同[事学]|朋友|人)[说讲]|^(?:连|真的?|有点|有些|实在|突然|忽然).{2,}"
    "|糊涂|好奇|无聊|着急|急死|好[困累饿]|睡不着|失眠|堵车|求助|求个?数|求告|帮帮?忙|打赌|吵起来|等了好久|纠结"
    "|没头绪|卡住"
    "|(?:写|赶|做|准备|整理|编|交|改|画|备|填|翻译).{0,6}(?:论文|报告|作业|方案|稿|课件?|ppt|表|材料|文章|总结"
    "|汇报|海报|简报"
    "|图|标书|教案|公众号|数据|推送)用?$"
    "|^(?:旅游|出差|备课|复习|考试|答辩|面试|开会).{0,8}$|备课用?$"
)
_ASKS_FOR = re.compile(  # 老板问医疗
    "(?<!被)(?:要看|想看|[问要说找查看挑选指盯]|关[心注]|看好|讲)(?:的是|着|到|起)?(?!.*(?:新闻|大会|数|我"
    "|[一]?下$|清楚|明白|交"
    "|写|用$|材料|报告|资料|稿|结果"
    "|答案|课|ppt|没|不|多$|了$|玩$))[一-鿿a-z]{1,6}$"
    "|[做卖搞干造][一-鿿]{2,4}$(?<!报告)(?<!作业)(?<!方案)(?<!课件)(?<!海报)"
    "(?<!材料)(?<!数据)"
)
FROM_US = re.compile("(?:[来去]|同行|对手|老家|那[儿边]|[市省县区校院厂]里?)[来去参展]*$|盯|看好|同行|对手")
_TOPIC = re.compile(
    "(?:的|里|中|内|上|方面|之间|领域|行业|类|者|员|人|家|商|方|级|型|版|区|场|厅|团|队|界|层|组|款|种|项|件"
    "|部分|群体|代表"
    "|(?:[发公宣]布|通报|报[喜捷]))$|^(?:关于|对于|至于|按|以|除|比|从|在|就|而|且|和|与|或|其|每|各|该|这|那"
    "|全|不|非|没|未|有(?!点|些|人|个|朋友|同|老|读|客|网))"
)


def without_idle(stretch: str) -> str:
    """A folded stretch without the words in it that may narrow a question elsewhere, and do not in such turns."""
    return _IDLE.sub(" ", BY_WHOM.sub("", stretch)).strip()


def stands_apart(stretch: str, *, before: bool, alone: bool = False) -> bool:
    """Whether a folded stretch says something of its own, and holds nothing by which a question may be narrowed.

    ``before`` says that the question follows it, ``alone`` that it is a sentence which may tell of anything.
    """
    if any(one.fullmatch(stretch) for one in (_ANSWERED, _FORM, _FORM_HAN)):
        return True
    if _POINTS.search(stretch) and not (_TURN.fullmatch(stretch) or _FOR.fullmatch(stretch)):
        return False
    excuse = bool(_TURN.fullmatch(stretch) or _OF_A_THING.fullmatch(stretch))
    stretch = without_idle(stretch)
    if any(one.search(stretch) for one in (_ASKS, NARROWS, NARROWS_HAN, NATIONS, NO)):
        return False
    if not stretch.isascii():
        return _in_chinese(stretch, before=before, alone=alone)
    return excuse or _in_english(stretch, alone=alone)


def tells_of_others(stretch: str) -> bool:
    """Whether a folded stretch without a name of what is asked may tell of those that are counted, or point at some."""
    if not stretch.isascii():
        return False
    return not (_OF_ME.match(stretch) or _OF_A_THING.fullmatch(stretch)) or bool(_POINTS.search(stretch))


def tells_of_them(stretch: str) -> bool:
    """Whether a folded stretch tells of those that are counted: "they were retired", "being teachers"."""
    return bool(_OF_THEM.fullmatch(stretch)) and not _ASKS.search(stretch.removeprefix("who"))


def _in_english(stretch: str, *, alone: bool) -> bool:
    if _FOR.fullmatch(stretch):
        return not _A_PART.search(stretch)
    if _LED_BY.match(stretch) or _DID.match(stretch) or len(_FILLS.sub(" ", stretch).split()) < _FEWEST:
        return False
    if not _SAYS.search(_OWNED.sub("", stretch, count=1)):
        return False
    return alone or bool(_OF_ME.match(stretch) or _OF_A_THING.fullmatch(stretch))


def _in_chinese(stretch: str, *, before: bool, alone: bool) -> bool:
    """Whether a Chinese stretch tells something; behind the question verbs stand for what is asked, too: 会写诗."""
    if len(stretch) < _SHORTEST or not _DOES.search(stretch):
        return False
    if _SELF.match(stretch):
        return not (_WANTS.search(stretch) or FROM_US.search(stretch)) and (
            not stretch.endswith("的") or bool(_TRADE.search(stretch))
        )
    tells = alone or (before and bool(_LEADS.search(stretch)))
    return tells and not (_TOPIC.search(stretch) or _ASKS_FOR.search(stretch))
