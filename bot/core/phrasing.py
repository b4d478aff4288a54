"""From the model to words: how an amount, a date or a cut-off reads in one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import Amount, Bound, Event, Items, MetricKind, Modality, Person, Text, When
from bot.core.quantity import wording
from bot.core.rank import voices
from bot.words import dates, say
from bot.words.numbers import ends
from bot.words.numbers import number as number_words
from bot.words.ordinals import ordinal

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.edtf import Edtf, Point
    from bot.core.model import AsOf, Claim, FactBase, Lang, Scope, Unit, Value

# "At least 300" may be 300; "over 300" may not.
_INCLUSIVE = re.compile(r"at least|(?:no|not) (?:less|fewer) than|or more|and above|至少|不少于|以上", re.IGNORECASE)


def amount_text(amount: Amount, unit: Unit, lang: Lang) -> str:
    """A figure with its bound word, at the printed significant digits: ``over 300,000``, ``超过30万``."""
    text = _with_unit(amount, unit, lang)
    if amount.bound in (Bound.EXACT, Bound.RANGE, Bound.VAGUE):
        return text
    if amount.bound is Bound.AT_LEAST and _INCLUSIVE.search(amount.printed):
        return say(lang, "bound.no_less", n=text)
    return say(lang, f"bound.{amount.bound.value}", n=text)


def _with_unit(amount: Amount, unit: Unit, lang: Lang) -> str:
    template = unit.template.of(lang)
    if said := wording(amount.printed):
        bare = said.of(lang).lower()
        # "One-third" is a share already: a percent sign behind it would change its meaning.
        return bare if unit.kind is MetricKind.PERCENT else template.replace("{n}", bare)
    if amount.number is None:
        return template.replace("{n}", amount.printed)
    if unit.kind is MetricKind.ORDINAL and lang == "en":
        return ordinal(int(amount.number))
    if amount.bound is Bound.RANGE and amount.high is not None:
        low, high = ends(amount.number, amount.high, lang)
        return template.replace("{n}", say(lang, "bound.range", low=low, high=high))
    return template.replace("{n}", number_words(amount.number, lang, amount.digits))


def date_text(on: Edtf, lang: Lang) -> str:
    """A date or a span at its own precision: ``8–10 July 2021``."""
    first, last = on.start.date, on.end.date
    if first and last and on.start.time is None:
        text = dates.days(first, last, lang)
    elif on.is_interval:
        text = say(lang, "bound.range", low=_point_text(on.start, lang), high=_point_text(on.end, lang))
    else:
        text = _point_text(on.start, lang)
    return say(lang, "bound.about", n=text) if on.about else text


def _point_text(point: Point, lang: Lang) -> str:
    day = point.date
    if day is None:
        return dates.month(point.first(), lang) if point.month else dates.year(point.year, lang)
    if point.time is None:
        return dates.day(day, lang)
    return say(lang, "date.clock", day=dates.day(day, lang), clock=dates.clock(point.time, lang))


def cutoff_text(
    as_of: AsOf,
    year: int | None,
    lang: Lang,
    *,
    modality: Modality = Modality.REPORTED,
    ended: dt.date | None = None,
) -> str:
    """A cut-off: ``by 4:30 pm on 10 July, not final``. The year is left out where ``year`` says it.

    A count runs on until its cut-off. A target is due by its day, a plan was announced on it, and a figure of a day
    after the edition had ``ended`` was given then. What is said outside an edition holds "as of" a day.
    """
    point = as_of.on.end
    day = point.date
    if modality is Modality.TARGET:
        text = say(lang, "cutoff.due", period=date_text(as_of.on, lang))
    elif day is None or year is None or as_of.on.is_interval:
        key = "cutoff.span" if as_of.on.is_interval else "cutoff.period"
        text = say(lang, key, period=date_text(as_of.on, lang))
    else:
        when = dates.day_of_year(day, lang) if day.year == year else dates.day(day, lang)
        if point.time:
            when = say(lang, "date.clock", day=when, clock=dates.clock(point.time, lang))
        text = say(lang, f"cutoff.{_cutoff_kind(as_of, day, modality, ended)}", when=when)
    return text if as_of.final is not False else say(lang, "cutoff.not_final", cutoff=text)


def _cutoff_kind(as_of: AsOf, day: dt.date, modality: Modality, ended: dt.date | None) -> str:
    if modality is Modality.PLANNED:
        return "announced"
    if ended is not None and day > ended:
        return "given"
    return "about" if as_of.on.about else "by"


def scope_text(base: FactBase, scope: Scope | None, lang: Lang) -> str | None:
    """What a figure covers, in the source's sense; ``None`` where nothing is said."""
    if scope is None:
        return None
    return (scope.wording or base.scopes[scope.id].wording).of(lang)


def value_text(value: Value, lang: Lang) -> str:
    """What a claim that is no figure says."""
    if isinstance(value, Text):
        return value.wording.of(lang)
    if isinstance(value, When):
        return date_text(value.on, lang)
    if isinstance(value, Event):
        return say(lang, "event.line", when=date_text(value.on, lang), what=value.wording.of(lang))
    if isinstance(value, Person):
        return say(lang, "person.line", name=value.name.of(lang), role=value.role.of(lang))
    assert isinstance(value, Items)
    return say(lang, "list.joint").join(item.of(lang) for item in value.items)


def value_plain(value: Value, lang: Lang) -> str:
    """The same for machines: dates as ISO, everything else as its text."""
    return value.on.text if isinstance(value, When | Event) else value_text(value, lang)


def value_type(value: Value) -> str:
    """The ``type`` of a fact in JSON: text, date, event, person or items."""
    return {Text: "text", When: "date", Event: "event", Person: "person", Items: "items"}[type(value)]


def edition_end(base: FactBase, year: int) -> dt.date | None:
    """The last day of an edition, by the dates that are reported; the latest where there are several."""
    metrics = (metric.id for metric in base.metrics.values() if metric.kind is MetricKind.DATE)
    whens = (voice.lead.value for metric in metrics for voice in voices(base, metric, year))
    return max((when.on.end.last() for when in whens if isinstance(when, When)), default=None)


def edition_span(base: FactBase, year: int, lang: Lang) -> str | None:
    """The days of an edition, by the date that is shown first; ``None`` where none is reported."""
    for metric in base.metrics.values():
        if metric.kind is MetricKind.DATE and metric.group == "when":
            for voice in voices(base, metric.id, year):
                if voice.lead.modality is Modality.REPORTED:
                    return value_text(voice.lead.value, lang)
    return None


def modality_text(claim: Claim, lang: Lang) -> str:
    """The mark of what is not reported: `` (planned)``; nothing where the source reports."""
    return "" if claim.modality is Modality.REPORTED else say(lang, f"limit.{claim.modality.value}")
