"""Everything that a user can name, in one language, for one revision: years, metrics, sources, commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.match import Entry, Index
from bot.core.model import MetricKind
from bot.core.numerals import ordinal_names
from bot.core.phrasing import edition_span
from bot.service.commands import COMMANDS, OptionType
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.model import FactBase, Lang, Source

_NOTHING = Index(())
_NUMBERED = 100  # editions that have a number in words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The indexes behind autocomplete, completion and did-you-mean."""

    indexes: Mapping[OptionType, Index]

    def index(self, kind: OptionType) -> Index:
        """The index of one type of option; an empty one for what cannot be listed, such as a text."""
        return self.indexes.get(kind, _NOTHING)

    def make_ready(self) -> None:
        """Make all that the first keystroke would otherwise have to wait for."""
        for index in self.indexes.values():
            index.make_ready()


def vocabulary_of(base: FactBase, lang: Lang) -> Vocabulary:
    """Build the vocabulary of a revision in one language."""
    return Vocabulary(
        {
            OptionType.YEAR: Index(_years(base, lang)),
            OptionType.METRIC: Index(_metrics(base, lang)),
            OptionType.SOURCE: Index(_sources(base)),
            OptionType.COMMAND: Index(_commands(lang)),
        }
    )


def _years(base: FactBase, lang: Lang) -> tuple[Entry, ...]:
    found = []
    for year, edition in sorted(base.editions.items(), reverse=True):
        days = edition_span(base, year, lang)
        label = f"{year} · {days}" if days else str(year)
        names = (edition.names.en, edition.names.of("zh-CN"), f"WAIC {year}", f"{year}年", f"{year % 100:02}年")
        found.append(Entry(str(year), label, (*names, *_ordinals(base, year))))
    return tuple(found)


def _ordinals(base: FactBase, year: int) -> Iterator[str]:
    """An edition by its number: ``6th``, ``sixth``, ``第6届``, ``第六届``; where sources differ, by none."""
    metrics = (m.id for m in base.metrics.values() if m.kind is MetricKind.ORDINAL and m.group == "when")
    numbers = {claim.amount.number for metric in metrics for claim in base.live_claims(metric, year) if claim.amount}
    if len(numbers) == 1 and (number := numbers.pop()) and 0 < number < _NUMBERED:
        yield from ordinal_names(int(number))


def _metrics(base: FactBase, lang: Lang) -> tuple[Entry, ...]:
    """Whatever a live claim is about; figures of a city or a country come last, as the vocabulary has them."""
    asked = {claim.metric for claim in base.claims.values() if claim.live}
    return tuple(
        Entry(
            metric.id,
            metric.names.of(lang),
            (*metric.aliases_en, *metric.aliases_zh),
            (metric.names.en, metric.names.of("zh-CN")),
        )
        for metric in base.metrics.values()
        if metric.id in asked
    )


def _sources(base: FactBase) -> tuple[Entry, ...]:
    return tuple(
        Entry(source.id, source.title, (*_parts(source), " ".join((*_parts(source), source.title, _year(source)))))
        for source in base.sources.values()
    )


def _parts(source: Source) -> tuple[str, ...]:
    return (source.publisher, *source.authors)


def _year(source: Source) -> str:
    return str(source.published.start.year) if source.published else ""


def _commands(lang: Lang) -> tuple[Entry, ...]:
    return tuple(
        Entry(command.name, f"/{command.name}", (say(lang, f"command.{command.name}"),)) for command in COMMANDS
    )
