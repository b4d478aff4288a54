"""The bot on Discord as a process of its own: what it does over its life."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.e2e.process import BotProcess

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.loopback import LoopbackDiscord

SERVE = (sys.executable, "-m", "tests.e2e.serve")


def process(discord: LoopbackDiscord, data: Path, **env: str) -> BotProcess:
    return BotProcess(discord, data, argv=SERVE, env=env)


async def test_a_life(discord: LoopbackDiscord, tmp_path: Path) -> None:
    """Everything that people do, in one process, then a restart: buttons still work and nothing is sent twice."""
    async with process(discord, tmp_path) as bot:
        await bot.ready()
        await bot.synced()
        reply = await discord.slash("waic", year="2023")
        assert "over 400" in reply.text
        assert reply.seconds < 1
        assert (await discord.slash("waic", where="dm")).text
        assert (await discord.slash("waic", where="user_install", private=True)).ephemeral
        assert "参展企业" in (await discord.slash("waic", year="2023", locale="zh-CN")).text
        assert (await discord.autocomplete("compare", focused="metric", metric="exhib")).values == ["exhibitors"]
        long = await discord.slash("waic", year="2024")
        assert (await long.press("Next ▸")).updated
        assert (await long.press("Next ▸", user=discord.world.manager)).ephemeral
        assert (await discord.slash("waic", year="1999")).ephemeral
        await discord.gateway.drop(4000)
        await discord.wait_for_event("RESUMED")
        assert "WAIC 2023 and 2024" in (await reply.press("Compare with 2024")).text
        assert await bot.stop() < 10
        assert bot.out == []
        await bot.start()
        await bot.ready()
        assert (await long.press("◂ Back")).updated
        assert len(discord.requests_to("PUT", ".*/commands")) == 1
        await bot.stop(code=130, sign=signal.SIGINT)


async def test_waic_run(discord: LoopbackDiscord, tmp_path: Path) -> None:
    """The command that people start, with the facts that they get."""
    async with BotProcess(discord, tmp_path) as bot:
        await bot.ready()
        await bot.synced()
        assert "WAIC 2023" in (await discord.slash("waic", year="2023")).text
        checked = await discord.context_menu("Check the figures", "WAIC 2023 had 200 exhibitors")
        assert checked.ephemeral
        assert "Contradicted by our sources" in checked.text
        checked = await discord.slash("check", text="2023年签约项目32个", locale="zh-CN")
        assert "有来源支持" in checked.text
        await _picture(discord)
        await bot.stop()
        assert bot.out == []
        bot.env["DISCORD_TOKEN"] = "a-token-that-nobody-accepts"
        bot.err.clear()
        await bot.start()
        assert await bot.exited() == 5
        assert len(bot.err) == 1


async def _picture(discord: LoopbackDiscord) -> None:
    """Ask for a chart until it has its picture: a busy machine may need longer than one answer waits for it."""
    for _ in range(6):
        reply = await discord.slash("timeline", metric="exhibitors")
        assert "over 300" in reply.text
        if reply.files:
            assert reply.files["picture.png"].startswith(b"\x89PNG")
            return
    raise AssertionError("no picture")


async def test_trouble_at_the_start(discord: LoopbackDiscord, tmp_path: Path) -> None:
    """503, a 429 of the proxy before Discord, and a gateway that is not there yet: it comes up all the same."""
    discord.fail("GET", ".*/users/@me", status=503)
    discord.rate_limit("GET", ".*/gateway/bot", retry_after=0.05)
    async with process(discord, tmp_path) as bot:
        await bot.line("not connected to Discord.*503")
        await bot.ready()
        await bot.synced()
        discord.lose("answer", "POST", ".*/callback")
        assert (await discord.slash("waic")).text
        assert "Traceback" not in "\n".join(bot.err)
        await bot.stop()


async def test_a_wrong_token_is_one_line_and_5(discord: LoopbackDiscord, tmp_path: Path) -> None:
    wrong = "a-token-that-nobody-accepts"
    async with process(discord, tmp_path, DISCORD_TOKEN=wrong) as bot:
        assert await bot.exited() == 5
    assert len(bot.err) == 1
    assert "Discord refuses the token" in bot.err[0]
    assert bot.out == []


@pytest.mark.parametrize("level", ["debug", "info"])
async def test_no_token_is_ever_printed(discord: LoopbackDiscord, tmp_path: Path, level: str) -> None:
    async with process(discord, tmp_path, WAIC_LOG=level) as bot:
        await bot.ready()
        await bot.synced()
        reply = await discord.slash("waic")
        await bot.stop()
    printed = "\n".join((*bot.out, *bot.err))
    assert discord.config.token not in printed
    assert reply.interaction.token not in printed
