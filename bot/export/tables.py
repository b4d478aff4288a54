"""The facts as flat tables: their columns, what these mean, and their rows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.core.changelog import claim_text
from bot.core.leaves import VALUES
from bot.core.model import Event, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.core.edtf import Edtf
    from bot.core.model import Amount, AsOf, Claim, Derivation, FactBase, Metric, Scope, Source, Wording

Cell = str | int | bool | Decimal | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``type`` is of Table Schema: string, integer, number or boolean; ``refers`` names a table."""

    name: str
    type: str
    description: str
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``key`` is the column that names a row, where one does."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[FactBase], Iterator[Row]]
    key: str | None = None


def _columns(*rows: str) -> tuple[Column, ...]:
    """Columns from lines of ``name | type | description | table referred to``."""
    parts = ([part.strip() for part in row.split("|")] for row in rows)
    return tuple(Column(name, kind, text, *more) for name, kind, text, *more in parts)


def _claims(base: FactBase) -> Iterator[Row]:
    for claim in base.claims.values():
        said = _claim(base, claim)
        sources = dict.fromkeys(evidence.source for evidence in claim.evidence)
        for source in sources or (None,):
            yield said | _cited(base, claim, source)


def _claim(base: FactBase, claim: Claim) -> Row:
    return {
        "claim": claim.id,
        "edition": claim.edition,
        "subject": claim.subject,
        "metric": claim.metric,
        **_both("metric_name", base.metrics[claim.metric].names),
        "type": VALUES[type(claim.value)],
        "value": claim_text(base, claim, "en"),
        "value_zh": claim_text(base, claim, "zh-CN"),
        "printed": getattr(claim.value, "printed", None),
        **_figure(claim.amount),
        "also": _list(one.printed for one in claim.also),
        "date": _date(claim.value.on) if isinstance(claim.value, When | Event) else None,
        "modality": claim.modality.value,
        "status": claim.status.value,
        **_cutoff(claim.as_of),
        **_scope(base, claim.scope),
        "doubts": _list(doubt.note.en for doubt in claim.doubts),
        "doubts_zh": _list(doubt.note.of("zh-CN") for doubt in claim.doubts),
        "conflicts": _list(conflict.id for conflict in base.conflicts_of.get(claim.id, ())),
        **_both("prefer", claim.prefer),
        **_derivation(claim.derived_from),
        **_both("note", claim.note),
    }


def _figure(amount: Amount | None) -> Row:
    if amount is None:
        return dict.fromkeys(("number", "high", "bound", "unit", "low", "top"))
    return {
        "number": amount.number,
        "high": amount.high,
        "bound": amount.bound.value,
        "unit": amount.unit,
        "low": amount.low,
        "top": amount.top,
    }


def _cutoff(as_of: AsOf | None) -> Row:
    return {"as_of": as_of.on.text, "final": as_of.final} if as_of else {"as_of": None, "final": None}


def _scope(base: FactBase, scope: Scope | None) -> Row:
    if scope is None:
        return {"scope": None, **_both("scope_name", None)}
    return {"scope": scope.id, **_both("scope_name", scope.wording or base.scopes[scope.id].wording)}


def _derivation(derived: Derivation | None) -> Row:
    return (
        {"formula": derived.formula, "inputs": _list(derived.inputs)} if derived else {"formula": None, "inputs": None}
    )


def _cited(base: FactBase, claim: Claim, source: str | None) -> Row:
    if source is None:
        return dict.fromkeys(_CITED)
    record = base.sources[source]
    cited = [evidence for evidence in claim.evidence if evidence.source == source]
    return {
        "source": source,
        "source_title": record.title,
        "publisher": record.publisher,
        "published": _date(record.published),
        "tier": record.tier.value,
        "url": record.url,
        "paragraphs": _list(str(evidence.at.para) for evidence in cited if evidence.at),
        "via": _list(evidence.via for evidence in cited if evidence.via),
    }


