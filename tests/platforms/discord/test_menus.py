"""Checking a message from its menu, and from the command: the real client against the loopback."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.card import Kind
from bot.service.desk import Desk
from bot.service.texts import SharedTexts
from bot.words import say
from tests.bundled import bundled
from tests.e2e.loopback.bodies import Body

if TYPE_CHECKING:
    import datetime as dt

    from tests.e2e.loopback.messages import StoredMessage
    from tests.platforms.discord.conftest import Bot

MENU = "Check the figures"
LONG = "WAIC 2023 had 200 exhibitors. " * 20


@pytest.fixture
async def checker(idle: Bot) -> Bot:
    """The bot with the bundled facts."""
    idle.desk = Desk(bundled(), "1.2.3")
    return await idle.ready()


@pytest.mark.parametrize("where", ["guild", "dm", "user_install", "group_dm"])
async def test_everywhere_and_for_one_pair_of_eyes(checker: Bot, where: str) -> None:
    reply = await checker.discord.context_menu(MENU, "WAIC 2023 had 200 exhibitors", where=where)  # type: ignore[arg-type]
    assert reply.ephemeral
    assert "Contradicted by our sources" in reply.text
    assert "over 400" in reply.text


async def test_in_both_languages(checker: Bot) -> None:
    reply = await checker.discord.context_menu(MENU, "2023年参展企业200家", locale="zh-CN")
    assert say("zh-CN", "check.verdict_contradicted") in reply.text
    assert say("en", "menu.check") == MENU
    (menu,) = [command for command in checker.discord.commands.all() if command["type"] == 3]
    assert menu["name_localizations"] == dict.fromkeys(("zh-CN", "zh-TW"), say("zh-CN", "menu.check"))


async def test_the_command_is_private_always(checker: Bot) -> None:
    reply = await checker.discord.slash("check", text="WAIC 2023 had 133 forums", private=False)
    assert reply.ephemeral
    assert "Supported by our sources" in reply.text


def message(checker: Bot, **more: object) -> StoredMessage:
    world = checker.discord.world
    made = checker.discord.messages.create(Body(), {"content": "x"}, author=world.manager, channel=world.general)
    made.payload.update(more)
    return made


@pytest.mark.parametrize("content", ["", "  \n"])
async def test_a_message_without_text(checker: Bot, content: str) -> None:
    target = message(checker, content=content, embeds=[{"type": "rich", "title": "WAIC 2023 had 200 exhibitors"}])
    reply = await checker.discord.context_menu(MENU, target)
    assert reply.ephemeral
    assert reply.text == say("en", "check.no_text")


async def test_a_long_answer_turns_its_pages(checker: Bot) -> None:
    reply = await checker.discord.context_menu(MENU, LONG)
    assert "page 1 of" in reply.text
    turned = await reply.press("Next ▸")
    assert turned.updated
    assert "page 2 of" in turned.text
    assert "page 1 of" in (await turned.press("◂ Back")).text


async def test_a_press_whose_text_is_gone_is_told_so(checker: Bot) -> None:
    reply = await checker.discord.context_menu(MENU, LONG)
    checker.replies.texts = SharedTexts()
    gone = await reply.press("Next ▸")
    assert gone.ephemeral
    assert gone.text == say("en", "error.text_gone")


async def test_a_store_that_fails_is_told_too(checker: Bot) -> None:
    reply = await checker.discord.context_menu(MENU, LONG)
    checker.replies.texts = None  # type: ignore[assignment]
    assert (await reply.press("Next ▸")).text == say("en", "error.unexpected")


class Full(SharedTexts):
    """A store in which every name is taken."""

    async def put(self, command: str, now: object, *, private: bool) -> str | None:  # type: ignore[override]  # noqa: ARG002
        return None


class Slow(SharedTexts):
    """A store that takes its time, as a database that others hold."""

    async def put(self, command: str, now: dt.datetime, *, private: bool) -> str | None:
        await asyncio.sleep(0.15)
        return await super().put(command, now, private=private)


async def test_a_store_that_is_slow_is_waited_for_as_a_card_is(checker: Bot) -> None:
    checker.replies.texts = Slow()
    checker.replies._watchdog = 0.03
    reply = await checker.discord.context_menu(MENU, LONG)
    assert (reply.deferred, reply.ephemeral) == (True, True)
    assert "page 2 of" in (await reply.press("Next ▸")).text


async def test_without_a_name_the_pages_have_no_buttons(checker: Bot) -> None:
    checker.replies.texts = Full()
    reply = await checker.discord.context_menu(MENU, LONG)
    assert "page 1 of" in reply.text
    assert "Next ▸" not in reply.labels


async def test_what_people_wrote_is_not_kept(checker: Bot) -> None:
    await checker.discord.slash("check", text="WAIC 2023 had 133 forums")
    assert not any(card.kind is Kind.VERDICT for card, _ in checker.replies.painter._kept.values())
    assert isinstance(checker.desk, Desk)
    assert not any("133 forums" in command for command, _ in checker.desk._serving.cards)
