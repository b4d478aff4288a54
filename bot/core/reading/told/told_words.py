"""Words by which a question asks for what texts tell: equal ones, wider ones, and those that say nothing by themselves.

Equal words stand in one line of a table; a line may also be what a metric or a kind of event says without a word of it
in the claim: a statement is *said*, a person holds an *office*. A wider word ("leader") is met by narrower ones in the
claim ("premier"), never the other way round.
"""

from __future__ import annotations

from functools import lru_cache

from bot.core.reading.text.kin import stem

_ENDINGS = ("ments", "ment", "ings", "ing", "ions", "ion", "al", "ed", "es")
_CEREMONIES = frozenset({"opening", "closing"})  # no verbs: what is unveiled is not met by "at the opening"
_ROOT = 4  # letters that must be left

_EQUAL = """
speak: speak spoke spoken speech address talk keynote lecture remark deliver orator
say: say said saying tell told claim state call remark mention comment express assert declare argue describe predict
say: expect forecast hope think thought believe feel felt view opinion consider judge assess praise boast statement hold
chair: chair preside moderate
open: open opened opening inaugural inaugurate kickoff start started begin began
close: close closed closing end ended finish conclude wrap finale final
found: found founding founded establish establishment launch set start create form formation initiate begin
found: inaugurate opening open introduce
unveil: unveil inaugurate reveal present launch open
announce: announce name named reveal declare unveil publish release present issue public propose confirm say
release: release publish issue unveil present announce launch introduce
propose: propose proposal suggest call initiate
start: start begin launch initiate introduce unveil
office: office post job position role title function rank capacity occupation
debate: debate discuss discussion dialogue argue conversation converse spar
win: win won winner award awarded receive received get got prize laureate recipient honour
laboratory: laboratory lab labs
headquarters: headquarters hq headquarter
vice: vice deputy
driverless: driverless autonomous self-driving autonomy driving unmanned
move: postpone postponed delay move moved reschedule
map: map atlas
guideline: guideline guidance
centre: centre hub
un: un united nations
sign: sign struck strike seal ink conclude deal contract agreement
hold: hold held organise host run ran stage
show: show showcase display exhibit present demonstrate
company: company maker startup
licence: licence permit
talk: talk converse conversation chat
weather: weather meteorological meteorology
message: message address letter
law: law legal
obstacle: obstacle bottleneck hurdle barrier
shake: shake shook shaken shaking
meet: meet met
lead: lead led head
build: build built
write: write wrote written
draw: draw drew drawn
plan: plan blueprint programme scheme roadmap
host: host moderate introduce present
promise: promise pledge commit vow undertake
adopt: adopt pass passed enact
fellow: fellow researcher scholar academic
visit: visit tour inspect
"""
# Met by any of the words behind them, in the claim.
_WIDER = """
leader: premier president mayor secretary minister director chair
politician: premier president mayor secretary minister
official: mayor secretary minister director premier
head: director secretary president mayor chief secretary-general
boss: director secretary president mayor chief
chief: director secretary president secretary-general
governor: mayor
scientist: laureate winner
body: association lab centre alliance organisation laboratory institute
institution: association lab centre alliance organisation laboratory institute
institute: laboratory centre academy institute
initiative: initiative declaration plan guideline action
paper: declaration guideline book plan initiative
file: declaration guideline book plan initiative
document: declaration guideline book plan initiative
robotaxi: taxis driverless
covid: pandemic
"""
# What a claim says by its metric, or by the kind of its event.
IMPLIED = {
    "statements": ("say",),
    "persons": ("office",),
    "pledges": ("announce", "promise", "say"),
    "announcements": ("announce",),
    "policy_plans": ("announce",),
    "bodies": ("found",),
    "agreement_fields": ("sign",),
    "sail_winners": ("win",),
    "organisers": ("hold",),
    "showcased": ("show",),
    "opening": ("open",),
    "closing": ("close",),
    "launch": ("found", "start"),
    "institute_inaugurated": ("unveil", "found"),
    "award": ("win",),
    "debate": ("debate", "talk", "speak"),
    "declaration": ("release",),
    "plan_announced": ("announce",),
}
_HAN_EQUAL = """
speak: 致辞 致词 讲话 发言 演讲 讲演 发表 开讲 讲了话 致过辞 致的辞 演说 说话 发了言 主旨演讲 上台 登台
say: 说 说道 表示 称 讲 谈 谈到 讲到 提到 评价 怎么看 看法 认为 觉得 指出 观点 评论
say: 说法 言论 聊 表态 宣称 透露 放话 原话
chair: 主持 主持人
open: 开幕 开幕式 开幕典礼 揭幕 启幕 开场
close: 闭幕 闭幕式 落幕 收官 结束 闭幕之际 收尾 散会
found: 成立 设立 发起 启动 创立 创办 组建 建立 启用 宣告成立 新设 揭牌 开设 开了
unveil: 揭牌 揭幕 启用 挂牌 启动
announce: 发布 公布 宣布 推出 提出 亮相 启动 公开 宣告 对外公布 提的
release: 发布 公布 推出 印发 发表 出台
propose: 倡议 提出 提议 呼吁
office: 职务 职位 官职 头衔 身份 担任 任职 什么官 职业 岗位 工作
debate: 辩论 对话 对谈 讨论 同台 过招 辩 论道
video: 视频 线上 连线 远程 在线
win: 获奖 得奖 拿奖 得主 获得者 获 夺得 摘得 得了 得到 颁给 颁发 授予 颁 拿了 拿下 斩获 捧走
letter: 贺信 祝贺信 来信
company: 公司 企业 集团
sign: 签 签下 签署 签约 签订 达成 签的 签了
show: 展示 展出 展了 亮相 展 秀
promise: 承诺 许诺 答应 保证
adopt: 通过 获通过 审议通过 表决通过
visit: 参观 视察 考察 走访 到访
"""
_HAN_WIDER = """
领导: 市长 书记 总理 主席 副总理 主任 部长
领导人: 市长 书记 总理 主席 副总理 部长
官员: 市长 书记 总理 主任 部长 区长
一把手: 主任 书记 市长
负责人: 主任 书记 市长 总裁
老大: 主任 书记 市长
老总: 总裁
机构: 协会 实验室 中心 联盟 组织 研究院
组织: 协会 联盟 组织
元首: 主席
文件: 宣言 导则 指引 倡议 条例 规划 方案 意见 办法
"""
# They lead to what is asked and tell nothing by themselves.
_LIGHT = """
deliver delivered delivering give given gave forward send sent makes kind sort hear heard day date person people
persons big famous well-known prominent national international new special particular moment occasion event
events edition behalf ceremony stage name named names identify whose capacity then former back during after ahead
invited invite appear appeared appearance attended turn introduced actually bring brought came along official
officially thing called line words word exactly content gist topic about whether visiting leading personally year
country's country waic whom national nation's agenda programme floor against clear among amongst
"""
_HAN_LIGHT = """
谁 哪位 哪天 何时 哪几位 哪一位 何人 什么人 哪个人 名字 姓名 叫什么 怎么称呼 什么内容 内容 主要 哪一届 哪届 哪一年
在哪一届 到会 有人 那位 这位 一位 那场 这场 那个 出面 这件事 事 日期 日子 那天 当天 是在 什么样 怎样的 情形 话
大会上 开幕时 闭幕时 会期 做了 作了 作 做 进行 进行了 通过 以 方式 形式 给 替 代表 由 请 新 干了什么 干了啥 干
哪些人 哪几个 哪国 国家 一张 一个 一项 一句 句 张 份 篇 座 届 间 哪些公司 哪家公司 哪几家公司 什么公司 哪些企业
哪家企业 哪几家企业 什么企业 具体内容 什么东西 东西 原先 打算 准备 拟 一起 同 举动 件事 邀请 大家 什么名字 主要是
上面 之时 的时候 时候 年会 这届 那届 奖 类 分成 分为 几类 说过 讲过 讲了 说了 有什么 了什么 什么 过什么 如何 谈 聊
"""


