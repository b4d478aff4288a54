"""Interactions on Discord's side: what was asked, whether it was acknowledged, and what may still follow."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import refusals
from .messages import LOADING
from .rules.messages import EPHEMERAL, check_message
from .rules.modals import check_choices, check_modal
from .rules.problems import Problems
from .world import Person, Place, World, snowflake

if TYPE_CHECKING:
    from .bodies import Body
    from .config import Config
    from .messages import MessageStore, StoredMessage
    from .refusals import JSON

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
MOST_FOLLOWUPS_OF_USER_INSTALL = 5


@dataclass
class Interaction:
    """One interaction and its fate.

    Attributes
    ----------
    locale, guild_locale
        Languages of the user's client and of the server; the person's and the server's own unless given.
    source, cause
        The message that a component sits on, and the interaction that a modal answered.
    answer_type
        The type of the callback, ``None`` while it is not acknowledged.
    loading
        Whether a deferred answer is still to come.
    original
        The message that ``@original`` means: the answer, or the message that a button edits.
    """

    kind: int
    data: JSON
    user: Person
    place: Place
    locale: str | None = None
    guild_locale: str | None = None
    source: StoredMessage | None = None
    cause: Interaction | None = None
    option_type: int = 3
    id: str = field(default_factory=snowflake)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(64))
    created: float = field(default_factory=time.monotonic)
    acked: float | None = None
    finished: float | None = None
    answer_type: int | None = None
    answer: JSON = field(default_factory=dict)
    loading: bool = False
    original: StoredMessage | None = None
    followups: list[StoredMessage] = field(default_factory=list)
    followups_used: int = 0
    expired: bool = False

    @property
    def settled(self) -> bool:
        """Whether the user sees an answer: acknowledged, and nothing is loading any more."""
        return self.acked is not None and not self.loading

    @property
    def allowed_answers(self) -> tuple[int, ...]:
        if self.kind == AUTOCOMPLETE:
            return (CHOICES,)
        updates = (DEFERRED_UPDATE, UPDATE) if self.source is not None else ()
        modal = () if self.kind == MODAL_SUBMIT else (MODAL,)
        return (MESSAGE, DEFERRED_MESSAGE, *updates, *modal)

    @property
    def metadata(self) -> JSON:
        """The ``interaction_metadata`` of the messages that answer it."""
        found: JSON = {
            "id": self.id,
            "type": self.kind,
            "user": self.user.payload,
            "authorizing_integration_owners": self.place.owners,
        }
        if self.kind == COMPONENT and self.source is not None:
            found["interacted_message_id"] = self.source.id
        if self.kind == COMMAND:
            found |= {"name": self.data["name"], "command_type": self.data["type"]}
            if "target_id" in self.data:
                found["target_message_id"] = self.data["target_id"]
        if self.kind == MODAL_SUBMIT and self.cause is not None:
            found["triggering_interaction_metadata"] = self.cause.metadata
        return found


class InteractionBook:
    """Every interaction by token, and Discord's rules for answering them."""

    def __init__(self, config: Config, world: World, messages: MessageStore) -> None:
        self.config = config
        self.world = world
        self.messages = messages
        self.by_token: dict[str, Interaction] = {}

    def open(self, interaction: Interaction) -> Interaction:
        self.by_token[interaction.token] = interaction
        return interaction

    # The first answer.

    def callback(self, interaction_id: str, token: str, body: Body) -> Interaction:
        """Acknowledge an interaction, or refuse to.

        Raises
        ------
        Refusal
            10062 when it is unknown or older than the deadline, 40060 when it was acknowledged before,
            50035 and the others for a body that is out of bounds (it may then be answered again).
        """
        interaction = self.by_token.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise refusals.unknown_interaction()
        if interaction.acked is not None:
            raise refusals.already_acknowledged()
        if body.arrived - interaction.created > self.config.ack_deadline:
            raise refusals.unknown_interaction()
        sent = body.fields
        kind = sent.get("type")
        problems = Problems()
        if problems.required(kind, ("type",)):
            problems.choice(kind, ("type",), interaction.allowed_answers)
        problems.refuse()
        self._answer(interaction, int(kind or 0), sent.get("data"), body)
        interaction.acked = body.arrived
        interaction.answer_type, interaction.answer = kind, sent
        if not interaction.loading:
            interaction.finished = interaction.acked
        return interaction

    def _answer(self, interaction: Interaction, kind: int, data: Any, body: Body) -> None:
        fields: JSON = data if isinstance(data, dict) else {}
        if kind == CHOICES:
            check_choices(data, interaction.option_type)
            body.insist()
        elif kind == MODAL:
            check_modal(data)
            body.insist()
        elif kind == MESSAGE:
            check_message(fields, uploads=body.files, path=("data",), may_be_ephemeral=True)
            interaction.original = self._create(interaction, body, fields)
        elif kind == UPDATE and interaction.source is not None:
            standing = interaction.source.standing
            check_message(fields, uploads=body.files, standing=standing, path=("data",), may_be_ephemeral=True)
            self.messages.edit(interaction.source, body, fields)
            interaction.original = interaction.source
        elif kind == DEFERRED_UPDATE:
            body.insist()
            # Nothing loads visibly, but the answer is only there once something was edited or sent.
            interaction.original, interaction.loading = interaction.source, True
        else:
            # A message that says "thinking" stands in; whether it is private is settled here.
            flags = LOADING | (fields.get("flags") or 0) & EPHEMERAL
            interaction.original = self._create(interaction, body, {"flags": flags})
            interaction.loading = True

    # What follows.

    def for_webhook(self, application_id: str, token: str) -> Interaction:
        """The acknowledged interaction behind a webhook address.

        Raises
        ------
        Refusal
            10015 for an unknown or not yet acknowledged one, 50027 for an expired one.
        """
        interaction = self.by_token.get(token)
        if interaction is None or application_id != self.world.application_id or interaction.acked is None:
            raise refusals.unknown_webhook()
        if interaction.expired or time.monotonic() - interaction.created > self.config.token_life:
            raise refusals.invalid_webhook_token()
        return interaction

    def follow_up(self, interaction: Interaction, body: Body) -> StoredMessage:
        """Send a follow-up; the first one after a deferral fills the waiting answer instead."""
        fields = body.fields
        if interaction.loading and interaction.answer_type == DEFERRED_MESSAGE:
            return self.edit(interaction, self.message(interaction, "@original"), body)
        limited = interaction.place.user_install_only
        if limited and interaction.followups_used >= MOST_FOLLOWUPS_OF_USER_INSTALL:
            raise refusals.too_many_followups()
        check_message(fields, uploads=body.files, may_be_ephemeral=True)
        message = self._create(interaction, body, fields, followup=True)
        interaction.followups.append(message)
        interaction.followups_used += 1
        self._finish(interaction)
        return message

    def message(self, interaction: Interaction, message_id: str) -> StoredMessage:
        """The answer (``@original``) or a follow-up of an interaction."""
        if message_id == "@original":
            found = interaction.original
        else:
            candidates = [interaction.original, *interaction.followups]
            found = next((m for m in candidates if m is not None and m.id == message_id), None)
        if found is None or found.deleted:
            raise refusals.unknown_message()
        return found

    def edit(self, interaction: Interaction, message: StoredMessage, body: Body) -> StoredMessage:
        """Edit an answer or a follow-up; for a deferred answer this is what the user waited for."""
        fields = body.fields
        check_message(fields, uploads=body.files, standing=message.standing, may_be_ephemeral=True)
        self.messages.edit(message, body, fields)
        if message is interaction.original:
            self._finish(interaction)
        return message

    def delete(self, interaction: Interaction, message_id: str) -> None:
        self.messages.delete(self.message(interaction, message_id))
        self._finish(interaction)

    def _finish(self, interaction: Interaction) -> None:
        interaction.loading = False
        interaction.finished = interaction.finished or time.monotonic()

    def _create(self, interaction: Interaction, body: Body, fields: JSON, *, followup: bool = False) -> StoredMessage:
        metadata = dict(interaction.metadata)
        extra: JSON = {
            "type": 20 if interaction.kind == COMMAND and not followup else 0,
            "webhook_id": self.world.application_id,
            "application_id": self.world.application_id,
            "interaction_metadata": metadata,
        }
        answered = interaction.original or interaction.source
        if followup and answered is not None:
            metadata["original_response_message_id"] = answered.id
            extra["type"] = 19
            extra["message_reference"] = {
                "type": 0,
                "channel_id": answered.channel.id,
                "message_id": answered.id,
            }
        channel, bot = interaction.place.channel, self.world.bot
        return self.messages.create(body, fields, author=bot, channel=channel, extra=extra)
