"""How one figure of a source stands to one figure of a message: meets it, lies apart from it, or leaves it open.

The rules are those of the help ("Check a message"). A floor of a source ("over 300") supports what lies within 5 % of
it and every floor at or below it; what is lower it contradicts; of what is higher it says nothing. Everything else goes
by the intervals of ``bot.core.quantity``. Figures in different units say nothing of each other, and money is never
converted.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.checking.figure_patterns import AREA, FOREIGN, YUAN
from bot.core.model import Amount, Bound, MetricKind
from bot.core.quantity import VAGUE, disjoint

if TYPE_CHECKING:
    from bot.core.checking.figures import Found
    from bot.core.model import Claim

NEAR = Decimal("0.05")
"""How far from a floor a figure may lie that the floor still supports."""


class Stand(StrEnum):
    """What a figure of a source says of a figure in a message."""

    MEETS = "meets"
    APART = "apart"
    ABOVE = "above"
    """The source gives a floor only, and the figure lies higher."""
    OPEN = "open"


def stand(said: Found, claim: Claim, kind: MetricKind, *, floor: bool = False) -> Stand:
    """What a claim of a figure says of what a message says.

    Parameters
    ----------
    said
        The figure of the message.
    claim
        The figure of a source. A conversion that the source prints beside it can support; it refutes nothing.
    kind
        Of the claim's metric.
    floor
        Whether the claim counts a part only, or counts until some hour, so that more is possible: it can meet the
        figure or be too high for it, never too low.
    """
    assert claim.amount is not None
    for amount in (claim.amount, *claim.also):
        if _one_unit(said, amount, kind):
            found = _stand(said, amount)
            sure = amount is claim.amount and _is_sure(said, kind) and not (floor and not _lower(said, amount))
            if found is Stand.APART and not sure:
                return Stand.OPEN
            return found
    return Stand.OPEN


def _one_unit(said: Found, amount: Amount, kind: MetricKind) -> bool:
    if said.unit == FOREIGN:
        return False
    if kind is MetricKind.MONEY:
        return amount.unit == (said.unit or YUAN)
    if kind is MetricKind.COUNT:
        return said.unit is None
    if kind is MetricKind.AREA:
        return said.unit in (None, AREA)
    return said.unit == amount.unit


def _is_sure(said: Found, kind: MetricKind) -> bool:
    """Money without its currency is taken for yuan where that fits; it is never refuted."""
    return kind is not MetricKind.MONEY or said.unit is not None


def _lower(said: Found, amount: Amount) -> bool:
    top = said.interval[1]
    return top is not None and amount.low is not None and top < amount.low


def _stand(said: Found, amount: Amount) -> Stand:
    read = said.quantity
    if read is None or read.number is None or amount.number is None:
        return Stand.MEETS if _same_words(said, amount) else Stand.OPEN
    if amount.bound is Bound.AT_LEAST:
        return _against_floor(said, amount.number)
    if amount.bound is Bound.AT_MOST:
        return _against_ceiling(said, amount.number)
    if disjoint(said.interval, (amount.low, amount.top)):
        return Stand.APART
    ended = read.bound not in (Bound.AT_LEAST, Bound.AT_MOST)
    return Stand.MEETS if ended else _open_end(read.bound, read.number, amount)


def _same_words(said: Found, amount: Amount) -> bool:
    """Whether both are the same vague wording, in whatever language."""
    if said.number is not None or amount.number is not None:
        return False
    return VAGUE.get(said.words) == VAGUE.get(amount.printed.casefold()) is not None


def _against_floor(said: Found, floor: Decimal) -> Stand:
    assert said.quantity is not None
    low, top = said.interval
    number, bound = said.quantity.number, said.quantity.bound
    assert number is not None
    if bound is Bound.AT_LEAST:
        return Stand.MEETS if number <= floor * (1 + NEAR) else Stand.ABOVE
    assert top is not None
    if bound in (Bound.AT_MOST, Bound.RANGE):
        above = low is not None and low > floor * (1 + NEAR)
        return Stand.APART if top < floor * (1 - NEAR) else Stand.ABOVE if above else Stand.OPEN
    if abs(number - floor) <= floor * NEAR:
        return Stand.MEETS
    return Stand.ABOVE if number > floor else Stand.APART if top < floor else Stand.OPEN


def _against_ceiling(said: Found, ceiling: Decimal) -> Stand:
    assert said.quantity is not None
    low, _ = said.interval
    number, bound = said.quantity.number, said.quantity.bound
    assert number is not None
    if low is not None and low > ceiling * (1 + NEAR):
        return Stand.APART
    if bound is Bound.AT_MOST:
        return Stand.MEETS if number >= ceiling * (1 - NEAR) else Stand.OPEN
    near = bound not in (Bound.AT_LEAST, Bound.RANGE) and abs(number - ceiling) <= ceiling * NEAR
    return Stand.MEETS if near else Stand.OPEN


def _open_end(bound: Bound, number: Decimal, amount: Amount) -> Stand:
    """``over 300`` against a figure that is no floor: whether the figure implies it, by all that its bound allows."""
    low, top = amount.low, amount.top
    assert low is not None
    assert top is not None
    sure = low if bound is Bound.AT_LEAST else top
    if amount.bound is Bound.EXACT:  # rounding is no doubt: 2 billion, as printed, is "over 2 billion" as well
        sure = top if bound is Bound.AT_LEAST else low
    if amount.bound is Bound.ABOUT:
        sure = amount.number or sure
    implied = sure >= number if bound is Bound.AT_LEAST else sure <= number
    return Stand.MEETS if implied else Stand.OPEN
