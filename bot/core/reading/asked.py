"""Everything that is found in one question, before it is decided what it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.mentions import Way, calendar_of, find_mentions
from bot.core.reading.folding import is_han
from bot.core.reading.hint import Hint
from bot.core.reading.hints import find_hints
from bot.core.reading.kin import stem
from bot.core.reading.numbering import without_numbers_asked
from bot.core.reading.parts import (
    led_by,
    own_words,
    read_spans,
    single_years,
    spanned_years,
    subject_of,
    where_it_opened,
    without_provenance,
)
from bot.core.reading.ranks import rank_in
from bot.core.reading.residue import residue_of
from bot.core.reading.roles import bounds
from bot.core.reading.sense import sense_of

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.mentions import Calendar, Mentions, MetricMention
    from bot.core.model import FactBase, Lang
    from bot.core.reading.residue import Residue
    from bot.core.reading.sense import Sense


_LEADING_IN = re.compile(r"(?<![a-z])(?:among(?:st)?|within|out of)(?: all)?(?: of)?(?: the)? ", re.ASCII)


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
        return any(word in name if is_han(word) else stem(word) in name.split() for name in names)


def asked_in(base: FactBase, typed: str, today: dt.date, lang: Lang) -> Asked:
    """Find what a question names and wants; what is left unread is its residue."""
    mentions = without_numbers_asked(base, find_mentions(base, typed, today))
    single, span = single_years(mentions), spanned_years(mentions)
    years = single or span
    named = without_provenance(mentions)
    sense = where_it_opened(base, mentions, sense_of(base, mentions.text, named, years=years), years)
    taken = bytearray(len(mentions.text))
    asked = {*sense.metrics, *sense.rivals}
    for start, end in (
        *read_spans(mentions, asked),
        *mentions.framed,
        *bounds(base, mentions.text, sense.metrics),
    ):
        taken[start:end] = b"\1" * (end - start)
    for found in _LEADING_IN.finditer(mentions.text):
        if any(found.end() == one.start for one in mentions.editions):
            taken[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    rank = rank_in(mentions.text, ((one.start, one.end) for one in mentions.editions))
    if rank:
        taken[rank.start : rank.end] = b"\1" * (rank.end - rank.start)
    hints = find_hints(mentions.text, taken)
    if rank:
        hints = {**hints, (Hint.LOWEST if rank.lowest else Hint.HIGHEST): rank.start}
    for hint in led_by(mentions, asked):
        hints.setdefault(hint, 0)
    for at, read in enumerate(mentions.read):
        taken[at] |= read
    spans = [part for mention in mentions.metrics for part in mention.parts]
    subject = subject_of(base, mentions, taken)
    residue = residue_of(mentions.folded, typed, taken, spans)
    calendar = calendar_of(base, today)
    place = rank.place if rank else 1
    return Asked(base, typed, lang, calendar, mentions, single, span, named, sense, hints, subject, residue, place)
