"""The knobs of the loopback, with Discord's own values as defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


def _openapi_from_environment() -> Path | None:
    path = os.environ.get("WAIC_TEST_OPENAPI")
    return Path(path) if path else None


@dataclass
class Config:
    """Times are in seconds.

    Attributes
    ----------
    token
        The only token that is accepted.
    ack_deadline, token_life
        How long an interaction may be acknowledged, and its token be used for follow-ups.
    heartbeat_interval
        What HELLO asks for.
    shards
        What ``GET /gateway/bot`` recommends.
    privileged_intents
        Intents granted beyond the ordinary ones; asking for others closes the socket with 4014.
    nonce_window
        How long a nonce of a message is remembered.
    patience
        How long helpers wait for a bot to connect, and for the rest of a deferred answer.
    port
        The port to listen on; one that is free unless given. For trials by hand only.
    openapi
        Discord's OpenAPI description; bodies are checked against it where it is given and exists.
    """

    token: str = "loopback-application.token-for-tests"
    ack_deadline: float = 3.0
    token_life: float = 900.0
    heartbeat_interval: float = 41.25
    shards: int = 1
    privileged_intents: int = 0
    nonce_window: float = 180.0
    patience: float = 60.0
    port: int = 0
    openapi: Path | None = field(default_factory=_openapi_from_environment)
