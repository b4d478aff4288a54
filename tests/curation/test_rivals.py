from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from bot.core import edtf, quantity
from bot.core.model import Event, Items, Person, Text, When, Wording
from bot.curation.checks.rivals import disagree

if TYPE_CHECKING:
    from bot.core.model import Amount, Value
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"


def text(en: str, zh: str | None = None) -> Text:
    return Text(Wording(en, zh))


def when(on: str) -> When:
    return When(edtf.parse(on))


def figure(printed: str, unit: str = "views") -> Amount:
    read = quantity.parse(printed)
    return quantity.amount(printed, read.number, unit, read.bound, read.high)


def person(name: str, role: str) -> Person:
    return Person(Wording(name), Wording(role))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (figure("352 million"), figure("300 million"), True),
        (figure("352 million"), figure("over 300 million"), False),
        (figure("over 300"), figure("over 500"), False),
        (figure("over 300"), figure("over 600"), True),
        (figure("several dozen"), figure("5"), False),
        (figure("5"), figure("6", "firms"), False),
        (figure("5"), text("5"), True),
        (text("Connected  minds"), text("“Connected Minds”"), False),
        (text("Connected Minds"), text("Other Minds"), True),
        (text("Minds", "智联"), text("Minds", "《智联》"), False),
        (text("Minds", "智联"), text("Minds", "世界"), True),
        (text("Minds", "智联"), text("Minds"), False),
        (when("2021-07"), when("2021-07-08"), False),
        (when("2021-07-08/2021-07-10"), when("2021-07-08/2021-07-11"), True),
        (when("2021-07-08"), when("2021-07-09"), True),
        (when("2021"), when("2022"), True),
        (when("2021-07-10T16:30+08:00"), when("2021-07-10"), False),
        (when("2021-07-10T16:30+08:00"), when("2021-07-10T17:30+08:00"), True),
        (person("Ada", "mayor"), person("ada", "Mayor"), False),
        (person("Ada", "mayor"), person("Ada", "minister"), True),
        (Items((Wording("a"), Wording("b"))), Items((Wording("A"), Wording("b"))), False),
        (Items((Wording("a"), Wording("b"))), Items((Wording("a"),)), True),
        (
            Event(edtf.parse("2021"), "closing", Wording("It closed")),
            Event(edtf.parse("2021"), "closing", Wording("It shut")),
            True,
        ),
    ],
)
def test_disagreement(one: Value, other: Value, differ: bool) -> None:
    assert disagree(one, other) is differ
    assert disagree(other, one) is differ


def test_a_date_that_disagrees_is_shown_as_written(base: Base, files: dict[str, str]) -> None:
    rival = (
        '  - id: 2021-dates-b\n    metric: dates\n    when: {on: "2021-07-08"}\n'
        "    evidence: [{source: notice-2021}]\n    modality: planned\n"
    )
    base.write(E21, files[E21].replace("  - id: 2021-theme\n", rival + "  - id: 2021-theme\n"))
    (fault,) = base.load().faults
    assert fault.code == "R312"
    assert "2021-dates (2021-07-08/2021-07-10) and 2021-dates-b (2021-07-08) disagree" in fault.message


def test_a_text_that_disagrees_is_shown(base: Base, files: dict[str, str]) -> None:
    rival = (
        "  - id: 2021-motto\n    metric: theme\n    text: {en: Other Minds}\n    evidence: [{source: notice-2021}]\n"
    )
    base.write(E21, files[E21].replace("conflicts:\n", rival + "conflicts:\n"))
    (fault,) = base.load().faults
    assert "2021-theme (Connected Minds) and 2021-motto (Other Minds) disagree" in fault.message


@pytest.mark.parametrize("change", ["status: rejected", "status: superseded", "scope: whole_event"])
def test_what_is_not_live_or_of_another_scope_is_no_rival(base: Base, files: dict[str, str], change: str) -> None:
    rival = (
        "  - id: 2021-motto\n    metric: theme\n    text: {en: Other Minds}\n"
        f"    evidence: [{{source: notice-2021}}]\n    {change}\n"
    )
    base.write(E21, files[E21].replace("conflicts:\n", rival + "conflicts:\n"))
    assert base.load().faults == ()


def test_figures_of_a_subject_are_rivals_within_one_year(base: Base, files: dict[str, str]) -> None:
    name = "facts/context/harbour.yaml"
    for year, same in itertools.product(("2020", "2019"), (True, False)):
        rival = (
            f"  - id: harbour-more\n    metric: sectors\n    items: [{{en: {'chips' if same else 'tea'}, zh: 甲}}]\n"
            f'    as_of: {{on: "{year}-06"}}\n    evidence: [{{source: notice-2021}}]\n'
        )
        base.write(name, files[name] + rival)
        codes = [fault.code for fault in base.load().faults]
        assert codes == (["R312"] if year == "2020" else []), (year, same)


def test_a_faulty_conflict_is_told_without_the_disagreement_it_explains(base: Base, files: dict[str, str]) -> None:
    base.write(E21, files[E21].replace("kind: contradiction", "kind: quarrel"))
    assert [fault.code for fault in base.load().faults] == ["F104"]
