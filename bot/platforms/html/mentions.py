"""A channel or an instant in Discord's own notation, as a page can show it: by its number, and in UTC."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from bot.words import dates, say

if TYPE_CHECKING:
    from bot.core.model import Lang
    from bot.platforms.html.writer import Writer

_CHANNEL = re.compile(r"<#([0-9]{1,20})>", re.ASCII)
_INSTANT = re.compile(r"<t:([0-9]{1,11}):([FR])>", re.ASCII)


def mention(writer: Writer, text: str, lang: Lang) -> None:
    """Write what Discord would show in the reader's own terms; anything else as it stands.

    Of the two forms of an instant, which stand side by side, the full one gives the day and the relative one the time:
    how far away it is, a page that stays cannot say.
    """
    if instant := _INSTANT.fullmatch(text):
        at = dt.datetime.fromtimestamp(int(instant[1]), dt.UTC)
        day = dates.day(at.date(), lang)
        shown = day if instant[2] == "F" else say(lang, "html.clock", clock=dates.clock(at.time(), lang))
        writer.leaf("time", shown, {"datetime": f"{at:%Y-%m-%dT%H:%M:%SZ}"})
    elif channel := _CHANNEL.fullmatch(text):
        writer.leaf("span", f"#{channel[1]}", {"class": "mention"})
    else:
        writer.text(text)
