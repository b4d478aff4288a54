"""A diff in words: one line for each record that changed, for chats and for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.model import Amount, Claim, Conflict, ScopeName, Source, Unit
from bot.core.phrasing import amount_text, modality_text, value_text
from bot.words import say

if TYPE_CHECKING:
    from bot.core.diff import Change, Diff, Named
    from bot.core.model import FactBase, Lang


def lines(found: Diff, lang: Lang) -> tuple[str, ...]:
    """Every change, one line each: ``claim changed: 2021-views · Views, 2021: 352 million → 353 million``."""
    said = [line(found, change, lang) for change in found.changes]
    said += [say(lang, "diff.line_moved", what=say(lang, f"diff.many_{what}")) for what in found.moved]
    return tuple(said)


def line(found: Diff, change: Change, lang: Lang) -> str:
    """One change in one line."""
    what = say(lang, f"diff.one_{change.what}")
    return say(lang, f"diff.line_{change.turn}", what=what, id=change.id, title=title(found, change, lang))


def title(found: Diff, change: Change, lang: Lang) -> str:
    """What a changed record says, a claim both ways where that differs: ``Exhibitors, 2023: over 400 → over 500``."""
    base, record = (found.after, change.new) if change.new else (found.before, change.old)
    assert base is not None
    assert record is not None
    if not isinstance(record, Claim):
        return _said(record, lang)
    text = claim_text(base, record, lang)
    if found.before and isinstance(change.old, Claim):
        was = claim_text(found.before, change.old, lang)
        text = say(lang, "diff.from_to", old=was, new=text) if was != text else text
    label = base.metrics[record.metric].names.of(lang)
    return say(lang, "diff.title", label=label, where=_where(base, record, lang), text=text)


def _where(base: FactBase, claim: Claim, lang: Lang) -> str:
    """The edition or the place that a claim speaks of."""
    return base.subjects[claim.subject].names.of(lang) if claim.subject else str(claim.edition)


def _said(record: Named, lang: Lang) -> str:
    """What a record that is no claim says of itself, in few words."""
    if isinstance(record, Source):
        return record.title
    if isinstance(record, Conflict):
        return record.shown.of(lang)
    if isinstance(record, ScopeName):
        return record.wording.of(lang)
    return record.template.of(lang) if isinstance(record, Unit) else record.names.of(lang)


def claim_text(base: FactBase, claim: Claim, lang: Lang) -> str:
    """The value of a claim as a card prints it, with its mood where it is not reported."""
    value = claim.value
    text = amount_text(value, base.units[value.unit], lang) if isinstance(value, Amount) else value_text(value, lang)
    return text + modality_text(claim, lang)
