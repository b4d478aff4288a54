"""People, servers, channels and the application itself: the little world that the loopback shows to a bot."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .refusals import JSON

DISCORD_EPOCH_MS = 1_420_070_400_000
MANAGE_GUILD = 1 << 5
ADMINISTRATOR = 1 << 3
VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, READ_HISTORY = 1 << 10, 1 << 11, 1 << 14, 1 << 16
# View, send, embed, attach, history, external emoji, application commands: what an ordinary member may do.
MEMBER_PERMISSIONS = (1 << 10) | (1 << 11) | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 18) | (1 << 31)
EVERY_PERMISSION = (1 << 53) - 1

Where = Literal["guild", "dm", "user_install", "group_dm"]

_increments = itertools.count()


def snowflake() -> str:
    """A fresh id, unique in this process and made from the real time as Discord's are."""
    milliseconds = int(time.time() * 1000) - DISCORD_EPOCH_MS
    return str((milliseconds << 22) | (1 << 17) | (next(_increments) & 0xFFF))


@dataclass
class Person:
    """A user; `permissions` are those held in every channel of a server."""

    name: str
    id: str = field(default_factory=snowflake)
    permissions: int = MEMBER_PERMISSIONS
    locale: str = "en-US"
    bot: bool = False

    @property
    def payload(self) -> JSON:
        return {
            "id": self.id,
            "username": self.name.lower().replace(" ", "_"),
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "flags": 0,
            "public_flags": 0,
            "avatar_decoration_data": None,
            "primary_guild": None,
        }

    @property
    def member(self) -> JSON:
        return {
            "user": self.payload,
            "nick": None,
            "avatar": None,
            "roles": [],
            "joined_at": "2023-07-06T01:00:00.000000+00:00",
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "flags": 0,
            "communication_disabled_until": None,
            "unusual_dm_activity_until": None,
            "permissions": str(self.permissions),
        }


@dataclass
class Guild:
    """A server; `installed` says whether the bot was added to it."""

    name: str
    id: str = field(default_factory=snowflake)
    locale: str = "en-US"
    installed: bool = True
    system_channel_id: str | None = None
    public_updates_channel_id: str | None = None

    @property
    def partial(self) -> JSON:
        return {"id": self.id, "locale": self.locale, "features": []}


@dataclass
class Channel:
    """A channel of a server (`guild` set), a direct message (kind 1) or a group (kind 3).

    `trouble` makes REST calls on it fail as Discord does: ``no_access`` 403 50001, ``no_permission`` 403 50013
    (reading still works), ``deleted`` 404 10003. ``no_history`` is no failure: the history looks empty. `bot_denied`
    holds the permissions that an overwrite takes from the bot.
    """

    name: str
    guild: Guild | None = None
    kind: int = 0
    id: str = field(default_factory=snowflake)
    recipients: list[Person] = field(default_factory=list)
    trouble: Literal["no_access", "no_permission", "no_history", "deleted"] | None = None
    last_message_id: str | None = None
    bot_denied: int = 0

    def overwrites(self, bot: Person) -> list[JSON]:
        """What a channel of a server says of the bot beyond its roles."""
        return [{"id": bot.id, "type": 1, "allow": "0", "deny": str(self.bot_denied)}] if self.bot_denied else []

    @property
    def granted_to_bot(self) -> int:
        """All that the bot may do here; an administrator would be denied nothing."""
        return EVERY_PERMISSION & ~(self.bot_denied | ADMINISTRATOR) if self.bot_denied else EVERY_PERMISSION

    @property
    def payload(self) -> JSON:
        if self.guild is None:
            return {
                "id": self.id,
                "type": self.kind,
                "name": self.name if self.kind == 3 else None,
                "icon": None,
                "owner_id": self.recipients[0].id if self.recipients else None,
                "last_message_id": None,
                "flags": 0,
                "recipients": [person.payload for person in self.recipients],
            }
        return {
            "id": self.id,
            "guild_id": self.guild.id,
            "type": self.kind,
            "name": self.name,
            "topic": None,
            "position": 0,
            "nsfw": False,
            "parent_id": None,
            "last_message_id": self.last_message_id,
            "rate_limit_per_user": 0,
            "flags": 0,
            "permission_overwrites": [],
        }


@dataclass
class Place:
    """Where an interaction happens, and by whose installation of the app.

    `context` is Discord's interaction context: 0 server, 1 direct message with the bot, 2 any other private channel.
    """

    channel: Channel
    context: int
    owners: dict[str, str]

    @property
    def user_install_only(self) -> bool:
        """Whether only the user installed the app: five follow-ups at most."""
        return "0" not in self.owners


