"""Plans: a live plan whose day has passed is no fault, but somebody should look whether it came about.

The list is for curators who look for news; nothing in it stops a load. A plan drops out of it once a live claim
reports what became of it, or once a doubt about its modality says that nobody knows.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bot.core.model import Event, Modality, When

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import Claim
    from bot.curation.draft import Draft, Placed

    Outcome = tuple[str, int | None, str | None, dt.date | None]

_MOODS = {Modality.PLANNED: "planned", Modality.TARGET: "a target"}


def check(draft: Draft, today: dt.date) -> None:
    """Note every plan that was due before ``today``; V220."""
    ends = _last_days(draft)
    reported = {
        _outcome(draft, placed.record)
        for placed in draft.claims.values()
        if placed.record.live and placed.record.modality is Modality.REPORTED
    }
    for placed in draft.claims.values():
        due = _due(placed.record, ends)
        if due is not None and due < today and _outcome(draft, placed.record) not in reported:
            _note(placed, due)


def _due(claim: Claim, ends: Mapping[int, dt.date]) -> dt.date | None:
    """The last day on which a plan can come about; ``None`` for what is no plan, or one that was given up on."""
    if not claim.live or claim.modality not in _MOODS or any(doubt.about == "modality" for doubt in claim.doubts):
        return None
    if isinstance(claim.value, When | Event):
        return claim.value.on.end.last()
    if claim.edition is None:
        return None
    return ends.get(claim.edition, dt.date(claim.edition, 12, 31))


def _last_days(draft: Draft) -> Mapping[int, dt.date]:
    """The last day of each edition for which a live claim gives one."""
    days: dict[int, dt.date] = {}
    for placed in draft.claims.values():
        claim = placed.record
        if claim.live and claim.edition is not None and isinstance(claim.value, When):
            day = claim.value.on.end.last()
            days[claim.edition] = max(day, days.get(claim.edition, day))
    return days


def _outcome(draft: Draft, claim: Claim) -> Outcome:
    """What two claims share of which one plans and the other reports: an event by its day, the rest by its scope."""
    if isinstance(claim.value, Event):
        return (claim.metric, claim.edition, claim.value.kind, claim.value.on.end.last())
    metric = draft.metrics.get(claim.metric)
    several = metric is not None and metric.record.many
    return (claim.metric, claim.edition, claim.id if several else claim.scope_id, None)


def _note(placed: Placed[Claim], due: dt.date) -> None:
    claim = placed.record
    message = f"{claim.id} is {_MOODS[claim.modality]} for {due} at the latest, and that day has passed"
    mend = "cite a report of it, or add doubts: [{about: modality, note: …}]"
    placed.fault("V220", ("modality",), message, mend)
