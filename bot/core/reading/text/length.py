"""Questions of any length: what is only said over and over is read twice, and what is longer still is refused.

Reading takes time that grows faster than the text; a bot that answers many people reads no pages.
"""

from __future__ import annotations

import re

from bot.core.reading.text.folding import is_han
from bot.errors import UsageError

MOST_LETTERS = 600
LETTERS_OF_A_SIGN = 3
_OVER_AND_OVER = re.compile(r"(.{1,24}?)\1{3,}", re.DOTALL)
_IN_A_NUMBER = re.compile(r"\S*[0-9]\S*")


def readable(typed: str) -> str:
    """A question with nothing in it more than twice in a row; numbers stay as they are.

    Raises
    ------
    UsageError
        Where more is left than ``MOST_LETTERS``, a Chinese character counting as ``LETTERS_OF_A_SIGN``.
    """
    plain = _OVER_AND_OVER.sub(_twice, typed)
    han = sum(map(is_han, plain))
    if len(plain) + (LETTERS_OF_A_SIGN - 1) * han > MOST_LETTERS:
        most = MOST_LETTERS // LETTERS_OF_A_SIGN if 2 * han > len(plain) else MOST_LETTERS
        raise UsageError("error.ask_long", suggestions=("/metrics",), n=most)
    return plain


def _twice(found: re.Match[str]) -> str:
    return found[0] if _IN_A_NUMBER.fullmatch(found[1]) else found[1] * 2
