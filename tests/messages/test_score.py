"""The scorer of messages, by cards made by hand: right ones, safe ones, wrong ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.messages import score
from tests.questions import grading
from tests.questions.grading import Grade
from tests.questions.handmade import card, figure, notes, verdict
from tests.questions.sets import EVERY, Record


def message(*clauses: dict[str, Any]) -> Record:
    return Record("made-01", "made", "en", "2026-11-21", "?", {"clauses": list(clauses)})


def checked(whole: str, *clauses: dict[str, Any], noted: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    return card("verdict", verdict(whole), *clauses, notes=notes(*noted), **more)


FLOOR = {
    "verdict": "supported",
    "metric": "exhibitors",
    "edition": 2023,
    "claims": ["2023-exhibitors"],
    "notes": ["floor"],
}
EITHER = {
    "verdict": "contradicted",
    "metric": "forums",
    "edition": 2023,
    "one_of": ["2023-forums", "2023-forums-all"],
}
UNKNOWN = {"verdict": "not_covered", "metric": "visits", "edition": 2019}
LATER = {
    "verdict": "outdated",
    "metric": "online_views",
    "edition": 2021,
    "claims": ["2021-online-views"],
    "notes": ["interim", "conflict"],
    "acceptable": ["supported"],
}
OPINION = {"verdict": "none"}
PHONE = {"verdict": "none", "acceptable": ["not_covered"]}
CITY = {
    "verdict": "supported",
    "metric": "ai_output",
    "claims": ["shanghai-output-2020"],
    "acceptable": ["not_covered"],
}

GOOD = verdict("supported", 2023, "2023-exhibitors")
BAD = verdict("contradicted", 2023, "2023-forums")
ELSE = verdict("not_covered", 2019)
MUTE = verdict("none")
OLD = verdict("outdated", 2021, "2021-online-views")

RIGHT = {
    "supported by a floor": (message(FLOOR), checked("supported", GOOD, noted=("bound",))),
    "contradicted by one of two": (message(EITHER), checked("contradicted", BAD)),
    "not covered": (message(UNKNOWN), checked("not_covered", ELSE)),
    "outdated": (message(LATER), checked("outdated", OLD)),
    "supported instead, with its notes": (
        message(LATER),
        checked("supported", verdict("supported", 2021, "2021-online-views"), noted=("stage", "conflict")),
    ),
    "the worst wins": (message(FLOOR, EITHER), checked("contradicted", GOOD, BAD, noted=("bound",))),
    "an opinion in between": (message(OPINION, FLOOR), checked("supported", MUTE, GOOD, noted=("bound",))),
    "an opinion left out": (message(FLOOR, OPINION), checked("supported", GOOD, noted=("bound",))),
    "nothing but an opinion": (message(OPINION), checked("none", MUTE)),
    "nothing but an opinion, without a row": (message(OPINION), checked("none")),
    "a telephone number": (message(PHONE), checked("not_covered", verdict("not_covered"))),
    "a city's figure": (message(CITY), checked("supported", verdict("supported", None, "shanghai-output-2020"))),
    "a city's figure not covered": (message(CITY), checked("not_covered", verdict("not_covered"))),
    "the figures shown beside": (
        message(FLOOR),
        checked("supported", GOOD, figure("exhibitors", 2023, "2023-exhibitors"), noted=("bound",)),
    ),
}
SAFE = {
    "no note of the floor": (message(FLOOR), checked("supported", GOOD)),
    "not covered where it is": (message(FLOOR), checked("not_covered", verdict("not_covered", 2023))),
    "nothing said": (message(FLOOR), checked("none")),
    "not a verdict": (message(FLOOR), card("error", exit_code=4)),
    "without any verdict's row": (message(FLOOR), card("verdict")),
    "nothing cited": (message(FLOOR), checked("supported", verdict("supported", 2023), noted=("bound",))),
    "none of two cited": (message(EITHER), checked("contradicted", verdict("contradicted", 2023))),
    "another edition named": (message(UNKNOWN), checked("not_covered", verdict("not_covered", 2020))),
    "the whole too mild": (message(FLOOR, EITHER), checked("not_covered", GOOD, BAD, noted=("bound",))),
    "a clause left out": (message(FLOOR, UNKNOWN), checked("not_covered", ELSE)),
    "an opinion taken for more": (message(OPINION), checked("not_covered", verdict("not_covered"))),
    "supported instead, without its notes": (
        message(LATER),
        checked("supported", verdict("supported", 2021, "2021-online-views")),
    ),
    "a verdict with an exit code": (message(UNKNOWN), checked("not_covered", ELSE, exit_code=4)),
}
WRONG = {
    "supported what is contradicted": (
        message(EITHER),
        checked("supported", verdict("supported", 2023, "2023-forums")),
    ),
    "contradicted what is supported": (
        message(FLOOR),
        checked("contradicted", verdict("contradicted", 2023, "2023-exhibitors")),
    ),
    "supported what nobody knows": (message(UNKNOWN), checked("supported", verdict("supported", 2019))),
    "a clause alone supported": (message(UNKNOWN), checked("not_covered", verdict("supported", 2019))),
    "the whole alone supported": (message(FLOOR, UNKNOWN), checked("supported", GOOD, ELSE, noted=("bound",))),
    "outdated what is not": (message(FLOOR), checked("outdated", verdict("outdated", 2023, "2023-exhibitors"))),
    "supported by another metric": (
        message(FLOOR),
        checked("supported", verdict("supported", 2023, "2023-forums"), noted=("bound",)),
    ),
    "supported by nothing that exists": (
        message(FLOOR),
        checked("supported", verdict("supported", 2023, "2023-invented"), noted=("bound",)),
    ),
    "an opinion supported": (message(OPINION), checked("supported", verdict("supported"))),
    "more supported than told": (message(FLOOR), checked("supported", GOOD, GOOD, noted=("bound",))),
    "a figure of another year": (
        message(FLOOR),
        checked("supported", GOOD, figure("exhibitors", 2023, "2024-exhibitors"), noted=("bound",)),
    ),
}


@pytest.mark.parametrize(
    ("grade", "record", "shown"),
    [
        pytest.param(grade, *case, id=f"{grade}: {name}")
        for grade, cases in ((Grade.RIGHT, RIGHT), (Grade.SAFE, SAFE), (Grade.WRONG, WRONG))
        for name, case in cases.items()
    ],
)
def test_a_card_is_graded(grade: Grade, record: Record, shown: dict[str, Any]) -> None:
    judgement = score.judge(record, shown)
    assert judgement.grade is grade, judgement.why
    assert bool(judgement.why) is (grade is not Grade.RIGHT)


def test_to_say_nothing_ever_is_never_wrong_and_never_enough() -> None:
    result = grading.score("messages", EVERY, lambda *_: checked("none"), score.judge)
    assert result.count(Grade.WRONG) == 0
    assert not result.reached


def test_the_labels_themselves_pass() -> None:
    """A checker that says what the labels say, with every note, is right everywhere: no label is out of reach."""
    kinds = ("bound", "stage", "conflict", "scope")

    def by_the_label(record: Record, _card: object) -> grading.Judgement:
        rows = [
            verdict(c["verdict"], c.get("edition"), *c.get("claims", ()), *c.get("one_of", ()))
            for c in record.label["clauses"]
        ]
        return score.judge(record, checked(record.label["verdict"], *rows, noted=kinds))

    result = grading.score("messages", EVERY, lambda *_: {}, by_the_label)
    assert [m.record.id for m in result.marked if m.judgement.grade is not Grade.RIGHT] == []
    assert result.reached
