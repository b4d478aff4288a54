"""The bot's life on Discord: connect, stay connected, stop when asked."""

from __future__ import annotations

import asyncio
import re
import signal
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord

from bot.errors import SettingsError, TokenRefused, WaicError
from bot.platforms.discord.backoff import Backoff
from bot.platforms.discord.client import WaicClient, prepare
from bot.platforms.discord.endpoints import set_endpoints
from bot.platforms.discord.failures import retry_after
from bot.platforms.discord.replies import Replies
from bot.service.texts import SharedTexts
from bot.telemetry import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.platforms.charts.pictures import Pictures
    from bot.platforms.discord.commands import Answers
    from bot.service.curation import Curation
    from bot.service.posting import Posting
    from bot.service.schedule import Scheduling
    from bot.settings import Settings

log = logger(__name__)
# Together less than the ten seconds after which those who run containers lose their patience.
DRAIN_SECONDS: Final = 3.0
END_SECONDS: Final = 3.0
CLOSE_SECONDS: Final = 2.0
INTERRUPTED: Final = 130
_TOKEN = re.compile(r"[\x21-\x7e]+")
_AUTHENTICATION_FAILED, _INVALID_SHARD, _SHARDING_REQUIRED = 4004, 4010, 4011
_REFUSED = "Discord refuses the token. Copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN."
_OUTAGES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)


async def run_discord(
    desk: Answers,
    settings: Settings,
    curation: Curation | None = None,
    posting: Posting | None = None,
    scheduling: Scheduling | None = None,
    pictures: Pictures | None = None,
) -> int:
    """Serve Discord until SIGTERM or SIGINT: answers, posts, or both, by ``settings.mode``.

    Returns
    -------
    int
        The exit code: 0 after SIGTERM, 130 after SIGINT, 5 when the token is refused, 2 for a setting that cannot work,
        3 for a state database that cannot be used.
    """
    try:
        set_endpoints(settings.api_base, settings.gateway_url)
        return await _until_stopped(desk, settings, curation, posting, scheduling, pictures)
    except WaicError as error:
        log.error(str(error))  # noqa: TRY400  one readable line
        return error.exit_code


async def _until_stopped(
    desk: Answers,
    settings: Settings,
    curation: Curation | None,
    posting: Posting | None,
    scheduling: Scheduling | None,
    pictures: Pictures | None,
) -> int:
    stopped = _signals()
    if posting is not None and not await _opened(posting, stopped):
        return stopped.result()
    replies = Replies(pictures=pictures, texts=SharedTexts(posting.state.texts if posting else None))
    facts = curation.facts if curation else None
    serving = _serving(settings, posting, lambda: WaicClient(desk, settings, replies, facts, scheduling))
    beside = _curated(desk, replies, curation) if curation else []
    try:
        first: set[asyncio.Future[Any]] = {*serving, stopped}
        await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
        for task in serving:
            if task.done():
                task.result()  # it ends by an error only
                raise AssertionError
        code = stopped.result()
        log.info("stopping", exit_code=code)
        return code
    finally:
        await asyncio.gather(_drain(replies), _stop(posting))
        await _end([*serving, *beside])
        await _close(posting, curation, pictures)


async def _opened(posting: Posting, stopped: asyncio.Future[int]) -> bool:
    """Open the state before anything else: one that is of no use stops the start. ``False`` where a stop came first."""
    opening = asyncio.create_task(posting.open(), name="opening of the state")
    first: set[asyncio.Future[Any]] = {opening, stopped}
    await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
    if opening.done():
        opening.result()
        return True
    await _end([opening])
    await _close(posting, None, None)
    return False


def _serving(settings: Settings, posting: Posting | None, make: Callable[[], WaicClient]) -> list[asyncio.Task[None]]:
    """What the process is for; none of these ends by itself, and with one of them the process ends."""
    token = _token(settings)
    works: dict[str, Coroutine[None, None, None]] = {}
    if settings.mode != "poster":
        works["connection to Discord"] = stay_connected(make, token)
    if posting is not None:
        works["posts"] = posting.run()
    return [asyncio.create_task(work, name=name) for name, work in works.items()]


async def _drain(replies: Replies) -> None:
    """Give the answers that are under way a moment."""
    if not await replies.busy.wait_idle(DRAIN_SECONDS):
        log.warning("stopped before every answer was sent")


