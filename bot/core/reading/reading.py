"""A question as it was understood, and how to say it again in the fewest words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.core.numerals import ORDINALS


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
    SOURCES = "sources"
    SEARCH = "search"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it was understood.

    ``years`` are editions of the facts, none where the question is about all of them; of a place they are calendar
    years. ``latest`` says that the one year was asked for as the latest. ``choices`` are readings that are as likely
    as each other. ``subject`` is a place, the source that is asked for, what the sources are searched for, or the words
    by which texts are found. ``rank`` is the place in the order that a superlative asks for.
    """

    intent: Intent
    metrics: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    latest: bool = False
    subject: str | None = None
    choices: tuple[Reading, ...] = ()
    rank: int = 1

    @property
    def canonical(self) -> str:
        """The question in the fewest words; reading them gives this again."""
        return " ".join(word for word in (*self._opening(), self._what(), self._when()) if word)

    def _opening(self) -> tuple[str, ...]:
        ranked = (ORDINALS[self.rank],) if self.rank > 1 else ()
        return (*ranked, *_OPENINGS.get(self.intent, ()))

    def _what(self) -> str:
        if self.choices:
            opening = self.choices[0]._opening()  # noqa: SLF001
            metrics = dict.fromkeys(metric for choice in self.choices for metric in choice.metrics)
            return " ".join(("which of", *opening, " or ".join(metrics), self.choices[0]._when()))  # noqa: SLF001
        return " ".join(part for part in (" and ".join(self.metrics), self.subject) if part)

    def _when(self) -> str:
        if self.latest:
            return "latest"
        listed = self.intent in (Intent.VALUE, Intent.TREND)
        if not listed and len(self.years) > 2 and self.years == tuple(range(self.years[0], self.years[-1] + 1)):
            return f"{self.years[0]}-{self.years[-1]}"
        if self.subject and len(self.years) == 1 and self.intent is not Intent.TOLD:
            return f"by {self.years[0]}"
        return " and ".join(map(str, self.years))


NOT_FROM_FACTS = frozenset({Intent.HELP, Intent.ABOUT, Intent.SOURCES, Intent.SEARCH})
_OPENINGS = {
    Intent.COMPARISON: ("compare",),
    Intent.TREND: ("trend",),
    Intent.HIGHEST: ("highest",),
    Intent.LOWEST: ("lowest",),
    Intent.OVERVIEW: ("overview",),
    Intent.HELP: ("help",),
    Intent.ABOUT: ("who are you",),
    Intent.SOURCES: ("sources",),
    Intent.TOLD: ("told of",),
}


def command_of(reading: Reading) -> str:
    """The slash text that asks a reading again."""
    return f'/ask question:"{reading.canonical}"'
