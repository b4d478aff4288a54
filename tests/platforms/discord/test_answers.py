"""Questions and presses, as people make them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.platforms.discord.admin import FactsButton
from bot.platforms.discord.buttons import DYNAMIC_ITEMS
from bot.service.commands import COMMANDS
from bot.service.desk import Desk
from tests.e2e.facts import sample_base
from tests.e2e.loopback import NoAnswer
from tests.e2e.loopback.bodies import Body

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator, Mapping

    from bot.core.card import Card
    from bot.core.model import Lang
    from tests.e2e.loopback import LoopbackDiscord, StoredMessage
    from tests.platforms.discord.conftest import Bot

CALLBACK = r".*/callback"
PRIVATE = {"private": True}


class Slow(Desk):
    """A desk that takes its time, as one with a database would."""

    def __init__(self, seconds: float) -> None:
        super().__init__(sample_base(), "1")
        self.seconds = seconds

    def run(  # type: ignore[override]
        self, name: str, options: Mapping[str, str], lang: Lang, *, private: bool = False, page: int = 1
    ) -> Awaitable[Card]:
        card = super().run(name, options, lang, private=private, page=page)

        async def later() -> Card:
            await asyncio.sleep(self.seconds)
            return card

        return later()

    def answer(self, text: str, lang: Lang) -> Awaitable[Card]:  # type: ignore[override]
        card = super().answer(text, lang)

        async def later() -> Card:
            await asyncio.sleep(self.seconds)
            return card

        return later()


class Broken(Desk):
    """A desk with a fault of ours in it."""

    def run(self, *_: object, **__: object) -> Card:
        raise ValueError("a fault of ours")

    def answer(self, *_: object) -> Card:
        raise ValueError("a fault of ours")

    def propose(self, *_: object) -> tuple[()]:
        raise ValueError("a fault of ours")

    def prepare(self, *_: object) -> Iterator[Card]:
        return iter(())


@pytest.mark.parametrize("where", ["guild", "dm", "user_install", "group_dm"])
async def test_it_answers_everywhere_and_never_defers(bot: Bot, where: str) -> None:
    reply = await bot.discord.slash("waic", where=where, year="2023")
    assert "**Exhibitors** over 400 ¹" in reply.text
    assert not reply.ephemeral
    assert not reply.deferred
    assert not reply.followups


async def test_every_body_forbids_mentions(bot: Bot) -> None:
    await bot.discord.slash("waic")
    (request,) = bot.discord.requests_to("POST", CALLBACK)
    assert request.body["data"]["allowed_mentions"] == {"parse": []}
    assert request.body["data"]["flags"] == 1 << 15


@pytest.mark.parametrize(
    "command", [command.name for command in COMMANDS if not any(o.required for o in command.options)]
)
async def test_every_command_answers_privately_where_asked(bot: Bot, command: str) -> None:
    assert (await bot.discord.slash(command, options=PRIVATE)).ephemeral
    assert not (await bot.discord.slash(command)).ephemeral


async def test_options_reach_the_desk(bot: Bot) -> None:
    reply = await bot.discord.slash("compare", first="2021", second="24", metric="companies")
    assert "Exhibitors" in reply.text
    assert "Visits" not in reply.text


@pytest.mark.parametrize(("locale", "words"), [("zh-CN", "参展企业"), ("zh-TW", "参展企业"), ("fr", "Exhibitors")])
async def test_it_answers_in_the_readers_language(bot: Bot, locale: str, words: str) -> None:
    assert words in (await bot.discord.slash("waic", year="2023", locale=locale)).text
    choices = await bot.discord.autocomplete("compare", focused="metric", locale=locale)
    assert words in choices.names


async def test_what_is_not_known_is_said_to_the_asker_alone(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="1999")
    assert reply.ephemeral
    assert "No sourced fact" in reply.text
    assert "`/waic 2021`" in reply.text
    after = await reply.press(reply.labels[0])
    assert after.ephemeral, "an answer to a private card is private"
    assert "over 300" in after.text


async def test_what_a_user_types_stays_text(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="@everyone <@1> **x** [a](https://b.org)")
    assert "＠everyone \\<@1> \\*\\*x\\*\\* \\[a\\](https\\://b.org)" in reply.text


async def test_autocomplete(bot: Bot) -> None:
    years = await bot.discord.autocomplete("waic", focused="year")
    assert years.values == ["2024", "2023", "2021"]
    assert years.names[0] == "2024 · 8–10 July 2024"
    assert (await bot.discord.autocomplete("compare", focused="metric", metric="exhibtors")).values[0] == "exhibitors"
    assert (await bot.discord.autocomplete("help", focused="command", command="comp")).values[0] == "compare"
    assert len((await bot.discord.autocomplete("source", focused="id")).choices) == 3


async def test_the_asker_turns_pages_in_place(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="2024")
    first = reply.text
    second = await reply.press("Next ▸")
    assert second.updated
    assert "page 2 of" in reply.text
    back = await second.press("◂ Back")
    assert back.updated
    assert reply.text == first


async def test_somebody_else_gets_a_page_of_their_own(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="2024")
    theirs = await reply.press("Next ▸", user=bot.discord.world.manager)
    assert theirs.ephemeral
    assert not theirs.updated
    assert "page 1 of" in reply.text
    assert "page 2 of" in theirs.text
    turned = await theirs.press("Next ▸")
    assert turned.updated
    assert "page 3 of" in turned.text


async def test_a_button_asks_a_question_of_its_own(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="2023")
    mine = await reply.press("Compare with 2024")
    theirs = await reply.press("Compare with 2024", user=bot.discord.world.manager, locale="zh-CN")
    assert not mine.updated
    assert not mine.ephemeral
    assert "WAIC 2023 and 2024" in mine.text
    assert theirs.ephemeral
    assert "2023" in theirs.text
    assert "Exhibitors" not in theirs.text
    assert "over 400" in reply.text, "the card that was pressed stays"


async def test_a_private_card_turns_and_answers_privately(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", options={"year": "2024", **PRIVATE})
    turned = await reply.press("Next ▸")
    assert turned.updated
    assert (await turned.press("All editions")).ephemeral


async def test_a_post_has_no_asker_so_everybody_is_answered_privately(bot: Bot) -> None:
    button = {"type": 2, "style": 2, "label": "More", "custom_id": "w1:/waic year:2024 page:2"}
    reply = await bot.discord.press(_posted(bot.discord, button), "More")
    assert reply.ephemeral
    assert "page 2 of" in reply.text


def _posted(discord: LoopbackDiscord, *buttons: dict[str, object]) -> StoredMessage:
    world = discord.world
    body = {"flags": 1 << 15, "components": [{"type": 1, "id": 1, "components": [{"id": 2, **b} for b in buttons]}]}
    return discord.messages.create(Body(), body, author=world.bot, channel=world.general)


@pytest.mark.parametrize(
    ("custom_id", "words"),
    [
        ("w1:/waic year:2023", "over 400"),
        ("w1:/waic year:1999", "No sourced fact"),
        ("w1:/gone 2023", "There is no command"),
        ("w1:/", "no longer works"),
        ("w1:#0a1b2c3d", "not kept any more"),
        ("w1:#0a1b2c3d page:2", "not kept any more"),
        ("w1:#0a1b2c3", "no longer works"),
        ("w0:anything", "no longer works"),
        ("\n", "no longer works"),
        ("w1:/waic\nyear:2023", "There is no command"),
    ],
)
async def test_every_custom_id_is_answered(bot: Bot, custom_id: str, words: str) -> None:
    button = {"type": 2, "style": 2, "label": "Old", "custom_id": custom_id}
    reply = await bot.discord.press(_posted(bot.discord, button), "Old")
    assert words in reply.text
    assert reply.ephemeral


async def test_an_old_button_whose_answer_is_lost_harms_nobody(bot: Bot) -> None:
    bot.discord.config.ack_deadline = 0.1
    bot.discord.lose("request", "POST", CALLBACK, times=2)
    button = {"type": 2, "style": 2, "label": "Old", "custom_id": "old"}
    with pytest.raises(NoAnswer):
        await bot.discord.press(_posted(bot.discord, button), "Old")
    assert "not even the error could be told" in bot.log.getvalue()


async def test_a_menu_that_is_not_ours_is_answered_too(bot: Bot) -> None:
    menu = {"type": 3, "custom_id": "menu", "options": [{"label": "a", "value": "a"}], "disabled": False}
    message = _posted(bot.discord, menu)
    data = {"component_type": 3, "custom_id": "menu", "id": 2, "values": ["a"]}
    reply = await bot.discord.use_component(message, data, None)
    assert "no longer works" in reply.text


async def test_no_view_is_stored(bot: Bot) -> None:
    store = bot.client._connection._view_store
    for options in ({"year": "2024"}, {"year": "2024", **PRIVATE}, {"year": "1999"}):
        reply = await bot.discord.slash("waic", options=options)
        await reply.press(reply.labels[0])
    assert store._views == {}
    assert store._synced_message_views == {}
    assert set(store._dynamic_items.values()) == {*DYNAMIC_ITEMS, FactsButton}


async def test_two_desks_two_revisions(bot: Bot) -> None:
    assert isinstance(bot.desk, Desk)
    first = (await bot.discord.slash("waic")).text
    bot.desk.serve(sample_base("another"))
    second = (await bot.discord.slash("waic")).text
    assert first.splitlines()[-1] != second.splitlines()[-1]


# When Discord is in a bad mood.


async def test_refused_components_are_sent_as_an_embed(bot: Bot) -> None:
    bot.discord.fail("POST", CALLBACK, status=400, code=50035)
    reply = await bot.discord.slash("waic", year="2024")
    assert reply.embeds[0]["title"] == "WAIC 2024"
    assert not reply.ephemeral
    assert "refused the components" in bot.log.getvalue()
    turned = await reply.press("Next ▸")
    assert turned.updated
    assert "page 2 of" in turned.embeds[0]["footer"]["text"]


async def test_a_short_429_is_waited_for(bot: Bot) -> None:
    bot.discord.rate_limit("POST", CALLBACK, retry_after=0.05, via=False)
    assert "over 400" in (await bot.discord.slash("waic", year="2023")).text


async def test_a_long_429_is_not(bot: Bot) -> None:
    bot.discord.rate_limit("POST", CALLBACK, retry_after=30, via=False)
    reply = await bot.discord.slash("waic", year="2023")
    assert "Something went wrong" in reply.text
    assert reply.ephemeral


@pytest.mark.parametrize("what", ["request", "answer"])
async def test_a_broken_connection_is_tried_once_more(bot: Bot, what: str) -> None:
    bot.discord.lose(what, "POST", CALLBACK)  # type: ignore[arg-type]
    reply = await bot.discord.slash("waic", year="2023")
    assert "over 400" in reply.text
    await bot.discord.wait_for_request("POST", CALLBACK, count=2)
    assert "Traceback" not in bot.log.getvalue()


async def test_an_answer_that_is_lost_for_good_harms_nobody(bot: Bot) -> None:
    bot.discord.config.ack_deadline = 0.2
    bot.discord.lose("request", "POST", CALLBACK, times=3)
    with pytest.raises(NoAnswer):
        await bot.discord.slash("waic")
    bot.discord.config.ack_deadline = 3.0
    assert "could not be sent" in bot.log.getvalue()
    assert "not even the error could be told" in bot.log.getvalue()
    assert (await bot.discord.slash("waic")).text


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_answer_that_comes_too_late_is_one_line_in_the_log(bot: Bot, code: int) -> None:
    bot.discord.config.ack_deadline = 0.2
    bot.discord.fail("POST", CALLBACK, status=404 if code == 10062 else 400, code=code)
    with pytest.raises(NoAnswer):
        await bot.discord.slash("waic")
    assert "an answer came too late" in bot.log.getvalue()
    assert len(bot.discord.requests_to("POST", CALLBACK)) == 1


async def test_a_refused_turn_is_told(bot: Bot) -> None:
    reply = await bot.discord.slash("waic", year="2024")
    bot.discord.fail("POST", CALLBACK, status=400, code=50035)
    told = await reply.press("Next ▸")
    assert told.ephemeral
    assert "Something went wrong" in told.text


# When the fault is ours.


async def test_a_fault_of_ours_is_told_in_one_line_and_logged(bot: Bot) -> None:
    shown = await bot.discord.slash("waic", year="2023")
    bot.client.desk = Broken(sample_base(), "1")
    pressed = await shown.press("Compare with 2024", locale="zh-CN")
    assert pressed.ephemeral
    assert "出了问题" in pressed.text
    assert "a fault of ours" in bot.log.getvalue()
    assert "Traceback" in bot.log.getvalue()


async def test_a_fault_of_ours_in_a_command_and_while_typing(idle: Bot) -> None:
    idle.desk = Broken(sample_base(), "1")
    bot = await idle.ready()
    reply = await bot.discord.slash("waic")
    assert reply.ephemeral
    assert "Something went wrong" in reply.text
    assert (await bot.discord.autocomplete("waic", focused="year")).choices == []
    assert "an autocomplete failed" in bot.log.getvalue()


async def test_a_command_that_discord_remembers_and_we_do_not(bot: Bot) -> None:
    bot.client.tree.remove_command("waic")
    reply = await bot.discord.slash("waic")
    assert reply.ephemeral
    assert "This command has changed" in reply.text
    assert (await bot.discord.autocomplete("waic", focused="year")).choices == []


async def test_an_option_that_discord_does_not_know_yet(bot: Bot) -> None:
    command = bot.discord.commands.find("compare", 1, None)
    for option in command["options"]:
        option["required"] = False
    reply = await bot.discord.slash("compare")
    assert "This command has changed" in reply.text


async def test_a_fault_of_the_library_is_told_too(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a payload of another shape")

    monkeypatch.setattr(bot.client.tree, "_get_app_command_options", broken)
    reply = await bot.discord.slash("waic")
    assert reply.ephemeral
    assert "Something went wrong" in reply.text


# When the desk takes its time.


async def test_a_desk_that_answers_soon_is_waited_for(idle: Bot) -> None:
    idle.desk = Slow(0.02)
    bot = await idle.ready()
    reply = await bot.discord.slash("waic", year="2024")
    assert not reply.deferred
    turned = await reply.press("Next ▸")
    assert turned.updated


@pytest.mark.parametrize("private", [True, False])
async def test_the_watchdog_says_that_the_answer_will_come(idle: Bot, private: bool) -> None:
    idle.desk = Slow(0.15)
    idle.replies._watchdog = 0.03
    bot = await idle.ready()
    reply = await bot.discord.slash("waic", year="2023", private=private)
    assert reply.deferred
    assert reply.ephemeral is private
    assert "over 400" in reply.text


async def test_a_deferred_card_may_be_refused_and_fail(idle: Bot) -> None:
    idle.desk = Slow(0.1)
    idle.replies._watchdog = 0.03
    bot = await idle.ready()
    bot.discord.fail("PATCH", ".*/messages/@original", status=400, code=50035)
    reply = await bot.discord.slash("waic", year="2023")
    assert reply.embeds[0]["title"] == "WAIC 2023"
    bot.discord.fail("PATCH", ".*/messages/@original", status=403)
    failed = await bot.discord.slash("waic", year="2023")
    assert "Something went wrong" in "".join([failed.text, *(shown.text for shown in failed.followups)])


async def test_a_stop_waits_for_answers_under_way(idle: Bot) -> None:
    idle.desk = Slow(0.1)
    bot = await idle.ready()
    asked = asyncio.create_task(bot.discord.slash("waic"))
    await asyncio.sleep(0.03)
    assert not await bot.replies.busy.wait_idle(0.01)
    assert await bot.replies.busy.wait_idle(2)
    assert (await asked).text


async def test_a_card_is_private_where_it_says_so(bot: Bot) -> None:
    assert isinstance(bot.desk, Desk)
    shown = bot.desk.run("about", {}, "en")
    bot.desk._serving.cards["/about", "en"] = replace(shown, private=True)
    assert (await bot.discord.slash("about")).ephemeral


async def test_the_usual_answers_are_painted_before_anybody_asks(bot: Bot) -> None:
    painter = bot.clients[-1].replies.painter
    preparing = bot.clients[-1]._preparing
    assert preparing is not None
    await asyncio.wait_for(preparing, 10)
    prepared = len(painter)
    assert prepared > 2 * len(sample_base().editions)
    await bot.discord.slash("waic", year="2023")
    assert len(painter) == prepared
