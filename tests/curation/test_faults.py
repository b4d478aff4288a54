from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.curation.faults import WIDEST, Fault, report, visible

EXCERPT = "    amount: {printed: 352 million, number: 35200000, unit: views}"
FAULT = Fault(
    "V201",
    "facts/editions/2021.yaml",
    38,
    44,
    8,
    'number 35200000 does not match printed "352 million"',
    "write 352000000",
    EXCERPT,
)
EXPECTED = """\
error[V201]: number 35200000 does not match printed "352 million"
  --> facts/editions/2021.yaml:38:44
   |
38 |     amount: {printed: 352 million, number: 35200000, unit: views}
   |                                            ^^^^^^^^ write 352000000
facts: 1 error, 0 warnings. Nothing was loaded; revision 3f2a9c1 is still served."""


def test_a_report_has_the_documented_layout() -> None:
    assert report([FAULT], "Nothing was loaded; revision 3f2a9c1 is still served.") == EXPECTED


def test_a_fault_of_a_whole_file_has_no_line() -> None:
    fault = Fault("S106", "facts/x.yaml", 1, 1, 1, "the file holds nothing", "delete the file")
    assert fault.render().split("\n") == [
        "error[S106]: the file holds nothing",
        " --> facts/x.yaml:1:1",
        "  |",
        "  = delete the file",
    ]


def test_carets_stand_below_han_characters() -> None:
    fault = Fault("F104", "f.yaml", 3, 9, 3, "m", "write x", "zh: 世界 人工e\u0301 好")
    *_, line, carets = fault.render().split("\n")
    assert line == "3 | zh: 世界 人工e\u0301 好"
    assert carets == "  | " + " " * 11 + "^^^ write x"


def test_faults_are_sorted_and_counted() -> None:
    warning = Fault("F120", "a.yaml", 2, 1, 1, "m", "w", "x")
    later = Fault("V201", "a.yaml", 10, 1, 1, "m", "w", "x")
    first = Fault("V202", "a.yaml", 2, 1, 1, "m", "w", "x")
    text = report([later, first, warning], "Served.")
    assert [line for line in text.split("\n") if "[" in line] == [
        "warning[F120]: m",
        "error[V202]: m",
        "error[V201]: m",
    ]
    assert text.endswith("facts: 2 errors, 1 warning. Served.")


def test_what_could_steer_a_terminal_is_not_sent_to_it() -> None:
    assert visible("a\x1b[31m\tb\u202e") == "a\ufffd[31m b\ufffd"
    assert visible("plain") == "plain"


def width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@given(st.text(alphabet="ab世 ", min_size=1, max_size=600), st.data())
def test_long_lines_are_cut_around_the_fault(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    length = data.draw(st.integers(1, len(line) - start))
    *_, shown, carets = Fault("V201", "f", 7, start + 1, length, "m", "w", line).render().split("\n")
    body = shown.removeprefix("7 | ")
    assert len(body) <= WIDEST + 2
    indent = carets.removeprefix("  | ")
    before = len(indent) - len(indent.lstrip(" "))
    columns = 0
    place = 0
    while columns < before:
        columns += width(body[place])
        place += 1
    assert columns == before
    assert body[place : place + 1] == line[start]
