"""Which rival is shown first, and which claims say the same thing.

The order is that of ``docs/facts-format.md``: accepted before disputed; a reasoned preference; reported before
estimated, planned or derived; in a conflict of kind ``stage`` the later cut-off; the better tier; the later cut-off.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import Amount, Claim, ConflictKind, Event, Items, MetricKind, Modality, Person, Status, Text, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.model import FactBase, Metric

_MOODS = {modality: place for place, modality in enumerate(Modality)}
_STANDINGS = {status: place for place, status in enumerate(Status)}
_EARLIEST = (dt.date.min, dt.time.min)


@dataclass(frozen=True, slots=True)
class Voice:
    """One distinct value of a metric, and every live claim that prints it. ``claims`` stand best first."""

    claims: tuple[Claim, ...]
    disputed: bool

    @property
    def lead(self) -> Claim:
        """The claim that speaks for the others."""
        return self.claims[0]


def voices(base: FactBase, metric: str, edition: int) -> tuple[Voice, ...]:
    """The distinct values of one metric of one edition, in the order to show. Worked out once for each base."""
    found: tuple[Voice, ...] | None = base.memo.get((metric, edition))
    if found is None:
        found = base.memo[metric, edition] = merge(base, base.live_claims(metric, edition))
    return found


def shared_figures(base: FactBase, first: int, second: int) -> tuple[Metric, ...]:
    """The figures that two editions both have, in the order of the vocabulary; ordinals are no amounts."""
    one, two = base.by_edition[first], base.by_edition[second]
    return tuple(
        metric
        for metric in base.metrics.values()
        if metric.is_figure and metric.kind is not MetricKind.ORDINAL and metric.id in one and metric.id in two
    )


def derived(claims: Iterable[Claim]) -> bool:
    """Whether the claims are our own arithmetic and nothing else: nobody misses those."""
    return all(claim.modality is Modality.DERIVED for claim in claims)


def merge(base: FactBase, claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """Bring claims into the order to show, those that say the same joined to one voice."""
    found: dict[object, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: _key(base, claim)):
        found.setdefault(_same(claim), []).append(claim)
    return tuple(Voice(tuple(said), any(is_rival(base, claim) for claim in said)) for said in found.values())


def is_rival(base: FactBase, claim: Claim) -> bool:
    """Whether a written conflict stands between this claim and another live one."""
    return any(
        other != claim.id and base.claims[other].live
        for conflict in base.conflicts_of.get(claim.id, ())
        for other in conflict.between
    )


def listed(base: FactBase, metric: Metric, edition: int) -> tuple[Voice, ...]:
    """The same; of a metric of many values in the order of the file, where the curator's order tells."""
    found = voices(base, metric.id, edition)
    if not metric.many:
        return found
    place = {claim.id: n for n, claim in enumerate(base.live_claims(metric.id, edition))}
    return tuple(sorted(found, key=lambda voice: min(place[claim.id] for claim in voice.claims)))


def _key(base: FactBase, claim: Claim) -> tuple[object, ...]:
    """Where a claim stands; the counts of one event at several stages stand together, at the place of the latest."""
    latest = min(_stages(base, claim), key=lambda stage: (_later(stage), _tier(base, stage), stage.id))
    place = (_tier(base, latest), _later(latest), latest.id)
    return (*_standing(claim), *place, _later(claim), _tier(base, claim), claim.id)


def _stages(base: FactBase, claim: Claim) -> Iterator[Claim]:
    """The claim itself, and its rivals of the same standing that count the same at another stage."""
    yield claim
    for conflict in base.conflicts_of.get(claim.id, ()):
        if conflict.kind is ConflictKind.STAGE:
            for name in conflict.between:
                other = base.claims[name]
                alike = (other.metric, other.edition, other.subject) == (claim.metric, claim.edition, claim.subject)
                if alike and _standing(other) == _standing(claim):
                    yield other


def _standing(claim: Claim) -> tuple[int, bool, int]:
    return (_STANDINGS[claim.status], claim.prefer is None, _MOODS[claim.modality])


def _tier(base: FactBase, claim: Claim) -> str:
    return min((base.sources[evidence.source].tier.value for evidence in claim.evidence), default="Z")


def _later(claim: Claim) -> tuple[int, int]:
    day, clock = claim.as_of.on.sort_key() if claim.as_of else _EARLIEST
    return (-day.toordinal(), -clock.hour * 60 - clock.minute)


def _same(claim: Claim) -> object:
    as_of = (claim.as_of.on.text, claim.as_of.final) if claim.as_of else None
    wording = claim.scope.wording if claim.scope else None
    return (_said(claim), claim.modality, as_of, claim.scope_id, wording)


def _said(claim: Claim) -> object:
    value = claim.value
    if isinstance(value, Amount):
        return (value.number, value.high, value.unit, value.bound, value.number is None and value.printed.casefold())
    if isinstance(value, Text):
        return value.wording.en.casefold()
    if isinstance(value, When):
        return value.on.text
    if isinstance(value, Event):
        return (value.on.text, value.wording.en)
    if isinstance(value, Person):
        return (value.name.en, value.role.en)
    assert isinstance(value, Items)
    return value.items
