"""Rivals: live claims of one metric, edition and scope that disagree need a conflict that says so."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING

from bot.core import quantity
from bot.core.model import Amount, ConflictKind, Event, Items, Person, Text, When
from bot.curation.checks.references import value_key

if TYPE_CHECKING:
    from bot.core.edtf import Edtf, Point
    from bot.core.model import Claim, Conflict, Value, Wording
    from bot.curation.draft import Draft, Placed

_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans("", "", "\"'“”‘’«»「」『』《》")
Group = tuple[str, int | str, int | None, str | None]


def check(draft: Draft) -> None:
    """Find disagreements without a conflict, conflicts without a disagreement, and preferences without a rival."""
    groups = _groups(draft)
    explained = {
        frozenset(pair) for placed in draft.conflicts.values() for pair in combinations(placed.record.between, 2)
    }
    rivalled: set[str] = {name for pair in explained for name in pair}
    told = "conflict" not in draft.lost and draft.known.get("conflict", set()) <= draft.conflicts.keys()
    for rivals in groups.values():
        for first, second in combinations(rivals, 2):
            if disagree(first.record.value, second.record.value):
                rivalled.update((first.record.id, second.record.id))
                if told and frozenset((first.record.id, second.record.id)) not in explained:
                    _unexplained(first.record, second)
    for conflict in draft.conflicts.values():
        _conflict(draft, conflict)
    for placed in draft.claims.values():
        if placed.record.prefer and placed.record.id not in rivalled:
            placed.fault("R315", ("prefer",), f"{placed.record.id} has no rival", "delete prefer, or name the conflict")


def _groups(draft: Draft) -> dict[Group, list[Placed[Claim]]]:
    groups: dict[Group, list[Placed[Claim]]] = {}
    for placed in draft.claims.values():
        claim = placed.record
        metric = draft.metrics.get(claim.metric)
        if claim.live and metric is not None and not metric.record.many:
            groups.setdefault(_group(claim), []).append(placed)
    return groups


def _group(claim: Claim) -> Group:
    if claim.edition is not None:
        return (claim.metric, claim.edition, None, claim.scope_id)
    year = claim.as_of.on.end.year if claim.as_of else None
    return (claim.metric, claim.subject or "", year, claim.scope_id)


def _unexplained(first: Claim, second: Placed[Claim]) -> None:
    claim = second.record
    message = f"{first.id} ({_shown(first)}) and {claim.id} ({_shown(claim)}) disagree, and no conflict says so"
    mend = f"add to conflicts: {{id: …, between: [{first.id}, {claim.id}], kind: contradiction, shown: …}}"
    second.fault("R312", (value_key(claim),), message, mend)


def _shown(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Amount):
        return value.printed
    return value.on.text if isinstance(value, When) else " / ".join(wording.en for wording in _wordings(value))[:60]


def _conflict(draft: Draft, placed: Placed[Conflict]) -> None:
    conflict = placed.record
    found = [(place, draft.claims.get(name)) for place, name in enumerate(conflict.between)]
    for place, one in found:
        if one is not None and not one.record.live:
            message = f"{one.record.id} is {one.record.status} and no longer disagrees with anything"
            placed.fault("R314", ("between", place), message, "leave it out, or delete the conflict")
    claims = [one.record for _, one in found if one is not None]
    if len(claims) == len(found) and not any(_at_odds(conflict, a, b) for a, b in combinations(claims, 2)):
        names = " and ".join(conflict.between)
        placed.fault("R313", ("between",), f"{names} do not disagree", "delete the conflict, or check the claims")


def _at_odds(conflict: Conflict, one: Claim, other: Claim) -> bool:
    """Whether a conflict may stand between two claims.

    Their values disagree; or they count one thing over different scopes or at different stages, where a reader must
    see both although both figures can be true.
    """
    if disagree(one.value, other.value):
        return True
    alike = (one.metric, one.edition, one.subject) == (other.metric, other.edition, other.subject)
    stages = (one.scope_id, one.as_of) != (other.scope_id, other.as_of)
    return alike and (
        (conflict.kind is ConflictKind.SCOPE and one.scope_id != other.scope_id)
        or (conflict.kind is ConflictKind.STAGE and stages)
    )


def disagree(one: Value, other: Value) -> bool:
    """Whether two values contradict each other; see ``docs/facts-format.md``."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        return quantity.disagree(one, other)
    if isinstance(one, When) and isinstance(other, When):
        return _dates_differ(one.on, other.on)
    return type(one) is not type(other) or _texts_differ(_wordings(one), _wordings(other))


def _wordings(value: Value) -> tuple[Wording, ...]:
    if isinstance(value, Person):
        return (value.name, value.role)
    if isinstance(value, Items):
        return value.items
    return (value.wording,) if isinstance(value, Text | Event) else ()


def _texts_differ(one: tuple[Wording, ...], other: tuple[Wording, ...]) -> bool:
    if len(one) != len(other):
        return True
    return any(
        _plain(a.en) != _plain(b.en) or (a.zh is not None and b.zh is not None and _plain(a.zh) != _plain(b.zh))
        for a, b in zip(one, other, strict=True)
    )


def _plain(text: str) -> str:
    """A text without case, quotes and differences of spacing."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES)
    return _SPACES.sub(" ", folded).strip()


def _dates_differ(one: Edtf, other: Edtf) -> bool:
    return _points_differ(one.start, other.start) or _points_differ(one.end, other.end)


def _points_differ(one: Point, other: Point) -> bool:
    """Whether two dates differ in a part that both have: ``2021-07`` does not contradict ``2021-07-08``."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day), (one.time, other.time))
    return any(a != b for a, b in pairs if a is not None and b is not None)
