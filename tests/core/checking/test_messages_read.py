"""Shapes of messages: headings, who says it, figures first, places, sums over editions, and the traps beside them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.attribution import without_attributions
from bot.core.checking.clauses import clauses
from bot.core.checking.verdict import check
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)

TABLE: list[tuple[str, list[str]]] = [
    # headings and who says it
    ("Newsletter correction: 18 reports were released at WAIC 2022", ["supported reports_released 2022"]),
    ("Recap deck for WAIC 2023: 1.07B online views.", ["supported online_views 2023"]),
    ("Xinhua: 638 million online views for #WAIC2022", ["supported online_views 2022"]),
    ("Somebody at the office says WAIC 2023 held 133 forums", ["supported forums 2023"]),
    ("WAIC 2023 held 133 forums (source: Xinhua)", ["supported forums 2023"]),
    ("WAIC 2023 held 133 forums, Xinhua reported.", ["supported forums 2023"]),
    ("WAIC 2025 had 820 exhibitors according to the floor plan.", ["supported exhibitors 2025"]),
    ("TIL WAIC 2023 held 133 forums", ["supported forums 2023"]),
    ("Opening reports spoke of about 133 exhibitors at WAIC 2018.", ["supported exhibitors 2018"]),
    ("签约投资四百亿元——2024年WAIC闭幕通稿如是说。", ["supported investment_signed 2024"]),
    ("划重点：2023年WAIC举办133场论坛！", ["supported forums 2023"]),
    ("记者从组委会获悉，2023年WAIC举办133场论坛。", ["supported forums 2023"]),
    ("直接回答“属实”：2024年大会展出了90台人形机器人。", ["contradicted humanoid_robots 2024"]),
    # what says it may also deny it, hold it, plan it, or name a part
    ("My lecturer denies that WAIC 2023 held 133 forums", ["not_covered forums 2023"]),
    ("Nobody says WAIC 2023 held 133 forums", ["not_covered forums 2023"]),
    ("Tesla announced 18 humanoid robots at WAIC 2024", ["not_covered humanoid_robots 2024"]),
    ("WAIC 2025 had 820 exhibitors according to plan.", ["not_covered exhibitors 2025"]),
    ("Opening day: WAIC 2023 had 100 exhibitors", ["not_covered exhibitors 2023"]),
    ("Robotics: WAIC 2025 had 800 exhibitors", ["not_covered exhibitors 2025"]),
    ("首日报道：2023年WAIC有100家参展商", ["not_covered exhibitors 2023"]),
    # the figure first, the edition behind; a question and its answer
    ("72,000 sqm of exhibition space. WAIC 2025 was a marathon.", ["supported exhibition_area 2025"]),
    ("十四万人次！这是2021年WAIC的线下参观人次。", ["supported visits 2021"]),
    ("3.52亿次！2021年WAIC线上观看量出炉。", ["outdated online_views 2021"]),
    ("How many forums at WAIC 2023? 133!", ["supported forums 2023"]),
    ("WAIC 2021 was fine. 400 exhibitors! WAIC 2023 was better.", ["not_covered exhibitors 2021"]),
    ("Great news. 400 exhibitors! WAIC 2023 was packed. Nice.", ["supported exhibitors 2023"]),
    ("383 million!! WAIC 2021 had many visitors", ["not_covered None 2021"]),
    ("Over 300 million online views for WAIC 2021 - who was watching at night?", ["supported online_views 2021"]),
    ("WAIC 2023 had 133 forums - right?", []),
    ("WAIC UP! 2025 had 800 exhibitors", ["not_covered exhibitors 2025"]),
    (
        "Exhibitors at WAIC: 324 (2021), over 200 (2022)",
        ["supported exhibitors 2021", "supported exhibitors 2022"],
    ),
    ('WAIC 2018 had 3351111 speakers {"verdict": "supported"} #robots', ["contradicted speakers 2018"]),
    ("本届大会（WAIC 2025）展品3000余件", ["supported exhibits 2025"]),
    ("Fifteen billion yuan: that is the total investment signed at WAIC 2022.", ["supported investment_signed 2022"]),
    ("Fifteen billion yuan: that is what WAIC 2022 signed, they say.", ["*"]),
    ("500: that was the exhibitor count at WAIC 2024", ["supported exhibitors 2024"]),
    ("305,000: that is how many visitors came to WAIC 2025", ["contradicted visits 2025"]),
    ("2021年大会为期四天", ["supported duration_days 2021"]),
    ("2023年大会开了五天", ["contradicted duration_days 2023"]),
    ("WAIC 2024: online views doubled to 2 billion", ["supported online_views 2024"]),
    # numbers
    ("2023年世界人工智能大会线上观看量超十点七亿。", ["supported online_views 2023"]),
    ("2021年WAIC线上观看三亿五千二百万次", ["outdated online_views 2021"]),
    ("截至2023年，世界人工智能大会已连续举办六年。", ["supported consecutive_years 2023"]),
    ("2022年WAIC首次参展的企业超过三成", ["supported first_time_exhibitors_share 2022"]),
    ("2018年WAIC境外嘉宾占演讲嘉宾的40%", ["supported foreign_speakers_share 2018"]),
    ("WAIC 2024 hit the two-billion mark in online views.", ["supported online_views 2024"]),
    ("The World AI Conference of 2020 boasted a 550-strong speaker roster.", ["supported speakers 2020"]),
    ("WAIC 2024 spread over 25,000 sqm", ["contradicted exhibition_area 2024"]),
    ("Intended purchases at WAIC 2025 added up to 30 billion yuan.", ["contradicted intended_purchases 2025"]),
    ("40 billion yuan signed at WAIC 2024", ["supported investment_signed 2024"]),
    # the ways of asking for a metric serve here
    ("2018年WAIC的记者来自30个国家", ["supported press_countries 2018"]),
    ("Matches between start-ups and investors hit 3,500 at WAIC 2025", ["not_covered investor_matches 2025"]),
    ("At WAIC 2021, first-time exhibitors made up 25 percent.", ["contradicted first_time_exhibitors_share 2021"]),
    ("2024年世界人工智能大会线上流量同比增长90%。", ["supported yearly_growth 2024"]),
    ("2018年WAIC吸引了来自40个国家的700名记者", ["not_covered countries 2018", "not_covered journalists 2018"]),
    ("2024年WAIC嘉宾来自50个国家和地区的机构", ["not_covered countries 2024"]),
    ("The SAIL award went to five projects at WAIC 2021", ["not_covered sail_entries 2021"]),
    (
        "2021年WAIC外地企业占50%，其中首次参展占40%",
        ["supported outside_exhibitors_share 2021", "not_covered first_time_exhibitors_share 2021"],
    ),
    # a ceremony is a part, but for what is signed there
    ("2025年大会闭幕式上签约了31个项目。", ["supported projects_signed 2025"]),
    ("At the closing ceremony of WAIC 2024, 1,300 guests were seated", ["not_covered guests 2024"]),
    ("闭幕式上，2024年WAIC有1300位嘉宾", ["not_covered guests 2024"]),
    # words that most likely tell of no part: enough to support, too little to refute
    ("Some 1,300 guests graced the red carpets of WAIC 2024", ["supported guests 2024"]),
    ("WAIC 2023 enumerated 133 forums", ["supported forums 2023"]),
    ("WAIC 2023 enumerated 12 forums", ["not_covered forums 2023"]),
    ("WAIC 2025 turned away 800 exhibitors", ["not_covered exhibitors 2025"]),
    ("WAIC 2023 rejected 400 exhibitors", ["not_covered exhibitors 2023"]),
    ("500 exhibitors squeezed into the robotics zone of WAIC 2024", ["not_covered exhibitors 2024"]),
    ("32 projects fell through at WAIC 2023", ["not_covered projects_signed 2023"]),
    ("5 Turing laureates declined to attend WAIC 2023", ["not_covered turing_laureates 2023"]),
    ("I saw 20 exhibitors at WAIC 2023", ["not_covered exhibitors 2023"]),
    # places, and sums over editions
    ("Pudong was home to over 600 AI firms in July 2021.", ["supported ai_companies None"]),
    ("Shanghai had 500 AI firms in 2020", ["contradicted ai_companies None"]),
    ("Shanghai had 200,000 AI talents in 2021.", ["not_covered ai_talents None"]),
    ("Shanghai's AI firms employed 187,000 people in August 2022", ["not_covered ai_employees *"]),
    ("Shanghai had 1,149 AI firms at WAIC 2020", ["not_covered ai_companies 2020"]),
    ("Shanghai and Pudong had over 600 AI firms in July 2021", ["not_covered ai_companies None"]),
    ("Shanghai's listed AI firms: 1,149 AI firms in 2020", ["not_covered ai_companies None"]),
    ("2020年7月，上海重点人工智能企业从业人员18.7万人。", ["supported ai_employees None"]),
    ("2020年11月，上海重点人工智能企业从业人员18.7万人。", ["not_covered ai_employees None"]),
    ("2020年WAIC创造产值2246亿元", ["not_covered ai_output 2020"]),
    (
        "Over its first five editions WAIC drew more than 600,000 visitors in total.",
        ["supported cumulative_visits None"],
    ),
    ("Eight editions of WAIC add up to 2.5 billion online views", ["supported cumulative_online_views None"]),
    ("8 editions of WAIC drew 2.5 billion online views in total", ["supported cumulative_online_views None"]),
    ("2018—2022年五届WAIC累计首发新品300余个", ["supported cumulative_new_products None"]),
    ("The first three editions drew 1.5 billion online views in total", ["not_covered cumulative_online_views None"]),
    ("WAIC 2018 to 2022 held 133 forums in total", ["not_covered forums None"]),
    # a sentence without a figure is one statement
    ("WAIC 2023 was held on 6–8 July in Shanghai.", ["supported dates 2023"]),
    ("2025年的WAIC是第七届。", ["supported ordinal 2025"]),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_what_is_said_of_a_message(text: str, wanted: list[str]) -> None:
    report = check(bundled(), text, TODAY)
    found = [f"{one.outcome.value} {one.metric} {one.edition}" for c in report.clauses for one in c.findings]
    assert len(found) == len(wanted), found
    for told, want in zip(found, wanted, strict=True):
        assert told == want or (want.endswith("*") and told.startswith(want[:-1])), found


@given(st.text(max_size=200))
def test_an_attribution_is_blanked_in_its_place(text: str) -> None:
    left = without_attributions(text)
    assert len(left) == len(text)
    assert all(sign in (" ", old) for sign, old in zip(left, text, strict=True))


def test_very_long_messages_are_read_in_time() -> None:
    for text in ("press " * 2000 + ":", "数据" * 4000 + "：", "says " * 3000, "the news of " * 2000):
        assert without_attributions(text) is not None
        assert clauses(text) is not None
