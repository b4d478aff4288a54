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
from bot.core.plain_words import is_plain
from bot.core.reading.folding import fold, words
from bot.core.reading.lexicon import lexicon_of
from bot.core.reading.years import Way

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.clauses import Clause
    from bot.core.days import Days
    from bot.core.mentions import EditionMention, Mentions, MetricMention
    from bot.core.model import FactBase, Metric

Span = tuple[int, int]

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
_QUOTED = re.compile(r"[“\"「『《][^“”\"「」『』《》]{0,200}[”\"」』》]")
_PAUSE = re.compile(r"[,;()。!?、]|\s-\s|\sand\s(?=i\s|it\s|we\s|they\s|that\s)", re.IGNORECASE)
_CLOCK = re.compile(r"[0-9]\s?[ap]\.?m|[0-9]:[0-9]{2}|[0-9][时点]", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z]+")
_KNOWN_NAMES = frozenset(
    """WAIC World Artificial Intelligence Conference AI Shanghai China Pudong Expo Expos Turing Nobel SAIL RMB CNY USD US UN Chinese LLM LLMs
    Award Awards Laureate Laureates Global Governance High Level Meeting International Exhibition Centre Center Jan Feb Mar Apr May Jun Jul Aug Sep
    Sept Oct Nov Dec January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Super Leader Hong Kong IMO IIRC FYI BTW LOL WOW OMG TIL PSA EDIT TLDR OK""".split()
)
_ATTENDED = "how many people attended"
_VERBS = (
    (re.compile(r"(?P<at>people\s(?:have\s)?(?:visited|attended|came|showed\sup|turned\sup|turned\sout|walked|streamed|flocked|poured))(?![a-z])", re.IGNORECASE), _ATTENDED),
    (re.compile(r"(?P<at>(?:people|viewers|users)\s(?:have\s)?(?:watched|tuned\sin|viewed|followed\sonline))(?![a-z])", re.IGNORECASE), "how many watched"),
    (re.compile(r"(?P<at>(?:watched|tuned\sin|viewed\sit))(?![a-z])", re.IGNORECASE), "how many watched"),
    (re.compile(r"(?P<at>people\s(?:spoke|gave\s(?:talks|speeches)))(?![a-z])", re.IGNORECASE), "speakers"),
    (re.compile(r"(?P<at>(?:AI\s)?(?:companies|firms|enterprises)\s(?:and\sinstitutions\s)?(?:exhibited|exhibiting|took\spart\sin\sthe\sexhibition|showed\sup|set\sup\sbooths))(?![a-z])", re.IGNORECASE), "exhibitors"),
    (re.compile(r"(?P<at>(?:余|多)?家(?:中外|国内外)?(?:企业|公司|机构|展商|单位)(?:和机构)?(?:参展|亮相))"), "参展企业"),
    (re.compile(r"(?P<at>人(?:次)?(?:到场|参观|观展|入场|前来))"), "参观人次"),
    (re.compile(r"(?P<at>人(?:次)?(?:在?线上?|在网上|通过网络)?观看)"), "观看量"),
    (re.compile(r"(?P<at>(?:名|位)?(?:嘉宾|专家)?(?:演讲|发言))"), "演讲嘉宾"),
)  # fmt: skip
"""How a message tells what a question asks for: the verb behind the figure, and a name by which the facts know it."""
_NEAR_VERB = 2
_HEADS = "people"
_DREW = re.compile(
    r"(?<![a-z])(?:attracted|drew|pulled in|welcomed|brought in|gathered)\s*(?:some\s|a\stotal\sof\s)?$|(?:吸引|迎来|接待)了?$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\s?(?P<at>people|人)(?![A-Za-z次工员才口])")
