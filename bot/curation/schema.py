"""The format of the facts as a declaration: which record holds which keys, and what each key may hold.

The meaning of each key is described in ``docs/facts-format.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import (
    GROUPS,
    AsOf,
    Bound,
    Claim,
    Conflict,
    ConflictKind,
    Derivation,
    Doubt,
    Edition,
    Event,
    Evidence,
    Items,
    Metric,
    MetricKind,
    Modality,
    Near,
    Passage,
    Person,
    Scope,
    ScopeName,
    Source,
    Status,
    Subject,
    Text,
    Tier,
    Unit,
    When,
    Wording,
)
from bot.curation import almanac
from bot.curation.shape import (
    BAD,
    Record,
    Yaml,
    boolean,
    choice,
    date,
    expected,
    made,
    many,
    number,
    pattern,
    printed,
    quoted_wording,
    shaped,
    text,
    whole,
    wording,
)
from bot.curation.values import read_amount

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.curation.document import Document, Map
    from bot.curation.document import Event as Mark
    from bot.curation.shape import Read

VALUES = ("amount", "text", "when", "event", "person", "items")
FIGURES = tuple(kind.value for kind in MetricKind)[:6]
EVENT_KINDS = (
    "opening", "closing", "declaration", "plan_announced", "institute_inaugurated", "award", "debate", "launch",
    "signing", "decision", "other",
)  # fmt: skip
RELEVANCE = ("core", "host_city", "background")

_ID = ("[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, joined by single -", "F105", 64)
_WORD = ("[a-z0-9]+(_[a-z0-9]+)*", "small letters and digits, joined by single _", "F105", 64)
_id = pattern(*_ID)
_asking = pattern(
    r"[^()|]*(?:\([^()|…]*(?:\|[^()|…]*)+\)[^()|]*){0,8}",
    "words, with alternatives in at most eight pairs of round brackets: (a|b)",
    longest=600,
)
_word = pattern(*_WORD)


def _refers(kind: str, rule: tuple[str, str, str, int]) -> Read:
    """Make a reader of the id of another record, so that an editor can offer those that there are."""
    return shaped(pattern(*rule), {"$ref": f"#/definitions/{kind}"})


_source_id = _refers("source", _ID)
_metric_id = _refers("metric", _WORD)
_unit_id = _refers("unit", _WORD)
_scope_id = _refers("scope", _WORD)
_sha256 = pattern("[0-9a-f]{64}", "64 hexadecimal digits in small letters")
_url = pattern(r"https?://[^\s<>\"]+", "an address that begins with https://", longest=2000)
_lang = pattern("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag such as en or zh-CN")
_file = pattern(r"[A-Za-z0-9_][A-Za-z0-9._-]*", "the bare name of a file")
_day = pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day such as 2026-11-21", "F106")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What ``metrics.yaml`` holds; each record with its place in its list."""

    units: tuple[tuple[int, Unit], ...]
    scopes: tuple[tuple[int, ScopeName], ...]
    metrics: tuple[tuple[int, Metric], ...]
    growths: tuple[tuple[int, GrowthOf], ...]


@dataclass(frozen=True, slots=True)
class GrowthOf:
    """Which metric holds the stated growth of which others, so that the figures can be held against it."""

    id: str
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """What a file of an edition or a subject holds; each record with its place in its list."""

    edition: Edition | None
    subject: Subject | None
    claims: tuple[tuple[int, Claim], ...]
    conflicts: tuple[tuple[int, Conflict], ...]


_TWO_PLACES = many(whole(0), 2)
_TWO_NUMBERS = many(number, 2)


def _span(value: Yaml, at: Mark, document: Document) -> Yaml:
    found = _TWO_PLACES(value, at, document)
    if found is BAD:
        return BAD
    if len(found) != 2 or found[0] >= found[1]:
        document.fault(
            "F110", at, "the span is no [first, behind the last]", "write two rising numbers, as in [0, 189]"
        )
        return BAD
    return found


def _plausible(value: Yaml, at: Mark, document: Document) -> Yaml:
    found = _TWO_NUMBERS(value, at, document)
    if found is BAD:
        return BAD
    if len(found) != 2 or found[0] > found[1]:
        document.fault("F110", at, "the range is no [lowest, highest]", "write two rising numbers, as in [1, 1000]")
        return BAD
    return found


def _good(read: Read) -> Read:
    """Make a reader of lists that keeps the sound records with their places and leaves the faulty ones out."""

    def read_all(value: Yaml, at: Mark, document: Document) -> Yaml:
        if value.__class__ is not list:
            return expected("a list", value, at, document, "begin each record with -")
        found = (read(item, mark, document) for item, mark in value)
        return tuple((place, record) for place, record in enumerate(found) if record is not BAD)

    return shaped(read_all, {"type": "array", "items": read})


