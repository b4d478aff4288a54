"""Corrections: what was posted, what holds now, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.answers.correction import Reason, Shown, correction, reason
from bot.core.card import Flag, Tone
from bot.core.invariants import check_card
from bot.core.model import Doubt, Modality, Status, Wording
from tests.core.build import LANGS, SOURCES, as_of, base, claim, conflict, event, person, scope, shown

if TYPE_CHECKING:
    from bot.core.card import Card
    from bot.core.model import Claim, FactBase

DAY = dt.date(2025, 7, 8)
VISITS = claim("2021-visits", "visits", "over 300,000", "press", as_of=as_of("2021-07-09", final=False))
OPENED = claim("2021-opened", "events", event("2021-07-08", "It opened"), "gov")
OLD = base(VISITS, OPENED)
NAMES = (VISITS.id, OPENED.id)


def put_right(new: FactBase, names: tuple[str, ...] = NAMES, lang: Any = "en", old: FactBase = OLD) -> Card | None:
    card = correction(new, [Shown(old, names, DAY)], lang)
    assert card is None or check_card(card) == []
    return card


def lines(new: FactBase, names: tuple[str, ...] = NAMES, old: FactBase = OLD) -> list[str]:
    card = put_right(new, names, old=old)
    assert card is not None
    return shown(card)


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (VISITS, None),
        (replace(VISITS, note=Wording("A note.")), None),
        (replace(VISITS, doubts=(Doubt("scope", Wording("A doubt.")),)), None),
        (claim(VISITS.id, "visits", "over 300,000", "gov press", as_of=VISITS.as_of), None),
        (replace(VISITS, status=Status.DISPUTED), None),
        (claim(VISITS.id, "visits", "over 350,000", as_of=VISITS.as_of), Reason.CHANGED),
        (claim(VISITS.id, "visits", "300,000", as_of=VISITS.as_of), Reason.CHANGED),
        (replace(VISITS, as_of=as_of("2021-07-09", final=True)), Reason.CHANGED),
        (replace(VISITS, as_of=None), Reason.CHANGED),
        (replace(VISITS, modality=Modality.PLANNED), Reason.CHANGED),
        (replace(VISITS, scope=scope("one_day")), Reason.CHANGED),
        (replace(VISITS, status=Status.REJECTED), Reason.REMOVED),
        (replace(VISITS, status=Status.SUPERSEDED), Reason.SUPERSEDED),
        (None, Reason.REMOVED),
    ],
)
def test_why_a_claim_no_longer_holds(after: Claim | None, why: Reason | None) -> None:
    assert reason(OLD, base(*([after] if after else [])), VISITS.id) is why


def test_nothing_to_put_right() -> None:
    assert put_right(base(VISITS, OPENED)) is None
    assert put_right(base(VISITS, OPENED), ()) is None
    was = base(replace(VISITS, status=Status.SUPERSEDED))
    assert reason(was, was, VISITS.id) is None


def test_a_changed_figure_old_and_new() -> None:
    now = claim(VISITS.id, "visits", "over 350,000", "gov", as_of=as_of("2021-07-10"))
    card = put_right(base(now, OPENED))
    assert card is not None
    assert card.title == "Correction to the post of 8 July 2025"
    assert card.tone is Tone.WARN
    assert shown(card) == [
        "WAIC 2021 · Visits on site · corrected",
        "we posted: over 300,000, by 9 July, not final [1]",
        "now: over 350,000, by 10 July [2]",
    ]
    assert [(figure.text, figure.flag) for figure in card.figures] == [
        ("over 300,000", Flag.OUTDATED),
        ("over 350,000", Flag.OK),
    ]
    assert [action.command for action in card.actions] == ["/waic year:2021"]


def test_a_superseded_figure_and_what_stands_in_its_place() -> None:
    later = claim("2021-visits-final", "visits", "352,500", "gov")
    assert lines(base(replace(VISITS, status=Status.SUPERSEDED), later, OPENED)) == [
        "WAIC 2021 · Visits on site · replaced by a later figure",
        "we posted: over 300,000, by 9 July, not final [1]",
        "now: 352,500 [2]",
    ]


def test_a_rival_that_holds_beside_it_is_shown_too() -> None:
    now = claim(VISITS.id, "visits", "350,000", "gov")
    rival = claim("2021-rival", "visits", "390,000", "copy")
    told = lines(base(now, rival, OPENED, conflicts=[conflict("both", now.id, rival.id)]))
    assert told[2:] == ["now: ⚠ 350,000 [2] or ⚠ 390,000 [3]", "⚠ Sources disagree: Rivals of both. [2,3]"]


def test_a_withdrawn_event_has_nothing_in_its_place() -> None:
    other = claim("2021-other", "events", event("2021-07-08", "Something else"))
    for gone in (base(VISITS, other), base(VISITS, other, replace(OPENED, status=Status.REJECTED))):
        assert lines(gone) == [
            "WAIC 2021 · Dated events · withdrawn",
            "we posted: 8 July 2021: It opened [1]",
            "It no longer stands, and nothing takes its place.",
        ]


def test_a_changed_event_stands_alone() -> None:
    other = claim("2021-other", "events", event("2021-07-08", "Something else"))
    assert lines(base(VISITS, other, claim(OPENED.id, "events", event("2021-07-09", "It opened"), "gov")))[2] == (
        "now: 9 July 2021: It opened [1]"
    )


def test_what_belongs_to_no_edition() -> None:
    was = claim("shanghai-companies", "companies", "1,149", "press")
    now = claim("shanghai-companies", "companies", "1,150", "gov")
    told = lines(base(now), (was.id,), base(was))
    assert told == ["AI companies · corrected", "we posted: 1,149 [1]", "now: 1,150 [2]"]
    card = put_right(base(), (was.id,), old=base(was))
    assert card is not None
    assert card.actions == ()


def test_a_source_that_is_gone_is_still_named() -> None:
    kept = {name: source for name, source in SOURCES.items() if name != "press"}
    card = put_right(base(OPENED, sources=kept))
    assert card is not None
    assert [source.id for source in card.sources] == ["press"]


def test_claims_of_several_posts_on_one_card_each_once() -> None:
    later = DAY + dt.timedelta(days=3)
    told = [Shown(OLD, NAMES, DAY), Shown(OLD, (VISITS.id,), later), Shown(base(person_claim()), ("2021-person",))]
    card = correction(base(), told, "en")
    assert card is not None
    assert check_card(card) == []
    assert card.title == "Correction to the post of 8 July 2025, 11 July 2025"
    assert [line for line in shown(card) if line.startswith("we posted")] == [
        "we posted: over 300,000, by 9 July, not final [1]",
        "we posted: 8 July 2021: It opened [2]",
        "we posted: Wu Qing, vice mayor [1]",
    ]


def person_claim() -> Claim:
    return claim("2021-person", "persons", person("Wu Qing", "vice mayor"))


def test_without_a_day() -> None:
    card = correction(base(), [Shown(OLD, NAMES)], "en")
    assert card is not None
    assert (card.title, card.command) == ("Correction", "/waic")


@pytest.mark.parametrize("lang", LANGS)
def test_in_both_languages(lang: str) -> None:
    card = put_right(base(OPENED), lang=lang)
    assert card is not None
    assert card.lang == lang
    assert ("更正" in card.title) is (lang == "zh-CN")
