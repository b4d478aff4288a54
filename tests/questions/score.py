"""How well `/ask` answers: ``python -m tests.questions.score [--part work|held|fresh|fresh2|both]``, 1 below the goal.

What each outcome demands stands in README.md beside this file; each rule below is one line of its table.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.core.match import fold
from tests.bundled import bundled
from tests.questions import grading
from tests.questions.grading import Grade, Judgement
from tests.questions.rows import Row, charted, claims, ends, facts, figures, rows, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.core.model import Metric
    from tests.questions.sets import Record

    Card = Mapping[str, Any]

ANSWERING = ("answer", "timeline", "comparison", "edition", "verdict")
"""Kinds of cards whose rows a reader takes for the answer."""


@dataclass(frozen=True)
class Expected:
    """What a label says, in the form in which it is compared."""

    outcome: str
    metrics: tuple[str, ...]
    editions: tuple[int, ...]
    any_edition: bool
    figures: tuple[frozenset[str], ...]
    beside: frozenset[str]
    subject: str | None
    acceptable: tuple[str, ...]

    @classmethod
    def of(cls, label: Mapping[str, Any]) -> Expected:
        """Read the ``expect`` of a record."""
        metric, editions = label.get("metric", ()), label["editions"]
        return cls(
            label["outcome"],
            (metric,) if isinstance(metric, str) else tuple(metric),
            () if editions == "any" else tuple(editions),
            editions == "any",
            tuple(frozenset((ids,) if isinstance(ids, str) else ids) for ids in label.get("figures", ())),
            frozenset(label.get("beside", ())),
            label.get("subject"),
            tuple(label.get("acceptable", ())),
        )

    @property
    def spans(self) -> bool:
        """Whether an answer may go over all editions."""
        series = {"timeline", "trend", "superlative"}
        return self.outcome in series or (self.outcome == "choice" and bool(series & set(self.acceptable)))

    def asks(self, row: Row, *, any_edition: bool = False) -> bool:
        """Whether a reader of this question may be shown this row."""
        if row.claims and self.beside.issuperset(row.claims):
            return True
        if row.metric not in self.metrics:
            return False
        if row.edition is None:
            return self.subject is not None and row.subjects == {self.subject}
        return any_edition or self.any_edition or row.edition in self.editions


def judge(record: Record, card: Card) -> Judgement:
    """The grade of a card for a question."""
    expected = Expected.of(record.label["expect"])
    found = f"{card['kind']} (exit {card['exit_code']}) of {_told(shown(card))}"
    wrong = strange(expected, card)
    if wrong:
        return Judgement(Grade.WRONG, f"expected {expected.outcome}; {wrong}; got {found}")
    lacking = [MET[outcome](expected, card) for outcome in (expected.outcome, *expected.acceptable)]
    if "" in lacking:
        return Judgement(Grade.RIGHT)
    return Judgement(Grade.SAFE, f"expected {expected.outcome}, but {lacking[0]}; got {found}")


def strange(expected: Expected, card: Card) -> str:
    """What of the card misleads whoever asked this; empty where nothing does."""
    unsound = [row for row in shown(card) if not row.sound]
    if unsound:
        return f"shows {_told(unsound)}, which its claims do not bear out"
    kind = card["kind"]
    if kind not in ANSWERING:
        return ""
    seen = [*shown(card), *(end for end in ends(card) if not end.missing)]
    if kind == "edition":
        bad = [row for row in seen if not expected.any_edition and row.edition not in expected.editions]
    elif kind == "comparison" and not expected.metrics:
        bad = [row for row in seen if row.edition not in expected.editions]
    else:
        bad = [row for row in seen if not expected.asks(row, any_edition=kind == "timeline" or expected.spans)]
    if bad:
        return f"shows {_told(bad)}, which was not asked"
    return _guessed(expected, card)


def _guessed(expected: Expected, card: Card) -> str:
    """A wrong leader of a superlative, or one edition alone where none was asked."""
    if expected.outcome in {"timeline", "trend"} and card["kind"] in {"answer", "edition"}:
        editions = {row.edition for row in shown(card)}
        return f"guesses one edition, {editions.pop()}" if len(editions) == 1 else ""
    if expected.outcome == "superlative" and card["kind"] == "answer" and figures(card):
        leader = figures(card)[0]
        return "" if expected.asks(leader) else f"puts {_told([leader])} first"
    return ""


# Each rule gives what the card lacks for an outcome, or nothing.


def _answer(expected: Expected, card: Card, entries: list[Row], what: str) -> str:
    if card["kind"] != "answer" or card["exit_code"]:
        return "it is no answer"
    if not entries:
        return f"it shows no {what}"
    unasked = [row for row in shown(card) if not expected.asks(row)]
    if unasked:
        return f"it shows {_told(unasked)} too"
    absent = set(expected.editions) - {row.edition for row in rows(card)}
    return f"{sorted(absent)} is not there" if absent else _demanded(expected, card)


def _demanded(expected: Expected, card: Card) -> str:
    absent = [" or ".join(sorted(ids)) for ids in expected.figures if not ids & claims(card)]
    return f"it leaves out {', '.join(absent)}" if absent else ""


def _figure(expected: Expected, card: Card) -> str:
    return _answer(expected, card, figures(card), "figure")


def _fact(expected: Expected, card: Card) -> str:
    return _answer(expected, card, facts(card), "fact")


def _superlative(expected: Expected, card: Card) -> str:
    if card["kind"] != "answer" or card["exit_code"] or not figures(card):
        return "it is no answer with a figure"
    return _demanded(expected, card) if expected.asks(figures(card)[0]) else "another edition stands first"


def _series(expected: Expected, card: Card) -> set[int | None]:
    asked = {row.edition for row in shown(card) if expected.asks(row, any_edition=True)}
    asked |= {end.edition for end in ends(card) if end.metric in expected.metrics and not end.missing}
    return asked | (charted(card) if card["kind"] == "timeline" else set())


def _trend(expected: Expected, card: Card) -> str:
    if card["kind"] not in {"answer", "timeline", "comparison"} or card["exit_code"]:
        return "it is no answer"
    return "" if len(_series(expected, card)) >= 2 else "it shows no two editions"


def _timeline(expected: Expected, card: Card) -> str:
    if card["kind"] != "timeline" or card["exit_code"]:
        return "it is no timeline"
    found = _series(expected, card)
    if not found:
        return "it shows nothing"
    wanted = set(expected.editions) if expected.outcome in {"timeline", "trend"} else set()
    absent = wanted - found
    return f"{sorted(absent)} is not there" if absent else ""


def _comparison(expected: Expected, card: Card) -> str:
    if card["kind"] != "comparison" or card["exit_code"]:
        return "it is no comparison"
    found = {row.edition for row in (*rows(card), *ends(card))}
    absent = set(expected.editions) - found
    return f"{sorted(absent)} is not there" if absent else _demanded(expected, card)


def _edition(expected: Expected, card: Card) -> str:
    if card["kind"] != "edition" or not shown(card):
        return "it is no edition"
    told = {row.edition for row in shown(card)}
    return "" if expected.any_edition or told <= set(expected.editions) else "it is another edition"


def _choice(expected: Expected, card: Card) -> str:
    if card["kind"] not in {"answer", "search", "error"} or shown(card):
        return "it offers no choice"
    offered = [fold(f"{action['command']} {action['label']}") for action in card["actions"] if " " in action["command"]]
    if len(offered) < 2:
        return "it has no two buttons that say what"
    if expected.metrics:
        names = {fold(name) for metric in expected.metrics for name in _names(bundled().metrics[metric])}
    else:
        names = {str(edition) for edition in expected.editions} or {""}
    return "" if any(name in button for name in names for button in offered) else "no button is what was asked"


def _names(metric: Metric) -> Iterable[str]:
    return (metric.id, metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh)


def _nearest(expected: Expected, card: Card) -> str:
    """An error may name the nearest figures, but only of what was asked or of what the vocabulary calls near."""
    near = {near.metric for metric in expected.metrics for near in bundled().metrics[metric].near}
    far = [row for row in shown(card) if row.metric not in near | set(expected.metrics)]
    if far or (shown(card) and card["kind"] != "error"):
        return f"it shows {_told(far or shown(card))}"
    return ""


def _no_fact(expected: Expected, card: Card) -> str:
    return _nearest(expected, card) if card["exit_code"] == 4 else "it does not say that there is no sourced fact"


def _refused(expected: Expected, card: Card) -> str:
    if card["exit_code"] not in {2, 4}:
        return "it does not refuse"
    if not card.get("message") and not card["notes"]:
        return "it gives no reason"
    return _nearest(expected, card)


def _of_kind(*kinds: str) -> Callable[[Expected, Card], str]:
    def rule(_expected: Expected, card: Card) -> str:
        return "" if card["kind"] in kinds and not card["exit_code"] else f"it is no {kinds[0]}"

    return rule


MET: Mapping[str, Callable[[Expected, Card], str]] = {
    "figure": _figure,
    "facts": _fact,
    "superlative": _superlative,
    "trend": _trend,
    "timeline": _timeline,
    "comparison": _comparison,
    "edition": _edition,
    "choice": _choice,
    "no_fact": _no_fact,
    "refused": _refused,
    "overview": _of_kind("overview"),
    "search": _of_kind("search"),
    "help": _of_kind("help", "about"),
    "source": _of_kind("source"),
    "verdict": _of_kind("verdict"),
}


def _told(entries: Iterable[Row]) -> str:
    told = list(dict.fromkeys(f"{row.metric} {row.edition or '/'.join(map(str, row.subjects))}" for row in entries))
    return (", ".join(told[:6]) + (", …" if len(told) > 6 else "")) or "nothing"


if __name__ == "__main__":
    sys.exit(grading.main("questions", judge, "tests.questions.say:answer", sys.argv[1:]))
