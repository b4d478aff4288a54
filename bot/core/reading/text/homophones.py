"""A Chinese slip of the pen: one character of a word taken for another that sounds alike, as input by sound makes it.

研就院 is read as 研究院, 展缆 as 展览. A word is mended only where nothing of it stands in a longer word spelt well,
where one character differs, and where what was typed is no word of the language itself; and a question is only read so
where it cannot be read as it was typed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import fold, is_han
from bot.core.reading.text.sounds import ALIKE, OTHER_WORDS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST = max(map(len, WORDS))
_GAP = "\0"  # stands for one character


@cache
def _sounds() -> Mapping[str, int]:
    """The group of each character; characters of one group sound alike."""
    return {sign: at for at, group in enumerate(ALIKE) for sign in group}


@cache
def _by_gap() -> Mapping[str, tuple[str, ...]]:
    """The words that are left when one character of them is blotted out."""
    found: dict[str, list[str]] = {}
    for word in WORDS:
        for at in range(len(word)):
            found.setdefault(f"{word[:at]}{_GAP}{word[at + 1 :]}", []).append(word)
    return {blotted: tuple(words) for blotted, words in found.items()}


def mended(typed: str) -> str | None:
    """The text with its slips mended, of the same length; ``None`` where there is none."""
    folded = fold(typed)
    signs = list(typed)
    for start, word in _slips(folded.text):
        for at, sign in enumerate(word, start):
            signs[folded.span(at, at + 1)[0]] = sign
    text = "".join(signs)
    return text if text != typed else None


def _slips(text: str) -> Iterator[tuple[int, str]]:
    """Where a slip stands in a folded text, and the word meant; longer words before shorter ones."""
    known = bytearray(not is_han(sign) for sign in text)
    for length in range(_LONGEST, 1, -1):
        for exact in (True, False):
            for start in range(len(text) - length + 1):
                if any(known[start : start + length]):
                    continue
                written = text[start : start + length]
                meant = None if exact else _meant(written)
                if meant:
                    yield start, meant
                if meant or (exact and (written in WORDS or written in OTHER_WORDS)):
                    known[start : start + length] = b"\1" * length


def _meant(written: str) -> str | None:
    """The one word that sounds like what is written but for one character."""
    found = {
        word
        for at, sign in enumerate(written)
        for word in _by_gap().get(f"{written[:at]}{_GAP}{written[at + 1 :]}", ())
        if sign in _sounds() and _sounds()[sign] == _sounds().get(word[at])
    }
    return found.pop() if len(found) == 1 else None
