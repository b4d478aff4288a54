"""What a test gets back: the answer as the user would see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .commands import CannotSend
from .interactions import MODAL, UPDATE, Interaction
from .rules.components import BUTTON, OTHER_SELECTS, STRING_SELECT, TEXT_DISPLAY, media_of, walk

if TYPE_CHECKING:
    from .acting import Acting
    from .messages import StoredMessage
    from .refusals import JSON
    from .world import Person


@dataclass(frozen=True)
class Button:
    """A button as shown; a link has a `url` and no `custom_id`."""

    label: str
    custom_id: str | None
    url: str | None
    style: int
    disabled: bool
    id: int


@dataclass(frozen=True)
class Choice:
    """One suggestion of autocomplete."""

    name: str
    value: str | int | float


@dataclass(frozen=True)
class Completion:
    """An autocomplete answer and how long it took."""

    choices: list[Choice]
    seconds: float

    @property
    def names(self) -> list[str]:
        return [choice.name for choice in self.choices]

    @property
    def values(self) -> list[str | int | float]:
        return [choice.value for choice in self.choices]


class Shown:
    """A message as shown, live: it reads anew after each edit."""

    def __init__(self, discord: Acting, message: StoredMessage | None, asked: Interaction | None) -> None:
        self.discord = discord
        self.stored = message
        self.asked = asked

    @property
    def message(self) -> JSON:
        """The whole message payload; empty where the answer is no message."""
        return self.stored.payload if self.stored is not None else {}

    @property
    def components(self) -> list[JSON]:
        """The top-level components."""
        found: list[JSON] = self.message.get("components", [])
        return found

    def walk(self) -> list[JSON]:
        """Every component, nested ones too, in reading order."""
        return list(walk(self.components))

    @property
    def embeds(self) -> list[JSON]:
        found: list[JSON] = self.message.get("embeds", [])
        return found

    @property
    def text(self) -> str:
        """All that can be read: content, text displays, then embeds."""
        parts = [self.message.get("content", "")]
        parts += [component["content"] for component in self.walk() if component["type"] == TEXT_DISPLAY]
        for embed in self.embeds:
            fields = [f"{field['name']}\n{field['value']}" for field in embed.get("fields") or []]
            footer = (embed.get("footer") or {}).get("text")
            parts += [embed.get("title"), embed.get("description"), *fields, footer]
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> list[Button]:
        return [_button(component) for component in self.walk() if component["type"] == BUTTON]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def media(self) -> list[JSON]:
        """The media shown by galleries, thumbnails and files."""
        return [media for component in self.walk() for media in media_of(component)]

    @property
    def files(self) -> dict[str, bytes]:
        """The files sent along, by name."""
        return {n: upload.data for n, upload in self.stored.files.items()} if self.stored else {}

    @property
    def ephemeral(self) -> bool:
        return self.stored is not None and self.stored.ephemeral

    @property
    def deleted(self) -> bool:
        return self.stored is not None and self.stored.deleted

    def button(self, label: str) -> Button:
        """The button with this label (or custom id); `CannotSend` where none is shown."""
        for button in self.buttons:
            if label in (button.label, button.custom_id):
                return button
        raise CannotSend(f"no button {label!r}; shown are: {', '.join(self.labels) or 'none'}")

    async def press(self, label: str, *, user: Person | None = None, locale: str | None = None) -> Reply:
        """Press a button, as the one who asked unless `user` is given."""
        button = self.button(label)
        if button.disabled or button.custom_id is None:
            raise CannotSend(f"button {label!r} is {'disabled' if button.disabled else 'a link'}")
        data = {"component_type": BUTTON, "custom_id": button.custom_id, "id": button.id}
        return await self._use(data, user, locale)

    async def select(self, *values: str, user: Person | None = None, locale: str | None = None) -> Reply:
        """Choose `values` in the message's select menu (the first that offers them)."""
        for component in self.walk():
            offered = [option["value"] for option in component.get("options", [])]
            text_select = component["type"] == STRING_SELECT and set(values) <= set(offered)
            if text_select or component["type"] in OTHER_SELECTS:
                data = {key: component[key] for key in ("custom_id", "id")}
                data |= {"component_type": component["type"], "values": list(values)}
                return await self._use(data, user, locale)
        raise CannotSend(f"no select menu offers {', '.join(values)}")

    async def _use(self, data: JSON, user: Person | None, locale: str | None) -> Reply:
        if self.stored is None or self.deleted:
            raise CannotSend("there is no message any more")
        return await self.discord.use_component(self.stored, data, self.asked, user=user, locale=locale)


class Reply(Shown):
    """The answer to an interaction.

    Attributes
    ----------
    interaction
        Discord's own record of it.
    """

    def __init__(self, discord: Acting, interaction: Interaction) -> None:
        super().__init__(discord, interaction.original, interaction)
        self.interaction = interaction

    @property
    def seconds(self) -> float:
        """From the dispatch to the acknowledgement."""
        return (self.interaction.acked or 0.0) - self.interaction.created

    @property
    def total_seconds(self) -> float:
        """From the dispatch until the answer was complete (later than `seconds` if it was deferred)."""
        return (self.interaction.finished or 0.0) - self.interaction.created

    @property
    def deferred(self) -> bool:
        return self.interaction.answer_type in (5, 6)

    @property
    def updated(self) -> bool:
        """Whether the answer was an edit of the message that the button sits on."""
        return self.interaction.answer_type == UPDATE or (
            self.interaction.source is not None and self.stored is self.interaction.source
        )

    @property
    def modal(self) -> JSON:
        """The modal, where the answer is one."""
        answer = self.interaction.answer if self.interaction.answer_type == MODAL else {}
        found: JSON = answer.get("data", {})
        return found

    @property
    def followups(self) -> list[Shown]:
        return [Shown(self.discord, message, self.interaction) for message in self.interaction.followups]

    async def wait_followups(self, count: int, *, within: float = 60.0) -> list[Shown]:
        """Wait until the bot sent `count` follow-ups; they are returned."""
        await self.discord.journal.until(
            lambda: len(self.interaction.followups) >= count, within=within, what=f"{count} follow-up(s)"
        )
        return self.followups

    async def submit(self, values: dict[str, Any] | None = None, /, **named: Any) -> Reply:
        """Fill in the modal, fields named by label or custom id, and submit it."""
        if not self.modal:
            raise CannotSend("the answer is no modal")
        return await self.discord.submit_modal(self.interaction, {**(values or {}), **named})


def _button(component: JSON) -> Button:
    emoji = (component.get("emoji") or {}).get("name")
    return Button(
        label=component.get("label") or emoji or "",
        custom_id=component.get("custom_id"),
        url=component.get("url"),
        style=component["style"],
        disabled=bool(component.get("disabled")),
        id=component["id"],
    )
