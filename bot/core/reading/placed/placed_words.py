"""Words of every day in a question about a place: fewer than in one about the conference.

"Attended", "new" and "launched" may be left unread beside the visitors of an edition; of the companies of a city they
ask for a part, or for the conference after all.
"""

from __future__ import annotations

import re

from bot.core.reading.text.common import FILLERS, HAN_FILLERS

# Of the words of every day those that say something of a city's companies, people or money.
_TELLING = """
again almost annual archive arrange arranged attend attended attending attract attracted attracting attracts away
back best better between big bigger biggest boss bring brings brought call called came chief chinese client clients
close closed closes colleague colleagues come comes coming compare compared comparing comparison complete conference
conference's conferences cover covered covering covers data database dataset difference different display displayed
displaying displays down draw drawing draws drew each earlier earliest early earth edition edition's editions either
else end ended ending ends event event's events every exhibited exhibiting expo feature featured features featuring
fell fetch fetched few fewer fewest final finally finish finished finishes first foreseen gain garner garnered got
grew grow growing grown growth happen happened happening happens hear heard held high higher highest hold holding
holds hosted important join joined joins keep keeping kept kick kicked lacks large larger largest last late lately
later latest launched least less lesser long longer lose lost low lower lowest made make makes making man manage
managed masses memory mine more most much need needed needing needs never new newer newest next no nobody nope nor
not off old older once one ones open opened opens other out over part participate participated participating
percentage piece plan planned pretty previous prior promise publish published pull pulled pulling pulls push queen
rather ratio reader record recorded records registered released require required requires researching sec second
several shanghai short shorter side sides sign signed since size small smaller smallest source sources stage staged
start started starting starts summit summit's support take taken takes taking third tomorrow tons took top total
totaled totalled turn turned twice two under until up us use used user visited waic waic's waics watched when where
which who who's whole whom whose why wide wider win wins with without won world world's worse worst wrap wrapped
year's yearly years yet young
"""
_MORE = """
industry industries sector sectors field scene ecosystem landscape
money cash yuan rmb cny billion billions trillion trillions million millions units
a's according across active actively activity all-told altogether area available back base based boast boasted
boasts calculated call calls claimed concerning context count counted counting counts currently date dated dates
described describes estimated existing figure figures firmly found gathered give given gives happen happens
headquartered home house housed houses how itself known lists live lived lives located mentioned merely moment
number numbers numerous operating per period printed put puts reach reached read reads recorded reported reportedly
roughly said says settled sit sits situated someone somewhere stand stands stated statistics still stood sum
surveyed tallied tally then there time told total which wholly with within working year yearly
"""
TELLING = frozenset(_TELLING.split())
OF_PLACES = (FILLERS - TELLING) | frozenset(_MORE.split())

_TELLING_HAN = """
世界人工智能大会 人工智能大会 世界大会 世人会 大会 会议 展会 峰会 盛会 期间 举办 举行 召开 开幕 开的 办的 参加 参与
出席 到场 现场 人数 总数 规模 其中 当中 最 更 比 相比 比较 对比 相对 增长 增加 减少 下降 变化 趋势 变 高 低 大 小 长
少 不 没 没有 无 每 各 另 吸引 迎来 接待 带来 展示 展出 亮相 发生 一样 相同 不同 差别 差距 区别 全场 全程 来过 展了
办了 办 设了 设 登台 办过 开过 逛过 逛 时候 何时 第 前 后 头 号 新 届 该届 那届 这次 那次 一届 为什么 为何 怎么样
预计 会上 参展 出了 整 采用 被问 报到 露面 露脸 捧场 莅临 光临 助阵 赴会 赶来 与会 到会 站台 请来 请来的 摆摊 来摆摊
用 来 去
"""
_MORE_HAN = """
产业 行业 领域 创造 创造了 实现 实现了 钱 多少钱 金额 年底 亿 以来 起 就 年 当中 一下 各类
的时候 做什么用 干什么用 干什么用的 做什么用的 是干什么的 是做什么的 是干嘛的 干嘛 干啥 在建 正在建 正在 为止 的话
这座 那座 之 亿元 万人 万 亿 元 聚集 集聚 汇聚 拥有 现有 坐落 所在 分布 落户 扎根 注册 总量 数目 有多少 多少家
多少个 多少名 多少位 几多 如今 当前 眼下 那会儿 已有 已经有 共有 据统计 统计 大约 上下 光 单 这边 那边 这里 那里
当地 整个 按 说法 口径 口中 值 总共 干 做 达 里 里面 前 止 大概 左右 来算 算 一年 这一年 当年 全年 时点 时 本来 原来
人 到了 到 那些 这些 定下 定下的 要达到 要达 要 几何
"""
_OF_TEXTS = """
among counts else life play push since when
besides beyond except apart other
behind
about all attractive back described describes exactly famous good idea know like make makes making meant once over part
purpose serve serves so special stand strong such suit suits use used useful
"""
OF_TEXTS = OF_PLACES | frozenset(_OF_TEXTS.split())
"""What tells something of a number and nothing of a list or a text: "what is special about it"."""
HAN_OF_PLACES = HAN_FILLERS.difference(_TELLING_HAN.split()).union(_MORE_HAN.split())
OF_THE_CONFERENCE = re.compile("|".join(one for one in _TELLING_HAN.split() if len(one) > 1))
_OF_TEXTS_HAN = """
为了 抱团 推动 促进 推进 发展 用来 用于 样的 这样的 自己 给自己 一些 相关 方面 主要 都 重点 大力 特别 什么样 大
"""
HAN_OF_TEXTS = HAN_OF_PLACES.union(_OF_TEXTS_HAN.split())

