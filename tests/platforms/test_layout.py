"""Lines in columns: nothing is lost, nothing is too wide, nothing steers the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card import Column, Line, Refs, Span, Style, Table
from bot.platforms.layout import GLUE, Piece, clean, pieces, table_lines, width_of, wrap


def _wrapped(text: str, width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in wrap([Piece(text)], width)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 400", "over 400"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("left\u202eright\u2066", "leftright"),
        ("no\u200bwidth\ufeff", "nowidth"),
        ("\x07\x00\x9b", ""),
        ("a\u2028b\u2029c", "a b c"),
        ("\ud800", ""),
        ("超过30万 ⚠", "超过30万 ⚠"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("超过30万", 8), ("e\u0301", 1), ("（）", 4), ("", 0), ("⚠", 1)]
)
def test_width(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 3, ["one", "two"]),
        ("  one ", 10, ["one"]),
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
        ("世界人工智能大会", 8, ["世界人工", "智能大会"]),
        ("世界人工智能大会", 9, ["世界人工", "智能大会"]),
        ("参展企业，超过400家", 8, ["参展企", "业，超过", "400家"]),
        ("共（四百家）到场", 6, ["共（四", "百家）", "到场"]),
        ("ab（四百", 4, ["ab", "（四", "百"]),
        (f"over 400{GLUE}[1]", 9, ["over", "400 [1]"]),
        ("世", 1, ["世"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert _wrapped(text, width) == lines


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=6), st.integers(2, 60))
def test_no_line_is_too_wide_and_no_sign_is_lost(texts: list[str], width: int) -> None:
    runs = [Piece(clean(text)) for text in texts]
    lines = ["".join(piece.text for piece in line) for line in wrap(runs, width)]
    assert all(width_of(line) <= width for line in lines)
    joined = "".join(run.text for run in runs).replace(GLUE, " ")
    assert "".join(lines).replace(" ", "") == joined.replace(" ", "")


def test_each_run_keeps_its_look_on_every_line() -> None:
    label, value = Piece("Exhibitors ", Style.STRONG), Piece("over four hundred", url="https://example.org")
    assert wrap([label, value], 15) == [
        (Piece("Exhibitors ", Style.STRONG), Piece("over", url="https://example.org")),
        (Piece("four hundred", url="https://example.org"),),
    ]


def test_pieces_of_a_line() -> None:
    line = Line((Span("over\x1b 400", Style.STRONG, url="https://example.org"), Refs((1, 12))))
    assert pieces(line, lambda numbers: [Piece(str(n)) for n in numbers]) == (
        Piece("over 400", Style.STRONG, "https://example.org"),
        Piece("1"),
        Piece("12"),
    )


TABLE = Table(
    (Column("Year", narrow=True), Column("N", narrow=True, right=True), Column("名称"), Column("Wide")),
    (
        ((Span("2021"),), (Span("9"), Refs((1, 2))), (Span("大会"),), (Span("x"),)),
        ((Span(""),), (Span("10,000"),), (Span("展览会"),), (Span("y"),)),
    ),
)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (None, ["2021  9[1][2]", "       10,000"]),
        (40, ["Year        N  名称    Wide", "2021  9[1][2]  大会    x", "       10,000  展览会  y"]),
        (22, ["Year        N  名称", "2021  9[1][2]  大会", "       10,000  展览会"]),
        (10, ["Year        N", "2021  9[1][2]", "       10,000"]),
    ],
)
def test_a_table_has_as_many_columns_as_fit(width: int | None, lines: list[str]) -> None:
    assert table_lines(TABLE, width) == lines
