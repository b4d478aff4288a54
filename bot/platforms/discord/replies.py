"""Cards on their way to somebody who waits: a new message, or another page in place of the one pressed."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Self

import discord

from bot.core.card import Card
from bot.platforms.discord.failures import ALREADY_ANSWERED, LOST, is_refused, retry_after
from bot.platforms.discord.limits import MAX_ALT, clip
from bot.platforms.discord.render import KEPT, PICTURE, Painter, embedded, needs_a_name
from bot.service.texts import SharedTexts
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType

    from bot.platforms.charts.pictures import Pictures
    from bot.platforms.discord.render import Embedded, Layout

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


@dataclass(frozen=True, slots=True)
class Dressed:
    """A card with its picture, where it has a chart and that could be drawn."""

    card: Card
    picture: bytes | None = None

    def files(self) -> list[discord.File]:
        """What is sent beside the message, made anew for each attempt: the last one has read its files to the end."""
        found = []
        if self.picture is not None and self.card.chart:
            found.append(
                discord.File(io.BytesIO(self.picture), PICTURE, description=clip(self.card.chart.alt, MAX_ALT))
            )
        if attachment := self.card.attachment:
            # Excel takes a file without the sign at its beginning for one in the encoding of the country.
            found.append(discord.File(io.BytesIO(attachment.text.encode("utf-8-sig")), attachment.name))
        return found


class Replies:
    """Sends cards. One per process; it holds the painter's memory and counts what is under way.

    Parameters
    ----------
    pictures
        Who draws the charts; without, cards go out without pictures.
    """

    def __init__(
        self,
        painter: Painter | None = None,
        pictures: Pictures | None = None,
        *,
        watchdog: float = WATCHDOG,
        texts: SharedTexts | None = None,
    ) -> None:
        self.painter = painter or Painter()
        self.pictures = pictures
        self.texts = texts or SharedTexts()
        self.busy = Busy()
        self._watchdog = watchdog

    async def say(self, interaction: Interaction, made: Made, *, private: bool) -> None:
        """Answer with a new message; for the asker alone where ``private``, or where the card itself is."""
        with self.busy:
            dressed = self._at_hand(made) or await self._awaited(interaction, made, private=private)
            if interaction.response.is_done():
                await self._fill(interaction, dressed)
            else:
                await self._send(interaction, dressed, ephemeral=private or dressed.card.private)

    async def turn(self, interaction: Interaction, made: Made) -> None:
        """Show another page in the message whose button was pressed."""
        with self.busy:
            private = interaction.message is not None and interaction.message.flags.ephemeral
            dressed = self._at_hand(made) or await self._awaited(interaction, made, private=private, thinking=False)
            response, message = interaction.response, interaction.message
            if response.is_done():
                await self._fill(interaction, dressed)
            elif message is not None and message.flags.components_v2:
                layout = self._layout(dressed)
                await _patiently(lambda: response.edit_message(view=layout, **_again(dressed)))
            else:
                plain = self._plain(dressed)
                await _patiently(lambda: response.edit_message(embed=plain.embed, view=plain.view, **_again(dressed)))

    def _at_hand(self, made: Made) -> Dressed | None:
        """The card as it can be sent at once; ``None`` where something must be waited for."""
        if not isinstance(made, Card) or needs_a_name(made):
            return None
        if made.chart is None or self.pictures is None:
            return Dressed(made)
        picture = self.pictures.kept(made)
        return Dressed(made, picture) if picture else None

    async def _dressed(self, made: Made, interaction: Interaction, *, private: bool) -> Dressed:
        card = made if isinstance(made, Card) else await made
        dressed = Dressed(card, await self.pictures.of(card) if self.pictures else None)
        return await self._named(dressed, interaction, private=private)

    async def _named(self, dressed: Dressed, interaction: Interaction, *, private: bool) -> Dressed:
        """The card with the name of its command in the command's place, where its buttons could not carry that."""
        card = dressed.card
        if not needs_a_name(card):
            return dressed
        name = await self.texts.put(card.command, interaction.created_at, private=private or card.private)
        return replace(dressed, card=replace(card, command=f"{KEPT}{name}")) if name else dressed

    async def _awaited(self, interaction: Interaction, made: Made, *, private: bool, thinking: bool = True) -> Dressed:
        """Wait for a card, its picture or name; if it takes long, say that it will come, before Discord gives up."""
        task = asyncio.ensure_future(self._dressed(made, interaction, private=private))
        done, _ = await asyncio.wait({task}, timeout=self._watchdog)
        if not done and not interaction.response.is_done():
            await interaction.response.defer(ephemeral=private, thinking=thinking)
        return await task

    def _layout(self, dressed: Dressed) -> Layout:
        return self.painter.layout(dressed.card, pictured=dressed.picture is not None)

    def _plain(self, dressed: Dressed) -> Embedded:
        return embedded(dressed.card, pictured=dressed.picture is not None)

    async def _send(self, interaction: Interaction, dressed: Dressed, *, ephemeral: bool) -> None:
        response, layout = interaction.response, self._layout(dressed)
        try:
            await _patiently(lambda: response.send_message(view=layout, ephemeral=ephemeral, **_with(dressed)))
        except discord.HTTPException as error:
            if not is_refused(error):
                raise
            log.warning(
                "Discord refused the components; sent as an embed", command=dressed.card.command, why=str(error)
            )
            plain = self._plain(dressed)
            await response.send_message(embed=plain.embed, view=plain.view, ephemeral=ephemeral, **_with(dressed))

    async def _fill(self, interaction: Interaction, dressed: Dressed) -> None:
        """Put the card in the place of "thinking"."""
        try:
            await interaction.edit_original_response(view=self._layout(dressed), **_again(dressed))
        except discord.HTTPException as error:
            if not is_refused(error):
                raise
            plain = self._plain(dressed)
            await interaction.edit_original_response(embed=plain.embed, view=plain.view, **_again(dressed))


def _with(dressed: Dressed) -> dict[str, Any]:
    """The files of a new message; nothing where there are none, since a list of none costs a longer way."""
    files = dressed.files()
    return {"files": files} if files else {}


def _again(dressed: Dressed) -> dict[str, Any]:
    """The files of a message that is edited: they take the place of those that it has."""
    files = dressed.files()
    return {"attachments": files} if files else {}


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
