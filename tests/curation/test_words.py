from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.curation.conftest import Base

SRC = "seeds/closing-2021.yaml"
COPIED = "showed what they had built during the year"
HAN = "上海将出台更多办法和政策推动人工智能产业发展"


def plant(base: Base, name: str, old: str, new: str) -> list[tuple[str, int]]:
    base.edit(name, old, f'"{new}"')
    return [(fault.code, fault.line) for fault in base.load().faults if fault.code != "F120"]


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        (COPIED, True),
        (COPIED.upper(), True),
        ("They SHOWED — what they had built; during the year!", True),
        ("showed what they had built during a year", False),
        ("showed what they had built during the", False),
        # A title may be quoted in full, within a sentence of ours.
        ("Under the title Conference closes with 352 million views it counts.", False),
        ("352 million views. It closed at dusk then, too.", False),
        ("had drawn 352 million views. It closed at dusk", True),
    ],
)
def test_eight_consecutive_words(base: Base, words: str, copied: bool) -> None:
    assert plant(base, SRC, "The last day in figures.", words) == ([("C501", 12)] if copied else [])


@pytest.mark.parametrize(("length", "copied"), [(15, False), (16, True)])
def test_sixteen_consecutive_han_characters(base: Base, files: dict[str, str], length: int, copied: bool) -> None:
    path = base.root / "originals/closing.txt"
    path.write_text(path.read_text() + HAN + "。\n")
    base.write(SRC, files[SRC].replace("闭幕日的数字。", f"我们说：{HAN[:length]}！"))
    assert [fault.code for fault in base.load().faults if fault.code[0] == "C"] == (["C501"] if copied else [])


@pytest.mark.parametrize(
    ("name", "old"),
    [
        (SRC, "A signed report."),
        ("seeds/notice-2021.yaml", "The page bears no date."),
        ("facts/metrics.yaml", "Views are not firms."),
        ("facts/metrics.yaml", "over the whole event"),
        ("facts/editions/2021.yaml", "Which streams count is unsaid."),
        ("facts/editions/2021.yaml", "The day of the closing."),
        ("facts/editions/2021.yaml", "The notice names them."),
        ("facts/editions/2021.yaml", "A copy of the notice."),
        ("facts/editions/2021.yaml", "of the deals"),
        ("facts/editions/2021.yaml", "Our arithmetic."),
        ("facts/editions/2021.yaml", "The conference closed"),
        ("facts/editions/2021.yaml", "reporter"),
        ("facts/editions/2021.yaml", "Two counts of days."),
        ("facts/editions/2021.yaml", "Nobody says."),
        ("facts/context/harbour.yaml", "chips"),
    ],
)
def test_every_wording_of_ours_is_compared(base: Base, name: str, old: str) -> None:
    assert [code for code, _ in plant(base, name, old, COPIED)] == ["C501"]


@pytest.mark.parametrize("old", ["Connected Minds", "Conference 2021"])
def test_names_and_themes_are_excepted(base: Base, old: str) -> None:
    assert plant(base, "facts/editions/2021.yaml", old, COPIED) == []
