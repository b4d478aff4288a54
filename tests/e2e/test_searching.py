"""``/search`` and ``/today`` in chat, in both languages: buttons turn pages, and a reload is searched at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.test_reloading import edit
from tests.e2e.process import BotProcess
from tests.e2e.test_facts_in_chat import Chat

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.loopback import LoopbackDiscord

NEXT, BACK = {"en": "Next ▸", "zh-CN": "下一页 ▸"}, {"en": "◂ Back", "zh-CN": "◂ 上一页"}
LOCALES = {"en": "en-GB", "zh-CN": "zh-CN"}


async def test_words_are_searched_and_pages_are_turned(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with BotProcess(discord, tmp_path) as bot:
        await bot.ready()
        await bot.synced()
        for lang, word, title in (("en", "exhibitors 2021", "Search"), ("zh-CN", "参展商 2021年", "查找")):
            reply = await discord.slash("search", text=word, locale=LOCALES[lang])
            assert title in reply.text
            assert {"en": "over 300", "zh-CN": "超过300"}[lang] in reply.text
            assert "WAIC 2021" in (await reply.press("WAIC 2021", locale=LOCALES[lang])).text
        for lang, word in (("en", "shanghai"), ("zh-CN", "上海")):
            first = await discord.slash("search", text=word, locale=LOCALES[lang])
            assert NEXT[lang] in first.labels
            assert BACK[lang] not in first.labels
            begun = first.text  # the reply is the message, which a page turned changes
            second = await first.press(NEXT[lang], locale=LOCALES[lang])
            assert second.updated
            assert second.text != begun
            again = await second.press(BACK[lang], locale=LOCALES[lang])
            assert again.updated
            assert again.text == begun
            others = await first.press(NEXT[lang], user=discord.world.manager, locale=LOCALES[lang])
            assert others.ephemeral
        for word in ('"', "AND", "NEAR(a b)"):
            assert (await discord.slash("search", text=word)).ephemeral
        for word in ("x* ^y", "'; DROP TABLE search; --", "title:waic", "{a b}: c"):
            assert (await discord.slash("search", text=word)).text
        missed = await discord.slash("search", text="exhibiterz")
        assert missed.ephemeral
        assert "Exhibitors" in (await missed.press('/search "Exhibitors"')).text
        long = await discord.slash("search", text="shanghai " * 200)
        assert NEXT["en"] in long.labels
        assert (await long.press(NEXT["en"])).updated
        assert "Traceback" not in bot.printed(1000)
        await bot.stop()


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
async def test_days_are_turned(discord: LoopbackDiscord, tmp_path: Path, lang: str) -> None:
    async with BotProcess(discord, tmp_path, env={"WAIC_NOW": "2026-07-10T09:00+08:00"}) as bot:
        await bot.ready()
        await bot.synced()
        locale = LOCALES[lang]
        today = await discord.slash("today", locale=locale)
        assert {"en": "10 July", "zh-CN": "7月10日"}[lang] in today.text
        named = await discord.slash("today", date={"en": "July 10", "zh-CN": "七月十日"}[lang], locale=locale)
        assert named.text == today.text
        (after,) = (label for label in today.labels if label.endswith("▸"))
        following = await today.press(after, locale=locale)
        assert after.removesuffix(" ▸") in following.text
        both = await discord.slash("today", date="7/10", locale=locale)
        other = {"en": "10 July", "zh-CN": "10月7日"}[lang]
        assert other in both.labels
        refused = await discord.slash("today", date="30 February", locale=locale)
        assert refused.ephemeral
        overview = await discord.slash("waic", locale=locale)
        assert {"en": "planned to open in 7 days", "zh-CN": "按计划7天后开幕"}[lang] in overview.text
        await bot.stop()


async def test_what_goes_live_is_found(discord: LoopbackDiscord, tmp_path: Path) -> None:
    chat = Chat(discord, tmp_path)
    async with chat.bot as bot:
        await bot.ready()
        await bot.synced()
        assert (await discord.slash("search", text="over 414")).ephemeral
        edit(chat.facts, 414)
        shown = await chat.ask("reload")
        assert "is live, number 2" in (await shown.press("Apply")).text
        found = await discord.slash("search", text="over 414")
        assert not found.ephemeral
        assert "over 414" in found.text
        back = await chat.ask("rollback", revision="1")
        assert "number 3" in (await back.press("Apply")).text
        assert (await discord.slash("search", text="over 414")).ephemeral
        assert "Traceback" not in bot.printed(1000)
        await bot.stop()
