"""Work beside a block is over when the block is left, also when it takes its time to end."""

from __future__ import annotations

import asyncio

import pytest

from bot.service.beside import beside


async def test_it_is_waited_for() -> None:
    seen: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)  # such as giving a connection back
            seen.append("ended")

    async with beside(work(), "a test"):
        await asyncio.sleep(0)
        assert seen == []
    assert seen == ["ended"]


async def test_an_error_of_the_block_is_the_one_that_is_raised() -> None:
    async def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(LookupError):
        async with beside(work(), "a test"):
            raise LookupError
