"""The places that a question names: a city, a district, a country, however they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.model import FactBase


def _names(english: str, han: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:the )?(?:{english})(?:'?s)?(?![a-z])|{han}", re.ASCII)


_NAMES: Mapping[str, re.Pattern[str]] = {
    "shanghai": _names("(?:city|municipality) of shanghai|shanghai(?: city| municipality)?", "上海市?|沪上?|申城|魔都"),
    "pudong": _names("(?:district of )?pudong(?: new)?(?: area| district)?", "浦东(?:新区|区)?"),
    "china": _names(
        "(?:people's republic of |mainland )?china|chinese(?: mainland)?|prc(?! company)|miit",
        "中国(?:大陆)?|我国|工信部",
    ),
    "world": _names("united nations|u\\.?n\\.?", "联合国"),
}
PLACES = frozenset(_NAMES)
"""The places that have names here; the whole series is none."""
# "The city" is the one that is spoken of elsewhere, so these count only where no place is named.
_MEANT: Mapping[str, re.Pattern[str]] = {
    "shanghai": _names(
        "(?:the|this|that) (?:host |whole )?city(?! of)|(?:city|municipality)-?wide", "全市|本市|该市|这座城市"
    ),
    "pudong": _names("(?:the|this|that) (?:whole )?district(?! of)", "全区|本区|该区"),
    "china": _names(
        "(?:the|this|that) (?:whole )?(?:nation|country)(?! of)|national(?:ly)?|(?:nation|country)-?wide"
        "|domestic(?:ally)?",
        "全国|国内|国家(?!级)|大陆",
    ),
}
_WITHIN = re.compile(r",? (?:in |of |district of |part of )?|的?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is named, and where in the folded text."""

    subject: str
    start: int
    end: int


def places_in(base: FactBase, text: str) -> list[Place]:
    """The places of the facts that a folded text names, in order; what only "the city" is stands behind them."""
    found = _found(base, text, _NAMES)
    meant = _found(base, text, _MEANT)
    return [
        *found,
        *(one for one in meant if not any(one.start < other.end and other.start < one.end for other in found)),
    ]


def _found(base: FactBase, text: str, names: Mapping[str, re.Pattern[str]]) -> list[Place]:
    every = [
        Place(subject, *found.span())
        for subject, pattern in names.items()
        if subject in base.subjects
        for found in pattern.finditer(text)
    ]
    return sorted(every, key=lambda one: one.start)


def innermost(text: str, places: list[Place]) -> list[Place]:
    """The places but for one that only says where the next one lies: "Shanghai's Pudong", "Pudong, Shanghai"."""
    within = [
        one
        for one in places
        if one.subject == "shanghai"
        and any(
            other.subject == "pudong"
            and (
                _WITHIN.fullmatch(text, one.end, other.start)
                or (other.end <= one.start and _WITHIN.fullmatch(text, other.end, one.start))
            )
            for other in places
        )
    ]
    return [one for one in places if one not in within]
