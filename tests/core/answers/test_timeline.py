"""``/timeline``: one metric by edition, as lines, as a chart, as a table and as a file."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from bot.core.answers import timeline
from bot.core.card import MAX_ALT, Card, Flag, Kind, Table
from bot.core.chart import LINEAR, LOG, ChartBreak
from bot.core.invariants import check_card
from bot.core.model import Bound, ConflictKind, FactBase, Lang, Modality, Status
from bot.errors import NoSourcedFact
from tests.core.build import (
    LANGS,
    as_of,
    base,
    claim,
    conflict,
    figure,
    said,
    scope,
    shown,
    text,
)
from tests.strategies import fact_bases

FACTS = base(
    claim("2019-visits", "visits", "about 160,000", "gov", scope=scope("one_day")),
    claim("2021-visits", "visits", "352 thousand", "press", as_of=as_of("2021-07-10", final=False)),
    claim("2021-visits-b", "visits", "100 thousand", "copy", status=Status.DISPUTED),
    claim("2021-visits-c", "visits", "over 90,000", "page"),
    claim("2022-visits", "visits", figure("several dozen", number=None, bound=Bound.VAGUE), "press"),
    claim("2023-visits", "visits", "100 to 200 thousand", "gov", modality=Modality.ESTIMATED),
    claim("2024-visits", "visits", "nearly 500,000", "gov"),
    claim("2025-visits", "visits", "at most 600,000", "gov", modality=Modality.PLANNED),
    conflicts=[conflict("how-many", "2021-visits", "2021-visits-b")],
    years=(2018, 2020, 2026),
)
CONTEXT = base(
    claim("shanghai-companies", "companies", "1,149", "gov", as_of=as_of("2020")),
    claim("shanghai-companies-new", "companies", "over 1,500", "press", as_of=as_of("2021")),
    claim("shanghai-companies-undated", "companies", "350", "page"),
    claim("2021-visits", "visits", "100", "gov"),
)


def test_a_line_for_each_edition_and_one_for_gaps_beside_each_other() -> None:
    card = timeline(FACTS, "visits", None, "en")
    assert shown(card) == [
        "2018 no source",
        "2019 about 160,000, one day only [1]",
        "2020 no source",
        "Counted differently from 2021 on. Before: one day only. Since then: scope not named.",
        "2021 ⚠ 352,000, by 10 July, not final [2]; over 90,000 [3]; ⚠ 100,000 (disputed) [4]",
        "2022 several dozen [2]",
        "2023 100,000 to 200,000 (estimated) [1]",
        "2024 nearly 500,000 [1]",
        "2025 at most 600,000 (planned) [1]",
        "2026 no source",
        "#",
        "⚠ Sources disagree: Rivals of how-many. [2,4]",
    ]
    assert (card.kind, card.command, card.title) == (
        Kind.TIMELINE, "/timeline metric:visits", "Visits on site by edition"
    )  # fmt: skip
    assert [(note.kind, note.refs) for note in card.notes] == [("scope", ()), ("conflict", (2, 4))]
    assert check_card(card) == []


def test_the_chart_has_every_figure_with_its_words() -> None:
    chart = timeline(FACTS, "visits", None, "en").chart
    assert chart is not None
    assert [(p.edition, p.number, p.bound, p.modality, p.disputed) for p in chart.points] == [
        (2019, "160000", "about", "reported", False),
        (2021, "352000", "exact", "reported", True),
        (2021, "100000", "exact", "reported", True),
        (2021, "90000", "at_least", "reported", False),
        (2022, None, "vague", "reported", False),
        (2023, "100000", "range", "estimated", False),
        (2024, "500000", "just_under", "reported", False),
        (2025, "600000", "at_most", "planned", False),
    ]
    assert [p.remark for p in chart.points] == ["one day only", "not final", "", "", "", "estimated", "", "planned"]
    assert chart.breaks == (
        ChartBreak(2021, "Counted differently from 2021 on. Before: one day only. Since then: scope not named."),
    )
    assert (chart.scale, chart.ticks, chart.gap, chart.rival) == (LINEAR, (), "no source", "or")
    assert chart.editions == tuple(range(2018, 2027))
    assert [mark for mark, _ in chart.legend] == [
        "reported", "estimated", "planned", "disputed", "floor", "ceiling", "interval"
    ]  # fmt: skip
    assert chart.alt == (
        "Bar chart: Visits on site by edition. 2018: no source. 2019: about 160,000 (one day only). 2020: no source. "
        "Counted differently from 2021 on. Before: one day only. Since then: scope not named. 2021: 352,000 (not "
        "final) or 100,000 (sources differ); over 90,000. 2022: several dozen. 2023: 100,000 to 200,000 (estimated). "
        "2024: nearly 500,000. 2025: at most 600,000 (planned). 2026: no source."
    )


def test_the_same_in_chinese() -> None:
    chart = timeline(FACTS, "visits", None, "zh-CN").chart
    assert chart is not None
    assert chart.alt == (
        "条形图：历届线下参观人次。2018年：暂无来源。2019年：约16万（仅一天）。2020年：暂无来源。"
        "2021年起口径不同。此前：仅一天；此后：未注明口径。2021年：35.2万（非最终数）或10万（来源不一）；超过9万。"
        "2022年：数十。2023年：10万至20万（估计）。2024年：近50万。2025年：不超过60万（计划）。2026年：暂无来源。"
    )


def test_neighbours_without_a_source_share_a_line() -> None:
    facts = base(claim("2021-visits", "visits", "10"), claim("2024-visits", "visits", "20"), years=(2022, 2023, 2025))
    card = timeline(facts, "visits", None, "en")
    assert shown(card) == ["2021 10 [1]", "2022, 2023 no source", "2024 20 [1]", "2025 no source"]
    assert [f.edition for f in card.figures if f.flag is Flag.MISSING] == [2022, 2023, 2025]
    assert card.chart
    assert "2022, 2023: no source." in card.chart.alt


def test_a_scale_that_is_logarithmic_says_so_and_has_round_numbers() -> None:
    facts = base(claim("2021-money", "investment", "8 million", "gov"), claim("2022-money", "investment", "1 billion"))
    chart = timeline(facts, "investment", None, "en").chart
    assert chart is not None
    assert (chart.scale, chart.subtitle) == (LOG, "On a logarithmic scale: equal distances are equal multiples")
    assert "The scale is logarithmic." in chart.alt
    assert chart.ticks == (
        ("1000000", "1 million yuan"),
        ("10000000", "10 million yuan"),
        ("100000000", "100 million yuan"),
        ("1000000000", "1 billion yuan"),
    )
    more = replace(facts.claims["2022-money"], value=figure("1.5 billion", "yuan"))
    wider = timeline(base(facts.claims["2021-money"], more), "investment", None, "en").chart
    assert wider is not None
    assert wider.ticks[-1] == ("10000000000", "10 billion yuan")


@pytest.mark.parametrize(
    "facts",
    [
        base(claim("2021-visits", "visits", "10"), years=(2022,)),
        base(claim("2021-visits", "visits", figure("several dozen", number=None, bound=Bound.VAGUE)), years=(2022,)),
    ],
)
def test_one_figure_makes_no_chart(facts: FactBase) -> None:
    assert timeline(facts, "visits", None, "en").chart is None


def test_an_ordinal_makes_no_chart() -> None:
    facts = base(claim("2021-ordinal", "ordinal", "4"), claim("2022-ordinal", "ordinal", "5"))
    card = timeline(facts, "ordinal", None, "en")
    assert (card.chart, shown(card)) == (None, ["2021 4th [1]", "2022 5th [1]"])


def test_another_unit_is_not_drawn_beside_most_of_them() -> None:
    facts = base(
        claim("2021-money", "investment", figure("7 million", "usd")),
        claim("2022-money", "investment", figure("5 million", "yuan")),
        claim("2023-money", "investment", figure("6 million", "yuan")),
    )
    card = timeline(facts, "investment", None, "en")
    assert card.chart
    assert [(point.edition, point.drawn) for point in card.chart.points] == [
        (2021, None),
        (2022, "5000000"),
        (2023, "6000000"),
    ]
    assert card.chart.breaks == (
        ChartBreak(
            2022,
            "Counted differently from 2022 on. Before: scope not named, US dollars. Since then: scope not named, yuan.",
        ),
    )
    assert "2021: 7 million US dollars." in card.chart.alt
    table = timeline(facts, "investment", "table", "en")
    assert shown(table)[:2] == ["#", "Unit: US dollars, yuan"]


def test_alt_text_that_would_be_too_long_leaves_out_scopes_and_then_says_where_the_rest_is() -> None:
    wide = scope("one_day", "a scope of which very much can be said, and has been said, at great length indeed")
    some = [claim(f"20{n:02}-visits", "visits", f"{n},000", "press", scope=wide) for n in range(10, 22)]
    shorter = timeline(base(*some), "visits", None, "en").chart
    assert shorter is not None
    assert "great length" not in shorter.alt
    assert "2021: 21,000." in shorter.alt
    assert shorter.alt.endswith("The text below the chart holds all of it.")
    many = [claim(f"20{n:02}-visits", "visits", f"{n}1,000", "press", modality=Modality.PLANNED) for n in range(10, 70)]
    cut = timeline(base(*many), "visits", None, "en").chart
    assert cut is not None
    assert "2010: 101,000 (planned)." in cut.alt
    assert "2069" not in cut.alt
    assert len(cut.alt) <= MAX_ALT
    assert cut.alt.endswith("The text below the chart holds all of it.")


def test_the_table_names_unit_signs_and_scopes() -> None:
    card = timeline(FACTS, "visits", "table", "en")
    table = card.blocks[0]
    assert isinstance(table, Table)
    cells = [tuple("".join(getattr(one, "text", "") for one in cell) for cell in row[:3]) for row in table.rows]
    assert cells == [
        ("2018", "-", ""),
        ("2019", "~160,000", "a"),
        ("2020", "-", ""),
        ("2021", "352,000", "!*"),
        ("", ">=90,000", ""),
        ("", "100,000", "!"),
        ("2022", "?", ""),
        ("2023", "100,000..200,000", "E"),
        ("2024", "<~500,000", ""),
        ("2025", "<=600,000", "P"),
        ("2026", "-", ""),
    ]
    signs = ">= over or at least; <= at most; ~ about; <~ nearly; P planned; E estimated; ! sources differ"
    assert shown(card)[1:4] == [
        f"{signs}; * not final; ? in words only; - no source",
        "a: one day only [1]",
        "Counted differently from 2021 on. Before: one day only. Since then: scope not named.",
    ]
    assert card.chart is None
    assert check_card(card) == []


def test_a_range_without_an_end_is_shown_by_its_beginning() -> None:
    open_range = replace(figure("100 to 200"), high=None, top=None)
    facts = base(claim("2021-visits", "visits", open_range), claim("2022-visits", "visits", "5"))
    table = timeline(facts, "visits", "table", "en").blocks[0]
    assert isinstance(table, Table)
    assert getattr(table.rows[0][1][0], "text", "") == "100"


def test_more_scopes_than_letters() -> None:
    claims = [
        claim(f"20{n:02}-visits", "visits", "5", scope=scope("one_day", f"scope {chr(n + 90)}")) for n in range(10, 38)
    ]
    table = timeline(base(*claims), "visits", "table", "en").blocks[0]
    assert isinstance(table, Table)
    assert [getattr(row[2][0], "text", "") for row in table.rows][-3:] == ["z", "a", "b"]


def rows_of(card: Card) -> list[dict[str, str]]:
    assert card.attachment
    return list(csv.DictReader(io.StringIO(card.attachment.text, newline="")))


def test_the_file_holds_every_figure_with_its_claims_and_addresses() -> None:
    card = timeline(FACTS, "visits", "csv", "en")
    assert card.attachment
    assert card.attachment.name == "waic-visits-0123456.csv"
    rows = rows_of(card)
    assert len(rows) == len(card.figures) == 11
    assert rows[3] == {
        "edition": "2021", "metric": "visits", "label": "Visits on site", "text": "352,000", "number": "352000",
        "unit": "visits", "bound": "exact", "low": "351500", "high": "352500", "modality": "reported",
        "as_of": "2021-07-10", "final": "false", "scope": "", "flag": "conflict", "claims": "2021-visits",
        "sources": "press", "addresses": "https://example.org/press",
    }  # fmt: skip
    assert (rows[0]["flag"], rows[0]["number"], rows[0]["claims"]) == ("missing", "", "")
    assert next(row for row in rows if row["text"] == "over 90,000")["addresses"] == ""
    assert check_card(card) == []


def test_no_text_in_the_file_acts_as_a_formula() -> None:
    facts = base(claim("2021-theme", "theme", text("=1+1")), claim("2022-theme", "theme", text("Fine")))
    assert [row["text"] for row in rows_of(timeline(facts, "theme", "csv", "en"))] == ["'=1+1", "Fine"]


def test_what_is_no_figure_is_a_list_by_edition() -> None:
    facts = base(claim("2021-theme", "theme", text("Cities", "城市")), years=(2022,))
    card = timeline(facts, "theme", "table", "en")
    assert shown(card) == ["2021 “Cities” [1]", "2022 no source"]
    assert card.chart is None
    assert [action.command for action in card.actions] == [
        "/timeline metric:theme",
        "/timeline metric:theme view:csv",
        "/waic year:2021",
    ]


def test_context_is_labelled_and_stands_by_place_and_day() -> None:
    card = timeline(CONTEXT, "companies", None, "en")
    assert (card.title, card.chart) == ("AI companies", None)
    assert shown(card) == [
        "⚠ Context, and no figure of the conference: it says nothing about any edition.",
        "# Shanghai",
        "350 [1]",
        "1,149, as of 2020 [2]",
        "over 1,500, as of 2021 [3]",
    ]
    assert card.actions == ()
    assert [action.command for action in timeline(CONTEXT, "companies", "csv", "en").actions] == [
        "/timeline metric:companies"
    ]
    assert check_card(card) == []


def test_a_metric_of_which_nothing_is_known() -> None:
    with pytest.raises(NoSourcedFact):
        timeline(FACTS, "area", None, "en")


def test_buttons_lead_to_the_other_views_and_to_the_last_editions_with_results() -> None:
    actions = [(action.label, action.command) for action in timeline(FACTS, "visits", None, "en").actions]
    assert actions == [
        ("As a table", "/timeline metric:visits view:table"),
        ("As CSV", "/timeline metric:visits view:csv"),
        ("WAIC 2023 and 2024", "/compare first:2023 second:2024 metric:visits"),
        ("WAIC 2024", "/waic year:2024"),
    ]
    views = [action.command for action in timeline(FACTS, "visits", "table", "en").actions][:2]
    assert views == ["/timeline metric:visits", "/timeline metric:visits view:csv"]


def test_plans_and_our_own_arithmetic_break_no_definition() -> None:
    facts = base(
        claim("2021-visits", "visits", "10"),
        claim("2022-visits", "visits", "20", modality=Modality.PLANNED, scope=scope("one_day")),
        claim("2023-visits", "visits", "30", modality=Modality.TARGET, scope=scope("one_day")),
    )
    card = timeline(facts, "visits", None, "en")
    assert card.chart
    assert card.chart.breaks == ()
    assert [word for word, _ in card.chart.legend] == ["reported", "planned"]


def test_counts_at_two_stages_are_rivals_in_the_chart_as_in_the_text() -> None:
    facts = base(
        claim("2021-visits", "visits", "10", as_of=as_of("2021-07-09")),
        claim("2021-visits-b", "visits", "30", as_of=as_of("2021-07-10")),
        conflicts=[conflict("stages", "2021-visits", "2021-visits-b", kind=ConflictKind.STAGE)],
    )
    card = timeline(facts, "visits", None, "en")
    assert card.chart
    assert [point.disputed for point in card.chart.points] == [True, True]


@pytest.mark.no_cover
@given(fact_bases())
@pytest.mark.parametrize("lang", LANGS)
def test_every_timeline_keeps_the_rules(lang: Lang, facts: FactBase) -> None:
    for metric in sorted({one.metric for one in facts.claims.values() if one.live})[:3]:
        for view in (None, "table", "csv"):
            card = timeline(facts, metric, view, lang)
            assert check_card(card) == []
            told = {name for item in said(card) for name in item.claims}
            live = [one for one in facts.claims.values() if one.metric == metric and one.live]
            assert told == ({one.id for one in live if one.edition} or {one.id for one in live})
            if card.chart:
                whole = not card.chart.alt.endswith(("all of it.", "完整内容见图下文字。"))
                assert not whole or all(point.text in card.chart.alt for point in card.chart.points)
