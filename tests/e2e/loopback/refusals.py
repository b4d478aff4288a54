"""What Discord says when it refuses a request.

Tree of errors::

    Refusal            one JSON error body with its HTTP status
    └── FormRefusal    400 / 50035, with the nested tree of field errors

The numeric codes are Discord's published ones. The inner codes of field errors (``BASE_TYPE_BAD_LENGTH``
and the like) are Discord's wherever its answers are publicly known, else named in the same manner.
"""

from __future__ import annotations

from typing import Any

JSON = dict[str, Any]
Path = tuple[str | int, ...]


class Refusal(Exception):
    """A refused request.

    Parameters
    ----------
    status
        HTTP status.
    code
        Discord's own error code, 0 where it has none.
    message
        The sentence Discord sends.
    errors
        The nested tree of field errors, if any.
    headers, extra
        Further headers, and further keys of the body (``retry_after`` of a 429).
    """

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: JSON | None = None,
        headers: dict[str, str] | None = None,
        extra: JSON | None = None,
    ) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.headers = headers or {}
        self.extra = extra or {}

    @property
    def body(self) -> JSON:
        body: JSON = {"message": self.message, "code": self.code, **self.extra}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


class FormRefusal(Refusal):
    """400 Invalid Form Body, with its tree of field errors."""

    def __init__(self, errors: JSON) -> None:
        super().__init__(400, 50035, "Invalid Form Body", errors=errors)


def unauthorized() -> Refusal:
    return Refusal(401, 0, "401: Unauthorized")


def not_found() -> Refusal:
    return Refusal(404, 0, "404: Not Found")


def unknown_channel() -> Refusal:
    return Refusal(404, 10003, "Unknown Channel")


def unknown_guild() -> Refusal:
    return Refusal(404, 10004, "Unknown Guild")


def unknown_message() -> Refusal:
    return Refusal(404, 10008, "Unknown Message")


def unknown_user() -> Refusal:
    return Refusal(404, 10013, "Unknown User")


def unknown_webhook() -> Refusal:
    return Refusal(404, 10015, "Unknown Webhook")


def unknown_interaction() -> Refusal:
    return Refusal(404, 10062, "Unknown interaction")


def unknown_command() -> Refusal:
    return Refusal(404, 10063, "Unknown application command")


def missing_access() -> Refusal:
    return Refusal(403, 50001, "Missing Access")


def missing_permissions() -> Refusal:
    return Refusal(403, 50013, "Missing Permissions")


def empty_message() -> Refusal:
    return Refusal(400, 50006, "Cannot send an empty message")


def invalid_webhook_token() -> Refusal:
    return Refusal(401, 50027, "Invalid Webhook Token")


def already_acknowledged() -> Refusal:
    return Refusal(400, 40060, "Interaction has already been acknowledged.")


def too_many_followups() -> Refusal:
    return Refusal(400, 40094, "This interaction has reached the maximum number of follow-up messages")


def too_large() -> Refusal:
    return Refusal(413, 40005, "Request entity too large")


def invalid_json() -> Refusal:
    return Refusal(400, 50109, "The request body contains invalid JSON.")


def rate_limited(retry_after: float, *, everywhere: bool = False, via: bool = True) -> Refusal:
    """A 429.

    Without `via` it looks like one of the network in front of Discord: no JSON that a client should trust
    and no ``Via`` header, which discord.py takes for a ban and does not retry.
    """
    headers = {"Retry-After": str(max(1, round(retry_after)))}
    if via:
        headers |= {
            "Via": "1.1 loopback",
            "X-RateLimit-Scope": "global" if everywhere else "user",
            "X-RateLimit-Reset-After": f"{retry_after:.3f}",
        }
        if everywhere:
            headers["X-RateLimit-Global"] = "true"
    return Refusal(
        429,
        0,
        "You are being rate limited.",
        headers=headers,
        extra={"retry_after": retry_after, "global": everywhere},
    )
