"""The rules of the house see each breach, and pass what keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.card import Action, Card, Figure, Flag, Kind, Line, Refs, Span
from bot.core.chart import Chart
from bot.core.invariants import check_card
from tests.cards import CARD, COMPARISON, FACT, FIGURE, SOURCES


def _with(figure: object) -> Card:
    return replace(CARD, blocks=(Line((Span("shown", item=figure), Refs((1, 2)))),), chart=None)


def _drawn(**changes: object) -> Card:
    assert CARD.chart
    return replace(CARD, chart=replace(CARD.chart, points=(replace(CARD.chart.points[0], **changes),)))


def test_a_good_card_passes() -> None:
    assert check_card(CARD) == []
    assert check_card(replace(CARD, chart=None)) == []


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (_with(replace(FIGURE, text=" ")), "exhibitors 2023: has no text"),
        (_with(replace(FIGURE, edition=None, text="")), "exhibitors: has no text"),
        (_with(replace(FIGURE, claims=())), "without a claim"),
        (_with(replace(FACT, claims=())), "without a claim"),
        (_with(replace(FIGURE, refs=())), "without a source"),
        (_with(replace(FIGURE, refs=(1, 7))), "sources that the card does not list"),
        (_with(replace(FIGURE, refs=(1, 7))), "its line does not name its sources"),
        (_with(replace(FIGURE, flag=Flag.MISSING)), "missing, and yet it has claims"),
        (_with(replace(FIGURE, flag=Flag.MISSING, claims=())), "missing, and yet it has claims"),
        (_with(replace(FIGURE, high="500")), "does not fit the bound at_least"),
        (_with(replace(FIGURE, bound="at_most")), "does not fit the bound at_most"),
        (_with(replace(FIGURE, bound="vague")), "does not fit the bound vague"),
        (_with(replace(FIGURE, bound="exact", low=None)), "does not fit the bound exact"),
        (_with(replace(COMPARISON, grade="not_comparable")), "arithmetic on what cannot be compared"),
        (_with(replace(COMPARISON, kind="none")), "arithmetic on what cannot be compared"),
        (replace(CARD, blocks=(Line((Span("over 400"), Refs((1, 2)))),)), "a number without a claim: 'over 400'"),
        (replace(CARD, blocks=(Line((Span("４００"), Refs((1, 2)))),)), "a number without a claim"),
        (replace(CARD, sources=SOURCES[:1]), "are not those listed"),
        (replace(CARD, sources=SOURCES[::-1]), "not numbered from 1"),
        (replace(CARD, actions=(Action("a", "/waic"), Action("b", "/waic"))), "two buttons stand for one command"),
        (replace(CARD, actions=(Action("a", "waic"),)), "is no slash text"),
        (replace(CARD, actions=(Action("a", "/" + "x" * 97),)), "is no slash text"),
        (replace(CARD, actions=(Action("", "/waic"),)), "label is empty or over"),
        (replace(CARD, actions=(Action("x" * 35, "/waic"),)), "label is empty or over"),
        (_drawn(number="4000"), "no figure of the card"),
        (_drawn(modality="planned"), "no figure of the card"),
        (_drawn(edition=2024), "no figure of the card"),
        (_drawn(bound="exact"), "no figure of the card"),
        (_drawn(text="400"), "no figure of the card"),
        (_drawn(refs=()), "no source on the card"),
        (_drawn(refs=(3,)), "no source on the card"),
        (replace(CARD, chart=Chart("bar", "", ())), "no alt text"),
        (replace(CARD, chart=Chart("bar", "x" * 1025, ())), "no alt text, or too long"),
    ],
)
def test_a_breach_is_named(card: Card, words: str) -> None:
    assert any(words in line for line in check_card(card)), check_card(card)


@pytest.mark.parametrize(
    "figure",
    [
        replace(FIGURE, flag=Flag.MISSING, claims=(), refs=(), number=None, low=None, bound="vague", text="no source"),
        replace(FIGURE, bound="at_most", low=None, high="400"),
        replace(FIGURE, bound="vague", number=None, low=None, text="several dozen"),
        replace(FIGURE, bound="range", high="500"),
    ],
)
def test_every_bound_can_be_kept(figure: Figure) -> None:
    assert check_card(_with(figure)) == []


def test_years_and_texts_about_the_bot_are_no_figures() -> None:
    line = Line((Span("Only in 2024"), Refs((1, 2))))
    assert check_card(replace(CARD, blocks=(line,), chart=None)) == []
    version = Line((Span("version 0.1.0"), Refs((1, 2))))
    assert check_card(replace(CARD, kind=Kind.ABOUT, blocks=(version,), chart=None)) == []


def test_a_comparison_without_arithmetic_passes_whatever_its_grade() -> None:
    assert check_card(_with(replace(COMPARISON, grade="not_comparable", kind="none", ratio=None))) == []
