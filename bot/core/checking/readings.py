"""What a clause names, with the places: figures, dates, editions, and metrics by their names and by telling verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.checking import text_dates as dates
from bot.core.checking.beside_figure import is_talk, stretches, talk
from bot.core.checking.beside_han import is_of_teller
from bot.core.checking.figure_patterns import DAYS, USD, YUAN
from bot.core.checking.figures import Found, figures, mask
from bot.core.model import MetricKind
from bot.core.reading.mentions import Way, find_mentions
from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.checking.clauses import Clause
    from bot.core.checking.text_dates import Days
    from bot.core.model import FactBase
    from bot.core.reading.mentions import EditionMention, Mentions, MetricMention

Span = tuple[int, int]

MOST_FIGURES = 12
_ATTENDED = "how many people attended"
_WATCHED = "how many watched"
_MUCH_SIGNED = "how much was signed"
_YUAN_SIGNED = "yuan signed"
_TELLING: tuple[tuple[str, str, str], ...] = (
    (
        r"people\s(?:have\s)?(?:visited|attended|came|showed\sup|turned\sup|turned\sout|walked|streamed|flocked|poured)",
        r"人次?(?:到场|参观|观展|入场|前来)",
        _ATTENDED,
    ),
    (
        r"(?:people|viewers|users)\s(?:have\s)?(?:watched|tuned\sin|viewed|followed\sonline), watched, tuned\sin",
        r"人次?(?:在线|在?线上|在网上|通过网络)?观看",
        _WATCHED,
    ),
    (r"people\s(?:spoke|gave\s(?:talks|speeches))", r"[名位]?(?:嘉宾|专家)?(?:演讲|发言)", "speakers"),
    (
        r"(?:AI\s)?(?:companies|firms|enterprises)\s(?:exhibited|exhibiting|took\spart\sin\sthe\sexhibition|showed\sup)",
        r"[余多]?家(?:中外|国内外)?(?:企业|公司|机构|展商|单位)(?:和机构)?(?:参展|亮相), [余多]?家参展",
        "exhibitors",
    ),
)
_VERBS = tuple((any_of(english, han), alias) for english, han, alias in _TELLING)
"""How a message tells what a question asks for: the verb behind the figure, and a name by which the facts know it."""
COUNTERS = frozenset({"人次", "人数", "ppl", "crowd"})
"""Names of a metric that also merely count people: another name beside the figure goes first."""
_NEAR_VERB = 2
_HEADS = "people"
_DREW = re.compile(
    r"(?<![a-z])(?:attracted|drew|pulled in|welcomed|brought in|gathered)\s*(?:some\s|a\stotal\sof\s)?$"
    r"|(?:吸引|迎来|接待)了?$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\s?(?P<at>people|人)(?![A-Za-z次工员才口])")
_LASTED = re.compile(
    r"(?<!\bat\s)(?<!\bat\sthe\s)(?<!\bduring\s)(?<![A-Za-z])"
    r"(?P<noun>[A-Za-z]{1,20})(?:\s20[0-9]{2})?\s(?:lasted|went on for|ran for|took|lasts)(?=\s)",
    re.IGNORECASE | re.ASCII,
)
_WENT_ON = re.compile(r"(?:为期|历时|持续|会期|总共|一共|办|开|共)(?:了|为|是|时间)?$")
_ITSELF = frozenset({"it", "waic", "conference", "event", "edition", "summit"})
_WORTH = re.compile(
    r"\s(?:signed\s)?(?:are\s|were\s)?(?:worth|for|valued at|with a (?:combined|total) (?:value|investment) of"
    r"|totall?ing)\s*"
    r"(?:a\s(?:combined|total)\s(?:of\s)?)?$",
    re.IGNORECASE,
)
# What is worth so much is counted by its own name: "24 projects worth 40 billion yuan" states two figures.
VALUED = re.compile(r"(?<![A-Za-z])(?:worth|valued at)(?![A-Za-z])", re.IGNORECASE)
_VIEWED = re.compile(r"(?<![a-z])(?:viewed|watched|streamed|clicked)(?:\sonline)?\s*$", re.IGNORECASE)
_TIMES = re.compile(r"\s*times(?![a-z])|\s*(?:人?次)", re.IGNORECASE)
SIGNED = any_of("signed, signing, sealed, inked, clinched", "签约, 签")
_EDITIONS = re.compile(
    r"\s*(?:editions?|iterations?|(?:football|soccer|rugby|tennis|basketball)\s(?:pitches|fields|courts))(?![a-z])|\s*届"
)
_YEAR_BEHIND_COMMA = re.compile(r"(?<![0-9]),(?=20[0-9]{2}(?![0-9]))")
# Read by its last word, so that none of its words are those of a metric beside it: ``companies``.
_FULL_NAME = re.compile(r"(?<![a-z])world (?:artificial intelligence|ai) conference(?![a-z])", re.IGNORECASE | re.ASCII)
_YEAR_AND_COUNT = re.compile(r"\D*(?P<year>20[0-9]{2})\s?(?:to|-|and|until|through)\s?[0-9]{2}", re.ASCII)
_DISTANT = (Way.RELATIVE, Way.LATEST)
_THIS = re.compile(r"(?:本|该|这|这一|此|当)届|(?:this|that) edition", re.IGNORECASE)
_SMALL = re.compile(
    r"(?:by |like |about )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)", re.IGNORECASE
)
_YEAR_DIGITS = re.compile(r"[0-9]{2}", re.ASCII)


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
    idle: tuple[Span, ...] = ()
    """What only talks, beside what is stated."""
    crowded: bool = False
    """Whether more figures stand in it than anybody tells in one clause: none of them is read then."""
    bound: dict[Found, tuple[Named, tuple[str, ...]] | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """To which name each figure belongs, as far as that was looked for."""

    @property
    def text(self) -> str:
        """What is read."""
        return self.clause.plain

    @property
    def stated(self) -> str:
        """The text without what only talks, of the same length."""
        text = self.text
        for start, end in self.idle:
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    @property
    def years(self) -> tuple[int, ...]:
        """The editions named, each once."""
        return tuple(dict.fromkeys(year for _, mention in self.editions for year in mention.years))


def read(base: FactBase, clauses: Sequence[Clause], today: dt.date) -> tuple[Reading, ...]:
    """Find in each clause what it names."""
    return tuple(_reading(base, clause, today) for clause in clauses)


def _reading(base: FactBase, clause: Clause, today: dt.date) -> Reading:
    plain = _FULL_NAME.sub(lambda found: "conference".rjust(len(found[0])), _YEAR_BEHIND_COMMA.sub(" ", clause.plain))
    mentions = find_mentions(base, VALUED.sub(lambda found: " " * len(found[0]), plain), today)
    named = tuple(_apart(clause.plain, mentions.span(one.start, one.end), one) for one in mentions.editions)
    editions = _named_anew([(span, one) for span, one in named if not _is_count(clause.plain, span)], clause.plain)
    metrics = tuple(_named(base, mentions, one) for one in mentions.metrics)
    days = dates.days(clause.plain)
    taken = [span for span, _ in editions] + [(day.start, day.end) for day in days] + list(dates.clocks(clause.plain))
    stated = bool(editions) or any(one.counts for one in metrics)
    found = tuple(one for one in figures(clause.plain, taken) if not _passing(clause.plain, one, stated=stated))
    editions = tuple(_without_passing(clause.plain, editions, found))
    if len(found) > MOST_FIGURES:
        return Reading(clause, mentions, editions, metrics, (), days, crowded=True)
    named_here = (*metrics, *_told(base, clause.plain, found, metrics))
    told = [*((one.start, one.end) for one in found), *((one.start, one.end) for one in days)]
    counted = [span for one in named_here if one.counts and one.words not in COUNTERS for span in one.spans]
    idle = talk(clause.plain, told, counted, [span for span, _ in editions])
    return Reading(clause, mentions, editions, named_here, found, days, tuple(idle))


def _passing(text: str, one: Found, *, stated: bool) -> bool:
    """Whether a number counts editions, or what the teller did; or is a small one of mere talk (``on level two``)."""
    if _EDITIONS.match(text, one.core) or is_of_teller(text, one.start, one.core, one.end):
        return True
    if stated or one.unit is not None or not _SMALL.fullmatch(text[one.start : one.end]):
        return False
    return is_talk(mask(text, [(one.start, one.end)]))


def _named_anew(editions: Sequence[tuple[Span, EditionMention]], text: str) -> tuple[tuple[Span, EditionMention], ...]:
    """The editions named, without a "this edition" beside one that is named by its year: 本届大会（WAIC 2025）."""
    if not any(one.way is Way.YEAR for _, one in editions):
        return tuple(editions)
    return tuple((span, one) for span, one in editions if not _THIS.fullmatch(text[slice(*span)].strip()))


def _without_passing(
    text: str, editions: Sequence[tuple[Span, EditionMention]], found: Sequence[Found]
) -> Iterator[tuple[Span, EditionMention]]:
    """The editions named, without those that are told by their distance in a stretch of their own: 期待下一届."""
    named = any(one.way is Way.YEAR for _, one in editions)
    figured = [(a, b) for a, b in stretches(text) if any(a <= one.start < b for one in found)]
    for span, one in editions:
        if one.way not in _DISTANT or not named or any(a <= span[0] < b for a, b in figured):
            yield span, one


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
    if one.name.endswith(_YUAN_SIGNED):
        metrics = tuple(dict.fromkeys((*metrics, *_signed_money(base))))
    return Named(tuple(mentions.span(*part) for part in one.parts), metrics, one.name, counts)


def _told(base: FactBase, text: str, found: Sequence[Found], named: Sequence[Named]) -> Iterator[Named]:
    """Metrics that a verb names: ``people visited`` where a question would say ``how many people attended``."""
    for pattern, alias in _VERBS:
        for match in pattern.finditer(text):
            beside = any(0 <= match.start() - one.core <= _NEAR_VERB for one in found)
            if beside and not any(one.counts and one.holds(match.start()) for one in named):
                yield from _known_as(base, alias, match.span())
    for one in found:
        people = _PEOPLE.match(text, one.end)
        if people and _DREW.search(text[max(0, one.start - 40) : one.start]):
            yield from _known_as(base, _ATTENDED, people.span("at"))
        times = _TIMES.match(text, one.end)
        if times and _VIEWED.search(text[max(0, one.start - 24) : one.start]):
            yield from _known_as(base, _WATCHED, times.span())
        if one.unit == DAYS and len(found) == 1 and _WENT_ON.search(text[: one.start]):
            yield from _known_as(base, "how many days", (one.core, one.end))
        yield from _worth(base, text[: one.start], named)
        signed = SIGNED.search(text)
        sums = any(base.metrics[name].kind is MetricKind.MONEY for name in _all(named))
        if signed and one.unit in (YUAN, USD) and not sums:
            yield from _sums_signed(base, signed.span())
    for match in _LASTED.finditer(text):
        noun = match["noun"].casefold()
        yield from _known_as(base, "how many days" if noun in _ITSELF else f"how long was the {noun}", match.span())


def _sums_signed(base: FactBase, span: Span) -> Iterator[Named]:
    """``signed 28.8 billion yuan``: any sum that is signed may be meant, so that only all of them can refute it."""
    others = tuple(_signed_money(base))
    for one in _known_as(base, _MUCH_SIGNED, span):
        yield replace(one, metrics=tuple(dict.fromkeys((*one.metrics, *others))))


def _signed_money(base: FactBase) -> Iterator[str]:
    """Every sum that is signed: what was invested, and what was bought."""
    for metric in base.metrics.values():
        if metric.kind is MetricKind.MONEY and metric.group == "money" and SIGNED.search(metric.names.en):
            yield metric.id


def _all(named: Iterable[Named]) -> Iterator[str]:
    return (name for one in named for name in one.metrics)


def _worth(base: FactBase, before: str, named: Sequence[Named]) -> Iterator[Named]:
    """``32 projects worth`` a sum: the sum is the value of the projects, by the name that the facts have for that."""
    if worth := _WORTH.search(before):
        nouns = [span for one in named for span in one.spans if span[1] <= worth.start() + 1]
        for start, end in sorted(nouns)[-1:]:
            noun = before[start:end].casefold()
            for name in dict.fromkeys((noun, noun.split()[-1])):
                yield from _known_as(base, f"value of the {name}", worth.span())


def _known_as(base: FactBase, alias: str, span: Span) -> Iterator[Named]:
    """The metric that has a name, as if the name stood at a place; nothing where the facts know no such name."""
    for one in lexicon_of(base).find(alias, bytearray(len(alias))):
        if one.size == len(alias):
            yield Named((span,), _people(base, one.metrics) if alias == _ATTENDED else one.metrics, alias)


def _apart(text: str, span: Span, one: EditionMention) -> tuple[Span, EditionMention]:
    """``32 in 2023 to 24 in 2024`` names no span of years: the two digits behind it count something."""
    found = _YEAR_AND_COUNT.fullmatch(text[span[0] : span[1]])
    if one.way is Way.BETWEEN and found and text[span[1] :].lstrip()[:1].isalpha():
        year = int(found["year"])
        return (span[0] + found.start("year"), span[0] + found.end("year")), replace(one, way=Way.YEAR, years=(year,))
    return span, one


def _is_count(text: str, span: Span) -> bool:
    """Two bare digits before a word were joined to a year before them and count something: ``in 2024, 24 projects``."""
    return bool(_YEAR_DIGITS.fullmatch(text[span[0] : span[1]])) and text[span[1] :].lstrip()[:1].isalpha()
