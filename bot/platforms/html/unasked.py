"""Cards that are no answers of the desk: posts, and what managers and admins see. Their own builders make them.

The facts are those that are served. Only the server is made up: a channel by its number, a schedule, what is missing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.core.answers.correction import Shown, correction
from bot.core.answers.daily import QuietDay, daily, past
from bot.core.calendar import DAY, first_due, this_day
from bot.core.history import Entry
from bot.core.model import Status
from bot.core.posts import Entry as Post
from bot.core.posts import Schedule, State, Wish
from bot.core.rank import voices
from bot.service import zones
from bot.service.admin import status_card
from bot.service.doctor import Seen, seen_card
from bot.service.rights import WISHED, Access, Look, Right, access
from bot.service.schedule_cards import schedule_card
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.card import Card
    from bot.core.model import Claim, FactBase, Lang

    Make = Callable[[Lang], Card | None]

_SERVER, _CHANNEL = 1, 100
_CLOCK, _ZONE = dt.time(9), "Asia/Shanghai"
_YEAR = 366


def unasked(base: FactBase, today: dt.date) -> Iterator[tuple[str, str, Make]]:
    """Each as typed (nothing where nobody types it), its case, and who makes it; ``None`` where the facts have none."""
    days = [today + n * DAY for n in range(_YEAR)]
    told = {day: past(this_day(base, day), day) for day in days}
    eventful = max(days, key=lambda day: len(told[day]))
    quiet = next((day for day in days if not told[day]), today)
    yield "", "post", lambda lang: daily(base, eventful, lang)
    yield "", "post_next", lambda lang: daily(base, quiet, lang, QuietDay.NEXT)
    yield "", "post_figure", lambda lang: daily(base, quiet, lang, QuietDay.FIGURE)
    yield "", "correction", partial(_correction, base, today)
    now = dt.datetime.combine(today, dt.time(12), dt.UTC)
    yield "/schedule set", "", lambda lang: _set(base, now, lang)
    yield "/schedule show", "", lambda lang: _shown(base, now, lang)
    yield "/doctor", "", lambda lang: seen_card(base, Seen(_works(), _works(), _schedule(now, lang), _post(now)), lang)
    yield "/doctor", "doctor_trouble", lambda lang: seen_card(base, _trouble(now, lang), lang)
    yield "/facts status", "", lambda lang: _status(base, now, lang)


def _correction(base: FactBase, today: dt.date, lang: Lang) -> Card | None:
    """What a post would have to put right if it had been sent before a claim was superseded; a count where one was."""
    fitting = [claim for claim in base.claims.values() if claim.status is Status.SUPERSEDED and _replaced(base, claim)]
    claim = min(fitting, key=lambda claim: base.metrics[claim.metric].group != "counts", default=None)
    if claim is None:
        return None
    old = replace(base, claims={**base.claims, claim.id: replace(claim, status=Status.ACCEPTED)})
    return correction(base, [Shown(old, (claim.id,), today)], lang)


def _replaced(base: FactBase, claim: Claim) -> bool:
    metric = base.metrics[claim.metric]
    return claim.edition is not None and metric.is_figure and bool(voices(base, metric.id, claim.edition))


def _wish(lang: Lang) -> Wish:
    return Wish(_SERVER, _CHANNEL, _ZONE if zones.load(_ZONE) else zones.UTC, _CLOCK, lang)


def _schedule(now: dt.datetime, lang: Lang) -> Schedule:
    wish = _wish(lang)
    zone = zones.load(wish.zone)
    assert zone is not None
    due = first_due(now, wish.clock, zone)
    return Schedule(wish, due.day, due.at)


def _post(now: dt.datetime) -> Post:
    return Post(now.date(), State.SENT, _CHANNEL, now)


def _works() -> Access:
    return access(frozenset(right.value for right in Right))


def _set(base: FactBase, now: dt.datetime, lang: Lang) -> Card:
    return schedule_card(base, _schedule(now, lang), _works(), lang, now, head=say(lang, "schedule.saved"))


def _shown(base: FactBase, now: dt.datetime, lang: Lang) -> Card:
    lacking = Access(Look.SEEN, WISHED)
    return schedule_card(base, _schedule(now, lang), lacking, lang, now, latest=[_post(now)])


def _trouble(now: dt.datetime, lang: Lang) -> Seen:
    failing = replace(_schedule(now, lang), failures=2)
    return Seen(_works(), Access(Look.SEEN, (Right.SEND,)), failing, replace(_post(now), state=State.FAILED))


def _status(base: FactBase, now: dt.datetime, lang: Lang) -> Card:
    entry = Entry(1, base.revision, base.revision, f"{now:%Y-%m-%dT%H:%M:%SZ}", "", "start")
    return status_card(base, (entry,), base.revision, 1, lang)
