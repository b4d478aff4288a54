"""What every request passes before and after its handler: the log, faults, limits, the token and the referee."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any

from aiohttp import web

from . import refusals
from .bodies import Objection, read_body
from .journal import Request
from .referee import referee_for
from .refusals import Refusal
from .rest import API, BODY, OPEN_PATHS, Handler

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .faults import Fault
    from .server import LoopbackDiscord


class Front:
    """Turns the plain handlers of `Rest` into answers, and writes the journal."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self._referee = referee_for(discord.config.openapi)

    def wrap(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            return await self.serve(request, handler)

        return answer

    def wrap_gateway(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Let faults on ``/gateway`` refuse or delay the handshake; the gateway keeps its own log."""

        async def answer(request: web.Request) -> web.StreamResponse:
            fault = self.discord.faults.take(request.method, request.path)
            if fault is not None:
                await asyncio.sleep(fault.delay)
                if fault.refusal is not None:
                    return _response(fault.refusal.status, fault.refusal.body, fault.refusal.headers)
            response: web.StreamResponse = await handler(request)
            return response

        return answer

    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer one request and log it."""
        path = request.path.removeprefix(API)
        entry = Request(request.method, path, dict(request.query), at=time.monotonic())
        fault = self.discord.faults.take(request.method, path)
        entry.fault = str(fault) if fault else None
        try:
            status, answer = await self._handle(request, path, handler, entry, fault)
            headers = self.discord.faults.limit_headers(request.method, path)
        except Refusal as refusal:
            status, answer, headers = refusal.status, refusal.body, refusal.headers
        except Exception as error:  # noqa: BLE001 -- a fault of the loopback must fail the test, not look like Discord's
            self.discord.errors.append(error)
            status, answer, headers = 500, {"message": repr(error), "code": 0}, {}
        if fault is not None:
            await asyncio.sleep(fault.delay)
        entry.status, entry.answer = status, answer
        lost = fault is not None and fault.lose is not None
        if lost and request.transport is not None:
            entry.status = 0
            request.transport.abort()
        entry.seconds = time.monotonic() - entry.at
        self.discord.journal.add(entry)
        return _response(status, answer, headers)

    async def _handle(
        self, request: web.Request, path: str, handler: Handler, entry: Request, fault: Fault | None
    ) -> tuple[int, Any]:
        body = await read_body(request)
        body.arrived = entry.at
        entry.body = body.json
        entry.files = {upload.filename: upload.data for upload in body.files.values()}
        if fault is not None and fault.refusal is not None:
            raise fault.refusal
        if fault is not None and fault.lose == "request":
            return 0, None
        if not path.startswith(OPEN_PATHS):
            self._authorize(request)
        self.discord.faults.check_limits(request.method, path)
        request[BODY] = body
        if self._referee is not None and body.json is not None:
            body.objections = self._referee.findings(request.method, path, body.json)
        try:
            answer = await handler(request)
        except Objection:
            self.discord.findings += [(f"{request.method} {path}", *found) for found in body.objections]
            raise
        return (204, None) if answer is None else (200, answer)

    def _authorize(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self.discord.config.token}":
            raise refusals.unauthorized()


def _response(status: int, answer: Any, headers: dict[str, str]) -> web.Response:
    if answer is None:
        return web.Response(status=status or 204, headers=headers)
    # The content type without a charset: discord.py parses JSON only where it is exactly this.
    return web.Response(
        body=json.dumps(answer).encode(), status=status, content_type="application/json", headers=headers
    )
