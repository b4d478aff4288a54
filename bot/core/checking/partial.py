"""Whether a figure may be one of a part: of a day, a hall, a country, or of something that is told by unknown words.

"20 exhibitors left early" is no count of the exhibitors. Whatever is not known to tell of no part costs the verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.checking.barriers import framed, read_spans
from bot.core.checking.beside_figure import restricted
from bot.core.checking.bindings import bound
from bot.core.checking.likely_words import EDITION, FIGURE, SIGNED_THERE, without_likely
from bot.core.checking.plain_words import is_plain
from bot.core.checking.vocabulary import own_words
from bot.core.model import MetricKind
from bot.core.phrasing import edition_end
from bot.core.reading.text.folding import fold, words
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.checking.figures import Found
    from bot.core.checking.plain_words import Own
    from bot.core.checking.readings import Named, Reading, Span
    from bot.core.checking.text_dates import Days
    from bot.core.model import FactBase, Near

_PART = any_of(
    """abroad, overseas, foreign, international, domestic, local,
    per (?:day|session|forum|person|head|company), daily, a day, each, every, (?:on |in )?average,
    (?:first|opening|second|third|last|final|closing|single|one|same)[ -]day, day (?:one|two|three|1|2|3),
    (?:most|half|many|all|some|none|each|part) of the [0-9]+,
    (?:of|among|including|amongst) (?:them|which|those|these|whom), halfway, morning, afternoon, hourly,
    per, newly, new, returning, first-time, paying, paid, students?, women, female, male, men, children,
    kids, young, listed, state-owned, private, unicorns?, startups?, outside, as of noon, hong kong, macau,
    macao, branch, sub-venue, night, evening""",
    """海外, 境外, 国外, 外国, 外资, 外地, 国内, 本地, 本市, 首日, 首天, 当日, 当天, 单日, 每[天日场家人],
    日均, 平均, 人均, 其中, 新增, 部分, 第[一二三1-3]天, 上午, 下午, 分会场, 专业观众, 女性, 学生, 上市,
    国企, 民企, 香港, 澳门, 年均, 截[至止](?=周|星期|中午|[上下]午|当[天日]|首日|第)""",
)
_SEEN = re.compile(
    r"(?<![a-z])(?:i|we|he|she)(?:'ve| have| had| has)?"
    r"(?: (?:personally|only|just|really|actually|myself|all|even|also))*"
    r" (?:s[ae]en|saw|met|visited|attended|joined|toured|tried|watched|photographed|passed|spotted|enjoyed"
    r"|noted|missed)"
    r"(?! that| it|[a-z])|(?<![a-z])(?:our|my|his|her) (?:own )?(?:live ?)?(?:stream|video|channel|page|app|site|booth"
    r"|stand|stall) (?:had|has|drew|got|pulled|counted|saw|welcomed|attracted|logged|hit|reached|recorded"
    r"|alone)(?![a-z])"
    r"|我们?(?:就|只|一共|总共|亲眼)*(?:见|看|逛|参加|拍|听|试)(?:到|过|了)",
    re.IGNORECASE | re.ASCII,
)
"""What somebody saw, met or visited is his own count, and so is that of his stand."""
_KIND = any_of("online, offline, virtual, physical, onsite, on-site, in-person")
_PAUSE = re.compile(r"[,;()。!?、]|\.(?=\s)|--|\s-\s|\sand\s(?=i\s|it\s|we\s|they\s|that\s)", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}\s?[ap]\.?m(?![a-z])|[0-9]:[0-9]{2}|[0-9][时点]", re.IGNORECASE)
_COUNTRIES = ("countries",)
_OF_THESE = re.compile(r"(?:和|及|与)?(?:地区)?的")
_CEREMONY = any_of(
    "(?:opening|closing|signing|awards?)[- ](?:ceremony|session|night|dinner|gala|banquet)",
    "开幕式, 闭幕式, 开幕会, 闭幕会, 签约仪式, 颁奖典礼, 颁奖仪式, 晚宴, 晚会",
)


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of a clause, and of what it is told.

    Attributes
    ----------
    counted
        The metrics that it may be of: the words by which these are asked for tell of no part.
    around
        Where the place and the time are named of which a figure is that is of no edition.
    """

    found: Found
    counted: tuple[str, ...] = ()
    around: tuple[Span, ...] = ()


