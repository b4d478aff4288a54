"""Names by their words: which names begin with some letters, have words that do, hold them, or are near to them.

Made for hundreds of names and for a hundred thousand: what begins so is found in a sorted list, several words by the
postings of the rarest, letters inside a word among the distinct words, and slips of the pen by words that are near. No
name is looked at that cannot fit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # as a class of a regular expression
RERANKED = 300  # names that are compared with what was typed, letter by letter
_FEW = 1500  # names that are all compared
_MANY = 5000  # names that fit: the first of them are found sooner by going through all names in order
_NEAR_WORDS = 8
_WORD_CUTOFF, _SURE = 66, 80
_SHORTEST = 3  # letters inside a word that tell something; letters of a word that can be known with a slip
_RUN = re.compile(f"[{HAN}]+|[^{HAN} ]+")
_PIECE = re.compile(f"[{HAN}]|[^{HAN} ]+")
_IS_HAN = re.compile(f"[{HAN}]").match
_END = "\U0010ffff"


class Postings:
    """Some names, each of which belongs to an owner. What is needed to look them up is made at the first look.

    Parameters
    ----------
    named
        Of each name: its folded text, its owner, and whether it is the owner's title and no other name of it.
    """

    def __init__(self, named: Sequence[tuple[str, int, bool]]) -> None:
        self._named = named

    def make_ready(self) -> None:
        """Make all that the first look would otherwise have to wait for."""
        _ = self._starts, self._text, self._words, self._vocabulary, self._sorted_names, self._by_letter

    def fitting(self, wanted: str, most: int) -> tuple[dict[int, None], bool]:
        """Owners of titles that begin with the letters, then of other names, words that do; then with letters inside.

        Every word typed must begin a word, in whatever order; a run of Han characters may stand anywhere.

        Returns
        -------
        tuple of dict and bool
            At most ``most`` owners in that order, and whether any is found by more than letters inside a word.
        """
        owners = self._beginning(wanted, most)
        typed = _RUN.findall(wanted)
        if len(typed) > 1 and len(owners) < most:
            self._with_all(typed, owners, most)
        certain = bool(owners)
        if len(owners) < most:
            if not wanted.isascii():
                self._scan(wanted, owners, most)
            elif len(wanted) >= _SHORTEST:
                self._inside(wanted, owners, most)
        return owners, certain

    def near(self, wanted: str, cutoff: int, most: int) -> dict[int, None]:
        """Owners of names near to what was typed, nearest first; the order of words does not matter.

        Few names are all compared; of many, those that share words with what was typed, or words near to those.
        """
        names = self._sorted_names
        if len(names) <= _FEW:
            return self._nearest(_sorted(wanted), names, cutoff, most)
        lines = self._candidates(_RUN.findall(wanted))
        found = self._nearest(_sorted(wanted), {line: names[line] for line in lines}, cutoff, most)
        # A slip may have joined two words, or parted one: then the order of words tells nothing.
        return found | self._nearest(wanted, {line: self._named[line][0] for line in lines}, cutoff, most)

    def mended(self, wanted: str, most: int) -> dict[int, None]:
        """Owners of names in which every word typed stands, begun or with a slip; of long names few words are typed."""
        pieces = _PIECE.findall(wanted)
        lines = [{line for word in self._known(piece) for line in self._postings.get(word, ())} for piece in pieces]
        both = sorted(set.intersection(*lines)) if lines else []
        return dict.fromkeys(self._named[line][1] for line in both[:most])

    def _known(self, piece: str) -> list[str]:
        return [piece] if _IS_HAN(piece) else self._near_words(piece, _SURE)

    def _nearest(self, wanted: str, names: Any, cutoff: int, most: int) -> dict[int, None]:  # noqa: ANN401  list or dict
        found = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=cutoff, limit=most)
        return dict.fromkeys(self._named[line][1] for _, _, line in found)

    # What begins so ---------------------------------------------------------------------------------------------------

    def _beginning(self, wanted: str, most: int) -> dict[int, None]:
        texts, places = self._starts
        first = bisect_left(texts, wanted)
        last = bisect_left(texts, wanted + _END, first)
        owners: dict[int, None] = {}
        if last - first > _MANY:
            self._scan(f"\n {wanted}", owners, most)
            self._scan(f" {wanted}", owners, most)
            return owners
        for _, line in sorted(places[first:last]):
            owners[self._named[line][1]] = None
            if len(owners) == most:
                break
        return owners

    @cached_property
    def _starts(self) -> tuple[list[str], list[tuple[int, int]]]:
        """Every name from each of its words on, sorted; and of each its rank (title, name, word) and whose it is."""
        found: list[tuple[str, tuple[int, int]]] = []
        for line, (name, _, title) in enumerate(self._named):
            starts = (run.start() for run in _RUN.finditer(name))
            found.extend((name[start:], (2 if start else 1 - title, line)) for start in starts)
        found.sort()
        return [text for text, _ in found], [place for _, place in found]

    def _scan(self, wanted: str, found: dict[int, None], most: int) -> None:
        """Add the owners of the names that hold ``wanted``, in their order, until there are enough."""
        text, lines = self._text
        at = text.find(wanted)
        while at >= 0 and len(found) < most:
            line = bisect_right(lines, at) - 1
            found[self._named[line][1]] = None
            if line + 1 == len(lines):
                break
            at = text.find(wanted, lines[line + 1])

    @cached_property
    def _text(self) -> tuple[str, list[int]]:
        """All names, a line each, and where each line begins."""
        lines = list(accumulate((len(name) + 2 for name, _, _ in self._named), initial=0))[:-1]
        return "".join(f"\n {name}" for name, _, _ in self._named), lines

    # What has the words -----------------------------------------------------------------------------------------------

    def _with_all(self, typed: Sequence[str], found: dict[int, None], most: int) -> None:
        marks = [one if _IS_HAN(one) else f" {one}" for one in typed]
        for line in sorted(self._rarest(typed)):
            name = f" {self._named[line][0]}"
            if all(mark in name for mark in marks):
                found[self._named[line][1]] = None
                if len(found) == most:
                    break

    def _rarest(self, typed: Sequence[str]) -> Iterable[int]:
        """The lines of the word with the fewest, by its beginning; of Chinese, of the character with the fewest."""
        return {line for lines in min(map(self._lists, typed), key=_total) for line in lines}

    def _lists(self, run: str) -> list[list[int]]:
        if _IS_HAN(run):
            return [min((self._postings.get(sign, []) for sign in run), key=len)]
        first, last = self._begun(run)
        return [self._postings[word] for word in self._words[first:last]]

    def _begun(self, letters: str) -> tuple[int, int]:
        return bisect_left(self._words, letters), bisect_left(self._words, letters + _END)

    def _inside(self, wanted: str, found: dict[int, None], most: int) -> None:
        """Add the owners of names with the letters inside a word."""
        at, lines = self._vocabulary.find(wanted), set[int]()
        while at >= 0:
            end = self._vocabulary.index("\n", at)
            lines.update(self._postings[self._vocabulary[self._vocabulary.rindex("\n", 0, at) + 1 : end]])
            at = self._vocabulary.find(wanted, end)
        for line in sorted(lines):
            if len(found) == most:
                break
            found[self._named[line][1]] = None

    @cached_property
    def _postings(self) -> dict[str, list[int]]:
        """The lines of each word and of each Han character."""
        found: dict[str, list[int]] = {}
        for line, (name, _, _) in enumerate(self._named):
            for piece in dict.fromkeys(_PIECE.findall(name)):
                found.setdefault(piece, []).append(line)
        return found

    @cached_property
    def _words(self) -> list[str]:
        return sorted(word for word in self._postings if not _IS_HAN(word))

    @cached_property
    def _vocabulary(self) -> str:
        return "\n".join(("", *self._words, ""))

    # What is near -----------------------------------------------------------------------------------------------------

    @cached_property
    def _sorted_names(self) -> list[str]:
        return [_sorted(name) for name, _, _ in self._named]

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self._words:
            found.setdefault(word[0], []).append(word)
        return found

    def _candidates(self, typed: Sequence[str]) -> list[int]:
        """At most 300 lines that share the most words with what was typed."""
        shared: dict[int, int] = {}
        for piece in _PIECE.findall(" ".join(typed)):
            words = [piece] if _IS_HAN(piece) else self._near_words(piece)
            for line in {line for word in words for line in self._postings.get(word, ())}:
                shared[line] = shared.get(line, 0) + 1
        best = sorted(shared.items(), key=lambda found: (-found[1], found[0]))
        return [line for line, _ in best[:RERANKED]]

    def _near_words(self, typed: str, cutoff: int = _WORD_CUTOFF) -> list[str]:
        """Words that begin so, or else words that a slip of the pen can have been."""
        first, last = self._begun(typed)
        if last > first:
            return self._words[first : min(last, first + RERANKED)]
        if len(typed) < _SHORTEST:
            return []
        # A slip seldom changes the first letter; it may swap it with the second, or leave it out.
        likely = [word for letter in dict.fromkeys(typed[:2]) for word in self._by_letter.get(letter, ())]
        for words in (likely, self._words):
            found = process.extract(typed, words, scorer=fuzz.ratio, score_cutoff=cutoff, limit=_NEAR_WORDS)
            if found:
                return [word for word, _, _ in found]
        return []


def _total(lists: Iterable[Sequence[int]]) -> int:
    return sum(map(len, lists))


def _sorted(name: str) -> str:
    """The words of a name in order, as ``token_sort_ratio`` would put them at every comparison."""
    return " ".join(sorted(name.split()))
