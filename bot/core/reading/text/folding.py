"""Free text made plain for matching, every character still knowing where it stood.

Width, case, accents, invisible and direction characters, kinds of dashes and quotes, and traditional characters make no
difference to what is asked. The folded text is read; spans are given in the text as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.core.reading.text.traditional import SIMPLIFIED

_SIGNS = {
    **dict.fromkeys("’‘‛`´ʼ＇", "'"),
    **dict.fromkeys("“”„«»「」『』《》〈〉", '"'),
    **dict.fromkeys("‐‑‒–—―−~〜～", "-"),
    **dict.fromkeys("_", " "),
}  # fmt: skip
_FOLDED: dict[str, str] = {**_SIGNS, **SIMPLIFIED}
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cs", "Co", "Cn"})
_HAN = "\u3400-\u9fff\uf900-\ufaff"
# Latin words may carry an apostrophe ("who's"); numbers keep their inner commas and points; Han stands in runs.
_WORD = re.compile(rf"[a-z]+(?:'[a-z]+)*|[0-9]+(?:[.,][0-9]+)*|[{_HAN}]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``places[i]`` is the index in the typed text of the folded character ``i``."""

    text: str
    places: tuple[int, ...] | range
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the typed text behind a span of the folded one, which is not empty."""
        return self.places[start], self.places[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the folded text: Latin letters, a number, or a run of Han characters."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1024)  # one question, its clauses and the names of the facts are folded again and again
def fold(typed: str) -> Folded:
    """Fold a text. Control characters become spaces, what cannot be seen goes."""
    if typed.isascii() and typed.isprintable():
        return Folded(typed.lower().translate(_ASCII), range(len(typed)), len(typed))
    signs: list[str] = []
    places: list[int] = []
    for place, character in enumerate(typed):
        for sign in _plain(character):
            signs.append(sign)
            places.append(place)
    return Folded("".join(signs), tuple(places), len(typed))


def words(text: str, taken: bytearray | None = None) -> list[Word]:
    """The words of a folded text, in order; of what is left of it where some characters are ``taken``."""
    if taken and 1 in taken:
        text = "".join("\n" if read else sign for sign, read in zip(text, taken, strict=True))
    return [Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]


def is_han(text: str) -> bool:
    """Whether a text begins with a Han character."""
    return "\u3400" <= text[:1] <= "\u9fff" or "\uf900" <= text[:1] <= "\ufaff"


_ASCII = str.maketrans({sign: plain for sign, plain in _SIGNS.items() if sign.isascii()})


def _plain(character: str) -> str:
    if character.isascii():
        return _FOLDED.get(character, character.lower() if character.isprintable() else " ")
    if character in _FOLDED:
        return _FOLDED[character]
    kept = []
    for sign in unicodedata.normalize("NFKD", character).casefold():
        if sign in _FOLDED:
            kept.append(_FOLDED[sign])
        elif (category := unicodedata.category(sign)) not in _INVISIBLE:
            kept.append(" " if category[0] in "ZC" else sign)
    return "".join(kept)
