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
    "要中文回答",
    "带单位",
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


@pytest.mark.parametrize("behind", ["宣传册弄丢了", "打个赌", "路上堵着呢"])
def test_a_sentence_behind_a_question_says_nothing_of_it(behind: str) -> None:
    core = "2023年参展商有多少家？"
    assert read_question(bundled(), core + behind, TODAY) == read_question(bundled(), core, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "My cousin worked at the 2023 edition. How many exhibitors were there?",
        "WAIC 2023 was a blast! How many exhibitors were there?",
        "2023年的大会我陪领导去过，参展商有多少家？",
        "How many exhibitors came? I was at WAIC 2023 with my kid.",
        "I loved the exhibitors of 2023, how many were there?",
    ],
)
def test_an_edition_may_be_named_in_a_sentence_of_its_own(text: str) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.metrics, reading.years) == (("exhibitors",), (2023,))


@pytest.mark.parametrize(
    "text",
    [
        "I walked through the robot hall at WAIC 2023. How many exhibitors were there?",
        "WAIC 2023 in Beijing was great. How many exhibitors were there?",
        "They came to WAIC 2023 from Japan. How many exhibitors were there?",
        "At WAIC 2023 I only saw the first day. How many visitors came?",
        "Tesla came to WAIC 2024. How many exhibits did they bring?",
        "2023年的医疗专区我去过，参展商有多少？",
        "2024年大会我带德国客户去的，参展商有多少？",
    ],
)
def test_a_sentence_that_names_an_edition_may_narrow(text: str) -> None:
    with pytest.raises(NoSourcedFact):
        read_question(bundled(), text, TODAY)
