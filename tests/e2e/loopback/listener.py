"""The listening socket: one port for the life of a loopback, also while it refuses connections."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable


class Listener:
    """Serves an application on a port of 127.0.0.1 that the system chose.

    Parameters
    ----------
    app
        What to serve.
    on_refuse
        Called once connections are refused, to break those that are no longer HTTP.
    port
        The port to take; one that is free unless given.
    """

    def __init__(self, app: web.Application, on_refuse: Callable[[], None], port: int = 0) -> None:
        # A stopped test has nothing to wait for: what is still open is closed at once.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        self._on_refuse = on_refuse
        self._held: socket.socket | None = None
        self._site: web.SockSite | None = None
        self.port = port

    async def start(self) -> None:
        await self._runner.setup()
        self._hold_port()
        await self.accept()

    async def stop(self) -> None:
        await self._runner.cleanup()
        if self._held is not None:
            self._held.close()

    def _hold_port(self) -> None:
        """Bind without listening: connections are refused, and nobody else can take the port."""
        self._held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind(("127.0.0.1", self.port))
        self.port = self._held.getsockname()[1]

    async def refuse(self) -> None:
        """Vanish: break every connection and refuse new ones, until `accept`."""
        if self._site is None:
            return
        await self._site.stop()
        self._site = None
        self._hold_port()
        self._on_refuse()
        for connection in list(self._runner.server.connections if self._runner.server else []):
            if connection.transport is not None:
                connection.transport.abort()

    async def accept(self) -> None:
        """Listen (again) on the same port."""
        if self._held is None:
            return
        self._site = web.SockSite(self._runner, self._held)
        await self._site.start()
        self._held = None
