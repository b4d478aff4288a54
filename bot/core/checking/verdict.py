"""Judge a message by the facts: supported, contradicted, outdated, not covered, or no verdict.

A wrong verdict is worse than none. What is read with any doubt is not covered, and is looked up the other way round:
which figure of ours has that number. The rules are told to users in ``docs/checking.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.checking.barriers import barred
from bot.core.checking.changes import changes
from bot.core.checking.clauses import MOST, clauses
from bot.core.checking.elsewhere import elsewhere
from bot.core.checking.figure_patterns import FOREIGN, USD, YUAN
from bot.core.checking.findings import PLANS, TOLD, Finding, Outcome, gravest, overtaken_by
from bot.core.checking.particulars import particulars
from bot.core.checking.readings import read
from bot.core.checking.stands import Stand, stand
from bot.core.checking.statements import editions, statements
from bot.core.checking.talk_forms import TAKEN_BACK
from bot.core.model import Bound, MetricKind, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from bot.core.checking.clauses import Clause
    from bot.core.checking.readings import Reading
    from bot.core.checking.statements import Statement
    from bot.core.checking.surroundings import Surroundings
    from bot.core.model import Claim, FactBase, Metric

_WHOLE = frozenset({None, "whole_event", "conference_and_exhibition"})
"""Scopes that leave nothing of an edition out."""
_ADDS_UP = frozenset({MetricKind.COUNT, MetricKind.MONEY, MetricKind.AREA})


@dataclass(frozen=True, slots=True)
class Checked:
    """A clause with what was found of it."""

    clause: Clause
    findings: tuple[Finding, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The gravest of its findings; no verdict where there is none."""
        return gravest(finding.outcome for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Report:
    """A message, clause by clause."""

    clauses: tuple[Checked, ...] = field(default=())
    unread: int = 0
    """How many clauses were left out: the last ones of a message of very many, and those crowded with figures."""

    @property
    def outcome(self) -> Outcome:
        """The gravest of its clauses."""
        return gravest(clause.outcome for clause in self.clauses)


def check(base: FactBase, message: str, today: dt.date) -> Report:
    """Judge every clause of a message.

    Parameters
    ----------
    message
        Free text of any length and characters.
    today
        The day against which "last year" is understood.
    """
    found = clauses(message)
    readings = read(base, found[:MOST], today)
    back = max((place for place, one in enumerate(readings) if TAKEN_BACK.fullmatch(one.text.strip())), default=-1)
    checked = tuple(
        Checked(reading.clause, _findings(base, reading, said, years, taken_back=place < back))
        for place, (reading, said, years) in enumerate(
            zip(readings, statements(base, readings), editions(readings), strict=True)
        )
    )
    return Report(checked, max(0, len(found) - MOST) + sum(reading.crowded for reading in readings))


def _findings(
    base: FactBase, reading: Reading, said: Sequence[Statement], years: tuple[int, ...], *, taken_back: bool
) -> tuple[Finding, ...]:
    """Everything that a clause states. A change between two editions takes in the percentage that it is told in.

    Who asks states nothing.
    """
    if reading.clause.asks:
        return ()
    change = changes(base, reading)
    told = particulars(base, reading, years)
    figures = () if change else tuple(judge(base, _printed(reading, one), one) for one in said)
    found = (
        *(_barred(one, barred(base, reading, names=False)) for one in told),
        *(_barred(one, barred(base, reading)) for one in ((change,) if change else ())),
        *figures,
    )
    return tuple(_barred(one, "denied") for one in found) if taken_back else found


def _barred(finding: Finding, barrier: str | None) -> Finding:
    """A finding of a clause that cannot be judged is none."""
    if barrier is None or finding.outcome is Outcome.NOT_COVERED:
        return finding
    return Finding(Outcome.NOT_COVERED, finding.printed, barrier, finding.metric, finding.edition)


def _printed(reading: Reading, statement: Statement) -> str:
    return reading.text[statement.said.start : statement.said.end].strip()


def judge(base: FactBase, printed: str, statement: Statement) -> Finding:
    """What the facts say of one figure.

    A name that belongs to several metrics is judged by each: one that supports is enough, and all that are known must
    refute.
    """
    if statement.around is not None and statement.obstacle is None:
        return _judged_around(base, printed, statement, statement.around)
    if statement.obstacle is not None or statement.edition is None:
        return _uncovered(base, printed, statement, statement.obstacle or "no_edition")
    found = [_judged(base, printed, statement, base.metrics[name]) for name in statement.metrics]
    known = [one for one in found if one.reason != "no_source"] or found
    for outcome in (Outcome.SUPPORTED, Outcome.OUTDATED, Outcome.NOT_COVERED):
        for one in known:
            if one.outcome is outcome:
                return one
    return _uncovered(base, printed, statement, "part") if statement.likely else known[0]


def _judged(base: FactBase, printed: str, statement: Statement, metric: Metric) -> Finding:
    assert statement.edition is not None
    live = [claim for claim in base.live_claims(metric.id, statement.edition) if claim.amount is not None]
    pool = [claim for claim in live if claim.modality in (PLANS if statement.planned else TOLD)]
    if statement.scope is not None:
        pool = [claim for claim in pool if claim.scope_id == statement.scope]
    stands = {
        claim.id: stand(statement.said, claim, metric.kind, floor=_counts_part(claim, metric, statement))
        for claim in pool
    }
    meeting = [claim for claim in pool if stands[claim.id] is Stand.MEETS]
    lasting = [claim for claim in meeting if not overtaken_by(base, claim)]
    later = [claim for one in meeting for claim in overtaken_by(base, one)]
    if later and _only_bounded(statement, lasting):
        return _finding(Outcome.OUTDATED, "interim", printed, statement, metric, _overtaken(base, meeting), later)
    if lasting:
        return _finding(Outcome.SUPPORTED, "meets", printed, statement, metric, meeting)
    old = _superseded(base, statement, metric)
    if old and pool:
        return _finding(Outcome.OUTDATED, "superseded", printed, statement, metric, old, pool)
    if not statement.planned and _refuted(pool, stands, statement) and not _of_another(base, statement, metric):
        return _finding(Outcome.CONTRADICTED, "apart", printed, statement, metric, pool)
    return _open(base, printed, statement, metric, live, pool, stands)


def _judged_around(base: FactBase, printed: str, statement: Statement, around: Surroundings) -> Finding:
    """What the claims of a place or of several editions together say of a figure; a part of them refutes nothing."""
    metric = base.metrics[around.metrics[0]]
    told = [claim for claim in around.claims if claim.amount is not None]
    pool = [claim for claim in told if claim.modality in (PLANS if statement.planned else TOLD)]
    stands = {claim.id: stand(statement.said, claim, base.metrics[claim.metric].kind) for claim in pool}
    if meeting := [claim for claim in pool if stands[claim.id] is Stand.MEETS]:
        return _finding(Outcome.SUPPORTED, "meets", printed, statement, metric, meeting)
    if pool and not statement.planned and all(one is Stand.APART for one in stands.values()):
        return _finding(Outcome.CONTRADICTED, "apart", printed, statement, metric, pool)
    return _open(base, printed, statement, metric, told, pool, stands)


def _of_another(base: FactBase, statement: Statement, metric: Metric) -> bool:
    """Whether words that stand apart may have named another metric of the same unit, whose figure this one is."""
    assert statement.edition is not None
    return statement.loose and any(
        claim.amount is not None
        and claim.modality in TOLD
        and claim.amount.number == statement.said.number
        and not set(base.metrics[name].units).isdisjoint(metric.units)
        for name, claims in base.by_edition[statement.edition].items()
        if name not in statement.metrics
        for claim in claims
    )


def _only_bounded(statement: Statement, lasting: Sequence[Claim]) -> bool:
    """Whether nothing but floors still bears out a figure that is no floor: they do not exclude it, and that is all."""
    read = statement.said.quantity
    floors = all(claim.amount is not None and claim.amount.bound is Bound.AT_LEAST for claim in lasting)
    return floors and read is not None and read.bound is not Bound.AT_LEAST


def _overtaken(base: FactBase, claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if overtaken_by(base, claim)]


def _refuted(pool: Sequence[Claim], stands: Mapping[str, Stand], statement: Statement) -> bool:
    """Whether every claim of the whole lies apart; where only parts are counted, each must be too high already."""
    whole = [claim for claim in pool if statement.scope is not None or claim.scope_id in _WHOLE]
    parts = [claim for claim in pool if claim not in whole]
    if any(stands[claim.id] in (Stand.MEETS, Stand.ABOVE) for claim in parts):
        return False
    return bool(pool) and all(stands[claim.id] is Stand.APART for claim in whole or parts)


def _open(
    base: FactBase,
    printed: str,
    statement: Statement,
    metric: Metric,
    live: list[Claim],
    pool: list[Claim],
    stands: dict[str, Stand],
) -> Finding:
    """Not covered, and why: nothing at all, a plan only, our own arithmetic only, a floor below, or a doubt."""
    above = [claim for claim in pool if stands[claim.id] is Stand.ABOVE]
    if (
        statement.said.unit in (FOREIGN, USD, YUAN)
        and metric.kind is MetricKind.MONEY
        and not _in_currency(statement, pool)
    ):
        reason, shown = ("currency", pool) if pool else ("no_source", [])
    elif above:
        reason, shown = "above_floor", above
    elif pool:
        reason, shown = "undecided", pool
    else:
        plans = [claim for claim in live if claim.modality in PLANS]
        results = [claim for claim in live if claim.modality in TOLD]
        if statement.planned and results:
            reason, shown = "results_known", results
        elif plans and not statement.planned and not results:
            reason, shown = "only_planned", plans
        else:
            reason, shown = ("other_scope", results) if results else ("no_source", [])
    found = () if shown else elsewhere(base, statement.said, statement)
    return Finding(Outcome.NOT_COVERED, printed, reason, metric.id, statement.edition, tuple(shown), elsewhere=found)


def _in_currency(statement: Statement, pool: Sequence[Claim]) -> bool:
    """Whether the sources print the sum in the currency that the message names."""
    return any(claim.amount is not None and claim.amount.unit == statement.said.unit for claim in pool)


def _finding(
    outcome: Outcome,
    reason: str,
    printed: str,
    statement: Statement,
    metric: Metric,
    claims: Sequence[Claim],
    later: Sequence[Claim] = (),
) -> Finding:
    notes = ("currency",) if metric.kind is MetricKind.MONEY and statement.said.unit is None else ()
    return Finding(outcome, printed, reason, metric.id, statement.edition, tuple(claims), tuple(later), notes)


def _counts_part(claim: Claim, metric: Metric, statement: Statement) -> bool:
    """Whether there may be more than a claim counts: it counts a part, or counted until some hour."""
    part = statement.scope is None and claim.scope_id not in _WHOLE
    interim = metric.accumulates and claim.as_of is not None and claim.as_of.final is False
    return metric.kind in _ADDS_UP and (part or interim)


def _superseded(base: FactBase, statement: Statement, metric: Metric) -> list[Claim]:
    return [
        claim
        for claim in base.claims.values()
        if claim.status is Status.SUPERSEDED
        and (claim.metric, claim.edition) == (metric.id, statement.edition)
        and claim.amount is not None
        and _repeats(statement, claim, metric)
        and claim.scope_id in (None, statement.scope)
    ]


def _repeats(statement: Statement, claim: Claim, metric: Metric) -> bool:
    """Whether a message says what a claim says; an open end has to be that of the claim."""
    read = statement.said.quantity
    assert claim.amount is not None
    if read is None or (read.bound in (Bound.AT_LEAST, Bound.AT_MOST) and read.bound is not claim.amount.bound):
        return False
    return stand(statement.said, claim, metric.kind) is Stand.MEETS


def _uncovered(base: FactBase, printed: str, statement: Statement, reason: str) -> Finding:
    metric = statement.metrics[0] if len(statement.metrics) == 1 else None
    found = elsewhere(base, statement.said, statement)
    return Finding(Outcome.NOT_COVERED, printed, reason, metric, statement.edition, elsewhere=found)
