"""A question said again in plain words: its frame as the reader knows it, what it asks about as it was typed.

"Which past year brought the largest crowd of exhibitors?" asks which edition had the most of them. A frame is a closed
shape: words that ask for the highest, a trend, a table, a comparison, a source or a whole edition, and no word that
could narrow anything. It is read only where a question cannot be answered as it was typed; every other word stays, and
counts as it does anywhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.core.reading.frames.restated_beside_han import BESIDE_HAN
from bot.core.reading.frames.restated_editions import OF_EDITIONS
from bot.core.reading.frames.restated_english import COUNTED
from bot.core.reading.frames.restated_han import HAN_FRAMES
from bot.core.reading.frames.restated_most import SUPERLATIVES
from bot.core.reading.frames.restated_openings import OPENINGS
from bot.core.reading.reading import Intent
from bot.core.reading.text.folding import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.reading.reading import Reading

_TOPIC = re.compile(r"(?<=[\u4e00-\u9fff])(?:方面|这一?块儿?|这方面)[,，:：] ?(?=[\u4e00-\u9fff])")
# What somebody takes back, before the whole question as he means it: 2023年，啊不对，2024年展商多少.
_TAKEN_BACK = re.compile(
    r"^[^?？!！]{2,40}?(?:…+|\.{2,}|[,，。、;；]|-{2,}|—+) ?[啊哦噢呃额哎唉诶]?"
    r"(?:不对不对|不对|说错了?|打错了?|写错了?|错了|口误)[啊哈了]?"
    r"(?:[,，:：。!！…]+|\.{2,})(?:应该|我|是|说|要|问)*(?=[^?？]*(?:20[12][0-9]|[0-9]{2}年|届|[去今前]年)[^?？]*(?:多少|几|哪|什么|吗))"
)
_ASKS = re.compile("多少|几|哪|什么|占|吗")
_BETWEEN_HAN = re.compile(r"(?<=[\u4e00-\u9fff])[,，:：] ?(?=[\u4e00-\u9fff])")


def restated(typed: str) -> str | None:
    """A question with its frame in plain words; ``None`` where it has none that is known."""
    text = " ".join(typed.split())
    for pattern, plain in _frames(han=any(map(is_han, text))):
        text = pattern.sub(plain, text)
    text = re.sub(" +(?=[,.?!;:])", "", " ".join(text.split())).strip(" ,;:")
    return text if text and text != " ".join(typed.split()) else None


def with_its_topic(typed: str) -> str:
    """A question without what is taken back in it, its topic not set off by a comma: 采购方面，签了合同的有多少."""
    return _TOPIC.sub("", _TAKEN_BACK.sub("", typed))


def of_one_clause(typed: str) -> str | None:
    """A question whose subject stands in a clause before it, in one: 采购，团组有多少; ``None`` where none does."""
    subject, comma, rest = typed.rpartition("，")
    text = _BETWEEN_HAN.sub("", typed)
    return text if comma and text != typed and not _ASKS.search(subject) and _ASKS.search(rest) else None


@cache
def _frames(*, han: bool) -> Sequence[tuple[re.Pattern[str], str]]:
    """The frames of English, and of Chinese where a text has any."""
    frames = (*((*HAN_FRAMES, *BESIDE_HAN) if han else ()), *SUPERLATIVES, *OPENINGS, *COUNTED, *OF_EDITIONS)
    return [(re.compile(pattern, re.ASCII | re.IGNORECASE), plain) for pattern, plain in frames]


def sharper(reading: Reading, plain: Reading) -> Reading:
    """The reading of a question that was said again in plain words, where it settles what the first one left open."""
    if reading.intent is Intent.CHOICE:
        settles = plain.intent is not Intent.CHOICE
    elif plain.metrics == reading.metrics:
        settles = plain.intent in (Intent.HIGHEST, Intent.LOWEST) or (
            plain.intent is Intent.COMPARISON and set(plain.years) <= set(reading.years or plain.years)
        )
    elif plain.intent in (Intent.HIGHEST, Intent.LOWEST):  # "prize" and "record" were of the frame
        settles = set(plain.metrics).isdisjoint(reading.metrics) or set(plain.metrics) < set(reading.metrics)
    else:  # "when" and "where" were of the frame
        settles = (
            bool(plain.metrics) and set(plain.metrics) < set(reading.metrics) and plain.intent is not Intent.CHOICE
        )
    return plain if settles else reading
