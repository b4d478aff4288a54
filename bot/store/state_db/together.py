"""Many who ask for the same thing at the same time, served in one go: one transaction, one wait for the disk.

Whoever comes while another's transaction is under way waits for it; the first of those who waited then does the work
of them all. One who comes alone is served alone, at once.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")
MOST = 100  # in one go; a transaction stays short


@dataclass(eq=False)
class _Asked(Generic[T, R]):
    """One who waits: what is asked for, and what came of it."""

    item: T
    answer: R | None = None
    error: Exception | None = None
    done: bool = False


class Together(Generic[T, R]):
    """Gathers what is asked for at the same time.

    Parameters
    ----------
    work
        Does it for some: one answer for each, in their order; all of it or nothing.
    """

    def __init__(self, work: Callable[[Sequence[T]], Awaitable[Sequence[R]]]) -> None:
        self._work = work
        self._turn = asyncio.Lock()
        self._waiting: list[_Asked[T, R]] = []

    async def ask(self, item: T) -> R:
        """Do it, with whatever others asked for meanwhile.

        Raises
        ------
        Exception
            What the work has raised. A database that fails fails for all; any other error is that of one alone.
        """
        asked: _Asked[T, R] = _Asked(item)
        self._waiting.append(asked)
        try:
            async with self._turn:
                while not asked.done:
                    await self._some()
        except asyncio.CancelledError:
            if asked in self._waiting:
                self._waiting.remove(asked)
            raise
        if asked.error is not None:
            raise asked.error
        return asked.answer  # type: ignore[return-value]  # it is set wherever there is no error

    async def _some(self) -> None:
        """Serve those who have waited for longest."""
        taken = self._waiting[:MOST]
        del self._waiting[:MOST]
        try:
            await self._serve(taken)
        except BaseException:
            # Whoever did it is cancelled, so nothing was done, or nobody knows: the others do it themselves.
            self._waiting[:0] = [one for one in taken if not one.done]
            raise

    async def _serve(self, some: Sequence[_Asked[T, R]]) -> None:
        try:
            answers = await self._work([one.item for one in some])
        except Exception as error:  # noqa: BLE001  each learns of it where it waits
            if len(some) > 1 and not isinstance(error, DatabaseError):
                for one in some:
                    await self._serve([one])
                return
            for one in some:
                one.error, one.done = error, True
        else:
            for one, answer in zip(some, answers, strict=True):
                one.answer, one.done = answer, True
