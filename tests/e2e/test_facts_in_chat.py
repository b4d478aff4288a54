"""``/facts`` against the real process: what admins see, what others do, and what is served afterwards."""

from __future__ import annotations

import asyncio
import shutil
import sys
import time
from typing import TYPE_CHECKING

import pytest

from bot.service.ticket import Ticket, read_ticket
from tests.bundled import FACTS, SEEDS, bundled
from tests.cli.test_reloading import edit
from tests.e2e.process import BotProcess

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.e2e.loopback import LoopbackDiscord
    from tests.e2e.loopback.replies import Reply


class Chat:
    """A bot with files of its own, and people who talk to it."""

    def __init__(self, discord: LoopbackDiscord, folder: Path) -> None:
        self.discord = discord
        self.facts = folder / "facts"
        self.data = folder / "data"
        shutil.copytree(FACTS, self.facts)
        shutil.copytree(SEEDS, folder / "seeds")
        self.env = {"WAIC_FACTS": str(self.facts)}
        self.bot = BotProcess(discord, self.data, env=self.env)

    async def ask(self, what: str, **options: str) -> Reply:
        """Ask as the application's owner, who manages no server and so asks in a direct message."""
        return await self.discord.slash(f"facts {what}", user=self.discord.world.owner, where="dm", **options)

    async def exhibitors(self, wanted: int, within: float = 60.0) -> None:
        """Wait until the figure of 2023 is this one."""
        until = time.monotonic() + within
        while f"over {wanted}" not in (answer := await self.discord.slash("waic", year="2023")).text:
            assert time.monotonic() < until, answer.text
            await asyncio.sleep(0.1)

    async def run(self, *words: str) -> tuple[int, str]:
        """``waic`` beside the bot, on the same folders; its exit code and all that it wrote."""
        pipe, both = asyncio.subprocess.PIPE, asyncio.subprocess.STDOUT
        done = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, env=self.bot.env, stdin=asyncio.subprocess.DEVNULL, stdout=pipe,
            stderr=both,
        )  # fmt: skip
        out, _ = await done.communicate()
        return done.returncode or 0, out.decode()


@pytest.fixture
async def chat(discord: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Chat]:
    made = Chat(discord, tmp_path)
    async with made.bot:
        await made.bot.ready()
        await made.bot.synced()
        yield made
        assert "Traceback" not in made.bot.printed(1000)


async def test_a_figure_goes_live_and_is_taken_back(chat: Chat) -> None:
    status = await chat.ask("status")
    assert status.ephemeral
    assert status.deferred
    assert f"Revision {bundled().short} is served" in status.text
    assert "The files say the same" in status.text
    edit(chat.facts, 410)
    assert "have changed" in (await chat.ask("status")).text
    shown = await chat.ask("reload")
    assert shown.labels == ["Apply", "Cancel"]
    assert "over 400" in shown.text
    assert "over 410" in shown.text
    await chat.exhibitors(400)
    done = await shown.press("Apply")
    assert done.updated
    assert "is live, number 2" in done.text
    assert done.labels == []
    await chat.exhibitors(410, within=0.5)
    assert "over 400" in (await chat.ask("diff", revision="1")).text
    back = await chat.ask("rollback", revision="1")
    assert "number 3" in (await back.press("Apply")).text
    await chat.exhibitors(400, within=0.5)
    assert "A rollback holds" in (await chat.ask("status")).text
    history = await chat.ask("history")
    assert history.text.index("#3") < history.text.index("#2") < history.text.index("#1")
    assert "rollback of 1" in history.text
    life = await chat.ask("history", claim="2023-exhibitors")
    assert "over 410 exhibitors → over 400 exhibitors" in life.text
    # A restart serves what people went back to.
    await chat.bot.stop()
    await chat.bot.start()
    await chat.bot.ready()
    await chat.exhibitors(400)
    await chat.bot.line("is served by a rollback")
    await chat.bot.stop()


async def test_faults_are_shown_in_chat_and_nothing_goes_live(chat: Chat) -> None:
    path = chat.facts / "editions" / "2023.yaml"
    path.write_text(path.read_text("utf-8").replace("number: 400", "number: 401"), "utf-8")
    for what in ("check", "reload", "diff"):
        shown = await chat.ask(what)
        assert "1 error" in shown.text
        assert "V201" in shown.text
        assert f"revision {bundled().short} is still served" in shown.text
        assert shown.labels == []
    chinese = await chat.discord.slash("facts check", user=chat.discord.world.owner, where="dm", locale="zh-CN")
    assert f"仍使用版本 {bundled().short}" in chinese.text
    await chat.exhibitors(400)


async def test_others_are_refused_politely_and_it_is_logged(chat: Chat) -> None:
    manager = chat.discord.world.manager
    refused = await chat.discord.slash("facts status", user=manager)
    assert refused.ephemeral
    assert "Only admins of this bot" in refused.text
    assert await chat.bot.line(f"refused.*user={manager.id}")


async def test_what_changed_meanwhile_is_refused(chat: Chat) -> None:
    edit(chat.facts, 410)
    shown = await chat.ask("reload")
    other = await chat.ask("reload")
    edit(chat.facts, 420)
    assert "The files have changed since" in (await shown.press("Apply")).text
    await chat.exhibitors(400)
    assert "Nothing was changed" in (await other.press("Cancel")).text
    edit(chat.facts, 410)
    shown = await chat.ask("reload")
    edit(chat.facts, 430)
    await chat.run("reload")
    edit(chat.facts, 410)
    assert "went live since this was shown" in (await shown.press("Apply")).text
    await chat.exhibitors(430)


