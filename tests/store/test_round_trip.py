from __future__ import annotations

import asyncio
import threading
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

import bot
from bot.core import model
from bot.errors import DatabaseError
from bot.store import building, facts_db, image
from tests.store.helpers import base_of, leftovers
from tests.strategies import fact_bases, large_fact_bases

if TYPE_CHECKING:
    from pathlib import Path

MAPPINGS = ("sources", "metrics", "units", "scopes", "editions", "claims", "conflicts", "subjects")
IN_ONE_FOLDER = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def assert_same(got: model.FactBase, base: model.FactBase) -> None:
    assert got == base
    for mapping in MAPPINGS:
        assert list(getattr(got, mapping)) == list(getattr(base, mapping))


@given(base=fact_bases())
@IN_ONE_FOLDER
async def test_what_was_written_is_read(tmp_path: Path, base: model.FactBase) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(base, path)
    assert_same(await facts_db.read(path), base)


@given(base=large_fact_bases(600))
@settings(IN_ONE_FOLDER, max_examples=12)
async def test_large_bases_too(tmp_path: Path, base: model.FactBase) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(base, path)
    assert_same(await facts_db.read(path), base)


def test_every_field_of_a_base_is_a_mapping_that_is_compared_here() -> None:
    assert {field.name for field in fields(model.FactBase) if field.compare} == {"revision", *MAPPINGS}


async def test_numbers_keep_every_digit(tmp_path: Path) -> None:
    base = base_of(3)
    numbers = [Decimal("0.1"), Decimal("33.30"), Decimal(10) ** 40 + 1, Decimal("1E+20"), Decimal("-0.000000000001")]
    unit = next(unit for unit in base.units.values() if unit.kind is model.MetricKind.COUNT)
    metric = next(metric for metric in base.metrics.values() if metric.kind is model.MetricKind.COUNT)
    amounts = [model.Amount("x", unit.id, number, model.Bound.RANGE, number, 1, number, number) for number in numbers]
    year = next(iter(base.editions))
    claims = {
        f"{year}-{place}": model.Claim(f"{year}-{place}", metric.id, amount, (), year, also=tuple(amounts))
        for place, amount in enumerate(amounts)
    }
    base = replace(base, claims=claims, conflicts={})
    path = tmp_path / "facts.db"
    await facts_db.write(base, path)
    got = await facts_db.read(path)
    assert_same(got, base)
    got_numbers = [claim.amount.number for claim in got.claims.values() if claim.amount]
    assert [number and format(number, "f") for number in got_numbers] == [format(number, "f") for number in numbers]


async def test_claims_share_the_strings_and_scopes_that_they_refer_to(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(base_of(5, 80), path)
    got = await facts_db.read(path)
    for claim in got.claims.values():
        assert claim.metric is got.metrics[claim.metric].id
        assert all(evidence.source is got.sources[evidence.source].id for evidence in claim.evidence)


async def test_a_text_that_looks_like_a_seal_is_only_a_text(tmp_path: Path) -> None:
    base = base_of(7)
    note = model.Wording(image.SEAL_PREFIX + "0" * 64, image.SEAL_PREFIX + "f" * 64)
    base = replace(base, claims={key: replace(claim, note=note) for key, claim in base.claims.items()})
    path = tmp_path / "facts.db"
    await facts_db.write(base, path, fingerprint=image.SEAL_PREFIX + "a" * 64)
    assert_same(await facts_db.read(path), base)


@pytest.mark.parametrize("size", [0, 1, 400, 3_000, 4_200, 60_000])
async def test_peek_tells_what_the_file_holds(tmp_path: Path, size: int) -> None:
    base = base_of(11, 60)
    path = tmp_path / "facts #1? 100%.db"
    await facts_db.write(base, path, fingerprint="f" * size)
    meta = await facts_db.peek(path)
    assert meta == facts_db.Meta(
        revision=base.revision,
        fingerprint="f" * size,
        schema=image.SCHEMA,
        program=bot.__version__,
        counts={mapping: len(getattr(base, mapping)) for mapping in MAPPINGS},
    )
    assert leftovers(path) == []


def test_the_same_base_gives_the_same_bytes() -> None:
    assert building.build(base_of(13), "x") == building.build(base_of(13), "x")
    assert building.build(base_of(13), "x") != building.build(base_of(13), "y")


@pytest.mark.parametrize("turns", range(12))
async def test_a_cancelled_read_leaves_no_thread(tmp_path: Path, turns: int) -> None:
    path = tmp_path / "facts.db"
    await facts_db.write(base_of(17), path)
    before = set(threading.enumerate())
    task = asyncio.create_task(facts_db.read(path))
    for _ in range(turns + 1):
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert set(threading.enumerate()) <= before


def test_a_failed_read_has_no_thread_that_outlives_the_loop(tmp_path: Path) -> None:
    """Such a thread would print a traceback; warnings of it are errors in this run."""
    for _ in range(50):
        with pytest.raises(DatabaseError):
            asyncio.run(facts_db.read(tmp_path / "none.db"))
        assert all("worker" not in thread.name for thread in threading.enumerate())


async def test_a_cancelled_write_is_whole_or_has_not_happened(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    old, new = base_of(19), base_of(23, 200)
    await facts_db.write(old, path)
    task = asyncio.create_task(facts_db.write(new, path))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await facts_db.read(path) in (old, new)