class World:
    """Everything that exists besides messages and commands."""

    def __init__(self) -> None:
        self.bot = Person("WAIC", bot=True, permissions=EVERY_PERMISSION)
        self.application_id = snowflake()
        self.owner = Person("Olga Owner")
        self.asker = Person("Ada Asker")
        self.manager = Person("Max Manager", permissions=MEMBER_PERMISSIONS | MANAGE_GUILD)
        self.people: dict[str, Person] = {}
        for person in (self.bot, self.owner, self.asker, self.manager):
            self.people[person.id] = person
        self.guild = Guild("Conference")
        self.elsewhere = Guild("Elsewhere", installed=False)
        self.guilds = {guild.id: guild for guild in (self.guild, self.elsewhere)}
        self.channels: dict[str, Channel] = {}
        self.general = self.add_channel("general")
        self._elsewhere_channel = self.add_channel("lounge", self.elsewhere)
        self._group = Channel("group", kind=3, recipients=[self.owner, self.asker])
        self.channels[self._group.id] = self._group
        self._dms: dict[str, Channel] = {}

    def add_person(self, name: str, *, permissions: int = MEMBER_PERMISSIONS, locale: str = "en-US") -> Person:
        person = Person(name, permissions=permissions, locale=locale)
        self.people[person.id] = person
        return person

    def add_guild(self, name: str, *, locale: str = "en-US", guild_id: int | None = None) -> Guild:
        """A server with the bot in it; give `guild_id` to choose its shard."""
        guild = Guild(name, locale=locale, id=snowflake() if guild_id is None else str(guild_id))
        self.guilds[guild.id] = guild
        self.add_channel("general", guild)
        return guild

    def add_channel(self, name: str, guild: Guild | None = None) -> Channel:
        """A text channel, of the first server unless `guild` is given."""
        channel = Channel(name, guild or self.guild)
        self.channels[channel.id] = channel
        return channel

    def dm(self, person: Person) -> Channel:
        """The direct-message channel between the bot and `person`, opened on first use."""
        if person.id not in self._dms:
            channel = Channel(f"dm-{person.name}", kind=1, recipients=[person])
            self._dms[person.id] = self.channels[channel.id] = channel
        return self._dms[person.id]

    def place(self, where: Where | Channel | Place, person: Person) -> Place:
        """The place that `where` names, for an interaction by `person`."""
        if isinstance(where, Place):
            return where
        if isinstance(where, Channel):
            if where.guild is None:
                return Place(where, 1 if where.kind == 1 else 2, {"0": "0"} if where.kind == 1 else {"1": person.id})
            return Place(where, 0, {"0": where.guild.id} if where.guild.installed else {"1": person.id})
        channels = {"guild": self.general, "user_install": self._elsewhere_channel, "group_dm": self._group}
        return self.place(self.dm(person) if where == "dm" else channels[where], person)

    def guild_create(self, guild: Guild) -> JSON:
        """The GUILD_CREATE event, for bots that ask for the guilds intent."""
        everyone = {
            "id": guild.id,
            "name": "@everyone",
            "permissions": str(MEMBER_PERMISSIONS),
            "position": 0,
            "color": 0,
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        return {
            "id": guild.id,
            "name": guild.name,
            "preferred_locale": guild.locale,
            "owner_id": self.owner.id,
            "unavailable": False,
            "member_count": len(self.people),
            "roles": [everyone],
            "channels": [c.payload for c in self.channels.values() if c.guild is guild],
            "members": [self.bot.member],
            "threads": [],
            "emojis": [],
            "stickers": [],
            "features": [],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "large": False,
            "premium_tier": 0,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "system_channel_flags": 0,
            "system_channel_id": guild.system_channel_id,
            "public_updates_channel_id": guild.public_updates_channel_id,
            "afk_timeout": 300,
            "joined_at": "2023-07-06T01:00:00.000000+00:00",
        }

    @property
    def application(self) -> JSON:
        """The answer to ``GET /oauth2/applications/@me``."""
        return {
            "id": self.application_id,
            "name": self.bot.name,
            "icon": None,
            "description": "",
            "summary": "",
            "type": None,
            "bot": self.bot.payload,
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": self.owner.payload,
            "team": None,
            "verify_key": "0" * 64,
            "flags": 0,
            "integration_types_config": {"0": {}, "1": {}},
            "approximate_guild_count": sum(guild.installed for guild in self.guilds.values()),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "flags_new": "0",
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "explicit_content_filter": 0,
            "eligible_oauth2_scopes": [],
        }
