"""What holds of a place or the whole series at a time, and what is said where no source tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.edtf import parse
from bot.core.model import Modality
from bot.core.phrasing import date_text
from bot.core.reading.metrics.known import claims_beside, claims_dated, part_of
from bot.core.reading.reading import Intent, Reading, command_of
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    from bot.core.model import Claim, FactBase, Lang
    from bot.core.reading.editions.periods import Period

_AHEAD = frozenset({Modality.TARGET, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class Time:
    """The time asked for: calendar years, months of some of them, and whether what was aimed at is wanted."""

    years: tuple[int, ...] = ()
    periods: tuple[Period, ...] = ()
    planned: bool = False


def read_dated(base: FactBase, metrics: tuple[str, ...], subject: str | None, time: Time, lang: Lang) -> Reading:
    """The reading of a question about a place or the whole series: never an answer about an edition.

    Of the whole series a year is one up to which a source adds up.

    Raises
    ------
    NoSourcedFact
        Where no source tells it of that place, or of that time; what is known is offered.
    """
    subjects = tuple(dict.fromkeys(claim.subject or "" for name in metrics for claim in claims_beside(base, name)))
    whole = part_of(base, metrics[0]) is not None
    years = time.years[-1:] if whole else time.years
    if subject is not None and subject not in subjects:
        raise _refused(base, "error.ask_elsewhere", metrics, subject, time, lang)
    if not years and not time.planned:
        if subject is None and len(subjects) > 1 and len(metrics) == 1:
            about = (Reading(Intent.VALUE, metrics, subject=one) for one in subjects)
            return Reading(Intent.CHOICE, choices=tuple(about))
        return Reading(Intent.VALUE, metrics, subject=subject)
    subject = subject or (subjects[0] if whole else None)
    known = tuple(name for name in metrics if _told(base, name, subject, time, years))
    if subject and known:
        return Reading(Intent.VALUE, known, years, subject=subject)
    raise _refused(base, "error.ask_undated" if subject else "error.ask_context", metrics, subject, time, lang)


def _told(base: FactBase, name: str, subject: str | None, time: Time, years: tuple[int, ...]) -> list[Claim]:
    """The claims that hold at the time asked for."""
    claims = claims_dated(base, name, subject, years) if years else claims_beside(base, name, subject)
    if time.planned:
        claims = tuple(claim for claim in claims if claim.modality in _AHEAD)
    within = [one for one in time.periods if one.first.year in years]
    free = set(years) - {one.first.year for one in within}
    return [
        claim
        for claim in claims
        if not within
        or (
            claim.as_of is not None
            and (
                any(one.holds(claim.as_of.on) for one in within)
                or any(claim.as_of.on.start.year <= year <= claim.as_of.on.end.year for year in free)
            )
        )
    ]


def _refused(
    base: FactBase, key: str, metrics: tuple[str, ...], subject: str | None, time: Time, lang: Lang
) -> NoSourcedFact:
    """Why nothing is told, with what is: the metric at other times, or of other places."""
    joint = say(lang, "list.joint")
    names = joint.join(base.metrics[name].names.of(lang) for name in metrics)
    subjects = tuple(dict.fromkeys(claim.subject for name in metrics for claim in claims_beside(base, name)))
    near = ((name, one) for one in subjects for name in metrics if claims_dated(base, name, one, time.years))
    found = [Reading(Intent.VALUE, (name,), time.years, subject=one) for name, one in near if one != subject]
    if subject in subjects:
        found += (
            Reading(Intent.VALUE, (name,), subject=subject) for name in metrics if claims_beside(base, name, subject)
        )
    found += (Reading(Intent.VALUE, (name,)) for name in metrics)
    suggestions = tuple(dict.fromkeys(map(command_of, found)))
    if subject is None:
        return NoSourcedFact(key, suggestions=suggestions, metric=names)
    place = base.subjects[subject].names.of(lang)
    if subject not in subjects:
        return NoSourcedFact(key, suggestions=suggestions, metric=names, place=place)
    claims = (claim for name in metrics for claim in claims_beside(base, name, subject))
    dates = {claim.as_of.on.text: claim.as_of.on for claim in claims if claim.as_of}
    known = joint.join(date_text(on, lang) for on in sorted(dates.values(), key=lambda on: on.sort_key()))
    when = joint.join(_times(time, lang)) or say(lang, "error.any_aim")
    return NoSourcedFact(key, suggestions=suggestions, metric=names, place=place, years=when, known=known)


def _times(time: Time, lang: Lang) -> list[str]:
    said = []
    for year in time.years:
        within = [one for one in time.periods if one.first.year == year]
        said += [date_text(parse(one.edtf), lang) for one in within] or [date_text(parse(str(year)), lang)]
    return said
