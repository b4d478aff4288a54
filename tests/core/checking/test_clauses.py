"""How a message is cut into clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.clauses import clauses

TABLE = [
    (
        "A had 400 exhibitors, 177,000 visits and 1.07B views. Great!",
        ["A had 400 exhibitors", "177,000 visits", "and 1.07B views", "Great"],
    ),
    (
        "2023年，参展企业超400家，论坛133场，2024年，参展企业超500家。",
        ["2023年，参展企业超400家", "论坛133场", "2024年，参展企业超500家"],
    ),
    ("第六届，参展企业400家，第七届，500家", ["第六届，参展企业400家", "第七届，500家"]),
    ("- 2021: 352 million\n* 2024: 2 billion\n1. one more", ["2021: 352 million", "2024: 2 billion", "one more"]),
    (
        "from 352 million in 2021 to 2 billion in 2024, a record",
        ["from 352 million in 2021 to 2 billion in 2024"],
    ),
    ("The theme was “Connectivity, 3 Futures, and 4 Pasts”.", ["The theme was “Connectivity, 3 Futures, and 4 Pasts”"]),
    ("held on July 6-8, 2023 in Shanghai", ["held on July 6-8, 2023 in Shanghai"]),
    ("between 300 and 400 exhibitors and 133 forums", ["between 300 and 400 exhibitors", "and 133 forums"]),
    (
        "With 400 exhibitors, it was big, and 133 forums were held",
        ["With 400 exhibitors, it was big", "and 133 forums were held"],
    ),
    (
        "32 projects worth 28.8 billion yuan (over 30 products)",
        ["32 projects worth 28.8 billion yuan", "(over 30 products)"],
    ),
    ("approx. 300 vs. 400", ["approx. 300 vs. 400"]),
    ("It grew 3.5 times. See https://x.y/123?a=4 <@123456> **400** stands", ["It grew 3.5 times", "See   400 stands"]),
    ("> WAIC 2023 had 133 forums!!! lol", ["WAIC 2023 had 133 forums", "lol"]),
    ("共133场。其中32场", ["共133场", "其中32场"]),
    (
        "The 2023 one drew 400 exhibitors, in 2024 it was bigger",
        ["The 2023 one drew 400 exhibitors, in 2024 it was bigger"],
    ),
    ("", []),
    ("... !!! \n\n", []),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_clauses(text: str, wanted: list[str]) -> None:
    assert [one.text for one in clauses(text)] == wanted


def test_sentences_and_questions() -> None:
    one, two, three = clauses("400 came, 500 left. Was it so?")
    assert (one.sentence, two.sentence, three.sentence) == (0, 0, 1)
    assert (one.asks, three.asks) == (False, True)


@given(st.text(max_size=300))
def test_any_text_can_be_cut(text: str) -> None:
    found = clauses(text)
    assert all(any(sign.isalnum() for sign in one.text) for one in found)
    assert [one.sentence for one in found] == sorted(one.sentence for one in found)
