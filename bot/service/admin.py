"""``/facts`` in chat: what bot admins ask, as cards. Who is one, the platform knows.

Nothing here changes what is served by itself: a reload or a rollback is first shown, with buttons that carry exactly
what was shown, and done when the one who asked presses Apply.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.answers.refusal import echo
from bot.core.card import Action, Card, Kind, Line, Rule, Span, Style, Tone
from bot.core.history import chosen
from bot.curation.files import fingerprint
from bot.errors import DataError
from bot.service.life import life
from bot.service.outcome import State
from bot.service.ticket import LIFE, Ticket, read_ticket
from bot.service.wording import details, entry_line, life_lines, moment, verdict
from bot.words import say, say_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.core.history import Entry
    from bot.core.model import FactBase, Lang
    from bot.service.desk import Desk
    from bot.service.follow import Follower
    from bot.service.outcome import Outcome
    from bot.service.publishing import Clock
    from bot.service.reload import Places
    from bot.service.ticket import Act
    from bot.service.vault import Vault
    from bot.service.worker import Worker

LATEST = 12
_TONES = {State.FAULTS: Tone.ERROR, State.FAILED: Tone.ERROR, State.REFUSED: Tone.WARN}


@dataclass(frozen=True, slots=True)
class AdminCommand:
    """A subcommand of ``/facts`` and its only option, if any."""

    name: str
    option: str | None = None
    required: bool = False


ADMIN_COMMANDS = (
    AdminCommand("status"),
    AdminCommand("check"),
    AdminCommand("reload"),
    AdminCommand("diff", "revision"),
    AdminCommand("history", "claim"),
    AdminCommand("rollback", "revision", required=True),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: their id on the platform, and the name that the history remembers."""

    id: int
    name: str


