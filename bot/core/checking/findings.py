"""What the facts say of one thing that a message states, and which of several outcomes counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.model import ConflictKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.model import Claim, FactBase

TOLD = frozenset({Modality.REPORTED, Modality.ESTIMATED})
"""In which moods a source tells a result."""
PLANS = frozenset({Modality.PLANNED, Modality.TARGET})


class Outcome(StrEnum):
    """What the facts say of a clause, the gravest first: of a message's clauses, the gravest is the message's."""

    CONTRADICTED = "contradicted"
    OUTDATED = "outdated"
    NOT_COVERED = "not_covered"
    SUPPORTED = "supported"
    NONE = "none"


GRAVITY = {outcome: place for place, outcome in enumerate(Outcome)}


@dataclass(frozen=True, slots=True)
class Finding:
    """What the facts say of one thing that a clause states.

    Attributes
    ----------
    metric, edition
        As it was read; ``None`` where it could not be.
    claims
        What decided: live claims that meet or refute it, or an older one that it repeats.
    reason
        Why, as the last part of a key of the catalogues.
    later
        What has replaced or overtaken them, or the edition to which it belongs instead.
    notes
        What must be told with it, as the last part of a key: ``currency``.
    elsewhere
        Claims that print this number for something else.
    """

    outcome: Outcome
    printed: str
    reason: str
    metric: str | None = None
    edition: int | None = None
    claims: tuple[Claim, ...] = ()
    later: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    elsewhere: tuple[Claim, ...] = ()


def gravest(outcomes: Iterable[Outcome]) -> Outcome:
    """The gravest outcome; no verdict of none."""
    return min(outcomes, key=GRAVITY.__getitem__, default=Outcome.NONE)


def overtaken_by(base: FactBase, claim: Claim) -> list[Claim]:
    """The later counts of what was counted at a stage: ``352 million by 4:30 pm`` where another was given after it."""
    if claim.as_of is None or claim.as_of.final is not False:
        return []
    found = []
    for conflict in base.conflicts_of.get(claim.id, ()):
        if conflict.kind is ConflictKind.STAGE:
            others = (base.claims[name] for name in conflict.between if name != claim.id)
            found += [
                other for other in others if other.live and other.metric == claim.metric and _is_later(other, claim)
            ]
    return found


def _is_later(one: Claim, other: Claim) -> bool:
    """Whether a count is later than an interim one: by its cut-off, or as it is not interim."""
    assert other.as_of is not None
    if one.as_of is None or one.as_of.final is not False:
        return True
    return one.as_of.on.sort_key() > other.as_of.on.sort_key()
