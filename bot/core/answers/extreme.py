"""The highest or lowest of a series or the next in the order, and how far that holds.

The printed numbers of results are compared: plans and our own arithmetic stay out. "The highest printed" is proven only
where its own interval lies above every other's, which no floor below it ever allows; where sources disagree, it must be
the highest whichever of them is right, or it is said that it hangs on that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from bot.core.answers.series import Row, Series
    from bot.core.model import Amount
    from bot.core.rank import Voice


@dataclass(frozen=True, slots=True)
class Extreme:
    """The rows that print the highest or the lowest number, or the one at a place in that order.

    ``leaders`` is one row, or several that print the same. ``others`` are those that could be it if another rival were
    right. ``proven`` says that the bounds leave no other possibility. ``units`` holds more than one where numbers of
    different units or scopes stand against each other.
    """

    leaders: tuple[Row, ...]
    others: tuple[Row, ...]
    proven: bool
    alike: bool


def extreme(rows: Series, *, highest: bool, rank: int = 1) -> Extreme | None:
    """The extreme of a series, or the place ``rank`` in its order; ``None`` where fewer results have a number."""
    told = [row for row in rows.rows if _figures(row)]
    if len(told) < rank:
        return None
    sign = 1 if highest else -1
    first = {row.edition: sign * _number(_figures(row)[0]) for row in told}
    top = sorted(first.values(), reverse=True)[rank - 1]
    leaders = tuple(row for row in told if first[row.edition] == top)
    others = tuple(row for row in _possible(told, sign, rank) if row not in leaders)
    above = [row for row in told if first[row.edition] > top]
    below = [row for row in told if first[row.edition] < top]
    proven = len(leaders) == 1 and not others and _between(above, leaders[0], below, highest=highest)
    meanings = {(voice.lead.amount.unit, voice.lead.scope_id) for row in told for voice in _voices(row)[:1]}  # type: ignore[union-attr]
    return Extreme(leaders, others, proven, len(meanings) == 1)


def _possible(told: list[Row], sign: int, rank: int) -> Iterator[Row]:
    """The rows that have the place where the right rivals are right."""
    reach = {row.edition: sorted(sign * _number(one) for one in _figures(row)) for row in told}
    for row in told:
        rest = [reach[other.edition] for other in told if other is not row]
        best = 1 + sum(other[0] >= reach[row.edition][-1] for other in rest)
        worst = 1 + sum(other[-1] > reach[row.edition][0] for other in rest)
        if best <= rank <= worst:
            yield row


def _between(above: list[Row], one: Row, below: list[Row], *, highest: bool) -> bool:
    """Whether the bounds leave a row no other place than between these."""
    over = all(_beats(row, one, highest=highest) for row in above)
    return over and all(_beats(one, row, highest=highest) for row in below)


def _voices(row: Row) -> list[Voice]:
    return [voice for voice in row.results if voice.lead.amount and voice.lead.amount.number is not None]


def _figures(row: Row) -> list[Amount]:
    return [voice.lead.amount for voice in _voices(row) if voice.lead.amount]


def _number(amount: Amount) -> Decimal:
    assert amount.number is not None
    return amount.number


def _beats(one: Row, other: Row, *, highest: bool) -> bool:
    """Whether every reading of one row lies beyond every reading of another, bounds and all."""
    for a in _figures(one):
        for b in _figures(other):
            inner, outer = (a.low, b.top) if highest else (b.low, a.top)
            if inner is None or outer is None or inner <= outer:
                return False
    return True
