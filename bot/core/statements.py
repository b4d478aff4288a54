"""What a clause states: which figure, of which metric, of which edition; and why it cannot be judged, if so.

Reading is strict. A figure is joined to a metric only where nothing unknown stands between the two, and whatever could
make it a figure of something else (a part of the whole, a day, another event, a difference, a denial) is an obstacle.
An obstacle costs a verdict; a wrong reading would cost the trust in all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core import days as dates
from bot.core.figures import FOREIGN, PERCENT, TIMES, USD, YUAN, Found, figures
from bot.core.mentions import find_mentions
from bot.core.model import MetricKind
from bot.core.reading.common import FILLERS, HAN_FILLERS
from bot.core.reading.folding import fold, is_han, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.clauses import Clause
    from bot.core.days import Days
    from bot.core.mentions import EditionMention, Mentions, MetricMention
    from bot.core.model import FactBase, Metric

Span = tuple[int, int]

# Words of the lists of ``reading.common`` that set a part against the whole, deny, or count a difference.
_NOT_PLAIN = frozenset(
    """chinese first main part half average last each every per no not none without other another expect expected may might
    could should would if less fewer than up more most between now two second separate""".split()
)
_PLAIN = (
    FILLERS
    | frozenset(
        """reached reaching reaches hit hits totalled totaled totalling totaling total amounted amounting numbered counting
        drew drawn draws attracted attracting attracts welcomed received recorded logged registered saw seen gathered
        featured featuring hosted boasted included including includes stood stands exhibited exhibiting participated
        participating joined attend attended came visited showed displayed presented unveiled launched signed announced
        covering covered spanned spanning occupied space spaces area size worth value valued valuing sealed inked clinched
        secured agreed set record scored pulled brought generated garnered racked exceeded surpassed topped crossed climbed
        rose jumped soared grew accumulated altogether roughly nearly almost overall combined physical site venue floor halls
        rows onsite offline online us year years times hundred people visitors participants attendees total deals contracts
        industrial major key high-level leading big-name staggering whopping massive huge impressive astonishing strong fully
        even already simply i'm also plus alone together cumulative held had has having have being sessions themed parallel
        invited notable prominent distinguished distinct different various separate individual""".split()
    )
) - _NOT_PLAIN  # fmt: skip
_PLAIN_HAN = tuple(
    sorted(
        (
            set(HAN_FILLERS)
            | set(
                "达到 达 高达 多达 累计 共有 共计 总计 合计 吸引了 吸引 迎来 汇聚 汇集 接待 设有 举办了 举行了 签约 签署 签下 落地 发布 亮相 参展 参会 参观 超过 超 "
                "近 约 逾 突破 为 是 有 了 的 额 数 量 人次 次 人 家 个 名 位 场 项 件 款 台 余 多 元 面积 总额 金额 总量 线上 线下 全网 本届 展览 现场 共 国 平方米 "
                "展出 推出 设立 展示 邀请 邀请了 嘉宾 企业 重大 重磅 全球 首发 增至 升至 增长到 增长至 增加到 上升到 涨到 扩大到 扩大至 达成 意向 来自 集中".split()
            )
        )
        - set(
            "每 各 其中 当中 比 相比 比较 对比 相对 增长 增加 减少 下降 变化 趋势 变 不 没 没有 无 第 另 前 后 时 一 两 二 三 更 最 高 低".split()
        ),
        key=len,
        reverse=True,
    )
)
_DENIED = re.compile(
    r"(?<![a-z])(?:not|never|no longer|nor|neither|nobody|wasn't|weren't|isn't|aren't|didn't|doesn't|don't|hasn't|hadn't|haven't|"
    r"couldn't|wouldn't|can't|won't|ain't|without|far from|nowhere near|wrong|false|fake|myth|debunked|lie)(?![a-z])"
    r"|不是|并非|并不|并没|没有|从未|未曾|不存在|不可能|哪有|假的|谣言|错误|不实|不对|辟谣",
    re.IGNORECASE | re.ASCII,
)
_SUPPOSED = re.compile(
    r"(?<![a-z])(?:if|would have|would be|suppose|supposing|imagine|might|maybe|perhaps|hopefully|i bet|i wish|should have|could have)(?![a-z])"
    r"|如果|假如|假设|要是|也许|或许|可能|说不定|但愿|希望",
    re.IGNORECASE | re.ASCII,
)
_PLANNED = re.compile(
    r"(?<![a-z])(?:plans?|planned|planning|expects?|expected|expecting|will|is to|are to|set to|aims?|aimed|aiming|target(?:s|ed|ing)?|goal|"
    r"forecast|projected|slated|scheduled|anticipated|going to|about to|intends?|hopes? to)(?![a-z])"
    r"|计划|预计|拟(?!人)|将(?!军)|预期|目标|有望|力争|打算|筹备",
    re.IGNORECASE | re.ASCII,
)
_PART = re.compile(
    r"(?<![a-z])(?:abroad|overseas|foreign|international|domestic|local|per (?:day|session|forum|person|head|company)|daily|a day|each|every|"
    r"(?:on |in )?average|(?:the )?(?:first|opening|second|third|last|final|closing|single|one|same)[ -]day(?!s)|day (?:one|two|three|1|2|3)|"
    r"(?:of|among|including|amongst) (?:them|which|those|these|whom)|halfway|morning|afternoon|hourly|per|newly|new|returning|first-time|paying|"
    r"paid|students?|women|female|men|children|kids|young|listed|state-owned|private|unicorns?|startups?|outside|as of noon|"
    r"hong kong|macau|macao|branch|sub-venue|night|evening)(?![a-z])"
    r"|海外|境外|国外|外国|外资|外地|国内|本地|本市|首日|首天|当日|当天|单日|每[天日场家人]|日均|平均|人均|其中|新增|部分|第[一二三1-3]天|上午|下午|分会场|"
    r"专业观众|女性|学生|上市|国企|民企|香港|澳门|年均",
    re.IGNORECASE | re.ASCII,
)
_OTHER = re.compile(
    r"(?<![A-Za-z])(?:CES|MWC|GTC|GITEX|Computex|SXSW|Davos|Slush|NeurIPS|ICML|CVPR|AAAI|IJCAI|Olympics?|Expo 20[0-9]{2}|World Internet|World Robot|"
    r"Mobile World|Web Summit|Import Expo|Boao|Consumer Electronics)"
    r"|进博|世界互联网|世界机器人|服贸会|广交会|工博会|链博会|消博会|车展|博鳌|达沃斯|数博会|智博会|云栖|乌镇|世博会|奥运|高交会|外滩大会",
    re.IGNORECASE | re.ASCII,
)
_DIFFERENCE = re.compile(
    r"(?<![a-z])(?:by|up|down|another|extra|additional|gained|lost|added|adding|plus)\s*$|(?:增长|增加|上升|下降|减少|新增|多|少|高出|超出)了?\s*$",
    re.IGNORECASE | re.ASCII,
)
_BEHIND_DIFFERENCE = re.compile(
    r"\s*(?:more|fewer|less|higher|lower|additional|extra|other)(?![a-z])(?!\s*than\s*[0-9])|\s*(?:个|家|人|人次|场)?(?:以外|之外)",
    re.IGNORECASE | re.ASCII,
)
_MEASURE = re.compile(
    r"\s*(?:[余多]?(?:人次|次|余|多|家|名|位|个|场|項|项|件|款|台|国|支|批|条|所|届|组|团))?\s*(?:的|以上|左右)?\s*"
)
_CAPITAL = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z]+")
_KNOWN_NAMES = frozenset(
    """WAIC World Artificial Intelligence Conference AI Shanghai China Pudong Expo Expos Turing Nobel SAIL RMB CNY USD US UN Chinese LLM LLMs
    Award Awards Laureate Laureates Global Governance High Level Meeting International Exhibition Centre Center Jan Feb Mar Apr May Jun Jul Aug Sep
    Sept Oct Nov Dec January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Super Leader Hong Kong IMO IIRC FYI BTW LOL WOW OMG TIL PSA EDIT TLDR OK""".split()
)
_YEAR_DIGITS = re.compile(r"[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure that a clause states.

    Attributes
    ----------
    metrics
        What it may count: more than one where a name belongs to several; none where nothing says it.
    edition
        ``None`` where no edition, or not one alone, is named for it.
    obstacle
        Why it is not judged, as the last part of a key of the catalogues; ``None`` where it is.
    planned
        Whether it is told as a plan.
    scope
        The id of the scope that is named.
    """

    said: Found
    metrics: tuple[str, ...] = ()
    edition: int | None = None
    obstacle: str | None = None
    planned: bool = False
    scope: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause with everything that was found in it. Places are those of ``clause.plain``."""

    clause: Clause
    mentions: Mentions
    editions: tuple[tuple[Span, EditionMention], ...]
    metrics: tuple[tuple[Span, MetricMention], ...]
    found: tuple[Found, ...]
    days: tuple[Days, ...]

    @property
    def text(self) -> str:
        """What is read."""
        return self.clause.plain

    @property
    def years(self) -> tuple[int, ...]:
        """The editions named, each once."""
        return tuple(dict.fromkeys(year for _, mention in self.editions for year in mention.years))


def read(base: FactBase, clauses: Sequence[Clause], today: dt.date) -> tuple[Reading, ...]:
    """Find in each clause what it names."""
    return tuple(_reading(base, clause, today) for clause in clauses)


def _reading(base: FactBase, clause: Clause, today: dt.date) -> Reading:
    mentions = find_mentions(base, clause.plain, today)
    named = tuple((mentions.span(one.start, one.end), one) for one in mentions.editions)
    editions = tuple((span, one) for span, one in named if not _is_count(clause.plain, span))
    metrics = tuple((mentions.span(one.start, one.end), one) for one in mentions.metrics)
    days = dates.days(clause.plain)
    taken = [span for span, _ in editions] + [(day.start, day.end) for day in days] + list(dates.clocks(clause.plain))
    return Reading(clause, mentions, editions, metrics, figures(clause.plain, taken), days)


def _is_count(text: str, span: Span) -> bool:
    """Two bare digits before a word were joined to a year before them and count something: ``in 2024, 24 projects``."""
    return bool(_YEAR_DIGITS.fullmatch(text[span[0] : span[1]])) and text[span[1] :].lstrip()[:1].isalpha()


def statements(base: FactBase, readings: Sequence[Reading]) -> tuple[tuple[Statement, ...], ...]:
    """The figures that each clause states, joined to metrics and editions."""
    context = _Context(readings)
    return tuple(
        tuple(_statement(base, readings, place, found, context) for found in reading.found)
        for place, reading in enumerate(readings)
    )


def editions(readings: Sequence[Reading]) -> tuple[tuple[int, ...], ...]:
    """The editions of which each clause speaks: its own, or those that it takes over from the words around it."""
    context = _Context(readings)
    return tuple(
        reading.years if reading.editions else context.edition(readings, place)
        for place, reading in enumerate(readings)
    )


class _Context:
    """Which edition a clause speaks of that names none: that of its sentence, else of the latest one before."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._in_sentence: dict[int, dict[int, None]] = {}
        for reading in readings:
            self._in_sentence.setdefault(reading.clause.sentence, {}).update(dict.fromkeys(reading.years))

    def edition(self, readings: Sequence[Reading], place: int) -> tuple[int, ...]:
        """The editions that may be meant: none, one, or several."""
        for before in range(place, -1, -1):
            if readings[before].clause.sentence == readings[place].clause.sentence and readings[before].editions:
                return readings[before].years
        sentence = readings[place].clause.sentence
        own = tuple(self._in_sentence.get(sentence, ()))
        if own:
            return own
        earlier = [named for number, named in sorted(self._in_sentence.items()) if number < sentence and named]
        return tuple(earlier[-1]) if earlier else ()


