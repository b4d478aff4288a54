"""A process that does a curator's work for a process that answers questions.

Reading and checking thousands of claims takes seconds of computing; in a process of its own it costs those who ask
nothing. The worker is started when it is first needed, keeps what it has parsed for a while (so the next reload reads
only what has changed), and goes when it is idle. It hears jobs on its standard input, one line of JSON each, and
answers each with one line; where its parent dies, its input ends, and so does it.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.errors import DatabaseError, DataError
from bot.service.outcome import Outcome, State
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TextIO

    from bot.service.curator import Curator

log = logger(__name__)
JOB_SECONDS = 300.0
IDLE_SECONDS = 600.0
_LONGEST_LINE = 8 * 1024 * 1024
_JOBS = ("propose", "reload", "propose_rollback", "rollback", "compare")


class Worker:
    """Hands jobs to the process, one after another.

    Parameters
    ----------
    command, env
        How the process is started.
    """

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *, job: float = JOB_SECONDS, idle: float = IDLE_SECONDS
    ) -> None:
        self._command = command
        self._env = env
        self._job_seconds = job
        self._idle_seconds = idle
        self._process: asyncio.subprocess.Process | None = None
        self._one = asyncio.Lock()
        self._leaving: asyncio.TimerHandle | None = None

    async def do(self, job: str, *given: str, **named: str) -> Outcome:
        """Have one of the curator's methods called; what came of it, also where the process dies over it."""
        async with self._one:
            self._stay()
            try:
                async with asyncio.timeout(self._job_seconds):
                    return await self._asked({"do": job, "given": given, "named": named})
            except (OSError, LookupError, TypeError, ValueError) as error:  # its answer may be anything at all
                log.error("the curators' process has failed", job=job, why=f"{type(error).__name__}: {error}")  # noqa: TRY400
                await self._end()
                return Outcome(State.FAILED, reason="worker")
            except BaseException:
                await self._end()  # nobody waits for the answer any more, and the next job must not be given it
                raise
            finally:
                self._leaving = asyncio.get_running_loop().call_later(self._idle_seconds, self._leave)

    async def close(self) -> None:
        """End the process, whatever it does: a reload that is killed changes nothing, or everything."""
        self._stay()
        await self._end()

    async def _asked(self, job: Mapping[str, Any]) -> Outcome:
        process = await self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(job).encode("ascii") + b"\n")
        await process.stdin.drain()
        return Outcome.from_json(json.loads(await process.stdout.readline()))

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            pipe = asyncio.subprocess.PIPE
            self._process = await asyncio.create_subprocess_exec(
                *self._command, env=self._env, stdin=pipe, stdout=pipe, limit=_LONGEST_LINE
            )
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


def serve_jobs(curator: Curator, heard: TextIO, say: Callable[[str], None]) -> None:
    """The process's side: do each job that is heard, until there are no more."""
    for line in heard:
        job = json.loads(line)
        say(json.dumps(done(curator, job["do"], job["given"], job["named"]).to_json()) + "\n")


def done(curator: Curator, job: str, given: Sequence[str], named: Mapping[str, str]) -> Outcome:
    """Do one job; a failure is an outcome as well."""
    if job not in _JOBS:
        return Outcome(State.FAILED, reason="worker", message=job)
    try:
        found: Outcome = getattr(curator, job)(*given, **named)
    except DatabaseError as error:
        return Outcome(State.FAILED, reason=error.reason, message=str(error))
    except DataError as error:
        return Outcome(State.FAILED, reason="files", message=str(error))
    return found
