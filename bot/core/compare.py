"""Set two figures against each other: comparable, with care, or not; growth as an interval.

Grade and kind are two things. The grade says whether the two count the same; the kind says what arithmetic their
bounds allow: ``growth`` (both ends of both intervals known), ``floors`` (two floors, or two ceilings), ``one_bound``
or ``none``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.model import Amount, Bound, Claim, MetricKind, Modality, Status
from bot.words import say
from bot.words.numbers import significant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.model import Lang

TIMES_FROM = Decimal(2)
_NEVER = frozenset({Modality.PLANNED, Modality.TARGET, Modality.DERIVED})
_UNCOUNTED = frozenset({MetricKind.ORDINAL, MetricKind.PERCENT})


class Grade(StrEnum):
    """Whether two figures count the same thing in the same way."""

    COMPARABLE = "comparable"
    WITH_CARE = "with_care"
    NOT_COMPARABLE = "not_comparable"


class Arithmetic(StrEnum):
    """What the bounds of two figures allow."""

    GROWTH = "growth"
    FLOORS = "floors"
    ONE_BOUND = "one_bound"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Growth:
    """The ratio of the second figure to the first, and the interval that it lies in. ``None`` is not known."""

    kind: Arithmetic
    ratio: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    ceilings: bool = False

    def printed(self) -> tuple[str | None, str | None, str | None]:
        """Ratio, low and high at three significant digits.

        An end that stands alone is a promise ("at least"), so it is never rounded towards the promised side.
        """
        alone = self.kind is Arithmetic.ONE_BOUND
        roundings = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING) if alone else (ROUND_HALF_UP,) * 3
        ratio, low, high = (
            None if value is None else significant(value, 3, rounding)
            for value, rounding in zip((self.ratio, self.low, self.high), roundings, strict=True)
        )
        return ratio, low, high


@dataclass(frozen=True, slots=True)
class Verdict:
    """A grade with its reasons, as keys of the catalogues, and the arithmetic that is allowed."""

    grade: Grade
    growth: Growth
    reasons: tuple[str, ...] = ()


def weigh(first: Claim, second: Claim, kind: MetricKind) -> Verdict:
    """Compare two figures of one metric of kind ``kind``."""
    one, two = first.amount, second.amount
    barred = tuple(_obstacles(first, second, kind))
    if barred or one is None or two is None:
        return Verdict(Grade.NOT_COMPARABLE, Growth(Arithmetic.NONE), barred)
    cares = tuple(_cares(first, second))
    return Verdict(Grade.WITH_CARE if cares else Grade.COMPARABLE, growth(one, two), cares)


def _obstacles(first: Claim, second: Claim, kind: MetricKind) -> Iterator[str]:
    one, two = first.amount, second.amount
    if one is None or two is None:
        yield "reason.no_figure"
        return
    if kind in _UNCOUNTED:
        yield f"reason.kind_{kind.value}"
    if one.unit != two.unit:
        yield "reason.units"
    for modality in sorted({first.modality, second.modality} & _NEVER):
        yield f"reason.{modality.value}"
    if one.number is None or two.number is None:
        yield "reason.vague"
    elif one.number <= 0 or two.number <= 0:
        yield "reason.zero"


def _cares(first: Claim, second: Claim) -> Iterator[str]:
    claims = (first, second)
    if any(claim.amount and claim.amount.bound is not Bound.EXACT for claim in claims):
        yield "reason.bounds"
    finals = {claim.as_of.final if claim.as_of else None for claim in claims}
    if len(finals) > 1 or False in finals:
        yield "reason.cutoffs"
    if first.scope_id != second.scope_id:
        yield "reason.scopes"
    if Modality.ESTIMATED in {first.modality, second.modality}:
        yield "reason.estimates"
    if Status.DISPUTED in {first.status, second.status}:
        yield "reason.disputed"
    if first.doubts or second.doubts:
        yield "reason.doubts"


def growth(one: Amount, two: Amount) -> Growth:
    """The ratio of ``two`` to ``one`` with the interval [low_b / high_a, high_b / low_a].

    Both amounts have a positive number in one unit.
    """
    assert one.number
    assert two.number
    low = two.low / one.top if two.low is not None and one.top else None
    high = two.top / one.low if two.top is not None and one.low else None
    ratio = two.number / one.number if Bound.RANGE not in (one.bound, two.bound) else None
    if low is not None and high is not None:
        return Growth(Arithmetic.GROWTH, ratio, low, high)
    if one.bound is two.bound:
        return Growth(Arithmetic.FLOORS, ratio, ceilings=one.bound is Bound.AT_MOST)
    return Growth(Arithmetic.ONE_BOUND, None, low, high)


def growth_text(found: Growth, lang: Lang) -> str:
    """Growth in words: two significant digits in prose, three for ratios of floors and for the ends of intervals."""
    _, low, high = found.printed()
    if found.kind is Arithmetic.GROWTH:
        return _closed(found, lang)
    if found.kind is Arithmetic.FLOORS and found.ratio is not None:
        key = "compare.ceilings" if found.ceilings else "compare.floors"
        return say(lang, key, ratio=_against_one(found.ratio, lang))
    if low is not None:
        return say(lang, "compare.at_least", change=say(lang, "compare.factor", ratio=low))
    if high is not None:
        return say(lang, "compare.at_most", change=say(lang, "compare.factor", ratio=high))
    return say(lang, "compare.none")


def _closed(found: Growth, lang: Lang) -> str:
    """Growth between two ends; an interval that is narrower than its print is not printed."""
    assert found.low is not None
    assert found.high is not None
    _, low, high = found.printed()
    if found.ratio is None:
        return say(lang, "compare.between", low=low, high=high)
    if found.low == found.high == 1:
        return say(lang, "compare.same")
    if found.ratio < TIMES_FROM:
        low, high, lead = _points(found.low), _points(found.high), _percent(found.ratio, lang)
        return lead if low == high else say(lang, "compare.percent", change=lead, low=low, high=high)
    lead = _inside(found)
    if low == high:
        return say(lang, "compare.times", ratio=lead)
    return say(lang, "compare.about_times", ratio=lead, low=low, high=high)


def _inside(found: Growth) -> str:
    """Two significant digits, or three where two would print a ratio outside its own printed interval."""
    assert found.ratio is not None
    _, low, high = found.printed()
    short = significant(found.ratio, 2)
    inside = found.low == found.high or Decimal(low or 0) <= Decimal(short) <= Decimal(high or 0)
    return short if inside else significant(found.ratio, 3)


def _against_one(ratio: Decimal, lang: Lang) -> str:
    more = "1" if ratio == 1 else significant(max(ratio, 1 / ratio), 3)
    first, second = (more, "1") if ratio >= 1 else ("1", more)
    return say(lang, "compare.against", first=first, second=second)


def _percent(ratio: Decimal, lang: Lang) -> str:
    sign = "+" if ratio > 1 else "−" if ratio < 1 else "±"
    return say(lang, "compare.change", sign=sign, change=_points(ratio).removeprefix("−"))


def _points(ratio: Decimal) -> str:
    """A ratio as a change in percent: two significant digits, three from a hundred on.

    The lead and the ends of its interval are rounded alike, so that the lead is never printed outside.
    """
    change = (ratio - 1) * 100
    digits = 2 if abs(change) < 100 else 3
    text = significant(abs(change), digits)
    while change < 0 < ratio and Decimal(text) == 100:  # a fall that leaves something is no fall of 100 %
        digits += 1
        text = significant(abs(change), digits)
    return f"−{text}" if change < 0 else text
