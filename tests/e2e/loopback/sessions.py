"""Sessions, which outlive their sockets, and the sockets."""

from __future__ import annotations

import json
import secrets
import time
import zlib
from collections import deque
from typing import Any, Literal

from aiohttp import web

from .journal import GatewayEvent, Journal

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME = 0, 1, 2, 3, 4, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 8, 9, 10, 11
NAMES = {
    HEARTBEAT: "HEARTBEAT",
    IDENTIFY: "IDENTIFY",
    PRESENCE: "PRESENCE",
    VOICE_STATE: "VOICE_STATE",
    RESUME: "RESUME",
    RECONNECT: "RECONNECT",
    REQUEST_MEMBERS: "REQUEST_MEMBERS",
    INVALID_SESSION: "INVALID_SESSION",
    HELLO: "HELLO",
    HEARTBEAT_ACK: "HEARTBEAT_ACK",
}
MOST_SENDS_A_MINUTE = 120


class Closing(Exception):
    """The socket is to be closed with one of Discord's close codes."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Connection:
    """One socket, compressed as one zlib stream where the client asked for it."""

    def __init__(self, request: web.Request, journal: Journal) -> None:
        self.request = request
        self.journal = journal
        self.socket = web.WebSocketResponse(compress=False, max_msg_size=4096 * 4)
        # zstd is answered in plain text, which clients accept on a compressed connection.
        zlib_stream = request.query.get("compress") == "zlib-stream"
        self._compressor = zlib.compressobj() if zlib_stream else None
        self.session: Session | None = None
        self.closed_here = False
        self._sends: deque[float] = deque()

    async def send(self, op: int, data: Any = None, *, name: str | None = None, seq: int | None = None) -> None:
        """Send one payload; a socket that broke meanwhile is no error here, the session keeps what it missed."""
        self.log("out", name or NAMES.get(op, str(op)), data)
        text = json.dumps({"op": op, "d": data, "s": seq, "t": name})
        try:
            if self._compressor is None:
                await self.socket.send_str(text)
            else:
                packed = self._compressor.compress(text.encode())
                await self.socket.send_bytes(packed + self._compressor.flush(zlib.Z_SYNC_FLUSH))
        except (ConnectionError, RuntimeError):
            self.cut()

    def log(self, direction: Literal["in", "out", "link"], name: str, data: Any = None) -> None:
        session = self.session
        ids = (session.id, session.shard) if session else (None, None)
        self.journal.add(GatewayEvent(direction, name, data, *ids))

    def count_send(self) -> None:
        """Close a client that sends more than 120 payloads a minute, as Discord does."""
        now = time.monotonic()
        while self._sends and self._sends[0] < now - 60:
            self._sends.popleft()
        self._sends.append(now)
        if len(self._sends) > MOST_SENDS_A_MINUTE:
            raise Closing(4008, "Rate limited.")

    def cut(self) -> None:
        """Break the TCP connection without a word."""
        if self.request.transport is not None:
            self.request.transport.abort()


class Session:
    """What a bot resumes: a sequence of events, kept also while no socket is there."""

    def __init__(self, shard: tuple[int, int], intents: int) -> None:
        self.id = secrets.token_hex(8)
        self.shard = shard
        self.intents = intents
        self.connection: Connection | None = None
        self.seq = 0
        self.backlog: deque[tuple[int, str, Any]] = deque(maxlen=1000)

    async def dispatch(self, name: str, data: Any) -> None:
        self.seq += 1
        self.backlog.append((self.seq, name, data))
        if self.connection is not None:
            await self.connection.send(DISPATCH, data, name=name, seq=self.seq)

    def serves(self, guild_id: str | None) -> bool:
        """Whether events of this server come to this shard; direct messages always come to shard 0."""
        index, count = self.shard
        return index == ((int(guild_id) >> 22) % count if guild_id else 0)