def tells_part(base: FactBase, reading: Reading, told: Told, *, likely: bool = False) -> bool:
    """Whether anything in a clause may make its figure one of a part: words not plain, a day, another metric.

    ``likely`` passes over unknown words that most likely tell of none.
    """
    words_of = own_words(base, told.counted)
    units = [unit for name in told.counted for unit in base.metrics[name].units]
    joined = bound(base, reading, told.found)
    if _names_part(reading, told, words_of) or (_CEREMONY.search(reading.text) and not SIGNED_THERE.issuperset(units)):
        return True
    if joined and (_names_kind(reading, told, joined[0], words_of) or _is_origin(base, reading, joined, words_of)):
        return True
    figures = [(one.start, one.end) for one in reading.found]
    named = [span for one in reading.metrics if one.counts and one == (joined and joined[0]) for span in one.spans]
    days = [(day.start, day.end) for day in reading.days]
    editions = [span for span, _ in reading.editions]
    if restricted(reading.text, [*figures, *named, *days], editions, reading.idle):
        return True
    stretch = _stretch(reading, told.found, joined)
    if _SEEN.search(reading.text[slice(*stretch)]):
        return True
    if _tells_time(base, reading, told, stretch) or _names_another(base, reading, told, stretch, words_of):
        return True
    said = _unread(reading, told, joined, marked=likely)[slice(*stretch)]
    return not is_plain(without_likely(said, units) if likely else said, own=words_of)


def _names_part(reading: Reading, told: Told, words_of: Own) -> bool:
    taken = [*read_spans(reading), *told.around, *reading.idle]
    return any(
        not any(a <= match.start() < b for a, b in taken) and not _is_own(match[0], words_of)
        for match in _PART.finditer(reading.text)
    )


def _names_kind(reading: Reading, told: Told, named: Named, words_of: Own) -> bool:
    """Whether a kind stands between a figure and its noun: ``107 online forums``."""
    start = min((span[0] for span in named.spans if span[0] >= told.found.end), default=0)
    return any(
        not _is_own(kind[0], words_of)
        for kind in _KIND.finditer(reading.text, told.found.end, max(start, told.found.end))
    )


def _tells_time(base: FactBase, reading: Reading, told: Told, stretch: Span) -> bool:
    start, end = stretch
    days = [
        day for day in reading.days if (day.start, day.end) not in told.around and not _is_its_month(base, reading, day)
    ]
    return any(start <= day.start < end for day in days) or bool(_CLOCK.search(reading.text[start:end]))


def _is_its_month(base: FactBase, reading: Reading, day: Days) -> bool:
    """Whether a date is no more than the month of the edition that is named."""
    ends = [edition_end(base, year) for year in reading.years]
    return (
        day.is_month
        and len(ends) == 1
        and ends[0] is not None
        and day.last[0] == ends[0].month
        and day.year in (None, ends[0].year)
    )