async def test_a_second_curator_is_told(chat: Chat) -> None:
    edit(chat.facts, 410)
    first, second = await chat.ask("reload"), await chat.ask("reload")
    done = await asyncio.gather(first.press("Apply"), second.press("Apply"), chat.run("reload"))
    texts = [done[0].text, done[1].text, done[2][1]]
    assert sum("is live, number 2" in text for text in texts) == 1
    await chat.exhibitors(410)
    code, history = await chat.run("history")
    assert (code, len(history.splitlines())) == (0, 2)


async def test_a_bot_that_is_killed_while_it_applies_serves_a_whole_revision_again(chat: Chat) -> None:
    """Its worker may live on for a moment and finish; the history ends with what is served all the same."""
    for turn, delay in enumerate((0.0, 0.1, 0.3, 0.7)):
        edit(chat.facts, 410 + turn)
        shown = await chat.ask("reload")
        pressing = asyncio.create_task(shown.press("Apply"))
        await asyncio.sleep(delay)
        await chat.bot.kill()
        pressing.cancel()
        await asyncio.gather(pressing, return_exceptions=True)
        await chat.bot.start()
        await chat.bot.ready()
        await chat.exhibitors(410 + turn)  # if the reload did not come to it, the start over changed files did
        _, history = await chat.run("history")
        assert history.splitlines()[-1].endswith("served")
        assert len(history.splitlines()) == turn + 2


async def test_every_process_follows_the_data_folder(chat: Chat) -> None:
    """Two bots and a command line on one data folder."""
    async with BotProcess(chat.discord, chat.data, env=chat.env) as other:
        await other.line("connected")
        edit(chat.facts, 410)
        code, said = await chat.run("reload")
        assert code == 0, said
        for bot in (chat.bot, other):
            assert await bot.line("another revision is served")
        await chat.exhibitors(410)
        code, said = await chat.run("rollback", "1", "--yes")
        assert code == 0, said
        for bot in (chat.bot, other):
            assert await bot.line(f"another revision is served.*revision={bundled().short}")


async def test_a_look_at_a_draft_does_not_bring_it_live(chat: Chat) -> None:
    edit(chat.facts, 410)
    code, said = await chat.run("say", "/waic 2023")
    assert (code, "over 410" in said, "not live" in said) == (0, True, True)
    await asyncio.sleep(2.5)
    await chat.exhibitors(400)
    assert not [line for line in chat.bot.err if "another revision is served" in line]


async def test_saved_files_go_live_where_they_are_watched(discord: LoopbackDiscord, tmp_path: Path) -> None:
    chat = Chat(discord, tmp_path)
    chat.bot.env["WAIC_WATCH"] = "1"
    async with chat.bot as bot:
        await bot.ready()
        await bot.synced()
        await chat.exhibitors(400)
        await asyncio.sleep(0.5)
        edit(chat.facts, 410)
        await chat.exhibitors(410)
        path = chat.facts / "editions" / "2023.yaml"
        sound = path.read_text("utf-8")
        path.write_text(sound.replace("number: 410", "number: 411"), "utf-8")
        await bot.line("the files have changed.*1 error")
        await chat.exhibitors(410)
        await bot.stop()


async def test_admins_by_setting_and_a_server_of_their_own(discord: LoopbackDiscord, tmp_path: Path) -> None:
    chat, manager = Chat(discord, tmp_path), discord.world.manager
    guild = discord.world.general.guild
    assert guild is not None
    chat.bot.env |= {"WAIC_ADMINS": manager.id, "WAIC_ADMIN_GUILD": guild.id}
    async with chat.bot as bot:
        await bot.ready()
        await discord.wait_for_request("PUT", f".*/guilds/{guild.id}/commands")
        assert "facts" not in {command["name"] for command in discord.commands.all()}
        assert (await discord.slash("facts status", user=manager)).text
        await bot.stop()
        del bot.env["WAIC_ADMIN_GUILD"]
        await bot.start()
        await bot.ready()
        async with asyncio.timeout(10):
            while discord.commands.all(guild.id):  # noqa: ASYNC110  the store tells nobody that it was written to
                await asyncio.sleep(0.02)
        assert "facts" in {command["name"] for command in discord.commands.all()}
        await bot.stop()


async def test_an_offer_expires_and_works_for_its_caller_only(chat: Chat) -> None:
    edit(chat.facts, 410)
    shown = await chat.ask("reload")
    owner = int(chat.discord.world.owner.id)

    async def pressed(**changed: object) -> str:
        """Press Apply as it would be with something else in it."""
        for component in shown.walk():
            if component.get("label") == "Apply":
                ticket = read_ticket(component["custom_id"].removeprefix("w1:"))
                assert ticket is not None
                assert ticket.by == owner
                assert 800 < ticket.until - time.time() < 901
                values = {name: getattr(ticket, name) for name in Ticket.__slots__} | changed
                component["custom_id"] = f"w1:{Ticket(**values).text}"
        return (await shown.press("Apply")).text

    assert shown.stored is not None
    assert "Only the one who asked" in await pressed(by=owner + 1)
    await chat.exhibitors(400)
