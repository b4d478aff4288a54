"""Messages as Discord keeps and returns them."""

from __future__ import annotations

import itertools
import time
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .rules.components import media_of, walk
from .rules.messages import COMPONENTS_V2, EPHEMERAL, Standing
from .world import Channel, Person, snowflake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bodies import Body, Upload
    from .refusals import JSON

# Set on the message that stands in for a deferred answer.
LOADING = 1 << 7
STORED_FIELDS = ("content", "embeds", "components", "poll")


@dataclass
class StoredMessage:
    """A message and the files that came with it; `payload` is what Discord would return for it."""

    payload: JSON
    channel: Channel
    files: dict[str, Upload] = field(default_factory=dict)
    edits: int = 0
    deleted: bool = False

    @property
    def id(self) -> str:
        return str(self.payload["id"])

    @property
    def ephemeral(self) -> bool:
        return bool(self.payload["flags"] & EPHEMERAL)

    @property
    def standing(self) -> Standing:
        """What a check of an edit needs to know of it."""
        fields = {name: self.payload.get(name) for name in STORED_FIELDS}
        return Standing(fields, bool(self.payload["flags"] & COMPONENTS_V2), frozenset(self.files))


class MessageStore:
    """Every message sent through the loopback, oldest first."""

    def __init__(self, nonce_window: float, base_url: str = "") -> None:
        self.nonce_window = nonce_window
        self.base_url = base_url
        self.messages: dict[str, StoredMessage] = {}
        self._nonces: dict[tuple[str, str], tuple[float, StoredMessage]] = {}

    def create(
        self, body: Body, data: JSON, *, author: Person, channel: Channel, extra: JSON | None = None
    ) -> StoredMessage:
        """Keep a new message; `extra` holds the keys that depend on where it came from."""
        body.insist()
        payload: JSON = {
            "id": snowflake(),
            "channel_id": channel.id,
            "type": 0,
            "author": author.payload,
            "content": "",
            "embeds": [],
            "components": [],
            "attachments": [],
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": bool(data.get("tts")),
            "timestamp": datetime.now(UTC).isoformat(),
            "edited_timestamp": None,
            "flags": 0,
            **(extra or {}),
        }
        message = StoredMessage(payload, channel)
        payload["flags"] |= data.get("flags") or 0
        if data.get("nonce") is not None:
            payload["nonce"] = data["nonce"]
            if data.get("enforce_nonce"):
                self._nonces[(author.id, str(data["nonce"]))] = (time.monotonic(), message)
        self._fill(message, body, data)
        self.messages[message.id] = message
        if not message.ephemeral:
            channel.last_message_id = message.id
        return message

    def edit(self, message: StoredMessage, body: Body, data: JSON) -> None:
        """Apply an edit: only the fields that were sent change."""
        body.insist()
        # An edit can turn a message into a Components V2 one, never back, nor into an ephemeral one.
        message.payload["flags"] |= (data.get("flags") or 0) & ~EPHEMERAL
        message.payload["flags"] &= ~LOADING
        if "attachments" in data:
            kept = {str(a.get("id")) for a in data["attachments"] or []}
            by_id = {a["id"]: a["filename"] for a in message.payload["attachments"]}
            gone = {name for number, name in by_id.items() if number not in kept}
            message.files = {name: f for name, f in message.files.items() if name not in gone}
            message.payload["attachments"] = [a for a in message.payload["attachments"] if a["id"] in kept]
        self._fill(message, body, data)
        message.payload["edited_timestamp"] = datetime.now(UTC).isoformat()
        message.edits += 1

    def delete(self, message: StoredMessage) -> None:
        message.deleted = True
        self.messages.pop(message.id, None)

    def with_nonce(self, author: Person, nonce: Any) -> StoredMessage | None:
        """The message that `author` sent with this nonce in the past few minutes."""
        found = self._nonces.get((author.id, str(nonce)))
        if found is None or time.monotonic() - found[0] > self.nonce_window:
            return None
        return found[1]

    def in_channel(self, channel: Channel) -> list[StoredMessage]:
        """The messages of a channel, oldest first; ephemeral ones are in no channel's history."""
        return [m for m in self.messages.values() if m.channel is channel and not m.ephemeral]

    def _fill(self, message: StoredMessage, body: Body, data: JSON) -> None:
        self._attach(message, body, data)
        for name in STORED_FIELDS:
            if name in data:
                message.payload[name] = deepcopy(data[name]) or ("" if name == "content" else [])
        for embed in message.payload["embeds"]:
            embed["type"] = "rich"
        if not message.payload.get("poll"):
            message.payload.pop("poll", None)
        if "components" in data:
            self._finish_components(message)

    def _attach(self, message: StoredMessage, body: Body, data: JSON) -> None:
        described = {str(a.get("id")): a for a in data.get("attachments") or []}
        for number, upload in body.files.items():
            told = described.get(number, {})
            name = str(told.get("filename") or upload.filename)
            message.files[name] = upload
            attachment_id = snowflake()
            url = f"{self.base_url}/attachments/{message.id}/{name}"
            attachment = {
                "id": attachment_id,
                "filename": name,
                "size": len(upload.data),
                "url": url,
                "proxy_url": url,
                "content_type": upload.content_type,
            }
            if told.get("description") is not None:
                attachment["description"] = told["description"]
            message.payload["attachments"].append(attachment)

    def _finish_components(self, message: StoredMessage) -> None:
        """Number the components and resolve their media, as Discord does before it returns them."""
        components = message.payload["components"]
        taken = {c.get("id") for c in walk(components)}
        numbers: Iterator[int] = (n for n in itertools.count(1) if n not in taken)
        urls = {a["filename"]: a["url"] for a in message.payload["attachments"]}
        for component in walk(components):
            component["id"] = component.get("id") or next(numbers)
            for media in media_of(component):
                name = str(media.get("url")).removeprefix("attachment://")
                media["url"] = urls.get(name, media.get("url"))
                media |= {"id": snowflake(), "proxy_url": media["url"], "width": 0, "height": 0}