def _statement(base: FactBase, readings: Sequence[Reading], place: int, found: Found, context: _Context) -> Statement:
    reading = readings[place]
    years = edition_of(reading, found) if reading.editions else context.edition(readings, place)
    metrics = _metrics(base, reading, found)
    obstacle = _obstacle(base, reading, found)
    bound = metrics
    if not metrics:
        bound = _inherited(base, readings, place, found)
    if obstacle is None:
        if not bound:
            obstacle = "no_metric"
        elif len(years) > 1 or (not years and any(not one.years for _, one in reading.editions)):
            obstacle = "editions"
        elif not years:
            obstacle = "no_edition"
        elif years[0] not in base.editions:
            obstacle = "no_such_edition"
    scope, part = _scope(base, reading, found)
    if part and obstacle is None:
        obstacle = "part"
    planned = bool(_PLANNED.search(reading.text))
    return Statement(found, bound, years[0] if len(years) == 1 else None, obstacle, planned, scope, not metrics)


def edition_of(reading: Reading, found: Found) -> tuple[int, ...]:
    """The edition that a clause names for one of its figures: the only one, or that in the figure's own stretch."""
    if len(reading.years) == 1 and all(one.years for _, one in reading.editions):
        return reading.years
    place = reading.found.index(found)
    before = reading.found[place - 1].end if place else 0
    after = reading.found[place + 1].start if place + 1 < len(reading.found) else len(reading.text)
    behind = [one for span, one in reading.editions if found.end <= span[0] < after]
    ahead = [one for span, one in reading.editions if before <= span[0] < found.start]
    if len(reading.editions) == len(reading.found):
        return reading.editions[place][1].years
    for mentions in (behind, ahead):
        if len(mentions) == 1 and not (behind and ahead):
            return mentions[0].years
    return reading.years