_CITED = ("source", "source_title", "publisher", "published", "tier", "url", "paragraphs", "via")


def _conflicts(base: FactBase) -> Iterator[Row]:
    for conflict in base.conflicts.values():
        said: Row = {"conflict": conflict.id, "kind": conflict.kind.value, "state": conflict.state}
        said |= {**_both("shown", conflict.shown), **_both("why", conflict.why)}
        for claim in conflict.between:
            yield said | {"claim": claim}


def _source(source: Source) -> Row:
    return {
        "source": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "authors": _list(source.authors),
        "published": _date(source.published),
        "published_inferred": source.published_inferred,
        "lang": source.lang,
        "tier": source.tier.value,
        **_both("tier_why", source.tier_why),
        "url": source.url,
        **_both("digest", source.digest),
        "retrieved": source.retrieved,
        "file": source.file,
        "sha256": source.sha256,
        "paragraphs": source.paragraphs,
    }


def _metric(metric: Metric) -> Row:
    low, high = metric.plausible or (None, None)
    return {
        "metric": metric.id,
        **_both("name", metric.names),
        "kind": metric.kind.value,
        "group": metric.group,
        "units": _list(metric.units),
        "aliases": _list(metric.aliases_en),
        "aliases_zh": _list(metric.aliases_zh),
        "plausible_low": low,
        "plausible_high": high,
        "accumulates": metric.accumulates,
        "many": metric.many,
        "not_same_as": _list(metric.not_same_as),
    }


def _both(name: str, wording: Wording | None) -> Row:
    return {name: wording.en, f"{name}_zh": wording.zh} if wording else {name: None, f"{name}_zh": None}


def _date(on: Edtf | None) -> str | None:
    return on.text if on else None


def _list(items: Iterable[str]) -> str | None:
    return "; ".join(items) or None


