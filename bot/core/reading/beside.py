"""Questions about a place or the whole series: never answered with an edition's figure, nor one with theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.known import claims_beside, claims_dated, part_of
from bot.core.reading.reading import Intent, Reading, command_of
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    from bot.core.reading.asked import Asked


def beside(asked: Asked, metrics: tuple[str, ...]) -> Reading:
    """The reading of a question about metrics that no edition has.

    Raises
    ------
    NoSourcedFact
        Where nothing is known of the place at that time: with what is known.
    """
    if years := asked.single or asked.span:
        return _dated(asked, metrics, years)
    subjects = {claim.subject: None for name in metrics for claim in claims_beside(asked.base, name)}
    if asked.subject is None and len(subjects) > 1 and len(metrics) == 1:
        about = (Reading(Intent.VALUE, metrics, subject=subject) for subject in subjects)
        return Reading(Intent.CHOICE, choices=tuple(about))
    return Reading(Intent.VALUE, metrics, subject=asked.subject)


def _dated(asked: Asked, metrics: tuple[str, ...], years: tuple[int, ...]) -> Reading:
    """What held of a place in a calendar year, where it is named; of the whole series a year is one up to which."""
    base, lang = asked.base, asked.lang
    whole = part_of(base, metrics[0])
    years = years[-1:] if whole else years
    subjects = {claim.subject: None for name in metrics for claim in claims_beside(base, name)}
    subject = asked.subject or next((one for one in subjects if whole), None)
    known = [name for name in metrics if claims_dated(base, name, subject, years)]
    if subject and known:
        return Reading(Intent.VALUE, tuple(known), years, subject=subject)
    near = ((name, one) for one in subjects for name in metrics if claims_dated(base, name, one, years))
    found = [Reading(Intent.VALUE, (name,), years, subject=one) for name, one in near]
    found += (Reading(Intent.VALUE, (name,)) for name in metrics)
    joint = say(lang, "list.joint")
    names = joint.join(base.metrics[name].names.of(lang) for name in metrics)
    commands = tuple(map(command_of, found))
    if subject is None:
        raise NoSourcedFact("error.ask_context", suggestions=commands, metric=names)
    place = base.subjects[subject].names.of(lang)
    when = joint.join(map(str, years))
    raise NoSourcedFact("error.ask_undated", suggestions=commands, metric=names, place=place, years=when)
