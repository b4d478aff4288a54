"""The fact base becomes rows: one tuple per row, its columns in the order of ``facts.sql``, parents before children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.model import Amount, Claim, Event, Items, Person, Text, When, Wording
from bot.core.phrasing import amount_text, date_text
from bot.store.han import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from decimal import Decimal

    from bot.core.edtf import Edtf
    from bot.core.model import Evidence, FactBase, Lang, Metric, Source, Value

    Cell = str | int | None
    Row = tuple[Cell, ...]

_LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_KINDS = {Amount: "amount", Text: "text", When: "when", Event: "event", Person: "person", Items: "items"}


def tables(base: FactBase) -> Iterator[tuple[str, Iterable[Row]]]:
    """Every table but ``meta`` with its rows, in the order in which they can be inserted."""
    yield from _vocabulary(base)
    claims = base.claims.values()
    yield "claims", map(_claim, claims)
    yield from _values(base)
    yield "also_amounts", _children(claims, lambda claim: map(_figure, claim.also))
    yield "evidence", _children(claims, lambda claim: map(_evidence, claim.evidence))
    yield "doubts", _children(claims, lambda claim: ((doubt.about, *_both(doubt.note)) for doubt in claim.doubts))
    yield "derivation_inputs", _children(claims, _inputs)
    conflicts = base.conflicts.values()
    yield (
        "conflicts",
        (
            (conflict.id, conflict.kind.value, conflict.state, *_both(conflict.shown), *_both(conflict.why))
            for conflict in conflicts
        ),
    )
    yield (
        "conflict_members",
        ((conflict.id, place, claim) for conflict in conflicts for place, claim in enumerate(conflict.between)),
    )
    yield "search", _search(base)


def _vocabulary(base: FactBase) -> Iterator[tuple[str, Iterable[Row]]]:
    sources, metrics = base.sources.values(), base.metrics.values()
    yield "sources", map(_source, sources)
    yield "source_authors", ((source.id, *row) for source in sources for row in enumerate(source.authors))
    yield "units", ((unit.id, *_both(unit.template), unit.kind.value) for unit in base.units.values())
    yield "scopes", ((scope.id, *_both(scope.wording)) for scope in base.scopes.values())
    yield "metrics", map(_metric, metrics)
    yield "metric_units", ((metric.id, *row) for metric in metrics for row in enumerate(metric.units))
    yield (
        "metric_aliases",
        (row for metric in metrics for row in _by_language(metric.id, metric.aliases_en, metric.aliases_zh)),
    )
    yield (
        "metric_askings",
        (row for metric in metrics for row in _by_language(metric.id, metric.asked_en, metric.asked_zh)),
    )
    yield "metric_not_same_as", ((metric.id, *row) for metric in metrics for row in enumerate(metric.not_same_as))
    yield (
        "metric_near",
        (
            (metric.id, place, near.metric, *_both(near.caution))
            for metric in metrics
            for place, near in enumerate(metric.near)
        ),
    )
    editions = enumerate(base.editions.values())
    yield "subjects", ((subject.id, *_both(subject.names)) for subject in base.subjects.values())
    yield "editions", ((edition.year, place, *_both(edition.names)) for place, edition in editions)


def _values(base: FactBase) -> Iterator[tuple[str, Iterable[Row]]]:
    """The tables of the values that are no figures."""
    values = [(claim.id, claim.value) for claim in base.claims.values()]
    yield "texts", ((claim, *_both(it.wording), it.printed) for claim, it in values if isinstance(it, Text))
    yield "dates", ((claim, it.on.text, it.printed, it.inferred) for claim, it in values if isinstance(it, When))
    yield (
        "events",
        (
            (claim, it.on.text, *_both(it.wording), it.kind, it.relevance, it.inferred)
            for claim, it in values
            if isinstance(it, Event)
        ),
    )
    yield (
        "persons",
        ((claim, *_both(it.name), *_both(it.role), _date(it.as_of)) for claim, it in values if isinstance(it, Person)),
    )
    yield (
        "items",
        (
            (claim, place, *_both(item))
            for claim, it in values
            if isinstance(it, Items)
            for place, item in enumerate(it.items)
        ),
    )


def _children(claims: Iterable[Claim], rows: Callable[[Claim], Iterable[Row]]) -> Iterator[Row]:
    return ((claim.id, place, *row) for claim in claims for place, row in enumerate(rows(claim)))


def _both(wording: Wording | None) -> tuple[str | None, str | None]:
    return (None, None) if wording is None else (wording.en, wording.zh)


def _date(date: Edtf | None) -> str | None:
    return None if date is None else date.text


def _exact(number: Decimal | None) -> str | None:
    """Every digit, and never an exponent."""
    return None if number is None else format(number, "f")


def _source(source: Source) -> Row:
    return (
        source.id,
        source.title,
        source.publisher,
        _date(source.published),
        source.published_inferred,
        source.tier.value,
        *_both(source.tier_why),
        source.url,
        source.lang,
        *_both(source.digest),
        source.retrieved,
        source.file,
        source.sha256,
        source.paragraphs,
    )


def _metric(metric: Metric) -> Row:
    low, high = metric.plausible or (None, None)
    return (
        metric.id,
        *_both(metric.names),
        metric.kind.value,
        metric.group,
        _exact(low),
        _exact(high),
        metric.accumulates,
        metric.many,
    )


def _by_language(metric: str, english: Iterable[str], chinese: Iterable[str]) -> Iterator[Row]:
    for lang, texts in (("en", english), ("zh", chinese)):
        yield from ((metric, lang, place, text) for place, text in enumerate(texts))


def _claim(claim: Claim) -> Row:
    cut_off, scope, derived = claim.as_of, claim.scope, claim.derived_from
    return (
        claim.id,
        claim.edition,
        claim.subject,
        claim.metric,
        _KINDS[type(claim.value)],
        *_figure(claim.amount),
        claim.modality.value,
        claim.status.value,
        *((cut_off.on.text, cut_off.printed, cut_off.inferred, cut_off.final) if cut_off else (None,) * 4),
        *((scope.id, *_both(scope.wording)) if scope else (None,) * 3),
        *_both(claim.prefer),
        derived.formula if derived else None,
        *_both(claim.note),
    )


def _figure(amount: Amount | None) -> Row:
    if amount is None:
        return (None,) * 8
    return (
        amount.printed,
        amount.bound.value,
        _exact(amount.number),
        _exact(amount.high),
        amount.unit,
        _exact(amount.low),
        _exact(amount.top),
        amount.digits,
    )


def _evidence(evidence: Evidence) -> Row:
    at = evidence.at
    return (evidence.source, *((at.para, *at.chars, at.sha256) if at else (None,) * 4), evidence.via)


def _inputs(claim: Claim) -> Iterable[Row]:
    return ((claim_id,) for claim_id in claim.derived_from.inputs) if claim.derived_from else ()


def _search(base: FactBase) -> Iterator[Row]:
    """What can be searched for; ``title`` is what a thing is called, ``body`` what is said about it."""
    for claim in base.claims.values():
        metric = base.metrics[claim.metric]
        title = (*_both(metric.names), *_home(base, claim))
        yield _found("claim", claim.id, title, (*_said(base, claim), *metric.aliases_en, *metric.aliases_zh))
    for source in base.sources.values():
        body = (*_both(source.digest), source.publisher, *source.authors, _date(source.published), source.url)
        yield _found("source", source.id, (source.title,), body)
    for metric in base.metrics.values():
        yield _found("metric", metric.id, _both(metric.names), (*metric.aliases_en, *metric.aliases_zh))
    for conflict in base.conflicts.values():
        lead = base.claims[conflict.between[0]]
        title = (*_both(base.metrics[lead.metric].names), *_home(base, lead))
        yield _found("conflict", conflict.id, title, (*_both(conflict.shown), *_both(conflict.why)))


def _found(kind: str, name: str, title: Iterable[str | None], body: Iterable[str | None]) -> Row:
    return (kind, name, apart(" · ".join(filter(None, title))), apart(" · ".join(filter(None, body))))


def _home(base: FactBase, claim: Claim) -> Iterator[str | None]:
    """The edition or the place that a claim is about."""
    if claim.edition is not None:
        yield str(claim.edition)
    elif claim.subject:
        yield claim.subject
        yield from _both(base.subjects[claim.subject].names)


def _said(base: FactBase, claim: Claim) -> Iterator[str | None]:
    """Every wording of a claim: its value as printed and as it is shown in each language, then what we say about it."""
    for amount in (value for value in (claim.value, *claim.also) if isinstance(value, Amount)):
        yield amount.printed
        yield _exact(amount.number)
        yield from (amount_text(amount, base.units[amount.unit], lang) for lang in _LANGS)
    yield from _worded(claim.value)
    ours = (claim.scope.wording if claim.scope else None, claim.note, *(doubt.note for doubt in claim.doubts))
    for remark in ours:
        yield from _both(remark)


def _worded(value: Value) -> Iterator[str | None]:
    match value:
        case Text(wording=wording, printed=printed):
            yield from (*_both(wording), printed)
        case When(on=on, printed=printed):
            yield from (on.text, printed, *(date_text(on, lang) for lang in _LANGS))
        case Event(on=on, wording=wording):
            yield from (on.text, *_both(wording), *(date_text(on, lang) for lang in _LANGS))
        case Person(name=name, role=role):
            yield from (*_both(name), *_both(role))
        case Items(items=items):
            for item in items:
                yield from _both(item)
