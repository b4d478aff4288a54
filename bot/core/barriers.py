"""What forbids a verdict: a denial, a supposition, another's name, a difference, and all that may mark a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core import numerals
from bot.core.bindings import bound
from bot.core.figure_patterns import PERCENT, TIMES
from bot.core.likely_words import EDITION, FIGURE, SIGNED_THERE, without_likely
from bot.core.model import MetricKind
from bot.core.plain_words import is_plain
from bot.core.reading.common import COMMON, FILLERS
from bot.core.reading.folding import fold, words
from bot.core.vocabulary import own_words
from bot.core.word_patterns import OTHER_EVENTS, any_of, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.figures import Found
    from bot.core.model import FactBase, Near
    from bot.core.plain_words import Own
    from bot.core.readings import Named, Reading, Span

_DENIED = any_of(
    """not, never, no longer, nor, neither, nobody, wasn't, weren't, isn't, aren't, didn't, doesn't, don't,
    hasn't, hadn't, haven't, couldn't, wouldn't, can't, won't, ain't, without, far from, nowhere near,
    (?:declin|refus|fail)(?:e|es|ed|s)? to, f[ae]ll(?:s|en)? (?:through|apart|flat), withdr[ae]wn?, withdrew,
    (?:pull|back|dropp|drop)(?:ed)? out, stayed away, called off, cancel(?:s|l?ed)?, scrapped, boycott(?:s|ed)?,
    wrong, false, fake, myth, debunked, lie, den(?:y|ies|ied|ying), doubt(?:s|ed|ing)?, disput(?:es?|ed|ing)""",
    "取消, 退出, 缺席, 未能, 流产, 拒绝, 婉拒, 不是, 并非, 并不, 并没, 没有, 从未, 未曾, 不存在, 不可能, 哪有, 假的, 谣言, 错误, 不实, 不对, 辟谣",
)
_SUPPOSED = any_of(
    """if(?! (?:i|my|memory)(?:'m| am)? (?:remember|recall|memory|serves|not mistaken|read|heard)),
    would have, would be, suppose, supposing, imagine, might, maybe, perhaps, hopefully, i bet, i wish,
    should have, could have""",
    "如果, 假如, 假设, 要是, 也许, 或许, 可能, 说不定, 但愿, 希望",
)
_PART = any_of(
    """abroad, overseas, foreign, international, domestic, local,
    per (?:day|session|forum|person|head|company), daily, a day, each, every, (?:on |in )?average,
    (?:first|opening|second|third|last|final|closing|single|one|same)[ -]day, day (?:one|two|three|1|2|3),
    (?:of|among|including|amongst) (?:them|which|those|these|whom), halfway, morning, afternoon, hourly,
    per, newly, new, returning, first-time, paying, paid, students?, women, female, male, men, children,
    kids, young, listed, state-owned, private, unicorns?, startups?, outside, as of noon, hong kong, macau,
    macao, branch, sub-venue, night, evening,
    (?:i|we|he|she)(?:'ve| have| had| has)?(?: (?:personally|only|just|really|actually|myself|all|even|also))*
    (?:s[ae]en|saw|met|visited|attended|joined|toured|tried|watched|photographed|passed|spotted|enjoyed|noted|missed)
    (?! that)(?! it)""",
    """海外, 境外, 国外, 外国, 外资, 外地, 国内, 本地, 本市, 首日, 首天, 当日, 当天, 单日, 每[天日场家人],
    日均, 平均, 人均, 其中, 新增, 部分, 第[一二三1-3]天, 上午, 下午, 分会场, 专业观众, 女性, 学生, 上市,
    国企, 民企, 香港, 澳门, 年均, 我们?(?:就|只|一共|总共|亲眼)*(?:见|看|逛|参加|拍|听|试)(?:到|过|了)""",
)
_EXPO = re.compile(r"(?<![A-Za-z])Expo 20[0-9]{2}(?![0-9])", re.IGNORECASE | re.ASCII)
_DIFFERENCE = re.compile(
    r"(?<![a-z])(?:(?<!attended )(?<!visited )(?<!joined )(?<!watched )(?<!carried )(?<!covered )(?<!broadcast )(?<!shown )"
    r"(?<!aired )(?<!relayed )(?<!streamed )(?<!reported )(?<!seen )(?<!viewed )(?<!followed )(?<!used )(?<!backed )"
    r"(?<!graced )(?<!filled )(?<!packed )(?<!headlined )(?<!populated )(?<!crowded )(?<!joined in )(?<!honoured )by"
    r"|(?<!racked )(?<!notched )(?<!chalked )(?<!clocked )(?<!ended )(?<!took )(?<!takes )(?<!taking )(?<!take )(?<!ran )(?<!run )(?<!runs )(?<!piled )(?<!built )(?<!wound )(?<!opened )(?<!lined )(?<!served )up|down|another|extra|additional|gained|lost"
    r"|added(?! up to)|adding(?! up to)|plus|rose|grew|jumped|soared|climbed|fell|dropped|declined|decreased|increased|shrank|grown|risen)\s*$"
    r"|(?:增长|增加|上升|下降|减少|新增|多|少|高出|超出)了?\s*$",
    re.IGNORECASE | re.ASCII,
)
_BEHIND_DIFFERENCE = re.compile(
    r"\s*(?:more|fewer|less|higher|lower|additional|extra|other)(?![a-z])(?!\s*than\s*[0-9])"
    r"|\s*(?:个|家|人|人次|场)?(?:以外|之外)",
    re.IGNORECASE | re.ASCII,
)
_QUOTED = re.compile(r"[“\"「『《][^“”\"「」『』《》]{0,200}[”\"」』》]")
_PAUSE = re.compile(r"[,;()。!?、]|\.(?=\s)|--|\s-\s|\sand\s(?=i\s|it\s|we\s|they\s|that\s)", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}\s?[ap]\.?m(?![a-z])|[0-9]:[0-9]{2}|[0-9][时点]", re.IGNORECASE)
_CEREMONY = any_of(
    "(?:opening|closing|signing|awards?)[- ](?:ceremony|session|night|dinner|gala|banquet)",
    "开幕式, 闭幕式, 开幕会, 闭幕会, 签约仪式, 颁奖典礼, 颁奖仪式, 晚宴, 晚会",
)
_COUNTRIES = ("countries",)
_OF_THESE = re.compile(r"(?:和|及|与)?(?:地区)?的")
_CAPITAL = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z]+")
_KNOWN_NAMES = frozenset(
    listed(
        """WAIC, World, Artificial, Intelligence, Conference, AI, Shanghai, China, Pudong, Expo, Turing, Nobel,
    SAIL, RMB, CNY, USD, US, UN, Chinese, LLM, LLMs, Award, Awards, Laureate, Laureates, Global, Governance,
    High, Level, Meeting, International, Exhibition, Centre, Center, Jan, Feb, Mar, Apr, May, Jun, Jul, Aug,
    Sep, Sept, Oct, Nov, Dec, January, February, March, April, June, July, August, September, October,
    November, December, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Super, Leader, Hong,
    Kong, IMO, IIRC, FYI, BTW, LOL, WOW, OMG, TIL, PSA, EDIT, TLDR, OK"""
    )
)


def barred(base: FactBase, reading: Reading, *, names: bool = True) -> str | None:
    """What forbids a verdict on anything in a clause: another's name, a denial, a supposition.

    ``names`` tells whether any unknown name counts; a theme or a place is made of such.
    """
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), reading.text)
    if OTHER_EVENTS.search(bare) or _EXPO.search(bare) or (names and _names_another(base, reading)):
        return "other"
    if _DENIED.search(_QUOTED.sub(" ", _without_bounds(reading))):
        return "denied"
    return "supposed" if _SUPPOSED.search(bare) else None


def obstacle(base: FactBase, reading: Reading, found: Found) -> str | None:
    """What forbids a verdict on a figure, whatever it is of."""
    text = reading.text
    if found.quantity is None:
        return "unread"
    if barrier := barred(base, reading):
        return barrier
    if found.unit not in (PERCENT, TIMES) and (
        _DIFFERENCE.search(text[: found.start]) or _BEHIND_DIFFERENCE.match(text, found.end)
    ):
        return "difference"
    return None


def _without_bounds(reading: Reading) -> str:
    """The text without its figures: ``not even 400`` denies nothing, it bounds."""
    text = list(reading.text)
    for found in reading.found:
        text[found.start : found.end] = "\n" * (found.end - found.start)
    return "".join(text)


def _names_another(base: FactBase, reading: Reading) -> bool:
    """Whether a name stands in the clause that is none of the conference's: the figure may be that one's."""
    known = _vocabulary(base)
    figures = [(one.start, one.end) for one in reading.found]
    for match in _CAPITAL.finditer(reading.clause.plain):
        word = match[0]
        lower = word.casefold()
        inside = any(a <= match.start() < b for a, b in (*_read_spans(reading), *figures, *_framed(reading)))
        if inside or word in _KNOWN_NAMES or lower in known or is_plain(lower) or _is_common(lower):
            continue
        return True
    return False


def _is_common(word: str) -> bool:
    """Whether a word with a capital begins a sentence and is no name."""
    return word in COMMON or word in FILLERS or numerals.read(word) is not None


def _framed(reading: Reading) -> list[Span]:
    """What is only said around the figures: who says them, and what for."""
    return [reading.mentions.span(start, end) for start, end in reading.mentions.framed]


def _read_spans(reading: Reading) -> list[Span]:
    return [span for span, _ in reading.editions] + [span for named in reading.metrics for span in named.spans]


def _vocabulary(base: FactBase) -> frozenset[str]:
    """The words of the names of metrics and units."""
    found: frozenset[str] | None = base.memo.get("check words")
    if found is None:
        names = (name for metric in base.metrics.values() for name in (metric.names.en, *metric.aliases_en))
        every = (word.text for name in names for word in words(fold(name).text))
        found = base.memo["check words"] = frozenset(every)
    return found


def scope_of(base: FactBase, reading: Reading) -> str | None:
    """The scope that a clause names, by the words of the vocabulary."""
    text = reading.text.casefold()
    for scope in base.scopes.values():
        for wording in (scope.wording.en, scope.wording.zh or ""):
            if wording and wording.casefold() in text:
                return scope.id
    return None


def tells_part(
    base: FactBase,
    reading: Reading,
    found: Found,
    counted: Sequence[str] = (),
    around: Sequence[Span] = (),
    *,
    likely: bool = False,
) -> bool:
    """Whether anything in a clause may make its figure one of a part: words not plain, a day, another metric.

    ``counted`` are the metrics that the figure may be of: the words by which these are asked for tell of no part.
    ``around`` is where the place and the time are named of which a figure is that is of no edition. ``likely`` passes
    over unknown words that most likely tell of none either.
    """
    taken = [*_read_spans(reading), *around]
    words_of = own_words(base, counted)
    for match in _PART.finditer(reading.text):
        if not any(a <= match.start() < b for a, b in taken) and not _is_own(match[0], words_of):
            return True
    units = [unit for name in counted for unit in base.metrics[name].units]
    if _CEREMONY.search(reading.text) and not SIGNED_THERE.issuperset(units):
        return True
    joined = bound(base, reading, found)
    start, end = _stretch(reading, found, joined)
    named_by = joined[0].spans if joined else ()
    if joined and _is_origin(base, reading, joined, words_of):
        return True
    days = [day for day in reading.days if (day.start, day.end) not in around]
    if any(start <= day.start < end for day in days) or _CLOCK.search(reading.text[start:end]):
        return True
    own = [one for other in reading.found if (one := bound(base, reading, other))]
    metrics = {name for _, names in own for name in names} | set(_inherited_names(own))
    grown = {near.metric for name in counted for near in _percents(base, name)}
    for named in reading.metrics:
        here = start <= named.spans[0][0] < end and named.counts and not _says_nothing(reading, named, words_of)
        if any(named.spans[0][0] < one.start < named.spans[-1][1] for one in reading.found if one is not found):
            continue  # its words enclose another figure, and are read anew for each
        if any(first < span[1] and span[0] < last for span in named.spans for first, last in named_by):
            continue  # the figure is named by more than these words
        if (
            here
            and not set(named.metrics) & (metrics | grown)
            and not any(_inside(span, reading.found) for span in named.spans)
        ):
            return True
    blank = [
        *(span for span, _ in reading.editions),
        *(span for named in reading.metrics if named.counts for span in named.spans),
        *named_by,
        *around,
        *_framed(reading),
        *((one.start, one.end) for one in reading.found),
    ]
    rest = list(reading.text)
    for first, last in blank:
        rest[first:last] = " " * (last - first)
    if likely:
        for (first, last), _ in reading.editions:
            rest[first:last] = EDITION * (last - first)
        for one in reading.found:
            rest[one.start : one.end] = FIGURE * (one.end - one.start)
    said = "".join(rest[start:end])
    return not is_plain(without_likely(said, units) if likely else said, own=words_of)


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


def _inherited_names(own: Iterable[tuple[Named, tuple[str, ...]]]) -> Iterator[str]:
    for named, _ in own:
        yield from named.metrics


def _says_nothing(reading: Reading, named: Named, words_of: Own) -> bool:
    """Whether the words of a name are such as stand beside any figure: ``signed``, ``projects``, or its own words."""
    return all(is_plain(reading.text[start:end], own=words_of) for start, end in named.spans)


def _inside(span: Span, found: Iterable[Found]) -> bool:
    return any(one.start <= span[0] and span[1] <= one.end for one in found)


def _stretch(reading: Reading, found: Found, joined: tuple[Named, tuple[str, ...]] | None) -> Span:
    """The part of a clause, between commas and the like, that holds the figure and the name of what it counts."""
    first = min((found.start, *((span[0] for span in joined[0].spans) if joined else ())))
    last = max((found.end, *((span[1] for span in joined[0].spans) if joined else ())))
    held = [(one.start, one.end) for one in reading.found]
    cuts = [match for match in _PAUSE.finditer(reading.text) if not any(a <= match.start() < b for a, b in held)]
    start = max((cut.end() for cut in cuts if cut.end() <= first), default=0)
    end = min((cut.start() for cut in cuts if cut.start() >= last), default=len(reading.text))
    return start, end
