"""Being a user: commands, buttons, menus and modals, sent as real payloads and awaited."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from . import commands as menu
from . import interactions as kinds
from .bodies import Body
from .commands import CannotSend, CommandStore, OptionBuilder
from .interactions import Interaction, InteractionBook
from .modals import fill_in
from .payloads import interaction_create
from .replies import Choice, Completion, Reply, Shown
from .world import Channel, Person, Place, Where, World

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .config import Config
    from .gateway import Gateway
    from .journal import Journal
    from .messages import MessageStore, StoredMessage
    from .refusals import JSON


class NoAnswer(AssertionError):
    """The bot did not answer in time: the user sees "The application did not respond"."""


class Acting:
    """The half of the loopback that acts as its users."""

    config: Config
    world: World
    journal: Journal
    commands: CommandStore
    messages: MessageStore
    interactions: InteractionBook
    gateway: Gateway

    async def slash(
        self,
        name: str,
        /,
        *,
        user: Person | None = None,
        where: Where | Channel | Place = "guild",
        locale: str | None = None,
        guild_locale: str | None = None,
        options: Mapping[str, Any] | None = None,
        **named: Any,
    ) -> Reply:
        """Use a slash command and wait for its answer.

        Parameters
        ----------
        name
            Of the command, with group and subcommand after spaces: ``"posts add"``.
        user
            Who asks; `world.asker` unless given.
        where
            ``guild``, ``dm``, ``user_install`` (a server without the bot), ``group_dm``, a channel or a place.
        locale, guild_locale
            Languages of the user's client and of the server.
        options, named
            The options' values; people and channels are given as such.

        Raises
        ------
        CannotSend
            A chat client would not offer this.
        NoAnswer
            The bot did not answer in time.
        """
        values = {**(options or {}), **named}
        data, place, person, _ = self._command(name, values, user, where)
        interaction = Interaction(kinds.COMMAND, data, person, place, locale=locale, guild_locale=guild_locale)
        return await self._ask(interaction)

    async def autocomplete(
        self,
        name: str,
        /,
        *,
        focused: str,
        user: Person | None = None,
        where: Where | Channel | Place = "guild",
        locale: str | None = None,
        options: Mapping[str, Any] | None = None,
        **named: Any,
    ) -> Completion:
        """Type into the option `focused` (its value is the text so far) and wait for the suggestions."""
        values = {**(options or {}), **named}
        values.setdefault(focused, "")
        data, place, person, declared = self._command(name, values, user, where, focused)
        kind = next(option["type"] for option in declared if option["name"] == focused)
        interaction = Interaction(kinds.AUTOCOMPLETE, data, person, place, locale=locale, option_type=kind)
        reply = await self._ask(interaction)
        choices = interaction.answer["data"]["choices"]
        return Completion([Choice(c["name"], c["value"]) for c in choices], reply.seconds)

    def _command(
        self,
        name: str,
        values: Mapping[str, Any],
        user: Person | None,
        where: Where | Channel | Place,
        focused: str | None = None,
    ) -> tuple[JSON, Place, Person, list[JSON]]:
        person = user or self.world.asker
        place = self.world.place(where, person)
        guild = place.channel.guild
        root, *path = name.split()
        command = self.commands.find(root, menu.SLASH, guild.id if guild else None)
        self._check_offered(command, place, person)
        declared, levels = menu.descend(command, path)
        builder = OptionBuilder(declared, focused=focused)
        options = builder.build(values)
        for level in reversed(levels):
            options = [{"name": level["name"], "type": level["type"], "options": options}]
        data = {"id": command["id"], "name": root, "type": menu.SLASH, "options": options}
        if builder.resolved:
            data["resolved"] = builder.resolved
        return data, place, person, declared

    def _check_offered(self, command: JSON, place: Place, person: Person) -> None:
        menu.may_use(
            command,
            context=place.context,
            user_install=place.user_install_only,
            permissions=person.permissions,
        )

    async def context_menu(
        self,
        name: str,
        /,
        target: str | StoredMessage | Person,
        *,
        user: Person | None = None,
        where: Where | Channel | Place = "guild",
        locale: str | None = None,
    ) -> Reply:
        """Use a context-menu command on a message (given, or posted now with this text) or on a person."""
        person = user or self.world.asker
        place = self.world.place(where, person)
        if isinstance(target, str):
            target = self.say(target, user=self.world.manager, channel=place.channel)
        guild = place.channel.guild
        kind = menu.USER_MENU if isinstance(target, Person) else menu.MESSAGE_MENU
        command = self.commands.find(name, kind, guild.id if guild else None)
        self._check_offered(command, place, person)
        shown = target.payload
        resolved = {"users" if kind == menu.USER_MENU else "messages": {target.id: shown}}
        data = {"id": command["id"], "name": name, "type": kind, "target_id": target.id, "resolved": resolved}
        return await self._ask(Interaction(kinds.COMMAND, data, person, place, locale=locale))

    def say(self, text: str, *, user: Person | None = None, channel: Channel | None = None) -> StoredMessage:
        """Post a person's message; nothing is dispatched, bots without the intent would not see it either."""
        where = channel or self.world.general
        return self.messages.create(Body(), {"content": text}, author=user or self.world.asker, channel=where)

    async def use_component(
        self,
        message: StoredMessage,
        data: JSON,
        asked: Interaction | None,
        *,
        user: Person | None = None,
        locale: str | None = None,
    ) -> Reply:
        """Press or select a component of `message`; tests do so by `Reply.press` and `Reply.select`."""
        person = user or (asked.user if asked else self.world.asker)
        if message.ephemeral and asked is not None and person is not asked.user:
            raise CannotSend("a private message is seen by its reader only")
        place = asked.place if asked else self.world.place(message.channel, person)
        interaction = Interaction(kinds.COMPONENT, data, person, place, source=message)
        interaction.locale = locale or (asked.locale if asked and person is asked.user else None)
        interaction.guild_locale = asked.guild_locale if asked else None
        return await self._ask(interaction)

    async def submit_modal(self, cause: Interaction, values: Mapping[str, Any]) -> Reply:
        """Submit the modal that `cause` was answered with; tests do so by `Reply.submit`."""
        data = fill_in(cause.answer["data"], values)
        interaction = Interaction(kinds.MODAL_SUBMIT, data, cause.user, cause.place, source=cause.source, cause=cause)
        return await self._ask(interaction)

    async def press(self, message: StoredMessage, label: str, *, user: Person | None = None) -> Reply:
        """Press a button of any message, a scheduled post for instance."""
        return await Shown(self, message, None).press(label, user=user)

    async def dispatch(self, interaction: Interaction) -> Interaction:
        """Send an interaction to the bot and return at once."""
        guild = interaction.place.channel.guild
        guild_id = guild.id if guild else None
        await self.gateway.wait_session(guild_id)
        interaction.created = time.monotonic()
        self.interactions.open(interaction)
        await self.gateway.deliver(guild_id, "INTERACTION_CREATE", interaction_create(interaction, self.world))
        return interaction

    async def _ask(self, interaction: Interaction) -> Reply:
        await self.dispatch(interaction)
        deadline = self.config.ack_deadline + 0.25
        try:
            await self.journal.until(lambda: interaction.acked is not None, within=deadline, what="an answer")
            await self.journal.until(
                lambda: interaction.settled,
                within=self.config.patience,
                what="the rest of a deferred answer",
            )
        except TimeoutError as error:
            raise NoAnswer(str(error)) from None
        return Reply(self, interaction)
