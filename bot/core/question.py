"""What a question asks: metrics, editions and what is wanted of them, by the rules that stand in docs/asking.md.

A question is read as a whole or not at all: words that narrow it ("exhibitors from Germany") and that no fact covers
make it one that no source answers. What was read can be said again in few words (``Reading.canonical``), which are read
alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.mentions import Way, calendar_of, find_mentions
from bot.core.model import MetricKind
from bot.core.reading.around import words_around
from bot.core.reading.bare import bare_name, source_named
from bot.core.reading.common import INCIDENTAL
from bot.core.reading.hint import Hint
from bot.core.reading.hints import asks_for_help, find_hints, words_of
from bot.core.reading.known import (
    claims_beside,
    claims_dated,
    editions_with,
    headlines,
    part_of,
    source_of_arithmetic,
    sum_of,
)
from bot.core.reading.narrowed import limited_by, narrowed_by
from bot.core.reading.parts import (
    MOST_CHOICES,
    guesses_for,
    holds,
    led_by,
    money_word,
    own_values,
    own_words,
    read_spans,
    single_years,
    spanned_years,
    subject_of,
    without_provenance,
)
from bot.core.reading.reading import NOT_FROM_FACTS, Intent, Reading, command_of
from bot.core.reading.recast import recast
from bot.core.reading.residue import residue_of
from bot.core.reading.roles import bounds
from bot.core.reading.sense import Sense, sense_of
from bot.core.reading.settle import by_value, settled
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.model import FactBase, Lang

__all__ = ["NOT_FROM_FACTS", "Intent", "Reading", "command_of", "read_question"]

MOST_METRICS = 4
_NAMES_OF_THE_SERIES = (
    "waic",
    "world artificial intelligence conference",
    "世界人工智能大会",
    "世人会",
    "世界ai大会",
    "大会",
)
_YES_OR_NO = re.compile(r"^\W*(?:is|are|was|were|did|does|do|has|have|had)(?![a-z])|吗|是不是|是否|有没有", re.ASCII)
_UP_TO = re.compile(
    r"(?<![a-z])(?:by|up to|up until|until|till|through|as of|as at)(?: the end of)?(?: (?:waic )?[0-9]{4})? ?$"
    r"|(?:截至|截止到?|直到|到)(?:[0-9]{4}年?)?$",
    re.ASCII,
)
_OF_TWO = frozenset({Hint.COMPARE, Hint.WHICH})
_PEOPLE = frozenset({"people", "persons", "person", "人物"})


def read_question(base: FactBase, typed: str, today: dt.date, lang: Lang = "en") -> Reading:
    """Read a question; ``lang`` is the language of what is said where it cannot be answered.

    Raises
    ------
    NoSourcedFact
        For what the facts cannot answer: with the reason, and the nearest questions that they can.
    """
    return _Reader(base, typed, today, lang).read()


class _Reader:
    """One question on its way to a reading."""

    def __init__(self, base: FactBase, typed: str, today: dt.date, lang: Lang) -> None:
        self.base = base
        self.lang = lang
        self.typed = typed
        self.calendar = calendar_of(base, today)
        self.mentions = recast(base, find_mentions(base, typed, today))
        self.single = single_years(self.mentions)
        self.span = spanned_years(self.mentions)
        self.named = named = without_provenance(self.mentions)
        years = self.single or self.span
        sense = sense_of(base, self.mentions.text, named, years=years)
        self.sense = settled(base, self.mentions, sense, years)
        taken = bytearray(len(self.mentions.text))
        asked = {*self.sense.metrics, *self.sense.rivals}
        for start, end in read_spans(self.mentions, asked):
            taken[start:end] = b"\1" * (end - start)
        for start, end in self.mentions.framed:
            taken[start:end] = b"\1" * (end - start)
        for start, end in bounds(base, self.mentions.text, self.sense.metrics):
            taken[start:end] = b"\1" * (end - start)
        self.hints = find_hints(self.mentions.text, taken)
        for hint in led_by(self.mentions, asked):
            self.hints.setdefault(hint, 0)
        for at, read in enumerate(self.mentions.read):
            taken[at] |= read
        spans = [part for mention in self.mentions.metrics for part in mention.parts]
        self.subject = subject_of(base, self.mentions, taken)
        around = words_around(base, (*self.sense.metrics, *self.sense.rivals))
        self.residue = residue_of(self.mentions.folded, typed, taken, spans, around)
        if all(one.name in INCIDENTAL for one in self.mentions.metrics) and not self.hints.keys() - _OF_TWO:
            left = self.residue.narrowing + self.residue.unknown
            if placed := by_value(base, self.mentions.text, left, self.single):
                self.sense = Sense(metrics=placed)
        self.guesses: tuple[str, ...] = ()
        self.between = any(mention.way is Way.BETWEEN for mention in self.mentions.editions)
        self.every = any(mention.way is Way.ALL for mention in self.mentions.editions)

    def read(self) -> Reading:  # noqa: PLR0911  one for each kind of question
        """The reading; raises as ``read_question`` does."""
        if source := source_named(self.base, self.typed):
            return Reading(Intent.SOURCES, subject=source)
        if asks_for_help(self.mentions.text) or not self.mentions.text.strip():
            return Reading(Intent.HELP)
        if words_of(Hint.ABOUT, self.mentions.text) and not self.mentions.editions:
            return Reading(Intent.ABOUT)
        name = bare_name(self.mentions)
        if name and not find_hints(name, bytearray(len(name))):
            return Reading(Intent.SEARCH, subject=name)
        if not self.named and not self.mentions.editions:
            return self._general()
        self._demand_known_editions()
        self._refuse_what_no_source_says()
        metrics = self._metrics()
        if self.sense.rivals or len(metrics) > MOST_METRICS:
            return self._choice(self.sense.rivals or metrics, Intent.VALUE)
        if Hint.CHOOSE in self.hints and len(metrics) > 1:
            return self._choice(
                metrics, self._superlative() or (Intent.TREND if Hint.TREND in self.hints else Intent.VALUE)
            )
        if self.named and not metrics:
            self.guesses = guesses_for(self.base, "people", self.single) if self.named[0].name in _PEOPLE else ()
        if self.guesses and not metrics:
            return self._choice(self.guesses, Intent.VALUE)
        reading = self._of_metrics(metrics) if metrics else self._of_editions()
        self._demand_a_source(reading)
        return reading

    def _general(self) -> Reading:
        """A question that names neither a metric nor an edition."""
        unread = self.residue.narrowing + self.residue.unknown
        if not unread and Hint.HELP in self.hints:
            return Reading(Intent.HELP)
        if {Hint.OPINION, Hint.WHY} & self.hints.keys():
            raise NoSourcedFact("error.ask_opinion", suggestions=self._near())
        if not unread and Hint.SOURCE in self.hints and not re.search("[0-9]", self.mentions.text):
            return Reading(Intent.SOURCES)
        if not unread and {Hint.HIGHEST, Hint.LOWEST, Hint.TREND} & self.hints.keys():
            return self._choice(headlines(self.base), self._superlative() or Intent.TREND)
        about_it = any(name in self.mentions.text for name in _NAMES_OF_THE_SERIES)
        if not unread and (about_it or Hint.OVERVIEW in self.hints):
            return Reading(Intent.OVERVIEW)
        if not unread and not self.hints and not re.search("[0-9]", self.mentions.text):
            return Reading(Intent.HELP)
        raise NoSourcedFact("error.ask_nothing", suggestions=self._near(), text=self.typed)

    def _demand_known_editions(self) -> None:
        if self.subject and self.sense.metrics and not any(editions_with(self.base, one) for one in self.sense.metrics):
            return  # of a place any calendar year may be told
        known = self.base.editions
        span = {"first": min(known, default=0), "last": max(known, default=0)}
        for mention in self.mentions.editions:
            if mention.way is Way.ALL or any(year in known for year in mention.years):
                continue
            if mention.ordinal and not mention.years:
                raise NoSourcedFact("error.ask_ordinal", suggestions=("/waic",), n=mention.ordinal)
            year = mention.years[0] if mention.years else 0
            near = sorted(known, key=lambda one: (abs(one - year), -one))[:2]
            raise NoSourcedFact(
                "error.unknown_year", suggestions=tuple(f"/waic year:{one}" for one in near), year=year, **span
            )

    def _refuse_what_no_source_says(self) -> None:
        """Opinions, sums, and what narrows a question beyond the facts."""
        if {Hint.OPINION, Hint.WHY} & self.hints.keys() and Hint.DISAGREE not in self.hints and not self._tells_why():
            raise NoSourcedFact("error.ask_opinion", suggestions=self._near())
        several = len(self.span) > 1 or len(self.single) > 1
        part = any(part_of(self.base, name) for name in self.sense.metrics)
        if Hint.AVERAGE in self.hints or (part and several and not self._sums_until()):
            raise NoSourcedFact("error.ask_sum", suggestions=self._near())
        whole = self.every or several
        added = (Hint.SUM in self.hints and len(self.single) != 1) or (Hint.TOTAL in self.hints and whole)
        if len(self.sense.metrics) > 1 and {Hint.SUM, Hint.TOTAL} & self.hints.keys():
            raise NoSourcedFact("error.ask_sum", suggestions=self._near())
        if added and not self._sums():
            raise NoSourcedFact("error.ask_sum", suggestions=self._near())
        named = self.sense.metrics or self.sense.rivals
        if words_of(Hint.PERSONAL, self.mentions.text):
            raise NoSourcedFact("error.ask_nothing", suggestions=self._near(), text=self.typed)
        origins = narrowed_by(self.base, self.mentions, named)
        narrowing = list(dict.fromkeys(one for one in (*self.residue.narrowing, *origins) if not self._is_own(one)))
        limits = list(limited_by(self.base, self.mentions, self.hints, self.sense.metrics, self.single))
        narrowing += limits
        kinds = {self.base.metrics[name].is_figure for name in named}
        if not self.mentions.editions or kinds != {False}:  # of a figure every word counts; a bare remark asks for none
            narrowing += (one for one in self.residue.unknown if not self._is_own(one))
        if not named and (word := money_word(self.mentions.text) if not narrowing else narrowing[0]):
            guesses = guesses_for(self.base, word, self.single or self.span)
            self.guesses = guesses if len(narrowing) < 2 else ()
        if (
            narrowing
            and not self.guesses
            and not (
                kinds == {False} and not limits and (Hint.WHICH in self.hints or _YES_OR_NO.search(self.mentions.text))
            )
        ):
            text = " ".join(narrowing)
            search = () if named or '"' in text else (f'/search text:"{text}"',)
            raise NoSourcedFact("error.ask_part", suggestions=(*search, *self._near()), text=text)

    def _tells_why(self) -> bool:
        """Whether what is asked says itself why: what was changed of the schedule."""
        asked = [self.base.metrics[name] for name in self.sense.metrics]
        told = bool(asked) and all(one.kind is MetricKind.TEXT and one.group == "when" for one in asked)
        return told and Hint.OPINION not in self.hints

    def _is_own(self, word: str) -> bool:
        """Whether a word stands in a name of the metrics that are asked for: it narrows nothing then."""
        names = own_words(self.base, self.sense) + own_values(self.base, self.sense, self.single or self.span)
        return any(holds(name, word) for name in names)

    def _until(self) -> int | None:
        """The edition up to which everything is asked for: the last of a span from the first one on, or "by 2022"."""
        if self.span and not self.single and self.span[0] == min(self.base.editions):
            return self.span[-1]
        before = (self.mentions.text[:at] for one in self.mentions.editions for at in (one.start, one.end))
        return self.single[0] if len(self.single) == 1 and not self.span and any(map(_UP_TO.search, before)) else None

    def _sums_until(self) -> tuple[str, ...]:
        """The sums that sources print up to that edition, for the metrics asked; none where one has none."""
        year = self._until()
        sums = [sum_of(self.base, name) for name in self.sense.metrics]
        dated = tuple(name for name in sums if name and year and claims_dated(self.base, name, None, (year,)))
        return dated if len(dated) == len(sums) else ()

    def _sums(self) -> tuple[str, ...]:
        """The sums over editions that sources print themselves, for the metrics asked; none where one has none."""
        if self.single or (self.span and len(self.span) < len(self.calendar.held)):
            return self._sums_until()
        found = [sum_of(self.base, name) for name in self.sense.metrics]
        return tuple(name for name in found if name) if found and all(found) else ()

    def _metrics(self) -> tuple[str, ...]:
        """The metrics asked for: a sum for one edition is its own figure, over editions it is a source's."""
        if (Hint.SUM in self.hints and len(self.single) != 1) or (Hint.TOTAL in self.hints and self.every):
            return self._sums() or self.sense.metrics
        named = any(part_of(self.base, name) for name in self.sense.metrics)
        if (named or {Hint.SUM, Hint.TOTAL} & self.hints.keys()) and (sums := self._sums_until()):
            return sums
        if self.single:
            return tuple(part_of(self.base, name) or name for name in self.sense.metrics)
        sources = tuple(source_of_arithmetic(self.base, name) or name for name in self.sense.metrics)
        if sources != self.sense.metrics:  # a name of our own arithmetic speaks of a change
            self.hints.setdefault(Hint.TREND, 0)
        return sources

    def _superlative(self) -> Intent | None:
        if Hint.LOWEST in self.hints:
            return Intent.LOWEST
        return Intent.HIGHEST if Hint.HIGHEST in self.hints else None

    def _choice(self, metrics: tuple[str, ...], intent: Intent) -> Reading:
        years = self.single if intent is Intent.VALUE else ()
        readings = (self._plain(name, intent, years) for name in metrics[:MOST_CHOICES])
        return Reading(Intent.CHOICE, choices=tuple(readings))

    def _plain(self, name: str, intent: Intent, years: tuple[int, ...]) -> Reading:
        if not editions_with(self.base, name):
            return Reading(Intent.VALUE, (name,))
        if intent is Intent.VALUE and not years:
            return Reading(Intent.TIMELINE, (name,))
        return Reading(intent, (name,), years)

    def _of_editions(self) -> Reading:
        """A question that names editions and no metric."""
        ends = self._ends()
        if (superlative := self._superlative()) or (Hint.TREND in self.hints and not ends):
            return self._choice(headlines(self.base), superlative or Intent.TREND)
        if ends:
            return Reading(Intent.COMPARISON, (), ends)
        if len(self.single) == 1 and not self.span:
            return Reading(Intent.EDITION, (), self.single)
        return Reading(Intent.OVERVIEW)

    def _ends(self) -> tuple[int, ...]:
        """The two editions to set against each other: two that are named, or the ends of a span that is compared."""
        if len(self.single) == 2 and not self.span:
            return self.single
        if self.between and not self.single and {Hint.COMPARE, Hint.TREND} & self.hints.keys():
            known = [year for year in self.span if year in self.base.editions]
            return (known[0], known[-1]) if len(known) > 1 else ()
        return ()

    def _of_metrics(self, metrics: tuple[str, ...]) -> Reading:  # noqa: PLR0911  one for each kind of question
        name = metrics[0]
        if not any(editions_with(self.base, metric) for metric in metrics):
            return self._beside(metrics)
        if len(metrics) > 1 and not all(editions_with(self.base, metric) for metric in metrics):
            return self._choice(metrics, Intent.VALUE)  # an edition's figure and a city's are no one answer
        if len(metrics) > 1:
            return Reading(Intent.VALUE, metrics, self.single or self.span, self._latest())
        if (superlative := self._superlative()) and len(self.single) != 2 and self.base.metrics[name].is_figure:
            return Reading(superlative, metrics, self.span)
        if ends := self._ends():
            if self.between and not set(ends) <= set(editions_with(self.base, name)):
                return Reading(Intent.TREND, metrics, self.span)
            return Reading(Intent.COMPARISON, metrics, ends)
        if len(self.single) > 2 and Hint.TREND in self.hints:
            return Reading(Intent.TREND, metrics, self.single)
        if self.span or not self.single:
            told = Hint.TREND in self.hints and Hint.CHART not in self.hints
            return Reading(Intent.TREND if told else Intent.TIMELINE, metrics, self.span)
        alone = self.base.metrics[name].kind is MetricKind.PERCENT or not self.base.metrics[name].is_figure
        before = 0 if alone else self.single[0] - 1
        if len(self.single) == 1 and {Hint.TREND, Hint.COMPARE} & self.hints.keys() and before in self.base.editions:
            return Reading(Intent.COMPARISON, metrics, (before, self.single[0]))
        return Reading(Intent.VALUE, metrics, self.single, self._latest())

    def _beside(self, metrics: tuple[str, ...]) -> Reading:
        """A question about a place or the whole series: never an answer about an edition."""
        if years := self.single or self.span:
            return self._dated(metrics, years)
        subjects = {claim.subject: None for name in metrics for claim in claims_beside(self.base, name)}
        if self.subject is None and len(subjects) > 1 and len(metrics) == 1:
            about = (Reading(Intent.VALUE, metrics, subject=subject) for subject in subjects)
            return Reading(Intent.CHOICE, choices=tuple(about))
        return Reading(Intent.VALUE, metrics, subject=self.subject)

    def _dated(self, metrics: tuple[str, ...], years: tuple[int, ...]) -> Reading:
        """What held of a place in a calendar year, where it is named; of the whole series a year is one up to which."""
        years = years[-1:] if part_of(self.base, metrics[0]) else years
        subjects = {claim.subject: None for name in metrics for claim in claims_beside(self.base, name)}
        subject = self.subject or next((one for one in subjects if part_of(self.base, metrics[0])), None)
        known = [name for name in metrics if claims_dated(self.base, name, subject, years)]
        if subject and known:
            return Reading(Intent.VALUE, tuple(known), years, subject=subject)
        near = ((name, one) for one in subjects for name in metrics if claims_dated(self.base, name, one, years))
        found = [Reading(Intent.VALUE, (name,), years, subject=one) for name, one in near]
        found += (Reading(Intent.VALUE, (name,)) for name in metrics)
        joint = say(self.lang, "list.joint")
        names = joint.join(self.base.metrics[name].names.of(self.lang) for name in metrics)
        asked = tuple(map(command_of, found))
        if subject is None:
            raise NoSourcedFact("error.ask_context", suggestions=asked, metric=names)
        place = self.base.subjects[subject].names.of(self.lang)
        when = joint.join(map(str, years))
        raise NoSourcedFact("error.ask_undated", suggestions=asked, metric=names, place=place, years=when)

    def _latest(self) -> bool:
        ways = {mention.way for mention in self.mentions.editions}
        return ways == {Way.LATEST} and len(self.single) == 1

    def _demand_a_source(self, reading: Reading) -> None:
        """Whether any source says anything of what is asked."""
        for name in reading.metrics:
            years = editions_with(self.base, name)
            if not years and claims_beside(self.base, name):
                return
            if years and (not reading.years or set(years) & set(reading.years)):
                return
        if not reading.metrics or reading.intent is Intent.CHOICE:
            return
        name = reading.metrics[0]
        years = editions_with(self.base, name)
        wanted = reading.years[-1] if reading.years else 0
        near = sorted(years, key=lambda year: (abs(year - wanted), -year))[:2]
        found = (Reading(Intent.VALUE, (name,), (year,)) for year in near)
        raise NoSourcedFact(
            "error.ask_missing",
            suggestions=(*(command_of(one) for one in found), *(f"/waic year:{year}" for year in reading.years[:1])),
            metric=self.base.metrics[name].names.of(self.lang),
            years=say(self.lang, "list.joint").join(map(str, reading.years)),
        )

    def _near(self) -> tuple[str, ...]:
        """The nearest questions that are answered."""
        years = self.single or self.span[-1:]
        metrics = self.sense.metrics or self.sense.rivals
        found = [command_of(self._plain(name, Intent.VALUE, years[:1])) for name in metrics[:2]]
        return (*found, *(f"/waic year:{year}" for year in years[:2]), "/metrics", "/waic")
