"""What every answer to a question has: the line that says how it was read, and the commands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.links import to_timeline
from bot.core.answers.sheet import Sheet
from bot.core.answers.telling import told_words
from bot.core.card import MAX_COMMAND, Action, Line, Span, Style
from bot.core.rank import shared_figures
from bot.core.reading.metrics.known import editions_with
from bot.core.reading.question import Intent
from bot.words import say

if TYPE_CHECKING:
    from bot.core.model import FactBase, Lang
    from bot.core.reading.question import Reading

_BUTTONS = 5
_SAID = frozenset({Intent.COMPARISON, Intent.TREND, Intent.HIGHEST, Intent.LOWEST, Intent.EDITION, Intent.OVERVIEW})


def begin(base: FactBase, reading: Reading, lang: Lang) -> Sheet:
    """A sheet whose first line says how the question was read."""
    sheet = Sheet(base, lang)
    sheet.blocks.append(read_as(base, reading, lang))
    return sheet


def read_as(base: FactBase, reading: Reading, lang: Lang) -> Line:
    """The line that says how the question was read."""
    return Line((Span(say(lang, "answer.read", reading=reading_text(base, reading, lang)), Style.MUTED),))


def reading_text(base: FactBase, reading: Reading, lang: Lang) -> str:
    """A reading in words: ``online views, 2021``."""
    joint = say(lang, "list.joint")
    what = joint.join(base.metrics[name].names.of(lang) for name in reading.metrics)
    when = joint.join(map(str, reading.years)) or (say(lang, "answer.every") if _of_editions(base, reading) else "")
    if len(reading.years) > 2 and reading.years[-1] - reading.years[0] == len(reading.years) - 1:
        when = say(lang, "bound.range", low=reading.years[0], high=reading.years[-1])
    if reading.latest:
        when = say(lang, "answer.latest", year=when)
    if reading.intent is Intent.TOLD:
        what = say(lang, "answer.told", words=told_words(base, reading, lang))
        when = when or say(lang, "answer.every")
    elif reading.subject:
        place = base.subjects[reading.subject].names.of(lang)
        when = joint.join(part for part in (place, when) if part and (reading.years or part == place))
    key = f"answer.intent_{'ranked_' if reading.rank > 1 else ''}{reading.intent.value}"
    parts = (say(lang, key, rank=reading.rank) if reading.intent in _SAID else "", what, when)
    return say(lang, "answer.joint").join(part for part in parts if part)


def _of_editions(base: FactBase, reading: Reading) -> bool:
    return any(editions_with(base, name) for name in reading.metrics)


def actions(sheet: Sheet, reading: Reading) -> list[Action]:
    """The commands behind the answer."""
    found: list[Action] = []
    years = () if reading.subject else reading.years[:2]
    for name in reading.metrics[:2]:
        covered = editions_with(sheet.base, name)
        found += to_timeline(sheet, name)
        for year in years[:1]:
            before = [other for other in covered if other != year and _shared(sheet.base, name, other, year)]
            if before and len(years) == 1:
                other = max((one for one in before if one < year), default=before[-1])
                first, second = sorted((other, year))
                command = f"/compare first:{first} second:{second} metric:{name}"
                found.append(Action(sheet.say("action.compare_with", year=other), command))
    found += [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in years]
    found.append(Action(sheet.say("action.overview"), "/waic"))
    return fit(found)


def _shared(base: FactBase, metric: str, first: int, second: int) -> bool:
    return any(one.id == metric for one in shared_figures(base, first, second))


def fit(actions: list[Action]) -> list[Action]:
    """As many commands as a card has room for, each once."""
    unique = {action.command: action for action in actions if len(action.command) <= MAX_COMMAND}
    return list(unique.values())[:_BUTTONS]
