"""Ordinal numbers: ``6th``, ``第6届``."""

from __future__ import annotations

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def ordinal(n: int, lang: str) -> str:
    """The ordinal of an edition."""
    if lang == "zh-CN":
        return f"第{n}届"
    return f"{n}{'th' if 10 <= n % 100 <= 20 else _SUFFIXES.get(n % 10, 'th')}"
