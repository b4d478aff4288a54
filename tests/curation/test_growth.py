# ruff: noqa: E501 - a table reads best with one case a line
"""Stated growth against the figures, and plans whose day has passed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.curation.load import load
from tests.curation.conftest import FILES
from tests.curation.examples import E21, E22, VOC, grown

if TYPE_CHECKING:
    from bot.curation.faults import Fault
    from tests.curation.conftest import Base


def _change(base: Base, name: str, old: str, new: str) -> None:
    text = (base.root / name).read_text("utf-8")
    assert text.count(old) == 1
    base.write(name, text.replace(old, new))


@pytest.mark.parametrize("stated", ["50", "40", "62"])
def test_growth_that_fits_within_what_the_figures_leave_open(base: Base, stated: str) -> None:
    grown(base, stated=stated)
    loaded = base.load()
    assert loaded.faults == ()
    assert loaded.base is not None


def test_growth_that_the_figures_refute_is_an_error(base: Base) -> None:
    grown(base)
    (fault,) = base.load().faults
    assert (fault.code, fault.file, fault.line) == ("V217", E22, 11)
    assert "2021-signed and 2022-signed: the second is 1.38 to 1.63 times the first" in fault.message


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (E22, "printed: 80 percent, number: 80, unit: percent", "printed: about 80 percent, number: 80, unit: percent, bound: about"),
        (E22, "metric: growth\n    amount: {printed: 80 percent, number: 80, unit: percent}", "metric: growth\n    status: disputed\n    amount: {printed: 80 percent, number: 80, unit: percent}"),
        (E22, "metric: signed\n", "metric: signed\n    scope: whole_event\n"),
        (E22, "printed: 15 billion yuan, number: 15000000000, unit: yuan", "printed: about 15 billion yuan, number: 15000000000, unit: yuan, bound: about"),
        (VOC, "of: [signed]", "of: [signed, exhibitors]"),
    ],
)  # fmt: skip
def test_arithmetic_that_is_not_sure_is_a_warning(base: Base, name: str, old: str, new: str) -> None:
    grown(base, stated="80")
    _change(base, name, old, new)
    assert [fault.code for fault in base.load().faults] == ["V218"]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("over 30 billion yuan, number: 30000000000, unit: yuan, bound: at_least", "at least 2.85 times"),
        ("up to 15 billion yuan, number: 15000000000, unit: yuan, bound: at_most", "at most 1.58 times"),
    ],
)
def test_one_open_end_can_refute_as_well(base: Base, printed: str, words: str) -> None:
    grown(base)
    _change(base, E22, "15 billion yuan, number: 15000000000, unit: yuan", printed)
    (fault,) = base.load().faults
    assert (fault.code, words in fault.message) == ("V218", True)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (E22, '    as_of: {on: "2021-04-01"}\n  - id: 2022-growth\n    metric: growth\n', '    as_of: {on: "2021-04-01"}\n  - id: 2022-growth\n    metric: growth\n    doubts: [{about: metric, note: {en: Of what\\, who knows., zh: 不明。}}]\n'.replace("\\,", "")),
        (E22, "metric: signed\n", "metric: signed\n    status: rejected\n"),
        (E22, "metric: signed\n", "metric: signed\n    modality: planned\n"),
        (E22, "metric: growth\n", "metric: growth\n    modality: planned\n"),
        (E22, "printed: 80 percent, number: 80, unit: percent", "printed: several dozen, unit: percent, bound: vague"),
        (E21, "  - id: 2021-signed\n    metric: signed\n", "  - id: 2021-signed\n    metric: signed\n    status: superseded\n"),
        (VOC, "of: [signed]", "of: [theme]"),
    ],
)  # fmt: skip
def test_nothing_is_said_where_nothing_can_be_compared(base: Base, name: str, old: str, new: str) -> None:
    grown(base)
    _change(base, name, old, new)
    assert [fault.code for fault in base.load().faults] == []


def test_growths_refer_to_metrics_that_exist(base: Base) -> None:
    grown(base, of="[signd]")
    assert [(fault.code, fault.mend) for fault in base.load().faults] == [("R301", "write signed")]
    grown(base)
    _change(base, VOC, "{metric: growth, of:", "{metric: growht, of:")
    assert [(fault.code, fault.mend) for fault in base.load().faults] == [("R301", "write growth")]
    grown(base)
    _change(base, VOC, "{metric: growth, of:", "{metric: signed, of:")
    faults = base.load().faults
    assert [fault.code for fault in faults] == ["R304"]
    assert "signed is of kind money" in faults[0].message


def test_a_growth_is_declared_once(base: Base) -> None:
    grown(base)
    _change(base, VOC, "growths:\n", "growths:\n  - {metric: growth, of: [exhibitors]}\n")
    assert [fault.code for fault in base.load().faults if fault.code == "R310"] == ["R310"]


def _notes(base: Base, today: dt.date, name: str = E22) -> list[Fault]:
    faults = load(base.root / "facts", base.root / "seeds", None, today).faults
    return [fault for fault in faults if str(fault.severity) == "note" and fault.file == name]


PLAN = """\
edition: 2022
names: {en: Conference 2022, zh: 2022大会}
claims:
  - id: 2022-exhibitors
    metric: exhibitors
    amount: {printed: over 400, number: 400, unit: exhibitors, bound: at_least}
    modality: planned
    evidence: [{source: notice-2021}]
