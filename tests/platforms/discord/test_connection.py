"""Connecting, staying connected, and giving up in time."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import discord
import pytest

from bot.errors import SettingsError, TokenRefused
from bot.platforms.discord import client as client_module
from bot.platforms.discord import endpoints, run_discord
from bot.platforms.discord import run as run_module
from bot.platforms.discord.backoff import Backoff
from bot.platforms.discord.endpoints import check_library, set_endpoints
from bot.platforms.discord.failures import retry_after
from bot.service.clock import utc_now
from bot.service.posting import Posting
from bot.service.rules import Rules
from bot.settings import Secret
from bot.store.state_db import StateDatabase

if TYPE_CHECKING:
    import io

    from tests.platforms.discord.conftest import Bot


async def test_it_survives_a_dropped_socket_by_resuming(bot: Bot) -> None:
    await bot.discord.gateway.drop(4000)
    await bot.discord.wait_for_event("RESUMED")
    assert (await bot.discord.slash("waic")).text
    assert len(bot.clients) == 1


async def test_it_begins_anew_when_the_session_is_lost(bot: Bot) -> None:
    await bot.discord.gateway.invalidate()
    await bot.discord.wait_for_event("READY", count=2)
    assert (await bot.discord.slash("waic")).text


async def test_a_server_that_cannot_be_reached_is_tried_again(idle: Bot) -> None:
    await idle.discord.refuse()
    task = idle.start()
    await asyncio.sleep(0.1)
    assert not task.done()
    await idle.discord.accept()
    await idle.discord.gateway.wait_ready()
    assert "not connected to Discord" in idle.log.getvalue()
    assert "Traceback" not in idle.log.getvalue()


async def test_a_gateway_that_cannot_be_reached_is_tried_again(idle: Bot) -> None:
    idle.settings = replace(idle.settings, gateway_url="ws://127.0.0.1:9")
    idle.start()
    await idle.logged("the gateway cannot be reached")
    set_endpoints(idle.settings.api_base, idle.discord.gateway_url)
    assert idle.discord.gateway.sessions == {}


@pytest.mark.parametrize("path", ["/users/@me", "/gateway/bot", "/oauth2/applications/@me"])
async def test_503_at_the_start_is_tried_again(idle: Bot, path: str) -> None:
    idle.discord.fail("GET", f".*{path}", status=503)
    bot = await idle.ready()
    assert len(bot.clients) == 2
    assert "503" in bot.log.getvalue() or "gateway" in bot.log.getvalue()
    assert "Traceback" not in bot.log.getvalue()


async def test_429_without_via_at_the_start_is_waited_for(idle: Bot) -> None:
    idle.discord.rate_limit("GET", ".*/users/@me", retry_after=0.2, via=False)
    begun = asyncio.get_running_loop().time()
    bot = await idle.ready()
    assert asyncio.get_running_loop().time() - begun >= 0.2
    assert len(bot.clients) == 2


async def test_a_wrong_token_ends_it_at_once(idle: Bot) -> None:
    idle.discord.config.token += "x"
    settings = replace(idle.settings, token=Secret("a-wrong-token"))
    assert await run_discord(idle.desk, settings) == 5
    assert "Discord refuses the token" in idle.log.getvalue()
    assert len(idle.log.getvalue().splitlines()) == 1
    assert len(idle.discord.requests_to("GET", ".*/users/@me")) == 1


async def test_a_token_that_is_taken_back_ends_it(bot: Bot) -> None:
    assert bot.task is not None
    await bot.discord.gateway.drop(4004)
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(bot.task, 5)


async def test_a_token_refused_between_login_and_gateway_ends_it(idle: Bot) -> None:
    idle.discord.fail("GET", ".*/gateway/bot", status=401)
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(idle.start(), 5)


async def test_too_few_shards_end_it_with_the_settings_name(bot: Bot) -> None:
    assert bot.task is not None
    await bot.discord.gateway.drop(4011)
    with pytest.raises(SettingsError, match="WAIC_SHARDS"):
        await asyncio.wait_for(bot.task, 5)


@pytest.mark.parametrize(("token", "code", "words"), [("two words", 5, "refuses"), (" ", 2, "DISCORD_TOKEN: not set")])
async def test_a_token_that_none_can_be_is_not_even_sent(idle: Bot, token: str, code: int, words: str) -> None:
    assert await run_discord(idle.desk, replace(idle.settings, token=Secret(token))) == code
    assert words in idle.log.getvalue()
    assert idle.discord.requests == []


async def test_no_token_at_all(idle: Bot) -> None:
    assert await run_discord(idle.desk, replace(idle.settings, token=None)) == 2


async def test_an_unforeseen_failure_is_logged_and_tried_again(idle: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_self: object, _token: str) -> None:
        monkeypatch.undo()
        raise ZeroDivisionError

    monkeypatch.setattr(client_module.WaicClient, "login", broken)
    bot = await idle.ready()
    assert "ZeroDivisionError" in bot.log.getvalue()
    assert len(bot.clients) == 2


@pytest.mark.parametrize(("steady", "expected"), [(0.0, [1]), (60.0, [])])
async def test_the_delay_begins_anew_after_a_steady_connection(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, steady: float, expected: list[int]
) -> None:
    resets: list[int] = []
    monkeypatch.setattr(client_module, "STEADY_SECONDS", steady)
    monkeypatch.setattr(Backoff, "reset", lambda _self: resets.append(1))
    await bot.client.close()
    await bot.discord.wait_for_event("READY", count=2)
    assert resets == expected


async def test_the_number_of_shards_is_discords_or_ours(idle: Bot) -> None:
    idle.settings = replace(idle.settings, shards=1, gateway_url=idle.discord.gateway_url)
    bot = await idle.ready()
    assert bot.discord.requests_to("GET", ".*/gateway/bot") == []
    assert bot.client.shard_count == 1


async def test_commands_that_cannot_be_sent_are_sent_later(idle: Bot) -> None:
    idle.discord.fail("PUT", ".*/commands", status=503)
    bot = await idle.ready()
    await bot.discord.wait_for_request("PUT", ".*/commands", count=2)
    assert "the commands could not be sent" in bot.log.getvalue()


async def test_commands_that_discord_does_not_take_are_not_sent_again(idle: Bot) -> None:
    idle.discord.fail("PUT", ".*/commands", status=400, code=50035)
    idle.start()
    await idle.discord.wait_for_request("PUT", ".*/commands")
    await idle.logged("Discord does not take the commands")
    assert len(idle.discord.requests_to("PUT", ".*/commands")) == 1


async def test_a_second_connection_does_not_send_them_again(bot: Bot) -> None:
    await bot.client.close()
    await bot.discord.wait_for_event("READY", count=2)
    assert (await bot.discord.slash("waic")).text
    assert len(bot.discord.requests_to("PUT", ".*/commands")) == 1


async def test_an_event_that_fails_is_logged(bot: Bot) -> None:
    try:
        raise ValueError("in an event")
    except ValueError:
        await bot.client.on_error("on_something")
    assert "on_something" in bot.log.getvalue()
    assert "ValueError: in an event" in bot.log.getvalue()


# The whole run.


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
async def test_it_stops_when_asked(idle: Bot, sign: signal.Signals, code: int) -> None:
    running = asyncio.create_task(run_discord(idle.desk, idle.settings))
    await idle.discord.gateway.wait_ready()
    os.kill(os.getpid(), sign)
    assert await asyncio.wait_for(running, 5) == code
    await idle.discord.wait_for_event("CLOSE")
    set_endpoints(None, None)


async def test_a_stop_while_the_state_is_opened_is_heard(idle: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    state = StateDatabase(idle.settings.data)
    opening = asyncio.Event()

    async def slow() -> None:
        opening.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(state, "open", slow)
    posting = Posting(state, utc_now, Rules())
    running = asyncio.create_task(run_discord(idle.desk, idle.settings, posting=posting))
    await opening.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(running, 5) == 0
    assert idle.discord.requests_to("GET", ".*") == []
    set_endpoints(None, None)


async def test_a_state_that_is_of_no_use_stops_the_start(idle: Bot, log: io.StringIO) -> None:
    idle.settings.data.mkdir()
    (idle.settings.data / "state.db").write_bytes(b"nothing like a database " * 100)
    posting = Posting(StateDatabase(idle.settings.data), utc_now, Rules())
    assert await run_discord(idle.desk, idle.settings, posting=posting) == 3
    assert "the state database is damaged" in log.getvalue()
    assert idle.discord.requests_to("GET", ".*") == []
    set_endpoints(None, None)


async def test_it_does_not_wait_for_ever_for_what_is_under_way(
    idle: Bot, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "DRAIN_SECONDS", 0.05)
    monkeypatch.setattr(run_module, "END_SECONDS", 0.05)
    replies = run_module.Replies()
    monkeypatch.setattr(run_module, "Replies", lambda **_made_with: replies)
    stubborn = asyncio.Event()

    async def never(_make: object, _token: str) -> None:
        while not stubborn.is_set():
            try:
                await stubborn.wait()
            except asyncio.CancelledError:
                continue

    monkeypatch.setattr(run_module, "stay_connected", never)
    running = asyncio.create_task(run_discord(idle.desk, idle.settings))
    await asyncio.sleep(0.01)
    with replies.busy:
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGTERM)
        assert await asyncio.wait_for(running, 5) == 0
    stubborn.set()
    assert "before every answer was sent" in log.getvalue()
    assert "not everything ended in time" in log.getvalue()


async def test_signals_where_the_loop_knows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", none)
    before = {sign: signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT)}
    try:
        stopped = run_module._signals()
        os.kill(os.getpid(), signal.SIGINT)
        assert await asyncio.wait_for(stopped, 2) == 130
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


# The parts.


def test_delays_double_and_are_spread() -> None:
    backoff = Backoff(1, 300)
    for full in (1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300):
        assert full / 2 <= backoff.next() <= full
    backoff.reset()
    assert backoff.next() <= 1


def test_a_library_without_a_private_name_is_named_in_one_line() -> None:
    check_library()
    with pytest.raises(SettingsError, match=r"has no Route\.NOWHERE; install discord\.py 2\.7\.1"):
        check_library([(discord.http.Route, "NOWHERE"), (discord.http.Route, "BASE")])


def test_endpoints_go_back_to_discord() -> None:
    set_endpoints("http://127.0.0.1:9/api", "ws://127.0.0.1:9")
    assert discord.http.Route.BASE == "http://127.0.0.1:9/api"
    set_endpoints(None, None)
    assert discord.http.Route("GET", "/users/@me").url == "https://discord.com/api/v10/users/@me"
    assert str(discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY) == "wss://gateway.discord.gg/"


@pytest.mark.parametrize(
    ("status", "header", "seconds"),
    [(429, "0.25", 0.25), (429, None, 1.0), (429, "soon", 1.0), (429, "-3", 0), (500, "9", None)],
)
def test_retry_after(status: int, header: str | None, seconds: float | None) -> None:
    headers = {} if header is None else {"Retry-After": header}
    answer = SimpleNamespace(status=status, reason="", headers=headers)
    assert retry_after(discord.HTTPException(answer, "")) == seconds  # type: ignore[arg-type]


def test_only_the_expected_warning_is_kept_from_the_log() -> None:
    record = logging.LogRecord(
        "discord.state", logging.WARNING, "", 0, "Guilds intent seems to be disabled. x", (), None
    )
    other = logging.LogRecord("discord.state", logging.WARNING, "", 0, "Something else", (), None)
    assert not endpoints._is_news(record)
    assert endpoints._is_news(other)


async def test_a_proxy_is_used_for_everything(idle: Bot) -> None:
    idle.settings = replace(idle.settings, proxy="http://127.0.0.1:9")
    idle.start()
    await idle.logged("not connected to Discord")
    assert idle.client.http.proxy == "http://127.0.0.1:9"
    assert idle.discord.requests == []
