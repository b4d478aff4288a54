"""What a clause states that is no figure: when and where an edition was held, under which theme, as the how-manieth.

Only what is named plainly is read, of one edition. A text is supported where it is the source's word for word (in
either language, signs and case aside), and refuted only where it is that of another edition. Dates are supported where
they are the source's, and refuted where they lie wholly outside it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.checking.findings import TOLD, Finding, Outcome
from bot.core.checking.plain_words import is_plain
from bot.core.model import MetricKind, Status, Text, When
from bot.core.reading.mentions import Way
from bot.core.reading.text.folding import fold
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from bot.core.checking.readings import Reading
    from bot.core.checking.text_dates import Days
    from bot.core.model import Claim, FactBase, Metric

_HELD = any_of(
    """held, took place, takes place, take place, taking place, ran(?! into), runs, running, hosted,
    happened, scheduled, staged,
    convened, was on, dates?""",
    "举办, 举行, 召开, 会期, 日期, 时间",
)
_OPENED = any_of("opened, opens, opening, kicked off, kicks off, began, begins, started, starts", "开幕, 启幕, 拉开")
_CLOSED = any_of("closed, closes, closing, ended, ends, wrapped up, concluded, concludes", "闭幕, 落幕, 结束")
_IN = re.compile(r"(?<![a-z])(?:in|at)(?![a-z])|在|于", re.IGNORECASE | re.ASCII)
_QUOTE = re.compile(r"[“\"「『《](?P<said>[^”\"」』》]{2,200})[”\"」』》]")
_STATES = any_of("was, were, is, are, being, reads?, titled, called, named", "[:：], 为, 是, 叫")
_SAYS = re.compile(r"[,，(:：-]|(?<![a-z])(?:is|was|as|be|been)(?![a-z])|'s|是|为|作为|系", re.IGNORECASE | re.ASCII)
_IDENTIFIES = re.compile(
    r"^[\s,:(-]*(?:was|is|be|marks|marked|being|marking|been)?[\s,]*(?:the|its|our|a)?[\s,]*$"
    r"|^[\s,:(]*的?(?:waic|大会|世界人工智能大会|人工智能大会|那届|这届|那一届|这一届)?(?:就?是|为|即|属于|系|算|,|:)?(?:它|其|举办)?的?"
    r"(?:世界人工智能大会)?的?$",
    re.IGNORECASE,
)
_SEVERAL = 2
_SHORT = 4
_SHORT_HAN = 2


def particulars(base: FactBase, reading: Reading, years: Sequence[int]) -> tuple[Finding, ...]:
    """What the facts say of everything in a clause that is no figure; nothing where it states nothing of the kind."""
    if (found := tuple(_ordinals(base, reading))) or len(years) != 1 or years[0] not in base.editions:
        return found
    return _as_one((*_dates(base, reading, years[0]), *_texts(base, reading, years[0])))


def _as_one(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What one sentence says without a figure is one statement where all of it is supported."""
    if len(found) < _SEVERAL or any(one.outcome is not Outcome.SUPPORTED for one in found):
        return found
    claims = tuple(dict.fromkeys(claim for one in found for claim in one.claims))
    return (replace(found[0], claims=claims),)


def _finding(
    outcome: Outcome,
    reason: str,
    printed: str,
    metric: str,
    year: int,
    claims: Sequence[Claim] = (),
    later: Sequence[Claim] = (),
) -> Finding:
    return Finding(outcome, printed, reason, metric, year, tuple(claims), tuple(later))


def _ordinals(base: FactBase, reading: Reading) -> Iterator[Finding]:
    """``WAIC 2023 was the sixth edition``: a year and a number, with nothing between them but an "is"."""
    named = reading.editions
    for (first, one), (second, two) in pairwise(named):
        ways = {one.way, two.way}
        if ways != {Way.YEAR, Way.ORDINAL} or not _IDENTIFIES.match(reading.text[first[1] : second[0]]):
            continue
        year, number, span = (
            (one.years, two.ordinal, second) if one.way is Way.YEAR else (two.years, one.ordinal, first)
        )
        printed = reading.text[span[0] : span[1]].strip()
        says = not reading.found or _SAYS.search(reading.text[first[1] : second[0]])
        for metric in base.metrics.values():
            if metric.units == ("edition_number",) and len(year) == 1:
                found = _numbered(base, metric, year[0], number, printed)
                if says or found.outcome is not Outcome.SUPPORTED:  # else both name the edition of the figure
                    yield found