"""
DATES = '  - {id: 2022-dates, metric: dates, when: {on: "2022-07-08/2022-07-10"}, modality: planned, evidence: [{source: notice-2021}]}\n'
EVENT = '  - {{id: 2022-{0}, metric: moments, event: {{on: "2022-07-08", kind: opening, en: It opens, zh: 开幕}}, modality: {1}, evidence: [{{source: {2}}}]}}\n'


def test_a_plan_is_due_on_the_last_day_of_its_edition(base: Base) -> None:
    base.write(E22, PLAN)
    assert _notes(base, dt.date(2022, 12, 31)) == []
    (note,) = _notes(base, dt.date(2023, 1, 1))
    assert (note.code, note.file, note.line) == ("V220", E22, 7)
    assert note.message == "2022-exhibitors is planned for 2022-12-31 at the latest, and that day has passed"
    base.write(E22, PLAN + DATES)
    assert _notes(base, dt.date(2022, 7, 10)) == []
    assert [note.line for note in _notes(base, dt.date(2022, 7, 11))] == [7, 9]


def test_without_a_day_no_plan_is_past(base: Base) -> None:
    base.write(E22, PLAN + DATES)
    assert base.load().faults == ()


@pytest.mark.parametrize(
    "more",
    [
        "    doubts: [{about: modality, note: {en: Never reported., zh: 未见报道。}}]\n",
        "    status: superseded\n",
        "  - {id: 2022-exhibitors-report, metric: exhibitors, amount: {printed: over 410, number: 410, unit: exhibitors, bound: at_least}, evidence: [{source: notice-2021}]}\n",
    ],
)
def test_what_was_settled_is_asked_no_more(base: Base, more: str) -> None:
    base.write(E22, PLAN + more)
    assert _notes(base, dt.date(2030, 1, 1)) == []


def test_an_event_is_settled_by_a_report_of_its_day(base: Base) -> None:
    base.write(E22, PLAN.partition("  - id")[0] + EVENT.format("opening", "planned", "notice-2021"))
    assert len(_notes(base, dt.date(2030, 1, 1))) == 1
    report = EVENT.format("opened", "reported", "closing-2021")
    base.write(E22, PLAN.partition("  - id")[0] + EVENT.format("opening", "planned", "notice-2021") + report)
    assert _notes(base, dt.date(2030, 1, 1)) == []


def test_a_subject_has_no_last_day(base: Base) -> None:
    name = "facts/context/harbour.yaml"
    base.write(name, FILES[name].replace("items: [", "modality: target\n    items: ["))
    assert _notes(base, dt.date(2030, 1, 1), name) == []
