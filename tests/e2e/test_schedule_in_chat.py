"""``/schedule`` against the real process: what managers set and see, what others do, and what is missing."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.loopback import CannotSend
from tests.e2e.loopback.world import EMBED_LINKS, READ_HISTORY, SEND_MESSAGES, VIEW_CHANNEL
from tests.e2e.process import BotProcess

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.e2e.loopback import Channel, LoopbackDiscord
    from tests.e2e.loopback.replies import Reply

NOW = "2026-07-07T20:00+08:00"


class Manager:
    """A bot, a manager of a server, and the channel that is to have posts."""

    def __init__(self, discord: LoopbackDiscord, data: Path) -> None:
        self.discord = discord
        self.data = data
        self.news = discord.world.add_channel("news")
        self.bot = BotProcess(discord, data, env={"WAIC_NOW": NOW})

    async def ask(self, what: str, locale: str = "en-GB", **options: Any) -> Reply:
        """Ask as the manager."""
        return await self.discord.slash(
            f"schedule {what}", user=self.discord.world.manager, locale=locale, options=options
        )

    async def set(self, channel: Channel | None = None, locale: str = "en-GB", **options: Any) -> Reply:
        """Set the schedule at nine in Shanghai, unless told otherwise."""
        given = {"channel": channel or self.news, "time": "9:00", "timezone": "Asia/Shanghai", **options}
        return await self.ask("set", locale, **given)

    def rows(self, table: str) -> list[tuple[Any, ...]]:
        """What stands in a table of the state."""
        with sqlite3.connect(self.data / "state.db") as connection:
            return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


@pytest.fixture
async def manager(discord: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Manager]:
    made = Manager(discord, tmp_path)
    async with made.bot:
        await made.bot.ready(within=30)
        await made.bot.synced(within=30)
        yield made
        assert "Traceback" not in made.bot.printed(1000)


def moments(text: str) -> list[tuple[dt.datetime, str]]:
    """The instants in a text that Discord shows in the reader's time."""
    found = re.findall(r"<t:(\d+):([FR])>", text)
    return [(dt.datetime.fromtimestamp(int(seconds), dt.UTC), style) for seconds, style in found]


async def test_a_schedule_is_set_shown_paused_resumed_and_removed(manager: Manager) -> None:
    empty = await manager.ask("show")
    assert "This server has no daily post" in empty.text
    made = await manager.set(quiet_day="figure", silent=True)
    assert made.ephemeral
    assert "The daily post is set." in made.text
    assert f"<#{manager.news.id}>" in made.text
    assert "9 am, Shanghai · UTC+08:00" in made.text
    assert "a figure, another one each time" in made.text
    assert "silent" in made.text
    assert "English" in made.text
    (full, relative) = moments(made.text)
    assert (full[1], relative[1]) == ("F", "R")
    assert full[0] == relative[0]
    # Posts of one minute are spread over it.
    assert dt.timedelta() <= full[0] - dt.datetime(2026, 7, 8, 1, tzinfo=dt.UTC) <= dt.timedelta(minutes=1)
    assert "Missing" not in made.text
    shown = await manager.ask("show")
    assert moments(shown.text) == [full, relative]
    assert "paused" in (await manager.ask("pause")).text
    assert "It is paused" in (await manager.ask("show")).text
    resumed = await manager.ask("resume")
    assert "goes on" in resumed.text
    assert moments(resumed.text) == [full, relative]
    changed = await manager.set(time="晚上9点半", timezone="Berlin", language="zh-CN")
    assert "9:30 pm, Berlin · UTC+02:00" in changed.text
    assert "Chinese" in changed.text
    assert "silent" in changed.text, "what is left out stays as it was"
    assert [row[4] for row in manager.rows("admin_audit")] == ["schedule set", "schedule pause", "schedule resume",
                                                               "schedule set"]  # fmt: skip
    assert "is removed" in (await manager.ask("remove")).text
    assert "no daily post" in (await manager.ask("remove")).text
    assert "no daily post" in (await manager.ask("pause")).text
    assert "no daily post" in (await manager.ask("resume")).text
    assert "no daily post" in (await manager.ask("test")).text
    for table in ("guild_schedule", "daily_post", "correction", "admin_audit"):
        assert manager.rows(table) == [], "nothing is kept"