def _scope(value: Yaml, at: Mark, document: Document) -> Yaml:
    if value.__class__ is dict:
        return _SCOPE(value, at, document)
    found = _scope_id(value, at, document)
    return BAD if found is BAD else Scope(found)


def _event(found: dict[str, Yaml], raw: Map, document: Document) -> Event:
    if "zh" not in found:
        document.fault("F120", raw["en"][1], "the wording has no Chinese", "add zh: …")
    found["wording"] = Wording(found.pop("en"), found.pop("zh", None))
    return Event(**found)


def _dated(kind: type[AsOf | When]) -> Callable[[dict[str, Yaml], Map, Document], Yaml]:
    def build(found: dict[str, Yaml], raw: Map, document: Document) -> AsOf | When:
        dated = kind(**found)
        almanac.check(dated, raw, document)
        return dated

    return build


def _text(found: dict[str, Yaml], _raw: Map, _document: Document) -> Text:
    return Text(Wording(found["en"], found.get("zh")), found.get("printed"))


def _claim(found: dict[str, Yaml], raw: Map, document: Document) -> Yaml:
    """Put the one value under its common name; the edition or subject is added by the file."""
    held = [key for key in VALUES if key in found]
    id_mark = raw["id"][1]
    if len(held) != 1:
        message = f"the claim has {len(held)} values ({', '.join(held) or 'none'})"
        document.fault("F108", id_mark, message, f"keep exactly one of: {', '.join(VALUES)}")
        return BAD
    if "evidence" not in found and "derived_from" not in found:
        document.fault("F102", id_mark, "a claim needs evidence", "add evidence: [{source: …}]")
        return BAD
    found.setdefault("evidence", ())
    found["value"] = found.pop(held[0])
    return found


def _metric(found: dict[str, Yaml], raw: Map, document: Document) -> Yaml:
    aliases = found.pop("aliases", {})
    asked = found.pop("asked", {})
    metric = Metric(
        **found,
        aliases_en=aliases.get("en", ()),
        aliases_zh=aliases.get("zh", ()),
        asked_en=asked.get("en", ()),
        asked_zh=asked.get("zh", ()),
    )
    if metric.is_figure and not metric.units:
        document.fault("F102", raw["id"][1], "a metric of figures needs units", "add units: […]")
        return BAD
    return metric


def _growth(found: dict[str, Yaml], _raw: Map, _document: Document) -> GrowthOf:
    return GrowthOf(found["metric"], found["of"])


def _unit(found: dict[str, Yaml], raw: Map, document: Document) -> Yaml:
    template: Wording = found["template"]
    if any("{n}" not in form for form in (template.en, template.zh) if form is not None):
        document.fault("F110", raw["template"][1], "the template does not place the number", "write {n} in it")
        return BAD
    return Unit(found["id"], template, MetricKind(found["kind"]))


def _source(found: dict[str, Yaml], _raw: Map, _document: Document) -> Source:
    published = found.pop("published", {})
    return Source(
        **{key: value for key, value in found.items() if key != "document"},
        **found.get("document", {}),
        published=published.get("on"),
        published_inferred=published.get("inferred"),
    )


def _claims(year: int | None, subject: str | None, found: dict[str, Yaml]) -> tuple[tuple[int, Claim], ...]:
    parts = found.get("claims", ())
    return tuple((place, Claim(edition=year, subject=subject, **part)) for place, part in parts)


def _edition_file(found: dict[str, Yaml], _raw: Map, _document: Document) -> ClaimFile:
    year = found["edition"]
    edition = Edition(year, found["names"])
    return ClaimFile(edition, None, _claims(year, None, found), found.get("conflicts", ()))


def _context_file(found: dict[str, Yaml], _raw: Map, _document: Document) -> ClaimFile:
    subject = Subject(found["subject"], found["names"])
    return ClaimFile(None, subject, _claims(None, subject.id, found), found.get("conflicts", ()))


def _vocabulary(found: dict[str, Yaml], _raw: Map, _document: Document) -> Vocabulary:
    return Vocabulary(found["units"], found.get("scopes", ()), found["metrics"], found.get("growths", ()))


def _as_is(found: dict[str, Yaml], _raw: Map, _document: Document) -> dict[str, Yaml]:
    return found


