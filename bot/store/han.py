"""Words for the full text search: Chinese is written without spaces, and SQLite finds whole words only.

Each Han character is stored as a word of its own, so that a word of two characters is found as a phrase of two.
"""

from __future__ import annotations

import re
import unicodedata

HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # as a class of a regular expression
_HAN = re.compile(f"[{HAN}]")


def apart(text: str) -> str:
    """Set Han characters apart by spaces; fullwidth letters and digits become plain ones."""
    return " ".join(_HAN.sub(r" \g<0> ", unicodedata.normalize("NFKC", text)).split())
