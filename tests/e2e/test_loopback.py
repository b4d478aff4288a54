"""The loopback against an unmodified discord.py in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.e2e.bare import BareBot
from tests.e2e.loopback import CannotSend, Config, GatewayEvent, LoopbackDiscord, NoAnswer
from tests.e2e.loopback.referee import referee_for
from tests.e2e.process import BotProcess

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SAMPLE = (sys.executable, Path(__file__).with_name("sample_bot.py"))
CALLBACK = r"/interactions/.*/callback"

# One process serves all the tests that leave it whole; those of faults start their own.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(data: Path) -> AsyncIterator[BotProcess]:
    async with LoopbackDiscord() as discord, BotProcess(discord, data, argv=SAMPLE) as process:
        await process.ready()
        yield process
        assert discord.findings == []
        referee = referee_for(discord.config.openapi)
        for sent in discord.requests if referee else []:
            assert referee is not None
            found = referee.answer_findings(sent.method, sent.path, sent.status, sent.answer)
            assert (sent.path, found) == (sent.path, [])
        assert await process.stop() < 5
        assert process.out[-1] == "stopped"


@pytest.fixture
def discord(bot: BotProcess) -> LoopbackDiscord:
    return bot.discord


async def test_start_identifies_once_and_syncs_once(discord: LoopbackDiscord) -> None:
    assert discord.commands.syncs == 1
    assert len(discord.requests_to("PUT", r"/applications/\d+/commands")) == 1
    identify = await discord.wait_for_event("IDENTIFY")
    assert discord.config.token not in str(discord.events)
    assert identify[0].data["intents"] == 0
    assert identify[0].data["shard"] == [0, 1]
    assert discord.events[0].data == {"v": "10", "encoding": "json", "compress": "zlib-stream"}
    assert await discord.wait_for_event("HEARTBEAT_ACK")


async def test_slash_answers_with_a_layout(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("waic", year=2023, locale="en-GB")
    assert reply.text == "## WAIC 2023\nbody"
    assert reply.labels == ["Compare with 2024", "Source"]
    assert reply.button("Source").url == "https://example.org"
    assert [component["type"] for component in reply.components] == [17]
    assert [component["id"] for component in reply.walk()] == [1, 2, 3, 4, 5, 6, 7]
    assert (reply.ephemeral, reply.deferred, reply.updated) == (False, False, False)
    assert 0 < reply.seconds < 1
    assert reply.message["interaction_metadata"]["name"] == "waic"


async def test_many_at_once(discord: LoopbackDiscord) -> None:
    replies = await asyncio.gather(*(discord.slash("waic", year=year) for year in range(1900, 1950)))
    assert [reply.text for reply in replies] == [f"## WAIC {year}\nbody" for year in range(1900, 1950)]


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        ("guild", "Ada Asker zh-CN guild"),
        ("dm", "Ada Asker zh-CN context True"),
        ("user_install", "Ada Asker zh-CN guild"),
        ("group_dm", "Ada Asker zh-CN context False"),
    ],
)
async def test_slash_in_every_place(discord: LoopbackDiscord, where: str, shown: str) -> None:
    reply = await discord.slash("whoami", where=where, locale="zh-CN")  # type: ignore[arg-type]
    assert reply.text == shown
    assert reply.ephemeral


async def test_autocomplete(discord: LoopbackDiscord) -> None:
    found = await discord.autocomplete("waic", year="202", focused="year")
    assert found.names == [str(year) for year in range(2020, 2026)]
    assert found.values == list(range(2020, 2026))
    assert found.seconds < 1


async def test_press_edits_the_message_it_sits_on(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("waic", year=2023, locale="en-GB")
    after = await reply.press("Compare with 2024")
    assert after.updated
    assert after.text == reply.text == "## 2023 and 2024 in en-GB\nbody"
    assert reply.message["edited_timestamp"]


async def test_press_by_somebody_else_sees_who_asked(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("waic", year=2023)
    other = await reply.press("Compare with 2024", user=discord.world.manager)
    assert (other.text, other.ephemeral) == ("Only for the one who asked", True)
    assert reply.labels[0] == "Compare with 2024"
    with pytest.raises(CannotSend, match="a link"):
        await reply.press("Source")
    with pytest.raises(CannotSend, match="no button"):
        await reply.press("Nowhere")


async def test_deferred_answer_and_followups(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("think", more=2)
    assert reply.deferred
    assert reply.text == "done"
    assert reply.total_seconds >= reply.seconds
    assert [shown.text for shown in await reply.wait_followups(2)] == ["more 0", "more 1"]
    assert reply.followups[0].message["type"] == 19


async def test_user_install_gets_five_followups(discord: LoopbackDiscord) -> None:
    mark = discord.journal.mark()
    reply = await discord.slash("think", more=6, where="user_install")
    sent = await discord.wait_for_request("POST", r"/webhooks/\d+/[^/]+", count=6, since=mark)
    assert [request.status for request in sent] == [200] * 5 + [400]
    assert sent[-1].answer["code"] == 40094
    assert len(reply.followups) == 5


async def test_file_shown_in_a_gallery(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("chart")
    assert reply.files == {"chart.png": b"not really a picture"}
    assert reply.media[0]["url"].endswith("/chart.png")
    assert reply.walk()[0]["items"][0]["description"] == "A chart"


async def test_modal(discord: LoopbackDiscord) -> None:
    asked = await discord.slash("note")
    assert asked.modal["title"] == "Note"
    with pytest.raises(CannotSend, match="21 characters"):
        await asked.submit(Text="x" * 21)
    assert (await asked.submit(Text="hello")).text == "noted: hello"


async def test_select(discord: LoopbackDiscord) -> None:
    reply = await discord.slash("menu")
    with pytest.raises(CannotSend, match="no select menu offers theme"):
        await reply.select("theme")
    after = await reply.select("exhibitors")
    assert (after.text, after.components, after.updated, after.deferred) == ("chosen: exhibitors", [], True, True)


async def test_press_on_a_post(discord: LoopbackDiscord) -> None:
    button = {"type": 2, "style": 1, "label": "More", "custom_id": "t1:compare 2023 2024"}
    path = f"/channels/{discord.world.general.id}/messages"
    async with BareBot(discord) as poster:
        _, posted = await poster.request(
            "POST", path, {"flags": 1 << 15, "components": [{"type": 1, "components": [button]}]}
        )
    reply = await discord.press(discord.messages.messages[posted["id"]], "More", user=discord.world.manager)
    assert reply.text.startswith("## 2023 and 2024")


async def test_context_menu_on_a_person(discord: LoopbackDiscord) -> None:
    reply = await discord.context_menu("Who is it", discord.world.owner, where="dm")
    assert reply.text == "it is Olga Owner"


async def test_context_menu(discord: LoopbackDiscord) -> None:
    reply = await discord.context_menu("Check claim", "they say 500 exhibitors")
    assert (reply.text, reply.ephemeral) == ("checked: they say 500 exhibitors", True)


async def test_refused_answer_may_be_given_again(discord: LoopbackDiscord) -> None:
    mark = discord.journal.mark()
    reply = await discord.slash("bad")
    assert reply.text == "refused: 400 50035"
    first, second = discord.requests_to("POST", CALLBACK, since=mark)
    assert (first.status, second.status) == (400, 200)
    errors = first.answer["errors"]["data"]["components"]["_errors"]
    assert errors[0]["code"] == "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"


async def test_posts_with_one_nonce_are_one_message(discord: LoopbackDiscord) -> None:
    channel = discord.world.add_channel("daily")
    assert (await discord.slash("post", channel=channel)).text == "1 message"
    assert len(discord.messages.in_channel(channel)) == 1


@pytest.mark.parametrize(
    ("trouble", "shown"), [("deleted", "404 10003"), ("no_access", "403 50001"), ("no_permission", "403 50013")]
)
async def test_posts_to_channels_in_trouble(discord: LoopbackDiscord, trouble: str, shown: str) -> None:
    channel = discord.world.add_channel("closed")
    channel.trouble = trouble  # type: ignore[assignment]
    assert (await discord.slash("post", channel=channel)).text == shown


async def test_a_client_refuses_what_a_user_cannot_send(discord: LoopbackDiscord) -> None:
    with pytest.raises(CannotSend, match="registered are"):
        await discord.slash("nothing")
    with pytest.raises(CannotSend, match="required options are missing: year"):
        await discord.slash("waic")
    with pytest.raises(CannotSend, match="does not take '2023'"):
        await discord.slash("waic", year="2023")
    with pytest.raises(CannotSend, match="no option month"):
        await discord.slash("waic", year=2023, month=7)
    with pytest.raises(CannotSend, match="has no autocomplete"):
        await discord.autocomplete("think", focused="more")


async def test_late_answer_is_unknown(discord: LoopbackDiscord, bot: BotProcess) -> None:
    discord.config.ack_deadline = 0.1
    try:
        with pytest.raises(NoAnswer, match=r"(?s)an answer.*INTERACTION_CREATE"):
            await discord.slash("late", seconds=0.2)
        assert await bot.line("late: ") == "late: 10062"
    finally:
        discord.config.ack_deadline = Config.ack_deadline


async def test_resume_after_a_clean_and_an_abrupt_drop(discord: LoopbackDiscord) -> None:
    session = next(iter(discord.gateway.sessions))
    for drop in (discord.gateway.drop, discord.gateway.ask_to_reconnect):
        mark = discord.journal.mark()
        await drop()
        await discord.wait_for_event("RESUMED", since=mark)
    mark = discord.journal.mark()
    discord.gateway.cut()
    # Sent while no socket is there: kept, and replayed on resumption.
    reply = await discord.slash("waic", year=2022)
    assert reply.text.startswith("## WAIC 2022")
    resumed = await discord.wait_for_event("RESUMED", since=mark)
    assert resumed[0].session == session
    assert len([event for event in discord.events if event.name == "IDENTIFY"]) == 1


async def test_invalid_session_makes_it_identify_again(discord: LoopbackDiscord) -> None:
    mark = discord.journal.mark()
    await discord.gateway.invalidate()
    await discord.wait_for_event("READY", since=mark)
    discord.gateway.resumable = False
    mark = discord.journal.mark()
    await discord.gateway.drop()
    await discord.wait_for_event("INVALID_SESSION", since=mark)
    await discord.wait_for_event("READY", since=mark)
    discord.gateway.resumable = True
    assert (await discord.slash("waic", year=2021)).text.startswith("## WAIC 2021")
    assert discord.commands.syncs == 1


async def test_rate_limit_is_waited_out(discord: LoopbackDiscord) -> None:
    channel = discord.world.add_channel("busy")
    fault = discord.rate_limit("POST", rf"/channels/{channel.id}/messages", retry_after=0.05, times=2)
    everywhere = discord.rate_limit("POST", CALLBACK, retry_after=0.05)
    assert (await discord.slash("post", channel=channel)).text == "1 message"
    assert (fault.used, everywhere.used) == (2, 1)
    # Without a Via header the library takes it for a ban and gives up.
    discord.rate_limit("POST", rf"/channels/{channel.id}/messages", via=False)
    assert (await discord.slash("post", channel=channel)).text == "429 0"


async def test_kept_rate_limits(discord: LoopbackDiscord) -> None:
    for announced, statuses in ((True, [200, 200]), (False, [200, 429, 200])):
        channel = discord.world.add_channel("slow")
        path = rf"/channels/{channel.id}/messages"
        discord.keep_limit("POST", path, limit=1, per=0.1, announced=announced)
        assert (await discord.slash("post", channel=channel)).text == "1 message"
        assert [request.status for request in discord.requests_to("POST", path)] == statuses


async def test_global_limit(discord: LoopbackDiscord) -> None:
    before = discord.invalid_requests
    mark = discord.journal.mark()
    discord.faults.global_limit = 1
    assert (await discord.slash("post", channel=discord.world.add_channel("slow"))).text == "1 message"
    discord.faults.clear()
    refused = [r.answer for r in discord.requests_to("POST", ".*", since=mark) if r.status == 429]
    assert discord.invalid_requests - before == len(refused) > 0
    assert refused[0]["global"] is True


async def test_server_error_on_the_answer_is_retried(discord: LoopbackDiscord) -> None:
    # The library waits a second before it tries again, so two in a row would be too late.
    fault = discord.fail("POST", CALLBACK, status=503)
    reply = await discord.slash("waic", year=2020)
    assert fault.used == 1
    assert 1 <= reply.seconds < 3


async def test_slow_and_lost_answers(discord: LoopbackDiscord) -> None:
    discord.slow("POST", CALLBACK, seconds=0.05)
    mark = discord.journal.mark()
    reply = await discord.slash("waic", year=2019)
    assert reply.seconds < 0.05
    (slow,) = await discord.wait_for_request("POST", CALLBACK, since=mark)
    assert slow.seconds >= 0.05
    lost = discord.lose("answer", "POST", CALLBACK)
    mark = discord.journal.mark()
    reply = await discord.slash("waic", year=2018)
    (request,) = await discord.wait_for_request("POST", CALLBACK, since=mark)
    assert (lost.used, request.status, reply.text[:12]) == (1, 0, "## WAIC 2018")


async def test_outage_is_survived(discord: LoopbackDiscord, bot: BotProcess) -> None:
    async with discord.refusing():
        await bot.line("Attempting a reconnect for shard ID 0")
    await discord.gateway.wait_ready()
    assert (await discord.slash("waic", year=2024)).text.startswith("## WAIC 2024")


async def test_process_that_dies_early_shows_why(data: Path) -> None:
    async with LoopbackDiscord() as discord:
        wrong = {"DISCORD_TOKEN": "wrong"}
        async with BotProcess(discord, data, argv=SAMPLE, env=wrong) as bot:
            with pytest.raises(AssertionError, match=r"(?s)ended early with 1.*Improper token"):
                await bot.ready()
        (request,) = discord.requests
        assert (request.status, request.answer) == (401, {"message": "401: Unauthorized", "code": 0})


async def test_guilds_intent_brings_the_servers(data: Path) -> None:
    async with (
        LoopbackDiscord() as discord,
        BotProcess(discord, data, argv=SAMPLE, env={"SAMPLE_GUILDS": "1"}) as bot,
    ):
        discord.world.add_guild("Second")
        await bot.ready()
        assert await bot.line("guilds: ") == "guilds: Conference, Second"
        assert (await discord.slash("waic", year=2023)).text.startswith("## WAIC 2023")
        await bot.stop()


async def test_silent_gateway_is_taken_for_dead_and_crash_loses_the_session(data: Path) -> None:
    config = Config(heartbeat_interval=0.2, shards=2)
    async with (
        LoopbackDiscord(config) as discord,
        BotProcess(discord, data, argv=SAMPLE, env={"SAMPLE_HEARTBEAT_TIMEOUT": "0.5"}) as bot,
    ):
        await bot.ready(shards=2)
        mark = discord.journal.mark()
        discord.gateway.acking = False
        await discord.wait_for_event("RESUME", count=2, since=mark)
        discord.gateway.acking = True
        guild = discord.world.add_guild("Second shard", guild_id=1 << 22)
        channel = next(c for c in discord.world.channels.values() if c.guild is guild)
        mark = discord.journal.mark()
        await discord.slash("waic", year=2023, where=channel)
        event = next(e for e in discord.journal.entries[mark:] if getattr(e, "name", "") == "INTERACTION_CREATE")
        assert isinstance(event, GatewayEvent)
        assert event.shard == (1, 2)
        await bot.kill()
        assert len(discord.gateway.sessions) == 2
        await bot.start()
        await bot.ready(shards=2)
        assert discord.commands.syncs == 2
        await bot.stop()
        assert len(discord.gateway.sessions) == 2
