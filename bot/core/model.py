"""What a fact is: a claim of a source, its weaknesses, its rivals, and the immutable base that holds them all.

The classes here are the one vocabulary of the whole program. The YAML format that fills them is described in
``docs/facts-format.md``; where the two seem to differ, the checks in ``bot.curation`` decide.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from bot.core.edtf import Edtf

_K = TypeVar("_K")
_V = TypeVar("_V")
Lang = Literal["en", "zh-CN"]


class Bound(StrEnum):
    """How a printed figure bounds the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    JUST_UNDER = "just_under"
    RANGE = "range"
    VAGUE = "vague"


class Modality(StrEnum):
    """In which mood the source speaks."""

    REPORTED = "reported"
    ESTIMATED = "estimated"
    PLANNED = "planned"
    TARGET = "target"
    DERIVED = "derived"


class Status(StrEnum):
    """Whether a claim is in force; ``accepted`` and ``disputed`` claims are live."""

    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    SUPERSEDED = "superseded"
    REJECTED = "rejected"


class Tier(StrEnum):
    """How close a source stands: organiser or government, named press, weak or translated, aggregator."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class ConflictKind(StrEnum):
    """Why two sources differ."""

    CONTRADICTION = "contradiction"
    DEFINITION = "definition"
    STAGE = "stage"
    ROUNDING = "rounding"
    TRANSLATION = "translation"
    SCOPE = "scope"


class MetricKind(StrEnum):
    """What the claims of a metric hold. The first six are figures."""

    COUNT = "count"
    MONEY = "money"
    AREA = "area"
    PERCENT = "percent"
    DURATION = "duration"
    ORDINAL = "ordinal"
    TEXT = "text"
    DATE = "date"
    EVENT = "event"
    PERSON = "person"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording in English and, where there is one, in Chinese."""

    en: str
    zh: str | None = None

    def of(self, lang: Lang) -> str:
        """The wording in ``lang``; English where the other is missing."""
        return self.zh if lang == "zh-CN" and self.zh else self.en


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure twice over: as printed, and as number and bound.

    ``number`` is in base units (yuan, not billions) and ``None`` where the wording is vague; ``high`` is the
    upper end of a range. ``digits`` counts the significant digits printed, trailing zeros left out; ``low`` and
    ``top`` are the interval of the true figure, ``None`` where it is open.
    """

    printed: str
    unit: str
    number: Decimal | None
    bound: Bound = Bound.EXACT
    high: Decimal | None = None
    digits: int = 0
    low: Decimal | None = None
    top: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A wording: a theme, a venue, a name. ``printed`` is the source's own where ours differs from it."""

    wording: Wording
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date or a span of days as a claim's value."""

    on: Edtf
    printed: str | None = None
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day. ``relevance`` is core, host_city or background."""

    on: Edtf
    kind: str
    wording: Wording
    relevance: str = "core"
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person and the office held at the time."""

    name: Wording
    role: Wording
    as_of: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list that the source gives, in the source's order."""

    items: tuple[Wording, ...]


Value = Amount | Text | When | Event | Person | Items