_HOW_FAST = (
    r"(?:how (?:fast|quickly|rapidly|strongly|much)"
    r"|by (?:how much|what (?:percentage|per ?cent|share|rate)|how many per ?cent))"
    r"(?= .*(?:gr[eo]w|ris|rose|increas|expand|climb|surg|jump|gain|up))"
)
_BEFORE_IT = r"(?:比(?:前一年|上一?年|去年同期|[0-9]{4}年)|较(?:前一年|上一?年|去年同期))"
GROWTH = re.compile(
    rf"{_HOW_FAST}"
    r"|(?<![a-z])(?:gr[eo]w(?:n|s|th|ing)?|ris(?:e|en|es|ing)|rose|increas(?:e|ed|es|ing)|expan(?:d|ded|sion)"
    r"|climb(?:ed|s)?|surged?|jump(?:ed)?|gain(?:ed)?|go(?:ne)? up|went up|was up|up by|accelerat(?:e|ed|ion))(?![a-z])"
    rf"|(?:同比|{_BEFORE_IT})?(?:增长|增加|增速|增幅|涨幅|上涨|涨|提升|上升|攀升|提高|扩大)(?:了|率|速度)?",
    re.ASCII,
)
# What stands around a growth and says no more than that it is one.
_ON_BEFORE = (
    r"(?:over|on|from|than|against|compared (?:to|with)|versus|relative to) (?:the )?"
    r"(?:year before|(?:previous|prior|preceding|last) year|year earlier|year-earlier period)"
)
AROUND_GROWTH = re.compile(
    rf"(?<![a-z])(?:{_ON_BEFORE}|year[- ]on[- ]year|year over year|year-to-year|yoy|in per ?cent|per ?cent(?:age)?"
    r"|rates?|pace|speed|fast|quickly|(?:by )?how much)(?![a-z])"
    rf"|同比|{_BEFORE_IT}|百分之(?:多少|几)|百分比|几个百分点|多快|几成|速度|率|%",
    re.ASCII,
)
AVERAGE = re.compile(
    r"(?<![a-z])(?:averages?|averaged|mean|annuali[sz]ed|cagr|compound)(?![a-z])|平均|年均|复合", re.ASCII
)
YEARLY = re.compile(
    r"(?<![a-z])(?:per (?:year|annum)|(?:a|each|every) year|yearly|annual(?:ly)?)(?![a-z])|每年", re.ASCII
)
"""Of one year that is named this is its growth, of none in particular an average."""
PLANNED = re.compile(
    r"(?<![a-z])(?:aim(?:s|ed|ing)?(?: (?:at|for|to))?|target(?:s|ed|ing)?|goals?|plan(?:s|ned|ning)?|expect(?:s|ed)?"
    r"|suppos(?:e|ed)|meant|want(?:s|ed)?(?! to (?:know|see|ask|find))|hop(?:e|es|ed|ing)|intend(?:s|ed)?|objective"
    r"|ambitions?|envisaged?|set out|projected)(?: (?:to|for))?(?![a-z])"
    r"|计划|规划|定的|定下|原定|原计划|原本定|目标|打算|力争|预计|预期|要(?=做|达|到|有|建|聚|把|成)|想(?=做|达|成|当|把|要|建)|拟|争取"
    r"|将(?=达|有|建|聚|到|成)",
    re.ASCII,
)
ASKS_WHEN = re.compile(
    r"(?<![a-z])(?:(?<!since )when(?! (?:it comes|talking))|(?:what|which) (?:date|day|month|year)|how long ago)"
    r"(?![a-z])|什么时候|何时|哪一?[天年月日]|几[月号时]|多久",
    re.ASCII,
)
HOW_BIG = re.compile(
    r"(?<![a-z])how (?:big|large|high|great|strong|sizeable)(?: an?)?(?![a-z])|(?:有|是|已?达到?)?多[大高](?:规模)?",
    re.ASCII,
)
LEADS = re.compile(
    r"(?<![a-z])(?:when it comes to|as for|in terms of|with regard to|regarding|speaking of|talking of)(?![a-z])"
    r"|至于|说到",
    re.ASCII,
)
"""What only leads to what is asked."""
YES_OR_NO = re.compile(
    r"^\W*(?:is|are|was|were|did|does|do|has|have|had)(?![a-z])|吗[?!。 ]*$|是不是|是否|有没有", re.ASCII
)
A_NUMBER = re.compile(
    r"(?<![a-z])(?:(?:really|right that|true that|more than|over|at least|under|fewer than|less than|about|around"
    r"|nearly|exactly|as many as|up to|above|below|top(?:ped|s)?|pass(?:ed|es)?|exceed(?:ed|s)?|reach(?:ed|es)?) )*"
    r"(?:[0-9][0-9,.]*|(?:an?|one|two|three|five|ten)(?= (?:hundred|thousand|million|billion|trillion)))"
    r"(?: ?(?:hundred|thousand|million|billion|trillion|per ?cent|%))*"
    r"|(?:超过|超|不到|不足|至少|达到|达|突破|大约|约|近)?了?[0-9][0-9,.]*[万亿千百%]*(?:[家个人元名])?",
    re.ASCII,
)
"""What somebody holds against the figure: the figure is shown, the yes or no is theirs."""
RANKED = re.compile(
    r"(?<![a-z])(?:number (?:what|how many|which)|(?:what|which) (?:number|no\.?|rank|spot)|where .*(?:rank"
    r"|stand|come)s?"
    r"|rank(?:s|ed|ing)?|how high up|(?:first|second|third|fourth|top) (?:place|spot))(?![a-z])"
    r"|第几(?!届|季|年)|排名|排第|名次|位次|座次|老几|排行",
    re.ASCII,
)
"""Asks for a place in an order: never answered with a size."""
COUNTED = re.compile(
    r"(?<![a-z])(?:how (?:many|much|big|large|high)|number of)(?![a-z])|多少|(?<!哪)几[个家座项]", re.ASCII
)
"""What asks for a number, which no list or text is."""
COMPANIES_COUNTED = re.compile(
    r"(?<![a-z])(?:how many|number of)(?: [a-z-]+){0,4} (?:companies|firms|enterprises|businesses)(?![a-z])"
    r"|(?:多少|(?<!哪)几)家|(?:企业|公司)(?:的?数[量目]?|总数|家数)|多少(?:个|规上|人工智能|ai|重点)*(?:企业|公司)",
    re.ASCII,
)
"""What asks for companies by their number, which no money is."""
A_NOT_A = re.compile(r"(?P<said>[\u4e00-\u9fff]{1,2})不(?=(?P=said))", re.ASCII)
_OFFICE = (
    r"(?:(?:chinese|shanghai's|pudong's|china's|vice|deputy|own"
    r"|city|district|industry|local|municipal|national|state|press|science) )*"
    r"(?:mayor|director|officials?|ministry|minister|government|authorities|sources?|papers?|newspapers?|spokesm[ae]n)"
)
ATTRIBUTED = re.compile(
    rf"(?<![a-z])(?:according to|going by|as (?:told|said|stated|given|put|reported)(?: by)?|in the words of"
    rf"|(?:told|given|stated|reported|named|set) by|by|did|does|do|has|had|from)"
    rf"(?: what)? (?:the |its |their |a |an )?{_OFFICE}(?:'s)?"
    r"(?: (?:said|says|told|gave|give|stated|put|figures?|words))?(?![a-z])"
    r"|(?:据|按|照)?(?:市|区|副市|副区)?(?:市长|区长|官方|政府|工信部|官员)(?:的?说法|所说|说的|说|透露|介绍|给出的?|口径)",
    re.ASCII,
)
