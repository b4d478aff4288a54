"""Autocomplete over the real vocabulary, against a bare handler that sends 25 constant choices."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bench.answer import facts, our_client
from bench.harness import Row, side_by_side
from bench.stub import handled, install, interaction

if TYPE_CHECKING:
    from bot.core.model import FactBase

TYPED = (
    "vi",
    "online vi",
    "exhibiters",
    "investment",
    "参展",
    "观看",
    "gue",
    "purchase",
    "footfall",
    "",
    "projcts signed",
)


def typing(value: str, number: int) -> dict[str, Any]:
    """The payload of somebody typing the metric of ``/compare``."""
    given = [
        {"name": "first", "type": 3, "value": "2021"},
        {"name": "second", "type": 3, "value": "2024"},
        {"name": "metric", "type": 3, "value": value, "focused": True},
    ]
    return interaction(4, {"id": "500", "name": "compare", "type": 1, "options": given}, number)


def keystrokes(base: FactBase) -> list[str]:
    """What people type letter by letter for every name that is offered, each text once; one name in six with a slip."""
    found: dict[str, None] = {}
    offered = [m for m in base.metrics.values() if any(m.id in known for known in base.by_edition.values())]
    for place, name in enumerate(n for m in offered for n in (m.names.en, *m.aliases_en, *m.aliases_zh)):
        typed = name[1] + name[0] + name[2:] if place % 6 == 0 and len(name) > 2 else name
        found |= dict.fromkeys(typed[:end].casefold() for end in range(1, len(typed) + 1))
    shuffled = list(found)
    random.Random(7).shuffle(shuffled)  # noqa: S311  the order only spreads short and long texts over the rounds
    return shuffled


async def rows() -> list[Row]:
    """What was typed before, and what was never typed."""
    adapter = install()
    client = our_client(facts())
    constant = [app_commands.Choice(name=f"Choice number {n}", value=f"choice-{n}") for n in range(25)]
    bare = discord.AutoShardedClient(intents=discord.Intents.none())
    tree = app_commands.CommandTree(bare)

    async def answer(request: discord.Interaction, first: str, second: str, metric: str) -> None:
        raise AssertionError("only autocomplete is asked")

    async def complete(request: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return constant

    command = app_commands.Command(name="compare", description="bare", callback=answer)
    command.autocomplete("metric")(complete)
    tree.add_command(command)

    async def floor(turn: int) -> None:
        await handled(tree, bare, typing(TYPED[turn % len(TYPED)], turn))

    async def again(turn: int) -> None:
        await handled(client.tree, client, typing(TYPED[turn % len(TYPED)], turn))

    keys = iter(keystrokes(client.desk.base))  # type: ignore[attr-defined]

    async def fresh(turn: int) -> None:
        await handled(client.tree, client, typing(next(keys), turn))

    await floor(0)
    assert len(adapter.body["data"]["choices"]) == 25
    floor_name = "bare handler, 25 constant choices"
    return [
        await side_by_side("autocomplete, typed before", floor_name, floor, again, 2.0),
        await side_by_side("autocomplete, never typed before", floor_name, floor, fresh, 2.0),
    ]
