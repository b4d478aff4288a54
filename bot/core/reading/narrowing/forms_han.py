"""Chinese verbs and nouns that say of what is counted no more than its unit does, in whatever form they stand.

Forums are held, projects signed, exhibitors come: 签, 签了 and 签下来的 narrow no projects, and 家数 no companies. A
verb stands here where it is harmless beside every figure of its unit, whatever it ends in; one that tells of a part
(落地, 获奖, 报名) stands nowhere.
"""

from __future__ import annotations

from functools import cache

# Verbs that take any ending: 签, 签了, 签下来的. Each must be harmless beside its figures, whatever it ends in.
_ENDINGS = """
了 过 着 的 了的 过的 着的 出 出了 出来 出来的 出的 来 来了 来的 来过 到 到了 到的 上 上了 上来 上的 下 下了 下的 下来
下来了 下来的 成 成了 成的 完 完了 起 起了 起来 进 进了 进来 进去 过来 过来的 到一起 到一起的 到一块 到一块儿 到一块儿的
一块儿 一块儿的 在一起
"""
_COME = """
来 到 赶 跑 奔 飞 上台 登台 站台 上阵 进场 入场 到场 到会 与会 参会 出席 参加 参与 露面 露脸 现身 亮相 报到 云集 齐聚
汇聚 会聚 汇集 聚集 集结 集聚 捧场 助阵 加盟 光顾 莅临 莅会 光临 出面 出场 坐镇 驾到 抵达 赴会 前来 来到 到访 做客
加入 列席 聚 凑 扎堆 引来 招来 招揽来 拉来 迎来 走进 派人 派人来 囊括 同场 登场 上场
赏光 赏脸 拨冗出席 欣然赴约 赴约 远道而来 同台 给面子 坐到一起 聚到一起 站上讲台 走上讲台 共襄盛举
齐聚一堂
济济一堂 共聚一堂 聚首 远道赶来 高朋满座 轮番登台 轮番上台 坐满会场 坐满
"""
_INVITE = "请 邀 邀请 派 出动 叫 喊 拉 张罗 受邀 应邀 延请 聘请 惊动 搬 邀得 邀齐 请动"
_FILL = """
挤 塞 装 引 招来 招徕 拉 容纳 吸纳 接纳 收纳 聚拢 安营扎寨 各显神通 大显身手 同台竞技 同场竞技 同场亮相 落座 入驻展馆
摆开阵势 扎营 挤满 站满 站 摆下
"""
_SHOW = """
秀 晒 端 摆 放 展 展览 陈列 展示 展出 亮 亮相 搬 运 抬 牵 拿 带 拉 登场 露面 露脸 现身 见光 出场 上场 出镜 出现 参与
参展 上架 摆放 呈现 推介 集中 汇集 汇聚 集结 扎堆 请出 看 可以看 能看 立
惊艳 惊艳亮相 闪亮登场 闪亮亮相 登堂入室 拿出手 拿得出手 拉出来遛遛 遛遛
压箱底 排排站 大秀身手 大显身手 甩 齐聚 站
"""
_HOLD = """
办 开 排 安排 组织 张罗 操办 演 上演 摆 设 上 登场 举办 举行 召开 开办 开讲 开锣 筹办 策划 筹备 搞 推 推出 设立 设置
开设 布置 布 开展 进行 弄 整 开场 落幕 塞 挤 连轴转 连轴转开 轮番登场 你方唱罢我登场 密密麻麻 满满当当
"""
_SIGN = """
签 签约 签署 签订 敲定 谈 谈妥 谈拢 拍板 落定 落槌 定 拿 收获 斩获 签字 落笔 白纸黑字 白纸黑字签 尘埃落定 签字画押 搞
成功 成功地 顺利 正式 搞定 抱 揽 打包
达成 促成 拿下 签下
"""
_JOIN = """
牵线 搭桥 搭线 撮合 促成 牵手 对接 配 配对 结对 接头 碰头 见面 聊 认识 匹配 组织 牵 安排 搭 谈
"""
_OFFER = """
放 抛 提供 释放 开 给 招 招聘 拿 列 摆 挂 晒 推出 推 找 发 发布 公布 提 提出 带 亮 报
"""
_WRITE = """
发 发布 公布 出 放 刊 印 拿 抛 晒 亮 写 列 包含 提 提出 定 推 推出 面世 问世 上新 出台 出炉 对外发布 端
"""
_LOOK = "看 瞅 瞧 瞄 刷 点 点击 播 播放 收看 观看 围观 打开 进 上网"
_VISIT = "看 逛 进 来 到 挤 涌 走 参观 观展 看展 逛展 入场 进场 入馆 进馆 到馆 到访 光顾 光临 踏进"
# Measure words and nouns that say no more than the unit does.
_PEOPLE = "总人数 人数 位数 名数 人头数 人 人士"
_NOUNS = {
    "people": _PEOPLE,
    "guests": _PEOPLE,
    "representatives": _PEOPLE,
    "visits": "到展馆 到展馆里 到馆里 进展馆 馆里 到会场 总人数 人数 总次数 总人次 次数 人 人头",
    "views": "总次数 次数 总人次 总量 人",
    "impressions": "总次数 次数 总人次 总量 度",
    "matches": "总次数 次数 总场次 场数 总场数 轮 对",
    "exhibitors": "企业 公司 厂商 厂家 商家 展商 单位 户 摊主 家数 总家数 总户数 户数",
    "companies": "企业 公司 厂商 厂家 商家 户 企业数 家数 总家数",
    "organisations": "企业 机构 单位 公司 家数 总家数",
    "products": "东西 物件 玩意儿 玩意 宝贝 物品 样 展台上 件数 总件数 款数 总款数",
    "models": "模型 款数 总款数",
    "chips": "款数 总款数",
    "robots": "军团 大军 方阵 家伙 机器 铁疙瘩 尊 具 部 台数 总台数 款数",
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
_TOTALS = (
    "体量 的体量 规模 的规模 盘子 数目 合到一起 "
    "末了 实打实 一股脑儿 一股脑 统计出 数出 收割 收割了 斩获 斩获了 攒下 攒下了 堆到 冲上 冲上了 滚到 "
    "累积到 累积 录得 录到 凑齐 凑齐了 接连 抖出 顶到 算来算去 不多不少 总数目 总规模 总量是 数目 的数目"
    " 的数 合在一块 合到一起 几多 几化 "
    "多少来着"
)
_VERBS = {
    "people": (_COME, _INVITE),
    "guests": (_COME, _INVITE),
    "representatives": (_COME, _SIGN),
    "exhibitors": (_COME, _FILL),
    "companies": (_COME, _JOIN),
    "organisations": (_COME, _FILL),
    "groups": (_COME,),
    "teams": (_COME,),
    "outlets": (_COME,),
    "countries": (_COME, _INVITE),
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
    "needs": (_OFFER, _JOIN),
    "jobs": (_OFFER,),
    "documents": (_WRITE,),
    "actions": (_WRITE,),
    "scenarios": (_WRITE, _OFFER),
    "views": (_LOOK,),
    "visits": (_VISIT,),
    "yuan": (_SIGN,),
}


@cache
def forms_beside(unit: str) -> frozenset[str]:
    """The words that narrow no figure of a unit: its verbs with every ending, its nouns and measure words."""
    verbs = (verb for some in _VERBS.get(unit, ()) for verb in some.split())
    forms = {verb + ending for verb in verbs for ending in ("", *_ENDINGS.split())}
    return frozenset(forms.union(_TOTALS.split(), _NOUNS.get(unit, "").split()))
