"""What a clause says of the change between two editions that it names: more, fewer, by 39 %, three times as many.

The change is that of ``bot.core.compare``: an interval, from the intervals of both figures. Where that does not decide,
nothing is decided: two floors say nothing of the change.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.core.checking.figure_patterns import PERCENT, TIMES
from bot.core.checking.findings import TOLD, Finding, Outcome
from bot.core.compare import Arithmetic, Grade, weigh
from bot.core.model import MetricKind
from bot.core.quantity import Interval, disjoint
from bot.core.reading.mentions import Way
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.checking.figures import Found
    from bot.core.checking.readings import Reading
    from bot.core.compare import Growth
    from bot.core.model import Claim, FactBase, Metric

_UP = re.compile(
    r"(?<![a-z])(?:grew|grown|grow|growth|rose|risen|rise|increased?|more|higher|larger|bigger|up|climbed|jumped|soared|surged|expanded|gained)(?![a-z])"
    r"|增长|增加|上升|提高|提升|扩大|多于|高于|大于|多(?!少|家|名|场|个|年)|更高|更大|上涨|猛增",
    re.IGNORECASE | re.ASCII,
)
_DOWN = re.compile(
    r"(?<![a-z])(?:fell|fallen|falls?|dropped|drop|declined?|decreased?|shrank|shrunk|fewer|less|lower|smaller|down|lost|halved)(?![a-z])"
    r"|下降|减少|降低|少于|低于|小于|更少|更低|缩水|下滑|回落|减半",
    re.IGNORECASE | re.ASCII,
)
_DOUBLED: tuple[tuple[re.Pattern[str], Interval], ...] = (
    (
        re.compile(
            r"(?:more than|over)\s(?:doubled|twice)|(?:翻了?一?番|翻倍)(?:以上|还多)|(?:超过|逾)(?:翻倍|一倍)",
            re.IGNORECASE,
        ),
        (Decimal(2), None),
    ),
    (
        re.compile(r"(?:nearly|almost|close to)\s(?:doubled|twice)|近乎翻倍|几乎翻(?:了?一?番|倍)", re.IGNORECASE),
        (Decimal("1.8"), Decimal(2)),
    ),
    (any_of("doubled, twice", "翻了?一?番, 翻倍, 增长了?一倍"), (Decimal("1.8"), Decimal("2.2"))),
    (any_of("tripled", "增长了?两倍"), (Decimal("2.7"), Decimal("3.3"))),
    (any_of("halved", "减半"), (Decimal("0.45"), Decimal("0.55"))),
)
"""What "doubled" and its like claim: ± 10 %, as "about" is read."""
_THAN = re.compile(
    r"(?:than|compared (?:with|to)|against|over)\s+(?:(?:in|at|the|those|that|of|it|did|was|were)\s+)*(?:waic\s*)?$"
    r"|比(?:起|较)?$|(?:较|相比于?|超过|高于|低于|多于|少于)$",
    re.IGNORECASE,
)
_HAN_MORE = re.compile(r"(?:增长|增加|提高|上升|多)了?(?:约|近|超过|逾)?$")
_SAME = re.compile(
    r"(?<![a-z])(?:same|unchanged|flat|stable|as many as)(?![a-z])|持平|不变|相同|一样", re.IGNORECASE | re.ASCII
)


def changes(base: FactBase, reading: Reading) -> Finding | None:
    """What the facts say of a change; ``None`` where the clause states none between two editions."""
    figures = [found for found in reading.found if found.unit in (PERCENT, TIMES)]
    named = _ends(reading)
    years = [year for year in named if year in base.editions]
    up, down = bool(_UP.search(reading.text)), bool(_DOWN.search(reading.text))
    doubled = next((said for pattern, said in _DOUBLED if pattern.search(reading.text)), None)
    if len(years) != 2 or len(named) != 2 or len(figures) != len(reading.found) or len(figures) > 1:
        return None
    if not (up or down or doubled or figures) or (_SAME.search(reading.text) and not figures):
        return None
    metric = _metric(base, reading)
    if metric is None:
        return None
    first, second = _order(reading, years)
    printed = _printed(reading, figures)
    said = _said(reading, figures, doubled, up=up, down=down)
    if said is None:
        return Finding(Outcome.NOT_COVERED, printed, "change_unread", metric.id, second)
    return _judged(base, metric, (first, second), said, printed)


def _ends(reading: Reading) -> list[int]:
    """The editions named; of a span of years its first and its last."""
    years = (
        year
        for _, one in reading.editions
        for year in ((one.years[0], one.years[-1]) if one.way in (Way.SPAN, Way.BETWEEN) else one.years)
    )
    return list(dict.fromkeys(years))


def _metric(base: FactBase, reading: Reading) -> Metric | None:
    """The one figure that the clause names."""
    names = {name for one in reading.metrics for name in one.metrics}
    fitting = [
        metric
        for metric in map(base.metrics.__getitem__, sorted(names))
        if metric.kind in (MetricKind.COUNT, MetricKind.MONEY, MetricKind.AREA, MetricKind.DURATION)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _order(reading: Reading, years: Sequence[int]) -> tuple[int, int]:
    """From which edition to which: what stands behind "than" is the first, else time decides."""
    for span, mention in reading.editions:
        if _THAN.search(reading.text[: span[0]]) and len(mention.years) == 1:
            other = next(year for year in years if year != mention.years[0])
            return mention.years[0], other
    return min(years), max(years)


def _printed(reading: Reading, figures: Sequence[Found]) -> str:
    if figures:
        return reading.text[figures[0].start : figures[0].end].strip()
    found = next((p.search(reading.text) for p, _ in _DOUBLED if p.search(reading.text)), None)
    found = found or _UP.search(reading.text) or _DOWN.search(reading.text)
    return found[0].strip() if found else ""


def _said(
    reading: Reading, figures: Sequence[Found], doubled: Interval | None, *, up: bool, down: bool
) -> Interval | None:
    """The ratio that is claimed, as an interval; ``None`` where it can be read in two ways."""
    if figures and figures[0].number is None:
        return None
    if figures and figures[0].unit == TIMES:
        return _times(reading, figures[0], *figures[0].interval)
    if not figures and doubled is not None:
        return doubled
    if up == down:
        return None
    if not figures:
        return (Decimal(1), None) if up else (None, Decimal(1))
    low, high = figures[0].interval
    return (_grown(low), _grown(high)) if up else (_shrunk(high), _shrunk(low))


def _grown(percent: Decimal | None) -> Decimal | None:
    return None if percent is None else 1 + percent / 100


def _shrunk(percent: Decimal | None) -> Decimal | None:
    return None if percent is None else 1 - percent / 100


def _times(reading: Reading, found: Found, low: Decimal | None, high: Decimal | None) -> Interval | None:
    """``2.8 times as many`` and ``是…的2.8倍`` are ratios; ``increased 2.8 times`` can be either."""
    if _HAN_MORE.search(reading.text[: found.start]):
        return _plus(low), _plus(high)
    if "倍" in reading.text[found.start : found.end] and re.search(r"的\s*$|[为是]\s*$", reading.text[: found.start]):
        return low, high
    if re.match(r"\s*(?:as|that|those|the|of|what)(?![a-z])", reading.text[found.end :]):
        return low, high
    return None


def _plus(value: Decimal | None) -> Decimal | None:
    return None if value is None else value + 1


def _judged(base: FactBase, metric: Metric, years: tuple[int, int], said: Interval, printed: str) -> Finding:
    ones, twos = (
        [c for c in base.live_claims(metric.id, year) if c.amount is not None and c.modality in TOLD] for year in years
    )
    pairs = [(one, two, weigh(one, two, metric.kind)) for one in ones for two in twos if one.scope_id == two.scope_id]
    known = [(one, two, v.growth) for one, two, v in pairs if v.grade is not Grade.NOT_COMPARABLE]
    stands = [_stand(said, growth) for *_, growth in known]
    claims = _claims(known)
    if not known:
        reason = "change_one_side" if ones or twos else "no_source"
        return Finding(Outcome.NOT_COVERED, printed, reason, metric.id, years[1], (*ones, *twos))
    whole = all(one.scope_id is None for one, *_ in known) and len(known) == len(ones) * len(twos)
    if any(stand is True for stand in stands) and (False not in stands or not _is_direction(said)):
        deciding = _claims([pair for pair, stand in zip(known, stands, strict=True) if stand is True])
        return Finding(Outcome.SUPPORTED, printed, "change_meets", metric.id, years[1], deciding)
    if whole and all(stand is False for stand in stands):
        return Finding(Outcome.CONTRADICTED, printed, "change_apart", metric.id, years[1], claims)
    return Finding(Outcome.NOT_COVERED, printed, "change_undecided", metric.id, years[1], claims)


def _is_direction(said: Interval) -> bool:
    return None in said and Decimal(1) in said


def _claims(pairs: Sequence[tuple[Claim, Claim, Growth]]) -> tuple[Claim, ...]:
    return tuple({claim.id: claim for one, two, _ in pairs for claim in (one, two)}.values())


def _stand(said: Interval, growth: Growth) -> bool | None:
    """Whether the known change bears out what is said; ``None`` where its interval does not decide."""
    if growth.low is None and growth.high is None:
        return None
    known = (growth.low, growth.high)
    if disjoint(said, known) or (_is_direction(said) and growth.low == growth.high == 1):
        return False
    low, high = said
    if _is_direction(said):
        inside = (
            (growth.low is not None and growth.low > 1)
            if low is not None
            else (growth.high is not None and growth.high < 1)
        )
        return True if inside else None
    if growth.kind is Arithmetic.GROWTH and high is not None and low is not None:
        return True
    if low is not None and high is None:
        return True if growth.low is not None and growth.low >= low else None
    return None
