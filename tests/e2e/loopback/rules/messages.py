"""The limits of a message as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.e2e.loopback import refusals

from .components import check_components
from .embeds import check_embeds
from .problems import Problems

if TYPE_CHECKING:
    from tests.e2e.loopback.bodies import Upload
    from tests.e2e.loopback.refusals import JSON, Path

EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15
# Suppress embeds, suppress notifications and voice message may be set on any message.
SETTABLE_FLAGS = (1 << 2) | (1 << 12) | (1 << 13) | COMPONENTS_V2
LARGEST_FILE = 10 * 1024 * 1024
LEGACY_FIELDS = ("content", "embeds", "poll", "sticker_ids")
FILLING_FIELDS = (*LEGACY_FIELDS, "components")


@dataclass(frozen=True)
class Standing:
    """What an edited message already is; empty for a new one."""

    fields: JSON = field(default_factory=dict)
    v2: bool = False
    files: frozenset[str] = frozenset()


def check_message(
    body: JSON,
    *,
    uploads: dict[str, Upload] | None = None,
    standing: Standing | None = None,
    path: Path = (),
    may_be_ephemeral: bool = False,
) -> None:
    """Refuse a message that Discord would refuse.

    Parameters
    ----------
    body
        The fields as sent (those of an edit may be few).
    uploads
        Files sent along, by their number.
    standing
        For an edit, the message as it stands.
    path
        Where the message stands in the whole body (``data`` of a callback).

    Raises
    ------
    FormRefusal
        50035, with every field that is out of bounds.
    Refusal
        50006 for an empty message, 40005 for a file that is too large.
    """
    uploads, standing = uploads or {}, standing or Standing()
    if any(len(upload.data) > LARGEST_FILE for upload in uploads.values()):
        raise refusals.too_large()
    problems = Problems()
    flags = _check_flags(body, path, problems, may_be_ephemeral=may_be_ephemeral)
    v2 = standing.v2 or bool(flags & COMPONENTS_V2)
    files = _check_attachments(body, uploads, standing, path, problems)
    if v2:
        _check_no_legacy_fields(body, standing, path, problems)
    problems.text(body.get("content"), (*path, "content"), 0, 2000)
    check_embeds(body.get("embeds"), (*path, "embeds"), problems)
    check_components(body.get("components"), (*path, "components"), problems, v2=v2, files=files)
    _check_poll(body.get("poll"), (*path, "poll"), problems)
    _check_mentions(body.get("allowed_mentions"), (*path, "allowed_mentions"), problems)
    if isinstance(body.get("nonce"), str):
        problems.text(body["nonce"], (*path, "nonce"), 0, 25)
    problems.refuse()
    _refuse_empty(body, standing, files, v2=v2)


def _check_flags(body: JSON, path: Path, problems: Problems, *, may_be_ephemeral: bool) -> int:
    flags = body.get("flags") or 0
    if not isinstance(flags, int):
        problems.add((*path, "flags"), "NUMBER_TYPE_COERCE", f'Value "{flags}" is not int.')
        return 0
    allowed = SETTABLE_FLAGS | (EPHEMERAL if may_be_ephemeral else 0)
    if flags & ~allowed & ~EPHEMERAL:
        problems.add((*path, "flags"), "BITFIELD_INVALID_FLAGS", f"Invalid flags: {flags & ~allowed}")
    return flags


def _check_no_legacy_fields(body: JSON, standing: Standing, path: Path, problems: Problems) -> None:
    for name in LEGACY_FIELDS:
        # An edit that turns an old message into a new one has to empty the old fields itself.
        if body.get(name, standing.fields.get(name)):
            message = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            problems.add((*path, name), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)


def _check_attachments(
    body: JSON, uploads: dict[str, Upload], standing: Standing, path: Path, problems: Problems
) -> frozenset[str]:
    """Check the attachment list; the names that the message will have."""
    problems.length(uploads, (*path, "attachments"), 0, 10)
    names = {upload.filename for upload in uploads.values()}
    at = (*path, "attachments")
    for index, attachment in enumerate(problems.listed(body.get("attachments"), at, 0, 10)):
        if problems.mapping(attachment, (*at, index)) is None:
            continue
        problems.text(attachment.get("description"), (*at, index, "description"), 0, 1024)
        number = str(attachment.get("id"))
        if number in uploads:
            names.add(str(attachment.get("filename") or uploads[number].filename))
        elif len(number) < 15:
            # A long number is the id of an attachment kept by an edit; a short one numbers an upload.
            message = "Attachment data not found"
            problems.add((*at, index, "id"), "ATTACHMENT_NOT_FOUND", message)
    return frozenset(names) | standing.files


def _check_poll(poll: Any, path: Path, problems: Problems) -> None:
    if poll is None or problems.mapping(poll, path) is None:
        return
    problems.text((poll.get("question") or {}).get("text"), (*path, "question", "text"), 1, 300)
    for index, answer in enumerate(problems.listed(poll.get("answers"), (*path, "answers"), 1, 10)):
        text = (answer.get("poll_media") or {}).get("text")
        problems.text(text, (*path, "answers", index, "poll_media", "text"), 1, 55)


def _check_mentions(mentions: Any, path: Path, problems: Problems) -> None:
    if mentions is None or problems.mapping(mentions, path) is None:
        return
    parse = problems.listed(mentions.get("parse"), (*path, "parse"), 0, 3)
    for index, kind in enumerate(parse):
        problems.choice(kind, (*path, "parse", index), ("users", "roles", "everyone"))
    for kind in ("users", "roles"):
        problems.listed(mentions.get(kind), (*path, kind), 0, 100)
        if kind in parse and mentions.get(kind):
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            problems.add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def _refuse_empty(body: JSON, standing: Standing, files: frozenset[str], *, v2: bool) -> None:
    filling = ("components",) if v2 else FILLING_FIELDS
    if any(body.get(name, standing.fields.get(name)) for name in filling):
        return
    # Files alone fill an old message, but in a new one only components show anything.
    if files and not v2:
        return
    raise refusals.empty_message()
