"""The gateway's manners, seen from a bare socket."""

from __future__ import annotations

import json
import zlib
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from tests.e2e.loopback import Config, LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HEARTBEAT, IDENTIFY, PRESENCE, RESUME = 1, 2, 3, 6
TOKEN = Config.token


class Socket:
    """A gateway client of a few lines."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self._inflate = zlib.decompressobj()

    async def send(self, op: int, data: Any) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def receive(self) -> dict[str, Any]:
        message = await self.socket.receive(timeout=2)
        raw = message.data if message.type is aiohttp.WSMsgType.TEXT else self._inflate.decompress(message.data)
        payload: dict[str, Any] = json.loads(raw)
        return payload

    async def closed(self) -> int | None:
        """Read until the server closes; its code."""
        async for _ in self.socket:
            pass
        return self.socket.close_code

    async def identify(self, **fields: Any) -> dict[str, Any]:
        await self.send(IDENTIFY, {"token": TOKEN, "intents": 0, "properties": {}, **fields})
        return await self.receive()


@asynccontextmanager
async def connect(discord: LoopbackDiscord, query: str = "?v=10&encoding=json") -> AsyncIterator[Socket]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(discord.gateway_url + query) as socket,
    ):
        client = Socket(socket)
        if "v=10" in query:
            assert (await client.receive())["op"] == 10
        yield client


BAD = {
    "wrong token": (IDENTIFY, {"token": "wrong", "intents": 0}, 4004),
    "no token": (IDENTIFY, None, 4004),
    "no intents": (IDENTIFY, {"token": TOKEN}, 4013),
    "unknown intents": (IDENTIFY, {"token": TOKEN, "intents": 1 << 40}, 4013),
    "intents that were not granted": (IDENTIFY, {"token": TOKEN, "intents": 1 << 15}, 4014),
    "shard out of range": (IDENTIFY, {"token": TOKEN, "intents": 0, "shard": [2, 2]}, 4010),
    "not identified": (PRESENCE, {}, 4003),
    "resuming with a wrong token": (RESUME, {"token": "wrong", "session_id": "x", "seq": 1}, 4004),
}


@pytest.mark.parametrize(("op", "data", "code"), BAD.values(), ids=BAD)
async def test_close_codes(discord: LoopbackDiscord, op: int, data: Any, code: int) -> None:
    async with connect(discord) as socket:
        await socket.send(op, data)
        assert await socket.closed() == code


async def test_close_codes_of_an_identified_client(discord: LoopbackDiscord) -> None:
    for op, code in ((99, 4001), (IDENTIFY, 4005)):
        async with connect(discord) as socket:
            await socket.identify()
            await socket.send(op, {"token": TOKEN, "intents": 0})
            assert await socket.closed() == code
    async with connect(discord) as socket:
        await socket.socket.send_str("{")
        assert await socket.closed() == 4002
    async with connect(discord) as socket:
        for _ in range(121):
            await socket.send(HEARTBEAT, None)
        assert await socket.closed() == 4008
    async with connect(discord, "?v=9") as socket:
        assert await socket.closed() == 4012


@pytest.mark.parametrize("compress", ["", "&compress=zlib-stream", "&compress=zstd-stream"])
async def test_identify_heartbeat_and_resume(discord: LoopbackDiscord, compress: str) -> None:
    query = f"?v=10&encoding=json{compress}"
    async with connect(discord, query) as socket:
        ready = await socket.identify(shard=[0, 1])
        assert (ready["t"], ready["s"], ready["d"]["guilds"]) == ("READY", 1, [])
        await socket.send(HEARTBEAT, 1)
        assert (await socket.receive())["op"] == 11
        discord.gateway.cut()
        assert await socket.closed() == 1006
    await discord.gateway.deliver(None, "FIRST", {})
    await discord.gateway.deliver(discord.world.guild.id, "SECOND", {})
    resume = {"token": TOKEN, "session_id": ready["d"]["session_id"], "seq": 1}
    async with connect(discord, query) as socket:
        await socket.send(RESUME, {**resume, "seq": 9})
        assert await socket.closed() == 4007
    async with connect(discord, query) as socket:
        await socket.send(RESUME, resume)
        received = [await socket.receive() for _ in range(3)]
        assert [(event["s"], event["t"]) for event in received] == [(2, "FIRST"), (3, "SECOND"), (4, "RESUMED")]
        # A proper goodbye gives the session up.
        await socket.socket.close(code=1000)
    await discord.wait_for_event("CLOSE", count=3)
    async with connect(discord, query) as socket:
        await socket.send(RESUME, resume)
        assert (await socket.receive())["op"] == 9


async def test_events_go_to_the_shard_that_serves_the_server(discord: LoopbackDiscord) -> None:
    async with connect(discord) as zero, connect(discord) as one:
        for index, socket in enumerate((zero, one)):
            await socket.identify(shard=[index, 2])
        await discord.gateway.deliver(str(1 << 22), "FOR_ONE", {})
        await discord.gateway.deliver(None, "FOR_ZERO", {})
        assert ((await zero.receive())["t"], (await one.receive())["t"]) == ("FOR_ZERO", "FOR_ONE")


async def test_guilds_intent_lists_servers(discord: LoopbackDiscord) -> None:
    async with connect(discord) as socket:
        ready = await socket.identify(intents=1)
        assert ready["d"]["guilds"] == [{"id": discord.world.guild.id, "unavailable": True}]
        assert (await socket.receive())["t"] == "GUILD_CREATE"


async def test_handshake_can_be_refused(discord: LoopbackDiscord) -> None:
    discord.fail("GET", "/gateway", status=503)
    with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
        async with connect(discord):
            pass
    async with discord.refusing():
        with pytest.raises(aiohttp.ClientConnectorError):
            async with connect(discord):
                pass
    async with connect(discord) as socket:
        assert (await socket.identify())["t"] == "READY"
