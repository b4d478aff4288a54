"""The words by which small talk is told from what may narrow a question."""

from __future__ import annotations

import re

from bot.core.word_patterns import any_of

# What may narrow a question from another sentence: "only those", "I mean the foreign ones", "without the press".
NARROWS = any_of(
    """without, except[a-z]*, exclud[a-z]*, rather, instead, only, just, mean, means, meant, strictly,
    purely, solely,
    specific[a-z]*, particular[a-z]*, especially, exclusively, namely, those, these, them, ones, whose,
    among, within,
    per, count[a-z]*, includ[a-z]*, interest[a-z]*, cares?, about, regarding, as for, when it comes to, from,
    halls?,
    zones?, pavilions?, districts?, venues?, sections?, tracks?, stages?, booths?, foreign[a-z]*, overseas, abroad,
    domestic, local, international, national, female, male, women, men, ladies, gentlemen, girls, boys,
    students, pupils,
    children, kids, tourists, professionals, buyers, investors, press, staff, private, listed, public, state,
    state-owned,
    startups?, start-ups?, unicorns?, paid, paying, free, new, newly, online, offline, on-?site, virtual,
    live, stream[a-z]*,
    focus[a-z]*, referring, refers?, consider[a-z]*, limit[a-z]*, restrict[a-z]*, areas?, sectors?, fields?,
    industry,
    kinds?, types?, sorts?, ignore, skip, leave, drop, minus, but not, or not"""
)
NATIONS = re.compile(
    r"(?<![a-z])(?:chin(?:a|ese)|german[a-z]*|japan[a-z]*|america[a-z]*|usa?|uk|french|france|british"
    r"|britain|korea[a-z]*"
    r"|india[a-z]*|russia[a-z]*|singapore[a-z]*|europe[a-z]*|asia[a-z]*|africa[a-z]*|ital[a-z]+|spa(?:in"
    r"|nish)|arab[a-z]*"
    r"|israel[a-z]*|hong kong|taiwan[a-z]*|maca[ou]|dutch|swiss|swed[a-z]+|brazil[a-z]*|canad[a-z]+"
    r"|australia[a-z]*)(?![a-z])"
    r"|[德美日韩英法俄台港澳]国?[企商人方资籍]|德国|美国|日本|韩国|英国|法国|俄罗斯|印度|新加坡|欧洲|欧美"
    r"|港澳|台湾|外籍|亚洲|非洲",
    re.ASCII,
)
NARROWS_HAN = re.compile(
    "只|仅|来自|不要|不含|不算|不包|除了?|以外|之外|其中|那些|这些|这种|那种|这类|那类|限|指的|意思"
    "|说的是|关于|对于|女|男"
    "|国外|海外|外国|外资|外地|本地|境外|国内|国企|民企|央企|首日|当天|开幕|闭幕|馆|[展专赛]区|赛道|板块|行业|领域|展位|分会场"
    "|学生|儿童|老外|企业|公司"
    "|单位|线上|线下|网上|现场|直播|包括|按|占|比例|百分|新增|首次|免费|付费|购票|专业|排除|不计|单独"
    "|单算|里的|中的"
)
# A bare "not" or "no" narrows ("not the press"); with a verb, or in these turns, it tells a story.
NO = re.compile(
    r"(?<![a-z])(?:(?<!do )(?<!does )(?<!did )(?<!is )(?<!was )(?<!are )(?<!were )(?<!am )(?<!have"
    r" )(?<!has )(?<!had )"
    r"(?<!could )(?<!would )(?<!should )(?<!can )(?<!need )(?<!will )not|neither|nor|never mind"
    r"|no(?! (?:way|idea|clue|luck|time|one|rush|worries|pressure|matter|sleep|signal|joke|doubt|more"
    r"|longer|problem|answers?|reply|numbers|figures|proof|use)))(?![a-z])",
    re.ASCII,
)
TELLS = any_of(
    """i, i'm, i've, i'll, i'd, im, we, we're, we've, we'll, we'd, my, our, me, us, he, he's, she, she's,
    his, her, you,
    your, it's, mate, boss, buddy, dude"""
)
# "For our newcomers: …" and "my company's stand: …" say of what the question is asked.
LED_BY = re.compile(r"\s*(?:for|of|from|with|among|by|at|in|on|about|within|to) ", re.ASCII)
OWNED = re.compile(r"\s*(?:my|our|his|her|their|your|the) ", re.ASCII)
HAPPENED = any_of(
    """[a-z][a-z][a-z]+ed, is, are, was, were, has, had, broke, quit, went, came, died, fell, left, lost, ran, got,
    froze, won, did,
    made, took, said, says, goes, keeps, wants, needs, works, won't, isn't, doesn't"""
)
TOLD = any_of(
    "says?, said, goes, claims?, claimed, told, thinks?, insists?, insisted, swears?, swore, reckons?, bets?, 说"
)
WANTS = re.compile(
    r"(?<![a-z])(?:how (?:many|much|big|large|often|long)|which|what|when|where|wants?|wanted|needs?"
    r"|needed|wish|(?:would|'d) like|look[a-z]*"
    r"|seek[a-z]*|search[a-z]*|after|ask[a-z]*|know|find|number|figures?|counts?|totals?)(?![a-z])|多少"
    r"|几|哪|什么|想|要|查|找|问|求|数",
    re.ASCII,
)
TELLS_HAN = re.compile(
    "我|咱|俺|他|她|你|您|老师|老板|室友|同学|同事|领导|邻居|孩子|爸|妈|爷|奶|朋友|作业|电脑|手机|明天"
    "|昨天|今天|救命|谢|急|打扰"
    "|麻烦|论文|吵|争|打赌|晚安|辛苦"
)
TO_ASK = re.compile(
    r"(?<![a-z])(?:(?:could|can|would|will) you(?: (?:please|kindly|possibly))? (?:tell|let|give|say"
    r"|remind|confirm)"
    r"|please tell|(?:i|we)(?: would|'d) (?:like|love|want) to (?:know|learn|ask|hear)|(?:i|we) (?:need"
    r"|want|wish) to know"
    r"|(?:i|we) (?:would|should) be (?:most |very |much )?(?:obliged|grateful|glad|happy|pleased)|anyway"
    r"|my question(?: is)?"
    r"|tell me|the question is)(?![a-z])|求问|请问|想问|问一下|告诉我|想知道|求助|我的问题",
    re.ASCII,
)
OBLIGED = re.compile(
    r"(?<![a-z])(?:i|we) (?:would|should) be (?:most |very |much )?(?:obliged|grateful|thankful|glad"
    r"|happy|pleased|delighted)"
    r" (?:to (?:learn|know|hear|be told|find out)|if (?:you|someone) (?:could|would|can) (?:tell|say to"
    r"|let) (?:me|us)(?: know)?)"
    r"(?![a-z])",
    re.ASCII,
)
PLEASANT = re.compile(
    r"how are you.*|how do you do|how's it going|can (?:you|anyone|somebody) help.*|with (?:the|my|our"
    r"|kind|best|warm).*"
    r"|(?:and )?(?:just|only) (?:the |that |this )?(?:one|number|figure|one number|one figure)|nothing"
    r" (?:else|more)"
    r"|(?:and )?(?:a |have a )?(?:very )?(?:nice|lovely|great|good|pleasant) (?:day|sunday|weekend|week"
    r"|evening|one).*"
    r"|don't ask|long story|true story|you know|ok(?:ay)?|lol|anyway|sigh|ugh|phew|救命|唉+|哎+|呜+|哈+|急+|在线等",
    re.ASCII,
)
NUMBER = re.compile(r"[0-9]|[一二三四五六七八九十百千]{2}|[百千万亿]")
TIME = re.compile(
    r"[0-9]{1,2} ?(?:am|pm|minutes?|hours?|o'clock|percent of my)(?![a-z])|(?:[0-9]+"
    r"|[一二三四五六七八九十两]+)个?(?:点|小时|分钟)"
)
NAME = re.compile(r"(?<![A-Za-z'’])(?!I(?![a-z]))[A-Z]")
DAYS = re.compile(
    r"(?<![A-Za-z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<![A-Za-z])(?:January|February|March"
    r"|April|May|June|July|August"
    r"|September|October|November|December|Christmas|Easter|English|Sir|Madam|Mr|Mrs|Ms|Dr|Google|OK|LOL"
    r"|AI|PDF)(?![A-Za-z])"
    r"|(?:stud(?:y|ies|ying|ied)|li(?:ve|ves|ving)|work(?:s|ing|ed)?|teach(?:es|ing)?|stuck|sitting"
    r"|retired|based|born)"
    r" (?:here )?(?:in|at|near) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
