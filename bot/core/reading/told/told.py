"""Which claims tell what a question asks in words: every word that says something must be met by one claim.

Where a claim has a word by another name (``told_words``), or its metric is called so, the word is met as well; at least
one must stand in the claim itself. Names must stand together as they are asked, and "mayor" is not met by "vice mayor".
What one claim does not tell whole is not told: then no answer comes from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import fold
from bot.core.reading.told.told_claims import texts_of, told_claims
from bot.core.reading.told.told_words import GROUPS, HAN_GROUPS, HAN_WIDER, WIDER, root

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from bot.core.model import Claim, FactBase
    from bot.core.reading.told.sought import Run, Said, Sought
    from bot.core.reading.told.told_claims import Told

MOST = 5
_RARE = 8  # claims that may have a name
_NAME = 3  # characters of a name that say something
_NUMBER_WORDS = "two three four five six seven eight nine ten"
_NUMBERS = {word: n for n, word in enumerate(_NUMBER_WORDS.split(), 2)}
_VICE = frozenset(map(root, ("vice", "deputy")))
_NOT, _BY_NAME, _IN_TEXT = 0, 1, 2
_LONGEST = 16
_SHORT_FORM = range(3, 7)  # characters of an abbreviation: 经信委, 北京社科院
_APART = 4  # characters that it may leave out at one place
_BELOW = "副"
_SIGNS = ".,;:!?()“”\"'"
_PARTICLES = frozenset("的了在是和与及由于")
_HAN_NUMBERS = {"两": 2, **{sign: n for n, sign in enumerate("二三四五六七八九十", 2)}}
_MEASURES = frozenset(("大类", "个大", *"个项大条类种块家位"))


@dataclass(frozen=True, slots=True, order=True)
class _Met:
    """How well a claim meets what is sought: acts that need not be met, characters of its own, fewest pieces."""

    soft: int = 0
    own: int = 0
    length: int = 0
    fewer: int = 0
    pieces: tuple[str, ...] = ()
    hard: int = 0

    def __add__(self, other: _Met) -> _Met:
        return _Met(
            self.soft + other.soft,
            self.own + other.own,
            self.length + other.length,
            self.fewer + other.fewer,
            self.pieces + other.pieces,
            self.hard + other.hard,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The claims that tell what is sought, in the order of the facts, and the words that the best of them meets.

    ``weight`` counts what stands in the claims themselves: Latin words, and characters of Chinese ones. ``hard`` counts
    the words that had to be met, ``soft`` the others.
    """

    words: tuple[str, ...]
    claims: tuple[Claim, ...]
    weight: int
    hard: int
    soft: int


def tell(base: FactBase, sought: Sought, years: Sequence[int], named: Collection[str] = ()) -> Found | None:
    """The claims of the years, of any where there are none, that meet every word; ``None`` where none does, or many.

    What editions tell goes before what is told beside them. Of the metrics that are ``named`` no word need stand in the
    text itself.
    """
    if sought.is_page:
        return None
    met = [(found, one) for one in told_claims(base, years) if (found := _met(one, sought, named))]
    met = [(found, one) for found, one in met if one.claims[0].metric in named] or met
    if any(one.claims[0].edition is not None for _, one in met):
        met = [(found, one) for found, one in met if one.claims[0].edition is not None]
    if not met:
        return None
    best = max(found for found, _ in met)
    alike = [one for found, one in met if (found.soft, found.own) == (best.soft, best.own)]
    claims = tuple(claim for one in alike for claim in one.claims)
    return Found(best.pieces, claims, best.own, best.hard, best.soft) if len(alike) <= MOST else None


