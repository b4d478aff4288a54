"""``/compare 2021 2024``: every rival of both, one comparison for each pair, arithmetic where it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from bot.core.answers import comparison
from bot.core.card import Action, Comparison, Flag, Kind
from bot.core.invariants import check_card
from bot.core.model import Doubt, FactBase, Modality, Status, Wording
from bot.core.rank import shared_figures, voices
from bot.errors import NoSourcedFact, UsageError
from tests.core.build import LANGS, METRICS, as_of, base, claim, conflict, figure, said, scope, shown, text
from tests.strategies import fact_bases

FACTS = base(
    claim("2021-views", "views", "352 million", "page", as_of=as_of("2021-07-10T16:30+08:00", final=False)),
    claim("2021-views-b", "views", "383 million", "press"),
    claim("2021-visits", "visits", "over 300", "press"),
    claim("2021-days", "duration", "four", "press", status=Status.DISPUTED),
    claim("2021-ordinal", "ordinal", "fourth", "press"),
    claim("2021-growth", "growth", "50%", "press"),
    claim("2021-place", "place", text("Shanghai"), "press"),
    claim("2024-views", "views", "2 billion", "gov"),
    claim("2024-views-b", "views", "1 billion", "copy", doubts=(Doubt("bound", Wording("Perhaps over.")),)),
    claim("2024-visits", "visits", "over 400", "gov"),
    claim("2024-days", "duration", "three", "gov"),
    claim("2024-ordinal", "ordinal", "seventh", "gov"),
    claim("2024-area", "area", "50,000 square metres", "gov"),
    claim("2024-money", "investment", "40 billion yuan", "gov", also=(figure("$5.48 billion", "usd"),)),
    conflicts=[conflict("a", "2021-views", "2021-views-b"), conflict("b", "2024-views", "2024-views-b")],
)


def test_a_card_from_top_to_bottom() -> None:
    card = comparison(FACTS, 2021, 2024, None, "en")
    assert shown(card) == [
        "Online views · with care",
        "2021: ⚠ 383 million [1] or ⚠ 352 million, by 4:30 pm on 10 July, not final [2]",
        "2024: ⚠ 2 billion [3] or ⚠ 1 billion [4]",
        "→ 383 million → 2 billion: about 5.2 times (4.95 to 5.49)",
        "→ 383 million → 1 billion: about 2.6 times (2.48 to 2.75)",
        "→ 352 million → 2 billion: about 5.7 times (5.39 to 5.97)",
        "→ 352 million → 1 billion: about 2.8 times (2.70 to 2.99)",
        "Mind: doubts about a figure, different or interim cut-offs",
        "Visits on site · with care",
        "2021: over 300 [1]",
        "2024: over 400 [3]",
        "→ the floors stand 1.33 to 1; the true change is not known",
        "Duration · with care",
        "2021: 4 days (disputed) [1]",
        "2024: 3 days [3]",
        "→ −25 % · mind: a disputed figure",
        "Only in 2021: Growth",
        "Only in 2024: Exhibition area, Investment signed",
        "#",
        "⚠ Sources disagree: Rivals of a. [1,2]",
        "⚠ Sources disagree: Rivals of b. [3,4]",
        "Online views: Perhaps over. [4]",
    ]
    assert (card.kind, card.title, card.command) == (
        Kind.COMPARISON,
        "WAIC 2021 and 2024",
        "/compare first:2021 second:2024",
    )
    assert check_card(card) == []


def test_the_same_in_chinese() -> None:
    card = comparison(FACTS, 2021, 2024, None, "zh-CN")
    assert shown(card)[:5] == [
        "线上观看量 · 需谨慎比较",
        "2021年：⚠ 3.83亿 [1]或⚠ 3.52亿，截至7月10日16:30，非最终数据 [2]",
        "2024年：⚠ 20亿 [3]或⚠ 10亿 [4]",
        "→ 3.83亿 → 20亿：约5.2倍（4.95至5.49倍）",
        "→ 3.83亿 → 10亿：约2.6倍（2.48至2.75倍）",
    ]
    assert check_card(card) == []


def test_each_comparison_for_machines() -> None:
    found = comparison(FACTS, 2021, 2024, "views", "en").comparisons
    assert len(found) == 4
    assert found[-1] == Comparison(
        metric="views", first=2021, second=2024, grade="with_care", kind="growth", from_claims=("2021-views",),
        to_claims=("2024-views-b",), ratio="2.84", low="2.70", high="2.99", text="about 2.8 times (2.70 to 2.99)",
        reasons=("different or interim cut-offs", "doubts about a figure"),
    )  # fmt: skip
    (visits,) = comparison(FACTS, 2021, 2024, "visits", "en").comparisons
    assert (visits.kind, visits.ratio, visits.low, visits.high) == ("floors", "1.33", None, None)
    assert visits.reasons == ("bounds",)


def test_merged_claims_speak_together() -> None:
    facts = base(
        claim("2021-a", "visits", "400", "page"),
        claim("2021-b", "visits", "400", "gov"),
        claim("2024-a", "visits", "500"),
    )
    (found,) = comparison(facts, 2021, 2024, None, "en").comparisons
    assert (found.from_claims, found.to_claims) == (("2021-b", "2021-a"), ("2024-a",))


def test_the_surest_comparison_comes_first_and_time_last() -> None:
    facts = base(
        *(claim(f"{year}-days", "duration", "three") for year in (2021, 2024)),
        *(claim(f"{year}-growth", "growth", "50%") for year in (2021, 2024)),
        *(claim(f"{year}-visits", "visits", "over 400") for year in (2021, 2024)),
        *(claim(f"{year}-views", "views", "900") for year in (2021, 2024)),
    )
    card = comparison(facts, 2021, 2024, None, "en")
    assert [found.metric for found in card.comparisons] == ["views", "visits", "growth", "duration"]
    assert "→ the same" in shown(card)
    assert "→ no arithmetic: percentages of different things" in shown(card)
    assert check_card(card) == []


def test_like_scope_is_set_against_like_where_there_is_one() -> None:
    day, whole = scope("one_day"), scope("whole_event")
    claims = [
        claim("2021-day", "visits", "100", scope=day),
        claim("2021-all", "visits", "300", scope=whole),
        claim("2024-day", "visits", "200", scope=day),
    ]
    (found,) = comparison(base(*claims), 2021, 2024, None, "en").comparisons
    assert (found.from_claims, found.to_claims, found.grade) == (("2021-day",), ("2024-day",), "comparable")
    card = comparison(base(*claims[1:]), 2021, 2024, None, "en")
    (found,) = card.comparisons
    assert (found.grade, found.reasons) == ("with_care", ("different scopes",))
    assert {name for item in said(card) for name in item.claims} == {"2021-all", "2024-day"}


def test_pairs_that_say_the_same_stand_on_one_line() -> None:
    claims = [
        claim("2021-a", "visits", "140,000"),
        claim("2024-a", "visits", "over 300,000", as_of=as_of("2024-07-06T14:00+08:00", final=False)),
        claim("2024-b", "visits", "over 300,000", as_of=as_of("2024-07-06", final=False)),
    ]
    card = comparison(base(*claims), 2021, 2024, None, "en")
    assert len(card.comparisons) == 2
    lines = [line for line in shown(card) if line.startswith("→")]
    assert lines == ["→ 140,000 → over 300,000: at least × 2.06 · mind: different or interim cut-offs"]


def test_a_scope_without_its_like_is_set_against_figures_that_tell_none() -> None:
    claims = [
        claim("2021-online", "visits", "100", scope=scope("one_day")),
        claim("2021-all", "visits", "300"),
        claim("2024-all", "visits", "600"),
    ]
    found = comparison(base(*claims), 2021, 2024, None, "en").comparisons
    assert [(c.from_claims, c.ratio) for c in found] == [(("2021-all",), "2.00"), (("2021-online",), "6.00")]


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.TARGET, Modality.DERIVED])
def test_what_is_no_result_is_shown_and_never_divided(modality: Modality) -> None:
    facts = base(claim("2021-a", "visits", "400"), claim("2024-a", "visits", "800", modality=modality))
    card = comparison(facts, 2021, 2024, None, "en")
    (found,) = card.comparisons
    assert (found.grade, found.kind, found.ratio) == ("not_comparable", "none", None)
    assert found.text.startswith("no arithmetic: ")
    assert len(card.figures) == 2
    assert check_card(card) == []


def test_a_metric_that_one_edition_lacks_is_shown_as_missing() -> None:
    card = comparison(FACTS, 2021, 2024, "area", "en")
    assert shown(card) == ["Exhibition area", "2021: no source", "2024: 50,000 square metres [1]"]
    assert [figure.flag for figure in card.figures] == [Flag.MISSING, Flag.OK]
    card = comparison(FACTS, 2021, 2024, "place", "zh-CN")
    assert shown(card) == ["举办地", "2021年：Shanghai [1]", "2024年：暂无来源"]
    assert [fact.flag for fact in card.facts] == [Flag.OK, Flag.MISSING]
    assert card.figures == ()
    assert check_card(card) == []


def test_an_ordinal_is_shown_only_when_asked_for() -> None:
    assert "ordinal" not in {figure.metric for figure in comparison(FACTS, 2021, 2024, None, "en").figures}
    card = comparison(FACTS, 2021, 2024, "ordinal", "en")
    assert shown(card) == [
        "Number of the edition · not comparable",
        "2021: 4th [1]",
        "2024: 7th [2]",
        "→ no arithmetic: ordinal numbers are no amounts",
    ]


def test_buttons() -> None:
    assert comparison(FACTS, 2021, 2024, None, "en").actions == (
        Action("Swap", "/compare first:2024 second:2021"),
        Action("WAIC 2021", "/waic year:2021"),
        Action("WAIC 2024", "/waic year:2024"),
    )
    assert comparison(FACTS, 2021, 2024, "views", "en").actions[:2] == (
        Action("Swap", "/compare first:2024 second:2021 metric:views"),
        Action("All figures", "/compare first:2021 second:2024"),
    )
    # Without a figure in common there is nothing that "all figures" could show.
    lonely = base(claim("2021-a", "visits", "400"), years=(2024,))
    commands = [action.command for action in comparison(lonely, 2021, 2024, "visits", "en").actions]
    assert commands == [
        "/compare first:2024 second:2021 metric:visits",
        "/timeline metric:visits",
        "/waic year:2021",
        "/waic year:2024",
    ]


def test_more_than_eight_of_one_side_only_are_counted() -> None:
    own = [name for name, metric in METRICS.items() if metric.is_figure and name not in ("visits", "ordinal")]
    facts = base(
        *(claim(f"2021-{name}", name, "5") for name in own),
        claim("2021-visits", "visits", "9"),
        claim("2024-visits", "visits", "9"),
    )
    names = "Duration, Online views, Growth, Exhibition area, Investment signed, AI companies"
    assert [note.text for note in comparison(facts, 2021, 2024, None, "en").notes] == [f"Only in 2021: {names}"]
    extra = {f"more_{n}": replace(METRICS["visits"], id=f"more_{n}", names=Wording(f"More {n}")) for n in range(4)}
    more = base(
        *facts.claims.values(),
        *(replace(claim("2021-visits", "visits", "5"), id=f"2021-{name}", metric=name) for name in extra),
        metrics={**METRICS, **extra},
    )
    (note,) = comparison(more, 2021, 2024, None, "en").notes
    assert note.text == f"Only in 2021: {names}, More 0, More 1 and 2 more"


def test_refusals() -> None:
    lonely = base(claim("2018-a", "area", "5"), claim("2021-a", "visits", "400"), claim("2024-a", "visits", "500"))
    with pytest.raises(UsageError) as same:
        comparison(lonely, 2021, 2021, None, "en")
    assert (same.value.key, same.value.suggestions) == ("error.same_edition", ("/compare first:2021 second:2024",))
    with pytest.raises(UsageError) as alone:
        comparison(lonely, 2018, 2018, None, "en")
    assert alone.value.suggestions == ("/waic year:2018",)
    with pytest.raises(NoSourcedFact) as nothing:
        comparison(lonely, 2018, 2021, None, "en")
    assert (nothing.value.key, nothing.value.suggestions) == (
        "error.nothing_shared",
        ("/waic year:2018", "/waic year:2021"),
    )
    with pytest.raises(NoSourcedFact) as neither:
        comparison(lonely, 2021, 2024, "area", "en")
    assert (neither.value.key, neither.value.suggestions) == (
        "error.metric_in_neither",
        ("/compare first:2021 second:2024 metric:visits",),
    )
    assert neither.value.values["metric"] == "Exhibition area"
    with pytest.raises(NoSourcedFact) as elsewhere:
        comparison(lonely, 2018, 2021, "growth", "en")
    assert elsewhere.value.suggestions == ("/waic year:2021",)


@settings(max_examples=25, deadline=None)
@given(fact_bases(20))
def test_every_rival_of_both_is_shown_and_every_pair_compared_whatever_the_facts(facts: FactBase) -> None:
    years = sorted(facts.editions)
    for first, second in ((a, b) for a in years for b in years if a != b):
        if not (shared := shared_figures(facts, first, second)):
            continue
        for lang in LANGS:
            card = comparison(facts, first, second, None, lang)
            live = {c.id for metric in shared for year in (first, second) for c in facts.live_claims(metric.id, year)}
            assert {name for item in said(card) for name in item.claims} == live
            for metric in shared:
                pairs = {(c.from_claims, c.to_claims) for c in card.comparisons if c.metric == metric.id}
                rivals = [voices(facts, metric.id, year) for year in (first, second)]
                alike = {v.lead.scope_id for v in rivals[0]} & {v.lead.scope_id for v in rivals[1]}
                expected = {
                    (tuple(c.id for c in one.claims), tuple(c.id for c in two.claims))
                    for one in rivals[0]
                    for two in rivals[1]
                    if not alike
                    or one.lead.scope_id == two.lead.scope_id
                    or (None in (scopes := {one.lead.scope_id, two.lead.scope_id}) and not (scopes - {None}) & alike)
                }
                assert pairs == expected
            assert [fault for fault in check_card(card) if not fault.startswith("a number without")] == []
