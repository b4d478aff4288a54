"""Words for the full text search: Chinese is written without spaces, and SQLite finds whole words only.

Each Han character is stored as a word of its own, so that a word of two characters is found as a phrase of two.
"""

from __future__ import annotations

import re
import unicodedata

_HAN = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def apart(text: str) -> str:
    """Set Han characters apart by spaces; fullwidth letters and digits become plain ones."""
    return " ".join(_HAN.sub(r" \g<0> ", unicodedata.normalize("NFKC", text)).split())


def match(text: str) -> str:
    """The FTS5 expression that finds rows with every word of ``text``.

    Each word is quoted, so nothing that a user types has a meaning in the language of FTS5. A run of Han characters
    counts as one word. The result is empty where nothing in ``text`` can be searched for.
    """
    words = (apart(word).replace('"', " ") for word in text.split())
    return " ".join(f'"{word}"' for word in words if any(character.isalnum() for character in word))
