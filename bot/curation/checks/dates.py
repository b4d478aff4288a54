"""Dates: in the year of their edition, and nothing reported before it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.model import Amount, Event, MetricKind, Modality, When
from bot.curation.checks.references import value_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from bot.core.edtf import Edtf
    from bot.core.model import Claim
    from bot.curation.document import Path
    from bot.curation.draft import Draft, Placed

_FAR = 1
"""Years between a date and its edition from which a curator should look again."""


def check(draft: Draft) -> None:
    """Check the dates of every claim."""
    begins = _first_days(draft)
    for placed in draft.claims.values():
        claim = placed.record
        value = claim.value
        if claim.as_of:
            _near_edition(placed, ("as_of", "on"), claim.as_of.on)
        if isinstance(value, When):
            _in_edition(placed, value.on)
        elif isinstance(value, Event):
            _near_edition(placed, ("event", "on"), value.on)
        if claim.live and claim.modality is Modality.REPORTED:
            _foretold(draft, placed, begins)


def _in_edition(placed: Placed[Claim], on: Edtf) -> None:
    year = placed.record.edition
    if year is not None and not on.start.year <= year <= on.end.year:
        placed.fault("V212", ("when", "on"), f"{on.text} is no date of {year}", f"write a date of {year}")


def _near_edition(placed: Placed[Claim], steps: Path, on: Edtf) -> None:
    year = placed.record.edition
    if year is not None and not on.start.year - _FAR <= year <= on.end.year + _FAR:
        message = f"{on.text} lies far from the edition of {year}"
        placed.fault("V213", steps, message, "check the year, or move the claim to its edition")


def _first_days(draft: Draft) -> Mapping[int, dt.date]:
    """The first day of each edition for which a live claim gives one."""
    days: dict[int, dt.date] = {}
    for placed in draft.claims.values():
        claim = placed.record
        if claim.live and claim.edition is not None and isinstance(claim.value, When):
            day = claim.value.on.start.first()
            days[claim.edition] = min(day, days.get(claim.edition, day))
    return days


def _foretold(draft: Draft, placed: Placed[Claim], begins: Mapping[int, dt.date]) -> None:
    """Find what is reported although all its sources appeared before it could have happened."""
    claim = placed.record
    steps, on = _happened(claim)
    begin = begins.get(claim.edition or 0)
    latest = _latest_source(draft, claim) if on or begin else None
    if latest is None:
        return
    if on is not None:
        if latest < on.start.first():
            message = f"the latest source appeared on {latest}, before {on.text}"
            placed.fault("V215", steps, message, "add modality: planned, or correct the date")
        return
    metric = draft.metrics.get(claim.metric)
    ordinal = metric is not None and metric.record.kind is MetricKind.ORDINAL
    if begin is not None and latest < begin and isinstance(claim.value, Amount) and not ordinal:
        message = f"the latest source appeared on {latest}, before the edition began on {begin}"
        placed.fault("V216", (value_key(claim),), message, "is it a plan? then add modality: planned")


def _happened(claim: Claim) -> tuple[Path, Edtf | None]:
    """The date at which a claim says that something was so."""
    value = claim.value
    if isinstance(value, Event | When):
        return (value_key(claim), "on"), value.on
    return ("as_of", "on"), claim.as_of.on if claim.as_of else None


def _latest_source(draft: Draft, claim: Claim) -> dt.date | None:
    """The last day on which the latest source can have appeared; ``None`` where one has no date."""
    days = []
    for evidence in claim.evidence:
        source = draft.sources.get(evidence.source)
        if source is None or source.record.published is None or source.record.published.about:
            return None
        days.append(source.record.published.end.last())
    return max(days, default=None)
