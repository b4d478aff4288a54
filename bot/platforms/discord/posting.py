"""Posts as Discord messages, by its REST interface alone: no gateway is needed to send, or to look what was sent.

A connection of its own keeps the pace of posts and that of answers apart, and lives on while the gateway is lost.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord
from discord.http import HTTPClient, handle_message_parameters

from bot.errors import TokenRefused
from bot.platforms.discord.render import MARK, Layout, components, embedded
from bot.service.sender import Fate, Receipt
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.service.sender import Message

log = logger(__name__)
REFUSED: Final = (
    "Discord refuses the token. Copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN."
)
PAGE, PAGES = 100, 20
MARGIN = timedelta(minutes=5)  # between our clock and Discord's
UNKNOWN_MESSAGE, UNKNOWN_GUILD, MISSING_ACCESS = 10008, 10004, 50001
# A 403 or 404 without a code, or with that of a blocked network, is none of Discord's rules: a proxy or a firewall
# may have given it, and it says nothing of a channel or a server.
NOT_ITS_WORD: Final = frozenset({0, 40333})
_OUTAGES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)


class DiscordSender:
    """Sends posts, and looks for them.

    Parameters
    ----------
    token, proxy
        As the gateway's.
    """

    def __init__(self, token: str, proxy: str | None = None) -> None:
        self._token = token
        self._proxy = proxy
        self._http: HTTPClient | None = None
        self._me = ""
        self._opening = asyncio.Lock()

    async def send(self, message: Message) -> Receipt:
        """Send a message; as an embed where Discord does not take the components."""
        receipt = await self._send(message, view=Layout(components(message.card, message.mark)))
        if receipt.fate is Fate.REJECTED:
            fallback = embedded(message.card, message.mark)
            receipt = await self._send(message, view=fallback.view, embed=fallback.embed)
        return receipt

    async def _send(self, message: Message, **content: Any) -> Receipt:  # noqa: ANN401  a view, and maybe an embed
        async def post() -> Receipt:
            http = await self._client()
            none = discord.AllowedMentions.none()
            flags = discord.MessageFlags(suppress_notifications=message.silent)
            with handle_message_parameters(nonce=message.nonce, flags=flags, allowed_mentions=none, **content) as made:
                found = await http.send_message(message.channel_id, params=made)
            return Receipt(Fate.SENT, int(found["id"]))

        return await _asked(post, refused=Fate.REFUSED)

    async def find(self, channel_id: int, mark: str, seconds: float) -> Receipt:
        """Look through the history of a channel, newest first.

        Without the permission to read it, Discord shows an empty history and no error; so an empty one is believed only
        where the channel itself says that nothing was ever written there.
        """

        async def look() -> Receipt:
            http = await self._client()
            since = datetime.now(UTC) - timedelta(seconds=seconds) - MARGIN
            before: int | None = None
            for _ in range(PAGES):
                page = await http.logs_from(channel_id, PAGE, before=before)
                if (found := self._ours(page, mark)) is not None:
                    return Receipt(Fate.SENT, found)
                if not page and before is None:
                    return await self._empty(http, channel_id)
                if len(page) < PAGE or discord.utils.snowflake_time(int(page[-1]["id"])) < since:
                    return Receipt(Fate.ABSENT)
                before = int(page[-1]["id"])
            return Receipt(Fate.UNREADABLE, why="too much was written since")

        return await _asked(look, refused=Fate.UNREADABLE)

    def _ours(self, page: list[Any], mark: str) -> int | None:
        for message in page:
            if message["author"]["id"] == self._me and _carries(message["components"], f"{MARK}{mark}"):
                return int(message["id"])
        return None

    async def _empty(self, http: HTTPClient, channel_id: int) -> Receipt:
        channel: Any = await http.get_channel(channel_id)
        if channel.get("last_message_id") is None:
            return Receipt(Fate.ABSENT)
        return Receipt(Fate.UNREADABLE, why="the permission to read the message history is missing")

    async def tell(self, guild_id: int, text: str, nonce: str) -> bool:
        """Write where managers look: in the channel of Discord's notices to moderators, else in the system channel."""
        guild = await self._guild(guild_id)
        for name in ("public_updates_channel_id", "system_channel_id"):
            channel_id = guild.get(name)
            if channel_id is not None and await self._told(int(channel_id), text, nonce):
                return True
        return False

    async def _told(self, channel_id: int, text: str, nonce: str) -> bool:
        async def post() -> Receipt:
            http = await self._client()
            none = discord.AllowedMentions.none()
            with handle_message_parameters(text, nonce=nonce, allowed_mentions=none) as made:
                await http.send_message(channel_id, params=made)
            return Receipt(Fate.SENT)

        return (await _asked(post, refused=Fate.REFUSED)).fate is Fate.SENT

    async def is_member(self, guild_id: int) -> bool:
        """Whether the bot is still in a server: of one that it is not in, Discord says so in as many words.

        Everything about a server that it has left is deleted, so no other answer will do.
        """

        async def look() -> Receipt:
            try:
                await (await self._client()).get_guild(guild_id, with_counts=False)
            except discord.HTTPException as error:
                if error.code in (UNKNOWN_GUILD, MISSING_ACCESS):
                    return Receipt(Fate.GONE)
                raise
            return Receipt(Fate.SENT)

        return (await _asked(look, refused=Fate.REFUSED)).fate is not Fate.GONE

    async def _guild(self, guild_id: int) -> dict[str, Any]:
        found: dict[str, Any] = {}

        async def look() -> Receipt:
            guild: Any = await (await self._client()).get_guild(guild_id, with_counts=False)
            found.update(guild)
            return Receipt(Fate.SENT)

        await _asked(look, refused=Fate.REFUSED)
        return found

    async def _client(self) -> HTTPClient:
        """The connection, made when it is first needed."""
        async with self._opening:
            if self._http is None:
                http = HTTPClient(asyncio.get_running_loop(), proxy=self._proxy)
                try:
                    me = await http.static_login(self._token)
                except BaseException:
                    await http.close()
                    raise
                self._http, self._me = http, str(me["id"])
            return self._http

    async def close(self) -> None:
        """Let go of the connection."""
        if self._http is not None:
            await self._http.close()
            self._http = None


async def _asked(ask: Callable[[], Awaitable[Receipt]], *, refused: Fate) -> Receipt:
    """What Discord answers, in the words of the protocol.

    Raises
    ------
    TokenRefused
        For a 401.
    """
    try:
        return await ask()
    except discord.LoginFailure:
        raise TokenRefused(REFUSED) from None
    except discord.HTTPException as error:
        why = f"{error.status} {error.code}: {error.text}"
        if error.status == 401:
            raise TokenRefused(REFUSED) from None
        if error.code == UNKNOWN_MESSAGE:
            return Receipt(Fate.GONE, why=why)
        if error.status in (403, 404) and error.code not in NOT_ITS_WORD:
            return Receipt(refused, why=why)
        return Receipt(Fate.REJECTED if error.status == 400 else Fate.UNCLEAR, why=why)
    except _OUTAGES as error:
        return Receipt(Fate.UNCLEAR, why=f"{type(error).__name__}: {error}".rstrip(": "))


def _carries(parts: list[Any], ending: str) -> bool:
    """Whether one of the components, or one within it, has an id that ends so."""
    return any(
        str(part.get("custom_id", "")).endswith(ending) or _carries(part.get("components") or [], ending)
        for part in parts
    )
