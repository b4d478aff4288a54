"""A real bot process against the loopback: started, watched, stopped, and never left behind."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.e2e.loopback import LoopbackDiscord

BOT = (sys.executable, "-m", "bot", "run")
# Settings of whoever runs the tests must not leak into the process under test.
OWN_PREFIXES = ("DISCORD_", "WAIC_")


class BotProcess:
    """A bot process as an asynchronous context manager.

    Parameters
    ----------
    discord
        The loopback that the process is led to.
    data
        Its data directory (``WAIC_DATA``).
    argv
        The command; ``python -m bot run`` unless given.
    env
        Further environment variables; they win over those of the loopback.

    Attributes
    ----------
    out, err
        The lines of standard output and standard error so far.
    """

    def __init__(
        self,
        discord: LoopbackDiscord,
        data: Path,
        *,
        argv: Sequence[str | Path] = BOT,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.discord = discord
        self.argv = [str(part) for part in argv]
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(OWN_PREFIXES)}
        self.env |= {"PYTHONUNBUFFERED": "1", "WAIC_DATA": str(data), **discord.env, **(env or {})}
        self.out: list[str] = []
        self.err: list[str] = []
        self._process: asyncio.subprocess.Process | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()

    @property
    def process(self) -> asyncio.subprocess.Process:
        assert self._process is not None, "the process was not started"
        return self._process

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def returncode(self) -> int | None:
        """The exit code, ``None`` while it runs."""
        return self.process.returncode

    async def start(self) -> None:
        """Start the process (again, if it was stopped)."""
        assert self._process is None or self._process.returncode is not None, "it is running"
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            *self.argv, env=self.env, stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe
        )
        self._tasks = [
            asyncio.create_task(self._collect(self._process.stdout, self.out)),
            asyncio.create_task(self._collect(self._process.stderr, self.err)),
            asyncio.create_task(self._watch(self._process)),
        ]

    async def _collect(self, stream: asyncio.StreamReader | None, lines: list[str]) -> None:
        assert stream is not None
        async for line in stream:
            lines.append(line.decode(errors="replace").rstrip("\n"))
            # Waiting for a line and waiting for a request share one mechanism.
            self.discord.journal.wake()

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        await process.wait()
        self.discord.journal.wake()

    async def ready(self, *, shards: int = 1, within: float = 60.0) -> None:
        """Wait until `shards` shards were told READY by the loopback.

        Raises
        ------
        AssertionError
            The process ended early or took too long; what it printed is shown.
        """
        sessions = self.discord.gateway.sessions

        def met() -> bool:
            live = sum(session.connection is not None for session in sessions.values())
            return live >= shards or self.returncode is not None

        try:
            await self.discord.journal.until(met, within=within, what=f"{shards} ready shard(s)")
        except TimeoutError as error:
            raise AssertionError(f"{error}\n{self.printed()}") from None
        assert self.returncode is None, f"the bot ended early with {self.returncode}\n{self.printed()}"

    async def synced(self, *, within: float = 60.0) -> None:
        """Wait until the process registered its commands."""
        await self._until(lambda: self.discord.commands.syncs > 0, within, "a sync of commands")

    async def line(self, pattern: str, *, within: float = 60.0) -> str:
        """Wait for a line of either output that contains `pattern` (a regular expression); it is returned."""
        found: list[str] = []

        def met() -> bool:
            found[:] = [line for line in (*self.out, *self.err) if re.search(pattern, line)]
            return bool(found)

        await self._until(met, within, f"a line with {pattern!r}")
        return found[0]

    async def _until(self, met: Callable[[], bool], within: float, what: str) -> None:
        def met_or_ended() -> bool:
            return met() or self.returncode is not None

        try:
            await self.discord.journal.until(met_or_ended, within=within, what=what)
        except TimeoutError as error:
            raise AssertionError(f"{error}\n{self.printed()}") from None
        assert met(), f"the bot ended with {self.returncode} before {what}\n{self.printed()}"

    async def exited(self, *, within: float = 20.0) -> int:
        """Wait until the process ends by itself; its exit code."""
        # The readers end with the pipes, so nothing printed last is missed; and they read on where this gives up.
        _, still = await asyncio.wait(self._tasks, timeout=within)
        assert not still, f"still running after {within:g} s\n{self.printed()}"
        assert self.returncode is not None
        return self.returncode

    async def stop(self, *, code: int = 0, within: float = 20.0, sign: signal.Signals = signal.SIGTERM) -> float:
        """Ask the process to stop; asserts its exit code and that it hurried. The seconds it took."""
        asked = time.monotonic()
        self.process.send_signal(sign)
        found = await self.exited(within=within)
        assert found == code, f"exit code {found}, not {code}\n{self.printed()}"
        return time.monotonic() - asked

    async def kill(self) -> None:
        """End the process at once if it still runs, as a crash would; only this very process."""
        if self._process is None:
            return
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        await asyncio.gather(*self._tasks)

    def printed(self, lines: int = 40) -> str:
        """The end of what it printed, for the message of a failed test."""
        out, err = "\n".join(self.out[-lines:]), "\n".join(self.err[-lines:])
        return f"--- stdout of {self.argv}\n{out}\n--- stderr\n{err}\n---"