def _fits(metric: Metric, found: Found) -> bool:
    if found.unit == FOREIGN:
        return False
    if metric.kind is MetricKind.MONEY:
        return found.unit in (None, YUAN, USD)
    if metric.kind is MetricKind.COUNT:
        return found.unit is None
    if metric.kind is MetricKind.AREA:
        return found.unit in (None, "square_metres")
    return metric.is_figure and found.unit in metric.units


def _metrics(base: FactBase, reading: Reading, found: Found) -> tuple[str, ...]:
    """The metrics whose name stands right behind the figure, else right before it."""
    text = reading.text
    fitting = [
        (span, tuple(name for name in mention.metrics if _fits(base.metrics[name], found)))
        for span, mention in reading.metrics
    ]
    later = [one.start for one in reading.found if one.start > found.start]
    earlier = [one.end for one in reading.found if one.end <= found.start]
    end = min(later, default=len(text))
    begin = max(earlier, default=0)
    for span, names in fitting:
        if found.core <= span[0] < end and _is_plain(reading, found.end, span[0], behind=True):
            return names
    closed = _closes(reading, found)
    for span, names in reversed(fitting):
        if begin <= span[0] and span[1] <= found.start and closed and _is_plain(reading, span[1], found.start):
            return names
    return ()


def _closes(reading: Reading, found: Found) -> bool:
    """Whether no noun of its own follows the figure: one that is unknown would say what it counts."""
    measure = _MEASURE.match(reading.text, found.end)
    at = measure.end() if measure else found.end
    rest = reading.text[at:]
    following = words(fold(rest[:60]).text)
    if not rest or not following or not rest[0].isalnum():
        return True
    if any(span[0] <= at < span[1] for span, _ in (*reading.editions, *reading.metrics)):
        return any(span[0] <= at < span[1] for span, _ in reading.editions)
    first = following[0].text
    return _known_han(first, start_only=True) if is_han(first) else first in _PLAIN


