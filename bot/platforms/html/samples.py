"""What the gallery shows: the examples of every command, and the answers that nobody asks for on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.card import Card, Flag, Kind
from bot.core.pages import pages
from bot.platforms.html.unasked import unasked
from bot.service.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.model import Lang
    from bot.service.desk import Desk

POST = "post"
"""The section of the posts: their cards are of the kind of ``/today``."""
SECTIONS = tuple(
    name for kind in Kind for name in ((kind.value, POST) if kind is Kind.TODAY else (kind.value,))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """A question as typed; ``case`` names what is particular about its answer: ``preview.case_<case>``.

    What is no answer of the desk has its own builder, ``make``; what nobody types has no text, and always a case.
    """

    text: str
    case: str | None = None
    make: Callable[[Lang], Card | None] | None = None

    def answered(self, desk: Desk, lang: Lang) -> Card:
        """The card."""
        if self.make is None:
            return desk.answer(self.text, lang)
        card = self.make(lang)
        assert card is not None, "what can be made in one language can be made in all"
        return card

    def section(self, card: Card) -> str:
        """Under which heading the card stands: ``preview.kind_<section>``."""
        return card.kind.value if self.text else POST


def samples(desk: Desk) -> tuple[Sample, ...]:
    """Every sample, found in the facts that are served; no question twice."""
    found = {(example, ""): Sample(example) for command in COMMANDS for example in command.examples}
    for sample in (*_particular(desk), *_refused(desk)):
        found[sample.text, ""] = sample
    for text, case, make in unasked(desk.base, desk.today):
        if make("en") is not None:
            found[text, case] = Sample(text, case or None, make)
    return tuple(found.values())


def _particular(desk: Desk) -> Iterator[Sample]:
    """The edition that is only announced, the one with the most conflicts, and the longest; one is also asked alone."""
    editions = {f"/waic {year}": desk.answer(f"/waic {year}", "en") for year in sorted(desk.base.editions)}
    cases: dict[str, Callable[[Card], int]] = {"planned": _plans, "conflict": _conflicts, "long": _length}
    for case, weight in cases.items():
        text = max(editions, key=lambda text: weight(editions[text]), default=None)
        if text is not None and weight(editions[text]):
            yield Sample(text, case)
            editions.pop(text)
    for text in list(editions)[-1:]:
        yield Sample(f"{text} private:true", "private")


def _plans(card: Card) -> int:
    return sum(note.kind == "stage" for note in card.notes[:1])


def _conflicts(card: Card) -> int:
    return sum(figure.flag is Flag.CONFLICT for figure in card.figures)


def _length(card: Card) -> int:
    return len(pages(card)) - 1


def _refused(desk: Desk) -> Iterator[Sample]:
    yield Sample("/compere 2021 2024", "meant")
    for source in list(desk.base.sources)[:1]:
        yield Sample(f"/source {source[:-1]}", "meant")
    yield Sample("/compare 2021", "missing")
    for year in sorted(desk.base.editions)[:1]:
        yield Sample(f"/waic {year - 2}", "unsourced")


def in_order(section: str) -> int:
    """Where a section stands in the gallery."""
    return SECTIONS.index(section)
