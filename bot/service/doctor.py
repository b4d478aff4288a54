"""``/doctor``: what works, what does not, and how to mend it. ``waic doctor`` shows findings of the same kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from bot.core.card import Card, Kind, Line, Rule, Span, Style, Tone
from bot.errors import DatabaseError
from bot.service.schedule_cards import access_lines, channel, entry_line, moment, standing_line
from bot.telemetry import logger
from bot.words import say, say_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.model import FactBase, Lang
    from bot.core.posts import Entry, Schedule
    from bot.service.rights import Access
    from bot.service.state import StateStore

log = logger(__name__)


class Health(StrEnum):
    """How something is."""

    FINE = "fine"
    MIND = "mind"  # it works, but somebody should know
    BROKEN = "broken"


MARKS = {Health.FINE: "✓ ", Health.MIND: "⚠ ", Health.BROKEN: "✗ "}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``more`` is shown behind the text, ``mend`` says what to do."""

    health: Health
    text: str
    mend: str = ""
    more: tuple[Span, ...] = ()


class Consulting(Protocol):
    """Where ``/doctor`` is asked: a channel of a server, or no server at all."""

    @property
    def id(self) -> int | None:
        """The server."""

    def here(self) -> Access:
        """What the bot may do in this very channel."""

    async def look(self, channel: int) -> Access:
        """What it may do in another channel of the server."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked at where somebody asks.

    Attributes
    ----------
    here, there
        What the bot may do in this channel, and in that of the posts; ``None`` where there is no such channel.
    latest
        What became of the last post.
    reached
        Whether the state database answered.
    """

    here: Access | None = None
    there: Access | None = None
    schedule: Schedule | None = None
    latest: Entry | None = None
    reached: bool = True


async def doctor(base: FactBase, state: StateStore, place: Consulting, lang: Lang) -> Card:
    """Look at everything that matters where somebody asks; never an error of its own."""
    here = place.here() if place.id is not None else None
    try:
        schedule = await state.schedules.get(place.id or 0)
        latest = await state.ledger.recent(place.id or 0, 1)
    except DatabaseError as error:
        log.error("the state database failed", why=str(error))  # noqa: TRY400  one readable line
        return seen_card(base, Seen(here, reached=False), lang)
    there = await place.look(schedule.wish.channel_id) if schedule and here else None
    return seen_card(base, Seen(here, there, schedule, next(iter(latest), None)), lang)


def seen_card(base: FactBase, seen: Seen, lang: Lang) -> Card:
    """What was looked at, as a card."""
    return findings_card(base, list(_findings(base, seen, lang)), lang)


def _findings(base: FactBase, seen: Seen, lang: Lang) -> Iterator[Finding]:
    yield Finding(Health.FINE, say(lang, "doctor.facts_served", revision=base.short))
    yield Finding(Health.FINE, say(lang, "doctor.here_answers"))
    if not seen.reached:
        yield Finding(Health.BROKEN, say(lang, "doctor.state_unusable_here"))
    else:
        yield Finding(Health.FINE, say(lang, "doctor.state_fine_here"))
    if seen.latest:
        yield Finding(Health.FINE, say(lang, "doctor.last", text=entry_line(seen.latest, lang)))
    if seen.here:
        yield _rights(seen.here, lang)
        if seen.schedule and seen.there:
            yield from _scheduled(seen.schedule, seen.there, lang)
        elif seen.reached:
            yield Finding(Health.MIND, say(lang, "doctor.schedule_none"))


def _rights(access: Access, lang: Lang) -> Finding:
    troubles = list(access_lines(access, lang))
    return Finding(Health.MIND, " ".join(troubles)) if troubles else Finding(Health.FINE, say(lang, "doctor.here"))


def _scheduled(schedule: Schedule, access: Access, lang: Lang) -> Iterator[Finding]:
    """A schedule: where it posts, whether it may, when it posts next, and how it went."""
    mend = " ".join(access_lines(access, lang))
    health = Health.BROKEN if not access.works else Health.MIND if mend else Health.FINE
    yield Finding(health, say(lang, "doctor.schedule", channel=""), mend, (channel(schedule.wish.channel_id),))
    if why := standing_line(schedule, lang):
        yield Finding(Health.BROKEN, why)
    else:
        yield Finding(Health.FINE, say(lang, "doctor.next", when=""), more=moment(schedule.next_due))
    if schedule.failures:
        yield Finding(Health.BROKEN, say_count(lang, "schedule.failures", schedule.failures))


def summary(found: Sequence[Finding], lang: Lang) -> str:
    """All findings in one sentence."""
    broken = sum(one.health is Health.BROKEN for one in found)
    return say_count(lang, "doctor.summary_trouble", broken) if broken else say(lang, "doctor.summary_fine")


def findings_card(base: FactBase, found: Sequence[Finding], lang: Lang) -> Card:
    """The findings as a card, what is broken first."""
    ordered = sorted(found, key=lambda one: list(Health).index(one.health), reverse=True)
    worst = ordered[0].health
    return Card(
        command="/doctor",
        kind=Kind.DOCTOR,
        title=say(lang, "doctor.title"),
        lang=lang,
        revision=base.short,
        blocks=(Line((Span(summary(found, lang), Style.STRONG),)), Rule(), *_lines(ordered)),
        tone={Health.FINE: Tone.INFO, Health.MIND: Tone.INFO, Health.BROKEN: Tone.WARN}[worst],
        private=True,
    )


def _lines(found: Iterable[Finding]) -> Iterator[Line]:
    for one in found:
        mend = (Span(f" → {one.mend}", Style.MUTED),) if one.mend else ()
        yield Line((Span(MARKS[one.health]), Span(one.text), *one.more, *mend))
