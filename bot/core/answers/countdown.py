"""How long it is until a planned edition opens, by the days that a source announces: always told as a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.sheet import lead_metrics
from bot.core.card import Refs, Span, Style
from bot.core.model import Modality, When
from bot.core.rank import voices

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.answers.sheet import Sheet
    from bot.core.card import Inline
    from bot.core.model import FactBase
    from bot.core.rank import Voice


TELLING = ("when", "theme", "counts", "money")  # groups that say how an edition went
_PLANS = (Modality.PLANNED, Modality.TARGET)


def countdown(sheet: Sheet, year: int, today: dt.date, style: Style = Style.PLAIN) -> list[Inline]:
    """The days until an edition is planned to open, or that its planned days have come or gone.

    Nothing is said of an edition of which anything is reported, of one whose announced days differ or are not known to
    the day, and of one that no source dates.
    """
    voice = _planned(sheet, year)
    if voice is None or not only_announced(sheet.base, year):
        return []
    value = voice.lead.value
    assert isinstance(value, When)
    if value.on.about or value.on.start.date is None:
        return []
    item = sheet.item(voice)
    return [Span(_text(sheet, (value.on.start.first() - today).days, value.on.end.last() < today), style, item),
            Refs(item.refs)]  # fmt: skip


def only_announced(base: FactBase, year: int) -> bool:
    """Whether the sources say what was planned of an edition, and none how it went."""
    known = base.by_edition[year]
    telling = [claim for name, said in known.items() if base.metrics[name].group in TELLING for claim in said]
    return bool(telling) and all(claim.modality in _PLANS for claim in telling)


def _planned(sheet: Sheet, year: int) -> Voice | None:
    """The one date that is announced, where none is reported."""
    for metric in lead_metrics(sheet.base, "when"):
        found = voices(sheet.base, metric.id, year)
        if len(found) == 1 and found[0].lead.modality is Modality.PLANNED:
            return found[0]
    return None


def _text(sheet: Sheet, days: int, over: bool) -> str:
    if over:
        return sheet.say("countdown.over")
    if days < 0:
        return sheet.say("countdown.on")
    if days < 2:
        return sheet.say("countdown.tomorrow" if days else "countdown.today")
    return sheet.say("countdown.days", n=days)
