"""Chinese words that only play a role beside a figure, by what it counts: how it is measured, what was done with it.

几颗, 秀了 and 亮相 beside chips ask for no other chips than 多少 does. They are understood only where figures of
editions are asked for, and those of their unit; a word that could tell of a part, a place, a day or another holder is
in no list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.metrics.known import only_figures
from bot.core.reading.narrowing.forms_han import forms_beside
from bot.core.reading.text.folding import is_han
from bot.core.reading.text.wordings import GAP, folded_way, groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.model import FactBase

_ANY = """
数 数是 数值 数目是 数量是 数儿 的数 数字上 数据上 数据列 数据是 数据有 那些 这些 从头到尾 前前后后 里里外外 上上下下
满打满算 林林总总 统统 据 各类 各种 各式 各个 各色 大大小小 大大小小的 形形色色
冲到 爆到 飙到 干到 窜到 蹿到 缩到 降到 涨到 扩到 升到 跌到 减到
增到 变成 少说 起码 至少 不下 够不够 够 到没到 到了没 有到 有没有到 过没过 破没破 破了 破 超没超 超了 达没达到 足足
整整 凑够 凑足 凑了 报了 报的 报出 写了 算上 算是 拢共 总共是 一拢共 一总 一共是 到头来 最终是 当年是 是怎么 说的是
说的 讲的 提的 提到的 提到 说到 宣称 号称 官宣 一家伙 一下子 一口气 里面有 里有 里头有 那边 这边 会期里 会期内 会期
那几天 几天里 那波 那一波 这波 那趟 那一趟 那回 那一回 那一次 这一次 这回 这次 热闹 规模上 大概率 搞了 搞出 搞来 弄出 弄来 整出 整 整来 攒了 攒出
凑出 说法 这个说法 这一说法 这种说法
折腾 鼓捣 捣鼓 咋个 若干 几何 有多 到多少 达多少 成了 回 趟 遍 茬 拨 轮 分别是 各是 各有 各 请问下 撑死 顶多
不到 不足 仅为 仅有 只及 不止 最后是 搁 列一下
名单 名单上 名册上 阵容里 各路 各方 选择 选在 放在
"""
_THERE = """
跑来 跑过来 赶来 赶到 过来 前来 跑会 跑 跑了 来人 露了面 露了脸 露过面 露过脸 上台 上了台 登台 登了台 站上台 凑热闹
捧场 捧了场 在场 在台上 云集 云集了 齐聚 齐聚了 汇聚 聚到 聚了 聚齐 聚拢 扎堆 报到 报了到 场子里 场子 在场子里 现场里
到现场 在现场 赴沪 来沪 到沪 来上海 到上海 加盟 助阵 大驾光临 会聚 聚首 汇集 阵容 出席了 参与了 到场了 到会了 与会了
现了身 亮了相 出镜 出场 出面 撑场 撑场子 撑场面 站了台 站过台 跟进 整活 来整活 尊 位 名 号人 人马 之多 凑一块 坐镇 杀到 驾到
"""
_CALLED = "请动 坐 坐了 坐着 坐满 专程 特地 特意"
_SHOWN = """
亮了相 亮过相 上阵 登了场 露了面 现了身 场子里 在场子里 场子 场馆里 展馆里 馆里 馆内 展台上 展台 展区里 满场 满场跑
溜达 在现场 看得到 看到 看见 见得到 与观众见面 跟公众见面 与公众见面 和公众见面
面向公众 跟大家见面 和大家见面 跟观众见面 见面 推上台 上台 登台 站台 同台 同场
齐上阵 集体 参与展示 露了脸 颗 枚 块 片 款 只 具 架 部 样 套 尊 台套 型号 跑 走动
"""
_HELD = "跑 跑了 轮番 拉开 铺开 连开 连办 登台 场子 节 台 出 扎堆 轮着 轮流 热热闹闹"
_SIGNED = """
仪式 仪式上 签约仪式 签约仪式上 项目签约仪式上 捧回 收入囊中 落了笔 抱回 落袋
现场 当场 集中 集体 单 单子 宗 桩 涉及 牵涉
"""
_JOINED = """
牵了线 线 牵上线 搭了桥 对上 对上了 凑成 连上 拉上 拉到一起 拉到 接上头 接上 搭上话 见了面 碰上 碰了 结上 结成 给 帮
替 让 之间 双方
"""
_MONEY = """
块钱 块大洋 大洋 块 个亿 亿 亿元 万 人民币 盘子 总盘子 体量 单子 值 值了 值多少 价值 砸 砸了 砸下 进账 进账了 落袋
落袋了 揽 揽了 揽下 总额是 总数额 额 数额
数额是 数额有 钱 的钱
"""
_WATCHED = """
被看 被看了 点开 点开了 蹲 蹲了 次 人次 进去 网上 在网上 在线 网友 网民 屏幕前 手机上 电脑上 直播 直播间 的直播 蹭
蹭了 刷屏
"""
_VISITED = """
打卡 进去 挤进去 挤进 挤进来 涌进 涌进来 涌入 涌入了 踏入 有多旺 多旺 到此 爆满 爆棚 爆了 人满为患 挤爆 座无虚席 来人 来的人 挤满
次 登录 登进 登陆 玩 玩了 登录了
"""
_SPREAD = "推送 展示 展示了 刷屏 露出 曝光 曝光了 被曝光 刷到 传播 传播了 触达 次 网上 网络上 全网"
_WRITTEN = "对外 公开发布 对外公开 包括 含 条 款 项 点 份 篇 册 部 张 沓"
_OFFERED = "招人 空缺 甩出 条 单"
_CONTEST = """
报名 报了名 报 报了 报名了 参赛 参加 参加了 参与 参与了 比 比了 比拼 角逐 参战 拼 厮杀 同台 配套 配套的 竞技 组队 组了
打 打了 较量 竞逐 竞赛 比赛 争 争了 争夺 支
"""
_FOUNDED = """
挂牌 挂了牌 揭了牌 揭牌 揭牌了 揭幕 揭了幕 成立 成立了 落成 开张 亮牌 新设 新设了 设立 设立了 启用 启用了 建 建了 建起
建成 新建 落地 落户 新开 新开了 启动 启动了 诞生
"""
_BROADCAST = """
采访 报道 转 转了 做 做了 播 播了 播出了 转播了 直播了 同步 一起 一道 帮着 完成
完成了 注册 注册了 登记 登记了 报名 报了名
"""
_NATIONS = "个国家 所属 出自 覆盖 涵盖 横跨 涉及 跑会"
_DAYS = "办 开 办了 开了 头尾 持续 前后 连头带尾 首尾"
_MINUTES = "环节 那个环节 对话 那场 那一场 同台 聊 聊了 谈 谈了 唠 唠了 侃 侃了 对谈 台上 台上那次 持续"
_YEARS = "办 办了 连着 接连 连续 不落 不落地 一年不落 一年不落地 没断过 没断 雷打不动 为止"
_FLOOR = """
线下 实体 摊 摊了 摊到 撑到 撑开 一片 一大片 万方 占 占了 占地 用 用了 铺 铺了 铺开 铺满 摊开 大 地盘 见方 摆开 撑满 总
"""
_PERCENT = "多大 占多大 占了多大 比重 比例 份额 所占 占 占了 占到 几成 多少成 百分之几 百分之多少 里 里头 当中"
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


def words_beside(base: FactBase, asked: Sequence[str]) -> frozenset[str]:
    """The Chinese words that narrow nothing beside what is asked for; none beside what is no figure.

    They are those of every figure, those of its unit, and those of its own ways of asking. Of several figures only what
    narrows none of them counts.
    """
    figures = only_figures(base, asked)
    if not figures:
        return frozenset()
    first, *others = (_words_of(base, name) for name in figures)
    return first.intersection(*others) if others else first


def _words_of(base: FactBase, name: str) -> frozenset[str]:
    kept: dict[str, frozenset[str]] = base.memo.setdefault("words beside", {})
    if name not in kept:
        metric = base.metrics[name]
        lists = [_ANY, *(words for unit in metric.units for words in _BY_UNIT.get(unit, ()))]
        listed = {word for words in lists for word in words.split()}
        kept[name] = frozenset(listed.union(_own(metric.asked_zh), *map(forms_beside, metric.units)))
    return kept[name]


def _own(ways: Sequence[str]) -> Iterator[str]:
    """The pieces of Chinese ways of asking."""
    for way in ways:
        for alternatives in groups(folded_way(way)):
            for alternative in alternatives:
                yield from (piece for piece in alternative.split(GAP) if is_han(piece))
