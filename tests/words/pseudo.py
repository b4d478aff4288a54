"""A pseudo-language: every sentence of ours stands in brackets, so that what stands outside them was never translated.

``⟦…⟧`` is around what a catalogue says, ``‹…›`` around what the facts say in Chinese or quote from a source. It speaks
in the place of Chinese, since all that a reader of Chinese goes through is to be looked at.
"""

from __future__ import annotations

import dataclasses
import re
from contextlib import contextmanager
from string import Formatter
from typing import TYPE_CHECKING, Any

from bot.core.card import Card, Line, Span, Style
from bot.core.model import FactBase, Source, Unit, Wording
from bot.core.quantity import VAGUE
from bot.service.commands import COMMANDS
from bot.words import CATALOGUES
from bot.words.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧|‹[^‹›]*(?:›|…|$)")  # what is cut has no end
_TOKEN = re.compile(r"[\w.:/-]+")
_WORD = re.compile(r"[^\W\d_]+")
# Dates and scales of numbers come from code and from Babel: `8日至10日`, `3.52亿`. The rest are no words of a language.
_FIGURES = re.compile(r"[年月日至万亿约]+|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+")
# A clock, a tier, a revision, and what is typed.
_NEVER_TRANSLATED = re.compile(r"UTC|[ABCD]|[0-9a-f]{7}|/[\w./-]+|[a-z_]+:\S+")


def marked(template: str, left: str = "⟦", right: str = "⟧") -> str:
    """A template with brackets around its own words, and none around its places."""
    parts = []
    for literal, name, form, _ in Formatter().parse(template):
        words = f"{left}{literal}{right}" if literal.strip() else literal
        place = "" if name is None else f"{{{name}{':' if form else ''}{form}}}"
        parts.append(words.replace("{", "{{").replace("}", "}}") + place)
    return "".join(parts)


@contextmanager
def pseudo() -> Iterator[None]:
    """Speak the pseudo-language inside the block."""
    kept = {lang: dict(words) for lang, words in CATALOGUES.items()}
    try:
        for words in CATALOGUES.values():
            words.update({key: marked(template) for key, template in words.items()})
        yield
    finally:
        for lang, words in kept.items():
            CATALOGUES[lang].update(words)


def marked_base(base: FactBase) -> FactBase:
    """The facts with brackets around all that they say or quote, but for the English of what there is in Chinese."""
    return _marked(base)  # type: ignore[no-any-return]


def _marked(value: Any) -> Any:
    if isinstance(value, Wording):
        return Wording(value.en if value.zh else f"‹{value.en}›", value.zh and f"‹{value.zh}›")
    if isinstance(value, dict):
        return {key: _marked(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_marked, value))
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _marked(getattr(value, field.name)) for field in dataclasses.fields(value) if field.init}
    if isinstance(value, Source):
        changed |= {name: f"‹{getattr(value, name)}›" for name in ("title", "publisher")}
        changed["authors"] = tuple(f"‹{author}›" for author in value.authors)
    if isinstance(value, Unit):
        said = (value.template.en, value.template.zh or value.template.en)
        changed["template"] = Wording(*(marked(text, "‹", "›") for text in said))
    return dataclasses.replace(value, **changed)


def untranslated(text: str, allowed: Iterable[str] = ()) -> list[str]:
    """The words outside all brackets, but for commands, ids that are ``allowed``, and what belongs to a figure."""
    known = set(allowed)
    tokens = (token.strip(".:") for token in _TOKEN.findall(_MARKED.sub(" ", text)))
    strange = (token for token in tokens if token not in known and not _NEVER_TRANSLATED.fullmatch(token))
    words = (word for token in strange for word in _WORD.findall(token))
    return [word for word in words if word.isalpha() and not _FIGURES.fullmatch(word) and word not in VAGUE.values()]


def ids(base: FactBase) -> set[str]:
    """What is called the same in every language: the ids of the facts, and what is typed for a command."""
    typed = {word.strip("/[]") for command in COMMANDS for word in command.usage.split()}
    languages = {language(source.lang, "zh-CN") for source in base.sources.values()}
    return {*base.claims, *base.sources, *base.metrics, *base.conflicts} | typed | languages


def texts(card: Card) -> Iterator[str]:
    """Every text of a card that a reader sees, code to be typed excepted."""
    yield card.title
    for block in card.blocks:
        if isinstance(block, Line):
            yield from (one.text for one in block.inlines if isinstance(one, Span) and one.style is not Style.CODE)
        elif hasattr(block, "text"):
            yield block.text
    for figure in card.figures:
        yield from (figure.label, figure.text, figure.scope or "")
    for fact in card.facts:
        yield from (fact.label, fact.text)
    for comparison in card.comparisons:
        yield from (comparison.text, *comparison.reasons)
    for source in card.sources:
        yield from (source.title, source.publisher, source.day)
    yield from (note.text for note in card.notes)
    yield from (action.label for action in card.actions if not action.label.startswith("/"))
    yield card.chart.alt if card.chart else ""
    yield card.message or ""


def faults(card: Card, allowed: Iterable[str] = ()) -> dict[str, list[str]]:
    """The texts of a card that hold words of no language of ours."""
    found = {text: untranslated(text, allowed) for text in texts(card)}
    return {text: words for text, words in found.items() if words}
