"""A whole answer: interaction payload in, response body out, against a bare discord.py handler with a constant card.

The floor builds a ``LayoutView`` of the very same components at every call and sends it. Before anything is timed, the
bodies of both are compared: they must be equal, byte for byte.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands, ui

from bench.harness import Row, side_by_side
from bench.stub import StubAdapter, handled, install, interaction
from bot import __version__
from bot.curation.load import load
from bot.platforms.discord.client import WaicClient
from bot.platforms.discord.render import Painter
from bot.platforms.discord.replies import Replies
from bot.service.desk import Desk
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.model import FactBase

ROOT = Path(__file__).parents[1]
QUESTIONS: tuple[dict[str, Any], ...] = (
    {"name": "waic", "options": {"year": "2023"}},
    {"name": "compare", "options": {"first": "2021", "second": "2024"}},
    {"name": "waic", "options": {}},
)


def facts() -> FactBase:
    """The shipped facts."""
    loaded = load(ROOT / "facts", ROOT / "seeds")
    assert loaded.base, "the shipped facts have faults; run waic check"
    return loaded.base


def slash(name: str, options: dict[str, str], number: int) -> dict[str, Any]:
    """The payload of a slash command."""
    given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
    return interaction(2, {"id": "500", "name": name, "type": 1, "options": given}, number)


def our_client(base: FactBase) -> WaicClient:
    """The real client over the real desk, not connected."""
    settings = Settings(facts=ROOT / "facts", seeds=ROOT / "seeds", data=Path(tempfile.gettempdir()))
    return WaicClient(Desk(base, __version__), settings, Replies())


def bare_client(components: list[dict[str, Any]], name: str, options: dict[str, str]) -> discord.Client:
    """The least that discord.py can do: one command, one constant card, built and sent at every call."""
    client = discord.AutoShardedClient(intents=discord.Intents.none(), allowed_mentions=discord.AllowedMentions.none())
    tree = app_commands.CommandTree(client)

    async def answer(request: discord.Interaction) -> None:
        await request.response.send_message(view=rebuilt(components), ephemeral=False)

    async def answer_one(request: discord.Interaction, year: str) -> None:
        await answer(request)

    async def answer_two(request: discord.Interaction, first: str, second: str) -> None:
        await answer(request)

    callback: Callable[..., Any] = (answer, answer_one, answer_two)[len(options)]
    tree.add_command(app_commands.Command(name=name, description="bare", callback=callback))
    client.tree = tree  # type: ignore[attr-defined]
    return client


def rebuilt(components: list[dict[str, Any]]) -> ui.LayoutView:
    """The same components as the library's own items."""
    view = ui.LayoutView(timeout=None)
    for component in components:
        view.add_item(_item(component))
    view.stop()  # a finished view is not stored: the floor must not grow while it is timed
    return view


def _item(data: dict[str, Any]) -> ui.Item[Any]:
    kind = data["type"]
    if kind == discord.ComponentType.container.value:
        return ui.Container(*map(_item, data["components"]), accent_colour=data["accent_color"])
    if kind == discord.ComponentType.text_display.value:
        return ui.TextDisplay(data["content"])
    if kind == discord.ComponentType.separator.value:
        return ui.Separator(visible=data["divider"], spacing=discord.SeparatorSpacing(data["spacing"]))
    if kind == discord.ComponentType.action_row.value:
        return ui.ActionRow(*map(_item, data["components"]))
    return ui.Button(
        style=discord.ButtonStyle(data["style"]), label=data.get("label"), custom_id=data.get("custom_id"),
        url=data.get("url"), disabled=data.get("disabled", False),
    )  # fmt: skip


async def rows() -> list[Row]:
    """Three questions, each answered for the first time and again."""
    adapter = install()
    base = facts()
    found = []
    for question in QUESTIONS:
        client = our_client(base)
        found += await _question(adapter, client, question["name"], question["options"])
    return found


async def _question(adapter: StubAdapter, client: WaicClient, name: str, options: dict[str, str]) -> list[Row]:
    await handled(client.tree, client, slash(name, options, 0))
    ours_body = adapter.body
    bare = bare_client(ours_body["data"]["components"], name, options)
    tree: app_commands.CommandTree[Any] = bare.tree  # type: ignore[attr-defined]
    await handled(tree, bare, slash(name, options, 0))
    _demand_equal(ours_body, adapter.body)

    async def floor(turn: int) -> None:
        await handled(tree, bare, slash(name, options, turn))

    async def again(turn: int) -> None:
        await handled(client.tree, client, slash(name, options, turn))

    async def first(turn: int) -> None:
        desk, replies = client.desk, client.replies
        assert isinstance(desk, Desk)
        desk.forget()
        replies.painter = Painter()
        await handled(client.tree, client, slash(name, options, turn))

    text = " ".join((f"/{name}", *options.values()))
    return [
        await side_by_side(f"answer, asked again: {text}", "bare handler, constant card", floor, again, 1.0),
        await side_by_side(f"answer, nothing kept: {text}", "bare handler, constant card", floor, first, 1.15),
    ]


def _demand_equal(ours: Any, bare: Any) -> None:  # noqa: ANN401  JSON
    one, two = (json.dumps(_stripped(body), sort_keys=True, ensure_ascii=False) for body in (ours, bare))
    if one != two:
        raise SystemExit(f"the cards differ, so nothing can be compared:\n{one}\n{two}")


def _stripped(data: Any) -> Any:  # noqa: ANN401  JSON
    """Without the ids that the library numbers components with, and without defaults that it spells out."""
    if isinstance(data, dict):
        defaults = {"id": None, "disabled": False, "spoiler": False}
        return {key: _stripped(value) for key, value in data.items() if value is not None and not (
            key in defaults and value in (defaults[key], None))}  # fmt: skip
    return [_stripped(item) for item in data] if isinstance(data, list) else data
