"""Discord's rules of conversation: acknowledgements, tokens, follow-ups, channels, and its own description."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest
import pytest_asyncio

from tests.e2e.bare import BareBot, field_errors
from tests.e2e.loopback import Config, LoopbackDiscord
from tests.e2e.loopback.interactions import AUTOCOMPLETE, COMPONENT
from tests.e2e.loopback.referee import referee_for

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.asyncio(loop_scope="module")

V2 = 1 << 15
HELLO = {"type": 4, "data": {"content": "hello"}}
TEXT = {"type": 10, "content": "text"}
LAYOUT = {"flags": V2, "components": [TEXT]}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot() -> AsyncIterator[BareBot]:
    async with LoopbackDiscord() as discord, BareBot(discord) as bare:
        yield bare


async def test_an_interaction_is_acknowledged_once_and_in_time(bot: BareBot) -> None:
    asked = bot.asked()
    assert await bot.answer(asked, HELLO, query="") == (204, None)
    status, answer = await bot.answer(asked, HELLO)
    assert (status, answer["code"]) == (400, 40060)
    late = bot.asked()
    late.created -= bot.discord.config.ack_deadline + 0.01
    assert await bot.answer(late, HELLO) == (404, {"message": "Unknown interaction", "code": 10062})
    late.token = "other"
    status, answer = await bot.answer(late, HELLO)
    assert (status, answer["code"]) == (404, 10062)


async def test_answers_fit_the_kind_of_interaction(bot: BareBot) -> None:
    for asked, kind in ((bot.asked(), 7), (bot.asked(), 8), (bot.asked(kind=AUTOCOMPLETE), 4), (bot.asked(), None)):
        status, answer = await bot.answer(asked, {"type": kind, "data": {"content": "x", "choices": []}})
        assert (status, answer["code"], list(field_errors(answer))) == (400, 50035, ["type"])
    source = bot.discord.say("a message with a button")
    assert (await bot.answer(bot.asked(kind=COMPONENT, source=source), {"type": 6}))[0] == 200


async def test_tokens_open_late_and_expire(bot: BareBot) -> None:
    asked = bot.asked()
    status, answer = await bot.request("POST", bot.hook(asked), {"content": "too early"})
    assert (status, answer["code"]) == (404, 10015)
    await bot.answer(asked, HELLO)
    assert (await bot.request("POST", bot.hook(asked), {"content": "more"}))[0] == 200
    asked.created -= bot.discord.config.token_life
    status, answer = await bot.request("POST", bot.hook(asked), {"content": "too late"})
    assert (status, answer["code"]) == (401, 50027)
    status, answer = await bot.request("PATCH", bot.hook(asked, "@original"), {"content": "too late"})
    assert (status, answer["code"]) == (401, 50027)


async def test_original_answer_is_read_edited_and_deleted(bot: BareBot) -> None:
    asked = bot.asked()
    await bot.answer(asked, HELLO)
    status, message = await bot.request("GET", bot.hook(asked, "@original"))
    assert (status, message["content"], message["type"]) == (200, "hello", 20)
    status, edited = await bot.request("PATCH", bot.hook(asked, "@original"), {"content": "bye"})
    assert (status, edited["id"], edited["content"]) == (200, message["id"], "bye")
    status, answer = await bot.request("PATCH", bot.hook(asked, "@original"), {"content": ""})
    assert (status, answer["code"]) == (400, 50006)
    # An old message becomes a new one only if its old fields are emptied.
    status, answer = await bot.request("PATCH", bot.hook(asked, "@original"), LAYOUT)
    assert (status, list(field_errors(answer))) == (400, ["content"])
    status, edited = await bot.request("PATCH", bot.hook(asked, "@original"), {**LAYOUT, "content": None})
    assert (status, edited["flags"], edited["content"]) == (200, V2, "")
    status, answer = await bot.request("PATCH", bot.hook(asked, "@original"), {"content": "old again"})
    assert (status, list(field_errors(answer))) == (400, ["content"])
    assert await bot.request("DELETE", bot.hook(asked, "@original")) == (204, None)
    status, answer = await bot.request("GET", bot.hook(asked, "@original"))
    assert (status, answer["code"]) == (404, 10008)


async def test_first_followup_fills_a_deferred_answer(bot: BareBot) -> None:
    asked = bot.asked()
    await bot.answer(asked, {"type": 5, "data": {"flags": 64}})
    status, thinking = await bot.request("GET", bot.hook(asked, "@original"))
    assert (status, thinking["flags"], thinking["content"]) == (200, 64 | 128, "")
    _, first = await bot.request("POST", bot.hook(asked), {"content": "private after all"})
    assert (first["id"], first["flags"], asked.followups, asked.settled) == (thinking["id"], 64, [], True)
    _, second = await bot.request("POST", bot.hook(asked), {"content": "open"})
    assert second["flags"] == 0
    status, edited = await bot.request("PATCH", bot.hook(asked, second["id"]), {"content": "edited"})
    assert (status, edited["content"]) == (200, "edited")


async def test_user_install_limits_followups(bot: BareBot) -> None:
    asked = bot.asked(where="user_install")
    await bot.answer(asked, HELLO)
    answers = [await bot.request("POST", bot.hook(asked), {"content": "more"}) for _ in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [400]
    assert answers[-1][1]["code"] == 40094


async def test_nonces(bot: BareBot) -> None:
    discord, channel = bot.discord, bot.discord.world.add_channel("daily")
    path, sent = f"/channels/{channel.id}/messages", {"content": "x", "nonce": "post-1", "enforce_nonce": True}
    first, again = await bot.request("POST", path, sent), await bot.request("POST", path, {**sent, "content": "y"})
    assert first == again
    assert (await bot.request("POST", path, {**sent, "enforce_nonce": False}))[1]["id"] != first[1]["id"]
    discord.messages.nonce_window = 0
    assert (await bot.request("POST", path, sent))[1]["id"] != first[1]["id"]
    discord.messages.nonce_window = discord.config.nonce_window
    status, answer = await bot.request("POST", path, {**sent, "nonce": "x" * 26})
    assert (status, list(field_errors(answer))) == (400, ["nonce"])
    _, history = await bot.request("GET", path + "?limit=2")
    assert [message["nonce"] for message in history] == ["post-1", "post-1"]
    _, older = await bot.request("GET", path + f"?before={history[1]['id']}")
    _, newer = await bot.request("GET", path + f"?after={older[0]['id']}")
    assert (older, newer) == ([first[1]], history)
    for limit in ("0", "101", "all"):
        status, answer = await bot.request("GET", path + f"?limit={limit}")
        assert (status, list(field_errors(answer))) == (400, ["limit"])


async def test_channels_in_trouble(bot: BareBot) -> None:
    channel = bot.discord.world.add_channel("closed")
    path = f"/channels/{channel.id}/messages"
    assert (await bot.request("GET", f"/channels/{channel.id}"))[1]["name"] == "closed"
    channel.trouble = "no_permission"
    assert (await bot.request("GET", path))[0] == 200
    assert (await bot.request("POST", path, {"content": "x"}))[1]["code"] == 50013
    channel.trouble = "no_access"
    assert await bot.request("GET", path) == (403, {"message": "Missing Access", "code": 50001})
    channel.trouble = "deleted"
    assert await bot.request("POST", path, {"content": "x"}) == (404, {"message": "Unknown Channel", "code": 10003})
    assert (await bot.request("GET", "/channels/1"))[1]["code"] == 10003


async def test_posts_are_edited_pressed_and_deleted(bot: BareBot) -> None:
    path = f"/channels/{bot.discord.world.general.id}/messages"
    _, message = await bot.request("POST", path, LAYOUT)
    status, edited = await bot.request("PATCH", f"{path}/{message['id']}", {"components": [TEXT, TEXT]})
    assert (status, len(edited["components"])) == (200, 2)
    assert (await bot.request("GET", f"{path}/{message['id']}"))[1] == edited
    assert (await bot.request("DELETE", f"{path}/{message['id']}"))[0] == 204
    assert (await bot.request("GET", f"{path}/{message['id']}"))[1]["code"] == 10008


async def test_people_and_direct_messages(bot: BareBot) -> None:
    asker = bot.discord.world.asker
    _, channel = await bot.request("POST", "/users/@me/channels", {"recipient_id": asker.id})
    assert (channel["type"], channel["recipients"][0]["id"]) == (1, asker.id)
    assert (await bot.request("GET", f"/users/{asker.id}"))[1]["global_name"] == "Ada Asker"
    assert (await bot.request("GET", "/users/1"))[1]["code"] == 10013
    assert (await bot.request("GET", f"/guilds/{bot.discord.world.elsewhere.id}"))[1]["code"] == 50001
    assert (await bot.request("GET", "/nothing/here")) == (404, {"message": "404: Not Found", "code": 0})


async def test_broken_bodies(bot: BareBot) -> None:
    url = f"{bot.discord.api_base}/channels/{bot.discord.world.general.id}/messages"
    headers = {"Authorization": f"Bot {bot.discord.config.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as response:
            assert (response.status, (await response.json())["code"]) == (400, 50109)
        async with session.post(url, data=b"x", headers={"Content-Type": "text/plain"}) as response:
            assert field_errors(await response.json()) == {"": ["CONTENT_TYPE_INVALID"]}


async def test_faults_show_in_the_journal(bot: BareBot) -> None:
    discord = bot.discord
    mark = discord.journal.mark()
    discord.fail("GET", "/users/@me", status=502, times=2)
    assert [(await bot.request("GET", "/users/@me"))[0] for _ in range(3)] == [502, 502, 200]
    cleared = discord.fail("GET", "/users/@me")
    cleared.clear()
    # Twice, for aiohttp itself repeats a GET once on a connection that it had kept open.
    discord.lose("request", "GET", "/users/@me", times=2)
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.request("GET", "/users/@me")
    shown = [str(request).partition(" in ")[0] for request in discord.requests_to("GET", ".*", since=mark)]
    assert shown[:4] == [
        "GET /users/@me -> 502 (fault: 502)",
        "GET /users/@me -> 502 (fault: 502)",
        "GET /users/@me -> 200",
        "GET /users/@me -> no answer (fault: lost request)",
    ]
    with pytest.raises(TimeoutError, match=r"(?s)waited 0.01 s for 1 × POST /none.*GET /users/@me"):
        await discord.wait_for_request("POST", "/none", within=0.01)


async def test_a_fault_of_the_loopback_itself_is_raised() -> None:
    discord = LoopbackDiscord()
    await discord.__aenter__()
    discord.world.channels = None  # type: ignore[assignment]
    async with BareBot(discord) as bare:
        assert (await bare.request("GET", "/channels/1"))[0] == 500
    with pytest.raises(ExceptionGroup, match="the loopback itself failed") as caught:
        await discord.__aexit__(None, None, None)
    assert isinstance(caught.value.exceptions[0], AttributeError)


async def test_it_serves_in_the_foreground() -> None:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.e2e.loopback", stdin=pipe, stdout=pipe, cwd=Path(__file__).parents[2]
    )
    out, _ = await asyncio.wait_for(process.communicate(b"/waic year:2023\npress it\n"), 10)
    lines = out.decode().splitlines()
    assert process.returncode == 0
    assert [line.partition("=")[0] for line in lines[:3]] == [
        "export DISCORD_TOKEN",
        "export DISCORD_API_BASE",
        "export DISCORD_GATEWAY_URL",
    ]
    assert lines[3:] == ["!!! no command 'waic' is registered; registered are: none", "!!! nothing was answered yet"]


DESCRIPTION = Path(os.environ.get("WAIC_TEST_OPENAPI", "absent"))


@pytest.mark.skipif(not DESCRIPTION.is_file(), reason="Discord's OpenAPI description is not at hand")
async def test_referee_sees_what_our_rules_do_not() -> None:
    config = Config(openapi=DESCRIPTION)
    async with LoopbackDiscord(config) as discord, BareBot(discord) as bare:
        good = {**LAYOUT, "tts": False, "allowed_mentions": {"parse": []}}
        assert (await bare.send(good))[0] == 200
        status, answer = await bare.send({"content": "x", "embedz": []})
        assert (status, answer["code"]) == (400, 50035)
        assert field_errors(answer) == {"data": ["LOOPBACK_OPENAPI"]}
        status, answer = await bare.send({**LAYOUT, "components": [{"type": 10, "content": "x", "colour": 3}]})
        assert field_errors(answer) == {"data.components.0": ["LOOPBACK_OPENAPI"]}
        assert [path for _, path, _ in discord.findings] == [("data",), ("data", "components", 0)]
        assert (await bare.request("POST", f"/channels/{discord.world.general.id}/messages", LAYOUT))[0] == 200
        for query in ("/users/@me", "/oauth2/applications/@me", "/gateway/bot", f"/users/{discord.world.asker.id}"):
            assert (await bare.request("GET", query))[0] == 200
        command = {"type": 1, "name": "a", "description": "b", "default_member_permissions": "32", "nsfw": False}
        assert (await bare.request("PUT", f"/applications/{bare.app}/commands", [command]))[0] == 200
        referee = referee_for(DESCRIPTION)
        assert referee is not None
        for sent in discord.requests:
            found = referee.answer_findings(sent.method, sent.path, sent.status, sent.answer)
            assert (sent.path, found) == (sent.path, [])