class Facts:
    """Answers ``/facts``.

    Parameters
    ----------
    desk, vault, places
        What is served, the data folder, and where the curated files lie.
    worker
        Does what takes long.
    follower
        Has this process serve what was brought live, at once.
    now
        The clock, in UTC.
    """

    def __init__(
        self, desk: Desk, vault: Vault, places: Places, worker: Worker, follower: Follower, *, now: Clock
    ) -> None:
        self._desk = desk
        self._vault = vault
        self._places = places
        self._worker = worker
        self._follower = follower
        self._now = now

    async def answer(self, name: str, given: str | None, lang: Lang, person: Person) -> Card:
        """Answer a subcommand; ``given`` is the value of its option."""
        match name:
            case "status":
                return await self._status(lang)
            case "history":
                return await self._history(given, lang)
            case "diff" if given:
                return self._shown("diff", await self._worker.do("compare", given), lang)
            case "check" | "diff":
                return self._shown(name, await self._worker.do("propose"), lang)
            case "reload":
                return self._offer("apply", name, await self._worker.do("propose"), lang, person)
            case _:
                return self._offer(
                    "restore", name, await self._worker.do("propose_rollback", given or ""), lang, person
                )

    async def press(self, command: str, lang: Lang, person: Person) -> Card:
        """Answer a press on a button of :meth:`answer`."""
        ticket = read_ticket(command)
        if ticket is None:
            return self._note("error.old_button", lang)
        if ticket.by != person.id:
            return self._note("curator.not_yours", lang)
        if ticket.act == "cancel":
            return self._note("curator.nothing_written", lang, Tone.INFO)
        if self._now().timestamp() > ticket.until:
            return self._note("curator.expired", lang)
        if ticket.act == "apply":
            done = await self._worker.do("reload", person.name, files=ticket.revision, served=ticket.served)
        else:
            done = await self._worker.do("rollback", ticket.revision, person.name, served=ticket.served)
        await self._follower.refresh()
        return self._shown("reload" if ticket.act == "apply" else "rollback", done, lang, brief=True)

    def _offer(self, act: Act, name: str, found: Outcome, lang: Lang, person: Person) -> Card:
        if found.state is not State.READY:
            return self._shown(name, found, lang)
        until = int(self._now().timestamp()) + LIFE
        revision = found.files if act == "apply" else found.revision or ""
        tickets: Mapping[str, Act] = {"curator.do_it": act, "curator.leave_it": "cancel"}
        actions = [
            Action(say(lang, key), Ticket(chosen_act, revision, found.served or "", person.id, until).text)
            for key, chosen_act in tickets.items()
        ]
        return self._shown(name, found, lang, actions)

    def _shown(
        self, name: str, found: Outcome, lang: Lang, actions: Iterable[Action] = (), *, brief: bool = False
    ) -> Card:
        lines = [] if brief and found.state is State.LIVE else details(found, lang)
        blocks: list[Line | Rule] = [Line((Span(verdict(found, lang), Style.STRONG),)), *([Rule()] if lines else [])]
        blocks += [Line((Span(line),), bullet=True) for line in lines]
        return self._card(name, lang, blocks, actions, _TONES.get(found.state, Tone.INFO))

    async def _status(self, lang: Lang) -> Card:
        entries = await asyncio.to_thread(self._vault.history)
        files = await asyncio.to_thread(self._files)
        kept = len({entry.revision for entry in entries if self._vault.keeps(entry.revision)})
        return status_card(self._desk.base, entries, files, kept, lang)

    async def _history(self, claim: str | None, lang: Lang) -> Card:
        if claim:
            stages = await asyncio.to_thread(life, self._vault, claim)
            lines = life_lines(stages, lang)
            nothing = say(lang, "curator.no_such_claim", text=echo(claim))
        else:
            entries = await asyncio.to_thread(self._vault.history)
            lines = [entry_line(entry, lang) for entry in reversed(entries[-LATEST:])]
            nothing = say(lang, "curator.no_history")
        return self._card("history", lang, [Line((Span(line),), bullet=True) for line in lines or [nothing]])

    def _files(self) -> str | None:
        try:
            return fingerprint(self._places.facts, self._places.seeds)
        except DataError:
            return None

    def _note(self, key: str, lang: Lang, tone: Tone = Tone.WARN) -> Card:
        return self._card("reload", lang, [Line((Span(say(lang, key)),))], tone=tone)

    def _card(
        self,
        name: str,
        lang: Lang,
        blocks: Iterable[Line | Rule],
        actions: Iterable[Action] = (),
        tone: Tone = Tone.INFO,
    ) -> Card:
        return _card(self._desk.base, name, lang, blocks, actions, tone)


def status_card(base: FactBase, entries: tuple[Entry, ...], files: str | None, kept: int, lang: Lang) -> Card:
    """What is served, since when, whether the files say the same (``None``: they cannot be read), and what is kept."""
    last = chosen(entries, base.revision)
    lines = [say(lang, "curator.status_served", revision=base.short)]
    if last is not None:
        who = last.who or say(lang, f"curator.how_{last.how}", number=last.of)
        lines.append(say(lang, "curator.status_since", number=last.number, when=moment(last), who=who))
    if files is None:
        lines.append(say(lang, "curator.status_unreadable"))
    elif files == base.revision:
        lines.append(say(lang, "curator.status_same"))
    elif last is not None and last.pinned and last.files == files:
        lines.append(say(lang, "curator.status_pinned"))
    else:
        lines.append(say(lang, "curator.status_changed"))
    lines.append(say_count(lang, "curator.status_kept", kept))
    return _card(base, "status", lang, [Line((Span(line),), bullet=True) for line in lines])


def _card(
    base: FactBase,
    name: str,
    lang: Lang,
    blocks: Iterable[Line | Rule],
    actions: Iterable[Action] = (),
    tone: Tone = Tone.INFO,
) -> Card:
    return Card(
        command=f"/facts {name}",
        kind=Kind.FACTS,
        title=say(lang, f"curator.title_{name}"),
        lang=lang,
        revision=base.short,
        blocks=tuple(blocks),
        actions=tuple(actions),
        tone=tone,
        private=True,
    )