def _numbered(base: FactBase, metric: Metric, year: int, number: int | None, printed: str) -> Finding:
    known = [c for c in base.live_claims(metric.id, year) if c.amount is not None and c.modality in TOLD]
    same = [claim for claim in known if claim.amount and claim.amount.number == number]
    if same:
        return _finding(Outcome.SUPPORTED, "meets", printed, metric.id, year, same)
    if known:
        return _finding(Outcome.CONTRADICTED, "apart", printed, metric.id, year, known)
    return _finding(Outcome.NOT_COVERED, "no_source", printed, metric.id, year)


def _dates(base: FactBase, reading: Reading, year: int) -> Iterator[Finding]:
    opens, closes, held = (bool(found.search(reading.text)) for found in (_OPENED, _CLOSED, _HELD))
    said = [day for day in reading.days if day.year in (None, year)]
    if len(said) != 1 or len(reading.days) != 1 or reading.found or not (opens or closes or held):
        return
    if not _of_the_conference(reading):
        return
    side = "span" if held or opens == closes else "first" if opens else "last"
    metrics = [metric for metric in base.metrics.values() if metric.kind is MetricKind.DATE and metric.group == "when"]
    told = (reading.text[said[0].start : said[0].end].strip(), side)
    yield from (_dated(base, metrics, year, said[0], told) for _ in metrics[:1])


def _of_the_conference(reading: Reading) -> bool:
    """Whether nothing else is named that may have been held: a ceremony, a meeting, a contest."""
    text = list(reading.text)
    days = [(day.start, day.end) for day in reading.days]
    verbs = [match.span() for found in (_OPENED, _CLOSED, _HELD) for match in found.finditer(reading.text)]
    for start, end in (*days, *verbs, *(span for span, _ in reading.editions)):
        text[start:end] = " " * (end - start)
    return is_plain("".join(text))


def _dated(base: FactBase, metrics: Sequence[Metric], year: int, day: Days, told: tuple[str, str]) -> Finding:
    """Against the days of the conference; what another date of the edition (its exhibition's) allows is left open."""
    printed, side = told
    lead = metrics[0].id
    whole = [c for metric in metrics for c in base.live_claims(metric.id, year) if isinstance(c.value, When)]
    known = [claim for claim in whole if claim.metric == lead and claim.modality in TOLD]
    first, last = day.span(year)
    if meets := [claim for claim in known if _same_days(claim, day, year, side)]:
        return _finding(Outcome.SUPPORTED, "meets", printed, lead, year, meets)
    old = [claim for claim in _former(base, lead, year) if _same_days(claim, day, year, side)]
    if old and known:
        return _finding(Outcome.OUTDATED, "superseded", printed, lead, year, old, known)
    if known and all(_ends(claim)[1] < first or last < _ends(claim)[0] for claim in whole):
        return _finding(Outcome.CONTRADICTED, "apart", printed, lead, year, known)
    reason = "undecided" if known else "only_planned" if whole else "no_source"
    return _finding(Outcome.NOT_COVERED, reason, printed, lead, year, known or whole)


def _former(base: FactBase, metric: str, year: int) -> list[Claim]:
    """Dates that a later source replaced."""
    return [
        claim
        for claim in base.claims.values()
        if claim.status is Status.SUPERSEDED
        and (claim.metric, claim.edition) == (metric, year)
        and isinstance(claim.value, When)
    ]


def _ends(claim: Claim) -> tuple[dt.date, dt.date]:
    assert isinstance(claim.value, When)
    return claim.value.on.start.first(), claim.value.on.end.last()


