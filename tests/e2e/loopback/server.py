"""The loopback Discord itself: starts, stops, and is what tests talk to."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Literal, Self

from aiohttp import web

from . import refusals
from .acting import Acting
from .commands import CommandStore
from .config import Config
from .faults import Fault, Faults, Limit
from .front import Front
from .gateway import Gateway
from .interactions import InteractionBook
from .journal import Entry, GatewayEvent, Journal, Request
from .listener import Listener
from .messages import MessageStore
from .rest import API, Rest
from .world import World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from .refusals import Path


class LoopbackDiscord(Acting):
    """A Discord on 127.0.0.1, for one application.

    Use it as an asynchronous context manager, inside the event loop of the test.

    Parameters
    ----------
    config
        Times, token and other knobs; Discord's own values unless given.

    Attributes
    ----------
    world, gateway, commands, messages, interactions, faults, journal
        The parts; tests may look at and change them at any time.
    findings
        What Discord's OpenAPI description held against bodies that our own rules let pass.
    errors
        Exceptions in the loopback itself; they are raised when it stops.

    Examples
    --------
    >>> async with LoopbackDiscord() as discord:
    ...     # start a bot with discord.env, then
    ...     reply = await discord.slash("waic", year=2023, locale="en-GB")
    ...     after = await reply.press("Compare with 2024")
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.world = World()
        self.journal = Journal()
        self.faults = Faults()
        self.commands = CommandStore(self.world.application_id)
        self.messages = MessageStore(self.config.nonce_window)
        self.interactions = InteractionBook(self.config, self.world, self.messages)
        self.gateway = Gateway(self.config, self.world, self.journal, lambda: self.gateway_url)
        self.findings: list[tuple[str, Path, str]] = []
        self.errors: list[Exception] = []
        self._listener = Listener(self._application(), self.gateway.cut, self.config.port)

    def _application(self) -> web.Application:
        front = Front(self)
        app = web.Application(client_max_size=64 * 1024 * 1024)
        for method, path, handler in Rest(self).routes():
            app.router.add_route(method, API + path, front.wrap(handler))
        app.router.add_get("/gateway", front.wrap_gateway(self.gateway.handle))
        app.router.add_get("/attachments/{message}/{name}", self._attachment)
        app.router.add_route("*", "/{rest:.*}", front.wrap(_nothing_here))
        return app

    # Starting and stopping.

    async def __aenter__(self) -> Self:
        await self._listener.start()
        self.messages.base_url = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        await self.gateway.close()
        await self._listener.stop()
        if self.errors and kind is None:
            raise ExceptionGroup("the loopback itself failed", self.errors)

    @property
    def port(self) -> int:
        return self._listener.port

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self.port}{API}"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/gateway"

    @property
    def env(self) -> dict[str, str]:
        """The environment that leads a bot here."""
        return {
            "DISCORD_TOKEN": self.config.token,
            "DISCORD_API_BASE": self.api_base,
            "DISCORD_GATEWAY_URL": self.gateway_url,
        }

    async def refuse(self) -> None:
        """Vanish: break every connection and refuse new ones, until `accept`."""
        await self._listener.refuse()

    async def accept(self) -> None:
        """Listen again, on the same port."""
        await self._listener.accept()

    @asynccontextmanager
    async def refusing(self) -> AsyncIterator[None]:
        """Refuse connections for the length of a block."""
        await self.refuse()
        try:
            yield
        finally:
            await self.accept()

    async def _attachment(self, request: web.Request) -> web.Response:
        message = self.messages.messages.get(request.match_info["message"])
        upload = message.files.get(request.match_info["name"]) if message else None
        if upload is None:
            return web.Response(status=404)
        return web.Response(body=upload.data, content_type=upload.content_type.partition(";")[0])

    # Looking at what happened.

    @property
    def requests(self) -> list[Request]:
        """Every REST request so far."""
        return self.journal.requests

    @property
    def events(self) -> list[GatewayEvent]:
        """Everything that happened on the gateway so far."""
        return self.journal.events

    def requests_to(self, method: str, path: str, *, since: int = 0) -> list[Request]:
        """Every request of `method` whose path matches the pattern `path`."""
        return self.journal.requests_to(method, path, since=since)

    @property
    def invalid_requests(self) -> int:
        """Requests that Discord counts towards a ban: 10,000 of 401, 403 and 429 in ten minutes."""
        return sum(request.status in (401, 403, 429) for request in self.requests)

    async def wait_for(
        self, predicate: Callable[[Entry], bool], *, count: int = 1, since: int = 0, within: float = 60.0
    ) -> list[Entry]:
        """Wait until the journal holds `count` entries (from the mark `since` on) that satisfy `predicate`."""
        return await self.journal.wait_for(predicate, count=count, since=since, within=within)

    async def wait_for_request(
        self, method: str, path: str, *, count: int = 1, since: int = 0, within: float = 60.0
    ) -> list[Request]:
        """Wait for `count` answered requests of `method` to paths that match the pattern `path`."""
        await self.journal.wait_for(
            lambda entry: isinstance(entry, Request) and entry.matches(method, path),
            count=count,
            since=since,
            within=within,
            what=f"{method} {path}",
        )
        return self.journal.requests_to(method, path, since=since)

    async def wait_for_event(
        self, name: str, *, count: int = 1, since: int = 0, within: float = 60.0
    ) -> list[GatewayEvent]:
        """Wait for `count` gateway events of this name (READY, RESUME, CLOSE ...)."""
        found = await self.journal.wait_for(
            lambda entry: isinstance(entry, GatewayEvent) and entry.name == name,
            count=count,
            since=since,
            within=within,
            what=f"gateway event {name}",
        )
        return [entry for entry in found if isinstance(entry, GatewayEvent)]

    # Doing harm.

    def fail(self, method: str = "*", path: str = ".*", *, status: int = 500, times: int = 1, code: int = 0) -> Fault:
        """Answer the next `times` matching requests with `status`, without handling them."""
        return self.faults.add(Fault(method, path, times, status=status, code=code))

    def rate_limit(
        self,
        method: str = "*",
        path: str = ".*",
        *,
        retry_after: float = 0.05,
        times: int = 1,
        everywhere: bool = False,
        via: bool = True,
    ) -> Fault:
        """Answer the next `times` matching requests with 429; `everywhere` makes it the global limit."""
        fault = Fault(method, path, times, status=429, retry_after=retry_after, everywhere=everywhere, via=via)
        return self.faults.add(fault)

    def slow(self, method: str = "*", path: str = ".*", *, seconds: float, times: int = 1) -> Fault:
        """Handle the next `times` matching requests at once, but answer `seconds` later."""
        return self.faults.add(Fault(method, path, times, delay=seconds))

    def lose(
        self,
        what: Literal["request", "answer"] = "answer",
        method: str = "*",
        path: str = ".*",
        *,
        times: int = 1,
    ) -> Fault:
        """Cut the connection of the next `times` matching requests, before or after they are handled."""
        return self.faults.add(Fault(method, path, times, lose=what))

    def keep_limit(self, method: str, path: str, *, limit: int, per: float, announced: bool = True) -> Limit:
        """Keep a real rate limit from now on: `limit` requests in `per` seconds for each matching path."""
        kept = Limit(method, path, limit, per, announced)
        self.faults.limits.append(kept)
        return kept


async def _nothing_here(_: web.Request) -> Any:
    raise refusals.not_found()
