"""Patterns of words in a message, put together from lists: each entry is a word or a small pattern of its own."""

from __future__ import annotations

import re


def listed(text: str) -> list[str]:
    """The entries of a list that is written with commas, over any number of lines."""
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def any_of(english: str, han: str = "") -> re.Pattern[str]:
    """A pattern that finds any of the entries, the English ones as whole words, in either case."""
    latin = "|".join(listed(english))
    parts = [rf"(?<![A-Za-z])(?:{latin})(?![A-Za-z])"] if latin else []
    return re.compile("|".join((*parts, *listed(han))), re.IGNORECASE | re.ASCII)
