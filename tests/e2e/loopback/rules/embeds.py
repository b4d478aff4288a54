"""The limits of embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.e2e.loopback.refusals import JSON, Path

    from .problems import Problems

MOST_TEXT = 6_000
SCHEMES = ("http", "https", "attachment")


def check_embeds(embeds: Any, path: Path, problems: Problems) -> None:
    """Check the ``embeds`` of a message: each part, and the 6,000 characters they share."""
    total = 0
    for index, embed in enumerate(problems.listed(embeds, path, 0, 10)):
        if problems.mapping(embed, (*path, index)) is not None:
            _check_embed(embed, (*path, index), problems)
            total += text_size(embed)
    if total > MOST_TEXT:
        message = f"Embed size exceeds maximum size of {MOST_TEXT}"
        problems.add(path, "MAX_EMBED_SIZE_EXCEEDED", message)


def text_size(embed: JSON) -> int:
    """The characters of an embed that count towards the shared limit."""
    footer, author = embed.get("footer") or {}, embed.get("author") or {}
    parts = [embed.get("title"), embed.get("description"), footer.get("text"), author.get("name")]
    for field in embed.get("fields") or []:
        parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if isinstance(part, str))


def _check_embed(embed: JSON, path: Path, problems: Problems) -> None:
    footer, author = embed.get("footer") or {}, embed.get("author") or {}
    problems.text(embed.get("title"), (*path, "title"), 0, 256)
    problems.text(embed.get("description"), (*path, "description"), 0, 4096)
    problems.text(footer.get("text"), (*path, "footer", "text"), 0, 2048)
    problems.text(author.get("name"), (*path, "author", "name"), 0, 256)
    problems.number(embed.get("color"), (*path, "color"), 0, 0xFFFFFF)
    problems.url(embed.get("url"), (*path, "url"), ("http", "https"), 2048)
    for part in ("image", "thumbnail"):
        if isinstance(embed.get(part), dict):
            problems.url(embed[part].get("url"), (*path, part, "url"), SCHEMES, 2048)
    for index, field in enumerate(problems.listed(embed.get("fields"), (*path, "fields"), 0, 25)):
        at = (*path, "fields", index)
        if problems.mapping(field, at) is None:
            continue
        for key, high in (("name", 256), ("value", 1024)):
            if problems.required(field.get(key), (*at, key)):
                problems.text(field[key], (*at, key), 1, high)
