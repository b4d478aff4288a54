"""What a message says of a city, a district, a country, or of the whole series: by the claims of that place and time.

Such a figure is of no edition and decides nothing of one. It is judged only where the place is named, and the time: a
calendar year, a month of it, or how many editions a sum is over. Where the conference is named as well, a figure of a
place may be one of the conference, and is left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core import numerals
from bot.core.reading.metrics.known import claims_beside, editions_with, sum_of
from bot.core.reading.text.folding import fold
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.checking.readings import Reading, Span
    from bot.core.model import Claim, FactBase

_CONFERENCE = any_of("waic, conferences?, summit, event", "大会, 会议, 峰会")
_SUMMED = any_of(
    """cumulative(?:ly)?, in total, a total, total(?:led|ing)?, altogether, combined, in all, overall, together,
    add(?:s|ed)? up to, so far, to date, sum, summed""",
    "累计, 总共, 共计, 合计, 总计, 一共, 加起来, 合起来, 加在一起, 共",
)
_EDITIONS = re.compile(
    r"(?:the\s)?(?:first|past|previous|its\sfirst)?\s?(?P<n>[a-z]+|[0-9]{1,2})\s(?:editions|conferences|years)(?![a-z])"
    r"|前?(?P<han>[二两三四五六七八九十]|[0-9]{1,2})届",
    re.IGNORECASE | re.ASCII,
)
_FEWEST = 2
_SHORT_NAME = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The claims that a figure of a place or of the series may be held against, and what of the clause names these."""

    metrics: tuple[str, ...]
    claims: tuple[Claim, ...]
    spans: tuple[Span, ...]
    lacks: str | None = None
    """What is not told of it, as the last part of a key of the catalogues: place or time."""


def surroundings(
    base: FactBase, readings: Sequence[Reading], place: int, metrics: Sequence[str]
) -> Surroundings | None:
    """Of which place or sum over editions a figure speaks; ``None`` where it is one of an edition."""
    sentence = readings[place].clause.sentence
    near = [one for one in readings[: place + 1] if one.clause.sentence == sentence]
    if (over := _editions_over(near)) and (sums := _sums(base, near, metrics)):
        of, when = sums, tuple(_of_editions(base, sums, over))
    elif metrics and all(not editions_with(base, name) and claims_beside(base, name) for name in metrics):
        if any(_CONFERENCE.search(one.text) for one in near) or not any(
            True for one in near for _ in _places(base, one)
        ):
            return None  # told of the conference, or of no place
        of, when = tuple(metrics), tuple(_of_place(base, near, metrics))
    else:
        return None
    spans = tuple(span for span in _spans(base, readings[place]))
    return Surroundings(of, when, spans, None if when else "no_source")


def _sums(base: FactBase, near: Sequence[Reading], metrics: Sequence[str]) -> tuple[str, ...]:
    """The metrics under which sources print what a message sums up over several editions."""
    if not any(_SUMMED.search(one.text) for one in near):
        return ()
    found = tuple(whole for name in metrics if (whole := sum_of(base, name)))
    return found if len(found) == len(metrics) else ()


def _editions_over(near: Sequence[Reading]) -> tuple[int, int | None] | None:
    """Over how many editions something is told, and the last of them where it is named."""
    years = tuple(sorted({year for one in near for year in one.years}))
    spanned = next((one.years for reading in near for _, one in reading.editions if len(one.years) >= _FEWEST), ())
    counted = [_count(found) for one in near for found in _EDITIONS.finditer(one.text)]
    count = next((one for one in counted if one and one >= _FEWEST), None)
    if count is None and not spanned:
        return None
    named = any(re.search(r"20[0-9]{2}", one.text) for one in near)
    return count or len(spanned), years[-1] if named and years else None


def _count(found: re.Match[str]) -> int | None:
    said = found["n"] or found["han"]
    read = numerals.read(said)
    return int(said) if said.isdecimal() else int(read[0]) if read and not read[1] and read[0].isdecimal() else None


def _of_editions(base: FactBase, metrics: Sequence[str], over: tuple[int, int | None]) -> Iterator[Claim]:
    """The sums over so many editions, up to the one that is named."""
    count, last = over
    for claim in (one for name in metrics for one in claims_beside(base, name)):
        scope = base.scopes.get(claim.scope_id or "")
        words = [] if scope is None else [numerals.read(word) for word in fold(scope.wording.en).text.split()]
        counts = [int(one[0]) for one in words if one and not one[1] and one[0].isdecimal()]
        if count in counts and claim.as_of and (last is None or claim.as_of.on.end.year == last):
            yield claim


def _of_place(base: FactBase, near: Sequence[Reading], metrics: Sequence[str]) -> Iterator[Claim]:
    """The claims of the one place that is named, as of the year that is named, and of its month where one is."""
    places = list(dict.fromkeys(name for one in near for name, _ in _places(base, one)))
    years = {year for one in near for _, mention in one.editions for year in mention.years}
    if len(places) != 1 or len(years) != 1:
        return
    (year,) = years
    days = [day for one in near for day in one.days if day.year in (None, year)]
    for claim in (one for name in metrics for one in claims_beside(base, name, places[0])):
        if claim.as_of is None or not claim.as_of.on.start.year <= year <= claim.as_of.on.end.year:
            continue
        told = [day.span(year) for day in days]
        first, last = claim.as_of.on.start.first(), claim.as_of.on.end.last()
        if all(start <= last and first <= end for start, end in told):
            yield claim


def _places(base: FactBase, reading: Reading) -> Iterator[tuple[str, Span]]:
    """The places that are named in a clause, and where."""
    for subject in base.subjects.values():
        full = subject.names.of("zh-CN")
        for name in dict.fromkeys((subject.names.en, subject.id, full, full[:_SHORT_NAME])):
            if subject.id == "waic" or not name:
                continue
            pattern = rf"(?<![A-Za-z]){re.escape(name)}(?:'s)?(?![A-Za-z])" if name.isascii() else re.escape(name)
            found = re.search(pattern, reading.text, re.IGNORECASE)
            if found:
                yield subject.id, found.span()
                break


def _spans(base: FactBase, reading: Reading) -> Iterator[Span]:
    """What of a clause names the place, the days and the editions."""
    yield from (span for _, span in _places(base, reading))
    yield from ((day.start, day.end) for day in reading.days)
    yield from (found.span() for found in _EDITIONS.finditer(reading.text))
    yield from (found.span() for found in _SUMMED.finditer(reading.text))
