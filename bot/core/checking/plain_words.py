"""Words that may stand beside a figure in a message without making it a figure of something else.

Whatever is not listed here (and is no metric, edition, date or figure) costs a clause its verdict: "20 exhibitors left
early" is no count of the exhibitors. A word belongs here only if no part, place, day or other holder is told by it.
"""

from __future__ import annotations

import re

from bot.core.checking import plain_verbs
from bot.core.reading.text.folding import fold, is_han, words

_ENGLISH = """
    s a an the this that it its it's they their them there there's here we our and or but so with at in on of for to
    as by about around over under above more than most nearly almost roughly some up least fewer less only just even
    already also too altogether overall total totals totally combined whole entire full final finally official
    officially was were is are be been being has had have having did do does got gets get reached reaching reaches
    hit hits totalled totaled totalling totaling amounted amounting numbered counting drew drawn draws drawing
    attracted attracting attracts welcomed received recorded logged registered saw seen gathered gathering featured
    featuring features hosted hosting hosts boasted included including includes incl stood stands exhibited
    exhibiting participated participating participate joined attended attending came coming come visited visiting
    brought brings pulled generated garnered racked exceeded surpassed topped crossed climbed rose jumped soared
    fell dropped declined decreased increased shrank
    grew went counted count counts show shows shown showed showing display displayed unveiled presented launched
    released debuted signed announced covering covered covers spanned spanning occupied sealed inked clinched
    secured agreed set scored passed passing broke ran lasted lasting held holds hold hosted organised organized
    took place close closed closes closing concluded ended ends wrapped finished worth value valued valuing amount
    amounts     number numbers figure figures size people persons visitors attendees participants companies
    firms times deals
    contracts agreements deal projects project intended space floor site venue online offline onsite physical stream
    world artificial intelligence ai waic conference conferences event summit expo edition editions exhibition year
    year's years waic's conference's event's annual industrial major key big large strong huge massive staggering
    whopping impressive astonishing insane crazy wild wow lol omg haha btw fyi iirc imo honestly apparently
    reportedly basically actually really indeed fact facts yes yeah ok okay well hey guys everyone great amazing
    incredible awesome cool nice packed busy record fun i think heard read believe remember recall know said says
    say saying according reports report reported states stated who which when where while all then came from between
    yuan rmb cny dollars dollar usd us euro euros billion million thousand trillion sqm square metres meters metre
    meter percent per cent promised spoke offered planned expected plans plan expects will going aims target b br
    though tho back rumour rumor breaking news update alert flash spoiler spoilers recap reminder note ps psa enter
    entered entering compete competed competing reporting could muster mustered managed notched chalked clocked
    bagged netted hauled roamed roaming walking walked strolled strolling danced dancing performed performing
    paraded parading stormed storming crowded filled greeted greeting assembled boasting tallied tallying amassed
    amassing posted enjoyed enjoying stage stages again once earlier previously recently definitely certainly
    clearly literally supposedly nowadays then-edition same mere merely simply quite rather nice-looking correctly
    rightly memory serves correct
    put puts used using uses viewed watched streamed clicked monday tuesday wednesday thursday friday saturday
    sunday dear running staged staging
"""
_HAN = """
    世界人工智能大会 人工智能大会 世界大会 世人会 大会 会议 展会 峰会 盛会 本届 该届 当届 届 年 年度 年的 期间 一共
    总共 共有 总计 共计 合计 累计 共 总 总额 总量 总数 全部 整个 官方 最终 其 据 据悉 据说 听说 据统计 统计 数据
    数据显示 显示 公布 报道 称 记得 好像 应该 其实 实际 确实 真的 约 大约 大概 近 将近 接近 超 超过 逾 突破 达 达到
    高达 多达 为 是 有 了 的 在 于 和 与 及 以及 并 而 还 也 都 就 才 只 只有 仅 仅有 仅仅 达成 实现 吸引 吸引了
    迎来 迎来了 接待 接待了 汇聚 汇聚了 汇集 汇集了 聚集 设有 设 举办 举办了 举行 举行了 召开 召开了 开展 签约 签署
    签署了 签订 签下 签 落地 发布 发布了 推出 推出了 首发 亮相 展出 展出了 展示 展示了 参展 参会 参加 参加了 参与
    出席 出席了 参观 到场 到会 入场 来了 来 共来 邀请 邀请了 演讲 发言 带来 带来了 注册 观看 覆盖 增至 升至 增长到
    增长至 增加到 上升到 涨到 扩大到 扩大至 额 数 量 人数 数量 人次 次 人 家 个 名 位 场 项 件 款 台 只 支 批 份 组
    团 国 种 余 多 元 左右 以上 以下 上下 面积 平方米 平米 金额 规模 总面积 总投资 全网 线上 线下 现场 网上 网络
    嘉宾 企业 重大 产业 重大产业 重磅 意向 投资 项目 计划 预计 将 拟 预期 目标 有望 力争 太 很 非常 厉害 好多 真
    真多 竟然 居然 哇 啊 呢 吧 哦 哈 呀 嘛 火爆 爆满 人山人海 热闹 今年 去年 那年 当年 当时 那届 上届 大会上 会上 中
    上 里 到 被 把 对 向 所 之 个人 我 我们 他们 大家 觉得 认为 知道 说 我听说 我记得 有人说 但 但是 不过 而是 却
    然而 可是 另外 同时 此外 国内外 中外 闭幕 闭幕时 收官 落幕 期 用 让 使 由 从 位列 拥有 带动 促成 揽获 收获 斩获
    揽 收揽 喜获 云集 集中 同台 齐聚 登场 办 共办 共举办 降到 降至 减至 减少到 升到 涨至 获颁 获得 获 拿下 拿到 颁发
    颁 分 举 开 一举 成功 顺利 圆满 集体 纷纷 现身 走进 走上 云集了 齐聚了 引来 引来了 收到 收到了 接到 评出 产生
    据报道 消息 快讯 据介绍 据了解 官宣 刚刚 报到 露面 露脸 莅临 光临 赴会 与会 云逛 围观 提出 提出了 抛出 拿出 亮出
    提交 提交了 闭幕之际 落幕之际 落幕时 收官时 主办方 组委会 主办方称 交出 成果 战报 成绩单 如下 铺开 横跨 各类
    各种 各式 回顾 盘点 总结 小结 复盘 一览 速览 出炉 揭晓 创新高 再创新高 创纪录 创历史新高 亮眼 惊人 喜人 可观
    丰硕 壮观 空前 爆棚 满满 足足 整整 满 高朋满座 座无虚席 携手 联袂 联手 汇 汇成 汇于 会聚 荟萃 集结 集结了 会师
    亮剑 竞相 争相 争艳 同场 竞技 比拼 秀出 炫出 亮出 端出 奉上 献上 呈现 呈现了 囊括 囊括了 涵盖 涵盖了 包揽 容纳
    容纳了 承载 占地 坐拥 斩下 签成 敲定 谈成 撮合 促成了 达成了 实现了 完成 完成了 创造 创造了 创下 创下了 刷新
    刷新了 攀升至 攀升到 飙升至 飙升到 跃升至 跃升到 提升至 提升到 扩至 扩容至 扩展至 增加至 增至了 涨到了 达到了
    定格 定格在 锁定 停在 停留在 落在 合共 共达 共计达 总计达 合计达 累计达 总数达 总数为 总额达 总额为 总量达
    总量为 人数达 人数为 数量达 数量为 一共有 总共有 共迎来 共吸引 共收到 共发布 共签约 共展出 共举办 共接待 先后
    相继 陆续 接连 轮番 前后 悉数 齐齐 统统 拢共 拢共有 统共 无人不知 居然有 竟有 竟达 竟 愣是 硬是 可是有 就有 便有
    已有 已达 已 达成了共 之多 之巨 之众 之大 大关 关口 门槛 大幕 帷幕 圆满落幕 圆满闭幕 顺利闭幕 胜利闭幕 胜利 正式
    隆重 盛大 如期 火热 火爆全网 刷屏 热议 霸屏 定于 将于 拟于 于 将在 观众 观展 逛展 打卡 涌入 涌进 涌向 挤满 挤进
    搞 搞了 请 请了 请来 请来了 对接 去了 去 怎么也有 怎么着也有 少说也有 少说
    列队 迎宾 外加 还有 光 光是 光是这 给 发了 发放了 是什么概念 云签约
    踏进 迈进 走入 踏入 抵达 抵沪 齐聚申城 人工智能 占 占了 占到 占比 占比为 占比达 比例 比例为 比例达 比重 份额
    首次突破 首次超过 首次达到 首次超 首次破 首破 破 首度突破 首次迈过 迈过 越过 跨过 冲破 冲上 站上 直逼 逼近 持续
    缩到 缩至 缩小到 缩小至 缩减到 缩减至 收缩到 收缩至 回落到 回落至 回升到 回升至 恢复到 恢复至 回到 云端峰会
    云峰会 云端亮相
    云端登台 云端开讲 云端相聚 云端齐聚 云上亮相 各方 各界 海内外 登台 登坛 发声 开讲 论道 共话 上演 同台论道
    分享观点 进去逛 进来逛
    去逛 那次 那场 那一届 那一次 回看 回望 回眸 重温 涉及 聊了 聊 黄浦江畔 浦江之畔 浦江畔 申城
    因为 毕竟 原来 没想到 列出 列明 列了 依旧 依然 仍旧 仍然 照样 照旧 扎堆 撑起 撑起了 持续了 长达 历时 摆出 摆出了
    用了 办了 开了 展了
    来看 前来
"""
Own = tuple[frozenset[str], tuple[str, ...]]
"""English words and Chinese ones."""
ENGLISH = frozenset(_ENGLISH.split()) | plain_verbs.ENGLISH
HAN = tuple(sorted(set(_HAN.split()), key=len, reverse=True))
# The host city is a place of every edition where it is told as a place; before a noun it may mark a part.
_IN_SHANGHAI = re.compile(
    r"(?:took|takes?|taking)\spart(?:\sin)?(?![a-z])"
    r"|(?:in|to|at|of)\sshanghai(?:'s)?(?![a-z])|(?:shanghai)(?=\s(?:world|conference|waic|summit))"
    r"|^\W*shanghai(?=\s(?:has\s|had\s)?(?:host|welcom|greet|receiv|gather)(?:ed|s|es)?(?![a-z]))"
    r"|在沪|(?:在|于|来|来到|齐聚)上海|上海(?=(?:世界)?(?:人工智能)?大会|waic|市?举)",
    re.IGNORECASE | re.ASCII,
)

