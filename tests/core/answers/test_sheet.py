"""The sheet: sources numbered at first use, claims turned into figures and facts, remarks said once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.core.answers.sheet import Sheet, lead_metrics
from bot.core.card import Action, Fact, Figure, Flag, Heading, Kind, Line, Note, Refs, Rule, Span, Style, Tone
from bot.core.model import (
    Conflict,
    ConflictKind,
    Derivation,
    Doubt,
    Lang,
    Metric,
    MetricKind,
    Modality,
    Status,
    Text,
    Wording,
)
from bot.core.rank import merge, voices
from tests.core.build import LANGS, METRICS, as_of, base, claim, conflict, figure, scope, shown, text, when


def test_sources_are_numbered_at_first_use_and_listed_in_that_order() -> None:
    one, two = claim("2023-a", "visits", "400", "page gov"), claim("2023-b", "views", "9", "gov press")
    sheet = Sheet(base(one, two), "en")
    assert [sheet.refs([one]), sheet.refs([two]), sheet.refs([two, one])] == [(1, 2), (2, 3), (1, 2, 3)]
    card = sheet.card("/x", Kind.EDITION, "X")
    assert [(source.n, source.id) for source in card.sources] == [(1, "page"), (2, "gov"), (3, "press")]
    page, gov, _ = card.sources
    assert (page.published, page.url, page.tier, page.day) == (None, None, "C", "undated")
    assert (gov.published, gov.url, gov.tier, gov.day) == ("2024-07-10", "https://example.org/gov", "A", "10 July 2024")


def test_a_derived_figure_stands_on_the_sources_of_its_inputs() -> None:
    one, two = claim("2023-a", "visits", "400", "page"), claim("2024-a", "visits", "800", "gov")
    twice = claim(
        "2024-b", "growth", "100%", "", modality=Modality.DERIVED, derived_from=Derivation("b/a", ("2023-a", "2024-a"))
    )
    again = claim("2024-c", "growth", "50%", "", modality=Modality.DERIVED, derived_from=Derivation("c/2", ("2024-b",)))
    bare = claim("2024-d", "growth", "10%", "")
    sheet = Sheet(base(one, two, twice, again, bare), "en")
    assert [sheet.refs([again]), sheet.refs([bare])] == [(1, 2), ()]


def test_a_figure_carries_all_that_is_known_of_it() -> None:
    said = claim(
        "2023-a", "visits", "over 177,000", "page", as_of=as_of("2023-07-08", final=False), scope=scope("one_day")
    )
    facts = base(said)
    (voice,) = voices(facts, "visits", 2023)
    assert Sheet(facts, "en").item(voice) == Figure(
        metric="visits", edition=2023, label="Visits on site", text="over 177,000", number="177000", unit="visits",
        bound="at_least", low="177000", high=None, modality="reported", as_of="2023-07-08", final=False,
        scope="one day only", flag=Flag.OK, claims=("2023-a",), refs=(1,),
    )  # fmt: skip


def test_numbers_have_no_exponent() -> None:
    facts = base(claim("2023-a", "visits", figure("1 billion", number=Decimal("1E+9"))))
    item = Sheet(facts, "en").item(voices(facts, "visits", 2023)[0])
    assert isinstance(item, Figure)
    assert (item.number, item.low, item.high) == ("1000000000", "950000000", "1050000000")


def test_a_fact_carries_its_value_for_machines() -> None:
    facts = base(claim("2023-a", "dates", when("2023-07-06/2023-07-08"), modality=Modality.PLANNED))
    assert Sheet(facts, "zh-CN").item(voices(facts, "dates", 2023)[0]) == Fact(
        metric="dates", edition=2023, label="日期", type="date", text="2023年7月6日至8日",
        value="2023-07-06/2023-07-08", modality="planned", flag=Flag.PLANNED, claims=("2023-a",), refs=(1,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("more", "rival", "flag"),
    [
        ({}, False, Flag.OK),
        ({"modality": Modality.ESTIMATED}, False, Flag.OK),
        ({"status": Status.DISPUTED}, False, Flag.OK),
        ({"modality": Modality.PLANNED}, False, Flag.PLANNED),
        ({"modality": Modality.TARGET}, False, Flag.PLANNED),
        ({"modality": Modality.DERIVED}, False, Flag.DERIVED),
        ({"status": Status.SUPERSEDED}, False, Flag.OUTDATED),
        ({"status": Status.SUPERSEDED, "modality": Modality.PLANNED}, False, Flag.PLANNED),
        ({"modality": Modality.DERIVED}, True, Flag.CONFLICT),
    ],
)
def test_the_first_flag_that_applies(more: dict[str, Any], *, rival: bool, flag: Flag) -> None:
    one, two = claim("2023-a", "visits", "400", **more), claim("2023-b", "visits", "900", "gov")
    facts = base(one, two, conflicts=[conflict("c", "2023-a", "2023-b")] if rival else ())
    (voice,) = merge(facts, [one])
    assert Sheet(facts, "en").item(voice).flag is flag


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_what_is_missing_is_of_the_kind_of_its_metric(metric: Metric) -> None:
    item = Sheet(base(), "en").missing(metric, 2024)
    assert isinstance(item, Figure if metric.is_figure else Fact)
    assert (item.metric, item.edition, item.text, item.flag) == (metric.id, 2024, "no source", Flag.MISSING)
    assert (item.claims, item.refs) == ((), ())
    if isinstance(item, Fact):
        assert item.type in ("text", "date", "event", "person", "items")


LIMITS: list[tuple[dict[str, Any], str, str]] = [
    ({}, "400", "400"),
    ({"also": (figure("$5.48 billion", "usd"),)}, "400 (5.48 billion US dollars)", "400（54.8亿美元）"),
    ({"scope": scope("one_day")}, "400, one day only", "400，仅一天"),
    ({"as_of": as_of("2023-07-08", final=False)}, "400, by 8 July, not final", "400，截至7月8日，非最终数据"),
    ({"modality": Modality.PLANNED}, "400 (planned)", "400（计划）"),
    ({"modality": Modality.TARGET, "as_of": as_of("2030")}, "400, by 2030 (target)", "400，到2030年（目标）"),
    ({"modality": Modality.ESTIMATED}, "400 (estimated)", "400（估计）"),
    ({"modality": Modality.DERIVED}, "400 (our arithmetic)", "400（本机器人推算）"),
    ({"status": Status.DISPUTED}, "400 (disputed)", "400（有争议）"),
    (
        {
            "scope": scope("one_day"), "as_of": as_of("2023-07-08"), "modality": Modality.ESTIMATED,
            "status": Status.DISPUTED,
        },
        "400, one day only, by 8 July (estimated) (disputed)",
        "400，仅一天，截至7月8日（估计）（有争议）",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("more", "en", "zh"), LIMITS)
def test_a_figure_is_followed_by_all_that_limits_it(more: dict[str, Any], en: str, zh: str) -> None:
    facts = base(claim("2023-a", "visits", "400", **more))
    (voice,) = voices(facts, "visits", 2023)
    for lang, said in zip(LANGS, (en, zh), strict=True):
        *spans, refs = Sheet(facts, lang).inlines(voice)
        assert "".join(span.text for span in spans if isinstance(span, Span)) == said
        assert refs == Refs((1,))


def test_rivals_are_marked_and_joined_by_or_and_others_by_a_semicolon() -> None:
    claims = [
        claim("2023-a", "visits", "400", "gov"),
        claim("2023-b", "visits", "900", "press"),
        claim("2023-c", "visits", "70", "page", scope=scope("one_day")),
    ]
    facts = base(*claims, conflicts=[conflict("c", "2023-a", "2023-b")])
    sheet = Sheet(facts, "en")
    sheet.line(*sheet.either(voices(facts, "visits", 2023)))
    assert shown(sheet.card("/x", Kind.EDITION, "X")) == ["⚠ 400 [1] or ⚠ 900 [2]; 70, one day only [3]"]


def test_quotes_and_styles() -> None:
    facts = base(claim("2023-a", "theme", text("Smart Cities", "智慧城市")))
    (voice,) = voices(facts, "theme", 2023)
    span, _ = Sheet(facts, "zh-CN").inlines(voice, style=Style.EMPHASIS, quoted=True)
    assert isinstance(span, Span)
    assert (span.text, span.style) == ("“智慧城市”", Style.EMPHASIS)


def test_rules_part_things_and_never_begin_or_end_a_card() -> None:
    sheet = Sheet(base(), "en")
    sheet.rule()
    sheet.line(Span("a"))
    sheet.rule()
    sheet.rule()
    sheet.heading("group.people")
    sheet.rule()
    card = sheet.card("/x", Kind.EDITION, "X", [Action("a", "/a"), Action("a", "/a")], tone=Tone.WARN)
    assert card.blocks == (Line((Span("a"),)), Rule(), Heading("People and their offices at the time"))
    assert (card.actions, card.tone, card.revision) == ((Action("a", "/a"),), Tone.WARN, "0123456")


def test_a_remark_is_a_line_and_a_note() -> None:
    sheet = Sheet(base(), "en")
    sheet.number("gov")
    sheet.note(Note("hint", "Mind the gap.", (1,)), warn=True)
    sheet.note(Note("hint", "No source."))
    card = sheet.card("/x", Kind.EDITION, "X")
    assert shown(card) == ["⚠ Mind the gap. [1]", "No source."]
    assert [note.text for note in card.notes] == ["Mind the gap.", "No source."]


# Caveats -------------------------------------------------------------------------------------------------------------


def caveats(*claims: Any, conflicts: list[Conflict], lang: Lang = "en") -> list[tuple[str, str, tuple[int, ...]]]:
    sheet = Sheet(base(*claims, conflicts=conflicts), lang)
    sheet.caveats(claims)
    return [(note.kind, note.text, note.refs) for note in sheet.card("/x", Kind.EDITION, "X").notes]


def test_each_conflict_is_told_once_with_its_reason_and_all_its_sources() -> None:
    claims = [claim(f"2023-{n}", "visits", f"{n}00", name) for n, name in enumerate(("page", "gov", "press"), 1)]
    fight = Conflict(
        "c", ("2023-1", "2023-2", "2023-3"), ConflictKind.TRANSLATION, Wording("They differ.", "说法不同。"),
        why=Wording("Nobody says why.", "原因不明。"),
    )  # fmt: skip
    assert caveats(*claims, conflicts=[fight]) == [
        ("conflict", "Sources disagree: They differ. Nobody says why.", (1, 2, 3))
    ]
    assert caveats(*claims, conflicts=[fight], lang="zh-CN")[0][1] == "来源不一：说法不同。原因不明。"


@pytest.mark.parametrize("kind", [ConflictKind.STAGE, ConflictKind.SCOPE, ConflictKind.DEFINITION])
def test_figures_counted_differently_are_not_called_a_disagreement(kind: ConflictKind) -> None:
    one, two = claim("2023-a", "visits", "400"), claim("2023-b", "visits", "900")
    fight = replace(conflict("c", "2023-a", "2023-b"), kind=kind)
    assert caveats(one, two, conflicts=[fight])[0][1] == "Counted differently: Rivals of c."
    assert caveats(one, two, conflicts=[fight], lang="zh-CN")[0][1].startswith("统计口径不同：")


def test_a_conflict_without_a_reason_is_told_as_it_is() -> None:
    one, two = claim("2023-a", "visits", "400"), claim("2023-b", "visits", "900")
    fight = conflict("c", "2023-a", "2023-b")
    assert caveats(one, two, conflicts=[fight]) == [("conflict", "Sources disagree: Rivals of c.", (1,))]


def test_a_conflict_that_nobody_is_left_to_fight_is_not_told() -> None:
    one, two = claim("2023-a", "visits", "400"), claim("2023-b", "visits", "900", status=Status.SUPERSEDED)
    assert caveats(one, two, conflicts=[conflict("c", "2023-a", "2023-b")]) == []


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("bound", "bound"),
        ("scope", "scope"),
        ("as_of", "stage"),
        ("modality", "stage"),
        ("stage", "stage"),
        ("text", "hint"),
    ],
)
def test_a_doubt_is_a_note_of_the_kind_that_it_is_about(about: str, kind: str) -> None:
    doubtful = claim("2023-a", "visits", "400", doubts=(Doubt(about, Wording("Not sure.", "存疑。")),))
    assert caveats(doubtful, conflicts=[]) == [(kind, "Visits on site: Not sure.", (1,))]
    assert caveats(doubtful, conflicts=[], lang="zh-CN") == [(kind, "线下参观人次：存疑。", (1,))]


def test_one_doubt_about_several_claims_is_said_once() -> None:
    same = (Doubt("scope", Wording("Not sure.")),)
    claims = [
        claim("2023-a", "visits", "400", "gov", doubts=same),
        claim("2023-b", "visits", "900", "page", doubts=same),
        claim("2023-c", "views", "9", "gov", doubts=same),
    ]
    assert caveats(*claims, conflicts=[]) == [("scope", "Visits on site, Online views: Not sure.", (1, 2))]


# What stands for a group ---------------------------------------------------------------------------------------------


def test_the_metric_of_the_groups_name_stands_for_it() -> None:
    assert [metric.id for metric in lead_metrics(base(), "when", "place", "theme")] == ["dates", "place", "theme"]


def test_else_the_first_metric_of_one_date_or_text_does() -> None:
    metrics = {
        metric.id: metric
        for metric in (
            Metric("days", Wording("Days"), MetricKind.DURATION, "when"),
            Metric("series", Wording("Series"), MetricKind.TEXT, "when", many=True),
            Metric("opened", Wording("Opened"), MetricKind.DATE, "when"),
            Metric("closed", Wording("Closed"), MetricKind.DATE, "when"),
        )
    }
    assert [metric.id for metric in lead_metrics(base(metrics=metrics), "when", "theme")] == ["opened"]


@pytest.mark.parametrize(
    ("metrics", "implied"), [(["held", "place"], True), (["place"], True), ([], True), (["held", "visits"], False)]
)
def test_an_edition_that_is_only_counted_or_placed_is_implied(metrics: list[str], *, implied: bool) -> None:
    claims = [claim(f"2020-{name}", name, "4" if METRICS[name].is_figure else Text(Wording("x"))) for name in metrics]
    assert Sheet(base(*claims, years=(2020,)), "en").implied(2020) is implied
