"""Words that name nothing by themselves: a question may hold them without asking for more than was understood.

``FILLERS`` and ``HAN_FILLERS`` may be left unread. ``COMMON`` are further English words that may be spelt like a name
of a metric and are not one ("interview", "guess"): they are never taken for a slip of the pen.
"""

from __future__ import annotations

_FILLERS = """
a about according accurate accurately achieve achieved across actual actually af afaik afk after again ago ahoy ai
aight alexa all allegedly almost already also altogether always am amounted an and annual answer answering answers any
anybody anyhow anyone anyone's anything anyway anyways anywhere apparently appreciate appreciated approx approximate
approximately archive are aren't argue arguing argument around arrange arranged article artificial as asap asf ask
asked asking asks assistant at attend attended attending attract attracted attracting attracts available away ayo ayoo
ayy back bad ballpark basically bc be been before began begin beginning begins begun being believe best best-regards
bestie besties bet bets better betting between big bigger biggest bit bloody boast boasted boss boss's bot both bots
brah brb briefly bring brings bro bros broski brother brought bruh bruv btw buddy bunch but by bye ca call called came
can can't cap captain certainly chance chap chaps chat check checking cheers chief chinese circa cite cited claim
claimed claims clarify claude clearly client clients close closed closes colleague colleagues collect collected come
comes coming compare compared comparing comparison compile compiled complete completely concerning conclude concluded
concludes conference conference's conferences confirm confirmable cordially correct correctly could coulda couldn't
count counted counts cover covered covering covers coworker coz curiosity curious currently cuz cya dad daddy damn
dang darn data database dataset dawg day days deadass deadline dear deck definitely detail detailed details did didn't
difference different discord display displayed displaying displays do does doesn't doing don't done down draw drawing
drawn draws drew dude dudes dunno during each earlier early earth edition edition's edition-by-edition edition-wise
editions editor eg eh either else end ended ending ends entire entirely er erm essay essentially estimate estimated
etc even event event's events eventually ever every everybody everyone everything everywhere exact exactly exhibited
exhibiting exist existed expect expected expo fact facts fair false fam far fare fared fares feature featured features
featuring fell fellas fetch fetched few fewer fewest figure figure-wise figures final finally find finding fine finish
finished finishes first folk folks for foreseen forget forgot forgotten found fr frankly freaking frickin friend
friend's from fuck fucking full fully fyi garner garnered gather gathered gathering gave generally genius
get gets getting gimme give given gives giving go goes going gone gonna good goodbye google got gotcha
gotta gpt grateful great greetings grew grow growing grown growth guess guessing guys guyz had haha hahaha happen
happened happening happens has hasn't have haven't he heaps hear heard heck held hell hella hello help her here
herself hey heyy heyyy hi high higher highest highkey hii him himself his hiya hm hmm hmu hola hold holding holds
homework homie homies honest honestly hosted how how's howdy however hows hru huh hurry hurrying husband i i'd i'll
i'm i've idc idea idk ie if ignore ikr imagine imo important in incidentally indeed info information instruction
instructions intelligence intelligent interested into is isn't it it's its itself join joined joins just keep keeping
keeps kept kick kicked kind kinda kindest kindly kinds king knew know known knows lacks large
larger largest last late lately later latest launched least legend lemme less let let's like likely list literally
little lmao lmk loads logged lol long longer look looking lookup lookups lost lot lots low lower lowest lowkey m8
ma'am madam made main make makes making man manage managed many masses mate mate's mates mateys may maybe me mean
memory mention mentioned mentioning mentions merely might mind mom moment mommy more most much mum must my myself nah
name named names near nearly need needed needing neither never new newer next ngl no nocap nope nor not noted notes
nothing noting now number numbers obviously occur occurred of off official officially often oh oi ok okay old older
omg on once one one's ones ones' only open opened opens or other oughta our out over overall own oy pal pals part
participate participated participating peeps people per-edition percentage perhaps piece ping pinging place plan
planned pleaaase please pleaseee plenty pls plz politely possible possibly pray precise precisely presentation
presented presently presumably pretty pretty-please previous print printed printing prints prior probably prof
professor promise proper properly provide pub publish published pull pulled pulling pulls purely put puts queen
question quick quickie quickly quite quiz quote quoted rack racked ran rate rather raved raving re reach reached
reader real realistic realistically reality really recall recalled recalling recent recently reckon record recorded
ref reference refresh regarding regards registered released remember remembered remind reminded reminding reminds
replies reply report reported reportedly reports require required requires researching respectively respond retrieve
retrieved right rip rn rock rocked rough roughly run running runs rush rushing said same say saying says searched
searching sec second see seen seriously settle several shanghai she sheesh shit short shorter should shoulda show
showed showing shown shows side sides sign signed simply since sincerely sir siri sirs sis sister size slide slides
small smaller smallest so some somebody someone something somewhere sorry sort sorta source sources spare speak speaks
specific specifically specified specifies specify spoke stack stacked stacks stage staged start started starting
starts state stated states stating statistic statistics stats still stuff such sum-total sum-up summit summit's sup
suppose supposedly sure surely swear system take taken takes taking talk talking tallied tally tbf tbh teacher
teachers tell telling tells terms than thank thanks thanx that that's the their them themselves then there there's
these thesis they thing things think thinks third this tho those though thx time times to today today's together told
tomorrow tonight tons too took top total totals totaled totalled totally trivia true truly truth ttyl turn turned twice two
tx ty type types tysm uh ultimately um under until up upon urgent urgently us use used user usually various verify
very via visited vs waic waic's waics wanna want wanted wants was wasn't wassup watched way ways wazzup wdym we
welcome welcomed well went were weren't what what's whatcha whatever whats whats-up whatsup when where wheres which
while who who's whole whos why wiac wide wider wife will win wins with within without wizard wonder wondered wondering
wonders world world's worse would woulda wrap wrapped writing wrong y'all ya ya'll yall ye yeah year year's yearly
years yep yes yesterday yesterday's yet yo yoo yooo you your yourself yr yrs
ps pps fyi q nb nbsp amp quot yyds xswl awsl emm emmm emmmm emmmmm hhh hhhh hhhhh orz qaq qwq tks dd ddd
along innit isnit xd wagwan amigo amigos soz sry prob probs prolly istg obvs legit tho thnx tia jk iirc icymi tbqh
sentence welp oof yikes ta tyvm plox plss guv rly fwiw tldr
adn em hte hw meny menny mny recieve recieved teh thier thru waht wat wich whta wut apiece thingie thingies thingy
comprise comprised comprises comprising consist consisted consisting consists contain contained containing contains
encompass encompassed numbered total's totalling willing howmany howmuch da dat
"""
# Verbs of coming, showing and reaching, and adverbs: beside any count they say no more than that it was there.
_LIGHT = """
advise afterward afterwards alright amass amassed amount amounted amounts apart appear appeared appears argued arrive
arrived assemble assembled bagged became become becomes beforehand browse browsed chalk chalked chiefly clarified
clock clocked comprise comprised comprises confirmed congregate congregated consist consisted consists converge
converged descend descended drift drifted effectively elaborate em emerge emerged enlighten enter entered especially
evidently explain explained extend extended extends fairly flaunt flaunted flew flock flocked flown fly forward
furthermore gladly googled greet greeted grouped hit hits hope hoped hopes hoping imho immediately inform insist
insisted insists intend intended intends irl journey journeyed landed largely logged lure lured lures mainly march
marched meant meanwhile mingled moreover mostly moving normally notably notch notched nowadays nvm occupied occupies
occupy otherwise paraded particularly partly pour poured practically primarily promptly reaches ready reliable reveal
revealed reveals roam roamed rofl rolled sat seem seemed seems shortly
shuffle shuffled steadily continuously continually gradually sit smh somewhat sorted span
spanned spans sprawl sprawled spread squeeze squeezed stand stood stretch stretched stretches strictly stroll strolled
supposed surfaced sworn tabulated technically thereafter thronged thru tout touted travel traveled travelled trek
trekked trickle trickled troop trooped typed typically walk walked wander wandered whenever wherever whichever willing
witness witnessed wtf
"""
_COMMON = """
premier premiers paris london berlin tokyo rome madrid moscow delhi seoul geneva motor motors motel mother motto's
video videos audio radio server servers window windows garden kitchen camera cameras action actions actor actors area
areas arena arenas attend attendant attended attending attention attribute avenue avenues award awarded aware banner
batch batches bitcoin building building's buildings buyer buyers capital capitals catch century chair chairs chick
chimp chip chips chops closed closing companies company compare cost costs counties country county crypto cup data
datas date dated dates dating deal dealer dealers deals dinner doctor doctors election elections entities entity
entries entry era evening exhales exhibit exhibited exhibiting exhibition exhibitions expert experts exploits export
exports factor factories factors factory figures flight flights football form forma format former forms formula
formulas forth forum fourth france french german germany greeting grows growth guess guesses guest guesting history
host hosts hotel hotels ideal ideas intention interview interviews invest invested investing investment investor
language languages launch launches leader leaders leading length lesson lunch manner march market markets match
matches mean meaning means medal medals medial median medians medium meeting meetings member members metro minister
mission missions model models modern month months morning most movie movies music nation nations notion number numbers
opened opening order orders organ organisation organisations organise organised organization organs paper papers
parties party person personal place places plan plane planes planet planets planned plans plant plants poem poems
population posts president price prices pricing prize prizes product production products project projects proper
property quest quests rabbit rabbits reader reading recipe recipes record records repeat report reporter reporting
reports restaurant restaurants reward robots robust roots scheme schemes season seasons section sections sector
sectors series session share shares ship ships shop shops sign signed signing signs singer sink
sinking sinks single soccer song songs
speak speaking speech speeches spoke spoken stakes station stations stock stocks stories story street streets strength
subway summary team teams tech technologies technology term terms them thematic theory there these thinner three
threes ticket tickets tonic topic topics tropic vector vectors venom venture ventures venus view viewed viewing visa
visas visible vision visions visit visited visiting visitor visor visors vistas visual visually watch watched watching
weather winner winners world's
courier couriers journal journals student students
"""
_HAN_FILLERS = """
终究 这个展 这场会 这个会 贵大会 贵展会 迄今 迄今为止 有史以来 史上 据称 月那届 月这届 月那次 冲得 冲到 飙到 飙得
世界人工智能大会 人工智能大会 世界大会 人工智能 世人会 上海 大会 会议 展会 峰会 盛会 一共 总共 共有 总计
共计 合计 大概 大约 约莫 差不多 左右 到底 究竟 具体 实际 真正 真实 官方 最终 请问 请教 请告诉 告诉
麻烦 谢谢 多谢 你好 您好 帮我 帮忙 查一下 查查 查询 查 问一下 想问 想知道 我想 想了解 了解 看看 说说
讲讲 介绍 一下 知道 能不能 可以 能否 可否 是不是 有没有 是否 多少 几个 几家 几位 几场 几项 几 什么
哪些 哪个 哪 怎么样 怎样 怎么 如何 为什么 为何 时候 当时 那时 当年 那年 那届 那一届 该届 届 年 年份
年度 期间 以来 举办 举行 召开 开幕 闭幕 开的 办的 有 是 的 了 吗 呢 吧 啊 呀 嘛 哦 哈 么 在 于
被 把 给 对 与 和 跟 及 以及 或 还是 还 都 也 又 就 才 只 共 总 达到 达 超过 超 突破 来 去 到
过 参加 参与 出席 到场 现场 数据 数字 数量 数目 人数 总数 规模 情况 信息 资料 统计 公布 报道 来源
据说 听说 记得 好像 似乎 其中 当中 里面 里 中 上 下 内 个 家 位 名 场 项 次 件 台 款 种 这 那
这个 那个 它 他们 她 他 我们 我 你们 你 您 大家 人 为 从 自 由 向 最 更 比 相比 比较 对比 相对
增长 增加 减少 下降 变化 趋势 变 高 低 大 小 长 多 少 好 不 没 没有 无 会 能 要 得 地 着 所 其
之 第 前 后 时 等 另 每 各 全 整 整个 全部 所有 一个 一 两 二 三 请 列出 列 给出 显示 回答 答案
问题 吸引 迎来 接待 预计 带来 展示 展出 亮相 发生 成为 属于 作为 关于 有关 方面 而 且 但 却 则 一样
相同 不同 差别 差距 区别 差 几多 咋样 啥 咋 嗯 额 呃 哇 哎 喂 嗨 一年 一届 今 真的 真 确实 求问
求助 求告知 求科普 求 请教一下 想请教 想问下 问下 咨询 大佬们 大佬 各位 大神 老师 朋友们 朋友 兄弟们
兄弟 小伙伴们 小伙伴 姐妹们 姐妹 家人们 亲们 同学们 同学 来着 呗 啦 咯 喽 哟 哒 诶 欸 唉 嘞 噢 呐
嘿 哇塞 话说 顺便 顺带 在线等 有人知道 谁知道 有没有人知道 科普一下 科普 盘点 说一下 说下 讲一下 聊聊
谈谈 给我 给个 报一下 报个 来个 发我 发一下 帮 告知 劳驾 打扰了 打扰 不好意思 冒昧 大致 大体 粗略 准确
精确 确切 一般 通常 目前 现在 如今 截至 截止 至今 已经 已 曾经 曾 那次 这次 那会儿 之中 根据 按照
依据 来看 而言 角度 总体上 总体 整体 全场 全程 总的 最后 结果 分别 各自 里头 里边 会上 在场 的话 这块
那块 个数 家数 多不多 约 将近 接近 逾 结束 开始 落幕 收官 持续 办过 开过 来过 有过 做过 呀呀 哈哈
哈哈哈 嘻嘻 呜呜 谢谢啦 谢啦 感谢 感恩 多谢了 拜托 拜托了 真的假的 是真是假
真假 真伪 属实吗 属实 够不够 够 做了 分了
急急急 急 好奇 好奇问下 弱弱问 弱弱地问 想查
想看 看下 看一下 查下 搜一下 搜 找一下 找下 能说 能告诉 能查 请说 请查 请列 请给 请回答 请介绍 简单
简要 简述 详细 具体点 明确 是几 为几 有几 等于 合共 拢共 统共 通共 老板问 领导问 同事问 妈妈问 我妈问
爸爸问 朋友问 客户问 老师问 室友问 写稿用 写稿 写文章用 写文章 写论文用 写论文 写报告用 写报告 做报告用
备稿用 采访用 做功课 做作业 用来写稿 想核实 核实一下 核实 确认一下 确认 求证 问问 请帮忙 帮个忙 看到 看
搞 展了 办了 办 设了 设 用了 逛过 逛 弄了 弄 整了 近几年 近年来 近年 这几年 近些年 前几年 最早 采用
算下来 算 出了 拿出 讲 说 聊 写 想 能看到 见到 见 听 问 让 叫 该 此 被问 每次 各次 头 号 只有 仅
仅仅 刚刚 刚 正 曾有 会不会 有无 能有 得有 咱们 咱 俺 本 现 用 开 据报道 据悉 创下 请来 请来的 正式
罗列 罗列出来 列出来 特别 哪篇 出来 下来 下来的 搬出 拉个表 列个表 做个表 表格 哪家 登台 摆 一长排 用来
现身 报到 露面 露脸 捧场 莅临 光临 助阵 赴会 赶来
为止 与会 到会 站台 咧 哩 嚯 咩 啵 嗐 呵 嘻 捏 要用 要看 想要 打的 阿拉 横幅上 摆摊 来摆摊 写的 很多 很 非常 挺 挺多
所以 所以说 然后 那么 因此 贵会 贵方 贵组委会 贵单位 老铁 老铁们 铁子 几化 几化啦 总归 算起来
算起来的 说到底 说白了 归根结底 官方口径 口径 官方说法 对外公布 对外公布的 对外宣布的 竟 竟然 居然
其实
没错吧 没错吗 没错 没记错吧 没搞错吧 没说错吧 好家伙 我的妈 我的妈呀 妈呀 我的天 天呐
天哪 乖乖 我去 啧啧 好嘛 有据可查 有据可查的
鸭 叭 惹 噜 啵 吖 咩 卧槽 我靠 我擦 牛啊 牛逼 绝了 绝绝子 宝子们 宝子 集美们 集美 亲亲 家人 展子
就想问 就想知道 比起来 的表 逐年的表
貌似 想必 粗略估计 粗略算 粗算 那一回 那回 那一次 这一回 这回 这一次 这次
说明 说明一下 称得上 算得上 堪称 当属 要数 一句话 分析 分析一下 有何 一份 指出 呈 呈现 做到 出现 出现在 逐一 依次 如实
"""
FILLERS = frozenset((*_FILLERS.split(), *_LIGHT.split()))
COMMON = frozenset(_COMMON.split())
# Long words of every day that name nothing: near enough to one of them, a word is taken for it misspelt.
_LONG = """
according altogether approximately artificial attended between compared conference difference different edition exactly
happened information intelligence launched minutes number numbers official officially participated people percent please
presented published question received reported shanghai statistics together tomorrow
"""
LONG = tuple(_LONG.split())
HAN_FILLERS = frozenset(_HAN_FILLERS.split())
# What stands between two things that are asked for, and so never inside the name of one.
JOINERS = (
    " and ",
    " or ",
    " vs",
    " versus ",
    " opposed to ",
    " distinct from ",
    " instead of ",
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
officials; opinions; participants; people; person; persons; place; plan; planned; plans; ppl; priority; program;
programme; projects;
quotes; reach; said; schedule; statement; topic; what happened; when; where; which edition; who; 专家; 举措;
事件; 人数; 人次; 人物; 什么时候; 企业数; 企业数量; 何时; 公布; 几号; 几天; 几届; 什么地方; 在什么地方; 哪儿;
在哪儿; 几次;
多少次; 多少企业; 多少公司; 多少家公司; 几家企业; 几家公司; 人多; 参加人数; 发布; 名称; 哪天;
哪里; 国家; 在哪; 在哪里; 地点; 场次; 城市; 多大; 多少个项目; 多少人; 多少家企业; 多少项目; 大事; 媒体; 官员;
定位; 措施; 时间; 机构; 活动; 第几届; 组织; 表示; 观众; 观点; 规划; 计划; 打算; 评论;
话题; 谁; 限制; 项目; 多少亿; 多少钱;
总金额; 总价值; 总额; 总值;
how much money; money
"""
_INCIDENTAL = """
announced;
创新高; 创下新高; 破纪录; 创纪录; 打破纪录; 创下纪录; 刷新纪录; 创历史新高;
did it take place; discussed; happen; held; held in; highest ever; hosted in; intends to;
known by implication; people; person; persons; record; record high; records; take place; take place in;
this day; took place; took place in; unveiled; was it held; 举办了吗; 举办过吗; 人物; 办了吗; 历史新高; 新高;
是否举办; 有举办; 有没有举办; 纪录; 表示
"""
# Names of metrics that a question may hold in passing: "when" asks for dates only where nothing else is named.
PASSING = frozenset(name.strip() for name in _PASSING.split(";"))
# Names that hardly ever ask for their metric where an edition or anything else is named.
INCIDENTAL = frozenset(name.strip() for name in _INCIDENTAL.split(";"))
