"""What is said around a Chinese question: each frame around each core must be read as the core alone."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from bot.core.reading.aside.apart import stands_apart
from bot.core.reading.aside.asides import closings
from bot.core.reading.aside.own_han import of_oneself_han
from bot.core.reading.frames.restated import of_one_clause
from bot.core.reading.narrowing.measures import days_in
from bot.core.reading.question import read_question
from bot.core.reading.text.residue import han_content
from bot.errors import NoSourcedFact
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.reading.question import Reading

TODAY = dt.date(2026, 11, 22)
TABLE = yaml.safe_load((Path(__file__).parent / "frames_han.yaml").read_text("utf-8"))
FILLERS = "一共 合计 总计 共计 大会期间 现场 会上 到底 究竟 最后 最终 总归 其实 居然 说到底 官方口径"


@cache
def _read(text: str) -> Reading:
    return read_question(bundled(), text, TODAY, "zh-CN")


@pytest.mark.parametrize("core", TABLE["cores"])
def test_a_frame_asks_for_nothing(core: str) -> None:
    alone = _read(core)
    for frame in TABLE["frames"]:
        text = frame.replace("{}", core)
        assert _read(text) == alone, text


@pytest.mark.parametrize("core", ["2024年参展商{}有多少家", "2025年路演{}办了多少场", "2023年签约投资额{}是多少"])
def test_a_filler_inside_a_question_asks_for_nothing(core: str) -> None:
    alone = _read(core.replace("{}", ""))
    for filler in FILLERS.split():
        text = core.replace("{}", filler)
        assert _read(text) == alone, text


@pytest.mark.parametrize(
    ("text", "metric", "years"),
    [
        ("2019年大会最后签了几个项目？", "projects_signed", (2019,)),
        ("请将2023年与2024年的签约投资额作一比较。", "investment_signed", (2023, 2024)),
        ("第六届和第七届的论坛数量，请对照说明。", "forums", (2023, 2024)),
        ("这些年来展览面积是不是一直在扩大？", "exhibition_area", ()),
        ("想了解采购团组的数目", "procurement_groups", ()),
        ("2025年参观人次这一数字出自何处？", "visits", (2025,)),
        ("请 report 一下 2022 年 metaverse 展厅的访问量", "virtual_hall_visits", (2022,)),
        ("阿拉上海20年那趟AI大会，网上看的次数有几化啦", "online_views", (2020,)),
        ("我们打算写篇推文，历年参展商数量", "exhibitors", ()),
        ("2022年虚拟展厅访问量多少 在线等 急", "virtual_hall_visits", (2022,)),
        ("2020年签约投资额那个数字，出处是哪家媒体？", "investment_signed", (2020,)),
        ("2023年参观人次17.7万，来源是哪里", "visits", (2023,)),
        ("2024年签约400亿这个说法，是哪家报道的", "investment_signed", (2024,)),
        ("2021年的展商里，头一回来参展的占几成？", "first_time_exhibitors_share", (2021,)),
        ("2020年签的项目里，属于基金类的有几个", "fund_projects_signed", (2020,)),
        ("意向采购额最高的一年是哪年，多少钱？", "intended_purchases", ()),
        ("2024年意向采购额，多少钱", "intended_purchases", (2024,)),
        ("2023年大会在全网曝光了多少次？注意我问的不是观看", "online_exposure", (2023,)),
        ("2023年的嘉宾真有1400人以上吗？", "guests", (2023,)),
        ("2022年世界人工智能大会前前后后一共办了多少场活动？", "activities", (2022,)),
        ("23年现场去了多少人啊，挤爆了吧", "visits", (2023,)),
        ("2020年主题论坛和行业论坛各几场", "forums", (2020,)),
        ("2025年开幕式当场坐了多少嘉宾？我只要开幕式那一场的", "guests", (2025,)),
        ("2020年评SAIL奖，报名的项目有多少个？", "sail_entries", (2020,)),
        ("2023年采购方面，真正签了合同的金额是多少", "purchases_signed", (2023,)),
        ("参展商数创新高的是哪一年", "exhibitors", ()),
        ("签约项目最多的是第几届", "projects_signed", ()),
        ("2021年在浦东哪儿办", "place", (2021,)),
        ("2024年参展商，有多少家", "exhibitors", (2024,)),
        ("按官方预告，2026年展品会有多少件", "exhibits", (2026,)),
        ("面积缩得最小的是哪一年的展", "exhibition_area", ()),
        ("院士扎堆最厉害的一年是哪年", "academicians", ()),
        ("2023 luntan 有几场", "forums", (2023,)),
        ("qunian 有几家 canzhan", "exhibitors", (2025,)),
        ("2024年展商有几家，观众人数我已经有了", "exhibitors", (2024,)),
        ("2024年展商有几家，展品不用提", "exhibitors", (2024,)),
        ("2025年展了多少件展品我真不清楚", "exhibits", (2025,)),
        ("我在做一份行业研究，里面缺2025年的路演场数", "roadshows", (2025,)),
        ("朋友圈说2023年办了133场论坛", "forums", (2023,)),
        ("23年线下爆满，爆到几万人次", "visits", (2023,)),
        ("咱2019年那波签了几单项目", "projects_signed", (2019,)),
        ("首届在黄浦江边哪里开的幕", "opening_venue", (2018,)),
        ("上一年度大会促成了多少采购需求", "procurement_needs", (2025,)),
        ("2020年线上到底是一亿还是两亿五", "online_views", (2020,)),
        ("2026大会准备铺多大的展区", "exhibition_area", (2026,)),
        ("首届跟最近的2025届，观众差距有多大", "visits", (2018, 2025)),
    ],
)
def test_requests_and_fillers(text: str, metric: str, years: tuple[int, ...]) -> None:
    reading = _read(text)
    assert (reading.metrics, reading.years) == ((metric,), years)


def test_two_of_one_kind_and_two_that_are_near() -> None:
    both = _read("2024年采购情况，团组和需求各多少")
    assert both.metrics == ("procurement_groups", "procurement_needs")
    assert _read("2024年签约项目有多少，多少钱").metrics == ("projects_signed", "investment_signed")
    for text, near in (("2023年来了几位大奖得主？", "laureates"), ("2019年的资金支持有多少？", "ai_fund bank_credit")):
        choices = {name for one in _read(text).choices for name in one.metrics}
        assert len(choices) == len([one for one in choices if one in near or one.endswith(near)]) > 1, text


def test_a_day_narrows_a_figure_and_no_duration() -> None:
    metrics = bundled().metrics
    assert list(days_in("2025年7月26日观众多少", [metrics["visits"]])) == ["7月26日"]
    assert list(days_in("7月8日到10日开了几天", [metrics["duration_days"]])) == []


def test_clauses_are_joined_where_the_subject_stands_before_the_question() -> None:
    assert of_one_clause("2021年大会上，评奖报名的有几个") == "2021年大会上评奖报名的有几个"
    assert of_one_clause("2021年参展商有多少家，外地的") is None
    assert of_one_clause("2021年参展商有多少家") is None


@pytest.mark.parametrize(
    "text",
    [
        "2025年7月26日观众多少",
        "2025年展会只看7月26日，观众多少",
        "2025年7月27日签约了多少项目",
        "2024年展商，外地的多少",
        "2023年采购签了合同的项目有多少",
        "2024年参展商有多少家，我要初创的",
        "2024年参展商有多少家，请按国别说明",
        "2018年有多少演讲嘉宾，学校老师",
        "2025年展出了多少台人形机器人，做手术用的",
        "请来的外国老师，2018年有多少演讲嘉宾",
    ],
)
def test_what_sets_apart_is_no_frame(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        _read(text)


def test_a_clause_about_oneself_sets_nothing_apart() -> None:
    assert of_oneself_han("我们公司准备写汇报")
    assert of_oneself_han("给奶奶念念")
    assert not of_oneself_han("我关心高校")
    assert not of_oneself_han("我做医疗的")
    assert stands_apart("昨晚刷到大会的视频", before=True)
    assert not stands_apart("昨天那场", before=True)


def test_a_closing_leaves_something_before_it() -> None:
    assert list(closings("2024年参展商有多少家求告知")) == [(12, 15)]
    assert list(closings("求告知")) == []


def test_a_run_is_cut_into_as_many_known_words_as_can_be() -> None:
    assert list(han_content("的数目", ("的数",), ("的", "数目"))) == []
    assert list(han_content("本地", (), ("本", "地"))) == ["本地"]
