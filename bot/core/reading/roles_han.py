"""Chinese words that only play a role beside a figure, by what it counts: how it is measured, what was done with it.

几颗, 秀了 and 亮相 beside chips ask for no other chips than 多少 does. They are understood only where figures of
editions are asked for, and those of their unit; a word that could tell of a part, a place, a day or another holder is
in no list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.folding import is_han
from bot.core.reading.known import only_figures
from bot.core.reading.wordings import GAP, folded_way, groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.model import FactBase

_ANY = """
数 数是 数值 数目是 数量是 数儿 的数 数字上 数据上 数据列 数据是 数据有 那些 这些 从头到尾 前前后后 里里外外 上上下下
满打满算 林林总总 统统 据 各类 各种 各式 各个 各色 大大小小 大大小小的 形形色色 缩到 降到 涨到 扩到 升到 跌到 减到
增到 变成 少说 起码 至少 不下 够不够 够 到没到 到了没 有到 有没有到 过没过 破没破 破了 破 超没超 超了 达没达到 足足
整整 凑够 凑足 凑了 报了 报的 报出 写了 算上 算是 拢共 总共是 一拢共 一总 一共是 到头来 最终是 当年是 是怎么 说的是
说的 讲的 提的 提到的 提到 说到 宣称 号称 官宣 一家伙 一下子 一口气 里面有 里有 里头有 那边 这边 会期里 会期内 会期
那几天 几天里 那回 那一回 那一次 这一次 这回 这次 热闹 规模上 大概率 搞了 搞出 搞来 弄出 弄来 整出 整 整来 攒了 攒出
凑出 折腾 鼓捣 捣鼓 咋个 若干 几何 有多 到多少 达多少 成了 回 趟 遍 茬 拨 轮 分别是 各是 各有 各 请问下 撑死 顶多
不到 不足 仅为 仅有 只及 不止 最后是 搁 列一下
"""
_THERE = """
来 来的 来了 来过 来到 跑来 跑过来 赶来 赶到 过来 前来 跑会 跑 跑了 来人 露了面 露了脸 露过面 露过脸 上台 上了台 登台
登了台 站上台 到了 到的 到过 进场 入场 凑热闹 捧场 捧了场 在场 在台上 云集 云集了 齐聚 齐聚了 汇聚 聚到 聚了 聚齐
聚拢 扎堆 报到 报了到 场子里 场子 在场子里 现场里 到现场 在现场 赴沪 来沪 到沪 来上海 到上海 加盟 助阵 光顾 大驾光临
会聚 聚首 汇集 阵容 出席了 参与了 到场了 到会了 与会了 现了身 亮了相 出镜 出场 出面 撑场 撑场子 撑场面 站了台 站过台
跟进 位 名 号人 人马 之多 凑一块 坐镇 杀到 驾到
"""
_CALLED = """
请 请到 请到了 请了 请来了 请动 邀 邀了 邀来 邀请了 邀请到 应邀 受邀 派 派了 派出 派来 派来的 出动 出动了 坐 坐了
坐着 坐满 张罗来 拉来 喊来 叫来 专程 特地 特意
"""
_SHOWN = """
秀 秀了 秀出 秀出来 晒 晒出 晒了 端 端出 端出来 端上 摆 摆了 摆出 摆上 摆着 放 放了 展 展了 展览 展览了 陈列 陈列了
亮出 亮了 亮了相 亮过相 搬来 搬出 搬到 搬进 运来 抬上 抬出 上阵 登场 登了场 露面 露了面 现身 现了身 见光 出场 上场
场子里 在场子里 场子 场馆里 展馆里 馆里 馆内 展台上 展台 展区里 满场 满场跑 溜达 在现场 看得到 看到 看见 见得到 上架
与观众见面 跟大家见面 和大家见面 跟观众见面 见面 拉来 拉出 牵来 拿来 推上台 上台 登台 站台 同台 同场 齐上阵 集体 参与
参与展示 露脸 露了脸 带来的 带了 带到 搬上 出镜 出现 出现了 颗 枚 块 片 款 只 具 架 部 样 套 尊 台套 型号 跑 走动
"""
_HELD = """
办的 跑 跑了 开了 开过 排 排了 排着 排出 安排 安排了 安排的 组织 组织了 张罗 张罗了 操办 操办了 演 演了 轮番 上演
上演了 拉开 铺开 连开 连办 摆 摆了 摆出 设下 上 上了 登场 登台 场子 节 台 出 举办了 举行了 开办 扎堆 轮着 轮流 搞了
开讲 开锣 热热闹闹
"""
_SIGNED = """
促成 促成了 签 签的 签了 签成 签成了 签下 签下来 签下的 签出 签完 敲定 敲定了 谈成 谈成了 谈妥 谈妥了 谈下 谈下来
拍板 拍板了 落定 落槌 定下 定下来 定了 拿下 收获 收获了 斩获 捧回 收入囊中 签字 落笔 落了笔 谈拢 搞定 搞定了 抱回
揽下 揽 揽了 揽到 打包 落袋 现场 当场 集中 集体 单 单子 宗 桩 涉及 牵涉 达成的
"""
_JOINED = """
牵了线 牵线 牵了 线 牵上 牵上线 搭桥 搭了桥 搭线 搭上 撮合 撮合了 撮合成 撮合上 撮合成了 促成 促成了 牵成 对上 对上了
对接上 对接了 对接 配上 配成 配了 配对 凑成 连上 拉上 拉到一起 拉到 接上头 接上 接头 搭上话 见了面 见面 聊上 碰上
碰头 碰了 结上 结成 结对 认识 给 帮 替 让 之间 双方
"""
_MONEY = """
块钱 块大洋 大洋 银子 块 个亿 亿 亿元 万 人民币 盘子 总盘子 体量 大单 单子 值 值了 值多少 价值 总额 总额是 总数额 额 数额 数额是
数额有 钱 的钱 谈 谈下 谈成 谈妥 敲定 拿下 签 签的 签了 签下 签下来 签下的
"""
_WATCHED = """
看 看了 看过 被看 被看了 瞅 瞅了 瞧 瞧了 瞄 瞄了 刷 刷了 点开 点开了 点 点了 点进 围观 围观了 蹲 蹲了 播 播了 次 次数
人次 观看 进去 进 进了 进来 网上 在网上 在线 上网 网友 网民 屏幕前 手机上 电脑上 直播 直播间 的直播 蹭 蹭了 收看
收看了 打开 打开了 刷屏 看的
"""
_VISITED = """
看 看了 看过 逛 逛了 逛过 打卡 光顾了 进去 进 进了 进来 挤进 涌进 涌入 涌入了 涌到 涌来 踏进 踏入 走进 走进了 挤了
挤过 人头 有多旺 多旺 观展 看展 逛展 参观 参观了 到馆 到访 到此 来人 来的人 入馆 进馆 挤满 次 次数 登录 登进 登陆 玩
玩了 登录了
"""
_SPREAD = "推送 展示 展示了 刷屏 露出 曝光 曝光了 被曝光 刷到 传播 传播了 触达 次 次数 网上 网络上 全网"
_WRITTEN = """
对外 对外发布 公开发布 对外公开 发 发了 发的 发过 发出 出 出了 出的 放出 放出了 刊 刊出 印 印了 拿出 拿出了 抛出 抛出了 推 推了 晒出 亮出 写 写出 列
列了 列出 列着 包含 包括 包含了 含 提 提了 提出 提出了 定 定了 条 款 项 点 份 篇 册 部 张 沓 出炉 出炉了 上新 面世
问世
"""
_OFFERED = """
放出 放出了 放 放了 抛 抛出 抛出了 提供 提供了 释放 释放了 开出 开出了 给出 给了 招 招了 招人 招聘 拿出 拿出了 列出
列了 摆出 挂出 挂了 晒出 空缺 推出 找 发 发出 发了 提 提了 提出 提出了 提的 带来 带着 带了 甩出 条 单
"""
_CONTEST = """
报名 报了名 报 报了 报名了 参赛 参加 参加了 参与 参与了 比 比了 比拼 角逐 参战 拼 厮杀 同台 配套 配套的 竞技 组队
组了 打 打了 较量 竞逐 竞赛 比赛 争 争了 争夺 支 队
"""
_FOUNDED = """
挂牌 挂了牌 揭了牌 揭牌 揭牌了 揭幕 揭了幕 成立 成立了 落成 开张 亮牌 新设 新设了 设立 设立了 启用 启用了 建 建了
建起 建成 新建 落地 落户 新开 新开了 启动 启动了 诞生
"""
_BROADCAST = """
采访 报道 转 转了 做 做了 播 播了 播出了 转播了 直播了 同步 一起 一道 帮着 注册 注册了 登记 登记了 报名 报了名
"""
_NATIONS = "国 国籍 个国家 所属 出自 覆盖 涵盖 横跨 涉及 来 来的 跑来 赶来 跑会 到会 到场 与会 参会 参加"
_DAYS = "办 开 办了 开了 头尾 持续 前后 连头带尾 首尾"
_MINUTES = "聊 聊了 谈 谈了 唠 唠了 侃 侃了 对谈 台上 台上那次 持续"
_YEARS = "办 办了 连着 接连 连续 不落 不落地 一年不落 一年不落地 没断过 没断 雷打不动 为止"
_FLOOR = "方 万方 占 占了 占地 用 用了 铺 铺了 铺开 铺满 摊开 大 场地 地方 地儿 地盘 平 平方 见方 摆开 撑满 总"
_PERCENT = "占 占了 占到 几成 多少成 百分之几 百分之多少 里 里头 当中"
# Verbs that take any ending: 签, 签了, 签下来的. Each must be harmless beside its figures, whatever it ends in.
_ENDINGS = """
了 过 着 的 了的 过的 着的 出 出了 出来 出来的 出的 来 来了 来的 来过 到 到了 到的 上 上了 上来 上的 下 下了 下的 下来 下来了
下来的 成 成了 成的 完 完了 起 起了 起来 进 进了 进来 进去
"""
_COME = """
来 到 赶 跑 奔 飞 上台 登台 站台 上阵 进场 入场 到场 到会 与会 参会 出席 参加 参与 露面 露脸 现身 亮相 报到 云集 齐聚 汇聚 会聚
汇集 聚集 集结 集聚 捧场 助阵 加盟 光顾 莅临 莅会 光临 出面 出场 坐镇 驾到 抵达 赴会 前来 来到 到访 做客 加入 列席
"""
_INVITE = "请 邀 邀请 派 出动 叫 喊 拉 张罗 受邀 应邀 延请 聘请"
_SHOW = """
秀 晒 端 摆 放 展 展览 陈列 展示 展出 亮 亮相 搬 运 抬 牵 拿 带 拉 登场 露面 露脸 现身 见光 出场 上场 出镜 出现 参与 参展 上架
摆放 呈现 推介 集中 汇集 汇聚 集结
"""
_HOLD = """
办 开 排 安排 组织 张罗 操办 演 上演 摆 设 上 登场 举办 举行 召开 开办 开讲 开锣 筹办 策划 筹备 搞 推 推出 设立 设置 开设 布置
布 开展 进行 弄 整 开场 落幕
"""
_SIGN = "签 签约 签署 签订 敲定 谈 谈妥 谈拢 拍板 落定 落槌 定 拿 收获 斩获 签字 落笔 搞 搞定 抱 揽 打包 达成 促成 拿下 签下"
_JOIN = "牵线 搭桥 搭线 撮合 促成 牵手 对接 配 配对 结对 接头 碰头 见面 聊 认识 匹配 组织 牵 安排 搭 谈"
_OFFER = "放 抛 提供 释放 开 给 招 招聘 拿 列 摆 挂 晒 推出 推 找 发 发布 公布 提 提出 带 亮 报"
_WRITE = "发 发布 公布 出 放 刊 印 拿 抛 晒 亮 写 列 包含 提 提出 定 推 推出 面世 问世 上新 出台 出炉 对外发布 端"
_LOOK = "看 瞅 瞧 瞄 刷 点 点击 播 播放 收看 观看 围观 打开 进 上网"
_VISIT = "看 逛 进 来 到 挤 涌 走 参观 观展 看展 逛展 入场 进场 入馆 进馆 到馆 到访 光顾 光临 踏进"
# Measure words and nouns that say no more than the unit does.
_PEOPLE = "总人数 人数 位数 名数 人头数 人 人士"
_NOUNS = {
    "people": _PEOPLE,
    "guests": _PEOPLE,
    "representatives": _PEOPLE,
    "visits": "总人数 人数 总次数 总人次 次数 人 人头",
    "views": "总次数 次数 总人次 总量 人",
    "impressions": "总次数 次数 总人次 总量 度",
    "matches": "总次数 次数 总场次 场数 总场数 轮 对",
    "exhibitors": "企业 公司 厂商 厂家 商家 展商 单位 户 摊主 家数 总家数 总户数 户数",
    "companies": "企业 公司 厂商 厂家 商家 户 企业数 家数 总家数",
    "organisations": "企业 机构 单位 公司 家数 总家数",
    "products": "东西 物件 玩意儿 玩意 宝贝 物品 样 展台上 件数 总件数 款数 总款数",
    "models": "模型 款数 总款数",
    "chips": "款数 总款数",
    "robots": "家伙 机器 铁疙瘩 尊 具 部 台数 总台数 款数",
    "forums": "场数 总场数 总场次",
    "events": "场数 总场数 总场次 次数 总次数",
    "countries": "国家 地区 国 国别 国籍 个国 分属 分别来自 分布 隶属 国数",
    "outlets": "媒体 平台 单位 家数 总家数",
    "institutes": "机构 研究院 研究机构 家数",
    "groups": "支 拨 团 组",
    "documents": "份数 总份数 本 类文件 之类 之类的 等等",
    "actions": "条数 总条数 项数",
    "needs": "条数 总条数 项数",
    "agreements": "项数 总项数",
    "projects": "单 笔 宗 桩 样 项数 总项数",
    "jobs": "岗位 职位",
    "teams": "队伍 队 战队 团队 支数",
    "square_metres": "场地 地方 地儿 平 平米 平方 平方米 方 个平方",
    "yuan": "大洋 银子 真金白银 大单 总额 总金额 总价 总价值 金额 合计 总计 数目 实打实",
}
_TOTALS = "总数目 总规模 总量是 数目 的数目 的数 合在一块 合到一起 几多 几化 多少来着"
_BY_UNIT: dict[str, tuple[str, ...]] = {
    "people": (_THERE, _CALLED),
    "guests": (_THERE, _CALLED),
    "representatives": (_THERE, _SIGNED),
    "exhibitors": (_THERE,),
    "companies": (_THERE, _JOINED),
    "organisations": (_THERE,),
    "groups": (_THERE, "组团 组团来 拉来 带队 团 支"),
    "outlets": (_THERE, _BROADCAST),
    "countries": (_NATIONS,),
    "robots": (_SHOWN,),
    "chips": (_SHOWN,),
    "products": (_SHOWN,),
    "models": (_SHOWN,),
    "forums": (_HELD,),
    "events": (_HELD,),
    "projects": (_SIGNED,),
    "batches": (_SIGNED, "分 分了 分成 分作 先后 前后 波"),
    "agreements": (_SIGNED, _WRITTEN),
    "matches": (_JOINED,),
    "needs": (_OFFERED,),
    "jobs": (_OFFERED,),
    "documents": (_WRITTEN,),
    "actions": (_WRITTEN,),
    "teams": (_CONTEST,),
    "institutes": (_FOUNDED,),
    "scenarios": (_WRITTEN, _OFFERED),
    "views": (_WATCHED,),
    "visits": (_VISITED, _THERE),
    "impressions": (_SPREAD,),
    "yuan": (_MONEY,),
    "days": (_DAYS,),
    "minutes": (_MINUTES,),
    "years": (_YEARS,),
    "square_metres": (_FLOOR,),
    "percent": (_PERCENT,),
    "times": (_PERCENT,),
}


_VERBS = {
    "people": (_COME, _INVITE),
    "guests": (_COME, _INVITE),
    "representatives": (_COME, _SIGN),
    "exhibitors": (_COME,),
    "companies": (_COME, _JOIN),
    "organisations": (_COME,),
    "groups": (_COME,),
    "outlets": (_COME,),
    "countries": (_COME,),
    "robots": (_SHOW,),
    "chips": (_SHOW,),
    "products": (_SHOW,),
    "models": (_SHOW,),
    "forums": (_HOLD,),
    "events": (_HOLD,),
    "projects": (_SIGN,),
    "batches": (_SIGN,),
    "agreements": (_SIGN, _WRITE),
    "matches": (_JOIN,),
    "needs": (_OFFER,),
    "jobs": (_OFFER,),
    "documents": (_WRITE,),
    "actions": (_WRITE,),
    "scenarios": (_WRITE, _OFFER),
    "views": (_LOOK,),
    "visits": (_VISIT,),
    "yuan": (_SIGN,),
}


def words_beside(base: FactBase, asked: Sequence[str]) -> tuple[str, ...]:
    """The Chinese words that narrow nothing beside what is asked for, the longest first; none beside what is no figure.

    They are those of every figure, those of its unit, and those of its own ways of asking. Of several figures only what
    narrows none of them counts.
    """
    figures = only_figures(base, asked)
    if not figures:
        return ()
    found = set.intersection(*(_words_of(base, name) for name in figures))
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _words_of(base: FactBase, name: str) -> set[str]:
    kept: dict[str, set[str]] = base.memo.setdefault("words beside", {})
    if name not in kept:
        metric = base.metrics[name]
        lists = [_ANY, _TOTALS, *(words for unit in metric.units for words in _BY_UNIT.get(unit, ()))]
        lists += [_NOUNS.get(unit, "") for unit in metric.units]
        verbs = [verb for unit in metric.units for some in _VERBS.get(unit, ()) for verb in some.split()]
        kept[name] = {word for words in lists for word in words.split()} | set(_own(metric.asked_zh))
        kept[name] |= {verb + ending for verb in verbs for ending in ("", *_ENDINGS.split())}
    return kept[name]


def _own(ways: Sequence[str]) -> Iterator[str]:
    """The pieces of Chinese ways of asking."""
    for way in ways:
        for alternatives in groups(folded_way(way)):
            for alternative in alternatives:
                yield from (piece for piece in alternative.split(GAP) if is_han(piece))