async def test_a_schedule_survives_a_restart(manager: Manager) -> None:
    before = await manager.set()
    await manager.bot.stop()
    await manager.bot.start()
    await manager.bot.ready(within=30)
    assert moments((await manager.ask("show")).text) == moments(before.text)


async def test_in_chinese(manager: Manager) -> None:
    made = await manager.set(locale="zh-CN")
    for word in ("每日推送已设置", "上海 · UTC+08:00", "频道", "下次推送", "没有事件的日子", "不推送"):
        assert word in made.text
    assert "无法访问" not in made.text
    assert "看不懂时间" in (await manager.set(locale="zh-CN", time="下个礼拜")).text
    assert "没有名为“火星”的时区" in (await manager.set(locale="zh-CN", timezone="火星")).text
    command = next(one for one in manager.discord.commands.all() if one["name"] == "schedule")
    assert command["description_localizations"]["zh-CN"] == "供服务器管理员使用：每日推送世界人工智能大会历史上的今天"
    for sub in command["options"]:
        assert sub["description_localizations"]["zh-CN"]
        assert all(option["description_localizations"]["zh-CN"] for option in sub.get("options", ()))


async def test_the_language_of_the_server_is_that_of_the_posts(manager: Manager) -> None:
    options = {"channel": manager.news, "time": "9", "timezone": "上海"}
    who = manager.discord.world.manager
    made = await manager.discord.slash("schedule set", user=who, locale="en-GB", guild_locale="zh-CN", options=options)
    assert "Chinese" in made.text


async def test_zones_are_proposed_in_both_languages(manager: Manager) -> None:
    who = manager.discord.world.manager
    for locale, typed, label in (("en-GB", "new y", "New York · UTC-04:00"), ("zh-CN", "北京", "上海 · UTC+08:00")):
        found = await manager.discord.autocomplete(
            "schedule set", focused="timezone", user=who, locale=locale, options={"timezone": typed}
        )
        assert found.choices[0].name == label
    found = await manager.discord.autocomplete("schedule set", focused="timezone", user=who, options={"timezone": ""})
    assert len(found.choices) == 25


@pytest.mark.parametrize("time", ["soon", "25:00", "9:60", "13pm"])
async def test_a_time_that_cannot_be_read(manager: Manager, time: str) -> None:
    refused = await manager.set(time=time)
    assert f"“{time}” is not a time of day" in refused.text
    assert manager.rows("guild_schedule") == []


async def test_a_zone_that_nobody_knows(manager: Manager) -> None:
    refused = await manager.set(timezone="Shangai")
    assert "no time zone called “Shangai”" in refused.text
    assert "Perhaps you meant: Shanghai · UTC+08:00" in refused.text
    assert "Perhaps you meant: Shanghai · UTC+08:00; Hong Kong" in (await manager.set(timezone="UTC+8")).text
    assert "Perhaps" not in (await manager.set(timezone="@everyone **qqqqq**")).text
    assert manager.rows("guild_schedule") == []


async def test_others_are_refused(manager: Manager) -> None:
    asker = manager.discord.world.asker
    with pytest.raises(CannotSend, match="needs permissions"):
        await manager.discord.slash("schedule show", user=asker)
    # A server can hand the command to whom it likes; the bot still asks for Manage Server.
    next(one for one in manager.discord.commands.all() if one["name"] == "schedule")["default_member_permissions"] = "0"
    for locale, words in (("en-GB", "Only members with “Manage Server”"), ("zh-CN", "只有拥有“管理服务器”权限的成员")):
        for what in ("show", "pause", "remove", "test", "preview"):
            refused = await manager.discord.slash(f"schedule {what}", user=asker, locale=locale)
            assert refused.ephemeral
            assert words in refused.text
    admin = manager.discord.world.add_person("Anna Admin", permissions=1 << 3)
    assert "no daily post" in (await manager.discord.slash("schedule show", user=admin)).text
    with pytest.raises(CannotSend):
        await manager.discord.slash("schedule show", user=manager.discord.world.manager, where="dm")


