"""Who says a figure, and under what heading: what stands around a statement in a message and is no part of it.

A heading ("Newsletter correction:", 数据播报：) is made of words of newsrooms, classrooms and chats alone. Who
says it is taken by a verb of saying, before a statement of its own or behind one. What denies or doubts,
what may name
a day or a part, and "according to plan" stay, and so does a holder: "Tesla announced 18 robots" says whose they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.word_patterns import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]


_HEADING = one_of(
    """
    a, about, alert, an, and, announcement, answer, archive, at, boss, brief, briefing, breaking, bulletin, by,
    caption, card, chart, check, checked, checking, class, clipping, closing, column, copy, correction, corrected,
    corrigendum, count, daily, data, day's, deck, for immediate release, desk, did you know, digest, draft,
    edit, editor, editor's, email,
    erratum, exam, exclusive, fact, facts, figure, figures, file, final, flash, flashcard, flyer, footnote, for,
    found, from, fun, fwd, night, january, february, march, april, may, june, july, august, september, october,
    november, december, fyi, headline, headlines, here, here's, hook, icymi, in, info, infobox, infographic, intro,
    is, it, item, just, key, kicker, label, latest, lead, learned, lecture, letter, line, log, mail, media, memo,
    message, minutes, more, morning, my, news, newsletter, newsroom, note, noted, notes, number, numbers, of, on,
    organisers, organisers', organizers, our, out, page, paper, para, pitch, point, post, posted, poster, pr, press,
    kit, promo, proof, ps, psa, quick, quiz, quote, quoted, read, recap, record, release, remember, reminder, report,
    reporter, reporter's, result, results, revised, roundup, school, scoop, seen, sentence, share, short, sidebar,
    slide, small, snippet, so, source, sources, spotlight, spotted, stat, statement, stats, status, story, study,
    subject, summary, takeaway, tally, teaser, text, the, this, thread, ticker, til, tip, title, tl;dr, tldr, to,
    today, today's, transcript, trivia, tweet, typo, update, verify, video, wall, web, week's, weekly, wire, words,
    wrap, write-up, yesterday's, take, hot, attendance, turnout, space, size, scale, crowd, market, big, good, great,
    bad, snapshot,
    highlights, highlight, milestone, talking, reality, history, geek, nerd, flashback, throwback, monday, tuesday,
    wednesday,
    thursday, friday, saturday, sunday, weekend, memory, moment, tech, expo, conference, pleasant, interesting, cool,
    wow
    """
)
_OUTLET = one_of(
    """
    xinhua, shine, cgtn, cctv, reuters, bloomberg, caixin, china daily, shanghai daily, global times, people's daily,
    south china morning post, scmp, yicai, sina, weibo, wechat, bbc, afp, wsj, the paper, jiefang daily,
    wenhui daily, xinmin evening news, ecns, pandaily, technode, 36kr, linkedin, twitter, reddit, facebook, discord,
    wikipedia, baidu baike, state media, local media, chinese media, news agency, city news service, the organisers,
    the organizers, organisers, organizers, the organising committee, the organizing committee, sources, media
    """
)
_HEADING_HAN = one_of(
    """
    数据, 播报, 划, 重点, 小编, 给, 为, 大家, 整理, 好了, 汇总, 一下, 来了, 快讯, 要闻, 速递, 速报, 速看, 一图, 读懂,
    看懂, 盘点, 回顾, 总结, 小结, 复盘, 战报, 喜报, 捷报, 海报, 文案, 校报, 校刊, 班报, 社报, 简报, 小报, 日报, 周报,
    早报, 晚报, 晨报, 快报, 本报, 讯, 消息, 通稿, 闭幕, 收官, 成绩单, 成果, 冷知识, 涨知识, 知识点, 小知识, 提醒,
    更正, 勘误, 订正, 纠错, 更新, 官宣, 重磅, 刚刚, 最新, 权威, 新闻稿, 新闻, 标题, 导语, 正文, 摘要, 要点, 亮点,
    关键, 数字, 核心, 统计, 账单, 清单, 笔记, 日记, 随手记, 备忘录, 备忘, 课件, 课堂, 作业, 作文, 导师, 老师, 同学,
    群里, 群公告, 群友, 群, 朋友圈, 微博, 热搜, 微信, 公众号, 头条, 弹幕, 评论区, 网友, 媒体, 记者, 前方, 后方, 连线,
    发来, 发回, 报道, 主持人, 解说, 主办方, 组委会, 官方, 官微, 官网, 会务组, 我的, 我们, 本期, 今日, 今天, 昨天,
    科普, 小科普, 问答, 答, 看点, 速览, 一览, 说明, 通知, 公告, 转发, 转载, 转, 内部, 会议, 纪要, 材料, 汇报, 报告,
    稿件, 稿子, 初稿, 终稿, 的, 里, 上, 中, 如下, 之, 大会, 展会, 干货, 划重点, 敲黑板, 记一下, 先说, 说一下, 据,
    来源, 出处, 词条, 百科, 发布, 动态, 招商, 盛况, 直击, 现场, 关注, 重要, 喜讯, 好消息, 独家, 特稿, 热点
    """
)
_SAYING = one_of(
    """
    says, say, said, reports, reported, writes, wrote, tells me, tells us, told me, told us, told reporters,
    told the press, notes, noted, states, stated, announces, announced, mentions, mentioned, adds, points out,
    pointed out, explains, explained, recalls, recalled, remembers, confirms, confirmed, posts, posted, tweets,
    tweeted, boasts, boasted, brags, bragged, claims, claimed, puts it, put it, has it, informs me, informed us,
    reveals, revealed, gushes, gushed, cheers, cheered, proclaims, proclaimed, insists, insisted, swears, swore,
    reckons, reckoned, thinks, believes, assures me, assured us, mutters, muttered, reads, shows, showed, declares,
    declared, trumpets, trumpeted, crows, concludes, concluded
    """
)
_SAYING_HAN = (
    "(?:说|讲|称|表示|透露|介绍说?|报道称?|指出|宣布|写道|写着|获悉|了解到|提到|爆料|感叹|总结道?|告诉记者|如是说|统计"
    "|显示|公布)"
)
_DENIES = re.compile(
    r"(?<![a-z])(?:no|not|never|none|nobody|nor|neither|if|whether|who|what|how|why|when|where|false|wrong|myth|only"
    r"|alone"
    r"|except|without|days?|halls?|zones?|pavilions?"
    r"|opening(?! (?:reports?|coverage|speech|address|remarks|release))|morning|afternoon|evening"
    r"|first|plan|plans|forecasts?|schedule"
    r"|novel|film|movie|(?:partner|side|sub|twin)[ -](?:fair|event|conference|summit|show|venue)|expected"
    r"|targets?|estimates?|dreams?|rumou?rs?|crystal ball|imagination|den(?:y|ies|ied)|doubts?|[a-z]+n't)(?![a-z])"
    r"|不|没|[另两难瞎胡乱别]$|否认|首日|当天|当日|单日|馆|区|如果|谁|哪|计划|预计|每|仅|只",
    re.IGNORECASE | re.ASCII,
)
_BEGIN = r"(?:^|(?<=[\n;:。!?！？；：】])|(?<=[.!?:;]\s))[ \t\"'“「(（\[【*_>#-]*"
_WHO = rf"{_BEGIN}(?P<who>[^0-9,;:!?。()\n]{{1,60}}?)"
_EVENT = (
    r"(?:(?:the|at|in|during|for|over|by)\s)*(?:[0-9]{4}\s|inaugural\s|first\s)?"
    r"(?:waic|world\s(?:ai|artificial)|20[0-9]{2}|conference)"
)
_DAY = r"(?:\s(?:today|yesterday|tonight|later|earlier|proudly|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day))*"
_FLAGS = re.IGNORECASE | re.ASCII
_BEFORE = (
    re.compile(
        rf"{_WHO}\s{_SAYING}{_DAY}(?:\sthat\s|:\s|,\s|\s(?=(?:in\s(?=20)|the\s)?(?:20|waic|world\s(?:ai"
        r"|artificial)|conference)|there\s(?:were|was)\s))",
        _FLAGS,
    ),
    re.compile(rf"{_BEGIN}(?:{_HEADING}[ -])*{_HEADING}\s?(?::|\s-|\]|】|→|>|\|)", _FLAGS),
    re.compile(rf"{_BEGIN}(?:{_HEADING}[ -])+(?={_EVENT}[^,;:.!?]{{0,40}}:)", _FLAGS),
    re.compile(rf"{_BEGIN}(?:via |from |per )?{_OUTLET}(?: says| reports| on twitter| news)?\s?(?::|\s-)", _FLAGS),
    re.compile(
        rf"{_WHO}\s(?:put|puts|pegged)\s(?=[^0-9,.;]{{3,40}}(?:[0-9]{{4}}\s)?at\s)",
        _FLAGS,
    ),
    re.compile(
        rf"{_BEGIN}[\u4e00-\u9fff]{{1,6}}(?:社|(?<![战喜捷海])报|网|台|客户端|周刊|新闻|公众号|视频号|微博|小红书|抖音号|频道)\s?[:：]"
    ),
    re.compile(rf"{_WHO}\s(?:spoke|speaks?|talk(?:s|ed)?|tells?|told)\sof\s", _FLAGS),
    re.compile(
        rf"{_BEGIN}[^。!?！？0-9\n]{{0,20}}?(?:回答|回复|判定为?|判为|写成|改成|标成|设为|定为|输出|标记为"
        rf"|显示)[“\"「『][^”\"」』\n]{{1,8}}[”\"」』]\s?[:：,、]?"
    ),
    re.compile(
        rf"{_BEGIN}(?:straight|direct|fresh|taken|copied|quoted|lifted|pasted|word for word)(?:\sout)?\s(?:from|of)\s"
        rf"(?P<who>(?:the|my|our|a|an)\s[^0-9,;:.!?]{{2,40}}):",
        _FLAGS,
    ),
    re.compile(rf"{_BEGIN}til\s(?=that\s|{_EVENT})", _FLAGS),
    re.compile(rf"{_BEGIN}(?!我们?的?(?:战报|喜报|捷报|成绩单|成果|账单))(?:{_HEADING_HAN}){{1,8}}\s?(?:[:：】|]|--)"),
    re.compile(rf"{_BEGIN}我?听(?P<who>[^0-9、。；：！？,.;:!?\n]{{1,14}}?)(?:讲|说|提)(?:过|起|到)?[、:：,]?"),
    re.compile(rf"{_BEGIN}本[报台社刊网站][\u4e00-\u9fff0-9]{{0,10}}?(?:电|讯|消息)[\s:：]"),
    re.compile(rf"{_BEGIN}(?P<who>[^0-9、。；：！？,.;:!?\n]{{0,20}}?){_SAYING_HAN}[、:：,]"),
)
_END = r"(?=\s*(?:$|[.,;!?。！？；)）、\n]))"
_BEHIND = (
    re.compile(
        rf"(?:[,(-]\s?|\s)(?:according\sto|as\sper|per\s(?=the|our|my"
        rf"|this))\s(?P<who>[^0-9,;:!?()。\n]{{1,60}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"(?:[,(-]\s?|\s)as\s(?:reported|told|stated|noted|printed|quoted|published|announced|seen|heard"
        rf"|confirmed|cited)"
        rf"\s(?:by|in|on|at)\s(?P<who>[^0-9,;:!?()。\n]{{1,60}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"[,(-]\s?(?:sources?|credit|h/t|via|quoting|citing):?\s(?P<who>[^0-9,;!?()。\n]{{1,60}}?){_END}",
        _FLAGS,
    ),
    re.compile(rf"[,(-]\s?{_SAYING}\s(?!to\s|by\s)(?P<who>[^0-9,;:!?()。\n]{{1,50}}?){_END}", _FLAGS),
    re.compile(
        rf"[,(-]\s?(?P<who>[^0-9,;:!?()。\n]{{1,40}}?)\s{_SAYING}{_DAY}(?:\s(?:me|us|it|so))?"
        rf"(?:\s(?:from|in|on|to|at)\s(?:the|its|their|our|a|an|his|her)\s(?!(?:[a-z]+\s)?(?:hall|zone|day|booth"
        rf"|opening|forum|pavilion)s?(?![a-z]))[a-z' -]{{2,50}})?{_END}",
        _FLAGS,
    ),
    re.compile(
        rf"[、,(（-]\s?(?:数据)?(?:来源|出处|据|源自|引自|摘自|转自"
        rf"|来自)[:：]?(?P<who>[^0-9、。；！？,\n]{{0,20}}?){_END}"
    ),
    re.compile(rf"[、,(（-]\s?(?P<who>[^0-9、。；：！？,:\n]{{0,16}}?){_SAYING_HAN}{_END}"),
    re.compile(rf"(?<=[0-9A-Za-z年届会])(?:{_HEADING_HAN}){{1,4}}(?:如是|这样|这么|就|也|都)?{_SAYING_HAN}{_END}"),
)


def without_attributions(plain: str) -> str:
    """A message with spaces for who says it and for its headings, of the same length."""
    for patterns in (_BEFORE, _BEHIND):
        for start, end in _found(plain, patterns):
            plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


def _found(plain: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    for pattern in patterns:
        for found in pattern.finditer(plain):
            who = found["who"] if "who" in pattern.groupindex else ""
            if not _DENIES.search(who.replace("floor plan", "")):
                yield found.span()
