"""The composition root: the one module that knows every room, and in which order they start and stop."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from bot import __version__
from bot.errors import DatabaseError, SettingsError, WaicError
from bot.output import Format, Lines, render, show, tell, trouble, write
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping

    from bot.core.card import Card
    from bot.core.model import FactBase, Lang
    from bot.service.clock import Clock
    from bot.service.curation import Curation
    from bot.service.curator import Curator
    from bot.service.desk import Desk
    from bot.service.posting import Posting
    from bot.service.reload import FactsStore, Places, Start
    from bot.service.renderer import FactsRenderer
    from bot.service.schedule import Scheduling
    from bot.service.state import StateStore
    from bot.settings import Settings
    from bot.store.vault import Vault


def language(chosen: Lang | None, environ: Mapping[str, str]) -> Lang:
    """The language chosen, else that of the user's locale."""
    from bot.words import nearest  # noqa: PLC0415 - rooms are imported where they are used

    names = (environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return chosen or nearest(next(filter(None, names), ""))


def say(text: str, *, lang: Lang, form: Format | None = None) -> int:
    """Answer one question on standard output; the exit code. What cannot be answered is a card as well."""
    from bot.service.failure import failure_card  # noqa: PLC0415 - rooms are imported where they are used: a cold `say` is quick

    try:
        card = open_briefly(read_settings(), lang).answer(text, lang)
    except WaicError as error:
        tell(trouble(error))
        card = failure_card(text, error, lang)
    except Exception as error:
        show(failure_card(text, error, lang), form)
        raise
    show(card, form)
    return card.exit_code


def chat(*, lang: Lang) -> int:
    """Talk in the terminal until the user leaves; the exit code."""
    settings = read_settings()
    return _chat(_open(settings, lang), settings, lang)


def run(*, lang: Lang) -> int:
    """Answer in Discord where a token is set, else in the console or line by line from a pipe; the exit code."""
    settings = read_settings()
    if settings.token is not None:
        return _discord(settings, lang)
    desk = _open(settings, lang)
    if sys.stdin.isatty():
        tell(_words(lang, "console.connect"))
        return _chat(desk, settings, lang)
    from bot.platforms.console.lines import answer_lines  # noqa: PLC0415 - each platform only where it is used

    return answer_lines(desk, sys.stdin, lang, Lines().show)


def last_good(settings: Settings) -> FactBase | None:
    """The revision in ``facts.db``, which is served where the curated files have faults; ``None`` without one."""
    from bot.service.reload import Places  # noqa: PLC0415 - rooms are imported where they are used
    from bot.store import facts_file  # noqa: PLC0415

    places = Places(settings.facts, settings.seeds, settings.data)
    try:
        return _at_once(facts_file.read(places.database))
    except DatabaseError:
        return None


def served(settings: Settings, lang: Lang) -> FactBase:
    """The facts that are served, found without an event loop."""
    from bot.store import facts_file  # noqa: PLC0415

    return _at_once(_start(settings, facts_file, lang, stays=False).facts())


def open_briefly(settings: Settings, lang: Lang) -> Desk:
    """A desk for one question: no event loop is imported for it."""
    return _desk(served(settings, lang), settings)


def _open(settings: Settings, lang: Lang) -> Desk:
    """A desk for a process that stays: the facts come by aiosqlite."""
    import asyncio  # noqa: PLC0415

    from bot.store import facts_db  # noqa: PLC0415

    return _desk(asyncio.run(_start(settings, facts_db, lang, stays=False).facts()), settings)


def _start(settings: Settings, store: FactsStore, lang: Lang, *, stays: bool) -> Start:
    from bot.service.clock import utc_now  # noqa: PLC0415
    from bot.service.reload import Program, Start  # noqa: PLC0415

    return Start(
        places(settings), store, lambda: vault(settings), Program(__version__, utc_now, stays), lang=lang, tell=tell
    )


def places(settings: Settings) -> Places:
    """Where the facts lie."""
    from bot.service.reload import Places  # noqa: PLC0415

    return Places(settings.facts, settings.seeds, settings.data, settings.originals)


def vault(settings: Settings) -> Vault:
    """What keeps the data folder."""
    from bot.store.vault import Vault  # noqa: PLC0415

    return Vault(settings.data)


def curator(settings: Settings) -> Curator:
    """Who changes what is served."""
    from bot.service.clock import utc_now  # noqa: PLC0415
    from bot.service.curator import Curator  # noqa: PLC0415

    return Curator(places(settings), vault(settings), __version__, now=utc_now)


def _desk(base: FactBase, settings: Settings) -> Desk:
    from bot.service.clock import clock_from  # noqa: PLC0415
    from bot.service.desk import Desk  # noqa: PLC0415

    # The data folder's keeper is made when somebody searches: most who ask a single question do not.
    desk = Desk(base, __version__, clock_from(settings.now), lambda served: vault(settings).full_text(served))
    gc.freeze()  # the facts stay as they are: no later collection need look at them
    gc.enable()
    return desk


def _at_once(finding: Coroutine[None, None, FactBase]) -> FactBase:
    """The outcome of a coroutine that never waits, without the cost of importing an event loop."""
    try:
        finding.send(None)
    except StopIteration as done:
        found: FactBase = done.value
        return found
    raise AssertionError("a store without an event loop has waited for one")


def _chat(desk: Desk, settings: Settings, lang: Lang) -> int:
    import asyncio  # noqa: PLC0415

    from bot.platforms.console.chat import HISTORY, Chat  # noqa: PLC0415

    def print_card(card: Card) -> None:
        write(render(card, Format.RICH, numbered=True) + "\n")

    talk = Chat(desk, lang, settings.data / HISTORY, show=print_card, tell=tell)
    return asyncio.run(talk.talk())


def _discord(settings: Settings, lang: Lang) -> int:
    import asyncio  # noqa: PLC0415

    from bot.store import facts_db  # noqa: PLC0415

    start = _start(settings, facts_db, lang, stays=True)
    desk = _desk(asyncio.run(start.facts()), settings)
    desk.make_ready()
    from bot.platforms.charts.pictures import COMMAND, Pictures, environment  # noqa: PLC0415
    from bot.platforms.discord.leaving import and_leave  # noqa: PLC0415
    from bot.platforms.discord.run import run_discord  # noqa: PLC0415
    from bot.telemetry import secrets_in, set_up_logs  # noqa: PLC0415

    token = settings.token.reveal() if settings.token else None
    addresses = (settings.proxy, settings.api_base, settings.state_url.reveal() if settings.state_url else None)
    set_up_logs(settings.log, (token, *(secret for address in addresses for secret in secrets_in(address))))
    curated, posted = curation(desk, settings, start.passed_over), posting(desk, settings)
    pictures = Pictures(COMMAND, environment(settings.data))
    return asyncio.run(and_leave(run_discord(desk, settings, curated, posted, scheduling(desk, posted), pictures)))


def scheduling(desk: Desk, posted: Posting) -> Scheduling:
    """Who answers the managers of servers."""
    from bot.service.schedule import Scheduling  # noqa: PLC0415

    return Scheduling(desk, posted.state, now=posted.now)


def state(settings: Settings) -> StateStore:
    """The state database.

    Raises
    ------
    SettingsError
        Where PostgreSQL is asked for and its driver is not installed.
    """
    from bot.store.state_db import StateDatabase  # noqa: PLC0415

    try:
        return StateDatabase(settings.data, settings.state_url.reveal() if settings.state_url else None)
    except ModuleNotFoundError as error:
        line = f"WAIC_STATE_URL: the module {error.name} is missing; install waic-bot[postgres]."
        raise SettingsError([line]) from None


def has_state(settings: Settings) -> bool:
    """Whether there is a state database: one of PostgreSQL is taken to be there."""
    from bot.store.state_db.database import FILE  # noqa: PLC0415

    return settings.state_url is not None or (settings.data / FILE).exists()


def clock(settings: Settings) -> Clock:
    """The clock of the process, which a rehearsal sets."""
    from bot.service.clock import clock_from  # noqa: PLC0415

    return clock_from(settings.now)


def renderer(settings: Settings) -> FactsRenderer:
    """Who knows what a post says, for a process that sends none."""
    from bot.service.renderer import FactsRenderer  # noqa: PLC0415

    return FactsRenderer(_desk(served(settings, "en"), settings), vault(settings))


def posting(desk: Desk, settings: Settings) -> Posting:
    """What posts each day, and what it keeps."""
    import datetime as dt  # noqa: PLC0415
    import secrets  # noqa: PLC0415
    import socket  # noqa: PLC0415

    from bot.platforms.discord.posting import DiscordSender  # noqa: PLC0415
    from bot.service.clock import clock_from  # noqa: PLC0415
    from bot.service.corrections import Proofreader  # noqa: PLC0415
    from bot.service.posting import Posting  # noqa: PLC0415
    from bot.service.posts import Poster  # noqa: PLC0415
    from bot.service.renderer import FactsRenderer  # noqa: PLC0415
    from bot.service.rules import Rules  # noqa: PLC0415

    kept, now = state(settings), clock_from(settings.now)
    rules = Rules(window=dt.timedelta(hours=settings.post_window), per_second=settings.post_rate)
    if settings.mode == "gateway" or settings.token is None:
        return Posting(kept, now, rules)
    facts = FactsRenderer(desk, vault(settings))
    owner = f"{socket.gethostname()[:32]}:{os.getpid()}:{secrets.token_hex(4)}"
    sender = DiscordSender(settings.token.reveal(), settings.proxy)
    poster = Poster(kept, sender, facts, now, owner, rules, Proofreader(kept, facts, now, rules))
    return Posting(kept, now, rules, poster, sender.close)


def curation(desk: Desk, settings: Settings, passed_over: object) -> Curation:
    """What lets a process follow the data folder, and its admins curate."""
    from bot.service.admin import Facts  # noqa: PLC0415
    from bot.service.clock import utc_now  # noqa: PLC0415
    from bot.service.curation import Curation  # noqa: PLC0415
    from bot.service.follow import Follower  # noqa: PLC0415
    from bot.service.worker import Worker  # noqa: PLC0415

    kept, here = vault(settings), places(settings)
    worker = Worker((sys.executable, "-m", "bot.commandline.worker"), _workers_environment(settings))
    follower = Follower(desk, kept, seen=passed_over)
    facts = Facts(desk, kept, here, worker, follower, now=utc_now)
    return Curation(facts, follower, worker, here, settings.watch)


def _workers_environment(settings: Settings) -> dict[str, str]:
    """Where the facts lie, and no token: a process that reads files needs none."""
    hidden = ("DISCORD_", "WAIC_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    folders = {"FACTS": settings.facts, "SEEDS": settings.seeds, "DATA": settings.data, "ORIGINALS": settings.originals}
    return env | {f"WAIC_{name}": str(path) for name, path in folders.items() if path is not None}


def _words(lang: Lang, key: str) -> str:
    from bot.words import say  # noqa: PLC0415

    return say(lang, key)