def _met(one: Told, sought: Sought, named: Collection[str]) -> _Met | None:
    total = _Met()
    vice = any(word.root in _VICE for word in sought.words)
    did = not sought.acts
    before: Said | None = None
    pieces: list[str] = []
    for word in sought.words:
        how = _covers(one, word, vice=vice)
        if not how:
            if not word.soft:
                return None
            before = None
            continue
        joined = before is not None and word.behind
        if joined and before and {before.root, word.root} <= one.proper and not _one_name(one, before, word):
            return None
        pieces[len(pieces) - joined :] = [f"{pieces[-1]} {word.text}" if joined else word.text]
        own = how == _IN_TEXT and not word.soft and not word.text.isdigit()
        total += _Met(int(word.soft), int(own), hard=int(not word.soft))
        did = did or word.soft or is_act(word.text)
        before = word
    for run in sought.runs:
        found = _run_met(one, run)
        if found is None:
            return None
        total += found
    told = total.own or (total.hard and one.claims[0].metric in named)
    if not did and not total.soft and one.claims[0].metric not in named:
        return None  # "what did he say" is not met by what somebody founded
    return total + _Met(pieces=tuple(pieces)) if told else None


def _one_name(one: Told, before: Said, word: Said) -> bool:
    """Whether two names stand together in a claim, or the first says whose the second is: "Beijing's Wang Peng"."""
    whose = before.text.endswith("'s") and (before.root in one.besides or one.whose(word.root, before.root))
    return whose or one.together(before.root, word.root)


def _covers(one: Told, word: Said, *, vice: bool) -> int:
    """How a claim meets a Latin word: in its text, by an equal or a wider word too; by its metric's name; or not."""
    if _NUMBERS.get(word.text) in one.items:
        return _IN_TEXT
    heads = GROUPS.get(word.root, frozenset())
    stands = word.root in one.present and (vice or word.root not in one.below)
    if stands and word.root not in one.places and word.root not in one.besides:
        return _IN_TEXT
    if stands or word.root in one.about or not heads.isdisjoint(one.implied):
        return _BY_NAME
    wider = WIDER.get(word.root, frozenset())
    return _NOT if heads.isdisjoint(one.groups) and wider.isdisjoint(one.present) else _IN_TEXT


def _run_met(one: Told, run: Run) -> _Met | None:
    """The best way to read a run of Chinese characters by a claim; ``None`` where a character is left."""
    if not run.needed <= one.signs:
        return None
    best: list[_Met | None] = [None] * len(run.text) + [_Met()]
    for at in reversed(range(len(run.text))):
        for size, met in _steps(one, run, at):
            rest = best[at + size]
            if rest is not None:
                whole = met + rest
                now = best[at]
                best[at] = whole if now is None else max(now, whole)
    return best[0]


def _steps(one: Told, run: Run, at: int) -> Iterator[tuple[int, _Met]]:
    """The words that may be read at a place: their sizes, and what each says for the claim."""
    text = run.text
    for size in run.free[at]:
        yield size, _Met()
    for size in run.known[at]:
        word = text[at : at + size]
        heads = HAN_GROUPS.get(word, frozenset())
        if not heads.isdisjoint(one.han_groups) or any(map(one.has, HAN_WIDER.get(word, ()))):
            own = 0 if size in run.free[at] or not heads.isdisjoint(one.implied) else 1
            yield size, _Met(1, max(own, run.heavy(at, size)), size, -1, (word,), int(size not in run.free[at]))
    for size in _sizes(text, at):
        word = text[at : at + size]
        if _HAN_NUMBERS.get(word[0]) in one.items and word[1:] in _MEASURES:
            yield size, _Met(0, 1, size, -1, (word,), 1)
        elif not (heavy := run.heavy(at, size)):
            continue
        elif word in one.about_han:
            yield size, _Met(0, 0, size, -1, (word,), 1)
        elif word[-1] not in _PARTICLES and (one.has(word) or (heavy > 1 and _stands_for(word, one.han))):
            beside = any(word in text for text in (*one.places, *one.besides))
            yield size, _Met(0, 0 if beside else heavy, size, -1, (word,), 1)


