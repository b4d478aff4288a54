"""A discord.py client whose HTTP is stubbed: interaction payloads go in, request bodies come out."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

APPLICATION = "1000000000000000001"
USER: dict[str, Any] = {
    "id": "80351110224678912", "username": "asker", "discriminator": "0", "avatar": None, "global_name": "Asker",
}  # fmt: skip


class StubAdapter(AsyncWebhookAdapter):
    """Answers every request at once and keeps the last body."""

    def __init__(self) -> None:
        super().__init__()
        self.body: Any = None
        self.bodies = 0

    async def request(self, *_args: Any, payload: Any = None, **_kwargs: Any) -> Any:  # noqa: ANN401
        """Stand for the one method through which every interaction answer goes."""
        self.body = payload
        self.bodies += 1
        return {"interaction": {"id": "1", "type": 2, "response_message_id": "2"}}


def install() -> StubAdapter:
    """Put a stub adapter in the place of the real one, for this context."""
    adapter = StubAdapter()
    async_context.set(adapter)
    return adapter


def interaction(kind: int, data: dict[str, Any], number: int) -> dict[str, Any]:
    """An INTERACTION_CREATE payload as Discord sends it from a direct message."""
    return {
        "id": str(1100000000000000000 + number), "application_id": APPLICATION, "type": kind,
        "token": f"token-{number}", "version": 1, "data": data, "channel_id": "111",
        "channel": {"id": "111", "type": 1, "recipients": [], "flags": 0},
        "user": USER, "locale": "en-GB", "app_permissions": "2251799813685248", "entitlements": [],
        "authorizing_integration_owners": {"1": USER["id"]}, "context": 1, "attachment_size_limit": 10485760,
    }  # fmt: skip


async def handled(tree: app_commands.CommandTree[Any], client: discord.Client, payload: dict[str, Any]) -> None:
    """Hand a payload to the tree as the gateway would, and wait until the answer is out."""
    found = discord.Interaction(data=payload, state=client._connection)  # type: ignore[arg-type]
    await tree._call(found)


def run(main: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401
    """Run a benchmark in a fresh loop."""

    async def inside() -> Any:  # noqa: ANN401
        return await main()

    return asyncio.run(inside())
