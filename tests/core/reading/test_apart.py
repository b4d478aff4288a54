"""What stands apart from a question: told by what it does not hold, and around questions that must be read alike."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.reading.aside.apart import stands_apart
from bot.core.reading.question import read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
SAYS = [
    "my printer is broken",
    "my lift got stuck again",
    "our board meets tomorrow",
    "for a lesson i am giving",
    "to be quoted in our journal",
    "one per line please",
    "in both languages if possible",
    "oldest first",
    "sorry for the odd one",
    "who lives in graz and is a very clever girl",
    "we go to press at noon",
    "我做电台的",
    "我这几天在看大会的材料",
    "我学设计的",
]
LEADS = ["给学生备课用", "老家的亲戚来玩", "设计公司写方案", "去上海旅游想打卡", "有点糊涂了", "路上堵了一个钟头"]
SETS_APART = [
    "robot makers",
    "drones, please",
    "healthcare",
    "the ones with wheels",
    "for our university",
    "on drones",
    "how large the halls were",
    "only ours",
    "i mean the drones",
    "my company's stand",
    "我要医疗的",
    "我想查无人机",
    "我们学校",
    "医疗类",
    "做手术的",
    "写代码",
    "会写诗",
    "老师群体",
    "我校发布",
    "关于无人机",
    "有多少",
    "嗯",
]


@pytest.mark.parametrize("stretch", SAYS)
def test_what_somebody_says_stands_apart(stretch: str) -> None:
    assert stands_apart(stretch, before=False)
    assert stands_apart(stretch, before=True)


@pytest.mark.parametrize("stretch", LEADS)
def test_more_of_it_stands_before_a_question_in_chinese(stretch: str) -> None:
    assert stands_apart(stretch, before=True)


@pytest.mark.parametrize("stretch", SETS_APART)
def test_what_may_narrow_a_question_does_not(stretch: str) -> None:
    assert not stands_apart(stretch, before=False)
    assert not stands_apart(stretch, before=True)


@pytest.mark.parametrize("stretch", SAYS + LEADS)
def test_it_changes_nothing_of_a_question_that_follows(stretch: str) -> None:
    core, mark = ("how many exhibitors in 2023", ": ") if stretch.isascii() else ("2023年参展商有多少家", "，")
    assert read_question(bundled(), f"{stretch}{mark}{core}?", TODAY) == read_question(bundled(), core, TODAY)


@pytest.mark.parametrize("text", ["设计公司，2025年参展商多少", "给学生参观，2024年观众多少"])
def test_for_whom_it_is_narrows_where_no_work_is_named(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)
