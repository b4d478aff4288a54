"""What a question asks: metrics, editions and what is wanted of them, by rules that are written down in docs/asking.md.

A question is read as a whole or not at all: words that narrow it ("exhibitors from Germany") and that no fact covers make
it one that no source answers. What was read can be said again in a few words (``canonical``), and those are read alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.mentions import Way, calendar_of, find_mentions
from bot.core.reading.folding import fold
from bot.core.reading.hints import Hint, find_hints
from bot.core.reading.known import claims_beside, editions_with, headlines, part_of, sum_of
from bot.core.reading.residue import residue_of
from bot.core.reading.sense import sense_of
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.mentions import Mentions
    from bot.core.model import FactBase, Lang

MOST_METRICS = 4
MOST_CHOICES = 5


class Intent(StrEnum):
    """What is wanted."""

    VALUE = "value"
    COMPARISON = "comparison"
    TIMELINE = "timeline"
    TREND = "trend"
    HIGHEST = "highest"
    LOWEST = "lowest"
    EDITION = "edition"
    OVERVIEW = "overview"
    CHOICE = "choice"
    HELP = "help"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it was understood.

    ``years`` are editions of the facts, none where the question is about all of them. ``latest`` says that the one
    year was asked for as the latest. ``choices`` are readings that are as likely as each other.
    """

    intent: Intent
    metrics: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    latest: bool = False
    subject: str | None = None
    choices: tuple[Reading, ...] = ()

    @property
    def canonical(self) -> str:
        """The question in the fewest words; reading them gives this again."""
        return " ".join(word for word in (*_OPENINGS.get(self.intent, ()), self._what(), self._when()) if word)

    def _what(self) -> str:
        if self.choices:
            return " or ".join(metric for choice in self.choices for metric in choice.metrics)
        return " ".join(part for part in (" and ".join(self.metrics), self.subject) if part)

    def _when(self) -> str:
        if self.latest:
            return "latest"
        if len(self.years) > 2 and self.years == tuple(range(self.years[0], self.years[-1] + 1)):
            return f"{self.years[0]}-{self.years[-1]}"
        return " and ".join(map(str, self.years))


