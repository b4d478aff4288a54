"""The desk: a request comes in, a card goes out, from exactly one revision, whatever is asked.

The desk never raises for what a user typed: what cannot be answered becomes a card of kind ``error`` that says what to
do. It does no I/O and never awaits, so an answer takes well under a millisecond and needs no "thinking…".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING

from bot.core.answers import error_card
from bot.errors import UsageError
from bot.service.clock import day_of, utc_now
from bot.service.commands import BY_NAME, COMMANDS, Context, OptionType
from bot.service.requests import Request, read_options, read_text
from bot.service.search import NoFullText, near
from bot.service.vocabulary import Vocabulary, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from bot.core.card import Card
    from bot.core.hits import Found
    from bot.core.match import Entry
    from bot.core.model import FactBase, Lang
    from bot.service.clock import Clock
    from bot.service.commands import Command
    from bot.service.search import FullText, FullTextOf

KEPT_CARDS = 2048
LANGS: tuple[Lang, ...] = ("en", "zh-CN")
FALLBACK = ("/waic", "/help")


@dataclass(frozen=True, slots=True)
class Serving:
    """One revision and what has been made from it so far. It goes as a whole when the next revision comes."""

    base: FactBase
    cards: dict[tuple[str, Lang], Card] = field(default_factory=dict)
    vocabularies: dict[Lang, Vocabulary] = field(default_factory=dict)
    full_text_of: FullTextOf = NoFullText
    opened: list[FullText] = field(default_factory=list)

    @property
    def full_text(self) -> FullText:
        """The search over this revision and no other, opened at its first use."""
        if not self.opened:
            self.opened.append(self.full_text_of(self.base))
        return self.opened[0]

    def find(self, text: str) -> Found:
        """What this revision holds of some words."""
        return self.full_text.find(text)

    def vocabulary(self, lang: Lang) -> Vocabulary:
        """The names that users of ``lang`` can use."""
        found = self.vocabularies.get(lang)
        if found is None:
            found = self.vocabularies[lang] = vocabulary_of(self.base, lang)
        return found

    def make_ready(self) -> None:
        """Open and make what the first search, question and keystroke would otherwise have to wait for."""
        from bot.core.answers import answer, check  # noqa: F401, PLC0415 - slow to import: who asks for one card goes without
        from bot.core.reading import question  # noqa: PLC0415 - as above

        _ = self.full_text
        question.make_ready(self.base)
        for lang in LANGS:
            self.vocabulary(lang).make_ready()


class Desk:
    """Answers requests from the revision that is being served.

    Parameters
    ----------
    base
        The revision to serve first; ``serve`` swaps in a later one.
    version
        The program's version, for ``/about``.
    now
        The clock. An answer may hang on the day (of Shanghai), so answers are kept for one day only.
    full_text_of
        Opens the full text search over a revision.
    """

    def __init__(
        self, base: FactBase, version: str, now: Clock = utc_now, full_text_of: FullTextOf = NoFullText
    ) -> None:
        self._full_text_of = full_text_of
        self._serving = self.serving(base)
        self._version = version
        self._now = now
        self._day = day_of(now())

    @property
    def base(self) -> FactBase:
        """The revision being served."""
        return self._serving.base

    @property
    def today(self) -> date:
        """The day in Shanghai by the desk's clock."""
        return day_of(self._now())

    def serving(self, base: FactBase) -> Serving:
        """A revision made ready to be served by this desk."""
        return Serving(base, full_text_of=self._full_text_of)

    def serve(self, base: FactBase) -> None:
        """Serve another revision from now on; answers under way keep theirs."""
        self.swap(self.serving(base))

    def swap(self, serving: Serving) -> Serving:
        """Serve a revision that was prepared elsewhere; the one served so far, which the caller may let go in peace."""
        before, self._serving = self._serving, serving
        return before

    def make_ready(self) -> None:
        """Make all that the first who ask would otherwise have to wait for."""
        self._serving.make_ready()

    def forget(self) -> None:
        """Forget the answers made so far; the next ones are made anew."""
        self._serving.cards.clear()

    def answer(self, text: str, lang: Lang) -> Card:
        """Answer slash text, as typed in the console or carried by a button."""
        serving = self._serving
        try:
            request = read_text(text, serving.vocabulary(lang))
        except UsageError as error:
            return self._refusal(serving, text, error, lang)
        return self._card(serving, request, lang)

    def run(self, name: str, options: Mapping[str, str], lang: Lang, *, private: bool = False, page: int = 1) -> Card:
        """Answer a command whose options are already apart, as Discord sends them."""
        serving = self._serving
        try:
            request = read_options(BY_NAME[name], options, serving.vocabulary(lang), page=page, private=private)
        except UsageError as error:
            return self._refusal(serving, f"/{name}", error, lang)
        return self._card(serving, request, lang)

    def prepare(self, lang: Lang) -> Iterator[Card]:
        """Make the answers that are asked for most, one at each step, so that the first to ask need not wait.

        Each command with every choice of its required options; where it has none, bare and with each choice of its only
        option. Sources are left out: they are many, and seldom asked for.
        """
        serving = self._serving
        vocabulary = serving.vocabulary(lang)
        for command in COMMANDS:
            for given in _usual(command, vocabulary):
                yield self._card(serving, Request(command, given), lang)

    def propose(self, kind: OptionType, typed: str, lang: Lang) -> tuple[Entry, ...]:
        """At most 25 values for an option that is being typed."""
        return self._serving.vocabulary(lang).index(kind).propose(typed)

    def _card(self, serving: Serving, request: Request, lang: Lang) -> Card:
        self._turn_the_day()
        key = (request.canonical, lang)
        card = serving.cards.get(key)
        if card is None:
            card = self._build(serving, request, lang)
            if not request.command.kept:
                return card.asked(private=request.private or card.private, page=request.page)
            if len(serving.cards) >= KEPT_CARDS:
                serving.cards.clear()
            serving.cards[key] = card
        return card.asked(private=request.private or card.private, page=request.page)

    def _turn_the_day(self) -> None:
        today = self.today
        if today != self._day:
            self._day = today
            self.forget()

    def _build(self, serving: Serving, request: Request, lang: Lang) -> Card:
        try:
            return self._answer(serving, request, lang)
        except UsageError as error:
            return self._refusal(serving, request.canonical, error, lang)

    def _answer(self, serving: Serving, request: Request, lang: Lang) -> Card:
        context = Context(
            lang,
            self._version,
            self._day,
            find=serving.find,
            near=partial(near, serving.vocabulary(lang)),
        )
        return request.command.build(serving.base, request.given, context)

    def _refusal(self, serving: Serving, text: str, error: UsageError, lang: Lang) -> Card:
        """A card that says why, and proposes only what would be answered."""
        error.suggestions = tuple(s for s in error.suggestions if self._leads_on(serving, s, lang)) or FALLBACK
        return error_card(serving.base, text, error, lang)

    def _leads_on(self, serving: Serving, suggestion: str, lang: Lang) -> bool:
        try:
            self._answer(serving, read_text(suggestion, serving.vocabulary(lang)), lang)
        except UsageError:
            return False
        return True


def _usual(command: Command, vocabulary: Vocabulary) -> Iterator[Mapping[str, str]]:
    required = [option for option in command.options if option.required]
    if required:
        values = [entry.value for entry in vocabulary.index(required[0].type).entries]
        names = [option.name for option in required]
        yield from (dict(zip(names, chosen, strict=True)) for chosen in permutations(values, len(names)))
        return
    yield {}
    for option in command.options[:1]:
        if option.type is not OptionType.SOURCE:
            yield from ({option.name: entry.value} for entry in vocabulary.index(option.type).entries)
