"""Lines from a pipe, answered one by one: for scripts, and for ``printf … | make run``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.service.desk import Desk

COMMENT = "#"


def answer_lines(desk: Desk, lines: Iterable[str], lang: Lang, show: Callable[[Card], None]) -> int:
    """Answer every line but empty ones and comments, as it comes.

    Returns
    -------
    int
        0 where every line was answered, else the exit code of the last one that was not.
    """
    code = 0
    for line in lines:
        text = line.strip()
        if text and not text.startswith(COMMENT):
            card = desk.answer(text, lang)
            show(card)
            code = card.exit_code or code
    return code