_NAMES_OF_THE_SERIES = (
    "waic",
    "world artificial intelligence conference",
    "世界人工智能大会",
    "世人会",
    "世界ai大会",
    "大会",
)
_OPENINGS = {
    Intent.COMPARISON: ("compare",),
    Intent.TREND: ("trend",),
    Intent.HIGHEST: ("highest",),
    Intent.LOWEST: ("lowest",),
    Intent.OVERVIEW: ("overview",),
    Intent.HELP: ("help",),
    Intent.ABOUT: ("who are you",),
}


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
        self.calendar = calendar_of(base, today)
        self.mentions = find_mentions(base, typed, today)
        taken = bytearray(self.mentions.read)
        self.hints = find_hints(self.mentions.text, taken)
        self.sense = sense_of(base, self.mentions.text, self.mentions.metrics)
        spans = [part for mention in self.mentions.metrics for part in mention.parts]
        self.subject = _subject(base, self.mentions, taken)
        self.residue = residue_of(self.mentions.folded, typed, taken, spans)
        self.single = _single(self.mentions)
        self.span = _span(self.mentions)
        self.every = any(mention.way is Way.ALL for mention in self.mentions.editions)

    def read(self) -> Reading:
        """The reading; raises as ``read_question`` does."""
        if not self.mentions.metrics and not self.mentions.editions:
            return self._general()
        self._demand_known_editions()
        self._refuse_what_no_source_says()
        metrics = self._metrics()
        if self.sense.rivals or len(metrics) > MOST_METRICS:
            return self._choice(self.sense.rivals or metrics, Intent.VALUE)
        reading = self._of_metrics(metrics) if metrics else self._of_editions()
        self._demand_a_source(reading)
        return reading

    def _general(self) -> Reading:
        """A question that names neither a metric nor an edition."""
        unread = self.residue.narrowing + self.residue.unknown
        if not unread and Hint.HELP in self.hints:
            return Reading(Intent.HELP)
        if not unread and Hint.ABOUT in self.hints:
            return Reading(Intent.ABOUT)
        if {Hint.OPINION, Hint.WHY} & self.hints.keys():
            raise NoSourcedFact("error.ask_opinion", suggestions=self._near())
        if not unread and {Hint.HIGHEST, Hint.LOWEST, Hint.TREND} & self.hints.keys():
            return self._choice(headlines(self.base), self._superlative() or Intent.TREND)
        about_it = any(name in self.mentions.text for name in _NAMES_OF_THE_SERIES)
        if not unread and (about_it or Hint.OVERVIEW in self.hints):
            return Reading(Intent.OVERVIEW)
        raise NoSourcedFact("error.ask_nothing", suggestions=self._near())

    def _demand_known_editions(self) -> None:
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
        if {Hint.OPINION, Hint.WHY} & self.hints.keys():
            raise NoSourcedFact("error.ask_opinion", suggestions=self._near())
        several = self.every or len(self.span) > 1 or len(self.single) > 1
        if Hint.AVERAGE in self.hints:
            raise NoSourcedFact("error.ask_sum", suggestions=self._near())
        if (Hint.SUM in self.hints and len(self.single) != 1) or (Hint.TOTAL in self.hints and several):
            if not self._sums():
                raise NoSourcedFact("error.ask_sum", suggestions=self._near())
        narrowing = self.residue.narrowing + (() if self.sense.metrics or self.sense.rivals else self.residue.unknown)
        kinds = {self.base.metrics[name].is_figure for name in self.sense.metrics}
        if narrowing and not (Hint.WHICH in self.hints and kinds == {False}):
            raise NoSourcedFact("error.ask_part", suggestions=self._near(), text=" ".join(narrowing))

    def _sums(self) -> tuple[str, ...]:
        """The sums over editions that sources print themselves, for the metrics asked; none where one has none."""
        if self.span and len(self.span) < len(self.calendar.held):
            return ()
        found = [sum_of(self.base, name) for name in self.sense.metrics]
        return tuple(name for name in found if name) if found and all(found) else ()

    def _metrics(self) -> tuple[str, ...]:
        """The metrics asked for: a sum for an edition is that edition's figure, a sum over editions the source's own."""
        if Hint.SUM in self.hints and len(self.single) != 1 or Hint.TOTAL in self.hints and self.every:
            return self._sums() or self.sense.metrics
        if self.single or self.span:
            return tuple(part_of(self.base, name) or name for name in self.sense.metrics)
        return self.sense.metrics

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
        if (superlative := self._superlative()) or (Hint.TREND in self.hints and len(self.single) != 2):
            return self._choice(headlines(self.base), superlative or Intent.TREND)
        if len(self.single) == 2:
            return Reading(Intent.COMPARISON, (), self.single)
        if len(self.single) == 1 and not self.span:
            return Reading(Intent.EDITION, (), self.single)
        return Reading(Intent.OVERVIEW)

    def _of_metrics(self, metrics: tuple[str, ...]) -> Reading:
        name = metrics[0]
        if not any(editions_with(self.base, metric) for metric in metrics):
            return Reading(Intent.VALUE, metrics, subject=self.subject)
        if len(metrics) > 1:
            return Reading(Intent.VALUE, metrics, self.single or self.span, self._latest())
        if (superlative := self._superlative()) and len(self.single) != 2 and self.base.metrics[name].is_figure:
            return Reading(superlative, metrics, self.span)
        if len(self.single) == 2 or (len(self.span) > 1 and Hint.COMPARE in self.hints):
            ends = self.single or (self.span[0], self.span[-1])
            return Reading(Intent.COMPARISON, metrics, ends)
        if self.span or not self.single:
            return Reading(Intent.TREND if Hint.TREND in self.hints else Intent.TIMELINE, metrics, self.span)
        before = self.single[0] - 1
        if len(self.single) == 1 and {Hint.TREND, Hint.COMPARE} & self.hints.keys() and before in self.base.editions:
            return Reading(Intent.COMPARISON, metrics, (before, self.single[0]))
        return Reading(Intent.VALUE, metrics, self.single, self._latest())

    def _latest(self) -> bool:
        ways = {mention.way for mention in self.mentions.editions}
        return ways == {Way.LATEST} and len(self.single) == 1

    def _demand_a_source(self, reading: Reading) -> None:
        """Whether any source says anything of what is asked."""
        for name in reading.metrics:
            years = editions_with(self.base, name)
            if not years and claims_beside(self.base, name):
                return
            if not reading.years or set(years) & set(reading.years):
                if years:
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


def command_of(reading: Reading) -> str:
    """The slash text that asks a reading again."""
    return f'/ask question:"{reading.canonical}"'


def _single(mentions: Mentions) -> tuple[int, ...]:
    """The editions that are named one by one, in the order named."""
    named = (m for m in mentions.editions if m.way not in (Way.SPAN, Way.ALL))
    return tuple(dict.fromkeys(year for mention in named for year in mention.years))


def _span(mentions: Mentions) -> tuple[int, ...]:
    """The editions of the spans that are named."""
    spans = (m for m in mentions.editions if m.way is Way.SPAN)
    return tuple(sorted({year for mention in spans for year in mention.years}))


def _subject(base: FactBase, mentions: Mentions, taken: bytearray) -> str | None:
    """The place that is named among what was left unread; it is marked as read where a metric is of places."""
    if not any(claims_beside(base, name) for one in mentions.metrics for name in one.metrics):
        return None
    for subject in base.subjects.values():
        for name in (subject.id, subject.names.en, subject.names.of("zh-CN"), subject.names.of("zh-CN")[:2]):
            at = mentions.text.find(fold(name).text)
            if at >= 0 and not any(taken[at : at + len(name)]):
                taken[at : at + len(name)] = b"\1" * len(name)
                return subject.id
    return None
