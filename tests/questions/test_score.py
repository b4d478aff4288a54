"""The scorer of questions, by cards made by hand: right ones, safe ones, wrong ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.bundled import bundled
from tests.questions import grading, say, score
from tests.questions.grading import Grade, Judgement, Marked, Score
from tests.questions.handmade import buttons, card, comparison, fact, figure, missing, notes
from tests.questions.sets import EVERY, FRESH, OPEN, Record, every, read
from tests.tables import each

if TYPE_CHECKING:
    from bot.core.model import Claim

EXHIBITORS = figure("exhibitors", 2023, "2023-exhibitors")
FORUMS = figure("forums", 2023, "2023-forums-all")
VIEWS_21 = figure("online_views", 2021, "2021-online-views")
VIEWS_21_LATER = figure("online_views", 2021, "2021-online-views-wrap-up")
VISITS_21 = figure("visits", 2021, "2021-visits")
VISITS_24 = figure("visits", 2024, "2024-visits")
VISITS_25 = figure("visits", 2025, "2025-visits", modality="estimated")
PLAN = figure("exhibitors", 2026, "2026-exhibitors", flag="planned", modality="planned")
SHANGHAI = figure("ai_companies", None, "shanghai-ai-firms-2020")
THEME = fact("theme", 2021, "2021-theme")
ERROR = card("error", exit_code=4, message="No source of ours tells.")
REFUSAL = card("error", exit_code=2, message="Sums are not made here.")
CHOICE = card("error", exit_code=2, actions=buttons("/ask text:visits 2023", "/ask text:guests 2023"), message="Which?")


def expect(outcome: str, metric: str | list[str] = "exhibitors", editions: Any = (2023,), **more: Any) -> Record:
    label = {"expect": {"outcome": outcome, "metric": metric, "editions": editions, **more}}
    return Record("made-01", "made", "en", "2026-11-21", "?", label)


ONE = expect("figure", figures=["2023-exhibitors"])
VIEWS = expect("figure", "online_views", [2021], figures=["2021-online-views-wrap-up", "2021-online-views"])
MOST = expect("superlative", "visits", [2025], figures=["2025-visits"])
PAIR = expect("comparison", "visits", [2021, 2024])
LINE = expect("timeline", "visits", [2021, 2024])
GROWS = expect("trend", "visits", [2021, 2024], acceptable=["timeline"])
GAP = expect("no_fact", "visits", [2019])
OFF = expect("refused", [], [])
SUM = expect("refused", "visits", "any")
CITY = expect("figure", "ai_companies", [], subject="shanghai")
LATEST = expect("figure", "exhibitors", [2025], beside=["2026-exhibitors"])
RIVALS = [figure("visits", 2021, "2021-visits"), figure("visits", 2024, "2024-visits")]

RIGHT = {
    "figure": (ONE, card("answer", EXHIBITORS)),
    "both rivals": (VIEWS, card("answer", VIEWS_21_LATER, VIEWS_21)),
    "one row of both rivals": (
        VIEWS,
        card("answer", figure("online_views", 2021, "2021-online-views", "2021-online-views-wrap-up")),
    ),
    "either of two that say the same": (
        expect("figure", "forums", figures=[["2023-forums", "2023-forums-all"]]),
        card("answer", FORUMS),
    ),
    "an alternative metric": (expect("figure", ["forums", "exhibitors"]), card("answer", FORUMS)),
    "an acceptable outcome": (expect("figure", ["exhibitors", "guests"], acceptable=["choice"]), CHOICE),
    "a plan beside the latest": (LATEST, card("answer", figure("exhibitors", 2025, "2025-exhibitors"), PLAN)),
    "a plan asked for, shown as one": (expect("figure", editions=[2026]), card("answer", PLAN)),
    "facts": (expect("facts", "theme", [2021], figures=["2021-theme"]), card("answer", THEME)),
    "the first is the most": (MOST, card("answer", VISITS_25, VISITS_24)),
    "a trend": (GROWS, card("answer", *RIVALS)),
    "a trend as a timeline": (GROWS, card("timeline", *RIVALS)),
    "a trend instead of a choice": (
        expect("choice", ["visits", "exhibitors"], [], acceptable=["trend"]),
        card("answer", *RIVALS),
    ),
    "a timeline": (LINE, card("timeline", *RIVALS, VISITS_25)),
    "a timeline in the chart": (LINE, card("timeline", chart={"points": [{"edition": 2021}, {"edition": 2024}]})),
    "a comparison": (PAIR, card("comparison", comparisons=[comparison("visits", 2021, 2024, ["2021-visits"], [])])),
    "a comparison with a gap": (
        expect("comparison", "visits", [2019, 2021]),
        card("comparison", missing("visits", 2019), VISITS_21),
    ),
    "a comparison of everything": (
        expect("comparison", [], [2021, 2024]),
        card("comparison", VISITS_21, VIEWS_21, VISITS_24),
    ),
    "an edition": (expect("edition", [], [2023]), card("edition", EXHIBITORS, FORUMS)),
    "an edition where any is welcome": (expect("edition", [], "any"), card("edition", EXHIBITORS)),
    "an overview": (expect("overview", [], []), card("overview", THEME)),
    "help by /about": (expect("help", [], []), card("about")),
    "a choice": (expect("choice", ["visits", "guests"]), CHOICE),
    "a choice of editions": (
        expect("choice", [], [2024]),
        card("error", exit_code=2, actions=buttons("/waic year:2024", "/waic year:2025")),
    ),
    "no fact": (GAP, ERROR),
    "no fact, said in an answer": (GAP, card("answer", missing("visits", 2019), exit_code=4)),
    "no fact, with the nearest": (GAP, {**ERROR, "figures": [VISITS_21, VIEWS_21]}),
    "refused": (OFF, REFUSAL),
    "refused with a note": (SUM, card("error", exit_code=4, notes=notes("hint"))),
    "context": (CITY, card("answer", SHANGHAI)),
}
SAFE = {
    "no fact where there is one": (ONE, ERROR),
    "asking back where it is plain": (ONE, CHOICE),
    "the whole edition": (ONE, card("edition", EXHIBITORS, FORUMS)),
    "a rival left out": (VIEWS, card("answer", VIEWS_21)),
    "a scope that is not the whole": (
        expect("figure", "visits", [2018], figures=[["2018-visits"]]),
        card("answer", figure("visits", 2018, "2018-visits-main-venue")),
    ),
    "all years where one was asked": (ONE, card("timeline", EXHIBITORS, PLAN)),
    "an answer without a row": (ONE, card("answer")),
    "an answer that fails": (ONE, card("answer", EXHIBITORS, exit_code=3)),
    "only one of two editions": (
        expect("figure", "visits", [2021, 2024]),
        card("answer", VISITS_21),
    ),
    "a fact for a figure": (expect("figure", "theme", [2021]), card("answer", THEME)),
    "a figure for a fact": (expect("facts"), card("answer", EXHIBITORS)),
    "the most, without an answer": (MOST, ERROR),
    "the most, as a timeline": (MOST, card("timeline", VISITS_25)),
    "a trend of nothing": (GROWS, card("answer")),
    "a trend refused": (GROWS, ERROR),
    "a timeline with a gap of ours": (LINE, card("timeline", VISITS_21)),
    "an empty timeline": (LINE, card("timeline")),
    "a comparison without one side": (PAIR, card("comparison", VISITS_21)),
    "an answer for a comparison": (PAIR, card("answer", *RIVALS)),
    "one button": (expect("choice"), card("error", exit_code=2, actions=buttons("/help"))),
    "buttons that lead nowhere": (
        expect("choice"),
        card("error", exit_code=2, actions=buttons("/waic", "/help")),
    ),
    "buttons for something else": (
        expect("choice"),
        card("error", exit_code=2, actions=buttons("/timeline forums", "/timeline guests")),
    ),
    "buttons for another edition": (
        expect("choice", [], [2024]),
        card("error", exit_code=2, actions=buttons("/waic year:2018", "/waic year:2019")),
    ),
    "a figure instead of a choice": (expect("choice"), card("answer", EXHIBITORS)),
    "not understood where nothing is known": (GAP, REFUSAL),
    "an edition without the metric": (GAP, card("edition", figure("projects_signed", 2019, "2019-projects-signed"))),
    "a refusal without a reason": (OFF, card("error", exit_code=2)),
    "help where it should refuse": (OFF, card("help")),
    "no overview": (expect("overview", [], []), card("help")),
    "an empty edition": (expect("edition", [], [2023]), card("edition")),
    "far figures on an error": (GAP, {**ERROR, "figures": [FORUMS]}),
    "a sum is answered with figures": (SUM, card("answer", VISITS_21, VISITS_24)),
}
WRONG = {
    "another metric": (ONE, card("answer", FORUMS)),
    "another metric beside": (ONE, card("answer", EXHIBITORS, FORUMS)),
    "another edition": (ONE, card("answer", figure("exhibitors", 2024, "2024-exhibitors"))),
    "another edition's card": (ONE, card("edition", VISITS_24)),
    "a timeline of another metric": (ONE, card("timeline", VISITS_21)),
    "views for visits": (expect("figure", "visits", [2021]), card("answer", VIEWS_21)),
    "a figure where none is known": (GAP, card("answer", VISITS_21)),
    "an answer to what is off the subject": (OFF, card("answer", EXHIBITORS)),
    "an edition for what is off the subject": (OFF, card("edition", EXHIBITORS)),
    "one edition guessed": (LINE, card("answer", VISITS_24)),
    "one edition's card guessed": (LINE, card("edition", VISITS_24)),
    "another leads": (MOST, card("answer", VISITS_24, VISITS_25)),
    "a plan leads": (
        expect("superlative", "exhibitors", [2025]),
        card("answer", PLAN, figure("exhibitors", 2025, "2025-exhibitors")),
    ),
    "a plan as a result": (expect("figure", editions=[2026]), card("answer", PLAN | {"modality": "reported"})),
    "a city for the edition": (expect("no_fact", "ai_companies", [2023]), card("answer", SHANGHAI)),
    "another city": (expect("figure", "ai_companies", [], subject="pudong"), card("answer", SHANGHAI)),
    "an edition for the city": (CITY, card("answer", EXHIBITORS)),
    "a claim of another year": (ONE, card("answer", figure("exhibitors", 2023, "2024-exhibitors"))),
    "a claim of another metric": (ONE, card("answer", figure("exhibitors", 2023, "2023-forums"))),
    "a claim that does not exist": (ONE, card("answer", figure("exhibitors", 2023, "2023-invented"))),
    "a figure without a claim": (ONE, card("answer", figure("exhibitors", 2023))),
    "another edition compared": (PAIR, card("comparison", VISITS_21, VISITS_24, VISITS_25)),
    "another metric compared": (
        PAIR,
        card("comparison", comparisons=[comparison("forums", 2021, 2024, [], ["2024-forums"])]),
    ),
    "another pair of editions": (
        expect("comparison", [], [2021, 2024]),
        card("comparison", VISITS_21, VISITS_25),
    ),
    "an unsound figure on an error": (GAP, {**ERROR, "figures": [figure("visits", 2019, "2021-visits")]}),
}


@pytest.mark.parametrize(
    ("grade", "record", "shown"),
    [
        pytest.param(grade, *case, id=f"{grade}: {name}")
        for grade, cases in ((Grade.RIGHT, RIGHT), (Grade.SAFE, SAFE), (Grade.WRONG, WRONG))
        for name, case in cases.items()
    ],
)
def test_a_card_is_graded(grade: Grade, record: Record, shown: dict[str, Any]) -> None:
    judgement = score.judge(record, shown)
    assert judgement.grade is grade, judgement.why
    assert bool(judgement.why) is (grade is not Grade.RIGHT)


def test_every_outcome_of_the_labels_has_its_rule() -> None:
    used = {
        outcome
        for record in every("questions")
        for outcome in (record.label["expect"]["outcome"], *record.label["expect"].get("acceptable", ()))
    }
    assert used <= set(score.MET)


def test_a_table_of_grades_says_how_many_and_which() -> None:
    def judge(record: Record, _card: object) -> Judgement:
        return Judgement(Grade.SAFE, "no") if record.id == "plain-01" else Judgement(Grade.RIGHT)

    result = grading.score("questions", ("work",), lambda *_: {}, judge)
    count = len(read("questions", "work"))
    assert (result.count(Grade.RIGHT), result.count(Grade.SAFE), result.count(Grade.WRONG)) == (count - 1, 1, 0)
    assert (result.count(Grade.SAFE, "plain"), result.count(Grade.SAFE, "gap")) == (1, 0)
    table = grading.report("questions", result)
    assert "safe plain-01: how many exhibitors were there in 2023?: no" in table.splitlines()
    assert table.endswith("is met.")


@pytest.mark.parametrize(
    ("right", "safe", "wrong", "reached"),
    [(97, 3, 0, True), (96, 4, 0, False), (99, 0, 1, False), (0, 0, 0, False)],
)
def test_the_goal_is_97_of_a_hundred_and_nothing_wrong(right: int, safe: int, wrong: int, reached: bool) -> None:
    grades = [Grade.RIGHT] * right + [Grade.SAFE] * safe + [Grade.WRONG] * wrong
    assert Score(tuple(Marked(ONE, "work", Judgement(grade)) for grade in grades)).reached is reached


def test_nothing_of_the_parts_held_back_is_printed() -> None:
    result = grading.score("questions", EVERY, lambda *_: ERROR, score.judge)
    table = grading.report("questions", result)
    unseen = [record for part in EVERY if part not in OPEN for record in read("questions", part)]
    assert not [record.id for record in unseen if f" {record.id}: " in table]
    assert all([r.id for r in read("questions", part) if f" {r.id}: " in table] for part in OPEN)


def test_to_say_nothing_ever_is_safe_and_fails() -> None:
    """Saying always that no source tells is never wrong, and never enough."""
    result = grading.score("questions", EVERY, lambda *_: ERROR, score.judge)
    assert result.count(Grade.WRONG) == 0
    assert not result.reached


def test_a_failure_is_wrong() -> None:
    def answer(_text: str, _lang: str, _now: str) -> dict[str, Any]:
        raise ValueError("broken")

    result = grading.score("questions", ("work",), answer, score.judge)
    assert result.count(Grade.WRONG) == len(read("questions", "work"))
    assert result.marked[0].judgement.why == "failed: ValueError: broken"


def dumb(_text: str, _lang: str, _now: str) -> dict[str, Any]:
    return ERROR


def test_the_command_line_fails_below_the_goal(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--answer", f"{__name__}:dumb", "--part", "both"]
    assert grading.main("questions", score.judge, None, given) == 1
    assert "is NOT met." in capsys.readouterr().out


@pytest.mark.parametrize("part", FRESH)
def test_a_fresh_part_is_asked_alone_and_printed_in_numbers(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert grading.main("questions", score.judge, f"{__name__}:dumb", ["--part", part]) == 1
    table = capsys.readouterr().out
    assert table.startswith(f"questions, {part} ")
    assert next(line for line in table.splitlines() if line.startswith("all")).split()[1] == str(
        len(read("questions", part))
    )
    assert not [record.id for record in every("questions") if f" {record.id}: " in table]


def test_the_command_line_passes_at_the_goal(capsys: pytest.CaptureFixture[str]) -> None:
    def judge(_record: Record, _card: object) -> Judgement:
        return Judgement(Grade.RIGHT)

    assert grading.main("questions", judge, f"{__name__}:dumb", []) == 0
    assert "is met." in capsys.readouterr().out


def by_the_label(record: Record) -> dict[str, Any]:
    """A card that answers as the label says, from the claims it names or the first that are live."""
    wanted, base = score.Expected.of(record.label["expect"]), bundled()
    rows = [claimed(base.claims[min(ids)]) for ids in wanted.figures]
    for metric in wanted.metrics[:1] or ("exhibitors",):
        known = [year for year, metrics in base.by_edition.items() if metric in metrics]
        for year in wanted.editions or (() if wanted.subject else known[:1]):
            live = base.by_edition[year].get(metric, ())
            if not any(row["edition"] == year for row in rows):
                rows.append(claimed(live[0]) if live else missing(metric, year))
    if wanted.subject and not rows:
        rows = [
            claimed(c) for c in base.claims.values() if (c.metric, c.subject) == (wanted.metrics[0], wanted.subject)
        ]
    match wanted.outcome:
        case "figure" | "facts" | "superlative" | "trend":
            return card("answer", *rows)
        case "timeline" | "comparison" | "edition":
            return card(wanted.outcome, *rows)
        case "no_fact" | "refused":
            return ERROR
        case "choice":
            return card("answer", actions=buttons(*(f"/timeline metric:{metric}" for metric in wanted.metrics)))
        case kind:
            return card(kind)


def claimed(claim: Claim) -> dict[str, Any]:
    make = figure if claim.amount is not None else fact
    return make(claim.metric, claim.edition, claim.id, modality=claim.modality)


@pytest.mark.parametrize("part", EVERY)
def test_no_label_is_out_of_reach(part: str) -> None:
    each(read("questions", part), in_reach)


def in_reach(record: Record) -> None:
    judgement = score.judge(record, by_the_label(record))
    assert judgement.grade is Grade.RIGHT, judgement.why


def test_the_real_thing_is_asked_through_its_command_line() -> None:
    said = say.answer("/waic 2023", "zh-CN", "2026-11-21")
    assert (said["kind"], said["lang"], said["exit_code"]) == ("edition", "zh-CN", 0)
    refused = say.answer("/waic 1999", "en", "2026-11-21")
    assert (refused["kind"], refused["exit_code"]) == ("error", 4)
