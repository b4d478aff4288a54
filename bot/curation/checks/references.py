"""References: every id that a record names must exist, and fit the place where it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.core.model import Amount, Event, Items, MetricKind, Person, Text, When
from bot.curation.suggest import did_you_mean
from bot.curation.values import digits_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import Claim, Conflict, Metric, Value
    from bot.curation.document import Path
    from bot.curation.draft import Draft, Placed
    from bot.curation.schema import GrowthOf

    Referring: TypeAlias = Placed[Claim] | Placed[Metric] | Placed[Conflict] | Placed[GrowthOf]

_CODES = {"metric": "R301", "unit": "R302", "scope": "R306", "source": "R307"}
_HOLDS: Mapping[MetricKind, tuple[type[Value], str]] = {
    MetricKind.TEXT: (Text, "text"),
    MetricKind.DATE: (When, "when"),
    MetricKind.EVENT: (Event, "event"),
    MetricKind.PERSON: (Person, "person"),
    MetricKind.ITEMS: (Items, "items"),
}
_KEYS: Mapping[type[Value], str] = {Amount: "amount", **dict(_HOLDS.values())}


def check(draft: Draft) -> None:
    """Check what the vocabulary, the claims and the conflicts refer to."""
    for metric in draft.metrics.values():
        _metric(draft, metric)
    for growth in draft.growths.values():
        _growth(draft, growth)
    for claim in draft.claims.values():
        _claim(draft, claim)
    for conflict in draft.conflicts.values():
        _conflict(draft, conflict)


def value_key(claim: Claim) -> str:
    """The key under which a claim's value stands in its file."""
    return _KEYS[type(claim.value)]


def _refer(draft: Draft, kind: str, name: str, placed: Referring, steps: Path) -> bool:
    """Whether a record of ``kind`` exists; a fault with the nearest id where it surely does not."""
    if draft.is_known(kind, name):
        return True
    unknown(draft, _CODES[kind], kind, name, placed, steps)
    return False


def unknown(
    draft: Draft,
    code: str,
    kind: str,
    name: str,
    placed: Referring,
    steps: Path,
) -> None:
    """Note that no record of ``kind`` has this id."""
    near = did_you_mean(name, draft.known.get(kind, ()))
    placed.fault(
        code, steps, f"there is no {kind} {name}", f"write {near}" if near else f"add the {kind}, or correct its id"
    )


def _metric(draft: Draft, placed: Placed[Metric]) -> None:
    metric = placed.record
    for place, unit in enumerate(metric.units):
        if _refer(draft, "unit", unit, placed, ("units", place)) and (known := draft.units.get(unit)):
            kind = known.record.kind
            if metric.is_figure and kind is not metric.kind:
                message = f"unit {unit} is of kind {kind}, metric {metric.id} of kind {metric.kind}"
                placed.fault("R304", ("units", place), message, f"choose a unit of kind {metric.kind}")
    for place, other in enumerate(metric.not_same_as):
        _refer(draft, "metric", other, placed, ("not_same_as", place))
    for place, near in enumerate(metric.near):
        _refer(draft, "metric", near.metric, placed, ("near", place, "metric"))


def _growth(draft: Draft, placed: Placed[GrowthOf]) -> None:
    growth = placed.record
    known = draft.metrics.get(growth.id)
    if (
        _refer(draft, "metric", growth.id, placed, ("metric",))
        and known
        and known.record.kind is not MetricKind.PERCENT
    ):
        message = f"growth is stated in percent, metric {growth.id} is of kind {known.record.kind}"
        placed.fault("R304", ("metric",), message, "name a metric of kind percent")
    for place, metric in enumerate(growth.of):
        _refer(draft, "metric", metric, placed, ("of", place))


def _claim(draft: Draft, placed: Placed[Claim]) -> None:
    claim = placed.record
    owner = str(claim.edition) if claim.subject is None else claim.subject
    if not claim.id.startswith(f"{owner}-"):
        message = f"the id {claim.id} does not begin with {owner}-"
        placed.fault("R311", ("id",), message, f"write {owner}-{claim.id}")
    if metric := draft.metrics.get(claim.metric):
        _value(draft, placed, metric.record)
    else:
        _refer(draft, "metric", claim.metric, placed, ("metric",))
    if claim.scope:
        steps = ("scope",) if claim.scope.wording is None else ("scope", "id")
        _refer(draft, "scope", claim.scope.id, placed, steps)
    for place, evidence in enumerate(claim.evidence):
        if evidence.source not in draft.sources:
            _refer(draft, "source", evidence.source, placed, ("evidence", place, "source"))
    for place, amount in enumerate(claim.also):
        _refer(draft, "unit", amount.unit, placed, ("also", place, "unit"))


def _value(draft: Draft, placed: Placed[Claim], metric: Metric) -> None:
    claim = placed.record
    kind, key = _HOLDS.get(metric.kind, (Amount, "amount"))
    if not isinstance(claim.value, kind):
        held = value_key(claim)
        message = f"metric {metric.id} is of kind {metric.kind} and holds {key}, not {held}"
        placed.fault("R305", (held,), message, f"write {key}: …")
    elif claim.amount:
        _amount(draft, placed, claim.amount, metric)


def _amount(draft: Draft, placed: Placed[Claim], amount: Amount, metric: Metric) -> None:
    if amount.unit not in metric.units and _refer(draft, "unit", amount.unit, placed, ("amount", "unit")):
        message = f"metric {metric.id} is not counted in {amount.unit}"
        placed.fault("R303", ("amount", "unit"), message, f"write one of: {', '.join(metric.units)}")
    if metric.plausible is None:
        return
    low, high = metric.plausible
    for key, number in (("number", amount.number), ("high", amount.high)):
        if number is not None and not low <= number <= high:
            limits = f"{digits_of(low)} to {digits_of(high)}"
            message = f"{digits_of(number)} is outside the plausible range of {metric.id}, {limits}"
            placed.fault(
                "V204", ("amount", key), message, "check the number and its scale, or widen plausible in metrics.yaml"
            )


def _conflict(draft: Draft, placed: Placed[Conflict]) -> None:
    between = placed.record.between
    for place, name in enumerate(between):
        if name in between[:place]:
            placed.fault("R316", ("between", place), f"{name} is named twice", "delete one of the two")
        if not draft.is_known("claim", name):
            unknown(draft, "R308", "claim", name, placed, ("between", place))
