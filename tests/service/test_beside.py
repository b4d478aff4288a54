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


async def test_who_is_interrupted_while_it_ends_waits_on_and_interrupts_it_once() -> None:
    interrupted, ending, go_on = 0, asyncio.Event(), asyncio.Event()

    async def work() -> None:
        nonlocal interrupted
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            interrupted += 1
            ending.set()
            await go_on.wait()  # such as giving a connection back
            raise

    async def block() -> None:
        async with beside(work(), "a test"):
            await asyncio.sleep(0)

    outer = asyncio.create_task(block())
    await ending.wait()
    outer.cancel()
    await asyncio.wait({outer}, timeout=0.05)
    assert not outer.done()
    go_on.set()
    await asyncio.wait({outer})
    assert (outer.cancelled(), interrupted) == (True, 1)