def _names_another(base: FactBase, reading: Reading, told: Told, stretch: Span, words_of: Own) -> bool:
    """Whether another metric is named beside a figure, by words that are not its own."""
    start, end = stretch
    own = [one for other in reading.found if (one := bound(base, reading, other))]
    known = {name for named, names in own for name in (*names, *named.metrics)}
    known |= {near.metric for name in told.counted for near in _percents(base, name)}
    joined = bound(base, reading, told.found)
    named_by = joined[0].spans if joined else ()
    for named in reading.metrics:
        if not start <= named.spans[0][0] < end or not named.counts or _says_nothing(reading, named, words_of):
            continue
        if any(first <= named.spans[0][0] < last for first, last in reading.idle):
            continue
        if any(named.spans[0][0] < one.start < named.spans[-1][1] for one in reading.found if one is not told.found):
            continue  # its words enclose another figure, and are read anew for each
        if any(first < span[1] and span[0] < last for span in named.spans for first, last in named_by):
            continue  # the figure is named by more than these words
        if not set(named.metrics) & known and not any(_inside(span, reading.found) for span in named.spans):
            return True
    return False


def _unread(reading: Reading, told: Told, joined: tuple[Named, tuple[str, ...]] | None, *, marked: bool) -> str:
    """A clause without all that was read in it; editions and figures are marked where that is asked for."""
    blank = [
        *(span for named in reading.metrics if named.counts for span in named.spans),
        *(joined[0].spans if joined else ()),
        *told.around,
        *framed(reading),
    ]
    rest = list(reading.text)
    signs = (EDITION, FIGURE) if marked else (" ", " ")
    for spans, sign in (
        (blank, " "),
        ((span for span, _ in reading.editions), signs[0]),
        (((one.start, one.end) for one in reading.found), signs[1]),
    ):
        for first, last in spans:
            rest[first:last] = sign * (last - first)
    return "".join(rest)


def _is_origin(base: FactBase, reading: Reading, joined: tuple[Named, tuple[str, ...]], words_of: Own) -> bool:
    """Whether countries are told to be those of somebody else than the metric counts: 来自40个国家的700名记者."""
    if not all(base.metrics[name].units == _COUNTRIES for name in joined[1]):
        return False
    at = max(span[1] for span in joined[0].spans)
    if not (behind := _OF_THESE.match(reading.text, at)):
        return False
    heads = [one for one in reading.metrics if one.counts and one.spans[0][0] >= behind.end()]
    return any(not _says_nothing(reading, one, words_of) for one in heads)


def _percents(base: FactBase, name: str) -> Sequence[Near]:
    """What a percentage may be of: a growth is told of the visits or the views that grew."""
    return base.metrics[name].near if base.metrics[name].kind is MetricKind.PERCENT else ()


def _is_own(part: str, words_of: Own) -> bool:
    return all(word.text in words_of[0] for word in words(fold(part).text)) or part in words_of[1]


def _says_nothing(reading: Reading, named: Named, words_of: Own) -> bool:
    """Whether the words of a name are such as stand beside any figure: ``signed``, ``projects``, or its own words."""
    return all(is_plain(reading.text[start:end], own=words_of) for start, end in named.spans)


def _inside(span: Span, found: Iterable[Found]) -> bool:
    return any(one.start <= span[0] and span[1] <= one.end for one in found)


def _stretch(reading: Reading, found: Found, joined: tuple[Named, tuple[str, ...]] | None) -> Span:
    """The part of a clause, between commas and the like, that holds the figure and the name of what it counts."""
    held = [(one.start, one.end) for one in reading.found]
    cuts = [match for match in _PAUSE.finditer(reading.text) if not any(a <= match.start() < b for a, b in held)]
    named = _nearest(joined[0].spans, found, cuts) if joined else ()
    first = min((found.start, *(span[0] for span in named)))
    last = max((found.end, *(span[1] for span in named)))
    start = max((cut.end() for cut in cuts if cut.end() <= first), default=0)
    end = min((cut.start() for cut in cuts if cut.start() >= last), default=len(reading.text))
    return start, end


def _nearest(spans: Sequence[Span], found: Found, cuts: Sequence[re.Match[str]]) -> Sequence[Span]:
    """The words of a name that no mark parts from its figure; all of them where each is parted."""
    near = [
        span
        for span in spans
        if not any(min(span[1], found.end) <= cut.start() < max(span[0], found.start) for cut in cuts)
    ]
    return near or spans
