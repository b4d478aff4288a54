"""The pages behind the codes: ``codes.md`` holds one section for each, and this module takes them out of it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from bot.curation.codes import CODES, FAMILIES, Severity
from bot.curation.suggest import did_you_mean

BOOK = Path(__file__).with_name("codes.md")
_HEAD = re.compile(r"^## ([A-Z][0-9]{3})", re.MULTILINE)


@cache
def pages() -> dict[str, str]:
    """Every page by its code."""
    _, *parts = _HEAD.split(BOOK.read_text("utf-8"))
    return {code: f"## {code}{text.rstrip()}\n" for code, text in zip(parts[::2], parts[1::2], strict=True)}


def page(code: str) -> str:
    """What a code means, why it matters, an example, and how to mend it, in Markdown."""
    return pages()[code]


def is_known(code: str) -> bool:
    """Whether there is such a code."""
    return code in CODES


def nearest(code: str) -> str:
    """The code that was probably meant; the first one where none is near."""
    return did_you_mean(code, CODES) or next(iter(CODES))


def index() -> str:
    """Every code by its family, one line each."""
    lines = []
    for letter, family in FAMILIES.items():
        lines.append(f"{letter}  {family}")
        lines += [
            f"  {code}  {_kind(CODES[code].severity)}{CODES[code].meaning}" for code in CODES if code[0] == letter
        ]
    return "\n".join([*lines, ""])


def _kind(severity: Severity) -> str:
    return "" if severity is Severity.ERROR else f"({severity}) "
