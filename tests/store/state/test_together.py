"""What is asked for at the same time is done in one go, and nobody's trouble is another's."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.errors import DatabaseError
from bot.store.state_db.together import MOST, Together

if TYPE_CHECKING:
    from collections.abc import Sequence


class Work:
    """Doubles numbers, and notes what it was given at once; the first go waits until it is let go."""

    def __init__(self) -> None:
        self.goes: list[list[int]] = []
        self.gate = asyncio.Event()
        self.errors: dict[int, Exception] = {}

    async def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.goes.append(list(numbers))
        if len(self.goes) == 1:
            await self.gate.wait()
        for number in numbers:
            if number in self.errors:
                raise self.errors[number]
        return [2 * number for number in numbers]


async def asked(together: Together[int, int], *numbers: int) -> list[asyncio.Task[int]]:
    """Ask for each; all of them wait behind the first."""
    tasks = [asyncio.create_task(together.ask(number)) for number in numbers]
    for _ in range(3):
        await asyncio.sleep(0)
    return tasks


async def test_who_waits_for_another_is_served_with_all_that_wait() -> None:
    work = Work()
    tasks = await asked(Together(work), 1, 2, 3, 4)
    work.gate.set()
    assert await asyncio.gather(*tasks) == [2, 4, 6, 8]
    assert work.goes == [[1], [2, 3, 4]]


async def test_a_go_has_its_limit() -> None:
    work = Work()
    tasks = await asked(Together(work), *range(MOST + 2))
    work.gate.set()
    assert await asyncio.gather(*tasks) == [2 * number for number in range(MOST + 2)]
    assert [len(go) for go in work.goes] == [1, MOST, 1]


async def test_an_error_is_of_one_alone() -> None:
    work = Work()
    work.errors[3] = KeyError("a zone that nobody knows")
    tasks = await asked(Together(work), 1, 2, 3, 4)
    work.gate.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert found == [2, 4, work.errors[3], 8]


async def test_a_database_that_is_away_is_away_for_all_and_asked_once() -> None:
    work = Work()
    work.errors[3] = DatabaseError("away", reason="unreadable")
    tasks = await asked(Together(work), 1, 2, 3)
    work.gate.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert found == [2, work.errors[3], work.errors[3]]
    assert len(work.goes) == 2


async def test_who_is_cancelled_leaves_the_work_to_those_who_wait() -> None:
    work = Work()
    together = Together(work)
    first, second, third = await asked(together, 1, 2, 3)
    third.cancel()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert await second == 4
    assert work.goes == [[1], [2]]
    assert await together.ask(5) == 10


async def test_who_is_cancelled_in_the_middle_of_a_shared_go_costs_nobody_anything() -> None:
    gates = [asyncio.Event() for _ in range(3)]
    goes: list[list[int]] = []

    async def work(numbers: Sequence[int]) -> list[int]:
        goes.append(list(numbers))
        await gates[len(goes) - 1].wait()
        return list(numbers)

    first, second, third = await asked(Together(work), 1, 2, 3)
    gates[0].set()
    await first
    while len(goes) < 2:  # noqa: ASYNC110  a turn of the loop is what is waited for
        await asyncio.sleep(0)
    assert goes[-1] == [2, 3]
    second.cancel()
    gates[2].set()
    assert await third == 3
    assert goes[-1][-1] == 3
