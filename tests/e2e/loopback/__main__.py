"""Serve the loopback in the foreground, for trials by hand: ``python -m tests.e2e.loopback [--port N]``.

It prints what to put into the bot's environment, then everything that arrives. Lines typed are acted on::

    /waic year:2023              a slash command, in the server
    dm /waic year:2023           the same in a direct message (or user_install, group_dm)
    press Compare with 2024      a button of the last answer
    drop | cut | reconnect       trouble on the gateway
"""

from __future__ import annotations

import argparse
import asyncio
import shlex
import sys
from typing import TYPE_CHECKING, Any

from tests.e2e.loopback import CannotSend, Config, LoopbackDiscord, NoAnswer, Reply
from tests.e2e.loopback.commands import BOOLEAN, INTEGER, NUMBER, descend

if TYPE_CHECKING:
    from tests.e2e.loopback.refusals import JSON
    from tests.e2e.loopback.world import Where

PLACES: tuple[Where, ...] = ("guild", "dm", "user_install", "group_dm")


def show(text: object) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def show_reply(reply: Reply) -> None:
    """Print an answer as plain lines."""
    marks = [name for name in ("ephemeral", "deferred", "updated") if getattr(reply, name)]
    show(f"=== {reply.seconds * 1000:.1f} ms {' '.join(marks)}")
    show(reply.text or reply.modal or reply.message)
    show("".join(f"[{label}] " for label in reply.labels))


class Hand:
    """Acts on typed lines."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self.last: Reply | None = None

    async def do(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        gateway = self.discord.gateway
        if word == "drop":
            await gateway.drop()
        elif word == "cut":
            gateway.cut()
        elif word == "reconnect":
            await gateway.ask_to_reconnect()
        else:
            try:
                reply = await self.act(word, rest, line)
            except (CannotSend, NoAnswer, ValueError) as error:
                show(f"!!! {error}")
            else:
                self.last = reply
                show_reply(reply)

    async def act(self, word: str, rest: str, line: str) -> Reply:
        if word == "press":
            if self.last is None:
                raise CannotSend("nothing was answered yet")
            return await self.last.press(rest)
        where = next((place for place in PLACES if place == word), None)
        return await self.slash(rest if where else line, where or "guild")

    async def slash(self, text: str, where: Where) -> Reply:
        words = shlex.split(text.removeprefix("/"))
        path = [word for word in words if ":" not in word]
        given = dict(word.split(":", 1) for word in words if ":" in word)
        if not path:
            raise CannotSend("type a slash command, `press LABEL`, drop, cut or reconnect")
        command = self.discord.commands.find(path[0], 1, None)
        declared = {option["name"]: option for option in descend(command, path[1:])[0]}
        options = {name: _typed(declared.get(name, {}), value) for name, value in given.items()}
        return await self.discord.slash(" ".join(path), where=where, options=options)


def _typed(option: JSON, value: str) -> Any:
    casts: dict[int, Any] = {INTEGER: int, NUMBER: float, BOOLEAN: lambda text: text.lower() in ("true", "yes", "1")}
    return casts.get(option.get("type", 0), str)(value)


async def main() -> None:
    parser = argparse.ArgumentParser(description="Serve a loopback Discord in the foreground.")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: one that is free)")
    async with LoopbackDiscord(Config(port=parser.parse_args().port)) as discord:
        discord.journal.listeners.append(show)
        for name, value in discord.env.items():
            show(f"export {name}={shlex.quote(value)}")
        reader = asyncio.StreamReader()
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        hand = Hand(discord)
        async for line in reader:
            if text := line.decode().strip():
                await hand.do(text)
        transport.close()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        show("")
