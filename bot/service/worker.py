"""A process that does a curator's work for a process that answers questions.

Reading and checking thousands of claims takes seconds of computing, and in a process of its own that holds up nobody.
The worker keeps what it has parsed for a while, so the next reload reads only what has changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.errors import DatabaseError, DataError
from bot.service.helper import IDLE_SECONDS, Helper, HelperFailed, Start
from bot.service.outcome import Outcome, State
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TextIO

    from bot.service.curator import Curator

log = logger(__name__)
JOB_SECONDS = 300.0
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
        self._helper = Helper(Start(command, env), job=job, idle=idle)

    async def do(self, job: str, *given: str, **named: str) -> Outcome:
        """Have one of the curator's methods called; what came of it, also where the process dies over it."""
        line = json.dumps({"do": job, "given": given, "named": named}).encode("ascii") + b"\n"
        try:
            return await self._helper.do(line, _outcome)
        except HelperFailed as error:
            log.error("the curators' process has failed", job=job, why=str(error))  # noqa: TRY400
            return Outcome(State.FAILED, reason="worker")

    async def close(self) -> None:
        """End the process, whatever it does: a reload that is killed changes nothing, or everything."""
        await self._helper.close()


def _outcome(line: bytes) -> Outcome:
    return Outcome.from_json(json.loads(line))


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
