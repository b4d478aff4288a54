"""What a question wants, by its own words: a comparison, the highest, a trend, a sum, an opinion, help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import mark
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints_english import ENGLISH
from bot.core.reading.wishes.hints_han import HAN

if TYPE_CHECKING:
    from collections.abc import Mapping


def _pattern(english: str, han: str = "") -> re.Pattern[str]:
    words = rf"(?<![a-z])(?:{english})(?![a-z])"
    return re.compile(f"{words}|{han}" if han else words, re.ASCII)


_PATTERNS: Mapping[Hint, re.Pattern[str]] = {hint: _pattern(ENGLISH[hint], HAN.get(hint, "")) for hint in Hint}


# What asks for help whatever else it names: "how do I use this robot" is no question about robots.
_HELP_FIRST = _pattern(
    "what can (?:you|i|we) (?:do|ask|know|answer|tell)(?! (?:me |us )?(?:about|of"
    "|on)(?![a-z]))|how (?:do|can|to|should) (?:i |we )?use (?:this|the|you)"
    "|how does this (?:bot|robot|thing) work|what do you know(?! (?:about|of|on)(?![a-z]))|what questions can i ask",
    "能问(?:些)?什么|可以问(?:些)?什么|你能做什么|你会什么|你能干什么|怎么用(?:这|你|本)|怎么使用|如何使用|使用方法"
    "|有哪些命令|能查什么",
)


def asks_for_help(text: str) -> bool:
    """Whether a folded text asks what can be asked."""
    return bool(_HELP_FIRST.search(text))


def find_hints(text: str, taken: bytearray) -> dict[Hint, int]:
    """The hints of a folded text outside ``taken`` and where each stands first; marks what they read.

    One stretch of text may give several hints ("grew more than" compares and tells of a trend), so each kind of hint
    looks at all that was free before.
    """
    free = "".join("\n" if read else sign for sign, read in zip(text, taken, strict=True))
    found: dict[Hint, int] = {}
    for hint, pattern in _PATTERNS.items():
        for match in pattern.finditer(free):
            found.setdefault(hint, match.start())
            mark(taken, [match.span()])
    return found


def words_of(hint: Hint, text: str) -> str:
    """The words by which a whole text gives a hint, whatever else they name; nothing where it does not."""
    found = _PATTERNS[hint].search(text)
    return found.group() if found else ""


def spans_of(hint: Hint, text: str) -> list[tuple[int, int]]:
    """The places of all words by which a whole text gives a hint."""
    return [found.span() for found in _PATTERNS[hint].finditer(text)]
