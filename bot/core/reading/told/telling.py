"""When a question is answered by what texts tell, and as what: the rules that stand in docs/asking.md.

Texts are asked where no figure is, and where nothing else reads the question whole. What is told of another edition is
offered and never shown; a name of which texts tell, but not what is asked, is searched for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.card import MAX_COMMAND
from bot.core.reading.mentions import find_mentions
from bot.core.reading.metrics.known import claims_beside, editions_with
from bot.core.reading.metrics.places import places_in
from bot.core.reading.narrowing.narrowed_texts import does_something
from bot.core.reading.reading import Intent, Reading, command_of
from bot.core.reading.sense.parts import single_years
from bot.core.reading.text.common import PASSING
from bot.core.reading.text.folding import fold, is_han
from bot.core.reading.told.sought import sought_again, sought_in
from bot.core.reading.told.told import is_act, is_office, is_rare, names_in, tell, written
from bot.core.reading.told.told_claims import texts_of
from bot.core.reading.told.told_words import GROUPS, PLACES, root
from bot.core.reading.wishes.hint import Hint
from bot.core.reading.wishes.hints import words_of
from bot.core.word_patterns import OTHER_EVENTS
from bot.errors import NoSourcedFact
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.core.model import Claim, FactBase
    from bot.core.reading.asked import Asked
    from bot.core.reading.told.sought import Sought
    from bot.core.reading.told.told import Found

_OPENING = "told of "
_SAYING = (frozenset({"say"}), GROUPS[root("say")])
_ERRORS = frozenset(f"error.ask_{name}" for name in ("context", "missing", "nothing", "opinion", "part", "undated"))
_LISTS = frozenset({"events", "persons", "statements"})  # of which a part may be asked, and not the whole list
_LOOSE = _LISTS | {"announcements"}
_COUNTS = re.compile(
    r"(?<![a-z])(?:how (?:many|much|long|big|large|far|often|high|old|tall|rich|heavy|fast|young|well|good|bad)"
    r"|number of|amount of|percentage|total)(?![a-z])"
    r"|多少|(?<![哪十])几(?!乎)|多[大长久高老]|总[数量额]|规模|人数|占比",
    re.ASCII,
)
_NOW = re.compile(
    r"(?<![a-z])(?:now|currently|current|today|nowadays|these days|incumbent|at present|presently|at the moment)"
    r"(?![a-z])|现在|目前|如今|现任|当前|今天|眼下|时下",
    re.ASCII,
)
_NOT = re.compile(
    r"(?<![a-z])(?:not|never|nobody|without|except)(?![a-z])|n't(?![a-z])|(?<!有)没(?!有人)|未能|除了", re.ASCII
)
_PEOPLE = ("persons",)
_IN_OFFICE = re.compile(rf"(?<![a-z])who(?:'s| is)(?![a-z])|是谁|{_NOW.pattern}", re.ASCII)
_WHAT_FOR = re.compile(
    r"(?<![a-z])what (?:makes|made|caused|led)(?![a-z])|凭什么|原因"
    r"|(?<![a-z])who (?:made|makes|owns?|owned|sells|sold)(?![a-z])"
    r"|(?<![a-z])what (?:(?:was|were|is|are) [a-z0-9 -]+ like|(?:did|do|does) [a-z0-9 -]+ do)(?![a-z])",
    re.ASCII,
)
_ASKS = re.compile(
    r"(?<![a-z])(?:who|whom|whose|what|which|when|did|does|was|were|has|have|name|tell)(?![a-z])|谁|哪|什么|啥|吗|怎么|何",
    re.ASCII,
)
_WHO = re.compile(r"(?<![a-z])(?:who|whom|whose)(?![a-z])|谁|哪位|何人", re.ASCII)
_WHICH_YEAR = re.compile(
    r"(?<![a-z])(?:when|(?:which|what) (?:year|edition|waic|conference))(?![a-z])|哪一?[年届]|什么时候|何时|哪天|几号",
    re.ASCII,
)
_HOW_LONG = re.compile(
    r"(?<![a-z])(?:how (?:long|many)|minutes|length|duration)(?![a-z])|多久|多长|分钟|时长", re.ASCII
)
_LEAST, _LEAST_HAN = 2, 3  # words or characters that must stand in a text where no edition is named
_OFFERED = 3
_MOST_LETTERS = MAX_COMMAND - len('/ask question:"told of  2018 and 2019"')


class Telling:
    """A question put to the texts."""

    def __init__(self, asked: Asked) -> None:
        self.base = asked.base
        self.lang = asked.lang
        self.mentions = asked.mentions
        self.typed = asked.typed
        self.years = tuple(year for year in asked.single or asked.span if year in asked.base.editions)
        named = {*asked.sense.metrics, *asked.sense.rivals}
        self.figures = {name for name in named if asked.base.metrics[name].is_figure}
        self.lists = {name for name in named if name not in self.figures | _LOOSE and self._is_a_list(name)}
        self.others = named - _LOOSE
        self._sought: Sought | None = None

    @property
    def sought(self) -> Sought:
        """The words that are looked for."""
        if self._sought is None:
            self._sought = sought_in(self.mentions, self.typed)
        return self._sought

    def instead_of(self, reading: Reading) -> Reading | None:  # noqa: PLR0911  one for each kind of reading
        """A nearer reading than one that gives a list of all persons or events, or asks back; ``None`` to keep it.

        Raises
        ------
        NoSourcedFact
            Where it is asked who holds an office today: offices are told of editions alone.
        """
        if reading.metrics == _PEOPLE and self._are_of_another(reading):
            raise NoSourcedFact("error.ask_part", suggestions=(command_of(reading),), text=self.typed)
        if reading.intent is Intent.TIMELINE and self._asks_when_it_was(reading):
            names = names_in(self.base, self.sought, ())
            return Reading(Intent.SEARCH, subject=" ".join(names)) if names else None
        if reading.intent is Intent.CHOICE:
            found = self._found() if self.years else None
            if found is None or not self._is_offered(found, reading):
                return None
            return self._read(found) if not self.figures or self._is_much(found) else None
        if reading.intent is Intent.SEARCH:
            found = self._found()
            return self._read(found) if found and any(map(is_office, _single(found))) else None
        if reading.intent is not Intent.VALUE or not reading.years or not _LOOSE.issuperset(reading.metrics):
            return None
        shown = {one.id for name in reading.metrics for year in reading.years for one in self._live(name, year)}
        found = self._found()
        if found is None or any(one.id in shown for one in found.claims):
            return None
        named = [self.mentions.text[slice(*part)] for one in self.mentions.metrics for part in one.parts]
        return self._read(found) if any(all(word not in name for name in named) for word in _single(found)) else None

    @staticmethod
    def _is_offered(found: Found, reading: Reading) -> bool:
        """Whether what is found is of the lists of which one is to be chosen, where lists of texts alone are."""
        offered = {name for one in reading.choices for name in one.metrics}
        return not offered <= _LOOSE or any(claim.metric in _LOOSE for claim in found.claims)

    def _asks_when_it_was(self, reading: Reading) -> bool:
        """Whether it is asked when something happened of which a figure tells the length alone."""
        long = all("minutes" in self.base.metrics[name].units for name in reading.metrics)
        text = self.mentions.text
        return long and bool(_WHICH_YEAR.search(text)) and not _HOW_LONG.search(text)

    def _are_of_another(self, reading: Reading) -> bool:
        """Whether people are asked for of today, or of a place of which those of the editions are not."""
        if reading.intent is Intent.TIMELINE:
            return bool(_IN_OFFICE.search(self.mentions.text))
        shown = [one for year in reading.years for one in self._live("persons", year)]
        told = fold(" ".join(text.en for one in shown for text in texts_of(one))).text
        named = {one.subject for one in places_in(self.base, self.mentions.text)}
        owners = {one.subject for one in claims_beside(self.base, "persons")}
        return bool(shown) and any(one not in told for one in named & owners)

    def after(self, error: NoSourcedFact) -> Reading | None:
        """What the texts answer where nothing else does; ``None`` where they do not either.

        Raises
        ------
        NoSourcedFact
            Where texts tell of it, of other editions alone.
        """
        if error.key not in _ERRORS or (error.key == "error.ask_opinion" and not self.years):
            return None
        if error.key == "error.ask_missing" and self._is_of_where():
            return None  # 开了哪些会场 asks for nothing else that was opened
        reading = self._reading()
        if reading is None and self._may_be_told():
            if not self.figures:
                self._demand_of_the_years()
            return self._search()
        return reading

    def _may_be_told(self) -> bool:
        """Whether the question is none after a number, a reason, today, what is not, or another event."""
        text = self.mentions.text
        barred = (_COUNTS, _NOW, _NOT, _WHAT_FOR, OTHER_EVENTS)
        return (
            bool(self.sought)
            and not any(one.search(text) for one in barred)
            and not any(words_of(hint, text) for hint in (Hint.WHY, Hint.PERSONAL, Hint.ABOUT))
            and not (self.figures and not self.years and words_of(Hint.TREND, text))
        )

    def _reading(self) -> Reading | None:
        found = self._found()
        return self._read(found) if found else None

    def _found(self) -> Found | None:
        if not self._may_be_told():
            return None
        found = tell(self.base, self.sought, self.years, self.lists)
        if found is None or not self._is_enough(found) or (self.years and not self._is_of_a_place(found)):
            return None
        others = (_LOOSE | self.lists).isdisjoint(claim.metric for claim in found.claims)
        if others and _WHO.search(self.mentions.text) and not any(map(is_act, found.words)):
            return None  # somebody is asked for, and a list that is not asked for merely has a name
        return found if self._says_more(found) else None

    def _says_more(self, found: Found) -> bool:
        """Whether the claims are of the list that is asked for, or meet more than names of other figures and lists."""
        if not self.lists.isdisjoint(claim.metric for claim in found.claims):
            return bool(_ASKS.search(self.mentions.text)) or found.hard >= _LEAST
        if (self.figures or found.hard < _LEAST) and not _ASKS.search(self.mentions.text):
            return False
        if _WHO.search(self.mentions.text) and found.hard > 1 and not self.lists:
            return True
        named = [self.mentions.text[slice(*part)] for part in self._counted()]
        more = [word for word in _single(found) if all(word not in name for name in named)]
        if not self.lists:  # "tell" beside a figure asks for the figure
            return any(not (self.figures and GROUPS.get(root(word)) in _SAYING) for word in more)
        return len(more) > 1 or any(is_han(word) and len(word) >= _LEAST_HAN for word in more)

    def _is_a_list(self, metric: str) -> bool:
        """Whether the editions named have a list of this kind, and the question asks for it by more than "where"."""
        said = [one for one in self.mentions.metrics if metric in one.metrics and one.name not in PASSING]
        if not said or self.base.metrics[metric].group in ("when", "place"):
            return False
        if any(does_something(self.mentions.text, one) for one in said):
            return False
        if not self.years:
            return bool(claims_beside(self.base, metric))
        return any(self.base.live_claims(metric, year) for year in self.years)

    def _counted(self) -> list[tuple[int, int]]:
        """Where the question names its figures and its lists."""
        every = (one for one in self.mentions.metrics if not self.others.isdisjoint(one.metrics))
        return [part for one in every for part in one.parts]

    def _is_of_a_place(self, found: Found) -> bool:
        """Whether a place is named of which the claims tell, where they tell of no edition."""
        told = {claim.subject for claim in found.claims}
        subjects = [subject for name, subject in self.base.subjects.items() if name in told]
        names = [fold(name).text for one in subjects for name in (one.id, one.names.en, one.names.of("zh-CN")[:2])]
        return not names or any(name in self.mentions.text for name in names)

    def _is_enough(self, found: Found) -> bool:
        """Whether what is met tells what is meant: of an edition one rare word or act may, else it takes more."""
        if self.years and found.hard + found.soft == 1 and not any(map(is_act, found.words)):
            return is_rare(self.base, found.words)
        return bool(self.years) or self._is_much(found)

    def _is_much(self, found: Found) -> bool:
        return found.weight >= (_LEAST_HAN if any(map(is_han, found.words)) else _LEAST)

    def _read(self, found: Found) -> Reading | None:
        if not self.years and found.hard == 1 and self.lists.isdisjoint(claim.metric for claim in found.claims):
            names = names_in(self.base, self.sought, ())
            return Reading(Intent.SEARCH, subject=names[0]) if names else None
        metrics = {claim.metric for claim in found.claims}
        if len(metrics) == 1 and metrics.isdisjoint(_LISTS):
            return self._whole(metrics.pop(), found.claims)
        return told_reading(self.base, sought_again(", ".join(found.words)), self.years)

    def _whole(self, metric: str, claims: Sequence[Claim]) -> Reading:
        """The list that the claims are of, whole: of their edition, or of their place."""
        years = tuple(sorted({claim.edition for claim in claims if claim.edition is not None}))
        if years and (len(years) == 1 or set(years) <= set(self.years)):
            return Reading(Intent.VALUE, (metric,), years)
        if editions_with(self.base, metric):
            return Reading(Intent.TIMELINE, (metric,))
        subjects = {claim.subject for claim in claims}
        return Reading(Intent.VALUE, (metric,), subject=subjects.pop() if len(subjects) == 1 else None)

    def _live(self, metric: str, year: int) -> tuple[Claim, ...]:
        return self.base.live_claims(metric, year)

    def _demand_of_the_years(self) -> None:
        """Say of which editions texts tell of a name, where they tell nothing of it for those that are asked."""
        names = names_in(self.base, self.sought, ()) if self.years else ()
        if not names or any(tell(self.base, sought_again(name), self.years) for name in names):
            return
        said = sought_again(", ".join(names))
        found = tell(self.base, said, ())
        others = {claim.edition for claim in found.claims if claim.edition is not None} if found else set()
        near = (told_reading(self.base, said, (year,)) for year in sorted(others, reverse=True)[:_OFFERED])
        if found and others:
            raise NoSourcedFact(
                "error.ask_untold",
                suggestions=[
                    *(command_of(one) for one in near if one),
                    *(f"/waic year:{one}" for one in self.years[:1]),
                ],
                text=say(self.lang, "list.joint").join(written(found.claims, names)),
                years=say(self.lang, "list.joint").join(map(str, self.years)),
            )

    def _is_of_where(self) -> bool:
        return any(self.base.metrics[one].group == "place" for one in self.others)

    def _search(self) -> Reading | None:
        if self.years and self._is_of_where():
            return None  # where it was is told, and not what else is told of a place that was not
        names = names_in(self.base, self.sought, self.years)
        whole = not self.figures if self.years else any(map(is_han, names)) and not self.figures
        whole = whole or any(" " in name for name in names)
        return Reading(Intent.SEARCH, subject=" ".join(names)) if names and whole else None


def _single(found: Found) -> list[str]:
    """The words that were met, one by one, but for places."""
    return [word for piece in found.words for word in piece.split() if word not in PLACES]


def told_reading(base: FactBase, sought: Sought, years: tuple[int, ...]) -> Reading | None:
    """The reading that finds the claims again by the words that they meet; ``None`` where no short one does."""
    before = said = ""
    for _ in range(_OFFERED):
        found = tell(base, sought, years)
        if found is None:
            return None
        before, said = said, ", ".join(found.words)
        sought = sought_again(said)
    return Reading(Intent.TOLD, years=years, subject=said) if said == before and len(said) <= _MOST_LETTERS else None


def read_again(base: FactBase, typed: str, today: dt.date) -> Reading | None:
    """A question in the form in which texts are asked again."""
    if not typed.startswith(_OPENING):
        return None
    mentions = find_mentions(base, typed, today)
    ends = min((one.start for one in mentions.editions), default=len(mentions.text))
    return told_reading(base, sought_again(mentions.text[len(_OPENING) : ends].strip()), single_years(mentions))


def told_by(base: FactBase, reading: Reading) -> tuple[Claim, ...]:
    """The claims that a reading of texts finds."""
    found = tell(base, sought_again(reading.subject or ""), reading.years)
    return found.claims if found else ()
