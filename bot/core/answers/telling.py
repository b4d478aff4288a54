"""What texts tell in answer to a question: each claim by its metric, in the order of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.answers.search import beside, chronicle, where_of
from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Kind, Line, Note, Span, Style
from bot.core.reading.mentions import calendar_of
from bot.core.reading.reading import command_of
from bot.core.reading.told.telling import told_by
from bot.core.reading.told.told import written
from bot.words import say

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.card import Card
    from bot.core.model import FactBase, Lang
    from bot.core.rank import Voice
    from bot.core.reading.reading import Reading

_BUTTONS = 3
_NO_FIGURE = re.compile(r"[^,0-9]+")


def telling(base: FactBase, reading: Reading, lang: Lang, today: dt.date, read_as: Line) -> Card:
    """The claims that a reading of texts finds; ``read_as`` says how the question was read."""
    sheet = Sheet(base, lang)
    sheet.blocks.append(read_as)
    claims = told_by(base, reading)
    groups: dict[str, dict[tuple[str, ...], tuple[Voice, ...]]] = {}
    for claim in claims:
        voices = beside(base, claim)
        groups.setdefault(claim.metric, {})[tuple(voice.lead.id for voice in voices)] = voices
    for metric, found in groups.items():
        sheet.line(Span(sheet.label(metric), Style.STRONG))
        for voices in sorted(found.values(), key=chronicle):
            sheet.line(*where_of(sheet, voices[0]), *sheet.either(voices), bullet=True)
    sheet.rule()
    sheet.caveats(claims)
    years = list(dict.fromkeys(claim.edition for claim in claims if claim.edition is not None))
    held = calendar_of(base, today).held
    for year in years:
        if year not in held:
            sheet.note(Note("stage", sheet.say("answer.announced", year=year)))
    return sheet.card(command_of(reading), Kind.ANSWER, _title(base, reading, lang), _actions(sheet, years))


def told_words(base: FactBase, reading: Reading, lang: Lang) -> str:
    """The words by which texts were found, as these write them, without figures: those stand in the texts."""
    said = written(told_by(base, reading), (part.strip() for part in _NO_FIGURE.findall(reading.subject or "")))
    return say(lang, "list.joint").join(part for part in said if part)


def _title(base: FactBase, reading: Reading, lang: Lang) -> str:
    title = say(lang, "answer.title_told", words=told_words(base, reading, lang))
    return say(lang, "answer.title", metric=title, year=reading.years[0]) if len(reading.years) == 1 else title


def _actions(sheet: Sheet, years: list[int]) -> list[Action]:
    found = [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in years[:_BUTTONS]]
    return [*found, Action(sheet.say("action.overview"), "/waic")]