@pytest.mark.parametrize(
    ("denied", "names", "saved"),
    [
        (VIEW_CHANNEL, ["View Channel"], False),
        (SEND_MESSAGES, ["Send Messages"], False),
        (SEND_MESSAGES | READ_HISTORY, ["Send Messages", "Read Message History"], False),
        (READ_HISTORY, ["Read Message History"], True),
        (EMBED_LINKS, ["Embed Links"], True),
    ],
)
@pytest.mark.parametrize("here", [True, False], ids=["this channel", "another"])
async def test_what_is_missing_is_named_with_its_use(
    manager: Manager, denied: int, names: list[str], saved: bool, here: bool
) -> None:
    channel = manager.discord.world.general if here else manager.news
    channel.bot_denied = denied
    made = await manager.set(channel)
    # Without the right to see a channel, the library counts no other right in it.
    assert set(names) <= set(re.findall(r"Missing: “([^”]+)”", made.text))
    assert "Without it" in made.text or "It lets me look" in made.text
    assert "channel's settings" in made.text
    assert ("The daily post is set." in made.text) is saved
    assert ("Nothing was saved" in made.text) is not saved
    assert len(manager.rows("guild_schedule")) == saved


@pytest.mark.parametrize(
    ("trouble", "said"), [("deleted", "no longer exists"), ("no_access", "I cannot see that channel")]
)
async def test_a_channel_that_is_gone_or_hidden(manager: Manager, trouble: Any, said: str) -> None:
    await manager.set()
    manager.news.trouble = trouble
    assert said in (await manager.ask("show")).text
    failed = await manager.ask("test")
    assert "could not be posted" in failed.text
    assert said in failed.text
    refused = await manager.set()
    assert said in refused.text
    assert "Nothing was saved" in refused.text


async def test_permissions_that_cannot_be_asked_for_stop_nobody(manager: Manager) -> None:
    manager.discord.fail("GET", r"/guilds/\d+/members/.*", status=403)
    made = await manager.set()
    assert "The daily post is set." in made.text
    assert "Discord did not say what I may do there" in made.text


async def test_a_test_is_posted_at_once_and_is_no_post_of_the_day(manager: Manager) -> None:
    await manager.set(silent=True)
    done = await manager.ask("test")
    assert "A test was posted" in done.text
    (message,) = manager.discord.messages.in_channel(manager.news)
    text = str(message.payload["components"])
    assert "Test · This day in WAIC · 8 July" in text
    assert "WAIC 2023 closed in Shanghai" in text
    assert message.payload["flags"] & 1 << 12, "silent"
    assert manager.rows("daily_post") == []
    manager.news.trouble = "no_permission"
    refused = await manager.ask("test")
    assert "could not be posted" in refused.text


async def test_a_test_on_a_quiet_day_shows_the_next_one(discord: LoopbackDiscord, tmp_path: Path) -> None:
    made = Manager(discord, tmp_path)
    made.bot.env["WAIC_NOW"] = "2026-11-20T20:00+08:00"
    async with made.bot as bot:
        await bot.ready(within=30)
        await bot.synced(within=30)
        await made.set()
        assert "A test was posted" in (await made.ask("test")).text
        assert "The next day with a history" in str(discord.messages.in_channel(made.news)[0].payload["components"])


