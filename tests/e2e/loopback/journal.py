"""The log of everything that arrived and left, and the one place where tests wait."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from .refusals import JSON


@dataclass
class Request:
    """One REST request, logged once it is answered (or its answer was lost)."""

    method: str
    path: str
    query: dict[str, str]
    body: Any = None
    files: dict[str, bytes] = field(default_factory=dict)
    at: float = 0.0
    seconds: float = 0.0
    status: int = 0
    answer: Any = None
    fault: str | None = None

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def matches(self, method: str, path: str) -> bool:
        """Whether this is a request of `method` (``*``: any) whose whole path matches the pattern `path`."""
        return method in ("*", self.method) and re.fullmatch(path, self.path) is not None

    def __str__(self) -> str:
        fault = f" ({self.fault})" if self.fault else ""
        # Tokens of interactions are long, and their first characters tell them apart.
        name = re.sub(r"[\w-]{40,}", lambda token: f"{token[0][:6]}…", self.name)
        return f"{name} -> {self.status or 'no answer'}{fault} in {self.seconds * 1000:.0f} ms"


@dataclass
class GatewayEvent:
    """One thing that happened on the gateway.

    `direction` is seen from Discord: ``in`` came from the bot, ``out`` was sent to it, ``link`` is the
    socket itself (CONNECT, CLOSE).
    """

    direction: Literal["in", "out", "link"]
    name: str
    data: Any
    session: str | None
    shard: tuple[int, int] | None
    at: float = 0.0

    def __str__(self) -> str:
        arrow = {"in": "->", "out": "<-", "link": "--"}[self.direction]
        return f"gateway {arrow} {self.name} shard={self.shard} session={self.session}"


Entry = Request | GatewayEvent


class Journal:
    """Every request and gateway event in order of arrival.

    Waiting is by condition, never by polling: each entry wakes those who wait.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.listeners: list[Callable[[Entry], None]] = []
        self._waiters: set[asyncio.Event] = set()

    def add(self, entry: Entry) -> None:
        entry.at = entry.at or time.monotonic()
        self.entries.append(entry)
        for listener in self.listeners:
            listener(entry)
        self.wake()

    def wake(self) -> None:
        """Let every waiter look again; for changes of state that are no entry of their own."""
        for waiter in self._waiters:
            waiter.set()

    @property
    def requests(self) -> list[Request]:
        return [entry for entry in self.entries if isinstance(entry, Request)]

    @property
    def events(self) -> list[GatewayEvent]:
        return [entry for entry in self.entries if isinstance(entry, GatewayEvent)]

    def mark(self) -> int:
        """A position to count from, for the `since` of the other methods."""
        return len(self.entries)

    def requests_to(self, method: str, path: str, *, since: int = 0) -> list[Request]:
        """Every logged request of `method` whose path matches `path` (a regular expression)."""
        return [e for e in self.entries[since:] if isinstance(e, Request) and e.matches(method, path)]

    async def until(self, met: Callable[[], bool], *, within: float, what: str = "condition") -> None:
        """Wait until `met` holds; raises `TimeoutError` that shows the last entries."""
        waiter = asyncio.Event()
        self._waiters.add(waiter)
        try:
            async with asyncio.timeout(within):
                while not met():
                    waiter.clear()
                    await waiter.wait()
        except TimeoutError:
            raise TimeoutError(f"waited {within:g} s for {what}\n{self.tail()}") from None
        finally:
            self._waiters.discard(waiter)

    async def wait_for(
        self,
        predicate: Callable[[Entry], bool],
        *,
        count: int = 1,
        since: int = 0,
        within: float = 60.0,
        what: str = "an entry of the journal",
    ) -> list[Entry]:
        """Wait until `count` entries logged after the mark `since` satisfy `predicate`; they are returned."""
        found: list[Entry] = []

        def met() -> bool:
            found[:] = [entry for entry in self.entries[since:] if predicate(entry)]
            return len(found) >= count

        await self.until(met, within=within, what=f"{count} × {what}")
        return found[:count]

    def tail(self, count: int = 15) -> str:
        """The last entries as text, for the message of a failed test."""
        lines = [f"  {entry}{_reason(entry)}" for entry in self.entries[-count:]]
        return "\n".join(["the last things that happened:", *(lines or ["  nothing"])])


def _reason(entry: Entry) -> str:
    if not isinstance(entry, Request) or entry.status < 400 or not isinstance(entry.answer, dict):
        return ""
    answer: JSON = entry.answer
    errors = answer.get("errors")
    return f": {answer.get('code')} {answer.get('message')}" + (f" {errors}" if errors else "")
