"""The bot itself, as it is started, posts: with its own facts, over the loopback, whatever goes wrong outside."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.core.posts import Pause, State, Wish
from bot.store.state_db import StateDatabase
from tests.bundled import FACTS, SEEDS
from tests.e2e.process import BotProcess
from tests.postgres import drop_database, fresh_database, server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from tests.e2e.loopback import Channel, LoopbackDiscord

OPENING = dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC)
NOW = {"WAIC_NOW": "2026-07-08T12:02:00Z"}
POSTS = r"/channels/\d+/messages"


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest) -> AsyncIterator[str | None]:
    found = await fresh_database() if request.param == "postgresql" else None
    yield found
    if found:
        await drop_database(found)


@asynccontextmanager
async def state_of(data: Path, url: str | None = None) -> AsyncIterator[StateDatabase]:
    """The state, for as long as a test looks at it or changes it."""
    state = StateDatabase(data, url)
    await state.open()
    try:
        yield state
    finally:
        await state.close()


async def schedule(state: StateDatabase, channel: Channel, before: dt.datetime = OPENING, **given: Any) -> int:
    """A schedule whose first post is due after ``before``."""
    assert channel.guild is not None
    wish = Wish(int(channel.guild.id), int(channel.id), "UTC", dt.time(12), **{"lang": "en", **given})
    await state.schedules.set(wish, before - dt.timedelta(hours=1))
    return wish.guild_id


async def until(met: Callable[[], Any], within: float = 30.0) -> None:
    async with asyncio.timeout(within):
        while not await met():  # noqa: ASYNC110  it lies in a database, which wakes nobody
            await asyncio.sleep(0.05)


async def test_the_bot_posts_and_its_buttons_work(discord: LoopbackDiscord, url: str | None, tmp_path: Path) -> None:
    general = discord.world.general
    async with state_of(tmp_path, url) as state:
        guild = await schedule(state, general, lang="zh-CN", silent=True)
        env = NOW | ({"WAIC_STATE_URL": url} if url else {})
        async with BotProcess(discord, tmp_path, env=env) as bot:
            await bot.ready(within=30)
            await discord.wait_for_request("POST", POSTS, within=20)
            await until(lambda: _is(state, guild, State.SENT))
            (posted,) = discord.messages.in_channel(general)
            assert posted.payload["flags"] == (1 << 15) | (1 << 12)
            label = next(
                button["label"]
                for row in posted.payload["components"][0]["components"]
                for button in row.get("components", ())
            )
            assert (await discord.press(posted, label, user=discord.world.asker)).text
            assert await bot.stop() < 10
        shown = await state.ledger.shown(guild, OPENING.date())
        assert shown[0].claims
    assert len(discord.messages.in_channel(general)) == 1


async def _is(state: StateDatabase, guild: int, wanted: State) -> bool:
    return await state.ledger.state(guild, "2026-07-08") is wanted


@pytest.mark.parametrize("mode", ["poster", "gateway"])
async def test_a_process_does_what_its_mode_says(discord: LoopbackDiscord, tmp_path: Path, mode: str) -> None:
    async with state_of(tmp_path) as state:
        guild = await schedule(state, discord.world.general)
        async with BotProcess(discord, tmp_path, env={**NOW, "WAIC_MODE": mode}) as bot:
            if mode == "poster":
                await until(lambda: _is(state, guild, State.SENT))
                assert discord.gateway.sessions == {}
            else:
                await bot.ready(within=30)
                await bot.synced(within=20)
                assert (await discord.slash("waic", year="2023")).text
                assert discord.messages.in_channel(discord.world.general)[0].payload.get("nonce") is None
                assert await state.ledger.state(guild, "2026-07-08") is None
            await bot.stop()


async def test_a_stop_while_a_post_is_on_its_way_loses_nothing(discord: LoopbackDiscord, tmp_path: Path) -> None:
    slow = discord.slow("POST", POSTS, seconds=1.0)
    async with state_of(tmp_path) as state:
        guild = await schedule(state, discord.world.general)
        async with BotProcess(discord, tmp_path, env={**NOW, "WAIC_MODE": "poster"}) as bot:
            await until(lambda: _used(slow))
            assert await bot.stop() < 10
        assert await state.ledger.state(guild, "2026-07-08") is State.SENT


async def _used(fault: Any) -> bool:
    return bool(fault.used)


async def test_channels_in_trouble_fail_alone_and_pause_after_three_days(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    world = discord.world
    forbidden, gone, fine = (world.add_channel("general", world.add_guild(name)) for name in ("A", "B", "C"))
    forbidden.trouble, gone.trouble = "no_permission", "deleted"
    managers = world.add_channel("managers", forbidden.guild)
    assert forbidden.guild is not None
    forbidden.guild.public_updates_channel_id = managers.id
    async with state_of(tmp_path) as state:
        guilds = [await schedule(state, channel, quiet_day="figure") for channel in (forbidden, gone, fine)]
        for day in ("2026-07-08", "2026-07-09", "2026-07-10"):
            env = {"WAIC_NOW": f"{day}T12:02:00Z", "WAIC_MODE": "poster"}
            async with BotProcess(discord, tmp_path, env=env) as bot:
                for guild in guilds:
                    await until(lambda g=guild, d=day: _ended(state, g, d))
                await bot.stop()
        paused = [(await state.schedules.get(guild)).paused for guild in guilds]  # type: ignore[union-attr]
    assert paused == [Pause.FAILURES, Pause.FAILURES, None]
    assert len(discord.messages.in_channel(fine)) == 3
    (told,) = discord.messages.in_channel(managers)
    assert "daily post is paused" in told.payload["content"]


async def _ended(state: StateDatabase, guild: int, day: str) -> bool:
    return await state.ledger.state(guild, day) in (State.SENT, State.FAILED)


async def test_a_token_that_expires_stops_the_process_with_one_line(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with state_of(tmp_path) as state:
        await schedule(state, discord.world.general)
        discord.fail("POST", POSTS, status=401, times=9)
        async with BotProcess(discord, tmp_path, env=NOW) as bot:
            assert await bot.exited(within=30) == 5
        assert "Discord refuses the token" in bot.err[-1]
        assert len(discord.requests_to("POST", POSTS)) == 1
        assert discord.config.token not in "\n".join(bot.err)


async def test_a_newer_database_stops_the_start_with_one_line(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with state_of(tmp_path) as state, state._database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    async with BotProcess(discord, tmp_path) as bot:
        assert await bot.exited(within=30) == 3
    assert "newer version of waic-bot; update this program" in bot.err[-1]
    assert discord.events == []


async def test_a_database_that_goes_away_and_comes_back_loses_no_post(discord: LoopbackDiscord, tmp_path: Path) -> None:
    url = await fresh_database()
    name = url.partition("?")[0].rpartition("/")[2]
    async with state_of(tmp_path, url) as state:
        guild = await schedule(state, discord.world.general)
        slow = discord.slow("POST", POSTS, seconds=1.0)
        async with BotProcess(discord, tmp_path, env={**NOW, "WAIC_MODE": "poster", "WAIC_STATE_URL": url}) as bot:
            await until(lambda: _used(slow))
            await _shut(name, shut=True)
            await bot.line("a post was sent and cannot be entered yet", within=20)
            await _shut(name, shut=False)
            await until(lambda: _is(state, guild, State.SENT))
            await bot.stop()
    assert len(discord.messages.in_channel(discord.world.general)) == 1
    await drop_database(url)


async def _shut(name: str, *, shut: bool) -> None:
    """Let nobody into a database, and throw everybody out; or let them in again."""
    engine = create_async_engine(server().get_uri(driver="asyncpg"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {'false' if shut else 'true'}"))
        if shut:
            out = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            await connection.execute(text(out), {"name": name})
    await engine.dispose()


async def test_a_database_that_is_away_at_the_start_holds_up_no_answer(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    url = "postgresql://bot:geheim@127.0.0.1:9/waic?ssl=disable"
    async with BotProcess(discord, tmp_path, env={"WAIC_STATE_URL": url}) as bot:
        await bot.ready(within=30)
        await bot.synced(within=20)
        assert (await discord.slash("waic", year="2023")).text
        await bot.stop()
    said = "\n".join(bot.err)
    assert "no schedules and no posts for now" in said
    assert "geheim" not in said


def reject(facts: Path, claim: str) -> None:
    """Find a claim to be wrong, as a curator would write it."""
    begins = re.compile(rf"^( *)- id: {claim}$", re.MULTILINE)
    path = next(path for path in facts.rglob("*.yaml") if begins.search(path.read_text("utf-8")))
    path.write_text(begins.sub(r"\g<0>\n\1  status: rejected", path.read_text("utf-8")), "utf-8")


async def test_a_change_of_the_facts_corrects_what_was_posted(discord: LoopbackDiscord, tmp_path: Path) -> None:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    data, general = tmp_path / "data", discord.world.general
    env = {**NOW, "WAIC_FACTS": str(tmp_path / "facts"), "WAIC_SEEDS": str(tmp_path / "seeds"), "WAIC_MODE": "poster"}
    async with state_of(data) as state:
        guild = await schedule(state, general)
        async with BotProcess(discord, data, env=env) as bot:
            await until(lambda: _is(state, guild, State.SENT))
            await bot.stop()
        (shown,) = await state.ledger.shown(guild, OPENING.date())
        reject(tmp_path / "facts", shown.claims[0])
        for _ in range(2):
            async with BotProcess(discord, data, env={**env, "WAIC_NOW": "2026-07-08T13:02:00Z"}) as bot:
                await until(lambda: _count(discord, general, 2))
                await bot.line("the state is tidy", within=30)
                await asyncio.sleep(1)  # time enough for one too many
                await bot.stop()
    post, correction = discord.messages.in_channel(general)
    assert post.payload["nonce"] != correction.payload["nonce"]
    assert "w1:/waic" in str(correction.payload["components"])


async def _count(discord: LoopbackDiscord, channel: Channel, count: int) -> bool:
    return len(discord.messages.in_channel(channel)) >= count


async def test_two_processes_share_the_posts(discord: LoopbackDiscord, tmp_path: Path) -> None:
    channels = [discord.world.add_channel("general", discord.world.add_guild(f"S{n}")) for n in range(12)]
    url = await fresh_database()
    env = {**NOW, "WAIC_MODE": "poster", "WAIC_STATE_URL": url}
    async with (
        state_of(tmp_path, url) as state,
        BotProcess(discord, tmp_path / "a", env=env) as one,
        BotProcess(discord, tmp_path / "b", env=env) as two,
    ):
        for bot in (one, two):
            await bot.line("the state is tidy", within=60)
        guilds = [await schedule(state, channel) for channel in channels]
        for guild in guilds:
            await until(lambda g=guild: _is(state, g, State.SENT))
        for bot in (one, two):
            await bot.stop()
    assert [len(discord.messages.in_channel(channel)) for channel in channels] == [1] * 12
    await drop_database(url)
