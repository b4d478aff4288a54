"""One metric over the editions: the rows behind a timeline, a question without a year, a superlative or a trend."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from bot.core.model import Modality
from bot.core.rank import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.model import Claim, FactBase, Metric
    from bot.core.rank import Voice

_RESULTS = frozenset({Modality.REPORTED, Modality.ESTIMATED})
_PLANS = frozenset({Modality.PLANNED, Modality.TARGET})


@dataclass(frozen=True, slots=True)
class Row:
    """What the sources say of one edition.

    ``voices`` stand in the order to show, rivals beside each other; none is a gap. ``follows`` says whether a value
    counts the same as one of the last row before it that had results: same unit, same scope. Where it does not, the
    definition changes and no line may join the two.
    """

    edition: int
    voices: tuple[Voice, ...]
    follows: bool = False

    @property
    def gap(self) -> bool:
        """Whether no source says anything."""
        return not self.voices

    @property
    def results(self) -> tuple[Voice, ...]:
        """The voices that report or estimate a result; plans and our own arithmetic left out."""
        return tuple(voice for voice in self.voices if voice.lead.modality in _RESULTS)

    @property
    def planned(self) -> bool:
        """Whether all that is known was said before the event."""
        return bool(self.voices) and all(voice.lead.modality in _PLANS for voice in self.voices)

    @property
    def derived(self) -> bool:
        """Whether all that is known is our own arithmetic."""
        return bool(self.voices) and all(voice.lead.modality is Modality.DERIVED for voice in self.voices)

    @property
    def disputed(self) -> bool:
        """Whether sources disagree."""
        return any(voice.disputed for voice in self.voices)


@dataclass(frozen=True, slots=True)
class Series:
    """The rows of one metric, earliest edition first, gaps left in."""

    metric: Metric
    rows: tuple[Row, ...]

    @property
    def known(self) -> tuple[Row, ...]:
        """The rows that say something."""
        return tuple(row for row in self.rows if row.voices)

    @property
    def gaps(self) -> tuple[int, ...]:
        """The editions of which no source says anything."""
        return tuple(row.edition for row in self.rows if row.gap)

    @property
    def breaks(self) -> tuple[tuple[int, int], ...]:
        """Pairs of neighbouring editions with results between which the definition changes."""
        told = [row for row in self.rows if row.results]
        return tuple((before.edition, row.edition) for before, row in pairwise(told) if not row.follows)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim behind the rows, in the order shown."""
        return tuple(claim for row in self.rows for voice in row.voices for claim in voice.claims)


def series(base: FactBase, metric: Metric, editions: Iterable[int] | None = None) -> Series:
    """The rows of a metric for some editions, or for all of them.

    Editions of which the facts know nothing at all are passed over. Worked out anew at each call; the voices behind it
    are worked out once for each base.
    """
    wanted = sorted(base.editions if editions is None else base.editions.keys() & set(editions))
    rows: list[Row] = []
    before: tuple[Voice, ...] = ()
    for year in wanted:
        row = Row(year, listed(base, metric, year))
        if row.results:
            row = Row(year, row.voices, _counts_alike(before, row.results))
            before = row.results
        rows.append(row)
    return Series(metric, tuple(rows))


def _counts_alike(before: tuple[Voice, ...], now: tuple[Voice, ...]) -> bool:
    return any(_meaning(one.lead) == _meaning(two.lead) for one, two in product(before, now))


def _meaning(claim: Claim) -> tuple[str | None, str | None]:
    return (claim.amount.unit if claim.amount else None, claim.scope_id)
