"""What editions are called by their numbers."""

from __future__ import annotations

import pytest

from bot.core.numerals import ordinal_names, read


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, ("1st", "first", "第1届", "第一届")),
        (2, ("2nd", "second", "第2届", "第二届")),
        (3, ("3rd", "third", "第3届", "第三届")),
        (6, ("6th", "sixth", "第6届", "第六届")),
        (10, ("10th", "tenth", "第10届", "第十届")),
        (11, ("11th", "eleventh", "第11届", "第十一届")),
        (12, ("12th", "twelfth", "第12届", "第十二届")),
        (20, ("20th", "twentieth", "第20届", "第二十届")),
        (21, ("21st", "twenty-first", "第21届", "第二十一届")),
        (99, ("99th", "ninety-ninth", "第99届", "第九十九届")),
    ],
)
def test_the_names_of_an_edition(number: int, names: tuple[str, ...]) -> None:
    assert ordinal_names(number) == names


@pytest.mark.parametrize("number", range(1, 100))
def test_each_is_read_as_its_number(number: int) -> None:
    _, english, _, chinese = ordinal_names(number)
    assert read(english) == (str(number), "")
    assert read(chinese.removeprefix("第")) == (str(number), "届")
