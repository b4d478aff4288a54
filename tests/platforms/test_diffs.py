"""A diff on its way to people: nothing that a source printed may act in a terminal or in Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.diff import diff
from bot.core.model import Evidence, FactBase, Passage, Wording
from bot.platforms.diffs import as_json, as_markdown, as_text
from bot.service.preview import CardChange, card_changes
from tests.core.build import base, claim, conflict, text

PLACE = claim("2021-place", "place", text("Shanghai", "上海"))
OLD = base(PLACE)


def _new(**changes: Any) -> FactBase:
    return replace(base(replace(PLACE, **changes)), revision="f" * 40)


def test_signs_that_act_are_tamed() -> None:
    found = diff(OLD, _new(value=text("a*b_c<i>@everyone|`x``y`\x1b[31m\u202e", "z")))
    cards = card_changes(found)
    markdown = as_markdown(found, cards)
    assert r"Shanghai → a\*b\_c\<i\>\@everyone\|\`x\`\`y\`\[31m" in markdown
    assert "→ ```a*b_c<i>@everyone|`x``y`[31m```" in markdown
    for shown in (markdown, as_text(found, cards)):
        assert not {"\x1b", "\u202e"} & set(shown)


def test_a_fence_is_longer_than_what_it_holds() -> None:
    found = diff(OLD, _new(value=text("````")))
    assert "\n`````diff\n" in as_markdown(found, card_changes(found, ["en"]))


def test_a_value_that_begins_with_a_tick_is_set_apart() -> None:
    found = diff(OLD, _new(value=text("`x")))
    assert "`` `x ``" in as_markdown(found, ())


def test_hashes_are_cut_for_people_and_whole_in_json() -> None:
    sha = "0123456789ab" + "c" * 52
    found = diff(OLD, _new(evidence=(Evidence("press", Passage(3, (0, 9), sha)),)))
    assert "evidence.press.at: (not said) → para 3, chars 0 to 9, sha256 0123456789ab…\n" in as_text(found, ())
    assert sha in as_json(found, ())


def test_what_only_follows_is_told_where_nothing_else_changed() -> None:
    visits = claim("2021-visits", "visits", "300")
    low = replace(visits, value=replace(visits.value, low=None))
    found = diff(base(visits), base(low))
    assert "amount.low: 300 → (not said)" in as_text(found, ())


def test_a_card_whose_text_stays() -> None:
    found = diff(OLD, _new(note=Wording("A note.")))
    (card, *_) = card_changes(diff(None, OLD), ["en"])
    change = CardChange("/waic", "en", card.after, replace(card.after, private=True))
    assert "  /waic (en)\n    (the same words: only data behind them, or the numbers of sources, differ)\n" in as_text(
        found, [change]
    )


def test_cards_come_and_go() -> None:
    more = base(PLACE, claim("2022-place", "place", text("Shanghai")), conflicts=[])
    there, back = card_changes(diff(OLD, more), ["en"]), card_changes(diff(more, OLD), ["en"])
    assert "\n  /waic year:2022 (en), added\n" in as_text(diff(OLD, more), there)
    assert "\n  /waic year:2022 (en), removed\n" in as_text(diff(more, OLD), back)
    assert '"before": null' in as_json(diff(OLD, more), there)


def test_one_card_changes() -> None:
    change = card_changes(diff(None, OLD), ["en"])[:1]
    assert "\n1 card changes\n" in as_text(diff(None, OLD), change)


def test_conflicts_stand_apart() -> None:
    rival = claim("2021-place-two", "place", text("Pudong"))
    new = base(PLACE, rival, conflicts=[conflict("2021-where", "2021-place", "2021-place-two")])
    assert "\nConflicts\n  conflict opened: 2021-where · Rivals of 2021-where.\n" in as_text(
        diff(base(PLACE, rival), new), ()
    )


def test_one_more_source_changes_the_lines_that_cite_it_and_no_others() -> None:
    area, visits = claim("2021-area", "area", "50,000"), claim("2021-visits", "visits", "over 300")
    old = base(PLACE, area, visits)
    new = base(replace(PLACE, evidence=(Evidence("gov"), *PLACE.evidence)), area, visits)
    (card,) = (one for one in card_changes(diff(old, new), ["en"]) if one.command == "/waic year:2021")
    told = [line for line in as_text(diff(old, new), [card]).splitlines() if line.startswith(("    -", "    +"))]
    assert [line.strip()[0] + line.partition("[")[2] for line in told] == [
        "-press]",
        "+gov][press]",
        "+gov] Title of gov · Publisher of gov · 10 July 2024 · https://example.org/gov",
    ]