# Phrases whose words may tell of a part by themselves ("out", "turned"), and tell none together.
_ROLES = re.compile(
    r"(?<![a-z])(?:^\W*plus|c[ao]me out of|(?:resulted|emerged|flowed|arose) (?:from|out of)"
    r"|(?:were|was) the (?:result|outcome|upshot|fruit|yield) of|on (?:the )?back of"
    r"|(?:show|turn|rock|roll|pitch)(?:ed)? up(?: (?:for|at|to|in))?(?! (?:late|early))"
    r"|turned out(?: (?:for|at|to) )?(?! to)|(?:dropped|stopped|popped) (?:in|by)|came along(?: (?:to|for))?"
    r"|made it(?: to)?|made an appearance|made their way to|took the stage|took part|set up shop"
    r"|put up (?:their )?(?:stands?|booths?|stalls?)|took up (?:stands?|booths?)|took (?:stands?|booths?)"
    r"|(?:spread|sprawled|stretched|extended|laid|rolled)(?: out)? (?:over|across)|measur(?:ed|es|ing)|took up"
    r"|takes up"
    r"|(?:at|by|upon|with|towards?) (?:the|its) (?:close|end|conclusion|finish|wrap-up|curtain|finale)(?: of)?"
    r"|when (?:the )?curtains? (?:fell|came down)(?: on)?|(?:put|laid) on the table|put forward|were tabled|came with"
    r"|walked away with|went home with|came away with|left with|brought in|pulled in|racked up|added up to|came to"
    r"|(?:organi[sz]ers?|the hosts?|the organi[sz]ing committee)"
    r"(?: have| has| had)?(?: (?:said|told|put it at|announced))?"
    r"|(?:here are (?:the|some) )?(?:numbers|figures|stats|statistics|data) (?:from|of|for|on)"
    r"|(?:i|we|she|he|they) (?:was|were|am) (?:one|two|three|some) (?:of|among)(?: the)?"
    r"|how (?:many|much|big|large|long)"
    r"|what(?: was| were|'s| is)|than ever(?: before)?|if memory serves(?: me)?(?: right| correctly| well)?"
    r"|if i (?:remember|recall)(?: correctly| right| rightly| well)?|as far as i (?:know|remember|recall)"
    r"|ran up|piled up|built up|clicked in(?:to)?|logged in|dialled in|logged on|signed up for"
    r"|packed in(?:to)?|crammed in(?:to)?"
    r"|(?:went|came|fell|dropped|rose|grew|climbed|shrank|slid|slipped|jumped) (?:up|down|back)(?: again)? to"
    r"|(?:doubled|tripled|quadrupled|soared|surged|swelled|leapt|shot up|edged up|inched up)(?: again)? to"
    r"|one of(?: the)?(?=  )|out of(?=  )|bothered (?:with|to come to|to attend)|home to|made up|make up"
    r"|makes up|made public"
    r"|brought together|brings together|on show|on display|on offer|on hand"
    r"|(?:sets?|setting|laid|lays) out|walked out of\s+with|^\W*in the end(?= )|to town|over its (?:run|course"
    r"|duration)"
    r"|(?:cloud|online) (?:summit|edition|conference)|filling (?:the|its) (?:halls?|venue|floor|centre|center"
    r"|space)(?: (?:of|at))?"
    r"|in attendance|later(?=\s*,)|shar(?:ed?|ing) (?:their|its) (?:ideas|thoughts|insights|stories|expertise"
    r"|experience|visions?)|under (?:one|the same|a single) roof|(?:ended|wound|finished) up (?:at|with|on)"
    r"|(?:clocked|came|weighed) in at|(?:topped|maxed) out at|on board|in one place|all in all|in all"
    r"|to be (?:exact|precise)"
    r"|at (?:the )?last count"
    r"|by far|no kidding|believe it or not|no less|give or take(?: a few)?|at the same time|all told|all in"
    r"|from (?:start|beginning) to (?:end|finish)|across (?:the (?:net|web|internet|board)|all (?:channels"
    r"|platforms))"
    r"|lined up|flocked|filed (?:in|through)|passed through|poured (?:in|into)|streamed (?:in|into|through)"
    r"|in the books|on the books|under its belt|to show for it|in numbers|by the numbers"
    r")(?![a-z])",
    re.IGNORECASE | re.ASCII,
)


_NO_WORDS: Own = (frozenset(), ())


def is_plain(text: str, *, start_only: bool = False, own: Own = _NO_WORDS) -> bool:
    """Whether every word of a text is of that kind; with ``start_only``, whether the first one is.

    ``own`` are further words, English and Chinese: those by which the metric itself is asked for.
    """
    bare = _IN_SHANGHAI.sub(" ", text)
    found = words(fold(bare if start_only else _ROLES.sub(" ", bare)).text)
    if start_only:
        return not found or _plain(found[0].text, _NO_WORDS, start_only=True)
    return all(_plain(word.text, own) for word in found)


def _plain(word: str, own: Own, *, start_only: bool = False) -> bool:
    if not is_han(word):
        return word in ENGLISH or word in own[0]
    if start_only:
        return any(word.startswith(known) for known in HAN)
    reached = {0}
    for place in range(len(word)):
        if place in reached:
            reached.update(place + len(known) for known in (*HAN, *own[1]) if word.startswith(known, place))
    return len(word) in reached