@lru_cache(maxsize=4096)
def root(word: str) -> str:
    """What a Latin word has in common with other forms of it: "announced" and "announcement" alike."""
    plain = stem(word)
    if plain in _CEREMONIES:
        return plain
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _ROOT:
            plain = plain.removesuffix(ending)
            break
    return plain.removesuffix("e") if len(plain) > _ROOT else plain


def _table(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        head, _, others = line.partition(":")
        found[head] = (*found.get(head, ()), *others.split())
    return found


def _heads(table: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The lines of a table in which each word stands."""
    every = {word for words in table.values() for word in words}
    return {word: frozenset(head for head, words in table.items() if word in words) for word in every}


GROUPS = _heads({head: tuple(map(root, words)) for head, words in _table(_EQUAL).items()})
"""The lines of equal words in which a Latin word stands, by its root."""
WIDER = {root(head): frozenset(map(root, words)) for head, words in _table(_WIDER).items()}
"""The roots that a wider Latin word is met by, by its root."""
HAN_GROUPS = _heads(_table(_HAN_EQUAL))
"""The lines of equal words in which a Chinese word stands."""
HAN_WIDER = {head: frozenset(words) for head, words in _table(_HAN_WIDER).items()}
"""The words that a wider Chinese word is met by."""
_MONTHS = "january february march april may june july august september october november december"
_KINDS = "company firm business group maker speaker country city person people"
_NOUNS = """
found plan plans promise promises record records system systems
arrive arrived bagged descended enter entered flew flown fly hit journeyed landed march marched sat sit stroll strolled
travel traveled travelled walk walked wander wandered
"""
MONTHS = tuple(_MONTHS.split())
LIGHT = frozenset(_LIGHT.split())
HAN_LIGHT = frozenset(_HAN_LIGHT.split())
PLACES = frozenset(("shanghai", "shanghai's", "china", "china's", "chinese", "city", "city's"))
"""They stand in half of all questions: they need not be met, and the claim that has them is nearer."""
KINDS = frozenset(map(root, _KINDS.split()))
"""Behind "which" they only say what kind of answer is wanted."""
NOUNS = frozenset(_NOUNS.split())
"""Words of every day that say something of a person or a plan, and must be met."""
HAN_NAMING = frozenset("长高低小头本正写叫请")
"""Characters of every day that may be part of what is named: 市长, 龚正."""
