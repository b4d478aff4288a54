"""The REST routes. Each handler is given the parsed body and returns JSON, or ``None`` for an empty answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from . import refusals
from .bodies import Body
from .interactions import DEFERRED_MESSAGE, MESSAGE, UPDATE
from .rules.commands import check_commands
from .rules.messages import check_message
from .rules.problems import Problems

if TYPE_CHECKING:
    from .interactions import Interaction
    from .messages import StoredMessage
    from .refusals import JSON
    from .server import LoopbackDiscord
    from .world import Channel

BODY = web.RequestKey("body", Body)
Handler = Callable[[web.Request], Awaitable[Any]]
API = "/api/v10"
# Addressed by a secret token in the path instead of the bot's token.
OPEN_PATHS = ("/interactions/", "/webhooks/", "/attachments/")


class Rest:
    """The handlers, bound to the state of one loopback."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord

    def routes(self) -> list[tuple[str, str, Handler]]:
        """Method, path below the API root, handler."""
        app, guild = "/applications/{app}", "/applications/{app}/guilds/{guild}"
        hook = "/webhooks/{app}/{token}"
        return [
            ("GET", "/users/@me", self.me),
            ("GET", "/users/{user}", self.user),
            ("POST", "/users/@me/channels", self.open_dm),
            ("GET", "/oauth2/applications/@me", self.application),
            ("GET", "/applications/@me", self.application),
            ("GET", "/gateway/bot", self.gateway_bot),
            ("GET", f"{app}/commands", self.commands),
            ("PUT", f"{app}/commands", self.sync),
            ("DELETE", f"{app}/commands/{{command}}", self.delete_command),
            ("GET", f"{guild}/commands", self.commands),
            ("PUT", f"{guild}/commands", self.sync),
            ("DELETE", f"{guild}/commands/{{command}}", self.delete_command),
            ("GET", "/guilds/{guild}", self.guild),
            ("GET", "/guilds/{guild}/members/{user}", self.member),
            ("GET", "/channels/{channel}", self.channel),
            ("GET", "/channels/{channel}/messages", self.history),
            ("POST", "/channels/{channel}/messages", self.post),
            ("GET", "/channels/{channel}/messages/{message}", self.message),
            ("PATCH", "/channels/{channel}/messages/{message}", self.edit),
            ("DELETE", "/channels/{channel}/messages/{message}", self.delete),
            ("POST", "/interactions/{id}/{token}/callback", self.callback),
            ("POST", hook, self.follow_up),
            ("GET", f"{hook}/messages/{{message}}", self.get_answer),
            ("PATCH", f"{hook}/messages/{{message}}", self.edit_answer),
            ("DELETE", f"{hook}/messages/{{message}}", self.delete_answer),
        ]

    # Who and where.

    async def me(self, _request: web.Request) -> Any:
        return {**self.discord.world.bot.payload, "verified": True, "mfa_enabled": False, "locale": "en-US"}

    async def user(self, request: web.Request) -> Any:
        person = self.discord.world.people.get(request.match_info["user"])
        if person is None:
            raise refusals.unknown_user()
        return person.payload

    async def open_dm(self, request: web.Request) -> Any:
        person = self.discord.world.people.get(str(request[BODY].fields.get("recipient_id")))
        if person is None:
            raise refusals.unknown_user()
        return self.discord.world.dm(person).payload

    async def application(self, _request: web.Request) -> Any:
        return self.discord.world.application

    async def gateway_bot(self, _request: web.Request) -> Any:
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 16}
        shards = self.discord.config.shards
        return {"url": self.discord.gateway_url, "shards": shards, "session_start_limit": limit}

    async def guild(self, request: web.Request) -> Any:
        guild = self.discord.world.guilds.get(request.match_info["guild"])
        if guild is None:
            raise refusals.unknown_guild()
        if not guild.installed:
            raise refusals.missing_access()
        return self.discord.world.guild_create(guild)

    async def member(self, request: web.Request) -> Any:
        await self.guild(request)
        person = self.discord.world.people.get(request.match_info["user"])
        if person is None:
            raise refusals.unknown_user()
        return person.member

    # Commands.

    def _own(self, request: web.Request) -> str | None:
        if request.match_info["app"] != self.discord.world.application_id:
            raise refusals.missing_access()
        return request.match_info.get("guild")

    async def commands(self, request: web.Request) -> Any:
        return self.discord.commands.all(self._own(request))

    async def sync(self, request: web.Request) -> Any:
        guild_id, body = self._own(request), request[BODY]
        check_commands(body.json)
        body.insist()
        return self.discord.commands.overwrite(body.json, guild_id)

    async def delete_command(self, request: web.Request) -> None:
        self.discord.commands.delete(request.match_info["command"], self._own(request))

    # Channels and their messages.

    def _channel(self, request: web.Request, *, writing: bool = False) -> Channel:
        channel = self.discord.world.channels.get(request.match_info["channel"])
        if channel is None or channel.trouble == "deleted":
            raise refusals.unknown_channel()
        if channel.trouble == "no_access" or (channel.guild is not None and not channel.guild.installed):
            raise refusals.missing_access()
        if channel.trouble == "no_permission" and writing:
            raise refusals.missing_permissions()
        return channel

    async def channel(self, request: web.Request) -> Any:
        channel = self._channel(request)
        return {**channel.payload, "permission_overwrites": channel.overwrites(self.discord.world.bot)}

    async def history(self, request: web.Request) -> Any:
        channel = self._channel(request)
        # Whoever may not read the history is shown an empty one, and no error.
        found = [] if channel.trouble == "no_history" else self.discord.messages.in_channel(channel)
        if "before" in request.query:
            found = [m for m in found if int(m.id) < int(request.query["before"])]
        if "after" in request.query:
            found = [m for m in found if int(m.id) > int(request.query["after"])]
        problems, limit = Problems(), request.query.get("limit", "50")
        problems.number(int(limit) if limit.isdecimal() else limit, ("limit",), 1, 100)
        problems.refuse()
        page = found[: int(limit)] if "after" in request.query else found[-int(limit) :]
        return [message.payload for message in reversed(page)]

    async def post(self, request: web.Request) -> Any:
        channel, body = self._channel(request, writing=True), request[BODY]
        fields = body.fields
        store, bot = self.discord.messages, self.discord.world.bot
        check_message(fields, uploads=body.files)
        if fields.get("enforce_nonce") and fields.get("nonce") is not None:
            known = store.with_nonce(bot, fields["nonce"])
            if known is not None and known.deleted:
                raise refusals.unknown_message()
            if known is not None:
                return known.payload
        return store.create(body, fields, author=bot, channel=channel).payload

    def _message(self, request: web.Request, *, writing: bool = False) -> StoredMessage:
        channel = self._channel(request, writing=writing)
        message = self.discord.messages.messages.get(request.match_info["message"])
        if message is None or message.channel is not channel:
            raise refusals.unknown_message()
        return message

    async def message(self, request: web.Request) -> Any:
        return self._message(request).payload

    async def edit(self, request: web.Request) -> Any:
        message, body = self._message(request, writing=True), request[BODY]
        fields = body.fields
        check_message(fields, uploads=body.files, standing=message.standing)
        self.discord.messages.edit(message, body, fields)
        return message.payload

    async def delete(self, request: web.Request) -> None:
        self.discord.messages.delete(self._message(request, writing=True))

    # Interactions.

    async def callback(self, request: web.Request) -> Any:
        path = request.match_info
        found = self.discord.interactions.callback(path["id"], path["token"], request[BODY])
        if request.query.get("with_response", "").lower() not in ("1", "true"):
            return None
        message = found.original
        interaction: JSON = {
            "id": found.id,
            "type": found.kind,
            "response_message_loading": found.answer_type == DEFERRED_MESSAGE,
            "response_message_ephemeral": message is not None and message.ephemeral,
        }
        if message is not None:
            interaction["response_message_id"] = message.id
        if message is None or found.answer_type not in (MESSAGE, UPDATE):
            return {"interaction": interaction}
        return {"interaction": interaction, "resource": {"type": found.answer_type, "message": message.payload}}

    def _answered(self, request: web.Request) -> Interaction:
        path = request.match_info
        return self.discord.interactions.for_webhook(path["app"], path["token"])

    async def follow_up(self, request: web.Request) -> Any:
        message = self.discord.interactions.follow_up(self._answered(request), request[BODY])
        # Interaction webhooks always answer with the message, as if asked to wait.
        return message.payload

    async def get_answer(self, request: web.Request) -> Any:
        book = self.discord.interactions
        return book.message(self._answered(request), request.match_info["message"]).payload

    async def edit_answer(self, request: web.Request) -> Any:
        book, interaction, name = (
            self.discord.interactions,
            self._answered(request),
            request.match_info["message"],
        )
        return book.edit(interaction, book.message(interaction, name), request[BODY]).payload

    async def delete_answer(self, request: web.Request) -> None:
        self.discord.interactions.delete(self._answered(request), request.match_info["message"])