def _same_days(claim: Claim, day: Days, year: int, side: str) -> bool:
    start, end = _ends(claim)
    first, last = day.span(year)
    if day.is_month:
        return first <= start and end <= last
    if day.is_single and side != "span":
        return first == (start if side == "first" else end)
    return (first, last) == (start, end)


def _texts(base: FactBase, reading: Reading, year: int) -> Iterator[Finding]:
    """Themes and names where the metric is named, and the place where it says that it was held there."""
    named = {name for one in reading.metrics for name in one.metrics}
    for metric in base.metrics.values():
        if metric.kind is not MetricKind.TEXT or metric.many or metric.group not in ("theme", "place"):
            continue
        held = metric.id == metric.group == "place" and _is_placed(reading)
        if (metric.id in named and _STATES.search(reading.text)) or held:
            found = _stated(base, metric, reading, year, sure=not held)
            if found:
                yield found


def _is_placed(reading: Reading) -> bool:
    """Whether a clause tells where the conference was held."""
    placed = _HELD.search(reading.text) and _IN.search(reading.text)
    return bool(placed) and _of_the_conference(reading)


def _stated(base: FactBase, metric: Metric, reading: Reading, year: int, *, sure: bool) -> Finding | None:
    live = [claim for claim in base.live_claims(metric.id, year) if isinstance(claim.value, Text)]
    known = [claim for claim in live if claim.modality in TOLD]
    quoted = _QUOTE.finditer(reading.clause.text) if metric.group != "place" else ()  # a theme is quoted, no place
    quotes = [found["said"] for found in quoted]
    printed = (quotes or [reading.clause.text])[0].strip()
    if same := [claim for claim in known if _says(claim, quotes, reading.clause.text)]:
        return _finding(Outcome.SUPPORTED, "meets", printed, metric.id, year, same)
    others = [
        claim for other in base.editions if other != year for claim in base.live_claims(metric.id, other)
        if isinstance(claim.value, Text) and _says(claim, quotes, reading.clause.text)
    ]  # fmt: skip
    plans = [claim for claim in live if claim.modality not in TOLD and _says(claim, quotes, reading.clause.text)]
    if known and others and not plans:
        return _finding(Outcome.CONTRADICTED, "another_edition", printed, metric.id, year, known, others)
    if not sure or not quotes:
        return None
    reason = "undecided" if known else "only_planned" if live else "no_source"
    return _finding(Outcome.NOT_COVERED, reason, printed, metric.id, year, known or live)


def _says(claim: Claim, quotes: Sequence[str], text: str) -> bool:
    """Whether a clause says what a claim says: in its quotation marks nothing else, or without any, to a stop."""
    assert isinstance(claim.value, Text)
    wording = claim.value.wording
    for value in (wording.en, wording.zh, claim.value.printed):
        wanted = _normal(value or "")
        if len(wanted) < (_SHORT_HAN if not wanted.isascii() else _SHORT):
            continue
        if any(_normal(quote) == wanted for quote in quotes):
            return True
        if not quotes and _ends_with(text, wanted):
            return True
    return False


def _normal(text: str) -> str:
    """Letters and figures alone, folded."""
    return " ".join(re.findall(r"[^\W_]+", fold(text).text)) if text else ""


_STOPS = re.compile(r"[,;.!?()，；。！？（）、]|(?<![a-z])(?:on|from|in|at|and|with|held)(?![a-z])|举办|举行|召开|开幕")


def _ends_with(text: str, wanted: str) -> bool:
    """Whether a text holds the words and then stops, or goes on with something that is not part of them."""
    folded = _normal(text)
    at = folded.find(wanted)
    if at < 0 or (at and folded[at - 1].isascii() and folded[at - 1].isalnum()):
        return False
    rest = folded[at + len(wanted) :]
    return not rest or bool(_STOPS.match(rest.strip())) or (not rest[0].isalnum() and bool(_STOPS.match(rest.strip())))
