"""The gateway: sessions that outlive their sockets, and switches to break them."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from .sessions import (
    DISPATCH,
    HEARTBEAT,
    HEARTBEAT_ACK,
    HELLO,
    IDENTIFY,
    INVALID_SESSION,
    NAMES,
    PRESENCE,
    RECONNECT,
    REQUEST_MEMBERS,
    RESUME,
    VOICE_STATE,
    Closing,
    Connection,
    Session,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .config import Config
    from .journal import Journal
    from .refusals import JSON
    from .world import World

GUILDS = 1 << 0
PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
ALL_INTENTS = (1 << 26) - 1


class Gateway:
    """The gateway's state and its switches.

    Attributes
    ----------
    acking
        Set to false, heartbeats are no longer acknowledged: the bot should take the connection for dead.
    resumable
        Set to false, every attempt to resume is answered with "invalid session".
    """

    def __init__(self, config: Config, world: World, journal: Journal, url: Callable[[], str]) -> None:
        self.config = config
        self.world = world
        self.journal = journal
        self.url = url
        self.acking = True
        self.resumable = True
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()

    # What tests do to it.

    async def deliver(self, guild_id: str | None, name: str, data: Any) -> None:
        """Dispatch an event to every session whose shard serves the server."""
        for session in [s for s in self.sessions.values() if s.serves(guild_id)]:
            await session.dispatch(name, data)

    async def wait_ready(self, shards: int = 1, *, within: float | None = None) -> None:
        """Wait until `shards` sessions stand on live sockets."""

        def met() -> bool:
            return sum(s.connection is not None for s in self.sessions.values()) >= shards

        await self.journal.until(met, within=within or self.config.patience, what=f"{shards} ready shard(s)")

    async def wait_session(self, guild_id: str | None) -> None:
        """Wait for any session, on a socket or not, that serves the server."""

        def met() -> bool:
            return any(session.serves(guild_id) for session in self.sessions.values())

        await self.journal.until(met, within=self.config.patience, what="a bot that identifies")

    async def drop(self, code: int = 4000, *, reason: str = "") -> None:
        """Close every socket cleanly with `code`; sessions stay resumable."""
        for connection in list(self.connections):
            connection.closed_here = True
            await connection.socket.close(code=code, message=reason.encode())

    def cut(self) -> None:
        """Break every socket abruptly, as a network does."""
        for connection in list(self.connections):
            connection.cut()

    async def ask_to_reconnect(self) -> None:
        """Send op 7 to everyone."""
        for connection in list(self.connections):
            await connection.send(RECONNECT)

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Send op 9 to everyone; unless `resumable`, their sessions are gone."""
        for connection in list(self.connections):
            if not resumable and connection.session is not None:
                self.sessions.pop(connection.session.id, None)
            await connection.send(INVALID_SESSION, resumable)

    # How it serves.

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one socket until it closes."""
        connection = Connection(request, self.journal)
        await connection.socket.prepare(request)
        self.connections.add(connection)
        connection.log("link", "CONNECT", dict(request.query))
        try:
            await self._converse(connection)
        except Closing as closing:
            connection.closed_here = True
            await connection.socket.close(code=closing.code, message=closing.reason.encode())
        finally:
            self.connections.discard(connection)
            self._detach(connection)
        return connection.socket

    def _detach(self, connection: Connection) -> None:
        code, session = connection.socket.close_code, connection.session
        connection.log("link", "CLOSE", code)
        if session is None or session.connection is not connection:
            return
        session.connection = None
        # A client that says a proper goodbye gives its session up; any other close leaves it resumable.
        if code in (1000, 1001) and not connection.closed_here:
            self.sessions.pop(session.id, None)
        self.journal.wake()

    async def _converse(self, connection: Connection) -> None:
        if connection.request.query.get("v") != "10":
            raise Closing(4012, "Invalid API version.")
        await connection.send(HELLO, {"heartbeat_interval": int(self.config.heartbeat_interval * 1000)})
        async for message in connection.socket:
            if message.type is not WSMsgType.TEXT:
                break
            connection.count_send()
            try:
                payload = json.loads(message.data)
                op, data = payload["op"], payload.get("d")
            except (ValueError, KeyError, TypeError):
                raise Closing(4002, "Error while decoding payload.") from None
            # A token never enters the journal.
            shown = {**data, "token": "…"} if isinstance(data, dict) and "token" in data else data
            connection.log("in", NAMES.get(op, str(op)), shown)
            await self._receive(connection, op, data)

    async def _receive(self, connection: Connection, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            if self.acking:
                await connection.send(HEARTBEAT_ACK)
        elif op == IDENTIFY:
            await self._identify(connection, data)
        elif op == RESUME:
            await self._resume(connection, data)
        elif connection.session is None:
            raise Closing(4003, "Not authenticated.")
        elif op not in (PRESENCE, VOICE_STATE, REQUEST_MEMBERS):
            raise Closing(4001, "Unknown opcode.")

    async def _identify(self, connection: Connection, data: JSON) -> None:
        if connection.session is not None:
            raise Closing(4005, "Already authenticated.")
        self._authenticate(data)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~ALL_INTENTS:
            raise Closing(4013, "Invalid intent(s).")
        if intents & PRIVILEGED & ~self.config.privileged_intents:
            raise Closing(4014, "Disallowed intent(s).")
        index, count = data.get("shard") or (0, 1)
        if not 0 <= index < count:
            raise Closing(4010, "Invalid shard.")
        session = Session((index, count), intents)
        session.connection, connection.session = connection, session
        guilds = [g for g in self.world.guilds.values() if g.installed and session.serves(g.id)]
        ready = {
            "v": 10,
            "user": {**self.world.bot.payload, "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds] if intents & GUILDS else [],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url(),
            "shard": [index, count],
            "application": {"id": self.world.application_id, "flags": 0},
            "private_channels": [],
            "_trace": [],
        }
        # Only now, so that no event overtakes READY.
        await session.dispatch("READY", ready)
        self.sessions[session.id] = session
        self.journal.wake()
        if intents & GUILDS:
            for guild in guilds:
                await session.dispatch("GUILD_CREATE", self.world.guild_create(guild))

    async def _resume(self, connection: Connection, data: JSON) -> None:
        self._authenticate(data)
        session = self.sessions.get(str(data.get("session_id")))
        if session is None or not self.resumable:
            if session is not None:
                del self.sessions[session.id]
            await connection.send(INVALID_SESSION, data=False)
            return
        seen = data.get("seq")
        if not isinstance(seen, int) or seen > session.seq:
            raise Closing(4007, "Invalid seq.")
        if session.connection is not None:
            session.connection.cut()
        connection.session = session
        # Events may arrive while older ones are replayed: the session goes live only when none is left.
        while missed := [event for event in session.backlog if event[0] > seen]:
            for seen, name, event_data in missed:
                await connection.send(DISPATCH, event_data, name=name, seq=seen)
        session.connection = connection
        await session.dispatch("RESUMED", {"_trace": []})
        self.journal.wake()

    def _authenticate(self, data: Any) -> None:
        if not isinstance(data, dict) or data.get("token") != self.config.token:
            raise Closing(4004, "Authentication failed.")

    async def close(self) -> None:
        """Break what is still open and let the handlers finish."""
        self.cut()
        with suppress(TimeoutError):
            await self.journal.until(lambda: not self.connections, within=2)
