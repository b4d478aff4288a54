"""Everything that is found in one question, before it is decided what it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import or_
from typing import TYPE_CHECKING

from bot.core.reading.frames.recast import recast, without_numbers_asked
from bot.core.reading.mentions import Way, calendar_of, find_mentions
from bot.core.reading.metrics.denied import besides, left_out, offered, set_aside
from bot.core.reading.metrics.kinds import contrasts_in, harmless
from bot.core.reading.metrics.roles import bounds
from bot.core.reading.narrowing.around import words_around
from bot.core.reading.narrowing.roles_english import plain_beside
from bot.core.reading.narrowing.roles_han import words_beside
from bot.core.reading.sense.heads import counted_once, heads_in
from bot.core.reading.sense.parts import (
    holds,
    led_by,
    own_values,
    own_words,
    read_spans,
    single_years,
    spanned_years,
    subject_of,
    without_counters,
    without_provenance,
)
from bot.core.reading.sense.sense import Sense, sense_of
from bot.core.reading.sense.settle import by_value, settled, without_passing
from bot.core.reading.text.common import INCIDENTAL
from bot.core.reading.text.folding import is_han
from bot.core.reading.text.residue import misspells, residue_of
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import find_hints
from bot.core.reading.wishes.ranks import rank_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from bot.core.model import FactBase, Lang
    from bot.core.reading.mentions import Calendar, Mentions, MetricMention
    from bot.core.reading.text.residue import Residue

_OF_TWO = frozenset({Hint.COMPARE, Hint.WHICH})
_FIGURES_ALONE = frozenset({Hint.HIGHEST, Hint.LOWEST, Hint.SOURCE})
"""What is asked of figures: "when was the record set" and "who says" ask for no days and no persons beside them."""

MIN_OWN = 4  # letters of a word of a name that may be misspelt beside it


_LEADING_IN = re.compile(
    r"(?<![a-z])(?:among(?:st)?|within|(?<!pulled )(?<!backed )(?<!dropped )out of)(?: all)?(?: of)?(?: the)? ",
    re.ASCII,
)
# "How many visits did WAIC 2018 record" asks for no record.
_NOTED = re.compile(
    r"(?<![a-z])(?:did|does|do|could|can) (?:(?:the|this|that|waic|conference|edition|event|organi[sz]ers|hosts|expo"
    r"|fair|show|summit|they|it|you|shanghai|year|last|first|inaugural|of|in|'?[0-9]+(?:st|nd|rd|th)?) )+"
    r"(?:actually |officially |really )?(record)(?= ?(?:[?.,!;]|$)| (?:in|at|for|on|overall|altogether|all)(?![a-z]))",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on its way to a reading.

    ``single`` are the editions named one by one, ``span`` those of spans; ``named`` the metrics named, ``sense`` those
    of them that are asked for. ``hints`` says what is wanted, ``subject`` of which place, ``rank`` which place in an
    order. ``lang`` is the language of
    what is said where it cannot be answered.
    """

    base: FactBase
    typed: str
    lang: Lang
    calendar: Calendar
    mentions: Mentions
    single: tuple[int, ...]
    span: tuple[int, ...]
    named: list[MetricMention]
    sense: Sense
    hints: dict[Hint, int]
    subject: str | None
    residue: Residue
    rank: int

    @property
    def text(self) -> str:
        """The folded text."""
        return self.mentions.text

    @property
    def between(self) -> bool:
        """Whether a span is named by both its ends."""
        return any(mention.way is Way.BETWEEN for mention in self.mentions.editions)

    @property
    def every(self) -> bool:
        """Whether all editions are named."""
        return any(mention.way is Way.ALL for mention in self.mentions.editions)

    @property
    def latest(self) -> bool:
        """Whether one edition is asked for as the latest."""
        ways = {mention.way for mention in self.mentions.editions}
        return ways == {Way.LATEST} and len(self.single) == 1

    def is_own(self, word: str) -> bool:
        """Whether a word stands in a name of the metrics that are asked for: it narrows nothing then."""
        names = own_words(self.base, self.sense)
        values = own_values(self.base, self.sense, self.single or self.span)
        if any(holds(name, word) for name in (*names, *values)):
            return True
        if is_han(word):
            return False
        own = {one for name in names for one in name.split()}
        if word in plain_beside(self.base, self.sense.metrics):
            return True
        return misspells(word, (one for one in own if len(one) > MIN_OWN))


def asked_in(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Asked:
    """Find what a question names and wants; what is left unread is its residue."""
    shaped = recast(base, find_mentions(base, typed, today))
    mentions = without_counters(base, without_numbers_asked(base, shaped))
    single, span = single_years(mentions), spanned_years(mentions)
    years = single or span
    named = without_provenance(mentions)
    sense = settled(base, mentions, sense_of(base, mentions.text, named, years=years), years)
    mentions, sense = counted_once(base, mentions, sense)
    taken = bytearray(len(mentions.text))
    asked = {*sense.metrics, *sense.rivals}
    for start, end in (
        *read_spans(mentions, asked),
        *mentions.framed,
        *bounds(base, mentions.text, sense.metrics),
        *harmless(base, contrasts_in(mentions.text), sense.metrics),
        *_rivals(base, mentions, sense),
        *heads_in(base, mentions.text, sense),
    ):
        taken[start:end] = b"\1" * (end - start)
    for noted in _NOTED.finditer(mentions.text):
        taken[noted.start(1) : noted.end(1)] = b"\1" * len("record")
    for among in _LEADING_IN.finditer(mentions.text):
        if any(among.end() in (one.start, one.start + len("the ")) for one in mentions.editions):
            taken[among.start() : among.end()] = b"\1" * (among.end() - among.start())
    rank = rank_in(mentions.text, ((one.start, one.end) for one in mentions.editions))
    if rank:
        taken[rank.start : rank.end] = b"\1" * (rank.end - rank.start)
    hints = find_hints(mentions.text, taken)
    if rank:
        hints = {**hints, (Hint.LOWEST if rank.lowest else Hint.HIGHEST): rank.start}
    for hint in led_by(mentions, asked):
        hints.setdefault(hint, 0)
    if _FIGURES_ALONE & hints.keys():
        sense = without_passing(base, mentions, sense)
    taken = bytearray(map(or_, taken, mentions.read))
    spans = [part for mention in mentions.metrics for part in mention.parts]
    subject = subject_of(base, mentions, taken)
    beside = words_beside(base, sense.metrics or sense.rivals)
    english, han = words_around(base, sense.metrics or sense.rivals)
    residue = residue_of(mentions.folded, typed, taken, spans, beside | han, english)
    if all(one.name in INCIDENTAL for one in mentions.metrics) and not hints.keys() - _OF_TWO:
        placed = by_value(base, mentions.text, residue.narrowing + residue.unknown, single)
        sense = Sense(metrics=placed) if placed else sense
    calendar = calendar_of(base, today)
    place = rank.place if rank else 1
    return Asked(base, typed, lang, calendar, mentions, single, span, named, sense, hints, subject, residue, place)


def _rivals(base: FactBase, mentions: Mentions, sense: Sense) -> Iterator[tuple[int, int]]:
    """What a figure that is asked for is set against: two numbers of which it may be one, what is not meant."""
    if sense.metrics and all(base.metrics[name].is_figure for name in sense.metrics):
        yield from offered(mentions.text, [(one.start, one.end) for one in mentions.editions])
        own = own_words(base, sense)
        yield from set_aside(mentions.text, own)
        yield from left_out(mentions, sense.metrics, own)
        yield from besides(mentions.text, [(one.start, one.end) for one in mentions.metrics])
