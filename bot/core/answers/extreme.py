"""The highest or lowest of a series, and how far that holds.

The printed numbers of results are compared: plans and our own arithmetic stay out. "The highest printed" is proven only
where its own interval lies above every other's, which no floor below it ever allows; where sources disagree, it must be
the highest whichever of them is right, or it is said that it hangs on that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from bot.core.answers.series import Row, Series
    from bot.core.model import Amount
    from bot.core.rank import Voice


@dataclass(frozen=True, slots=True)
class Extreme:
    """The rows that print the highest or the lowest number.

    ``leaders`` is one row, or several that print the same. ``others`` are those that could be it if another rival were
    right. ``proven`` says that the bounds leave no other possibility. ``units`` holds more than one where numbers of
    different units or scopes stand against each other.
    """

    leaders: tuple[Row, ...]
    others: tuple[Row, ...]
    proven: bool
    alike: bool


def extreme(rows: Series, *, highest: bool) -> Extreme | None:
    """The extreme of a series; ``None`` where no result has a number."""
    told = [row for row in rows.rows if _figures(row)]
    if not told:
        return None
    sign = 1 if highest else -1
    first = {row.edition: sign * _number(_figures(row)[0]) for row in told}
    top = max(first.values())
    leaders = tuple(row for row in told if first[row.edition] == top)
    least = min(min(sign * _number(one) for one in _figures(row)) for row in leaders)
    others = tuple(
        row for row in told if row not in leaders and max(sign * _number(one) for one in _figures(row)) > least
    )
    rest = [row for row in told if row not in leaders]
    proven = len(leaders) == 1 and not others and all(_beats(leaders[0], row, highest=highest) for row in rest)
    meanings = {(voice.lead.amount.unit, voice.lead.scope_id) for row in told for voice in _voices(row)[:1]}  # type: ignore[union-attr]
    return Extreme(leaders, others, proven, len(meanings) == 1)


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
