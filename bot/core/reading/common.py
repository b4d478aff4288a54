"""Words that name nothing by themselves: a question may hold them without asking for more than was understood.

``FILLERS`` and ``HAN_FILLERS`` may be left unread. ``COMMON`` are further English words that may be spelt like a name
of a metric and are not one ("interview", "guess"): they are never taken for a slip of the pen.
"""

from __future__ import annotations

_FILLERS = """
a about according actual actually afaik again ago ai aight all almost also altogether always am an and annual any
anybody anyone anyone's anything apparently approx approximate approximately are aren't around artificial as asap
ask asking assistant at attend attended attending available away ayy back bad basically bc be been before being best
better between big bigger biggest bit bot both bring brings bro brought btw buddy but by bye call called came can
can't cheers chinese cite cited claim claimed claims come comes coming compare compared comparing comparison
complete concerning conference conference's conferences correct could couldn't count counted counts coz curious cuz
data dawg day days dear detail details did didn't difference different displayed do does doesn't doing don't done
down dude during each earlier early edition edition's edition-wise editions eg eh either else entire entirely er erm
estimate etc even event event's events eventually ever every everybody everyone everything exact exactly exhibited
exhibiting expect expected expo fact facts fair false fam far fell few fewer fewest figure figure-wise figures final
finally find fine first folk folks for friend from full fyi gave generally get gets getting gimme give given gives
go goes going gone gonna good got gotta great grew grow growing grown growth guys had haha hahaha happen happened
happening happens has hasn't have haven't he hear heard held hello help her here herself hey hi high higher highest
him himself his hm hmm hold honestly hosted how how's however hows hru huh i i'd i'll i'm i've idea idk ie if ignore
imo in indeed info information instruction instructions intelligence intelligent into is isn't it it's its itself
join joined joins just kind kindly kinds know known large larger largest last late lately later latest launched
least lemme less let let's like list literally little lmao lol long longer look looking lot lots low lower lowest
main many mate may maybe me mean mention mentioned might mind moment more most much must my myself name named names
near nearly need neither never new newer next no nope nor not nothing now number numbers occur occurred of off
official officially often oh ok okay old older omg on once one one's ones ones' only or other our out over overall
own pal part participate participated participating peeps people per-edition percentage perhaps piece place plan
planned please pls plz possible pray precise precisely presented pretty previous print printed prior probably
provide publish published put question quick quickly quite quote quoted ran rate rather re really recall recent
recently record recorded ref reference regarding registered released remember remind report reported reports
respectively right rn roughly run running runs said same say saying says second see seen seriously several shanghai
she short shorter should show showed showing shown shows side sides sign signed since size small smaller smallest so
some somebody someone something sorry sort source sources speak speaks specific specifically spoke state stated
statistic statistics stats still stuff such sum-total sum-up summit summit's sup sure system take taken takes taking
talk talking tbh tell tells than thank thanks that that's the their them themselves then there there's these they
thing things think third this those though thx time times to today together told too took top total totally true
turn turned twice two type types uh um under until up upon us use used user usually various very via visited vs waic
waic's waics wanna want wanted wants was wasn't watched way ways we well went were weren't what what's whatever
whats when where wheres which while who who's whole whos why wiac wide wider will with within without wonder
wondering world world's worse would wrong ya yall ye yeah year year's yearly years yes yet yo you your yourself
"""
_COMMON = """
action actions actor actors area areas arena arenas attend attendant attended attending attention attribute avenue
avenues award awarded aware banner batch batches bitcoin building building's buildings buyer buyers capital capitals
catch century chair chairs chick chimp chip chips chops closed closing companies company compare cost costs counties
country county crypto cup data datas date dated dates dating deal dealer dealers deals dinner doctor doctors
election elections entities entity entries entry era evening exhales exhibit exhibited exhibiting exhibition
exhibitions expert experts exploits export exports factor factories factors factory figures flight flights football
form forma format former forms formula formulas forth forum fourth france french german germany greeting grows
growth guess guesses guest guesting history host hosts hotel hotels ideal ideas intention interview interviews
invest invested investing investment investor language languages launch launches leader leaders leading length
lesson lunch manner march market markets match matches mean meaning means medal medals medial median medians medium
meeting meetings member members metro minister mission missions model models modern month months morning most movie
movies music nation nations notion number numbers opened opening order orders organ organisation organisations
organise organised organization organs paper papers parties party person personal place places plan plane planes
planet planets planned plans plant plants poem poems population post posts president price prices pricing prize
prizes product production products project projects proper property quest quests rabbit rabbits reader reading
recipe recipes record records repeat report reporter reporting reports restaurant restaurants reward robots robust
roots scheme schemes season seasons section sections sector sectors session share shares ship ships shop shops sign
signed signing signs singer single soccer song songs speak speaking speech speeches spoke spoken stakes station
stations stock stocks stories story street streets strength subway summary team teams tech technologies technology
term terms them thematic theory there these thinner three threes ticket tickets tonic topic topics tropic vector
vectors venom venture ventures venus view viewed viewing visa visas visible vision visions visit visited visiting
visitor visor visors vistas visual visually watch watched watching weather winner winners world's
"""
_HAN_FILLERS = """
世界人工智能大会 人工智能大会 世界大会 人工智能 世人会 上海 大会 会议 展会 峰会 盛会 一共 总共
共有 总计 共计 合计 大概 大约 约莫 差不多 左右 到底 究竟 具体 实际 真正 真实 官方 最终
请问 请教 请告诉 告诉 麻烦 谢谢 多谢 你好 您好 帮我 帮忙 查一下 查查 查询 查 问一下 想问
想知道 我想 想了解 了解 看看 说说 讲讲 介绍 一下 知道 能不能 可以 能否 可否 是不是 有没有
是否 多少 几个 几家 几位 几场 几项 几 什么 哪些 哪个 哪 怎么样 怎样 怎么 如何 为什么 为何
时候 当时 那时 当年 那年 那届 那一届 该届 届 年 年份 年度 期间 以来 举办 举行 召开 开幕
闭幕 开的 办的 有 是 的 了 吗 呢 吧 啊 呀 嘛 哦 哈 么 在 于 被 把 给 对 与 和 跟
及 以及 或 还是 还 都 也 又 就 才 只 共 总 达到 达 超过 超 突破 来 去 到 过 参加
参与 出席 到场 现场 数据 数字 数量 数目 人数 总数 规模 情况 信息 资料 统计 公布 报道 来源
据说 听说 记得 好像 似乎 其中 当中 里面 里 中 上 下 内 个 家 位 名 场 项 次 件 台 款
种 这 那 这个 那个 它 他们 她 他 我们 我 你们 你 您 大家 人 为 从 自 由 向 最 更 比
相比 比较 对比 相对 增长 增加 减少 下降 变化 趋势 变 高 低 大 小 长 多 少 好 不 没
没有 无 会 能 要 得 地 着 所 其 之 第 前 后 时 等 另 每 各 全 整 整个 全部 所有
一个 一 两 二 三 请 列出 列 给出 显示 回答 答案 问题 吸引 迎来 接待 预计 带来 展示 展出 亮相
发生 成为 属于 作为 关于 有关 方面 而 且 但 却 则 一样 相同 不同 差别 差距 区别 差 几多
咋样 啥 咋 嗯 额 呃 哇 哎 喂 嗨 一年 一届 今 真的 真 确实
"""
FILLERS = frozenset(_FILLERS.split())
COMMON = frozenset(_COMMON.split())
HAN_FILLERS = tuple(sorted(_HAN_FILLERS.split(), key=len, reverse=True))
# What stands between two things that are asked for, and so never inside the name of one.
JOINERS = (
    " and ",
    " or ",
    " vs",
    " versus ",
    " than ",
    " & ",
    ",",
    ";",
    "?",
    "!",
    ".",
    "、",
    "和",
    "与",
    "跟",
    "及",
    "还是",
    "。",
)
_PASSING = """
annual; address; area; city; comments; companies; crowd; date; dates; delayed; edition number; event; events; expert;
experts; goal; goals; host; hosts; how big; how large; how long; how many companies; how many firms; how many folks;
how many times; how many people; how many years; how often; length; location; measures; media; moved; name;
number of people;
officials; opinions; participants; people; person; persons; place; plan; planned; plans; ppl; priority; projects;
quotes; reach; said; schedule; statement; topic; what happened; when; where; which edition; who; 专家; 举措;
事件; 人数; 人次; 人物; 什么时候; 企业数; 企业数量; 何时; 公布; 几号; 几天; 几届; 什么地方; 在什么地方; 哪儿;
在哪儿; 几次;
多少次; 多少企业; 多少公司; 多少家公司; 几家企业; 几家公司; 人多; 参加人数; 发布; 名称; 哪天;
哪里; 国家; 在哪; 在哪里; 地点; 场次; 城市; 多大; 多少个项目; 多少人; 多少家企业; 多少项目; 大事; 媒体; 官员;
定位; 措施; 时间; 机构; 活动; 第几届; 组织; 表示; 观众; 观点; 规划; 计划; 评论; 话题; 谁; 限制; 项目
"""
_INCIDENTAL = """
announced; did it take place; discussed; happen; held; held in; highest ever; hosted in; intends to;
known by implication; people; person; persons; record; record high; records; take place; take place in;
this day; took place; took place in; unveiled; was it held; 举办了吗; 举办过吗; 人物; 办了吗; 历史新高; 新高;
是否举办; 有举办; 有没有举办; 纪录; 表示
"""
# Names of metrics that a question may hold in passing: "when" asks for dates only where nothing else is named.
PASSING = frozenset(name.strip() for name in _PASSING.split(";"))
# Names that hardly ever ask for their metric where an edition or anything else is named.
INCIDENTAL = frozenset(name.strip() for name in _INCIDENTAL.split(";"))
