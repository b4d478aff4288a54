"""Fact bases made by hand, of the smallest size that shows one thing.

The figure of a claim is given as printed; its number, bound, digits and interval follow by ``bot.core.quantity``.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.core import edtf, quantity
from bot.core.card import Line, Refs, Span
from bot.core.model import (
    Amount,
    AsOf,
    Bound,
    Claim,
    Conflict,
    ConflictKind,
    Edition,
    Event,
    Evidence,
    FactBase,
    Items,
    Metric,
    MetricKind,
    Person,
    Scope,
    ScopeName,
    Source,
    Subject,
    Text,
    Tier,
    Unit,
    When,
    Wording,
)
from bot.curation.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.card import Card, Fact, Figure
    from bot.core.model import Lang, Value

ROOT = Path(__file__).parents[2]
LANGS: tuple[Lang, ...] = ("en", "zh-CN")

UNITS = {
    unit.id: unit
    for unit in (
        Unit("visits", Wording("{n}"), MetricKind.COUNT),
        Unit("yuan", Wording("{n} yuan", "{n}元"), MetricKind.MONEY),
        Unit("usd", Wording("{n} US dollars", "{n}美元"), MetricKind.MONEY),
        Unit("square_metres", Wording("{n} square metres", "{n}平方米"), MetricKind.AREA),
        Unit("percent", Wording("{n}%"), MetricKind.PERCENT),
        Unit("days", Wording("{n} days", "{n}天"), MetricKind.DURATION),
        Unit("edition_number", Wording("no. {n}", "第{n}届"), MetricKind.ORDINAL),
        Unit("rank", Wording("no. {n}", "第{n}位"), MetricKind.ORDINAL),
    )
}
SCOPES = {
    scope.id: scope
    for scope in (
        ScopeName("whole_event", Wording("over the whole event", "整届大会")),
        ScopeName("one_day", Wording("one day only", "仅一天")),
    )
}


def _metric(name: str, en: str, zh: str, kind: MetricKind, group: str, unit: str = "", *, many: bool = False) -> Metric:
    return Metric(name, Wording(en, zh), kind, group, (unit,) if unit else (), many=many)


METRICS = {
    metric.id: metric
    for metric in (
        _metric("held", "Known by implication", "间接可知", MetricKind.TEXT, "implication", many=True),
        _metric("dates", "Dates", "日期", MetricKind.DATE, "when"),
        _metric("duration", "Duration", "会期天数", MetricKind.DURATION, "when", "days"),
        _metric("ordinal", "Number of the edition", "届次", MetricKind.ORDINAL, "when", "edition_number"),
        _metric("place", "Place", "举办地", MetricKind.TEXT, "place"),
        _metric("venue", "Venue", "会场", MetricKind.TEXT, "place"),
        _metric("official_name", "Official name", "正式名称", MetricKind.TEXT, "theme"),
        _metric("theme", "Theme", "主题", MetricKind.TEXT, "theme"),
        _metric("topics", "Topics", "议题", MetricKind.ITEMS, "theme", many=True),
        _metric("visits", "Visits on site", "线下参观人次", MetricKind.COUNT, "counts", "visits"),
        _metric("views", "Online views", "线上观看量", MetricKind.COUNT, "counts", "visits"),
        _metric("growth", "Growth", "增幅", MetricKind.PERCENT, "counts", "percent"),
        _metric("area", "Exhibition area", "展览面积", MetricKind.AREA, "counts", "square_metres"),
        _metric("investment", "Investment signed", "签约投资额", MetricKind.MONEY, "money", "yuan"),
        _metric("deals", "Deals", "签约", MetricKind.TEXT, "money", many=True),
        _metric("events", "Dated events", "大事记", MetricKind.EVENT, "announcements", many=True),
        _metric("persons", "People", "人物", MetricKind.PERSON, "people", many=True),
        _metric("companies", "AI companies", "人工智能企业", MetricKind.COUNT, "context", "visits"),
    )
}


def source(name: str, tier: Tier, **more: Any) -> Source:
    """A source of a tier, in English, dated and with an address unless told otherwise."""
    given = {"url": f"https://example.org/{name}", "published": edtf.parse("2024-07-10"), **more}
    why = Wording(f"Why {tier.value}.", f"{tier.value}级的理由。")
    digest = Wording("What it says.", "内容概要。")
    return Source(name, f"Title of {name}", f"Publisher of {name}", "en", tier, why, digest, **given)


SOURCES = {
    one.id: one
    for one in (
        source("gov", Tier.A),
        source("press", Tier.B, authors=("Ann Lee", "Bo Wu")),
        source("page", Tier.C, url=None, published=None),
        source("copy", Tier.D),
    )
}


def figure(printed: str, unit: str = "visits", **more: Any) -> Amount:
    """An amount as the reader makes it from its printed form."""
    read = quantity.parse(printed)
    given = {"number": read.number, "bound": read.bound, "high": read.high, **more}
    return quantity.amount(printed, given["number"], unit, given["bound"], given["high"])


def plain(number: int | str | Decimal, bound: Bound = Bound.EXACT) -> Amount:
    """An amount of a number and a bound, its digits those of the number."""
    value = Decimal(number)
    digits = quantity.significant_digits(format(value, "f"))
    low, top = quantity.interval(value, bound, digits)
    return Amount(format(value, "f"), "visits", value, bound, None, digits, low, top)


def text(en: str, zh: str | None = None) -> Text:
    """A wording as a value."""
    return Text(Wording(en, zh))


def when(on: str) -> When:
    """A date as a value."""
    return When(edtf.parse(on))


def event(on: str, en: str) -> Event:
    """An event as a value."""
    return Event(edtf.parse(on), "other", Wording(en, f"{en}（中文）"))


def person(name: str, role: str) -> Person:
    """A person as a value."""
    return Person(Wording(name), Wording(role))


def items(*names: str) -> Items:
    """A list as a value."""
    return Items(tuple(map(Wording, names)))


def as_of(on: str, *, final: bool | None = None) -> AsOf:
    """A cut-off."""
    return AsOf(edtf.parse(on), final=final)


def scope(name: str, wording: str | None = None) -> Scope:
    """A scope, with a wording of its own where one is given."""
    return Scope(name, Wording(wording) if wording else None)


def claim(name: str, metric: str, value: Value | str, sources: str = "press", **more: Any) -> Claim:
    """A claim of the edition with which its id begins, or of a subject; a string is a figure as printed."""
    if isinstance(value, str):
        value = figure(value, METRICS[metric].units[0])
    head = name.partition("-")[0]
    home: dict[str, Any] = {"edition": int(head)} if head.isdigit() else {"subject": head}
    evidence = tuple(map(Evidence, sources.split()))
    return Claim(name, metric, value, evidence, **{**home, **more})


def conflict(name: str, *between: str, kind: ConflictKind = ConflictKind.CONTRADICTION, **more: Any) -> Conflict:
    """An open conflict between claims."""
    return Conflict(name, between, kind, Wording(f"Rivals of {name}.", f"{name}的分歧。"), **more)


def base(*claims: Claim, conflicts: Iterable[Conflict] = (), **more: Any) -> FactBase:
    """A base of these claims, with the editions that they name."""
    years = sorted({claim.edition for claim in claims if claim.edition is not None} | set(more.pop("years", ())))
    given: dict[str, Any] = {
        "revision": "0123456789abcdef",
        "sources": SOURCES,
        "metrics": METRICS,
        "units": UNITS,
        "scopes": SCOPES,
        "editions": {year: Edition(year, Wording(f"WAIC {year}", f"{year}世界人工智能大会")) for year in years},
        "claims": {claim.id: claim for claim in claims},
        "conflicts": {conflict.id: conflict for conflict in conflicts},
        "subjects": {"shanghai": Subject("shanghai", Wording("Shanghai", "上海"))},
    }
    return FactBase(**{**given, **more})


@cache
def real() -> FactBase:
    """The bundled facts."""
    found = load(ROOT / "facts", ROOT / "seeds").base
    assert found is not None, "the bundled facts have errors: run `waic check`"
    return found


def said(card: Card) -> list[Figure | Fact]:
    """Every figure and fact of a card."""
    return [*card.figures, *card.facts]


def shown(card: Card) -> list[str]:
    """The lines of a card as plain text, numbers of sources in brackets."""
    return [
        "".join(inline.text if isinstance(inline, Span) else f" {_numbers(inline)}" for inline in block.inlines)
        if isinstance(block, Line)
        else f"# {getattr(block, 'text', '')}".rstrip()
        for block in card.blocks
    ]


def _numbers(refs: Refs) -> str:
    return f"[{','.join(map(str, refs.numbers))}]"
