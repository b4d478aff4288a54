"""Which cards a change of the facts changes: every card that the registry of commands can give, before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from bot.core.card import Kind
from bot.errors import UsageError
from bot.service.commands import COMMANDS, Context, OptionType
from bot.service.requests import Request

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.card import Card
    from bot.core.diff import Diff
    from bot.core.model import FactBase, Lang
    from bot.service.commands import Command, Option

LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_ANY_DAY = date(2000, 1, 1)  # the same before and after, so that a day changes nothing
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
    choice of its first option. What is refused for want of facts is no card.
    """
    found = {}
    for command in COMMANDS:
        for given in _givens(command, base):
            card = _card(command, base, given, lang)
            if card and card.kind not in _NO_FACTS:
                found[Request(command, given).canonical] = card
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
    yield {}
    for option in command.options[:1]:
        yield from ({option.name: value} for value in _choices(option, base))


def _choices(option: Option, base: FactBase) -> Sequence[str]:
    """What an option can be; nothing where that is no matter of the facts."""
    if option.type is OptionType.YEAR:
        return [str(year) for year in sorted(base.editions)]
    if option.type is OptionType.SOURCE:
        return list(base.sources)
    return []
