"""A slip of the pen: the text as it was most likely meant, where a question cannot be read as it was typed.

An English word is mended where it is no word of the language, one letter away from one word alone that questions are
made of (left out, doubled, mistaken, or swapped with its neighbour), begins as that does, and is not written as a name.
Chinese words are mended by their sound, in ``bot.core.reading.text.homophones``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.reading.text import homophones
from bot.core.reading.text.common import COMMON, FILLERS
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.spelling import OTHER_WORDS
from bot.core.reading.wishes.hints_english import ENGLISH

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.core.reading.text.folding import Word

_SHORTEST = 4
_WORD = re.compile("[a-z]{4,}", re.ASCII)
_ENDINGS = re.compile(r"\(\?[:!=<][^()]*\)\??", re.ASCII)
# Too short to be told by their letters, or nearer to another word.
_USUAL = {
    "venu": "venue",
    "teh": "the",
    "hte": "the",
    "adn": "and",
    "hwo": "how",
    "wsa": "was",
    "dha": "had",
    "ohw": "how",
    "fro": "for",
}


def meant_by(base: FactBase, typed: str) -> str | None:
    """The text with its slips mended; ``None`` where there is none."""
    by_sound = homophones.mended(typed) or typed
    text = _spelt(base, by_sound)
    return text if text != typed else None


def _spelt(base: FactBase, typed: str) -> str:
    folded = fold(typed)
    known = known_words(base)
    said = words(folded.text)
    text, at = "", 0
    for place, word in enumerate(said):
        start, end = folded.span(word.start, word.end)
        written = typed[start:end]
        named = place > 0 and written[0].isupper() and not typed.isupper()
        meant = None if named else _meant(word, known)
        if meant:
            text += typed[at:start] + meant
            at = end
    return text + typed[at:]


def known_words(base: FactBase) -> frozenset[str]:
    """The words of which questions are made."""
    kept: frozenset[str] | None = base.memo.get("words of questions")
    if kept is None:
        of_hints = (word for pattern in ENGLISH.values() for word in _WORD.findall(_ENDINGS.sub(" ", pattern)))
        every = (*FILLERS, *COMMON, *lexicon_of(base).names.spellings, *of_hints)
        kept = frozenset(word for word in every if len(word) >= _SHORTEST and word.isalpha())
        base.memo["words of questions"] = kept
    return kept


def _meant(word: Word, known: frozenset[str]) -> str | None:
    written = word.text
    if written in _USUAL:
        return _USUAL[written]
    if len(written) < _SHORTEST or is_han(written) or not written.isalpha():
        return None
    if written in known or written in OTHER_WORDS or stem(written) in known:
        return None
    found = process.extract(written, known, scorer=OSA.distance, score_cutoff=1, limit=None)
    near = [one for one, _, _ in found if one[0] == written[0]]
    likeliest = min((_kind(written, one) for one in near), default=0)
    meant = [one for one in near if _kind(written, one) == likeliest]
    return meant[0] if len({stem(one) for one in meant}) == 1 else None


def _kind(written: str, meant: str) -> int:
    """How a word was misspelt, the likeliest way first: a letter left out, swapped, put in, mistaken."""
    if len(meant) != len(written):
        return 0 if len(meant) > len(written) else 2
    return 1 if sorted(meant) == sorted(written) else 3
