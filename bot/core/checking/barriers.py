"""What forbids a verdict: a denial, a supposition, another's name, a difference, and all that may mark a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core import numerals
from bot.core.checking.figure_patterns import PERCENT, TIMES
from bot.core.checking.plain_words import is_plain
from bot.core.reading.text.common import COMMON, FILLERS
from bot.core.reading.text.folding import fold, words
from bot.core.word_patterns import OTHER_EVENTS, any_of, listed

if TYPE_CHECKING:
    from bot.core.checking.figures import Found
    from bot.core.checking.readings import Reading, Span
    from bot.core.model import FactBase


def _unless(words_before: str) -> str:
    return "".join(rf"(?<!{word} )" for word in words_before.split())


_DENIED = any_of(
    """not, never, no longer, nor, neither, nobody, wasn't, weren't, isn't, aren't, didn't, doesn't, don't,
    hasn't, hadn't, haven't, couldn't, wouldn't, can't, won't, ain't, without, far from, nowhere near,
    (?:declin|refus|fail)(?:e|es|ed|s)? to, f[ae]ll(?:s|en)? (?:through|apart|flat), withdr[ae]wn?, withdrew,
    (?:pull|back|dropp|drop)(?:ed)? out, stayed away, called off, cancel(?:s|l?ed)?, scrapped, boycott(?:s|ed)?,
    unlikely, wrong, false, fake, myth, debunked, lie, den(?:y|ies|ied|ying), doubt(?:s|ed|ing)?,
    disput(?:es?|ed|ing)""",
    """取消, 退出, 缺席, 未能, 流产, 拒绝, 婉拒, 不是, 并非, 并不, 并没,
    没有, 从未, 未曾, 不存在, 不可能, 哪有, 假的, 谣言, 错误, 不实,
    不对, 辟谣, 谁说""",
)
_SUPPOSED = any_of(
    """if(?! (?:i|my|memory)(?:'m| am)? (?:remember|recall|memory|serves|not mistaken|read|heard)),
    would have, would be, suppose, supposing, imagine, might, maybe, perhaps, hopefully, i bet,
    (?:i|we) (?:wish(?:ed)?|hoped?|want(?:ed)?)(?! (?:you|to (?:see|share|thank|say))),
    should have, could have""",
    "如果, 假如, 假设, 要是, 也许, 或许, 可能, 说不定, 但愿, 希望",
)
_EXPO = re.compile(r"(?<![A-Za-z])Expo 20[0-9]{2}(?![0-9])", re.IGNORECASE | re.ASCII)
# Where "by" and "up" tell no difference: they stand behind one of these.
_BY = """attended visited joined watched carried covered broadcast shown aired relayed streamed reported seen viewed
    followed used backed graced filled packed headlined populated crowded honoured"""
_UP = """used racked notched chalked clocked ended took takes taking take ran run runs piled built wound opened lined
    served"""
_DIFFERENCE = re.compile(
    rf"(?<![a-z])(?:{_unless(_BY)}by|{_unless(_UP)}up|down|another|extra|additional|gained|lost|added(?! up to)"
    r"|adding(?! up to)|plus|rose|grew|jumped|soared|climbed|fell|dropped|declined|decreased|increased|shrank|grown"
    r"|risen)\s*$"
    r"|(?:增长|增加|上升|下降|减少|新增|多|少|高出|超出)了?\s*$",
    re.IGNORECASE | re.ASCII,
)
_BEHIND_DIFFERENCE = re.compile(
    r"\s*(?:more|fewer|less|higher|lower|additional|extra|other)(?![a-z])(?!\s*than\s*[0-9])"
    r"|\s*(?:个|家|人|人次|场)?(?:以外|之外)",
    re.IGNORECASE | re.ASCII,
)
_QUOTED = re.compile(r"[“\"「『《][^“”\"「」『』《》]{0,200}[”\"」』》]")
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
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), reading.stated)
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
    text = list(reading.stated)
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
        inside = any(a <= match.start() < b for a, b in (*read_spans(reading), *figures, *framed(reading)))
        if inside or word in _KNOWN_NAMES or lower in known or is_plain(lower) or _is_common(lower):
            continue
        return True
    return False


def _is_common(word: str) -> bool:
    """Whether a word with a capital begins a sentence and is no name."""
    return word in COMMON or word in FILLERS or numerals.read(word) is not None


def framed(reading: Reading) -> list[Span]:
    """What is only said around the figures: who says them, and what for."""
    return [*(reading.mentions.span(start, end) for start, end in reading.mentions.framed), *reading.idle]


def read_spans(reading: Reading) -> list[Span]:
    """Where editions and metrics are named."""
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
