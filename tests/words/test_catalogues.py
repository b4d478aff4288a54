"""The catalogues: the same keys and places in both languages, every key used, and every key that is used there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from bot.core.answers.timeline import VIEWS
from bot.core.card import Kind
from bot.core.compare import Grade
from bot.core.model import Bound, MetricKind, Modality, Status, Tier
from bot.platforms.charts import palette
from bot.platforms.html.card import MARKED
from bot.platforms.html.samples import samples
from bot.service.commands import COMMANDS, OptionType
from bot.service.desk import Desk
from bot.words import CATALOGUES, say, say_count
from bot.words.en import EN
from bot.words.zh_cn import ZH_CN
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

BOT = Path(__file__).parents[2] / "bot"
COUNTED = re.compile(r"\.(one|other)\Z")
HAN = re.compile(r"[\u3400-\u9fff]")
SPACES = {key.partition(".")[0] for key in EN}
KEY = re.compile(rf"(?:{'|'.join(sorted(SPACES))})(?:\.[a-z_]+)+")


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def trees() -> Iterator[ast.AST]:
    for path in sorted(BOT.rglob("*.py")):
        if path.parent.name != "words":
            yield ast.parse(path.read_text(encoding="utf-8"))


@cache
def written() -> tuple[set[str], list[re.Pattern[str]]]:
    """The keys that the code writes out, and the patterns of those that it puts together."""
    whole: set[str] = set()
    patterns = []
    nodes = [node for tree in trees() for node in ast.walk(tree)]
    pieces = {id(value) for node in nodes if isinstance(node, ast.JoinedStr) for value in node.values}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces:
            if node.value in EN or KEY.fullmatch(node.value):
                whole.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            head = str(node.values[0].value)
            if head.partition(".")[0] in SPACES and "." in head:
                parts = (re.escape(str(v.value)) if isinstance(v, ast.Constant) else ".+" for v in node.values)
                patterns.append(re.compile("".join(parts)))
    return whole, patterns


@cache
def made() -> set[str]:
    """What the patterns come to. Whoever adds an option, a modality or a reason is told here to name it in both."""
    return {
        *(f"command.{command.name}" for command in COMMANDS),
        *(f"option.{command.name}.{option.name}" for command in COMMANDS for option in command.options),
        "option.page",
        "option.private",
        *(f"error.unknown_{kind}" for kind in OptionType if kind not in (OptionType.TEXT, OptionType.DAY)),
        *(
            f"choice.{command.name}.{option.name}.{value}"
            for command in COMMANDS
            for option in command.options
            for value in option.choices
        ),
        *(f"action.view_{view}" for view in ("chart", *VIEWS)),
        *(f"chart.mark_{mark}" for mark in (*palette.MARKS, "floor", "ceiling", "interval")),
        *(f"chart.word_{word}" for word in (*(mood for mood in Modality if mood is not Modality.REPORTED), "interim")),
        *(f"table.{name}" for name in ("edition", "number", "mark", "sources", "printed", "scope", "as_of")),
        *(f"table.sign_{bound}" for bound in Bound if bound not in (Bound.EXACT, Bound.RANGE, Bound.VAGUE)),
        *(f"table.sign_{mood}" for mood in Modality if mood is not Modality.REPORTED),
        *(f"table.sign_{sign}" for sign in ("conflict", "interim", "vague", "missing")),
        *(f"bound.{bound}" for bound in Bound if bound not in (Bound.EXACT, Bound.VAGUE)),
        *(f"limit.{modality}" for modality in Modality if modality is not Modality.REPORTED),
        *(f"reason.{modality}" for modality in (Modality.PLANNED, Modality.TARGET, Modality.DERIVED)),
        *(f"reason.kind_{kind}" for kind in (MetricKind.ORDINAL, MetricKind.PERCENT)),
        *(f"grade.{grade}" for grade in Grade),
        *(f"tier.{tier}" for tier in Tier),
        *(f"life.{modality}" for modality in Modality if modality is not Modality.REPORTED),
        *(f"life.{status}" for status in Status if status is not Status.ACCEPTED),
        *(f"html.flag_{flag}" for flag in MARKED),
        *(f"preview.kind_{kind}" for kind in Kind),
        *(f"preview.case_{sample.case}" for sample in samples(Desk(bundled(), "")) if sample.case),
    }


def test_both_languages_have_the_same_keys_in_order_of_their_spaces() -> None:
    assert list(EN) == list(ZH_CN)
    assert CATALOGUES == {"en": EN, "zh-CN": ZH_CN}


def test_both_languages_fill_the_same_places() -> None:
    assert [key for key in EN if places(EN[key]) != places(ZH_CN[key])] == []


def test_nothing_is_left_untranslated() -> None:
    same = {key for key in EN if EN[key] == ZH_CN[key]}
    assert all(not re.search(r"[A-Za-z]{2}", re.sub(r"\{[a-z]+\}|/[a-z]+|WAIC", "", EN[key])) for key in same)
    assert not [key for key, text in EN.items() if HAN.search(text)]


def test_chinese_has_chinese_punctuation() -> None:
    wrong = re.compile(r"[\u3400-\u9fff}][,;!?]|[\u3400-\u9fff] ?\(|[\u3400-\u9fff]\.(?!\w)")
    assert not [key for key, text in ZH_CN.items() if wrong.search(text)]


def test_chinese_is_spaced_as_in_a_newspaper() -> None:
    """Digits and names stand close to Han, as in the facts; what is typed or pressed has a gap on either side."""
    names = "Discord|MIT|WAIC|CSV"
    wrong = re.compile(
        rf"[\u3400-\u9fff] (?:[0-9]|(?:{names})\b)|(?:[0-9]|{names}) [\u3400-\u9fff]"
        rf"|[\u3400-\u9fff](?!{names})[A-Za-z]|(?<!{names.replace('|', ')(?<!')})(?<=[A-Za-z])[\u3400-\u9fff]"
        r"|[，。；：（）、！？] | [，。；：（）、！？]"
    )
    assert not [key for key, text in ZH_CN.items() if wrong.search(text)]
    assert all(wrong.search(text) for text in ("在 Discord 中", "输入help", "help查看", "共 3 条", "有 30条", "， 一"))


def test_every_key_that_the_code_writes_is_there() -> None:
    counted = {COUNTED.sub("", key) for key in EN if COUNTED.search(key)}
    whole, _ = written()
    assert whole - EN.keys() - counted == set()
    assert made() - EN.keys() == set()


def test_every_key_is_used() -> None:
    whole, patterns = written()
    unused = [
        key
        for key in EN
        if key not in whole
        and COUNTED.sub("", key) not in whole
        and key not in made()
        and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert unused == []


def test_no_key_of_a_command_or_an_option_is_left_over() -> None:
    assert {key for key in EN if key.startswith(("command.", "option."))} <= made()


def test_every_pattern_of_keys_finds_some() -> None:
    _, patterns = written()
    assert [pattern.pattern for pattern in patterns if not any(map(pattern.fullmatch, EN))] == []


def test_a_sentence_is_filled() -> None:
    assert say("en", "edition.title", year=2023) == "WAIC 2023"
    assert say("zh-CN", "cutoff.by", when="7月10日") == "截至7月10日"
    with pytest.raises(KeyError):
        say("en", "edition.nothing")


@pytest.mark.parametrize(
    ("lang", "n", "text"),
    [("en", 1, "1 source"), ("en", 0, "0 sources"), ("en", 2, "2 sources"), ("zh-CN", 1, "1个来源")],
)
def test_one_thing_and_several(lang: str, n: int, text: str) -> None:
    assert say_count(lang, "about.sources", n) == text