def _is_plain(reading: Reading, start: int, end: int, *, behind: bool = False) -> bool:
    """Whether nothing stands in a gap but editions and words that add nothing; behind a figure, no comma either."""
    text = reading.text[start:end]
    if any(sign in text for sign in (";", "。", "(", ")", *((",", ":", "-") if behind else ()))):
        return False
    gap = list(text)
    for span, _ in reading.editions:
        for place in range(max(span[0], start), min(span[1], end)):
            gap[place - start] = "\n"
    for day in reading.days:
        for place in range(max(day.start, start), min(day.end, end)):
            gap[place - start] = "\n"
    return all(
        _known_han(word.text) if is_han(word.text) else word.text in _PLAIN for word in words(fold("".join(gap)).text)
    )


def _known_han(run: str, *, start_only: bool = False) -> bool:
    """Whether a run of Han characters is put together from words that add nothing; or begins with one."""
    if start_only:
        return any(run.startswith(word) for word in _PLAIN_HAN)
    reached = {0}
    for place in range(len(run)):
        if place in reached:
            reached.update(place + len(word) for word in _PLAIN_HAN if run.startswith(word, place))
    return len(run) in reached


def _inherited(base: FactBase, readings: Sequence[Reading], place: int, found: Found) -> tuple[str, ...]:
    """The metric of the figure before, in the same sentence, where this one is bare: ``… in 2021 and 2 billion in 2024``."""
    reading = readings[place]
    if not _closes(reading, found):
        return ()
    names: tuple[str, ...] = ()
    for one in readings[: place + 1]:
        if one.clause.sentence == reading.clause.sentence:
            for other in one.found:
                if one is reading and other.start >= found.start:
                    break
                names = _metrics(base, one, other) or names
    begin = max((one.end for one in reading.found if one.end <= found.start), default=0)
    fresh = any(begin <= span[0] < found.start for span, _ in reading.metrics)
    if fresh or not _is_plain(reading, begin, found.start):
        return ()
    return tuple(
        name
        for name in names
        if _fits(base.metrics[name], found) or (found.unit is None and base.metrics[name].kind is MetricKind.MONEY)
    )


