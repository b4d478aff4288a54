"""Which cards a change of the facts changes: all that the registry of commands can give, and the posts of all days.

All of them are made, before and after: the shipped facts have some 500, each made in less than a millisecond.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from bot.core.answers.daily import daily
from bot.core.calendar import days_of
from bot.core.card import Kind
from bot.core.days import of_date
from bot.errors import UsageError
from bot.service.commands import COMMANDS, Context, OptionType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.card import Card
    from bot.core.diff import Diff
    from bot.core.model import FactBase, Lang
    from bot.service.commands import Command, Option

LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_ANY_DAY = date(2000, 1, 1)  # the same before and after, so that a day changes nothing
_ANY_YEAR = 9996  # of posts: a leap year in which all events are past
_NO_FACTS = frozenset({Kind.HELP, Kind.ABOUT})


@dataclass(frozen=True, slots=True)
class CardChange:
    """One card that is not as it was; ``None`` where there was none, or is none any more."""

    command: str
    lang: Lang
    before: Card | None
    after: Card | None


def card_changes(found: Diff, langs: Sequence[Lang] = LANGS) -> tuple[CardChange, ...]:
    """Every card that a diff changes, in the order of the commands; the revision at its foot does not count."""
    if not found:
        return ()
    before = {lang: cards(found.before, lang) if found.before else {} for lang in langs}
    after = {lang: cards(found.after, lang) for lang in langs}
    every = dict.fromkeys(command for known in (*after.values(), *before.values()) for command in known)
    pairs = ((name, lang, before[lang].get(name), after[lang].get(name)) for name in every for lang in langs)
    return tuple(CardChange(name, lang, old, new) for name, lang, old, new in pairs if old != new)


def cards(base: FactBase, lang: Lang) -> dict[str, Card]:
    """Every card that facts can change, by its canonical command, without its revision.

    Each command with every choice of its required options, in ascending order; where it has none, bare and with every
    choice of its first option. Of days, those on which an event falls; their posts are called by ``/schedule preview``.
    What is refused for want of facts is no card.
    """
    found = {}
    for command in COMMANDS:
        for given in _givens(command, base):
            card = _card(command, base, given, lang)
            if card and card.kind not in _NO_FACTS:
                found[card.command] = card
    return found | _posts(base, lang)


def _posts(base: FactBase, lang: Lang) -> dict[str, Card]:
    """The post of each day with an event; what is posted on quiet days hangs on what a server was shown before."""
    found = {}
    for month, day in days_of(base):
        posted = date(_ANY_YEAR, month, day)
        command = f"/schedule preview date:{of_date(posted)}"
        card = daily(base, posted, lang)
        assert card is not None, "every event is past by then"
        found[command] = replace(card, command=command, revision="")
    return found


def _card(command: Command, base: FactBase, given: Mapping[str, str], lang: Lang) -> Card | None:
    try:
        return replace(command.build(base, given, Context(lang, "", _ANY_DAY)), revision="")
    except UsageError:
        return None


def _givens(command: Command, base: FactBase) -> Iterator[Mapping[str, str]]:
    required = [option for option in command.options if option.required]
    if required:
        names = [option.name for option in required]
        chosen = combinations(_choices(required[0], base), len(names))
        yield from (dict(zip(names, values, strict=True)) for values in chosen)
        return
    first = command.options[:1]
    if not any(option.type is OptionType.DAY for option in first):  # without a day it answers that of the question
        yield {}
    for option in first:
        yield from ({option.name: value} for value in _choices(option, base))


def _choices(option: Option, base: FactBase) -> Sequence[str]:
    """What an option can be; nothing where that is no matter of the facts."""
    if option.type is OptionType.YEAR:
        return [str(year) for year in sorted(base.editions)]
    if option.type is OptionType.SOURCE:
        return list(base.sources)
    if option.type is OptionType.METRIC:
        return list(base.metrics)
    if option.type is OptionType.DAY:
        return [str(of_date(date(_ANY_YEAR, month, day))) for month, day in days_of(base)]
    return []
