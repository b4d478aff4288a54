"""Everything that a user can name, in one language, for one revision: years, metrics, sources, commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.match import Entry, Index
from bot.core.phrasing import edition_span
from bot.service.commands import COMMANDS, OptionType
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import FactBase, Lang

_NOTHING = Index(())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The indexes behind autocomplete, completion and did-you-mean."""

    indexes: Mapping[OptionType, Index]

    def index(self, kind: OptionType) -> Index:
        """The index of one type of option; an empty one for what cannot be listed, such as a text."""
        return self.indexes.get(kind, _NOTHING)


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
        found.append(Entry(str(year), label, (edition.names.en, edition.names.of("zh-CN"))))
    return tuple(found)


def _metrics(base: FactBase, lang: Lang) -> tuple[Entry, ...]:
    """Whatever a live claim is about; figures of a city or a country come last, as the vocabulary has them."""
    asked = {claim.metric for claim in base.claims.values() if claim.live}
    return tuple(
        Entry(
            metric.id,
            metric.names.of(lang),
            (metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh),
        )
        for metric in base.metrics.values()
        if metric.id in asked
    )


def _sources(base: FactBase) -> tuple[Entry, ...]:
    return tuple(
        Entry(source.id, source.title, (source.publisher, *source.authors)) for source in base.sources.values()
    )


def _commands(lang: Lang) -> tuple[Entry, ...]:
    return tuple(
        Entry(command.name, f"/{command.name}", (say(lang, f"command.{command.name}"),)) for command in COMMANDS
    )
