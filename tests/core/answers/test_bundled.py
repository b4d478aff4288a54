"""Every card that the bundled facts can give, in both languages: nothing dropped, nothing invented, no dead button."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from bot.core import quantity
from bot.core.answers.timeline import VIEWS
from bot.core.card import Card, Figure, Flag, Kind, Refs, inlines, spans
from bot.core.invariants import check_card
from bot.core.model import Amount, Event, Lang, When
from bot.core.rank import shared_figures, voices
from bot.service.commands import COMMANDS, OptionType
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from tests.core.build import LANGS, real, said

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.no_cover
YEARS = sorted(real().editions)
PAIRS = list(permutations(YEARS, 2))
in_each_language = pytest.mark.parametrize("lang", LANGS, scope="module")  # one after the other: a worker may do one
DIGITS = re.compile(r"[0-9]+")


@cache
def desk() -> Desk:
    return Desk(real(), "1.0", full_text_of=full_text)


def commands() -> Iterator[str]:
    """The canonical text of everything that can be asked."""
    yield from ("/waic", "/source", "/help", "/about")
    yield from (f"/help command:{command.name}" for command in COMMANDS)
    yield from (f"/waic year:{year}" for year in YEARS)
    yield from (f"/source id:{source}" for source in real().sources)
    asked = {metric for year in YEARS for metric in real().by_edition[year]}
    for metric in sorted({claim.metric for claim in real().claims.values() if claim.live}):
        yield f"/timeline metric:{metric}"
        yield from (f"/timeline metric:{metric} view:{view}" for view in VIEWS)
    for first, second in PAIRS:
        yield f"/compare first:{first} second:{second}"
        yield from (f"/compare first:{first} second:{second} metric:{metric}" for metric in sorted(asked))


@cache
def asked(text: str, lang: Lang) -> Card:
    """The answer to one text. The desk keeps some of its cards; these tests ask for more than that, and again."""
    return desk().answer(text, lang)


@cache
def cards(lang: Lang) -> tuple[Card, ...]:
    """Every answer; a comparison for which there is no figure is refused and left out."""
    return tuple(card for text in commands() if (card := asked(text, lang)).kind is not Kind.ERROR)


def live(*years: int, metric: str | None = None) -> set[str]:
    known = real().by_edition
    return {c.id for year in years for name, cs in known[year].items() for c in cs if metric in (None, name)}


def shown(card: Card) -> set[str]:
    return {name for item in said(card) for name in item.claims}


@in_each_language
def test_every_card_keeps_the_rules_and_answers_to_its_own_command(lang: Lang) -> None:
    assert len(cards(lang)) > 500
    for card in cards(lang):
        assert check_card(card) == [], card.command
        assert asked(card.command, lang) == card


def test_what_is_refused_is_refused_for_want_of_a_source() -> None:
    for text in commands():
        card = asked(text, "en")
        if card.kind is Kind.ERROR:
            years = [int(year) for year in DIGITS.findall(text)]
            metric = text.partition("metric:")[2] or None
            assert card.exit_code == 4
            assert not (live(*years, metric=metric) if metric else shared_figures(real(), years[0], years[1]))


@in_each_language
def test_no_button_and_no_suggestion_leads_to_a_refusal(lang: Lang) -> None:
    every = [asked(text, lang) for text in commands()]
    targets = {action.command for card in every for action in card.actions}
    targets |= {suggestion for card in every for suggestion in card.suggestions}
    assert [text for text in sorted(targets) if asked(text, lang).kind is Kind.ERROR] == []


@in_each_language
@pytest.mark.parametrize("year", YEARS)
def test_a_card_shows_every_live_claim_of_its_edition_and_no_other(year: int, lang: Lang) -> None:
    card = asked(f"/waic year:{year}", lang)
    assert shown(card) == live(year)
    for metric, claims in real().by_edition[year].items():
        rows = [item for item in said(card) if item.metric == metric]
        values = voices(real(), metric, year)
        assert {row.claims for row in rows} == {tuple(claim.id for claim in voice.claims) for voice in values}
        assert all((row.flag is Flag.CONFLICT) == voice.disputed for row, voice in zip(rows, values, strict=True)
                   if not real().metrics[metric].many)  # fmt: skip
        assert sum(len(row.claims) for row in rows) == len(claims)


@in_each_language
def test_a_comparison_shows_every_rival_of_both_editions(lang: Lang) -> None:
    for first, second in PAIRS:
        shared = shared_figures(real(), first, second)
        card = asked(f"/compare first:{first} second:{second}", lang)
        wanted = {name for metric in shared for name in live(first, second, metric=metric.id)}
        assert shown(card) == wanted
        pairs = [(found.metric, found.from_claims, found.to_claims) for found in card.comparisons]
        assert len(set(pairs)) == len(pairs)
        assert {found.metric for found in card.comparisons} == {metric.id for metric in shared}


@in_each_language
def test_a_timeline_shows_every_live_claim_of_its_metric_and_every_edition(lang: Lang) -> None:
    for card in cards(lang):
        if card.kind is Kind.TIMELINE:
            metric = card.command.removeprefix("/timeline metric:").partition(" ")[0]
            live = [claim for claim in real().claims.values() if claim.metric == metric and claim.live]
            # What is told of a city stands beside no edition: it is shown where nothing else is known.
            claims = {claim.id for claim in live if claim.subject is None} or {claim.id for claim in live}
            assert shown(card) == claims
            editions = {item.edition for item in said(card)}
            assert editions == ({None} if all(real().claims[name].subject for name in claims) else set(YEARS))


@in_each_language
def test_a_chart_draws_every_figure_and_its_words_hold_them(lang: Lang) -> None:
    charts = [card for card in cards(lang) if card.chart]
    assert len(charts) > 20
    for card in charts:
        assert card.chart
        drawn = Counter((point.edition, point.number, point.bound, point.modality) for point in card.chart.points)
        told = [figure for figure in card.figures if figure.flag is not Flag.MISSING]
        assert drawn == Counter((figure.edition, figure.number, figure.bound, figure.modality) for figure in told)
        assert all(figure.text in card.chart.alt for figure in told), card.chart.alt


def test_swapping_two_editions_changes_no_grade() -> None:
    for first, second in PAIRS:
        there, back = (asked(f"/compare first:{a} second:{b}", "en") for a, b in ((first, second), (second, first)))
        assert {(c.metric, c.from_claims, c.to_claims, c.grade, c.kind) for c in there.comparisons} == {
            (c.metric, c.to_claims, c.from_claims, c.grade, c.kind) for c in back.comparisons
        }


@in_each_language
def test_sources_are_numbered_as_they_first_appear(lang: Lang) -> None:
    for card in cards(lang):
        numbers = [n for inline in inlines(card.blocks) if isinstance(inline, Refs) for n in inline.numbers]
        assert list(dict.fromkeys(numbers)) == [source.n for source in card.sources], card.command


@in_each_language
def test_a_source_supports_what_cites_it(lang: Lang) -> None:
    for name, claims in real().by_source.items():
        card = asked(f"/source id:{name}", lang)
        assert shown(card) == {claim.id for claim in claims if claim.live}


# No invention --------------------------------------------------------------------------------------------------------


def amounts(names: tuple[str, ...]) -> list[Amount]:
    return [claim.value for name in names if isinstance((claim := real().claims[name]).value, Amount)]


@in_each_language
def test_every_figure_is_one_that_its_sources_print(lang: Lang) -> None:
    figures = {figure for card in cards(lang) for figure in card.figures if figure.flag is not Flag.MISSING}
    assert len(figures) > 30
    for figure in figures:
        read = quantity.parse(figure.text)
        printed = [quantity.parse(amount.printed) for amount in amounts(figure.claims)]
        assert len(printed) == len(figure.claims)
        assert {(one.number, one.high) for one in printed} == {(read.number, read.high)}, figure
        assert {amount.bound.value for amount in amounts(figure.claims)} == {read.bound.value, figure.bound}, figure


@in_each_language
def test_what_limits_a_figure_holds_no_number_but_those_of_its_claim(lang: Lang) -> None:
    for card in cards(lang):
        for span in spans(card.blocks):
            in_a_table = " view:" in card.command  # there a figure is written in fewer signs
            if isinstance(span.item, Figure) and span.item.claims and span.text != span.item.text and not in_a_table:
                claim = real().claims[span.item.claims[0]]
                known = {int(n) for n in DIGITS.findall(claim.as_of.on.text if claim.as_of else "")}
                known |= {hour % 12 for hour in known} | {int(n) for n in DIGITS.findall(span.item.scope or "")}
                if bracket := re.fullmatch(r"(?: \(|（)([0-9].*)(?:\)|）)", span.text):
                    (also,) = claim.also
                    assert quantity.parse(bracket[1]).number == quantity.parse(also.printed).number == also.number
                else:
                    assert {int(n) for n in DIGITS.findall(span.text)} <= known, span


def test_dates_are_those_of_the_claims() -> None:
    facts = {fact for card in cards("en") for fact in card.facts if fact.type in ("date", "event") and fact.claims}
    assert facts
    for fact in facts:
        for name in fact.claims:
            value = real().claims[name].value
            assert isinstance(value, When | Event)
            assert fact.value == value.on.text


@in_each_language
def test_no_number_stands_outside_a_claim_but_years(lang: Lang) -> None:
    for card in cards(lang):
        if card.kind not in (Kind.HELP, Kind.ABOUT, Kind.SOURCE):
            for span in (span for span in spans(card.blocks) if span.item is None):
                assert set(DIGITS.findall(span.text)) <= set(map(str, YEARS)), (card.command, span)


@in_each_language
def test_every_proposed_value_is_understood(lang: Lang) -> None:
    for kind in (OptionType.YEAR, OptionType.SOURCE, OptionType.COMMAND):
        name = {OptionType.YEAR: "waic", OptionType.SOURCE: "source", OptionType.COMMAND: "help"}[kind]
        for entry in desk().propose(kind, "", lang):
            assert asked(f"/{name} {entry.value}", lang).kind is not Kind.ERROR


def test_the_figures_of_the_facts_own_examples() -> None:
    """The examples of ``docs/facts-format.md``, on the bundled facts: if they change, the words of the house do."""
    assert _compared("2021-online-views", "2024-online-views") == "about 2.8 times (2.70 to 2.99)"
    assert _compared("2023-investment-signed", "2024-investment-signed") == "+39 % (32 to 46 %)"
    floors = "the floors stand 1.33 to 1; the true change is not known"
    assert _compared("2021-exhibitors", "2023-exhibitors") == floors


def _compared(one: str, two: str) -> str:
    first, second = real().claims[one], real().claims[two]
    card = asked(f"/compare {first.edition} {second.edition} {first.metric}", "en")
    (found,) = (c for c in card.comparisons if one in c.from_claims and two in c.to_claims)
    return found.text