@dataclass(frozen=True, slots=True)
class AsOf:
    """The cut-off of a claim. ``final`` is ``None`` where nothing says whether more was counted later."""

    on: Edtf
    printed: str | None = None
    inferred: str | None = None
    final: bool | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure covers: an id of the vocabulary and, where the source words it, a wording of our own."""

    id: str
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document: paragraph from 1, half-open span of code points, hash of the normalised slice."""

    para: int
    chars: tuple[int, int]
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands. ``via`` names the copy or quotation through which the source is known."""

    source: str
    at: Passage | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A worry of ours about one side of a claim."""

    about: str
    note: Wording


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure of ours was computed from others."""

    formula: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Source S prints value V for metric M of an edition, or of a subject outside the editions."""

    id: str
    metric: str
    value: Value
    evidence: tuple[Evidence, ...]
    edition: int | None = None
    subject: str | None = None
    modality: Modality = Modality.REPORTED
    status: Status = Status.ACCEPTED
    as_of: AsOf | None = None
    scope: Scope | None = None
    also: tuple[Amount, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    prefer: Wording | None = None
    derived_from: Derivation | None = None
    note: Wording | None = None

    @property
    def live(self) -> bool:
        """Whether the claim is in force."""
        return self.status in (Status.ACCEPTED, Status.DISPUTED)

    @property
    def amount(self) -> Amount | None:
        """The figure, or ``None`` where the claim is no figure."""
        return self.value if isinstance(self.value, Amount) else None

    @property
    def scope_id(self) -> str | None:
        """The id of the scope, or ``None``."""
        return self.scope.id if self.scope else None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that disagree, and what is known of why. ``state`` is open or settled."""

    id: str
    between: tuple[str, ...]
    kind: ConflictKind
    shown: Wording
    state: str = "open"
    why: Wording | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One document: its bibliography, its standing and a digest in our own words."""

    id: str
    title: str
    publisher: str
    lang: str
    tier: Tier
    tier_why: Wording
    digest: Wording
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: Edtf | None = None
    published_inferred: str | None = None
    retrieved: str | None = None
    file: str | None = None
    sha256: str | None = None
    paragraphs: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and how a figure is printed with it: ``{n}`` stands for the number."""

    id: str
    template: Wording
    kind: MetricKind


@dataclass(frozen=True, slots=True)
class ScopeName:
    """An entry of the vocabulary of scopes."""

    id: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Near:
    """Another metric that is easily mistaken for this one, and the caution to give."""

    metric: str
    caution: Wording


@dataclass(frozen=True, slots=True)
class Metric:
    """One thing that can be asked of an edition, or of a city's industry.

    ``many`` says that several claims stand beside each other (events, people) and are no rivals. ``group``
    orders the card of an edition. ``asked_en`` and ``asked_zh`` are patterns of further ways to ask for it
    (``bot.core.reading.text.wordings``), for readers of free text alone. ``plausible`` is the range
    outside which a number is taken for a slip.
    """

    id: str
    names: Wording
    kind: MetricKind
    group: str
    units: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()
    plausible: tuple[Decimal, Decimal] | None = None
    accumulates: bool = False
    many: bool = False
    not_same_as: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
    asked_en: tuple[str, ...] = ()
    asked_zh: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether claims of this metric hold an amount."""
        return self.kind in _FIGURES


_FIGURES = frozenset(
    {
        MetricKind.COUNT,
        MetricKind.MONEY,
        MetricKind.AREA,
        MetricKind.PERCENT,
        MetricKind.DURATION,
        MetricKind.ORDINAL,
    }
)
GROUPS = ("implication", "when", "place", "theme", "counts", "money", "announcements", "people", "context")


@dataclass(frozen=True, slots=True)
class Edition:
    """One year's conference."""

    year: int
    names: Wording


@dataclass(frozen=True, slots=True)
class Subject:
    """A place outside the editions that claims speak of: a city, a district, a country."""

    id: str
    names: Wording


@dataclass(frozen=True)
class FactBase:
    """One revision of everything that is known, immutable. A question is answered from exactly one of these."""

    revision: str
    sources: Mapping[str, Source]
    metrics: Mapping[str, Metric]
    units: Mapping[str, Unit]
    scopes: Mapping[str, ScopeName]
    editions: Mapping[int, Edition]
    claims: Mapping[str, Claim]
    conflicts: Mapping[str, Conflict]
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What the core has worked out from this base so far; it says nothing that the base does not."""

    @property
    def short(self) -> str:
        """The first seven digits of the revision, as shown under every answer."""
        return self.revision[:7]

    @cached_property
    def by_edition(self) -> Mapping[int, Mapping[str, tuple[Claim, ...]]]:
        """Live claims of each edition by metric, metrics in the order of the vocabulary."""
        order = {metric: place for place, metric in enumerate(self.metrics)}
        found: dict[int, dict[str, list[Claim]]] = {year: {} for year in self.editions}
        for claim in sorted(self.claims.values(), key=lambda claim: order[claim.metric]):
            if claim.live and claim.edition is not None:
                found[claim.edition].setdefault(claim.metric, []).append(claim)
        return {year: _freeze(metrics) for year, metrics in found.items()}

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims of every status by the source that they cite."""
        found: dict[str, list[Claim]] = {source: [] for source in self.sources}
        for claim in self.claims.values():
            for source in dict.fromkeys(evidence.source for evidence in claim.evidence):
                found[source].append(claim)
        return _freeze(found)

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """Conflicts by the claims they are between."""
        found: dict[str, list[Conflict]] = {}
        for conflict in self.conflicts.values():
            for claim in conflict.between:
                found.setdefault(claim, []).append(conflict)
        return _freeze(found)

    def live_claims(self, metric: str, edition: int) -> tuple[Claim, ...]:
        """The live claims of one metric of one edition."""
        return self.by_edition.get(edition, {}).get(metric, ())


def _freeze(found: Mapping[_K, list[_V]]) -> dict[_K, tuple[_V, ...]]:
    return {key: tuple(values) for key, values in found.items()}
