"""A small fact base made by hand, so that tests of platforms need no files."""

from __future__ import annotations

import hashlib

from bot.core import edtf
from bot.core.model import (
    Amount,
    Claim,
    Conflict,
    ConflictKind,
    Edition,
    Event,
    Evidence,
    FactBase,
    Metric,
    MetricKind,
    Source,
    Text,
    Tier,
    Unit,
    When,
    Wording,
)
from bot.core.quantity import amount, parse

YEARS = (2021, 2023, 2024)
LONG_YEAR = 2024
PRINTED = {
    ("exhibitors", 2021): "over 300",
    ("exhibitors", 2023): "over 400",
    ("exhibitors", 2024): "over 500",
    ("visits", 2023): "177,000",
    ("visits", 2024): "300,000",
}


def sample_base(salt: str = "sample") -> FactBase:
    """Three editions, two figures, one conflict, and in 2024 so many events that its card needs several pages."""
    claims = {claim.id: claim for claim in (*_figures(), *_words(), *_events())}
    return FactBase(
        revision=hashlib.sha256(salt.encode()).hexdigest(),
        sources={source.id: source for source in _sources()},
        metrics={metric.id: metric for metric in _metrics()},
        units={
            "exhibitors": Unit("exhibitors", Wording("{n}", "{n}家"), MetricKind.COUNT),
            "visits": Unit("visits", Wording("{n}", "{n}人次"), MetricKind.COUNT),
        },
        scopes={},
        editions={year: Edition(year, Wording(f"WAIC {year}", f"{year}世界人工智能大会")) for year in YEARS},
        claims=claims,
        conflicts={
            "visits": Conflict(
                "visits",
                ("2023-visits", "2023-visits-other"),
                ConflictKind.CONTRADICTION,
                Wording("one source counts a day, the other the event", "一处只计一天，另一处计全程"),
            )
        },
    )


def _metrics() -> tuple[Metric, ...]:
    return (
        Metric("days", Wording("Days", "日期"), MetricKind.DATE, "when"),
        Metric("theme", Wording("Theme", "主题"), MetricKind.TEXT, "theme"),
        Metric(
            "exhibitors",
            Wording("Exhibitors", "参展企业"),
            MetricKind.COUNT,
            "counts",
            units=("exhibitors",),
            aliases_en=("companies",),
        ),
        Metric("visits", Wording("Visits on site", "现场参观"), MetricKind.COUNT, "counts", units=("visits",)),
        Metric("events", Wording("Events", "活动"), MetricKind.EVENT, "announcements", many=True),
    )


def _sources() -> tuple[Source, ...]:
    tier = Wording("the organiser's own words", "主办方")
    digest = Wording("A report of the closing.", "闭幕报道。")
    return tuple(
        Source(
            id=f"press-{year}",
            title=f"Closing of WAIC {year} [in *figures*]",
            publisher="Xinhua_Net",
            lang="en",
            tier=Tier.B,
            tier_why=tier,
            digest=digest,
            url=f"https://example.org/waic/{year}_(final)",
            published=edtf.parse(f"{year}-07-10"),
        )
        for year in YEARS
    )


def _amount(printed: str, unit: str) -> Amount:
    found = parse(printed)
    return amount(printed, found.number, unit, found.bound, found.high)


def _figures() -> list[Claim]:
    found = [
        Claim(f"{year}-{metric}", metric, _amount(printed, metric), (Evidence(f"press-{year}"),), edition=year)
        for (metric, year), printed in PRINTED.items()
    ]
    other = Claim("2023-visits-other", "visits", _amount("210,000", "visits"), (Evidence("press-2024"),), edition=2023)
    return [*found, other]


def _words() -> list[Claim]:
    return [
        claim
        for year in YEARS
        for claim in (
            Claim(f"{year}-days", "days", When(edtf.parse(f"{year}-07-08/{year}-07-10")), _at(year), edition=year),
            Claim(
                f"{year}-theme",
                "theme",
                Text(Wording("Intelligent *Connectivity*, @everyone", "智联世界")),
                _at(year),
                edition=year,
            ),
        )
    ]


def _at(year: int) -> tuple[Evidence, ...]:
    return (Evidence(f"press-{year}"),)


def _events() -> list[Claim]:
    long = "a platform for robots, models, chips, drones and cars was opened on the banks of the river "
    return [
        Claim(
            f"{LONG_YEAR}-event-{n}",
            "events",
            Event(
                edtf.parse(f"{LONG_YEAR}-07-0{n % 5 + 1}"), "opening", Wording(f"{long * 2}({n})", f"第{n}个平台启用")
            ),
            _at(LONG_YEAR),
            edition=LONG_YEAR,
        )
        for n in range(50)
    ]
