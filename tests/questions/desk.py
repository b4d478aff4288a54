"""Ask the desk, in this process: as ``waic say`` does, with the clock of the question. Some milliseconds for each."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.core.card import to_json
from bot.core.pages import pages
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.model import Lang


@cache
def _desk(now: str) -> Desk:
    noon = dt.datetime.fromisoformat(f"{now}T12:00:00+08:00")
    return Desk(bundled(), "1", lambda: noon, full_text)


def answer(text: str, lang: Lang, now: str) -> dict[str, Any]:
    """The card as JSON, with its ``exit_code``; ``now`` is an ISO day."""
    card = _desk(now).answer(text, lang)
    return {**to_json(card, len(pages(card))), "exit_code": card.exit_code}
