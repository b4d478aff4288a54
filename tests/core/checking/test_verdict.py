"""What is said of messages about the bundled facts, and what may never be said of any message."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import edtf
from bot.core.checking.clauses import MOST
from bot.core.checking.findings import Outcome, overtaken_by
from bot.core.checking.readings import MOST_FIGURES
from bot.core.checking.verdict import check
from bot.core.model import Amount, AsOf, ConflictKind
from bot.core.phrasing import amount_text, value_text
from bot.words import say
from tests.bundled import bundled
from tests.core.build import LANGS, claim, conflict
from tests.core.build import base as base_of
from tests.tables import for_all

if TYPE_CHECKING:
    from bot.core.checking.findings import Finding
    from bot.core.model import Claim

TODAY = dt.date(2026, 11, 21)
TABLE: list[tuple[str, list[str]]] = [
    # supported, by what is said of one edition
    (
        "WAIC 2023 had over 400 exhibitors and 133 forums.",
        ["supported meets exhibitors 2023", "supported meets forums 2023"],
    ),
    ("2023年参展企业超过400家，论坛133场。", ["supported meets exhibitors 2023", "supported meets forums 2023"]),
    ("2024年大会展出18台人形机器人", ["supported meets humanoid_robots 2024"]),
    ("last year's WAIC drew over 350,000 visitors", ["supported meets visits 2025"]),
    ("the 6th WAIC had 400 exhibitors", ["supported meets exhibitors 2023"]),
    ("WAIC 2025 signed several dozen projects at city level", ["supported meets projects_signed 2025"]),
    ("WAIC 2021 visitors: 140,000", ["supported meets visits 2021"]),
    ("WAIC 2024 attracted 300,000 people", ["supported meets visits 2024"]),
    ("180,000 people visited WAIC 2023", ["supported meets visits 2023"]),
    ("40,000 people attended WAIC 2018", ["supported meets unique_visitors 2018"]),
    ("WAIC 2023 lasted three days", ["supported meets duration_days 2023"]),
    ("the 2019 debate lasted 45 minutes", ["supported meets debate_length 2019"]),
    ("40% of the speakers in 2018 were foreign", ["supported meets foreign_speakers_share 2018"]),
    ("2023年签约项目32个，288亿元", ["supported meets projects_signed 2023", "supported meets investment_signed 2023"]),
    (
        "WAIC 2023: 32 projects worth 28.8bn yuan were signed",
        ["supported meets projects_signed 2023", "supported meets investment_signed 2023"],
    ),
    ("WAIC 2023 signed 28.8bn of investment", ["supported meets investment_signed 2023"]),
    ("In 2024, 24 projects were signed", ["supported meets projects_signed 2024"]),
    (
        "Projects signed fell from 32 in 2023 to 24 in 2024",
        ["supported meets projects_signed 2023", "supported meets projects_signed 2024"],
    ),
    ("2023年线下参观17.7万人次", ["supported meets visits 2023"]),
    ("WAIC 2026 will have over 1,100 exhibitors", ["supported meets exhibitors 2026"]),
    # outdated
    ("2021年线上观看3.52亿人次", ["outdated interim online_views 2021"]),
    ("WAIC 2022 was viewed 0.638 billion times", ["supported meets online_views 2022"]),
    ("352 million people watched WAIC 2021 online", ["outdated interim online_views 2021"]),
    ("WAIC 2021 had 1,000 speakers", ["outdated superseded speakers 2021"]),
    ("300 speakers will come to WAIC 2022", ["outdated superseded speakers 2022"]),
    # contradicted
    ("WAIC 2023 had 200 exhibitors", ["contradicted apart exhibitors 2023"]),
    ("No more than 100 exhibitors came in 2023", ["contradicted apart exhibitors 2023"]),
    ("WAIC 2021 had 140,000 online visitors", ["contradicted apart online_views 2021"]),
    ("WAIC 2018 had 500 speakers", ["contradicted apart speakers 2018"]),
    ("20 projects signed at WAIC 2023", ["contradicted apart projects_signed 2023"]),
    ("300,000 visitors at WAIC 2018", ["contradicted apart visits 2018"]),
    # not covered: what the sources leave open
    ("WAIC 2023 had 500 exhibitors", ["not_covered above_floor exhibitors 2023"]),
    ("40 projects were signed at WAIC 2023", ["not_covered undecided projects_signed 2023"]),
    ("WAIC 2026 had 1,100 exhibitors", ["not_covered only_planned exhibitors 2026"]),
    ("WAIC 2024 will have 500 exhibitors", ["not_covered results_known exhibitors 2024"]),
    ("200,000 visitors at WAIC 2019", ["not_covered no_source visits 2019"]),
    ("WAIC 2024 had 50 exhibitors on the opening day", ["not_covered other_scope exhibitors 2024"]),
    ("WAIC 2025 had 800 exhibitors, main venue only", ["not_covered other_scope exhibitors 2025"]),
    ("WAIC 2022 had less than 200 exhibitors", ["not_covered undecided exhibitors 2022"]),
    ("WAIC 2024 signed 40 billion dollars of investment", ["not_covered currency investment_signed 2024"]),
    ("$7 billion of intended purchases at WAIC 2021", ["not_covered no_source intended_purchases 2021"]),
    ("90,000 people attended WAIC 2018", ["not_covered above_floor unique_visitors 2018"]),
    # not covered: what is not sure to be meant
    ("WAIC drew 352 million online views", ["not_covered no_edition online_views None"]),
    ("2030年大会有5000家参展商", ["not_covered no_such_edition exhibitors 2030"]),
    ("in 2023 and 2024 there were 500 exhibitors", ["not_covered editions exhibitors None"]),
    ("every year there are 500 exhibitors", ["not_covered editions exhibitors None"]),
    ("In 2018 there were 500 dogs", ["not_covered no_metric None 2018"]),
    ("two hundred and ten exhibitors came to WAIC 2023", ["not_covered unread exhibitors 2023"]),
    ("CES 2023 had 200 exhibitors", ["not_covered other exhibitors 2023"]),
    ("Tesla showed 18 humanoid robots at WAIC 2024", ["not_covered other humanoid_robots 2024"]),
    ("WAIC 2023 didn't have 400 exhibitors", ["not_covered denied exhibitors 2023"]),
    ("100 exhibitors cancelled in 2022", ["not_covered denied exhibitors 2022"]),
    ("if WAIC 2023 had 400 exhibitors", ["not_covered supposed exhibitors 2023"]),
    ("exhibitors rose by 100 at WAIC 2024", ["not_covered difference exhibitors 2024"]),
    ("exhibitors grew 100 in 2024", ["not_covered difference exhibitors 2024"]),
    ("WAIC 2024 had 20 more exhibitors", ["not_covered difference exhibitors 2024"]),
    (
        "WAIC 2025 had over 800 exhibitors from 70 countries",
        ["supported meets exhibitors 2025", "not_covered no_source exhibitor_countries 2025"],
    ),
    # parts, days and other holders: a lower figure of a part refutes nothing
    *(
        (text, ["not_covered part *"])
        for text in (
            "400 exhibitors at WAIC 2023 were from Shanghai",
            "WAIC 2023 saw 20 exhibitors leave early",
            "2024年上海参展企业200家",
            "2023年浦东新区参展企业100家",
            "the robotics forum at WAIC 2024 had 300 guests",
            "300 guests attended the opening of WAIC 2024",
            "The forum on healthcare at WAIC 2023 drew 500 visitors",
            "500 visitors asked me about WAIC 2023",
            "I met 20 exhibitors at WAIC 2023",
            "2024年H1馆有300家参展商",
            "WAIC 2023 gave 300 exhibitors a prize",
            "On July 6 WAIC 2023 had 50,000 visitors",
            "WAIC 2023 had 50,000 visitors by 4 pm",
            "WAIC 2024 H1 hall: 300 exhibitors",
            "WAIC 2023 had 133 forums per day",
            "Chinese guests: 300 at WAIC 2024",
            "30 exhibitors at WAIC 2023 showed chips",
        )
    ),
    *(
        (text, ["not_covered no_metric *"])
        for text in (
            "WAIC 2024 had 40 new exhibitors",
            "foreign exhibitors numbered 80 in 2023",
            "2024年首次参展企业50家",
            "WAIC 2023 attracted 80 Chinese exhibitors",
            "WAIC 2023 tickets cost 168 yuan",
            "2,500 volunteers helped at WAIC 2023",
            "WAIC 2023's exhibitors included 80 unicorns",
            "the 2019 dinner lasted 45 minutes",
            "2024年参展商吃掉300份盒饭",
        )
    ),
    # the word that bounds a figure stands behind what is counted
    ("2023年论坛100场以上", ["supported meets forums 2023"]),
    ("WAIC 2023 had 100 forums or more", ["supported meets forums 2023"]),
    ("2025年那届的参展商在500家以上", ["supported meets exhibitors 2025"]),
    ("2023年论坛200场以下", ["supported meets forums 2023"]),
    ("2023年论坛200场以上", ["contradicted apart forums 2023"]),
    # changes between two editions
    ("Investment signed rose 39% from 2023 to 2024", ["supported change_meets investment_signed 2024"]),
    ("2024年签约投资额比2023年增长39%", ["supported change_meets investment_signed 2024"]),
    ("Investment signed rose 60% from 2023 to 2024", ["not_covered change_undecided investment_signed 2024"]),
    ("Investment signed fell from 2023 to 2024", ["contradicted change_apart investment_signed 2024"]),
    ("Investment signed fell 39% from 2023 to 2024", ["contradicted change_apart investment_signed 2024"]),
    ("Investment signed more than doubled from 2023 to 2024", ["not_covered change_undecided investment_signed 2024"]),
    ("Investment signed almost doubled from 2023 to 2024", ["not_covered change_undecided investment_signed 2024"]),
    ("Investment signed rose over 20% from 2023 to 2024", ["supported change_meets investment_signed 2024"]),
    ("Investment signed rose and fell from 2023 to 2024", ["not_covered change_unread investment_signed 2024"]),
    (
        "Investment signed rose two hundred and ten percent from 2023 to 2024",
        ["not_covered change_unread investment_signed 2024"],
    ),
    (
        "133 forums in 2023 against 107 forums in 2024 and in 2025",
        ["not_covered part forums 2023", "not_covered editions forums None"],
    ),
    ("the number of projects signed fell from 2023 to 2024", ["supported change_meets projects_signed 2024"]),
    ("WAIC 2024 had more exhibitors than WAIC 2023", ["not_covered change_undecided exhibitors 2024"]),
    ("Online views of 2024 were 5.2 times those of 2021", ["supported change_meets online_views 2024"]),
    ("2024年线上观看量是2021年的5.2倍", ["supported change_meets online_views 2024"]),
    ("2024年线上观看量比2021年增长4.2倍", ["supported change_meets online_views 2024"]),
    ("Online views increased 5-fold from 2021 to 2024", ["not_covered change_unread online_views 2024"]),
    ("Exhibition area shrank from 2021 to 2022", ["supported change_meets exhibition_area 2022"]),
    ("forums fell from 2023 to 2025", ["not_covered change_one_side forums 2025"]),
    ("visits fell from 2019 to 2020", ["not_covered no_source visits 2020"]),
    ("WAIC 2024 had the same number of exhibitors as WAIC 2023", []),
    ("forums and exhibitors grew from 2023 to 2024", []),
    ("Tesla: investment signed fell from 2023 to 2024", ["not_covered other investment_signed 2024"]),
    # what is no figure
    ("The theme of WAIC 2023 was “Intelligent Connectivity, Generating Future”.", ["supported meets theme 2023"]),
    ("2024世界人工智能大会的主题是“以共商促共享，以善治促善智”", ["supported meets theme 2024"]),
    ("The theme of WAIC 2023 was Governing AI for Good and for All", ["contradicted another_edition theme 2023"]),
    ("WAIC 2023's theme was “AI for everyone”", ["not_covered undecided theme 2023"]),
    ("The theme of WAIC 2026 was “AI for everyone”", ["not_covered * theme 2026"]),
    ("The theme of WAIC 2023 was not “Intelligent Connectivity, Generating Future”", ["not_covered denied theme 2023"]),
    ("The theme of 2021 was about cities.", []),
    ("WAIC 2023 was held in Shanghai on July 6-8", ["supported meets dates 2023"]),
    ("2022年世界人工智能大会9月1日至3日在上海举行", ["supported meets dates 2022"]),
    ("WAIC 2023 was held in July", ["supported meets dates 2023"]),
    ("WAIC 2023 took place from 1 to 3 September", ["contradicted apart dates 2023"]),
    ("WAIC 2022 was held from 7 to 9 July", ["outdated superseded dates 2022"]),
    ("WAIC 2023 opened on July 6", ["supported meets dates 2023"]),
    ("WAIC 2023 closed on July 8", ["supported meets dates 2023"]),
    ("WAIC 2023 opened on 8 July", ["not_covered undecided dates 2023"]),
    ("WAIC 2026 opens on 17 July", ["not_covered only_planned dates 2026"]),
    ("WAIC 2023 was held in Beijing", []),
    ("WAIC 2023 was the sixth edition", ["supported meets ordinal 2023"]),
    ("2023年是第六届世界人工智能大会", ["supported meets ordinal 2023"]),
    ("WAIC 2024 was the 5th WAIC", ["contradicted apart ordinal 2024"]),
    ("WAIC 2022 was the 9th WAIC", ["not_covered no_source ordinal 2022"]),
    # the edition of an earlier sentence, unless the conference is named anew
    ("WAIC 2023 was great. It had 200 exhibitors.", ["contradicted apart exhibitors 2023"]),
    ("WAIC 2023 was great. WAIC had 200 exhibitors.", ["not_covered no_edition exhibitors None"]),
    # a sum that was signed, of whatever kind
    ("WAIC 2023 signed 28.8 billion yuan", ["supported meets investment_signed 2023"]),
    ("2023年签约288亿元", ["supported meets investment_signed 2023"]),
    ("WAIC 2023 signed 11 billion yuan", ["supported meets purchases_signed 2023"]),
    ("WAIC 2023 signed 2 billion yuan", ["contradicted apart * 2023"]),
    ("WAIC 2019 signed 33 projects at its close.", ["supported meets projects_signed 2019"]),
    ("The debate of Musk and Ma at WAIC 2019 lasted 45 minutes", ["supported meets debate_length 2019"]),
    ("2023年有133场论坛，但参展商只有200家。", ["supported meets forums 2023", "contradicted apart exhibitors 2023"]),
    (
        "WAIC 2021 had 140,000 visitors; in 2023 it was 177,000.",
        ["supported meets visits 2021", "supported meets visits 2023"],
    ),
    ("2023年有400家企业亮相", ["supported meets exhibitors 2023"]),
    ("1 billion users tuned in to WAIC 2023", ["* * online_views 2023"]),
    ("It went well; 177,000.", ["not_covered no_metric None None"]),
    ("400 exhibitors at the World Robot Conference 2023", ["not_covered other * 2023"]),
    ("400 exhibitors came to Expo 2023", ["not_covered other * 2023"]),
    ("WAIC 2023 was attended by 1,400 guests", ["supported meets guests 2023"]),
    # nothing to judge
    ("Was it 400 exhibitors at WAIC 2023?", []),
    ("What a show! https://example.org/2023/400 <@2023400>", []),
    (" ".join(str(n) for n in range(3, 30)), []),
]


def told(findings: list[Finding]) -> list[str]:
    return [f"{one.outcome.value} {one.reason} {one.metric} {one.edition}" for one in findings]


def findings(text: str) -> list[Finding]:
    return [finding for clause in check(bundled(), text, TODAY).clauses for finding in clause.findings]


def fits(found: str, wanted: str) -> bool:
    parts = wanted.split()
    if parts[-1] == "*":
        return found.startswith(" ".join(parts[:-1]))
    return all(one in ("*", other) for one, other in zip(parts, found.split(), strict=True))


@for_all(TABLE)
def test_verdicts(text: str, wanted: list[str]) -> None:
    found = told(findings(text))
    assert len(found) == len(wanted), found
    assert all(map(fits, found, wanted)), found


def test_the_gravest_clause_is_the_message() -> None:
    for text, wanted in (
        ("WAIC 2023 had 133 forums and 200 exhibitors. 352 million views.", Outcome.CONTRADICTED),
        ("2021年线上观看3.52亿，2019年参观人次20万。", Outcome.OUTDATED),
        ("WAIC 2023 had 133 forums and 500 exhibitors.", Outcome.NOT_COVERED),
        ("WAIC 2023 had 133 forums. Lovely.", Outcome.SUPPORTED),
        ("Lovely.", Outcome.NONE),
        ("", Outcome.NONE),
    ):
        assert check(bundled(), text, TODAY).outcome is wanted


def test_what_is_left_out_is_counted() -> None:
    assert check(bundled(), "Fine. " * (MOST + 2), TODAY).unread == 2
    assert check(bundled(), " ".join(str(n) for n in range(3, 6 + MOST_FIGURES)), TODAY).unread == 1


def test_a_number_is_looked_up_the_other_way_round() -> None:
    (one,) = findings("352 million came")
    assert [claim.id for claim in one.elsewhere] == ["2021-online-views"]
    (two,) = findings("€28.8 billion signed at WAIC 2023")
    assert [claim.id for claim in two.elsewhere] == ["2023-investment-signed"]
    assert findings("WAIC had 5 of them")[0].elsewhere == ()
    assert findings("WAIC had dozens of them")[0].elsewhere == ()
    assert [c.id for c in findings("45 minutes of talk")[0].elsewhere] == ["2019-debate-length"]
    assert findings("twenty two hundred and ten of them")[0].elsewhere == ()


def test_money_without_a_currency_is_noted() -> None:
    assert findings("WAIC 2023 signed 28.8bn of investment")[0].notes == ("currency",)
    assert findings("WAIC 2023 signed 28.8bn yuan of investment")[0].notes == ()


def test_the_later_of_two_interim_counts_overtakes_the_earlier() -> None:
    noon, night = (AsOf(edtf.parse(f"2023-07-08T{hour}:00+08:00"), final=False) for hour in (12, 22))
    first, second = claim("2023-a", "visits", "100", as_of=noon), claim("2023-b", "visits", "200", as_of=night)
    made = base_of(first, second, conflicts=[conflict("2023-c", "2023-a", "2023-b", kind=ConflictKind.STAGE)])
    assert overtaken_by(made, first) == [second]
    assert overtaken_by(made, second) == []


FIGURES = [c for c in bundled().claims.values() if c.live and c.edition is not None and c.amount is not None]
TEXTS = [c for c in bundled().claims.values() if c.live and c.edition is not None and c.amount is None]


def sentences(one: Claim) -> list[str]:
    """A claim in its own words, with its metric and edition, in both languages."""
    base = bundled()
    made = []
    for lang in LANGS:
        name = base.metrics[one.metric].names.of(lang)
        value = one.value
        text = (
            amount_text(value, base.units[value.unit], lang) if isinstance(value, Amount) else value_text(value, lang)
        )
        year = say(lang, "edition.title", year=one.edition)
        made += [f"{year}: {name} {text}", f"{name}: {text} ({one.edition})"]
    return made


@for_all(FIGURES + TEXTS)
def test_what_a_claim_says_is_never_contradicted(one: Claim) -> None:
    for text in sentences(one):
        assert check(bundled(), text, TODAY).outcome is not Outcome.CONTRADICTED, text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from([c for c in FIGURES if c.amount and c.amount.number and c.amount.unit != "edition_number"]),
    st.integers(3, 40),
)
def test_a_figure_far_from_every_claim_is_never_supported(one: Claim, times: int) -> None:
    """Above every figure, or below, by three times and more: whatever else is read in it."""
    base = bundled()
    numbers = [c.amount.number for c in base.live_claims(one.metric, one.edition or 0) if c.amount and c.amount.number]
    template = base.units[one.amount.unit].template.en if one.amount else "{n}"
    for number in (max(numbers) * times, min(numbers) / times):
        text = f"WAIC {one.edition}: {base.metrics[one.metric].names.en} {template.replace('{n}', f'{int(number):,}')}"
        for finding in findings(text):
            assert finding.metric != one.metric or finding.outcome is not Outcome.SUPPORTED


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "WAIC",
                "2023",
                "2024",
                "2021年",
                "第六届",
                "400",
                "exhibitors",
                "参展企业",
                "over",
                "超过",
                "3.52亿",
                "352",
                "million",
                "views",
                ",",
                "、",
                "。",
                "and",
                "与",
                "visits",
                "人次",
                "32",
                "projects",
                "signed",
                "worth",
                "28.8",
                "billion",
                "yuan",
                "元",
                "more",
                "than",
                "比",
                "增长",
                "39%",
                "doubled",
                "theme",
                "was",
                "“AI”",
                "July",
                "6-8",
                "8",
                "July",
                "opened",
                "on",
                "7月6日",
                "several",
                "dozen",
                "one",
                "half",
                "of",
                "2.8",
                "times",
                "not",
                "if",
                "?",
                "people",
                "visited",
                "lasted",
                "three",
                "days",
                "$",
                "€",
                "4",
                "pm",
            ]
        ),
        max_size=14,
    )
)
def test_no_words_raise(words: list[str]) -> None:
    check(bundled(), " ".join(words), TODAY)


@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    check(bundled(), text, TODAY)


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("首届大会2018年的参观人次达到20万", ["visits"]),  # the number only names the edition
        ("第一届是2018年，参观人次20万", ["ordinal", "visits"]),
        (
            "WAIC 2023: 32 projects signed, plus 11 billion yuan of intended purchases",
            ["projects_signed", "intended_purchases"],
        ),
        ("WAIC 2023 signed 32 projects, plus 11 projects", ["projects_signed"]),
    ],
)
def test_roles_state_nothing_of_their_own(text: str, outcomes: list[str]) -> None:
    report = check(bundled(), text, dt.date(2026, 11, 22))
    found = [one for clause in report.clauses for one in clause.findings]
    assert [one.metric for one in found if one.outcome is Outcome.SUPPORTED] == outcomes
