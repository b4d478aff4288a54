"""What the texts of claims tell, ready to be looked up by words: one entry for each live claim that is no figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bot.core.model import Event, Items, Person, Text
from bot.core.reading.text.folding import fold, is_han, words
from bot.core.reading.told.told_words import GROUPS, HAN_GROUPS, IMPLIED, MONTHS, root

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bot.core.edtf import Edtf
    from bot.core.model import Claim, FactBase, Metric, Wording

APART = frozenset({"events", "persons", "statements"})  # their names are words of every day, and tell of no one claim
_UNTOLD = frozenset({"implication"})
_SAYING = frozenset({"speak", "debate", "propose", "announce"})
_BELOW = frozenset({"vice", "deputy"})
_BELOW_HAN = "副"
_OFFICES = "vice premier mayor president secretary minister acting party general the"
_TITLES = frozenset(_OFFICES.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[0-9]+")
_ACRONYM = re.compile("[A-Z]{3,}")
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")  # "start-ups" start nothing
_LINKS = frozenset({"of", "from"})


@dataclass
class Told:
    """One claim, or the list of one metric of one edition or place, as it can be asked for.

    ``words`` are the roots of its Latin words in order, ``acts`` those that stand by themselves, ``below`` those that
    stand only behind "vice"; ``proper`` are the roots of names; ``han`` is its Chinese text. ``about`` and
    ``about_han`` are the names of its metric, ``implied`` what it says by that and by the kind of an event, ``items``
    how many things it lists. ``besides`` are words that say whom it names and where it is, by which alone it is not
    known; ``places`` are names of places.
    """

    claims: tuple[Claim, ...]
    words: tuple[str, ...]
    acts: frozenset[str]
    proper: frozenset[str]
    han: str
    about: frozenset[str]
    about_han: str
    implied: frozenset[str]
    items: frozenset[int]
    besides: frozenset[str]
    places: frozenset[str]
    present: frozenset[str] = field(init=False)
    below: frozenset[str] = field(init=False)
    signs: frozenset[str] = field(init=False)
    groups: frozenset[str] = field(init=False)

    @cached_property
    def han_groups(self) -> frozenset[str]:
        """The lines of equal Chinese words of which one stands in the text."""
        found = {head for word, heads in HAN_GROUPS.items() if word in self.han for head in heads}
        return _with_saying(self.implied | found)

    def __post_init__(self) -> None:
        after = [word in _BELOW for word in ("", *self.words)]
        plain = {word for word, below in zip(self.words, after, strict=False) if not below}
        self.present = frozenset(self.words)
        self.below = self.present - plain
        self.signs = frozenset(self.han + self.about_han)
        self.groups = _with_saying(self.implied | {group for word in self.acts for group in GROUPS.get(word, ())})

    def has(self, han: str) -> bool:
        """Whether a Chinese piece stands in the text: 市长 does not in 副市长."""
        at = self.han.find(han)
        while at >= 0:
            if not at or self.han[at - 1] != _BELOW_HAN:
                return True
            at = self.han.find(han, at + 1)
        return False

    def together(self, one: str, other: str) -> bool:
        """Whether two words stand next to each other, as those of one name do, or with "of" between them."""
        for at, word in enumerate(self.words):
            if word in (one, other):
                rest = [next_one for next_one in self.words[at + 1 : at + 3] if next_one not in _LINKS]
                if rest and rest[0] in (one, other) and rest[0] != word:
                    return True
        return False

    def whose(self, name: str, owner: str) -> bool:
        """Whether one name says of whom another is: "Robin Li of Baidu" by his first name."""
        said = " ".join(("", *self.words, ""))
        return re.search(rf" {re.escape(name)} (?:\S+ )?of {re.escape(owner)} ", said) is not None


def _with_saying(groups: frozenset[str]) -> frozenset[str]:
    """Whoever speaks says something."""
    return groups if groups.isdisjoint(_SAYING) else groups | {"say"}


def told_claims(base: FactBase, years: Collection[int]) -> Iterator[Told]:
    """The claims of some editions or calendar years as they can be asked for; of all where none are given.

    Each is worked out when it is first wanted, and kept.
    """
    kept: _Kept | None = base.memo.get("told")
    if kept is None:
        kept = base.memo["told"] = _Kept(base)
    for key, claims, when in kept.when:
        if not years or not when.isdisjoint(years):
            yield kept.entry(base, key, claims)


class _Kept:
    """What was worked out of a base so far."""

    def __init__(self, base: FactBase) -> None:
        live = (one for one in base.claims.values() if one.live and base.metrics[one.metric].group not in _UNTOLD)
        told = [claim for claim in live if any(texts_of(claim))]
        together: dict[tuple[str, ...], list[Claim]] = {}
        for claim in told:
            together.setdefault(_entry_of(claim), []).append(claim)
        self.when = [(key, tuple(one), frozenset(y for c in one for y in _years(c))) for key, one in together.items()]
        self._plain = {word for claim in told for text in texts_of(claim) for word in _small(text.en)}
        self._offices = _offices(base)
        self._abouts: dict[str, tuple[frozenset[str], str]] = {}
        self._entries: dict[tuple[str, ...], Told] = {}
        names = (text for one in base.subjects.values() for text in (one.names.en, one.names.of("zh-CN")))
        self._places = frozenset(_roots(names))

    def entry(self, base: FactBase, key: tuple[str, ...], claims: tuple[Claim, ...]) -> Told:
        """Claims as they can be asked for."""
        found = self._entries.get(key)
        if found is None:
            found = self._entries[key] = self._made(base, claims)
        return found

    def _made(self, base: FactBase, claims: tuple[Claim, ...]) -> Told:
        metric = base.metrics[claims[0].metric]
        texts = [text for claim in claims for text in self._wordings(base, claim)]
        texts += [metric.names] if _ACRONYM.search(metric.names.en) else []
        said = [text.en for text in texts] + [text.zh for text in texts if text.zh]
        said += [one.value.printed for one in claims if isinstance(one.value, Text) and one.value.printed]
        folded = [fold(text).text for text in said]
        latin = [root(word.text) for text in folded for word in words(text) if not is_han(word.text)]
        if metric.id not in self._abouts:
            self._abouts[metric.id] = (frozenset(), "") if metric.id in APART else _about(metric)
        kinds = [one.value.kind for one in claims if isinstance(one.value, Event)]
        return Told(
            claims,
            (*latin, *(month for one in claims for month in _months(one))),
            frozenset(root(word.text) for text in folded for word in words(_COMPOUND.sub(" ", text))),
            frozenset(_proper(said, self._plain)),
            "\n".join("".join(word.text for word in words(text) if is_han(word.text)) for text in folded),
            *self._abouts[metric.id],
            frozenset(group for name in (metric.id, *kinds) for group in IMPLIED.get(name, ())),
            frozenset(len(one.value.items) for one in claims if isinstance(one.value, Items)),
            frozenset(word for one in claims for word in self._besides(one)),
            self._places,
        )

    def _wordings(self, base: FactBase, claim: Claim) -> Iterator[Wording]:
        """What a claim says, of which place, what is noted of a list, and the office of who is named without it."""
        yield from texts_of(claim)
        if claim.subject is not None and claim.subject in base.subjects:
            yield base.subjects[claim.subject].names
        if claim.note and isinstance(claim.value, Items):
            yield claim.note
        yield from self._of_office(claim)

    def _of_office(self, claim: Claim) -> Iterator[Wording]:
        """The offices of those whom a claim names, where it is not about the office."""
        if not isinstance(claim.value, Person):
            said = fold(" ".join(text.en for text in texts_of(claim))).text
            yield from (role for name, role in self._offices.get((claim.edition, claim.subject), ()) if name in said)

    def _besides(self, claim: Claim) -> frozenset[str]:
        own = set(_roots(text for one in texts_of(claim) for text in (one.en, one.zh) if text))
        return frozenset(_roots(text for one in self._of_office(claim) for text in (one.en, one.zh) if text)) - own


def _entry_of(claim: Claim) -> tuple[str, ...]:
    """Claims of one list have this alike; of events, people and what they said each stands alone."""
    if claim.metric in APART:
        return (claim.id,)
    return (claim.metric, str(claim.edition or ""), claim.subject or "")


def _offices(base: FactBase) -> dict[tuple[int | None, str | None], list[tuple[str, Wording]]]:
    """The names of the persons of each edition or place, folded, and their offices."""
    found: dict[tuple[int | None, str | None], list[tuple[str, Wording]]] = {}
    for claim in base.claims.values():
        if claim.live and isinstance(claim.value, Person):
            about = found.setdefault((claim.edition, claim.subject), [])
            about.append((fold(claim.value.name.en).text, claim.value.role))
    return found


def texts_of(claim: Claim) -> Iterator[Wording]:
    """What a claim says; nothing where it is a figure or a date."""
    match claim.value:
        case Text(wording=wording) | Event(wording=wording):
            yield wording
        case Person(name=name, role=role):
            yield name
            yield role
        case Items(items=items):
            yield from items
        case _:
            return


def _about(metric: Metric) -> tuple[frozenset[str], str]:
    """The words of the names of a metric and of the ways of asking for it."""
    every = (
        metric.names.en,
        *metric.aliases_en,
        *metric.asked_en,
        metric.names.of("zh-CN"),
        *metric.aliases_zh,
        *metric.asked_zh,
    )
    folded = [fold(text).text for text in every]
    said = [word.text for text in folded for word in words(text)]
    short = {root(found.casefold()) for found in _ACRONYM.findall(metric.names.en)}
    latin = frozenset(root(word) for word in said if not is_han(word)) - short
    return latin, "\n".join(word for word in said if is_han(word))


def _roots(texts: Iterable[str]) -> Iterator[str]:
    """The words of some texts: Latin ones by their roots."""
    for text in texts:
        for word in words(fold(text).text):
            yield word.text if is_han(word.text) else root(word.text)


def _small(text: str) -> Iterator[str]:
    """The roots of the words that are written small."""
    return (root(word.casefold()) for word in _WORD.findall(text) if word.islower())


def _proper(said: list[str], plain: set[str]) -> Iterator[str]:
    """The roots of the words that are always written as names are, titles left out."""
    for text in said:
        for word in _WORD.findall(text):
            for part in fold(word).text.replace("-", " ").split():
                if word[0].isupper() and part not in _TITLES and (name := root(part)) not in plain:
                    yield name


def _years(claim: Claim) -> Iterator[int]:
    """The editions or the calendar years of which a claim tells."""
    if claim.edition is not None:
        yield claim.edition
        return
    if on := _on(claim):
        yield from range(on.start.year, on.end.year + 1)


def _on(claim: Claim) -> Edtf | None:
    """The time of which a claim tells."""
    if isinstance(claim.value, Event):
        return claim.value.on
    if isinstance(claim.value, Person) and claim.value.as_of:
        return claim.value.as_of
    return claim.as_of.on if claim.as_of else None


def _months(claim: Claim) -> Iterator[str]:
    on = _on(claim)
    if on and on.start.month:
        yield root(MONTHS[on.start.month - 1])
