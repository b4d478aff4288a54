"""A correction: what a post said, what the facts say now, and why it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Fact, Figure, Flag, Kind, Span, Style, Tone
from bot.core.model import FactBase, Status
from bot.core.rank import Voice, voices
from bot.words import dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from bot.core.card import Inline
    from bot.core.model import Claim, Lang

_BUTTONS = 4


class Reason(StrEnum):
    """Why what was shown no longer holds."""

    CHANGED = "changed"  # the claim says something else now
    REMOVED = "removed"  # it is no longer among the facts, or was found to be wrong
    SUPERSEDED = "superseded"  # a later count stands in its place


@dataclass(frozen=True, slots=True)
class Shown:
    """What a server was shown: these claims, as this revision had them, in the post of this day where that is known."""

    base: FactBase
    claims: tuple[str, ...]
    day: dt.date | None = None


def reason(old: FactBase, new: FactBase, claim: str) -> Reason | None:
    """Why a claim that was shown no longer holds; ``None`` where it does.

    A reader was shown a value, its modality, its cut-off and its scope. Where these stand, evidence, notes or doubts
    may change without a correction.
    """
    was, now = old.claims[claim], new.claims.get(claim)
    if now is None or now.status is Status.REJECTED:
        return Reason.REMOVED
    if now.status is Status.SUPERSEDED:
        return None if was.status is Status.SUPERSEDED else Reason.SUPERSEDED
    return None if _said(was) == _said(now) else Reason.CHANGED


def _said(claim: Claim) -> object:
    as_of = (claim.as_of.on.text, claim.as_of.final) if claim.as_of else None
    return (claim.metric, claim.edition, claim.subject, claim.value, claim.modality, as_of, claim.scope, claim.also)


def correction(new: FactBase, shown: Sequence[Shown], lang: Lang) -> Card | None:
    """The card that puts right what was shown; ``None`` where all of it still holds."""
    wrong = [
        (one, name, why) for one in shown for name in one.claims if (why := reason(one.base, new, name)) is not None
    ]
    if not wrong:
        return None
    sheet = Sheet(_both([one.base for one in shown], new), lang)
    told: set[str] = set()
    for one, name, why in wrong:
        if name not in told:
            told.add(name)
            _entry(sheet, one.base.claims[name], why, new)
    days = sorted({one.day for one, _, _ in wrong if one.day})
    said = sheet.say("list.joint").join(dates.day(day, lang) for day in days)
    title = sheet.say("correction.title", days=said) if days else sheet.say("correction.title_plain")
    years = {one.base.claims[name].edition for one, name, _ in wrong}
    return sheet.card(
        f"/today date:{days[-1]:%m-%d}" if days else "/waic", Kind.TODAY, title, _actions(sheet, new, years),
        tone=Tone.WARN,
    )  # fmt: skip


def _actions(sheet: Sheet, new: FactBase, years: Iterable[int | None]) -> Iterable[Action]:
    kept = sorted((year for year in years if year is not None and year in new.editions), reverse=True)
    return [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in kept[:_BUTTONS]]


def _entry(sheet: Sheet, was: Claim, why: Reason, new: FactBase) -> None:
    """A heading line with the reason, what was posted, and what holds now."""
    where = [sheet.say("edition.title", year=was.edition)] if was.edition is not None else []
    label = " · ".join((*where, sheet.label(was.metric)))
    sheet.line(Span(label, Style.STRONG), Span(" · "), Span(sheet.say(f"correction.{why}"), Style.MUTED))
    sheet.line(Span(sheet.say("correction.was")), *_old(sheet, was), bullet=True)
    found = _now(new, was, why)
    if found:
        sheet.line(Span(sheet.say("correction.now")), *sheet.either(found), bullet=True)
        sheet.caveats([claim for voice in found for claim in voice.claims])
    else:
        sheet.line(Span(sheet.say("correction.nothing")), bullet=True)


def _old(sheet: Sheet, was: Claim) -> list[Inline]:
    """What the post said. It holds no longer, and is flagged so."""
    said = sheet.inlines(Voice((was,), disputed=False))
    return [
        replace(one, item=replace(one.item, flag=Flag.OUTDATED))
        if isinstance(one, Span) and isinstance(one.item, Figure | Fact)
        else one
        for one in said
    ]


def _now(new: FactBase, was: Claim, why: Reason) -> Sequence[Voice]:
    """What holds in its place: the claim itself, or what is said of that metric and edition now."""
    if why is Reason.CHANGED:
        now = new.claims[was.id]
        if now.edition is None or new.metrics[now.metric].many:
            return (Voice((now,), disputed=False),)
        return voices(new, now.metric, now.edition)
    if was.edition is None or was.metric not in new.metrics or new.metrics[was.metric].many:
        return ()  # other events or people are nothing in its place
    return voices(new, was.metric, was.edition)


def _both(old: Sequence[FactBase], new: FactBase) -> FactBase:
    """The facts of now and, behind them, what the old revisions had and these have not: a source that was named."""
    bases = (*old, new)
    return FactBase(
        revision=new.revision,
        sources={name: source for base in bases for name, source in base.sources.items()},
        metrics={name: metric for base in bases for name, metric in base.metrics.items()},
        units={name: unit for base in bases for name, unit in base.units.items()},
        scopes={name: scope for base in bases for name, scope in base.scopes.items()},
        editions={year: edition for base in bases for year, edition in base.editions.items()},
        claims={name: claim for base in bases for name, claim in base.claims.items()},
        conflicts=new.conflicts,
        subjects={name: subject for base in bases for name, subject in base.subjects.items()},
    )
