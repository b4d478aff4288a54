"""A sample of the trials; ``python -m tests.e2e.posts.trial --full`` is the whole."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest

from tests.e2e.posts.corrected import corrections_killed
from tests.e2e.posts.ground import ENGINES, Nursery
from tests.e2e.posts.outage import outage
from tests.e2e.posts.replica import STEPS
from tests.e2e.posts.trial import forgotten_nonces, killed_after, random_kills, taken_over, taken_over_alive

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks and SIGKILL")


@pytest.fixture
async def nursery() -> AsyncIterator[Nursery]:
    async with Nursery() as found:
        yield found


async def test_a_kill_after_any_step_costs_no_post_and_doubles_none(nursery: Nursery) -> None:
    """All steps at once, as they mostly wait: one process bears the victims of all."""
    results = await asyncio.gather(
        *(
            killed_after(nursery, ENGINES[place % 2], step, replicas=1 + place % 2, runs=2)
            for place, step in enumerate(STEPS)
        )
    )
    assert [result for result in results if not (result.kept and result.kills == 2)] == []


@pytest.mark.parametrize("engine", ENGINES)
async def test_random_kills_on_a_bad_day(nursery: Nursery, engine: str) -> None:
    result = await random_kills(nursery, engine, posts=60, kills=3)
    assert result.kept, result


async def test_without_a_nonce_the_trial_fails(nursery: Nursery) -> None:
    assert (await random_kills(nursery, "sqlite", posts=80, kills=3, nonces=False)).twice > 0


async def test_a_nonce_that_is_forgotten_is_made_up_for_by_a_look(nursery: Nursery) -> None:
    result = await forgotten_nonces(nursery, "sqlite", posts=10, kills=2)
    assert result.kept, result
    assert (await forgotten_nonces(nursery, "sqlite", posts=10, kills=2, looks=False)).twice > 0


async def test_who_is_killed_while_sending_is_taken_over(nursery: Nursery) -> None:
    result = await taken_over(nursery, "postgresql", 1)
    assert result.kept, result


async def test_of_two_that_live_the_other_takes_over_who_is_killed_while_sending(nursery: Nursery) -> None:
    result = await taken_over_alive(nursery, "postgresql", 1)
    assert result.kept, result


async def test_a_kill_after_any_step_of_a_correction_costs_none_and_doubles_none(nursery: Nursery) -> None:
    results = await asyncio.gather(
        *(
            corrections_killed(nursery, ENGINES[1 - place % 2], step, replicas=1 + place % 2, runs=1)
            for place, step in enumerate(STEPS)
        )
    )
    assert [result for result in results if not (result.kept and result.kills)] == []


@pytest.mark.parametrize("engine", ENGINES)
async def test_a_database_that_is_away_for_seconds_delays_posts_and_no_answer(engine: str) -> None:
    result = await outage(engine, 10.0)
    assert result.kept, result
