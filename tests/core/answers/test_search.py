"""``/search``: hits under their metrics, a conflict always whole, and what is said where nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.answers import search
from bot.core.answers.search import MOST_LINES, searched
from bot.core.card import MAX_COMMAND, Action, Flag, Kind
from bot.core.hits import Found, Hit
from bot.core.invariants import check_card
from bot.core.model import FactBase, Status
from bot.errors import NoSourcedFact
from tests.core.build import LANGS, as_of, base, claim, conflict, event, said, shown, text
from tests.strategies import fact_bases

if TYPE_CHECKING:
    from bot.core.card import Card
    from bot.core.model import Lang

FACTS = base(
    claim("2021-visits", "visits", "over 300", "press"),
    claim("2021-visits-b", "visits", "900", "page"),
    claim("2023-visits", "visits", "400", "gov press"),
    claim("2022-visits", "visits", "70", "press", status=Status.REJECTED),
    claim("2023-views", "views", "900", "press"),
    claim("2021-open", "events", event("2021-07-08", "It opened"), "press"),
    claim("2021-close", "events", event("2021-07-10", "It closed"), "gov"),
    claim("shanghai-firms", "companies", "1,149", "press", as_of=as_of("2020")),
    claim("shanghai-firms-b", "companies", "1,200", "page", as_of=as_of("2020")),
    claim("pudong-day", "events", event("2019-05-21", "The zone opened"), "press"),
    claim("2021-place", "place", text("Old hall"), "press", status=Status.SUPERSEDED),
    conflicts=[
        conflict("c", "2021-visits", "2021-visits-b"),
        conflict("firms", "shanghai-firms", "shanghai-firms-b"),
        conflict("dead", "2021-visits", "2022-visits"),
    ],
)


def claims(*names: str, whole: bool = True) -> Found:
    return Found(tuple(Hit("claim", name) for name in names), whole)


def card(found: Found, words: str = "words", lang: Lang = "en", facts: FactBase = FACTS) -> Card:
    made = search(facts, words, lambda _: found, lambda _: (), lang)
    assert check_card(made) == []
    return made


def test_a_figure_stands_beside_its_rivals_under_its_metric() -> None:
    made = card(claims("2023-visits", "2021-visits"))
    assert shown(made) == [
        "Found: 2 lines of facts.",
        "#",
        "Visits on site",
        "2021: ⚠ over 300 [1] or ⚠ 900 [2]",
        "2023: 400 [1,3]",
        "⚠ Sources disagree: Rivals of c. [1,2]",
    ]
    assert (made.kind, made.title, made.command) == (Kind.SEARCH, "Search: words", '/search text:"words"')
    assert made.exit_code == 0
    assert [figure.flag for figure in made.figures] == [Flag.CONFLICT, Flag.CONFLICT, Flag.OK]
    assert made.actions == (
        Action("WAIC 2023", "/waic year:2023"),
        Action("WAIC 2021", "/waic year:2021"),
        Action("Visits on site by edition", "/timeline metric:visits"),
    )


def test_the_same_in_chinese() -> None:
    found = Found((Hit("claim", "2021-visits"), Hit("source", "page"), Hit("conflict", "c")))
    assert shown(card(found, "词", "zh-CN")) == [
        "找到1项事实、1处分歧、1个来源。",
        "#",
        "线下参观人次",
        "2021年：⚠ 超过300 [1]或⚠ 900 [2]",
        "⚠ 来源不一：c的分歧。 [1,2]",
        "来源",
        "Title of page · 未署名、无日期或系机器翻译 [2]",
    ]


def test_events_say_when_they_were_and_stand_in_order() -> None:
    lines = shown(card(claims("2021-close", "pudong-day", "2021-open", "shanghai-firms")))
    assert lines[2:] == [
        "Dated events",
        "8 July 2021: It opened [1]",
        "10 July 2021: It closed [2]",
        "21 May 2019: The zone opened [1]",
        "AI companies",
        "Shanghai: ⚠ 1,149, as of 2020 [1] or ⚠ 1,200, as of 2020 [3]",
        "⚠ Sources disagree: Rivals of firms. [1,3]",
    ]


def test_what_is_not_in_force_is_not_shown() -> None:
    assert {
        name for item in said(card(claims("2022-visits", "2023-visits", "2021-place"))) for name in item.claims
    } == {"2023-visits"}
    for found in (Found(), claims("2022-visits"), Found((Hit("conflict", "dead"),)), Found((Hit("metric", "theme"),))):
        with pytest.raises(NoSourcedFact) as caught:
            search(FACTS, "words", lambda _, found=found: found, lambda text: (f"/waic {text}",), "en")
        assert caught.value.key == "error.nothing_found"
        assert caught.value.suggestions == ("/waic words",)


def test_a_metric_brings_all_its_values_unless_some_are_found_already() -> None:
    assert shown(card(Found((Hit("metric", "visits"),))))[3:5] == [
        "2021: ⚠ over 300 [1] or ⚠ 900 [2]",
        "2023: 400 [1,3]",
    ]
    found = Found((Hit("claim", "2023-visits"), Hit("metric", "visits")))
    assert shown(card(found))[3:] == ["2023: 400 [1,2]"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("views", "Visits on site"),
        ("online views 2023", "Online views"),
        ("online viewsx", "Visits on site"),
        ("2023年线上观看量", "Online views"),
    ],
)
def test_the_metric_that_the_words_name_comes_first(words: str, first: str) -> None:
    assert shown(card(claims("2023-visits", "2023-views"), words))[2] == first


def test_what_holds_only_some_of_the_words_is_said() -> None:
    lines = shown(card(claims("2023-visits", whole=False)))
    assert lines[0] == "Nothing holds every word; most of them: 1 line of facts."


def test_a_disagreement_of_which_no_figure_is_found() -> None:
    assert shown(card(Found((Hit("conflict", "c"),)))) == [
        "Found: 1 disagreement.",
        "#",
        "⚠ Sources disagree: Rivals of c. [1,2]",
    ]


def test_sources_lead_to_their_cards() -> None:
    made = card(Found(tuple(Hit("source", name) for name in ("gov", "press", "page"))))
    assert [action.command for action in made.actions] == ["/source id:gov", "/source id:press"]


def test_more_than_can_be_read_is_cut_and_said() -> None:
    many = [claim(f"2021-e{n}", "events", event("2021-07-08", f"Event {n}")) for n in range(MOST_LINES + 5)]
    facts = base(*many, claim("2021-visits", "visits", "4"))
    found = claims(*(one.id for one in many), "2021-visits")
    found = Found((*found.hits, Hit("source", "press")))
    made = card(found, facts=facts)
    assert shown(made)[1] == f"Only the best {MOST_LINES} are shown; another word narrows the search."
    assert len(said(made)) == MOST_LINES


@given(st.text(max_size=200))
@example("😀" * 60)
def test_the_words_always_fit_a_button_and_are_read_again(words: str) -> None:
    asked = searched(words)
    assert searched(asked) == asked
    command = f'/search text:"{asked}" page:99'
    assert len(command.encode("utf-16-le")) // 2 <= MAX_COMMAND
    assert "\n" not in asked


@settings(max_examples=15, deadline=None)
@given(fact_bases(25), st.randoms(use_true_random=False))
def test_whatever_is_found_the_card_keeps_the_rules(facts: FactBase, rng: object) -> None:
    hits = [
        *(Hit("claim", name) for name in facts.claims),
        *(Hit("source", name) for name in facts.sources),
        *(Hit("metric", name) for name in facts.metrics),
        *(Hit("conflict", name) for name in facts.conflicts),
    ]
    rng.shuffle(hits)  # type: ignore[attr-defined]
    for lang in LANGS:
        made = card(Found(tuple(hits)), lang=lang, facts=facts)
        assert check_card(made) == []
        live = {name for name, one in facts.claims.items() if one.live}
        assert {name for item in said(made) for name in item.claims} <= live
        for name in {name for item in made.figures for name in item.claims}:
            for clash in facts.conflicts_of.get(name, ()):
                alike = {
                    n
                    for n in clash.between
                    if facts.claims[n].live and facts.claims[n].metric == facts.claims[name].metric
                }
                assert alike <= {n for item in said(made) for n in item.claims}, "a conflict always shows all"
