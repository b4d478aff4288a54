"""What the two scorers share: grades, the count by kind, the report, and the command line.

Of the parts that were held back nothing is printed but numbers.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tests.questions.sets import EVERY, OPEN, PARTS, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tests.questions.sets import Record

    Card = Mapping[str, Any]
    Answer = Callable[[str, str, str], Card]
    Judge = Callable[[Record, Card], "Judgement"]

GOAL = 97
"""Per cent that must be right; nothing may be wrong."""


class Grade(StrEnum):
    """How good an answer is. ``WRONG`` misleads its reader; ``SAFE`` helps less than it could."""

    RIGHT = "right"
    SAFE = "safe"
    WRONG = "WRONG"


@dataclass(frozen=True)
class Judgement:
    """The grade of one card, and why it is no better."""

    grade: Grade
    why: str = ""


@dataclass(frozen=True)
class Marked:
    """A record with the judgement of what was answered."""

    record: Record
    part: str
    judgement: Judgement


@dataclass(frozen=True)
class Score:
    """Everything that was judged."""

    marked: tuple[Marked, ...]

    def count(self, grade: Grade, kind: str | None = None) -> int:
        """How many have this grade, of one kind or of all."""
        return sum(m.judgement.grade is grade and kind in (None, m.record.kind) for m in self.marked)

    @property
    def reached(self) -> bool:
        """Whether the goal is met; of nothing it is not."""
        right = self.count(Grade.RIGHT) * 100
        return bool(self.marked) and not self.count(Grade.WRONG) and right >= GOAL * len(self.marked)


def score(name: str, parts: Iterable[str], answer: Answer, judge: Judge) -> Score:
    """Put every text of the parts to ``answer`` (text, language, ISO day to a card as JSON with its ``exit_code``).

    An answer that fails is wrong: whatever people type must be borne.
    """
    return Score(
        tuple(Marked(record, part, _judged(record, answer, judge)) for part in parts for record in read(name, part))
    )


def _judged(record: Record, answer: Answer, judge: Judge) -> Judgement:
    try:
        card = answer(record.text, record.lang, record.now)
    except Exception as fault:  # noqa: BLE001  any failure is a finding of the score, never its end
        return Judgement(Grade.WRONG, f"failed: {type(fault).__name__}: {fault}")
    return judge(record, card)


def report(title: str, score: Score) -> str:
    """A table by kind and language, then what is not right in the parts that may be looked at."""
    marked = score.marked
    head = f"{title:<18}   all" + "".join(f"{grade:>7}" for grade in Grade)
    kinds = [_row(f"  {kind}", [m for m in marked if m.record.kind == kind]) for kind in _all(marked, "kind")]
    langs = [_row(f"  {lang}", [m for m in marked if m.record.lang == lang]) for lang in _all(marked, "lang")]
    failed = [_failure(m) for m in marked if m.part in OPEN and m.judgement.grade is not Grade.RIGHT]
    met = "met" if score.reached else "NOT met"
    goal = f"The goal, {GOAL} % right and nothing wrong, is {met}."
    return "\n".join((head, *kinds, "by language", *langs, _row("all", marked), *failed, goal))


def _all(marked: Iterable[Marked], attribute: str) -> list[str]:
    return sorted({getattr(m.record, attribute) for m in marked})


def _failure(m: Marked) -> str:
    text = m.record.text[:90]
    return f"{m.judgement.grade} {m.record.id}: {text if text.isprintable() else ascii(text)}: {m.judgement.why}"


def _row(title: str, marked: Sequence[Marked]) -> str:
    counted = Counter(m.judgement.grade for m in marked)
    share = 100 * counted[Grade.RIGHT] / len(marked)
    return f"{title:<18}{len(marked):>6}" + "".join(f"{counted[grade]:>7}" for grade in Grade) + f"{share:>8.1f} %"


def main(name: str, judge: Judge, answer: str | None, arguments: Sequence[str]) -> int:
    """The command line of a scorer: 0 where the goal is met, else 1. ``answer`` is what is asked by default."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.{name}.score", description=__doc__)
    parser.add_argument(
        "--answer",
        default=answer,
        required=answer is None,
        metavar="MODULE:NAME",
        help="a callable (text, lang, now) that gives a card as JSON, with its exit_code",
    )
    parser.add_argument("--part", choices=(*EVERY, "both"), default="work", help="both: work and held")
    given = parser.parse_args(arguments)
    module, _, attribute = given.answer.partition(":")
    asked: Answer = getattr(importlib.import_module(module), attribute)
    result = score(name, PARTS if given.part == "both" else (given.part,), asked, judge)
    sys.stdout.write(report(f"{name}, {given.part}", result) + "\n")
    return 0 if result.reached else 1
