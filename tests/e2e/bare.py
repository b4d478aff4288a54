"""A bot without a library: plain requests, to see each refusal as it is sent."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any, Self

import aiohttp

from tests.e2e.loopback import Interaction
from tests.e2e.loopback.interactions import COMMAND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.e2e.loopback import LoopbackDiscord
    from tests.e2e.loopback.world import Where

Answer = tuple[int, Any]


class BareBot:
    """Sends requests with the bot's token; every method returns the status and the parsed body."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self.app = discord.world.application_id
        self._session = aiohttp.ClientSession(headers={"Authorization": f"Bot {discord.config.token}"})

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def request(self, method: str, path: str, body: Any = None, **kwargs: Any) -> Answer:
        url = self.discord.api_base + path
        async with self._session.request(method, url, json=body, **kwargs) as response:
            answer = await response.read()
            if answer:
                assert response.headers["Content-Type"] == "application/json"
            return response.status, json.loads(answer) if answer else None

    async def upload(self, path: str, payload: Any, files: Mapping[str, bytes]) -> Answer:
        """Post a form with ``payload_json`` and files."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("payload_json", json.dumps(payload), content_type="application/json")
        for index, (name, data) in enumerate(files.items()):
            form.add_field(f"files[{index}]", io.BytesIO(data), filename=name, content_type="image/png")
        url = self.discord.api_base + path
        async with self._session.post(url, data=form) as response:
            return response.status, await response.json()

    def asked(self, *, kind: int = COMMAND, where: Where = "guild", **fields: Any) -> Interaction:
        """An interaction that waits for its answer, as if dispatched just now."""
        person = self.discord.world.asker
        data = {"id": "1", "name": "waic", "type": 1, "options": []}
        place = self.discord.world.place(where, person)
        return self.discord.interactions.open(Interaction(kind, data, person, place, **fields))

    async def answer(self, interaction: Interaction, body: Any, query: str = "?with_response=1") -> Answer:
        path = f"/interactions/{interaction.id}/{interaction.token}/callback{query}"
        return await self.request("POST", path, body)

    async def send(self, data: Any, *, kind: int = 4) -> Answer:
        """Answer a fresh command with `data`."""
        return await self.answer(self.asked(), {"type": kind, "data": data})

    def hook(self, interaction: Interaction, message: str = "") -> str:
        """The webhook path of an interaction, or of one of its messages."""
        tail = f"/messages/{message}" if message else ""
        return f"/webhooks/{self.app}/{interaction.token}{tail}"


def field_errors(answer: Any) -> dict[str, list[str]]:
    """The inner codes of a form refusal by dotted path."""
    found: dict[str, list[str]] = {}

    def visit(node: dict[str, Any], path: tuple[str, ...]) -> None:
        for key, value in node.items():
            if key == "_errors":
                assert all(set(error) == {"code", "message"} for error in value)
                found[".".join(path)] = [error["code"] for error in value]
            else:
                visit(value, (*path, key))

    visit(answer.get("errors", {}), ())
    return found
