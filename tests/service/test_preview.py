"""Which cards change with the facts: those that show what changed, in every language, and no others."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from bot.core.card import Card, Kind
from bot.core.diff import diff
from bot.core.invariants import check_card
from bot.core.model import FactBase, Wording
from bot.service.preview import LANGS, card_changes, cards
from tests.core.build import SOURCES, base, claim, event, figure, real, text
from tests.strategies import fact_bases

ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VISITS = [claim(f"{year}-visits", "visits", "over 300") for year in (2021, 2022, 2023)]
PLACE = claim("2021-place", "place", text("Shanghai", "上海"), sources="gov")
OLD = base(*VISITS, PLACE)


def _changed(new: FactBase) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for change in card_changes(diff(OLD, new)):
        found.setdefault(change.command, set()).add(change.lang)
    return found


def _with(*claims: object, **more: object) -> FactBase:
    return replace(base(*claims, **more), revision="f" * 40)  # type: ignore[arg-type]


def test_a_figure_changes_its_edition_its_comparisons_and_its_source() -> None:
    new = replace(VISITS[0], value=figure("over 400"))
    both = set(LANGS)
    assert _changed(_with(new, *VISITS[1:], PLACE)) == {
        "/waic year:2021": both,
        "/compare first:2021 second:2022": both,
        "/compare first:2021 second:2023": both,
        "/timeline metric:visits": both,
        "/source id:press": both,
    }


def test_a_wording_in_one_language_changes_the_cards_of_that_language() -> None:
    found = _changed(_with(*VISITS, replace(PLACE, value=text("Shanghai", "沪"))))
    names = ("/waic", "/waic year:2021", "/timeline metric:place", "/source id:gov")
    assert found == {name: {"zh-CN"} for name in names}


def test_an_event_changes_the_post_and_the_card_of_its_day_and_of_no_other() -> None:
    opened = claim("2021-opened", "events", event("2021-07-08", "It opened."))
    closed = claim("2021-closed", "events", event("2021-07-10", "It closed."))
    leap = claim("2020-leap", "events", event("2020-02-29", "A leap day."))
    old = _with(*VISITS, opened, closed, leap)
    new = replace(
        _with(*VISITS, replace(opened, value=event("2021-07-08", "It began.")), closed, leap), revision="e" * 40
    )
    found = {change.command: change for change in card_changes(diff(old, new), ["en"])}
    days = {name for name in found if name.startswith(("/today", "/schedule"))}
    assert days == {"/today date:07-08", "/schedule preview date:07-08"}
    post = found["/schedule preview date:07-08"].after
    assert post
    assert [fact.text for fact in post.facts] == ["8 July 2021: It began."]
    dated = {name for name in cards(new, "en") if name.startswith("/schedule")}
    assert dated == {f"/schedule preview date:{day}" for day in ("02-29", "07-08", "07-10")}


def test_a_new_edition_has_cards_that_were_not_there() -> None:
    new = _with(*VISITS, PLACE, claim("2024-visits", "visits", "500"))
    changes = {change.command: change for change in card_changes(diff(OLD, new), ["en"])}
    fresh = {command for command, change in changes.items() if change.before is None}
    years = (2021, 2022, 2023)
    assert fresh == {"/waic year:2024", *(f"/compare first:{year} second:2024" for year in years)}
    assert {"/waic", "/waic year:2023"} <= set(changes)  # the overview, and a button to the newcomer
    gone = {change.command for change in card_changes(diff(new, OLD), ["en"]) if change.after is None}
    assert gone == fresh


def test_what_no_card_shows_changes_none() -> None:
    hashed = replace(SOURCES["press"], sha256="0" * 64)
    assert _changed(_with(*VISITS, PLACE, sources=SOURCES | {"press": hashed})) == {}
    assert card_changes(diff(OLD, replace(OLD, revision="f" * 40))) == ()


def test_without_an_old_revision_every_card_is_new() -> None:
    changes = card_changes(diff(None, OLD))
    assert {change.command for change in changes} == set(cards(OLD, "en"))
    assert all(change.before is None for change in changes)


def test_the_bundled_facts_have_a_card_for_each_edition_and_source() -> None:
    found = cards(real(), "zh-CN")
    kinds = {command: card.kind for command, card in found.items()}
    assert {Kind.ERROR, Kind.HELP, Kind.ABOUT}.isdisjoint(kinds.values())
    assert {f"/waic year:{year}" for year in real().editions} <= set(found)
    assert {f"/source id:{source}" for source in real().sources} <= set(found)
    assert {"/waic", "/source", "/timeline metric:exhibitors", "/today date:07-08"} <= set(found)
    assert "/today" not in found  # it answers the day of the question
    assert {kinds[name] for name in found if name.startswith("/schedule")} == {Kind.TODAY}
    for command, card in found.items():
        assert [fault for fault in check_card(card) if command.startswith(("/timeline", "/schedule"))] == []
    assert all(card.command == command and card.revision == "" for command, card in found.items())


@ANY
@given(fact_bases(8), fact_bases(8))
def test_a_card_is_named_exactly_where_it_differs(old: FactBase, new: FactBase) -> None:
    changes = {(one.command, one.lang): (one.before, one.after) for one in card_changes(diff(old, new))}
    for lang in LANGS:
        before, after = cards(old, lang), cards(new, lang)
        for command in {*before, *after}:
            pair: tuple[Card | None, Card | None] = (before.get(command), after.get(command))
            assert ((command, lang) in changes) == (pair[0] != pair[1])
            assert changes.get((command, lang), pair) == pair


def test_the_wording_of_a_name_is_shown() -> None:
    metrics = dict(OLD.metrics)
    metrics["visits"] = replace(metrics["visits"], names=Wording("Visits", "参观"))
    assert "/waic year:2022" in _changed(_with(*VISITS, PLACE, metrics=metrics))