def barred(base: FactBase, reading: Reading) -> str | None:
    """What forbids a verdict on anything in a clause: another's name, a denial, a supposition."""
    if _OTHER.search(reading.text) or _names_another(base, reading):
        return "other"
    if _DENIED.search(_without_bounds(reading)):
        return "denied"
    return "supposed" if _SUPPOSED.search(reading.text) else None


def _obstacle(base: FactBase, reading: Reading, found: Found) -> str | None:
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
    for match in _CAPITAL.finditer(reading.clause.plain):
        word = match[0]
        lower = word.casefold()
        inside = any(span[0] <= match.start() < span[1] for span, _ in (*reading.metrics, *reading.editions))
        if inside or word in _KNOWN_NAMES or lower in known or lower in _PLAIN or lower in FILLERS:
            continue
        return True
    return False


def _vocabulary(base: FactBase) -> frozenset[str]:
    """The words of the names of metrics and units."""
    found: frozenset[str] | None = base.memo.get("check.vocabulary")
    if found is None:
        names = (name for metric in base.metrics.values() for name in (metric.names.en, *metric.aliases_en))
        found = base.memo["check.vocabulary"] = frozenset(
            word.text for name in names for word in words(fold(name).text)
        )
    return found


def _scope(base: FactBase, reading: Reading, found: Found) -> tuple[str | None, bool]:
    """The scope that the clause names by the words of the vocabulary; else whether it speaks of a part."""
    text = reading.text.casefold()
    for scope in base.scopes.values():
        for wording in (scope.wording.en, scope.wording.zh or ""):
            if wording and wording.casefold() in text:
                return scope.id, False
    taken = [span for span, _ in (*reading.metrics, *reading.editions)]
    named = (match for match in _PART.finditer(reading.text))
    return None, any(not any(a <= match.start() < b for a, b in taken) for match in named)
