"""A whole answer: interaction payload in, response body out, against a bare discord.py handler with a constant card.

The floor builds a ``LayoutView`` of the very same components at every call and sends it. Before anything is timed, the
bodies of both are compared: they must be equal, byte for byte.
"""

from __future__ import annotations

import inspect
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands, ui

from bench.harness import Row, side_by_side
from bench.stub import StubAdapter, handled, install, interaction
from bot import __version__
from bot.core.reading.question import read_question
from bot.curation.load import load
from bot.platforms.discord.client import WaicClient
from bot.platforms.discord.render import Painter
from bot.platforms.discord.replies import Replies
from bot.service.commands import COMMANDS
from bot.service.desk import Desk
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.core.model import FactBase
    from bot.service.commands import Command

ROOT = Path(__file__).parents[1]
Question = tuple[str, dict[str, str]]
QUESTIONS = (
    "how many exhibitors were there at WAIC 2023?",
    "which edition had the most visitors?",
    "exibitors at the sixth waic",
    "2021年和2024年的线上观看量相比如何？",
    "第六届大会签约了多少个项目",
    "how did the exhibition area change over the years",
)
ANEW: tuple[Question, ...] = (
    ("waic", {"year": "2023"}),
    ("compare", {"first": "2021", "second": "2024"}),
    ("waic", {}),
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


class BareBot(discord.AutoShardedClient):
    """The least that discord.py can do: the same commands, and a constant card that is built and sent at every call."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.none(), allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)
        self.card: list[dict[str, Any]] = []
        self.cards: list[list[dict[str, Any]]] = []
        for command in COMMANDS:
            self.tree.add_command(self._command(command))

    def _command(self, command: Command) -> app_commands.Command[Any, ..., None]:
        async def answer(request: discord.Interaction, **_: str) -> None:
            await request.response.send_message(view=rebuilt(self.card), ephemeral=False)

        kind = inspect.Parameter.KEYWORD_ONLY
        options = [
            inspect.Parameter(o.name, kind, annotation=str, default=inspect.Parameter.empty if o.required else None)
            for o in command.options
        ]
        request = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        answer.__signature__ = inspect.Signature([request, *options])  # type: ignore[attr-defined]
        return app_commands.Command(name=command.name, description="bare", callback=answer)


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
    """The usual questions in turn, one question again and again, and answers made anew at every call."""
    adapter = install()
    client = our_client(facts())
    desk = client.desk
    assert isinstance(desk, Desk)
    await client._prepare()
    usual = [_options(card.command) for card in desk.prepare("en") if card.exit_code == 0]
    found = [
        await _against_bare(adapter, client, "the usual questions in turn, prepared at the start", usual, 1.15),
        await _against_bare(adapter, client, "one question again: /waic 2023", [("waic", {"year": "2023"})], 1.0),
    ]
    for name, options in ANEW:
        text = " ".join((f"/{name}", *options.values()))
        found.append(await _against_bare(adapter, client, f"made anew: {text}", [(name, options)], None, anew=True))
    asked = ("ask", {"question": "how many exhibitors were there at WAIC 2023?"})
    found.append(await _against_bare(adapter, client, "a question in words: exhibitors 2023", [asked], None))
    found.append(await _reading(adapter, client))
    return found


async def _reading(adapter: StubAdapter, client: WaicClient) -> Row:
    """Reading questions of every kind, without making or sending an answer, against the bare handler."""
    desk = client.desk
    assert isinstance(desk, Desk)
    bare = BareBot()
    await handled(client.tree, client, slash("about", {}, 0))
    bare.card = adapter.body["data"]["components"]

    async def floor(turn: int) -> None:
        await handled(bare.tree, bare, slash("about", {}, turn))

    async def read(turn: int) -> None:
        read_question(desk.base, QUESTIONS[turn % len(QUESTIONS)], desk.today)

    return await side_by_side("reading a question", "bare handler, constant card", floor, read, None)


def _options(command: str) -> Question:
    name, *words = command.removeprefix("/").split()
    return name, {key: value for key, _, value in (word.partition(":") for word in words)}


async def _against_bare(
    adapter: StubAdapter,
    client: WaicClient,
    name: str,
    questions: list[Question],
    goal: float | None,
    *,
    anew: bool = False,
) -> Row:
    desk, replies = client.desk, client.replies
    assert isinstance(desk, Desk)
    bare = BareBot()
    for question in questions:
        await handled(client.tree, client, slash(*question, 0))
        ours = adapter.body
        bare.card = ours["data"]["components"]
        await handled(bare.tree, bare, slash(*question, 0))
        _demand_equal(ours, adapter.body)
        bare.cards.append(bare.card)

    async def floor(turn: int) -> None:
        place = turn % len(questions)
        bare.card = bare.cards[place]
        await handled(bare.tree, bare, slash(*questions[place], turn))

    async def answer(turn: int) -> None:
        if anew:
            desk.forget()
            replies.painter = Painter()
        await handled(client.tree, client, slash(*questions[turn % len(questions)], turn))

    return await side_by_side(name, "bare handler, constant card", floor, answer, goal)


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
