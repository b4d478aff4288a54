"""How well messages are checked: ``python -m tests.messages.score --answer MODULE:NAME``, 1 below the goal.

The contract with the checker and the rules of the score stand in README.md beside this file.
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.bundled import bundled
from tests.questions import grading
from tests.questions.grading import Grade, Judgement
from tests.questions.rows import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.questions.sets import Record

    Card = Mapping[str, Any]

NONE = "none"
WORST_LAST = (NONE, "supported", "not_covered", "outdated", "contradicted")
FIRM = frozenset({"supported", "outdated", "contradicted"})
"""Verdicts that a reader will act on."""
NOTE_KINDS: Mapping[str, frozenset[str]] = {
    "floor": frozenset({"bound"}),
    "interim": frozenset({"stage"}),
    "conflict": frozenset({"conflict"}),
    "doubt": frozenset({"scope", "hint"}),
}


@dataclass(frozen=True)
class Clause:
    """What a label says of one clause."""

    verdict: str
    metric: str | None
    edition: int | None
    claims: frozenset[str]
    one_of: frozenset[str]
    notes: tuple[str, ...]
    allowed: frozenset[str]

    @classmethod
    def of(cls, label: Mapping[str, Any]) -> Clause:
        """Read one entry of ``clauses``."""
        return cls(
            label["verdict"],
            label.get("metric"),
            label.get("edition"),
            frozenset(label.get("claims", ())),
            frozenset(label.get("one_of", ())),
            tuple(label.get("notes", ())),
            frozenset({label["verdict"], *label.get("acceptable", ())}),
        )


@dataclass(frozen=True)
class Given:
    """What the card says of one clause."""

    verdict: str
    edition: int | None
    claims: frozenset[str]


def judge(record: Record, card: Card) -> Judgement:
    """The grade of a card for a message."""
    labelled = [clause for clause in map(Clause.of, record.label["clauses"]) if clause.verdict != NONE]
    spare = [clause for clause in map(Clause.of, record.label["clauses"]) if clause.verdict == NONE]
    whole, given = read(card)
    found = f"{whole or 'no verdict'} of [{', '.join(row.verdict for row in given)}]"
    if not labelled and given:  # nothing to judge, yet something may be said of it
        labelled = spare[: len(given)]
    wrong = misled(labelled, whole, given) or unsound(card)
    if wrong:
        return Judgement(Grade.WRONG, f"{wrong}; got {found}")
    lacking = lacks(labelled, whole, given, card)
    return Judgement(Grade.SAFE, f"{lacking}; got {found}") if lacking else Judgement(Grade.RIGHT)


def read(card: Card) -> tuple[str | None, list[Given]]:
    """The verdict of the whole and those of the clauses that have one; ``None`` where the card gives no verdict."""
    rows = [fact for fact in card["facts"] if fact["metric"] == "verdict"]
    if card["kind"] != "verdict" or not rows:
        return None, []
    clauses = [Given(fact["value"], fact["edition"], frozenset(fact["claims"])) for fact in rows[1:]]
    return rows[0]["value"], [clause for clause in clauses if clause.verdict != NONE]


def overall(clauses: Sequence[Clause]) -> set[str]:
    """Every verdict of the whole that the labels allow: the worst clause wins."""
    if not clauses:
        return {NONE}
    return {max(verdicts, key=WORST_LAST.index) for verdicts in itertools.product(*(c.allowed for c in clauses))}


def misled(clauses: Sequence[Clause], whole: str | None, given: Sequence[Given]) -> str:
    """Which firm verdict the labels do not allow; empty where none is."""
    if whole in FIRM and whole not in overall(clauses):
        return f"the whole is {'/'.join(sorted(overall(clauses)))}"
    if len(clauses) == len(given):
        for clause, row in zip(clauses, given, strict=True):
            if row.verdict in FIRM and row.verdict not in clause.allowed:
                return f"{_named(clause)} is {clause.verdict}"
            if row.verdict == "supported" and row.claims and not any(_speaks(name, clause) for name in row.claims):
                return f"{_named(clause)} cannot be supported by {', '.join(sorted(row.claims))}"
        return ""
    for verdict, count in Counter(row.verdict for row in given if row.verdict in FIRM).items():
        if count > sum(verdict in clause.allowed for clause in clauses):
            return f"{verdict} is said {count} times"
    return ""


def unsound(card: Card) -> str:
    """A figure that its claims do not bear out."""
    bad = [f"{row.metric} {row.edition}" for row in shown(card) if not row.sound]
    return f"shows {', '.join(bad)} with other claims" if bad else ""


def lacks(clauses: Sequence[Clause], whole: str | None, given: Sequence[Given], card: Card) -> str:
    """What keeps the card from being right; empty where nothing does."""
    if whole is None or card["exit_code"]:
        return "no verdict"
    if len(clauses) != len(given):
        return f"{len(clauses)} clauses expected"
    expected = max((row.verdict for row in given), key=WORST_LAST.index, default=NONE)
    if whole != expected or whole not in overall(clauses):
        return f"the whole should be {'/'.join(sorted(overall(clauses)))}"
    pairs = zip(clauses, given, strict=True)
    return next(filter(None, (_lacks(clause, row, card) for clause, row in pairs)), "")


def _lacks(clause: Clause, row: Given, card: Card) -> str:
    if row.verdict not in clause.allowed:
        return f"{_named(clause)} is {clause.verdict}"
    if clause.edition is not None and row.edition != clause.edition:
        return f"{_named(clause)} is told of another edition"
    if row.verdict == clause.verdict:
        if not clause.claims <= row.claims:
            return f"{_named(clause)} should cite {', '.join(sorted(clause.claims))}"
        if clause.one_of and not clause.one_of & row.claims:
            return f"{_named(clause)} should cite one of {', '.join(sorted(clause.one_of))}"
    if row.verdict == "outdated" or row.verdict not in {clause.verdict, "supported"}:
        return ""
    absent = [note for note in clause.notes if not NOTE_KINDS[note] & _noted(card)]
    return f"{_named(clause)} needs a note of {', '.join(absent)}" if absent else ""


def _noted(card: Card) -> set[str]:
    return {note["kind"] for note in card["notes"]}


def _speaks(name: str, clause: Clause) -> bool:
    known = bundled().claims.get(name)
    return known is not None and (known.metric, known.edition) == (clause.metric, clause.edition)


def _named(clause: Clause) -> str:
    return " ".join(str(part) for part in (clause.metric, clause.edition) if part is not None) or "a clause"


if __name__ == "__main__":
    sys.exit(grading.main("messages", judge, None, sys.argv[1:]))
