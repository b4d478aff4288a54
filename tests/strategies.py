"""Random fact bases that are well-formed, for property tests of everything that reads facts.

Use ``fact_bases()`` in a hypothesis test: small bases that shrink. Use ``large_fact_bases()`` for bases of hundreds or
thousands of claims: they come from a seed, so they are reproducible but do not shrink. Use
``make_base(random.Random(7), claims)`` where one base of a given size is wanted, as in a benchmark.

A base is well-formed when it could have come from curated files that pass the check:

- every id that is referred to exists; the value of a claim fits the kind of its metric; a unit fits its metric;
- an amount's number, bound, digits and interval follow from its printed form, by ``bot.core.quantity`` itself;
- live rivals that disagree stand in a conflict together; conflicts are between claims of one metric and edition;
- a claim belongs to an edition or to a subject, and a subject's claim is dated by ``as_of``;
- derived claims have inputs, a formula and the sum of the inputs, and support nothing else.

All kinds of values, bounds, modalities and states occur, as do missing parts, Chinese, markup of chat platforms, and
crowds of rivals: half of the claims join a metric and edition that already has one, often one of the first three.
"""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from bot.core import edtf, model, quantity
from bot.core.model import Amount, Bound, Claim, Metric, MetricKind, Modality, Status, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_WORDS_EN = (
    "AI", "exhibitors", "forum", "large language models", "robot", "Shanghai", "chips", "smart city", "investment",
    "naïve", "O'Brien", "“quoted”", "<b>bold</b>", "*star*", "_under_", "`code`", "||spoiler||", "@everyone",
    "<@&12345>", "[link](https://example.org)", "# heading", "> quote", "a|b", "100 %", "\\", "-", "😀", "e\u0301",
    "\u202eltr", "zero\u200bwidth", "NULL", "'; --", "{n}", "%s", "line\nbreak", "tab\there", "NUL\x00",
)  # fmt: skip
_WORDS_ZH = (
    "人工智能", "大会", "上海", "参展商", "线上观看量", "智能", "闭幕", "世博中心", "㐀", "𠮷野家", "〇", "々",
    "２０２１", "亿元", "“引号”", "全角，标点。",
)  # fmt: skip
_UNITS = (
    ("views", MetricKind.COUNT, "{n}", None), ("exhibitors", MetricKind.COUNT, "{n}", None),
    ("projects", MetricKind.COUNT, "{n} projects", "{n}个项目"), ("yuan", MetricKind.MONEY, "{n} yuan", "{n}元"),
    ("usd", MetricKind.MONEY, "US${n}", "{n}美元"), ("sqm", MetricKind.AREA, "{n} m²", "{n}平方米"),
    ("percent", MetricKind.PERCENT, "{n} %", "{n}%"), ("days", MetricKind.DURATION, "{n} days", "{n}天"),
    ("th", MetricKind.ORDINAL, "no. {n}", "第{n}"),
)  # fmt: skip
_PREFIX = {
    Bound.EXACT: ("",), Bound.AT_LEAST: ("over ", "more than ", "超过"), Bound.AT_MOST: ("up to ", "不到"),
    Bound.ABOUT: ("about ", "约"), Bound.JUST_UNDER: ("nearly ", "近"),
}  # fmt: skip
_SCALES = ("", "", " thousand", " million", " billion", "万", "亿")
_SUBJECTS = ("shanghai", "pudong", "china")
_EVENT_KINDS = ("opening", "closing", "launch", "signing", "other")
_MOODS = (Modality.REPORTED,) * 6 + (Modality.ESTIMATED, Modality.PLANNED, Modality.TARGET)
_STANDINGS = (Status.ACCEPTED,) * 6 + (Status.DISPUTED, Status.DISPUTED, Status.SUPERSEDED, Status.REJECTED)


def fact_bases(max_claims: int = 20) -> st.SearchStrategy[model.FactBase]:
    """Small well-formed bases, from no claim at all; a failing one shrinks."""
    return st.builds(make_base, st.randoms(use_true_random=False), st.integers(0, max_claims))


