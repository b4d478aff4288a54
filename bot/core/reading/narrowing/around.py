"""Words that stand around an edition's days, place and theme, and narrow none of them.

Beside a figure each of them may tell of a part ("visitors at the main venue"), so they count only where nothing is
asked but what these groups of the vocabulary tell. Whatever names a holder, a company or another event stays out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.frames.recast import TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import FactBase

_ENGLISH = {
    "when": """
        actual again agree agreed another anyway appointed approx april august autumn barely because begun
        calendar cause ceremony clippings closing contradictory covid covid-19 curtain curtains december deferred
        delay delayed differ different doors due earliest february fixed following forward fully gate gates
        initial initially instead january july june kick-off lasted latest lockdown long march may meant moment
        month months move moved november october opening original originally outbreak pandemic papers period
        possible pushed put scheduled season sept september slated slip slipped slot spring start-date summer
        supposed timeframe until virus convened convene assembled staged weather wednesday week weeks window winter
    """,
    "place": """
        again also another areas arena arenas aside bank banks base based because beside besides book booking
        branch branches building buildings bund central ceremony chosen citywide cloud complex covering covid
        covid-19 curtain curtains day due exact expo flesh flew flight flights fly flying grand grounds host
        hosted hosting hosts hotel huangpu inaugurated inauguration lay locate located location locations lockdown
        main map moved outbreak pandemic physical physically premises quarter raised reserve river riverbank
        riverfront riverside room satellite second secondary site sites situated split spot spots spread stage
        staged stay stayed sub supposed third town towns travel traveling travelled travelling venue venues via
        virus visit visitor visitors waterfront whereabouts cuz cos web internet net
        received receive receives welcomed welcome welcomes greeted delegates delegate participants attendees guests
        assembled convened convene housed where'd met meet gather gathered
    """,
    "theme": """
        abbreviation academies academy acronym adopted after authorities authority backed before behind bodies
        body brackets branded called characters chiefly chinese clauses commission commissions correct covered
        covering department departments display english formally formulated four government hall letters mainly
        ministries ministry mostly motto officially original phrase phrased phrasing primarily proper read reads
        rendered rendering renderings responsible seem seems sentence slogan spelled spelling spelt stood title
        tongue translate translated translation translations variants version versions wording wordings written
        convened convene slap slapped banner served serve serves through chosen picked guided guiding
        overarching gathered assembled
    """,
}
_HAN = {
    "when": """
        将 将在 会在 会 距离 距 离 打算 本身 一直 七月 九月 八月 六月 五月 七月份 九月份 八月份 月份 月 月底 月初
        中旬 上旬 下旬 因为 因 由于 疫情 新冠 疫情原因 才开 从头到尾 自始至终 前后 头尾 起止 说法 两种说法
        几种说法 不太一样 对不上 不一样 原本 原先 本来 最初 后来 档期 日程 为止 最晚 最迟 以后 之后 闭幕后 结束后
        会后 开放 延长 又开 还开着 开着 接着 继续 才 落地 不落 一年不落 不间断 一共 仪式 开幕式 典礼 开幕 闭幕
        日子 整 足足 加起来 到头 该叫 应该叫 叫 排 算 年头 算上 搞 天气 夏天 秋天 暑假 春天 冬天
    """,
    "place": """
        将 将在 会在 举办地 举行地 几处 启用 启用了 使用 动用 用了 用 都用了 设在 放在 安排在 安排 落在 选在 定在 摆在
        位于 坐落 坐落于
        坐落在 分布 分布在 放 落户 主 分 分会场 主会场 除了 除 之外 以外 另外 其他 其它 江边 黄浦江边 黄浦江畔 浦江边 浦江畔 江畔 哪条江 条江边 条江
        滨江 江 岸 河边 几个地方 几个 地方 地儿 场子 场地 场所 会场 分会 座 栋 栋楼 楼 幢 馆 厅 片 块 带 处 分别
        各 具体 详细 位置 地址 开的幕 开幕式 仪式 典礼 开幕仪式 开幕典礼 的幕 幕 开幕地点 帷幕 大幕 序幕 拉开 揭幕
        启幕 说法 两种说法 几种说法 说法不一 城市 城 市 市里 座城 因为 因 由于 疫情 疫情原因 搬到 搬 挪到 改 改成
        搞成 变成 网上 网络 云上 云端 线上 线下 现场 有人 人 实体 纯 全 都 形式 方式 同时 又 订酒店 酒店 订 住
        附近 出差 坐飞机 国家 地区 启用 打算 准备 动用 动用了 动用到 用到 用上 筹划 齐聚 代表 代表们 与会者 与会代表
        嘉宾们 接待 接待了 迎接 各位代表 分设 分设在 疫情那会儿 会儿
    """,
    "theme": """
        语 主题语 论坛上 论坛里 会上 背后 幕后 后面 前面 领域 方向 将 几个字 哪几个字 八个字 四个字 哪八个字 个字
        字 词 打出 打出的 打的 提出 提出的 定的 定 叫 本身叫 本身 完整 完整的 正规 怎么写 怎么说 怎么翻 怎么译
        怎么翻译 译 译法 翻译 写法 叫法 版本 好几个版本 几个版本 几种 种 表述 英文 中文 英语 汉语 双语 原文 全称 全名
        名字 官方 官方的 正式 老长 老长的 改了 改 一串 主要 重点 核心 热门 类 类技术 方面 部委 部门 单位 机构 牵头
        联合 共同 一起 一起办 一道 市政府 政府 上海市 上海市政府 市 合办 承办 协办 主办 主办的 办的 搞 还有 包括
        云端峰会 云端 峰会 几家 家 国家 中央 参与 成员 现场 展会 展会上 展览 分 四大 几大 写 缩写 简称 字母 代表
        意思 拼 展开
    """,
}


def words_around(base: FactBase, asked: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The English words and the Han ones that narrow nothing of the metrics asked for."""
    groups = frozenset(base.metrics[name].group for name in asked)
    return _of(groups) if groups and groups <= TEXTS else (frozenset(), frozenset())


@lru_cache(maxsize=16)
def _of(groups: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    english = frozenset(word for group in groups for word in _ENGLISH[group].split())
    return english, frozenset(word for group in groups for word in _HAN[group].split())