async def test_a_preview_is_seen_by_the_manager_alone(manager: Manager) -> None:
    unset = await manager.ask("preview")
    assert "This day in WAIC · 7 July" in unset.text
    await manager.set(language="zh-CN")
    nextly = await manager.ask("preview")
    assert nextly.ephemeral
    assert "7月8日" in nextly.text
    assert nextly.labels[0] == "WAIC 2023"
    assert "WAIC 2023" in (await nextly.press("WAIC 2023")).text
    quiet = await manager.ask("preview", date="2026-11-21")
    assert "Nothing is posted on 21 November 2026" in quiet.text
    await manager.set(quiet_day="next")
    assert "没有发生在11月21日的事件" in (await manager.ask("preview", date="2026-11-21")).text
    assert "“someday” is not a day" in (await manager.ask("preview", date="someday")).text
    assert manager.discord.messages.in_channel(manager.news) == []


async def test_a_state_that_cannot_be_reached_is_said_so(discord: LoopbackDiscord, tmp_path: Path) -> None:
    made = Manager(discord, tmp_path)
    made.bot.env["WAIC_STATE_URL"] = "postgresql+asyncpg://waic@127.0.0.1:1/waic"
    async with made.bot as bot:
        await bot.ready(within=30)
        await bot.synced(within=30)
        for what in ("show", "pause", "resume", "remove", "test", "preview"):
            assert "cannot be reached right now" in (await made.ask(what)).text
        assert "cannot be reached right now" in (await made.set()).text
        assert "暂时无法访问推送计划" in (await made.ask("show", "zh-CN")).text
        assert "over 400" in (await discord.slash("waic", year="2023")).text
        assert "Traceback" not in bot.printed(1000)


async def test_the_doctor_says_what_works_and_what_does_not(manager: Manager) -> None:
    world = manager.discord.world
    healthy = await manager.discord.slash("doctor", user=world.manager)
    assert healthy.ephemeral
    assert "Everything works." in healthy.text
    assert "This server has no daily post" in healthy.text
    await manager.set()
    assert moments((await manager.discord.slash("doctor", user=world.manager)).text)
    manager.news.bot_denied = SEND_MESSAGES
    sick = await manager.discord.slash("doctor", user=world.manager)
    assert "1 thing does not work." in sick.text
    assert "Missing: “Send Messages”. Without it, nothing can be posted." in sick.text
    manager.news.trouble = "deleted"
    assert "该频道已不存在" in (await manager.discord.slash("doctor", user=world.manager, locale="zh-CN")).text


async def test_the_doctor_answers_anybody_in_a_direct_message_and_managers_in_a_server(manager: Manager) -> None:
    world = manager.discord.world
    alone = await manager.discord.slash("doctor", user=world.asker, where="dm")
    assert "Everything works." in alone.text
    assert "daily post" not in alone.text
    with pytest.raises(CannotSend):
        await manager.discord.slash("doctor", user=world.asker)
    next(one for one in manager.discord.commands.all() if one["name"] == "doctor")["default_member_permissions"] = "0"
    assert "Only members with “Manage Server”" in (await manager.discord.slash("doctor", user=world.asker)).text


async def test_what_is_set_in_chat_is_posted_when_its_time_comes(discord: LoopbackDiscord, tmp_path: Path) -> None:
    made = Manager(discord, tmp_path)
    async with made.bot as bot:
        await bot.ready(within=30)
        await bot.synced(within=30)
        await made.set()
        await bot.stop()
        bot.env["WAIC_NOW"] = "2026-07-08T09:02+08:00"  # posts of one minute are spread over it
        await bot.start()
        await bot.ready(within=30)
        await discord.wait_for_request("POST", rf".*/channels/{made.news.id}/messages")
        (message,) = discord.messages.in_channel(made.news)
        assert "This day in WAIC · 8 July" in str(message.payload["components"])
        async with asyncio.timeout(60):
            while "8 July 2026: sent" not in (shown := await made.ask("show")).text:  # noqa: ASYNC110  nobody is told
                await asyncio.sleep(0.2)
        assert moments(shown.text)[0][0].date() == dt.date(2026, 7, 9)
        pressed = await discord.press(message, "WAIC 2023", user=discord.world.asker)
        assert "over 400" in pressed.text
        assert len(discord.messages.in_channel(made.news)) == 1
        await bot.stop()
