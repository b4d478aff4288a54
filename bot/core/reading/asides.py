"""Asides: what somebody says of himself or of where he has it from, beside what he asks or states.

An aside is a stretch of its own, between marks of punctuation, or an opening that stands before what is asked. Its shape
is closed: who asks or tells, by a word for kin, an office or a piece of writing, and a verb of asking, telling, writing
or needing; a greeting, thanks, an order to whoever answers. What may narrow a question ("only those from Japan", "I mean
the opening day", "not the stream") has none of these shapes, and whatever holds a number is never an aside.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.core.word_patterns import any_of, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span = tuple[int, int]


def _one_of(text: str) -> str:
    return "(?:" + "|".join(listed(text)) + ")"


_WRITING = _one_of(
    """newsletters?, (?:news)?paper, bulletins?, essays?, thesis, dissertation, article, report, blog(?: post)?, post,
    presentation, slides, slide ?deck, deck, homework, assignment, magazine, journal, column, book, booklet, brochure,
    leaflet, flyer, podcast, script, scrapbook, quiz, notes?, memo, briefing, brief, fact ?sheet, archives?,
    spreadsheet, website, web page, wiki, story, obituary, editorial, press release, handout, handbook, textbook, yearbook,
    chronicle, almanac, dossier, coursework, worksheet, caption, headline, term paper, parish magazine, diary"""
)
_KIN = """mum, mom, mother, dad, father, parents?, son, daughter, kids?, child, children, brother, sister, uncle, aunt, aunty,
    auntie, cousin, nephew, niece, grandfather, grandpa, granddad, grandmother, grandma, granny, nana, grandson,
    granddaughter, grandkids, grandchildren, husband, wife, partner, fiance, fiancee, girlfriend, boyfriend, friend, friends,
    mate, mates, buddy, pal, roommate, flatmate, neighbou?r, family, in-laws?, mother-in-law, father-in-law"""
_OFFICE = """editor, boss, manager, chief, director, colleagues?, co-?workers?, team, teacher, tutor, professor, prof, lecturer,
    supervisor, headmaster, headmistress, principal, students?, pupils?, class, classmates?, classroom, client, clients,
    customer, reader, readers, producer, publisher, publication, librarian, library, archivist, archive, secretary, assistant,
    chairman, chairwoman, chair, president, ceo, cfo, cto, desk, newsroom, office, department, school, university, college,
    institute, faculty, club, society, association, union, union paper, paper, newspaper, magazine, station, channel, company,
    firm, employer, agency, bureau, ministry, embassy, committee, board, board members?, council, chamber, museum,
    landlady, landlord, doctor, barber, hairdresser, dentist, driver, taxi driver, cabbie, lawyer, accountant, broker,
    analyst, intern, trainee, mentor, coach, priest, pastor, guide, podcast, newsletter, bulletin, blog, column, group,
    reading group, study group, trade body"""
_PERSON = _one_of(_KIN + "," + _OFFICE)
_NEAR_ONES = _one_of(
    _KIN + ", editor, boss, manager, chief, teacher, tutor, professor, lecturer, supervisor, producer, publisher"
)
_WORD = (
    r"(?!(?:not|no|never|nor|only|just|without|except|from|in|at|on|of|for|by|with|the|a|an|and|or|but|to|is|are|was|were"
    r"|which|that|who|how|what|when)(?![a-z]))[a-z][a-z'-]*"
)
_SOME = rf"(?:{_WORD} ){{0,3}}?"  # whatever kind of newsletter or boss it is
_OWN = "(?:my|our|his|her|their|your)"
_A = "(?:my|our|his|her|their|your|a|an|the|some|this|another|tomorrow's|today's|next week's)"
_HERE = "(?: (?:here|now|right now|today|tonight|at the moment|currently|again))?"
_I = "(?:i|we)(?:'m|'re| am| are|'ve been| have been)"
_TOLD = _one_of(
    """says, say, said, is saying, told me, told us, tells me, tells us, claims?, claimed, reckons?, reckoned, swears?, swore,
    insists?, insisted, heard, read, thinks?, believes?, recalls?, remembers?, mentions?, mentioned, wrote, writes, notes,
    reads?, states?, stated, reports?, reported, has it, have it"""
)
_TOLD_BY_TEXT = _one_of(
    "says?, said, reads?, states?, stated, has it, have it, reports?, reported, claims?, claimed, wrote"
)
_WANTS = _one_of(
    """wants?, wanted, needs?, needed, would like, would love, asks?, asked, is asking, are asking, has asked, have asked,
    wonders?, wondered, is wondering, are wondering, is curious, are curious, is keen, hopes, requires?, requested, requests?,
    keeps asking, keep asking, is dying, has to, have to, must, is going, are going, plans, intends, begs, begged"""
)
_ME = "(?: me| us)?"
_TO_KNOW = (
    "(?: to (?:know|print|publish|report|hear|see|find out|write|cite|quote|check|learn|understand|mention|include|note|tell)"
    "(?: (?:about )?(?:it|this|that))?)"
)
_LOTS = _one_of("masses, loads, heaps, tons, plenty, lots, a lot, hordes, oodles, scores, piles")
_THINGS = """it, this, that, a link, the link, an answer, the answer, a number, the number, a figure, the figure, numbers, figures,
    the figures, the numbers, a source, facts, the facts, a fact, data, the data, a quote, an exact number, an exact figure,
    the exact number, the exact figure, precise numbers, exact numbers, a precise figure, to know, proof, a reply"""
_OBJECT = rf"(?: {_one_of(_THINGS)})"
_SOON = rf"(?: (?:please|urgently|soon|now|today|tonight|tomorrow|asap|badly|for {_A} {_SOME}{_WRITING}))?"
_GREETED = _one_of(
    """all, everyone, everybody, there, team, bot, sir, madam, sirs, sir or madam, colleagues?, friends?, folks, readers?, guys,
    editor, members, to you, to all, to everyone, again, to whom it may concern, both, list, subscribers?, class"""
)
_GREETINGS = (
    rf"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|morning|evening|welcome)(?: {_GREETED})*"
)
_THANKS = (
    r"(?:many |with )?(?:thanks|thank you|cheers|ta)(?: (?:so|very) much| a lot| a million| again| in advance)?"
    r"(?: for (?:your|the|any) (?:help|time|patience|answer|reply|trouble))?"
)
_MAKING = (
    "(?:writing|preparing|drafting|compiling|editing|working on|doing|finishing|updating|proofreading|putting together"
    "|checking|fact-checking|filling|making|translating)"
)
_OWNERS = "my our his her their your"
_ANY = ""
# Each shape with the words that it may begin with: a pattern is compiled only where one of them is met.
_WHOLE_LATIN = (
    ("hi hello hey dear good greetings morning evening welcome", _GREETINGS),
    (
        "to excuse pardon forgive sorry",
        "(?:to whom it may concern|excuse me|pardon(?: me)?|forgive me|sorry(?: to (?:bother|trouble|disturb)(?: you)?)?)",
    ),
    ("if", "if (?:you|i) (?:may|please|don't mind)|if you would(?: be so kind)?|if possible|if you please"),
    ("many with thanks thank cheers ta", _THANKS),
    (
        "kind best warm kindest warmest yours sincerely",
        "(?:kind|best|warm)(?:est)? (?:regards|wishes)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?",
    ),
    (
        "for",
        rf"for {_A} {_SOME}{_WRITING}(?: {_OWN} {_SOME}{_PERSON} (?:edits|writes|runs|is writing|is preparing))?{_HERE}",
    ),
    ("for", rf"for (?:my|our) {_SOME}{_NEAR_ONES}{_HERE}"),
    (
        "asking i we i'm",
        rf"(?:asking|i ask|we ask|i'm asking|i am asking)(?: this)? (?:for|on behalf of|as) {_A} {_SOME}(?:{_PERSON}|{_WRITING})",
    ),
    ("as", rf"as {_A} {_SOME}(?:{_PERSON}|journalist|reporter|blogger|writer|researcher|historian)"),
    (
        "i we i'm we're i've we've busy writing preparing drafting compiling editing working doing finishing updating "
        "proofreading putting checking fact-checking filling making translating",
        rf"(?:{_I} )?(?:busy )?{_MAKING}(?: up)? {_A} {_SOME}{_WRITING}{_HERE}",
    ),
    (
        "i we",
        rf"(?:i|we) (?:write|edit|run|keep|publish|produce|print|translate|proofread|compile) {_A} {_SOME}{_WRITING}",
    ),
    (_OWNERS, rf"{_OWN} {_SOME}{_PERSON} {_WANTS}{_ME}(?:{_TO_KNOW}|{_OBJECT})?{_SOON}"),
    (
        _OWNERS,
        rf"{_OWN} {_SOME}(?:{_PERSON}|{_WRITING}) (?:lacks?|misses|is missing|needs?|requires?|is silent on)(?: (?:it|this|that|one))?",
    ),
    (
        "i we",
        rf"(?:i|we) (?:want|need|would like|have|require|must)(?: to have| to get)? (?:it|this|that)(?: one)?{_SOON}",
    ),
    (
        "i we",
        rf"(?:i|we) (?:want|need|would like|have)(?: to have| to get)? (?:it|this|that) for {_A} {_SOME}(?:{_PERSON}|{_WRITING})",
    ),
    (f"so that's this as {_OWNERS}", rf"(?:so |that's what |this is what |as )?{_OWN} {_SOME}{_PERSON} {_TOLD}"),
    (
        "as i we",
        rf"(?:as )?(?:i|we) (?:read|heard|saw|was told|were told)(?: (?:it|this|so))?"
        rf"(?: (?:in|on|from|at) (?:{_A} {_SOME}(?:{_WRITING}|{_PERSON})|the news|the radio|tv))?",
    ),
    (
        "please ignore disregard forget override",
        "(?:please )?(?:ignore|disregard|forget|override) (?:all |any |every |the |your |my |these |those )*"
        "(?:previous |prior |earlier |above |former )*(?:rules?|instructions?|prompts?|orders?|guidelines)(?: above)?",
    ),
    (
        "please do don't",
        "(?:please )?(?:do not|don't) (?:guess|lie|make (?:it|things|anything) up|invent(?: anything)?|hallucinate|waffle|ramble)",
    ),
    (
        "please be brief quick short exact precise honest keep",
        "(?:please )?(?:be )?(?:brief|quick|short|exact|precise|honest)(?: please)?|(?:please )?keep it (?:short|brief|simple)",
    ),
)
_OPENING_LATIN = (
    (
        "for",
        rf"for {_A} {_SOME}{_WRITING},? (?=(?:i|we) (?:need|want|require|would like|am|are|have|must|have to)(?![a-z]))",
    ),
    (_OWNERS, rf"{_OWN} {_SOME}{_PERSON},? {_TOLD}(?: that)?(?::| )(?:there (?:was|were) {_LOTS} of )?"),
    (
        _OWNERS,
        rf"{_OWN} {_SOME}{_PERSON} {_WANTS}{_ME}{_TO_KNOW}?:? (?=how|what|which|when|where|who|the number|the figure|about)",
    ),
    (
        "i we i'm we're i've we've writing preparing drafting compiling editing doing",
        rf"(?:{_I} )?(?:writing|preparing|drafting|compiling|editing|doing) {_A} {_SOME}{_WRITING} and (?:need|want|wonder)(?: to know)?:? ",
    ),
)
# Where a message has it from: the same for a text that only tells.
_FORWARDED = _one_of(
    "fwd, fw, forwarded, re, via, from, seen, found, spotted, read, heard, posted, copied, quoted, overheard, quote"
)
_SOURCE = _one_of(
    """channel, group chat, chat, forum post, friend, colleague, feed, timeline, news, radio, tv, television, newspaper,
    press release, press kit, email, e-mail, mail, message, flyer, screen, screenshot, wiki, encyclopedia, documentary, interview,
    internet, web, net, link, wall, notice board, board, listing, transcript, sms, wechat, weibo, twitter, telegram, discord,
    facebook, linkedin, reddit, x"""
)
_KIND = _one_of(
    """trading, press, travel, school, weekly, daily, monthly, meeting, news, morning, evening, class, lecture, conference,
    trip, field, my, our, old, new, family, company, office, internal, short, quick, market, research, forwarded, latest"""
)
_PAGE = r"(?:,? (?:page|p\.|line|slide|item|paragraph|section|issue|no\.|number) ?[0-9]{1,3})"
_WHOLE_TOLD = (
    (
        "fwd fw forwarded re via from seen found spotted read heard posted copied quoted overheard quote",
        rf"(?:{_FORWARDED} )+(?:by |in |on |at |off |this )*(?:{_A} )?{_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON})"
        rf"(?: (?:of|from|by) {_A} {_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}))?",
    ),
    (f"the this {_OWNERS}", rf"(?:the|this|{_OWN}) {_SOME}(?:{_PERSON}|{_SOURCE}|{_WRITING}) {_TOLD}{_PAGE}?"),
    (_ANY, rf"(?:(?:the|this|{_OWN}) )?(?:{_KIND} ){{0,2}}?(?:{_SOURCE}|{_WRITING})(?: {_TOLD_BY_TEXT})?{_PAGE}?"),
    (
        "according",
        rf"according to (?:(?:{_A}|several|various|many|all) )?{_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}|media|sources|reports)",
    ),
)
_OPENING_TOLD = (
    (
        f"the this {_OWNERS}",
        rf"(?:the|this|{_OWN}) {_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}),? {_TOLD}(?: that)?(?::| )",
    ),
    (
        f"the this {_OWNERS}",
        rf"(?:the|this|{_OWN}) (?:{_WORD} )?(?:notes|diary|records?|minutes|files?|photos?|slides) (?:from|of|on|about) "
        r"(?=(?:the )?(?:waic|conference|[0-9]{4}))",
    ),
)
_ME_HAN = "(?:我们?|咱们?|俺们?|阿拉|本人|在下|小弟|小编|人家|本[报刊台社校馆]|单位|公司|学校|社里|报社|编辑部|办公室)"
_KIN_HAN = (
    "(?:爷爷|奶奶|外公|外婆|姥姥|姥爷|爸爸?|妈妈?|爹|娘|父亲|母亲|老爸|老妈|哥哥?|姐姐?|弟弟|妹妹|儿子|女儿|闺女|孙子|孙女|外孙女?|"
    "老公|老婆|丈夫|妻子|太太|先生|男友|女友|男朋友|女朋友|朋友|同学|同事|老板|领导|主任|主编|编辑|总编|经理|老师|导师|教授|校长|班主任|"
    "客户|读者|学生|孩子|小孩|娃|室友|邻居|亲戚|叔叔|阿姨|舅舅|姑姑|表[哥姐弟妹]|师[傅父兄姐]|台长|社长|馆长|秘书|处长|科长|组长)"
)
_WHO_HAN = f"(?:{_ME_HAN}{{1,2}}(?:家|的|那|们)*{_KIN_HAN}?|{_KIN_HAN})"
_WRITING_HAN = (
    "(?:简报|作文|稿子?|新闻稿|通稿|演讲稿|讲稿|发言稿|论文|毕业论文|报告|文章|新闻|报道|通讯|材料|幻灯片?|ppt|课件|教案|校刊|校报|报纸|杂志|"
    "黑板报|手抄报|板报|墙报|小报|内刊|会刊|年鉴|博客|公众号|推文|帖子?|周报|月报|日报|年报|方案|总结|汇报|作业|功课|脚本|视频|播客|书|小册子|"
    "宣传册|资料|档案|表格|调研|研究|课题|案例|笔记|专栏|专题|展板)"
)
_SEEK_HAN = "(?:想知道|想问问?|想问一?下|想了解一?下?|想打听一?下?|想请教|想核实一?下?|想查一?下?|很?好奇|在问|问我|要我查|让我查|叫我查|让我问|要问)"
_WRITE_HAN = "(?:写|做|编|出|赶|准备|整理|撰写|起草|编辑|编写|制作|搞|改|填|更新|翻译|校对)"
_USE_HAN = "(?:要用|用|需要|要|急用|急需|用得上|等着用|要写|要交|备用|参考|作参考)"
_SAID_HAN = "(?:说|讲|告诉我|跟我说|提到|提过|问)"
_REPORTED_HAN = "(?:报道|消息|介绍|了解|悉|统计|透露|披露|称|说|新闻|媒体|公开)"
_OUTLET_HAN = "(?:新华社|人民日报|央视|[\u4e00-\u9fff]{1,6}(?:社|报|网|台|新闻|客户端|频道|周刊|杂志|媒体|公众号))"
_WHOLE_HAN = (
    "(?:大家|各位|诸位|同志们|老师|编辑)?(?:早上|上午|中午|下午|晚上)?(?:你|您|大家)?们?好[呀啊]?|早[上安]?好?|晚安",
    "(?:非常|万分|十分|多多|先)?(?:谢谢|感谢|多谢|谢过|有劳|劳驾|拜托|打扰|麻烦)(?:你|您|了|啦|大家|各位|您了|你了)*",
    f"{_WHO_HAN}(?:一直|特别|很|也|就|还|今天|刚才?)*{_SEEK_HAN}[呢啊呀的]?",
    f"{_WHO_HAN}?(?:正|在|正在|今天|这边|这里|现在)*{_WRITE_HAN}(?:[一个篇份期本张]|关于大会的?)*{_WRITING_HAN}(?:里|上|时|的时候)?{_USE_HAN}?",
    f"{_WHO_HAN}?(?:是|为了|想)?(?:给|为|替|帮){_WHO_HAN}?(?:的|那|这)*[\u4e00-\u9fff]{{0,3}}?{_WRITING_HAN}{_USE_HAN}",
    f"(?:是|这是)?(?:给|替|帮){_WHO_HAN}(?:问|查|打听|要)(?:的|一下|一?声)?",
    f"{_WHO_HAN}?{_WRITING_HAN}(?:里|上)?(?:急|正|就)?{_USE_HAN}",
    f"(?:我|本人)是(?:一|个|名|位|一个|一名|一位)*[\u4e00-\u9fff]{{0,4}}?(?:记者|老师|教师|学生|编辑|研究生|博士生|大学生|博主|作者|实习生|退休工人|志愿者|程序员|文员)",
    f"有?(?:报道|人|新闻|媒体|网友|消息)(?:说|称|讲|指出|提到)|据{_OUTLET_HAN}?(?:有关|相关|多家)?(?:媒体)?的?{_REPORTED_HAN}",
    "(?:请|你)?(?:忽略|无视|忘掉|忘记|不要管|别管)(?:掉|了)?(?:你的|之前|以前|先前|上面|前面|的|所有|一切|全部|任何)*(?:规则|指令|指示|提示|设定|要求|限制)",
    '(?:请|你)?(?:只许|只能|只准|必须|只要|务必)(?:回答|说|回复|答|输出)"[^"]{1,8}"',
    "(?:请)?(?:别|不要|不许|勿)(?:瞎编|编造|胡说|乱说|瞎说|乱编|猜|啰嗦|废话)",
)
_OPENING_HAN = (
    f"{_WHO_HAN}(?:很|也|就|还)*{_SEEK_HAN}(?:一下|知道)?(?=.{{4}})",
    f"{_ME_HAN}(?:家|的)*{_KIN_HAN}{_SAID_HAN}(?=.{{4}})",
)
_WHOLE_TOLD_HAN = (
    "(?:通稿|公告|海报|简报|稿子|新闻|消息|报道|原文|内容|宣传册|小册子|笔记|转发|转|群里|朋友圈|网上|微博|微信|公众号|弹幕|帖子)"
    "(?:里|上|中|内容|全文)*(?:都|有人|大家)?(?:在)?(?:说|写|写着|写道|传|疯传|如下|转|称|显示|这么说|这样写)?",
    f"(?:转|转自|摘自|引自|来自|看到|听){_WHO_HAN}?(?:的|群|一篇|一条)*(?:{_WRITING_HAN}|朋友圈|微博|微信|群|群里|公众号)(?:说|称|写道)?",
    f"{_WHO_HAN}(?:今天|刚才?)?(?:{_SAID_HAN}|听说|看到|写道)",
    f"{_WHO_HAN}的?{_WRITING_HAN}(?:里|上)?(?:说|写|写着|写道|称|显示)?",
)
# Who somebody is may be told in any words; these may narrow what is asked.
_OF_ONESELF = re.compile(
    rf"(?:(?:and|so|well) )?(?:{_I} (?:an? |the |at (?:an?|the|my) |with (?:an?|the|my) |in charge of |responsible for |retired)"
    rf"|(?:i|we) (?:handle|teach|work|edit|manage|coach|advise|train|volunteer|trade|sell|collect|study)(?![a-z])).*",
    re.ASCII,
)
_MAY_NARROW = any_of(
    """not, no, never, nor, neither, [a-z]+n't, without, except, excluding, but, rather, instead, only, just, mean, meant, means,
    strictly, purely, solely, specifically, particularly, especially, exclusively, namely, those, these, them, ones?, that,
    which, whose, who, where, when, among, within, per, each, every, counts?, counting, including, interested, asking, ask, about,
    regarding, concerning, talking, speaking, from, halls?, zones?, pavilions?, districts?, venues?, sections?, days?, tracks?,
    stages?, booths?, foreign, overseas, abroad, domestic, local, international, regional, national, city, town, province,
    country, female, male, women, men, private, listed, state-owned, startups?, start-ups?, unicorns?, young, paid, paying,
    newly, new, half, part, parts, most, some of, all of, online, offline, on-?site, virtual, in person, live, stream, if"""
)
_REFERS_BACK = any_of(
    "those, these, them, such, ones, they, their, of mine, like (?:me|us|mine|ours), as (?:i|we) do, my, our",
    "这些, 那些, 这类, 那类, 此类, 我们, 他们",
)
# The marks between stretches. A figure keeps its points and commas, an abbreviation nothing: it is no figure.
_MARK = re.compile(r"[!?;:()。!?、\n]|[.,](?![0-9])|\.{2,}|\s-+\s", re.ASCII)
_NUMBER = re.compile(r"[0-9]|[一二三四五六七八九十百千万亿]{2}")
_EDGES = " \t\r\n\"'"


def stretches(text: str) -> Iterator[Span]:
    """The stretches of a folded text between marks of punctuation, without the spaces around them."""
    at = 0
    for mark in (*_MARK.finditer(text), None):
        start, end = at, mark.start() if mark else len(text)
        at = mark.end() if mark else end
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        if start < end:
            yield start, end


def asides(text: str, *, told: bool = False) -> Iterator[Span]:
    """Where asides of a closed shape stand in a folded text; ``told`` for one that states and does not ask."""
    for start, end in stretches(text):
        if _is_whole(text[start:end], told=told):
            yield start, end
        elif size := _opening(text[start:end], told=told):
            yield start, start + size


def _is_whole(stretch: str, *, told: bool) -> bool:
    han = _WHOLE_TOLD_HAN if told else ()
    latin = _WHOLE_TOLD if told else ()
    return any(one.fullmatch(stretch) for one in _shapes(stretch, (*_WHOLE_LATIN, *latin), (*_WHOLE_HAN, *han)))


def _opening(stretch: str, *, told: bool) -> int:
    latin = _OPENING_TOLD if told else ()
    found = (one.match(stretch) for one in _shapes(stretch, (*_OPENING_LATIN, *latin), _OPENING_HAN))
    return next((one.end() for one in found if one), 0)


def _shapes(stretch: str, latin: Iterable[tuple[str, str]], han: Iterable[str]) -> Iterator[re.Pattern[str]]:
    """The shapes that a stretch may have, by its first word; Latin shapes are of plain letters alone."""
    if not stretch.isascii():
        yield from map(_compiled, han)
        return
    word, _, _ = stretch.partition(" ")
    for leads, pattern in latin:
        if leads == _ANY or word in leads.split():
            yield _compiled(pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def of_oneself(text: str) -> Iterator[Span]:
    """Where somebody may say in his own words who he is; whether it names anything asked for is not looked at."""
    for start, end in stretches(text):
        stretch = text[start:end]
        if _OF_ONESELF.fullmatch(stretch) and not _MAY_NARROW.search(stretch) and not _NUMBER.search(stretch):
            yield start, end


def refers_back(text: str) -> bool:
    """Whether a folded text may mean something that was named before: "how many of those"."""
    return bool(_REFERS_BACK.search(text))
