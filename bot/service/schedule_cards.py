"""Cards about a schedule: what is wished for, when it posts next, what is missing. For the eyes of a manager only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.card import Card, Kind, Line, Rule, Span, Style, Tone
from bot.core.posts import Pause
from bot.service import zones
from bot.service.rights import Access, Look
from bot.words import dates, say, say_count
from bot.words.languages import language

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from bot.core.card import Block
    from bot.core.model import FactBase, Lang
    from bot.core.posts import Entry, Schedule, Wish

COMMAND = "/schedule show"


def schedule_card(
    base: FactBase,
    schedule: Schedule,
    access: Access,
    lang: Lang,
    now: dt.datetime,
    *,
    head: str = "",
    latest: Sequence[Entry] = (),
) -> Card:
    """A schedule as a whole: wish, next post, last posts, and what the channel lacks."""
    lines: list[Block] = [Line((Span(head, Style.STRONG),))] if head else []
    lines += _wish(schedule.wish, lang, now)
    lines += _standing(schedule, lang)
    if latest:
        lines.append(_labelled("last", lang, Span(entry_line(latest[0], lang))))
    troubles = list(access_lines(access, lang))
    if troubles:
        lines += [Rule(), *(Line((Span(text),), bullet=True) for text in troubles)]
    tone = Tone.WARN if troubles or schedule.failures or not schedule.enabled else Tone.INFO
    return _card(base, lang, lines, tone)


def note_card(
    base: FactBase, lang: Lang, text: str, *more: str, tone: Tone = Tone.INFO, access: Access | None = None
) -> Card:
    """A sentence, and what goes with it."""
    lines: list[Block] = [Line((Span(text, Style.STRONG),)), *(Line((Span(said),)) for said in more)]
    troubles = list(access_lines(access, lang)) if access else []
    return _card(base, lang, [*lines, *(Line((Span(said),), bullet=True) for said in troubles)], tone)


def access_lines(access: Access, lang: Lang) -> Iterator[str]:
    """What is wrong with a channel, each missing permission with what it is for, and how to mend it."""
    if access.look is not Look.SEEN:
        yield say(lang, f"right.{access.look}")
    for right in access.missing:
        name, why = say(lang, f"right.{right}"), say(lang, f"right.why_{right}")
        yield say(lang, "right.missing", right=name, why=why)
    if access.missing:
        yield say(lang, "right.how")


def moment(at: dt.datetime) -> tuple[Span, Span, Span]:
    """An instant as Discord shows it: in the reader's own time, and how far away it is."""
    seconds = round(at.timestamp())
    return (
        Span(f"<t:{seconds}:F>", Style.MENTION),
        Span(" · "),
        Span(f"<t:{seconds}:R>", Style.MENTION),
    )


def channel(number: int) -> Span:
    """A channel, which Discord shows by its name."""
    return Span(f"<#{number}>", Style.MENTION)


def entry_line(entry: Entry, lang: Lang) -> str:
    """What became of the post of a day."""
    return say(lang, f"schedule.state_{entry.state}", day=dates.day(entry.day, lang))


def standing_line(schedule: Schedule, lang: Lang) -> str | None:
    """Why nothing is posted at present, where that is so."""
    return None if schedule.enabled else say(lang, f"schedule.pause_{schedule.paused or Pause.MANAGER}")


def _wish(wish: Wish, lang: Lang, now: dt.datetime) -> Iterator[Line]:
    place = zones.described(wish.zone, lang, now) if zones.load(wish.zone) else wish.zone
    yield _labelled("channel", lang, channel(wish.channel_id))
    text = say(lang, "schedule.clock", clock=dates.clock(wish.clock, lang), zone=place)
    yield _labelled("time", lang, Span(text))
    yield _labelled("lang", lang, Span(language(wish.lang, lang)))
    yield _labelled("quiet", lang, Span(say(lang, f"schedule.quiet_{wish.quiet_day}")))
    yield _labelled("sound", lang, Span(say(lang, f"schedule.silent_{'yes' if wish.silent else 'no'}")))
    yield _labelled("corrections", lang, Span(say(lang, f"schedule.correct_{'yes' if wish.corrections else 'no'}")))


def _standing(schedule: Schedule, lang: Lang) -> Iterator[Line]:
    if why := standing_line(schedule, lang):
        yield Line((Span(why, Style.WARN),))
    else:
        yield _labelled("next", lang, *moment(schedule.next_due))
    if schedule.failures:
        yield Line((Span(say_count(lang, "schedule.failures", schedule.failures), Style.WARN),))


def _labelled(label: str, lang: Lang, *spans: Span) -> Line:
    name = say(lang, f"schedule.label_{label}")
    return Line((Span(say(lang, "text.label", label=name), Style.STRONG), *spans))


def _card(base: FactBase, lang: Lang, blocks: Sequence[Block], tone: Tone) -> Card:
    return Card(
        command=COMMAND,
        kind=Kind.SCHEDULE,
        title=say(lang, "schedule.title"),
        lang=lang,
        revision=base.short,
        blocks=tuple(blocks),
        tone=tone,
        private=True,
    )