_SCOPE = Record("a scope", {"id": _scope_id}, {"wording": quoted_wording}, made(Scope))
shaped(_scope, {"anyOf": [_scope_id, _SCOPE]})
shaped(_span, {"type": "array", "items": whole(0), "minItems": 2, "maxItems": 2})
shaped(_plausible, {"type": "array", "items": number, "minItems": 2, "maxItems": 2})
_AMOUNT = Record(
    "an amount",
    {"printed": printed, "unit": _unit_id},
    {"number": number, "bound": choice(Bound, "bound"), "high": number},
    read_amount,
)
_AS_OF = Record("a cut-off", {"on": date}, {"printed": printed, "inferred": text, "final": boolean}, _dated(AsOf))
_PASSAGE = Record("a passage", {"para": whole(1), "chars": _span, "sha256": _sha256}, {}, made(Passage))
_EVIDENCE = Record("a piece of evidence", {"source": _source_id}, {"at": _PASSAGE, "via": text}, made(Evidence))
_DOUBT = Record("a doubt", {"about": text, "note": wording}, {}, made(Doubt))
_DERIVATION = Record("a derivation", {"formula": text, "inputs": many(_id)}, {}, made(Derivation))
_TEXT = Record("a text", {"en": text}, {"zh": text, "printed": printed}, _text)
_WHEN = Record("a date", {"on": date}, {"printed": printed, "inferred": text}, _dated(When))
_EVENT = Record(
    "an event",
    {"on": date, "kind": choice(EVENT_KINDS, "kind of event"), "en": text},
    {"zh": text, "relevance": choice(RELEVANCE, "relevance"), "inferred": text},
    _event,
)
_PERSON = Record("a person", {"name": quoted_wording, "role": quoted_wording}, {"as_of": date}, made(Person))


def _items(value: Yaml, at: Mark, document: Document) -> Yaml:
    found = many(quoted_wording)(value, at, document)
    return BAD if found is BAD else Items(found)


shaped(_items, {"type": "array", "items": quoted_wording, "minItems": 1})

CLAIM = Record(
    "a claim",
    {"id": _id, "metric": _metric_id},
    {
        "amount": _AMOUNT,
        "text": _TEXT,
        "when": _WHEN,
        "event": _EVENT,
        "person": _PERSON,
        "items": _items,
        "evidence": many(_EVIDENCE),
        "modality": choice(Modality, "modality"),
        "status": choice(Status, "status"),
        "as_of": _AS_OF,
        "scope": _scope,
        "also": many(_AMOUNT),
        "doubts": many(_DOUBT),
        "prefer": wording,
        "derived_from": _DERIVATION,
        "note": wording,
    },
    _claim,
)
_CONFLICT = Record(
    "a conflict",
    {"id": _id, "between": many(_id, 2), "kind": choice(ConflictKind, "kind of conflict"), "shown": wording},
    {"state": choice(("open", "settled"), "state"), "why": wording},
    made(Conflict),
)
_NEAR = Record("a near metric", {"metric": _metric_id, "caution": wording}, {}, made(Near))
_ALIASES = Record("the aliases", {}, {"en": many(text), "zh": many(text)}, _as_is)
_ASKED = Record("the ways of asking", {}, {"en": many(_asking), "zh": many(_asking)}, _as_is)
_METRIC = Record(
    "a metric",
    {"id": _word, "names": wording, "kind": choice(MetricKind, "kind of metric"), "group": choice(GROUPS, "group")},
    {
        "units": many(_unit_id),
        "aliases": _ALIASES,
        "asked": _ASKED,
        "plausible": _plausible,
        "accumulates": boolean,
        "many": boolean,
        "not_same_as": many(_metric_id),
        "near": many(_NEAR),
    },
    _metric,
)
_UNIT = Record("a unit", {"id": _word, "kind": choice(FIGURES, "kind of unit"), "template": quoted_wording}, {}, _unit)
_SCOPE_NAME = Record("a scope", {"id": _word, "wording": wording}, {}, made(ScopeName))
_GROWTH = Record("a growth", {"metric": _metric_id, "of": many(_metric_id)}, {}, _growth)
_ORIGINAL = Record("a document", {"file": _file, "sha256": _sha256, "paragraphs": whole(1)}, {}, _as_is)
_PUBLISHED = Record("a date of publication", {"on": date}, {"inferred": text}, _as_is)

SOURCE = Record(
    "a source",
    {
        "id": _id,
        "title": text,
        "publisher": text,
        "url": _url,
        "published": _PUBLISHED,
        "lang": _lang,
        "tier": choice(Tier, "tier"),
        "tier_why": wording,
        "digest": wording,
    },
    {"authors": many(text), "document": _ORIGINAL, "retrieved": _day},
    _source,
    nullable=frozenset({"url", "published"}),
)
VOCABULARY = Record(
    "the vocabulary",
    {"units": _good(_UNIT), "metrics": _good(_METRIC)},
    {"scopes": _good(_SCOPE_NAME), "growths": _good(_GROWTH)},
    _vocabulary,
)
_LISTS = {"claims": _good(CLAIM), "conflicts": _good(_CONFLICT)}
EDITION = Record("an edition", {"edition": whole(1), "names": quoted_wording}, _LISTS, _edition_file)
CONTEXT = Record("a subject", {"subject": _id, "names": quoted_wording}, _LISTS, _context_file)
