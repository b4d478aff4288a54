"""What people say around a question or a statement, as far as it cannot narrow it: who they are, who told them.

An aside of a closed shape (``bot.core.reading.aside.asides``) is left out wherever it stands beside something that is
asked. What somebody says of himself in his own words is left out only where it names nothing by which the question
could be narrowed: no metric, number, part, place, name or other event, no edition beside another, and where nothing in
the rest refers back to it. The one edition of a question may stand in a sentence before it, which is treated alike.
Everything else counts word for word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.aside.apart import BY_WHOM, stands_apart
from bot.core.reading.aside.asides import asides, closings, of_oneself, openings, refers_back, stretches
from bot.core.reading.aside.oneself import is_in_hand, was_there
from bot.core.reading.aside.story_words import DAYS, NAME, WANTS
from bot.core.reading.text.common import INCIDENTAL, PASSING
from bot.core.reading.text.folding import fold
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import find_hints
from bot.core.word_patterns import OTHER_EVENTS, any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from bot.core.model import FactBase
    from bot.core.reading.aside.asides import Span
    from bot.core.reading.editions.calendar import EditionMention
    from bot.core.reading.metrics.lexicon import MetricMention
    from bot.core.reading.text.folding import Folded

# Where somebody works or lives narrows nothing.
_WHERE = re.compile(
    r"(?<![A-Za-z])(?:Year|Grade|Class|Room|Unit) [0-9]{1,2}|(?<![A-Za-z])(?:work|live|stud|teach|report|writ|intern"
    r"|consult|lectur|research|bas|school|universit|compan|firm|agenc"
    r"|teacher|journalist|professor|engineer|lawyer|banker|analyst|reporter|editor|librar|museum|club)[a-z]*"
    r"(?: (?!only|just)[a-z]+){0,4} (?:in|at|for|near|with|of|called) (?:the )?[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*",
    re.ASCII,
)
_SET_AGAINST = re.compile(
    r"(?<![a-z])(?:more|fewer|less|than|compar[a-z]*|chang[a-z]*|grow[a-z]*|grew|since|differ[a-z]*|before|after"
    r"|bigger|larger"
    r"|smaller|too|also|again|both|vs|versus|then|rose|risen|fell|increas[a-z]*|still|better|those|these"
    r"|there)(?![a-z])",
    re.ASCII,
)
_OF_US = re.compile(
    r"(?:我们|咱们?)(?:那[年届次]|到底|究竟|一共|总共|大概)*(?:来|有|去|参展|参加|到场|到了)"
    r"|(?<![a-z])(?:(?:of|like) (?:us|our)|we were)(?![a-z])",
    re.ASCII,
)
_AS_ONE = re.compile(r"(?:作为|身为|我们?(?:也|就|都)?[是当做])|(?:as|being|speaking as) an? ", re.ASCII)
_HOURS = re.compile(
    r"(?:at|by|before|until|till) noon|this (?:morning|afternoon|evening)|put(?:ting)? together", re.ASCII
)
_SUBJECT = re.compile(
    r"(?:(?:and|so|but|well|ok|also|because|since) )*(?:i|we|i'[a-z]+|we'[a-z]+|my|our|they|he|she|it|waic|the|this"
    r"|that|your?|every(?:one|body)|people|some(?:one|body))(?![a-z])|[0-9]{4}(?: waic)? (?:was|is|had|has)(?![a-z])"
    r"|(?:[0-9]{4})?[^\x00-\x7f]",
    re.ASCII,
)
_WAIC = re.compile("waic|World (?:AI|Artificial Intelligence) Conference", re.ASCII | re.IGNORECASE)
_THE_SERIES = re.compile(
    r"(?<![a-z])(?:waic|(?:the )?(?:conference|edition|event|show|fair|one)(?![a-z]))"
    "|(?:这|那|本)?(?:大会|展会|[一那]届)",
    re.ASCII,
)
_HARMLESS = frozenset(
    {Hint.HELP, Hint.OVERVIEW, Hint.TREND, Hint.OPINION, Hint.PERSONAL, Hint.TOTAL, Hint.CHART, Hint.PLAN}
)

# Beside a statement these doubt, wish or narrow; beside a question they are talk.
_NO_ASIDE = any_of(
    "days?, hop(?:e|es|ed|ing), (?:i|we) (?:want|wanted|wish|wished), doubt[a-z]*, dream[a-z]*,"
    " maybe, perhaps, unlikely, novel, crystal ball",
    "谁|哪[个位]说|首日|希望|但愿",
)


def framed_in(
    base: FactBase, typed: str, folded: Folded, editions: Iterable[EditionMention], metrics: Iterable[MetricMention]
) -> list[Span]:
    """The spans of a folded text that only lead in or take leave, beside something that names what is asked."""
    metrics = list(metrics)
    named = [(one.start, one.end) for one in metrics]
    years = [(one.start, one.end) for one in editions]
    closed = [span for span in asides(folded.text) if _outside(named or years, [span])]
    if _OF_US.search(folded.text):  # 作为学生，我们来了多少人 asks for the students
        closed = [span for span in closed if not _AS_ONE.match(folded.text[slice(*span)])]
    closed += _been(folded.text, named, years)
    by_whom = list(_by_whom(folded.text))
    meant = [one for one in metrics if one.name not in PASSING | INCIDENTAL]
    asking = _outside([part for one in meant for part in one.parts], by_whom)
    first = min((*(asking or named), *years), default=(0, 0))[0]
    own = [
        span
        for span in of_oneself(folded.text, first)
        if span not in closed
        and _outside(asking, [span]) == asking
        and _outside(_outside(named, by_whom), [span])
        and _names_nothing(base, typed, folded, span)
    ]
    own += _settings(base, typed, folded, years, meant)
    if refers_back(_without(folded.text, own)) or (years and _outside(years, own) not in ([], years)):
        own = []
    return [*closed, *own, *openings(folded.text), *closings(folded.text)]


def _settings(
    base: FactBase, typed: str, folded: Folded, years: Sequence[Span], metrics: Sequence[MetricMention]
) -> Iterator[Span]:
    """What is said around the one edition that is named, where another stretch asks: "WAIC 2023 was a blast! …"."""
    every = stretches(folded.text)
    for span in every if len(years) == 1 else ():
        (start, end), (first, last) = years[0], span
        asked = {name for one in metrics if not first <= one.start < last for name in one.metrics}
        told = [one for one in metrics if first <= one.start < last]
        if (
            not first <= start < last
            or not asked
            or not WANTS.search(f"{folded.text[:first]} {folded.text[last:]}")
            or not _SUBJECT.match(folded.text, first)
            or any(asked.isdisjoint(one.metrics) for one in told)
        ):
            continue
        waic = " waic " if folded.text[first:last].isascii() else " "
        said = _THE_SERIES.sub(waic, f"{folded.text[first:start]}{waic}{folded.text[end:last]}")
        said = re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", " ".join(said.split())).strip("的")
        around = [one for one in ((first, start), (end, last)) if one[0] < one[1]]
        before = span < every[-1]
        if stands_apart(said, before=before, alone=True) and all(
            _names_nothing(base, typed, folded, one) for one in around
        ):
            yield from around


def _by_whom(text: str) -> Iterator[Span]:
    """Where stretches begin by telling for whom a piece of work is, or whose it is."""
    for start, end in stretches(text):
        if found := BY_WHOM.match(text[start:end]):
            yield start, start + found.end()


def _been(text: str, named: list[Span], years: list[Span]) -> Iterator[Span]:
    """Where somebody says at which edition he was, before he asks for a figure of another one."""
    every = stretches(text)
    asking = [one for one in every if all(any(one[0] <= at < one[1] for at, _ in spans) for spans in (named, years))]
    if asking and not _SET_AGAINST.search(text):
        first = asking[0]
        before = (one for one in every if one < first and any(one[0] <= at < one[1] for at, _ in years))
        yield from (one for one in before if was_there(text[slice(*one)]))


def told_without(plain: str) -> str:
    """A message with spaces for all that only says where somebody has it from, of the same length."""
    folded = fold(plain)
    spans = [*asides(folded.text, told=True), *openings(folded.text, told=True)]
    told = (one for one in spans if not _NO_ASIDE.search(folded.text[slice(*one)]))
    return _without(plain, (folded.span(*one) for one in told))


def _outside(places: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """The places that begin in none of the spans."""
    return [one for one in places if not any(start <= one[0] < end for start, end in spans)]


def _without(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _hints(stretch: str) -> AbstractSet[Hint]:
    """The hints of a stretch, but for the hours of whoever speaks."""
    stretch = _HOURS.sub("", stretch)
    return find_hints(stretch, bytearray(len(stretch))).keys()


def _names_nothing(base: FactBase, typed: str, folded: Folded, span: Span) -> bool:
    """Whether a stretch without metrics names nothing else by which a question could be narrowed."""
    first, last = folded.span(*span)
    stretch = BY_WHOM.sub("", folded.text[slice(*span)])
    said = DAYS.sub(" ", _WAIC.sub(" ", typed[first:last]))
    if NAME.search(_WHERE.sub(" ", said)[1:]) or OTHER_EVENTS.search(stretch):
        return False
    if not is_in_hand(stretch) and _hints(stretch) - _HARMLESS:
        return False
    places = (name for one in base.subjects.values() for name in (one.id, one.names.en, one.names.of("zh-CN")))
    return not any(fold(name).text in stretch for name in places)
