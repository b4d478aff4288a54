"""Reading the bodies of requests: JSON, or a form with ``payload_json`` and files."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from . import refusals
from .refusals import JSON, FormRefusal, Path


@dataclass
class Upload:
    filename: str
    data: bytes
    content_type: str


@dataclass
class Body:
    """A parsed body; `files` is keyed by the number in ``files[0]``.

    `objections` are those of Discord's OpenAPI description, by path; `arrived` is when the request came in.
    """

    json: Any = None
    files: dict[str, Upload] = field(default_factory=dict)
    objections: list[tuple[Path, str]] = field(default_factory=list)
    arrived: float = field(default_factory=time.monotonic)

    @property
    def fields(self) -> JSON:
        """The body as an object; empty where it is something else."""
        return self.json if isinstance(self.json, dict) else {}

    def insist(self) -> None:
        """Raise the objections. Called once our own rules are content, which know Discord's codes better."""
        if self.objections:
            raise Objection(self.objections)


class Objection(FormRefusal):
    """A body that our rules let pass, but not Discord's OpenAPI description."""

    def __init__(self, found: list[tuple[Path, str]]) -> None:
        root: JSON = {}
        for path, message in found:
            node = root
            for step in path:
                node = node.setdefault(str(step), {})
            node.setdefault("_errors", []).append({"code": "LOOPBACK_OPENAPI", "message": message})
        super().__init__(root)


async def read_body(request: web.Request) -> Body:
    """Parse the body of a request; refuses what is neither JSON nor a form, as Discord does."""
    if not request.can_read_body:
        return Body()
    if request.content_type == "application/json":
        return Body(_parse(await request.text()))
    if request.content_type == "multipart/form-data":
        return await _read_form(request)
    if not await request.read():
        return Body()
    message = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}."
    raise FormRefusal({"_errors": [{"code": "CONTENT_TYPE_INVALID", "message": message}]})


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise refusals.invalid_json() from None


async def _read_form(request: web.Request) -> Body:
    body = Body()
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise refusals.invalid_json()
        if part.name == "payload_json":
            body.json = _parse(await part.text())
        elif (number := re.fullmatch(r"files\[(\d+)\]", part.name or "")) is not None:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            body.files[number[1]] = Upload(part.filename or "file", bytes(await part.read()), kind)
    return body