_LASTED = re.compile(
    r"(?P<noun>[A-Za-z]+)(?:\s20[0-9]{2})?\s(?:lasted|went on for|ran for|took|lasts)(?=\s)", re.IGNORECASE | re.ASCII
)
_ITSELF = frozenset({"it", "waic", "conference", "event", "edition", "summit"})
_WORTH = re.compile(r"\s(?:are\s|were\s)?(?:worth|valued at|with a (?:combined|total) (?:value|investment) of|totalling|totaling)\s*(?:a\s(?:combined|total)\s(?:of\s)?)?$", re.IGNORECASE)  # fmt: skip
_SIGNED = re.compile(r"(?<![a-z])(?:signed|signing|sealed|inked|clinched)(?![a-z])|签", re.IGNORECASE)
_EDITIONS = re.compile(r"\s*(?:editions?|iterations?)(?![a-z])|\s*届")
_YEAR_BEHIND_COMMA = re.compile(r"(?<![0-9]),(?=20[0-9]{2}(?![0-9]))")
_COUNTERS = frozenset({"人次", "人数", "ppl", "crowd"})
"""Names of a metric that also merely count people: another name beside the figure goes first."""
_YEAR_AND_COUNT = re.compile(r"\D*(?P<year>20[0-9]{2})\s?(?:to|-|and|until|through)\s?[0-9]{2}", re.ASCII)
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
class Named:
    """A name of metrics in a clause: the places of its words, which may stand apart, and what it may mean."""

    spans: tuple[Span, ...]
    metrics: tuple[str, ...]
    words: str
    counts: bool = True
    """Whether any of the metrics is a figure."""

    def holds(self, place: int) -> bool:
        """Whether a place lies in one of its words."""
        return any(start <= place < end for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause with everything that was found in it. Places are those of ``clause.plain``."""

    clause: Clause
    mentions: Mentions
    editions: tuple[tuple[Span, EditionMention], ...]
    metrics: tuple[Named, ...]
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
    mentions = find_mentions(base, _YEAR_BEHIND_COMMA.sub(" ", clause.plain), today)
    named = tuple(_apart(clause.plain, mentions.span(one.start, one.end), one) for one in mentions.editions)
    editions = tuple((span, one) for span, one in named if not _is_count(clause.plain, span))
    metrics = tuple(_named(base, mentions, one) for one in mentions.metrics)
    days = dates.days(clause.plain)
    taken = [span for span, _ in editions] + [(day.start, day.end) for day in days] + list(dates.clocks(clause.plain))
    found = tuple(one for one in figures(clause.plain, taken) if not _EDITIONS.match(clause.plain, one.core))
    return Reading(clause, mentions, editions, (*metrics, *_told(base, clause.plain, found, metrics)), found, days)


def _people(base: FactBase, names: tuple[str, ...]) -> tuple[str, ...]:
    """With what counts visits, also what counts the same as people: who says "people" may mean either."""
    heads = (
        metric.id for metric in base.metrics.values()
        if metric.accumulates and metric.units == (_HEADS,) and set(names) & set(metric.not_same_as)
    )  # fmt: skip
    return tuple(dict.fromkeys((*names, *heads)))


def _named(base: FactBase, mentions: Mentions, one: MetricMention) -> Named:
    counts = any(base.metrics[name].is_figure for name in one.metrics)
    metrics = _people(base, one.metrics) if "people" in one.name.split() else one.metrics
    return Named(tuple(mentions.span(*part) for part in one.parts), metrics, one.name, counts)


def _told(base: FactBase, text: str, found: Sequence[Found], named: Sequence[Named]) -> Iterator[Named]:
    """Metrics that a verb names: ``people visited`` where a question would say ``how many people attended``."""
    for pattern, alias in _VERBS:
        for match in pattern.finditer(text):
            metrics = lexicon_of(base).find(alias, bytearray(len(alias)))
            behind = any(0 <= match.start("at") - one.core <= _NEAR_VERB for one in found)
            taken = any(one.counts and one.holds(match.start("at")) for one in named)
            if behind and not taken and len(metrics) == 1:
                yield Named((match.span("at"),), _people(base, metrics[0].metrics), alias)
    for one in found:
        people = _PEOPLE.match(text, one.end)
        if people and _DREW.search(text[max(0, one.start - 40) : one.start]):
            for metric in lexicon_of(base).find(_ATTENDED, bytearray(len(_ATTENDED))):
                yield Named((people.span("at"),), _people(base, metric.metrics), _ATTENDED)
    for match in _LASTED.finditer(text):
        noun = match["noun"].casefold()
        alias = "how many days" if noun in _ITSELF else f"how long was the {noun}"
        for metric in lexicon_of(base).find(alias, bytearray(len(alias))):
            yield Named((match.span(),), metric.metrics, alias)
    for one in found:
        if (worth := _WORTH.search(text[: one.start])) and _SIGNED.search(text):
            nouns = [
                name
                for name in named
                if name.spans[-1][1] <= worth.start() + 1 or name.spans[0][1] <= worth.start() + 1
            ]
            for noun in nouns[-1:]:
                word = text[noun.spans[0][0] : noun.spans[0][1]] if noun.spans[0][1] <= worth.start() + 1 else ""
                alias = f"value of the {word.casefold()}"
                for metric in lexicon_of(base).find(alias, bytearray(len(alias))):
                    yield Named((worth.span(),), metric.metrics, alias)


def _apart(text: str, span: Span, one: EditionMention) -> tuple[Span, EditionMention]:
    """``32 in 2023 to 24 in 2024`` names no span of years: the two digits behind it count something."""
    found = _YEAR_AND_COUNT.fullmatch(text[span[0] : span[1]])
    if one.way is Way.SPAN and found and text[span[1] :].lstrip()[:1].isalpha():
        year = int(found["year"])
        return (span[0] + found.start("year"), span[0] + found.end("year")), replace(one, way=Way.YEAR, years=(year,))
    return span, one


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
    scope = _scope(base, reading)
    if obstacle is None and scope is None and _tells_part(base, reading, found):
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


def _bound(base: FactBase, reading: Reading, found: Found) -> tuple[Named, tuple[str, ...]] | None:
    """The name that stands right behind the figure, else right before it, and those of its metrics that fit.

    A name of metrics that count nothing of the kind is the nearest all the same: the figure is none of another's.
    """
    text = reading.text
    end = min((one.start for one in reading.found if one.start > found.start), default=len(text))
    begin = max((one.end for one in reading.found if one.end <= found.start), default=0)
    closed = _closes(reading, found)
    behind: list[tuple[Named, tuple[str, ...]]] = []
    ahead: list[tuple[Named, tuple[str, ...]]] = []
    for named in _beside(base, reading, found, begin, end):
        if not named.counts:
            continue
        names = tuple(name for name in named.metrics if _fits(base.metrics[name], found))
        starts = [span[0] for span in named.spans if found.core <= span[0] < end]
        if starts and _is_plain(reading, found.end, min(starts), behind=True, named=named):
            behind.append((named, names))
        ends = [span[1] for span in named.spans if begin <= span[0] and span[1] <= found.start]
        if ends and closed and _is_plain(reading, max(ends), found.start, named=named):
            ahead.append((named, names))
    behind.sort(key=lambda one: min(span[0] for span in one[0].spans if span[0] >= found.core))
    ahead.sort(key=lambda one: -max(span[1] for span in one[0].spans if span[1] <= found.start))
    counted = [one for one in behind if one[0].words in _COUNTERS]
    return next(iter((*(one for one in behind if one not in counted), *ahead, *counted)), None)


def _metrics(base: FactBase, reading: Reading, found: Found) -> tuple[str, ...]:
    bound = _bound(base, reading, found)
    return bound[1] if bound else ()


def _beside(base: FactBase, reading: Reading, found: Found, begin: int, end: int) -> list[Named]:
    """The names that may belong to a figure. One whose words enclose another figure is read anew, without what is there."""
    kept, torn = [], False
    for named in reading.metrics:
        first, last = named.spans[0][0], named.spans[-1][1]
        if any(first < other.start < last for other in reading.found if other is not found):
            torn = True
        else:
            kept.append(named)
    if not torn:
        return kept
    for start, stop in ((found.core, end), (begin, found.start)):
        folded = fold(reading.text[start:stop])
        if folded.text:
            for one in lexicon_of(base).find(folded.text, bytearray(len(folded.text))):
                spans = tuple((start + a, start + b) for a, b in (folded.span(*part) for part in one.parts))
                counts = any(base.metrics[name].is_figure for name in one.metrics)
                kept.append(Named(spans, one.metrics, one.name, counts))
    return kept


def _closes(reading: Reading, found: Found) -> bool:
    """Whether no noun of its own follows the figure: one that is unknown would say what it counts."""
    measure = _MEASURE.match(reading.text, found.end)
    at = measure.end() if measure else found.end
    rest = reading.text[at:]
    following = words(fold(rest[:60]).text)
    if not rest or not following or not rest[0].isalnum():
        return True
    if any(span[0] <= at < span[1] for span, _ in reading.editions):
        return True
    if any(named.counts and named.holds(at) and named.words not in _COUNTERS for named in reading.metrics):
        return False
    return is_plain(rest[:60], start_only=True)


def _is_plain(reading: Reading, start: int, end: int, *, behind: bool = False, named: Named | None = None) -> bool:
    """Whether nothing stands in a gap but editions and words that add nothing; behind a figure, no comma either."""
    text = reading.text[start:end]
    if any(sign in text for sign in (";", "。", "(", ")", *((",", ":", "-") if behind else ()))):
        return False
    gap = list(text)
    blank = [span for span, _ in reading.editions] + [(day.start, day.end) for day in reading.days]
    for first, last in (*blank, *(named.spans if named else ())):
        for place in range(max(first, start), min(last, end)):
            gap[place - start] = "\n"
    return is_plain("".join(gap))


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
    fresh = any(begin <= span[0] < found.start for named in reading.metrics for span in named.spans)
    if fresh or not _is_plain(reading, begin, found.start):
        return ()
    own = tuple(name for name in names if _fits(base.metrics[name], found))
    return own or (_value_of(base, names, found) if _SIGNED.search(_sentence(readings, place)) else ())


def _sentence(readings: Sequence[Reading], place: int) -> str:
    number = readings[place].clause.sentence
    return " ".join(one.text for one in readings if one.clause.sentence == number)


def _value_of(base: FactBase, names: Iterable[str], found: Found) -> tuple[str, ...]:
    """The metric that is the value of what was counted before: ``32 projects signed, 28.8 billion yuan``."""
    for name in names:
        for alias in base.metrics[name].aliases_en:
            value = f"value of the {alias}"
            for one in lexicon_of(base).find(value, bytearray(len(value))):
                if one.size == len(value) and all(_fits(base.metrics[metric], found) for metric in one.metrics):
                    return one.metrics
    return ()


def barred(base: FactBase, reading: Reading, *, names: bool = True) -> str | None:
    """What forbids a verdict on anything in a clause: another's name, a denial, a supposition.

    ``names`` tells whether any unknown name counts; a theme or a place is made of such.
    """
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), reading.text)
    if _OTHER.search(bare) or (names and _names_another(base, reading)):
        return "other"
    if _DENIED.search(_QUOTED.sub(" ", _without_bounds(reading))):
        return "denied"
    return "supposed" if _SUPPOSED.search(bare) else None


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
        inside = any(a <= match.start() < b for a, b in _read_spans(reading))
        if inside or word in _KNOWN_NAMES or lower in known or is_plain(lower):
            continue
        return True
    return False


def _read_spans(reading: Reading) -> list[Span]:
    return [span for span, _ in reading.editions] + [span for named in reading.metrics for span in named.spans]


def _vocabulary(base: FactBase) -> frozenset[str]:
    """The words of the names of metrics and units."""
    found: frozenset[str] | None = base.memo.get("check.vocabulary")
    if found is None:
        names = (name for metric in base.metrics.values() for name in (metric.names.en, *metric.aliases_en))
        found = base.memo["check.vocabulary"] = frozenset(
            word.text for name in names for word in words(fold(name).text)
        )
    return found


def _scope(base: FactBase, reading: Reading) -> str | None:
    """The scope that a clause names, by the words of the vocabulary."""
    text = reading.text.casefold()
    for scope in base.scopes.values():
        for wording in (scope.wording.en, scope.wording.zh or ""):
            if wording and wording.casefold() in text:
                return scope.id
    return None


def _tells_part(base: FactBase, reading: Reading, found: Found) -> bool:
    """Whether anything in a clause may make its figure one of a part: words that are not plain, a day, another metric."""
    taken = _read_spans(reading)
    if any(not any(a <= match.start() < b for a, b in taken) for match in _PART.finditer(reading.text)):
        return True
    start, end = _stretch(reading, found, _bound(base, reading, found))
    if any(start <= day.start < end for day in reading.days) or _CLOCK.search(reading.text[start:end]):
        return True
    own = [bound for one in reading.found if (bound := _bound(base, reading, one))]
    metrics = {name for _, names in own for name in names} | set(_inherited_names(own))
    for named in reading.metrics:
        here = start <= named.spans[0][0] < end and named.counts and not _says_nothing(reading, named)
        if here and not set(named.metrics) & metrics and not any(_inside(span, reading.found) for span in named.spans):
            return True
    blank = [*taken, *((one.start, one.end) for one in reading.found)]
    rest = "".join(" " if any(a <= place < b for a, b in blank) else reading.text[place] for place in range(start, end))
    return not is_plain(rest)


def _inherited_names(own: Iterable[tuple[Named, tuple[str, ...]]]) -> Iterator[str]:
    for named, _ in own:
        yield from named.metrics


def _says_nothing(reading: Reading, named: Named) -> bool:
    """Whether the words of a name are such as stand beside any figure: ``signed``, ``projects``."""
    return all(is_plain(reading.text[start:end]) for start, end in named.spans)


def _inside(span: Span, found: Iterable[Found]) -> bool:
    return any(one.start <= span[0] and span[1] <= one.end for one in found)


def _stretch(reading: Reading, found: Found, bound: tuple[Named, tuple[str, ...]] | None) -> Span:
    """The part of a clause, between commas and the like, that holds the figure and the name of what it counts."""
    first = min((found.start, *((span[0] for span in bound[0].spans) if bound else ())))
    last = max((found.end, *((span[1] for span in bound[0].spans) if bound else ())))
    held = [(one.start, one.end) for one in reading.found]
    cuts = [match for match in _PAUSE.finditer(reading.text) if not any(a <= match.start() < b for a, b in held)]
    start = max((cut.end() for cut in cuts if cut.end() <= first), default=0)
    end = min((cut.start() for cut in cuts if cut.start() >= last), default=len(reading.text))
    return start, end
