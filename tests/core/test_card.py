"""Cards: what is shown is what is listed, and the JSON that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.core.card import Flag, Line, Span, to_json
from bot.core.chart import Chart
from tests.cards import CARD, COMPARISON, ERROR, FACT, FIGURE


def test_the_figures_and_facts_listed_are_those_shown_each_once() -> None:
    twice = replace(CARD, blocks=(*CARD.blocks, *CARD.blocks))
    assert twice.figures == (FIGURE,)
    assert twice.facts == (FACT,)
    assert twice.comparisons == (COMPARISON,)


def test_rivals_of_one_metric_are_both_listed_in_the_order_shown() -> None:
    rivals = [replace(FIGURE, text=text, flag=Flag.CONFLICT) for text in ("two", "one")]
    card = replace(CARD, blocks=(Line(tuple(Span(rival.text, item=rival) for rival in rivals)),))
    assert card.figures == tuple(rivals)


def test_asked_changes_nothing_but_page_and_privacy() -> None:
    assert CARD.asked(private=False, page=1) is CARD
    assert CARD.asked(private=True, page=2) == replace(CARD, private=True, page=2)


def test_json_has_the_keys_of_the_contract_in_their_order() -> None:
    data = to_json(CARD, 3)
    assert list(data) == [
        "schema", "command", "kind", "title", "lang", "tone", "private", "revision", "figures", "comparisons", "facts",
        "sources", "notes", "chart", "actions", "pages",
    ]  # fmt: skip
    assert (data["schema"], data["kind"], data["tone"], data["pages"]) == (1, "edition", "warn", 3)
    assert data["figures"] == [
        {
            "metric": "exhibitors", "edition": 2023, "label": "Exhibitors", "text": "over 400", "number": "400",
            "unit": "exhibitors", "bound": "at_least", "low": "400", "high": None, "modality": "reported",
            "as_of": None, "final": None, "scope": None, "flag": "ok", "claims": ["2023-exhibitors"], "refs": [1],
        }
    ]  # fmt: skip
    assert list(data["facts"][0]) == [
        "metric", "edition", "label", "type", "text", "value", "modality", "flag", "claims", "refs",
    ]  # fmt: skip
    assert list(data["comparisons"][0]) == [
        "metric", "from", "to", "grade", "kind", "from_claims", "to_claims", "ratio", "low", "high", "text", "reasons",
    ]  # fmt: skip
    assert list(data["sources"][0]) == ["n", "id", "title", "publisher", "published", "url", "tier"]
    assert data["notes"] == [{"kind": "conflict", "text": "Sources disagree: one counts by 3 pm.", "refs": [2]}]
    assert data["actions"][1] == {"label": "All editions", "command": "/waic"}
    assert list(data["chart"]["points"][0]) == ["edition", "number", "low", "high", "bound", "modality", "refs"]


def test_json_is_plain_data() -> None:
    data = to_json(CARD, 1)
    assert json.loads(json.dumps(data)) == data


def test_json_without_a_chart() -> None:
    assert to_json(replace(CARD, chart=None), 1)["chart"] is None
    assert to_json(replace(CARD, chart=Chart("bar", "None", ())), 1)["chart"] == {
        "kind": "bar",
        "alt": "None",
        "points": [],
    }


def test_an_error_says_its_message_and_what_would_be_understood() -> None:
    data = to_json(ERROR, 1)
    assert (data["message"], data["suggestions"]) == ("There is no command “x”.", ["/waic"])
    assert "message" not in to_json(CARD, 1)