async def _stop(posting: Posting | None) -> None:
    if posting is not None:
        await posting.stop(DRAIN_SECONDS)


def _curated(desk: Answers, replies: Replies, curation: Curation) -> list[asyncio.Task[None]]:
    """Follow the data folder and watch the files beside the answers; when a revision came, prepare its answers."""

    async def prepared() -> None:
        replies.painter.forget()
        if replies.pictures:
            replies.pictures.forget()
        await prepare(desk, replies)

    curation.follower.after = prepared
    return [asyncio.create_task(_kept_up(name, work), name=name) for name, work in curation.tasks().items()]


async def _kept_up(name: str, work: Coroutine[None, None, None]) -> None:
    """Do what never ends by itself; should it fail for a reason of its own, the answers go on without it."""
    try:
        await work
    except Exception:
        log.exception("it has failed; a restart brings it back", what=name)


async def _end(tasks: list[asyncio.Task[None]]) -> None:
    """End what would go on for ever, and wait for it: what is closed next must not be in use any more."""
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    _, late = await asyncio.wait(tasks, timeout=END_SECONDS)
    if late:
        log.warning("not everything ended in time", what=sorted(task.get_name() for task in late))


async def _close(posting: Posting | None, curation: Curation | None, pictures: Pictures | None) -> None:
    """Let go of the state and of the processes beside this one."""
    try:
        async with asyncio.timeout(CLOSE_SECONDS):
            if curation:
                await curation.worker.close()
            if pictures:
                await pictures.close()
            if posting:
                await posting.close()
    except (OSError, TimeoutError, WaicError) as error:
        log.warning("not everything was closed", why=f"{type(error).__name__}: {error}".rstrip(": "))


def _signals() -> asyncio.Future[int]:
    """A future that holds the exit code once the process is asked to stop."""
    loop = asyncio.get_running_loop()
    stopped: asyncio.Future[int] = loop.create_future()

    def stop(code: int) -> None:
        if not stopped.done():
            stopped.set_result(code)

    for number, code in ((signal.SIGTERM, 0), (signal.SIGINT, INTERRUPTED)):
        try:
            loop.add_signal_handler(number, stop, code)
        except NotImplementedError:  # on Windows
            signal.signal(number, lambda *_, code=code: loop.call_soon_threadsafe(stop, code))
    return stopped


def _token(settings: Settings) -> str:
    token = settings.token.reveal().strip() if settings.token else ""
    if not token:
        raise SettingsError(["DISCORD_TOKEN: not set; the bot needs a token to go on Discord."])
    if not _TOKEN.fullmatch(token):
        raise TokenRefused(_REFUSED)
    return token


async def stay_connected(make: Callable[[], WaicClient], token: str, backoff: Backoff | None = None) -> None:
    """Log in and serve; after a loss that the library cannot mend, wait and begin anew. Returns never.

    Raises
    ------
    TokenRefused
        When Discord does not accept the token: at once, never tried again.
    SettingsError
        When the number of shards cannot work.
    """
    backoff = backoff or Backoff()
    while True:
        client, loss = make(), "closed"
        wait = 0.0
        try:
            async with client:
                await client.login(token)
                await client.connect()
        except _OUTAGES as error:
            _raise_if_hopeless(error)
            loss = f"{type(error).__name__}: {error}".rstrip(": ")
            wait = (retry_after(error) or 0.0) if isinstance(error, discord.HTTPException) else 0.0
        except Exception:
            log.exception("the connection failed for a reason of its own")
            loss = "see above"
        if client.was_steady:
            backoff.reset()
        delay = max(backoff.next(), wait)
        log.warning("not connected to Discord", why=loss, retry_in=round(delay, 1))
        await asyncio.sleep(delay)


def _raise_if_hopeless(error: BaseException) -> None:
    status = getattr(error, "status", None) or getattr(error.__cause__, "status", None)
    code = error.code if isinstance(error, discord.ConnectionClosed) else None
    if isinstance(error, discord.LoginFailure) or status == 401 or code == _AUTHENTICATION_FAILED:
        raise TokenRefused(_REFUSED) from None
    if code in (_INVALID_SHARD, _SHARDING_REQUIRED):
        raise SettingsError(["WAIC_SHARDS: Discord refuses this number of shards; set it to auto."]) from None