def _sizes(text: str, at: int) -> range:
    """The sizes of the words that may begin at a place; none begins with a particle."""
    return range(2, 0 if text[at] in _PARTICLES else min(_LONGEST, len(text) - at) + 1)


def _stands_for(word: str, text: str) -> bool:
    """Whether the characters of a word stand in a text in their order and near each other, as 经信委 does."""
    start = text.find(word[0]) if len(word) in _SHORT_FORM else -1
    while start >= 0:
        at = start
        for sign in word[1:]:
            at = text.find(sign, at + 1, at + 2 + _APART)
            if at < 0:
                break
        else:
            return _BELOW not in text[max(0, start - 1) : at] and "\n" not in text[start:at]
        start = text.find(word[0], start + 1)
    return False


def names_in(base: FactBase, sought: Sought, years: Collection[int]) -> tuple[str, ...]:
    """The names that stand first among the words, of which a claim of the years tells; folded."""
    if sought.is_page:
        return ()
    found: dict[str, None] = {}
    for one in told_claims(base, years):
        found |= dict.fromkeys((*_proper(one, sought), *(name for run in sought.runs for name in _names_of(one, run))))
    text = " ".join((*(word.text for word in sought.words), *(run.text for run in sought.runs)))
    first = sorted(found, key=lambda name: (text.find(name.split()[0]), -len(name)))[:1]
    return tuple(first) if first and is_rare(base, first) else ()


def plain_name(name: str) -> str:
    """A name without the ending of a possessive."""
    return name.removesuffix("'s")


def written(claims: Sequence[Claim], words: Iterable[str]) -> list[str]:
    """Folded words as the claims write them, where they do."""
    said = [word for claim in claims for text in texts_of(claim) for word in text.en.split()]
    forms = {root(fold(word.strip(_SIGNS)).text): plain_name(word.strip(_SIGNS)) for word in reversed(said)}
    return [" ".join(forms.get(root(word), word) for word in piece.split()) for piece in words]


def _proper(one: Told, sought: Sought) -> Iterator[str]:
    """The Latin names that a claim has, those of one name together; none beside which an unknown word stands."""
    names: list[list[Said]] = []
    for word in sought.words:
        if names and word.behind and not word.soft:
            names[-1].append(word)
        elif not word.soft:
            names.append([word])
    for name in names:
        told = [word for word in name if word.root in one.proper]
        others = [word for word in name if word.root not in one.proper and not is_act(word.text)]
        alike = all(one.together(first.root, second.root) for first, second in pairwise(told))
        if told and not others and alike:
            yield plain_name(" ".join(word.text for word in told))


def _names_of(one: Told, run: Run) -> Iterator[str]:
    """The pieces of a run that a claim has and that may be names: nothing unknown stands beside them."""
    at = 0
    while at < len(run.text):
        size = 1
        for longer in _sizes(run.text, at):
            if not one.has(run.text[at : at + longer]):
                break
            size = longer if run.text[at + longer - 1] not in _PARTICLES else size
        alone = not at or not run.heavy(at - 1, 1)
        if alone and run.heavy(at, size) >= _NAME and (at + size == len(run.text) or not run.heavy(at + size, 1)):
            yield run.text[at : at + size]
        at += size


def is_rare(base: FactBase, words: Iterable[str]) -> bool:
    """Whether so few claims have one of the words that it tells whom or what is meant."""
    every = {part for word in words for part in word.split()}
    roots = set(map(root, every))
    found = [one for one in told_claims(base, ()) if not roots.isdisjoint(one.present) or any(map(one.has, every))]
    return len(found) <= _RARE


def is_office(word: str) -> bool:
    """Whether a word asks for an office."""
    return "office" in GROUPS.get(root(word), frozenset()) | HAN_GROUPS.get(word, frozenset())


def is_act(word: str) -> bool:
    """Whether a word says what was done, or by whom in what office."""
    at = root(word)
    return at in GROUPS or at in WIDER or word in HAN_GROUPS or word in HAN_WIDER
