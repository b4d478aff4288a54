"""Which editions a text names: years, ordinals, "latest", "last year", spans of years, in English and Chinese."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.editions.calendar import EditionMention, Way, as_year
from bot.core.reading.editions.year_neighbours import NEIGHBOURS
from bot.core.reading.editions.year_patterns import MORE, PATTERNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.reading.editions.calendar import Calendar


@lru_cache(maxsize=64)  # a question is looked at as one of an edition and as one of a place
def find_editions(text: str, calendar: Calendar) -> Sequence[EditionMention]:
    """Every mention of editions in a folded text, in order and apart from each other."""
    found: list[EditionMention] = []
    taken = bytearray(len(text))
    for pattern, way, reader in (*NEIGHBOURS, *PATTERNS):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            said = reader(match, calendar)
            if said is not None:
                taken[start:end] = b"\1" * (end - start)
                found.append(EditionMention(start, end, way, *said))
    return tuple(sorted([*found, *_short_ones(text, found, taken)], key=lambda mention: mention.start))


def _short_ones(text: str, found: list[EditionMention], taken: bytearray) -> list[EditionMention]:
    """Two digits joined to a year: ``waic 21 and 24``, ``'21 vs 24``."""
    more: list[EditionMention] = []
    ends = [mention.end for mention in found if mention.way is Way.YEAR]
    for end in ends:
        match = MORE.match(text, end)
        year = as_year(match["year"]) if match else None
        if match and year is not None and not any(taken[match.start("year") : match.end()]):
            more.append(EditionMention(match.start("year"), match.end(), Way.YEAR, (year,)))
            ends.append(match.end())
    return more
