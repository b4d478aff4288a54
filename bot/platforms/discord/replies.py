"""Cards on their way to somebody who waits: a new message, or another page in place of the one pressed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Self

import discord

from bot.core.card import Card
from bot.platforms.discord.failures import ALREADY_ANSWERED, LOST, is_refused, retry_after
from bot.platforms.discord.render import KEPT, Painter, embedded, needs_a_name
from bot.service.texts import MemoryTexts
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType

    from bot.service.texts import Texts

    Interaction = discord.Interaction[Any]
    Made = Card | Awaitable[Card]

log = logger(__name__)
WATCHDOG: Final = 1.5  # seconds; Discord gives up after three
PATIENCE: Final = 1.0  # the longest wait for a second attempt that can still be in time


class Busy:
    """Counts what is under way, so that a stop can wait for it."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def __enter__(self) -> Self:
        self._count += 1
        self._idle.clear()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._count -= 1
        if not self._count:
            self._idle.set()

    async def wait_idle(self, seconds: float) -> bool:
        """Wait until nothing is under way; ``False`` when that took too long."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True


class Replies:
    """Sends cards. One per process; it holds the painter's memory and counts what is under way."""

    def __init__(
        self, painter: Painter | None = None, *, watchdog: float = WATCHDOG, texts: Texts | None = None
    ) -> None:
        self.painter = painter or Painter()
        self.texts = texts or MemoryTexts()
        self.busy = Busy()
        self._watchdog = watchdog

    async def say(self, interaction: Interaction, made: Made, *, private: bool) -> None:
        """Answer with a new message; for the asker alone where ``private``, or where the card itself is."""
        with self.busy:
            card = made if isinstance(made, Card) else await self._awaited(interaction, made, private=private)
            card = await self._named(interaction, card)
            if interaction.response.is_done():
                await self._fill(interaction, card)
            else:
                await self._send(interaction, card, ephemeral=private or card.private)

    async def turn(self, interaction: Interaction, made: Made) -> None:
        """Show another page in the message whose button was pressed."""
        with self.busy:
            card = await self._named(interaction, made if isinstance(made, Card) else await made)
            response, message = interaction.response, interaction.message
            if message is not None and message.flags.components_v2:
                layout = self.painter.layout(card)
                await _patiently(lambda: response.edit_message(view=layout))
            else:
                plain = embedded(card)
                await _patiently(lambda: response.edit_message(embed=plain.embed, view=plain.view))

    async def _named(self, interaction: Interaction, card: Card) -> Card:
        """The card with the name of its command in the command's place, where its buttons could not carry that."""
        if not needs_a_name(card):
            return card
        name = await self.texts.put(card.command, interaction.created_at)
        return replace(card, command=f"{KEPT}{name}") if name else card

    async def _awaited(self, interaction: Interaction, made: Awaitable[Card], *, private: bool) -> Card:
        """Wait for a card; if it takes long, say that it will come, before Discord gives up."""
        task = asyncio.ensure_future(made)
        done, _ = await asyncio.wait({task}, timeout=self._watchdog)
        if not done:
            await interaction.response.defer(ephemeral=private, thinking=True)
        return await task

    async def _send(self, interaction: Interaction, card: Card, *, ephemeral: bool) -> None:
        response, layout = interaction.response, self.painter.layout(card)
        try:
            await _patiently(lambda: response.send_message(view=layout, ephemeral=ephemeral))
        except discord.HTTPException as error:
            if not is_refused(error):
                raise
            log.warning("Discord refused the components; sent as an embed", command=card.command, why=str(error))
            plain = embedded(card)
            await response.send_message(embed=plain.embed, view=plain.view, ephemeral=ephemeral)

    async def _fill(self, interaction: Interaction, card: Card) -> None:
        """Put the card in the place of "thinking"."""
        try:
            await interaction.edit_original_response(view=self.painter.layout(card))
        except discord.HTTPException as error:
            if not is_refused(error):
                raise
            plain = embedded(card)
            await interaction.edit_original_response(embed=plain.embed, view=plain.view)


async def _patiently(send: Callable[[], Awaitable[object]]) -> None:
    """Send; and once more after a 429 that asks for little, or a connection that broke.

    A kept connection that Discord has closed meanwhile breaks at its next use. If the first attempt had arrived after
    all, the second one is told so, and the answer is there.
    """
    try:
        await send()
    except discord.HTTPException as error:
        wait = retry_after(error)
        if wait is None or wait > PATIENCE:
            raise
    except LOST:
        wait = 0.0
    else:
        return
    await asyncio.sleep(wait)
    try:
        await send()
    except discord.HTTPException as error:
        if error.code != ALREADY_ANSWERED:
            raise
