"""What changed from one revision to the next, by the ids of records and not by lines of text.

``diff(old, new)`` gives data; ``bot.core.changelog`` words it. A record that is written elsewhere, or otherwise, but
says the same is no change.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.core.leaves import leaves
from bot.core.model import Conflict
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.model import Claim, Edition, FactBase, Lang, Metric, ScopeName, Source, Subject, Unit

    Named = Conflict | Source | Metric | Unit | ScopeName | Edition | Subject
    Record = Claim | Named

SCHEMA = 1


class What(StrEnum):
    """The kind of a record."""

    CLAIM = "claim"
    CONFLICT = "conflict"
    SOURCE = "source"
    METRIC = "metric"
    UNIT = "unit"
    SCOPE = "scope"
    EDITION = "edition"
    SUBJECT = "subject"


class Turn(StrEnum):
    """What happened to a record; only conflicts are opened and settled, at their birth or later."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    OPENED = "opened"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a record, by its path as in the curated files; ``None`` where it was not, or is not, said."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One record that is not as it was; ``old`` and ``new`` are the record itself, ``None`` where there is none."""

    what: What
    id: str
    turn: Turn
    fields: tuple[Field, ...]
    old: Record | None = field(default=None, repr=False)
    new: Record | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Diff:
    """Everything that changed between two revisions. It is false where nothing did.

    ``moved`` names the kinds of record whose order changed: the order of metrics, for one, is that of the cards.
    """

    before: FactBase | None = field(repr=False)
    after: FactBase = field(repr=False)
    changes: tuple[Change, ...]
    moved: tuple[What, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.moved)

    @property
    def old(self) -> str | None:
        """The revision before, if there was one."""
        return self.before.revision if self.before else None

    @property
    def new(self) -> str:
        """The revision after."""
        return self.after.revision

    def of(self, *whats: What, turn: Turn | None = None) -> tuple[Change, ...]:
        """The changes of some kinds of record, or those of one turn among them."""
        return tuple(change for change in self.changes if change.what in whats and turn in (None, change.turn))

    @property
    def added(self) -> tuple[Change, ...]:
        """Claims that were not there before."""
        return self.of(What.CLAIM, turn=Turn.ADDED)

    @property
    def changed(self) -> tuple[Change, ...]:
        """Claims that are not as they were."""
        return self.of(What.CLAIM, turn=Turn.CHANGED)

    @property
    def removed(self) -> tuple[Change, ...]:
        """Claims that are no more."""
        return self.of(What.CLAIM, turn=Turn.REMOVED)

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """Conflicts opened, settled, changed or removed."""
        return self.of(What.CONFLICT)

    @property
    def sources(self) -> tuple[Change, ...]:
        """Records of documents added, changed or removed."""
        return self.of(What.SOURCE)

    @property
    def vocabulary(self) -> tuple[Change, ...]:
        """Metrics, units, scopes, editions and subjects added, changed or removed."""
        return self.of(What.METRIC, What.UNIT, What.SCOPE, What.EDITION, What.SUBJECT)

    def summary(self, lang: Lang) -> str:
        """Everything in one line: ``claims: 2 added, 1 changed; conflicts: 1 opened``."""
        parts = [
            say(lang, "diff.part", what=say(lang, f"diff.many_{what}"), turns=say(lang, "diff.and").join(turns))
            for what in What
            if (turns := list(self._turns(what, lang)))
        ]
        return say(lang, "diff.joint").join(parts) or say(lang, "diff.nothing")

    def _turns(self, what: What, lang: Lang) -> Iterator[str]:
        for turn in Turn:
            if n := len(self.of(what, turn=turn)):
                yield say(lang, f"diff.{turn}", n=n)
        if what in self.moved:
            yield say(lang, "diff.moved")


_KEPT = {
    What.CLAIM: "claims",
    What.CONFLICT: "conflicts",
    What.SOURCE: "sources",
    What.METRIC: "metrics",
    What.UNIT: "units",
    What.SCOPE: "scopes",
    What.EDITION: "editions",
    What.SUBJECT: "subjects",
}


def diff(old: FactBase | None, new: FactBase) -> Diff:
    """What changed from ``old`` to ``new``; without an old revision, everything is new.

    Changes stand by kind of record, and within one kind in the order of the new files, what is gone at the end.
    """
    changes: list[Change] = []
    moved = []
    for what in What:
        before, after = _records(old, what), _records(new, what)
        changes += _changes(what, before, after)
        if [key for key in before if key in after] != [key for key in after if key in before]:
            moved.append(what)
    return Diff(old, new, tuple(changes), tuple(moved))


def _records(base: FactBase | None, what: What) -> Mapping[Any, Record]:
    found: Mapping[Any, Record] = getattr(base, _KEPT[what]) if base else {}
    return found


def _changes(what: What, before: Mapping[Any, Record], after: Mapping[Any, Record]) -> Iterator[Change]:
    for key, new in after.items():
        old = before.get(key)
        if old != new:
            yield Change(what, str(key), _turn(old, new), _fields(old, new), old, new)
    for key, old in before.items():
        if key not in after:
            yield Change(what, str(key), Turn.REMOVED, _fields(old, None), old, None)


def _turn(old: Record | None, new: Record) -> Turn:
    if isinstance(new, Conflict) and (not isinstance(old, Conflict) or old.state != new.state):
        return Turn.OPENED if new.state == "open" else Turn.SETTLED
    return Turn.ADDED if old is None else Turn.CHANGED


def _fields(old: Record | None, new: Record | None) -> tuple[Field, ...]:
    """The leaves in which two records differ, in the order of the records."""
    before, after = leaves(old) if old else {}, leaves(new) if new else {}
    names = dict.fromkeys((*before, *after))
    return tuple(
        Field(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
    )


def to_json(found: Diff) -> dict[str, Any]:
    """The diff as plain data, with the stable keys of ``docs/json.md``."""
    return {
        "schema": SCHEMA,
        "old": found.old,
        "new": found.new,
        "differs": bool(found),
        "summary": found.summary("en"),
        "claims": list(map(_plain, found.of(What.CLAIM))),
        "conflicts": list(map(_plain, found.conflicts)),
        "sources": list(map(_plain, found.sources)),
        "vocabulary": list(map(_plain, found.vocabulary)),
        "moved": [what.value for what in found.moved],
    }


def _plain(change: Change) -> dict[str, Any]:
    parts = [{"field": part.name, "old": part.old, "new": part.new} for part in change.fields]
    return {"what": change.what.value, "id": change.id, "turn": change.turn.value, "fields": parts}
