"""Ordinal numbers of English: ``6th``. Chinese has one form for all, which stands in the template of the unit."""

from __future__ import annotations

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def ordinal(n: int) -> str:
    """The number with its ending."""
    return f"{n}{'th' if 10 <= n % 100 <= 20 else _SUFFIXES.get(n % 10, 'th')}"
