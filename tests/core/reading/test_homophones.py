"""Chinese words with one character mistaken for another that sounds alike."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading.question import read_question
from bot.core.reading.text.homophones import completed, mended, once
from bot.core.reading.text.sounds import ALIKE, OTHER_WORDS, WORDS
from bot.errors import NoSourcedFact
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)
SLIPS = {
    "参站商": "参展商",
    "研就院揭排": "研究院揭牌",
    "基今项目": "基金项目",
    "嘉兵": "嘉宾",
    "去念": "去年",
    "人行机器人": "人形机器人",
    "国嘉和地区": "国家和地区",
    "什么时侯": "什么时候",
    "先场参观人此": "现场参观人次",
    "发不活动": "发布活动",
    "２０２３年的 論谈": "２０２３年的 論坛",
    "第八节大会，2023念，来了多少任马": "第八届大会，2023年，来了多少人吗",
    "嘉宾罪多的是哪一节": "嘉宾最多的是哪一届",
}
NO_SLIPS = [
    "参展商",
    "牌照",
    "拍照",
    "餐馆",
    "主体",
    "德国参展商",
    "女性嘉宾",
    "visitors",
    "",
    "2023",
    "德",
    "商汤",
    "华为",
]


@pytest.mark.parametrize(("typed", "meant"), SLIPS.items())
def test_a_slip_is_mended_and_nothing_else(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize("typed", NO_SLIPS)
def test_what_is_well_spelt_is_left(typed: str) -> None:
    assert mended(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("多少少论坛坛", "多少论坛"),
        ("参展展品", None),
        ("人工智能能力", None),
        ("多多少", None),
        ("看看论坛", None),
    ],
)
def test_what_is_typed_twice_is_typed_once(typed: str, meant: str | None) -> None:
    assert once(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("展览积2021", "展览面积2021"),
        ("参赛队伍伍", "参赛队伍"),
        ("妈妈", None),
        ("展览", None),
        ("SAIL灵奖", None),
        ("图奖", "图灵奖"),
        ("参展展商", "参展商"),
    ],
)
def test_what_is_left_out_of_a_long_word_is_put_in(typed: str, meant: str | None) -> None:
    assert completed(typed, frozenset(["展览面积"])) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("图灵讲得主", "图灵奖得主"),
        ("第七节", "第七届"),
        ("论谈", None),
        ("头三届", None),
        ("延期了", None),
        ("多少意向", None),
    ],
)
def test_only_long_words_are_surely_meant(typed: str, meant: str | None) -> None:
    assert mended(typed, sure=True) == meant


@given(st.text())
def test_a_mended_text_keeps_its_length_and_has_no_slip_left_to_mend(typed: str) -> None:
    once = mended(typed)
    if once is not None:
        assert len(once) == len(typed)
        assert once != typed


def test_the_tables_hold_together() -> None:
    assert not WORDS & OTHER_WORDS
    assert {sign for word in WORDS for sign in word} >= set("参展商嘉宾论坛")
    groups = [sign for group in ALIKE for sign in group]
    assert len(groups) == len(set(groups)), "a character sounds in one way here"


@pytest.mark.parametrize(
    ("typed", "metric", "year"),
    [
        ("2023年的参站商有多少家", "exhibitors", 2023),
        ("2023年嘉兵多少", "guests", 2023),
        ("2019年签月了多少项目", "projects_signed", 2019),
        ("2024年论谈多少场", "forums", 2024),
    ],
)
def test_a_question_with_a_slip_is_read(typed: str, metric: str, year: int) -> None:
    reading = read_question(bundled(), typed, TODAY, "zh-CN")
    assert (reading.metrics, reading.years) == ((metric,), (year,))


@pytest.mark.parametrize(
    "typed",
    [
        "2023年餐馆人数",
        "2023年新片多少",
        "2025年拍照几张",
        "2023年女嘉兵多少",
        "2023年德国的参站商",
        "2023年女人数",
        "2020年参展商来自多少家",
    ],
)
def test_what_only_sounds_alike_or_is_narrowed_is_refused_as_it_was_typed(typed: str) -> None:
    with pytest.raises(NoSourcedFact) as refused:
        read_question(bundled(), typed, TODAY, "zh-CN")
    assert refused.value.key == "error.ask_part"
    assert any(piece in typed for piece in str(refused.value.values["text"]).split())
