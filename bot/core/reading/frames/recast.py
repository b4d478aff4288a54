"""What the shape of a question makes of what it names: an edition's days, place, number and hosts.

"The 7th or the 8th" beside an edition names no two further ones but asks which it was; "three days or four" asks how
long it lasted, and "how many days until" when it begins. Such shapes are read only where no figure is asked, and only
in questions: a message that states something is read by its words alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.editions.calendar import Way
from bot.core.reading.frames.shapes import SHAPES
from bot.core.reading.frames.shapes_han import HAN_SHAPES
from bot.core.reading.metrics.known import editions_with
from bot.core.reading.metrics.lexicon import MetricMention, lexicon_of
from bot.core.reading.text.common import INCIDENTAL, PASSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.editions.calendar import EditionMention
    from bot.core.reading.mentions import Mentions

    Span = tuple[int, int]
    Asked = tuple[tuple[str, ...], Span]

TEXTS = frozenset({"when", "place", "theme"})
"""The groups of metrics that tell what an edition was, and count nothing that came to it."""
_SERIES = "since when"
_FEW = "(?:one|two|three|four|five|six|seven|[1-9])"
_FEW_HAN = "(?:[一二两三四五六七]|[1-9])"
_DAYS = re.compile(
    rf"(?<![a-z0-9.,'])(?:{_FEW}[ -]days?(?: long)?,? or (?:was it |is it |for |rather |even |just "
    rf"|only )*{_FEW}(?:[ -]days?)?"
    rf"|{_FEW},? or (?:was it |is it |rather |even |just |only )*{_FEW}[ -]days?)(?: long)?(?![a-z0-9%])"
    rf"|(?<![a-z]){_FEW}[ -]day (?:event|conference|affair|meeting|edition|show|gathering)(?![a-z])"
    rf"|(?<![a-z])(?:last(?:ed|s)?|r[au]ns?|go(?:es)? on|went on|take|took|spread|stretch(?:ed)?)"
    rf" (?:for |over |across |only |just |all of |exactly )*{_FEW} (?:full |whole |entire )?days(?![a-z])"
    rf"|(?:开了?|办了?|持续了?|历时|为期|会期|一共|总共)?(?:是|有|开)?{_FEW_HAN}天?,?(?:还是|或者?)(?:是|开|开了)?{_FEW_HAN}天"
    rf"|(?<![又多再])(?:开了|办了|持续了?|历时|为期|会期是?)[二两三四五六七2-7]天",
    re.ASCII,
)
_IS_IT = re.compile(
    r"^\W*(?:(?:so|and|but|wait|hang on|hmm),? )*(?:is|was|were|are|isn't|wasn't|did|does|will"
    r"|has|had)(?![a-z])",
    re.ASCII,
)
_IS_IT_HAN = re.compile(r"吗|么|是不是|是否|算不算|对不对|没错吧|对吧", re.ASCII)
# "How many academicians take part in this conference?" asks how many do, edition after edition.
_THIS = re.compile(
    r"^(?!.*(?<![a-z])(?:was|were|did|had|will|would|going|planned|due|expect(?:ed)?|scheduled|announced|year|20[0-9]{2}"
    r"|(?<!are )(?<!is )[a-z]+ed)(?![a-z])).*(?<![a-z])this (?:conference|waic|event|summit|series|expo)(?![a-z])",
    re.ASCII,
)
_UNTIL = re.compile(
    r"(?<![a-z])(?:how (?:long|many (?:more |whole )?(?:days|weeks|months|sleeps|nights)|much (?:longer|time)|soon)"
    r"|(?:days|weeks|months) (?:to go|left|remaining)|countdown)(?![a-z]).*(?<![a-z])(?:until|till|til|to)(?![a-z])"
    r"|(?:离|距|到).*(?:还有|还剩|还差|还要|还得)",
    re.ASCII,
)


_NUMBERED_UNIT = "edition_number"
_NUMBER_NAME = "edition number"
_OR_ANOTHER = re.compile(
    r"\W*(?:(?:edition|waic|conference|event|one|大会) ?)?\W*"
    r"(?:or(?: is it| was it| rather| maybe| perhaps| even)?(?: the)?|/|还是|抑?或者?)\W*(?:说|算)?[是叫]?\W*",
    re.ASCII,
)
_COPULA = re.compile(
    r"(?<![a-z])(?:is|was|were|isn't|wasn't|be|been|being|count(?:s|ed)?|number(?:ed)?|call(?:ed)?|really|officially)(?![a-z])"
    r"|[算叫为称]|是(?!多少|几|什么|啥|哪|怎)",
    re.ASCII,
)


def recast(base: FactBase, mentions: Mentions) -> Mentions:
    """The mentions of a question, as its shape lets them be meant."""
    mentions = _shaped(base, _counted_down(mentions))
    asked = {name for one in mentions.metrics for name in one.metrics if one.name not in INCIDENTAL}
    figures = bool(asked) and all(base.metrics[name].is_figure for name in asked)
    series = bool(asked) and not any(editions_with(base, name) for name in asked)
    if (asked and asked <= set(named(base, _SERIES))) or ((figures or series) and _THIS.search(mentions.text)):
        # "this conference" is the series here, and no edition of it
        mentions = replace(mentions, editions=tuple(one for one in mentions.editions if one.way is not Way.RELATIVE))
    return mentions


def _counts(base: FactBase, mention: MetricMention) -> bool:
    """Whether a mention names a figure of what came to an edition, or anything else that these shapes are not about."""
    metrics = [base.metrics[name] for name in mention.metrics]
    if any(metric.kind is MetricKind.EVENT or metric.group in (*TEXTS, "implication") for metric in metrics):
        return False
    return mention.name not in PASSING and mention.name not in INCIDENTAL


def _counted_down(mentions: Mentions) -> Mentions:
    """Read "how long until 2026" as naming that edition, and none before it."""
    spans = [one for one in mentions.editions if one.way is Way.SPAN]
    if len(spans) != 1 or len(mentions.editions) != 1 or not _UNTIL.search(mentions.text):
        return mentions
    one = replace(spans[0], way=Way.YEAR, years=spans[0].years[-1:])
    return replace(mentions, editions=(one,))


def asks_whether(text: str) -> bool:
    """Whether a folded text asks for a yes or no."""
    return bool(_IS_IT.search(text) or _IS_IT_HAN.search(text))


def _shaped(base: FactBase, mentions: Mentions) -> Mentions:
    """With the metrics that the shapes of the question ask for, instead of those named within them."""
    text = mentions.text
    for one in mentions.editions:
        text = text[: one.start] + "#" * (one.end - one.start) + text[one.end :]
    asked: list[Asked] = [(("duration", "dates"), found.span()) for found in _DAYS.finditer(mentions.text)]
    for name, pattern in _compiled():
        asked += [((name,), found.span()) for found in pattern.finditer(text)]
    chosen: list[Asked] = []
    for names, span in asked:
        if not any(start < span[1] and span[0] < end for _, (start, end) in chosen):
            chosen.append((names, span))
    return _with(base, mentions, chosen)


@cache
def _compiled() -> Sequence[tuple[str, re.Pattern[str]]]:
    return [
        (name, re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z])", re.ASCII))
        for name, pattern in (*SHAPES, *HAN_SHAPES)
    ]


def _with(base: FactBase, mentions: Mentions, asked: Sequence[Asked]) -> Mentions:
    """With spans that ask for the metrics of some names; what was named within them is no longer, editions still are.

    The same mentions where nothing is asked, or a figure is named beside it.
    """
    spans = [span for _, span in asked]
    metrics = [one for one in mentions.metrics if not any(_within(one, span) for span in spans)]
    if not asked or any(_counts(base, one) for one in metrics):
        return mentions
    metrics = [one for one in metrics if not any(_cuts(one, span) for span in spans)]
    read = bytearray(mentions.read)
    for names, (start, end) in asked:
        meant = tuple(metric for name in names for metric in named(base, name))
        parts = tuple(_free(mentions, (start, end)))
        if meant and parts:
            metrics.append(MetricMention(parts, meant, names[0], every=len(meant) > 1))
            read[start:end] = b"\1" * (end - start)
    return replace(mentions, metrics=tuple(sorted(metrics, key=lambda one: one.start)), read=bytes(read))


def _cuts(mention: MetricMention, span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in mention.parts)


def named(base: FactBase, name: str) -> tuple[str, ...]:
    """The metrics of a name of the vocabulary; none where it has no such."""
    kept: dict[str, tuple[str, ...]] = base.memo.setdefault("named", {})
    if name not in kept:
        found = lexicon_of(base).find(name, bytearray(len(name)))
        kept[name] = tuple(metric for one in found for metric in one.metrics)
    return kept[name]


def _within(mention: MetricMention, span: Span) -> bool:
    return all(span[0] <= start and end <= span[1] for start, end in mention.parts)


def _free(mentions: Mentions, span: Span) -> Iterator[Span]:
    """The parts of a span that name no edition."""
    start, end = span
    inside = sorted((one.start, one.end) for one in mentions.editions if start <= one.start and one.end <= end)
    bounds = [start, *(place for one in inside for place in one), end]
    return ((first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True) if first < last)


def without_numbers_asked(base: FactBase, mentions: Mentions) -> Mentions:
    """What a question names, but for numbers of which one is asked for: these are no editions.

    Where the number of a named edition is asked, that edition alone is left, and the metric of numbers; beside another
    metric two numbers between which somebody doubts are left out.
    """
    text = mentions.text
    numbers = [one for one in mentions.editions if one.way is Way.ORDINAL]
    years = [one for one in mentions.editions if one.way is not Way.ORDINAL]
    names = [metric.id for metric in base.metrics.values() if metric.units == (_NUMBERED_UNIT,)]
    if not numbers or not years or not names or any(len(one.years) != 1 for one in years):
        return mentions
    doubted = len(numbers) > 1 and _joined(text, numbers)
    one_year = len({one.years for one in years}) == 1
    others = [one for one in mentions.metrics if set(one.metrics).isdisjoint(names)]
    if others and doubted and one_year:
        return replace(mentions, editions=tuple(years))
    said = len(numbers) == 1 and (_COPULA.search(text) if one_year else _joined(text, years))
    if others or not (said or (doubted and one_year)):
        return mentions
    asked = MetricMention(tuple((one.start, one.end) for one in numbers), (names[0],), _NUMBER_NAME)
    metrics = sorted([*mentions.metrics, asked], key=lambda one: one.start)
    return replace(mentions, editions=tuple(years), metrics=tuple(metrics))


def _joined(text: str, mentions: Sequence[EditionMention]) -> bool:
    """Whether nothing but "or" stands between each two."""
    return all(_OR_ANOTHER.fullmatch(text, one.end, other.start) for one, other in pairwise(mentions))
