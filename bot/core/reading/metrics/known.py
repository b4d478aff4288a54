"""What the facts have for a metric: in which editions, for which places, summed up by a source; kept for each base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.model import MetricKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.model import Claim, FactBase

_HEADLINES = 4


def editions_with(base: FactBase, metric: str) -> tuple[int, ...]:
    """The editions of which a live claim of the metric speaks."""
    found: dict[str, tuple[int, ...]] | None = base.memo.get("editions with")
    if found is None:
        by_metric: dict[str, list[int]] = {name: [] for name in base.metrics}
        for year in sorted(base.editions):
            for name in base.by_edition[year]:
                by_metric[name].append(year)
        found = base.memo["editions with"] = {name: tuple(years) for name, years in by_metric.items()}
    return found[metric]


def units_of(base: FactBase, metrics: Iterable[str]) -> set[str]:
    """Every unit in which some metrics are told."""
    return {unit for name in metrics for unit in base.metrics[name].units}


def only_figures(base: FactBase, asked: Sequence[str]) -> Sequence[str]:
    """What is asked for, where all of it is figures that editions have; nothing otherwise."""
    return asked if all(base.metrics[name].is_figure and editions_with(base, name) for name in asked) else ()


def claims_beside(base: FactBase, metric: str, subject: str | None = None) -> tuple[Claim, ...]:
    """The live claims of a metric that are about a place or the whole series, or about one of these."""
    found: dict[str, list[Claim]] | None = base.memo.get("claims beside")
    if found is None:
        found = {name: [] for name in base.metrics}
        for claim in base.claims.values():
            if claim.live and claim.edition is None:
                found[claim.metric].append(claim)
        base.memo["claims beside"] = found
    return tuple(claim for claim in found[metric] if subject in (None, claim.subject))


def claims_dated(base: FactBase, metric: str, subject: str | None, years: tuple[int, ...]) -> tuple[Claim, ...]:
    """Of the claims about a place or the whole series those that hold at a time within one of the calendar years."""
    return tuple(
        claim
        for claim in claims_beside(base, metric, subject)
        if claim.as_of and any(claim.as_of.on.start.year <= year <= claim.as_of.on.end.year for year in years)
    )


def sum_of(base: FactBase, metric: str) -> str | None:
    """The metric under which sources print the sum of this one over editions; ``metric`` itself where it is one."""
    return metric if metric in _sums(base) else {part: whole for whole, part in _sums(base).items()}.get(metric)


def part_of(base: FactBase, metric: str) -> str | None:
    """The metric of single editions whose sum a metric is; ``None`` where it is no sum."""
    return _sums(base).get(metric)


def _sums(base: FactBase) -> dict[str, str]:
    """Metrics that no edition has and that say of one that they must not be swapped with it: sums over editions."""
    found: dict[str, str] | None = base.memo.get("sums")
    if found is None:
        found = {}
        for metric in base.metrics.values():
            near = [one.metric for one in metric.near if one.metric in metric.not_same_as]
            subjects = {claim.subject for claim in claims_beside(base, metric.id)}
            if len(near) == 1 and len(subjects) == 1 and not editions_with(base, metric.id):
                part = base.metrics[near[0]]
                if part.kind is metric.kind and editions_with(base, part.id) and part.units == metric.units:
                    found[metric.id] = part.id
        base.memo["sums"] = found
    return found


def headlines(base: FactBase) -> tuple[str, ...]:
    """The figures of which sources speak most: what "the biggest" may mean where nothing is named."""
    found: tuple[str, ...] | None = base.memo.get("headlines")
    if found is None:
        kinds = (MetricKind.COUNT, MetricKind.AREA)
        counts = [one.id for one in base.metrics.values() if one.group == "counts" and one.kind in kinds]
        ranked = sorted(counts, key=lambda name: -_results(base, name))
        found = base.memo["headlines"] = tuple(ranked[:_HEADLINES])
    return found


def _results(base: FactBase, metric: str) -> int:
    """How many claims report a result of any edition."""
    told = (Modality.REPORTED, Modality.ESTIMATED)
    claims = (claim for year in editions_with(base, metric) for claim in base.live_claims(metric, year))
    return sum(claim.modality in told for claim in claims)


def source_of_arithmetic(base: FactBase, metric: str) -> str | None:
    """The metric from which our own arithmetic makes this one; ``None`` where any source prints it."""
    claims = [claim for year in editions_with(base, metric) for claim in base.live_claims(metric, year)]
    inputs = [name for claim in claims if claim.derived_from for name in claim.derived_from.inputs]
    if not inputs or any(claim.modality is not Modality.DERIVED for claim in claims):
        return None
    return base.claims[inputs[0]].metric
