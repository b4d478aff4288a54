"""A slip of the pen: the text as it was most likely meant.

An English word is mended where it is no word of the language, one letter away from one word alone that questions are
made of (left out, doubled, swapped with its neighbour, of a key beside it, mistaken), and is not written as a name; the
likeliest way of misspelling counts. Two words of which one is everyday may stand without a space ("howmany"), and one
may be cut by one ("exhi bitors"). Chinese words are mended by their sound, in ``bot.core.reading.text.homophones``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.reading.metrics.lexicon import lexicon_of
from bot.core.reading.text import homophones
from bot.core.reading.text.common import COMMON, FILLERS
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.text.kin import stem
from bot.core.reading.text.residue import NUMBERS
from bot.core.reading.text.spelling import NAMES, OTHER_WORDS, PLAIN, USUAL
from bot.core.reading.wishes.hints_english import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.text.folding import Word

_SHORTEST = 4
_SHORTEST_USUAL = 3
_LONG = 6  # letters of a word that may begin with the key beside its first
_WORD = re.compile("[a-z]{4,}", re.ASCII)
_ENDINGS = re.compile(r"\(\?[:!=<][^()]*\)\??", re.ASCII)
_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{2})", re.ASCII)
_ENDS = frozenset(".?!:")
_LETTERS = frozenset("ai")  # letters that are words
# Too short to be told by their letters, nearer to another word, or a word that nobody asks by.
_SHORTENED = """
venu venue; teh the; hte the; adn and; hwo how; wsa was; dha had; ohw how; fro for; hw how; ow how; wen when; wher
where; wich which; wat what; waht what; mny many; thee the; tha the; whta what; wut what; thier their; meny many;
menny many; howmany how many; howmuch how much; yr year; theem theme; thi the; th the; te the; ho how; hd had; ha has;
nw new; ad and; ws was; wa was; ni in; fo of; ot to; si is; gow how
"""
_SHORT = dict(one.split(None, 1) for one in _SHORTENED.strip().split(";"))
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(
    {pair for row in _KEYS for one, two in pairwise(row) for pair in (one + two, two + one)}
    | {one + two for group in ("aeiouy", "ck", "sz", "cs", "mn") for one in group for two in group if one != two}
)
_LEFT_OUT, _SWAPPED, _DOUBLED, _BESIDE_IT, _PUT_IN, _MISTAKEN = range(6)


def meant_by(base: FactBase, typed: str) -> Iterator[str]:
    """What may be meant by a text with slips, the likeliest first; nothing where there are none."""
    sounds = homophones.mended(typed, _long_names(base)) or typed
    one = _spelt(base, sounds) or sounds
    whole = homophones.completed(one, _long_names(base)) or one
    yield from (text for text in dict.fromkeys((one, whole)) if text != typed)


def surely_meant(base: FactBase, typed: str) -> str | None:
    """The text with those slips mended that can hardly be anything else; ``None`` where there are none."""
    names = _long_names(base)
    singly = homophones.once(typed, names) or typed
    sounds = homophones.mended(singly, names, sure=True) or singly
    text = _spelt(base, sounds) or sounds
    return text if text != typed else None


def _long_names(base: FactBase) -> frozenset[str]:
    """The Chinese names of metrics that are hardly ever meant to be another word."""
    kept: frozenset[str] | None = base.memo.get("long Chinese names")
    if kept is None:
        names = (name for group in lexicon_of(base).names.han.values() for name, _ in group)
        long = (name for name in names if len(name) > 2 and all(map(is_han, name)))
        kept = base.memo["long Chinese names"] = frozenset(long)
    return kept


def _spelt(base: FactBase, typed: str) -> str | None:
    """The text with its English slips mended; ``None`` where there is none."""
    folded = fold(typed)
    known = known_words(base)
    said = words(folded.text)
    text, at, place = "", 0, 0
    while place < len(said):
        word = said[place]
        start, end = folded.span(word.start, word.end)
        place += 1
        if word.text.isalpha() and folded.text[max(0, word.start - 1) : word.start].isdigit():
            continue  # 5th, 200k
        begins = place == 1 or folded.text[: word.start].rstrip()[-1:] in _ENDS
        named = not begins and typed[start].isupper() and not typed.isupper()
        whole = _whole(said[place - 1 : place + 1], folded.text, known)
        if whole:
            end = folded.span(word.start, said[place].end)[1]
        meant = whole or _meant(word, NAMES if named else known) or _of_two(typed[start:end], known)
        if not meant and word.text in known and folded.text[word.end : word.end + 1].isdigit() and word.text != "waic":
            meant = f"{typed[start:end]} "
        if meant:
            text += typed[at:start] + meant
            at = end
        place += bool(whole)
    text += typed[at:]
    return text if text != typed else None


def known_words(base: FactBase) -> frozenset[str]:
    """The words of which questions are made."""
    kept: frozenset[str] | None = base.memo.get("words of questions")
    if kept is None:
        of_hints = (word for pattern in ENGLISH.values() for word in _WORD.findall(_ENDINGS.sub(" ", pattern)))
        every = (*FILLERS, *COMMON, *NUMBERS, *lexicon_of(base).names.spellings, *of_hints)
        long = (word for word in every if len(word) >= _SHORTEST and word.isalpha())
        kept = base.memo["words of questions"] = USUAL.union(long)
    return kept


def _whole(pair: Sequence[Word], text: str, known: frozenset[str]) -> str | None:
    """The word that two make without the space between them, where one of them at least is none: exhi bitors."""
    parts = [word.text for word in pair]
    made = "".join(parts)
    if made not in known or text[pair[0].end : pair[-1].start] != " " or all(_is_word(part, known) for part in parts):
        return None
    return made


def _is_word(text: str, known: frozenset[str]) -> bool:
    if len(text) == 1:
        return text in _LETTERS or not text.isalpha()
    return not text.isalpha() or any(text in those for those in (known, FILLERS, COMMON, OTHER_WORDS))


def _meant(word: Word, known: frozenset[str]) -> str | None:
    written, its = word.text.removesuffix("'s"), "'s" * word.text.endswith("'s")
    if written in _SHORT and known is not NAMES:
        return _SHORT[written] + its
    if len(written) < _SHORTEST_USUAL or is_han(written) or not written.isalpha():
        return None
    if _is_word(written, known) or (len(stem(written)) >= _SHORTEST and stem(written) in known):
        return None
    near = {one: _way(written, one) for one in _one_letter_away(written, known)}
    likely = [one for one, way in near.items() if way < _PUT_IN]
    meant = _one_of(likely, near) if likely else _apart(written, known) or _one_of(list(near), near)
    return meant and meant + its


def _one_of(meant: Sequence[str], near: Mapping[str, int]) -> str | None:
    """The one word that was meant: one of the usual words before others, misspelt in the likeliest way."""
    usual = [one for one in meant if one in USUAL]
    if not usual:
        least = min((near[one] for one in meant), default=0)
        meant = [one for one in meant if near[one] == least]
        return meant[0] if len({stem(one) for one in meant}) == 1 else None
    telling = {stem(one) for one in usual if one not in PLAIN}
    if not telling or (len(telling) == 1 and PLAIN.isdisjoint(usual)):
        return min(usual, key=lambda one: (near[one], one))
    sure = {one for one in usual if near[one] in {_DOUBLED, _SWAPPED}}
    rivals = {stem(one) for one in usual if near[one] == _LEFT_OUT}
    return sure.pop() if len(sure) == 1 and rivals <= {stem(one) for one in sure} else None


def _one_letter_away(written: str, known: frozenset[str]) -> Iterator[str]:
    """The words one letter away; another first letter is as likely only in the usual words, or where it is swapped."""
    among: Collection[str] = known if len(written) >= _SHORTEST or known is NAMES else USUAL
    for one, _, _ in process.extract(written, among, scorer=OSA.distance, score_cutoff=1, limit=None):
        as_long = sorted(one) == sorted(written) or (len(written) >= _LONG and len(one) == len(written))
        if len(one) >= _SHORTEST_USUAL and (one in USUAL or one[0] == written[0] or as_long):
            yield one


def _way(written: str, meant: str) -> int:
    """How a word was misspelt, the likeliest way first."""
    if len(meant) > len(written):
        return _LEFT_OUT
    if len(meant) < len(written):
        return _DOUBLED if _undoubled(written, meant) else _PUT_IN
    if sorted(meant) == sorted(written):
        return _SWAPPED
    return _BESIDE_IT if any(one + two in _BESIDE for one, two in zip(written, meant, strict=True)) else _MISTAKEN


def _undoubled(written: str, meant: str) -> bool:
    """Whether a word has one letter twice: tthe."""
    pairs = (at for at in range(1, len(written)) if written[at] == written[at - 1])
    return any(written[:at] + written[at + 1 :] == meant for at in pairs)


def _of_two(typed: str, known: frozenset[str]) -> str | None:
    """The two words that only a capital parts: WAICever, sevenTuring."""
    found = _CAPITAL.search(typed)
    parts = (typed[: found.start()], typed[found.start() :]) if found else ()
    return " ".join(parts) if parts and all(part.lower() in known or part == "a" for part in parts) else None


def _apart(written: str, known: frozenset[str]) -> str | None:
    """The two words that stand without a space, one of them a usual one: howmany."""
    cuts = [(written[:at], written[at:]) for at in range(2, len(written) - 1) if len(written) > _SHORTEST]
    found = [cut for cut in cuts if all(part in known for part in cut) and not USUAL.isdisjoint(cut)]
    both = [cut for cut in found if USUAL.issuperset(cut)]
    best = both or found
    return " ".join(best[0]) if len(best) == 1 else None
