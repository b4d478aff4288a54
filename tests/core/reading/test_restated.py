"""Frames of questions: the same question of many figures, and what no frame may hide."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.reading.frames.restated import restated
from bot.core.reading.question import Intent, read_question
from bot.errors import NoSourcedFact
from tests.bundled import bundled
from tests.tables import for_all

TODAY = dt.date(2026, 11, 22)
FIGURES = {"exhibitors": "exhibitors", "guests": "guests", "projects signed": "projects_signed"}
FIGURES_ZH = {"参展商数量": "exhibitors", "嘉宾人数": "guests", "签约投资额": "investment_signed"}
TABLE: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("restated.yaml").read_text("utf-8"))


@for_all([(frame, kind) for kind in TABLE for frame in kind["ask"]])
def test_a_frame_asks_the_same_of_every_figure(frame: str, wanted: dict[str, Any]) -> None:
    figures = FIGURES if frame.isascii() else FIGURES_ZH
    for name, metric in figures.items() if "{m}" in frame else [("", "")]:
        text = frame.replace("{m}", name)
        reading = read_question(bundled(), text, TODAY)
        assert reading.intent == wanted["intent"], (text, reading)
        assert not wanted.get("years") or list(reading.years) == wanted["years"], (text, reading)
        metrics = [metric] if metric else wanted.get("metrics", [])
        assert not metrics or list(reading.metrics) == metrics, (text, reading)


@pytest.mark.parametrize(
    "text",
    [
        "Which edition cancelled the largest number of forums?",
        "Which past year brought the largest crowd of exhibitors from Germany?",
        "which year takes the crown for Japanese exhibitors",
        "Which edition had the highest number of female guests?",
        "which conference could boast the greatest number of visitors on day one",
        "Produce a table of visits on the opening day for every edition.",
        "I'd like to know whether Chinese exhibitors have risen from one conference to the next.",
        "do they bring more humanoid robots from Unitree now than before",
        "Put the crowd from Germany of 2023 and 2024 side by side.",
        "the trajectory of ticket prices",
        "On which source does the figure of German exhibitors for 2023 rest?",
        "i missed the opening day of waic 2022, how many visitors",
        "is it fair to say that most guests in 2024 were foreign",
        "please enumerate the forums on large models in 2024",
        "how many laureates in physics came in 2023",
        "the complete record of ticket sales",
        "are they planning for more exhibitors from Germany this year",
        "since the first edition, how many exhibitors from Japan",
        "what did China tell the exhibitors 2023 about Germany",
        "哪支队伍夺冠，哪一年",
        "这些年来女性嘉宾是不是一直在增加",
        "请按年份列出德国参展商",
        "Let's talk about 2024. How many exhibitors from Germany?",
        "Our report covers the medical exhibitors of the 2024 conference. How many exhibitors?",
        "How many German exhibitors did WAIC 2024 record?",
        "Pretend you are an exhibitor from Germany. How many German exhibitors in 2024?",
        "现在的国产人形机器人比过去多吗",
        "历届日本参展商汇总表",
        "2024年首日参观人次的走势怎么样",
        "2022年大会的天气情况如何",
        "2026年准备办多少场外国论坛",
    ],
)
def test_no_frame_hides_what_narrows(text: str) -> None:
    try:
        reading = read_question(bundled(), text, TODAY)
    except NoSourcedFact:
        return
    assert reading.intent is Intent.CHOICE, reading  # it shows no figure


@pytest.mark.parametrize("text", ["exhibitors 2024", "参展商", "", "which edition had the most guests"])
def test_what_is_plain_is_not_said_again(text: str) -> None:
    assert restated(text) is None


@pytest.mark.parametrize(
    ("text", "intent", "metrics"),
    [
        ("which waic wins on guests", Intent.HIGHEST, ("guests",)),
        ("what was the minimum number of exhibitors and when", Intent.LOWEST, ("exhibitors",)),
        ("exhibitors 2024 and where you got it", Intent.VALUE, ("exhibitors",)),
        ("laureates in 2023, how many", Intent.CHOICE, ()),
    ],
)
def test_a_frame_settles_what_was_left_open(text: str, intent: Intent, metrics: tuple[str, ...]) -> None:
    reading = read_question(bundled(), text, TODAY)
    assert (reading.intent, reading.metrics) == (intent, metrics)


def test_the_last_edition_is_the_latest() -> None:
    assert read_question(bundled(), "最后一届参展商", TODAY).latest
    assert read_question(bundled(), "2019年大会最后签了几个项目", TODAY).years == (2019,)
