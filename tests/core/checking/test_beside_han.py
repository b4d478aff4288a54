"""A Chinese stretch behind a figure says nothing of it, unless it names a part, takes it back, or says whose it is."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.beside_han import is_of_teller, narrows, restricts, says_nothing
from tests.core.checking.said import said
from tests.tables import for_all

CORES = (
    "2023年WAIC办了133场论坛",
    "2024世界人工智能大会共签约24个项目",
    "2021年大会线下参观30万人次",
    "2025年WAIC展览面积超7万平",
)
NOTHING = (
    "弹幕比正片精彩", "规格再创新高", "投资人都看花眼了", "别学我", "我就在里面挂机", "疫情闹的", "比隔壁车展小多了",
    "我同事在现场拍的照", "我司将全面对标、逐项落实", "光名册就印了厚厚一本", "阵容空前", "厉害", "各展馆人气高涨",
    "本公司展台正对入口", "是AI产业加速落地的缩影", "为区域产业发展注入新动能", "晚上吃火锅的时候听朋友说的",
    "走了三万步", "特斯拉展台前围得水泄不通", "听得我脑瓜子嗡嗡的", "地铁都限流了", "哪有网上说的那么多",
)  # fmt: skip
NARROW = (
    "其中", "仅首日", "只算外企", "都来自长三角", "都是外企", "清一色机器人公司", "机器人公司", "浦东", "我司签的",
    "我司",
        "是我们展台的流量", "华为展台", "在徐汇西岸", "不含线上", "除去工作人员", "指的是浦东馆",
    "日均", "上午场", "才怪",
    "没有的事", "纯属谣言", "都没落地", "还只是计划", "如果没听错", "更正一下", "青年主题赛道",
    "和进博会同期", "部分取消了", "我们协办", "浦东馆也算在内", "浦东馆人数",
)  # fmt: skip


@for_all([*product(CORES, NOTHING)])
def test_nothing_behind_a_figure_changes_it(core: str, tail: str) -> None:
    assert said(f"{core}，{tail}") == said(core)


@for_all([*product(CORES, NARROW)])
def test_what_restricts_behind_a_figure_costs_it(core: str, tail: str) -> None:
    assert all(one.startswith("not_covered") for one in said(f"{core}，{tail}"))


def test_a_part_of_what_was_told_is_left_open() -> None:
    assert said("2025年WAIC有800家企业参展，其中德国企业500家") == [
        "supported exhibitors 2025",
        "not_covered None 2025",
    ]


def test_countries_behind_other_people_are_theirs() -> None:
    assert said("2018世界人工智能大会吸引700名记者参与报道，来自30个国家")[1] == "not_covered countries 2018"
    assert said("2024年WAIC有1300位嘉宾，来自50个国家")[1] == "supported countries 2024"


def test_a_figure_of_the_teller_is_none_of_the_conference() -> None:
    assert said("2024年大会展览面积5.2万平方米，相当于七个足球场那么大") == ["supported exhibition_area 2024"]
    assert not is_of_teller("共签约24个项目", 3, 3, 5)


@given(st.text(alphabet="我司都是在浦东馆的了其中首日外企签约才怪光就WAIC，展会", max_size=20))
def test_what_restricts_never_says_nothing(stretch: str) -> None:
    assert not (restricts(stretch) and says_nothing(stretch))
    assert not narrows("")
