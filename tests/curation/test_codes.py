# ruff: noqa: E501 - a table reads best with one case a line
"""Every code: one fault is planted into a sound base, between « and », and must be told there, with its mend."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.curation.codes import CODES, FAMILIES

if TYPE_CHECKING:
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"
E22 = "facts/editions/2022.yaml"
CTX = "facts/context/harbour.yaml"
VOC = "facts/metrics.yaml"
SRC = "seeds/closing-2021.yaml"
NOT = "seeds/notice-2021.yaml"

# code, file, what stands there, what is planted, a part of the mend
CASES = [
    ("S103", SRC, "Harbour Daily", "Harbour«\u202e»Daily", "delete it"),
    ("S103", SRC, "Harbour Daily", '«"Harbour\\u200bDaily"»', "delete the escape"),
    ("S103", SRC, "publisher:", '«"publisher\\t"»:', "delete the escape"),
    ("S104", SRC, "Harbour Daily", "Harbour«\t»Daily", "spaces"),
    ("S107", SRC, "Harbour Daily", "Harbour Daily«:» here", "quotes"),
    ("S108", SRC, "lang: en\n", "lang: en\n«---»\n", "a file of its own"),
    ("S109", CTX, "{en: ships, zh: 船舶}", "[[[[[[[[«[»[1]]]]]]]]]]", "flatten"),
    ("S110", SRC, "lang: en", "lang: «&x en»", "delete &x"),
    ("S111", SRC, "lang: en", "lang: «*x»", "write the value out"),
    ("S112", SRC, "lang: en", "lang: «!x en»", "delete the tag"),
    ("S113", SRC, "lang: en", "lang: en\n«<<»: 1", "write the keys out"),
    ("S114", SRC, "lang: en", "lang: en\n«lang»: fr", "keep one of the two"),
    ("S115", SRC, "lang: en", "lang: en\n«1»: 2", 'write "1" in quotes'),
    ("S115", SRC, "lang: en", "lang: en\n«[»a]: 2", "a plain word"),
    ("S115", SRC, "lang: en", "lang: en\n? «{»a: 1}\n: 2", "a plain word"),
    ("S117", E21, "number: 10000000000", "number: «.inf»", "finite"),
    ("S117", E21, "number: 10000000000", "number: «1e99»", "finite"),
    ("S118", SRC, "id: closing-2021", "«%YAML» 1.1\n---\nid: closing-2021", "delete the line"),
    ("F101", E21, "note: {en: Our", "«notes»: {en: Our", "write note"),
    ("F101", SRC, "lang: en", "lang: en\n«qqqqqq»: 1", "write one of: id, title"),
    ("F101", VOC, "Views are not firms.", "Views, «not firms.»", "it holds a comma"),
    ("F102", SRC, "id: closing-2021\n", "", "add id: …"),
    ("F102", CTX, "    evidence: [{source: notice-2021}]\n  - id: harbour-views", "  - id: harbour-views", "add evidence"),
    ("F102", VOC, "id: exhibitors, names: {en: Exhibitors, zh: 参展商}, kind: count, group: counts, units: [exhibitors]",
     "id: «exhibitors», names: {en: Exhibitors, zh: 参展商}, kind: count, group: counts", "add units"),
    ("F103", SRC, "title: Conference closes with 352 million views", "title: «2021»", 'write "2021" in quotes'),
    ("F103", SRC, "title: Conference closes with 352 million views", "title: «[»]", "write text"),
    ("F103", SRC, "title: Conference closes with 352 million views", "title:« »", "write text"),
    ("F103", SRC, "{en: A signed report., zh: 署名报道。}", "«4»", "write {en: …}"),
    ("F103", SRC, "lang: en", "lang: «[»en]", "write text"),
    ("F103", SRC, "[Ada Lin]", "«Ada»", "write [ … ]"),
    ("F103", SRC, "tier: B", "tier: «5»", "write one of: A, B, C, D"),
    ("F103", SRC, '"2021-07-11"', "«2021»", 'write "2021"'),
    ("F103", E21, "number: 352000000", 'number: «"352000000"»', "digits only"),
    ("F103", E21, "number: 352000000", "number: «true»", "digits only"),
    ("F103", E21, "final: false", "final: «no»", "write true or false"),
    ("F103", E22, "edition: 2022", 'edition: «"2022"»', "a whole number"),
    ("F103", E22, "names:", "claims: «none»\nnames:", "begin each record with -"),
    ("F104", SRC, "tier: B", "tier: «E»", "write one of: A, B, C, D"),
    ("F104", E21, "kind: contradiction", "kind: «contradicton»", "write contradiction"),
    ("F105", E21, "metric: theme", "metric: «the-me»", "joined by single _"),
    ("F106", SRC, '"2021-07-11"', '«"11 July"»', "write 2021"),
    ("F106", SRC, '"2021-07-11"', '«"2021-02-30"»', "write 2021"),
    ("F107", SRC, "Harbour Daily", '«" "»', "write the text"),
    ("F107", E21, "between: [2021-days-three, 2021-days-four]", "between: «[»2021-days-three]", "add to it"),
    ("F108", E21, "id: 2021-theme\n", "id: «2021-theme»\n    items: [a]\n", "keep exactly one"),
    ("F109", E22, "edition: 2022", "edition: «2020»", "rename the file to 2020.yaml"),
    ("F109", CTX, "subject: harbour", "subject: «haven»", "rename the file to haven.yaml"),
    ("F109", SRC, "id: closing-2021", "id: «closing-2020»", "rename the file to closing-2020.yaml"),
    ("F110", SRC, "https://example.org/closing", "«ftp://example.org»", "https://"),
    ("F110", SRC, "Harbour Daily", "«" + "x" * 2001 + "»", "shorten"),
    ("F110", E21, "chars: [0, 86]", "chars: «[»86, 0]", "two rising numbers"),
    ("F110", E21, "chars: [0, 86]", "chars: «[»0, 86, 90]", "two rising numbers"),
    ("F110", E21, "chars: [0, 86]", "chars: [«-1», 86]", "from 0"),
    ("F110", VOC, "[1000, 10000000000]", "«[»10, 1]", "two rising numbers"),
    ("F110", VOC, '{en: "{n} days", zh: "{n}天"}', '«{»en: "{n} days", zh: 天}', "write {n}"),
    ("F110", E21, "number: 352000000", "number: «3520000000000000000000000»", "check its digits"),
    ("F120", SRC, "{en: A signed report., zh: 署名报道。}", "«A signed report.»", "write {en: …, zh: …}"),
    ("F120", E21, "en: The conference closed, zh: 大会闭幕", "en: «The conference closed»", "add zh: …"),
    ("V201", E21, "number: 352000000", "number: «35200000»", "write 352000000"),
    ("V201", E21, "number: 33.3", "number: «33.4»", "write 33.3"),
    ("V201", E21, "number: 1500000000", "number: «1500000»", "write 1500000000"),
    ("V202", E21, "bound: at_least", "bound: «at_most»", "write at_least"),
    ("V202", E21, "number: 300, unit: exhibitors, bound: at_least", "number: 300, unit: exhibitors", "add bound: at_least"),
    ("V202", E21, "{printed: three, number: 3, unit: days}", "{printed: three, unit: days, bound: «vague»}", "write exact"),
    ("V202", CTX, "{printed: several dozen, unit: exhibitors, bound: vague}",
     "{printed: several dozen, unit: exhibitors, number: 36, bound: «about»}", "write bound: vague"),
    ("V202", CTX, "high: 2000000, unit: views, bound: range", "unit: views, bound: «exact»", "write range"),
    ("V202", E21, "number: 3, unit: days", "number: 3, high: 4, unit: days, bound: «range»", "write exact"),
    ("V203", E21, "printed: three", "printed: «a few of them»", "write the figure"),
    ("V204", VOC, "[1000, 10000000000]", "[1000, 10000000]", "widen plausible"),
    ("V205", E21, "number: 3, unit: days", "number: 3, high: «4», unit: days", "delete high"),
    ("V205", CTX, "printed: 1 to 2 million, number: 1000000, high: 2000000",
     "printed: «1 to 2 million», number: 1000000", "add high: 2000000"),
    ("V205", CTX, "high: 2000000", "high: «3000000»", "write 2000000"),
    ("V206", CTX, "several dozen, unit: exhibitors", "several dozen, number: «24», unit: exhibitors", "delete number"),
    ("V206", CTX, "several dozen, unit: exhibitors", "several dozen, high: «24», unit: exhibitors", "delete high"),
    ("V206", E21, "{printed: three, number: 3, unit: days}", "{printed: «three», unit: days}", "add number: 3"),
    ("V210", E21, 'as_of: {on: "2021-07-10", printed', 'as_of: {on: «"2021-07-09"», printed', "write the date of that Saturday"),
    ("V211", E21, "inferred: The day of the closing., ", "", "add inferred"),
    ("V211", CTX, "printed: in 2020", "printed: «that year»", "add inferred"),
    ("V212", E21, '{on: "2021-07-08/2021-07-10", printed: "July 8 to 10, 2021", inferred: null}',
     '{on: «"2020-07-08"», inferred: null}', "write a date of 2021"),
    ("V213", E21, '{on: "2021-07-10", kind', '{on: «"2019-07-10"», kind', "check the year"),
    ("V214", E21, '"2021-07-08/2021-07-10"', '«"2021-06-08/2021-06-10"»', "write the date that is printed"),
    ("V215", E21, '{on: "2021-07-10", kind', '{on: «"2021-08-10"», kind', "modality: planned"),
    ("V216", SRC, "2021-07-11", "2021-07-01", "modality: planned"),
    ("R301", E21, "metric: duration_days\n    amount: {printed: three", "metric: «duration_day»\n    amount: {printed: three", "write duration_days"),
    ("R301", VOC, "not_same_as: [exhibitors]", "not_same_as: [«firms»]", "add the metric"),
    ("R301", VOC, "near: [{metric: exhibitors", "near: [{metric: «exhibitor»", "write exhibitors"),
    ("R302", E21, "number: 3, unit: days", "number: 3, unit: «day»", "write days"),
    ("R302", E21, "unit: usd", "unit: «us»", "write usd"),
    ("R302", VOC, "units: [days]", "units: [days, «hours»]", "add the unit"),
    ("R303", E21, "number: 3, unit: days", "number: 3, unit: «views»", "write one of: days"),
    ("R304", VOC, "units: [days]", "units: [days, «yuan»]", "a unit of kind duration"),
    ("R305", E21, "text: {en: Connected Minds, zh: null, printed: null}", "items: «[»{en: Minds, zh: 智能}]", "write text"),
    ("R305", VOC, "kind: items", "kind: count, units: [views]", "write amount"),
    ("R306", E21, "scope: whole_event\n", "scope: «whole_events»\n", "write whole_event"),
    ("R306", E21, "scope: {id: whole_event,", "scope: {id: «whole»,", "add the scope"),
    ("R307", CTX, "1 to 2 million, number: 1000000, high: 2000000, unit: views, bound: range}\n    evidence: [{source: notice-2021}",
     "1 to 2 million, number: 1000000, high: 2000000, unit: views, bound: range}\n    evidence: [{source: «notice-2020»}", "write notice-2021"),
    ("R308", E21, "[2021-days-three, 2021-days-four]", "[2021-days-three, 2021-days-four, «2021-days-five»]", "write 2021-days-f"),
    ("R309", E21, "inputs: [2021-views, 2021-exhibitors]", "inputs: [2021-views, «2021-exhibitor»]", "write 2021-exhibitors"),
    ("R310", E21, "id: 2021-lin", "id: «2021-theme»", "choose another"),
    ("R311", CTX, "id: harbour-views", "id: «views-harbour»", "write harbour-views-harbour"),
    ("R312", E21, "conflicts:\n  - id: 2021-how-many-days\n    between: [2021-days-three, 2021-days-four]",
     "conflicts:\n  - id: 2021-how-many-days\n    between: [2021-days-three, 2021-theme]", "between: [2021-days-three, 2021-days-four]"),
    ("R313", E21, "  - id: 2021-how-many-days", "  - {id: 2021-a, between: «[»2021-views, 2021-signed], kind: scope, shown: {en: A, zh: 甲}}\n  - id: 2021-how-many-days", "delete the conflict"),
    ("R314", E21, "status: disputed", "status: superseded", "leave it out"),
    ("R315", E21, "note: {en: Our arithmetic., zh: 我们的计算。}", "prefer: «{»en: Ours., zh: 我们的。}", "delete prefer"),
    ("R316", E21, "[2021-days-three, 2021-days-four]", "[2021-days-three, 2021-days-four, «2021-days-four»]", "delete one"),
    ("E401", E21, "chars: [0, 86]", "chars: [0, 85]", "cite it anew"),
    ("E402", E21, "{para: 2, chars: [0, 86]", "{para: «6», chars: [0, 86]", "write at: {para: 2, chars: [0, 86], sha256:"),
    ("E403", E21, "{para: 2, chars: [0, 86]", "{para: 1, chars: «[»0, 86]", "write at: {para: 2, chars: [0, 86], sha256:"),
    ("E404", E21, "{printed: 352 million, number: 352000000", "{printed: «351 million», number: 351000000", "cite the passage"),
    ("E404", E21, "US$1.5 billion, number: 1500000000", "«US$1.6 billion», number: 1600000000", "cite the passage"),
    ("E404", E21, 'printed: "July 8 to 10, 2021", inferred', 'printed: «"July 8 and 10, 2021"», inferred', "cite the passage"),
    ("E404", E21, "zh: null, printed: null", "zh: null, printed: «Connected Mind»", "cite the passage"),
    ("E404", E21, 'printed: "July 10, 2021, Saturday"', 'printed: «"Sat, July 10, 2021"»', "as the source prints it"),
    ("E406", SRC, "paragraphs: 5", "paragraphs: «4»", "write 5"),
    ("E407", CTX, 'zh: 船舶}]\n    as_of: {on: "2020"}\n    evidence: [{source: notice-2021}]',
     'zh: 船舶}]\n    as_of: {on: "2020"}\n    evidence: [{source: notice-2021, at: «{»para: 1, chars: [0, 1], sha256: ' + "0f" * 32 + "}}]", "add document"),
    ("C501", SRC, "The last day in figures.", "«Showed what they had built during the year for all.»", "in your own words"),
    ("F101", E21, "Nobody says.", "It says, «hospitals», harbours", "it holds a comma"),
    ("C501", E21, "Nobody says.", '«"It was built during the year for hospitals, harbours, and quiet homes."»', "in your own words"),
    ("D601", E21, "formula: a / b,", "formula: «a // b»,", "b / a - 1"),
    ("D601", E21, "formula: a / b,", "formula: «a ** b»,", "b / a - 1"),
    ("D601", E21, "formula: a / b,", "formula: «sum(a b)»,", "b / a - 1"),
    ("D601", E21, "formula: a / b,", "formula: «a(b)»,", "b / a - 1"),
    ("D601", E21, "formula: a / b,", "formula: «a b»,", "b / a - 1"),
    ("D602", E21, "formula: a / b,", "formula: «a / c»,", "use each of a, b"),
    ("D603", E21, "{printed: 1.17 million, number: 1170000", "{printed: 1.18 million, number: «1180000»", "write it rounded: 1173333.33333"),
    ("D604", E21, "    derived_from: {formula: a / b, inputs: [2021-views, 2021-exhibitors]}\n", "    evidence: [{source: notice-2021}]\n", "add derived_from"),
    ("D605", E21, "    modality: derived\n", "", "add modality: derived"),
    ("D606", E21, "inputs: [2021-views, 2021-exhibitors]", "inputs: [2021-views, «2021-theme»]", "live claims"),
    ("D608", E21, "metric: per_firm\n    amount: {printed: 1.17 million, number: 1170000, unit: views}\n    modality: derived\n    derived_from: {",
     "metric: theme\n    text: {en: Connected Minds}\n    modality: derived\n    derived_from: «{»", "write amount instead of text"),
    ("F103", VOC, "[1000, 10000000000]", "[«few», 10]", "digits only"),
    ("D607", E21, "formula: a / b,", "formula: «a / (b - b)»,", "choose other inputs"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "old", "new", "mend"), CASES, ids=[f"{case[0]}-{n}" for n, case in enumerate(CASES)]
)
def test_planted_fault_is_told_at_its_place(base: Base, code: str, name: str, old: str, new: str, mend: str) -> None:
    base.edit(name, old, new)
    loaded = base.load()
    found = [fault for fault in loaded.faults if fault.code == code and mend in fault.mend]
    assert found, loaded.report("")
    fault = found[0]
    if base.place:
        assert (fault.file, fault.line, fault.column, fault.length) == (name, *base.place), fault.render()
    assert (loaded.base is None) == (loaded.errors > 0)
    assert CODES[code].severity == fault.severity
    if len(fault.excerpt or "") < 160:
        header, arrow, _, line, carets = fault.render().split("\n")
        assert header.startswith(f"{fault.severity}[{code}]: ")
        assert arrow.lstrip() == f"--> {fault.file}:{fault.line}:{fault.column}"
        assert line.startswith(f"{fault.line} | ")
        assert re.fullmatch(rf" *\| +\^+ {re.escape(fault.mend)}", carets)


# Faults of a whole file: code, file, its bytes, a part of the mend.
WHOLE = [
    ("S101", SRC, b"id: closing-2021\ntitle: caf\xe9\n", "UTF-8"),
    ("S102", SRC, b"\xef\xbb\xbfid: closing-2021\n", "without a byte order mark"),
    ("S102", SRC, "id: closing-2021\n".encode("utf-16"), "without a byte order mark"),
    ("S103", SRC, b"id: a\rtitle: b\n", "delete it"),
    ("S103", SRC, b"\0" * 40, "delete it"),
    ("S105", SRC, b"a" * (1024 * 1024 + 1), "several files"),
    ("S106", SRC, b"", "write a record"),
    ("S106", SRC, b"# only a remark\n", "write a record"),
    ("S106", SRC, b"---\n", "write a record"),
    ("S107", SRC, b"[" * 11 + b"}", "check indentation"),
    ("S109", SRC, b"[" * 100_000, "flatten"),
    ("S109", SRC, b"{a: " * 100_000, "flatten"),
    ("S109", SRC, b"- " * 100_000, "flatten"),
    ("S109", SRC, b"? " * 100_000, "flatten"),
    ("S116", SRC, b"a: [" + b"1," * 300_000 + b"]", "several files"),
    ("F103", SRC, b"- a\n", "begin with"),
    ("F109", "facts/notes.yaml", b"a: 1\n", "move the file"),
    ("F109", "facts/editions/more/2021.yaml", b"a: 1\n", "move the file"),
    ("S123", "seeds/other.yml", b"a: 1\n", "end in .yaml"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "raw", "mend"), WHOLE, ids=[f"{case[0]}-{n}" for n, case in enumerate(WHOLE)])
def test_faulty_file_is_told(base: Base, code: str, name: str, raw: bytes, mend: str) -> None:
    base.write(name, raw)
    loaded = base.load()
    found = [fault for fault in loaded.faults if fault.code == code and fault.file == name]
    assert found, loaded.report("")
    assert mend in found[0].mend
    assert found[0].render()


ELSEWHERE = {"S120", "S121", "S122", "V217", "V218", "V220", "E405", "E408", "E409"}  # planted by other tests


def test_every_code_has_a_case() -> None:
    assert {case[0] for case in CASES} | {case[0] for case in WHOLE} | ELSEWHERE == set(CODES)


def test_every_code_belongs_to_a_family() -> None:
    assert {code[0] for code in CODES} == set(FAMILIES)
    for code, entry in CODES.items():
        assert re.fullmatch("[A-Z][1-9][0-9]{2}", code)
        assert entry.meaning.endswith(".")