TABLES = (
    Table(
        "claims",
        "One row per claim and source; a figure of our own arithmetic has a row without a source.",
        _columns(
            "claim | string | id of the claim",
            "edition | integer | year of the edition; empty outside the editions | editions",
            "subject | string | the place spoken of, outside the editions | subjects",
            "metric | string | what is claimed | metrics",
            "metric_name | string | its English name",
            "metric_name_zh | string | its Chinese name",
            "type | string | what the value is: amount, text, when, event, person or items",
            "value | string | the value as a card prints it, in English",
            "value_zh | string | the same in Chinese",
            "printed | string | the value as the source prints it",
            "number | number | the figure in base units; empty where the wording is vague",
            "high | number | the upper end of a range",
            "bound | string | how it bounds the true one: exact, at_least, at_most, about, just_under, range or vague",
            "unit | string | unit of the figure | units",
            "low | number | lower end of the interval of the true figure; empty is open",
            "top | number | upper end of that interval; empty is open",
            "also | string | the figure in other units, as the source itself converts it",
            "date | string | the date of a date or an event, as EDTF",
            "modality | string | reported, estimated, planned, target or derived (our arithmetic)",
            "status | string | accepted, disputed (both in force), superseded or rejected",
            "as_of | string | the cut-off, as EDTF",
            "final | boolean | false: more was counted later; empty: the source does not say",
            "scope | string | what the figure covers | scopes",
            "scope_name | string | the same in English",
            "scope_name_zh | string | the same in Chinese",
            "doubts | string | our worries about the claim",
            "doubts_zh | string | the same in Chinese",
            "conflicts | string | ids of the conflicts that the claim stands in",
            "prefer | string | why it is shown before its rivals",
            "prefer_zh | string | the same in Chinese",
            "formula | string | how a derived figure was computed",
            "inputs | string | ids of the claims it was computed from, a first",
            "note | string | a remark of ours",
            "note_zh | string | the same in Chinese",
            "source | string | id of the source | sources",
            "source_title | string | its title",
            "publisher | string | its publisher",
            "published | string | the day of its publication, as EDTF",
            "tier | string | how close it stands: A organiser or government, B named press, C weak, D aggregator",
            "url | string | its address; empty where none is known",
            "paragraphs | string | where in it the claim stands",
            "via | string | the copy or quotation through which it is known",
        ),
        _claims,
    ),
    Table(
        "sources",
        "One row per source document.",
        _columns(
            "source | string | id of the source",
            "title | string | title",
            "publisher | string | publisher",
            "authors | string | authors",
            "published | string | the day of publication, as EDTF; empty where undated",
            "published_inferred | string | how a missing day was found",
            "lang | string | language of the document",
            "tier | string | how close it stands: A organiser or government, B named press, C weak, D aggregator",
            "tier_why | string | why this tier",
            "tier_why_zh | string | the same in Chinese",
            "url | string | address; empty where none is known",
            "digest | string | what it says, in our own words",
            "digest_zh | string | the same in Chinese",
            "retrieved | string | the day on which it was read",
            "file | string | name of the original, where one was at hand",
            "sha256 | string | its checksum",
            "paragraphs | integer | how many paragraphs it has",
        ),
        lambda base: map(_source, base.sources.values()),
        "source",
    ),
    Table(
        "conflicts",
        "One row per conflict and claim that stands in it.",
        _columns(
            "conflict | string | id of the conflict",
            "kind | string | contradiction, definition, stage, rounding, translation or scope",
            "state | string | open or settled",
            "shown | string | what a reader is told",
            "shown_zh | string | the same in Chinese",
            "why | string | what is known of the reason",
            "why_zh | string | the same in Chinese",
            "claim | string | a claim that stands in it | claims",
        ),
        _conflicts,
    ),
    Table(
        "metrics",
        "One row per metric, in the order in which a card shows them.",
        _columns(
            "metric | string | id of the metric",
            "name | string | English name",
            "name_zh | string | Chinese name",
            "kind | string | count, money, area, percent, duration, ordinal; text, date, event, person, items",
            "group | string | part of the card",
            "units | string | units in which it is counted",
            "aliases | string | other English names",
            "aliases_zh | string | other Chinese names",
            "plausible_low | number | below this a number is taken for a slip",
            "plausible_high | number | above this as well",
            "accumulates | boolean | whether the figure grows while the event runs",
            "many | boolean | whether several claims stand beside each other and are no rivals",
            "not_same_as | string | metrics that must never be taken for it",
        ),
        lambda base: map(_metric, base.metrics.values()),
        "metric",
    ),
    Table(
        "units",
        "One row per unit.",
        _columns(
            "unit | string | id of the unit",
            "template | string | how a figure is printed with it; {n} is the number",
            "template_zh | string | the same in Chinese",
            "kind | string | the kind of metric it measures",
        ),
        lambda base: (
            {"unit": unit.id, **_both("template", unit.template), "kind": unit.kind.value}
            for unit in base.units.values()
        ),
        "unit",
    ),
    Table(
        "scopes",
        "One row per scope of figures.",
        _columns(
            "scope | string | id of the scope",
            "name | string | what is covered",
            "name_zh | string | the same in Chinese",
        ),
        lambda base: ({"scope": scope.id, **_both("name", scope.wording)} for scope in base.scopes.values()),
        "scope",
    ),
    Table(
        "editions",
        "One row per edition of the conference.",
        _columns(
            "edition | integer | year",
            "name | string | English name",
            "name_zh | string | Chinese name",
        ),
        lambda base: ({"edition": one.year, **_both("name", one.names)} for one in base.editions.values()),
        "edition",
    ),
    Table(
        "subjects",
        "One row per place outside the editions that claims speak of.",
        _columns(
            "subject | string | id of the place",
            "name | string | English name",
            "name_zh | string | Chinese name",
        ),
        lambda base: ({"subject": one.id, **_both("name", one.names)} for one in base.subjects.values()),
        "subject",
    ),
)