def large_fact_bases(max_claims: int = 2_000) -> st.SearchStrategy[model.FactBase]:
    """Well-formed bases of any size up to ``max_claims``; what fails is named by a seed and a size."""
    seeded = st.integers(0, 2**32 - 1).map(random.Random)
    return st.builds(make_base, seeded, st.integers(0, max_claims))


def make_base(rng: random.Random, claims: int) -> model.FactBase:
    """One well-formed base with ``claims`` claims."""
    return _Maker(rng).base(claims)


class _Maker:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.units = {name: model.Unit(name, Wording(en, zh), kind) for name, kind, en, zh in _UNITS}
        self.scopes: dict[str, model.ScopeName] = {}
        self.sources: dict[str, model.Source] = {}
        self.metrics: dict[str, Metric] = {}
        self.editions: dict[int, model.Edition] = {}
        self.claims: dict[str, Claim] = {}
        self.rivals: dict[tuple[str, int | str], list[Claim]] = {}
        self.slots: list[tuple[str, int | str]] = []

    def base(self, claims: int) -> model.FactBase:
        """Everything, the vocabulary first."""
        self._vocabulary(claims)
        for number in range(claims):
            claim = self._derived(number) if self._seldom(12) else None
            self._keep(claim or self._claim(number))
        return model.FactBase(
            f"{self.rng.getrandbits(160):040x}",
            self.sources,
            self.metrics,
            self.units,
            self.scopes,
            self.editions,
            self.claims,
            self._conflicts(),
            {name: model.Subject(name, self._wording()) for name in _SUBJECTS},
        )

    # Chances ---------------------------------------------------------------------------------------------------------

    def _seldom(self, one_in: int) -> bool:
        return self.rng.randrange(one_in) == one_in - 1

    def _maybe(self, value: T) -> T | None:
        return None if self.rng.random() < 0.5 else value

    def _one(self, choices: Sequence[T]) -> T:
        return choices[self.rng.randrange(len(choices))]

    def _some(self, choices: Sequence[T], most: int) -> list[T]:
        return [self._one(choices) for _ in range(self.rng.randint(0, most))]

    def _english(self) -> str:
        return " ".join([self._one(_WORDS_EN), *self._some(_WORDS_EN, 5)])

    def _chinese(self) -> str:
        return "".join([self._one(_WORDS_ZH), *self._some(_WORDS_ZH, 4)])

    def _wording(self) -> Wording:
        return Wording(self._english(), self._maybe(self._chinese()))

    def _day(self, year: int) -> str:
        return f"{year:04}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def _date(self, year: int) -> edtf.Edtf:
        day = self._day(year)
        forms = (day, day, f"{year:04}", day[:7], f"{day}T16:30+08:00", f"{day}~", f"{day}/{year + 1:04}-01-02")
        return edtf.parse(self._one(forms))

    # Vocabulary ------------------------------------------------------------------------------------------------------

    def _vocabulary(self, claims: int) -> None:
        rng = self.rng
        years = list(range(2018, 2018 + rng.randint(1, 8)))
        rng.shuffle(years)
        self.editions = {year: model.Edition(year, self._wording()) for year in years}
        for number in range(rng.randint(1, 3)):
            self.scopes[f"scope_{number}"] = model.ScopeName(f"scope_{number}", self._wording())
        for number in range(1 + min(claims // 10, 200)):
            self._source(f"source-{number}")
        kinds = [*self._some(list(MetricKind), 8), MetricKind.COUNT]
        if claims > 50:
            kinds = list(MetricKind) * (2 + min(claims // 300, 30))
        for number, kind in enumerate(kinds):
            self._metric(f"metric_{number}", kind)

    def _source(self, name: str) -> None:
        read = self.rng.random() < 0.7
        self.sources[name] = model.Source(
            name,
            self._one((self._english(), self._chinese())),
            self._english(),
            self._one(("en", "zh")),
            self._one(list(model.Tier)),
            self._wording(),
            self._wording(),
            tuple(self._some(("Zhu Shenshen", "朱", "O'Brien"), 3)),
            self._maybe(f"https://example.org/{name}?a=1&b=(2)"),
            self._maybe(self._date(2021)),
            self._maybe("the weekday in its first line"),
            self._maybe(self._day(2024)),
            f"{name}.txt" if read else None,
            f"{self.rng.getrandbits(256):064x}" if read else None,
            self.rng.randint(1, 60) if read else None,
        )

    def _metric(self, name: str, kind: MetricKind) -> None:
        others = list(self.metrics)
        low = Decimal(self.rng.randint(0, 9))
        self.metrics[name] = Metric(
            name,
            self._wording(),
            kind,
            self._one(model.GROUPS),
            tuple(unit.id for unit in self.units.values() if unit.kind is kind),
            tuple(self._some(_WORDS_EN, 3)),
            tuple(self._some(_WORDS_ZH, 3)),
            self._maybe((low, low * 10**12 + Decimal("0.50"))),
            accumulates=self._seldom(3),
            many=kind in (MetricKind.EVENT, MetricKind.PERSON) or self._seldom(9),
            not_same_as=tuple(dict.fromkeys(self._some(others, 2))) if others else (),
            near=tuple(model.Near(other, self._wording()) for other in self._some(others, 2)) if others else (),
        )

    # Claims ----------------------------------------------------------------------------------------------------------

    def _keep(self, claim: Claim) -> None:
        self.claims[claim.id] = claim
        slot = (claim.metric, claim.edition or claim.subject or "")
        if slot not in self.rivals:
            self.slots.append(slot)
        self.rivals.setdefault(slot, []).append(claim)

    def _claim(self, number: int) -> Claim:
        metric_id, place = self._slot()
        year = place if isinstance(place, int) else 2020
        metric = self.metrics[metric_id]
        value = self._value(metric, year)
        figure = isinstance(value, Amount)
        return Claim(
            f"{place}-{number}",
            metric_id,
            value,
            tuple(self._evidence() for _ in range(1 + self.rng.randrange(3))),
            place if isinstance(place, int) else None,
            place if isinstance(place, str) else None,
            self._one(_MOODS),
            self._one(_STANDINGS),
            self._as_of(year) if isinstance(place, str) or self._seldom(3) else None,
            self._scope(),
            tuple(self._amount(["usd"]) for _ in range(self.rng.randint(1, 2))) if figure and self._seldom(5) else (),
            tuple(model.Doubt(self._one(("scope", "bound", "as_of")), self._wording()) for _ in self._some("ab", 2)),
            self._wording() if self._seldom(8) else None,
            None,
            self._wording() if self._seldom(4) else None,
        )

    def _slot(self) -> tuple[str, int | str]:
        """A metric of an edition or subject; every other time one that already has a claim."""
        if self.slots and self.rng.random() < 0.5:
            return self._one(self.slots[:3] if self._seldom(8) else self.slots[-12:])
        place: int | str = self._one(_SUBJECTS) if self._seldom(6) else self._one(list(self.editions))
        return self._one(list(self.metrics)), place

    def _derived(self, number: int) -> Claim | None:
        """The sum of two figures of one metric and edition, where there are such."""
        for metric, place in self.slots[-12:]:
            claims = self.rivals[metric, place]
            known = [claim for claim in claims if claim.amount and claim.amount.number is not None]
            pairs = [(a, b) for a, b in combinations(known[:4], 2) if a.amount.unit == b.amount.unit]  # type: ignore[union-attr]
            if pairs and isinstance(place, int):
                a, b = self._one(pairs)
                total = quantity.plain(a.amount.number + b.amount.number)  # type: ignore[operator, union-attr]
                return Claim(
                    f"{place}-{number}",
                    metric,
                    quantity.amount(f"{total:f}", total, a.amount.unit, Bound.EXACT),  # type: ignore[union-attr]
                    (),
                    place,
                    modality=Modality.DERIVED,
                    derived_from=model.Derivation("a + b", (a.id, b.id)),
                )
        return None

    def _value(self, metric: Metric, year: int) -> model.Value:
        match metric.kind:
            case MetricKind.TEXT:
                return model.Text(self._wording(), self._maybe(self._english()))
            case MetricKind.DATE:
                return model.When(self._date(year), self._maybe("July 6 to 8"), self._maybe("the year of the page"))
            case MetricKind.EVENT:
                kind, relevance = self._one(_EVENT_KINDS), self._one(("core", "host_city", "background"))
                return model.Event(self._date(year), kind, self._wording(), relevance, self._maybe("weekday"))
            case MetricKind.PERSON:
                return model.Person(self._wording(), self._wording(), self._maybe(self._date(year)))
            case MetricKind.ITEMS:
                return model.Items(tuple(self._wording() for _ in range(self.rng.randint(1, 4))))
            case _:
                return self._amount(metric.units)

    def _amount(self, units: Sequence[str]) -> Amount:
        unit = self._one(units)
        if self._seldom(10):
            return quantity.amount(self._one(list(quantity.VAGUE)), None, unit, Bound.VAGUE)
        scale = self._one(_SCALES)
        figure = self._one((f"{self.rng.randint(1, 9)}{'0' * self.rng.randint(0, 4)}", f"{self.rng.randint(1, 9999)}"))
        if self._seldom(4):
            figure += f".{self.rng.randint(0, 99):02}"
        if self._seldom(8):
            figure += f" to {self.rng.randint(100_000, 900_000)}"
        else:
            figure = self._one(_PREFIX[self._one(list(_PREFIX))]) + figure
        read = quantity.parse(figure + scale)
        return quantity.amount(figure + scale, read.number, unit, read.bound, read.high)

    def _as_of(self, year: int) -> model.AsOf:
        printed, inferred = self._maybe("4:30pm on Saturday"), self._maybe("Shanghai time")
        return model.AsOf(self._date(year), printed, inferred, self._one((None, False, True)))

    def _scope(self) -> model.Scope | None:
        if self.rng.random() < 0.7:
            return None
        return model.Scope(self._one(list(self.scopes)), self._maybe(self._wording()))

    def _evidence(self) -> model.Evidence:
        source = self.sources[self._one(list(self.sources))]
        via = "quoted by a copy" if self._seldom(9) else None
        if source.paragraphs is None:
            return model.Evidence(source.id, None, via)
        first = self.rng.randint(0, 300)
        span, sha256 = (first, first + self.rng.randint(1, 200)), f"{self.rng.getrandbits(256):064x}"
        return model.Evidence(source.id, model.Passage(self.rng.randint(1, source.paragraphs), span, sha256), via)

    # Conflicts -------------------------------------------------------------------------------------------------------

    def _conflicts(self) -> dict[str, model.Conflict]:
        """One conflict for each crowd of rivals in which any two disagree, or now and then without a need."""
        found: dict[str, model.Conflict] = {}
        for (metric, place), claims in self.rivals.items():
            live = [claim for claim in claims if claim.live and claim.derived_from is None]
            needed = not self.metrics[metric].many and _any_disagree(live)
            if len(live) > 1 and (needed or self._seldom(5)):
                name = f"{place}-{metric.replace('_', '-')}"
                between = tuple(claim.id for claim in live)
                kind, state = self._one(list(model.ConflictKind)), self._one(("open", "settled"))
                found[name] = model.Conflict(name, between, kind, self._wording(), state, self._maybe(self._wording()))
        return found


def _any_disagree(claims: Sequence[Claim]) -> bool:
    return any(_disagree(one.value, other.value) for one, other in combinations(claims[:40], 2)) or len(claims) > 40


def _disagree(one: model.Value, other: model.Value) -> bool:
    if isinstance(one, Amount) and isinstance(other, Amount):
        return quantity.disagree(one, other)
    return one != other
