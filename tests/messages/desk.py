"""Have a message checked by the desk, in this process: as ``/check`` does, with the clock of the message."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from bot.core.card import to_json
from bot.core.pages import pages
from bot.service.desk import Desk
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.model import Lang


def answer(text: str, lang: Lang, now: str) -> dict[str, Any]:
    """The card of a message as JSON, with its ``exit_code``; ``now`` is an ISO day."""
    noon = dt.datetime.fromisoformat(f"{now}T12:00:00+08:00")
    card = Desk(bundled(), "1", lambda: noon).run("check", {"text": text}, lang)
    return {**to_json(card, len(pages(card))), "exit_code": card.exit_code}
