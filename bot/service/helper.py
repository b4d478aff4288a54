"""A process that works for this one: it hears jobs on its standard input, a line each, and answers each with a line.

What takes long to compute, or long to import, costs those who ask nothing there. The process is started when it is
first needed and anew when it has died; it is ended when a job fails or lasts, and goes when it has been idle. Where its
parent dies, its input ends, and so does it.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

R = TypeVar("R")
IDLE_SECONDS = 600.0
START_SECONDS = 120.0
_LONGEST_LINE = 8 * 1024 * 1024


class HelperFailed(Exception):
    """The process died, took too long, or answered what cannot be read; its text says which."""


@dataclass(frozen=True, slots=True)
class Start:
    """How the process is started.

    Parameters
    ----------
    command, env
        The command, and all of its environment.
    ready
        The line it says once it has imported what it needs; none where it says nothing.
    within
        Seconds that it may take to say so.
    quiet
        Whether what it says on standard error goes nowhere.
    """

    command: Sequence[str]
    env: Mapping[str, str]
    ready: bytes | None = None
    within: float = START_SECONDS
    quiet: bool = False


class Helper:
    """Hands jobs to the process, one after another.

    Parameters
    ----------
    start
        How it is started.
    job, idle
        Seconds that one job may take, and that the process stays without one.
    """

    def __init__(self, start: Start, *, job: float, idle: float = IDLE_SECONDS) -> None:
        self._start = start
        self._job_seconds = job
        self._idle_seconds = idle
        self._process: asyncio.subprocess.Process | None = None
        self._one = asyncio.Lock()
        self._leaving: asyncio.TimerHandle | None = None

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        """The process, where there is one."""
        return self._process

    async def do(self, job: bytes, read: Callable[[bytes], R]) -> R:
        """Have a job done: a line there, a line back, and what ``read`` makes of it.

        Raises
        ------
        HelperFailed
            The process could not be started, or it failed; it is gone. So it is where ``read`` raises LookupError,
            TypeError or ValueError: what comes from a dying process may be anything.
        Exception
            Any other that ``read`` raises is an answer, and the process stays.
        """
        async with self._one, self._kept():
            try:
                process = await self._running()
                async with asyncio.timeout(self._job_seconds):
                    line = await _exchanged(process, job)
                return read(line)
            except (OSError, LookupError, TypeError, ValueError) as error:
                await self._end()
                raise HelperFailed(f"{type(error).__name__}: {error}".rstrip(": ")) from error
            except asyncio.CancelledError:
                await self._end()  # nobody waits for this answer any more, and the next job must not be given it
                raise

    async def close(self) -> None:
        """End the process, whatever it does."""
        self._stay()
        await self._end()

    @asynccontextmanager
    async def _kept(self) -> AsyncIterator[None]:
        """Keep the process from going while it is needed."""
        self._stay()
        try:
            yield
        finally:
            self._leaving = asyncio.get_running_loop().call_later(self._idle_seconds, self._leave)

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            start, pipe = self._start, asyncio.subprocess.PIPE
            self._process = await asyncio.create_subprocess_exec(
                *start.command,
                env=start.env,
                stdin=pipe,
                stdout=pipe,
                stderr=asyncio.subprocess.DEVNULL if start.quiet else None,
                limit=_LONGEST_LINE,
            )
            if start.ready is not None:
                async with asyncio.timeout(start.within):
                    if await _read(self._process) != start.ready:
                        raise ValueError("it ended before it was ready")
        return self._process

    def _stay(self) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None

    def _leave(self) -> None:
        """Let the process end by itself."""
        process, self._process = self._process, None
        if process is not None:
            assert process.stdin is not None
            process.stdin.close()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _exchanged(process: asyncio.subprocess.Process, line: bytes) -> bytes:
    assert process.stdin is not None
    process.stdin.write(line)
    await process.stdin.drain()
    return await _read(process)


async def _read(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout is not None
    return await process.stdout.readline()
