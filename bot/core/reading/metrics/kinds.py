"""What kind of thing is counted, said beside the question: "the companies, not the machines", "products, not firms".

Such a clause narrows nothing where it only says what the metric asked for counts anyway, or leaves out what it never
counts. Each word stands for the units that it may mean; a word that means none of them narrows as any other does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.metrics.lexicon import MetricMention

_FIRMS = "companies exhibitors organisations"
_THINGS = "products robots models chips"
_KINDS = {
    r"compan(?:y|ies)|firms?|enterprises?|businesses|businesse?|corporations?|makers?|manufacturers?|vendors?": _FIRMS,
    r"organi[sz]ations?|institutions?|bodies": "organisations institutes",
    r"exhibitors?|(?:those|the ones|companies|firms) with (?:a )?(?:stands?|booths?)|stands?|booths?": "exhibitors",
    r"machines?|robots?|devices?|hardware|gadgets?|units": f"{_THINGS}",
    r"products?|items?|exhibits?|goods|things|objects?": _THINGS,
    r"models?": "models",
    r"chips?": "chips",
    r"people|persons?|individuals?|humans?|heads?": "people guests representatives visits",
    r"visits?|entries|admissions": "visits",
    r"(?:ordinary |paying |walk-?in )?visitors?|attendees?|(?:general |wider |paying )?public": "visits people",
    r"guests?": "guests",
    r"speakers?|journalists?|reporters?|academicians?": "people",
    r"views?|viewers?|viewings?|clicks?|plays?|streams?|hits|live ?streams?": "views",
    r"impressions?": "impressions",
    r"forums?|panels?|sessions?|events?|activities|launches|ceremonies": "events forums",
    r"projects?": "projects",
    r"deals?|agreements?|contracts?|signatures?": "agreements",
    r"countries|nations?|regions?": "countries",
    r"media|outlets?|newspapers?|channels?|platforms?|broadcasters?": "outlets",
    r"money|cash|yuan|amounts?|sums?|values?": "yuan",
    r"groups?|delegations?": "groups",
    r"winners?|entrants?|teams?": "projects teams",
}
_NOUN = "|".join(f"(?P<k{at}>{words})" for at, words in enumerate(_KINDS))
_UNITS = tuple(frozenset(units.split()) for units in _KINDS.values())
_CROWD = frozenset({"people", "guests", "representatives", "visits"})
_THE = r"(?:(?:the|any|its|their|mere|single|individual) )*"
_WANTED = (
    r"i(?: am|'m)? (?:(?:only|just|really|still) )*(?:want|(?P<mean>mean|meant)|need|asking (?:for|about)|after"
    r"|interested in)"
)
_LEFT_OUT = (
    r"(?:(?:and|but) )?(?:(?:i'm )?not(?: counting| of| after| interested in| asking (?:for|about))?|rather than|instead of|as (?:opposed to|distinct from)|never mind"
    r"|forget|leaving out"
    r"|i (?:do not|don't) (?:mean|want|need|care about)|excluding|without)"
)
_ENDS = r"(?= ?(?:[,.;:?!()]|-(?![a-z])|$)| (?:but|and not|not|rather|instead)(?![a-z]))"
_BEGINS = r"(?:^|(?<=[,.;:?!(-] )|(?<=[,.;:?!(-]))"
_SHAPES = (
    re.compile(rf"(?<![a-z'])(?:{_WANTED}|(?P<not>{_LEFT_OUT})) {_THE}(?:{_NOUN}){_ENDS}", re.ASCII),
    re.compile(rf"{_BEGINS}{_THE}(?:{_NOUN}),? (?P<mean>i mean|i meant|that is)(?P<not>){_ENDS}", re.ASCII),
)


@dataclass(frozen=True, slots=True)
class Contrast:
    """A clause that says what kind of thing is meant, or with ``denied`` what is not; ``units`` are those it may be.

    ``mends`` where "I mean" may also take back what was said before.
    """

    start: int
    end: int
    units: frozenset[str]
    denied: bool
    mends: bool


def contrasts_in(text: str) -> list[Contrast]:
    """The clauses of a folded text that say what kind of thing is counted."""
    return [
        Contrast(
            *found.span(),
            units=next(those for at, those in enumerate(_UNITS) if found[f"k{at}"]),
            denied=bool(found["not"]),
            mends=bool(found["mean"]),
        )
        for shape in _SHAPES
        for found in shape.finditer(text)
    ]


def named_beside(
    base: FactBase, text: str, contrasts: Sequence[Contrast], find: Callable[[str], list[MetricMention]]
) -> list[MetricMention]:
    """What a folded text names beside such clauses; with them where they name all there is, or mend what was said."""
    if not contrasts:
        return find(text)
    every = find(text)
    if any(_across(one, clause) for one in every for clause in contrasts):
        return every  # "people, not visits" may be the very name
    named = find(_without(text, contrasts))
    asked = [name for one in named for name in one.metrics]
    mended = [one for one in contrasts if one.mends and (one.start, one.end) not in harmless(base, [one], asked)]
    return every if mended or not named else named


def _across(mention: MetricMention, clause: Contrast) -> bool:
    """Whether a name that stands in one piece begins or ends outside of a clause that it has words of."""
    (start, end), *others = mention.parts
    overlaps = start < clause.end and clause.start < end
    return not others and overlaps and not (clause.start <= start and end <= clause.end)


def _without(text: str, contrasts: Sequence[Contrast]) -> str:
    """A text with spaces for such clauses and the commas around them, of the same length."""
    for one in contrasts:
        before = text[: one.start].rstrip(" ,-(")
        behind = text[one.end :]
        kept = behind.lstrip(" ,)-") if before and not before.endswith((".", "?", "!", ";", ":")) else behind
        text = before + " " * (len(text) - len(before) - len(kept)) + kept
    return text


def harmless(base: FactBase, contrasts: Sequence[Contrast], asked: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a clause says nothing that the metrics asked for do not say themselves."""
    units = {unit for name in asked for unit in base.metrics[name].units}
    if not units:
        return
    for one in contrasts:
        if one.denied == units.isdisjoint(_denied(one.units) if one.denied else one.units):
            yield one.start, one.end


def _denied(units: frozenset[str]) -> frozenset[str]:
    """What is denied: "not people" leaves the visits, and journalists are among all who came."""
    if units == {"people"}:
        return _CROWD
    return units - {"visits"} if "people" in units else units
