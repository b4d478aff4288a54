"""What a question wants, by its own words: a comparison, the highest, a trend, a sum, an opinion, help."""

from __future__ import annotations

import re
from enum import StrEnum


class Hint(StrEnum):
    """What a phrase of a question wants."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    COMPARE = "compare"
    TREND = "trend"
    CHART = "chart"
    AVERAGE = "average"
    SUM = "sum"
    TOTAL = "total"
    OPINION = "opinion"
    WHY = "why"
    WHICH = "which"
    OVERVIEW = "overview"
    HELP = "help"
    ABOUT = "about"
    SOURCE = "source"
    PERSONAL = "personal"
    PART = "part"
    SHARE = "share"
    PLAN = "plan"
    CHOOSE = "choose"
    DISAGREE = "disagree"


def _en(*phrases: str) -> str:
    return rf"(?<![a-z])(?:{'|'.join(phrases)})(?![a-z])"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.ASCII)


HINTS: tuple[tuple[Hint, re.Pattern[str]], ...] = (
    (
        Hint.HELP,
        _any(
            _en(
                "help(?: me)?", "what can (?:you|i|we) (?:do|ask|know|answer|tell)(?: you| me)?", "how do (?:i|you) use"
            ),
            _en("how does this (?:bot )?work", "commands"),
            r"帮助|能问(?:些)?什么|可以问(?:些)?什么|你能做什么|你会什么|怎么用|使用方法|有哪些命令|能查什么",
        ),
    ),
    (
        Hint.ABOUT,
        _any(
            _en("who are you", "what are you", "who made you", "are you (?:a |an )?(?:bot|ai|human)"),
            r"你是谁|你是什么",
        ),
    ),
    (
        Hint.SOURCE,
        _any(
            _en(
                "sources?",
                "where (?:does|did|do|is|are)(?: [a-z0-9.]+){0,4} (?:come )?from",
                "citations?",
                "references?",
            ),
            _en(
                "who (?:says|said|reports|reported|claims|claimed|prints|printed)",
                "according to whom",
                "(?:which|what) (?:outlet|paper|newspaper|medium|media|site|website|report|article|source)s?",
                "proof",
                "evidence",
            ),
            r"出处|来源|出自|谁说|哪来的|依据|证据|引自",
        ),
    ),
    (Hint.CHOOSE, _any(_en("which of"))),
    (
        Hint.PERSONAL,  # what somebody wants to do is no fact about the conference
        _any(
            _en(
                "(?:where|how|when) (?:can|do|should|could|may|must|would) (?:i|we) "
                "(?!know|see|find|read|ask|get the|look)[a-z]+"
            ),
            _en(
                "can (?:i|we) (?!know|see|have|get|ask|read)[a-z]+",
                "i want to (?:go|visit|buy|attend|book)",
                "my (?:booth|ticket|flight|job|career|stand|talk|visa)",
            ),
            r"我(?:能|可以|要|想)(?:怎么)?(?:去|买|参加|报名|订)|怎么(?:去|买票|报名)",
        ),
    ),
    (
        Hint.PART,  # one day of an edition is not the edition
        _any(
            _en(
                "(?:first|second|third|last|final|opening|closing|each|every) day",
                "(?:on|by) day (?:one|two|three|[1-4])",
                "for the (?:very )?first time",
                "first[ -]time",
                "(?:opening|closing|award) (?:ceremony|session|gala|show|speech)",
                "main (?:forum|session|stage|hall|venue)",
                "plenary",
                "open[ -]source",
                "(?:dropped|pulled|backed) out",
                "withdrew",
                "(?:fell|tipped|broke) (?:over|down)",
                "left early",
            ),
            _en("(?<!good )(?:in the )?(?:morning|afternoon|evening)", "weekend", "at noon", "by noon"),
            _en("(?:hall|pavilion|booth|zone|stand|room|floor) (?:no\\.? ?|number )?[a-z]?[0-9]{1,2}[a-z]?"),
            _en("[hnwe][1-9]", "by (?:the )?(?:day|hour|gender|age|sector|industry|category)"),
            r"按[天日]|分[天日]",
            r"(?:第[一二三四]|首|最后一|头一|开幕当|闭幕当|每)[天日]|首次|首度|第一次|开幕式|闭幕式|开幕典礼|颁奖典礼|主论坛|主会场|开源|b站|人口|上午|下午|周末|首日|[a-z]?[0-9一二三四五六七八九]号?(?:展?馆|展?厅)",
        ),
    ),
    (
        Hint.SHARE,  # a share of something is no count of it
        _any(
            _en("shares?", "percentages?", "proportions?", "per ?cent", "fractions?", "what part", "how large a part"),
            r"占比|比例|比重|占了?(?:多少|几|多大)|几成|百分之[几多]|%",
        ),
    ),
    (
        Hint.PLAN,
        _any(
            _en(
                "expect(?:ed|s)?",
                "planned",
                "forecast(?:ed)?",
                "projected",
                "anticipated",
                "targeted",
                "scheduled",
                "foreseen",
            ),
            _en(
                "expecting",
                "projecting",
                "anticipating",
                "slated",
                "due to",
                "pencill?ed in",
                "lined up",
                "earmarked",
                "reckoned on",
                "counting on",
                "foresee",
                "in the pipeline",
                "hop(?:e|ed|ing) for",
            ),
            r"预计|预期|原?计划|目标|原定|原本定|原先定|定于|定在|预定|暂定|拟定?(?=[^人])|有望|打算|筹划|预估",
        ),
    ),
    (
        Hint.DISAGREE,
        _any(
            _en(
                "disagree(?:s|d|ment|ing)?",
                "conflict(?:s|ing|ed)?",
                "contradict(?:s|ed|ion|ions|ing)?",
                "discrepanc(?:y|ies)",
            ),
            r"说法不一|不一致|矛盾|打架|出入|对不上|不同说法",
        ),
    ),
    (
        Hint.AVERAGE,
        _any(
            _en(
                "averages?",
                "averaged",
                "mean(?= ?\\n| (?:number|value|of|annual|yearly))",
                "medians?",
                "typical(?:ly)?",
                "on average",
            ),
            _en("per (?:day|visitor|exhibitor|person|head|company|project|capita|forum)", "ratio of", "divided by"),
            _en("(?:double|triple|twice|half|a (?:third|quarter|tenth) of) (?:the|of|its|that)(?=[ \\n])"),
            r"平均|均值|中位数|人均|日均|年均|每天|每家|每位|除以",
        ),
    ),
    (
        Hint.SUM,
        _any(
            _en("sum(?: of| up)?", "add(?:ed|ing)?(?: up| together)?", "combined", "cumulative(?:ly)?", "altogether"),
            _en("put together", "taken together", "together", "grand total", "accumulated?", "aggregate"),
            _en("sum", "added to", "plus the"),
            r"(?<=\n) ?(?:plus|\+) ?(?:those of |that of )?(?=\n)|(?<=\n)[的年]?(?:加上?|\+)(?=\n)",
            r"加起来|总和|累计|求和|相加|加总|之和|合计",
        ),
    ),
    (
        Hint.HIGHEST,
        _any(
            _en("(?:the )?(?:most|best)[ -](?:attended|visited|watched|viewed|popular|crowded|successful by)"),
            _en(
                "highest",
                "(?:attend|visited|crowded|viewed|watch) best",
                "biggest",
                "largest",
                "greatest",
                "most",
                "peak(?:ed)?",
                "maximum",
                "max",
                "top",
                "record(?: high)?",
            ),
            _en("longest", "busiest", "highest ever", "busier", "record-breaking"),
            r"最多|最高|最大|峰值|顶峰|最长|最热闹|创纪录|纪录|之最|新高|最火",
        ),
    ),
    (
        Hint.LOWEST,
        _any(
            _en(
                "lowest",
                "(?:attend|visited|crowded) worst",
                "smallest",
                "fewest",
                "least(?! one)",
                "minimum",
                "min",
                "shortest",
                "low point",
            ),
            r"最少|最低|最小|最短|最冷清|低谷",
        ),
    ),
    (
        Hint.COMPARE,
        _any(
            _en(
                "compar(?:e|ed|es|ing|ison)",
                "vs\\.?",
                "versus",
                "against",
                "than(?! (?:about |over |around )?[0-9])",
                "differ(?:ence|s|ent)?",
                "which (?:one )?was bigger",
            ),
            _en("more or (?:less|fewer)", "(?:how much|how many) (?:more|fewer|less)", "gap", "relative to"),
            _en(
                "stack(?:s|ed)? up(?: against| to)?",
                "(?:set|put|pit|hold|stack|lay)(?= ?\\n)",
                "side by side",
                "(?:set|put|held|measured|up|pitted|stacked) against",
                "next to each other",
                "head[ -]to[ -]head",
                "match(?:es|ed)? up(?: against| to| with)?",
                "measures? up(?: against| to)?",
                "contrast(?:s|ed|ing)?",
                "juxtaposed?",
                "weigh(?:ed)? against",
                "pk",
                "face[ -]off",
                "shape up against",
            ),
            r"(?:放|摆|搁)(?:在|到)?一(?:起|块儿?|道)(?:来)?(?:比一?比|看一?看|对比|比较|比|看)?|比一?比|比划比划|比对|对照(?:一下)?"
            r"|pk(?:一下)?|并排|两相比|较量|谁(?:多谁少|高谁低|大谁小)|一较高下",
            "相比|比较|对比|相较|比起|差多少|差距|差别|区别|相差|还是|[与和跟同]\n*比|比(?=\n)|多了多少|少了多少",
        ),
    ),
    (
        Hint.TREND,
        _any(
            _en(
                "grow(?:s|n|ing|th)?",
                "grew",
                "increas(?:e|ed|es|ing)",
                "decreas(?:e|ed|es|ing)",
                "declin(?:e|ed|es|ing)",
            ),
            _en(
                "trends?",
                "trending",
                "evol(?:ve|ved|ution)",
                "chang(?:e|ed|es|ing)",
                "develop(?:ed|ment)?",
                "over time",
            ),
            _en(
                "ris(?:e|en|es|ing)",
                "rose",
                "climb(?:ed|s|ing)?",
                "surg(?:e|ed|es|ing)",
                "soar(?:ed|s|ing)?",
                "swell(?:ed|s|ing)?",
                "fall(?:en|ing)?",
                "fell",
                "drop(?:ped|s)?",
                "shr[aiu]nk(?:ing)?",
                "history of",
            ),
            _en(
                "timeline",
                "histor(?:y|ical)(?:ly)?",
                "went (?:up|down)",
                "go(?:ne|ing)? (?:up|down)",
                "getting (?:bigger|smaller|more|fewer)",
            ),
            _en(
                "chart",
                "table of",
                "plot",
                "graph",
                "progress(?:ion)?",
                "expand(?:ed|ing)?",
                "doubl(?:e|ed|ing)",
                "tripl(?:e|ed|ing)",
                "twice",
                "more than before",
            ),
            r"增长|增加|减少|下降|上升|变化|趋势|走势|变动|发展|演变|增幅|增速|涨|跌|翻番|越\S{1,2}越\S|时间线|图表|曲线",
        ),
    ),
    (
        Hint.CHART,  # every edition is to be shown, not the change alone
        _any(
            _en(
                "chart(?:s|ed|ing)?",
                "plot(?:s|ted|ting)?",
                "graph(?:s|ed|ing)?",
                "tabulate",
                "table of",
                "timeline",
                "draw (?:me )?(?:a|the)",
                "list(?:ed)? by (?:year|edition)",
            ),
            _en(
                "over the years",
                "year[ -]by[ -]year",
                "year (?:on|after) year",
                "edition by edition",
                "map out",
                "diagram",
                "walk me through",
            ),
            r"时间线|图表|曲线|折线图|柱状图|画(?:个|一?张|出)?(?:图|(?=\n))|画出来|(?<=\n)的?(?:折线|柱状|曲线|走势)?图(?![灵像书])|走势图|按年(?:份)?(?:列|排)|逐年|列个表|拉个表|历年",
        ),
    ),
    (
        Hint.OPINION,
        _any(
            _en(
                "should (?:i|we)",
                "worth (?:it|visiting|going|attending)",
                "do you (?:think|like|believe|feel)",
                "what do [a-z ]{1,30} (?:think|feel)",
                "your opinion",
            ),
            _en(
                "in your view",
                "opinions?(?: on| of| about)?",
                "better",
                "worse",
                "best",
                "worst",
                "boring",
                "impress(?:ive|ed)",
            ),
            _en(
                "success(?:ful)?",
                "fail(?:ed|ure)?",
                "recommend",
                "favou?rite",
                "predict(?:ion|ions|ed)?",
                "forecasts?",
                "overrated",
            ),
            _en(
                "interesting",
                "important",
                "good or bad",
                "a flop",
                "cool",
                "fun",
                "beautiful",
                "nice",
                "disappoint(?:ing|ed)",
            ),
            _en(
                "hype",
                "overhyped",
                "scam",
                "lucky",
                "is it true that you",
                "love",
                "hate",
                "too (?:big|small|many|much|few)",
                "(?:any )?(?:good|bad|great|terrible|a lot|enough)(?= ?[?!.]* ?$)",
            ),
            r"你觉得|你认为|您觉得|您认为|觉得|认为|值得|值不值|好不好|好玩|好看|推荐|成功|失败|应该|应不应|怎么看|评价|厉害|最好|最差|预测|有意思|重要|"
            r"更好|更差|无聊|水平怎么样|怎么样(?=[?？!！。]?$)|喜欢|精彩|看好|意义",
        ),
    ),
    (
        Hint.WHY,
        _any(
            _en("why", "how come", "what caused", "reasons? for", "because of what"),
            r"为什么|为何|什么原因|怎么会|原因是",
        ),
    ),
    (
        Hint.WHICH,
        _any(
            _en("(?:which|what) (?:year|edition|waic|conference)s?", "in which", "at which", "when"),
            r"哪一?年|哪一?届|哪几年|哪几届|哪次|什么时候",
        ),
    ),
    (
        Hint.TOTAL,
        _any(
            _en("(?:in )?total(?:ly|s)?", "overall", "in all", "whole"),
            r"总共|一共|总计|共计|总数|总量|总(?=人数|人次)",
        ),
    ),
    (
        Hint.OVERVIEW,
        _any(
            _en("overview", "at a glance", "list(?: of)?(?: all)?(?: the)? editions", "summar(?:y|ise|ize)", "history"),
            _en("(?:in|the|all the) brief", "key (?:figures|numbers|facts|data)", "the basics"),
            _en("tell me about", "what is", "what's", "about", "introduce"),
            _en(
                "run[ -]?down",
                "re-?cap",
                "round[ -]?up",
                "run[ -]?through",
                "gist",
                "brief(?:ing)?",
                "low[ -]?down",
                "digest",
                "snapshot",
                "synopsis",
                "outline",
                "primer",
                "write[ -]?up",
                "quick look",
                "nutshell",
                "highlights",
                "fill me in",
                "catch me up",
                "lay ?out",
                "sum[ -]?up(?= of)",
                "tl;?dr",
                "skinny",
            ),
            r"概况|概览|一览|历届大会|介绍|总览|历史|是什么|有哪几届|办了几届|概述|综述|简介|梗概|小结|总结|复盘|盘点|回顾|速览|全貌"
            r"|基本情况|大概情况|来龙去脉|要点|梳理|总体情况|科普",
        ),
    ),
)


# What asks for help whatever else it names: "how do I use this robot" is no question about robots.
_HELP_FIRST = _any(
    _en(
        "what can (?:you|i|we) (?:do|ask|know|answer|tell)", "how (?:do|can|to|should) (?:i |we )?use (?:this|the|you)"
    ),
    _en("how does this (?:bot|robot|thing) work", "what do you know", "what questions can i ask"),
    r"能问(?:些)?什么|可以问(?:些)?什么|你能做什么|你会什么|你能干什么|怎么用(?:这|你|本)|怎么使用|如何使用|使用方法|有哪些命令|能查什么",
)


def asks_for_help(text: str) -> bool:
    """Whether a folded text asks what can be asked."""
    return bool(_HELP_FIRST.search(text))


def find_hints(text: str, taken: bytearray) -> dict[Hint, int]:
    """The hints of a folded text outside ``taken`` and where each stands first; marks what they read.

    One stretch of text may give several hints ("grew more than" compares and tells of a trend), so each kind of hint
    looks at all that was free before.
    """
    free = "".join("\n" if read else sign for sign, read in zip(text, taken, strict=True))
    found: dict[Hint, int] = {}
    for hint, pattern in HINTS:
        for match in pattern.finditer(free):
            found.setdefault(hint, match.start())
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return found


def words_of(hint: Hint, text: str) -> str:
    """The words by which a whole text gives a hint, whatever else they name; nothing where it does not."""
    found = _BY_HINT[hint].search(text)
    return found.group() if found else ""


_BY_HINT = dict(HINTS)
