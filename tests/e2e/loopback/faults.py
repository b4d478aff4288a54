"""Faults that tests inject, and the rate limits that the server really keeps."""

from __future__ import annotations

import re
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from . import refusals
from .refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

INTERACTION_PATHS = re.compile(r"/(interactions|webhooks)/.*")


@dataclass
class Fault:
    """A fault on requests of `method` (``*``: any) whose path matches `path`, for the next `times` of them.

    What happens, in this order: the request is handled unless `status` or `lose="request"` is set; then
    `delay` seconds pass; then the answer is sent, or the connection is cut if `lose` is set.
    """

    method: str
    path: str
    times: int
    status: int | None = None
    code: int = 0
    message: str | None = None
    delay: float = 0.0
    lose: Literal["request", "answer"] | None = None
    retry_after: float = 0.0
    everywhere: bool = False
    via: bool = True
    used: int = 0

    def takes(self, method: str, path: str) -> bool:
        return self.used < self.times and self.method in ("*", method) and re.fullmatch(self.path, path) is not None

    @property
    def refusal(self) -> Refusal | None:
        """The refusal this fault answers with; ``None`` where the request is handled."""
        if self.status is None:
            return None
        if self.status == 429:
            return refusals.rate_limited(self.retry_after, everywhere=self.everywhere, via=self.via)
        message = self.message or {500: "500: Internal Server Error", 502: "Bad Gateway"}.get(self.status)
        return Refusal(self.status, self.code, message or f"{self.status}: injected")

    def clear(self) -> None:
        """End the fault, used up or not."""
        self.times = self.used

    def __str__(self) -> str:
        what = str(self.status) if self.status else f"lost {self.lose}" if self.lose else "slow"
        return f"fault: {what}"


@dataclass
class Limit:
    """A rate limit that the server keeps: `limit` requests in `per` seconds, counted for each path apart.

    `announced` limits are told in the headers of each answer, so that a client can pace itself; Discord has
    hidden ones too.
    """

    method: str
    path: str
    limit: int
    per: float
    announced: bool = True
    windows: dict[str, deque[float]] = field(default_factory=dict)

    def spend(self, method: str, path: str, now: float) -> float | None:
        """Count a request; the seconds to wait if it is over the limit, else ``None``."""
        if self.method not in ("*", method) or re.fullmatch(self.path, path) is None:
            return None
        window = self.windows.setdefault(path, deque())
        while window and window[0] <= now - self.per:
            window.popleft()
        if len(window) >= self.limit:
            return window[0] + self.per - now
        window.append(now)
        return None

    def headers(self, method: str, path: str, now: float) -> dict[str, str]:
        """What the answer to a counted request tells about the limit."""
        window = self.windows.get(path)
        if not self.announced or not window or self.method not in ("*", method):
            return {}
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.limit - len(window)),
            "X-RateLimit-Reset-After": f"{window[0] + self.per - now:.3f}",
            "X-RateLimit-Bucket": f"{self.method} {self.path}",
        }


class Faults:
    """The faults and limits in force."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.limits: list[Limit] = []
        self.global_limit: int | None = None
        self.chance: Callable[[str, str], Fault | None] | None = None
        self._recent: deque[float] = deque()

    def add(self, fault: Fault) -> Fault:
        self.faults.append(fault)
        return fault

    def take(self, method: str, path: str) -> Fault | None:
        """The first fault in force for this request, else what `chance` draws; taking one uses it up once."""
        for fault in self.faults:
            if fault.takes(method, path):
                fault.used += 1
                return fault
        return self.chance(method, path) if self.chance else None

    def clear(self) -> None:
        self.faults.clear()
        self.limits.clear()
        self.global_limit = None

    def check_limits(self, method: str, path: str) -> None:
        """Refuse with a 429 what is over a limit; interaction endpoints are exempt from the global one."""
        now = time.monotonic()
        if self.global_limit is not None and not INTERACTION_PATHS.fullmatch(path):
            while self._recent and self._recent[0] <= now - 1:
                self._recent.popleft()
            if len(self._recent) >= self.global_limit:
                raise refusals.rate_limited(self._recent[0] + 1 - now, everywhere=True)
            self._recent.append(now)
        for limit in self.limits:
            if (wait := limit.spend(method, path, now)) is not None:
                raise refusals.rate_limited(wait)

    def limit_headers(self, method: str, path: str) -> dict[str, str]:
        """The headers of the first announced limit that counted this request."""
        told = (limit.headers(method, path, time.monotonic()) for limit in self.limits)
        return next((headers for headers in told if headers), {})
