"""The daily post: events of the day, and what comes on a day without any."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core import edtf
from bot.core.answers.daily import QuietDay, claims_of, daily
from bot.core.card import Card, Flag, Kind
from bot.core.invariants import check_card
from bot.core.model import ConflictKind, Doubt, Event, Modality, Wording
from tests.core.build import LANGS, base, claim, conflict, real, shown

DAY = dt.timedelta(days=1)
EIGHTH = dt.date(2025, 7, 8)


def happened(on: str, en: str, relevance: str = "core", kind: str = "other") -> Event:
    return Event(edtf.parse(on), kind, Wording(en, f"{en}（中文）"), relevance)


FACTS = base(
    claim("2021-opened", "events", happened("2021-07-08", "It opened", kind="opening"), "gov press"),
    claim("2021-award", "events", happened("2021-07-08", "An award was given")),
    claim("2021-days", "events", happened("2021-07-08/2021-07-10", "It took place"), "page"),
    claim("2026-plan", "events", happened("2026-07-08", "The opening"), modality=Modality.PLANNED),
    claim("2024-plan", "events", happened("2024-07-08", "A visit"), modality=Modality.PLANNED),
    claim("2024-guess", "events", happened("2024-07-08", "A meeting"), modality=Modality.ESTIMATED),
    claim("shanghai-plan", "events", happened("2022-07-08", "A plan came out", "host_city"), "copy"),
    claim("2021-visits", "visits", "over 300,000", "press"),
    claim("2023-visits", "visits", "177,000", "press"),
    claim("2023-visits-b", "visits", "190,000", "page", doubts=(Doubt("scope", Wording("Perhaps of one day.")),)),
    claim("2023-area", "area", "50,000 square metres", modality=Modality.PLANNED),
    claim("2023-investment", "investment", "28.8 billion", modality=Modality.DERIVED),
    claim("2023-ordinal", "ordinal", "sixth"),
    conflicts=[conflict("visits", "2023-visits", "2023-visits-b", kind=ConflictKind.STAGE)],
)
BARE = base(claim("2026-plan", "events", happened("2026-07-08", "The opening")))


def post(day: dt.date, quiet: str = "skip", shown_on: dict[str, dt.date] | None = None, facts: object = FACTS) -> Card:
    card = daily(facts, day, "en", QuietDay(quiet), shown_on)  # type: ignore[arg-type]
    assert card is not None
    assert check_card(card) == []
    return card


def test_the_events_of_a_day() -> None:
    card = post(EIGHTH)
    assert (card.kind, card.title) == (Kind.TODAY, "This day in WAIC · 8 July")
    assert card.command == "/today date:07-08"
    assert shown(card) == [
        "2021 · It opened [1,2]",
        "2021 · An award was given [2]",
        "2021 · 8–10 July 2021, first day: It took place [3]",
        "2024 · A meeting (estimated) [2]",
        "2024 · was planned for this day: A visit [2]",
        "# Around the conference",
        "2022 · A plan came out [4]",
    ]
    assert [action.command for action in card.actions] == ["/waic year:2024", "/waic year:2021"]


def test_what_is_to_come_is_not_told_as_history_and_on_its_day_as_a_plan() -> None:
    assert "2026" not in "".join(shown(post(EIGHTH)))
    card = post(EIGHTH.replace(year=2026))
    (planned,) = (line for line in shown(card) if line.startswith("2026"))
    assert planned == "2026 · was planned for this day: The opening [2]"
    (fact,) = (fact for fact in card.facts if fact.edition == 2026)
    assert (fact.flag, fact.value) == (Flag.PLANNED, "2026-07-08")


def test_the_last_day_of_an_interval() -> None:
    assert shown(post(EIGHTH + 2 * DAY)) == ["2021 · 8–10 July 2021, last day: It took place [1]"]


def test_a_quiet_day_is_skipped() -> None:
    assert daily(FACTS, EIGHTH - DAY, "en") is None


def test_a_quiet_day_tells_of_the_next() -> None:
    card = post(EIGHTH + DAY, "next")
    assert card.title == "This day in WAIC · 9 July"
    assert shown(card) == [
        "Nothing in our facts is dated 9 July. The next day with a history is 10 July:",
        "2021 · 8–10 July 2021, last day: It took place [1]",
    ]
    assert [note.kind for note in card.notes] == ["hint"]


def test_the_next_day_is_one_with_a_past() -> None:
    assert daily(BARE, EIGHTH - DAY, "en", QuietDay.NEXT) is None
    assert shown(post(dt.date(2026, 7, 1), "next", facts=BARE))[1:] == ["2026 · The opening [1]"]
    assert daily(base(), EIGHTH, "en", QuietDay.NEXT) is None


def test_a_plan_ahead_is_worded_as_one() -> None:
    assert "2026 · planned for this day: The opening [2]" in shown(post(dt.date(2026, 7, 1), "next"))


def test_a_quiet_day_shows_a_figure_with_its_rivals_and_doubts() -> None:
    seen = {"2021-visits": EIGHTH - DAY}
    assert shown(post(EIGHTH + DAY, "figure", seen)) == [
        "Nothing in our facts is dated 9 July. A figure instead:",
        "WAIC 2023 · Visits on site ⚠ 177,000 [1] or ⚠ 190,000 [2]",
        "#",
        "⚠ Counted differently: Rivals of visits. [1,2]",
        "Visits on site: Perhaps of one day. [2]",
    ]


def test_figures_take_turns() -> None:
    """Only reported figures, each once before one comes again: no plan, no ordinal, no arithmetic of ours."""
    seen: dict[str, dt.date] = {}
    order = []
    for n in range(4):
        day = EIGHTH + (10 + n) * DAY
        card = post(day, "figure", seen)
        order.append(card.figures[0].edition)
        seen |= dict.fromkeys(claims_of(card), day)
    assert sorted(order[:2]) == [2021, 2023]
    assert order[2:] == order[:2]


def test_no_figure_where_there_is_none() -> None:
    assert daily(BARE, EIGHTH - DAY, "en", QuietDay.FIGURE) is None


def test_what_the_ledger_remembers() -> None:
    assert claims_of(post(EIGHTH + 2 * DAY)) == ("2021-days",)
    assert set(claims_of(post(EIGHTH + DAY, "figure", {"2021-visits": EIGHTH}))) == {"2023-visits", "2023-visits-b"}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("quiet", QuietDay)
def test_every_post_of_a_leap_year_keeps_the_rules_of_the_house(lang: str, quiet: QuietDay) -> None:
    seen: dict[str, dt.date] = {}
    day = dt.date(2028, 1, 1)
    while day.year == 2028:
        card = daily(real(), day, lang, quiet, seen)  # type: ignore[arg-type]
        if card is not None:
            assert check_card(card) == []
            assert claims_of(card)
            assert all(one.refs for one in (*card.figures, *card.facts))
            seen |= dict.fromkeys(claims_of(card), day)
        assert card is not None or quiet is QuietDay.SKIP
        day += DAY


def test_no_figure_comes_again_before_all_have_had_their_turn() -> None:
    seen: dict[str, dt.date] = {}
    told = []
    for n in range(400):
        day = dt.date(2026, 1, 1) + n * DAY
        card = daily(real(), day, "en", QuietDay.FIGURE, seen)
        assert card is not None
        seen |= dict.fromkeys(claims_of(card), day)
        if card.figures:
            told.append((card.figures[0].metric, card.figures[0].edition))
    cycle = told.index(told[0], 1)
    assert len(set(told[:cycle])) == cycle
    assert set(told) == set(told[:cycle])
